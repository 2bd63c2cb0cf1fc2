//! The table of commands of a document.

#[path = "../build/call.rs"]
mod call;
#[path = "../build/columns.rs"]
mod columns;
#[path = "../build/fields.rs"]
mod fields;
#[path = "../build/operations.rs"]
mod operations;

use chatbotkit_codegen::Document;

/// The table of this operation, without spaces.
fn table(operation: &str) -> String {
    let head = "operationId: wakeBot, summary: It, x-retry: idempotent";
    let text = format!("paths: {{ /bot/wake: {{ post: {{ {head}, {operation} }} }} }}");
    let document = Document::parse("it.yaml", text).expect("a document");
    let ours = Document::parse("ours.yaml", "paths: {}").expect("a document");
    operations::table(&document, &ours).expect("a table").to_string().replace(' ', "")
}

#[test]
fn operation_without_a_method_is_no_command() {
    assert!(table("responses: {}").contains("\"wake\""));
    assert!(!table("responses: {}, x-handwritten: true").contains("\"wake\""));
}

#[test]
fn option_has_the_name_of_its_field_in_rust() {
    let table = table("parameters: [{ name: _id, in: query, schema: { x-name: raw_id } }, { name: id, in: query }]");
    for part in ["name:\"_id\",flag:\"raw-id\"", "name:\"id\",flag:\"id\""] {
        assert!(table.contains(part), "{part} in {table}");
    }
}
