//! Documents that break rules, by the objects that are wrong.

mod operations {
    use crate::check::testing::{paths, problems};

    const ID: &str = "{ $ref: '#/components/schemas/BotId' }";
    const SCHEMAS: &str = "components:\n  schemas:\n    BotId: { description: An id., type: string }\n    Count: { description: A number., type: integer }\n    Key: { description: A key., type: string, x-secret: true }\n    One: { description: One., type: string, enum: [one] }\n    Short: { description: A text., type: string, maxLength: 3 }\n    Ids: { description: Ids., type: array, items: { $ref: '#/components/schemas/BotId' } }\n    Alias: { description: Ids., allOf: [{ $ref: '#/components/schemas/Ids' }] }\n    Bot: { description: A bot., type: object }\n    Event: { description: Events., x-events: { bot: { data: { $ref: '#/components/schemas/Bot' } } } }\n";

    /// The problems of an operation, whose lines begin with the sixth.
    fn of(path: &str, operation: &str) -> Vec<String> {
        let lines = operation.lines().map(|line| format!("      {line}\n"));
        let lines: String = lines.collect();
        problems(&paths(&format!(
            "  '{path}':\n    post:\n      summary: It\n      x-retry: idempotent\n{lines}{SCHEMAS}"
        )))
    }

    const OK: &str = "responses: { '200': { description: It. } }";

    #[test]
    fn incomplete_operation_is_refused_at_its_line() {
        let post = "it.yaml:6: paths./it.post";
        let bot = "{ $ref: '#/components/schemas/Bot' }";
        for (operation, expected) in [
            ("operationId: it".to_owned(), format!("{post}: has no responses: write `200` with what comes back, `4XX` and `5XX`")),
            (
                "operationId: it\nresponses: { '404': { description: It. } }".to_owned(),
                "it.yaml:10: paths./it.post.responses: have no success: describe it, such as `200`".to_owned(),
            ),
            (
                "operationId: it\nresponses: { '200': {} }".to_owned(),
                "it.yaml:10: paths./it.post.responses.200: has no description: write what it means".to_owned(),
            ),
            (
                format!("operationId: it\nresponses: {{ '200': {{ description: It., content: {{ application/jsonl: {{ schema: {bot} }} }} }} }}"),
                "it.yaml:10: paths./it.post.responses.200.content.application/jsonl.schema: streams what is no choice of events: refer to a schema with `x-events`".to_owned(),
            ),
            (
                format!("operationId: it\n{OK}\nrequestBody: {{ content: {{ application/json: {{ schema: {{ type: object }} }} }} }}"),
                "it.yaml:11: paths./it.post.requestBody.content.application/json.schema: the schema of application/json has no name: put it into components and refer to it".to_owned(),
            ),
            (
                format!("operationId: it\n{OK}\nparameters: [{{ name: x-it, in: header }}]"),
                "it.yaml:11: paths./it.post.parameters.0: x-it is neither in the path nor in the query: leave it out, and give it to `Call::header`".to_owned(),
            ),
            (OK.to_owned(), format!("{post}: has no operationId")),
        ] {
            assert_eq!(of("/it", &operation), [expected]);
        }
    }

    #[test]
    fn a_path_parameter_is_declared_and_has_a_type_of_its_own() {
        let help = "refer to a schema of strings, such as `BotId`";
        for (parameters, expected) in [
            ("", "it.yaml:6: paths./bot/{botId}.post: does not declare {botId} of its path".to_owned()),
            (
                "parameters: [{ name: botId, in: path, required: true, schema: { type: string } }]",
                format!("it.yaml:11: paths./bot/{{botId}}.post.parameters.0: {{botId}} has no type of its own: {help}"),
            ),
            (
                "parameters: [{ name: botId, in: path, required: true, schema: { $ref: '#/components/schemas/Count' } }]",
                format!("it.yaml:11: paths./bot/{{botId}}.post.parameters.0: {{botId}} has no type of its own: {help}"),
            ),
            (
                "parameters: [{ name: botId, in: path, required: true, schema: { $ref: '#/components/schemas/Key' } }]",
                format!("it.yaml:11: paths./bot/{{botId}}.post.parameters.0: {{botId}} has no type of its own: {help}"),
            ),
            (
                "parameters: [{ name: botId, in: path, required: true, schema: { $ref: '#/components/schemas/One' } }]",
                format!("it.yaml:11: paths./bot/{{botId}}.post.parameters.0: {{botId}} has no type of its own: {help}"),
            ),
            (
                "parameters: [{ name: botId, in: path, required: true, schema: { $ref: '#/components/schemas/Short' } }]",
                "it.yaml:11: paths./bot/{botId}.post.parameters.0.schema.maxLength: is not checked in a path or a header: mention it in the description".to_owned(),
            ),
        ] {
            assert_eq!(of("/bot/{botId}", &format!("operationId: it\n{OK}\n{parameters}")), [expected]);
        }
    }

