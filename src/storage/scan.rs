//! A tolerant look at the text of a plan, before and after the real reading.
//!
//! Before: is it a plan at all, of which format, are its brackets closed, how deep and how many are they?
//! After a failure: where exactly does the value at a path stand? It knows RON's tokens and nothing of plans.

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// `(`, `[` or `{`.
    Open(char),
    /// `)`, `]` or `}`.
    Close(char),
    /// `,`
    Comma,
    /// `:`
    Colon,
    /// A text in quotes, raw or not.
    Quoted,
    /// A name or a number.
    Word,
    /// Any other character.
    Other,
    /// A text or comment that the file does not close.
    Unclosed,
}

/// A token and where it stands, in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Token {
    /// What it is.
    pub(super) kind: Kind,
    /// Its first byte.
    pub(super) start: usize,
    /// The byte after its last.
    pub(super) end: usize,
}

/// Cuts a text into tokens, leaving out spaces and comments.
#[derive(Debug, Clone)]
pub(super) struct Tokens<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Tokens<'t> {
    /// The tokens from byte `at` on.
    pub(super) const fn from(text: &'t str, at: usize) -> Self {
        Self { text, at }
    }

    fn rest(&self) -> &'t [u8] {
        self.text.as_bytes().get(self.at..).unwrap_or_default()
    }

    fn byte(&self, ahead: usize) -> Option<u8> {
        self.text.as_bytes().get(self.at + ahead).copied()
    }

    /// Skips spaces and comments; gives where an unclosed comment begins.
    fn skip(&mut self) -> Option<usize> {
        loop {
            match (self.byte(0)?, self.byte(1)) {
                (b' ' | b'\t' | b'\n' | b'\r' | 0x0b | 0x0c, _) => self.at += 1,
                (b'/', Some(b'/')) => {
                    let length = self.rest().iter().position(|it| *it == b'\n');
                    self.at += length.unwrap_or(self.rest().len());
                }
                (b'/', Some(b'*')) => {
                    let start = self.at;
                    if !self.skip_block_comment() {
                        return Some(start);
                    }
                }
                (0xc2 | 0xe2, _) => match self.char() {
                    Some(c @ ('\u{85}' | '\u{200e}' | '\u{200f}' | '\u{2028}' | '\u{2029}')) => {
                        self.at += c.len_utf8();
                    }
                    _ => return None,
                },
                _ => return None,
            }
        }
    }

    fn skip_block_comment(&mut self) -> bool {
        let mut depth = 0_usize;
        while let Some(byte) = self.byte(0) {
            match (byte, self.byte(1)) {
                (b'/', Some(b'*')) => {
                    depth += 1;
                    self.at += 2;
                }
                (b'*', Some(b'/')) => {
                    depth = depth.saturating_sub(1);
                    self.at += 2;
                    if depth == 0 {
                        return true;
                    }
                }
                _ => self.at += 1,
            }
        }
        false
    }

    fn char(&self) -> Option<char> {
        self.text.get(self.at..)?.chars().next()
    }

    /// Skips a text in quotes whose opening quote stands at the cursor.
    fn skip_quoted(&mut self) -> Kind {
        self.at += 1;
        while let Some(byte) = self.byte(0) {
            match byte {
                b'"' => {
                    self.at += 1;
                    return Kind::Quoted;
                }
                b'\\' => self.at += 2,
                _ => self.at += 1,
            }
        }
        self.at = self.text.len();
        Kind::Unclosed
    }

    /// Skips `r"…"` or `r#"…"#`, if one begins `ahead` bytes after the cursor.
    fn skip_raw(&mut self, ahead: usize) -> Option<Kind> {
        let hashes = self
            .rest()
            .get(ahead..)?
            .iter()
            .take_while(|it| **it == b'#')
            .count();
        if self.byte(ahead + hashes) != Some(b'"') {
            return None;
        }
        self.at += ahead + hashes + 1;
        let end = format!("\"{}", "#".repeat(hashes));
        if let Some(length) = self.text.get(self.at..).and_then(|it| it.find(&end)) {
            self.at += length + end.len();
            Some(Kind::Quoted)
        } else {
            self.at = self.text.len();
            Some(Kind::Unclosed)
        }
    }

    fn token(&mut self, first: u8) -> Kind {
        let one = |this: &mut Self, kind| {
            this.at += 1;
            kind
        };
        match first {
            b'(' | b'[' | b'{' => one(self, Kind::Open(char::from(first))),
            b')' | b']' | b'}' => one(self, Kind::Close(char::from(first))),
            b',' => one(self, Kind::Comma),
            b':' => one(self, Kind::Colon),
            b'"' => self.skip_quoted(),
            b'\'' => {
                // `'"'` and `'\''` must not open a text.
                let length = if self.byte(1) == Some(b'\\') { 4 } else { 3 };
                let closed = self.byte(length - 1) == Some(b'\'');
                self.at += if closed { length } else { 1 };
                Kind::Other
            }
            b'r' => self.skip_raw(1).unwrap_or_else(|| self.skip_word()),
            b'b' if self.byte(1) == Some(b'"') => {
                self.at += 1;
                self.skip_quoted()
            }
            b'b' if self.byte(1) == Some(b'r') => self.skip_raw(2).unwrap_or_else(|| self.skip_word()),
            b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z' | b'_' | b'+' | b'-' | b'.' => self.skip_word(),
            _ => match self.char() {
                Some(c) if c.is_alphanumeric() => self.skip_word(),
                Some(c) => {
                    self.at += c.len_utf8();
                    Kind::Other
                }
                None => one(self, Kind::Other),
            },
        }
    }

    fn skip_word(&mut self) -> Kind {
        let rest = self.text.get(self.at..).unwrap_or_default();
        let length = rest
            .find(|c: char| !(c.is_alphanumeric() || matches!(c, '_' | '+' | '-' | '.')))
            .unwrap_or(rest.len());
        self.at += length.max(1);
        Kind::Word
    }
}

