-- What the window keeps beside the record of the office.

-- Records: copies, signers, deadlines, and more lines of a life.

-- Copies that were proven. A copy and the file that it was made of hold the same record, so this table is
-- about the file and no part of the canonical export.
CREATE TABLE backup (
  id     INTEGER NOT NULL PRIMARY KEY,
  at     TEXT NOT NULL,
  name   TEXT NOT NULL CHECK (name <> ''),      -- of the copy, without its folder
  bytes  INTEGER NOT NULL CHECK (bytes > 0),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  awards INTEGER NOT NULL CHECK (awards >= 0),  -- award records in the copy
  acts   INTEGER NOT NULL CHECK (acts >= 0)     -- acts in the journal of the copy
) STRICT;

-- Whoever may sign for the office; the office's own row says who does unless a decision names another.
CREATE TABLE signer (
  id       INTEGER NOT NULL PRIMARY KEY,
  uuid     TEXT NOT NULL UNIQUE,
  title    TEXT NOT NULL CHECK (title <> ''),   -- one line or two, separated by a line feed
  name     TEXT NOT NULL CHECK (name <> ''),
  revision INTEGER NOT NULL DEFAULT 1
) STRICT;

-- What the officer must not forget.
CREATE TABLE deadline (
  id         INTEGER NOT NULL PRIMARY KEY,
  uuid       TEXT NOT NULL UNIQUE,
  title      TEXT NOT NULL CHECK (title <> ''),
  due_on     TEXT NOT NULL,
  dossier_id INTEGER REFERENCES dossier (id),
  done_on    TEXT,                              -- the day on which it was ticked off
  revision   INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX deadline_due ON deadline (due_on);
CREATE INDEX deadline_dossier ON deadline (dossier_id);

-- Posts that an individual held, with the names of post and unit as of then.
CREATE TABLE posting (
  id         INTEGER NOT NULL PRIMARY KEY,
  uuid       TEXT NOT NULL UNIQUE,
  subject_id INTEGER NOT NULL REFERENCES subject (id),
  post       TEXT NOT NULL,
  unit       TEXT NOT NULL,
  from_year  INTEGER NOT NULL,
  to_year    INTEGER,                           -- absent while it lasts
  CHECK (post <> '' OR unit <> ''),
  CHECK (to_year IS NULL OR from_year <= to_year),
  UNIQUE (subject_id, from_year, post, unit)
) STRICT;

CREATE TABLE discipline (
  id              INTEGER NOT NULL PRIMARY KEY,
  uuid            TEXT NOT NULL UNIQUE,
  subject_id      INTEGER NOT NULL REFERENCES subject (id),
  form            TEXT NOT NULL CHECK (form IN ('reprimand', 'warning', 'pay_cut', 'demotion', 'removal', 'dismissal')),
  decided_on      TEXT NOT NULL,
  ends_on         TEXT,                         -- the day from which it no longer counts; absent if open
  decision_number TEXT NOT NULL,
  note            TEXT NOT NULL,
  CHECK (ends_on IS NULL OR decided_on <= ends_on),
  UNIQUE (subject_id, form, decided_on)
) STRICT;

-- Views of lists: a name for filters, order and columns. They belong to the office, so they travel with its file.
-- Filters, order and columns are JSON of the wire; the record only keeps them.
CREATE TABLE saved_view (
  id       INTEGER NOT NULL PRIMARY KEY,
  uuid     TEXT NOT NULL UNIQUE,
  list     TEXT NOT NULL CHECK (list IN ('people', 'collectives', 'nominations', 'register', 'dossiers', 'decisions')),
  name     TEXT NOT NULL CHECK (name <> ''),
  text     TEXT NOT NULL,
  unit_id  INTEGER REFERENCES unit (id),
  filters  TEXT NOT NULL CHECK (json_valid(filters)),
  sort     TEXT NOT NULL CHECK (json_valid(sort)),
  columns  TEXT NOT NULL CHECK (json_valid(columns)),
  revision INTEGER NOT NULL DEFAULT 1,
  folded   TEXT NOT NULL,
  sort_key BLOB NOT NULL,
  UNIQUE (list, folded)
) STRICT;

-- The desk counts the awards of each year by name: the index alone answers, without a look at half a million rows.
DROP INDEX award_record_year;
CREATE INDEX award_record_year ON award_record (year, award_name);
