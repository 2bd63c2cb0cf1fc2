use super::*;

const PETS: &str = include_str!("../../tests/documents/pets.yaml");

/// The lines of the changes from one text to another.
fn lines(before: &str, after: &str) -> Vec<String> {
    let [before, after] = [before, after].map(|text| Document::parse("pets.yaml", text).expect("YAML"));
    changes(&before, &after).iter().map(ToString::to_string).collect()
}

#[test]
fn each_change_is_a_line_with_its_place_and_its_weight() {
    let fetch = "paths./pet/{petId}/fetch.get";
    let (create, schemas) = ("paths./pet/create.post", "components.schemas");
    let name = format!("{schemas}.CreatePet.properties.name.maxLength");
    let cases = [
        // Names: of operations, types, fields, and values.
        (
            "  /pet/create:",
            "  /pet/make:",
            vec!["breaking   - paths./pet/create".to_owned(), "compatible + paths./pet/make".to_owned()],
        ),
        (
            "/fetch:\n    get:",
            "/fetch:\n    post:",
            vec![format!("breaking   - {fetch}"), format!("compatible + paths./pet/{{petId}}/fetch.post")],
        ),
        (
            "type: { description: What people call it.",
            "kind: { description: What people call it.",
            vec![
                format!("compatible + {schemas}.Pet.properties.kind"),
                format!("breaking   - {schemas}.Pet.properties.type"),
            ],
        ),
        ("[small, large]", "[small, large, huge]", vec![format!("compatible + {schemas}.Size.enum.huge")]),
        ("[small, large]", "[large]", vec![format!("breaking   - {schemas}.Size.enum.small")]),
        ("enum: [pet]", "enum: [pet, cat]", vec![format!("breaking   + {schemas}.Kind.enum.cat")]),
        ("[{ $ref: \"#/components/schemas/PetId\" }, ", "[", vec![format!("breaking   - {schemas}.Owner.oneOf.PetId")]),
        (
            "        bark: {",
            "        wag: {",
            vec![
                format!("breaking   - {schemas}.PetEvent.x-events.bark"),
                format!("compatible + {schemas}.PetEvent.x-events.wag"),
            ],
        ),
        // Types.
        (
            "What people call it., type: string",
            "What people call it., type: integer",
            vec![format!("breaking   ~ {schemas}.Pet.properties.type.type: string -> integer")],
        ),
        (
            "What opens its door., type: string, x-secret: true",
            "What opens its door., type: string",
            vec![format!("breaking   - {schemas}.Leash.x-secret: true")],
        ),
        // Presence.
        (
            "[name]\n      properties:\n        kind:",
            "[name, size]\n      properties:\n        kind:",
            vec![format!("breaking   + {schemas}.CreatePet.required.size")],
        ),
        (
            "required: [id, leash]",
            "required: [id, leash, type]",
            vec![format!("compatible + {schemas}.Pet.required.type")],
        ),
        // An enum is unknown where it is missing, and no `Option`.
        (
            "required: [id, leash]",
            "required: [id, leash, size]",
            vec![format!("breaking   + {schemas}.Pet.required.size")],
        ),
        (
            "x-essential: [id, leash]",
            "x-essential: [id]",
            vec![format!("breaking   - {schemas}.Pet.x-essential.leash")],
        ),
        (
            "What else it listens to., type: string, nullable: true",
            "What else it listens to., type: string",
            vec![format!("breaking   - {schemas}.CreatePet.properties.nick.nullable: true")],
        ),
        (
            "What people call it., type: string",
            "What people call it., nullable: true, type: string",
            vec![format!("compatible + {schemas}.Pet.properties.type.nullable: true")],
        ),
        // Unknown properties, of requests only.
        (
            "      additionalProperties: false\n      required: [name]",
            "      required: [name]",
            vec![format!("compatible - {schemas}.CreatePet.additionalProperties: false")],
        ),
        (
            "Who feeds it, by name.\n",
            "Who feeds it, by name.\n      additionalProperties: false\n",
            vec![format!("breaking   + {schemas}.OwnerName.additionalProperties: false")],
        ),
        (
            "What went wrong.\n",
            "What went wrong.\n      additionalProperties: false\n",
            vec![format!("compatible + {schemas}.StreamError.additionalProperties: false")],
        ),
        // Limits, of requests only.
        ("Its name.,", "Its name., maxLength: 9,", vec![format!("breaking   + {name}: 9")]),
        (
            "What people call it.,",
            "What people call it., maxLength: 9,",
            vec![format!("compatible + {schemas}.Pet.properties.type.maxLength: 9")],
        ),
        // Behaviour.
        (
            "x-retry: not-idempotent",
            "x-retry: not-idempotent\n      x-urgent: true",
            vec![format!("compatible + {create}.x-urgent: true")],
        ),
        (
            "x-retry: not-idempotent",
            "x-retry: idempotent",
            vec![format!("breaking   ~ {create}.x-retry: not-idempotent -> idempotent")],
        ),
        (
            "Read one pet\n      x-retry: idempotent",
            "Read one pet\n      x-retry: not-idempotent",
            vec![format!("breaking   ~ {fetch}.x-retry: idempotent -> not-idempotent")],
        ),
        (
            "Read one pet\n      x-retry: idempotent",
            "Read one pet\n      x-retry: deduplicated",
            vec![format!("compatible ~ {fetch}.x-retry: idempotent -> deduplicated")],
        ),
        ("x-timeout: 770", "x-timeout: 60", vec![format!("breaking   ~ {create}.x-timeout: 770 -> 60")]),
        ("x-timeout: 770", "x-timeout: 780", vec![format!("compatible ~ {create}.x-timeout: 770 -> 780")]),
        ("      x-timeout: 770\n", "", vec![format!("breaking   - {create}.x-timeout: 770")]),
        (
            "role: error",
            "role: result",
            vec![format!("breaking   ~ {schemas}.PetEvent.x-events.error.role: error -> result")],
        ),
        ("role: error, ", "", vec![format!("breaking   - {schemas}.PetEvent.x-events.error.role: error")]),
        (
            "application/jsonl:",
            "text/csv:",
            vec![
                "breaking   - paths./pet/{petId}/watch.post.responses.200.content.application/jsonl".to_owned(),
                "compatible + paths./pet/{petId}/watch.post.responses.200.content.text/csv".to_owned(),
            ],
        ),
        (
            "{ application/jsonl:",
            "{ application/json: {}, application/jsonl:",
            vec!["breaking   + paths./pet/{petId}/watch.post.responses.200.content.application/json".to_owned()],
        ),
        (
            "      responses:\n        \"200\":\n          description: The pet.\n",
            "      responses:\n        \"204\": { description: None. }\n        \"5XX\": { description: No. }\n        \"200\":\n          description: The pet.\n",
            ["create.post", "{petId}/fetch.get"]
                .iter()
                .flat_map(|it| {
                    ["breaking   + paths./pet/@.responses.204", "compatible + paths./pet/@.responses.5XX"]
                        .map(|line| line.replace('@', it))
                })
                .collect(),
        ),
        ("{ application/jsonl:", "{ \"application/jsonl; charset=utf-8\":", vec![]),
        (
            "role: error",
            "role: error, data: { $ref: \"#/components/schemas/StreamError\" } }\n        end: { description: It., role: result",
            vec![format!("breaking   + {schemas}.PetEvent.x-events.end")],
        ),
        // Other keywords.
        (
            "x-retry: not-idempotent",
            "x-retry: not-idempotent\n      deprecated: true",
            vec![format!("compatible + {create}.deprecated: true")],
        ),
        (
            "x-retry: not-idempotent",
            "x-retry: not-idempotent\n      x-call: pet.make",
            vec![format!("breaking   + {create}.x-call: pet.make")],
        ),
        (
            "{ name: petId, in: path,",
            "{ name: take, in: query, schema: { type: integer } }\n        - { name: petId, in: path,",
            vec![
                format!("compatible + {fetch}.parameters.query take"),
                "compatible + paths./pet/{petId}/watch.post.parameters.query take".to_owned(),
            ],
        ),
        // Texts.
        ("A pet that lives here.", "A pet.", vec![]),
        ("[{ name: pet, description: Pets and their names. }]", "[]", vec![]),
    ];
    for (from, to, expected) in cases {
        assert!(PETS.contains(from), "{from}");
        assert_eq!(lines(PETS, &PETS.replace(from, to)), expected, "{to}");
    }
}

