-- The record of one office. Days are ISO 8601 texts, instants RFC 3339 in UTC, enums their keys.
-- Columns named `folded` and `sort_key` are derived from names; the journal leaves them out.

CREATE TABLE office (
  id           INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
  uuid         TEXT NOT NULL,
  name         TEXT NOT NULL CHECK (name <> ''),
  level        TEXT NOT NULL,
  place        TEXT NOT NULL,
  head_title   TEXT NOT NULL,
  signer_title TEXT NOT NULL,              -- one line or two, separated by a line feed
  signer_name  TEXT NOT NULL,
  sample       INTEGER NOT NULL CHECK (sample IN (0, 1)),
  revision     INTEGER NOT NULL DEFAULT 1
) STRICT;

-- The office's own emblem for its certificates; the program never draws one.
CREATE TABLE emblem (
  id  INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
  png BLOB NOT NULL CHECK (length(png) BETWEEN 1 AND 2000000)
) STRICT;

-- Units form a tree; their names have days, because units are renamed, merged and dissolved.
CREATE TABLE unit (
  id        INTEGER NOT NULL PRIMARY KEY,
  uuid      TEXT NOT NULL UNIQUE,
  parent_id INTEGER REFERENCES unit (id),
  revision  INTEGER NOT NULL DEFAULT 1,
  CHECK (parent_id <> id)
) STRICT;
CREATE INDEX unit_parent ON unit (parent_id);

CREATE TABLE unit_name (
  id         INTEGER NOT NULL PRIMARY KEY,
  unit_id    INTEGER NOT NULL REFERENCES unit (id),
  name       TEXT NOT NULL CHECK (name <> ''),
  valid_from TEXT,
  valid_to   TEXT,
  folded     TEXT NOT NULL,
  sort_key   BLOB NOT NULL,
  CHECK (valid_from IS NULL OR valid_to IS NULL OR valid_from <= valid_to)
) STRICT;
CREATE INDEX unit_name_unit ON unit_name (unit_id);
CREATE INDEX unit_name_folded ON unit_name (folded);

-- Whoever can be honoured: one row here, and one in the table of its kind under the same id.
CREATE TABLE subject (
  id       INTEGER NOT NULL PRIMARY KEY,
  uuid     TEXT NOT NULL UNIQUE,
  kind     TEXT NOT NULL CHECK (kind IN ('individual', 'collective', 'household')),
  class    TEXT NOT NULL CHECK (class IN ('ordinary', 'enterprise', 'overseas_vietnamese', 'foreign')),
  name     TEXT NOT NULL CHECK (name <> ''),
  revision INTEGER NOT NULL DEFAULT 1,
  folded   TEXT NOT NULL,
  sort_key BLOB NOT NULL
) STRICT;
CREATE INDEX subject_order ON subject (kind, sort_key, id);
CREATE INDEX subject_folded ON subject (folded);

CREATE TABLE individual (
  subject_id  INTEGER NOT NULL PRIMARY KEY REFERENCES subject (id),
  family_name TEXT NOT NULL,
  middle_name TEXT NOT NULL,
  given_name  TEXT NOT NULL CHECK (given_name <> ''),
  sex         TEXT CHECK (sex IN ('male', 'female')),
  birth       TEXT CHECK (length(birth) IN (4, 10)),  -- a year, or a day
  citizen_id  TEXT UNIQUE CHECK (length(citizen_id) IN (9, 12)),
  post        TEXT NOT NULL,
  unit_id     INTEGER REFERENCES unit (id)
) STRICT;
CREATE INDEX individual_unit ON individual (unit_id);

CREATE TABLE collective (
  subject_id INTEGER NOT NULL PRIMARY KEY REFERENCES subject (id),
  unit_id    INTEGER UNIQUE REFERENCES unit (id),
  detail     TEXT NOT NULL                    -- the governing body or the address
) STRICT;

CREATE TABLE household (
  subject_id INTEGER NOT NULL PRIMARY KEY REFERENCES subject (id),
  address    TEXT NOT NULL
) STRICT;

CREATE TABLE rating (
  id         INTEGER NOT NULL PRIMARY KEY,
  subject_id INTEGER NOT NULL REFERENCES subject (id),
  year       INTEGER NOT NULL,
  rating     TEXT NOT NULL CHECK (rating IN ('HTXS', 'HTT', 'HT', 'KHT')),
  UNIQUE (subject_id, year)
) STRICT;

