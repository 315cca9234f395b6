//! S07: one register code on two blocks, or one source code on two competencies of a block.

use std::collections::BTreeMap;

use crate::checks::{Arg, Check, Code, Diagnostic, Facts, Fix, Message, Safety, title};
use crate::edit::{BlockEdit, CompetencyEdit, Edit};
use crate::model::{Key, Severity};

/// See `docs/checks/duplicate-code.md`.
#[derive(Debug)]
pub(in crate::checks) struct DuplicateCode;

impl Check for DuplicateCode {
    fn code(&self) -> Code {
        Code("S07")
    }

    fn name(&self) -> &'static str {
        "duplicate-code"
    }

    fn severity(&self) -> Severity {
        Severity::Error
    }

    fn run(&self, facts: &Facts<'_>, out: &mut Vec<Diagnostic>) {
        let mut push = |place: Key, first: Key, code: &str| {
            out.push(Diagnostic {
                code: self.code(),
                severity: self.severity(),
                args: vec![
                    ("kind", Arg::Text(place.kind().to_owned())),
                    ("place", Arg::Title(place.clone())),
                    ("other", Arg::Title(first)),
                    ("code", Arg::Text(code.trim().to_owned())),
                ],
                place,
            });
        };
        let mut blocks: BTreeMap<String, Key> = BTreeMap::new();
        for block in &facts.plan.blocks {
            let key = Key::Block(block.id.clone());
            if let Some(first) = repeated(&mut blocks, &block.code, &key) {
                push(key, first, &block.code);
            }
            let mut competencies: BTreeMap<String, Key> = BTreeMap::new();
            for competency in &block.competencies {
                let key = Key::Competency(competency.id.clone());
                if let Some(first) = repeated(&mut competencies, &competency.source_code, &key) {
                    push(key, first, &competency.source_code);
                }
            }
        }
    }

    fn fixes(&self, facts: &Facts<'_>, diagnostic: &Diagnostic) -> Vec<Fix> {
        let edit = match &diagnostic.place {
            Key::Block(id) => Edit::Block(id.clone(), BlockEdit::Code(String::new())),
            Key::Competency(id) => Edit::Competency(id.clone(), CompetencyEdit::SourceCode(String::new())),
            _ => return Vec::new(),
        };
        let place = Arg::Title(diagnostic.place.clone());
        vec![Fix::new(
            Message::new("fix-clear-code", vec![("place", place)]),
            Safety::Review,
            title(facts.plan, &diagnostic.place),
            vec![edit],
        )]
    }
}

/// The object that had this code first; empty codes are nobody's.
fn repeated(seen: &mut BTreeMap<String, Key>, code: &str, key: &Key) -> Option<Key> {
    let code = code.trim();
    if code.is_empty() {
        return None;
    }
    let code = code.to_uppercase();
    let first = seen.get(&code).cloned();
    if first.is_none() {
        seen.insert(code, key.clone());
    }
    first
}
