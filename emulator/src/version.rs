//! The versions of the API in its paths.

/// The versions of the path under which everything is served.
pub(crate) const PREFIXES: [&str; 2] = ["/v1", "/api/v1"];

/// The path of an operation without its version.
pub(crate) fn unversioned(path: &str) -> &str {
    PREFIXES
        .into_iter()
        .find_map(|prefix| path.strip_prefix(prefix).filter(|rest| rest.starts_with('/')))
        .unwrap_or(path)
}
