//! A copy of a plan that betrays nobody: without names, notes about people or exact places.
//!
//! What a plan holds about people is told by [`personal`], for whoever lets a plan leave the program.

mod offer;
mod scrub;

use std::collections::BTreeMap;
use std::sync::Arc;

use scrub::Scrubber;

use crate::model::{
    Activity, Afest, Assessment, Assistance, AssistanceSheet, Block, Certification, Competency, Deliverable,
    Entity, Equipment, Id, Items, Learner, LearnerId, Listing, MAX_HEADCOUNT, Module, Needs, Plan,
    QualityStatements, Referents, Room, Support, ThirdPlace, Trainer, Tutor, TutorId, Variant, Workplace,
};

/// A kind of thing in a plan that is about people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Personal {
    /// A name beside a learner's alias.
    LearnerName,
    /// A person of the group, profiles by their head-count.
    Learner,
    /// Accommodations stated as needs.
    Need,
    /// Notes, and titles of variants, which may speak of people.
    Note,
    /// The name of a trainer, tutor, author or referent.
    StaffName,
    /// Who helps or informs, and how to reach them.
    Contact,
    /// The name, town or site of a place.
    Place,
    /// A justification, with its author and reason.
    Waiver,
    /// A variant made for some learners.
    Variant,
    /// Support meant for some learners.
    Support,
    /// A name, telephone number or address inside another text.
    Mention,
}

impl Personal {
    /// All kinds, in the order of lists.
    pub const ALL: [Self; 11] = [
        Self::LearnerName,
        Self::Learner,
        Self::Need,
        Self::Note,
        Self::StaffName,
        Self::Contact,
        Self::Place,
        Self::Waiver,
        Self::Variant,
        Self::Support,
        Self::Mention,
    ];

    /// The name used in JSON and message keys.
    pub const fn name(self) -> &'static str {
        match self {
            Self::LearnerName => "learner-name",
            Self::Learner => "learner",
            Self::Need => "need",
            Self::Note => "note",
            Self::StaffName => "staff-name",
            Self::Contact => "contact",
            Self::Place => "place",
            Self::Waiver => "waiver",
            Self::Variant => "variant",
            Self::Support => "support",
            Self::Mention => "mention",
        }
    }
}

/// How many of each kind.
pub type Inventory = BTreeMap<Personal, u32>;

/// What becomes of the group in a copy to be shared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Group {
    /// It goes, with its variants and its own support.
    #[default]
    Removed,
    /// Learners become profiles without names; those who are alike become one with a head-count.
    Profiles,
}

/// A copy to be shared, and what is not in it any more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shared {
    /// The copy.
    pub plan: Plan,
    /// What was taken out.
    pub removed: Inventory,
}

/// What a plan holds about people: what would leave with it if it were given away as it stands.
pub fn personal(plan: &Plan) -> Inventory {
    shared(plan, Group::Removed).removed
}

/// The copy of a plan to be shared. Hours, contents, means and costs stay; identifiers of people and places are
/// given anew.
pub fn shared(plan: &Plan, group: Group) -> Shared {
    let mut share = Share::default();
    let mut copy = plan.clone();
    share.people(&mut copy);
    share.places(&mut copy);
    share.statements(&mut copy);
    // Profiles are told apart by the places they refer to: these have their new identifiers first.
    renumber(&mut copy);
    share.group(&mut copy, group);
    let _ = renumbered::<Variant>(&mut copy.variants);
    let _ = renumbered::<Support>(&mut copy.supports);
    share.texts(&mut copy);
    Shared {
        plan: copy,
        removed: share.removed,
    }
}

#[derive(Debug, Default)]
struct Share {
    removed: Inventory,
    scrubber: Scrubber,
}

impl Share {
    fn count(&mut self, what: Personal, by: u32) {
        if by > 0 {
            let count = self.removed.entry(what).or_default();
            *count = count.saturating_add(by);
        }
    }

    fn clear(&mut self, what: Personal, text: &mut String) {
        if !text.trim().is_empty() {
            match what {
                Personal::Place => self.scrubber.place(text),
                Personal::LearnerName | Personal::StaffName | Personal::Contact => {
                    self.scrubber.person(text);
                }
                Personal::Learner
                | Personal::Need
                | Personal::Note
                | Personal::Waiver
                | Personal::Variant
                | Personal::Support
                | Personal::Mention => {}
            }
            self.count(what, 1);
        }
        text.clear();
    }

