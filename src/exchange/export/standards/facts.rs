//! What catalogues say of a path, in the words of the plan.

use crate::exchange::words;
use crate::model::{Block, Device, Minutes, Mix, Modality, Module, Plan, WorkplaceKind};
use crate::text::{Text, fold};

/// Whole hours of the centre (face to face and at a distance) and of the workplace: the total rounded, half an hour
/// up, and the centre what the workplace leaves of it, so that both sum to the total.
pub(super) fn hours(mix: &Mix) -> (u32, u32) {
    let whole = |minutes: Minutes| (minutes.get() + 30) / 60;
    let workplace = whole(mix.get(Modality::Workplace));
    (whole(mix.total()).saturating_sub(workplace), workplace)
}

/// A duration in hours with as many decimals as it needs, as machines read it.
pub(super) fn decimal_hours(minutes: Minutes) -> String {
    let hundredths = (u64::from(minutes.get()) * 100 + 30) / 60;
    match (hundredths / 100, hundredths % 100) {
        (hours, 0) => hours.to_string(),
        (hours, part) if part % 10 == 0 => format!("{hours}.{}", part / 10),
        (hours, part) => format!("{hours}.{part:02}"),
    }
}

/// *Modalités d'enseignement*: 0 wholly face to face, 1 mixed, 2 wholly at a distance. Workplace hours have no code
/// of their own: with hours at a distance they make it mixed.
pub(super) fn teaching_code(mix: &Mix) -> &'static str {
    if mix.remote().is_zero() {
        "0"
    } else if mix.remote() == mix.total() {
        "2"
    } else {
        "1"
    }
}

/// `35 h : Présentiel 7 h, Distanciel synchrone 14 h, …`
pub(super) fn mix_words(text: &Text, mix: &Mix) -> String {
    let parts: Vec<String> = Modality::ALL
        .into_iter()
        .filter(|it| !mix.get(*it).is_zero())
        .map(|it| {
            let hours = text.hours(mix.get(it).get());
            format!("{} {hours}", text.get(words::modality(it)))
        })
        .collect();
    let args = [
        ("total", text.hours(mix.total().get()).into()),
        ("parts", parts.join(", ").into()),
    ];
    text.fmt("standards-mix", &args)
}

/// One line of a module: its title and its hours.
pub(super) fn module_line(text: &Text, module: &Module) -> String {
    let title = if module.title.trim().is_empty() {
        module.id.to_string()
    } else {
        module.title.clone()
    };
    if module.mix.total().is_zero() {
        title
    } else {
        let args = [
            ("title", title.into()),
            ("hours", mix_words(text, &module.mix).into()),
        ];
        text.fmt("standards-module-line", &args)
    }
}

/// The contents, one line for each module; the agreement's own words stand first.
pub(super) fn contents(plan: &Plan, text: &Text) -> Vec<String> {
    let own = plan.agreement.content.trim();
    let own = (!own.is_empty()).then(|| own.to_owned());
    own.into_iter()
        .chain(plan.modules.iter().map(|it| module_line(text, it)))
        .collect()
}

/// Formacodes of the ways of teaching, at most five.
pub(super) fn teaching_formacodes(plan: &Plan) -> Vec<&'static str> {
    let mut codes = Vec::new();
    let mut push = |code: &'static str| {
        if !codes.contains(&code) {
            codes.push(code);
        }
    };
    for module in &plan.modules {
        if !module.mix.get(Modality::RemoteSync).is_zero() {
            push("96130");
        }
        if !module.mix.get(Modality::RemoteAsync).is_zero() {
            push(if module.tutored { "96133" } else { "96131" });
        }
        if !module.mix.get(Modality::Workplace).is_zero() {
            push(match module.workplace {
                WorkplaceKind::Afest => "96147",
                WorkplaceKind::Placement => "96142",
            });
        }
    }
    codes.sort_unstable();
    codes
}

/// The code of who pays in the table *financeurs* of LHÉO; `None` where the device does not say.
pub(super) const fn funder_code(device: Device) -> Option<&'static str> {
    match device {
        Device::Prf => Some("2"),
        Device::Opco
        | Device::Poec
        | Device::Apprenticeship
        | Device::Professionalisation
        | Device::Reconversion => Some("16"),
        Device::Poei => Some("4"),
        Device::Transition => Some("17"),
        Device::Cpf | Device::CivicService | Device::Other => None,
    }
}

/// The certifying blocks that bear a code, in order.
pub(super) fn coded_blocks(plan: &Plan) -> impl Iterator<Item = &Block> {
    plan.blocks
        .iter()
        .map(AsRef::as_ref)
        .filter(|it| it.certifying && !it.code.trim().is_empty())
}

/// Whether each block from the first to the last of those that the plan has stands there and has modules: then the
/// path validates them all, else a part.
pub(super) fn validates_all(plan: &Plan) -> bool {
    let mut numbers: Vec<u32> = coded_blocks(plan)
        .filter(|block| plan.lane(Some(&block.id)).next().is_some())
        .filter_map(|block| block.code.rsplit_once("BC")?.1.parse().ok())
        .collect();
    numbers.sort_unstable();
    numbers.len() == coded_blocks(plan).count() && (1..).zip(&numbers).all(|(at, it)| at == *it)
}

/// A short name of the plan for identifiers in files: the certification's code, or the title's letters and digits.
pub(super) fn slug(plan: &Plan) -> String {
    let code = plan.certification.as_ref().map_or("", |it| it.code.trim());
    if !code.is_empty() && code.len() <= 40 && code.bytes().all(|it| it.is_ascii_alphanumeric()) {
        return code.to_owned();
    }
    let source = if code.is_empty() { plan.title.trim() } else { code };
    let mut slug = String::new();
    for c in fold(source).chars() {
        if c.is_ascii_alphanumeric() {
            slug.push(c);
        } else if !slug.ends_with('-') && !slug.is_empty() {
            slug.push('-');
        }
        if slug.len() >= 40 {
            break;
        }
    }
    let slug = slug.trim_end_matches('-');
    if slug.is_empty() {
        "plan".to_owned()
    } else {
        slug.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_are_whole_and_sum_to_the_total() {
        let mix = Mix::new([
            Minutes::new(210),
            Minutes::ZERO,
            Minutes::new(210),
            Minutes::new(210),
        ]);
        // 10 h 30: 11 in all; 3 h 30 of workplace: 4; the centre keeps 7.
        assert_eq!(hours(&mix), (7, 4));
        assert_eq!(hours(&Mix::default()), (0, 0));
        assert_eq!(decimal_hours(Minutes::new(210)), "3.5");
        assert_eq!(decimal_hours(Minutes::new(20)), "0.33");
        assert_eq!(decimal_hours(Minutes::hours(35)), "35");
    }

    #[test]
    fn the_way_of_teaching_follows_the_mix() {
        let of = |minutes: [u32; 4]| teaching_code(&Mix::new(minutes.map(Minutes::new)));
        assert_eq!(of([60, 0, 0, 0]), "0");
        assert_eq!(of([60, 0, 0, 60]), "0");
        assert_eq!(of([0, 60, 60, 0]), "2");
        assert_eq!(of([0, 60, 0, 60]), "1");
        assert_eq!(of([60, 0, 60, 0]), "1");
    }
}
