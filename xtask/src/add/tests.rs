//! Drafts into a small document.

use super::*;

const OURS: &str = "\
# the head
openapi: 3.0.3
servers: [{ url: https://a/v1 }, { url: '{origin}/api/v1' }]
tags:
  - name: pet
    description: An animal.

paths:
  /pet/list:
    get:
      operationId: listPets
      summary: List pets

components:
  parameters:
    take: { name: take, in: query, schema: { type: integer } }

  schemas:
    # ---- ids ----
    PetId:
      description: The id of a pet.
      type: string
    Timestamp: { description: A time., type: integer }
    Colour: { description: A colour., type: string, enum: [red, blue] }
    KeepAlive: { description: A sign of life., type: object, properties: {} }
    Refused: { description: Not what upstream calls so., type: object, properties: { why: { type: string } } }
  responses:
    Refused: { description: Refused. }
    Failed: { description: Failed. }
";

const THEIRS: &str = r##"
openapi: 3.0.0
paths:
  /pet/list: { get: { operationId: listPets, responses: {} } }
  /house/{houseId}/rent:
    post: { operationId: listPets, responses: { "200": {} } }
  /house/door/{key}:
    get:
      operationId: openDoor
      parameters:
        - { name: key, in: path, required: true, schema: { type: string } }
        - { name: Accept, in: header, schema: { type: string } }
        - { name: since, in: query, schema: { type: string, format: date-time } }
      responses: { "200": {} }
  /graph:
    post: { operationId: graph, responses: { "200": {} } }
  /house/search:
    post:
      operationId: searchHouses
      parameters: [{ name: q, in: query, schema: { type: string } }]
      responses: { "200": {} }
  /pet/{petId}/fetch:
    get:
      operationId: fetchPet
      description: Words that are theirs.
      parameters:
        - { name: petId, in: path, required: true, schema: { type: string } }
        - { name: take, in: query, schema: { type: integer } }
        - { name: colour, in: query, schema: { type: string, enum: [blue, red] } }
      responses:
        "200":
          content:
            application/json:
              schema:
                type: object
                required: [id]
                properties:
                  id: { type: string }
                  on: { type: boolean, description: Theirs too. }
                  bornAt: { type: number, nullable: true }
                  cost: { oneOf: [{ type: string }, { type: number, minimum: 0 }] }
                  owner: { type: object, $$ref: "#/components/schemas/Owner", properties: { name: { type: string } } }
                  advice: { type: object, $$ref: "#/components/schemas/Refused", properties: { text: { type: string } } }
                  toys: { type: array, items: { type: object, properties: { id: { type: string }, size: {} } } }
            application/jsonl:
              schema: { oneOf: [{ type: object, properties: { type: { type: string, enum: [seen] },
                data: { type: object, properties: { count: { type: integer } } } } }] }
"##;

const FETCH: &str = r##"
  /pet/{petId}/fetch:
    get:
      operationId: fetchPet
      tags: [pet]
      summary: TODO
      description: TODO
      x-retry: TODO
      parameters:
        - $ref: "#/components/parameters/petId"
        - name: colour
          in: query
          description: TODO
          schema: { $ref: "#/components/schemas/Colour" }
        - $ref: "#/components/parameters/take"
      responses:
        "200":
          description: TODO
          content:
            application/json:
              schema: { $ref: "#/components/schemas/Pet" }
              example: TODO
            application/jsonl:
              schema: { $ref: "#/components/schemas/FetchPetEvent" }
        "4XX": { $ref: "#/components/responses/Refused" }
        "5XX": { $ref: "#/components/responses/Failed" }
"##;

const OWNER: &str = r##"    Owner:
      description: TODO
      type: object
      properties:
        name:
          description: TODO
          type: string
"##;

const COST: &str = r##"    PetCost:
      description: TODO
      oneOf:
        - { $ref: "#/components/schemas/PetCostNumber" }
        - { $ref: "#/components/schemas/PetCostText" }
"##;

const CHOICE: &str = "    PetCostNumber:\n      description: TODO\n      type: number\n      minimum: 0\n";

const PET: &str = r##"    Pet:
      description: TODO
      type: object
      required: [id]
      x-essential: [id]
      properties:
        advice: { $ref: "#/components/schemas/PetAdvice" }
        bornAt:
          nullable: true
          allOf: [{ $ref: "#/components/schemas/Timestamp" }]
        cost: { $ref: "#/components/schemas/PetCost" }
        id: { $ref: "#/components/schemas/PetId" }
        "on":
          description: TODO
          type: boolean
        owner: { $ref: "#/components/schemas/Owner" }
        toys:
          description: TODO
          type: array
          items: { $ref: "#/components/schemas/PetToy" }
"##;

fn draft(ours: &str, wanted: &[&str]) -> anyhow::Result<(String, Added)> {
    draft_except(ours, wanted, &[])
}

/// The operation `fetchPet`, whose response has these properties, beside another.
fn draft_of(properties: &str, operation: &str) -> anyhow::Result<(String, Added)> {
    let schema = format!("{{ type: object, properties: {{ {properties} }} }}");
    let response = format!("responses: {{ '200': {{ content: {{ application/json: {{ schema: {schema} }} }} }} }}");
    let theirs = format!(
        "openapi: 3.0.0\npaths:\n  /pet/odd: {{ get: {{ operationId: fetchPet, {operation} {response} }} }}\n  /graph: {{ post: {{ operationId: graph, responses: {{ '200': {{}} }} }} }}\n"
    );
    let add = Add { operations: vec!["*".to_owned()], except: Vec::new(), upstream: None, json: false };
    add.drafted(OURS, &BTreeMap::new(), &Upstream::parse("theirs.yaml", theirs.as_bytes())?)
}

fn draft_except(ours: &str, wanted: &[&str], except: &[&str]) -> anyhow::Result<(String, Added)> {
    let [operations, except] = [wanted, except].map(|it| it.iter().map(|&it| it.to_owned()).collect());
    let add = Add { operations, except, upstream: None, json: false };
    add.drafted(ours, &BTreeMap::new(), &Upstream::parse("theirs.yaml", THEIRS.as_bytes())?)
}

#[test]
fn draft_follows_our_conventions_without_upstream_text() {
    let (text, added) = draft(OURS, &["fetchPet"]).unwrap();
    assert!(text.contains(FETCH), "{text}");
    for schema in [OWNER, COST, CHOICE, PET] {
        assert!(text.contains(schema), "{schema}\n{text}");
    }
    assert!(text.contains("        seen:\n          description: TODO\n          data: { $ref: \"#/components/schemas/FetchPetEventSeen\" }"));
    assert!(
        text.contains("        nop:\n") && !text.contains("        error:\n"),
        "only existing schemas can be referred to"
    );
    assert!(!text.contains("heirs"));
    assert_eq!(added.operations, ["GET /pet/{petId}/fetch"]);
    assert_eq!(added.parameters, ["petId"]);
    assert_eq!(added.blanks, text.matches("TODO").count());
    let names = [
        "FetchPetEvent",
        "FetchPetEventSeen",
        "Owner",
        "Pet",
        "PetAdvice",
        "PetCost",
        "PetCostNumber",
        "PetCostText",
        "PetToy",
        "ToyId",
    ];
    let drafted: BTreeSet<_> = added.schemas.iter().map(String::as_str).collect();
    assert_eq!(drafted.into_iter().collect::<Vec<_>>(), names);
}

#[test]
fn rest_of_the_document_is_unchanged() {
    let (text, _) = draft(OURS, &["*"]).unwrap();
    let mut before = OURS.lines().peekable();
    text.lines().for_each(|line| _ = before.next_if_eq(&line));
    assert_eq!(before.next(), None, "{text}");
    assert!(text.contains("  - name: house\n    description: TODO\n"));
    assert!(text.contains("      operationId: rentHouse\n"), "the name that it has is taken");
    assert!(text.contains("schema: { $ref: \"#/components/schemas/RentHouse\" }"), "a POST has a body");
    let key = "      name: key\n      in: path\n      required: true\n      description: TODO\n      schema: { $ref: \"#/components/schemas/OpenDoorKey\" }\n";
    assert!(text.contains(key), "a path parameter has its own type: {text}");
    assert!(text.contains("schema: { type: string }\n") && !text.contains("Accept") && !text.contains("date-time"));
}

#[test]
fn remaining_problems_are_the_marked_ones() {
    let (text, _) = draft(OURS, &["fetchPet"]).unwrap();
    let problems = |text: &str| {
        let document = Document::parse("it.yaml", text).unwrap();
        check::problems(&document).iter().map(|problem| format!("{problem}\n")).collect::<String>()
    };
    let complete = "summary: List pets\n      x-retry: idempotent\n      responses: { '200': { description: Pets. } }";
    let text = text.replacen("summary: List pets", complete, 1) + "info: { title: Pets, version: v1 }\n";
    let lines = problems(&text);
    assert!(
        lines.ends_with("x-retry: is idempotent, not-idempotent or deduplicated\n") && lines.lines().count() == 1,
        "{lines}"
    );
    let done = text.replace("x-retry: TODO", "x-retry: idempotent");
    let document = Document::parse("it.yaml", done).unwrap();
    assert_eq!(chatbotkit_codegen::model::operation::operations(&document).unwrap().len(), 2);
}

#[test]
fn body_beside_a_query_has_a_name_of_its_own() {
    let (text, added) = draft(OURS, &["*"]).unwrap();
    assert_eq!((added.operations.len(), added.skipped), (5, Vec::new()));
    assert!(text.contains("schema: { $ref: \"#/components/schemas/SearchHousesRequest\" }"), "{text}");
}

#[test]
fn odd_character_is_drafted_and_keeps_no_other_operation_out() {
    for odd in ["\\u200b", "\\u00ad", "\\u0001", "\\u2028"] {
        let properties = format!(
            "\"it{odd}\": {{ type: string }}, kind: {{ type: string, enum: [a, \"b{odd}\"], default: \"b{odd}\" }}"
        );
        let (text, added) = draft_of(&properties, "").unwrap();
        assert_eq!(added.operations, ["POST /graph", "GET /pet/odd"], "{text}");
    }
}

#[test]
fn enum_of_other_values_than_texts_is_skipped_with_its_reason() {
    for schema in ["type: integer, enum: [1, 2]", "type: boolean, enum: [true]", "enum: [1, 2]", "enum: [1.5]"] {
        let (_, added) = draft_of(&format!("kind: {{ {schema} }}"), "").unwrap();
        assert_eq!(added.operations, ["POST /graph"], "{schema}");
        let reason = added.skipped[0]["reason"].as_str().unwrap_or_default();
        assert!(reason.starts_with("components.schemas.PetKind.enum: is not a list of texts"), "{reason}");
    }
    let (text, _) = draft_of("kind: { enum: [\"1\", b] }", "").unwrap();
    assert!(text.contains("type: string\n      enum: [\"1\", b]"), "{text}");
}

#[test]
fn limits_and_what_is_deprecated_are_drafted() {
    let properties = "a: { type: string, pattern: '^a', minLength: 1 }, b: { type: integer, multipleOf: 2, deprecated: true },
        c: { type: array, items: { type: string }, uniqueItems: true }, d: { type: object, additionalProperties: { type: string }, minProperties: 1 },
        id: { type: string, deprecated: true }";
    let query = "parameters: [{ name: q, in: query, deprecated: true, schema: { type: string } }],";
    let (text, added) = draft_of(properties, &format!("deprecated: true, {query}")).unwrap();
    assert_eq!(added.skipped, [Value::Null; 0]);
    for part in [
        "      description: TODO\n      deprecated: true\n      x-retry: TODO\n",
        "          description: TODO\n          deprecated: true\n          schema: { type: string }\n",
        "          type: string\n          minLength: 1\n          pattern: \"^a\"\n",
        "          multipleOf: 2\n          deprecated: true\n",
        "          uniqueItems: true\n",
        "          minProperties: 1\n",
        "        id:\n          deprecated: true\n          allOf: [{ $ref: ",
    ] {
        assert!(text.contains(part), "{part} in {text}");
    }
}

#[test]
fn operation_id_is_made_from_a_path_that_yaml_takes_for_something_else() {
    let theirs = "openapi: 3.0.0\npaths: { /y: { get: { responses: { '200': {} } } }, \"/x\\u200b\": { get: { responses: { '200': {} } } } }\n";
    let add = Add { operations: vec!["*".to_owned()], except: Vec::new(), upstream: None, json: false };
    let upstream = Upstream::parse("theirs.yaml", theirs.as_bytes()).unwrap();
    let (text, _) = add.drafted(OURS, &BTreeMap::new(), &upstream).unwrap();
    assert!(text.contains("  operationId: \"y\"\n      tags: [\"y\"]"), "{text}");
}

#[test]
fn draft_refers_to_a_schema_of_a_resource() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("toy.yaml");
    std::fs::write(&file, "components: { schemas: { ToyId: { description: The id of a toy., type: string } } }")
        .unwrap();
    let upstream = Upstream::parse("theirs.yaml", THEIRS.as_bytes()).unwrap();
    let add = Add { operations: vec!["fetchPet".to_owned()], except: Vec::new(), upstream: None, json: false };
    let (_, added) = add.drafted(OURS, &[("toy".into(), file.clone())].into(), &upstream).unwrap();
    assert_eq!((added.skipped.len(), added.operations.len()), (0, 1));
    assert!(!added.schemas.contains(&"ToyId".to_owned()));
}

#[test]
fn excepted_operation_is_left_out_and_a_resource_includes_its_bare_path() {
    let (_, added) = draft_except(OURS, &["*"], &["/house/*", "fetchPet"]).unwrap();
    assert_eq!((added.operations, added.skipped), (vec!["POST /graph".to_owned()], Vec::new()));
    let (text, added) = draft(OURS, &["/graph/*"]).unwrap();
    assert_eq!(added.operations, ["POST /graph"]);
    for name in &added.schemas {
        assert!(text.contains(&format!("schemas/{name}\"")), "{name} is used");
    }
}

#[test]
fn unsupported_operation_is_refused() {
    let broken = OURS.replace("    Failed: { description: Failed. }\n", "");
    for (ours, wanted, expected) in [
        (OURS, "listPets ", "theirs.yaml: there is no operation listPets "),
        (OURS, "/pet/list", "openapi/chatbotkit.yaml: GET /pet/list exists already"),
        ("openapi: 3.0.3\npaths: [", "fetchPet", "openapi/chatbotkit.yaml: not a YAML document: "),
        (&broken, "fetchPet", "draft not written, it is invalid: openapi/chatbotkit.yaml:"),
        ("openapi: 3.0.3\npaths: {}", "fetchPet", "components.parameters: there is no such block"),
    ] {
        let error = draft(ours, &[wanted]).err().unwrap().to_string();
        assert!(error.starts_with(expected) && error.lines().count() == 1, "{error}");
    }
}
