//! Reading a plan's text: bounded, named failures, and the fingerprint that saving will compare with.

use std::path::Path;

use super::error::ReadError;
use super::fingerprint::Fingerprint;
use super::fs::{Fs, Kind, RealFs};
use super::load_error::LooksLike;
use super::survey::looks_like;

/// The longest file that is read, in bytes: 200 MB, some thousand times a large plan. A longer one is something
/// else, and reading it would only use up the memory.
pub const MAX_DOCUMENT_BYTES: u64 = 200_000_000;

/// A file that changes while it is read is read again this many times.
const ATTEMPTS: usize = 3;

/// Reads a whole UTF-8 text. A byte order mark at its start (Notepad's) is left out; line ends are kept as they
/// are. The fingerprint is that of the bytes on disk, mark included.
pub fn read_document(path: &Path) -> Result<(String, Fingerprint), ReadError> {
    read_with(&RealFs, path, MAX_DOCUMENT_BYTES)
}

pub(super) fn read_with<F: Fs>(fs: &F, path: &Path, limit: u64) -> Result<(String, Fingerprint), ReadError> {
    let failed = |source| ReadError::of(path, source);
    let mut attempt = 1;
    loop {
        let before = fs.status(path).map_err(failed)?;
        // Asked first: opening a pipe would wait for ever.
        if before.kind != Kind::File {
            return Err(ReadError::NotAFile {
                path: path.to_path_buf(),
            });
        }
        let too_large = |len| ReadError::TooLarge {
            path: path.to_path_buf(),
            len,
            limit,
        };
        if before.len > limit {
            return Err(too_large(before.len));
        }
        let (bytes, after) = match fs.read(path, limit) {
            Ok(read) => read,
            Err(error) if error.kind() == std::io::ErrorKind::FileTooLarge => {
                return Err(too_large(limit + 1));
            }
            Err(error) => return Err(failed(error)),
        };
        let settled = before == after && after.len == bytes.len() as u64;
        if !settled && attempt < ATTEMPTS {
            attempt += 1;
            continue;
        }
        let fingerprint = Fingerprint::of(&bytes, after.modified);
        return decode(path, bytes).map(|text| (text, fingerprint));
    }
}

fn decode(path: &Path, bytes: Vec<u8>) -> Result<String, ReadError> {
    const MARK: &str = "\u{feff}";
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        return Err(ReadError::Utf16 {
            path: path.to_path_buf(),
        });
    }
    match String::from_utf8(bytes) {
        Ok(mut text) => {
            if text.starts_with(MARK) {
                text.drain(..MARK.len());
            }
            Ok(text)
        }
        Err(error) => {
            let looks_like = looks_like(error.as_bytes());
            if looks_like != LooksLike::Unknown {
                return Err(ReadError::NotText {
                    path: path.to_path_buf(),
                    looks_like,
                });
            }
            let offset = error.utf8_error().valid_up_to();
            let valid = error.as_bytes().get(..offset).unwrap_or_default();
            let text = String::from_utf8_lossy(valid);
            let text = text.strip_prefix(MARK).unwrap_or(&text);
            let line = text.bytes().filter(|byte| *byte == b'\n').count() + 1;
            let column = text.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
            Err(ReadError::NotUtf8 {
                path: path.to_path_buf(),
                offset,
                line,
                column,
            })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::storage::memory_fs::MemoryFs;
    use std::io;

    fn read(content: &[u8]) -> Result<(String, Fingerprint), ReadError> {
        let fs = MemoryFs::with(&[("/d/plan.ron", content)]);
        read_with(&fs, Path::new("/d/plan.ron"), 1000)
    }

    #[test]
    fn a_byte_order_mark_is_left_out_and_line_ends_are_kept() {
        let (text, fingerprint) = read(b"\xef\xbb\xbf(a: \"\xc3\xa9\")\r\n").unwrap();
        assert_eq!(text, "(a: \"é\")\r\n");
        assert!(
            fingerprint.matches(b"\xef\xbb\xbf(a: \"\xc3\xa9\")\r\n"),
            "the fingerprint is of the file"
        );
        assert!(!fingerprint.matches(b"(a: \"\xc3\xa9\")\r\n"));
        assert_eq!(read(b"").unwrap().0, "");
    }

    #[test]
    fn bytes_that_are_not_utf8_are_placed() {
        let place = |content: &[u8]| match read(content) {
            Err(ReadError::NotUtf8 {
                offset, line, column, ..
            }) => (offset, line, column),
            other => panic!("{other:?}"),
        };
        assert_eq!(place(b"\xff"), (0, 1, 1));
        assert_eq!(
            place("(\n  é".as_bytes().split_last().unwrap().1),
            (4, 2, 3),
            "cut in the middle of a letter"
        );
        assert_eq!(place(b"\xef\xbb\xbfab\xe9"), (5, 1, 3), "the mark is no column");
        assert_eq!(place(b"(titre: \"\xc3\xa9t\xe9\")\n"), (12, 1, 12));
    }

    #[test]
    fn other_documents_are_named() {
        for (content, expected) in [
            (&b"PK\x03\x04\x14\0\xff\xee"[..], LooksLike::Zip),
            (b"%PDF-1.7\n%\xb5\xb5", LooksLike::Pdf),
            (b"\x89PNG\r\n\x1a\n\0\0", LooksLike::Binary),
        ] {
            assert!(matches!(
                read(content),
                Err(ReadError::NotText { looks_like, .. }) if looks_like == expected
            ));
        }
    }

    #[test]
    fn notepads_unicode_is_named() {
        assert!(matches!(read(b"\xff\xfe(\0)\0"), Err(ReadError::Utf16 { .. })));
    }

    #[test]
    fn a_file_over_the_limit_is_refused_and_one_at_the_limit_is_read() {
        assert!(read(&[b'a'; 1000]).is_ok());
        assert!(matches!(
            read(&[b'a'; 1001]),
            Err(ReadError::TooLarge {
                len: 1001,
                limit: 1000,
                ..
            })
        ));
    }

    #[test]
    fn every_failing_call_is_an_error() {
        for kind in [io::ErrorKind::PermissionDenied, io::ErrorKind::Other] {
            let mut call = 1;
            loop {
                let fs = MemoryFs::with(&[("/d/plan.ron", b"()")]);
                fs.fail(call, kind);
                let outcome = read_with(&fs, Path::new("/d/plan.ron"), 1000);
                if fs.calls() < call {
                    assert_eq!(outcome.unwrap().0, "()");
                    break;
                }
                assert!(outcome.is_err(), "call {call}");
                call += 1;
            }
            assert_eq!(call, 3, "two calls were made to fail");
        }
    }
}
