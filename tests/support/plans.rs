//! Arbitrary valid plans: any text, any figure within its limits, references that hold and references that dangle.
//!
//! For any test crate: `#[path = "support/plans.rs"] mod plans;` (in the library's own tests,
//! `#[path = "../tests/support/plans.rs"]` beside `extern crate self as tresse;`), then `plans::plan()`.

#![expect(clippy::unwrap_used, reason = "a test may stop at what it made itself")]

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::NaiveDate;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use tresse::model::{
    Acquisition, Activity, ActivityId, ActivityKind, Address, Admission, Afest, Agreement, Aim, Assessment,
    AssessmentKind, AssessmentMark, AssessmentMoment, Assistance, AssistanceSheet, Autonomy, Band, BandScope,
    Block, BlockId, Catalogue, Cents, Certification, CheckRule, Competency, Connection, Costs, CourseForm,
    Deliverable, DeliverableKind, Device, DigitalLevel, Distance, DocumentChoice, Entity, Equipment,
    EquipmentKind, EquipmentNeed, FollowUp, FrenchLevel, Funder, Grouping, Id, Items, Key, Learner,
    LearnerId, LearnerInformation, Level, Listing, MAX_HEADCOUNT, Material, Minutes, Mix, Modality, Module,
    ModuleId, Nature, Needs, Offer, Own, Pace, Permille, Plan, PolicyEquipment, PolicyOverride, PolicyRef,
    Position, Provider, PublicSheet, Purpose, QualityStatements, ReadingDegree, Referents, Register, Room,
    Severity, Stock, Support, SupportKind, SupportMoment, Targets, ThirdPlace, Trainer, TrainerPresence,
    Tutor, TutorDesignation, Variant, VariantMix, Waiver, WorkAnalysis, Workplace, WorkplaceKind,
};

/// Any valid plan: [`Plan::validate`] finds nothing.
pub(crate) fn plan() -> impl Strategy<Value = Plan> {
    let heads = (
        text(),
        provider(),
        text(),
        text(),
        option::of(date()),
        option::of(date()),
        1_u32..=420,
    );
    let aims = (
        option::of(certification()),
        targets(),
        funder(),
        policy(),
        assistance(),
        (
            agreement(),
            information(),
            referents(),
            costs(),
            (afest(), option::of(follow_up()), vec(assessment(), 0..2)),
            (offer(), quality()),
            sheet(),
            documents(),
        ),
    );
    let path = (
        list(block(), 3),
        list(module(), 4),
        list(learner(), 4),
        list(variant(), 2),
        list(equipment(), 3),
    );
    let means = (
        list(room(), 2),
        list(third_place(), 2),
        list(workplace(), 2),
        list(trainer(), 2),
        list(tutor(), 2),
        list(support(), 2),
        vec(waiver(), 0..2),
    );
    (heads, aims, path, means).prop_map(|(heads, aims, path, means)| {
        let (title, provider, author, notes, starts, ends, grain) = heads;
        let (certification, targets, funder, policy, assistance, legal) = aims;
        let (agreement, information, referents, costs, proofs, (offer, quality), sheet, documents) = legal;
        let (afest, follow_up, assessments) = proofs;
        let (mut blocks, modules, learners, variants, equipment) = path;
        let (rooms, third_places, workplaces, trainers, tutors, supports, waivers) = means;
        // Competencies are unique in the whole plan.
        let mut seen = BTreeSet::new();
        for block in &mut blocks {
            Arc::make_mut(block)
                .competencies
                .retain(|it| seen.insert(it.id.clone()));
        }
        Plan {
            title,
            provider,
            author,
            starts,
            ends,
            grain: Minutes::new(grain),
            certification,
            targets,
            funder,
            policy,
            assistance,
            follow_up,
            assessments,
            agreement,
            information,
            referents,
            afest,
            offer,
            quality,
            sheet,
            documents,
            costs,
            blocks,
            modules,
            learners,
            variants,
            equipment,
            rooms,
            third_places,
            workplaces,
            trainers,
            tutors,
            supports,
            waivers,
            notes,
        }
    })
}

