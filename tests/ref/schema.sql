CREATE INDEX access_subject ON access (subject_id, id);

CREATE INDEX award_record_register ON award_record (decision_date DESC, decision_number DESC, golden_register_number, id);

CREATE INDEX award_record_subject ON award_record (subject_id, award_code, year);

CREATE INDEX award_record_year ON award_record (year, award_name);

CREATE INDEX calibration_stock ON calibration (stock_id);

CREATE UNIQUE INDEX calibration_use ON calibration (printer, tray, coalesce(stock_id, 0));

CREATE INDEX council_vote_session ON council_vote (session_id);

CREATE INDEX data_request_due ON data_request (due_on);

CREATE INDEX deadline_dossier ON deadline (dossier_id);

CREATE INDEX deadline_due ON deadline (due_on);

CREATE INDEX decision_dossier ON decision (dossier_id, award_code);

CREATE INDEX erased_act_erasure ON erased_act (erasure_id);

CREATE INDEX erased_act_seq ON erased_act (seq, id);

CREATE INDEX erasure_request ON erasure (request_id);

CREATE INDEX individual_unit ON individual (unit_id);

CREATE INDEX initiative_use_award ON initiative_use (award_record_id);

CREATE INDEX journal_image_row ON journal_image (table_name, row_id, id);

CREATE INDEX journal_image_seq ON journal_image (seq);

CREATE INDEX layout_stock ON layout (stock_id);

CREATE UNIQUE INDEX layout_use ON layout (award_code, subject_kind, coalesce(stock_id, 0)) WHERE award_code <> '';

CREATE INDEX nomination_subject ON nomination (subject_id);

CREATE INDEX print_run_decision ON print_run (decision_id);

CREATE INDEX print_run_stock ON print_run (stock_id);

CREATE INDEX replacement_certificate ON replacement (certificate_id);

CREATE INDEX signed_file_decision ON signed_file (decision_id);

CREATE INDEX signed_file_run ON signed_file (print_run_id);

CREATE INDEX stock_receipt_stock ON stock_receipt (stock_id, received_on);

CREATE INDEX subject_folded ON subject (folded);

CREATE INDEX subject_order ON subject (kind, sort_key, id);

CREATE INDEX unit_name_folded ON unit_name (folded);

CREATE INDEX unit_name_unit ON unit_name (unit_id);

CREATE INDEX unit_parent ON unit (parent_id);

CREATE INDEX unprinted_outcome ON unprinted (print_outcome_id);

CREATE TABLE access (
  id         INTEGER NOT NULL PRIMARY KEY,
  at         TEXT NOT NULL,
  kind       TEXT NOT NULL CHECK (kind IN ('shown', 'opened', 'searched', 'exported')),
  subject_id INTEGER,                           -- absent for lists
  what       TEXT NOT NULL,                     -- the list or paper that was taken; empty else
  people     INTEGER NOT NULL CHECK (people >= 0)
) STRICT;

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

CREATE TABLE attachment (
  sha256 TEXT NOT NULL PRIMARY KEY CHECK (length(sha256) = 64),
  bytes  BLOB NOT NULL CHECK (length(bytes) BETWEEN 1 AND 33554432)
) STRICT;

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

CREATE VIRTUAL TABLE award_words USING fts5 (
  folded, content='award_record', content_rowid='id', tokenize="unicode61 remove_diacritics 0", prefix='2 3'
);

CREATE TABLE backup (
  id     INTEGER NOT NULL PRIMARY KEY,
  at     TEXT NOT NULL,
  name   TEXT NOT NULL CHECK (name <> ''),      -- of the copy, without its folder
  bytes  INTEGER NOT NULL CHECK (bytes > 0),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  awards INTEGER NOT NULL CHECK (awards >= 0),  -- award records in the copy
  acts   INTEGER NOT NULL CHECK (acts >= 0)     -- acts in the journal of the copy
) STRICT;

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

CREATE TABLE certificate (
  id              INTEGER NOT NULL PRIMARY KEY,
  uuid            TEXT NOT NULL UNIQUE,
  award_record_id INTEGER NOT NULL UNIQUE REFERENCES award_record (id),
  honour          TEXT NOT NULL,              -- TẶNG, TẶNG DANH HIỆU, TRUY TẶNG
  title           TEXT NOT NULL,              -- BẰNG KHEN …
  layout          TEXT NOT NULL
) STRICT;

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

CREATE TABLE collective (
  subject_id INTEGER NOT NULL PRIMARY KEY REFERENCES subject (id),
  unit_id    INTEGER UNIQUE REFERENCES unit (id),
  detail     TEXT NOT NULL                    -- the governing body or the address
) STRICT;

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

CREATE TABLE deadline (
  id         INTEGER NOT NULL PRIMARY KEY,
  uuid       TEXT NOT NULL UNIQUE,
  title      TEXT NOT NULL CHECK (title <> ''),
  due_on     TEXT NOT NULL,
  dossier_id INTEGER REFERENCES dossier (id),
  done_on    TEXT,                              -- the day on which it was ticked off
  revision   INTEGER NOT NULL DEFAULT 1
) STRICT;

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

CREATE TABLE dossier_period (
  dossier_id INTEGER NOT NULL PRIMARY KEY REFERENCES dossier (id),
  from_year  INTEGER NOT NULL
) STRICT;

CREATE TABLE emblem (
  id  INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
  png BLOB NOT NULL CHECK (length(png) BETWEEN 1 AND 2000000)
) STRICT;

CREATE TABLE erased_act (
  id         INTEGER NOT NULL PRIMARY KEY,
  erasure_id INTEGER NOT NULL REFERENCES erasure (id),
  seq        INTEGER NOT NULL,
  image_hash TEXT NOT NULL CHECK (length(image_hash) = 64)
) STRICT;

CREATE TABLE erasure (
  id         INTEGER NOT NULL PRIMARY KEY,
  uuid       TEXT NOT NULL UNIQUE,
  subject_id INTEGER NOT NULL,
  fields     TEXT NOT NULL CHECK (json_valid(fields)), -- the columns; empty where the individual was erased wholly
  reason     TEXT NOT NULL CHECK (reason <> ''),
  request_id INTEGER REFERENCES data_request (id)
) STRICT;

CREATE TABLE fact (
  id         INTEGER NOT NULL PRIMARY KEY,
  uuid       TEXT NOT NULL UNIQUE,
  subject_id INTEGER NOT NULL REFERENCES subject (id),
  key        TEXT NOT NULL CHECK (key <> ''),
  year       INTEGER NOT NULL,
  value      INTEGER NOT NULL CHECK (value >= 0),
  UNIQUE (subject_id, key, year)
) STRICT;

CREATE TABLE font (
  id       INTEGER NOT NULL PRIMARY KEY,
  uuid     TEXT NOT NULL UNIQUE,
  name     TEXT NOT NULL UNIQUE CHECK (name <> ''),
  sha256   TEXT NOT NULL REFERENCES attachment (sha256),
  revision INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE household (
  subject_id INTEGER NOT NULL PRIMARY KEY REFERENCES subject (id),
  address    TEXT NOT NULL
) STRICT;

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

CREATE TABLE initiative_kind (
  initiative_id INTEGER NOT NULL PRIMARY KEY REFERENCES initiative (id),
  kind          TEXT NOT NULL CHECK (kind IN ('initiative', 'research_topic', 'research_project', 'scientific_work'))
) STRICT;

CREATE TABLE initiative_use (
  initiative_id   INTEGER NOT NULL PRIMARY KEY REFERENCES initiative (id),
  award_record_id INTEGER NOT NULL REFERENCES award_record (id)
) STRICT;

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

CREATE TABLE open_act (
  id  INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
  seq INTEGER NOT NULL
) STRICT;

CREATE TABLE open_erasure (
  id  INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
  seq INTEGER NOT NULL
) STRICT;

CREATE TABLE outside_copy (
  id        INTEGER NOT NULL PRIMARY KEY,
  backup_id INTEGER NOT NULL UNIQUE REFERENCES backup (id),
  encrypted INTEGER NOT NULL CHECK (encrypted IN (0, 1))
) STRICT;

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

CREATE TABLE picture (
  id     INTEGER NOT NULL PRIMARY KEY,
  slot   TEXT NOT NULL UNIQUE CHECK (slot IN ('emblem', 'logo')),
  kind   TEXT NOT NULL CHECK (kind IN ('png', 'svg')),
  sha256 TEXT NOT NULL REFERENCES attachment (sha256)
) STRICT;

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

CREATE TABLE print_sheet (
  id                   INTEGER NOT NULL PRIMARY KEY,
  print_run_id         INTEGER NOT NULL REFERENCES print_run (id),
  position             INTEGER NOT NULL CHECK (position > 0),
  certificate_print_id INTEGER NOT NULL UNIQUE REFERENCES certificate_print (id),
  UNIQUE (print_run_id, position)
) STRICT;

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

CREATE TABLE rating (
  id         INTEGER NOT NULL PRIMARY KEY,
  subject_id INTEGER NOT NULL REFERENCES subject (id),
  year       INTEGER NOT NULL,
  rating     TEXT NOT NULL CHECK (rating IN ('HTXS', 'HTT', 'HT', 'KHT')),
  UNIQUE (subject_id, year)
) STRICT;

CREATE TABLE record_start (
  id            INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
  complete_from INTEGER NOT NULL
) STRICT;

CREATE TABLE recovery_code (
  id           INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
  recipient    TEXT NOT NULL CHECK (recipient <> ''),
  made_on      TEXT NOT NULL,
  confirmed_on TEXT                             -- the day on which it was typed back; absent until then
) STRICT;

CREATE TABLE rehearsal (
  id     INTEGER NOT NULL PRIMARY KEY,
  at     TEXT NOT NULL,
  name   TEXT NOT NULL CHECK (name <> ''),      -- of the copy, without its folder
  clean  INTEGER NOT NULL CHECK (clean IN (0, 1)),
  acts   INTEGER NOT NULL CHECK (acts >= 0),
  awards INTEGER NOT NULL CHECK (awards >= 0)
) STRICT;

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

CREATE TABLE restoration (
  id      INTEGER NOT NULL PRIMARY KEY,
  at      TEXT NOT NULL,
  way     TEXT NOT NULL CHECK (way IN ('copy', 'replay', 'journal', 'salvage')),
  name    TEXT NOT NULL,                        -- of the copy, without its folder; empty where none was used
  kept_as TEXT NOT NULL                         -- the file name of what was there before; empty if nothing was
) STRICT;

CREATE TABLE revocation (
  id              INTEGER NOT NULL PRIMARY KEY,
  uuid            TEXT NOT NULL UNIQUE,
  award_record_id INTEGER NOT NULL UNIQUE REFERENCES award_record (id),
  decision_number TEXT NOT NULL CHECK (decision_number <> ''),
  decided_on      TEXT NOT NULL,
  ground          TEXT NOT NULL CHECK (ground IN ('fraud', 'forgery', 'unlawful_proposal', 'later_conclusion')),
  note            TEXT NOT NULL
) STRICT;

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

CREATE TABLE signer (
  id       INTEGER NOT NULL PRIMARY KEY,
  uuid     TEXT NOT NULL UNIQUE,
  title    TEXT NOT NULL CHECK (title <> ''),   -- one line or two, separated by a line feed
  name     TEXT NOT NULL CHECK (name <> ''),
  revision INTEGER NOT NULL DEFAULT 1
) STRICT;

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

CREATE TABLE stock_receipt (
  id          INTEGER NOT NULL PRIMARY KEY,
  uuid        TEXT NOT NULL UNIQUE,
  stock_id    INTEGER NOT NULL REFERENCES stock (id),
  received_on TEXT NOT NULL,
  sheets      INTEGER NOT NULL CHECK (sheets > 0),
  note        TEXT NOT NULL
) STRICT;

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

CREATE VIRTUAL TABLE subject_words USING fts5 (
  folded, content='subject', content_rowid='id', tokenize="unicode61 remove_diacritics 0", prefix='2 3'
);

CREATE TABLE unit (
  id        INTEGER NOT NULL PRIMARY KEY,
  uuid      TEXT NOT NULL UNIQUE,
  parent_id INTEGER REFERENCES unit (id),
  revision  INTEGER NOT NULL DEFAULT 1,
  CHECK (parent_id <> id)
) STRICT;

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

CREATE TABLE unprinted (
  certificate_print_id INTEGER NOT NULL PRIMARY KEY REFERENCES certificate_print (id),
  print_outcome_id     INTEGER NOT NULL REFERENCES print_outcome (id),
  cause                TEXT NOT NULL CHECK (cause IN ('jam', 'spoiled'))
) STRICT;

CREATE TRIGGER attachment_is_append_only_delete BEFORE DELETE ON attachment
BEGIN SELECT RAISE(ABORT, 'attachments are append-only'); END;

CREATE TRIGGER attachment_is_append_only_update BEFORE UPDATE ON attachment
BEGIN SELECT RAISE(ABORT, 'attachments are append-only'); END;

CREATE TRIGGER attachment_passes_the_gate BEFORE INSERT ON attachment
WHEN NOT EXISTS (SELECT 1 FROM open_act)
BEGIN SELECT RAISE(ABORT, 'an attachment is written within an act'); END;

CREATE TRIGGER award_record_is_final_delete BEFORE DELETE ON award_record WHEN OLD.decision_id IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a decision is final'); END;

CREATE TRIGGER award_record_is_final_update BEFORE UPDATE ON award_record WHEN OLD.decision_id IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a decision is final'); END;

CREATE TRIGGER bonus_is_final_delete BEFORE DELETE ON bonus
BEGIN SELECT RAISE(ABORT, 'a decision is final'); END;

CREATE TRIGGER bonus_is_final_update BEFORE UPDATE ON bonus
BEGIN SELECT RAISE(ABORT, 'a decision is final'); END;

CREATE TRIGGER certificate_is_final_delete BEFORE DELETE ON certificate
BEGIN SELECT RAISE(ABORT, 'a decision is final'); END;

CREATE TRIGGER certificate_is_final_update BEFORE UPDATE ON certificate
BEGIN SELECT RAISE(ABORT, 'a decision is final'); END;

CREATE TRIGGER certificate_print_is_final_delete BEFORE DELETE ON certificate_print
BEGIN SELECT RAISE(ABORT, 'the print register is append-only'); END;

CREATE TRIGGER certificate_print_is_final_update BEFORE UPDATE ON certificate_print
BEGIN SELECT RAISE(ABORT, 'the print register is append-only'); END;

CREATE TRIGGER decision_is_final_delete BEFORE DELETE ON decision
BEGIN SELECT RAISE(ABORT, 'a decision is final'); END;

CREATE TRIGGER decision_is_final_update BEFORE UPDATE ON decision
BEGIN SELECT RAISE(ABORT, 'a decision is final'); END;

CREATE TRIGGER image_access_delete AFTER DELETE ON access  BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'access', OLD.rowid, json_object('id', OLD."id", 'at', OLD."at", 'kind', OLD."kind", 'subject_id', OLD."subject_id", 'what', OLD."what", 'people', OLD."people"), NULL);
                 END;

