//! Good files of every importer, and what an importer answers to any bytes.

// Each test binary is compiled with the whole module and uses a part of it.
#![allow(dead_code, reason = "each test binary uses a part")]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test may stop at what it made itself"
)]

use std::sync::Arc;

use tresse::edit::StepName;
use tresse::exchange::export::Choice;
use tresse::exchange::import::sheet::{self, Sheet};
use tresse::exchange::import::{ImportCx, ImportError, Imported, Query, Review, importer};
use tresse::model::Plan;
use tresse::text::{Lang, Text};

use super::documents::{archive, exported, packed, parts, plan_of, put, saved, text};

/// What one importer reads: good files in every form, which change `plan`.
pub(crate) struct Kind {
    pub(crate) id: &'static str,
    pub(crate) plan: Plan,
    pub(crate) search: &'static str,
    pub(crate) files: Vec<Vec<u8>>,
}

const LEARNERS: &str = "Prénom;Niveau numérique;Français\nÉlodie;3;B1\nZoé;5;C1\n";
const MODULES: &str = "Intitulé;Présentiel;Distanciel asynchrone\nÉlaborer l’œuvre;7;3h30\nÉvaluer;3,5;\n";
const PLACES: &str = "\
id,pivot,nom,commune,code_postal,adresse,latitude,longitude,date_maj,services\n\
a,43493312300029,Espace Éole,Roubaix,59100,1 rue A,50.69,3.18,2026-04-02,Accès internet et matériel informatique\n";
const MOODLE: &str = "\
Parent ID number,ID number,Short name,Description,Is framework\n\
,F1,Référentiel,,1\n,BC01,Vendre à l’étal,,\nBC01,C1,Accueillir,,\n";
const ESCO: &str = "\
conceptType,conceptUri,skillType,preferredLabel,altLabels,status\n\
KnowledgeSkillCompetence,http://data.europa.eu/esco/skill/aaaa,skill/competence,gérer une équipe,,released\n";
const ROME: &str = "\
code_rome,code_ogr,nature,categorie,libelle\n\
K2111,103926,compétence,Savoir-faire,Évaluer une équipe\n";
const LDJ: &str = "{\"name\":\"Été\",\"activities\":[{\"title\":\"Accueil\",\"slas\":[{\"title\":\"Dire\",\"duration\":60}]}]}";
const JLD: &str = "{\"parametres\":{\"nom\":\"Été\"},\"modules\":[{\"titre\":\"Accueil\",\"dureeCible\":\"2\",\
                   \"uniteDureeCible\":\"3600\"}]}";

/// One row an importer, in the order of their table.
pub(crate) fn kinds() -> Vec<Kind> {
    let texts = |id, source: &str, search| Kind {
        id,
        plan: Plan::default(),
        search,
        files: vec![source.as_bytes().to_vec()],
    };
    let tables = |id, source: &str| {
        let sheets = [sheet_of(source)];
        Kind {
            files: vec![source.as_bytes().to_vec(), saved(&sheets), ods(&sheets)],
            ..texts(id, source, "")
        }
    };
    vec![
        workbook(),
        deroule(),
        texts("mednum", PLACES, ""),
        texts("moodle", MOODLE, ""),
        texts("esco", ESCO, "équipe"),
        texts("rome", ROME, "équipe"),
        texts("ldj", LDJ, ""),
        texts("jld", JLD, ""),
        tables("modules", MODULES),
        tables("learners", LEARNERS),
    ]
}

/// A workbook in which a colleague changed a title.
fn workbook() -> Kind {
    let plan = plan_of("afest-atelier");
    let mut sheets = sheet::read(&exported("workbook-xlsx", &plan, &Choice::default(), Lang::Fr)).unwrap();
    put(&mut sheets, "modules", 0, "title", text("Titre relu"));
    Kind {
        id: "workbook",
        plan,
        search: "",
        files: vec![saved(&sheets), ods(&sheets)],
    }
}