/// Items with identifiers that are unique in the list.
fn list<T: Entity + std::fmt::Debug + 'static>(
    items: impl Strategy<Value = T> + 'static,
    most: usize,
) -> BoxedStrategy<Items<T>> {
    vec(items, 0..=most)
        .prop_map(|items| {
            let mut seen = BTreeSet::new();
            items
                .into_iter()
                .filter(|it| seen.insert(it.id().clone()))
                .map(Arc::new)
                .collect()
        })
        .boxed()
}

/// Often nothing or plain words, sometimes whatever could break quotes, lines and eyes.
fn text() -> BoxedStrategy<String> {
    let odd = select(vec![
        '"',
        '\\',
        '\n',
        '\r',
        '\t',
        '\0',
        '\u{1b}',
        '\u{7f}',
        '\u{85}',
        '\u{a0}',
        '\u{202f}',
        '\u{202e}',
        '\u{2028}',
        '\u{feff}',
        '/',
        '*',
        '(',
        ']',
        '{',
        ',',
        ':',
        '#',
        'r',
        'é',
        '«',
        '🧶',
        '\u{301}',
        '\u{10ffff}',
    ]);
    prop_oneof![
        3 => Just(String::new()),
        3 => "[A-Za-zéèàç' ]{1,24}",
        1 => any::<String>(),
        1 => vec(prop_oneof![odd, any::<char>()], 0..12).prop_map(|it| it.into_iter().collect()),
    ]
    .boxed()
}

/// Mostly `M01` and its like, so that references meet their objects.
fn id<T: Id + 'static>() -> BoxedStrategy<T> {
    prop_oneof![
        8 => (1_u32..9).prop_map(|number| T::parse(&format!("{}{number:02}", T::PREFIX)).unwrap()),
        1 => "[A-Za-zéß0-9_.-]{1,20}".prop_map(|it| T::parse(&it).unwrap()),
        1 => any::<u32>().prop_map(|number| T::parse(&format!("{}{number}", T::PREFIX)).unwrap()),
    ]
    .boxed()
}

fn ids<T: Id + 'static>() -> BoxedStrategy<Vec<T>> {
    vec(id(), 0..3).boxed()
}

fn minutes_up_to(most: u32) -> BoxedStrategy<Minutes> {
    prop_oneof![
        Just(Minutes::ZERO),
        (0..=most.min(6000) / 30).prop_map(|it| Minutes::new(it * 30)),
        (0..=most).prop_map(Minutes::new),
        Just(Minutes::new(most)),
    ]
    .boxed()
}

fn minutes() -> BoxedStrategy<Minutes> {
    minutes_up_to(Minutes::MAX_FIELD.get())
}

fn cents() -> BoxedStrategy<Cents> {
    prop_oneof![
        Just(Cents::ZERO),
        (0_u64..9999).prop_map(Cents::euros),
        (0..=Cents::MAX_FIELD.get()).prop_map(Cents::new),
        Just(Cents::MAX_FIELD),
    ]
    .boxed()
}

fn permille() -> BoxedStrategy<Permille> {
    prop_oneof![(0_u32..=1000).prop_map(Permille), any::<u32>().prop_map(Permille)].boxed()
}

fn count() -> BoxedStrategy<u32> {
    prop_oneof![0_u32..40, any::<u32>()].boxed()
}

fn date() -> BoxedStrategy<NaiveDate> {
    let day = |it: i32| NaiveDate::from_num_days_from_ce_opt(it).unwrap();
    prop_oneof![
        9 => (730_000..760_000).prop_map(day),
        1 => (-90_000_000..90_000_000).prop_map(day),
    ]
    .boxed()
}

fn mix() -> BoxedStrategy<Mix> {
    let part = || minutes_up_to(Minutes::MAX_FIELD.get() / 4);
    prop_oneof![
        4 => [part(), part(), part(), part()].prop_map(Mix::new),
        1 => select(Modality::ALL.to_vec()).prop_map(|it| Mix::only(it, Minutes::MAX_FIELD)),
    ]
    .boxed()
}

fn level() -> impl Strategy<Value = Level> {
    (0_i64..=3).prop_map(Level::clamped)
}