CREATE TRIGGER image_access_insert AFTER INSERT ON access  BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'access', NEW.rowid, NULL, json_object('id', NEW."id", 'at', NEW."at", 'kind', NEW."kind", 'subject_id', NEW."subject_id", 'what', NEW."what", 'people', NEW."people"));
                 END;

CREATE TRIGGER image_access_update AFTER UPDATE ON access WHEN OLD."id" IS NOT NEW."id" OR OLD."at" IS NOT NEW."at" OR OLD."kind" IS NOT NEW."kind" OR OLD."subject_id" IS NOT NEW."subject_id" OR OLD."what" IS NOT NEW."what" OR OLD."people" IS NOT NEW."people" BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'access', NEW.rowid, json_object('id', OLD."id", 'at', OLD."at", 'kind', OLD."kind", 'subject_id', OLD."subject_id", 'what', OLD."what", 'people', OLD."people"), json_object('id', NEW."id", 'at', NEW."at", 'kind', NEW."kind", 'subject_id', NEW."subject_id", 'what', NEW."what", 'people', NEW."people"));
                 END;

CREATE TRIGGER image_answer_delete AFTER DELETE ON answer  BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'answer', OLD.rowid, json_object('id', OLD."id", 'uuid', OLD."uuid", 'nomination_id', OLD."nomination_id", 'key', OLD."key", 'met', OLD."met", 'answered_by', OLD."answered_by", 'answered_on', OLD."answered_on", 'note', OLD."note"), NULL);
                 END;

CREATE TRIGGER image_answer_insert AFTER INSERT ON answer  BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'answer', NEW.rowid, NULL, json_object('id', NEW."id", 'uuid', NEW."uuid", 'nomination_id', NEW."nomination_id", 'key', NEW."key", 'met', NEW."met", 'answered_by', NEW."answered_by", 'answered_on', NEW."answered_on", 'note', NEW."note"));
                 END;

CREATE TRIGGER image_answer_update AFTER UPDATE ON answer WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."nomination_id" IS NOT NEW."nomination_id" OR OLD."key" IS NOT NEW."key" OR OLD."met" IS NOT NEW."met" OR OLD."answered_by" IS NOT NEW."answered_by" OR OLD."answered_on" IS NOT NEW."answered_on" OR OLD."note" IS NOT NEW."note" BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'answer', NEW.rowid, json_object('id', OLD."id", 'uuid', OLD."uuid", 'nomination_id', OLD."nomination_id", 'key', OLD."key", 'met', OLD."met", 'answered_by', OLD."answered_by", 'answered_on', OLD."answered_on", 'note', OLD."note"), json_object('id', NEW."id", 'uuid', NEW."uuid", 'nomination_id', NEW."nomination_id", 'key', NEW."key", 'met', NEW."met", 'answered_by', NEW."answered_by", 'answered_on', NEW."answered_on", 'note', NEW."note"));
                 END;

CREATE TRIGGER image_award_record_delete AFTER DELETE ON award_record  BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'award_record', OLD.rowid, json_object('id', OLD."id", 'uuid', OLD."uuid", 'subject_id', OLD."subject_id", 'award_code', OLD."award_code", 'award_name', OLD."award_name", 'year', OLD."year", 'recipient', OLD."recipient", 'post', OLD."post", 'unit', OLD."unit", 'recipient_line', OLD."recipient_line", 'achievement', OLD."achievement", 'decision_number', OLD."decision_number", 'decision_date', OLD."decision_date", 'issuer', OLD."issuer", 'decision_id', OLD."decision_id", 'nomination_id', OLD."nomination_id", 'golden_register_number', OLD."golden_register_number"), NULL);
                 END;

CREATE TRIGGER image_award_record_insert AFTER INSERT ON award_record  BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'award_record', NEW.rowid, NULL, json_object('id', NEW."id", 'uuid', NEW."uuid", 'subject_id', NEW."subject_id", 'award_code', NEW."award_code", 'award_name', NEW."award_name", 'year', NEW."year", 'recipient', NEW."recipient", 'post', NEW."post", 'unit', NEW."unit", 'recipient_line', NEW."recipient_line", 'achievement', NEW."achievement", 'decision_number', NEW."decision_number", 'decision_date', NEW."decision_date", 'issuer', NEW."issuer", 'decision_id', NEW."decision_id", 'nomination_id', NEW."nomination_id", 'golden_register_number', NEW."golden_register_number"));
                 END;

CREATE TRIGGER image_award_record_update AFTER UPDATE ON award_record WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."subject_id" IS NOT NEW."subject_id" OR OLD."award_code" IS NOT NEW."award_code" OR OLD."award_name" IS NOT NEW."award_name" OR OLD."year" IS NOT NEW."year" OR OLD."recipient" IS NOT NEW."recipient" OR OLD."post" IS NOT NEW."post" OR OLD."unit" IS NOT NEW."unit" OR OLD."recipient_line" IS NOT NEW."recipient_line" OR OLD."achievement" IS NOT NEW."achievement" OR OLD."decision_number" IS NOT NEW."decision_number" OR OLD."decision_date" IS NOT NEW."decision_date" OR OLD."issuer" IS NOT NEW."issuer" OR OLD."decision_id" IS NOT NEW."decision_id" OR OLD."nomination_id" IS NOT NEW."nomination_id" OR OLD."golden_register_number" IS NOT NEW."golden_register_number" BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'award_record', NEW.rowid, json_object('id', OLD."id", 'uuid', OLD."uuid", 'subject_id', OLD."subject_id", 'award_code', OLD."award_code", 'award_name', OLD."award_name", 'year', OLD."year", 'recipient', OLD."recipient", 'post', OLD."post", 'unit', OLD."unit", 'recipient_line', OLD."recipient_line", 'achievement', OLD."achievement", 'decision_number', OLD."decision_number", 'decision_date', OLD."decision_date", 'issuer', OLD."issuer", 'decision_id', OLD."decision_id", 'nomination_id', OLD."nomination_id", 'golden_register_number', OLD."golden_register_number"), json_object('id', NEW."id", 'uuid', NEW."uuid", 'subject_id', NEW."subject_id", 'award_code', NEW."award_code", 'award_name', NEW."award_name", 'year', NEW."year", 'recipient', NEW."recipient", 'post', NEW."post", 'unit', NEW."unit", 'recipient_line', NEW."recipient_line", 'achievement', NEW."achievement", 'decision_number', NEW."decision_number", 'decision_date', NEW."decision_date", 'issuer', NEW."issuer", 'decision_id', NEW."decision_id", 'nomination_id', NEW."nomination_id", 'golden_register_number', NEW."golden_register_number"));
                 END;

CREATE TRIGGER image_backup_delete AFTER DELETE ON backup  BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'backup', OLD.rowid, json_object('id', OLD."id", 'at', OLD."at", 'name', OLD."name", 'bytes', OLD."bytes", 'sha256', OLD."sha256", 'awards', OLD."awards", 'acts', OLD."acts"), NULL);
                 END;

CREATE TRIGGER image_backup_insert AFTER INSERT ON backup  BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'backup', NEW.rowid, NULL, json_object('id', NEW."id", 'at', NEW."at", 'name', NEW."name", 'bytes', NEW."bytes", 'sha256', NEW."sha256", 'awards', NEW."awards", 'acts', NEW."acts"));
                 END;

CREATE TRIGGER image_backup_update AFTER UPDATE ON backup WHEN OLD."id" IS NOT NEW."id" OR OLD."at" IS NOT NEW."at" OR OLD."name" IS NOT NEW."name" OR OLD."bytes" IS NOT NEW."bytes" OR OLD."sha256" IS NOT NEW."sha256" OR OLD."awards" IS NOT NEW."awards" OR OLD."acts" IS NOT NEW."acts" BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'backup', NEW.rowid, json_object('id', OLD."id", 'at', OLD."at", 'name', OLD."name", 'bytes', OLD."bytes", 'sha256', OLD."sha256", 'awards', OLD."awards", 'acts', OLD."acts"), json_object('id', NEW."id", 'at', NEW."at", 'name', NEW."name", 'bytes', NEW."bytes", 'sha256', NEW."sha256", 'awards', NEW."awards", 'acts', NEW."acts"));
                 END;

CREATE TRIGGER image_bonus_delete AFTER DELETE ON bonus  BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'bonus', OLD.rowid, json_object('award_record_id', OLD."award_record_id", 'amount', OLD."amount", 'base_salary', OLD."base_salary", 'thousandths', OLD."thousandths", 'rounding', OLD."rounding", 'source', OLD."source", 'confidence', OLD."confidence", 'paid', OLD."paid"), NULL);
                 END;

CREATE TRIGGER image_bonus_insert AFTER INSERT ON bonus  BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'bonus', NEW.rowid, NULL, json_object('award_record_id', NEW."award_record_id", 'amount', NEW."amount", 'base_salary', NEW."base_salary", 'thousandths', NEW."thousandths", 'rounding', NEW."rounding", 'source', NEW."source", 'confidence', NEW."confidence", 'paid', NEW."paid"));
                 END;

CREATE TRIGGER image_bonus_update AFTER UPDATE ON bonus WHEN OLD."award_record_id" IS NOT NEW."award_record_id" OR OLD."amount" IS NOT NEW."amount" OR OLD."base_salary" IS NOT NEW."base_salary" OR OLD."thousandths" IS NOT NEW."thousandths" OR OLD."rounding" IS NOT NEW."rounding" OR OLD."source" IS NOT NEW."source" OR OLD."confidence" IS NOT NEW."confidence" OR OLD."paid" IS NOT NEW."paid" BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'bonus', NEW.rowid, json_object('award_record_id', OLD."award_record_id", 'amount', OLD."amount", 'base_salary', OLD."base_salary", 'thousandths', OLD."thousandths", 'rounding', OLD."rounding", 'source', OLD."source", 'confidence', OLD."confidence", 'paid', OLD."paid"), json_object('award_record_id', NEW."award_record_id", 'amount', NEW."amount", 'base_salary', NEW."base_salary", 'thousandths', NEW."thousandths", 'rounding', NEW."rounding", 'source', NEW."source", 'confidence', NEW."confidence", 'paid', NEW."paid"));
                 END;

CREATE TRIGGER image_calibration_delete AFTER DELETE ON calibration  BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'calibration', OLD.rowid, json_object('id', OLD."id", 'uuid', OLD."uuid", 'printer', OLD."printer", 'tray', OLD."tray", 'stock_id', OLD."stock_id", 'turn', OLD."turn", 'dx', OLD."dx", 'dy', OLD."dy", 'sx', OLD."sx", 'sy', OLD."sy", 'theta', OLD."theta", 'residual', OLD."residual", 'measured', OLD."measured", 'confirmed_on', OLD."confirmed_on", 'revision', OLD."revision"), NULL);
                 END;

CREATE TRIGGER image_calibration_insert AFTER INSERT ON calibration  BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'calibration', NEW.rowid, NULL, json_object('id', NEW."id", 'uuid', NEW."uuid", 'printer', NEW."printer", 'tray', NEW."tray", 'stock_id', NEW."stock_id", 'turn', NEW."turn", 'dx', NEW."dx", 'dy', NEW."dy", 'sx', NEW."sx", 'sy', NEW."sy", 'theta', NEW."theta", 'residual', NEW."residual", 'measured', NEW."measured", 'confirmed_on', NEW."confirmed_on", 'revision', NEW."revision"));
                 END;

CREATE TRIGGER image_calibration_update AFTER UPDATE ON calibration WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."printer" IS NOT NEW."printer" OR OLD."tray" IS NOT NEW."tray" OR OLD."stock_id" IS NOT NEW."stock_id" OR OLD."turn" IS NOT NEW."turn" OR OLD."dx" IS NOT NEW."dx" OR OLD."dy" IS NOT NEW."dy" OR OLD."sx" IS NOT NEW."sx" OR OLD."sy" IS NOT NEW."sy" OR OLD."theta" IS NOT NEW."theta" OR OLD."residual" IS NOT NEW."residual" OR OLD."measured" IS NOT NEW."measured" OR OLD."confirmed_on" IS NOT NEW."confirmed_on" OR OLD."revision" IS NOT NEW."revision" BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'calibration', NEW.rowid, json_object('id', OLD."id", 'uuid', OLD."uuid", 'printer', OLD."printer", 'tray', OLD."tray", 'stock_id', OLD."stock_id", 'turn', OLD."turn", 'dx', OLD."dx", 'dy', OLD."dy", 'sx', OLD."sx", 'sy', OLD."sy", 'theta', OLD."theta", 'residual', OLD."residual", 'measured', OLD."measured", 'confirmed_on', OLD."confirmed_on", 'revision', OLD."revision"), json_object('id', NEW."id", 'uuid', NEW."uuid", 'printer', NEW."printer", 'tray', NEW."tray", 'stock_id', NEW."stock_id", 'turn', NEW."turn", 'dx', NEW."dx", 'dy', NEW."dy", 'sx', NEW."sx", 'sy', NEW."sy", 'theta', NEW."theta", 'residual', NEW."residual", 'measured', NEW."measured", 'confirmed_on', NEW."confirmed_on", 'revision', NEW."revision"));
                 END;

CREATE TRIGGER image_certificate_delete AFTER DELETE ON certificate  BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'certificate', OLD.rowid, json_object('id', OLD."id", 'uuid', OLD."uuid", 'award_record_id', OLD."award_record_id", 'honour', OLD."honour", 'title', OLD."title", 'layout', OLD."layout"), NULL);
                 END;

CREATE TRIGGER image_certificate_insert AFTER INSERT ON certificate  BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'certificate', NEW.rowid, NULL, json_object('id', NEW."id", 'uuid', NEW."uuid", 'award_record_id', NEW."award_record_id", 'honour', NEW."honour", 'title', NEW."title", 'layout', NEW."layout"));
                 END;

CREATE TRIGGER image_certificate_print_delete AFTER DELETE ON certificate_print  BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'certificate_print', OLD.rowid, json_object('id', OLD."id", 'certificate_id', OLD."certificate_id", 'printed_at', OLD."printed_at", 'mode', OLD."mode", 'layout', OLD."layout", 'copy_number', OLD."copy_number", 'reprint_reason', OLD."reprint_reason", 'pdf_sha256', OLD."pdf_sha256"), NULL);
                 END;

CREATE TRIGGER image_certificate_print_insert AFTER INSERT ON certificate_print  BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'certificate_print', NEW.rowid, NULL, json_object('id', NEW."id", 'certificate_id', NEW."certificate_id", 'printed_at', NEW."printed_at", 'mode', NEW."mode", 'layout', NEW."layout", 'copy_number', NEW."copy_number", 'reprint_reason', NEW."reprint_reason", 'pdf_sha256', NEW."pdf_sha256"));
                 END;