    #[test]
    fn a_path_parameter_is_not_named_like_another_variable_of_its_method() {
        for name in ["body", "client", "query", "self"] {
            let schema = "schema: { $ref: '#/components/schemas/BotId' }";
            let parameters = format!("parameters: [{{ name: {name}, in: path, required: true, {schema} }}]");
            let found = of(&format!("/bot/{{{name}}}"), &format!("operationId: it\n{OK}\n{parameters}"));
            let expected = format!(
                "it.yaml:11: paths./bot/{{{name}}}.post.parameters.0: \"{name}\" cannot be the name of an argument in Rust: choose another: it is not sent"
            );
            assert_eq!(found, [expected]);
        }
    }

    #[test]
    fn parameter_that_is_sent_in_another_way_is_refused_at_its_line() {
        let nested =
            "0: lists values that are null, lists or objects, which are sent as JSON or not at all: send it in a body";
        let list = |items: &str| format!("schema: {{ type: array, items: {items} }}");
        for (parameters, expected) in [
            (
                "{ name: a, in: query, schema: { type: string } }, { name: a, in: query, schema: { type: string } }"
                    .into(),
                "1: a is declared twice: leave one out",
            ),
            (
                "{ name: a, in: query, style: deepObject, schema: { type: object } }".into(),
                "0.style: \"deepObject\" is not the style in which it is sent: leave it out: it is `form` in the query, and else `simple`",
            ),
            (
                format!("{{ name: a, in: query, {} }}", list("{ type: string }")),
                "0: a list is sent as `a,b`, and described as repeated: write `explode: false`",
            ),
            (
                "{ name: a, in: query, schema: { $ref: '#/components/schemas/Alias' } }".into(),
                "0: a list is sent as `a,b`, and described as repeated: write `explode: false`",
            ),
            (
                "{ name: a, in: query, explode: false, schema: { type: string } }".into(),
                "0.explode: explode has an effect on lists in the query only: leave it out",
            ),
            (
                "{ name: a, in: query, schema: { type: string, nullable: true } }".into(),
                "0.schema.nullable: can be null, which is not sent: leave it out: a parameter that is not required may be missing",
            ),
            (format!("{{ name: a, in: query, explode: false, {} }}", list("{ type: array, items: {} }")), nested),
            (
                format!("{{ name: a, in: query, explode: false, {} }}", list("{ $ref: '#/components/schemas/Bot' }")),
                nested,
            ),
            (format!("{{ name: a, in: query, explode: false, {} }}", list("{ type: string, nullable: true }")), nested),
            (format!("{{ name: a, in: query, explode: false, {} }}", list("{}")), nested),
            (
                "{ name: self, in: query, schema: { type: string } }".into(),
                "0: \"self\" cannot be the name of a field in Rust: write another name as `x-name`, in snake case",
            ),
        ] {
            let found = of("/it", &format!("operationId: it\n{OK}\nparameters: [{parameters}]"));
            assert_eq!(found[0], format!("it.yaml:11: paths./it.post.parameters.{expected}"), "{found:?}");
        }
        for no_name in ["", "name: null, ", "name: '', "] {
            let parameters = format!("parameters: [{{ {no_name}in: query, schema: {{ type: string }} }}]");
            let found = of("/it", &format!("operationId: it\n{OK}\n{parameters}"));
            let expected = "it.yaml:11: paths./it.post.parameters.0: has no name: write the name that is sent";
            assert!(found.iter().any(|problem| problem == expected), "{found:?}");
        }
        for list in [list("{ type: string }"), list(ID), "schema: { $ref: '#/components/schemas/Alias' }".to_owned()] {
            let parameters = format!("parameters: [{{ name: a, in: query, explode: false, {list} }}]");
            assert_eq!(of("/it", &format!("operationId: it\n{OK}\n{parameters}")), [""; 0]);
        }
    }