fn autonomy() -> BoxedStrategy<Autonomy> {
    prop_oneof![
        level().prop_map(Autonomy::uniform),
        [level(), level(), level(), level(), level(), level(), level()].prop_map(Autonomy::new),
    ]
    .boxed()
}

fn digital() -> impl Strategy<Value = DigitalLevel> {
    (0_i64..=8).prop_map(DigitalLevel::clamped)
}

fn reading() -> impl Strategy<Value = ReadingDegree> {
    (1_i64..=4).prop_map(ReadingDegree::clamped)
}

fn french() -> impl Strategy<Value = FrenchLevel> {
    select(FrenchLevel::ALL.to_vec())
}

fn connection() -> BoxedStrategy<Connection> {
    prop_oneof![
        select(Connection::PRESETS.map(|(_, rates)| rates).to_vec()),
        (count(), count()).prop_map(|(down_kbps, up_kbps)| Connection { down_kbps, up_kbps }),
    ]
    .boxed()
}

fn certification() -> impl Strategy<Value = Certification> {
    let register = select(vec![Register::Rncp, Register::Rs, Register::None]);
    let texts = (text(), text(), text(), text());
    let rest = (option::of(any::<u8>()), option::of(date()), any::<bool>());
    (register, texts, rest).prop_map(|(register, texts, (level, ends, in_person))| {
        let (code, title, certifier, notes) = texts;
        Certification {
            register,
            code,
            title,
            level,
            certifier,
            ends,
            in_person,
            notes,
        }
    })
}

fn bands() -> impl Strategy<Value = Vec<Band>> {
    let band = (select(BandScope::ALL.to_vec()), permille(), permille()).prop_map(|(scope, min, max)| Band {
        scope,
        min,
        max,
    });
    vec(band, 0..3)
}

fn targets() -> impl Strategy<Value = Targets> {
    (option::of(minutes()), permille(), bands()).prop_map(|(total, tolerance, bands)| Targets {
        total,
        tolerance,
        bands,
    })
}

fn funder() -> impl Strategy<Value = Funder> {
    let device = select(Device::ALL);
    let limits = (option::of(minutes()), option::of(cents()), option::of(cents()));
    (text(), device, limits, bands()).prop_map(|(name, device, (cap, budget, hourly_cap), bands)| Funder {
        name,
        device,
        cap,
        budget,
        hourly_cap,
        bands,
    })
}

fn costs() -> impl Strategy<Value = Costs> {
    let cents = || option::of(cents());
    let rates = (cents(), cents(), cents(), cents(), cents(), cents(), cents());
    let counts = (1..=MAX_HEADCOUNT, option::of(minutes()), 1..=MAX_HEADCOUNT);
    (rates, counts).prop_map(|(rates, (uses, engineering, runs))| {
        let (classroom, remote_sync, remote_async, workplace, support, platform, engineering_rate) = rates;
        Costs {
            classroom,
            remote_sync,
            remote_async,
            workplace,
            support,
            platform,
            uses,
            engineering,
            engineering_rate,
            runs,
        }
    })
}

fn policy() -> impl Strategy<Value = PolicyRef> {
    let id = prop_oneof![Just(PolicyRef::default().id), text()];
    let overrides =
        (text(), any::<i64>(), text()).prop_map(|(key, value, source)| PolicyOverride { key, value, source });
    let severity = option::of(select(Severity::ALL.to_vec()));
    let checks = (text(), severity, any::<bool>()).prop_map(|(code, severity, enabled)| CheckRule {
        code,
        severity,
        enabled,
    });
    let equipment = (text(), vec(select(EquipmentKind::ALL.to_vec()), 0..3))
        .prop_map(|(context, any_of)| PolicyEquipment { context, any_of });
    (id, vec(overrides, 0..3), vec(checks, 0..3), vec(equipment, 0..3)).prop_map(
        |(id, overrides, checks, equipment)| PolicyRef {
            id,
            overrides,
            checks,
            equipment,
        },
    )
}

