//! From a plan to the text of its file.
//!
//! The same plan always gives the same text: fields in the order of the format, what is absent or empty left
//! out, one object a line (a module, a block or a variant: one field a line), a comma after each line, so
//! that a change of one object is a change of one line.

use std::fmt::Write as _;
use std::ops::Range;

use serde::Serialize;
use serde::ser::{self, Serializer};

use super::{seal, v1};
use crate::model::Plan;

/// The first lines of every file. They stand in both languages, so that the text of a plan does not depend
/// on the language of the screen.
const OPENING: &str = "\
// Tresse : parcours de formation. Les commentaires ne sont pas conservés : écrivez dans les champs « notes ».
// Tresse: training plan. Comments are not kept: write in the `notes` fields.
";

/// The text of a plan's file, in the newest format.
pub fn write(plan: &Plan) -> String {
    let mut text = String::from(OPENING);
    Printer::print(&mut text, &v1::File::from(plan));
    text.push('\n');
    seal::append(&mut text);
    text
}

/// How an object is laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Layout {
    /// On one line, however long.
    Line,
    /// On one line where it is short and holds no list of objects, else one field a line.
    Fit,
    /// One field a line.
    Open,
}

/// The longest object that [`Layout::Fit`] keeps on one line, in bytes.
const FIT: usize = 96;

/// The layout of the format's structs, by name; those not named here stand on one line.
const LAYOUTS: [(&str, Layout); 12] = [
    ("Assistance", Layout::Fit),
    ("Block", Layout::Open),
    ("Certification", Layout::Fit),
    ("Costs", Layout::Fit),
    ("Funder", Layout::Fit),
    ("Module", Layout::Open),
    ("Needs", Layout::Fit),
    ("Offer", Layout::Fit),
    ("Plan", Layout::Open),
    ("Policy", Layout::Fit),
    ("Targets", Layout::Fit),
    ("Variant", Layout::Open),
];

fn layout_of(name: &str) -> Layout {
    LAYOUTS
        .iter()
        .find(|(it, _)| *it == name)
        .map_or(Layout::Line, |(_, layout)| *layout)
}

/// Prints values as RON. It knows what our structs use; other kinds of values are printed plainly.
struct Printer<'a> {
    out: &'a mut String,
    indent: usize,
    /// How many enclosing objects stand on one line.
    inline: usize,
    /// Whether the last value printed was absent or empty: its field is then left out.
    nothing: bool,
}

impl<'a> Printer<'a> {
    fn print(out: &'a mut String, value: &impl Serialize) {
        let mut printer = Self {
            out,
            indent: 0,
            inline: 0,
            nothing: false,
        };
        let printed = value.serialize(&mut printer);
        debug_assert!(printed.is_ok(), "no value of a plan refuses to be printed");
    }

    fn break_line(&mut self) {
        self.out.push('\n');
        for _ in 0..self.indent {
            self.out.push_str("    ");
        }
    }

    fn token(&mut self, token: impl std::fmt::Display) -> Result<(), std::fmt::Error> {
        self.nothing = false;
        write!(self.out, "{token}")
    }

    fn open(&mut self, layout: Layout, brackets: (char, char)) -> Group<'_, 'a> {
        let layout = if self.inline > 0 { Layout::Line } else { layout };
        let start = self.out.len();
        self.out.push(brackets.0);
        match layout {
            Layout::Line => self.inline += 1,
            Layout::Fit | Layout::Open => self.indent += 1,
        }
        Group {
            printer: self,
            layout,
            start,
            close: brackets.1,
            pieces: Vec::new(),
            any: false,
            objects: false,
        }
    }
}

/// Whether a text would be read otherwise, or not be seen, if it stood as it is between quotes.
fn must_escape(c: char) -> bool {
    c.is_control()
        || matches!(c, '"' | '\\' | '\u{feff}' | '\u{2028}' | '\u{2029}')
        || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

fn push_quoted(out: &mut String, text: &str) {
    out.push('"');
    let mut rest = text;
    while let Some((at, c)) = rest.char_indices().find(|(_, c)| must_escape(*c)) {
        out.push_str(rest.get(..at).unwrap_or_default());
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            other => {
                out.push_str("\\u{");
                out.extend(char::escape_unicode(other).filter(char::is_ascii_hexdigit));
                out.push('}');
            }
        }
        rest = rest.get(at + c.len_utf8()..).unwrap_or_default();
    }
    out.push_str(rest);
    out.push('"');
}

