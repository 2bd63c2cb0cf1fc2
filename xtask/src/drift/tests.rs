//! Comparisons of small documents: ours handwritten, theirs bundled.

use super::compare::Weight;
use super::*;

const OURS: &str = r##"
openapi: 3.0.3
paths:
  /pet/{petId}/fetch:
    get:
      operationId: fetchPet
      parameters:
        - $ref: "#/components/parameters/petId"
        - { name: take, in: query, schema: { type: integer } }
      responses:
        "200": { content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }
        "4XX": { content: { application/json: { schema: { $ref: "#/components/schemas/Problem" } } } }
  /pet/create:
    post:
      operationId: createPet
      requestBody:
        required: true
        content: { application/json: { schema: { $ref: "#/components/schemas/CreatePet" } } }
      responses:
        "200":
          content:
            application/json: { schema: { $ref: "#/components/schemas/Pet" } }
            application/jsonl: { schema: { $ref: "#/components/schemas/PetEvent" } }
components:
  parameters:
    petId: { name: petId, in: path, required: true, schema: { $ref: "#/components/schemas/PetId" } }
  schemas:
    PetId: { type: string }
    Kind: { type: string, enum: [cat, dog] }
    Problem: { type: object, required: [message], properties: { message: { type: string } } }
    Pet:
      type: object
      required: [id]
      properties:
        id: { $ref: "#/components/schemas/PetId" }
        kind: { nullable: true, allOf: [{ $ref: "#/components/schemas/Kind" }] }
    CreatePet:
      type: object
      properties:
        name: { type: string }
        kind: { $ref: "#/components/schemas/Kind" }
        toys: { type: array, items: { type: string } }
        owner: { oneOf: [{ type: string }, { $ref: "#/components/schemas/Owner" }] }
    Owner: { type: object, required: [name], properties: { name: { type: string } } }
    PetEvent: { x-events: { item: { data: { $ref: "#/components/schemas/Pet" } } } }
"##;

const THEIRS: &str = r##"
openapi: 3.0.0
$$normalized: 1
paths:
  /pet/{petId}/fetch:
    get:
      operationId: fetchPet
      parameters: [{}, { name: take, in: query, schema: { type: integer } }]
      responses:
        "200": { content: { application/json: { schema: &pet {
          type: object, required: [id], $$ref: "#/components/schemas/Pet",
          properties: { id: { type: string }, kind: { type: string, enum: [cat, dog], nullable: true } } } } } }
        default: { type: object, required: [message], properties: { message: { type: string } } }
  /pet/create:
    post:
      operationId: createPet
      requestBody: { required: true, content: { application/json: { schema: {
        oneOf: [{ type: object, properties: { name: { type: string } } }, { type: object, properties: {
          toys: { type: array, items: { type: string } } } }],
        properties: {
          kind: { type: string, enum: [dog, cat] },
          owner: { anyOf: [{ type: object, required: [name], properties: { name: { type: string } } }, { type: string }] }
        } } } } }
      responses: { "200": { content: {
        application/json: { schema: *pet },
        application/jsonl: { schema: { oneOf: [{ type: object, required: [type, data], properties: {
          type: { type: string, enum: [item] }, data: *pet } }] } } } } }
  /house/list:
    get: { operationId: listHouses, responses: { "200": {} } }
"##;

fn compared(theirs: &str, ledger: &str) -> anyhow::Result<Report> {
    let pin = "{ source: https://a/v1.json, commit: c0ffee, sha256: '00', out-of-scope: [GET /house/list] }";
    let pin = Pin::parse(pin)?;
    let ours = Document::parse(DOCUMENT, OURS)?;
    report(&ours, ledger, Upstream::parse("theirs.yaml", theirs.as_bytes())?, &pin)
}

/// The differences of a report, without titles and counts.
fn lines(report: &Report) -> Vec<String> {
    let lines = report.text().unwrap();
    let own = |line: &&str| line.starts_with("  ") && !line.starts_with("  repaired") && !line.starts_with("   ");
    lines.lines().filter(own).map(str::to_owned).collect()
}