fn assistance() -> impl Strategy<Value = Assistance> {
    let sheet = || {
        option::weighted(
            0.3,
            (text(), text(), text(), option::of(minutes())).prop_map(
                |(who, channel, hours, answer_within)| AssistanceSheet {
                    who,
                    channel,
                    hours,
                    answer_within,
                },
            ),
        )
    };
    (sheet(), sheet()).prop_map(|(technical, pedagogical)| Assistance {
        technical,
        pedagogical,
    })
}

fn agreement() -> impl Strategy<Value = Agreement> {
    let texts = [text(), text(), text(), text(), text(), text(), text()];
    (texts, option::of(cents())).prop_map(
        |([objective, content, means, period, follow_up, sanction, payment], price)| Agreement {
            objective,
            content,
            means,
            period,
            follow_up,
            sanction,
            price,
            payment,
        },
    )
}

fn information() -> impl Strategy<Value = LearnerInformation> {
    [text(), text(), text(), text(), text()].prop_map(
        |[trainers, timetable, assessment, contact, internal_rules]| LearnerInformation {
            trainers,
            timetable,
            assessment,
            contact,
            internal_rules,
        },
    )
}

fn sheet() -> impl Strategy<Value = PublicSheet> {
    [text(), text(), text()].prop_map(|[public, access, methods]| PublicSheet {
        public,
        access,
        methods,
    })
}

fn documents() -> impl Strategy<Value = Vec<DocumentChoice>> {
    let names = || vec(text(), 0..3);
    let one = (text(), text(), names(), names());
    vec(one, 0..3).prop_map(|all| {
        all.into_iter()
            .map(|(kind, lang, without, without_columns)| DocumentChoice {
                kind,
                lang,
                without,
                without_columns,
            })
            .collect()
    })
}

fn referents() -> impl Strategy<Value = Referents> {
    [text(), text(), text()].prop_map(|[pedagogical, disability, foad]| Referents {
        pedagogical,
        disability,
        foad,
    })
}

fn address() -> impl Strategy<Value = Address> {
    [text(), text(), text()].prop_map(|[street, postcode, town]| Address {
        street,
        postcode,
        town,
    })
}

/// Lines without breaks, the last of which says something: how forms and files give an address.
fn lines() -> impl Strategy<Value = Vec<String>> {
    vec("[a-zé]{1,8}", 0..3)
}

fn provider() -> impl Strategy<Value = Provider> {
    let names = [text(), text(), text(), text(), text()];
    let places = (lines(), text(), text());
    let people = [text(), text(), text(), text()];
    (names, places, people, any::<bool>()).prop_map(|(names, places, people, vat_exempt)| {
        let [name, legal_name, siret, declaration, region] = names;
        let (address, postcode, town) = places;
        let [phone, email, contact_first_name, contact_name] = people;
        Provider {
            name,
            legal_name,
            address,
            postcode,
            town,
            website: phone.clone(),
            phone,
            email,
            siret,
            declaration,
            region,
            contact_first_name,
            contact_name,
            vat_exempt,
        }
    })
}

fn offer() -> impl Strategy<Value = Offer> {
    let texts = [text(), text(), text()];
    let lists = (
        vec(select(Catalogue::ALL), 0..2),
        vec(text(), 0..3),
        vec(text(), 0..3),
    );
    let words = (
        option::of(select(CourseForm::ALL)),
        option::of(select(Aim::ALL)),
        option::of(select(Admission::ALL)),
        option::of(select(Pace::ALL)),
    );
    let facts = (
        option::of(any::<u8>()),
        option::of(any::<bool>()),
        option::of(any::<bool>()),
        any::<bool>(),
        option::of(cents()),
        option::of((0_u32..=1000).prop_map(Permille)),
    );
    (texts, lists, address(), words, facts).prop_map(|(texts, lists, site, words, facts)| {
        let [rhythm, conditions, access] = texts;
        let (catalogues, formacodes, publics) = lists;
        let (form, aim, admission, pace) = words;
        let (entry_level, level_required, aid, permanent, price, vat) = facts;
        Offer {
            catalogues,
            site,
            formacodes,
            publics,
            form,
            aim,
            entry_level,
            level_required,
            rhythm,
            conditions,
            access,
            aid,
            permanent,
            admission,
            pace,
            price,
            vat,
        }
    })
}

