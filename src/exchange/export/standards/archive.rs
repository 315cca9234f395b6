//! Zip archives of which every byte follows from their contents: no clock, no permissions of a computer.

use std::io::{Cursor, Write as _};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// Files of an archive, in order: names and contents.
pub(super) type Files = Vec<(String, String)>;

/// The bytes of an archive; why there are none is the library's own words.
pub(super) fn archive(files: &Files) -> Result<Vec<u8>, String> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        // 1980-01-01, the first day that the format knows.
        .last_modified_time(DateTime::DEFAULT)
        .unix_permissions(0o644);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let write = |zip: &mut ZipWriter<Cursor<Vec<u8>>>| -> zip::result::ZipResult<()> {
        for (name, content) in files {
            zip.start_file(name.as_str(), options)?;
            zip.write_all(content.as_bytes())?;
        }
        Ok(())
    };
    write(&mut zip).map_err(|error| error.to_string())?;
    zip.finish()
        .map(Cursor::into_inner)
        .map_err(|error| error.to_string())
}