    #[test]
    fn a_segment_of_a_path_stays_where_it_is_and_has_one_parameter() {
        for (path, segment) in [
            ("/bot/../x", ".."),
            ("/bot/./x", "."),
            ("/bot/%2E%2e/x", "%2E%2e"),
            ("/bot/{{a}}", "{{a}}"),
            ("/bot/{a", "{a"),
            ("/bot/{a}-{b}", "{a}-{b}"),
        ] {
            let text = format!("  {path}:\n    get: {{ operationId: it, summary: It, x-retry: idempotent, {OK} }}\n");
            let expected = format!(
                "it.yaml:5: paths.{path}: the segment {segment} has more than one parameter, or leads elsewhere: write one parameter at most, and no dots alone"
            );
            assert!(problems(&paths(&text)).contains(&expected), "{:?}", problems(&paths(&text)));
        }
    }

    #[test]
    fn paths_and_media_types_have_the_characters_of_a_request() {
        for path in ["/a\\\\b", "/a\\nb", "/a b", "/ä", "/{a}/\\0"] {
            let text =
                format!("  \"{path}\":\n    get: {{ operationId: it, summary: It, x-retry: idempotent, {OK} }}\n");
            let found = problems(&paths(&text));
            let expected = "is not the path of a URL: begin it with `/`, encode other characters, and describe the query as parameters";
            assert!(found.iter().any(|it| it.starts_with("it.yaml:5: ") && it.ends_with(expected)), "{found:?}");
        }
        let found = of("/a%20b/{c}/@d:e,f;g=(h)", &format!("operationId: it\n{OK}"));
        assert!(found.iter().all(|it| !it.contains("URL")), "{found:?}");
        for media in ["image/png\\nx: y", "text/pläin", "image/png; a=\\t", "/", "text/", "image/png, text/x", "text"]
        {
            let text = format!(
                "operationId: it\nresponses: {{ '200': {{ description: It., content: {{ \"{media}\": {{}} }} }} }}"
            );
            let found = of("/it", &text);
            assert!(
                found.iter().any(|it| it.contains("is a media type that the client cannot read")),
                "{media}: {found:?}"
            );
        }
        let headers = "  {}\ncomponents: { parameters: { a: { name: 'x a', in: header, schema: { type: string } } } }";
        let expected = "x a is not the name of a header: write the name that is sent";
        assert_eq!(problems(&paths(headers)), [format!("it.yaml:6: components.parameters.a: {expected}")]);
    }

    #[test]
    fn path_parameters_become_arguments_of_different_names() {
        for (path, names) in
            [("/a/{id}/{id}", "id and id are both `id`"), ("/a/{a-b}/{aB}", "aB and a-b are both `a_b`")]
        {
            let found = of(path, &format!("operationId: it\n{OK}"));
            let expected = format!("paths.{path}.post: {names} in Rust: choose another name: it is not sent");
            assert!(found.iter().any(|problem| problem.ends_with(&expected)), "{found:?}");
        }
    }

    #[test]
    fn status_that_is_not_read_is_refused_at_its_line() {
        let with = |status: &str, more: &str| {
            let found = of(
                "/it",
                &format!(
                    "operationId: it\nresponses: {{ '200': {{ description: It. }}, '{status}': {{ description: It. {more} }} }}"
                ),
            );
            found.into_iter().map(|it| it.replace("it.yaml:10: paths./it.post.responses.", "")).collect::<Vec<_>>()
        };
        for status in ["20", "2foo", "2xx", "foo", "999", "1XX", "302", "3XX", "default", "2X1", "４XX"] {
            let help = "it is one from 200 to 299, 304, or an error, such as `4XX`";
            assert_eq!(with(status, ""), [format!("{status}: is not a status that is read: {help}")]);
        }
        for status in ["201", "299", "2XX", "304", "4XX", "404", "5XX", "503"] {
            assert_eq!(with(status, ""), [""; 0]);
        }
        for status in ["204", "205", "304"] {
            let bot = "{ schema: { $ref: '#/components/schemas/Bot' } }";
            let expected = "has content, and a response with this status has no body: leave it out";
            let found = with(status, &format!(", content: {{ application/json: {bot} }}"));
            assert_eq!(found, [format!("{status}.content: {expected}")]);
        }
    }