CREATE TABLE initiative (
  id              INTEGER NOT NULL PRIMARY KEY,
  uuid            TEXT NOT NULL UNIQUE,
  subject_id      INTEGER NOT NULL REFERENCES subject (id),
  year            INTEGER NOT NULL,
  title           TEXT NOT NULL CHECK (title <> ''),
  impact_scope    TEXT NOT NULL,              -- empty while nobody has said
  decision_number TEXT NOT NULL,
  decision_date   TEXT,
  UNIQUE (subject_id, year, title)
) STRICT;

-- The PAR index of a unit, stored as given; scores are hundredths.
CREATE TABLE par_index (
  id             INTEGER NOT NULL PRIMARY KEY,
  unit_id        INTEGER NOT NULL REFERENCES unit (id),
  year           INTEGER NOT NULL,
  self_score     INTEGER,
  verified_score INTEGER,
  survey_score   INTEGER,
  index_percent  INTEGER,
  rank           INTEGER,
  UNIQUE (unit_id, year)
) STRICT;

CREATE TABLE dossier (
  id                INTEGER NOT NULL PRIMARY KEY,
  uuid              TEXT NOT NULL UNIQUE,
  code              TEXT NOT NULL UNIQUE CHECK (code <> ''),
  title             TEXT NOT NULL CHECK (title <> ''),
  year              INTEGER NOT NULL,
  state             TEXT NOT NULL CHECK (state IN ('draft', 'submitted', 'received', 'returned', 'reviewed', 'decided', 'withdrawn')),
  achievement_type  TEXT NOT NULL,
  proposer_id       INTEGER REFERENCES unit (id),
  submission_number TEXT NOT NULL,
  submission_date   TEXT,
  received_on       TEXT,                     -- the day that chooses the criteria
  return_reason     TEXT NOT NULL,
  revision          INTEGER NOT NULL DEFAULT 1,
  folded            TEXT NOT NULL
) STRICT;

CREATE TABLE nomination (
  id             INTEGER NOT NULL PRIMARY KEY,
  uuid           TEXT NOT NULL UNIQUE,
  dossier_id     INTEGER NOT NULL REFERENCES dossier (id),
  position       INTEGER NOT NULL,
  subject_id     INTEGER NOT NULL REFERENCES subject (id),
  award_code     TEXT NOT NULL,
  honorific      TEXT NOT NULL,               -- Ông, Bà, a rank, or empty
  recipient_line TEXT NOT NULL,               -- post and workplace, or the governing body
  achievement    TEXT NOT NULL,
  note           TEXT NOT NULL,
  revision       INTEGER NOT NULL DEFAULT 1,
  UNIQUE (dossier_id, subject_id, award_code)
) STRICT;
CREATE INDEX nomination_subject ON nomination (subject_id);

-- Counts are people, not percentages: the percentage is derived, so it can never disagree.
CREATE TABLE council_session (
  id               INTEGER NOT NULL PRIMARY KEY,
  uuid             TEXT NOT NULL UNIQUE,
  dossier_id       INTEGER NOT NULL UNIQUE REFERENCES dossier (id),
  held_on          TEXT NOT NULL,
  members          INTEGER NOT NULL CHECK (members > 0),
  present          INTEGER NOT NULL CHECK (present >= 0),
  written_opinions INTEGER NOT NULL CHECK (written_opinions >= 0),
  approval_percent INTEGER NOT NULL CHECK (approval_percent BETWEEN 0 AND 100),
  CHECK (present + written_opinions <= members)
) STRICT;

CREATE TABLE council_vote (
  nomination_id     INTEGER NOT NULL PRIMARY KEY REFERENCES nomination (id),
  session_id        INTEGER NOT NULL REFERENCES council_session (id),
  in_favour         INTEGER NOT NULL CHECK (in_favour >= 0),
  against           INTEGER NOT NULL CHECK (against >= 0),
  threshold_percent INTEGER NOT NULL CHECK (threshold_percent BETWEEN 0 AND 100)
) STRICT;
CREATE INDEX council_vote_session ON council_vote (session_id);

CREATE TABLE decision (
  id           INTEGER NOT NULL PRIMARY KEY,
  uuid         TEXT NOT NULL UNIQUE,
  number       TEXT NOT NULL CHECK (number <> ''),
  number_key   TEXT NOT NULL,                 -- the number without spaces and capitals
  year         INTEGER NOT NULL,
  issued_on    TEXT NOT NULL,
  award_code   TEXT NOT NULL,
  award_name   TEXT NOT NULL,
  dossier_id   INTEGER NOT NULL REFERENCES dossier (id),
  content      TEXT NOT NULL,
  issuer       TEXT NOT NULL,
  place        TEXT NOT NULL,
  signer_title TEXT NOT NULL,
  signer_name  TEXT NOT NULL,
  folded       TEXT NOT NULL,
  UNIQUE (year, number_key)
) STRICT;
CREATE INDEX decision_dossier ON decision (dossier_id, award_code);