/// An object or list being printed.
struct Group<'p, 'a> {
    printer: &'p mut Printer<'a>,
    layout: Layout,
    start: usize,
    close: char,
    /// Where its parts stand in the text, while it may still be joined on one line.
    pieces: Vec<Range<usize>>,
    any: bool,
    /// Whether a part of it is an object.
    objects: bool,
}

impl Group<'_, '_> {
    fn part<T: Serialize + ?Sized>(
        &mut self,
        name: Option<&'static str>,
        value: &T,
    ) -> Result<(), std::fmt::Error> {
        let before = self.printer.out.len();
        match self.layout {
            Layout::Line if self.any => self.printer.out.push_str(", "),
            Layout::Line => {}
            Layout::Fit | Layout::Open => self.printer.break_line(),
        }
        let start = self.printer.out.len();
        if let Some(name) = name {
            self.printer.out.push_str(name);
            self.printer.out.push_str(": ");
        }
        self.printer.nothing = false;
        value.serialize(&mut *self.printer)?;
        if self.printer.nothing && name.is_some() {
            self.printer.out.truncate(before);
            return Ok(());
        }
        self.any = true;
        if self.layout != Layout::Line {
            self.objects |= self
                .printer
                .out
                .get(start..)
                .is_some_and(|it| it.starts_with('('));
            if !self.objects && self.layout == Layout::Fit {
                self.pieces.push(start..self.printer.out.len());
            }
            self.printer.out.push(',');
        }
        Ok(())
    }

    /// The parts joined on one line, if that is how they should stand.
    fn joined(&self, most: usize) -> Option<String> {
        let parts: Option<Vec<&str>> = self
            .pieces
            .iter()
            .map(|it| self.printer.out.get(it.clone()))
            .collect();
        let joined = parts?.join(", ");
        (self.layout == Layout::Fit && !self.objects && joined.len() <= most && !joined.contains('\n'))
            .then_some(joined)
    }

    fn finish(self, most: usize) {
        let joined = self.joined(most);
        let printer = self.printer;
        match self.layout {
            Layout::Line => printer.inline -= 1,
            Layout::Fit | Layout::Open => printer.indent -= 1,
        }
        if let Some(joined) = joined {
            printer.out.truncate(self.start + 1);
            printer.out.push_str(&joined);
        } else if self.layout != Layout::Line && self.any {
            printer.break_line();
        }
        printer.out.push(self.close);
        printer.nothing = self.close == ']' && !self.any;
    }
}

impl<'p, 'a> Serializer for &'p mut Printer<'a> {
    type Ok = ();
    type Error = std::fmt::Error;
    type SerializeSeq = Group<'p, 'a>;
    type SerializeTuple = Group<'p, 'a>;
    type SerializeTupleStruct = Group<'p, 'a>;
    type SerializeTupleVariant = Group<'p, 'a>;
    type SerializeMap = ser::Impossible<(), std::fmt::Error>;
    type SerializeStruct = Group<'p, 'a>;
    type SerializeStructVariant = Group<'p, 'a>;

    fn serialize_bool(self, value: bool) -> Result<(), Self::Error> {
        self.token(value)
    }

    fn serialize_i8(self, value: i8) -> Result<(), Self::Error> {
        self.token(value)
    }

    fn serialize_i16(self, value: i16) -> Result<(), Self::Error> {
        self.token(value)
    }

    fn serialize_i32(self, value: i32) -> Result<(), Self::Error> {
        self.token(value)
    }

    fn serialize_i64(self, value: i64) -> Result<(), Self::Error> {
        self.token(value)
    }

    fn serialize_u8(self, value: u8) -> Result<(), Self::Error> {
        self.token(value)
    }

    fn serialize_u16(self, value: u16) -> Result<(), Self::Error> {
        self.token(value)
    }

    fn serialize_u32(self, value: u32) -> Result<(), Self::Error> {
        self.token(value)
    }

    fn serialize_u64(self, value: u64) -> Result<(), Self::Error> {
        self.token(value)
    }

