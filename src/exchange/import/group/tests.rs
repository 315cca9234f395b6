use super::*;
use crate::edit::Document;
use crate::model::{Connection, DigitalLevel, FrenchLevel, Level};
use crate::text::Lang;

const LIST: &str = "Nom\tPrénom\tTéléphone\tAutonomie\tPix\tFrançais\tLecture\tAppareil\tConnexion\tLieu calme\tMobilité (km)\n\
    Dupont\tMarie\t06 12 34 56 78\t2\t402\tB1\t3\tPC portable\tfibre\toui\t12,5\n\
    Ben Ali\tKarim\t06 00 00 00 00\t1\t130\tA2\t2\tsmartphone\t4G\tnon\t0\n\
    Kone\tAwa\t\tbeaucoup\t\t?\t4\taucun\taucune\toui\t8 km\n";

fn learners(group: &Group, plan: &Plan, keep_names: bool) -> Plan {
    let edits = group.edits(plan, keep_names, &Text::new(Lang::Fr));
    let mut document = Document::new(plan.clone());
    let step = crate::edit::StepName::new("step-paste-group", "");
    document.apply(&Edit::Batch(step, edits)).unwrap();
    Plan::clone(document.plan())
}

#[test]
fn a_french_list_becomes_learners_without_names() {
    let group = Group::read(LIST);
    assert_eq!(
        group.columns[2],
        Column::Ignored,
        "no telephone number enters a plan"
    );
    let plan = learners(&group, &Plan::default(), false);
    let [marie, karim, awa] = plan.learners.as_slice() else {
        panic!("three learners, not {}", plan.learners.len());
    };
    assert_eq!(
        (marie.id.as_str(), karim.id.as_str(), awa.id.as_str()),
        ("S01", "S02", "S03")
    );
    assert!(plan.learners.iter().all(|it| it.name.is_empty()));
    assert_eq!(marie.digital, DigitalLevel::clamped(3));
    assert_eq!((marie.french, karim.french), (FrenchLevel::B1, FrenchLevel::A2));
    assert_eq!(marie.mobility_km, 12);
    assert_eq!(karim.autonomy.weakest(), Level::clamped(1));
    assert_eq!(karim.connection, Connection::MOBILE);
    assert!(!karim.quiet_place);
    assert_eq!(awa.connection, Connection::NONE);
    assert!(awa.owns.is_empty());
    let kinds: Vec<_> = plan
        .equipment
        .iter()
        .map(|it| (it.kind, it.name.as_str()))
        .collect();
    assert_eq!(
        kinds,
        [
            (EquipmentKind::Computer, "Ordinateur"),
            (EquipmentKind::Smartphone, "Téléphone")
        ]
    );
    assert_eq!(marie.owns, [plan.equipment[0].id.clone()]);
}

#[test]
fn what_is_not_understood_is_told_and_keeps_the_default() {
    let group = Group::read(LIST);
    assert_eq!(group.reading(2, 3), Reading::Unclear, "« beaucoup » is no level");
    assert_eq!(group.reading(2, 4), Reading::Nothing);
    assert_eq!(group.doubts(), (2, 1), "« beaucoup » and « ? »; 12,5 km rounded");
    let plan = learners(&group, &Plan::default(), false);
    assert_eq!(plan.learners[2].autonomy.weakest(), Level::clamped(2));
}

#[test]
fn names_are_kept_when_asked_for() {
    let plan = learners(&Group::read(LIST), &Plan::default(), true);
    assert_eq!(plan.learners[0].name, "Dupont Marie");
}

#[test]
fn taken_aliases_are_given_anew_and_items_of_the_plan_are_used() {
    let first = learners(&Group::read(LIST), &Plan::default(), false);
    let list = "Alias;Appareil\nS02;PC\nS09;PC\nAnne B;tablette\n;PC\n";
    let plan = learners(&Group::read(list), &first, false);
    let ids: Vec<_> = plan.learners.iter().skip(3).map(|it| it.id.as_str()).collect();
    assert_eq!(ids, ["S10", "S09", "Anne-B", "S11"]);
    assert_eq!(
        plan.equipment.len(),
        3,
        "the computer of the plan serves; a tablet is new"
    );
}

#[test]
fn profiles_keep_their_label() {
    let list = "Profil;Effectif;Autonomie\nDébutants;6;1\nAvancés;1;3\n";
    let plan = learners(&Group::read(list), &Plan::default(), false);
    assert_eq!(
        (plan.learners[0].headcount, plan.learners[0].name.as_str()),
        (6, "Débutants")
    );
    assert_eq!(plan.learners[1].name, "", "one person: the label may be a name");
    assert_eq!(plan.headcount(), 7);
}

#[test]
fn lists_without_headers_are_guessed() {
    let names = Group::read("Marie Dupont\nKarim Ben Ali\n");
    assert!(names.headers.is_empty());
    assert_eq!(
        (names.columns.as_slice(), names.rows.len()),
        ([Column::Name].as_slice(), 2)
    );
    let more = Group::read("Marie\tPC\tfibre\tB1\toui\t2\nKarim\ttablette\t4G\tA2\tnon\t1\n");
    assert_eq!(
        more.columns,
        [
            Column::Name,
            Column::Devices,
            Column::Connection,
            Column::French,
            Column::QuietPlace,
            Column::Ignored
        ]
    );
    assert_eq!(more.rows.len(), 2);
}

#[test]
fn english_headers_with_commas_are_read() {
    let group =
        Group::read("Alias,Autonomy,Digital,Device,Connection,Quiet place\nA1,3,5,laptop,fiber,yes\n");
    assert_eq!(group.doubts(), (0, 0));
    let plan = learners(&group, &Plan::default(), false);
    assert_eq!(plan.learners[0].id.as_str(), "A1");
    assert_eq!(plan.learners[0].connection, Connection::FIBRE);
}

#[test]
fn nothing_and_junk_bring_nothing_worse() {
    assert_eq!(Group::read(""), Group::default());
    let junk = Group::read("\"\"\";;\u{0}\n\t\t;;\"x");
    assert!(junk.rows.len() <= 2);
    let long = "Nom\n".to_owned() + &"x\n".repeat(MOST_ROWS + 3);
    let group = Group::read(&long);
    assert_eq!((group.rows.len(), group.left_out), (MOST_ROWS, 3));
}
