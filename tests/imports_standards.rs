//! What other programs and directories hold, into a plan: proposals only, within limits, with what was left out.

#![expect(clippy::panic, reason = "a test stops at the first thing that fails")]

use std::sync::Arc;

use chrono::NaiveDate;
use tresse::checks::{self, Facts, Rules};
use tresse::edit::{Document, Edit, Item, StepName};
use tresse::exchange::TEMPLATES;
use tresse::exchange::export::{Choice, Cx, Input, exporter};
use tresse::exchange::import::{
    IMPORTERS, ImportCx, ImportError, Imported, Query, Review, importer, recognise,
};
use tresse::model::{Modality, Nature, Plan, Provider};
use tresse::storage;
use tresse::text::{Lang, Text};

const OURS: [&str; 7] = ["mednum", "moodle", "esco", "rome", "ldj", "jld", "modules"];

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 25).unwrap_or_default()
}

fn import_with(kind: &str, bytes: &[u8], plan: &Plan, query: &Query) -> Result<Imported, ImportError> {
    let text = Text::new(Lang::Fr);
    let importer = importer(kind).unwrap_or_else(|| panic!("{kind}"));
    importer.import(
        bytes,
        &ImportCx {
            plan,
            text: &text,
            today: today(),
            name: "fichier",
            query,
            stopped: &|| false,
        },
    )
}

fn import(kind: &str, bytes: &[u8], plan: &Plan) -> Result<Imported, ImportError> {
    import_with(kind, bytes, plan, &Query::default())
}

fn searched(words: &str) -> Query {
    Query {
        search: words.to_owned(),
        ..Query::default()
    }
}

fn taken(imported: Imported, plan: &Plan) -> Plan {
    let text = Text::new(Lang::Fr);
    let review = Review::new(Arc::new(plan.clone()), imported, &text);
    let mut document = Document::new(plan.clone());
    if let Some(step) = review.step(StepName::new("step-import-file", "x")) {
        document.apply(&step).unwrap_or_else(|error| panic!("{error}"));
    }
    document.plan().as_ref().clone()
}

fn keys(notes: &[tresse::exchange::import::Note]) -> Vec<&'static str> {
    notes.iter().map(tresse::exchange::import::Note::key).collect()
}

fn template(name: &str) -> Plan {
    let template = TEMPLATES
        .iter()
        .find(|it| it.name == name)
        .unwrap_or_else(|| panic!("{name}"));
    storage::parse(template.source)
        .unwrap_or_else(|error| panic!("{error}"))
        .plan
}

fn export(plan: &Plan, id: &str) -> Vec<u8> {
    let rules = Rules::for_plan(plan, &storage::default_policy());
    let facts = Facts::new(plan, &rules);
    let findings = checks::run(&facts);
    let text = Text::new(Lang::Fr);
    exporter(id)
        .unwrap_or_else(|| panic!("{id}"))
        .export(
            &Input {
                facts: &facts,
                findings: &findings,
                provider: &Provider::default(),
                logo: None,
                choice: &Choice::default(),
                templates: &[],
            },
            &Cx {
                text: &text,
                today: today(),
                progress: &|_| true,
            },
        )
        .unwrap_or_else(|error| panic!("{error}"))
}

#[test]
fn a_design_that_was_written_is_read_back_without_loss() {
    for template in TEMPLATES {
        let plan = self::template(template.name);
        if plan.modules.is_empty() {
            continue;
        }
        let bytes = export(&plan, "ldj");
        assert_eq!(
            recognise(&bytes).map(tresse::exchange::import::Importer::id),
            Some("ldj"),
            "{}",
            template.name
        );
        let imported = import("ldj", &bytes, &Plan::default()).unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(keys(&imported.unknown), Vec::<&str>::new(), "{}", template.name);
        let back = taken(imported, &Plan::default());
        let told = |plan: &Plan| -> Vec<_> {
            plan.modules
                .iter()
                .map(|it| {
                    let steps: Vec<_> = it
                        .activities
                        .iter()
                        .map(|it| {
                            (
                                it.title.clone(),
                                it.kind,
                                it.modality,
                                it.duration,
                                it.grouping,
                                it.assessment,
                            )
                        })
                        .collect();
                    (it.title.clone(), it.objective.clone(), steps)
                })
                .collect()
        };
        assert_eq!(told(&back), told(&plan), "{}", template.name);
        for (one, other) in back.modules.iter().zip(&plan.modules) {
            for modality in Modality::ALL {
                let steps = other
                    .activities
                    .iter()
                    .filter(|it| it.modality == modality)
                    .fold(0, |sum, it| sum + it.duration.get());
                // Activities may exceed the mix: then they are the mix.
                assert_eq!(
                    one.mix.get(modality).get(),
                    other.mix.get(modality).get().max(steps)
                );
            }
        }
        assert_eq!(back.competencies().count(), {
            let mut titles: Vec<&str> = plan.competencies().map(|(_, it)| it.title.trim()).collect();
            titles.retain(|it| !it.is_empty());
            titles.sort_unstable();
            titles.dedup();
            titles.len()
        });
        // A second time brings nothing but what is told.
        let again = import("ldj", &bytes, &plan).unwrap_or_else(|error| panic!("{error}"));
        assert!(
            again
                .edits
                .iter()
                .all(|it| !matches!(it, Edit::Add(Item::Module(_), _)))
        );
        assert!(keys(&again.notes).contains(&"design-modules-known"));
    }
}