    /// Names of people, and notes about them.
    fn people(&mut self, plan: &mut Plan) {
        self.clear(Personal::StaffName, &mut plan.author);
        self.clear(Personal::Note, &mut plan.notes);
        let Referents {
            pedagogical,
            disability,
            foad,
        } = &mut plan.referents;
        for name in [pedagogical, disability, foad] {
            self.clear(Personal::StaffName, name);
        }
        for trainer in &mut plan.trainers {
            let trainer = Arc::make_mut(trainer);
            self.clear(Personal::StaffName, &mut trainer.name);
            self.clear(Personal::Note, &mut trainer.notes);
        }
        for tutor in &mut plan.tutors {
            let tutor = Arc::make_mut(tutor);
            self.clear(Personal::StaffName, &mut tutor.name);
            self.clear(Personal::Note, &mut tutor.notes);
        }
        for learner in &mut plan.learners {
            let learner = Arc::make_mut(learner);
            self.clear(Personal::LearnerName, &mut learner.name);
            self.clear(Personal::Need, &mut learner.accommodations);
            self.clear(Personal::Note, &mut learner.notes);
        }
        for variant in &mut plan.variants {
            let variant = Arc::make_mut(variant);
            self.clear(Personal::Note, &mut variant.title);
            self.clear(Personal::Note, &mut variant.notes);
        }
        for support in &mut plan.supports {
            self.clear(Personal::Note, &mut Arc::make_mut(support).notes);
        }
        let own = plan.afest.analysis.iter_mut();
        for analysis in own {
            self.clear(Personal::StaffName, &mut analysis.author);
        }
        for module in &mut plan.modules {
            let analysis = Arc::make_mut(module).afest.analysis.as_mut();
            if let Some(analysis) = analysis {
                self.clear(Personal::StaffName, &mut analysis.author);
            }
        }
        for waiver in std::mem::take(&mut plan.waivers) {
            self.scrubber.person(&waiver.author);
            self.count(Personal::Waiver, 1);
        }
    }

    fn places(&mut self, plan: &mut Plan) {
        for room in &mut plan.rooms {
            let room = Arc::make_mut(room);
            self.clear(Personal::Place, &mut room.site);
            self.clear(Personal::Note, &mut room.notes);
        }
        for place in &mut plan.third_places {
            let place = Arc::make_mut(place);
            self.clear(Personal::Place, &mut place.name);
            self.clear(Personal::Place, &mut place.town);
            self.clear(Personal::Note, &mut place.notes);
            if std::mem::take(&mut place.listing) != Listing::default() {
                self.count(Personal::Place, 1);
            }
        }
        for workplace in &mut plan.workplaces {
            let workplace = Arc::make_mut(workplace);
            self.clear(Personal::Place, &mut workplace.name);
            self.clear(Personal::Place, &mut workplace.town);
            self.clear(Personal::Note, &mut workplace.notes);
        }
    }

    /// Who is named in what the law asks to be stated.
    fn statements(&mut self, plan: &mut Plan) {
        self.clear(Personal::Contact, &mut plan.information.trainers);
        self.clear(Personal::Contact, &mut plan.information.contact);
        self.offer(&mut plan.offer);
        self.helpers(&mut plan.assistance);
        for module in &mut plan.modules {
            self.helpers(&mut Arc::make_mut(module).assistance);
        }
    }

    fn helpers(&mut self, assistance: &mut Assistance) {
        for sheet in [&mut assistance.technical, &mut assistance.pedagogical]
            .into_iter()
            .flatten()
        {
            self.clear(Personal::Contact, &mut sheet.who);
        }
    }

    fn group(&mut self, plan: &mut Plan, group: Group) {
        match group {
            Group::Removed => {
                self.count(Personal::Learner, plan.headcount());
                self.count(Personal::Variant, count(plan.variants.len()));
                plan.learners.clear();
                plan.variants.clear();
                let before = plan.supports.len();
                plan.supports.retain(|it| it.learners.is_empty());
                self.count(Personal::Support, count(before - plan.supports.len()));
            }
            Group::Profiles => profiles(plan),
        }
    }

    fn clean(&mut self, text: &mut String) {
        let cuts = self.scrubber.clean(text);
        self.count(Personal::Mention, count(cuts));
    }

    fn clean_all<const N: usize>(&mut self, texts: [&mut String; N]) {
        for text in texts {
            self.clean(text);
        }
    }