CREATE TRIGGER image_certificate_print_update AFTER UPDATE ON certificate_print WHEN OLD."id" IS NOT NEW."id" OR OLD."certificate_id" IS NOT NEW."certificate_id" OR OLD."printed_at" IS NOT NEW."printed_at" OR OLD."mode" IS NOT NEW."mode" OR OLD."layout" IS NOT NEW."layout" OR OLD."copy_number" IS NOT NEW."copy_number" OR OLD."reprint_reason" IS NOT NEW."reprint_reason" OR OLD."pdf_sha256" IS NOT NEW."pdf_sha256" BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'certificate_print', NEW.rowid, json_object('id', OLD."id", 'certificate_id', OLD."certificate_id", 'printed_at', OLD."printed_at", 'mode', OLD."mode", 'layout', OLD."layout", 'copy_number', OLD."copy_number", 'reprint_reason', OLD."reprint_reason", 'pdf_sha256', OLD."pdf_sha256"), json_object('id', NEW."id", 'certificate_id', NEW."certificate_id", 'printed_at', NEW."printed_at", 'mode', NEW."mode", 'layout', NEW."layout", 'copy_number', NEW."copy_number", 'reprint_reason', NEW."reprint_reason", 'pdf_sha256', NEW."pdf_sha256"));
                 END;

CREATE TRIGGER image_certificate_update AFTER UPDATE ON certificate WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."award_record_id" IS NOT NEW."award_record_id" OR OLD."honour" IS NOT NEW."honour" OR OLD."title" IS NOT NEW."title" OR OLD."layout" IS NOT NEW."layout" BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'certificate', NEW.rowid, json_object('id', OLD."id", 'uuid', OLD."uuid", 'award_record_id', OLD."award_record_id", 'honour', OLD."honour", 'title', OLD."title", 'layout', OLD."layout"), json_object('id', NEW."id", 'uuid', NEW."uuid", 'award_record_id', NEW."award_record_id", 'honour', NEW."honour", 'title', NEW."title", 'layout', NEW."layout"));
                 END;

CREATE TRIGGER image_check_key_delete AFTER DELETE ON check_key  BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'check_key', OLD.rowid, json_object('id', OLD."id", 'uuid', OLD."uuid", 'key_id', OLD."key_id", 'public_key', hex(OLD."public_key"), 'wrapped', iif(OLD."wrapped" IS NULL, NULL, hex(OLD."wrapped")), 'made_on', OLD."made_on", 'revoked_from', OLD."revoked_from", 'revision', OLD."revision"), NULL);
                 END;

CREATE TRIGGER image_check_key_insert AFTER INSERT ON check_key  BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'check_key', NEW.rowid, NULL, json_object('id', NEW."id", 'uuid', NEW."uuid", 'key_id', NEW."key_id", 'public_key', hex(NEW."public_key"), 'wrapped', iif(NEW."wrapped" IS NULL, NULL, hex(NEW."wrapped")), 'made_on', NEW."made_on", 'revoked_from', NEW."revoked_from", 'revision', NEW."revision"));
                 END;

CREATE TRIGGER image_check_key_update AFTER UPDATE ON check_key WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."key_id" IS NOT NEW."key_id" OR OLD."public_key" IS NOT NEW."public_key" OR OLD."wrapped" IS NOT NEW."wrapped" OR OLD."made_on" IS NOT NEW."made_on" OR OLD."revoked_from" IS NOT NEW."revoked_from" OR OLD."revision" IS NOT NEW."revision" BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'check_key', NEW.rowid, json_object('id', OLD."id", 'uuid', OLD."uuid", 'key_id', OLD."key_id", 'public_key', hex(OLD."public_key"), 'wrapped', iif(OLD."wrapped" IS NULL, NULL, hex(OLD."wrapped")), 'made_on', OLD."made_on", 'revoked_from', OLD."revoked_from", 'revision', OLD."revision"), json_object('id', NEW."id", 'uuid', NEW."uuid", 'key_id', NEW."key_id", 'public_key', hex(NEW."public_key"), 'wrapped', iif(NEW."wrapped" IS NULL, NULL, hex(NEW."wrapped")), 'made_on', NEW."made_on", 'revoked_from', NEW."revoked_from", 'revision', NEW."revision"));
                 END;

CREATE TRIGGER image_collective_delete AFTER DELETE ON collective  BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'collective', OLD.rowid, json_object('subject_id', OLD."subject_id", 'unit_id', OLD."unit_id", 'detail', OLD."detail"), NULL);
                 END;

CREATE TRIGGER image_collective_insert AFTER INSERT ON collective  BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'collective', NEW.rowid, NULL, json_object('subject_id', NEW."subject_id", 'unit_id', NEW."unit_id", 'detail', NEW."detail"));
                 END;

CREATE TRIGGER image_collective_update AFTER UPDATE ON collective WHEN OLD."subject_id" IS NOT NEW."subject_id" OR OLD."unit_id" IS NOT NEW."unit_id" OR OLD."detail" IS NOT NEW."detail" BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'collective', NEW.rowid, json_object('subject_id', OLD."subject_id", 'unit_id', OLD."unit_id", 'detail', OLD."detail"), json_object('subject_id', NEW."subject_id", 'unit_id', NEW."unit_id", 'detail', NEW."detail"));
                 END;

CREATE TRIGGER image_council_session_delete AFTER DELETE ON council_session  BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'council_session', OLD.rowid, json_object('id', OLD."id", 'uuid', OLD."uuid", 'dossier_id', OLD."dossier_id", 'held_on', OLD."held_on", 'members', OLD."members", 'present', OLD."present", 'written_opinions', OLD."written_opinions", 'approval_percent', OLD."approval_percent"), NULL);
                 END;

CREATE TRIGGER image_council_session_insert AFTER INSERT ON council_session  BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'council_session', NEW.rowid, NULL, json_object('id', NEW."id", 'uuid', NEW."uuid", 'dossier_id', NEW."dossier_id", 'held_on', NEW."held_on", 'members', NEW."members", 'present', NEW."present", 'written_opinions', NEW."written_opinions", 'approval_percent', NEW."approval_percent"));
                 END;

CREATE TRIGGER image_council_session_update AFTER UPDATE ON council_session WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."dossier_id" IS NOT NEW."dossier_id" OR OLD."held_on" IS NOT NEW."held_on" OR OLD."members" IS NOT NEW."members" OR OLD."present" IS NOT NEW."present" OR OLD."written_opinions" IS NOT NEW."written_opinions" OR OLD."approval_percent" IS NOT NEW."approval_percent" BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'council_session', NEW.rowid, json_object('id', OLD."id", 'uuid', OLD."uuid", 'dossier_id', OLD."dossier_id", 'held_on', OLD."held_on", 'members', OLD."members", 'present', OLD."present", 'written_opinions', OLD."written_opinions", 'approval_percent', OLD."approval_percent"), json_object('id', NEW."id", 'uuid', NEW."uuid", 'dossier_id', NEW."dossier_id", 'held_on', NEW."held_on", 'members', NEW."members", 'present', NEW."present", 'written_opinions', NEW."written_opinions", 'approval_percent', NEW."approval_percent"));
                 END;

CREATE TRIGGER image_council_vote_delete AFTER DELETE ON council_vote  BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'council_vote', OLD.rowid, json_object('nomination_id', OLD."nomination_id", 'session_id', OLD."session_id", 'in_favour', OLD."in_favour", 'against', OLD."against", 'threshold_percent', OLD."threshold_percent"), NULL);
                 END;

CREATE TRIGGER image_council_vote_insert AFTER INSERT ON council_vote  BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'council_vote', NEW.rowid, NULL, json_object('nomination_id', NEW."nomination_id", 'session_id', NEW."session_id", 'in_favour', NEW."in_favour", 'against', NEW."against", 'threshold_percent', NEW."threshold_percent"));
                 END;

CREATE TRIGGER image_council_vote_update AFTER UPDATE ON council_vote WHEN OLD."nomination_id" IS NOT NEW."nomination_id" OR OLD."session_id" IS NOT NEW."session_id" OR OLD."in_favour" IS NOT NEW."in_favour" OR OLD."against" IS NOT NEW."against" OR OLD."threshold_percent" IS NOT NEW."threshold_percent" BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'council_vote', NEW.rowid, json_object('nomination_id', OLD."nomination_id", 'session_id', OLD."session_id", 'in_favour', OLD."in_favour", 'against', OLD."against", 'threshold_percent', OLD."threshold_percent"), json_object('nomination_id', NEW."nomination_id", 'session_id', NEW."session_id", 'in_favour', NEW."in_favour", 'against', NEW."against", 'threshold_percent', NEW."threshold_percent"));
                 END;

CREATE TRIGGER image_data_request_delete AFTER DELETE ON data_request  BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'data_request', OLD.rowid, json_object('id', OLD."id", 'uuid', OLD."uuid", 'kind', OLD."kind", 'requester', OLD."requester", 'subject_id', OLD."subject_id", 'received_on', OLD."received_on", 'reply_by', OLD."reply_by", 'due_on', OLD."due_on", 'content', OLD."content", 'answered_on', OLD."answered_on", 'outcome', OLD."outcome", 'answer', OLD."answer", 'revision', OLD."revision"), NULL);
                 END;

CREATE TRIGGER image_data_request_insert AFTER INSERT ON data_request  BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'data_request', NEW.rowid, NULL, json_object('id', NEW."id", 'uuid', NEW."uuid", 'kind', NEW."kind", 'requester', NEW."requester", 'subject_id', NEW."subject_id", 'received_on', NEW."received_on", 'reply_by', NEW."reply_by", 'due_on', NEW."due_on", 'content', NEW."content", 'answered_on', NEW."answered_on", 'outcome', NEW."outcome", 'answer', NEW."answer", 'revision', NEW."revision"));
                 END;

CREATE TRIGGER image_data_request_update AFTER UPDATE ON data_request WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."kind" IS NOT NEW."kind" OR OLD."requester" IS NOT NEW."requester" OR OLD."subject_id" IS NOT NEW."subject_id" OR OLD."received_on" IS NOT NEW."received_on" OR OLD."reply_by" IS NOT NEW."reply_by" OR OLD."due_on" IS NOT NEW."due_on" OR OLD."content" IS NOT NEW."content" OR OLD."answered_on" IS NOT NEW."answered_on" OR OLD."outcome" IS NOT NEW."outcome" OR OLD."answer" IS NOT NEW."answer" OR OLD."revision" IS NOT NEW."revision" BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'data_request', NEW.rowid, json_object('id', OLD."id", 'uuid', OLD."uuid", 'kind', OLD."kind", 'requester', OLD."requester", 'subject_id', OLD."subject_id", 'received_on', OLD."received_on", 'reply_by', OLD."reply_by", 'due_on', OLD."due_on", 'content', OLD."content", 'answered_on', OLD."answered_on", 'outcome', OLD."outcome", 'answer', OLD."answer", 'revision', OLD."revision"), json_object('id', NEW."id", 'uuid', NEW."uuid", 'kind', NEW."kind", 'requester', NEW."requester", 'subject_id', NEW."subject_id", 'received_on', NEW."received_on", 'reply_by', NEW."reply_by", 'due_on', NEW."due_on", 'content', NEW."content", 'answered_on', NEW."answered_on", 'outcome', NEW."outcome", 'answer', NEW."answer", 'revision', NEW."revision"));
                 END;

CREATE TRIGGER image_deadline_delete AFTER DELETE ON deadline  BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'deadline', OLD.rowid, json_object('id', OLD."id", 'uuid', OLD."uuid", 'title', OLD."title", 'due_on', OLD."due_on", 'dossier_id', OLD."dossier_id", 'done_on', OLD."done_on", 'revision', OLD."revision"), NULL);
                 END;

CREATE TRIGGER image_deadline_insert AFTER INSERT ON deadline  BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'deadline', NEW.rowid, NULL, json_object('id', NEW."id", 'uuid', NEW."uuid", 'title', NEW."title", 'due_on', NEW."due_on", 'dossier_id', NEW."dossier_id", 'done_on', NEW."done_on", 'revision', NEW."revision"));
                 END;

CREATE TRIGGER image_deadline_update AFTER UPDATE ON deadline WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."title" IS NOT NEW."title" OR OLD."due_on" IS NOT NEW."due_on" OR OLD."dossier_id" IS NOT NEW."dossier_id" OR OLD."done_on" IS NOT NEW."done_on" OR OLD."revision" IS NOT NEW."revision" BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'deadline', NEW.rowid, json_object('id', OLD."id", 'uuid', OLD."uuid", 'title', OLD."title", 'due_on', OLD."due_on", 'dossier_id', OLD."dossier_id", 'done_on', OLD."done_on", 'revision', OLD."revision"), json_object('id', NEW."id", 'uuid', NEW."uuid", 'title', NEW."title", 'due_on', NEW."due_on", 'dossier_id', NEW."dossier_id", 'done_on', NEW."done_on", 'revision', NEW."revision"));
                 END;

CREATE TRIGGER image_decision_delete AFTER DELETE ON decision  BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'decision', OLD.rowid, json_object('id', OLD."id", 'uuid', OLD."uuid", 'number', OLD."number", 'number_key', OLD."number_key", 'year', OLD."year", 'issued_on', OLD."issued_on", 'award_code', OLD."award_code", 'award_name', OLD."award_name", 'dossier_id', OLD."dossier_id", 'content', OLD."content", 'issuer', OLD."issuer", 'place', OLD."place", 'signer_title', OLD."signer_title", 'signer_name', OLD."signer_name"), NULL);
                 END;

CREATE TRIGGER image_decision_insert AFTER INSERT ON decision  BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'decision', NEW.rowid, NULL, json_object('id', NEW."id", 'uuid', NEW."uuid", 'number', NEW."number", 'number_key', NEW."number_key", 'year', NEW."year", 'issued_on', NEW."issued_on", 'award_code', NEW."award_code", 'award_name', NEW."award_name", 'dossier_id', NEW."dossier_id", 'content', NEW."content", 'issuer', NEW."issuer", 'place', NEW."place", 'signer_title', NEW."signer_title", 'signer_name', NEW."signer_name"));
                 END;

CREATE TRIGGER image_decision_update AFTER UPDATE ON decision WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."number" IS NOT NEW."number" OR OLD."number_key" IS NOT NEW."number_key" OR OLD."year" IS NOT NEW."year" OR OLD."issued_on" IS NOT NEW."issued_on" OR OLD."award_code" IS NOT NEW."award_code" OR OLD."award_name" IS NOT NEW."award_name" OR OLD."dossier_id" IS NOT NEW."dossier_id" OR OLD."content" IS NOT NEW."content" OR OLD."issuer" IS NOT NEW."issuer" OR OLD."place" IS NOT NEW."place" OR OLD."signer_title" IS NOT NEW."signer_title" OR OLD."signer_name" IS NOT NEW."signer_name" BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'decision', NEW.rowid, json_object('id', OLD."id", 'uuid', OLD."uuid", 'number', OLD."number", 'number_key', OLD."number_key", 'year', OLD."year", 'issued_on', OLD."issued_on", 'award_code', OLD."award_code", 'award_name', OLD."award_name", 'dossier_id', OLD."dossier_id", 'content', OLD."content", 'issuer', OLD."issuer", 'place', OLD."place", 'signer_title', OLD."signer_title", 'signer_name', OLD."signer_name"), json_object('id', NEW."id", 'uuid', NEW."uuid", 'number', NEW."number", 'number_key', NEW."number_key", 'year', NEW."year", 'issued_on', NEW."issued_on", 'award_code', NEW."award_code", 'award_name', NEW."award_name", 'dossier_id', NEW."dossier_id", 'content', NEW."content", 'issuer', NEW."issuer", 'place', NEW."place", 'signer_title', NEW."signer_title", 'signer_name', NEW."signer_name"));
                 END;

