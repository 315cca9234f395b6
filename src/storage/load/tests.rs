use super::*;
use crate::model::{Id as _, ModuleId};
use crate::storage::write;
use crate::text::Lang;

/// The message for a text that is no plan.
fn error(text: &str) -> String {
    match parse(text) {
        Ok(loaded) => panic!("read as {:?}", loaded.plan),
        Err(error) => error.to_string(),
    }
}

/// The message for a plan that has this learner's field.
fn learner(field: &str) -> String {
    error(&format!(
        "(\n  format: 1,\n  learners: [\n    (id: \"S01\", {field}),\n  ],\n)"
    ))
}

#[test]
fn what_is_no_plan_is_named() {
    let no_plan =
        |kind: &str| format!("This is not a Tresse plan but {kind}. A plan begins with “(format: 1, …”.");
    assert_eq!(
        error(" \n\t"),
        "This file is empty. If it was a plan, take its copy (same name, ending in .bak)."
    );
    for (text, kind) in [
        ("<?xml version=\"1.0\"?><a/>", "XML or a web page"),
        ("{\"format\": 1}", "JSON"),
        ("[1]", "JSON"),
        ("%PDF-1.7", "a PDF document"),
        ("Bonjour.", "something else"),
        ("title: \"x\"", "something else"),
        ("\u{0}\u{1}\u{2}", "a binary file"),
    ] {
        assert_eq!(error(text), no_plan(kind));
    }
    for (bytes, kind) in [
        (
            &b"PK\x03\x04\xff\xff"[..],
            "an archive, perhaps an office document",
        ),
        (b"\xff\xfe(\0f\0", "UTF-16 text, to be saved as UTF-8 first"),
        (b"\x89PNG\r\n\x1a\n\0", "a binary file"),
    ] {
        assert_eq!(parse_bytes(bytes).unwrap_err().to_string(), no_plan(kind));
    }
}

#[test]
fn bytes_that_are_no_text_are_placed() {
    let bytes = b"(format: 1,\n title: \"\xc3\xa9t\xe9\")";
    assert_eq!(
        parse_bytes(bytes).unwrap_err().to_string(),
        "line 2, column 12 (byte 24): this is not UTF-8 text. The file is damaged, or must be saved as UTF-8."
    );
}

#[test]
fn the_format_is_read_before_all_else() {
    assert_eq!(
        error("(format: 7, nothing_known: {]"),
        "This plan was written by a newer version of Tresse (format 7; this version reads up to format 1). \
         Update Tresse to open it; nothing was changed."
    );
    let missing =
        "The line “format: 1,” is missing at the beginning of the plan. Add it after the first bracket.";
    assert_eq!(error("()"), missing);
    // A `format` inside an object, a text or a comment is not the plan's.
    assert_eq!(
        error("(blocks: [(format: 1)], title: \"format: 1\" /* format: 1 */)"),
        missing
    );
    for odd in ["0", "-1", "1.5", "\"1\"", "one", "99999999999"] {
        assert_eq!(
            error(&format!("(format: {odd})")),
            format!("line 1, column 10: the format must be a number from 1, not {odd}.")
        );
    }
    assert!(parse("// a comment\n#![enable(implicit_some)]\n/* ( */ Plan(title: \"\", format: 1)").is_ok());
}

#[test]
fn brackets_that_do_not_close_are_told_from_where_they_open() {
    assert_eq!(
        error("(format: 1,\n  title: \"Été"),
        "The file stops halfway: `\"`, opened at line 2, column 10, is never closed. \
         If it was cut, take its copy (same name, ending in .bak)."
    );
    assert!(error("(format: 1,\n  blocks: [").contains("`[`, opened at line 2, column 11, is never closed"));
    assert!(error("(format: 1, /* never").contains("`/`, opened at line 1, column 13, is never closed"));
    assert_eq!(
        error("(format: 1,\n  blocks: [\n)"),
        "line 3, column 1: `)` does not close `[`, opened on line 2. One is missing, or one is too many."
    );
    assert_eq!(
        error("(format: 1))"),
        "line 1, column 12: `)` closes nothing. It is one too many, or the beginning is missing."
    );
    assert!(
        error("(format: 1) x")
            .contains("line 1, column 13: `x` does not fit. It should be the end of the file.")
    );
}