const JLD: &str = r#"{
  "version": "1.8", "schemaVersion": 2, "i18n": {},
  "parametres": {
    "nom": "Atelier", "auteurs": "Équipe", "objectifs": "Concevoir", "theme": "Prise en main",
    "tailleCohorte": "20", "couleur": "bleu",
    "competences": [{"id": "C1", "label": "Analyser un besoin", "categorie": "Conception"}]
  },
  "modules": [
    {"id": "a", "titre": "Ouverture", "description": "Accueil", "dureeCible": "1", "uniteDureeCible": "3600",
     "moments": [
       {"id": "b", "titre": "M", "activites": [
         {"id": "c", "titre": "Accueil", "type": "discussion", "duree": "5", "unite": "60", "regroupement": "class",
          "formateur": "present", "lieu": "online", "temps": "sync", "aFaire": "Se présenter", "secret": "x"},
         {"id": "d", "titre": "Lire", "type": "acquisition", "duree": 0.5, "unite": "3600", "regroupement": "individual",
          "formateur": "absent", "lieu": "online", "temps": "async", "evaluation": "formative"}
       ]}
     ],
     "activites": [{"id": "c", "titre": "Accueil", "duree": "5", "unite": "60"}]},
    {"id": "e", "titre": "Vide", "dureeCible": "2", "uniteDureeCible": "3600"}
  ]
}"#;

#[test]
fn a_design_of_the_concepteur_is_read_and_its_unknown_fields_named() {
    assert_eq!(
        recognise(JLD.as_bytes()).map(tresse::exchange::import::Importer::id),
        Some("jld")
    );
    let imported = import("jld", JLD.as_bytes(), &Plan::default()).unwrap_or_else(|error| panic!("{error}"));
    let text = Text::new(Lang::Fr);
    let unknown: Vec<String> = imported.unknown.iter().map(|it| it.say(&text)).collect();
    assert!(
        unknown
            .iter()
            .any(|it| it.contains("parametres.couleur") && it.contains("activites.secret")),
        "{unknown:?}"
    );
    // What the agreement would say is shown before it enters the plan.
    let review = Review::new(Arc::new(Plan::default()), imported.clone(), &text);
    let after: Vec<&str> = review.changes().iter().map(|it| it.after.as_str()).collect();
    assert!(
        after.contains(&"Concevoir\nPrise en main") || after.contains(&"Concevoir"),
        "{after:?}"
    );
    let plan = taken(imported, &Plan::default());
    assert_eq!(plan.title, "Atelier");
    assert_eq!(plan.competencies().count(), 1);
    let mixes: Vec<[u32; 4]> = plan
        .modules
        .iter()
        .map(|it| it.mix.parts().map(tresse::model::Minutes::get))
        .collect();
    // 5 min live, half an hour alone; a module without activities has its target.
    assert_eq!(mixes, [[0, 5, 30, 0], [120, 0, 0, 0]]);
    assert_eq!(plan.modules.first().map(|it| it.activities.len()), Some(2));
}

const ESCO: &str = "conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,hiddenLabels,status,modifiedDate,scopeNote,definition,inScheme,description
KnowledgeSkillCompetence,http://data.europa.eu/esco/skill/aaaa,skill/competence,cross-sector,gérer une équipe,\"diriger une équipe
encadrer du personnel\",,released,,,,,
KnowledgeSkillCompetence,http://data.europa.eu/esco/skill/bbbb,knowledge,cross-sector,droit du travail,,,released,,,,,
KnowledgeSkillCompetence,http://data.europa.eu/esco/skill/cccc,knowledge,cross-sector,vieux savoir,,,obsolete,,,,,
";