#[test]
fn addition_that_changes_the_generated_code_is_breaking() {
    let pet =
        "content: { application/json: { schema: { $ref: \"#/components/schemas/Pet\" } } }\n  /pet/{petId}/watch:";
    let fetched = |content: &str| (pet, format!("{content}\n  /pet/{{petId}}/watch:"));
    let whole =
        |text: &str| ("    Leash:", format!("    It: {{ description: It., x-request: true, {text} }}\n    Leash:"));
    let (fetch, it) = ("paths./pet/{petId}/fetch.get", "components.schemas.It");
    let id = "- { name: petId, in: path, required: true, schema: { $ref: \"#/components/schemas/PetId\" } }\n      responses:";
    let until = "properties: { until: { $ref: \"#/components/schemas/Timestamp\" } }";
    let choice = |names: &[&str]| {
        let choices = names.iter().map(|name| format!("{{ $ref: \"#/components/schemas/{name}\" }}")).join(", ");
        whole(&format!("oneOf: [{choices}]"))
    };
    for (before, after, expected) in [
        (
            (until, "properties: {}".to_owned()),
            (until, "properties: { how: { description: How., type: string } }".to_owned()),
            "breaking   + components.schemas.WatchPet.properties.how".to_owned(),
        ),
        (
            ("", String::new()),
            (id, id.replace("responses", "  - { name: take, in: query, schema: { type: integer } }\n      responses")),
            format!("breaking   + {fetch}.parameters.query take"),
        ),
        (
            fetched("content: { image/png: {} }"),
            fetched("content: { image/png: {}, text/plain: {} }"),
            format!("breaking   + {fetch}.responses.200.content.text/plain"),
        ),
        (
            fetched(""),
            fetched("content: { image/png: {} }"),
            format!("breaking   + {fetch}.responses.200.content.image/png"),
        ),
        (
            choice(&["PetId", "PetEvents"]),
            choice(&["PetId", "PetEvents", "OwnerName"]),
            format!("breaking   + {it}.oneOf.OwnerName"),
        ),
        (
            choice(&["PetId", "OwnerName"]),
            choice(&["OwnerName", "PetId"]),
            format!("breaking   ~ {it}: PetId, OwnerName -> OwnerName, PetId"),
        ),
        (
            whole("type: object, additionalProperties: {}"),
            whole("type: object, additionalProperties: {}, properties: { a: { description: A., type: string } }"),
            format!("breaking   + {it}.properties.a"),
        ),
        (
            ("", String::new()),
            ("Read one pet\n", "Read one pet\n      x-handwritten: true\n".to_owned()),
            format!("breaking   + {fetch}.x-handwritten: true"),
        ),
        (
            ("", String::new()),
            ("Read one pet\n", "Read one pet\n      x-call: pet.fetch\n".to_owned()),
            format!("compatible + {fetch}.x-call: pet.fetch"),
        ),
    ] {
        let events = "    PetEvents: { description: It., type: object, required: [a], properties: { a: { description: A., type: string } } }\n    Leash:";
        let pets = PETS.replace("    Leash:", events);
        let [before, after] = [before, after].map(|(from, to)| {
            assert!(pets.contains(from), "{from}");
            pets.replacen(from, &to, 1)
        });
        assert_eq!(lines(&before, &after), [expected], "{after}");
    }
}