-- What was received, with name, post and unit frozen as at the award. Rows with a decision of this
-- office are final; rows without one were taken over from lists.
CREATE TABLE award_record (
  id                     INTEGER NOT NULL PRIMARY KEY,
  uuid                   TEXT NOT NULL UNIQUE,
  subject_id             INTEGER NOT NULL REFERENCES subject (id),
  award_code             TEXT NOT NULL,
  award_name             TEXT NOT NULL,
  year                   INTEGER NOT NULL,
  recipient              TEXT NOT NULL,
  post                   TEXT NOT NULL,
  unit                   TEXT NOT NULL,
  recipient_line         TEXT NOT NULL,
  achievement            TEXT NOT NULL,
  decision_number        TEXT NOT NULL,
  decision_date          TEXT,
  issuer                 TEXT NOT NULL,
  decision_id            INTEGER REFERENCES decision (id),
  nomination_id          INTEGER UNIQUE REFERENCES nomination (id),
  golden_register_number INTEGER CHECK (golden_register_number > 0),
  folded                 TEXT NOT NULL,
  UNIQUE (decision_id, golden_register_number),
  CHECK ((decision_id IS NULL) = (golden_register_number IS NULL)),
  CHECK ((decision_id IS NULL) = (nomination_id IS NULL))
) STRICT;
CREATE INDEX award_record_subject ON award_record (subject_id, award_code, year);
CREATE INDEX award_record_year ON award_record (year);
CREATE INDEX award_record_register ON award_record (decision_date DESC, decision_number DESC, golden_register_number, id);

CREATE TABLE certificate (
  id              INTEGER NOT NULL PRIMARY KEY,
  uuid            TEXT NOT NULL UNIQUE,
  award_record_id INTEGER NOT NULL UNIQUE REFERENCES award_record (id),
  honour          TEXT NOT NULL,              -- TẶNG, TẶNG DANH HIỆU, TRUY TẶNG
  title           TEXT NOT NULL,              -- BẰNG KHEN …
  layout          TEXT NOT NULL
) STRICT;

-- The print register: nothing is printed twice by accident.
CREATE TABLE certificate_print (
  id             INTEGER NOT NULL PRIMARY KEY,
  certificate_id INTEGER NOT NULL REFERENCES certificate (id),
  printed_at     TEXT NOT NULL,
  mode           TEXT NOT NULL CHECK (mode IN ('full', 'overprint')),
  layout         TEXT NOT NULL,
  copy_number    INTEGER NOT NULL CHECK (copy_number > 0),
  reprint_reason TEXT NOT NULL,
  pdf_sha256     TEXT NOT NULL,
  UNIQUE (certificate_id, copy_number),
  CHECK (copy_number = 1 OR reprint_reason <> '')
) STRICT;

-- The journal: one row an act, written by the gate; one image a changed row, written by triggers.
CREATE TABLE journal (
  seq         INTEGER NOT NULL PRIMARY KEY,
  uuid        TEXT NOT NULL UNIQUE,
  at          TEXT NOT NULL,
  actor       TEXT NOT NULL,
  act         TEXT NOT NULL,
  reason      TEXT NOT NULL,
  legal_force INTEGER NOT NULL CHECK (legal_force IN (0, 1)),
  undoes      INTEGER UNIQUE REFERENCES journal (seq),
  row_count   INTEGER NOT NULL,
  salt        TEXT NOT NULL,
  image_hash  TEXT NOT NULL,                  -- SHA-256 of the salt and all images of the act
  prev        TEXT NOT NULL,
  hash        TEXT NOT NULL                   -- SHA-256 of prev and all other fields
) STRICT;

CREATE TABLE journal_image (
  id         INTEGER NOT NULL PRIMARY KEY,
  seq        INTEGER NOT NULL,
  table_name TEXT NOT NULL,
  row_id     INTEGER NOT NULL,
  before     TEXT,
  after      TEXT,
  CHECK (before IS NOT NULL OR after IS NOT NULL)
) STRICT;
CREATE INDEX journal_image_row ON journal_image (table_name, row_id, id);
CREATE INDEX journal_image_seq ON journal_image (seq);

-- Holds the number of the act while the gate is open, and nothing otherwise. The journal's triggers
-- read it, so a write past the gate fails.
CREATE TABLE open_act (
  id  INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
  seq INTEGER NOT NULL
) STRICT;