fn listing() -> impl Strategy<Value = Listing> {
    let texts = [
        text(),
        text(),
        text(),
        text(),
        text(),
        text(),
        text(),
        text(),
        text(),
    ];
    let position = (-90_000_000..=90_000_000_i32, -180_000_000..=180_000_000_i32)
        .prop_map(|(north, east)| Position::degrees(f64::from(north) / 1e6, f64::from(east) / 1e6));
    let lists = (vec(text(), 0..3), vec(text(), 0..3), vec(text(), 0..2));
    (texts, position, any::<bool>(), lists, option::of(date())).prop_map(
        |(texts, position, placed, (services, access, fees), updated)| {
            let [id, pivot, address, postcode, insee, phone, email, web, hours] = texts;
            Listing {
                id,
                pivot,
                address,
                postcode,
                insee,
                position: position.filter(|_| placed),
                phone,
                email,
                web,
                hours,
                services,
                access,
                fees,
                updated,
            }
        },
    )
}

fn quality() -> impl Strategy<Value = QualityStatements> {
    vec(text(), QualityStatements::ELEMENTS.len()).prop_map(|texts| {
        let said = QualityStatements::ELEMENTS.iter().zip(texts);
        said.fold(QualityStatements::default(), |all, (element, text)| {
            all.with(*element, text)
        })
    })
}

fn afest() -> impl Strategy<Value = Afest> {
    let analysis =
        (option::of(date()), text(), vec(text(), 0..3)).prop_map(|(date, author, situations)| WorkAnalysis {
            date,
            author,
            situations,
        });
    let named = (id(), option::of(date())).prop_map(|(tutor, date)| TutorDesignation { tutor, date });
    (option::of(analysis), vec(named, 0..3), option::of(date())).prop_map(
        |(analysis, tutors, first_situation)| Afest {
            analysis,
            tutors,
            first_situation,
        },
    )
}

fn assessment() -> impl Strategy<Value = Assessment> {
    let words = (
        select(AssessmentKind::ALL),
        select(AssessmentMoment::ALL),
        select(Modality::ALL.to_vec()),
    );
    (text(), words, text(), ids()).prop_map(|(title, (kind, moment, modality), criteria, competencies)| {
        Assessment {
            title,
            kind,
            moment,
            modality,
            criteria,
            competencies,
        }
    })
}

fn competency() -> impl Strategy<Value = Competency> {
    let nature = select(Nature::ALL.to_vec());
    (id(), text(), text(), nature).prop_map(|(id, source_code, title, nature)| Competency {
        id,
        source_code,
        title,
        nature,
    })
}

fn block() -> impl Strategy<Value = Block> {
    let texts = (text(), text(), text(), text());
    let rest = (any::<bool>(), option::of(minutes()), list(competency(), 4));
    (id::<BlockId>(), texts, rest).prop_map(|(id, texts, (certifying, target, competencies))| {
        let (code, title, assessment, notes) = texts;
        Block {
            id,
            code,
            title,
            certifying,
            target,
            assessment,
            competencies,
            notes,
        }
    })
}

fn needs() -> impl Strategy<Value = Needs> {
    let equipment =
        (id(), select(Modality::ALL.to_vec()), count()).prop_map(|(item, modality, shared_by)| {
            EquipmentNeed {
                item,
                modality,
                shared_by,
            }
        });
    let levels = (
        option::weighted(0.2, autonomy()),
        option::weighted(0.2, digital()),
        option::weighted(0.2, reading()),
        option::weighted(0.2, french()),
    );
    let rates = (option::weighted(0.2, count()), option::weighted(0.2, count()));
    (levels, rates, vec(equipment, 0..3), vec(text(), 0..2)).prop_map(
        |((autonomy, digital, reading, french), (down_kbps, up_kbps), equipment, situations)| Needs {
            autonomy,
            digital,
            reading,
            french,
            down_kbps,
            up_kbps,
            equipment,
            situations,
        },
    )
}

fn follow_up() -> impl Strategy<Value = FollowUp> {
    (text(), select(DeliverableKind::ALL)).prop_map(|(title, kind)| FollowUp { title, kind })
}

