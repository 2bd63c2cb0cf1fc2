//! Names in a draft.

use heck::{ToLowerCamelCase, ToPascalCase};

/// Name of the request type: `CreateDataset`.
pub(super) fn request(id: &str) -> String {
    id.to_pascal_case()
}

/// Name of the response type: `Dataset`, `CreatedDataset`, `DatasetPage`.
pub(super) fn response(id: &str) -> String {
    let (verb, noun) = parts(id);
    match verb.as_str() {
        "Fetch" | "Get" => noun,
        "List" => format!("{}Page", singular(&noun)),
        "Export" => format!("{}Export", singular(&noun)),
        verb if noun.is_empty() => format!("{verb}Response"),
        verb => format!("{}{noun}", past(verb)),
    }
}

/// Verbs with a past participle of their own.
const IRREGULAR: &str = "Build-Built Find-Found Make-Made Put-Put Read-Read Reset-Reset Run-Run Send-Sent Set-Set Setup-SetUp \
    Stop-Stopped Submit-Submitted";

/// The past participle: `Verified`, `Cloned`, `Sent`.
fn past(verb: &str) -> String {
    if let Some((_, past)) = IRREGULAR.split(' ').filter_map(|it| it.split_once('-')).find(|(it, _)| *it == verb) {
        return past.to_owned();
    }
    match (verb.strip_suffix('e'), verb.strip_suffix('y')) {
        (None, Some(stem)) if !stem.ends_with(['a', 'e', 'i', 'o', 'u']) => format!("{stem}ied"),
        (stem, _) => format!("{}ed", stem.unwrap_or(verb)),
    }
}

/// Another name for a type of an operation, where a different type has the first.
pub(super) fn alternative(id: &str, name: &str) -> Option<String> {
    let kinds = [(request(id), "Request"), (item(id), "Item"), (response(id), "Response")];
    let (_, kind) = kinds.into_iter().find(|(known, _)| known == name)?;
    Some(format!("{}{kind}", id.to_pascal_case()))
}

/// Name of the event union of a stream: `DatasetListEvent`.
pub(super) fn event(id: &str) -> String {
    let (verb, noun) = parts(id);
    match verb.as_str() {
        "List" | "Export" => format!("{}{verb}Event", singular(&noun)),
        _ => format!("{}Event", id.to_pascal_case()),
    }
}

/// Name of the type of an item of a list.
pub(super) fn item(id: &str) -> String {
    singular(&parts(id).1)
}

/// Name of the type of a field: an id has one name everywhere, any other type is named for its owner.
pub(super) fn field(owner: &str, name: &str) -> String {
    format!("{owner}{}", name.to_pascal_case())
}

/// Name of the id type of the resource of a path: `RecordId` of `/dataset/{datasetId}/record/create`.
pub(super) fn id(path: &str) -> String {
    let steps = literals(path);
    let about = steps.len().checked_sub(2).and_then(|at| steps.get(at)).or(steps.first());
    format!("{}Id", about.copied().unwrap_or_default().to_pascal_case())
}

/// An `operationId` made from a path, if the official one is taken: `searchDatasetRecord`.
pub(super) fn of_path(path: &str) -> String {
    let steps = literals(path);
    let (verb, about) = steps.split_last().map_or(("", &[][..]), |(verb, about)| (*verb, about));
    format!("{verb} {}", about.join(" ")).to_lower_camel_case()
}

/// The steps of a path that are not parameters.
fn literals(path: &str) -> Vec<&str> {
    path.split('/').skip(1).filter(|step| !step.is_empty() && !step.starts_with('{')).collect()
}

/// The noun with its last word in the singular.
pub(super) fn singular(noun: &str) -> String {
    match noun.strip_suffix("ies") {
        Some(stem) => format!("{stem}y"),
        None if noun.ends_with("ss") => noun.to_owned(),
        None => noun.strip_suffix('s').unwrap_or(noun).to_owned(),
    }
}

/// The verb and the rest.
fn parts(id: &str) -> (String, String) {
    let at = id.find(|letter: char| letter.is_uppercase()).unwrap_or(id.len());
    (id[..at].to_pascal_case(), id[at..].to_pascal_case())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_are_named_for_verb_and_noun() {
        for (operation, expected) in [
            ("createDataset", ["CreateDataset", "CreatedDataset", "CreateDatasetEvent"]),
            ("fetchDataset", ["FetchDataset", "Dataset", "FetchDatasetEvent"]),
            ("listDatasets", ["ListDatasets", "DatasetPage", "DatasetListEvent"]),
            ("listPolicies", ["ListPolicies", "PolicyPage", "PolicyListEvent"]),
            ("attachFile", ["AttachFile", "AttachedFile", "AttachFileEvent"]),
            ("verifySecret", ["VerifySecret", "VerifiedSecret", "VerifySecretEvent"]),
            ("copySpace", ["CopySpace", "CopiedSpace", "CopySpaceEvent"]),
            ("deployBot", ["DeployBot", "DeployedBot", "DeployBotEvent"]),
            ("setupTrigger", ["SetupTrigger", "SetUpTrigger", "SetupTriggerEvent"]),
            ("graphql", ["Graphql", "GraphqlResponse", "GraphqlEvent"]),
        ] {
            assert_eq!([request(operation), response(operation), event(operation)], expected);
        }
        assert_eq!(alternative("uploadFile", "UploadFile").as_deref(), Some("UploadFileRequest"));
        assert_eq!(alternative("listDatasets", "Dataset").as_deref(), Some("ListDatasetsItem"));
        assert_eq!(id("/dataset/{datasetId}/record/create"), "RecordId");
        assert_eq!(of_path("/dataset/{datasetId}/record/create"), "createDatasetRecord");
    }
}