    #[test]
    fn two_templates_of_one_path_are_refused() {
        let operation = |id: &str| format!("{{ operationId: {id}, summary: It, x-retry: idempotent, {OK} }}");
        let text = format!("  /a/wake:\n    post: {}\n  /a/{{b}}: {{}}\n  /a/{{c}}: {{}}\n", operation("it"));
        let expected = "is the same path as /a/{b}: put their operations below one of them";
        assert!(problems(&paths(&text)).contains(&format!("it.yaml:8: paths./a/{{c}}: {expected}")));
    }

    #[test]
    fn responses_of_one_form_have_one_type() {
        let content = |name: &str| {
            format!("content: {{ application/json: {{ schema: {{ $ref: '#/components/schemas/{name}' }} }} }}")
        };
        let responses = |other: &str| {
            let found =
                format!("operationId: it\nresponses: {{ '200': {{ description: It., {} }}, {other} }}", content("Bot"));
            of("/it", &found)
        };
        let same = format!("'202': {{ description: It., {} }}", content("Bot"));
        assert_eq!(responses(&same), [""; 0]);
        assert_eq!(responses("'204': { description: Nothing. }"), [""; 0]);
        let other = format!("'202': {{ description: It., {} }}", content("Count"));
        let expected =
            "content.application/json: has another type than the response with status 200: refer to the same schema";
        assert_eq!(responses(&other), [format!("it.yaml:10: paths./it.post.responses.202.{expected}")]);
        let expected = "content: has another form than the response with status 200: describe both in one form";
        let text = "'202': { description: It., content: { text/plain: {} } }";
        assert_eq!(responses(text), [format!("it.yaml:10: paths./it.post.responses.202.{expected}")]);
        let text = "operationId: it\nresponses: { '200': { description: It., content: { text/plain: {} } }, '204': { description: It. } }";
        let expected = "204: has no body, beside a response that is not in application/json: leave it out";
        assert_eq!(of("/it", text), [format!("it.yaml:10: paths./it.post.responses.{expected}")]);
    }

