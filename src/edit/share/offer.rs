//! What an offer says of people and exact places, and what the law asks to be stated.

use super::{Personal, Share};
use crate::model::{Agreement, LearnerInformation, Offer, Provider, PublicSheet};

impl Share {
    /// Takes out where the course takes place.
    pub(super) fn offer(&mut self, offer: &mut Offer) {
        let site = &mut offer.site;
        for part in [&mut site.street, &mut site.postcode, &mut site.town] {
            self.clear(Personal::Place, part);
        }
    }

    /// Takes out whom future learners reach, and the address.
    pub(super) fn provider(&mut self, provider: &mut Provider) {
        for part in [
            &mut provider.contact_first_name,
            &mut provider.contact_name,
            &mut provider.phone,
            &mut provider.email,
        ] {
            self.clear(Personal::Contact, part);
        }
        let mut street = provider.postal().street;
        self.clear(Personal::Place, &mut street);
        provider.address.clear();
        for part in [&mut provider.postcode, &mut provider.town] {
            self.clear(Personal::Place, part);
        }
    }

    /// Looks through the texts that stay.
    pub(super) fn provider_texts(&mut self, provider: &mut Provider) {
        let Provider {
            name,
            legal_name,
            region,
            website,
            ..
        } = provider;
        self.clean_all([name, legal_name, region, website]);
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