CREATE TRIGGER journal_is_append_only_update BEFORE UPDATE ON journal
BEGIN SELECT RAISE(ABORT, 'journal is append-only'); END;
CREATE TRIGGER journal_is_append_only_delete BEFORE DELETE ON journal
BEGIN SELECT RAISE(ABORT, 'journal is append-only'); END;
CREATE TRIGGER journal_image_is_append_only_update BEFORE UPDATE ON journal_image
BEGIN SELECT RAISE(ABORT, 'journal is append-only'); END;
CREATE TRIGGER journal_image_is_append_only_delete BEFORE DELETE ON journal_image
BEGIN SELECT RAISE(ABORT, 'journal is append-only'); END;

-- What has legal force is never edited.
CREATE TRIGGER decision_is_final_update BEFORE UPDATE ON decision
BEGIN SELECT RAISE(ABORT, 'a decision is final'); END;
CREATE TRIGGER decision_is_final_delete BEFORE DELETE ON decision
BEGIN SELECT RAISE(ABORT, 'a decision is final'); END;
CREATE TRIGGER award_record_is_final_update BEFORE UPDATE ON award_record WHEN OLD.decision_id IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a decision is final'); END;
CREATE TRIGGER award_record_is_final_delete BEFORE DELETE ON award_record WHEN OLD.decision_id IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a decision is final'); END;
CREATE TRIGGER certificate_is_final_update BEFORE UPDATE ON certificate
BEGIN SELECT RAISE(ABORT, 'a decision is final'); END;
CREATE TRIGGER certificate_is_final_delete BEFORE DELETE ON certificate
BEGIN SELECT RAISE(ABORT, 'a decision is final'); END;
CREATE TRIGGER certificate_print_is_final_update BEFORE UPDATE ON certificate_print
BEGIN SELECT RAISE(ABORT, 'the print register is append-only'); END;
CREATE TRIGGER certificate_print_is_final_delete BEFORE DELETE ON certificate_print
BEGIN SELECT RAISE(ABORT, 'the print register is append-only'); END;

-- Search without accents: words of the folded names. đ is folded by us, SQLite never does.
CREATE VIRTUAL TABLE subject_words USING fts5 (
  folded, content='subject', content_rowid='id', tokenize="unicode61 remove_diacritics 0", prefix='2 3'
);
CREATE TRIGGER subject_words_insert AFTER INSERT ON subject BEGIN
  INSERT INTO subject_words (rowid, folded) VALUES (NEW.id, NEW.folded);
END;
CREATE TRIGGER subject_words_delete AFTER DELETE ON subject BEGIN
  INSERT INTO subject_words (subject_words, rowid, folded) VALUES ('delete', OLD.id, OLD.folded);
END;
CREATE TRIGGER subject_words_update AFTER UPDATE OF folded ON subject BEGIN
  INSERT INTO subject_words (subject_words, rowid, folded) VALUES ('delete', OLD.id, OLD.folded);
  INSERT INTO subject_words (rowid, folded) VALUES (NEW.id, NEW.folded);
END;

CREATE VIRTUAL TABLE award_words USING fts5 (
  folded, content='award_record', content_rowid='id', tokenize="unicode61 remove_diacritics 0", prefix='2 3'
);
CREATE TRIGGER award_words_insert AFTER INSERT ON award_record BEGIN
  INSERT INTO award_words (rowid, folded) VALUES (NEW.id, NEW.folded);
END;
CREATE TRIGGER award_words_delete AFTER DELETE ON award_record BEGIN
  INSERT INTO award_words (award_words, rowid, folded) VALUES ('delete', OLD.id, OLD.folded);
END;
CREATE TRIGGER award_words_update AFTER UPDATE OF folded ON award_record BEGIN
  INSERT INTO award_words (award_words, rowid, folded) VALUES ('delete', OLD.id, OLD.folded);
  INSERT INTO award_words (rowid, folded) VALUES (NEW.id, NEW.folded);
END;

-- The list of a dossier is closed once it is handed in; it opens again only when it is returned.
CREATE TRIGGER nomination_of_open_dossier_insert BEFORE INSERT ON nomination
WHEN (SELECT state FROM dossier WHERE id = NEW.dossier_id) NOT IN ('draft', 'returned')
BEGIN SELECT RAISE(ABORT, 'the dossier is not open'); END;
CREATE TRIGGER nomination_of_open_dossier_update BEFORE UPDATE ON nomination
WHEN (SELECT state FROM dossier WHERE id = OLD.dossier_id) NOT IN ('draft', 'returned')
BEGIN SELECT RAISE(ABORT, 'the dossier is not open'); END;
CREATE TRIGGER nomination_of_open_dossier_delete BEFORE DELETE ON nomination
WHEN (SELECT state FROM dossier WHERE id = OLD.dossier_id) NOT IN ('draft', 'returned')
BEGIN SELECT RAISE(ABORT, 'the dossier is not open'); END;