    #[test]
    fn value_of_another_kind_is_refused_at_its_line() {
        let media = "has no form in application/json, the only one of generated methods: write it, or `x-handwritten: true`, and send the request with `Client::request`";
        for (operation, expected) in [
            (
                "requestBody: foo".to_owned(),
                "requestBody: \"foo\" is not an object: write a request body by its keywords",
            ),
            ("requestBody: []".to_owned(), "requestBody: [] is not an object: write a request body by its keywords"),
            ("requestBody: {}".to_owned(), &format!("requestBody: {media}")),
            ("requestBody: { content: {} }".to_owned(), &format!("requestBody: {media}")),
            ("tags: [a, a]".to_owned(), "tags: [\"a\",\"a\"] is not a list of different texts: write it so"),
            ("externalDocs: it".to_owned(), "externalDocs: \"it\" is not an object: write it so"),
            (
                format!("parameters: [{{ name: a, in: path, schema: {ID} }}]"),
                "parameters.0: is in the path, and not required: write `required: true`",
            ),
            (
                format!("parameters: [{{ name: a, in: path, required: true, deprecated: true, schema: {ID} }}]"),
                "parameters.0.deprecated: has no effect outside of the query: leave it out",
            ),
            (
                format!("parameters: [{{ name: a, in: path, required: true, example: 5, schema: {ID} }}]"),
                "parameters.0.example: 5 is no value of its schema: write one of its type, enum and limits",
            ),
            (
                "parameters: [{ $ref: '#/components/schemas/Bot' }]".to_owned(),
                "parameters.0: #/components/schemas/Bot is not one of the parameters in `components`: write it out, put it into them, or enable the feature of its resource",
            ),
        ] {
            let found = of("/it/{a}", &format!("operationId: it\n{OK}\n{operation}"));
            assert!(
                found.contains(&format!("it.yaml:11: paths./it/{{a}}.post.{expected}")),
                "{expected} in {found:#?}"
            );
        }
        let found = of(
            "/it",
            "operationId: it\nresponses: { '200': { description: It. }, 4XX: { $ref: '#/components/schemas/Bot' } }",
        );
        let expected = "it.yaml:10: paths./it.post.responses.4XX: #/components/schemas/Bot is not one of the responses in `components`: write it out, or put it into them";
        assert_eq!(found, [expected]);
        for (text, expected) in [
            ("  /x: ~\n", "it.yaml:5: paths./x: null is not an object: write a path by its keywords"),
            ("  {}\nsecurity: foo\n", "it.yaml:6: security: \"foo\" is not a list: write it so"),
            ("  {}\ntags: [foo]\n", "it.yaml:6: tags.0: \"foo\" is not an object: write a tag by its keywords"),
            ("  {}\ntags: [{ description: It. }]\n", "it.yaml:6: tags.0: has no name: write that of a resource"),
            (
                "  {}\ntags: [{ name: bot }, { name: bot }]\n",
                "it.yaml:6: tags.1: \"bot\" is listed already: give each tag another name",
            ),
            (
                "  {}\ncomponents: { responses: { A: { $ref: '#/components/responses/B' }, B: { description: It. } } }\n",
                "it.yaml:6: components.responses.A: refers to another of the responses in `components`: write it out, or put it into them",
            ),
        ] {
            let found = problems(&paths(text));
            assert!(found.iter().any(|it| it == expected), "{expected} in {found:#?}");
        }
    }

    #[test]
    fn an_operation_id_belongs_to_one_operation() {
        let operation =
            "{ operationId: it, summary: It, x-retry: idempotent, responses: { '200': { description: It. } } }";
        let text = paths(&format!("  /a:\n    post: {operation}\n  /b:\n    post: {operation}\n"));
        assert_eq!(problems(&text), ["it.yaml:8: paths./b.post: it is the operationId of /a too"]);
    }

    #[test]
    fn key_beside_the_methods_of_a_path_is_a_problem() {
        let text = paths("  /a:\n    parameters: []\n");
        let expected = "parameters is not supported: write it in each operation";
        assert_eq!(problems(&text), [format!("it.yaml:6: paths./a.parameters: {expected}")]);
    }
}

mod schemas {
    use crate::check::testing::{paths, problems, schemas};

    const UNNAMED: &str = "has no name: put it into components and refer to it";

    /// The problems of a schema, with what it refers to beside it.
    fn of(schema: &str) -> Vec<String> {
        problems(&schemas(&format!(
            "    Bot:\n      description: A bot.\n      {schema}\n    BotId: {{ description: An id., type: string }}\n    Team: {{ description: Bots., type: object, required: [lead], properties: {{ lead: {{ $ref: '#/components/schemas/Bot' }} }} }}\n"
        )))
    }

    #[test]
    fn unnamed_enum_object_or_choice_within_a_schema_is_a_problem() {
        for (schema, expected) in [
            (
                "properties: { it: { type: string, enum: [public] } }",
                format!(".properties.it: enum inside of a schema {UNNAMED}"),
            ),
            (
                "items: { properties: { a: {} } }\n      type: array",
                format!(".items: properties inside of a schema {UNNAMED}"),
            ),
            (
                "additionalProperties: { oneOf: [] }\n      type: object",
                format!(".additionalProperties: oneOf inside of a schema {UNNAMED}"),
            ),
            (
                "oneOf: [{ $ref: '#/components/schemas/BotId' }, { type: integer }]",
                format!(".oneOf.1: a choice {UNNAMED}"),
            ),
        ] {
            assert_eq!(of(schema), [format!("it.yaml:8: components.schemas.Bot{expected}")]);
        }
    }

