//! What the public is told, and how documents are printed, as files of format 1 hold it.

use serde::{Deserialize, Serialize};

use crate::model;

/// What the public is told beyond the agreement.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PublicSheet {
    #[serde(default)]
    public: String,
    #[serde(default)]
    access: String,
    #[serde(default)]
    methods: String,
}

/// How one document is printed.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Document {
    #[serde(default)]
    kind: String,
    #[serde(default)]
    lang: String,
    #[serde(default)]
    without: Vec<String>,
    #[serde(default)]
    without_columns: Vec<String>,
}

impl PublicSheet {
    pub(super) fn of(it: &model::PublicSheet) -> Option<Self> {
        (*it != model::PublicSheet::default()).then(|| Self {
            public: it.public.clone(),
            access: it.access.clone(),
            methods: it.methods.clone(),
        })
    }
}

impl From<PublicSheet> for model::PublicSheet {
    fn from(it: PublicSheet) -> Self {
        Self {
            public: it.public,
            access: it.access,
            methods: it.methods,
        }
    }
}

impl From<&model::DocumentChoice> for Document {
    fn from(it: &model::DocumentChoice) -> Self {
        Self {
            kind: it.kind.clone(),
            lang: it.lang.clone(),
            without: it.without.clone(),
            without_columns: it.without_columns.clone(),
        }
    }
}

impl From<Document> for model::DocumentChoice {
    fn from(it: Document) -> Self {
        Self {
            kind: it.kind,
            lang: it.lang,
            without: it.without,
            without_columns: it.without_columns,
        }
    }
}
