//! Family X: what the catalogues that an offer is written for still ask for.

mod offer_items_missing;

pub(super) use offer_items_missing::OfferItemsMissing;
