//! What a plan states for the quality reference, as files of format 1 hold it.

use serde::{Deserialize, Serialize};

use crate::model;

macro_rules! statements {
    ($($field:ident,)*) => {
        /// Statements for the quality reference.
        #[derive(Debug, Serialize, Deserialize)]
        #[serde(deny_unknown_fields)]
        pub(super) struct Quality {
            $(#[serde(default)] $field: String,)*
        }

        impl Quality {
            pub(super) fn of(it: &model::QualityStatements) -> Option<Self> {
                (*it != model::QualityStatements::default()).then(|| Self {
                    $($field: it.$field.clone(),)*
                })
            }
        }

        impl From<Quality> for model::QualityStatements {
            fn from(it: Quality) -> Self {
                Self {
                    $($field: it.$field,)*
                }
            }
        }
    };
}

statements! {
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
}
