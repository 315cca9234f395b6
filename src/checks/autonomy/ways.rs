//! Ways out that several checks share: other modalities for all or for some, support, acculturation.

use crate::checks::content::content;
use crate::checks::facts::acculturation;
use crate::checks::moves::convert;
use crate::checks::vary::vary;
use crate::checks::{Arg, Facts, Fix, Message, Safety, title};
use crate::edit::{Edit, Item, ModuleEdit, next_id};
use crate::model::{
    Id as _, Key, LearnerId, Minutes, Mix, Modality, Module, ModuleId, Permille, Purpose, Support, SupportId,
};

/// A length as an argument.
pub(super) fn count(len: usize) -> Arg {
    Arg::Number(i64::try_from(len).unwrap_or(i64::MAX))
}

/// The words for some modalities.
pub(super) fn parts(modalities: &[Modality]) -> Arg {
    Arg::Words(
        modalities
            .iter()
            .map(|it| format!("scope-{}", it.name()))
            .collect(),
    )
}

/// A mix with some parts moved whole: asynchronous hours to `own_time`, the others to the classroom.
pub(super) fn in_presence(mix: Mix, from: &[Modality], own_time: Modality) -> Mix {
    from.iter().fold(mix, |mix, part| {
        let to = if *part == Modality::RemoteAsync {
            own_time
        } else {
            Modality::Classroom
        };
        mix.moved(*part, to, mix.get(*part))
    })
}

/// Where hours may go that some cannot follow: asynchronous ones live first, all to the classroom.
pub(super) fn targets(failing: &[Modality]) -> &'static [Modality] {
    if failing == [Modality::RemoteAsync] {
        &[Modality::RemoteSync, Modality::Classroom]
    } else {
        &[Modality::Classroom]
    }
}

fn label(key: &str, module: &Module, minutes: Minutes, to: Modality, people: Arg) -> Message {
    Message::new(
        key,
        vec![
            ("minutes", Arg::Time(minutes)),
            ("to", Arg::Word(format!("scope-{}", to.name()))),
            ("module", Arg::Title(Key::Module(module.id.clone()))),
            ("people", people),
        ],
    )
}

/// Moves parts of a module for everybody; activities follow.
pub(in crate::checks) fn convert_for_all(
    facts: &Facts<'_>,
    module: &Module,
    moves: &[(Modality, Minutes)],
    to: Modality,
) -> Fix {
    let mut module_then = module.clone();
    let mut edits = Vec::new();
    let mut moved = Minutes::ZERO;
    for (from, minutes) in moves.iter().filter(|(from, _)| *from != to) {
        let here = (*minutes).min(module_then.mix.get(*from));
        edits.extend(convert(&module_then, *from, to, here));
        module_then.mix = module_then.mix.moved(*from, to, here);
        moved = moved.plus(here);
    }
    let people = Arg::Number(facts.cohort().heads().into());
    Fix::new(
        label("fix-convert-for-all", module, moved, to, people),
        Safety::Review,
        title(facts.plan, &Key::Module(module.id.clone())),
        edits,
    )
}

/// Moves parts of a module for some learners, in a variant.
pub(in crate::checks) fn convert_for_some(
    facts: &Facts<'_>,
    module: &Module,
    learners: &[LearnerId],
    people: u32,
    to: Modality,
    change: impl Fn(Mix) -> Mix,
) -> Fix {
    let before = module.mix;
    let moved = change(before).get(to).minus(before.get(to));
    let edits = vary(facts, learners, &[module], |_, mix| change(mix));
    Fix::new(
        label(
            "fix-convert-for-some",
            module,
            moved,
            to,
            Arg::Number(people.into()),
        ),
        Safety::Review,
        title(facts.plan, &Key::Module(module.id.clone())),
        edits,
    )
}

/// Time of support for so much remote time, so that it raises autonomy.
pub(in crate::checks) fn support_time(facts: &Facts<'_>, remote: Minutes) -> Minutes {
    let per = u64::from(facts.rules.support_per_remote.get()).max(1);
    let minutes = (u64::from(remote.get()) * u64::from(facts.rules.support_minutes.get())).div_ceil(per);
    u32::try_from(minutes)
        .map_or(Minutes::MAX_FIELD, Minutes::new)
        .ceiled(facts.plan.grain)
        .min(Minutes::MAX_FIELD)
}