CREATE TRIGGER image_discipline_delete AFTER DELETE ON discipline  BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'discipline', OLD.rowid, json_object('id', OLD."id", 'uuid', OLD."uuid", 'subject_id', OLD."subject_id", 'form', OLD."form", 'decided_on', OLD."decided_on", 'ends_on', OLD."ends_on", 'decision_number', OLD."decision_number", 'note', OLD."note"), NULL);
                 END;

CREATE TRIGGER image_discipline_insert AFTER INSERT ON discipline  BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'discipline', NEW.rowid, NULL, json_object('id', NEW."id", 'uuid', NEW."uuid", 'subject_id', NEW."subject_id", 'form', NEW."form", 'decided_on', NEW."decided_on", 'ends_on', NEW."ends_on", 'decision_number', NEW."decision_number", 'note', NEW."note"));
                 END;

CREATE TRIGGER image_discipline_update AFTER UPDATE ON discipline WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."subject_id" IS NOT NEW."subject_id" OR OLD."form" IS NOT NEW."form" OR OLD."decided_on" IS NOT NEW."decided_on" OR OLD."ends_on" IS NOT NEW."ends_on" OR OLD."decision_number" IS NOT NEW."decision_number" OR OLD."note" IS NOT NEW."note" BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'discipline', NEW.rowid, json_object('id', OLD."id", 'uuid', OLD."uuid", 'subject_id', OLD."subject_id", 'form', OLD."form", 'decided_on', OLD."decided_on", 'ends_on', OLD."ends_on", 'decision_number', OLD."decision_number", 'note', OLD."note"), json_object('id', NEW."id", 'uuid', NEW."uuid", 'subject_id', NEW."subject_id", 'form', NEW."form", 'decided_on', NEW."decided_on", 'ends_on', NEW."ends_on", 'decision_number', NEW."decision_number", 'note', NEW."note"));
                 END;

CREATE TRIGGER image_dossier_delete AFTER DELETE ON dossier  BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'dossier', OLD.rowid, json_object('id', OLD."id", 'uuid', OLD."uuid", 'code', OLD."code", 'title', OLD."title", 'year', OLD."year", 'state', OLD."state", 'achievement_type', OLD."achievement_type", 'proposer_id', OLD."proposer_id", 'submission_number', OLD."submission_number", 'submission_date', OLD."submission_date", 'received_on', OLD."received_on", 'return_reason', OLD."return_reason", 'revision', OLD."revision"), NULL);
                 END;

CREATE TRIGGER image_dossier_insert AFTER INSERT ON dossier  BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'dossier', NEW.rowid, NULL, json_object('id', NEW."id", 'uuid', NEW."uuid", 'code', NEW."code", 'title', NEW."title", 'year', NEW."year", 'state', NEW."state", 'achievement_type', NEW."achievement_type", 'proposer_id', NEW."proposer_id", 'submission_number', NEW."submission_number", 'submission_date', NEW."submission_date", 'received_on', NEW."received_on", 'return_reason', NEW."return_reason", 'revision', NEW."revision"));
                 END;

CREATE TRIGGER image_dossier_period_delete AFTER DELETE ON dossier_period  BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'dossier_period', OLD.rowid, json_object('dossier_id', OLD."dossier_id", 'from_year', OLD."from_year"), NULL);
                 END;

CREATE TRIGGER image_dossier_period_insert AFTER INSERT ON dossier_period  BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'dossier_period', NEW.rowid, NULL, json_object('dossier_id', NEW."dossier_id", 'from_year', NEW."from_year"));
                 END;

CREATE TRIGGER image_dossier_period_update AFTER UPDATE ON dossier_period WHEN OLD."dossier_id" IS NOT NEW."dossier_id" OR OLD."from_year" IS NOT NEW."from_year" BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'dossier_period', NEW.rowid, json_object('dossier_id', OLD."dossier_id", 'from_year', OLD."from_year"), json_object('dossier_id', NEW."dossier_id", 'from_year', NEW."from_year"));
                 END;

CREATE TRIGGER image_dossier_update AFTER UPDATE ON dossier WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."code" IS NOT NEW."code" OR OLD."title" IS NOT NEW."title" OR OLD."year" IS NOT NEW."year" OR OLD."state" IS NOT NEW."state" OR OLD."achievement_type" IS NOT NEW."achievement_type" OR OLD."proposer_id" IS NOT NEW."proposer_id" OR OLD."submission_number" IS NOT NEW."submission_number" OR OLD."submission_date" IS NOT NEW."submission_date" OR OLD."received_on" IS NOT NEW."received_on" OR OLD."return_reason" IS NOT NEW."return_reason" OR OLD."revision" IS NOT NEW."revision" BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'dossier', NEW.rowid, json_object('id', OLD."id", 'uuid', OLD."uuid", 'code', OLD."code", 'title', OLD."title", 'year', OLD."year", 'state', OLD."state", 'achievement_type', OLD."achievement_type", 'proposer_id', OLD."proposer_id", 'submission_number', OLD."submission_number", 'submission_date', OLD."submission_date", 'received_on', OLD."received_on", 'return_reason', OLD."return_reason", 'revision', OLD."revision"), json_object('id', NEW."id", 'uuid', NEW."uuid", 'code', NEW."code", 'title', NEW."title", 'year', NEW."year", 'state', NEW."state", 'achievement_type', NEW."achievement_type", 'proposer_id', NEW."proposer_id", 'submission_number', NEW."submission_number", 'submission_date', NEW."submission_date", 'received_on', NEW."received_on", 'return_reason', NEW."return_reason", 'revision', NEW."revision"));
                 END;

CREATE TRIGGER image_emblem_delete AFTER DELETE ON emblem  BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'emblem', OLD.rowid, json_object('id', OLD."id", 'png', hex(OLD."png")), NULL);
                 END;

CREATE TRIGGER image_emblem_insert AFTER INSERT ON emblem  BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'emblem', NEW.rowid, NULL, json_object('id', NEW."id", 'png', hex(NEW."png")));
                 END;

CREATE TRIGGER image_emblem_update AFTER UPDATE ON emblem WHEN OLD."id" IS NOT NEW."id" OR OLD."png" IS NOT NEW."png" BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'emblem', NEW.rowid, json_object('id', OLD."id", 'png', hex(OLD."png")), json_object('id', NEW."id", 'png', hex(NEW."png")));
                 END;

CREATE TRIGGER image_erased_act_delete AFTER DELETE ON erased_act  BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'erased_act', OLD.rowid, json_object('id', OLD."id", 'erasure_id', OLD."erasure_id", 'seq', OLD."seq", 'image_hash', OLD."image_hash"), NULL);
                 END;

CREATE TRIGGER image_erased_act_insert AFTER INSERT ON erased_act  BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'erased_act', NEW.rowid, NULL, json_object('id', NEW."id", 'erasure_id', NEW."erasure_id", 'seq', NEW."seq", 'image_hash', NEW."image_hash"));
                 END;

CREATE TRIGGER image_erased_act_update AFTER UPDATE ON erased_act WHEN OLD."id" IS NOT NEW."id" OR OLD."erasure_id" IS NOT NEW."erasure_id" OR OLD."seq" IS NOT NEW."seq" OR OLD."image_hash" IS NOT NEW."image_hash" BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'erased_act', NEW.rowid, json_object('id', OLD."id", 'erasure_id', OLD."erasure_id", 'seq', OLD."seq", 'image_hash', OLD."image_hash"), json_object('id', NEW."id", 'erasure_id', NEW."erasure_id", 'seq', NEW."seq", 'image_hash', NEW."image_hash"));
                 END;

CREATE TRIGGER image_erasure_delete AFTER DELETE ON erasure  BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'erasure', OLD.rowid, json_object('id', OLD."id", 'uuid', OLD."uuid", 'subject_id', OLD."subject_id", 'fields', OLD."fields", 'reason', OLD."reason", 'request_id', OLD."request_id"), NULL);
                 END;

CREATE TRIGGER image_erasure_insert AFTER INSERT ON erasure  BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'erasure', NEW.rowid, NULL, json_object('id', NEW."id", 'uuid', NEW."uuid", 'subject_id', NEW."subject_id", 'fields', NEW."fields", 'reason', NEW."reason", 'request_id', NEW."request_id"));
                 END;

CREATE TRIGGER image_erasure_update AFTER UPDATE ON erasure WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."subject_id" IS NOT NEW."subject_id" OR OLD."fields" IS NOT NEW."fields" OR OLD."reason" IS NOT NEW."reason" OR OLD."request_id" IS NOT NEW."request_id" BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'erasure', NEW.rowid, json_object('id', OLD."id", 'uuid', OLD."uuid", 'subject_id', OLD."subject_id", 'fields', OLD."fields", 'reason', OLD."reason", 'request_id', OLD."request_id"), json_object('id', NEW."id", 'uuid', NEW."uuid", 'subject_id', NEW."subject_id", 'fields', NEW."fields", 'reason', NEW."reason", 'request_id', NEW."request_id"));
                 END;

CREATE TRIGGER image_fact_delete AFTER DELETE ON fact  BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'fact', OLD.rowid, json_object('id', OLD."id", 'uuid', OLD."uuid", 'subject_id', OLD."subject_id", 'key', OLD."key", 'year', OLD."year", 'value', OLD."value"), NULL);
                 END;

CREATE TRIGGER image_fact_insert AFTER INSERT ON fact  BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'fact', NEW.rowid, NULL, json_object('id', NEW."id", 'uuid', NEW."uuid", 'subject_id', NEW."subject_id", 'key', NEW."key", 'year', NEW."year", 'value', NEW."value"));
                 END;

CREATE TRIGGER image_fact_update AFTER UPDATE ON fact WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."subject_id" IS NOT NEW."subject_id" OR OLD."key" IS NOT NEW."key" OR OLD."year" IS NOT NEW."year" OR OLD."value" IS NOT NEW."value" BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'fact', NEW.rowid, json_object('id', OLD."id", 'uuid', OLD."uuid", 'subject_id', OLD."subject_id", 'key', OLD."key", 'year', OLD."year", 'value', OLD."value"), json_object('id', NEW."id", 'uuid', NEW."uuid", 'subject_id', NEW."subject_id", 'key', NEW."key", 'year', NEW."year", 'value', NEW."value"));
                 END;

CREATE TRIGGER image_font_delete AFTER DELETE ON font  BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'font', OLD.rowid, json_object('id', OLD."id", 'uuid', OLD."uuid", 'name', OLD."name", 'sha256', OLD."sha256", 'revision', OLD."revision"), NULL);
                 END;

CREATE TRIGGER image_font_insert AFTER INSERT ON font  BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'font', NEW.rowid, NULL, json_object('id', NEW."id", 'uuid', NEW."uuid", 'name', NEW."name", 'sha256', NEW."sha256", 'revision', NEW."revision"));
                 END;

CREATE TRIGGER image_font_update AFTER UPDATE ON font WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."name" IS NOT NEW."name" OR OLD."sha256" IS NOT NEW."sha256" OR OLD."revision" IS NOT NEW."revision" BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'font', NEW.rowid, json_object('id', OLD."id", 'uuid', OLD."uuid", 'name', OLD."name", 'sha256', OLD."sha256", 'revision', OLD."revision"), json_object('id', NEW."id", 'uuid', NEW."uuid", 'name', NEW."name", 'sha256', NEW."sha256", 'revision', NEW."revision"));
                 END;

CREATE TRIGGER image_household_delete AFTER DELETE ON household  BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'household', OLD.rowid, json_object('subject_id', OLD."subject_id", 'address', OLD."address"), NULL);
                 END;

CREATE TRIGGER image_household_insert AFTER INSERT ON household  BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'household', NEW.rowid, NULL, json_object('subject_id', NEW."subject_id", 'address', NEW."address"));
                 END;

CREATE TRIGGER image_household_update AFTER UPDATE ON household WHEN OLD."subject_id" IS NOT NEW."subject_id" OR OLD."address" IS NOT NEW."address" BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'household', NEW.rowid, json_object('subject_id', OLD."subject_id", 'address', OLD."address"), json_object('subject_id', NEW."subject_id", 'address', NEW."address"));
                 END;

CREATE TRIGGER image_individual_delete AFTER DELETE ON individual  BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'individual', OLD.rowid, json_object('subject_id', OLD."subject_id", 'family_name', OLD."family_name", 'middle_name', OLD."middle_name", 'given_name', OLD."given_name", 'sex', OLD."sex", 'birth', OLD."birth", 'citizen_id', OLD."citizen_id", 'post', OLD."post", 'unit_id', OLD."unit_id"), NULL);
                 END;

CREATE TRIGGER image_individual_insert AFTER INSERT ON individual  BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'individual', NEW.rowid, NULL, json_object('subject_id', NEW."subject_id", 'family_name', NEW."family_name", 'middle_name', NEW."middle_name", 'given_name', NEW."given_name", 'sex', NEW."sex", 'birth', NEW."birth", 'citizen_id', NEW."citizen_id", 'post', NEW."post", 'unit_id', NEW."unit_id"));
                 END;

CREATE TRIGGER image_individual_update AFTER UPDATE ON individual WHEN OLD."subject_id" IS NOT NEW."subject_id" OR OLD."family_name" IS NOT NEW."family_name" OR OLD."middle_name" IS NOT NEW."middle_name" OR OLD."given_name" IS NOT NEW."given_name" OR OLD."sex" IS NOT NEW."sex" OR OLD."birth" IS NOT NEW."birth" OR OLD."citizen_id" IS NOT NEW."citizen_id" OR OLD."post" IS NOT NEW."post" OR OLD."unit_id" IS NOT NEW."unit_id" BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'individual', NEW.rowid, json_object('subject_id', OLD."subject_id", 'family_name', OLD."family_name", 'middle_name', OLD."middle_name", 'given_name', OLD."given_name", 'sex', OLD."sex", 'birth', OLD."birth", 'citizen_id', OLD."citizen_id", 'post', OLD."post", 'unit_id', OLD."unit_id"), json_object('subject_id', NEW."subject_id", 'family_name', NEW."family_name", 'middle_name', NEW."middle_name", 'given_name', NEW."given_name", 'sex', NEW."sex", 'birth', NEW."birth", 'citizen_id', NEW."citizen_id", 'post', NEW."post", 'unit_id', NEW."unit_id"));
                 END;

