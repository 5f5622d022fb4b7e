-- Certificates that print exactly: pictures, fonts, layouts, stock, printers, print runs and what came out.
-- Lengths are millimetres and angles degrees, as real numbers; the rows that hold them are written by the program,
-- which rounds them first. Nothing here changes a table of 0001 or 0002: their row images stay what they were.

-- Files that rows name by their SHA-256. They are kept once and never change, so the journal images the rows that
-- name them and not the bytes, which JSON would double; the check reads every byte again.
CREATE TABLE attachment (
  sha256 TEXT NOT NULL PRIMARY KEY CHECK (length(sha256) = 64),
  bytes  BLOB NOT NULL CHECK (length(bytes) BETWEEN 1 AND 33554432)
) STRICT;
CREATE TRIGGER attachment_passes_the_gate BEFORE INSERT ON attachment
WHEN NOT EXISTS (SELECT 1 FROM open_act)
BEGIN SELECT RAISE(ABORT, 'an attachment is written within an act'); END;
CREATE TRIGGER attachment_is_append_only_update BEFORE UPDATE ON attachment
BEGIN SELECT RAISE(ABORT, 'attachments are append-only'); END;
CREATE TRIGGER attachment_is_append_only_delete BEFORE DELETE ON attachment
BEGIN SELECT RAISE(ABORT, 'attachments are append-only'); END;

-- The office's own pictures on certificates. A row for the emblem takes the place of the older table `emblem`.
CREATE TABLE picture (
  id     INTEGER NOT NULL PRIMARY KEY,
  slot   TEXT NOT NULL UNIQUE CHECK (slot IN ('emblem', 'logo')),
  kind   TEXT NOT NULL CHECK (kind IN ('png', 'svg')),
  sha256 TEXT NOT NULL REFERENCES attachment (sha256)
) STRICT;

-- Fonts that the office brought along.
CREATE TABLE font (
  id       INTEGER NOT NULL PRIMARY KEY,
  uuid     TEXT NOT NULL UNIQUE,
  name     TEXT NOT NULL UNIQUE CHECK (name <> ''),
  sha256   TEXT NOT NULL REFERENCES attachment (sha256),
  revision INTEGER NOT NULL DEFAULT 1
) STRICT;

-- Pre-printed sheets: their size, what is on them already, and a scan to lay words over on the screen.
CREATE TABLE stock (
  id          INTEGER NOT NULL PRIMARY KEY,
  uuid        TEXT NOT NULL UNIQUE,
  name        TEXT NOT NULL CHECK (name <> ''),
  width       REAL NOT NULL CHECK (width BETWEEN 100 AND 500),
  height      REAL NOT NULL CHECK (height BETWEEN 100 AND 500),
  class       TEXT NOT NULL CHECK (class IN ('p0', 'p1', 'p2', 'p3')),
  shows       TEXT NOT NULL CHECK (json_valid(shows)),  -- field to print, preprinted or hidden
  scan_sha256 TEXT REFERENCES attachment (sha256),
  scan_left   REAL,                                     -- where the scan lies on the sheet
  scan_top    REAL,
  scan_width  REAL CHECK (scan_width > 0),
  scan_height REAL CHECK (scan_height > 0),
  revision    INTEGER NOT NULL DEFAULT 1,
  folded      TEXT NOT NULL UNIQUE,
  CHECK ((scan_sha256 IS NULL) = (scan_left IS NULL) AND (scan_left IS NULL) = (scan_top IS NULL)
     AND (scan_top IS NULL) = (scan_width IS NULL) AND (scan_width IS NULL) = (scan_height IS NULL))
) STRICT;

-- Sheets that came in; what went out is counted from the print runs.
CREATE TABLE stock_receipt (
  id          INTEGER NOT NULL PRIMARY KEY,
  uuid        TEXT NOT NULL UNIQUE,
  stock_id    INTEGER NOT NULL REFERENCES stock (id),
  received_on TEXT NOT NULL,
  sheets      INTEGER NOT NULL CHECK (sheets > 0),
  note        TEXT NOT NULL
) STRICT;
CREATE INDEX stock_receipt_stock ON stock_receipt (stock_id, received_on);

-- Layouts that the office made or changed. Certificates of their award are set in them; an empty award waits to be
-- chosen by hand, an empty kind means any, no stock means plain paper.
CREATE TABLE layout (
  id           INTEGER NOT NULL PRIMARY KEY,
  uuid         TEXT NOT NULL UNIQUE,
  key          TEXT NOT NULL UNIQUE CHECK (key <> ''),
  name         TEXT NOT NULL CHECK (name <> ''),
  sheet        TEXT NOT NULL CHECK (json_valid(sheet)),
  award_code   TEXT NOT NULL,
  subject_kind TEXT NOT NULL CHECK (subject_kind IN ('', 'individual', 'collective', 'household')),
  stock_id     INTEGER REFERENCES stock (id),
  revision     INTEGER NOT NULL DEFAULT 1
) STRICT;
-- A layout without an award is only taken by hand, so there may be many of them.
CREATE UNIQUE INDEX layout_use ON layout (award_code, subject_kind, coalesce(stock_id, 0)) WHERE award_code <> '';
CREATE INDEX layout_stock ON layout (stock_id);