/// Plans support; empty lists mean all learners and the whole path.
pub(in crate::checks) fn add_support(
    facts: &Facts<'_>,
    key: &str,
    per_learner: Minutes,
    modules: Vec<ModuleId>,
    learners: Vec<LearnerId>,
    id: Option<SupportId>,
) -> Fix {
    let people = if learners.is_empty() {
        facts.plan.headcount()
    } else {
        facts
            .plan
            .learners
            .iter()
            .filter(|it| learners.contains(&it.id))
            .fold(0, |sum: u32, it| sum.saturating_add(it.headcount))
    };
    let subject = match modules.as_slice() {
        [only] => title(facts.plan, &Key::Module(only.clone())),
        _ => facts.plan.title.clone(),
    };
    let label = Message::new(
        key,
        vec![
            ("minutes", Arg::Time(per_learner)),
            ("people", Arg::Number(people.into())),
            ("count", count(modules.len())),
        ],
    );
    let mut support = Support::new(
        id.unwrap_or_else(|| next_id(&facts.plan.supports)),
        content(facts.lang, "content-support", &[]),
        per_learner,
    );
    support.modules = modules;
    support.learners = learners;
    Fix::new(
        label,
        Safety::Review,
        subject,
        vec![Edit::Add(Item::Support(support), None)],
    )
}

/// The learners meant, or none when all are: a list of learners left empty means everybody.
pub(super) fn or_everybody(facts: &Facts<'_>, learners: &[LearnerId]) -> Vec<LearnerId> {
    if learners.len() == facts.plan.learners.len() {
        Vec::new()
    } else {
        learners.to_vec()
    }
}

/// The most of a whole that a share allows, on the grain where that is not more.
pub(in crate::checks) fn most(share: Permille, whole: Minutes, grain: Minutes) -> Minutes {
    share.of(whole).floored(grain)
}

/// Gives `minutes` of acculturation before the module at `before`: in the last acculturation module that stands
/// before it, or in a new one before the first remote hours.
pub(in crate::checks) fn acculturate(facts: &Facts<'_>, before: usize, minutes: Minutes) -> Fix {
    let modules = &facts.plan.modules;
    let known = modules
        .iter()
        .take(before)
        .rev()
        .find(|it| it.purpose == Purpose::Acculturation);
    if let Some(module) = known {
        let to = module.mix.get(Modality::Classroom).plus(minutes);
        let mix = module.mix.with(Modality::Classroom, to);
        let label = Message::new(
            "fix-lengthen-acculturation",
            vec![
                ("minutes", Arg::Time(minutes)),
                ("module", Arg::Title(Key::Module(module.id.clone()))),
            ],
        );
        return Fix::new(
            label,
            Safety::Review,
            title(facts.plan, &Key::Module(module.id.clone())),
            vec![Edit::Module(module.id.clone(), ModuleEdit::Mix(mix))],
        );
    }
    let first = modules
        .iter()
        .position(|it| !it.mix.remote().is_zero())
        .map_or(before, |at| at.min(before));
    let mut module = Module::new(
        ModuleId::next_free(modules.iter().map(|it| &it.id)),
        content(facts.lang, "content-acculturation", &[]),
    );
    module.purpose = Purpose::Acculturation;
    module.mix = Mix::only(Modality::Classroom, minutes);
    let mut args = vec![("minutes", Arg::Time(minutes))];
    if let Some(next) = modules.get(first) {
        args.push(("module", Arg::Title(Key::Module(next.id.clone()))));
    }
    let subject = module.title.clone();
    Fix::new(
        Message::new("fix-insert-acculturation", args),
        Safety::Review,
        subject,
        vec![Edit::Add(Item::Module(module), Some(first))],
    )
}

/// Gives `minutes` of acculturation before the first remote hours of the path; nothing where there are none.
pub fn acculturation_fix(facts: &Facts<'_>, minutes: Minutes) -> Option<Fix> {
    let modules = &facts.plan.modules;
    let first = modules.iter().position(|it| !it.mix.remote().is_zero())?;
    Some(acculturate(facts, first, minutes))
}

/// The minutes of acculturation that stand before a module of the common path.
pub(in crate::checks) fn acculturation_before(facts: &Facts<'_>, before: usize) -> Minutes {
    facts
        .plan
        .modules
        .iter()
        .take(before)
        .filter(|it| it.purpose == Purpose::Acculturation)
        .map(|it| Minutes::new(acculturation(&it.mix)))
        .sum()
}