    /// Looks through every text that stays. Each struct is taken apart, so that a new field is thought of.
    fn texts(&mut self, plan: &mut Plan) {
        let Plan {
            title,
            provider,
            author: _,
            starts: _,
            ends: _,
            grain: _,
            certification,
            targets: _,
            funder,
            costs: _,
            policy,
            assistance,
            agreement,
            information,
            referents: _,
            offer,
            quality,
            afest,
            blocks,
            modules,
            learners: _,
            variants: _,
            equipment,
            rooms,
            third_places: _,
            workplaces,
            trainers,
            tutors: _,
            supports,
            waivers: _,
            notes: _,
        } = plan;
        self.clean_all([title, provider, &mut funder.name]);
        for change in &mut policy.overrides {
            self.clean(&mut change.source);
        }
        if let Some(Certification {
            title,
            certifier,
            notes,
            ..
        }) = certification
        {
            self.clean_all([title, certifier, notes]);
        }
        self.quality(quality);
        self.sheets(assistance);
        for situation in afest.analysis.iter_mut().flat_map(|it| &mut it.situations) {
            self.clean(situation);
        }
        self.offer_texts(offer);
        self.statement_texts(agreement, information);
        for block in blocks {
            self.block(Arc::make_mut(block));
        }
        for module in modules {
            self.module(Arc::make_mut(module));
        }
        for item in equipment {
            let Equipment { name, notes, .. } = Arc::make_mut(item);
            self.clean_all([name, notes]);
        }
        for room in rooms {
            let Room { name, .. } = Arc::make_mut(room);
            self.clean(name);
        }
        for workplace in workplaces {
            let Workplace { situations, .. } = Arc::make_mut(workplace);
            for situation in situations {
                self.clean(situation);
            }
        }
        for trainer in trainers {
            let Trainer { field, .. } = Arc::make_mut(trainer);
            self.clean(field);
        }
        for support in supports {
            let Support { title, .. } = Arc::make_mut(support);
            self.clean(title);
        }
    }

    fn quality(&mut self, quality: &mut QualityStatements) {
        let QualityStatements {
            requirements,
            access_delay,
            accessibility,
            equivalences,
            need_analysis,
            habilitation,
            engagement,
            safeguarding,
            resources,
            disability_network,
            subcontracting,
            improvement,
            risks,
            learner_evaluation,
        } = quality;
        self.clean_all([
            requirements,
            access_delay,
            accessibility,
            equivalences,
            need_analysis,
            habilitation,
            engagement,
            safeguarding,
            resources,
            disability_network,
            subcontracting,
            improvement,
            risks,
            learner_evaluation,
        ]);
    }

    fn sheets(&mut self, assistance: &mut Assistance) {
        let Assistance {
            technical,
            pedagogical,
        } = assistance;
        for sheet in [technical, pedagogical].into_iter().flatten() {
            let AssistanceSheet {
                who: _,
                channel,
                hours,
                answer_within: _,
            } = sheet;
            self.clean_all([channel, hours]);
        }
    }

    fn block(&mut self, block: &mut Block) {
        let Block {
            title,
            assessment,
            notes,
            competencies,
            ..
        } = block;
        self.clean_all([title, assessment, notes]);
        for competency in competencies {
            let Competency { title, .. } = Arc::make_mut(competency);
            self.clean(title);
        }
    }

    fn module(&mut self, module: &mut Module) {
        let Module {
            title,
            objective,
            assessments,
            activities,
            needs: Needs { situations, .. },
            assistance,
            afest: Afest { analysis, .. },
            notes,
            ..
        } = module;
        self.clean_all([title, objective, notes]);
        for Assessment { title, criteria, .. } in assessments {
            self.clean_all([title, criteria]);
        }
        for activity in activities {
            let Activity {
                title,
                deliverable,
                notes,
                ..
            } = Arc::make_mut(activity);
            self.clean_all([title, notes]);
            if let Some(Deliverable { title, .. }) = deliverable {
                self.clean(title);
            }
        }
        let kept = analysis.as_mut().map(|it| &mut it.situations);
        for situation in situations.iter_mut().chain(kept.into_iter().flatten()) {
            self.clean(situation);
        }
        self.sheets(assistance);
    }
}

fn count(items: usize) -> u32 {
    u32::try_from(items).unwrap_or(u32::MAX)
}

/// Where a learner stands among variants and supports: those alike stand alike.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Profile {
    learner: Learner,
    variant: Option<usize>,
    supports: Vec<usize>,
}