    #[test]
    fn value_that_is_not_a_schema_is_a_problem() {
        let help = |object| format!("is not an object: write {object} by its keywords");
        for (schema, expected) in [
            ("properties: { id: text }", format!(".properties.id: \"text\" {}", help("a property"))),
            ("items: [text]\n      type: array", format!(".items: [\"text\"] {}", help("an item"))),
            ("additionalProperties: 1\n      type: object", format!(".additionalProperties: 1 {}", help("an item"))),
        ] {
            assert_eq!(of(schema), [format!("it.yaml:8: components.schemas.Bot{expected}")]);
        }
        assert_eq!(of("additionalProperties: false\n      type: object"), [""; 0]);
        let query = "parameters: [{ name: take, in: query, schema: integer }]";
        let expected = "responses: { '200': { description: It. } }";
        let text =
            format!("  /a:\n    get: {{ operationId: it, summary: It, x-retry: idempotent, {query}, {expected} }}\n");
        assert_eq!(
            problems(&paths(&text)),
            [format!("it.yaml:6: paths./a.get.parameters.0.schema: \"integer\" {}", help("a property"))]
        );
    }

    #[test]
    fn default_and_example_are_values_of_their_schema() {
        let (all, kind) = ("allOf: [{ $ref: '#/components/schemas/BotId' }]", "{ $ref: '#/components/schemas/Kind' }");
        for (schema, fits) in [
            ("type: integer, maximum: 3, default: 7".to_owned(), false),
            ("type: string, minLength: 3, default: ab".to_owned(), false),
            ("type: array, items: {}, maxItems: 1, default: [1, 2]".to_owned(), false),
            ("type: string, example: 5".to_owned(), false),
            (format!("{all}, example: 5"), false),
            (format!("{all}, default: it"), true),
            (format!("allOf: [{kind}], default: blue"), false),
            (format!("allOf: [{kind}], default: calm"), true),
            ("type: integer, maximum: 3, default: 3, example: 1".to_owned(), true),
        ] {
            let text = format!(
                "    It: {{ description: It., properties: {{ a: {{ {schema} }} }} }}\n    BotId: {{ description: An id., type: string }}\n    Kind: {{ description: A kind., type: string, enum: [calm, mad] }}\n"
            );
            let found = problems(&schemas(&text));
            let refused = found.iter().any(|it| it.contains("is no value of its schema: write one of its type"));
            assert!(if fits { found.is_empty() } else { refused }, "{schema}: {found:?}");
        }
    }

    #[test]
    fn a_type_is_one_that_the_client_knows() {
        for (schema, expected) in [
            (
                "type: strng",
                ".type: \"strng\" is not a type: it is one of string, number, integer, boolean, object, array",
            ),
            (
                "required: [b]\n      properties: { a: { type: string } }",
                ".required.0: \"b\" is required, and not a property: add it to `properties`, or leave it out",
            ),
            (
                "nullable: true",
                ".nullable: can be null, whatever refers to it: write it where the schema is referred to",
            ),
            (
                "type: [string, 'null']",
                ".type: is a list, as in OpenAPI 3.1: write one type, and `nullable: true` where it can be null",
            ),
        ] {
            assert_eq!(of(schema), [format!("it.yaml:8: components.schemas.Bot{expected}")]);
        }
    }

