//! The part of the file in memory: unread bytes are appended at one end, consumed ones leave at the other.

use std::io::{BufRead, ErrorKind};

use crate::exchange::import::rncp::Watch;
use crate::exchange::import::rncp::error::{Position, RncpError};

/// How many bytes are read between two calls of the watcher.
const REPORT_EVERY: u64 = 1 << 20;

/// A growing and shrinking view on a reader.
pub(super) struct Window<'w, R> {
    input: R,
    buffer: Vec<u8>,
    /// The first byte of the buffer not yet consumed.
    start: usize,
    /// Where that byte stands in the file.
    at: Position,
    ended: bool,
    read: u64,
    reported: u64,
    watch: &'w mut Watch<'w>,
}

impl<'w, R: BufRead> Window<'w, R> {
    /// A window on the start of the input; `watch` is told how many bytes were read and may stop the reading.
    pub(super) fn new(input: R, watch: &'w mut Watch<'w>) -> Self {
        Self {
            input,
            buffer: Vec::new(),
            start: 0,
            at: Position::START,
            ended: false,
            read: 0,
            reported: 0,
            watch,
        }
    }

    /// The bytes in memory that are not consumed.
    pub(super) fn bytes(&self) -> &[u8] {
        self.buffer.get(self.start..).unwrap_or_default()
    }

    /// The place of the first of these bytes.
    pub(super) fn at(&self) -> Position {
        self.at
    }

    /// The place after that many of these bytes.
    pub(super) fn at_byte(&self, length: usize) -> Position {
        self.at.after(self.bytes().get(..length).unwrap_or_default())
    }

    /// Lets go of that many bytes.
    pub(super) fn consume(&mut self, length: usize) {
        let length = length.min(self.bytes().len());
        self.at = self.at_byte(length);
        self.start += length;
    }

    /// Reads more; says whether there was more.
    pub(super) fn more(&mut self) -> Result<bool, RncpError> {
        if self.ended {
            return Ok(false);
        }
        if self.start > self.buffer.len() / 2 {
            self.buffer.drain(..self.start);
            self.start = 0;
        }
        let taken = loop {
            match self.input.fill_buf() {
                Ok(chunk) => {
                    self.buffer.extend_from_slice(chunk);
                    break chunk.len();
                }
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                Err(source) => {
                    return Err(RncpError::Io {
                        at: self.at_byte(self.bytes().len()),
                        source,
                    });
                }
            }
        };
        if taken == 0 {
            self.ended = true;
            self.report(true)?;
            return Ok(false);
        }
        self.input.consume(taken);
        self.read += taken as u64;
        self.report(false)?;
        Ok(true)
    }

    /// Reads until that many bytes are in memory; says whether they are.
    pub(super) fn need(&mut self, length: usize) -> Result<bool, RncpError> {
        while self.bytes().len() < length {
            if !self.more()? {
                return Ok(false);
            }
        }
        Ok(true)
    }

    fn report(&mut self, last: bool) -> Result<(), RncpError> {
        if !last && self.read - self.reported < REPORT_EVERY {
            return Ok(());
        }
        self.reported = self.read;
        if (self.watch)(self.read).is_break() {
            Err(RncpError::Cancelled)
        } else {
            Ok(())
        }
    }
}