    fn serialize_f32(self, value: f32) -> Result<(), Self::Error> {
        self.token(value)
    }

    fn serialize_f64(self, value: f64) -> Result<(), Self::Error> {
        self.token(value)
    }

    fn serialize_char(self, value: char) -> Result<(), Self::Error> {
        self.serialize_str(value.encode_utf8(&mut [0; 4]))
    }

    fn serialize_str(self, value: &str) -> Result<(), Self::Error> {
        push_quoted(self.out, value);
        self.nothing = value.is_empty();
        Ok(())
    }

    fn serialize_bytes(self, value: &[u8]) -> Result<(), Self::Error> {
        value.serialize(self)
    }

    fn serialize_none(self) -> Result<(), Self::Error> {
        self.out.push_str("None");
        self.nothing = true;
        Ok(())
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Self::Error> {
        value.serialize(&mut *self)?;
        self.nothing = false;
        Ok(())
    }

    fn serialize_unit(self) -> Result<(), Self::Error> {
        self.token("()")
    }

    fn serialize_unit_struct(self, _name: &'static str) -> Result<(), Self::Error> {
        self.token("()")
    }

    fn serialize_unit_variant(
        self,
        _name: &'static str,
        _index: u32,
        variant: &'static str,
    ) -> Result<(), Self::Error> {
        self.token(variant)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _name: &'static str,
        value: &T,
    ) -> Result<(), Self::Error> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _name: &'static str,
        _index: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<(), Self::Error> {
        self.out.push_str(variant);
        let mut group = self.open(Layout::Line, ('(', ')'));
        group.part(None, value)?;
        group.finish(0);
        Ok(())
    }

    fn serialize_seq(self, _len: Option<usize>) -> Result<Group<'p, 'a>, Self::Error> {
        Ok(self.open(Layout::Fit, ('[', ']')))
    }

    fn serialize_tuple(self, _len: usize) -> Result<Group<'p, 'a>, Self::Error> {
        Ok(self.open(Layout::Line, ('(', ')')))
    }

    fn serialize_tuple_struct(self, _name: &'static str, len: usize) -> Result<Group<'p, 'a>, Self::Error> {
        self.serialize_tuple(len)
    }

    fn serialize_tuple_variant(
        self,
        _name: &'static str,
        _index: u32,
        variant: &'static str,
        len: usize,
    ) -> Result<Group<'p, 'a>, Self::Error> {
        self.out.push_str(variant);
        self.serialize_tuple(len)
    }

    fn serialize_map(self, _len: Option<usize>) -> Result<Self::SerializeMap, Self::Error> {
        Err(std::fmt::Error)
    }

    fn serialize_struct(self, name: &'static str, _len: usize) -> Result<Group<'p, 'a>, Self::Error> {
        Ok(self.open(layout_of(name), ('(', ')')))
    }

    fn serialize_struct_variant(
        self,
        _name: &'static str,
        _index: u32,
        variant: &'static str,
        _len: usize,
    ) -> Result<Group<'p, 'a>, Self::Error> {
        self.out.push_str(variant);
        Ok(self.open(Layout::Line, ('(', ')')))
    }
}

macro_rules! lists {
    ($($kind:ident::$method:ident)*) => {$(
        impl ser::$kind for Group<'_, '_> {
            type Ok = ();
            type Error = std::fmt::Error;

            fn $method<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Self::Error> {
                self.part(None, value)
            }

            fn end(self) -> Result<(), Self::Error> {
                self.finish(usize::MAX);
                Ok(())
            }
        }
    )*};
}

lists! {
    SerializeSeq::serialize_element
    SerializeTuple::serialize_element
    SerializeTupleStruct::serialize_field
    SerializeTupleVariant::serialize_field
}

macro_rules! structs {
    ($($kind:ident)*) => {$(
        impl ser::$kind for Group<'_, '_> {
            type Ok = ();
            type Error = std::fmt::Error;

            fn serialize_field<T: Serialize + ?Sized>(
                &mut self,
                name: &'static str,
                value: &T,
            ) -> Result<(), Self::Error> {
                self.part(Some(name), value)
            }

            fn end(self) -> Result<(), Self::Error> {
                self.finish(FIT);
                Ok(())
            }
        }
    )*};
}

structs! { SerializeStruct SerializeStructVariant }