fn activity() -> impl Strategy<Value = Activity> {
    let deliverable = (text(), select(DeliverableKind::ALL), minutes())
        .prop_map(|(title, kind, worth)| Deliverable { title, kind, worth });
    let words = (
        select(ActivityKind::ALL),
        select(Modality::ALL.to_vec()),
        select(Grouping::ALL),
        select(TrainerPresence::ALL),
        option::of(select(AssessmentKind::ALL)),
    );
    let rest = (minutes(), option::of(deliverable), text(), text());
    (id::<ActivityId>(), words, rest).prop_map(|(id, words, (duration, deliverable, title, notes))| {
        let (kind, modality, grouping, trainer, assessment) = words;
        Activity {
            id,
            title,
            kind,
            modality,
            duration,
            grouping,
            trainer,
            deliverable,
            assessment,
            notes,
        }
    })
}

fn module() -> impl Strategy<Value = Module> {
    let heads = (id::<ModuleId>(), text(), option::of(id()), text(), text(), mix());
    let words = (
        select(Purpose::ALL.to_vec()),
        select(Material::ALL.to_vec()),
        select(WorkplaceKind::ALL.to_vec()),
        any::<bool>(),
    );
    let mark = (id(), select(AssessmentKind::ALL))
        .prop_map(|(competency, kind)| AssessmentMark { competency, kind });
    let lists = (ids(), vec(mark, 0..3), list(activity(), 3), ids(), ids());
    let rest = (needs(), assistance(), option::of(id()));
    let own = prop_oneof![
        Just(Own::Inherited),
        Just(Own::Nothing),
        follow_up().prop_map(Own::Stated),
    ];
    let legal = (afest(), option::of(vec(assessment(), 0..3)), own);
    (heads, words, lists, rest, legal).prop_map(
        |(heads, words, lists, rest, (afest, assessments, follow_up))| {
            let (needs, assistance, room) = rest;
            let (id, title, block, objective, notes, mix) = heads;
            let (purpose, material, workplace, tutored) = words;
            let (trains, assesses, activities, prerequisites, trainers) = lists;
            Module {
                id,
                title,
                block,
                objective,
                purpose,
                mix,
                tutored,
                material,
                workplace,
                trains,
                assesses,
                assessments,
                activities,
                prerequisites,
                needs,
                assistance,
                follow_up,
                afest,
                room,
                trainers,
                notes,
            }
        },
    )
}

fn learner() -> impl Strategy<Value = Learner> {
    let heads = (id::<LearnerId>(), text(), text(), text());
    let headcount = prop_oneof![3 => Just(1), 1 => 1..=MAX_HEADCOUNT];
    let levels = (
        autonomy(),
        digital(),
        reading(),
        french(),
        headcount,
        connection(),
    );
    let distance = (id(), count()).prop_map(|(place, km)| Distance { place, km });
    let home = (
        ids(),
        any::<bool>(),
        count(),
        vec(distance, 0..3),
        option::of(count()),
    );
    let links = (
        ids(),
        option::of(id()),
        option::of(id()),
        option::of(minutes()),
        ids(),
    );
    (heads, levels, home, links).prop_map(|(heads, levels, home, links)| {
        let (id, name, accommodations, notes) = heads;
        let (autonomy, digital, reading, french, headcount, connection) = levels;
        let (owns, quiet_place, mobility_km, distances, centre_km) = home;
        let (loans, third_place, workplace, weekly, acquired) = links;
        Learner {
            id,
            name,
            headcount,
            autonomy,
            digital,
            reading,
            french,
            connection,
            owns,
            quiet_place,
            mobility_km,
            distances,
            centre_km,
            loans,
            third_place,
            workplace,
            weekly,
            acquired,
            accommodations,
            notes,
        }
    })
}

fn variant() -> impl Strategy<Value = Variant> {
    let mix = (id(), mix()).prop_map(|(module, mix)| VariantMix { module, mix });
    (id(), text(), ids(), vec(mix, 0..3), text()).prop_map(|(id, title, learners, mixes, notes)| Variant {
        id,
        title,
        learners,
        mixes,
        notes,
    })
}