fn edited(edits: &[(&str, &str)]) -> String {
    edits.iter().fold(THEIRS.to_owned(), |text, (from, to)| {
        assert!(text.contains(from), "{from}");
        text.replacen(from, to, 1)
    })
}

#[test]
fn equivalent_documents_do_not_differ() {
    let report = compared(THEIRS, "[]").unwrap();
    assert!(report.is_clean(), "{:?}", lines(&report));
    assert_eq!(report.out_of_scope.as_ref().and_then(|counts| counts.get("house")), Some(&1));
    let charset = edited(&[("application/json: { schema: &pet", "'application/json; charset=utf-8': { schema: &pet")]);
    let report = compared(&charset, "[]").unwrap();
    assert!(report.is_clean(), "{:?}", lines(&report));
}

#[test]
fn style_of_a_list_in_the_query_is_compared() {
    let document = |style: &str| {
        let list = "name: ids, in: query, schema: { type: array, items: { type: string } }";
        let paths = format!("paths: {{ /pet/list: {{ get: {{ parameters: [{{ {list}{style} }}] }} }} }}");
        Document::parse("it", paths).unwrap()
    };
    let found = compare::compare(&shape::ours(&document(", explode: false")), &shape::operations(&document("")).0);
    let found: Vec<_> = found.iter().map(|it| (it.kind, it.weight, it.ours.as_str(), it.upstream.as_str())).collect();
    assert_eq!(found, [(compare::Kind::Style, Weight::Breaking, "style form, joined", "style form, exploded")]);
}

#[test]
fn operation_of_a_new_resource_is_reported_until_it_is_accepted() {
    let more = edited(&[("  /house/list:\n", "  /tree/list: { get: { responses: {} } }\n  /house/list:\n")]);
    let report = compared(&more, "[]").unwrap();
    assert!(report.is_clean(), "it can be accepted: {:?}", lines(&report));
    assert_eq!(report.new_operations, ["GET /tree/list"]);
    assert!(report.text().unwrap().contains("new operations out of scope, until accepted (1)\n  GET /tree/list\n"));
    assert_eq!(report.beyond, ["GET /house/list", "GET /tree/list"]);
}

/// The manual has each kind, and each keyword that is compared.
#[test]
fn kinds_are_in_the_manual() {
    use compare::Kind::*;
    let manual = include_str!("../../../openapi/README.md");
    let kinds = [OnlyOurs, OnlyUpstream, Renamed, Type, Values, RequiredOurs, RequiredUpstream, NullableOurs]
        .into_iter()
        .chain([NullableUpstream, Limit, Name, Deprecated, Status, Style]);
    let kinds = kinds.map(|kind| serde_json::json!(kind).as_str().unwrap().to_owned());
    for kind in kinds.chain(schema::words().map(str::to_owned)) {
        assert!(manual.contains(&format!("`{kind}`")), "{kind}");
    }
}

#[test]
fn repairs_are_reported() {
    let repaired = compared(THEIRS, "[]").unwrap().repaired;
    let repairs: Vec<_> = repaired.iter().map(|it| (it.count, it.first.as_str())).collect();
    let fetch = "GET /pet/{petId}/fetch";
    assert_eq!(repairs[0], (1, format!("{fetch}, responses.default").as_str()));
    assert_eq!(repairs[1], (1, format!("{fetch}, parameters").as_str()));
    assert_eq!(repairs[2], (1, "$$normalized"));
    assert_eq!(repairs[3].0, 3);
}

