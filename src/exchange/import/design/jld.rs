//! The Concepteur pédagogique: `parametres`, then `modules`, their `moments`, and `activites` in them. A module repeats
//! the activities of its moments in a list of its own, which is read only where it has no moments.

use serde_json::Value;

use super::json::{Fields, names, read};
use super::ldj::{assessment_of, kind_of};
use super::{Design, MOST_BYTES, Part, held, not_known, propose};
use crate::exchange::import::importer::{ImportCx, Importer};
use crate::exchange::import::{ImportError, Imported};
use crate::model::{Activity, ActivityId, Grouping, Id as _, Modality, TrainerPresence};
use crate::text::fold;

/// A design of the Concepteur pédagogique.
#[derive(Debug)]
pub struct JldDesign;

impl Importer for JldDesign {
    fn id(&self) -> &'static str {
        "jld"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["json"]
    }

    fn most_bytes(&self) -> u64 {
        MOST_BYTES
    }

    fn recognises(&self, bytes: &[u8]) -> bool {
        names(bytes, &["parametres", "modules"])
    }

    fn import(&self, bytes: &[u8], cx: &ImportCx<'_>) -> Result<Imported, ImportError> {
        let design = design(bytes)?;
        Ok(propose(cx.plan, design, cx.text.get("design-outcomes")))
    }
}

fn design(bytes: &[u8]) -> Result<Design, ImportError> {
    let root = read(bytes)?;
    let mut root = Fields::root("", &root);
    root.pass_over(&["version", "schemaVersion", "exportedAt", "i18n"]);
    let mut design = Design::default();
    if let Some(mut about) = root.object("parametres") {
        design.title = about.text("nom");
        design.author = about.text("auteurs");
        design.objective = about.text("objectifs");
        design.content = about.text("theme");
        let notes = [
            about.text("description"),
            about.text("publicCible"),
            about.text("prerequis"),
        ];
        design.notes = notes
            .into_iter()
            .filter(|it| !it.is_empty())
            .collect::<Vec<_>>()
            .join("\n\n");
        about.pass_over(&[
            "niveau",
            "modalite",
            "tailleCohorte",
            "dureeApprentissageValeur",
            "dureeApprentissageUnite",
            "dureeConcueValeur",
            "dureeConcueUnite",
            // The same as `resultats`, in one text.
            "resultatsTexte",
        ]);
        for list in ["competences", "competencesTransversales"] {
            for value in about.list(list)? {
                if let Some(mut it) = Fields::of("competences", value) {
                    design.outcomes.push(it.text("label"));
                    it.pass_over(&["id", "categorie", "sousCategorie"]);
                    it.finish(&mut design.unknown);
                } else if let Some(text) = value.as_str() {
                    design.outcomes.push(text.trim().to_owned());
                }
            }
        }
        if design.outcomes.is_empty() {
            for value in about.list("resultats")? {
                if let Some(mut it) = Fields::of("resultats", value) {
                    design.outcomes.push(it.text("texte"));
                }
            }
        }
        about.finish(&mut design.unknown);
    }
    for value in root.list("modules")? {
        let Some(module) = Fields::of("modules", value) else {
            continue;
        };
        let part = module_part(module, &mut design)?;
        design.modules.push(part);
    }
    root.finish(&mut design.unknown);
    if design.modules.is_empty() {
        return Err(not_known());
    }
    Ok(design)
}

fn module_part(mut module: Fields<'_>, design: &mut Design) -> Result<Part, ImportError> {
    let mut part = Part {
        title: module.text("titre"),
        notes: module.text("description"),
        ..Part::default()
    };
    let target = minutes(&mut module, "dureeCible", "uniteDureeCible");
    module.pass_over(&["id"]);
    let moments = module.list("moments")?;
    if moments.is_empty() {
        for value in module.list("activites")? {
            activity(value, &mut part, design)?;
        }
    } else {
        module.pass_over(&["activites"]);
        for value in moments {
            moment(value, 0, &mut part, design)?;
        }
    }
    if part.activities.is_empty()
        && let Some(target) = target
    {
        part.rest = part.rest.with(Modality::Classroom, held(target, &mut design.cut));
    }
    module.finish(&mut design.unknown);
    Ok(part)
}

/// A moment, with the moments inside it. JSON is at most 128 levels deep.
fn moment(value: &Value, depth: u32, part: &mut Part, design: &mut Design) -> Result<(), ImportError> {
    let Some(mut moment) = Fields::of("moments", value) else {
        return Ok(());
    };
    moment.pass_over(&["id", "titre", "description", "dureeCible", "uniteDureeCible"]);
    for value in moment.list("activites")? {
        activity(value, part, design)?;
    }
    if depth < 8 {
        for inner in ["sousMoments", "moments"] {
            for value in moment.list(inner)? {
                self::moment(value, depth + 1, part, design)?;
            }
        }
    }
    moment.finish(&mut design.unknown);
    Ok(())
}

fn activity(value: &Value, part: &mut Part, design: &mut Design) -> Result<(), ImportError> {
    let Some(mut it) = Fields::of("activites", value) else {
        return Ok(());
    };
    let title = it.text("titre");
    let online = fold(&it.text("lieu"));
    let pace = fold(&it.text("temps"));
    let modality = if online.contains("online") || online.contains("ligne") || online.contains("distan") {
        if pace.starts_with("async") {
            Modality::RemoteAsync
        } else {
            Modality::RemoteSync
        }
    } else {
        Modality::Classroom
    };
    let duration = held(minutes(&mut it, "duree", "unite").unwrap_or(0.0), &mut design.cut);
    let mut activity = Activity::new(
        ActivityId::next_free(std::iter::empty()),
        title,
        modality,
        duration,
    );
    activity.kind = kind_of(&it.text("type"));
    let group = fold(&it.text("regroupement"));
    activity.grouping = if group.contains("class") {
        Grouping::Whole
    } else if group.contains("indiv") {
        Grouping::Individual
    } else if group.is_empty() {
        Grouping::default()
    } else {
        Grouping::Teams
    };
    activity.trainer = if fold(&it.text("formateur")).contains("absen") {
        TrainerPresence::None
    } else {
        TrainerPresence::Present
    };
    activity.assessment = assessment_of(&it.text("evaluation"));
    let mut notes = vec![it.text("objectifActivite"), it.text("aFaire"), it.text("notes")];
    notes.extend(it.texts("outilsMaterielCibles")?);
    notes.retain(|it| !it.is_empty());
    activity.notes = notes.join("\n");
    it.pass_over(&["id", "nombreGroupes", "tailleGroupe"]);
    it.finish(&mut design.unknown);
    part.push(activity);
    Ok(())
}

/// A duration in minutes. Units are seconds in one of them (60 a minute, 3600 an hour), or words; a day of training
/// is seven hours.
fn minutes<'a>(it: &mut Fields<'a>, value: &'a str, unit: &'a str) -> Option<f64> {
    let value = it.number(value);
    let unit = it.text(unit);
    let value = value?;
    let each = match fold(&unit).as_str() {
        "86400" => 420.0,
        other => match other.parse::<f64>() {
            Ok(seconds) => seconds / 60.0,
            Err(_word) if other.starts_with('h') => 60.0,
            Err(_word) if other.starts_with('d') || other.starts_with('j') => 420.0,
            Err(_word) => 1.0,
        },
    };
    Some(value * each)
}
