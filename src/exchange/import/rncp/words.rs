//! What the reader has to say, in the words of the user.

use super::error::{Position, RncpError};
use super::note::FicheNote;
use super::split::Doubt;
use crate::exchange::import::Note;
use crate::text::Text;

impl RncpError {
    /// The error in words: what is wrong, in which fiche, and where.
    pub fn say(&self, text: &Text) -> String {
        let cause = self.cause(text);
        let said = match self.fiche() {
            Some(fiche) => text.fmt(
                "rncp-in-fiche",
                &[("fiche", fiche.to_string().into()), ("problem", cause.into())],
            ),
            None => capitalised(&cause),
        };
        match self.position() {
            // A trouble with the whole file has no place worth telling.
            None | Some(Position::START) if said.ends_with('.') => said,
            None | Some(Position::START) => said + ".",
            Some(at) => text.fmt(
                "rncp-at",
                &[
                    ("problem", said.into()),
                    ("line", at.line.into()),
                    ("column", at.column.into()),
                    ("byte", at.offset.into()),
                ],
            ),
        }
    }

    fn cause(&self, text: &Text) -> String {
        match self {
            Self::Io { source, .. } => text.fmt("rncp-error-io", &[("reason", source.to_string().into())]),
            Self::Cancelled => text.get("rncp-error-cancelled").to_owned(),
            Self::Empty => text.get("rncp-error-empty").to_owned(),
            Self::Zipped => text.get("rncp-error-zipped").to_owned(),
            Self::Encoding { found, .. } => text.fmt("rncp-error-encoding", &[("found", found.into())]),
            Self::NotRegister { found, .. } => {
                text.fmt("rncp-error-not-register", &[("found", found.into())])
            }
            Self::Version { found, .. } => text.fmt("rncp-error-version", &[("found", found.into())]),
            Self::Doctype { .. } => text.get("rncp-error-doctype").to_owned(),
            Self::Syntax { expected, found, .. } => text.fmt(
                "rncp-error-syntax",
                &[("expected", expected.into()), ("found", found.into())],
            ),
            Self::Truncated { expected, .. } => {
                text.fmt("rncp-error-truncated", &[("expected", expected.into())])
            }
            Self::TooLong { what, limit, .. } => text.fmt(
                "rncp-error-too-long",
                &[("what", what.into()), ("limit", (*limit).into())],
            ),
            Self::TooManyRows { limit } => {
                text.fmt("rncp-error-too-many-rows", &[("limit", (*limit).into())])
            }
            Self::TooDeep { limit, .. } => text.fmt("rncp-error-too-deep", &[("limit", (*limit).into())]),
            Self::NoNumber { found, .. } => text.fmt("rncp-error-no-number", &[("found", found.into())]),
            Self::Columns { file, missing, found } => text.fmt(
                "rncp-error-columns",
                &[
                    ("file", file.into()),
                    ("missing", missing.into()),
                    ("found", found.into()),
                ],
            ),
            Self::NoTable { expected } => text.fmt("rncp-error-no-table", &[("expected", expected.into())]),
            Self::Row { file, reason, .. } => text.fmt(
                "rncp-error-row",
                &[("file", file.into()), ("reason", reason.into())],
            ),
        }
    }
}

fn capitalised(sentence: &str) -> String {
    let mut letters = sentence.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}

impl FicheNote {
    /// The note as all importers give them.
    pub fn note(&self) -> Note {
        match self {
            Self::OddDate { field, value } => Note::new("rncp-note-odd-date")
                .with("field", *field)
                .with("value", value),
            Self::OddLevel { value } => Note::new("rncp-note-odd-level").with("value", value),
            Self::OddNumber { value } => Note::new("rncp-note-odd-number").with("value", value),
            Self::UnknownEntity { name } => Note::new("rncp-note-unknown-entity").with("name", name),
            Self::NoCompetencies => Note::new("rncp-note-no-competencies"),
            Self::PseudoBlock => Note::new("rncp-note-pseudo-block"),
            Self::EmptyBlock { code } => Note::new("rncp-note-empty-block").with("code", code),
            Self::BlockWithoutCode { title } => {
                Note::new("rncp-note-block-without-code").with("title", title)
            }
            Self::ForeignBlock { code } => Note::new("rncp-note-foreign-block").with("code", code),
            Self::RepeatedBlock { code } => Note::new("rncp-note-repeated-block").with("code", code),
            Self::NoMainTable => Note::new("rncp-note-no-main-table"),
            Self::Windows1252 => Note::new("rncp-note-windows-1252"),
        }
    }
}

impl Doubt {
    /// The doubt in words.
    pub fn say(self, text: &Text) -> &str {
        text.get(match self {
            Self::Joined => "rncp-doubt-joined",
            Self::LeadIn => "rncp-doubt-lead-in",
            Self::Heading => "rncp-doubt-heading",
            Self::NoMark => "rncp-doubt-no-mark",
            Self::Parent => "rncp-doubt-parent",
            Self::MaybeTwo { .. } => "rncp-doubt-maybe-two",
            Self::SmallLetter => "rncp-doubt-small-letter",
            Self::BrokenWords => "rncp-doubt-broken-words",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{Doubt, FicheNote, Position, RncpError};
    use crate::exchange::import::rncp::FicheNumber;
    use crate::text::{Lang, Text};

    #[test]
    fn an_error_says_what_and_where() {
        let error = RncpError::Syntax {
            at: Position {
                offset: 1200,
                line: 12,
                column: 3,
            },
            fiche: FicheNumber::parse("RNCP7"),
            expected: "</FICHE>".to_owned(),
            found: "<FICHE>".to_owned(),
        };
        assert_eq!(
            error.say(&Text::new(Lang::En)),
            "Fiche RNCP7: expected </FICHE>, found <FICHE> (line 12, column 3, byte 1,200)."
        );
        assert_eq!(
            error.say(&Text::new(Lang::Fr)),
            "Fiche RNCP7\u{a0}: </FICHE> attendu, <FICHE> trouvé (ligne 12, colonne 3, octet 1\u{202f}200)."
        );
    }

    #[test]
    fn an_error_of_the_whole_file_is_a_sentence() {
        let text = Text::new(Lang::En);
        let error = RncpError::NotRegister {
            at: Position::START,
            found: "<lheo>".to_owned(),
        };
        assert_eq!(
            error.say(&text),
            "This is no export of the RNCP or RS; the file begins with <lheo>."
        );
        assert_eq!(RncpError::Empty.say(&text), "The file is empty.");
    }

    #[test]
    fn notes_and_doubts_have_words() {
        for lang in Lang::ALL {
            let text = Text::new(*lang);
            let note = FicheNote::OddLevel {
                value: "NIV9".to_owned(),
            };
            assert!(note.note().say(&text).contains("NIV9"));
            assert!(Doubt::MaybeTwo { at: 3 }.say(&text).contains(' '));
        }
    }
}
