//! A copy of a plan that betrays nobody: without names, notes about people or exact places.
//!
//! What a plan holds about people is told by [`personal`], for whoever lets a plan leave the program.

mod offer;
mod people;
mod scrub;

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock};

use people::{profiles, renumber, renumbered};
use scrub::Scrubber;

use crate::model::{
    Activity, Afest, Assessment, Assistance, AssistanceSheet, Block, Certification, Competency, Deliverable,
    Equipment, FollowUp, Listing, Module, Needs, Plan, Referents, Room, Support, Trainer, Variant, Workplace,
};
use crate::text::{Lang, Text};

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

/// What stands in the place of people whom the law asks to be named, for the next user to complete.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
struct Stand {
    technical: String,
    pedagogical: String,
    contact: String,
    analyst: String,
}

impl Stand {
    fn new(text: &Text) -> Self {
        let say = |key: &str| text.get(key).to_owned();
        Self {
            technical: say("content-technical-who"),
            pedagogical: say("content-pedagogical-who"),
            contact: say("content-information-contact"),
            analyst: say("content-analyst"),
        }
    }

    fn is_one(&self, text: &str) -> bool {
        [&self.technical, &self.pedagogical, &self.contact, &self.analyst]
            .into_iter()
            .any(|it| it == text)
    }
}

/// What stands in the place of people in a copy made in any language: it names nobody.
static STANDS: LazyLock<Vec<Stand>> = LazyLock::new(|| {
    let languages = Lang::ALL.iter();
    languages.map(|lang| Stand::new(&Text::new(*lang))).collect()
});

/// What a plan holds about people: what would leave with it if it were given away as it stands.
pub fn personal(plan: &Plan) -> Inventory {
    copy_of(plan, Group::Removed, Stand::default()).removed
}

/// The copy of a plan to be shared.
///
/// Hours, contents, means and costs stay; identifiers of people and places are given anew. Where the law asks for
/// somebody to be named, `text` says that it is to be completed.
pub fn shared(plan: &Plan, group: Group, text: &Text) -> Shared {
    copy_of(plan, group, Stand::new(text))
}

fn copy_of(plan: &Plan, group: Group, stand: Stand) -> Shared {
    let mut share = Share {
        stand,
        ..Share::default()
    };
    let mut copy = plan.clone();
    share.statements(&mut copy);
    share.people(&mut copy);
    share.places(&mut copy);
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
    stand: Stand,
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

    /// Puts something to be completed in the place of somebody who was named.
    fn replace(&mut self, what: Personal, text: &mut String, by: &str) {
        if !text.trim().is_empty() && !STANDS.iter().any(|it| it.is_one(text)) {
            self.clear(what, text);
            text.push_str(by);
        }
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
        let analyst = self.stand.analyst.clone();
        if let Some(analysis) = &mut plan.afest.analysis {
            self.replace(Personal::StaffName, &mut analysis.author, &analyst);
        }
        for module in &mut plan.modules {
            if let Some(analysis) = &mut Arc::make_mut(module).afest.analysis {
                self.replace(Personal::StaffName, &mut analysis.author, &analyst);
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
        // What the pedagogical referent answered for is to be completed too.
        let contact = self.stand.contact.clone();
        let known = !plan.referents.pedagogical.trim().is_empty();
        if plan.information.contact.trim().is_empty() && known {
            plan.information.contact.clone_from(&contact);
        }
        self.replace(Personal::Contact, &mut plan.information.contact, &contact);
        self.offer(&mut plan.offer);
        self.provider(&mut plan.provider);
        self.helpers(&mut plan.assistance);
        for module in &mut plan.modules {
            self.helpers(&mut Arc::make_mut(module).assistance);
        }
    }

    fn helpers(&mut self, assistance: &mut Assistance) {
        let stand = self.stand.clone();
        for (sheet, who) in [
            (&mut assistance.technical, &stand.technical),
            (&mut assistance.pedagogical, &stand.pedagogical),
        ] {
            if let Some(sheet) = sheet {
                self.replace(Personal::Contact, &mut sheet.who, who);
            }
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
            follow_up,
            assessments,
            afest,
            sheet,
            documents: _,
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
        self.clean_all([title, &mut funder.name]);
        self.provider_texts(provider);
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
        for statement in quality.texts_mut() {
            self.clean(statement);
        }
        self.sheets(assistance);
        self.proofs(follow_up.as_mut(), assessments);
        for situation in afest.analysis.iter_mut().flat_map(|it| &mut it.situations) {
            self.clean(situation);
        }
        self.offer_texts(offer);
        self.statement_texts(agreement, information);
        self.public_texts(sheet);
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

    fn proofs(&mut self, follow_up: Option<&mut FollowUp>, assessments: &mut [Assessment]) {
        if let Some(FollowUp { title, kind: _ }) = follow_up {
            self.clean(title);
        }
        for Assessment { title, criteria, .. } in assessments {
            self.clean_all([title, criteria]);
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
            follow_up,
            activities,
            needs: Needs { situations, .. },
            assistance,
            afest: Afest { analysis, .. },
            notes,
            ..
        } = module;
        self.clean_all([title, objective, notes]);
        self.proofs(
            follow_up.stated_mut(),
            assessments.as_deref_mut().unwrap_or_default(),
        );
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