-- How a printer lays a sheet from a tray: x' = cx + sx·(x−cx)·cosθ − … + dx, as measured.
CREATE TABLE calibration (
  id           INTEGER NOT NULL PRIMARY KEY,
  uuid         TEXT NOT NULL UNIQUE,
  printer      TEXT NOT NULL CHECK (printer <> ''),
  tray         TEXT NOT NULL,
  stock_id     INTEGER REFERENCES stock (id),           -- absent for plain paper
  turn         INTEGER NOT NULL CHECK (turn IN (0, 90, 180, 270)),
  dx           REAL NOT NULL CHECK (dx BETWEEN -20 AND 20),
  dy           REAL NOT NULL CHECK (dy BETWEEN -20 AND 20),
  sx           REAL NOT NULL CHECK (sx BETWEEN 0.95 AND 1.05),
  sy           REAL NOT NULL CHECK (sy BETWEEN 0.95 AND 1.05),
  theta        REAL NOT NULL CHECK (theta BETWEEN -2 AND 2),
  residual     REAL NOT NULL CHECK (residual >= 0),     -- what the measures disagree by, in millimetres
  measured     TEXT NOT NULL CHECK (json_valid(measured)),
  confirmed_on TEXT,                                    -- the day of the second sheet
  revision     INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE UNIQUE INDEX calibration_use ON calibration (printer, tray, coalesce(stock_id, 0));
CREATE INDEX calibration_stock ON calibration (stock_id);

-- One locked file of certificates as it was given to a printer. Each of its sheets is a row of the print register.
CREATE TABLE print_run (
  id          INTEGER NOT NULL PRIMARY KEY,
  uuid        TEXT NOT NULL UNIQUE,
  decision_id INTEGER NOT NULL REFERENCES decision (id),
  made_at     TEXT NOT NULL,
  actor       TEXT NOT NULL,
  mode        TEXT NOT NULL CHECK (mode IN ('full', 'overprint')),
  layout      TEXT NOT NULL,
  printer     TEXT NOT NULL,                            -- empty where another program prints the file
  tray        TEXT NOT NULL,
  stock_id    INTEGER REFERENCES stock (id),
  placement   TEXT NOT NULL CHECK (json_valid(placement)),
  sheets      INTEGER NOT NULL CHECK (sheets > 0),
  pdf_sha256  TEXT NOT NULL REFERENCES attachment (sha256)
) STRICT;
CREATE INDEX print_run_decision ON print_run (decision_id);
CREATE INDEX print_run_stock ON print_run (stock_id);

CREATE TABLE print_sheet (
  id                   INTEGER NOT NULL PRIMARY KEY,
  print_run_id         INTEGER NOT NULL REFERENCES print_run (id),
  position             INTEGER NOT NULL CHECK (position > 0),
  certificate_print_id INTEGER NOT NULL UNIQUE REFERENCES certificate_print (id),
  UNIQUE (print_run_id, position)
) STRICT;

-- What came out of the printer, told once: sheets that are certificates now, and sheets of paper that were ruined.
CREATE TABLE print_outcome (
  id           INTEGER NOT NULL PRIMARY KEY,
  uuid         TEXT NOT NULL UNIQUE,
  print_run_id INTEGER NOT NULL UNIQUE REFERENCES print_run (id),
  reported_at  TEXT NOT NULL,
  actor        TEXT NOT NULL,
  good         INTEGER NOT NULL CHECK (good >= 0),
  spoiled      INTEGER NOT NULL CHECK (spoiled >= 0),
  note         TEXT NOT NULL
) STRICT;

-- Rows of the print register that are no certificate: the printer never came to them, or the sheet was ruined.
CREATE TABLE unprinted (
  certificate_print_id INTEGER NOT NULL PRIMARY KEY REFERENCES certificate_print (id),
  print_outcome_id     INTEGER NOT NULL REFERENCES print_outcome (id),
  cause                TEXT NOT NULL CHECK (cause IN ('jam', 'spoiled'))
) STRICT;
CREATE INDEX unprinted_outcome ON unprinted (print_outcome_id);

-- The copies that are on paper, with those of runs whose outcome nobody told yet.
CREATE VIEW printed_copy AS
SELECT p.* FROM certificate_print AS p
 WHERE NOT EXISTS (SELECT 1 FROM unprinted AS n WHERE n.certificate_print_id = p.id);

-- A certificate that was exchanged or issued again, by its own decision.
CREATE TABLE replacement (
  id              INTEGER NOT NULL PRIMARY KEY,
  uuid            TEXT NOT NULL UNIQUE,
  certificate_id  INTEGER NOT NULL REFERENCES certificate (id),
  kind            TEXT NOT NULL CHECK (kind IN ('exchange', 'reissue')),
  decision_number TEXT NOT NULL CHECK (decision_number <> ''),
  decided_on      TEXT NOT NULL,
  reason          TEXT NOT NULL CHECK (reason <> ''),
  returned        INTEGER NOT NULL CHECK (returned IN (0, 1))  -- whether the old paper came back
) STRICT;
CREATE INDEX replacement_certificate ON replacement (certificate_id);

-- Keys of the check code. The private half is kept under a passphrase, or not at all.
CREATE TABLE check_key (
  id           INTEGER NOT NULL PRIMARY KEY,
  uuid         TEXT NOT NULL UNIQUE,
  key_id       TEXT NOT NULL UNIQUE CHECK (length(key_id) = 4),
  public_key   BLOB NOT NULL CHECK (length(public_key) = 32),
  wrapped      BLOB CHECK (length(wrapped) > 0),
  made_on      TEXT NOT NULL,
  revoked_from TEXT,                                    -- the day from which it no longer counts
  revision     INTEGER NOT NULL DEFAULT 1
) STRICT;

-- Papers that were given out to be signed, and what came back. The signed file must begin with every byte of what
-- was given out, so length and hash of that are enough to tell.
CREATE TABLE signed_file (
  id              INTEGER NOT NULL PRIMARY KEY,
  uuid            TEXT NOT NULL UNIQUE,
  decision_id     INTEGER REFERENCES decision (id),
  print_run_id    INTEGER REFERENCES print_run (id),
  name            TEXT NOT NULL CHECK (name <> ''),
  exported_at     TEXT NOT NULL,
  exported_sha256 TEXT NOT NULL CHECK (length(exported_sha256) = 64),
  exported_bytes  INTEGER NOT NULL CHECK (exported_bytes > 0),
  signed_sha256   TEXT REFERENCES attachment (sha256),
  signed_at       TEXT,
  prefix_holds    INTEGER CHECK (prefix_holds IN (0, 1)),
  revision        INTEGER NOT NULL DEFAULT 1,
  CHECK (decision_id IS NOT NULL OR print_run_id IS NOT NULL),
  CHECK ((signed_sha256 IS NULL) = (signed_at IS NULL) AND (signed_at IS NULL) = (prefix_holds IS NULL))
) STRICT;
CREATE INDEX signed_file_decision ON signed_file (decision_id);
CREATE INDEX signed_file_run ON signed_file (print_run_id);

-- What was printed, and what came of it, is never edited.
CREATE TRIGGER print_run_is_final_update BEFORE UPDATE ON print_run
BEGIN SELECT RAISE(ABORT, 'a print run is final'); END;
CREATE TRIGGER print_run_is_final_delete BEFORE DELETE ON print_run
BEGIN SELECT RAISE(ABORT, 'a print run is final'); END;
CREATE TRIGGER print_sheet_is_final_update BEFORE UPDATE ON print_sheet
BEGIN SELECT RAISE(ABORT, 'a print run is final'); END;
CREATE TRIGGER print_sheet_is_final_delete BEFORE DELETE ON print_sheet
BEGIN SELECT RAISE(ABORT, 'a print run is final'); END;
CREATE TRIGGER print_outcome_is_final_update BEFORE UPDATE ON print_outcome
BEGIN SELECT RAISE(ABORT, 'the outcome of a print run is final'); END;
CREATE TRIGGER print_outcome_is_final_delete BEFORE DELETE ON print_outcome
BEGIN SELECT RAISE(ABORT, 'the outcome of a print run is final'); END;
CREATE TRIGGER unprinted_is_final_update BEFORE UPDATE ON unprinted
BEGIN SELECT RAISE(ABORT, 'the outcome of a print run is final'); END;
CREATE TRIGGER unprinted_is_final_delete BEFORE DELETE ON unprinted
BEGIN SELECT RAISE(ABORT, 'the outcome of a print run is final'); END;
CREATE TRIGGER replacement_is_final_update BEFORE UPDATE ON replacement
BEGIN SELECT RAISE(ABORT, 'a replacement is final'); END;
CREATE TRIGGER replacement_is_final_delete BEFORE DELETE ON replacement
BEGIN SELECT RAISE(ABORT, 'a replacement is final'); END;