CREATE TRIGGER image_initiative_delete AFTER DELETE ON initiative  BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'initiative', OLD.rowid, json_object('id', OLD."id", 'uuid', OLD."uuid", 'subject_id', OLD."subject_id", 'year', OLD."year", 'title', OLD."title", 'impact_scope', OLD."impact_scope", 'decision_number', OLD."decision_number", 'decision_date', OLD."decision_date"), NULL);
                 END;

CREATE TRIGGER image_initiative_insert AFTER INSERT ON initiative  BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'initiative', NEW.rowid, NULL, json_object('id', NEW."id", 'uuid', NEW."uuid", 'subject_id', NEW."subject_id", 'year', NEW."year", 'title', NEW."title", 'impact_scope', NEW."impact_scope", 'decision_number', NEW."decision_number", 'decision_date', NEW."decision_date"));
                 END;

CREATE TRIGGER image_initiative_kind_delete AFTER DELETE ON initiative_kind  BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'initiative_kind', OLD.rowid, json_object('initiative_id', OLD."initiative_id", 'kind', OLD."kind"), NULL);
                 END;

CREATE TRIGGER image_initiative_kind_insert AFTER INSERT ON initiative_kind  BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'initiative_kind', NEW.rowid, NULL, json_object('initiative_id', NEW."initiative_id", 'kind', NEW."kind"));
                 END;

CREATE TRIGGER image_initiative_kind_update AFTER UPDATE ON initiative_kind WHEN OLD."initiative_id" IS NOT NEW."initiative_id" OR OLD."kind" IS NOT NEW."kind" BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'initiative_kind', NEW.rowid, json_object('initiative_id', OLD."initiative_id", 'kind', OLD."kind"), json_object('initiative_id', NEW."initiative_id", 'kind', NEW."kind"));
                 END;

CREATE TRIGGER image_initiative_update AFTER UPDATE ON initiative WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."subject_id" IS NOT NEW."subject_id" OR OLD."year" IS NOT NEW."year" OR OLD."title" IS NOT NEW."title" OR OLD."impact_scope" IS NOT NEW."impact_scope" OR OLD."decision_number" IS NOT NEW."decision_number" OR OLD."decision_date" IS NOT NEW."decision_date" BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'initiative', NEW.rowid, json_object('id', OLD."id", 'uuid', OLD."uuid", 'subject_id', OLD."subject_id", 'year', OLD."year", 'title', OLD."title", 'impact_scope', OLD."impact_scope", 'decision_number', OLD."decision_number", 'decision_date', OLD."decision_date"), json_object('id', NEW."id", 'uuid', NEW."uuid", 'subject_id', NEW."subject_id", 'year', NEW."year", 'title', NEW."title", 'impact_scope', NEW."impact_scope", 'decision_number', NEW."decision_number", 'decision_date', NEW."decision_date"));
                 END;

CREATE TRIGGER image_initiative_use_delete AFTER DELETE ON initiative_use  BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'initiative_use', OLD.rowid, json_object('initiative_id', OLD."initiative_id", 'award_record_id', OLD."award_record_id"), NULL);
                 END;

CREATE TRIGGER image_initiative_use_insert AFTER INSERT ON initiative_use  BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'initiative_use', NEW.rowid, NULL, json_object('initiative_id', NEW."initiative_id", 'award_record_id', NEW."award_record_id"));
                 END;

CREATE TRIGGER image_initiative_use_update AFTER UPDATE ON initiative_use WHEN OLD."initiative_id" IS NOT NEW."initiative_id" OR OLD."award_record_id" IS NOT NEW."award_record_id" BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'initiative_use', NEW.rowid, json_object('initiative_id', OLD."initiative_id", 'award_record_id', OLD."award_record_id"), json_object('initiative_id', NEW."initiative_id", 'award_record_id', NEW."award_record_id"));
                 END;

CREATE TRIGGER image_judgement_delete AFTER DELETE ON judgement  BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'judgement', OLD.rowid, json_object('id', OLD."id", 'nomination_id', OLD."nomination_id", 'verdict', OLD."verdict", 'received_on', OLD."received_on", 'decided_on', OLD."decided_on", 'from_year', OLD."from_year", 'to_year', OLD."to_year", 'facts', OLD."facts", 'relied_on', OLD."relied_on"), NULL);
                 END;

CREATE TRIGGER image_judgement_insert AFTER INSERT ON judgement  BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'judgement', NEW.rowid, NULL, json_object('id', NEW."id", 'nomination_id', NEW."nomination_id", 'verdict', NEW."verdict", 'received_on', NEW."received_on", 'decided_on', NEW."decided_on", 'from_year', NEW."from_year", 'to_year', NEW."to_year", 'facts', NEW."facts", 'relied_on', NEW."relied_on"));
                 END;

CREATE TRIGGER image_judgement_update AFTER UPDATE ON judgement WHEN OLD."id" IS NOT NEW."id" OR OLD."nomination_id" IS NOT NEW."nomination_id" OR OLD."verdict" IS NOT NEW."verdict" OR OLD."received_on" IS NOT NEW."received_on" OR OLD."decided_on" IS NOT NEW."decided_on" OR OLD."from_year" IS NOT NEW."from_year" OR OLD."to_year" IS NOT NEW."to_year" OR OLD."facts" IS NOT NEW."facts" OR OLD."relied_on" IS NOT NEW."relied_on" BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'judgement', NEW.rowid, json_object('id', OLD."id", 'nomination_id', OLD."nomination_id", 'verdict', OLD."verdict", 'received_on', OLD."received_on", 'decided_on', OLD."decided_on", 'from_year', OLD."from_year", 'to_year', OLD."to_year", 'facts', OLD."facts", 'relied_on', OLD."relied_on"), json_object('id', NEW."id", 'nomination_id', NEW."nomination_id", 'verdict', NEW."verdict", 'received_on', NEW."received_on", 'decided_on', NEW."decided_on", 'from_year', NEW."from_year", 'to_year', NEW."to_year", 'facts', NEW."facts", 'relied_on', NEW."relied_on"));
                 END;

CREATE TRIGGER image_layout_delete AFTER DELETE ON layout  BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'layout', OLD.rowid, json_object('id', OLD."id", 'uuid', OLD."uuid", 'key', OLD."key", 'name', OLD."name", 'sheet', OLD."sheet", 'award_code', OLD."award_code", 'subject_kind', OLD."subject_kind", 'stock_id', OLD."stock_id", 'revision', OLD."revision"), NULL);
                 END;

CREATE TRIGGER image_layout_insert AFTER INSERT ON layout  BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'layout', NEW.rowid, NULL, json_object('id', NEW."id", 'uuid', NEW."uuid", 'key', NEW."key", 'name', NEW."name", 'sheet', NEW."sheet", 'award_code', NEW."award_code", 'subject_kind', NEW."subject_kind", 'stock_id', NEW."stock_id", 'revision', NEW."revision"));
                 END;

CREATE TRIGGER image_layout_update AFTER UPDATE ON layout WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."key" IS NOT NEW."key" OR OLD."name" IS NOT NEW."name" OR OLD."sheet" IS NOT NEW."sheet" OR OLD."award_code" IS NOT NEW."award_code" OR OLD."subject_kind" IS NOT NEW."subject_kind" OR OLD."stock_id" IS NOT NEW."stock_id" OR OLD."revision" IS NOT NEW."revision" BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'layout', NEW.rowid, json_object('id', OLD."id", 'uuid', OLD."uuid", 'key', OLD."key", 'name', OLD."name", 'sheet', OLD."sheet", 'award_code', OLD."award_code", 'subject_kind', OLD."subject_kind", 'stock_id', OLD."stock_id", 'revision', OLD."revision"), json_object('id', NEW."id", 'uuid', NEW."uuid", 'key', NEW."key", 'name', NEW."name", 'sheet', NEW."sheet", 'award_code', NEW."award_code", 'subject_kind', NEW."subject_kind", 'stock_id', NEW."stock_id", 'revision', NEW."revision"));
                 END;

CREATE TRIGGER image_local_rule_delete AFTER DELETE ON local_rule  BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'local_rule', OLD.rowid, json_object('id', OLD."id", 'uuid', OLD."uuid", 'kind', OLD."kind", 'award_code', OLD."award_code", 'valid_from', OLD."valid_from", 'valid_to', OLD."valid_to", 'source', OLD."source", 'base', OLD."base", 'percent', OLD."percent", 'number', OLD."number", 'member_group', OLD."member_group", 'bound', OLD."bound", 'op', OLD."op", 'value', OLD."value", 'rounding', OLD."rounding", 'month', OLD."month", 'day', OLD."day", 'revision', OLD."revision"), NULL);
                 END;

CREATE TRIGGER image_local_rule_insert AFTER INSERT ON local_rule  BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'local_rule', NEW.rowid, NULL, json_object('id', NEW."id", 'uuid', NEW."uuid", 'kind', NEW."kind", 'award_code', NEW."award_code", 'valid_from', NEW."valid_from", 'valid_to', NEW."valid_to", 'source', NEW."source", 'base', NEW."base", 'percent', NEW."percent", 'number', NEW."number", 'member_group', NEW."member_group", 'bound', NEW."bound", 'op', NEW."op", 'value', NEW."value", 'rounding', NEW."rounding", 'month', NEW."month", 'day', NEW."day", 'revision', NEW."revision"));
                 END;

CREATE TRIGGER image_local_rule_update AFTER UPDATE ON local_rule WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."kind" IS NOT NEW."kind" OR OLD."award_code" IS NOT NEW."award_code" OR OLD."valid_from" IS NOT NEW."valid_from" OR OLD."valid_to" IS NOT NEW."valid_to" OR OLD."source" IS NOT NEW."source" OR OLD."base" IS NOT NEW."base" OR OLD."percent" IS NOT NEW."percent" OR OLD."number" IS NOT NEW."number" OR OLD."member_group" IS NOT NEW."member_group" OR OLD."bound" IS NOT NEW."bound" OR OLD."op" IS NOT NEW."op" OR OLD."value" IS NOT NEW."value" OR OLD."rounding" IS NOT NEW."rounding" OR OLD."month" IS NOT NEW."month" OR OLD."day" IS NOT NEW."day" OR OLD."revision" IS NOT NEW."revision" BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'local_rule', NEW.rowid, json_object('id', OLD."id", 'uuid', OLD."uuid", 'kind', OLD."kind", 'award_code', OLD."award_code", 'valid_from', OLD."valid_from", 'valid_to', OLD."valid_to", 'source', OLD."source", 'base', OLD."base", 'percent', OLD."percent", 'number', OLD."number", 'member_group', OLD."member_group", 'bound', OLD."bound", 'op', OLD."op", 'value', OLD."value", 'rounding', OLD."rounding", 'month', OLD."month", 'day', OLD."day", 'revision', OLD."revision"), json_object('id', NEW."id", 'uuid', NEW."uuid", 'kind', NEW."kind", 'award_code', NEW."award_code", 'valid_from', NEW."valid_from", 'valid_to', NEW."valid_to", 'source', NEW."source", 'base', NEW."base", 'percent', NEW."percent", 'number', NEW."number", 'member_group', NEW."member_group", 'bound', NEW."bound", 'op', NEW."op", 'value', NEW."value", 'rounding', NEW."rounding", 'month', NEW."month", 'day', NEW."day", 'revision', NEW."revision"));
                 END;

CREATE TRIGGER image_nomination_delete AFTER DELETE ON nomination  BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'nomination', OLD.rowid, json_object('id', OLD."id", 'uuid', OLD."uuid", 'dossier_id', OLD."dossier_id", 'position', OLD."position", 'subject_id', OLD."subject_id", 'award_code', OLD."award_code", 'honorific', OLD."honorific", 'recipient_line', OLD."recipient_line", 'achievement', OLD."achievement", 'note', OLD."note", 'revision', OLD."revision"), NULL);
                 END;

CREATE TRIGGER image_nomination_insert AFTER INSERT ON nomination  BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'nomination', NEW.rowid, NULL, json_object('id', NEW."id", 'uuid', NEW."uuid", 'dossier_id', NEW."dossier_id", 'position', NEW."position", 'subject_id', NEW."subject_id", 'award_code', NEW."award_code", 'honorific', NEW."honorific", 'recipient_line', NEW."recipient_line", 'achievement', NEW."achievement", 'note', NEW."note", 'revision', NEW."revision"));
                 END;

CREATE TRIGGER image_nomination_update AFTER UPDATE ON nomination WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."dossier_id" IS NOT NEW."dossier_id" OR OLD."position" IS NOT NEW."position" OR OLD."subject_id" IS NOT NEW."subject_id" OR OLD."award_code" IS NOT NEW."award_code" OR OLD."honorific" IS NOT NEW."honorific" OR OLD."recipient_line" IS NOT NEW."recipient_line" OR OLD."achievement" IS NOT NEW."achievement" OR OLD."note" IS NOT NEW."note" OR OLD."revision" IS NOT NEW."revision" BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'nomination', NEW.rowid, json_object('id', OLD."id", 'uuid', OLD."uuid", 'dossier_id', OLD."dossier_id", 'position', OLD."position", 'subject_id', OLD."subject_id", 'award_code', OLD."award_code", 'honorific', OLD."honorific", 'recipient_line', OLD."recipient_line", 'achievement', OLD."achievement", 'note', OLD."note", 'revision', OLD."revision"), json_object('id', NEW."id", 'uuid', NEW."uuid", 'dossier_id', NEW."dossier_id", 'position', NEW."position", 'subject_id', NEW."subject_id", 'award_code', NEW."award_code", 'honorific', NEW."honorific", 'recipient_line', NEW."recipient_line", 'achievement', NEW."achievement", 'note', NEW."note", 'revision', NEW."revision"));
                 END;

CREATE TRIGGER image_office_delete AFTER DELETE ON office  BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'office', OLD.rowid, json_object('id', OLD."id", 'uuid', OLD."uuid", 'name', OLD."name", 'level', OLD."level", 'place', OLD."place", 'head_title', OLD."head_title", 'signer_title', OLD."signer_title", 'signer_name', OLD."signer_name", 'sample', OLD."sample", 'revision', OLD."revision"), NULL);
                 END;

CREATE TRIGGER image_office_insert AFTER INSERT ON office  BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'office', NEW.rowid, NULL, json_object('id', NEW."id", 'uuid', NEW."uuid", 'name', NEW."name", 'level', NEW."level", 'place', NEW."place", 'head_title', NEW."head_title", 'signer_title', NEW."signer_title", 'signer_name', NEW."signer_name", 'sample', NEW."sample", 'revision', NEW."revision"));
                 END;