fn equipment() -> impl Strategy<Value = Equipment> {
    let price = (cents(), option::of(select(Acquisition::ALL)));
    (id(), text(), select(EquipmentKind::ALL), count(), price, text()).prop_map(
        |(id, name, kind, stock, (unit_cost, acquisition), notes)| Equipment {
            id,
            name,
            kind,
            stock,
            unit_cost,
            acquisition,
            notes,
        },
    )
}

fn room() -> impl Strategy<Value = Room> {
    let stock = (id(), count()).prop_map(|(item, quantity)| Stock { item, quantity });
    let texts = (text(), text(), text());
    (id(), texts, count(), vec(stock, 0..3), connection(), cents()).prop_map(
        |(id, (name, site, notes), capacity, equipment, connection, hourly_cost)| Room {
            id,
            name,
            site,
            capacity,
            equipment,
            connection,
            hourly_cost,
            notes,
        },
    )
}

fn third_place() -> impl Strategy<Value = ThirdPlace> {
    let texts = (text(), text(), text());
    let flags = (any::<bool>(), any::<bool>());
    (
        id(),
        texts,
        count(),
        ids(),
        connection(),
        flags,
        cents(),
        listing(),
    )
        .prop_map(
            |(
                id,
                (name, town, notes),
                seats,
                equipment,
                connection,
                (mediator, quiet),
                hourly_cost,
                listing,
            )| {
                ThirdPlace {
                    listing,
                    id,
                    name,
                    town,
                    seats,
                    equipment,
                    connection,
                    mediator,
                    quiet,
                    hourly_cost,
                    notes,
                }
            },
        )
}

fn workplace() -> impl Strategy<Value = Workplace> {
    let texts = (text(), text(), text());
    (id(), texts, count(), vec(text(), 0..3), ids(), option::of(id())).prop_map(
        |(id, (name, town, notes), capacity, situations, equipment, tutor)| Workplace {
            id,
            name,
            town,
            capacity,
            situations,
            equipment,
            tutor,
            notes,
        },
    )
}

fn trainer() -> impl Strategy<Value = Trainer> {
    let texts = (text(), text(), text());
    (id(), texts, option::of(minutes()), cents()).prop_map(
        |(id, (name, field, notes), available, hourly_cost)| Trainer {
            id,
            name,
            field,
            available,
            hourly_cost,
            notes,
        },
    )
}

fn tutor() -> impl Strategy<Value = Tutor> {
    (id(), text(), any::<bool>(), count(), text()).prop_map(|(id, name, trained, max_learners, notes)| {
        Tutor {
            id,
            name,
            trained,
            max_learners,
            notes,
        }
    })
}

fn support() -> impl Strategy<Value = Support> {
    let words = (select(SupportKind::ALL), select(SupportMoment::ALL));
    (id(), text(), words, minutes(), ids(), ids(), text()).prop_map(
        |(id, title, (kind, moment), per_learner, modules, learners, notes)| Support {
            id,
            title,
            kind,
            moment,
            per_learner,
            modules,
            learners,
            notes,
        },
    )
}

fn key() -> BoxedStrategy<Key> {
    prop_oneof![
        Just(Key::Plan),
        id().prop_map(Key::Block),
        id().prop_map(Key::Competency),
        id().prop_map(Key::Module),
        (id(), id()).prop_map(|(module, activity)| Key::Activity(module, activity)),
        id().prop_map(Key::Learner),
        id().prop_map(Key::Equipment),
        id().prop_map(Key::Room),
        id().prop_map(Key::ThirdPlace),
        id().prop_map(Key::Workplace),
        id().prop_map(Key::Trainer),
        id().prop_map(Key::Tutor),
        id().prop_map(Key::Support),
        id().prop_map(Key::Variant),
    ]
    .boxed()
}

fn waiver() -> impl Strategy<Value = Waiver> {
    let texts = (text(), text(), text(), text());
    (texts, key(), option::of(date())).prop_map(|((code, reason, author, numbers), place, date)| Waiver {
        code,
        place,
        reason,
        author,
        date,
        numbers,
    })
}