    #[test]
    fn keyword_without_effect_on_the_type_of_its_schema_is_refused() {
        let id = "{ $ref: '#/components/schemas/BotId' }";
        let (all, one) = (format!("allOf: [{id}]"), format!("oneOf: [{id}]"));
        let a = |schema: &str| format!("properties: {{ a: {{ {schema} }} }}");
        for (schema, expected) in [
            (a("type: integer, minLength: 3"), "properties.a.minLength: minLength {} of type integer"),
            (a("type: integer, minItems: 3"), "properties.a.minItems: minItems {} of type integer"),
            (a("minLength: 3"), "properties.a.minLength: minLength {} without a type"),
            (a("type: array, items: {}, minLength: 3"), "properties.a.minLength: minLength {} of type array"),
            (a("type: boolean, minimum: 3"), "properties.a.minimum: minimum {} of type boolean"),
            (a("type: string, minItems: 3"), "properties.a.minItems: minItems {} of type string"),
            (a(&format!("{all}, maximum: 3")), "properties.a.maximum: maximum {} of type string"),
            (a(&format!("{all}, type: integer")), "properties.a.type: type {} with `allOf`"),
            ("type: string, enum: [a], maxLength: 3".into(), "maxLength: maxLength {} with `enum`"),
            ("type: string, enum: [a], x-secret: true".into(), "x-secret: x-secret {} with `enum`"),
            ("type: number, x-secret: true".into(), "x-secret: x-secret {} of type number"),
            ("type: object, x-secret: true, properties: { a: {} }".into(), "x-secret: x-secret {} with `properties`"),
            ("type: string, x-timestamp: true".into(), "x-timestamp: x-timestamp {} of type string"),
            ("type: integer, x-timestamp: true, minimum: 3".into(), "minimum: minimum {} with `x-timestamp`"),
            ("items: {}".into(), "items: items {} without a type"),
            ("type: object, required: [a]".into(), "required: required {} of type object"),
            ("type: integer, properties: { a: {} }".into(), "properties: properties {} of type integer"),
            ("additionalProperties: {}".into(), "additionalProperties: additionalProperties {} without a type"),
            (format!("{all}, properties: {{ a: {{}} }}"), "properties: properties {} with `allOf`"),
            (format!("{one}, enum: [a]"), "enum: enum {} with `oneOf`"),
            (format!("{one}, required: [a]"), "required: required {} with `oneOf`"),
            (
                format!("{one}, additionalProperties: false"),
                "additionalProperties: additionalProperties {} with `oneOf`",
            ),
            (format!("{one}, anyOf: [{id}]"), "anyOf: anyOf {} with `oneOf`"),
            (
                "properties: { a: {} }, x-events: { a: { data: {} } }".into(),
                "properties: properties {} with `x-events`",
            ),
        ] {
            let found = problems(&schemas(&format!(
                "    It: {{ description: It., {schema} }}\n    BotId: {{ description: An id., type: string }}\n"
            )));
            let expected = expected.replace("{}", "has no effect on a schema");
            let help = "write a schema of the type to which it applies, or leave it out";
            let expected = format!("it.yaml:6: components.schemas.It.{expected}: {help}");
            assert!(found.contains(&expected), "{expected} in {found:#?}");
        }
        for schema in [
            a("type: string, minLength: 3, pattern: a"),
            a(&format!("{all}, minLength: 3, nullable: true")),
            a("type: object, minProperties: 1, additionalProperties: {}"),
            "type: object, x-secret: true".into(),
            "properties: { a: {} }, required: [a], additionalProperties: false".into(),
        ] {
            let text = format!(
                "    It: {{ description: It., {schema} }}\n    BotId: {{ description: An id., type: string }}\n"
            );
            assert_eq!(problems(&schemas(&text)), [""; 0], "{schema}");
        }
    }

    #[test]
    fn limits_and_defaults_fit_their_type() {
        let limit = "no value is between them: change one";
        let integer = "is not a limit of integers, lengths or counts: write an integer";
        for (schema, expected) in [
            (
                "properties: { a: { type: integer, minimum: 3, maximum: 2 } }",
                format!(".properties.a: minimum 3 is above maximum 2: {limit}"),
            ),
            (
                "properties: { a: { type: string, minLength: 3, maxLength: 2 } }",
                format!(".properties.a: minLength 3 is above maxLength 2: {limit}"),
            ),
            (
                "properties: { a: { type: integer, default: ten } }",
                ".properties.a.default: \"ten\" is no value of its schema: write one of its type, enum and limits"
                    .to_owned(),
            ),
            (
                "properties: { a: { type: integer, maximum: 1000.5 } }",
                format!(".properties.a.maximum: 1000.5 {integer}"),
            ),
            ("properties: { a: { type: string, minLength: -1 } }", format!(".properties.a.minLength: -1 {integer}")),
            (
                "properties: { a: { type: array, items: {}, maxItems: 1.0 } }",
                format!(".properties.a.maxItems: 1.0 {integer}"),
            ),
        ] {
            let found = of(schema);
            assert!(found.iter().any(|it| it.ends_with(&format!("components.schemas.Bot{expected}"))), "{found:?}");
        }
    }