CREATE TRIGGER image_office_update AFTER UPDATE ON office WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."name" IS NOT NEW."name" OR OLD."level" IS NOT NEW."level" OR OLD."place" IS NOT NEW."place" OR OLD."head_title" IS NOT NEW."head_title" OR OLD."signer_title" IS NOT NEW."signer_title" OR OLD."signer_name" IS NOT NEW."signer_name" OR OLD."sample" IS NOT NEW."sample" OR OLD."revision" IS NOT NEW."revision" BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'office', NEW.rowid, json_object('id', OLD."id", 'uuid', OLD."uuid", 'name', OLD."name", 'level', OLD."level", 'place', OLD."place", 'head_title', OLD."head_title", 'signer_title', OLD."signer_title", 'signer_name', OLD."signer_name", 'sample', OLD."sample", 'revision', OLD."revision"), json_object('id', NEW."id", 'uuid', NEW."uuid", 'name', NEW."name", 'level', NEW."level", 'place', NEW."place", 'head_title', NEW."head_title", 'signer_title', NEW."signer_title", 'signer_name', NEW."signer_name", 'sample', NEW."sample", 'revision', NEW."revision"));
                 END;

CREATE TRIGGER image_outside_copy_delete AFTER DELETE ON outside_copy  BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'outside_copy', OLD.rowid, json_object('id', OLD."id", 'backup_id', OLD."backup_id", 'encrypted', OLD."encrypted"), NULL);
                 END;

CREATE TRIGGER image_outside_copy_insert AFTER INSERT ON outside_copy  BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'outside_copy', NEW.rowid, NULL, json_object('id', NEW."id", 'backup_id', NEW."backup_id", 'encrypted', NEW."encrypted"));
                 END;

CREATE TRIGGER image_outside_copy_update AFTER UPDATE ON outside_copy WHEN OLD."id" IS NOT NEW."id" OR OLD."backup_id" IS NOT NEW."backup_id" OR OLD."encrypted" IS NOT NEW."encrypted" BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'outside_copy', NEW.rowid, json_object('id', OLD."id", 'backup_id', OLD."backup_id", 'encrypted', OLD."encrypted"), json_object('id', NEW."id", 'backup_id', NEW."backup_id", 'encrypted', NEW."encrypted"));
                 END;

CREATE TRIGGER image_par_index_delete AFTER DELETE ON par_index  BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'par_index', OLD.rowid, json_object('id', OLD."id", 'unit_id', OLD."unit_id", 'year', OLD."year", 'self_score', OLD."self_score", 'verified_score', OLD."verified_score", 'survey_score', OLD."survey_score", 'index_percent', OLD."index_percent", 'rank', OLD."rank"), NULL);
                 END;

CREATE TRIGGER image_par_index_insert AFTER INSERT ON par_index  BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'par_index', NEW.rowid, NULL, json_object('id', NEW."id", 'unit_id', NEW."unit_id", 'year', NEW."year", 'self_score', NEW."self_score", 'verified_score', NEW."verified_score", 'survey_score', NEW."survey_score", 'index_percent', NEW."index_percent", 'rank', NEW."rank"));
                 END;

CREATE TRIGGER image_par_index_update AFTER UPDATE ON par_index WHEN OLD."id" IS NOT NEW."id" OR OLD."unit_id" IS NOT NEW."unit_id" OR OLD."year" IS NOT NEW."year" OR OLD."self_score" IS NOT NEW."self_score" OR OLD."verified_score" IS NOT NEW."verified_score" OR OLD."survey_score" IS NOT NEW."survey_score" OR OLD."index_percent" IS NOT NEW."index_percent" OR OLD."rank" IS NOT NEW."rank" BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'par_index', NEW.rowid, json_object('id', OLD."id", 'unit_id', OLD."unit_id", 'year', OLD."year", 'self_score', OLD."self_score", 'verified_score', OLD."verified_score", 'survey_score', OLD."survey_score", 'index_percent', OLD."index_percent", 'rank', OLD."rank"), json_object('id', NEW."id", 'unit_id', NEW."unit_id", 'year', NEW."year", 'self_score', NEW."self_score", 'verified_score', NEW."verified_score", 'survey_score', NEW."survey_score", 'index_percent', NEW."index_percent", 'rank', NEW."rank"));
                 END;

CREATE TRIGGER image_pending_matter_delete AFTER DELETE ON pending_matter  BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'pending_matter', OLD.rowid, json_object('id', OLD."id", 'uuid', OLD."uuid", 'subject_id', OLD."subject_id", 'kind', OLD."kind", 'opened_on', OLD."opened_on", 'closed_on', OLD."closed_on", 'note', OLD."note"), NULL);
                 END;

CREATE TRIGGER image_pending_matter_insert AFTER INSERT ON pending_matter  BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'pending_matter', NEW.rowid, NULL, json_object('id', NEW."id", 'uuid', NEW."uuid", 'subject_id', NEW."subject_id", 'kind', NEW."kind", 'opened_on', NEW."opened_on", 'closed_on', NEW."closed_on", 'note', NEW."note"));
                 END;

CREATE TRIGGER image_pending_matter_update AFTER UPDATE ON pending_matter WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."subject_id" IS NOT NEW."subject_id" OR OLD."kind" IS NOT NEW."kind" OR OLD."opened_on" IS NOT NEW."opened_on" OR OLD."closed_on" IS NOT NEW."closed_on" OR OLD."note" IS NOT NEW."note" BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'pending_matter', NEW.rowid, json_object('id', OLD."id", 'uuid', OLD."uuid", 'subject_id', OLD."subject_id", 'kind', OLD."kind", 'opened_on', OLD."opened_on", 'closed_on', OLD."closed_on", 'note', OLD."note"), json_object('id', NEW."id", 'uuid', NEW."uuid", 'subject_id', NEW."subject_id", 'kind', NEW."kind", 'opened_on', NEW."opened_on", 'closed_on', NEW."closed_on", 'note', NEW."note"));
                 END;

CREATE TRIGGER image_picture_delete AFTER DELETE ON picture  BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'picture', OLD.rowid, json_object('id', OLD."id", 'slot', OLD."slot", 'kind', OLD."kind", 'sha256', OLD."sha256"), NULL);
                 END;

CREATE TRIGGER image_picture_insert AFTER INSERT ON picture  BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'picture', NEW.rowid, NULL, json_object('id', NEW."id", 'slot', NEW."slot", 'kind', NEW."kind", 'sha256', NEW."sha256"));
                 END;

CREATE TRIGGER image_picture_update AFTER UPDATE ON picture WHEN OLD."id" IS NOT NEW."id" OR OLD."slot" IS NOT NEW."slot" OR OLD."kind" IS NOT NEW."kind" OR OLD."sha256" IS NOT NEW."sha256" BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'picture', NEW.rowid, json_object('id', OLD."id", 'slot', OLD."slot", 'kind', OLD."kind", 'sha256', OLD."sha256"), json_object('id', NEW."id", 'slot', NEW."slot", 'kind', NEW."kind", 'sha256', NEW."sha256"));
                 END;

CREATE TRIGGER image_posting_delete AFTER DELETE ON posting  BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'posting', OLD.rowid, json_object('id', OLD."id", 'uuid', OLD."uuid", 'subject_id', OLD."subject_id", 'post', OLD."post", 'unit', OLD."unit", 'from_year', OLD."from_year", 'to_year', OLD."to_year"), NULL);
                 END;

CREATE TRIGGER image_posting_insert AFTER INSERT ON posting  BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'posting', NEW.rowid, NULL, json_object('id', NEW."id", 'uuid', NEW."uuid", 'subject_id', NEW."subject_id", 'post', NEW."post", 'unit', NEW."unit", 'from_year', NEW."from_year", 'to_year', NEW."to_year"));
                 END;

CREATE TRIGGER image_posting_update AFTER UPDATE ON posting WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."subject_id" IS NOT NEW."subject_id" OR OLD."post" IS NOT NEW."post" OR OLD."unit" IS NOT NEW."unit" OR OLD."from_year" IS NOT NEW."from_year" OR OLD."to_year" IS NOT NEW."to_year" BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'posting', NEW.rowid, json_object('id', OLD."id", 'uuid', OLD."uuid", 'subject_id', OLD."subject_id", 'post', OLD."post", 'unit', OLD."unit", 'from_year', OLD."from_year", 'to_year', OLD."to_year"), json_object('id', NEW."id", 'uuid', NEW."uuid", 'subject_id', NEW."subject_id", 'post', NEW."post", 'unit', NEW."unit", 'from_year', NEW."from_year", 'to_year', NEW."to_year"));
                 END;

CREATE TRIGGER image_print_outcome_delete AFTER DELETE ON print_outcome  BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'print_outcome', OLD.rowid, json_object('id', OLD."id", 'uuid', OLD."uuid", 'print_run_id', OLD."print_run_id", 'reported_at', OLD."reported_at", 'actor', OLD."actor", 'good', OLD."good", 'spoiled', OLD."spoiled", 'note', OLD."note"), NULL);
                 END;

CREATE TRIGGER image_print_outcome_insert AFTER INSERT ON print_outcome  BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'print_outcome', NEW.rowid, NULL, json_object('id', NEW."id", 'uuid', NEW."uuid", 'print_run_id', NEW."print_run_id", 'reported_at', NEW."reported_at", 'actor', NEW."actor", 'good', NEW."good", 'spoiled', NEW."spoiled", 'note', NEW."note"));
                 END;

CREATE TRIGGER image_print_outcome_update AFTER UPDATE ON print_outcome WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."print_run_id" IS NOT NEW."print_run_id" OR OLD."reported_at" IS NOT NEW."reported_at" OR OLD."actor" IS NOT NEW."actor" OR OLD."good" IS NOT NEW."good" OR OLD."spoiled" IS NOT NEW."spoiled" OR OLD."note" IS NOT NEW."note" BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'print_outcome', NEW.rowid, json_object('id', OLD."id", 'uuid', OLD."uuid", 'print_run_id', OLD."print_run_id", 'reported_at', OLD."reported_at", 'actor', OLD."actor", 'good', OLD."good", 'spoiled', OLD."spoiled", 'note', OLD."note"), json_object('id', NEW."id", 'uuid', NEW."uuid", 'print_run_id', NEW."print_run_id", 'reported_at', NEW."reported_at", 'actor', NEW."actor", 'good', NEW."good", 'spoiled', NEW."spoiled", 'note', NEW."note"));
                 END;

CREATE TRIGGER image_print_run_delete AFTER DELETE ON print_run  BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'print_run', OLD.rowid, json_object('id', OLD."id", 'uuid', OLD."uuid", 'decision_id', OLD."decision_id", 'made_at', OLD."made_at", 'actor', OLD."actor", 'mode', OLD."mode", 'layout', OLD."layout", 'printer', OLD."printer", 'tray', OLD."tray", 'stock_id', OLD."stock_id", 'placement', OLD."placement", 'sheets', OLD."sheets", 'pdf_sha256', OLD."pdf_sha256"), NULL);
                 END;

CREATE TRIGGER image_print_run_insert AFTER INSERT ON print_run  BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'print_run', NEW.rowid, NULL, json_object('id', NEW."id", 'uuid', NEW."uuid", 'decision_id', NEW."decision_id", 'made_at', NEW."made_at", 'actor', NEW."actor", 'mode', NEW."mode", 'layout', NEW."layout", 'printer', NEW."printer", 'tray', NEW."tray", 'stock_id', NEW."stock_id", 'placement', NEW."placement", 'sheets', NEW."sheets", 'pdf_sha256', NEW."pdf_sha256"));
                 END;

CREATE TRIGGER image_print_run_update AFTER UPDATE ON print_run WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."decision_id" IS NOT NEW."decision_id" OR OLD."made_at" IS NOT NEW."made_at" OR OLD."actor" IS NOT NEW."actor" OR OLD."mode" IS NOT NEW."mode" OR OLD."layout" IS NOT NEW."layout" OR OLD."printer" IS NOT NEW."printer" OR OLD."tray" IS NOT NEW."tray" OR OLD."stock_id" IS NOT NEW."stock_id" OR OLD."placement" IS NOT NEW."placement" OR OLD."sheets" IS NOT NEW."sheets" OR OLD."pdf_sha256" IS NOT NEW."pdf_sha256" BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'print_run', NEW.rowid, json_object('id', OLD."id", 'uuid', OLD."uuid", 'decision_id', OLD."decision_id", 'made_at', OLD."made_at", 'actor', OLD."actor", 'mode', OLD."mode", 'layout', OLD."layout", 'printer', OLD."printer", 'tray', OLD."tray", 'stock_id', OLD."stock_id", 'placement', OLD."placement", 'sheets', OLD."sheets", 'pdf_sha256', OLD."pdf_sha256"), json_object('id', NEW."id", 'uuid', NEW."uuid", 'decision_id', NEW."decision_id", 'made_at', NEW."made_at", 'actor', NEW."actor", 'mode', NEW."mode", 'layout', NEW."layout", 'printer', NEW."printer", 'tray', NEW."tray", 'stock_id', NEW."stock_id", 'placement', NEW."placement", 'sheets', NEW."sheets", 'pdf_sha256', NEW."pdf_sha256"));
                 END;

CREATE TRIGGER image_print_sheet_delete AFTER DELETE ON print_sheet  BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'print_sheet', OLD.rowid, json_object('id', OLD."id", 'print_run_id', OLD."print_run_id", 'position', OLD."position", 'certificate_print_id', OLD."certificate_print_id"), NULL);
                 END;

CREATE TRIGGER image_print_sheet_insert AFTER INSERT ON print_sheet  BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'print_sheet', NEW.rowid, NULL, json_object('id', NEW."id", 'print_run_id', NEW."print_run_id", 'position', NEW."position", 'certificate_print_id', NEW."certificate_print_id"));
                 END;

CREATE TRIGGER image_print_sheet_update AFTER UPDATE ON print_sheet WHEN OLD."id" IS NOT NEW."id" OR OLD."print_run_id" IS NOT NEW."print_run_id" OR OLD."position" IS NOT NEW."position" OR OLD."certificate_print_id" IS NOT NEW."certificate_print_id" BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'print_sheet', NEW.rowid, json_object('id', OLD."id", 'print_run_id', OLD."print_run_id", 'position', OLD."position", 'certificate_print_id', OLD."certificate_print_id"), json_object('id', NEW."id", 'print_run_id', NEW."print_run_id", 'position', NEW."position", 'certificate_print_id', NEW."certificate_print_id"));
                 END;

CREATE TRIGGER image_ranking_delete AFTER DELETE ON ranking  BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'ranking', OLD.rowid, json_object('id', OLD."id", 'uuid', OLD."uuid", 'subject_id', OLD."subject_id", 'year', OLD."year", 'scope', OLD."scope", 'place', OLD."place", 'initiated_by', OLD."initiated_by", 'years', OLD."years", 'review', OLD."review"), NULL);
                 END;

CREATE TRIGGER image_ranking_insert AFTER INSERT ON ranking  BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'ranking', NEW.rowid, NULL, json_object('id', NEW."id", 'uuid', NEW."uuid", 'subject_id', NEW."subject_id", 'year', NEW."year", 'scope', NEW."scope", 'place', NEW."place", 'initiated_by', NEW."initiated_by", 'years', NEW."years", 'review', NEW."review"));
                 END;

