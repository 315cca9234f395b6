//! What an offer says of people and exact places, and what the law asks to be stated.

use super::{Personal, Share};
use crate::model::{Agreement, Contact, LearnerInformation, Offer, PublicSheet};

impl Share {
    /// Takes out whom future learners reach, and addresses.
    pub(super) fn offer(&mut self, offer: &mut Offer) {
        let Contact {
            first_name,
            last_name,
            phone,
            email,
        } = &mut offer.contact;
        for part in [first_name, last_name, phone, email] {
            self.clear(Personal::Contact, part);
        }
        for address in [&mut offer.address, &mut offer.site] {
            for part in [&mut address.street, &mut address.postcode, &mut address.town] {
                self.clear(Personal::Place, part);
            }
        }
    }

    /// Looks through the texts that stay.
    pub(super) fn offer_texts(&mut self, offer: &mut Offer) {
        let Offer {
            rhythm,
            conditions,
            access,
            ..
        } = offer;
        self.clean_all([rhythm, conditions, access]);
    }

    /// Looks through what the public is told.
    pub(super) fn public_texts(&mut self, sheet: &mut PublicSheet) {
        let PublicSheet {
            public,
            access,
            methods,
        } = sheet;
        self.clean_all([public, access, methods]);
    }

    /// Looks through what the agreement states and learners are told.
    pub(super) fn statement_texts(
        &mut self,
        agreement: &mut Agreement,
        information: &mut LearnerInformation,
    ) {
        let Agreement {
            objective,
            content,
            means,
            period,
            follow_up,
            sanction,
            price: _,
            payment,
        } = agreement;
        self.clean_all([objective, content, means, period, follow_up, sanction, payment]);
        let LearnerInformation {
            trainers: _,
            timetable,
            assessment,
            contact: _,
            internal_rules,
        } = information;
        self.clean_all([timetable, assessment, internal_rules]);
    }
}
