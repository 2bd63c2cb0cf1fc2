//! The operation table, and what each operation takes and gives.

use syn::{Expr, ExprLit, ImplItem, Item, ItemMod, ItemStatic, Lit, Member};

use super::facts::{Facts, contents, literal, public, unexpected, uses};
use super::{signature, spelling};

pub(super) fn operations(module: &ItemMod, facts: &mut Facts) -> anyhow::Result<()> {
    for item in contents(module) {
        match item {
            Item::Use(item) => uses("operations", &item.tree, facts),
            Item::Static(item) => {
                let fact = row(item).unwrap_or_else(|| format!("static {}", spelling::of_type(&item.ty)));
                facts.insert(format!("operations::{}", item.ident), fact);
            }
            // Servers, headers and secrets are for the client alone.
            Item::Const(item) if !public(&item.vis) => {}
            Item::Mod(item) if !public(&item.vis) => {}
            _ => return Err(unexpected("operations")),
        }
    }
    Ok(())
}

/// A row of the operation table: `createBot, POST /bot/create, NotIdempotent, application/json`.
fn row(item: &ItemStatic) -> Option<String> {
    let Expr::Struct(operation) = &*item.expr else { return None };
    let field = |name: &str| {
        let mut fields = operation.fields.iter();
        fields.find(|field| matches!(&field.member, Member::Named(it) if it == name)).map(|field| &field.expr)
    };
    let last = |expression: &Expr| match expression {
        Expr::Path(path) => path.path.segments.last().map(|segment| segment.ident.to_string()),
        _ => None,
    };
    let (id, method, path) = (literal(field("id")?)?, last(field("method")?)?, literal(field("path")?)?);
    let mut words = vec![id, format!("{method} {path}"), last(field("idempotency")?)?];
    if let Expr::Reference(media) = field("media")?
        && let Expr::Array(media) = &*media.expr
    {
        words.extend(media.elems.iter().filter_map(literal));
    }
    words.extend(number(field("timeout")?).map(|seconds| format!("{seconds} s")));
    Some(words.join(", "))
}

/// The number in `Some(Duration::from_secs(770))`.
fn number(expression: &Expr) -> Option<String> {
    match expression {
        Expr::Call(call) => number(call.args.first()?),
        Expr::Lit(ExprLit { lit: Lit::Int(number), .. }) => Some(number.base10_digits().to_owned()),
        _ => None,
    }
}

/// The methods of the resource clients: `BotClient::fetch: fn(&self, bot_id: impl Into<BotId>) -> Call<Bot>`.
pub(super) fn clients(module: &ItemMod, facts: &mut Facts) {
    for item in contents(module) {
        let Item::Impl(block) = item else { continue };
        for item in &block.items {
            let ImplItem::Fn(method) = item else { continue };
            let name = format!("{}::{}", spelling::of_type(&block.self_ty), spelling::of_name(&method.sig.ident));
            facts.insert(name, signature::signature(&method.sig));
        }
    }
}