#[test]
fn each_change_is_one_difference_of_its_weight() {
    let fetch = "GET /pet/{petId}/fetch";
    let create = "POST /pet/create";
    for (edit, weight, expected) in [
        (("/pet/create:", "/pet/make:"), Weight::Breaking, format!("{create}: operation only here")),
        (
            ("name: take", "name: limit"),
            Weight::Breaking,
            format!("{fetch} · query take: renamed upstream to query limit"),
        ),
        (
            ("schema: { type: integer }", "required: true, schema: { type: integer }"),
            Weight::Breaking,
            format!("{fetch} · query take: optional here, required upstream"),
        ),
        (
            ("{ name: { type: string } } }, {", "{ title: { type: string } } }, {"),
            Weight::Breaking,
            format!("{create} · request · name: renamed upstream to title"),
        ),
        (
            ("{ name: { type: string } } }, {", "{ name: { type: boolean } } }, {"),
            Weight::Breaking,
            format!("{create} · request · name: string here, boolean upstream"),
        ),
        (
            ("enum: [dog, cat]", "enum: [dog, cat, cow]"),
            Weight::New,
            format!("{create} · request · kind = cow: enum value only upstream"),
        ),
        (
            ("enum: [dog, cat]", "enum: [dog]"),
            Weight::Breaking,
            format!("{create} · request · kind = cat: enum value only here"),
        ),
        (
            ("enum: [dog, cat]", "format: name"),
            Weight::Cosmetic,
            format!("{create} · request · kind: cat, dog here, any upstream"),
        ),
        (
            ("enum: [dog, cat] }", "enum: [dog, cat] }, age: { type: number }"),
            Weight::New,
            format!("{create} · request · age: field of number only upstream"),
        ),
        (
            ("items: { type: string }", "items: { type: number }"),
            Weight::Breaking,
            format!("{create} · request · toys[]: string here, number upstream"),
        ),
        (
            ("message: { type: string }", "message: { type: string, nullable: true }"),
            Weight::Breaking,
            format!("{fetch} · error · message: can be null upstream, not here"),
        ),
        (
            ("required: [message], ", ""),
            Weight::Breaking,
            format!("{fetch} · error · message: required here, optional upstream"),
        ),
        (
            ("enum: [item]", "enum: [thing]"),
            Weight::Breaking,
            format!("{create} · response application/jsonl · event item: renamed upstream to event thing"),
        ),
        (
            ("application/jsonl:", "text/csv:"),
            Weight::Breaking,
            format!("{create} · response application/jsonl: renamed upstream to response text/csv"),
        ),
        (
            ("operationId: fetchPet", "operationId: getPet"),
            Weight::Cosmetic,
            format!("{fetch}: named fetchPet here, getPet upstream"),
        ),
        (
            ("schema: { type: integer }", "schema: { type: integer, maximum: 9 }"),
            Weight::Cosmetic,
            format!("{fetch} · query take: none here, maximum 9 upstream"),
        ),
        (
            ("enum: [cat, dog], nullable: true", "enum: [cat, dog]"),
            Weight::Cosmetic,
            format!("{fetch} · response · kind: can be null here, not upstream (and at 2 more places)"),
        ),
        (
            ("operationId: fetchPet", "operationId: fetchPet\n      deprecated: true"),
            Weight::Cosmetic,
            format!("{fetch}: none here, deprecated true upstream"),
        ),
        (
            ("kind: { type: string, enum: [dog, cat] }", "kind: { type: string, deprecated: true, enum: [dog, cat] }"),
            Weight::Cosmetic,
            format!("{create} · request · kind: none here, deprecated true upstream"),
        ),
        (
            (
                "responses: { \"200\": { content: {\n        application/json: { schema: *pet }",
                "responses: { \"202\": { content: {\n        application/json: { schema: *pet }",
            ),
            Weight::Breaking,
            format!("{create}: status 200 here, status 202 upstream"),
        ),
        (
            ("required: [type, data]", "required: [type]"),
            Weight::Breaking,
            format!("{create} · response application/jsonl · event item: required here, optional upstream"),
        ),
        (
            ("toys: { type: array,", "toys: { type: array, uniqueItems: true,"),
            Weight::Cosmetic,
            format!("{create} · request · toys: none here, uniqueItems true upstream"),
        ),
        (
            ("name: { type: string } } }, {", "name: { type: string, readOnly: true } } }, {"),
            Weight::Cosmetic,
            format!("{create} · request · name: none here, readOnly true upstream"),
        ),
        (
            ("name: { type: string } } }, {", "name: { type: string, not: { maxLength: 1 } } } }, {"),
            Weight::Cosmetic,
            format!("{create} · request · name: none here, not {{\"maxLength\":1}} upstream"),
        ),
    ] {
        let report = compared(&edited(&[edit]), "[]").unwrap();
        let found = lines(&report);
        assert!(found.iter().any(|line| line.trim() == expected), "{expected}: {found:?}");
        assert!(report.differences.iter().any(|it| it.weight == weight), "{expected}: {weight:?}");
        // One that is called otherwise is another as well, where it is an operation.
        let expected = if edit.1 == "/pet/make:" { 2 } else { 1 + usize::from(edit.1.contains("format: name")) };
        assert_eq!(found.len(), expected, "{found:?}");
    }
}

