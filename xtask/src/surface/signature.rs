//! Signatures of functions.

use syn::{FnArg, Pat, ReturnType, Signature};

use super::spelling;

pub(super) fn signature(of: &Signature) -> String {
    let result = match &of.output {
        ReturnType::Default => String::new(),
        ReturnType::Type(_, ty) => format!(" -> {}", spelling::of_type(ty)),
    };
    format!("fn({}){result}", arguments(of, true).join(", "))
}

pub(super) fn arguments(of: &Signature, named: bool) -> Vec<String> {
    let arguments = of.inputs.iter().filter_map(|input| match input {
        FnArg::Receiver(_) if !named => None,
        FnArg::Receiver(this) => Some(spelling::spaced(this)),
        FnArg::Typed(argument) => Some(match &*argument.pat {
            Pat::Ident(name) if named => {
                format!("{}: {}", spelling::of_name(&name.ident), spelling::of_type(&argument.ty))
            }
            _ => spelling::of_type(&argument.ty),
        }),
    });
    arguments.collect()
}
