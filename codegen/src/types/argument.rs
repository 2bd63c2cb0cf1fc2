use syn::{GenericArgument, Path, PathArguments, Type};

/// The argument at an index of a generic type of this name: the `T` of `Option<T>`.
pub(super) fn argument<'a>(of: &'a Type, generic: &str, index: usize) -> Option<&'a Type> {
    if let Type::Path(of) = of { of_path(&of.path, generic, index) } else { None }
}

/// The same of a path, such as that of a trait.
pub(super) fn of_path<'a>(path: &'a Path, generic: &str, index: usize) -> Option<&'a Type> {
    let last = path.segments.last().filter(|last| last.ident == generic)?;
    let PathArguments::AngleBracketed(arguments) = &last.arguments else { return None };
    match arguments.args.iter().nth(index)? {
        GenericArgument::Type(argument) => Some(argument),
        _ => None,
    }
}