#[test]
fn field_that_only_some_choices_require_is_reported() {
    let line = |field: &str, what: &str| format!("  POST /pet/create · request · {field}: {what} upstream");
    let some = |field| line(field, "none here, required in one of the choices");
    for (choices, expected) in [
        ("{ required: [kind] }, { required: [owner] }", vec![some("kind"), some("owner")]),
        ("{ required: [kind] }, {}, {}, { required: [kind] }", vec![some("kind")]),
        ("{ required: [kind] }, { required: [kind] }", vec![line("kind", "optional here, required")]),
        (
            "{ type: object, required: [toys], properties: { toys: {} } }, { properties: { toys: {} } }",
            vec![some("toys")],
        ),
        (
            "{ required: [kind] }], required: [kind, toys",
            vec![line("kind", "optional here, required"), line("toys", "optional here, required")],
        ),
    ] {
        let kind = "properties: {\n          kind";
        let report = compared(&edited(&[(kind, &format!("anyOf: [{choices}], {kind}"))]), "[]").unwrap();
        let found = lines(&report);
        assert!(found.len() == expected.len() && expected.iter().all(|it| found.contains(it)), "{choices}: {found:?}");
    }
}

#[test]
fn the_same_difference_in_many_places_of_a_schema_is_one() {
    let report = compared(&edited(&[("{ id: { type: string }", "{ id: { type: integer }")]), "[]").unwrap();
    let expected = "  GET /pet/{petId}/fetch · response · id: string here, integer upstream (and at 2 more places)";
    assert_eq!(lines(&report), [expected]);
}

#[test]
fn explained_differences_are_not_reported_and_stale_entries_are() {
    let ledger = "- { at: 'POST * · request · **', what: only-upstream, why: The server takes it not. }\n- at: [GET * · query take, GET * · query give]\n  what: limit\n  ours: none\n  upstream: maximum *\n  why: There is none.\n";
    let edits = [
        ("enum: [dog, cat] }", "enum: [dog, cat] }, age: {}"),
        ("schema: { type: integer }", "schema: { type: integer, maximum: 9 }"),
    ];
    let report = compared(&edited(&edits), ledger).unwrap();
    assert_eq!((report.explained, report.entries), (2, 2));
    assert_eq!(lines(&report), ["  openapi/ledger.yaml:2: GET * · query give: There is none."]);
    assert!(!report.is_clean());
    let removed = compared(&edited(&[("/pet/{petId}/fetch", "/house/{petId}/fetch"), edits[0]]), ledger).unwrap();
    assert!(removed.stale.is_empty(), "places below a missing one are not compared: {:?}", removed.stale);
}