/// A déroulé in which a colleague changed a title.
pub(crate) fn deroule() -> Kind {
    let plan = plan_of("plan-a-problemes");
    let mut parts = parts(&exported("deroule-docx", &plan, &Choice::default(), Lang::Fr));
    let body = parts.iter_mut().find(|it| it.0 == "word/document.xml").unwrap();
    let title = &plan
        .modules
        .iter()
        .flat_map(|it| &it.activities)
        .next()
        .unwrap()
        .title;
    let words = String::from_utf8(std::mem::take(&mut body.1)).unwrap();
    assert!(words.contains(title.as_str()));
    body.1 = words.replacen(title.as_str(), "Titre relu", 1).into_bytes();
    Kind {
        id: "deroule",
        plan,
        search: "",
        files: vec![packed(&parts)],
    }
}

fn sheet_of(source: &str) -> Sheet {
    Sheet {
        name: "Liste".to_owned(),
        rows: source
            .lines()
            .map(|line| line.split(';').map(text).collect())
            .collect(),
    }
}

/// Sheets as an `OpenDocument` program saves them.
fn ods(sheets: &[Sheet]) -> Vec<u8> {
    let mut body = String::new();
    for sheet in sheets {
        body.push_str(&format!("<table:table table:name=\"{}\">", escaped(&sheet.name)));
        for row in &sheet.rows {
            body.push_str("<table:table-row>");
            for cell in row {
                let words = escaped(&cell.words());
                body.push_str(&format!(
                    "<table:table-cell><text:p>{words}</text:p></table:table-cell>"
                ));
            }
            body.push_str("</table:table-row>");
        }
        body.push_str("</table:table>");
    }
    open_document(&body)
}

/// A spreadsheet of that body.
pub(crate) fn open_document(body: &str) -> Vec<u8> {
    let content = format!("<?xml version=\"1.0\"?><office:document-content>{body}</office:document-content>");
    archive([
        ("mimetype", &b"application/vnd.oasis.opendocument.spreadsheet"[..]),
        ("content.xml", content.as_bytes()),
    ])
}

fn escaped(words: &str) -> String {
    words
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('"', "&quot;")
}

/// What an importer makes of bytes.
pub(crate) fn import(kind: &Kind, bytes: &[u8]) -> Result<Imported, ImportError> {
    let query = Query {
        search: kind.search.to_owned(),
        ..Query::default()
    };
    let text = Text::new(Lang::Fr);
    importer(kind.id).unwrap().import(
        bytes,
        &ImportCx {
            plan: &kind.plan,
            text: &text,
            today: chrono::NaiveDate::default(),
            name: "fichier",
            query: &query,
            stopped: &|| false,
        },
    )
}

/// What an importer answers to bytes: how many changes, or why none. Changes apply to the plan and leave it valid;
/// reasons are sentences in both languages.
pub(crate) fn answer(kind: &Kind, what: &str, bytes: &[u8]) -> Result<usize, ImportError> {
    let imported = import(kind, bytes);
    match imported {
        Ok(imported) => {
            let plan = Arc::new(kind.plan.clone());
            let review = Review::new(Arc::clone(&plan), imported, &Text::new(Lang::Fr));
            if let Some(step) = review.step(StepName::new("step-import-file", "")) {
                let after = step.applied_to(&plan);
                let after = after.unwrap_or_else(|error| panic!("{what} as {}: {error}", kind.id));
                assert_eq!(after.validate(), [], "{what} as {}", kind.id);
            }
            Ok(review.changes().len())
        }
        Err(error) => {
            for lang in Lang::ALL {
                let words = error.say(&Text::new(*lang));
                let is_sentence = words.contains(' ') && words.ends_with('.') && !words.contains("import-");
                assert!(is_sentence, "{what} as {}: {words}", kind.id);
            }
            Err(error)
        }
    }
}

/// Whether bytes are an archive.
pub(crate) fn is_archive(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK")
}