CREATE TRIGGER image_ranking_update AFTER UPDATE ON ranking WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."subject_id" IS NOT NEW."subject_id" OR OLD."year" IS NOT NEW."year" OR OLD."scope" IS NOT NEW."scope" OR OLD."place" IS NOT NEW."place" OR OLD."initiated_by" IS NOT NEW."initiated_by" OR OLD."years" IS NOT NEW."years" OR OLD."review" IS NOT NEW."review" BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'ranking', NEW.rowid, json_object('id', OLD."id", 'uuid', OLD."uuid", 'subject_id', OLD."subject_id", 'year', OLD."year", 'scope', OLD."scope", 'place', OLD."place", 'initiated_by', OLD."initiated_by", 'years', OLD."years", 'review', OLD."review"), json_object('id', NEW."id", 'uuid', NEW."uuid", 'subject_id', NEW."subject_id", 'year', NEW."year", 'scope', NEW."scope", 'place', NEW."place", 'initiated_by', NEW."initiated_by", 'years', NEW."years", 'review', NEW."review"));
                 END;

CREATE TRIGGER image_rating_delete AFTER DELETE ON rating  BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'rating', OLD.rowid, json_object('id', OLD."id", 'subject_id', OLD."subject_id", 'year', OLD."year", 'rating', OLD."rating"), NULL);
                 END;

CREATE TRIGGER image_rating_insert AFTER INSERT ON rating  BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'rating', NEW.rowid, NULL, json_object('id', NEW."id", 'subject_id', NEW."subject_id", 'year', NEW."year", 'rating', NEW."rating"));
                 END;

CREATE TRIGGER image_rating_update AFTER UPDATE ON rating WHEN OLD."id" IS NOT NEW."id" OR OLD."subject_id" IS NOT NEW."subject_id" OR OLD."year" IS NOT NEW."year" OR OLD."rating" IS NOT NEW."rating" BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'rating', NEW.rowid, json_object('id', OLD."id", 'subject_id', OLD."subject_id", 'year', OLD."year", 'rating', OLD."rating"), json_object('id', NEW."id", 'subject_id', NEW."subject_id", 'year', NEW."year", 'rating', NEW."rating"));
                 END;

CREATE TRIGGER image_record_start_delete AFTER DELETE ON record_start  BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'record_start', OLD.rowid, json_object('id', OLD."id", 'complete_from', OLD."complete_from"), NULL);
                 END;

CREATE TRIGGER image_record_start_insert AFTER INSERT ON record_start  BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'record_start', NEW.rowid, NULL, json_object('id', NEW."id", 'complete_from', NEW."complete_from"));
                 END;

CREATE TRIGGER image_record_start_update AFTER UPDATE ON record_start WHEN OLD."id" IS NOT NEW."id" OR OLD."complete_from" IS NOT NEW."complete_from" BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'record_start', NEW.rowid, json_object('id', OLD."id", 'complete_from', OLD."complete_from"), json_object('id', NEW."id", 'complete_from', NEW."complete_from"));
                 END;

CREATE TRIGGER image_recovery_code_delete AFTER DELETE ON recovery_code  BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'recovery_code', OLD.rowid, json_object('id', OLD."id", 'recipient', OLD."recipient", 'made_on', OLD."made_on", 'confirmed_on', OLD."confirmed_on"), NULL);
                 END;

CREATE TRIGGER image_recovery_code_insert AFTER INSERT ON recovery_code  BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'recovery_code', NEW.rowid, NULL, json_object('id', NEW."id", 'recipient', NEW."recipient", 'made_on', NEW."made_on", 'confirmed_on', NEW."confirmed_on"));
                 END;

CREATE TRIGGER image_recovery_code_update AFTER UPDATE ON recovery_code WHEN OLD."id" IS NOT NEW."id" OR OLD."recipient" IS NOT NEW."recipient" OR OLD."made_on" IS NOT NEW."made_on" OR OLD."confirmed_on" IS NOT NEW."confirmed_on" BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'recovery_code', NEW.rowid, json_object('id', OLD."id", 'recipient', OLD."recipient", 'made_on', OLD."made_on", 'confirmed_on', OLD."confirmed_on"), json_object('id', NEW."id", 'recipient', NEW."recipient", 'made_on', NEW."made_on", 'confirmed_on', NEW."confirmed_on"));
                 END;

CREATE TRIGGER image_rehearsal_delete AFTER DELETE ON rehearsal  BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'rehearsal', OLD.rowid, json_object('id', OLD."id", 'at', OLD."at", 'name', OLD."name", 'clean', OLD."clean", 'acts', OLD."acts", 'awards', OLD."awards"), NULL);
                 END;

CREATE TRIGGER image_rehearsal_insert AFTER INSERT ON rehearsal  BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'rehearsal', NEW.rowid, NULL, json_object('id', NEW."id", 'at', NEW."at", 'name', NEW."name", 'clean', NEW."clean", 'acts', NEW."acts", 'awards', NEW."awards"));
                 END;

CREATE TRIGGER image_rehearsal_update AFTER UPDATE ON rehearsal WHEN OLD."id" IS NOT NEW."id" OR OLD."at" IS NOT NEW."at" OR OLD."name" IS NOT NEW."name" OR OLD."clean" IS NOT NEW."clean" OR OLD."acts" IS NOT NEW."acts" OR OLD."awards" IS NOT NEW."awards" BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'rehearsal', NEW.rowid, json_object('id', OLD."id", 'at', OLD."at", 'name', OLD."name", 'clean', OLD."clean", 'acts', OLD."acts", 'awards', OLD."awards"), json_object('id', NEW."id", 'at', NEW."at", 'name', NEW."name", 'clean', NEW."clean", 'acts', NEW."acts", 'awards', NEW."awards"));
                 END;

CREATE TRIGGER image_replacement_delete AFTER DELETE ON replacement  BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'replacement', OLD.rowid, json_object('id', OLD."id", 'uuid', OLD."uuid", 'certificate_id', OLD."certificate_id", 'kind', OLD."kind", 'decision_number', OLD."decision_number", 'decided_on', OLD."decided_on", 'reason', OLD."reason", 'returned', OLD."returned"), NULL);
                 END;

CREATE TRIGGER image_replacement_insert AFTER INSERT ON replacement  BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'replacement', NEW.rowid, NULL, json_object('id', NEW."id", 'uuid', NEW."uuid", 'certificate_id', NEW."certificate_id", 'kind', NEW."kind", 'decision_number', NEW."decision_number", 'decided_on', NEW."decided_on", 'reason', NEW."reason", 'returned', NEW."returned"));
                 END;

CREATE TRIGGER image_replacement_update AFTER UPDATE ON replacement WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."certificate_id" IS NOT NEW."certificate_id" OR OLD."kind" IS NOT NEW."kind" OR OLD."decision_number" IS NOT NEW."decision_number" OR OLD."decided_on" IS NOT NEW."decided_on" OR OLD."reason" IS NOT NEW."reason" OR OLD."returned" IS NOT NEW."returned" BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'replacement', NEW.rowid, json_object('id', OLD."id", 'uuid', OLD."uuid", 'certificate_id', OLD."certificate_id", 'kind', OLD."kind", 'decision_number', OLD."decision_number", 'decided_on', OLD."decided_on", 'reason', OLD."reason", 'returned', OLD."returned"), json_object('id', NEW."id", 'uuid', NEW."uuid", 'certificate_id', NEW."certificate_id", 'kind', NEW."kind", 'decision_number', NEW."decision_number", 'decided_on', NEW."decided_on", 'reason', NEW."reason", 'returned', NEW."returned"));
                 END;

CREATE TRIGGER image_restoration_delete AFTER DELETE ON restoration  BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'restoration', OLD.rowid, json_object('id', OLD."id", 'at', OLD."at", 'way', OLD."way", 'name', OLD."name", 'kept_as', OLD."kept_as"), NULL);
                 END;

CREATE TRIGGER image_restoration_insert AFTER INSERT ON restoration  BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'restoration', NEW.rowid, NULL, json_object('id', NEW."id", 'at', NEW."at", 'way', NEW."way", 'name', NEW."name", 'kept_as', NEW."kept_as"));
                 END;

CREATE TRIGGER image_restoration_update AFTER UPDATE ON restoration WHEN OLD."id" IS NOT NEW."id" OR OLD."at" IS NOT NEW."at" OR OLD."way" IS NOT NEW."way" OR OLD."name" IS NOT NEW."name" OR OLD."kept_as" IS NOT NEW."kept_as" BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'restoration', NEW.rowid, json_object('id', OLD."id", 'at', OLD."at", 'way', OLD."way", 'name', OLD."name", 'kept_as', OLD."kept_as"), json_object('id', NEW."id", 'at', NEW."at", 'way', NEW."way", 'name', NEW."name", 'kept_as', NEW."kept_as"));
                 END;

CREATE TRIGGER image_revocation_delete AFTER DELETE ON revocation  BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'revocation', OLD.rowid, json_object('id', OLD."id", 'uuid', OLD."uuid", 'award_record_id', OLD."award_record_id", 'decision_number', OLD."decision_number", 'decided_on', OLD."decided_on", 'ground', OLD."ground", 'note', OLD."note"), NULL);
                 END;

CREATE TRIGGER image_revocation_insert AFTER INSERT ON revocation  BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'revocation', NEW.rowid, NULL, json_object('id', NEW."id", 'uuid', NEW."uuid", 'award_record_id', NEW."award_record_id", 'decision_number', NEW."decision_number", 'decided_on', NEW."decided_on", 'ground', NEW."ground", 'note', NEW."note"));
                 END;

CREATE TRIGGER image_revocation_update AFTER UPDATE ON revocation WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."award_record_id" IS NOT NEW."award_record_id" OR OLD."decision_number" IS NOT NEW."decision_number" OR OLD."decided_on" IS NOT NEW."decided_on" OR OLD."ground" IS NOT NEW."ground" OR OLD."note" IS NOT NEW."note" BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'revocation', NEW.rowid, json_object('id', OLD."id", 'uuid', OLD."uuid", 'award_record_id', OLD."award_record_id", 'decision_number', OLD."decision_number", 'decided_on', OLD."decided_on", 'ground', OLD."ground", 'note', OLD."note"), json_object('id', NEW."id", 'uuid', NEW."uuid", 'award_record_id', NEW."award_record_id", 'decision_number', NEW."decision_number", 'decided_on', NEW."decided_on", 'ground', NEW."ground", 'note', NEW."note"));
                 END;

CREATE TRIGGER image_saved_view_delete AFTER DELETE ON saved_view  BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'saved_view', OLD.rowid, json_object('id', OLD."id", 'uuid', OLD."uuid", 'list', OLD."list", 'name', OLD."name", 'text', OLD."text", 'unit_id', OLD."unit_id", 'filters', OLD."filters", 'sort', OLD."sort", 'columns', OLD."columns", 'revision', OLD."revision"), NULL);
                 END;

CREATE TRIGGER image_saved_view_insert AFTER INSERT ON saved_view  BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'saved_view', NEW.rowid, NULL, json_object('id', NEW."id", 'uuid', NEW."uuid", 'list', NEW."list", 'name', NEW."name", 'text', NEW."text", 'unit_id', NEW."unit_id", 'filters', NEW."filters", 'sort', NEW."sort", 'columns', NEW."columns", 'revision', NEW."revision"));
                 END;

CREATE TRIGGER image_saved_view_update AFTER UPDATE ON saved_view WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."list" IS NOT NEW."list" OR OLD."name" IS NOT NEW."name" OR OLD."text" IS NOT NEW."text" OR OLD."unit_id" IS NOT NEW."unit_id" OR OLD."filters" IS NOT NEW."filters" OR OLD."sort" IS NOT NEW."sort" OR OLD."columns" IS NOT NEW."columns" OR OLD."revision" IS NOT NEW."revision" BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'saved_view', NEW.rowid, json_object('id', OLD."id", 'uuid', OLD."uuid", 'list', OLD."list", 'name', OLD."name", 'text', OLD."text", 'unit_id', OLD."unit_id", 'filters', OLD."filters", 'sort', OLD."sort", 'columns', OLD."columns", 'revision', OLD."revision"), json_object('id', NEW."id", 'uuid', NEW."uuid", 'list', NEW."list", 'name', NEW."name", 'text', NEW."text", 'unit_id', NEW."unit_id", 'filters', NEW."filters", 'sort', NEW."sort", 'columns', NEW."columns", 'revision', NEW."revision"));
                 END;

CREATE TRIGGER image_signed_file_delete AFTER DELETE ON signed_file  BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'signed_file', OLD.rowid, json_object('id', OLD."id", 'uuid', OLD."uuid", 'decision_id', OLD."decision_id", 'print_run_id', OLD."print_run_id", 'name', OLD."name", 'exported_at', OLD."exported_at", 'exported_sha256', OLD."exported_sha256", 'exported_bytes', OLD."exported_bytes", 'signed_sha256', OLD."signed_sha256", 'signed_at', OLD."signed_at", 'prefix_holds', OLD."prefix_holds", 'revision', OLD."revision"), NULL);
                 END;

CREATE TRIGGER image_signed_file_insert AFTER INSERT ON signed_file  BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'signed_file', NEW.rowid, NULL, json_object('id', NEW."id", 'uuid', NEW."uuid", 'decision_id', NEW."decision_id", 'print_run_id', NEW."print_run_id", 'name', NEW."name", 'exported_at', NEW."exported_at", 'exported_sha256', NEW."exported_sha256", 'exported_bytes', NEW."exported_bytes", 'signed_sha256', NEW."signed_sha256", 'signed_at', NEW."signed_at", 'prefix_holds', NEW."prefix_holds", 'revision', NEW."revision"));
                 END;

CREATE TRIGGER image_signed_file_update AFTER UPDATE ON signed_file WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."decision_id" IS NOT NEW."decision_id" OR OLD."print_run_id" IS NOT NEW."print_run_id" OR OLD."name" IS NOT NEW."name" OR OLD."exported_at" IS NOT NEW."exported_at" OR OLD."exported_sha256" IS NOT NEW."exported_sha256" OR OLD."exported_bytes" IS NOT NEW."exported_bytes" OR OLD."signed_sha256" IS NOT NEW."signed_sha256" OR OLD."signed_at" IS NOT NEW."signed_at" OR OLD."prefix_holds" IS NOT NEW."prefix_holds" OR OLD."revision" IS NOT NEW."revision" BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'signed_file', NEW.rowid, json_object('id', OLD."id", 'uuid', OLD."uuid", 'decision_id', OLD."decision_id", 'print_run_id', OLD."print_run_id", 'name', OLD."name", 'exported_at', OLD."exported_at", 'exported_sha256', OLD."exported_sha256", 'exported_bytes', OLD."exported_bytes", 'signed_sha256', OLD."signed_sha256", 'signed_at', OLD."signed_at", 'prefix_holds', OLD."prefix_holds", 'revision', OLD."revision"), json_object('id', NEW."id", 'uuid', NEW."uuid", 'decision_id', NEW."decision_id", 'print_run_id', NEW."print_run_id", 'name', NEW."name", 'exported_at', NEW."exported_at", 'exported_sha256', NEW."exported_sha256", 'exported_bytes', NEW."exported_bytes", 'signed_sha256', NEW."signed_sha256", 'signed_at', NEW."signed_at", 'prefix_holds', NEW."prefix_holds", 'revision', NEW."revision"));
                 END;