#[test]
fn a_field_is_named_by_its_path_and_place() {
    let text = "(\n  format: 1,\n  modules: [\n    (id: \"M01\"), (id: \"M02\"), (id: \"M03\"),\n    \
                (id: \"M04\", mix: (classroom: \"3h75\")),\n  ],\n)";
    assert_eq!(
        error(text),
        "line 5, column 34, modules[3].mix.classroom: `\"3h75\"` does not fit. \
         It should be a duration in quotes, such as \"3h30\", \"7h\" or \"45min\", of 20,000 h at most."
    );
    let french = parse(text).unwrap_err().say(&Text::new(Lang::Fr));
    assert_eq!(
        french,
        "ligne 5, colonne 34, modules[3].mix.classroom\u{a0}: «\u{a0}\"3h75\"\u{a0}» ne convient pas. Il faut \
         une durée entre guillemets, comme \"3h30\", \"7h\" ou \"45min\", de 20\u{202f}000\u{202f}h au plus."
    );
}

#[test]
fn values_out_of_their_bounds_are_refused_with_an_example() {
    for (field, found, expected) in [
        ("digital: 12", "12", "a digital level from 0 to 8, without quotes"),
        ("digital: -1", "-1", "a digital level from 0 to 8, without quotes"),
        (
            "digital: \"4\"",
            "\"4\"",
            "a digital level from 0 to 8, without quotes",
        ),
        ("reading: 0", "0", "a reading degree from 1 to 4, without quotes"),
        (
            "reading: NaN",
            "NaN",
            "a reading degree from 1 to 4, without quotes",
        ),
        (
            "autonomy: 4",
            "4",
            "an autonomy from 0 to 3, such as 2 or (technique: 1, social: 3)",
        ),
        (
            "autonomy: [2]",
            "[",
            "an autonomy from 0 to 3, such as 2 or (technique: 1, social: 3)",
        ),
        (
            "headcount: 0",
            "0",
            "a head-count from 1 to 10,000, without quotes",
        ),
        (
            "headcount: 10001",
            "10001",
            "a head-count from 1 to 10,000, without quotes",
        ),
        (
            "headcount: 1e400",
            "1e400",
            "a head-count from 1 to 10,000, without quotes",
        ),
        ("mobility_km: inf", "inf", "a whole number from 0, without quotes"),
        ("mobility_km: -3", "-3", "a whole number from 0, without quotes"),
        (
            "mobility_km: 4294967296",
            "4294967296",
            "a whole number from 0, without quotes",
        ),
        ("mobility_km: 3.5", "3.5", "a whole number from 0, without quotes"),
        ("quiet_place: 1", "1", "true or false"),
        ("name: 7", "7", "a text in straight quotes"),
        ("name: None", "None", "a text in straight quotes"),
        ("owns: \"E01\"", "\"E01\"", "a list in square brackets: […]"),
        ("french: \"A2\"", "\"A2\"", "a word without quotes"),
    ] {
        let message = learner(field);
        assert!(message.starts_with("line 4, column "), "{message}");
        assert!(
            message.ends_with(&format!("`{found}` does not fit. It should be {expected}.")),
            "{field}: {message}"
        );
    }
    for (field, found) in [
        ("weekly: \"-3h\"", "\"-3h\""),
        ("weekly: \"20001h\"", "\"20001h\""),
        ("weekly: \"99999999999999999999h\"", "\"99999999999999999999h\""),
        ("weekly: \"3h60\"", "\"3h60\""),
        ("weekly: \"3,5h\"", "\"3,5h\""),
        ("weekly: \"NaN\"", "\"NaN\""),
        ("weekly: 3.5", "3.5"),
        ("weekly: 35", "35"),
    ] {
        let message = learner(field);
        assert!(message.contains(&format!(
            "learners[0].weekly: `{found}` does not fit. It should be a duration"
        )));
    }
    let connection = learner("connection: \"4 Mbit/s\"");
    assert!(connection.contains("\"fibre\", \"adsl\", \"mobile\", \"none\", or \"8/2 Mbit/s\""));
    assert!(learner("id: \"S 01\"").contains("stands twice"));
    let long = "x".repeat(100);
    let message = learner(&format!("workplace: \"{long}\""));
    assert!(message.contains(&format!("`\"{}…`", "x".repeat(39))), "{message}");
}

