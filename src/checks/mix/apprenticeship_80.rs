//! M07: so much at a distance that the funding of an apprenticeship is reduced.

use crate::checks::moves::{convert, spread};
use crate::checks::{Arg, Check, Code, Diagnostic, Facts, Fix, Message, Safety, title};
use crate::model::{Device, Key, Minutes, Modality, Severity};

/// See `docs/checks/apprenticeship-80.md`.
#[derive(Debug)]
pub(in crate::checks) struct Apprenticeship80;

impl Check for Apprenticeship80 {
    fn code(&self) -> Code {
        Code("M07")
    }

    fn name(&self) -> &'static str {
        "apprenticeship-80"
    }

    fn severity(&self) -> Severity {
        Severity::Warning
    }

    fn thresholds(&self) -> &'static [&'static str] {
        &["apprenticeship.remote"]
    }

    fn run(&self, facts: &Facts<'_>, out: &mut Vec<Diagnostic>) {
        let Some(limit) = facts.rules.apprenticeship_remote else {
            return;
        };
        if facts.plan.funder.device != Device::Apprenticeship || over(facts).is_zero() {
            return;
        }
        out.push(Diagnostic {
            code: self.code(),
            severity: self.severity(),
            place: Key::Plan,
            args: vec![
                (
                    "share",
                    Arg::Share(facts.mix.remote().share_of(facts.mix.total())),
                ),
                ("limit", Arg::Share(limit)),
                ("minutes", Arg::Time(over(facts))),
            ],
        });
    }

    fn fixes(&self, facts: &Facts<'_>, _diagnostic: &Diagnostic) -> Vec<Fix> {
        let wanted = over(facts).ceiled(facts.plan.grain);
        let from = if facts.mix.get(Modality::RemoteAsync) >= wanted {
            Modality::RemoteAsync
        } else {
            Modality::RemoteSync
        };
        let parts: Vec<Minutes> = facts.plan.modules.iter().map(|it| it.mix.get(from)).collect();
        let taken = spread(&parts, wanted, facts.plan.grain);
        if taken.iter().copied().sum::<Minutes>() < wanted {
            return Vec::new();
        }
        let edits = facts
            .plan
            .modules
            .iter()
            .zip(taken)
            .flat_map(|(module, minutes)| convert(module, from, Modality::Classroom, minutes))
            .collect();
        let label = Message::new("fix-under-remote-limit", vec![("minutes", Arg::Time(wanted))]);
        vec![Fix::new(
            label,
            Safety::Review,
            title(facts.plan, &Key::Plan),
            edits,
        )]
    }
}

/// What must leave the remote part so that it stays under the limit: the limit itself is reached too far.
fn over(facts: &Facts<'_>) -> Minutes {
    let (remote, total) = (
        u64::from(facts.mix.remote().get()),
        u64::from(facts.mix.total().get()),
    );
    let Some(limit) = facts.rules.apprenticeship_remote else {
        return Minutes::ZERO;
    };
    let limit = u64::from(limit.0);
    if total == 0 || remote * 1000 < limit * total {
        return Minutes::ZERO;
    }
    // The largest remote time strictly under the limit.
    let most = (limit * total).div_ceil(1000).saturating_sub(1);
    u32::try_from(remote.saturating_sub(most)).map_or(Minutes::ZERO, Minutes::new)
}