CREATE TRIGGER image_signer_delete AFTER DELETE ON signer  BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'signer', OLD.rowid, json_object('id', OLD."id", 'uuid', OLD."uuid", 'title', OLD."title", 'name', OLD."name", 'revision', OLD."revision"), NULL);
                 END;

CREATE TRIGGER image_signer_insert AFTER INSERT ON signer  BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'signer', NEW.rowid, NULL, json_object('id', NEW."id", 'uuid', NEW."uuid", 'title', NEW."title", 'name', NEW."name", 'revision', NEW."revision"));
                 END;

CREATE TRIGGER image_signer_update AFTER UPDATE ON signer WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."title" IS NOT NEW."title" OR OLD."name" IS NOT NEW."name" OR OLD."revision" IS NOT NEW."revision" BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'signer', NEW.rowid, json_object('id', OLD."id", 'uuid', OLD."uuid", 'title', OLD."title", 'name', OLD."name", 'revision', OLD."revision"), json_object('id', NEW."id", 'uuid', NEW."uuid", 'title', NEW."title", 'name', NEW."name", 'revision', NEW."revision"));
                 END;

CREATE TRIGGER image_stock_delete AFTER DELETE ON stock  BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'stock', OLD.rowid, json_object('id', OLD."id", 'uuid', OLD."uuid", 'name', OLD."name", 'width', OLD."width", 'height', OLD."height", 'class', OLD."class", 'shows', OLD."shows", 'scan_sha256', OLD."scan_sha256", 'scan_left', OLD."scan_left", 'scan_top', OLD."scan_top", 'scan_width', OLD."scan_width", 'scan_height', OLD."scan_height", 'revision', OLD."revision"), NULL);
                 END;

CREATE TRIGGER image_stock_insert AFTER INSERT ON stock  BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'stock', NEW.rowid, NULL, json_object('id', NEW."id", 'uuid', NEW."uuid", 'name', NEW."name", 'width', NEW."width", 'height', NEW."height", 'class', NEW."class", 'shows', NEW."shows", 'scan_sha256', NEW."scan_sha256", 'scan_left', NEW."scan_left", 'scan_top', NEW."scan_top", 'scan_width', NEW."scan_width", 'scan_height', NEW."scan_height", 'revision', NEW."revision"));
                 END;

CREATE TRIGGER image_stock_receipt_delete AFTER DELETE ON stock_receipt  BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'stock_receipt', OLD.rowid, json_object('id', OLD."id", 'uuid', OLD."uuid", 'stock_id', OLD."stock_id", 'received_on', OLD."received_on", 'sheets', OLD."sheets", 'note', OLD."note"), NULL);
                 END;

CREATE TRIGGER image_stock_receipt_insert AFTER INSERT ON stock_receipt  BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'stock_receipt', NEW.rowid, NULL, json_object('id', NEW."id", 'uuid', NEW."uuid", 'stock_id', NEW."stock_id", 'received_on', NEW."received_on", 'sheets', NEW."sheets", 'note', NEW."note"));
                 END;

CREATE TRIGGER image_stock_receipt_update AFTER UPDATE ON stock_receipt WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."stock_id" IS NOT NEW."stock_id" OR OLD."received_on" IS NOT NEW."received_on" OR OLD."sheets" IS NOT NEW."sheets" OR OLD."note" IS NOT NEW."note" BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'stock_receipt', NEW.rowid, json_object('id', OLD."id", 'uuid', OLD."uuid", 'stock_id', OLD."stock_id", 'received_on', OLD."received_on", 'sheets', OLD."sheets", 'note', OLD."note"), json_object('id', NEW."id", 'uuid', NEW."uuid", 'stock_id', NEW."stock_id", 'received_on', NEW."received_on", 'sheets', NEW."sheets", 'note', NEW."note"));
                 END;

CREATE TRIGGER image_stock_update AFTER UPDATE ON stock WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."name" IS NOT NEW."name" OR OLD."width" IS NOT NEW."width" OR OLD."height" IS NOT NEW."height" OR OLD."class" IS NOT NEW."class" OR OLD."shows" IS NOT NEW."shows" OR OLD."scan_sha256" IS NOT NEW."scan_sha256" OR OLD."scan_left" IS NOT NEW."scan_left" OR OLD."scan_top" IS NOT NEW."scan_top" OR OLD."scan_width" IS NOT NEW."scan_width" OR OLD."scan_height" IS NOT NEW."scan_height" OR OLD."revision" IS NOT NEW."revision" BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'stock', NEW.rowid, json_object('id', OLD."id", 'uuid', OLD."uuid", 'name', OLD."name", 'width', OLD."width", 'height', OLD."height", 'class', OLD."class", 'shows', OLD."shows", 'scan_sha256', OLD."scan_sha256", 'scan_left', OLD."scan_left", 'scan_top', OLD."scan_top", 'scan_width', OLD."scan_width", 'scan_height', OLD."scan_height", 'revision', OLD."revision"), json_object('id', NEW."id", 'uuid', NEW."uuid", 'name', NEW."name", 'width', NEW."width", 'height', NEW."height", 'class', NEW."class", 'shows', NEW."shows", 'scan_sha256', NEW."scan_sha256", 'scan_left', NEW."scan_left", 'scan_top', NEW."scan_top", 'scan_width', NEW."scan_width", 'scan_height', NEW."scan_height", 'revision', NEW."revision"));
                 END;

CREATE TRIGGER image_subject_delete AFTER DELETE ON subject  BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'subject', OLD.rowid, json_object('id', OLD."id", 'uuid', OLD."uuid", 'kind', OLD."kind", 'class', OLD."class", 'name', OLD."name", 'revision', OLD."revision"), NULL);
                 END;

CREATE TRIGGER image_subject_insert AFTER INSERT ON subject  BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'subject', NEW.rowid, NULL, json_object('id', NEW."id", 'uuid', NEW."uuid", 'kind', NEW."kind", 'class', NEW."class", 'name', NEW."name", 'revision', NEW."revision"));
                 END;

CREATE TRIGGER image_subject_update AFTER UPDATE ON subject WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."kind" IS NOT NEW."kind" OR OLD."class" IS NOT NEW."class" OR OLD."name" IS NOT NEW."name" OR OLD."revision" IS NOT NEW."revision" BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'subject', NEW.rowid, json_object('id', OLD."id", 'uuid', OLD."uuid", 'kind', OLD."kind", 'class', OLD."class", 'name', OLD."name", 'revision', OLD."revision"), json_object('id', NEW."id", 'uuid', NEW."uuid", 'kind', NEW."kind", 'class', NEW."class", 'name', NEW."name", 'revision', NEW."revision"));
                 END;

CREATE TRIGGER image_unit_delete AFTER DELETE ON unit  BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'unit', OLD.rowid, json_object('id', OLD."id", 'uuid', OLD."uuid", 'parent_id', OLD."parent_id", 'revision', OLD."revision"), NULL);
                 END;

CREATE TRIGGER image_unit_insert AFTER INSERT ON unit  BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'unit', NEW.rowid, NULL, json_object('id', NEW."id", 'uuid', NEW."uuid", 'parent_id', NEW."parent_id", 'revision', NEW."revision"));
                 END;

CREATE TRIGGER image_unit_name_delete AFTER DELETE ON unit_name  BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'unit_name', OLD.rowid, json_object('id', OLD."id", 'unit_id', OLD."unit_id", 'name', OLD."name", 'valid_from', OLD."valid_from", 'valid_to', OLD."valid_to"), NULL);
                 END;

CREATE TRIGGER image_unit_name_insert AFTER INSERT ON unit_name  BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'unit_name', NEW.rowid, NULL, json_object('id', NEW."id", 'unit_id', NEW."unit_id", 'name', NEW."name", 'valid_from', NEW."valid_from", 'valid_to', NEW."valid_to"));
                 END;

CREATE TRIGGER image_unit_name_update AFTER UPDATE ON unit_name WHEN OLD."id" IS NOT NEW."id" OR OLD."unit_id" IS NOT NEW."unit_id" OR OLD."name" IS NOT NEW."name" OR OLD."valid_from" IS NOT NEW."valid_from" OR OLD."valid_to" IS NOT NEW."valid_to" BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'unit_name', NEW.rowid, json_object('id', OLD."id", 'unit_id', OLD."unit_id", 'name', OLD."name", 'valid_from', OLD."valid_from", 'valid_to', OLD."valid_to"), json_object('id', NEW."id", 'unit_id', NEW."unit_id", 'name', NEW."name", 'valid_from', NEW."valid_from", 'valid_to', NEW."valid_to"));
                 END;

CREATE TRIGGER image_unit_update AFTER UPDATE ON unit WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."parent_id" IS NOT NEW."parent_id" OR OLD."revision" IS NOT NEW."revision" BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'unit', NEW.rowid, json_object('id', OLD."id", 'uuid', OLD."uuid", 'parent_id', OLD."parent_id", 'revision', OLD."revision"), json_object('id', NEW."id", 'uuid', NEW."uuid", 'parent_id', NEW."parent_id", 'revision', NEW."revision"));
                 END;

CREATE TRIGGER image_unprinted_delete AFTER DELETE ON unprinted  BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'unprinted', OLD.rowid, json_object('certificate_print_id', OLD."certificate_print_id", 'print_outcome_id', OLD."print_outcome_id", 'cause', OLD."cause"), NULL);
                 END;

CREATE TRIGGER image_unprinted_insert AFTER INSERT ON unprinted  BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'unprinted', NEW.rowid, NULL, json_object('certificate_print_id', NEW."certificate_print_id", 'print_outcome_id', NEW."print_outcome_id", 'cause', NEW."cause"));
                 END;

CREATE TRIGGER image_unprinted_update AFTER UPDATE ON unprinted WHEN OLD."certificate_print_id" IS NOT NEW."certificate_print_id" OR OLD."print_outcome_id" IS NOT NEW."print_outcome_id" OR OLD."cause" IS NOT NEW."cause" BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), 'unprinted', NEW.rowid, json_object('certificate_print_id', OLD."certificate_print_id", 'print_outcome_id', OLD."print_outcome_id", 'cause', OLD."cause"), json_object('certificate_print_id', NEW."certificate_print_id", 'print_outcome_id', NEW."print_outcome_id", 'cause', NEW."cause"));
                 END;

CREATE TRIGGER journal_image_is_append_only_delete BEFORE DELETE ON journal_image
BEGIN SELECT RAISE(ABORT, 'journal is append-only'); END;

CREATE TRIGGER journal_image_is_append_only_update BEFORE UPDATE ON journal_image
WHEN NOT EXISTS (SELECT 1 FROM open_erasure)
  OR (OLD.id, OLD.seq, OLD.table_name, OLD.row_id, OLD.before IS NULL, OLD.after IS NULL)
     IS NOT (NEW.id, NEW.seq, NEW.table_name, NEW.row_id, NEW.before IS NULL, NEW.after IS NULL)
BEGIN SELECT RAISE(ABORT, 'journal is append-only'); END;

CREATE TRIGGER journal_is_append_only_delete BEFORE DELETE ON journal
BEGIN SELECT RAISE(ABORT, 'journal is append-only'); END;

CREATE TRIGGER journal_is_append_only_update BEFORE UPDATE ON journal
BEGIN SELECT RAISE(ABORT, 'journal is append-only'); END;

CREATE TRIGGER judgement_is_final_delete BEFORE DELETE ON judgement
BEGIN SELECT RAISE(ABORT, 'a decision is final'); END;

CREATE TRIGGER judgement_is_final_update BEFORE UPDATE ON judgement
BEGIN SELECT RAISE(ABORT, 'a decision is final'); END;

CREATE TRIGGER nomination_of_open_dossier_delete BEFORE DELETE ON nomination
WHEN (SELECT state FROM dossier WHERE id = OLD.dossier_id) NOT IN ('draft', 'returned')
BEGIN SELECT RAISE(ABORT, 'the dossier is not open'); END;

CREATE TRIGGER nomination_of_open_dossier_insert BEFORE INSERT ON nomination
WHEN (SELECT state FROM dossier WHERE id = NEW.dossier_id) NOT IN ('draft', 'returned')
BEGIN SELECT RAISE(ABORT, 'the dossier is not open'); END;

CREATE TRIGGER nomination_of_open_dossier_update BEFORE UPDATE ON nomination
WHEN (SELECT state FROM dossier WHERE id = OLD.dossier_id) NOT IN ('draft', 'returned')
BEGIN SELECT RAISE(ABORT, 'the dossier is not open'); END;

CREATE TRIGGER print_outcome_is_final_delete BEFORE DELETE ON print_outcome
BEGIN SELECT RAISE(ABORT, 'the outcome of a print run is final'); END;

CREATE TRIGGER print_outcome_is_final_update BEFORE UPDATE ON print_outcome
BEGIN SELECT RAISE(ABORT, 'the outcome of a print run is final'); END;

CREATE TRIGGER print_run_is_final_delete BEFORE DELETE ON print_run
BEGIN SELECT RAISE(ABORT, 'a print run is final'); END;

CREATE TRIGGER print_run_is_final_update BEFORE UPDATE ON print_run
BEGIN SELECT RAISE(ABORT, 'a print run is final'); END;

CREATE TRIGGER print_sheet_is_final_delete BEFORE DELETE ON print_sheet
BEGIN SELECT RAISE(ABORT, 'a print run is final'); END;

CREATE TRIGGER print_sheet_is_final_update BEFORE UPDATE ON print_sheet
BEGIN SELECT RAISE(ABORT, 'a print run is final'); END;

CREATE TRIGGER replacement_is_final_delete BEFORE DELETE ON replacement
BEGIN SELECT RAISE(ABORT, 'a replacement is final'); END;

CREATE TRIGGER replacement_is_final_update BEFORE UPDATE ON replacement
BEGIN SELECT RAISE(ABORT, 'a replacement is final'); END;

CREATE TRIGGER unprinted_is_final_delete BEFORE DELETE ON unprinted
BEGIN SELECT RAISE(ABORT, 'the outcome of a print run is final'); END;

CREATE TRIGGER unprinted_is_final_update BEFORE UPDATE ON unprinted
BEGIN SELECT RAISE(ABORT, 'the outcome of a print run is final'); END;

CREATE VIEW printed_copy AS
SELECT p.* FROM certificate_print AS p
 WHERE NOT EXISTS (SELECT 1 FROM unprinted AS n WHERE n.certificate_print_id = p.id);