#[test]
fn frameworks_of_thousands_are_searched_before_anything_enters_the_plan() {
    assert_eq!(
        recognise(ESCO.as_bytes()).map(tresse::exchange::import::Importer::id),
        Some("esco")
    );
    match import("esco", ESCO.as_bytes(), &Plan::default()) {
        Err(ImportError::Other(note)) => assert_eq!(note.key(), "competencies-search-first"),
        other => panic!("{other:?}"),
    }
    let of = |words: &str| import_with("esco", ESCO.as_bytes(), &Plan::default(), &searched(words));
    let plan = taken(
        of("ENCADRER").unwrap_or_else(|error| panic!("{error}")),
        &Plan::default(),
    );
    let found: Vec<_> = plan
        .competencies()
        .map(|(block, it)| {
            (
                block.title.as_str(),
                it.source_code.as_str(),
                it.title.as_str(),
                it.nature,
            )
        })
        .collect();
    assert_eq!(found, [("ESCO", "aaaa", "gérer une équipe", Nature::Procedure)]);
    assert!(of("vieux").is_err(), "an obsolete skill is left out");
    // The same search again finds it there.
    let again = import_with("esco", ESCO.as_bytes(), &plan, &searched("équipe"));
    assert_eq!(
        again.map(|it| (it.edits.len(), keys(&it.notes))),
        Ok((0, vec!["competencies-known"]))
    );

    let rome = "code_rome,code_ogr,nature,categorie,sous_categorie,libelle,coeur_metier
K2111,103926,compétence,Savoir-faire,Technique expert,Evaluer le niveau de départ du pratiquant,
K2111,300001,compétence,Savoir-être professionnels,,Faire preuve de rigueur,
K2111,100001,savoir,Savoirs,,Pédagogie,
";
    assert_eq!(
        recognise(rome.as_bytes()).map(tresse::exchange::import::Importer::id),
        Some("rome")
    );
    let imported = import_with("rome", rome.as_bytes(), &Plan::default(), &searched("k2111"))
        .unwrap_or_else(|error| panic!("{error}"));
    let plan = taken(imported, &Plan::default());
    let natures: Vec<Nature> = plan.competencies().map(|(_, it)| it.nature).collect();
    assert_eq!(natures.len(), 3);
    assert_eq!(
        natures.get(1..),
        Some(&[Nature::Behaviour, Nature::Knowledge][..])
    );
}

#[test]
fn a_framework_that_was_written_for_moodle_is_read_back() {
    let plan = template("formateur-professionnel-adultes");
    let bytes = export(&plan, "moodle-competencies");
    assert_eq!(
        recognise(&bytes).map(tresse::exchange::import::Importer::id),
        Some("moodle")
    );
    let back = taken(
        import("moodle", &bytes, &Plan::default()).unwrap_or_else(|error| panic!("{error}")),
        &Plan::default(),
    );
    let titles = |plan: &Plan| -> Vec<(String, String)> {
        plan.competencies()
            .map(|(block, it)| (block.title.clone(), it.title.clone()))
            .collect()
    };
    assert_eq!(titles(&back), titles(&plan));
    let again = import("moodle", &bytes, &plan).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(again.edits.len(), 0, "{:?}", again.edits);
}

const PLACES: &str = "\
id,pivot,nom,commune,code_postal,adresse,latitude,longitude,date_maj,services,modalites_acces,modalites_accompagnement
a,43493312300029,Espace A,Roubaix,59100,1 rue A,50.69,3.18,2026-04-02,Accès internet et matériel informatique,Se présenter,Accompagnement individuel
b,43493312300029,Espace B,Tourcoing,59200,2 rue B,50.72,3.16,2026-04-02,Accès internet et matériel informatique,Se présenter,
";

#[test]
fn third_places_near_a_commune_enter_the_plan_and_are_contributed_again() {
    assert_eq!(
        recognise(PLACES.as_bytes()).map(tresse::exchange::import::Importer::id),
        Some("mednum")
    );
    let near = Query {
        near: Some("Roubaix".to_owned()),
        within_km: Some(2),
        ..Query::default()
    };
    let imported = import_with("mednum", PLACES.as_bytes(), &Plan::default(), &near)
        .unwrap_or_else(|error| panic!("{error}"));
    let plan = taken(imported, &Plan::default());
    let names: Vec<&str> = plan.third_places.iter().map(|it| it.name.as_str()).collect();
    assert_eq!(names, ["Espace A"]);
    assert!(
        plan.third_places
            .iter()
            .all(|it| it.mediator && it.listing.position.is_some())
    );
    let again = import("mednum", &export(&plan, "mednum"), &Plan::default())
        .unwrap_or_else(|error| panic!("{error}"));
    let back = taken(again, &Plan::default());
    assert_eq!(
        back.third_places.first().map(|it| &it.listing),
        plan.third_places.first().map(|it| &it.listing)
    );
    let all = import("mednum", PLACES.as_bytes(), &plan).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(all.edits.len(), 1);
    assert!(keys(&all.notes).contains(&"places-known"));
    let nowhere = Query {
        near: Some("Nulle-Part".to_owned()),
        ..Query::default()
    };
    match import_with("mednum", PLACES.as_bytes(), &plan, &nowhere) {
        Err(ImportError::Other(note)) => assert_eq!(note.key(), "places-no-origin"),
        other => panic!("{other:?}"),
    }
}