#[test]
fn value_of_a_discriminator_is_breaking_where_it_is_the_first_of_an_earlier_choice() {
    let document = |choices: &[&str], mapping: &str| {
        let choices = choices.iter().map(|name| format!("{{ $ref: '#/components/schemas/{name}' }}")).join(", ");
        let tagged = format!("discriminator: {{ propertyName: kind, mapping: {{ {mapping} }} }}");
        format!("components: {{ schemas: {{ It: {{ oneOf: [{choices}], {tagged} }} }} }}")
    };
    let place = "components.schemas.It";
    for (before, after, expected) in [
        ("", "a: A", vec![format!("breaking   + {place}.discriminator.mapping.a: A")]),
        ("b: A", "a: A, b: A", vec![format!("breaking   + {place}.discriminator.mapping.a: A")]),
        ("a: A", "a: A, b: A", vec![format!("compatible + {place}.discriminator.mapping.b: A")]),
    ] {
        assert_eq!(lines(&document(&["A"], before), &document(&["A"], after)), expected);
    }
    let expected =
        [format!("compatible + {place}.discriminator.mapping.c: C"), format!("compatible + {place}.oneOf.C")];
    assert_eq!(lines(&document(&["A"], "a: A"), &document(&["A", "C"], "a: A, c: C")), expected);
}

