//! Every business record as JSON Lines in a fixed order; equal content gives equal bytes.

use crate::error::{Doing, StoreError};
use crate::{Read, triggers};
use std::io::Write;

/// Tables about the file and who worked with it, not about the office: a copy and what it was made of hold the same
/// record.
const OF_THE_FILE: [&str; 6] =
    ["backup", "outside_copy", "restoration", "rehearsal", "recovery_code", "access"];

impl Read<'_> {
    /// Writes every row of every watched table but those about the file to `out`, tables in the order of the schema and rows by
    /// their ids, one JSON object a line with the table's name under `table`. Returns the lines.
    ///
    /// # Errors
    ///
    /// A failure of SQLite or of `out`.
    pub fn export(&self, out: &mut impl Write) -> Result<u64, StoreError> {
        let doing = "exporting records";
        let mut lines = 0;
        for table in
            triggers::watched(self.conn)?.iter().filter(|table| !OF_THE_FILE.contains(&table.name.as_str()))
        {
            let sql = format!("SELECT {} FROM {} ORDER BY rowid", table.image(&table.name), table.name);
            let mut statement = self.conn.prepare(&sql).doing(doing)?;
            let mut rows = statement.query([]).doing(doing)?;
            while let Some(row) = rows.next().doing(doing)? {
                let image: String = row.get(0).doing(doing)?;
                let fields = image.strip_prefix('{').unwrap_or(&image);
                writeln!(out, "{{\"table\":\"{}\",{fields}", table.name).doing(doing)?;
                lines += 1;
            }
        }
        Ok(lines)
    }
}