/// The same table in the encodings of spreadsheets.
#[test]
fn encodings_are_told_apart() {
    let table = "Intitulé;Présentiel;Distanciel asynchrone\nÉlaborer l’œuvre;7;3h30\n";
    let (windows, _, lost) = encoding_rs::WINDOWS_1252.encode(table);
    assert!(!lost);
    let utf16: Vec<u8> = std::iter::once(0xfeff)
        .chain(table.encode_utf16())
        .flat_map(u16::to_le_bytes)
        .collect();
    for bytes in [
        table.as_bytes().to_vec(),
        [b"\xef\xbb\xbf", table.as_bytes()].concat(),
        windows.into_owned(),
        utf16,
    ] {
        assert_eq!(
            recognise(&bytes).map(tresse::exchange::import::Importer::id),
            Some("modules")
        );
        let imported = import("modules", &bytes, &Plan::default()).unwrap_or_else(|error| panic!("{error}"));
        let plan = taken(imported, &Plan::default());
        assert_eq!(
            plan.modules.first().map(|it| it.title.as_str()),
            Some("Élaborer l’œuvre")
        );
    }
}

#[test]
fn hostile_files_are_refused_in_both_languages_and_change_nothing() {
    let deep = format!(
        "{{\"activities\":{}{}, \"slas\":1}}",
        "[".repeat(100_000),
        "]".repeat(100_000)
    );
    let cut_quote = format!(
        "id,nom,commune,code_postal,services\n1,\"{}",
        "x\n".repeat(700_000)
    );
    let endless = "{\"activities\":[{\"title\":\"A\",\"slas\":[{\"duration\":1e300},{\"duration\":-5},{\"duration\":\"9e99\"}]}]}".to_owned();
    let entities =
        "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><x>&b;</x>";
    let picture: Vec<u8> = (0..5_000_u32).map(|it| (it * 7 % 251) as u8).collect();
    let files: [(&str, Vec<u8>); 9] = [
        ("deep", deep.into_bytes()),
        ("cut quote", cut_quote.into_bytes()),
        ("xml", entities.as_bytes().to_vec()),
        ("picture", picture),
        ("empty", Vec::new()),
        ("nul", vec![0; 10_000]),
        ("zip", b"PK\x03\x04rest".to_vec()),
        ("cut json", b"{\"parametres\":{\"nom\":\"A".to_vec()),
        ("wide", ",".repeat(200_000).into_bytes()),
    ];
    for (name, bytes) in &files {
        for kind in OURS {
            match import_with(kind, bytes, &Plan::default(), &searched("a")) {
                Ok(imported) => assert!(imported.edits.is_empty(), "{name} as {kind}: {imported:?}"),
                Err(error) => {
                    for lang in Lang::ALL {
                        let words = error.say(&Text::new(*lang));
                        assert!(
                            words.len() > 10 && !words.contains("import-"),
                            "{name} as {kind}: {words}"
                        );
                    }
                }
            }
        }
    }
    let imported =
        import("ldj", endless.as_bytes(), &Plan::default()).unwrap_or_else(|error| panic!("{error}"));
    assert!(keys(&imported.notes).contains(&"design-cut"));
    assert_eq!(taken(imported, &Plan::default()).validate(), []);
}

#[test]
fn every_importer_knows_its_own_files_only() {
    let files: [(&str, &[u8]); 5] = [
        ("mednum", PLACES.as_bytes()),
        ("esco", ESCO.as_bytes()),
        ("jld", JLD.as_bytes()),
        ("moodle", b"Parent ID number,ID number,Short name\n,A,B\n"),
        ("modules", b"Module;Heures\nA;7\n"),
    ];
    for (id, bytes) in files {
        let known: Vec<&str> = IMPORTERS
            .iter()
            .filter(|it| OURS.contains(&it.id()) && it.recognises(bytes))
            .map(|it| it.id())
            .collect();
        assert_eq!(known, [id]);
    }
}