impl Iterator for Tokens<'_> {
    type Item = Token;

    fn next(&mut self) -> Option<Token> {
        if let Some(start) = self.skip() {
            return Some(Token {
                kind: Kind::Unclosed,
                start,
                end: self.text.len(),
            });
        }
        let start = self.at;
        let first = self.byte(0)?;
        let kind = self.token(first);
        self.at = self.at.min(self.text.len());
        Some(Token {
            kind,
            start,
            end: self.at,
        })
    }
}

/// The bracket that closes another.
pub(super) const fn closing(open: char) -> char {
    match open {
        '(' => ')',
        '[' => ']',
        _ => '}',
    }
}

/// A step into a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Step {
    /// A field of an object.
    Field(String),
    /// An element of a list, from 0.
    Index(usize),
}

/// Where the value at a path begins, and the token it begins with; `None` when the text does not hold it.
pub(super) fn locate(text: &str, path: &[Step]) -> Option<Token> {
    let mut tokens = Tokens::from(text, 0);
    let mut value = start_of_value(&mut tokens)?;
    for step in path {
        value = into_brackets(text, &mut tokens, value)?;
        value = match step {
            Step::Field(name) => nth_field(text, &mut tokens, value, name, 0)?.1,
            Step::Index(index) => nth_element(&mut tokens, value, *index)?,
        };
    }
    Some(value)
}

/// Where the name of a field stands in the object at a path; `nth` counts from 0 those of the same name.
pub(super) fn locate_field(text: &str, path: &[Step], name: &str, nth: usize) -> Option<Token> {
    let object = locate(text, path)?;
    let mut tokens = Tokens::from(text, object.end);
    let first = into_brackets(text, &mut tokens, object)?;
    Some(nth_field(text, &mut tokens, first, name, nth)?.0)
}

/// The first token of the document's value: its bracket, past attributes and a name.
fn start_of_value(tokens: &mut Tokens<'_>) -> Option<Token> {
    let mut depth = 0_usize;
    loop {
        let token = tokens.next()?;
        match token.kind {
            Kind::Open('[') if depth == 0 => depth += 1,
            Kind::Open(_) if depth == 0 => return Some(token),
            Kind::Open(_) => depth += 1,
            Kind::Close(_) => depth = depth.saturating_sub(1),
            Kind::Unclosed => return None,
            Kind::Comma | Kind::Colon | Kind::Quoted | Kind::Word | Kind::Other => {}
        }
    }
}

/// From the first token of an object or list to the first token inside, past a name and `Some(`.
fn into_brackets(text: &str, tokens: &mut Tokens<'_>, mut value: Token) -> Option<Token> {
    loop {
        match value.kind {
            Kind::Open(_) => return tokens.next(),
            Kind::Word => {
                let open = tokens.next().filter(|it| matches!(it.kind, Kind::Open(_)))?;
                let optional = text.get(value.start..value.end) == Some("Some");
                value = if optional { tokens.next()? } else { open };
            }
            Kind::Close(_) | Kind::Comma | Kind::Colon | Kind::Quoted | Kind::Other | Kind::Unclosed => {
                return None;
            }
        }
    }
}

/// Skips the value that begins with `first`; gives the token after it.
fn skip_value(tokens: &mut Tokens<'_>, first: Token) -> Option<Token> {
    let mut depth = 0_usize;
    let mut token = first;
    loop {
        match token.kind {
            Kind::Open(_) => depth += 1,
            Kind::Close(_) | Kind::Comma if depth == 0 => return Some(token),
            Kind::Close(_) => depth -= 1,
            Kind::Unclosed => return None,
            Kind::Comma | Kind::Colon | Kind::Quoted | Kind::Word | Kind::Other => {}
        }
        token = tokens.next()?;
    }
}

/// The name and the first token of the value of a field, from the first token inside an object.
fn nth_field(
    text: &str,
    tokens: &mut Tokens<'_>,
    mut token: Token,
    name: &str,
    nth: usize,
) -> Option<(Token, Token)> {
    let mut left = nth;
    loop {
        let found = token.kind == Kind::Word && text.get(token.start..token.end) == Some(name);
        let colon = tokens.next()?;
        if token.kind != Kind::Word || colon.kind != Kind::Colon {
            return None;
        }
        let value = tokens.next()?;
        if found && left == 0 {
            return Some((token, value));
        }
        left -= usize::from(found);
        let after = skip_value(tokens, value)?;
        if after.kind != Kind::Comma {
            return None;
        }
        token = tokens.next()?;
    }
}

fn nth_element(tokens: &mut Tokens<'_>, mut token: Token, index: usize) -> Option<Token> {
    for _ in 0..index {
        let after = skip_value(tokens, token)?;
        if after.kind != Kind::Comma {
            return None;
        }
        token = tokens.next()?;
    }
    (!matches!(token.kind, Kind::Close(_))).then_some(token)
}
