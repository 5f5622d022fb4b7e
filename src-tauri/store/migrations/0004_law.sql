-- What the law engine asks for beside the record: facts, answers, the office's own rules, and what a decision relied on.
-- Nothing here changes a table of 0001 to 0003: their row images stay what they were.

-- From which year on the record is complete: a year without a row then has none.
CREATE TABLE record_start (
  id            INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
  complete_from INTEGER NOT NULL
) STRICT;

-- Numbers that conditions ask for and no other table holds, such as `founded`, `members` or `months_worked`;
-- yes and no are 1 and 0. The year is 0 where the fact is of none.
CREATE TABLE fact (
  id         INTEGER NOT NULL PRIMARY KEY,
  uuid       TEXT NOT NULL UNIQUE,
  subject_id INTEGER NOT NULL REFERENCES subject (id),
  key        TEXT NOT NULL CHECK (key <> ''),
  year       INTEGER NOT NULL,
  value      INTEGER NOT NULL CHECK (value >= 0),
  UNIQUE (subject_id, key, year)
) STRICT;

-- Discipline, inspection, audit or complaint that stands in the way of any award until it is over.
CREATE TABLE pending_matter (
  id         INTEGER NOT NULL PRIMARY KEY,
  uuid       TEXT NOT NULL UNIQUE,
  subject_id INTEGER NOT NULL REFERENCES subject (id),
  kind       TEXT NOT NULL CHECK (kind IN ('discipline', 'inspection', 'complaint')),
  opened_on  TEXT NOT NULL,
  closed_on  TEXT,
  note       TEXT NOT NULL,
  CHECK (closed_on IS NULL OR opened_on <= closed_on),
  UNIQUE (subject_id, kind, opened_on)
) STRICT;

-- Places reached in clusters and movements.
CREATE TABLE ranking (
  id           INTEGER NOT NULL PRIMARY KEY,
  uuid         TEXT NOT NULL UNIQUE,
  subject_id   INTEGER NOT NULL REFERENCES subject (id),
  year         INTEGER NOT NULL,
  scope        TEXT NOT NULL CHECK (scope <> ''),
  place        INTEGER NOT NULL CHECK (place > 0),
  initiated_by TEXT NOT NULL,                 -- who launched the movement; empty for clusters
  years        INTEGER,                       -- for how many years the movement ran
  review       TEXT NOT NULL,                 -- the review at which it was said; empty for clusters
  UNIQUE (subject_id, year, scope, initiated_by)
) STRICT;

-- An award that was revoked stays on record and satisfies nothing any more.
CREATE TABLE revocation (
  id              INTEGER NOT NULL PRIMARY KEY,
  uuid            TEXT NOT NULL UNIQUE,
  award_record_id INTEGER NOT NULL UNIQUE REFERENCES award_record (id),
  decision_number TEXT NOT NULL CHECK (decision_number <> ''),
  decided_on      TEXT NOT NULL,
  ground          TEXT NOT NULL CHECK (ground IN ('fraud', 'forgery', 'unlawful_proposal', 'later_conclusion')),
  note            TEXT NOT NULL
) STRICT;

-- What an initiative is; beside its row, whose image stays what it was.
CREATE TABLE initiative_kind (
  initiative_id INTEGER NOT NULL PRIMARY KEY REFERENCES initiative (id),
  kind          TEXT NOT NULL CHECK (kind IN ('initiative', 'research_topic', 'research_project', 'scientific_work'))
) STRICT;

-- An initiative is the ground of one award only.
CREATE TABLE initiative_use (
  initiative_id   INTEGER NOT NULL PRIMARY KEY REFERENCES initiative (id),
  award_record_id INTEGER NOT NULL REFERENCES award_record (id)
) STRICT;
CREATE INDEX initiative_use_award ON initiative_use (award_record_id);

-- The first year of the achievement period of a dossier; the last is that of the dossier.
CREATE TABLE dossier_period (
  dossier_id INTEGER NOT NULL PRIMARY KEY REFERENCES dossier (id),
  from_year  INTEGER NOT NULL
) STRICT;