#[test]
fn a_mix_is_bounded_as_a_whole() {
    let text = "(format: 1, modules: [(id: \"M01\", mix: (classroom: \"19000h\", workplace: \"1001h\"))])";
    assert_eq!(
        error(text),
        "line 1, column 40, modules[0].mix: `(` does not fit. It should be a mix of 20,000 h at most in all."
    );
    assert!(parse(&text.replace("1001h", "1000h")).is_ok());
}

#[test]
fn dates_shares_and_amounts_are_strict() {
    for (field, expected) in [
        ("starts: \"2027-02-30\"", "a date in quotes"),
        ("starts: \"12/01/2027\"", "a date in quotes"),
        ("grain: \"0h\"", "a step in quotes"),
        ("grain: \"8h\"", "a step in quotes"),
        ("targets: (tolerance: \"37.55%\")", "a share in quotes"),
        ("targets: (tolerance: \"37\")", "a share in quotes"),
        ("funder: (budget: \"12.345\")", "an amount in euros"),
        ("funder: (budget: \"-5\")", "an amount in euros"),
        ("funder: (budget: \"100000001\")", "an amount in euros"),
        (
            "waivers: [(place: \"modul:M01\")]",
            "the name of an object in quotes",
        ),
        ("certification: (level: 256)", "a whole number from 0 to 255"),
    ] {
        let message = error(&format!("(format: 1, {field})"));
        assert!(
            message.contains(&format!("It should be {expected}")),
            "{field}: {message}"
        );
    }
    for field in [
        "grain: \"45min\"",
        "grain: \"3 h 30\"",
        "targets: (tolerance: \"37,5 %\")",
        "funder: (budget: 98500)",
        "funder: (budget: \"98 500,50 €\")",
        "funder: Some((budget: Some(\"1\"), cap: None))",
    ] {
        assert!(parse(&format!("(format: 1, {field})")).is_ok(), "{field}");
    }
}

#[test]
fn words_and_fields_close_to_a_known_one_are_suggested() {
    assert_eq!(
        error("(format: 1,\n modules: [(id: \"M01\", purpose: acculturaton)])"),
        "line 2, column 33, modules[0].purpose: `acculturaton` is not known here. Did you mean `acculturation`? \
         Choose one of `training`, `reception`, `acculturation`, `certification`."
    );
    assert_eq!(
        error("(format: 1,\n modules: [(id: \"M01\", mix: (clasroom: \"7h\"))])"),
        "line 2, column 30, modules[0].mix: there is no field `clasroom` here. Did you mean `classroom`? \
         The fields are `classroom`, `remote_sync`, `remote_async`, `workplace`."
    );
    let far = error("(format: 1, targets: (colour: 1))");
    assert!(far.contains("there is no field `colour` here. The fields are `total`, `tolerance`, `bands`."));
    assert!(learner("quietplace: true").contains("Did you mean `quiet_place`?"));
    assert!(learner("french: B3").contains("`B3` is not known here. Did you mean"));
    assert!(learner("autonomy: (socail: 1)").contains("Did you mean `social`?"));
    assert!(error("(format: 1, titel: \"\")").starts_with("line 1, column 13: there is no field `titel`"));
}