#[test]
fn ledger_entry_that_hides_changes_is_refused_at_its_line() {
    for (ledger, expected) in [
        (
            "- { at: '**', what: type, why: It is so. }",
            "openapi/ledger.yaml:1: has neither ours nor upstream, and would hide later changes",
        ),
        ("\n- { at: '**', what: name, why: '' }", "openapi/ledger.yaml:2: gives no reason"),
    ] {
        assert_eq!(compared(THEIRS, ledger).err().map(|it| it.to_string()).as_deref(), Some(expected));
    }
    let unknown = compared(THEIRS, "- { at: '**', what: colour, why: It is so. }").err().unwrap().to_string();
    assert!(unknown.starts_with("openapi/ledger.yaml: ") && unknown.lines().count() == 1, "{unknown}");
}

#[test]
fn invalid_document_is_a_one_line_error() {
    for (text, expected) in [
        ("paths: {a: [", "it: not a YAML document: error: line 1 column 12"),
        ("{ \"openapi\": \"3.0.0\", ", "it: not JSON: EOF while parsing a value at line 1"),
        ("hello", "it: openapi: missing"),
        ("{ \"openapi\": \"3.1.0\", \"paths\": {} }", "it: openapi: is 3.1.0, and only 3.0 can be read"),
        ("{ \"swagger\": \"2.0\" }", "it: openapi: missing"),
        ("openapi: 3.0.0", "it: paths: missing"),
        ("openapi: 3.0.0\npaths: []", "it: paths: missing"),
    ] {
        let error = Upstream::parse("it", text.as_bytes()).err().unwrap().to_string();
        assert!(error.starts_with(expected) && error.lines().count() == 1, "{error}");
    }
    let odd = "openapi: 3.0.0\npaths: { /pet/list: { get: soon, post: { parameters: none, responses: [] } }, /pet: 1 }";
    assert!(Upstream::parse("it", odd.as_bytes()).is_ok(), "what is odd inside is no operation");
    assert!(output::reason(&Upstream::read("no/such/file").err().unwrap()).starts_with("no/such/file: "));
}

#[test]
fn json_output_equals_text_output() {
    let report = compared(&edited(&[("operationId: fetchPet", "operationId: getPet")]), "[]").unwrap();
    let sha256 = report.upstream.sha256.clone();
    let expected = format!(
        "theirs.yaml: sha256 {}, not the one pinned, which is of commit c0ffee
  repaired 1 × a schema where a response belongs, taken for one in JSON; the first: GET /pet/{{petId}}/fetch, responses.default
  repaired 1 × an empty parameter, assumed to be the path parameter; the first: GET /pet/{{petId}}/fetch, parameters
  repaired 1 × a key left over by a bundler, passed over; the first: $$normalized
  repaired 3 × a schema put in by a bundler ($$ref), taken for the one that it names; the first: {}

cosmetic: no effect on calls (1)
  GET /pet/{{petId}}/fetch: named fetchPet here, getPet upstream

out of scope: 1 operations
     1  house

2 operations: 0 differences explained by 0 entries of the ledger, 1 not explained, 0 stale",
        &sha256[..12],
        report.repaired[3].first,
    );
    assert_eq!(report.text().unwrap(), expected);
    let json: Value = serde_json::json!(report);
    assert_eq!(json["pinned"], false);
    assert_eq!(json["outOfScope"]["house"], 1);
    assert_eq!(
        json["differences"],
        serde_json::json!([{
            "weight": "cosmetic", "kind": "name", "ours": "fetchPet", "upstream": "getPet",
            "places": ["GET /pet/{petId}/fetch"],
        }])
    );
}

#[test]
fn recursive_schema_is_compared_once() {
    let theirs = "openapi: 3.0.0\npaths: { /pet/list: { get: { responses: { '200': { content: { application/json: { schema: { $ref: '#/components/schemas/Tree' } } } } } } } }\ncomponents: { schemas: { Tree: ";
    for tree in [
        "{ type: object, properties: { left: { $ref: '#/components/schemas/Tree' } } }",
        "{ oneOf: [{ type: string }, { $ref: '#/components/schemas/Tree' }] }",
    ] {
        let report = compared(&format!("{theirs}{tree} }} }}"), "[]").unwrap();
        assert!(report.text().unwrap().contains("GET /pet/list: operation only upstream"));
    }
}
