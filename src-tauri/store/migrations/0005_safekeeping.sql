-- What keeps the record safe, and what the law on personal data asks for.

-- About the file, as `backup` is: copies that left the machine, restores, rehearsals of a restore, the code that
-- opens encrypted copies, and who saw or took personal data. None of it is part of the canonical export.
CREATE TABLE outside_copy (
  id        INTEGER NOT NULL PRIMARY KEY,
  backup_id INTEGER NOT NULL UNIQUE REFERENCES backup (id),
  encrypted INTEGER NOT NULL CHECK (encrypted IN (0, 1))
) STRICT;

CREATE TABLE restoration (
  id      INTEGER NOT NULL PRIMARY KEY,
  at      TEXT NOT NULL,
  way     TEXT NOT NULL CHECK (way IN ('copy', 'replay', 'journal', 'salvage')),
  name    TEXT NOT NULL,                        -- of the copy, without its folder; empty where none was used
  kept_as TEXT NOT NULL                         -- the file name of what was there before; empty if nothing was
) STRICT;

CREATE TABLE rehearsal (
  id     INTEGER NOT NULL PRIMARY KEY,
  at     TEXT NOT NULL,
  name   TEXT NOT NULL CHECK (name <> ''),      -- of the copy, without its folder
  clean  INTEGER NOT NULL CHECK (clean IN (0, 1)),
  acts   INTEGER NOT NULL CHECK (acts >= 0),
  awards INTEGER NOT NULL CHECK (awards >= 0)
) STRICT;

-- The public half of the printed recovery code. The code itself is on paper alone.
CREATE TABLE recovery_code (
  id           INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
  recipient    TEXT NOT NULL CHECK (recipient <> ''),
  made_on      TEXT NOT NULL,
  confirmed_on TEXT                             -- the day on which it was typed back; absent until then
) STRICT;

-- Rows outlive the individuals whom they are about, so they hold no reference and no name.
CREATE TABLE access (
  id         INTEGER NOT NULL PRIMARY KEY,
  at         TEXT NOT NULL,
  kind       TEXT NOT NULL CHECK (kind IN ('shown', 'opened', 'searched', 'exported')),
  subject_id INTEGER,                           -- absent for lists
  what       TEXT NOT NULL,                     -- the list or paper that was taken; empty else
  people     INTEGER NOT NULL CHECK (people >= 0)
) STRICT;
CREATE INDEX access_subject ON access (subject_id, id);

-- Requests of those whom data is about.
CREATE TABLE data_request (
  id          INTEGER NOT NULL PRIMARY KEY,
  uuid        TEXT NOT NULL UNIQUE,
  kind        TEXT NOT NULL CHECK (kind <> ''),
  requester   TEXT NOT NULL CHECK (requester <> ''),
  subject_id  INTEGER,                          -- stays when the individual is erased
  received_on TEXT NOT NULL,
  reply_by    TEXT NOT NULL,                    -- days of the law as of the day of receipt
  due_on      TEXT NOT NULL,
  content     TEXT NOT NULL,
  answered_on TEXT,
  outcome     TEXT CHECK (outcome IN ('done', 'partly', 'refused')),
  answer      TEXT NOT NULL,
  revision    INTEGER NOT NULL DEFAULT 1,
  CHECK ((answered_on IS NULL) = (outcome IS NULL)),
  CHECK (outcome IS NOT 'refused' OR answer <> '')
) STRICT;
CREATE INDEX data_request_due ON data_request (due_on);

-- What was erased of whom, on which ground. It holds no value that was erased.
CREATE TABLE erasure (
  id         INTEGER NOT NULL PRIMARY KEY,
  uuid       TEXT NOT NULL UNIQUE,
  subject_id INTEGER NOT NULL,
  fields     TEXT NOT NULL CHECK (json_valid(fields)), -- the columns; empty where the individual was erased wholly
  reason     TEXT NOT NULL CHECK (reason <> ''),
  request_id INTEGER REFERENCES data_request (id)
) STRICT;
CREATE INDEX erasure_request ON erasure (request_id);

-- Acts whose images were blanked, with the hash of what is left. The chain covers the hash that an act had when it
-- was done; this row, which the chain covers too, says why its images no longer give it.
CREATE TABLE erased_act (
  id         INTEGER NOT NULL PRIMARY KEY,
  erasure_id INTEGER NOT NULL REFERENCES erasure (id),
  seq        INTEGER NOT NULL,
  image_hash TEXT NOT NULL CHECK (length(image_hash) = 64)
) STRICT;
CREATE INDEX erased_act_seq ON erased_act (seq, id);
CREATE INDEX erased_act_erasure ON erased_act (erasure_id);

-- Holds the number of the erasing act while it blanks images, and nothing otherwise.
CREATE TABLE open_erasure (
  id  INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
  seq INTEGER NOT NULL
) STRICT;

-- Images are blanked by an erasure alone, and only in what they say.
DROP TRIGGER journal_image_is_append_only_update;
CREATE TRIGGER journal_image_is_append_only_update BEFORE UPDATE ON journal_image
WHEN NOT EXISTS (SELECT 1 FROM open_erasure)
  OR (OLD.id, OLD.seq, OLD.table_name, OLD.row_id, OLD.before IS NULL, OLD.after IS NULL)
     IS NOT (NEW.id, NEW.seq, NEW.table_name, NEW.row_id, NEW.before IS NULL, NEW.after IS NULL)
BEGIN SELECT RAISE(ABORT, 'journal is append-only'); END;

-- A name that is deleted leaves the index of words at once.
INSERT INTO subject_words (subject_words, rank) VALUES ('secure-delete', 1);
INSERT INTO award_words (award_words, rank) VALUES ('secure-delete', 1);