/// Learners become profiles: those who are alike in all that stays are one, with a head-count. Their order is
/// that of what they are, so that it does not betray that of the list they came from.
fn profiles(plan: &mut Plan) {
    let Ok(blank) = LearnerId::parse(LearnerId::PREFIX) else {
        return;
    };
    // Support for learners who are not in the plan is for nobody: it must not become support for all.
    let here = |id: &LearnerId| plan.learners.iter().any(|it| it.id == *id);
    let wanted: Vec<bool> = plan
        .supports
        .iter()
        .map(|it| it.learners.is_empty() || it.learners.iter().any(here))
        .collect();
    let mut wanted = wanted.into_iter();
    plan.supports.retain(|_| wanted.next().unwrap_or(true));
    let mut found: Vec<Profile> = Vec::new();
    for learner in &plan.learners {
        let variants = plan.variants.iter();
        let variant = variants
            .enumerate()
            .find(|(_, it)| it.learners.contains(&learner.id));
        let supports = plan.supports.iter().enumerate();
        let profile = Profile {
            variant: variant.map(|(at, _)| at),
            supports: supports
                .filter(|(_, it)| it.learners.contains(&learner.id))
                .map(|(at, _)| at)
                .collect(),
            learner: Learner {
                id: blank.clone(),
                headcount: 0,
                ..learner.as_ref().clone()
            },
        };
        let heads = learner.headcount;
        let known = found.iter_mut().find(|it| {
            // A profile counts no more people than a plan may hold.
            it.learner.headcount.saturating_add(heads) <= MAX_HEADCOUNT
                && it.variant == profile.variant
                && it.supports == profile.supports
                && Learner {
                    headcount: 0,
                    ..it.learner.clone()
                } == profile.learner
        });
        match known {
            Some(known) => known.learner.headcount = known.learner.headcount.saturating_add(heads),
            None => found.push(Profile {
                learner: Learner {
                    headcount: heads,
                    ..profile.learner
                },
                ..profile
            }),
        }
    }
    found.sort_by_cached_key(|it| format!("{it:?}"));
    for variant in &mut plan.variants {
        Arc::make_mut(variant).learners.clear();
    }
    for support in &mut plan.supports {
        Arc::make_mut(support).learners.clear();
    }
    plan.learners.clear();
    for mut profile in found {
        let id = LearnerId::next_free(plan.learners.iter().map(|it| &it.id));
        profile.learner.id = id.clone();
        if let Some(variant) = profile.variant.and_then(|at| plan.variants.get_mut(at)) {
            Arc::make_mut(variant).learners.push(id.clone());
        }
        for at in profile.supports {
            if let Some(support) = plan.supports.get_mut(at) {
                Arc::make_mut(support).learners.push(id.clone());
            }
        }
        plan.learners.push(Arc::new(profile.learner));
    }
}

/// New identifiers of a list: what each old one is now.
fn renumbered<T: Entity>(items: &mut Items<T>) -> BTreeMap<T::Id, T::Id> {
    let mut names = BTreeMap::new();
    let mut taken: Vec<T::Id> = Vec::new();
    for item in items.iter_mut() {
        let fresh = T::Id::next_free(taken.iter());
        taken.push(fresh.clone());
        names.entry(item.id().clone()).or_insert_with(|| fresh.clone());
        Arc::make_mut(item).set_id(fresh);
    }
    names
}

/// An identifier may be a name: people and places are numbered anew, and references to what is not there go.
fn renumber(plan: &mut Plan) {
    let trainers = renumbered::<Trainer>(&mut plan.trainers);
    let tutors = renumbered::<Tutor>(&mut plan.tutors);
    let rooms = renumbered::<Room>(&mut plan.rooms);
    let third_places = renumbered::<ThirdPlace>(&mut plan.third_places);
    let workplaces = renumbered::<Workplace>(&mut plan.workplaces);
    named_anew(&mut plan.afest, &tutors);
    for module in &mut plan.modules {
        let module = Arc::make_mut(module);
        module.trainers = module
            .trainers
            .iter()
            .filter_map(|it| trainers.get(it).cloned())
            .collect();
        module.room = module.room.as_ref().and_then(|it| rooms.get(it).cloned());
        named_anew(&mut module.afest, &tutors);
    }
    for workplace in &mut plan.workplaces {
        let workplace = Arc::make_mut(workplace);
        workplace.tutor = workplace.tutor.as_ref().and_then(|it| tutors.get(it).cloned());
    }
    for learner in &mut plan.learners {
        let learner = Arc::make_mut(learner);
        let place = learner.third_place.as_ref();
        learner.third_place = place.and_then(|it| third_places.get(it).cloned());
        let workplace = learner.workplace.as_ref();
        learner.workplace = workplace.and_then(|it| workplaces.get(it).cloned());
        learner
            .distances
            .retain_mut(|it| match third_places.get(&it.place) {
                Some(fresh) => {
                    it.place = fresh.clone();
                    true
                }
                None => false,
            });
    }
}

/// Tutors named for an AFEST under their new identifiers; those who are not there go.
fn named_anew(afest: &mut Afest, tutors: &BTreeMap<TutorId, TutorId>) {
    afest.tutors.retain_mut(|it| match tutors.get(&it.tutor) {
        Some(fresh) => {
            it.tutor = fresh.clone();
            true
        }
        None => false,
    });
}