#[test]
fn fields_missing_or_twice_are_placed() {
    assert_eq!(
        error("(format: 1,\n modules: [(id: \"M01\"), (title: \"x\")])"),
        "line 2, column 25, modules[1]: the field `id` is missing."
    );
    assert_eq!(
        learner("name: \"a\", name: \"b\""),
        "line 4, column 28, learners[0]: the field `name` stands twice. Keep one of them."
    );
    assert!(error("(format: 1, format: 1)").contains("the field `format` stands twice"));
}

#[test]
fn marks_that_are_missing_are_placed() {
    assert!(
        learner("name: \"a\" digital: 2")
            .contains("line 4, column 27, learners[0]: `digital` does not fit. It should be a comma")
    );
    assert!(
        learner("digital 2").contains("`2` does not fit. It should be a colon after the name of the field.")
    );
    assert!(learner("name: \"a\\q\"").contains("after a backslash"));
    assert!(error("(format: 1, 5: 2)").contains("It should be a word without quotes."));
}

#[test]
fn identifiers_that_stand_twice_get_a_free_one() {
    let text = "(format: 1,
        blocks: [
            (id: \"B01\", competencies: [(id: \"C01\"), (id: \"C01\")]),
            (id: \"B02\", competencies: [(id: \"C01\")]),
        ],
        modules: [
            (id: \"M01\", title: \"first\"),
            (id: \"M01\", title: \"second\", prerequisites: [\"M01\"], activities: [
                (id: \"A01\", modality: classroom), (id: \"A01\", modality: classroom),
            ]),
            (id: \"M04294967295\"),
            (id: \"M4294967295\"),
            (id: \"M4294967295\"),
        ])";
    let Loaded { plan, notes } = parse(text).unwrap();
    assert_eq!(plan.validate(), []);
    let ids: Vec<_> = plan.modules.iter().map(|it| it.id.as_str()).collect();
    assert_eq!(ids, ["M01", "M02", "M04294967295", "M4294967295", "M03"]);
    assert_eq!(
        plan.module(&ModuleId::parse("M01").unwrap()).unwrap().title,
        "first"
    );
    assert_eq!(plan.modules[1].prerequisites, [ModuleId::parse("M01").unwrap()]);
    let said: Vec<_> = notes.iter().map(|it| it.say(&Text::new(Lang::En))).collect();
    assert_eq!(said.len(), 5, "{said:?}");
    assert!(said.contains(
        &"The identifier C01 (competency) stood twice: the second object is now called C03. References mean the first."
            .to_owned()
    ));
    let french = notes.iter().map(|it| it.say(&Text::new(Lang::Fr)));
    assert!(
        french
            .into_iter()
            .any(|it| it.starts_with("L’identifiant C01 (compétence) était écrit deux fois"))
    );
}

#[test]
fn references_that_dangle_are_kept() {
    let text = "(format: 1, modules: [(id: \"M01\", block: \"B09\", prerequisites: [\"M77\"])])";
    let Loaded { plan, notes } = parse(text).unwrap();
    assert_eq!(notes, []);
    assert_eq!(plan.modules[0].prerequisites[0].as_str(), "M77");
    assert!(write(&plan).contains("block: \"B09\""));
}

#[test]
fn marks_and_line_ends_of_other_systems_are_read() {
    let plan = parse("(format: 1, title: \"Été\")").unwrap().plan;
    let text = write(&plan);
    for other in [
        format!("\u{feff}{text}"),
        text.replace('\n', "\r\n"),
        format!("\u{feff}{}", text.replace('\n', "\r\n")),
    ] {
        assert_eq!(
            parse(&other),
            Ok(Loaded {
                plan: plan.clone(),
                notes: Vec::new()
            })
        );
    }
}

#[test]
fn a_text_that_changed_since_it_was_written_says_so() {
    let text = write(&parse("(format: 1, title: \"Été 3\")").unwrap().plan);
    let notes = parse(&text.replace("Été 3", "Été 7")).unwrap().notes;
    assert_eq!(notes, [Note::Changed]);
    assert!(
        notes[0]
            .say(&Text::new(Lang::En))
            .starts_with("This file has changed since Tresse saved it.")
    );
}