-- What an officer answered where the record could not.
CREATE TABLE answer (
  id            INTEGER NOT NULL PRIMARY KEY,
  uuid          TEXT NOT NULL UNIQUE,
  nomination_id INTEGER NOT NULL REFERENCES nomination (id),
  key           TEXT NOT NULL CHECK (key <> ''),
  met           INTEGER NOT NULL CHECK (met IN (0, 1)),
  answered_by   TEXT NOT NULL,
  answered_on   TEXT NOT NULL,
  note          TEXT NOT NULL,
  UNIQUE (nomination_id, key)
) STRICT;

-- The rules that the office adds to the law; fields that a kind does not use are empty or absent.
CREATE TABLE local_rule (
  id         INTEGER NOT NULL PRIMARY KEY,
  uuid       TEXT NOT NULL UNIQUE,
  kind       TEXT NOT NULL CHECK (kind IN ('quota', 'head_count', 'share', 'criterion', 'vote', 'rounding', 'deadline')),
  award_code TEXT NOT NULL,
  valid_from TEXT NOT NULL,
  valid_to   TEXT,
  source     TEXT NOT NULL CHECK (source <> ''),
  base       TEXT NOT NULL,
  percent    INTEGER,
  number     INTEGER,
  member_group TEXT NOT NULL,
  bound      TEXT NOT NULL,
  op         TEXT NOT NULL,
  value      TEXT NOT NULL,
  rounding   TEXT NOT NULL,
  month      INTEGER CHECK (month BETWEEN 1 AND 12),
  day        INTEGER CHECK (day BETWEEN 1 AND 31),
  revision   INTEGER NOT NULL DEFAULT 1,
  CHECK (valid_to IS NULL OR valid_from <= valid_to)
) STRICT;

-- How a decided nomination was judged, by which values of the law and by which facts: as JSON, so that it can be judged
-- again and give the old answer, whatever law and record became.
CREATE TABLE judgement (
  id            INTEGER NOT NULL PRIMARY KEY,
  nomination_id INTEGER NOT NULL UNIQUE REFERENCES nomination (id),
  verdict       TEXT NOT NULL CHECK (verdict IN ('met', 'unknown', 'unmet')),
  received_on   TEXT NOT NULL,
  decided_on    TEXT NOT NULL,
  from_year     INTEGER NOT NULL,
  to_year       INTEGER NOT NULL,
  facts         TEXT NOT NULL CHECK (json_valid(facts)),
  relied_on     TEXT NOT NULL CHECK (json_valid(relied_on))
) STRICT;
CREATE TRIGGER judgement_is_final_update BEFORE UPDATE ON judgement
BEGIN SELECT RAISE(ABORT, 'a decision is final'); END;
CREATE TRIGGER judgement_is_final_delete BEFORE DELETE ON judgement
BEGIN SELECT RAISE(ABORT, 'a decision is final'); END;

-- The bonus of an award with all that it was reckoned from; it is never reckoned again.
CREATE TABLE bonus (
  award_record_id INTEGER NOT NULL PRIMARY KEY REFERENCES award_record (id),
  amount          INTEGER NOT NULL CHECK (amount >= 0),      -- đồng, rounded
  base_salary     INTEGER NOT NULL CHECK (base_salary > 0),  -- đồng a month
  thousandths     INTEGER NOT NULL CHECK (thousandths > 0),  -- of the base salary
  rounding        TEXT NOT NULL CHECK (rounding IN ('ceil_10k', 'nearest_10k', 'none')),
  source          TEXT NOT NULL,
  confidence      TEXT NOT NULL,
  paid            INTEGER NOT NULL CHECK (paid IN (0, 1))    -- 0 where a higher award of the same achievement is paid
) STRICT;
CREATE TRIGGER bonus_is_final_update BEFORE UPDATE ON bonus
BEGIN SELECT RAISE(ABORT, 'a decision is final'); END;
CREATE TRIGGER bonus_is_final_delete BEFORE DELETE ON bonus
BEGIN SELECT RAISE(ABORT, 'a decision is final'); END;
