use syn::{GenericArgument, PathArguments, Type, TypePath};

/// The `T` of `Option<T>`, or of another generic type of that name.
pub(super) fn argument<'a>(of: &'a Type, generic: &str) -> Option<&'a Type> {
    let Type::Path(TypePath { path, .. }) = of else {
        return None;
    };
    let last = path.segments.last().filter(|last| last.ident == generic)?;
    let PathArguments::AngleBracketed(arguments) = &last.arguments else {
        return None;
    };
    match arguments.args.first()? {
        GenericArgument::Type(first) => Some(first),
        _ => None,
    }
}
