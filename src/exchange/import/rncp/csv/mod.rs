//! The CSV export: ten sister tables without lists of competencies; and flat tables made from the registers.

mod export;
mod flat;
mod names;
mod table;

pub use export::{find_csv, scan_csv};
pub use flat::read_flat;
pub use names::{CsvSet, CsvTable};

pub(super) use export::tables_read;
pub(super) use flat::is_flat;
pub(super) use table::header;