    #[test]
    fn a_schema_may_hold_itself_where_it_can_end() {
        let bot = "{ $ref: '#/components/schemas/Bot' }";
        let team = "{ $ref: '#/components/schemas/Team' }";
        let endless =
            "contains itself without end: take the property that leads back out of `required`, or make a list of it";
        for schema in [
            format!("properties: {{ child: {bot} }}"),
            format!("required: [children]\n      properties: {{ children: {{ type: array, items: {bot} }} }}"),
            format!("oneOf: [{team}, {{ $ref: '#/components/schemas/BotId' }}]"),
        ] {
            assert_eq!(of(&schema), [""; 0]);
        }
        for schema in [
            format!("allOf: [{bot}]"),
            format!("oneOf: [{bot}]"),
            "$ref: '#/components/schemas/Bot'".to_owned(),
            format!("required: [child]\n      properties: {{ child: {bot} }}"),
        ] {
            assert_eq!(of(&schema), [format!("it.yaml:6: components.schemas.Bot: {endless}")]);
        }
        let both = of(&format!("required: [team]\n      properties: {{ team: {team} }}"));
        assert_eq!(both.len(), 2, "{both:?}");
    }

    #[test]
    fn an_essential_property_is_described() {
        assert_eq!(
            of("x-essential: [id, ghost]\n      properties: { id: {} }"),
            [
                "it.yaml:8: components.schemas.Bot.x-essential.1: \"ghost\" is essential, and not a property: describe it, or leave it out"
            ]
        );
    }

    #[test]
    fn a_shorthand_is_a_property_beside_which_none_is_required() {
        let help = "name a property beside which none is required";
        let refused = |name: &str| {
            vec![format!("it.yaml:8: components.schemas.Bot.x-shorthand: \"{name}\" alone is not the request: {help}")]
        };
        let fields = "text: { type: string }, id: { type: string }, bot: { $ref: '#/components/schemas/Bot' }";
        let properties = format!("x-request: true\n      properties: {{ {fields} }}");
        assert_eq!(of(&format!("x-shorthand: text\n      {properties}")), [""; 0]);
        assert_eq!(of(&format!("x-shorthand: text\n      required: [text]\n      {properties}")), [""; 0]);
        assert_eq!(of(&format!("x-shorthand: text\n      required: [id]\n      {properties}")), refused("text"));
        assert_eq!(of(&format!("x-shorthand: words\n      {properties}")), refused("words"));
        assert_eq!(of(&format!("x-shorthand: bot\n      {properties}")), refused("bot"));
        let received = "\"text\" is the shorthand of a schema that is not sent: leave it out";
        assert_eq!(
            of("x-shorthand: text\n      properties: { text: { type: string } }"),
            [format!("it.yaml:8: components.schemas.Bot.x-shorthand: {received}")]
        );
    }

    #[test]
    fn a_schema_is_described() {
        assert_eq!(
            problems(&schemas("    Bot: { type: object }\n")),
            ["it.yaml:6: components.schemas.Bot: has no description, which becomes its documentation"]
        );
    }

    /// The problems of a union of these events.
    fn of_union(events: &str) -> Vec<String> {
        problems(&schemas(&format!(
            "    Event:\n      description: Events.\n      x-events: {events}\n    Bot: {{ description: A bot., type: object }}\n"
        )))
    }

    #[test]
    fn a_union_of_nothing_is_refused() {
        assert_eq!(of_union("{}"), ["it.yaml:8: components.schemas.Event.x-events: lists no event"]);
    }

    #[test]
    fn an_event_has_data_of_a_schema_and_a_known_role() {
        let nothing = "ping: has no data that refers to a schema";
        for (event, expected) in [
            ("{ role: error }", nothing),
            ("{ data: { type: string } }", nothing),
            ("{ data: { $ref: '#/components/schemas/Pong' } }", nothing),
            ("{ data: { $ref: '#/components/schemas/Bot' }, role: last }", "ping.role: is keep-alive, error or result"),
        ] {
            let found = of_union(&format!("{{ ping: {event} }}"));
            let expected = format!("it.yaml:8: components.schemas.Event.x-events.{expected}");
            assert!(found.contains(&expected), "{expected} in {found:?}");
        }
    }
}
