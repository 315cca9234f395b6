//! Which encoding a text is in: UTF-8, UTF-16 or Windows-1252, told apart by what stands there.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::ImportError;

/// A text with the name of the encoding it was in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decoded<'a> {
    /// The text, without a byte order mark.
    pub text: Cow<'a, str>,
    /// The encoding's usual name, `UTF-8`, `UTF-16LE`, `windows-1252`.
    pub encoding: &'static str,
}

/// Reads bytes as text.
///
/// A byte order mark decides; else zeros in every other place tell UTF-16; else what is valid UTF-8 is that; all else
/// is Windows-1252, which every byte is valid in, unless it holds what no text does.
///
/// # Errors
/// [`ImportError::NotText`] for bytes that are no text in any of these.
pub fn decode(bytes: &[u8]) -> Result<Decoded<'_>, ImportError> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return decoded(&bytes[mark..], encoding);
    }
    if let Some(encoding) = utf16(bytes) {
        return decoded(bytes, encoding);
    }
    if bytes.contains(&0) {
        return Err(ImportError::NotText);
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Ok(Decoded {
            text: Cow::Borrowed(text),
            encoding: UTF_8.name(),
        });
    }
    // Control characters stand in no list, but in every picture and program.
    let odd = bytes
        .iter()
        .filter(|it| **it < 32 && !matches!(**it, b'\t' | b'\n' | b'\r' | 0x0c))
        .count();
    if odd > bytes.len() / 100 {
        return Err(ImportError::NotText);
    }
    decoded(bytes, WINDOWS_1252)
}

fn decoded<'a>(bytes: &'a [u8], encoding: &'static Encoding) -> Result<Decoded<'a>, ImportError> {
    let (text, wrong) = encoding.decode_without_bom_handling(bytes);
    if wrong && encoding != WINDOWS_1252 {
        return Err(ImportError::NotText);
    }
    Ok(Decoded {
        text,
        encoding: encoding.name(),
    })
}

/// Whether a text without a mark is UTF-16: most of its letters are Latin, whose other byte is zero.
fn utf16(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = bytes.get(..bytes.len().min(2048))?;
    let pairs = head.len() / 2;
    if pairs < 2 || !bytes.len().is_multiple_of(2) {
        return None;
    }
    let zeros = |from: usize| head.iter().skip(from).step_by(2).filter(|it| **it == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    if odd * 10 >= pairs * 7 && even * 20 <= pairs {
        Some(UTF_16LE)
    } else if even * 10 >= pairs * 7 && odd * 20 <= pairs {
        Some(UTF_16BE)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LINE: &str = "Prénom;Français\nÉlodie;B1 – œuvre à 3 €\n";

    fn utf16(text: &str, bytes: impl Fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(bytes).collect()
    }

    fn read(bytes: &[u8]) -> (String, &'static str) {
        let found = decode(bytes).unwrap();
        (found.text.into_owned(), found.encoding)
    }

    #[test]
    fn the_usual_encodings_of_spreadsheets_are_told_apart() {
        let marked = [b"\xef\xbb\xbf", LINE.as_bytes()].concat();
        let (windows, _, lost) = WINDOWS_1252.encode(LINE);
        assert!(!lost);
        for (bytes, name) in [
            (LINE.as_bytes().to_vec(), "UTF-8"),
            (marked, "UTF-8"),
            (windows.into_owned(), "windows-1252"),
            (utf16(LINE, u16::to_le_bytes), "UTF-16LE"),
            (utf16(LINE, u16::to_be_bytes), "UTF-16BE"),
            (utf16(&format!("\u{feff}{LINE}"), u16::to_le_bytes), "UTF-16LE"),
            (utf16(&format!("\u{feff}{LINE}"), u16::to_be_bytes), "UTF-16BE"),
        ] {
            assert_eq!(read(&bytes), (LINE.to_owned(), name));
        }
        assert_eq!(read(b""), (String::new(), "UTF-8"));
        assert_eq!(read(b"abc;d"), ("abc;d".to_owned(), "UTF-8"));
    }

    #[test]
    fn what_is_no_text_is_refused() {
        let picture: Vec<u8> = (0..4000_u32).map(|it| (it * 7 % 251) as u8).collect();
        assert_eq!(decode(&picture), Err(ImportError::NotText));
        assert_eq!(decode(b"\xff\xfe\x00\xd8"), Err(ImportError::NotText));
        assert_eq!(decode(b"a\0b\0\0c"), Err(ImportError::NotText));
    }
}