#[test]
fn operation_that_requires_a_feature_is_breaking() -> anyhow::Result<()> {
    let folder = tempfile::tempdir()?;
    let (file, operation) =
        (folder.path().join("pet.yaml"), "  /pet/list:\n    get: { operationId: listPets, x-retry: idempotent }\n");
    std::fs::write(&file, format!("paths:\n{operation}"))?;
    let within =
        Document::parse("pets.yaml", PETS)?.with_resources(&[("pet".to_owned(), file)].into(), None, |_| true)?;
    let own = Document::parse("pets.yaml", PETS.replace("paths:\n", &format!("paths:\n{operation}")))?;
    let lines = |before, after| changes(before, after).iter().map(ToString::to_string).collect::<Vec<_>>();
    assert_eq!(lines(&own, &within), ["breaking   + paths./pet/list.get.feature: pet"]);
    assert_eq!(lines(&within, &own), ["compatible - paths./pet/list.get.feature: pet"]);
    Ok(())
}

#[test]
fn looser_limit_is_compatible_and_a_stricter_one_is_not() {
    let with = |limit: &str| PETS.replace("Its name.,", &format!("Its name., {limit}"));
    for (before, after, weight) in [
        ("maxLength: 9,", "maxLength: 10,", "compatible ~"),
        ("maxLength: 9,", "maxLength: 8,", "breaking   ~"),
        ("minLength: 9,", "minLength: 8,", "compatible ~"),
        ("minLength: 9,", "minLength: 10,", "breaking   ~"),
        ("pattern: a,", "pattern: b,", "breaking   ~"),
        ("maxLength: 9,", "", "compatible -"),
    ] {
        let lines = lines(&with(before), &with(after));
        assert!(lines.len() == 1 && lines[0].starts_with(weight), "{lines:?}");
    }
}

#[test]
fn timeout_below_that_before_is_breaking_and_the_default_counts() {
    let operation = |timeout: &str| format!("paths: {{ /a: {{ get: {{ {timeout} }} }} }}");
    for (before, after, line) in [
        ("", "x-timeout: 30", "breaking   + paths./a.get.x-timeout: 30"),
        ("", "x-timeout: 90", "compatible + paths./a.get.x-timeout: 90"),
        ("x-timeout: 30", "", "compatible - paths./a.get.x-timeout: 30"),
        ("x-timeout: 90", "", "breaking   - paths./a.get.x-timeout: 90"),
    ] {
        assert_eq!(lines(&operation(before), &operation(after)), [line]);
    }
    let client = include_str!("../../../src/runtime/request.rs");
    assert!(client.contains(&format!("TIMEOUT: Duration = Duration::from_secs({DEFAULT_TIMEOUT});")));
}

#[test]
fn essential_property_of_a_schema_that_is_also_sent_is_breaking_where_it_is_added() {
    let document = |more: &str| {
        let pet = "required: [name], properties: { name: { type: string } }";
        let content = "content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } }";
        let operation = format!("requestBody: {{ {content} }}, responses: {{ '200': {{ {content} }} }}");
        format!(
            "paths: {{ /a: {{ post: {{ {operation} }} }} }}\ncomponents: {{ schemas: {{ Pet: {{ {pet}, {more} }} }} }}"
        )
    };
    let (before, after) = (document(""), document("x-essential: [name]"));
    assert_eq!(lines(&before, &after), ["breaking   + components.schemas.Pet.x-essential.name"]);
    assert_eq!(lines(&after, &before), ["compatible - components.schemas.Pet.x-essential.name"]);
}

#[test]
fn header_of_every_request_is_compared_by_its_name() {
    let document = |name: &str, key: &str| {
        let header = format!("{key}: {{ name: {name}, in: header, schema: {{ type: string }} }}");
        format!("components: {{ parameters: {{ {header}, id: {{ name: {name}, in: path }} }} }}")
    };
    let expected =
        ["breaking   - components.parameters.header x-timezone", "compatible + components.parameters.header x-zone"];
    assert_eq!(lines(&document("x-timezone", "timezone"), &document("x-zone", "timezone")), expected);
    assert_eq!(lines(&document("x-timezone", "timezone"), &document("x-timezone", "zone")), [""; 0]);
    let integer = document("x-zone", "zone").replace("string", "integer");
    let place = "components.parameters.header x-zone.schema.type";
    assert_eq!(lines(&document("x-zone", "zone"), &integer), [format!("breaking   ~ {place}: string -> integer")]);
}

#[test]
fn renamed_type_is_breaking() {
    let expected = [
        "compatible + components.schemas.Bulk",
        "breaking   ~ components.schemas.CreatePet.properties.size.$ref: Size -> Bulk",
        "breaking   ~ components.schemas.Pet.properties.size.$ref: Size -> Bulk",
        "breaking   - components.schemas.Size",
    ];
    assert_eq!(lines(PETS, &PETS.replace("/Size", "/Bulk").replace(" Size:", " Bulk:")), expected);
}

