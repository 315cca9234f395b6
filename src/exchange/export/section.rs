//! Parts of exports that can be chosen.

macro_rules! parts {
    ($(#[$doc:meta])* $enum:ident, $prefix:literal { $($(#[$vdoc:meta])* $variant:ident = $name:literal,)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $enum {
            $($(#[$vdoc])* $variant,)*
        }

        impl $enum {
            /// All of them, in the order of documents.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The name on the command line and in plan files.
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $name,)*
                }
            }

            /// The key of its word, also its heading in documents.
            pub const fn word(self) -> &'static str {
                match self {
                    $(Self::$variant => concat!($prefix, $name),)*
                }
            }

            /// The one of a name.
            pub fn named(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|it| it.name() == name)
            }
        }
    };
}

parts! {
    /// A section of a document, or a sheet of a workbook.
    Section, "section-" {
        /// Title, certification, hours, dates, provider.
        Identity = "identity",
        /// What learners will be able to do.
        Objectives = "objectives",
        /// Public and prerequisites.
        Public = "public",
        /// How and when one enters.
        Access = "access",
        /// Blocks and modules with their hours and mix.
        Content = "content",
        /// The mix of the whole path, the braid.
        Mix = "mix",
        /// Each module step by step.
        Steps = "steps",
        /// Competencies, where they are trained and assessed.
        Competencies = "competencies",
        /// Methods and means.
        Means = "means",
        /// How it runs at a distance: assistance, activities and their duration.
        Remote = "remote",
        /// How it runs in the work situation.
        Workplace = "workplace",
        /// How learners are assessed, and what concludes the path.
        Assessment = "assessment",
        /// Price, funding, payment.
        Price = "price",
        /// Access of people with a disability.
        Accessibility = "accessibility",
        /// Whom to reach.
        Contacts = "contacts",
        /// What the individual path changes, and why.
        Variant = "variant",
        /// Support, loans and places of learners.
        Support = "support",
        /// Learners or profiles.
        Cohort = "cohort",
        /// What the path costs, term by term.
        Costs = "costs",
        /// What quality indicators can lean on.
        Evidence = "evidence",
        /// What the checks found.
        Findings = "findings",
        /// Reasons to keep warnings.
        Waivers = "waivers",
        /// Room for signatures.
        Signatures = "signatures",
    }
}

parts! {
    /// A column of a table of steps.
    Column, "column-" {
        /// Hours since the beginning of the path.
        From = "from",
        /// The step.
        Title = "title",
        /// What learners do.
        Kind = "kind",
        /// Where.
        Modality = "modality",
        /// How long.
        Duration = "duration",
        /// Who works together.
        Grouping = "grouping",
        /// Where the trainer is.
        Trainer = "trainer",
        /// What is handed in.
        Deliverable = "deliverable",
        /// How it is assessed.
        Assessment = "assessment",
        /// Notes.
        Notes = "notes",
    }
}