#[test]
fn type_that_another_schema_changes_is_breaking() {
    let property = |name: &str| format!("properties: {{ it: {{ $ref: '#/components/schemas/{name}' }} }}");
    let schemas = |b: &str| {
        let a = format!("    A: {{ description: A., type: object, {} }}\n", property("B"));
        let b = format!(
            "    B: {{ description: B., type: object, properties: {{ n: {{ description: N., type: string }}{b} }} }}\n"
        );
        PETS.replace("    Leash:", &format!("{a}{b}    Leash:"))
    };
    let found = lines(&schemas(""), &schemas(", a: { $ref: '#/components/schemas/A' }"));
    assert!(found.contains(&"breaking   + components.schemas.A.rust: another type".to_owned()), "{found:?}");
}

#[test]
fn required_parameter_is_breaking_and_a_schema_that_becomes_a_request() {
    let required = "{ name: take, in: query, required: true, schema: { type: integer } }";
    let after = PETS.replacen("- { name: petId", &format!("- {required}\n        - {{ name: petId"), 1);
    assert_eq!(lines(PETS, &after), ["breaking   + paths./pet/{petId}/fetch.get.parameters.query take"]);
    let after = PETS.replace("CreatePet:\n", "CreatePet:\n      x-request: true\n");
    assert_eq!(lines(PETS, &after), ["compatible + components.schemas.CreatePet.x-request: true"]);
    let after = PETS.replace("    Pet:\n", "    Pet:\n      x-request: true\n");
    let lines = lines(PETS, &after);
    assert!(lines.contains(&"breaking   + components.schemas.Pet.sent: true".to_owned()), "{lines:?}");
}

#[test]
fn shared_parameters_and_responses_are_compared_where_they_are_used() {
    let shared = "    Refused: { description: No., content: { application/json: { schema: { $ref: '#/components/schemas/StreamError' } } } }";
    let before = PETS.replacen(
        "      responses:\n",
        "      responses:\n        \"4XX\": { $ref: '#/components/responses/Refused' }\n",
        1,
    );
    let before = format!("{before}\n").replace("components:\n", &format!("components:\n  responses:\n{shared}\n"));
    assert_eq!(lines(&before, &before.replace("Refused", "Other")), [""; 0]);
    let place = "paths./pet/create.post.responses.4XX.content.application/json.schema.$ref";
    let after = before.replacen("schemas/StreamError", "schemas/Pet", 1);
    assert_eq!(lines(&before, &after), [format!("breaking   ~ {place}: StreamError -> Pet")]);
}

#[test]
fn first_name_of_a_list_is_weighed_like_any_other() {
    let operation = |text: &str| format!("paths: {{ /a: {{ get: {{ {text} }} }} }}");
    let parameter = operation("parameters: [{ name: q, in: query }]");
    assert_eq!(lines(&operation(""), &parameter), ["compatible + paths./a.get.parameters.query q"]);
    let after = PETS.replace("For how long.\n", "For how long.\n      required: [until]\n");
    assert_eq!(lines(PETS, &after), ["breaking   + components.schemas.WatchPet.required.until"]);
    let schema = |text: &str| format!("components: {{ schemas: {{ A: {{ type: string, {text} }} }} }}");
    assert_eq!(lines(&schema(""), &schema("enum: [a]")), ["breaking   + components.schemas.A.enum"]);
    let before = schema("properties: { b: {} }");
    let required = schema("properties: { b: {} }, required: [b]");
    assert_eq!(lines(&before, &required), ["compatible + components.schemas.A.required.b"]);
}

#[test]
fn what_is_no_document_has_no_changes() {
    for text in ["[]", "components: { schemas: [a] }", "null", "paths: { /a: [1] }"] {
        assert_eq!(lines(text, text), [""; 0]);
    }
    assert_eq!(lines("a: 1", "[]"), ["breaking   - a: 1"]);
}

#[test]
fn version_bump_follows_cargo_semver() {
    let versions = [("0.0.3", "0.0.4", "0.0.4"), ("0.1.2", "0.1.3", "0.2.0"), ("1.2.3", "1.3.0", "2.0.0")];
    for (version, compatible, breaking) in versions {
        let version = Version::parse(version).expect("a version");
        assert_eq!(Weight::Compatible.version_after(&version).to_string(), compatible);
        assert_eq!(Weight::Breaking.version_after(&version).to_string(), breaking);
    }
}
