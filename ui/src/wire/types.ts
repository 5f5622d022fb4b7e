// Made from src-tauri/commands/src/wire by the test `typescript_is_current`; do not edit.

export type Nothing = Record<symbol, never>;
export type Ack = { 
/**
 * What was done, such as `import.people`.
 */
act: string, 
/**
 * The act's number in the journal; absent where nothing had to change.
 */
seq: number | null, 
/**
 * How many records it touched.
 */
count: number, };
export type Filter = { 
/**
 * The column: a key of the list's lines.
 */
column: string, 
/**
 * `contains`, `is`, `is_not`, `empty`, `filled`, `from` or `to`.
 */
test: string, 
/**
 * What the cell is compared with; nothing for `empty` and `filled`.
 */
value: string, };
export type Sort = { 
/**
 * The column: a key of the list's lines.
 */
column: string, 
/**
 * From the last to the first; empty cells come last either way.
 */
descending: boolean, };
export type PageRequest = { 
/**
 * Words that rows must contain, whatever their accents; empty for all.
 */
text: string, 
/**
 * Only rows of this unit and the units below it.
 */
unit_id?: number, 
/**
 * Only rows of this year.
 */
year?: number, 
/**
 * Tests of single columns; several `is` of one column mean any of them.
 */
filters?: Array<Filter>, 
/**
 * The order; the list's own if absent.
 */
sort?: Sort, 
/**
 * The order that the page belongs to, as the first page gave it; 0 begins one. A held order stays while
 * rows change, so that a renamed row does not run away; without it each page has the order of the moment.
 */
order?: number, 
/**
 * Rows to pass over.
 */
offset: number, 
/**
 * Rows wanted; at most 500 are given.
 */
limit: number, };
export type Id = { 
/**
 * The id in this file.
 */
id: number, };
export type Ids = { 
/**
 * The ids in this file; at most 20,000.
 */
ids: Array<number>, };
export type PaperRef = { 
/**
 * Names the paper in the calls that read, save or open it.
 */
paper: number, 
/**
 * A file name for it.
 */
name: string, 
/**
 * How many pages it has; 0 for a spreadsheet.
 */
pages: number, };
export type Problem = { 
/**
 * The stable name of the failure.
 */
code: string, 
/**
 * How loudly it is shown: `refused`, `invalid`, `conflict` or `broken`.
 */
weight: string, 
/**
 * What happened.
 */
message: string, 
/**
 * Whether data is safe, and what to do.
 */
hint: string, 
/**
 * The field of the request that it concerns; empty if none.
 */
field: string, 
/**
 * The exit code of the terminal.
 */
exit: number, 
/**
 * All that is missing or wrong, as sentences.
 */
details: Array<string>, 
/**
 * Remarks on the rows of a list.
 */
rows: Array<RowLine>, };
export type AwardList = { 
/**
 * The awards in the order of their codes.
 */
rows: Array<AwardLine>, };
export type OfficeView = { 
/**
 * Its full name, such as «Ủy ban nhân dân thành phố Tràng An».
 */
name: string, 
/**
 * The key of its level, such as `province`.
 */
level: string, 
/**
 * The Vietnamese name of the level.
 */
level_name: string, 
/**
 * The place written before dates.
 */
place: string, 
/**
 * The head as named in decisions, such as «Chủ tịch Ủy ban nhân dân thành phố Tràng An».
 */
head_title: string, 
/**
 * The signer's title, one line or two (KT.).
 */
signer_title: Array<string>, 
/**
 * The signer's name.
 */
signer_name: string, 
/**
 * Whether this is the bundled sample.
 */
sample: boolean, 
/**
 * Whether the office gave an emblem for its certificates.
 */
has_emblem: boolean, 
/**
 * Whether the office gave a logo for its certificates.
 */
has_logo: boolean, 
/**
 * The name of the file, without its folder.
 */
file: string, 
/**
 * Changes with every edit.
 */
revision: number, };
export type OfficeStatus = { 
/**
 * The open office; absent on the first run.
 */
office?: OfficeView | null, 
/**
 * Why the file that was to be opened at the start is not open; absent if it is, or if there was none.
 */
opening?: Problem | null, 
/**
 * Whether damage was found in the open file: it can be read, and nothing is written until it is recovered.
 */
damaged: boolean, 
/**
 * Today, as the program takes it.
 */
today: string, 
/**
 * The last proven copy of the open file; absent before the first.
 */
last_backup?: BackupLine | null, 
/**
 * The levels that an office may have today.
 */
levels: Array<Choice>, 
/**
 * The program's version.
 */
version: string, };
export type Choice = { 
/**
 * The key.
 */
key: string, 
/**
 * Its name.
 */
name: string, };
export type CreateOffice = { 
/**
 * Its full name.
 */
name: string, 
/**
 * The key of its level.
 */
level: string, 
/**
 * The place written before dates.
 */
place: string, 
/**
 * The head as named in decisions.
 */
head_title: string, 
/**
 * The signer's title, one line or two.
 */
signer_title: Array<string>, 
/**
 * The signer's name.
 */
signer_name: string, };
export type EditOffice = { 
/**
 * The revision that the officer saw.
 */
revision: number, 
/**
 * The place written before dates.
 */
place: string, 
/**
 * The head as named in decisions.
 */
head_title: string, 
/**
 * The signer's title, one line or two.
 */
signer_title: Array<string>, 
/**
 * The signer's name.
 */
signer_name: string, };
export type SetEmblem = { 
/**
 * The PNG or SVG file that the officer chose; none to print without it.
 */
file?: number, };
export type DeskView = { 
/**
 * What to do next, the most urgent first.
 */
tasks: Array<Task>, 
/**
 * Individuals in the file.
 */
individuals: number, 
/**
 * Collectives in the file.
 */
collectives: number, 
/**
 * Units in the file.
 */
units: number, 
/**
 * Dossiers that are not finished.
 */
open_dossiers: number, 
/**
 * Decisions in the file.
 */
decisions: number, 
/**
 * Certificates that were never printed.
 */
unprinted_certificates: number, 
/**
 * Awards by year and name, the newest year first.
 */
awards: Array<AwardCount>, 
/**
 * The last acts, as sentences.
 */
recent: Array<ActLine>, 
/**
 * The nearest open deadlines, at most 12, then those ticked off in the last 7 days.
 */
deadlines: Array<DeadlineLine>, 
/**
 * The year of today.
 */
year: number, 
/**
 * Awards of this year so far by award and kind of recipient, the most first. An award counts for the
 * year of its decision; where nobody knows its day, for the year of the achievement.
 */
year_awards: Array<YearAward>, 
/**
 * The dossiers, decisions and people that were worked on last, the newest first; at most 5.
 */
opened: Array<OpenedLine>, };
export type Task = { 
/**
 * What kind of thing: `import`, `dossier`, `decision`, `print`.
 */
kind: string, 
/**
 * The sentence.
 */
text: string, 
/**
 * The code of the dossier that it concerns; empty if none.
 */
dossier: string, 
/**
 * The decision that it concerns.
 */
decision_id?: number | null, };
export type AwardCount = { 
/**
 * The year.
 */
year: number, 
/**
 * The award's name.
 */
award: string, 
/**
 * How many recipients.
 */
count: number, };
export type AwardLine = { 
/**
 * Its code.
 */
code: string, 
/**
 * Its name on the day.
 */
name: string, 
/**
 * `emulation_title` or `commendation_form`.
 */
kind: string, 
/**
 * The key of its level.
 */
level: string, 
/**
 * Keys of those who may receive it.
 */
recipient_kinds: Array<string>, 
/**
 * Who decides it on the day, in Vietnamese; empty if unknown.
 */
deciders: Array<string>, 
/**
 * Instrument and article of that power.
 */
source: string, 
/**
 * `confirmed`, `memory` or `draft`.
 */
confidence: string, 
/**
 * Whether this office may issue it on the day.
 */
may_issue: boolean, 
/**
 * Whether this program prints a certificate for it.
 */
has_certificate: boolean, };
export type AwardsOn = { 
/**
 * The day; today if absent.
 */
on?: string, };
export type CheckReport = { 
/**
 * Whether nothing is wrong.
 */
clean: boolean, 
/**
 * What was looked at, with counts, as sentences.
 */
looked_at: Array<string>, 
/**
 * What is wrong.
 */
findings: Array<FindingLine>, };
export type BackupDone = { 
/**
 * The file's name.
 */
name: string, 
/**
 * Its size in bytes.
 */
bytes: number, 
/**
 * SHA-256 of its content, in hex.
 */
sha256: string, 
/**
 * The acts in its journal.
 */
acts: number, };
export type SearchRequest = { 
/**
 * Words, in any order and with or without accents.
 */
text: string, 
/**
 * Hits wanted; at most 200 are given.
 */
limit: number, };
export type SearchAnswer = { 
/**
 * The hits, the best first.
 */
hits: Array<Hit>, 
/**
 * Names that are close, where nothing was found.
 */
close: Array<Hit>, };
export type Hit = { 
/**
 * `individual`, `collective`, `household`, `decision`, `award` or `dossier`.
 */
kind: string, 
/**
 * The id of that record.
 */
id: number, 
/**
 * Its name.
 */
title: string, 
/**
 * What tells it from others of that name.
 */
detail: string, };
export type PeoplePage = { 
/**
 * All rows that fit the request.
 */
total: number, 
/**
 * The rows of this page, in Vietnamese order of the given name.
 */
rows: Array<PersonLine>, 
/**
 * The order that the page belongs to, where one was asked for; another than asked for means that rows are gone.
 */
order?: number | null, };
export type PersonLine = { 
/**
 * The subject's id.
 */
id: number, 
/**
 * The whole name.
 */
name: string, 
/**
 * `male`, `female` or empty.
 */
sex: string, 
/**
 * The birth date as written: dd/mm/yyyy or a year.
 */
birth: string, 
/**
 * The identity number with its middle hidden.
 */
citizen_id: string, 
/**
 * Chức vụ.
 */
post: string, 
/**
 * Đơn vị công tác.
 */
unit: string, 
/**
 * The newest rating, such as «2023: HTXS»; empty if none.
 */
rating: string, 
/**
 * How many awards are on record.
 */
awards: number, 
/**
 * Changes with every edit.
 */
revision: number, };
export type PersonView = { 
/**
 * The line of the list.
 */
person: PersonLine, 
/**
 * Họ.
 */
family_name: string, 
/**
 * Đệm.
 */
middle_name: string, 
/**
 * Tên.
 */
given_name: string, 
/**
 * The unit's id.
 */
unit_id?: number | null, 
/**
 * Whether a discipline counts today.
 */
under_discipline: boolean, 
/**
 * Everything that happened, the newest first.
 */
history: Array<HistoryLine>, };
export type HistoryLine = { 
/**
 * `award`, `initiative`, `rating`, `par_index`, `posting`, `discipline`, `pending_matter`, `ranking` or `nomination`.
 */
kind: string, 
/**
 * The year it counts for.
 */
year: number, 
/**
 * What it is.
 */
title: string, 
/**
 * Number and day of the decision, the dossier, or how long it lasted.
 */
detail: string, 
/**
 * The id of the record behind the line.
 */
id: number, 
/**
 * Whether `people.remove_history` takes it away.
 */
removable: boolean, };
export type EditPerson = { 
/**
 * The subject's id.
 */
id: number, 
/**
 * The revision that the officer saw.
 */
revision: number, 
/**
 * The whole name.
 */
name?: string, 
/**
 * `male`, `female` or empty.
 */
sex?: string, 
/**
 * dd/mm/yyyy or a year; empty for unknown.
 */
birth?: string, 
/**
 * The identity number; empty for unknown.
 */
citizen_id?: string, 
/**
 * Chức vụ.
 */
post?: string, 
/**
 * Đơn vị công tác, by name; made if it is not there.
 */
unit?: string, };
export type EditPeople = { 
/**
 * The edits, one a person; at most 20,000.
 */
edits: Array<EditPerson>, };
export type AddPerson = { 
/**
 * The whole name.
 */
name: string, 
/**
 * `male`, `female` or empty.
 */
sex?: string, 
/**
 * dd/mm/yyyy or a year.
 */
birth?: string, 
/**
 * The identity number.
 */
citizen_id?: string, 
/**
 * Chức vụ.
 */
post?: string, 
/**
 * Đơn vị công tác, by name; made if it is not there.
 */
unit?: string, };
export type PersonAdded = { 
/**
 * The subject's id.
 */
id: number, 
/**
 * The acknowledgement.
 */
ack: Ack, };
export type CollectivesPage = { 
/**
 * All rows that fit the request.
 */
total: number, 
/**
 * The rows of this page, in Vietnamese order.
 */
rows: Array<CollectiveLine>, 
/**
 * The order that the page belongs to, where one was asked for; another than asked for means that rows are gone.
 */
order?: number | null, };
export type CollectiveLine = { 
/**
 * The subject's id.
 */
id: number, 
/**
 * `collective` or `household`.
 */
kind: string, 
/**
 * Its name.
 */
name: string, 
/**
 * Its governing body or address.
 */
detail: string, 
/**
 * Individuals of its unit.
 */
people: number, 
/**
 * The newest PAR index, such as «2023: 94,40 %, hạng 1»; empty if none.
 */
par_index: string, 
/**
 * How many awards are on record.
 */
awards: number, 
/**
 * Changes with every edit.
 */
revision: number, };
export type CollectiveView = { 
/**
 * The line of the list.
 */
collective: CollectiveLine, 
/**
 * Everything that happened, the newest first.
 */
history: Array<HistoryLine>, };
export type EditCollective = { 
/**
 * The subject's id.
 */
id: number, 
/**
 * The revision that the officer saw.
 */
revision: number, 
/**
 * Its name; a unit of that name takes it too.
 */
name?: string, 
/**
 * Its governing body or address.
 */
detail?: string, };
export type EditCollectives = { 
/**
 * The edits, one a collective; at most 20,000.
 */
edits: Array<EditCollective>, };
export type UnitTree = { 
/**
 * The nodes.
 */
nodes: Array<UnitNode>, };
export type UnitNode = { 
/**
 * The unit's id.
 */
id: number, 
/**
 * The unit above it.
 */
parent_id?: number | null, 
/**
 * How deep it lies; 0 for the top.
 */
depth: number, 
/**
 * Its name today.
 */
name: string, 
/**
 * Individuals directly in it.
 */
people: number, };
export type ImportRequest = { 
/**
 * The file that the officer chose.
 */
file: number, 
/**
 * `people`, `units`, `nominations`, `awards`, `ratings`, `initiatives` or `par-index`.
 */
kind: string, 
/**
 * The dossier that nominations belong to.
 */
dossier?: string, 
/**
 * The sheet; the first that holds a list if absent.
 */
sheet?: string, 
/**
 * Which column means which field, by column letter; the program's own reading for the rest.
 */
columns: Array<ColumnChoice>, };
export type ColumnChoice = { 
/**
 * The letter of the column, such as `B`.
 */
letter: string, 
/**
 * The key of the field, or `ignore`.
 */
field: string, };
export type ChosenFile = { 
/**
 * Names the file in later requests; the window never sees its folder.
 */
file: number, 
/**
 * Its name.
 */
name: string, };
export type ImportReport = { 
/**
 * The sheets of the file.
 */
sheets: Array<string>, 
/**
 * The sheet that was read.
 */
sheet: string, 
/**
 * The row that holds the headings.
 */
header_row: number, 
/**
 * The columns and what they mean.
 */
columns: Array<ColumnView>, 
/**
 * All fields that a list of this kind may have.
 */
fields: Array<Choice>, 
/**
 * Rows that hold records.
 */
rows: number, 
/**
 * Records that would be new.
 */
added: number, 
/**
 * Records that would change.
 */
changed: number, 
/**
 * Records that are there already, just so.
 */
unchanged: number, 
/**
 * What is wrong; if there is any, nothing is taken over.
 */
problems: Array<RowLine>, 
/**
 * What an officer should look at; it does not stop the import.
 */
notices: Array<RowLine>, 
/**
 * Rows passed over, with the reason.
 */
skipped: Array<RowLine>, 
/**
 * The acknowledgement; absent if this was only a look.
 */
ack?: Ack | null, };
export type ColumnView = { 
/**
 * Its letter.
 */
letter: string, 
/**
 * Its heading in the file.
 */
caption: string, 
/**
 * The key of the field; empty if it is passed over.
 */
field: string, 
/**
 * The Vietnamese name of the field; empty if it is passed over.
 */
field_name: string, 
/**
 * The first values.
 */
samples: Array<string>, };
export type RowLine = { 
/**
 * The sheet.
 */
sheet: string, 
/**
 * The row as Excel numbers it.
 */
row: number, 
/**
 * The letter of the column; empty if it concerns the whole row.
 */
column: string, 
/**
 * What is written there.
 */
value: string, 
/**
 * The stable key of the reason.
 */
reason: string, 
/**
 * The sentence: what, where, what to do.
 */
message: string, };
export type DossiersPage = { 
/**
 * All rows that fit the request.
 */
total: number, 
/**
 * The rows of this page, the newest first.
 */
rows: Array<DossierLine>, };
export type DossierLine = { 
/**
 * Its id.
 */
id: number, 
/**
 * Its code, such as `HG-2023`.
 */
code: string, 
/**
 * What it is about.
 */
title: string, 
/**
 * The year whose achievements count.
 */
year: number, 
/**
 * The key of its state.
 */
state: string, 
/**
 * The Vietnamese name of its state.
 */
state_name: string, 
/**
 * The unit that proposes.
 */
proposer: string, 
/**
 * Nominations in it.
 */
nominations: number, 
/**
 * Nominations that the council approved.
 */
approved: number, 
/**
 * Nominations with a decision.
 */
decided: number, };
export type DossierView = { 
/**
 * The line of the list.
 */
dossier: DossierLine, 
/**
 * Number of the submission letter (tờ trình).
 */
submission_number: string, 
/**
 * Day of the submission letter; empty if unknown.
 */
submission_date: string, 
/**
 * The type of achievement.
 */
achievement_type: string, 
/**
 * Day of receipt for appraisal; empty if not received.
 */
received_on: string, 
/**
 * Why it was sent back; empty if it was not.
 */
return_reason: string, 
/**
 * Changes with every edit.
 */
revision: number, 
/**
 * Steps that the procedure allows now: `submit`, `receive`, `return`, `review`, `decide`, `withdraw`.
 */
steps: Array<string>, 
/**
 * What is missing for the next step, as sentences.
 */
missing: Array<string>, 
/**
 * The council's session.
 */
council?: CouncilView | null, 
/**
 * The awards of its nominations with counts.
 */
awards: Array<DossierAward>, 
/**
 * The first year whose achievements count; the last is that of the dossier.
 */
from_year: number, };
export type DossierAward = { 
/**
 * The award's code.
 */
award: string, 
/**
 * The award's name.
 */
award_name: string, 
/**
 * Collectives nominated.
 */
collectives: number, 
/**
 * Individuals nominated.
 */
individuals: number, 
/**
 * Households nominated.
 */
households: number, 
/**
 * Nominations that the council approved.
 */
approved: number, 
/**
 * The decision, once issued.
 */
decision_id?: number | null, 
/**
 * The decision's number; empty before.
 */
decision_number: string, };
export type CouncilView = { 
/**
 * The day.
 */
held_on: string, 
/**
 * All members.
 */
members: number, 
/**
 * Members present.
 */
present: number, 
/**
 * Opinions given in writing.
 */
written_opinions: number, 
/**
 * The council's own threshold, per cent of all members.
 */
approval_percent: number, };
export type NominationsPage = { 
/**
 * All rows that fit the request.
 */
total: number, 
/**
 * The rows of this page, in the order of the list.
 */
rows: Array<NominationLine>, 
/**
 * The order that the page belongs to, where one was asked for; another than asked for means that rows are gone.
 */
order?: number | null, };
export type NominationsRequest = { 
/**
 * The dossier's code.
 */
dossier: string, 
/**
 * Words that rows must contain; empty for all.
 */
text: string, 
/**
 * Tests of single columns; several `is` of one column mean any of them.
 */
filters?: Array<Filter>, 
/**
 * The order; that of the list if absent.
 */
sort?: Sort, 
/**
 * The order that the page belongs to, as the first page gave it; 0 begins one. A held order stays while
 * rows change, so that a renamed row does not run away; without it each page has the order of the moment.
 */
order?: number, 
/**
 * Rows to pass over.
 */
offset: number, 
/**
 * Rows wanted; at most 500 are given.
 */
limit: number, };
export type NominationLine = { 
/**
 * Its id.
 */
id: number, 
/**
 * Its place in the list.
 */
position: number, 
/**
 * The subject's id.
 */
subject_id: number, 
/**
 * `individual`, `collective` or `household`.
 */
kind: string, 
/**
 * The recipient as it will be printed, such as «Bà Đặng Thị Ngọc Ánh».
 */
recipient: string, 
/**
 * Post and workplace, or the governing body.
 */
recipient_line: string, 
/**
 * The award's code.
 */
award: string, 
/**
 * The award's name.
 */
award_name: string, 
/**
 * The achievement.
 */
achievement: string, 
/**
 * A note.
 */
note: string, 
/**
 * Ballots in favour; absent before the council.
 */
in_favour?: number | null, 
/**
 * Ballots against; absent before the council.
 */
against?: number | null, 
/**
 * Whether the vote was reached; absent before the council.
 */
approved?: boolean | null, 
/**
 * `met`, `unknown` or `unmet`: whether the criteria of the day are met.
 */
verdict: string, 
/**
 * The Vietnamese name of the verdict.
 */
verdict_name: string, 
/**
 * What decides the verdict, as one sentence.
 */
why: string, 
/**
 * The decision's number; empty before.
 */
decision_number: string, 
/**
 * Changes with every edit.
 */
revision: number, };
export type EditNomination = { 
/**
 * Its id.
 */
id: number, 
/**
 * The revision that the officer saw.
 */
revision: number, 
/**
 * Post and workplace, or the governing body.
 */
recipient_line?: string, 
/**
 * The achievement.
 */
achievement?: string, 
/**
 * A note.
 */
note?: string, };
export type EditNominations = { 
/**
 * The edits, one a nomination; at most 20,000.
 */
edits: Array<EditNomination>, };
export type AddNomination = { 
/**
 * The dossier's code.
 */
dossier: string, 
/**
 * The individual, collective or household.
 */
subject_id: number, 
/**
 * The award, by code or as lists write it.
 */
award: string, 
/**
 * The achievement; empty if it is still to be written.
 */
achievement?: string, };
export type NominationAdded = { 
/**
 * Its id.
 */
id: number, 
/**
 * The acknowledgement.
 */
ack: Ack, };
export type CreateDossier = { 
/**
 * Its code; made from year and number if empty.
 */
code: string, 
/**
 * What it is about.
 */
title: string, 
/**
 * The year whose achievements count.
 */
year: number, 
/**
 * The unit that proposes, by name; made if it is not there.
 */
proposer: string, 
/**
 * Number of the submission letter.
 */
submission_number: string, 
/**
 * Day of the submission letter; empty if not yet known.
 */
submission_date: string, 
/**
 * The type of achievement; `merit` if empty.
 */
achievement_type: string, 
/**
 * The first year whose achievements count; that of `year` if absent.
 */
from_year?: number, };
export type StepDossier = { 
/**
 * The dossier's code.
 */
dossier: string, 
/**
 * `submit`, `receive`, `return` or `withdraw`.
 */
step: string, 
/**
 * The revision that the officer saw; the newest if absent.
 */
revision?: number, 
/**
 * The day of the step; today if empty.
 */
on: string, 
/**
 * Why, when it is sent back or withdrawn.
 */
reason: string, 
/**
 * Number of the submission letter, when it is submitted.
 */
submission_number: string, 
/**
 * Day of the submission letter, when it is submitted.
 */
submission_date: string, };
export type RecordCouncil = { 
/**
 * The dossier's code.
 */
dossier: string, 
/**
 * The day of the session; today if empty.
 */
held_on: string, 
/**
 * All members.
 */
members: number, 
/**
 * Members present.
 */
present: number, 
/**
 * Opinions given in writing.
 */
written_opinions: number, 
/**
 * The council's own threshold, per cent of all members; the law's applies where it is higher.
 */
approval_percent: number, 
/**
 * The ballots of the nominations.
 */
votes: Array<VoteEntry>, 
/**
 * Ballots in favour of every nomination that `votes` does not name.
 */
in_favour_of_others?: number, };
export type VoteEntry = { 
/**
 * The nomination.
 */
nomination_id: number, 
/**
 * Ballots in favour.
 */
in_favour: number, 
/**
 * Ballots against.
 */
against: number, };
export type DossierDone = { 
/**
 * The acknowledgement.
 */
ack: Ack, 
/**
 * The dossier's code.
 */
code: string, 
/**
 * The key of its state now.
 */
state: string, 
/**
 * The Vietnamese name of its state now.
 */
state_name: string, 
/**
 * Its revision now.
 */
revision: number, };
export type DossierCode = { 
/**
 * The code.
 */
dossier: string, };
export type PrepareDecision = { 
/**
 * The dossier's code.
 */
dossier: string, 
/**
 * The award's code.
 */
award: string, 
/**
 * The day of the decision; today if empty.
 */
issued_on: string, };
export type DecisionDraft = { 
/**
 * What stops it, as sentences; it cannot be issued while there is any.
 */
refusals: Array<string>, 
/**
 * What an officer should know, as sentences.
 */
notices: Array<string>, 
/**
 * The award as the decision names it.
 */
award_name: string, 
/**
 * The recipients in the order of their golden-register numbers.
 */
recipients: Array<RecipientLine>, 
/**
 * A number that is free this year.
 */
number: string, 
/**
 * What the decision is about.
 */
content: string, 
/**
 * Nominees who certainly do not meet the criteria, each with the reason; a decision for them needs one too.
 */
unmet: Array<string>, 
/**
 * The sum of the bonuses that are paid, such as `7.100.000`; empty where none can be named.
 */
bonus_total: string, 
/**
 * The sum in words.
 */
bonus_in_words: string, };
export type RecipientLine = { 
/**
 * The golden-register number.
 */
golden_register_number: number, 
/**
 * `individual`, `collective` or `household`.
 */
kind: string, 
/**
 * The recipient as printed.
 */
recipient: string, 
/**
 * Post and workplace, or the governing body.
 */
recipient_line: string, 
/**
 * The achievement.
 */
achievement: string, 
/**
 * The bonus, such as `360.000`; empty where none can be named.
 */
bonus: string, 
/**
 * How it was reckoned, or why none can be named or is paid.
 */
bonus_sentence: string, };
export type IssueDecision = { 
/**
 * The dossier's code.
 */
dossier: string, 
/**
 * The award's code.
 */
award: string, 
/**
 * The number as printed, such as `1024/QĐ-UBND`.
 */
number: string, 
/**
 * The day of the decision; today if empty.
 */
issued_on: string, 
/**
 * The signer's title, one line or two; the office's if empty.
 */
signer_title: Array<string>, 
/**
 * The signer's name; the office's if empty.
 */
signer_name: string, 
/**
 * What the decision is about; the draft's if empty.
 */
content: string, 
/**
 * Why nominees who do not meet the criteria are honoured all the same; needed only where there are such.
 */
reason: string, };
export type DecisionIssued = { 
/**
 * The acknowledgement.
 */
ack: Ack, 
/**
 * The decision.
 */
decision: DecisionLine, };
export type DecisionsPage = { 
/**
 * All rows that fit the request.
 */
total: number, 
/**
 * The rows of this page, the newest first.
 */
rows: Array<DecisionLine>, };
export type DecisionLine = { 
/**
 * Its id.
 */
id: number, 
/**
 * Its number.
 */
number: string, 
/**
 * Its day.
 */
issued_on: string, 
/**
 * The award's code.
 */
award: string, 
/**
 * The award as the decision names it.
 */
award_name: string, 
/**
 * The dossier's code.
 */
dossier: string, 
/**
 * Collectives.
 */
collectives: number, 
/**
 * Individuals.
 */
individuals: number, 
/**
 * Households.
 */
households: number, 
/**
 * Certificates it has; 0 where this program prints none.
 */
certificates: number, 
/**
 * Certificates that were printed at least once.
 */
printed: number, };
export type DecisionView = { 
/**
 * The line of the list.
 */
decision: DecisionLine, 
/**
 * What it is about.
 */
content: string, 
/**
 * The issuer as named then.
 */
issuer: string, 
/**
 * The place written before the date.
 */
place: string, 
/**
 * The signer's title.
 */
signer_title: Array<string>, 
/**
 * The signer's name.
 */
signer_name: string, 
/**
 * The recipients in the order of their golden-register numbers.
 */
recipients: Array<RecipientLine>, 
/**
 * The sum of the bonuses that are paid, such as `7.100.000`; empty where none was reckoned.
 */
bonus_total: string, 
/**
 * The sum in words.
 */
bonus_in_words: string, };
export type PrintCertificates = { 
/**
 * The decision's id.
 */
decision_id: number, 
/**
 * `full` (everything), `overprint` (words only, on pre-printed stock) or `proof` (BẢN IN THỬ).
 */
mode: string, 
/**
 * The layout; the award's own if absent.
 */
layout?: string, 
/**
 * The first golden-register number.
 */
from?: number, 
/**
 * Only these golden-register numbers; empty for all.
 */
only: Array<number>, 
/**
 * Only those that wait: never printed, or their newest sheet jammed or was spoiled.
 */
waiting: boolean, 
/**
 * Why certificates that were printed before are printed again.
 */
reprint_reason: string, 
/**
 * The printer to send the sheets to; empty to save or open the PDF.
 */
printer: string, 
/**
 * The tray; empty for the printer's own.
 */
tray: string, 
/**
 * The stock; plain paper if absent. Its calibration for this printer and tray is applied.
 */
stock_id?: number, 
/**
 * Sets every recipient as small as the longest needs, because certificates hang side by side.
 */
same_size: boolean, 
/**
 * Prints the signed check code.
 */
check_code: boolean, };
export type CertificatesPrinted = { 
/**
 * The acknowledgement of the print register; absent for a proof or a preview.
 */
ack?: Ack | null, 
/**
 * The PDF.
 */
paper: PaperRef, 
/**
 * How the texts fit.
 */
fit: FitReport, 
/**
 * The print run; absent for a proof or a preview.
 */
run_id?: number | null, 
/**
 * SHA-256 of the locked PDF; empty for a proof or a preview.
 */
pdf_sha256: string, 
/**
 * What the printer said to the order, as a sentence; empty if it was not sent.
 */
sent: string, };
export type FitReport = { 
/**
 * Certificates looked at.
 */
certificates: number, 
/**
 * Certificates whose texts all stand at full size.
 */
at_full_size: number, 
/**
 * Certificates with a text that takes more lines than one.
 */
wrapped: number, 
/**
 * Certificates with text that was made smaller.
 */
shrunk: number, 
/**
 * The smallest size of any text, in per cent of its full size.
 */
smallest: number, 
/**
 * Certificates with text that does not fit even at the smallest size.
 */
too_long: number, 
/**
 * Certificates with a letter that the face lacks.
 */
letters_missing: number, 
/**
 * The whole in one sentence.
 */
summary: string, 
/**
 * The remarks, as sentences.
 */
notes: Array<FitLine>, 
/**
 * What should be looked at before paper is spent: record, dates, authority, layout, stock, printer.
 */
checks: Array<PrintCheck>, };
export type FitLine = { 
/**
 * The golden-register number.
 */
golden_register_number: number, 
/**
 * The recipient.
 */
recipient: string, 
/**
 * The sentence.
 */
message: string, 
/**
 * Whether it must be looked at before printing.
 */
serious: boolean, };
export type RegisterPage = { 
/**
 * All rows that fit the request.
 */
total: number, 
/**
 * The rows of this page, the newest decision first, then by number.
 */
rows: Array<RegisterLine>, };
export type RegisterLine = { 
/**
 * The award record's id.
 */
id: number, 
/**
 * The year it counts for.
 */
year: number, 
/**
 * The golden-register number; absent for awards of other offices and for old ones.
 */
golden_register_number?: number | null, 
/**
 * The subject's id.
 */
subject_id: number, 
/**
 * `individual`, `collective` or `household`.
 */
kind: string, 
/**
 * The recipient as named then.
 */
recipient: string, 
/**
 * Post and workplace as of then.
 */
recipient_line: string, 
/**
 * The award as named then.
 */
award_name: string, 
/**
 * The decision's number; empty if unknown.
 */
decision_number: string, 
/**
 * The decision's day; empty if unknown.
 */
decision_date: string, 
/**
 * How often the certificate was printed.
 */
prints: number, 
/**
 * Whether the award was revoked.
 */
revoked: boolean, };
export type JournalPage = { 
/**
 * All acts that were asked for.
 */
total: number, 
/**
 * The acts of this page, the newest first.
 */
rows: Array<ActLine>, 
/**
 * All officers of the journal, for the filter.
 */
actors: Array<string>, 
/**
 * All families of acts of the journal, for the filter.
 */
families: Array<ActFamily>, 
/**
 * The code of the newest act, ten letters in two groups; empty while there is no act.
 */
head_code: string, };
export type ActLine = { 
/**
 * Its number.
 */
seq: number, 
/**
 * When, RFC 3339 in UTC.
 */
at: string, 
/**
 * Who.
 */
actor: string, 
/**
 * What, such as `import.people`.
 */
act: string, 
/**
 * What, as a sentence.
 */
text: string, 
/**
 * How many rows it touched.
 */
rows: number, 
/**
 * Whether it can be undone now, as far as its kind goes.
 */
undoable: boolean, 
/**
 * The act that undid it.
 */
undone_by?: number | null, };
export type Undo = { 
/**
 * The act's number; the newest that can be undone if absent.
 */
seq?: number, 
/**
 * Why, in the officer's words.
 */
reason?: string, };
export type PrintCheck = { 
/**
 * The golden-register number it concerns; absent for the whole batch.
 */
golden_register_number?: number | null, 
/**
 * The subject to look at; absent if none.
 */
subject_id?: number | null, 
/**
 * The sentence.
 */
message: string, 
/**
 * Whether printing is refused until it is mended.
 */
serious: boolean, };
export type LayoutList = { 
/**
 * The layouts.
 */
rows: Array<LayoutLine>, };
export type LayoutLine = { 
/**
 * Names it in requests, such as `a3-bang-khen`.
 */
id: string, 
/**
 * Its name.
 */
name: string, 
/**
 * The width of the paper in millimetres.
 */
width: number, 
/**
 * The height of the paper in millimetres.
 */
height: number, 
/**
 * What it rests on.
 */
legal_basis: string, 
/**
 * `confirmed`, `secondary`, `inferred`, or `office` for the office's own.
 */
confidence: string, 
/**
 * Present for the office's own layouts: their row.
 */
own?: OwnLayout | null, };
export type OwnLayout = { 
/**
 * Its id.
 */
id: number, 
/**
 * Its revision.
 */
revision: number, 
/**
 * Only for this award; empty for any.
 */
award: string, 
/**
 * Only for `individual`, `collective` or `household`; empty for any.
 */
kind: string, 
/**
 * Only on this stock.
 */
stock_id?: number | null, };
export type LayoutId = { 
/**
 * Such as `a3-bang-khen`.
 */
layout: string, };
export type LayoutView = { 
/**
 * The line of the list.
 */
layout: LayoutLine, 
/**
 * The sheet itself: the same shape as the files of the program's layouts.
 */
sheet: LayoutSheet, };
export type SaveLayout = { 
/**
 * The row that is changed; a new one if absent.
 */
id?: number, 
/**
 * The revision that was read.
 */
revision?: number, 
/**
 * Its name.
 */
name: string, 
/**
 * Only for this award; empty for any.
 */
award: string, 
/**
 * Only for `individual`, `collective` or `household`; empty for any.
 */
kind: string, 
/**
 * Only on this stock.
 */
stock_id?: number, 
/**
 * The sheet.
 */
sheet: LayoutSheet, };
export type LayoutSaved = { 
/**
 * The acknowledgement.
 */
ack: Ack, 
/**
 * The layout as it is now.
 */
layout: LayoutLine, };
export type PreviewLayout = { 
/**
 * The sheet as it stands in the designer.
 */
sheet: LayoutSheet, 
/**
 * `full`, `overprint` or `proof`.
 */
mode: string, 
/**
 * Whose words: `sample`, `longest` (the longest name, unit and achievement on record), or `decision`.
 */
words: string, 
/**
 * With `decision`: which.
 */
decision_id?: number, 
/**
 * With `decision`: the golden-register number; the first if absent.
 */
number?: number, 
/**
 * The stock whose pre-printed fields are left out.
 */
stock_id?: number, };
export type LayoutPreview = { 
/**
 * The page as SVG with outlines of letters; its user unit is a millimetre.
 */
svg: string, 
/**
 * The width of the sheet in millimetres.
 */
width: number, 
/**
 * The height of the sheet in millimetres.
 */
height: number, 
/**
 * Where the ink of each field is.
 */
boxes: Array<FieldBox>, 
/**
 * What is wrong with the places: too near the edge, over one another, in the seal's room.
 */
remarks: Array<LayoutRemark>, 
/**
 * What had to give way.
 */
notes: Array<FitLine>, };
export type FieldBox = { 
/**
 * The field: a key of `fields` of the sheet, or `emblem`, `logo`, `border`, `seal`.
 */
field: string, 
/**
 * The value, where only the values of a line are printed: `number`, `place`, `day`, `month`, `year`; else empty.
 */
part: string, 
/**
 * Left edge of the ink.
 */
left: number, 
/**
 * Top edge of the ink.
 */
top: number, 
/**
 * Right edge of the ink.
 */
right: number, 
/**
 * Bottom edge of the ink.
 */
bottom: number, 
/**
 * Baseline of its first line; 0 for pictures.
 */
baseline: number, 
/**
 * Size of its letters in points; 0 for pictures.
 */
size: number, 
/**
 * How many lines.
 */
lines: number, 
/**
 * Which arrangement of `heading` was taken, from 0, for authority, honour and title.
 */
heading?: number | null, };
export type LayoutRemark = { 
/**
 * The field it concerns; empty for the whole sheet.
 */
field: string, 
/**
 * The other field, where two lie over one another; else empty.
 */
other: string, 
/**
 * The sentence.
 */
message: string, 
/**
 * Whether the sheet cannot be kept or printed like this.
 */
serious: boolean, };
export type LayoutSheet = { id: string, name: string, 
/**
 * The first day, ISO 8601.
 */
valid_from: string, 
/**
 * `red-black` or `red-black-gold`.
 */
decoration: string, legal_basis: SheetBasis, paper: SheetPaper, border: SheetBorder, emblem: SheetEmblem, flow: SheetFlow, signer: SheetSigner, proof: SheetProof, 
/**
 * By name: `national_name`, `motto`, `authority`, `honour`, `title`, `recipient`, `recipient_line`, `achievement`, `place_and_date`, `signer_title`, `signer_name`, `decision_line`, `register_line`.
 */
fields: { [key in string]: SheetField }, 
/**
 * Arrangements of authority, honour and title; the first that fits is taken.
 */
heading: Array<SheetHeading>, logo?: SheetLogo, watermark?: SheetWatermark, seal?: SheetBox, flags?: SheetFlags, };
export type SheetBasis = { note: string, 
/**
 * `confirmed`, `secondary`, `inferred` or `office`.
 */
confidence: string, };
export type SheetPaper = { width: number, height: number, };
export type SheetBorder = { 
/**
 * A motif of the program, or `none`.
 */
motif: string, left: number, top: number, right: number, bottom: number, band: number, outer_line: number, inner_line: number, show?: string, };
export type SheetEmblem = { x: number, y: number, diameter: number, clear: number, show?: string, };
export type SheetLogo = { x: number, y: number, width: number, height: number, show?: string, };
export type SheetWatermark = { x: number, y: number, diameter: number, tint: number, show?: string, };
export type SheetBox = { left: number, top: number, right: number, bottom: number, };
export type SheetFlags = { left: number, right: number, top: number, bottom: number, count: number, show?: string, };
export type SheetFlow = { top: number, bottom: number, gap_max: number, };
export type SheetSigner = { lines: number, step: number, };
export type SheetProof = { mark: string, emblem: string, };
export type SheetField = { face: string, 
/**
 * `left`, `centre` or `right`.
 */
align: string, x: number, width: number, 
/**
 * `black` or `red`.
 */
colour: string, text?: string, pt?: number, min_pt?: number, y?: number, rule_below?: number, rule?: number, wrap_over?: number, lines?: number, leading?: number, 
/**
 * `print`, `values`, `preprinted` or `hidden`; `print` if absent.
 */
show?: string, 
/**
 * Where single values stand on stock that carries the words around them.
 */
values?: { [key in string]: SheetValue }, };
export type SheetValue = { x: number, y: number, align: string, width: number, };
export type SheetHeading = { authority: SheetStack, honour: SheetStack, title: SheetStack, };
export type SheetStack = { pt: Array<number>, min_pt: number, y: Array<number>, width?: number, };
export type Stocks = { 
/**
 * The office's stock, by name.
 */
rows: Array<StockLine>, 
/**
 * What each class carries already: class → field → `print`, `values`, `preprinted` or `hidden`.
 */
classes: { [key in string]: { [key in string]: string } }, };
export type StockLine = { 
/**
 * Its id.
 */
id: number, 
/**
 * Its revision.
 */
revision: number, 
/**
 * Its name.
 */
name: string, 
/**
 * Width in millimetres.
 */
width: number, 
/**
 * Height in millimetres.
 */
height: number, 
/**
 * `p0` to `p3`.
 */
class: string, 
/**
 * Fields that differ from the class: field → `print`, `values`, `preprinted` or `hidden`.
 */
shows: { [key in string]: string }, 
/**
 * The scan of a sheet, if there is one.
 */
scan?: ScanView | null, 
/**
 * Sheets received.
 */
received: number, 
/**
 * Sheets used for certificates.
 */
used: number, 
/**
 * Sheets spoiled.
 */
spoiled: number, 
/**
 * Sheets that should be left; below zero if more were used than were entered.
 */
left: number, 
/**
 * A warning about its size, as a sentence; empty if none.
 */
warning: string, };
export type ScanView = { 
/**
 * The picture as a paper whose bytes can be read.
 */
paper: number, 
/**
 * Left edge on the sheet in millimetres.
 */
left: number, 
/**
 * Top edge on the sheet in millimetres.
 */
top: number, 
/**
 * Width on the sheet in millimetres.
 */
width: number, 
/**
 * Height on the sheet in millimetres.
 */
height: number, };
export type SaveStock = { 
/**
 * The row that is changed; a new one if absent.
 */
id?: number, 
/**
 * The revision that was read.
 */
revision?: number, 
/**
 * Its name.
 */
name: string, 
/**
 * Width in millimetres.
 */
width: number, 
/**
 * Height in millimetres.
 */
height: number, 
/**
 * `p0` to `p3`.
 */
class: string, 
/**
 * Fields that differ from the class.
 */
shows: { [key in string]: string }, 
/**
 * A new scan: the number of a chosen PNG file. The scan stays as it is if absent.
 */
scan_file?: number, 
/**
 * Where the scan lies; over the whole sheet if absent.
 */
scan_place?: ScanPlace, 
/**
 * Takes the scan away.
 */
without_scan: boolean, };
export type ScanPlace = { 
/**
 * Left edge.
 */
left: number, 
/**
 * Top edge.
 */
top: number, 
/**
 * Width.
 */
width: number, 
/**
 * Height.
 */
height: number, };
export type ReceiveStock = { 
/**
 * The stock's id.
 */
id: number, 
/**
 * How many sheets.
 */
sheets: number, 
/**
 * The day; today if empty.
 */
received_on: string, 
/**
 * Where from, or any remark.
 */
note: string, };
export type Fonts = { 
/**
 * The program's faces, then the office's own.
 */
rows: Array<FontLine>, };
export type FontLine = { 
/**
 * Names it in sheets, such as `bold`, `script` or `own:UVN Thu Phap`.
 */
face: string, 
/**
 * What an officer calls it.
 */
name: string, 
/**
 * The row of an imported face.
 */
id?: number | null, };
export type AddFont = { 
/**
 * The number of the chosen file.
 */
file: number, };
export type FaceProof = { 
/**
 * As in [`FontLine::face`].
 */
face: string, };
export type Printers = { 
/**
 * The printers.
 */
rows: Array<PrinterLine>, 
/**
 * Why there are none, as a sentence; empty if there are.
 */
why_none: string, };
export type PrinterLine = { 
/**
 * Its name in the system.
 */
name: string, 
/**
 * Whether the system prints there by itself.
 */
is_default: boolean, 
/**
 * Whether it takes work now.
 */
ready: boolean, 
/**
 * Its trays.
 */
trays: Array<TrayLine>, };
export type TrayLine = { 
/**
 * Names it in requests.
 */
key: string, 
/**
 * What the printer calls it.
 */
name: string, };
export type Route = { 
/**
 * The printer's name in the system, or any label for a printer elsewhere.
 */
printer: string, 
/**
 * The tray's key, or any label; empty for the printer's own.
 */
tray: string, 
/**
 * The stock; plain paper if absent.
 */
stock_id?: number, };
export type Calibrations = { 
/**
 * By printer, tray and stock.
 */
rows: Array<CalibrationLine>, };
export type Correction = { 
/**
 * How the page is turned for the printer: 0, 90, 180 or 270 degrees.
 */
turn: number, 
/**
 * Millimetres to the right, −20 to 20.
 */
dx: number, 
/**
 * Millimetres down, −20 to 20.
 */
dy: number, 
/**
 * Stretch across, 0.95 to 1.05.
 */
sx: number, 
/**
 * Stretch down, 0.95 to 1.05.
 */
sy: number, 
/**
 * Degrees clockwise around the middle, −2 to 2.
 */
theta: number, };
export type CalibrationLine = { 
/**
 * Its id.
 */
id: number, 
/**
 * Its revision.
 */
revision: number, 
/**
 * The printer.
 */
printer: string, 
/**
 * The tray; empty for the printer's own.
 */
tray: string, 
/**
 * The stock; plain paper if absent.
 */
stock_id?: number | null, 
/**
 * The stock's name; empty for plain paper.
 */
stock: string, 
/**
 * How it is put right.
 */
correction: Correction, 
/**
 * The largest distance that was left by the measurement, in millimetres.
 */
residual: number, 
/**
 * The day on which a second sheet confirmed it; empty if none did yet.
 */
confirmed_on: string, };
export type CalibrationSheet = { 
/**
 * For which printer, tray and stock.
 */
route: Route, 
/**
 * Width of the paper in millimetres; the stock's if 0.
 */
width: number, 
/**
 * Height of the paper in millimetres; the stock's if 0.
 */
height: number, 
/**
 * The correction to print it with: the plain one for the first sheet, the found one for the second.
 */
correction: Correction, };
export type MeasuredCross = { 
/**
 * 1 top left, then clockwise: 2 top right, 3 bottom right, 4 bottom left.
 */
cross: number, 
/**
 * From the left edge of the paper.
 */
from_left: number, 
/**
 * From the top edge of the paper.
 */
from_top: number, };
export type SolveCalibration = { 
/**
 * Width of the paper in millimetres.
 */
width: number, 
/**
 * Height of the paper in millimetres.
 */
height: number, 
/**
 * The correction the sheet was printed with.
 */
correction: Correction, 
/**
 * Two or four crosshairs.
 */
measured: Array<MeasuredCross>, };
export type CalibrationSolved = { 
/**
 * The correction.
 */
correction: Correction, 
/**
 * How far the sheet was off at its worst crosshair, in millimetres.
 */
off: number, 
/**
 * What the correction cannot put right, in millimetres.
 */
residual: number, 
/**
 * Whether the sheet was good enough as it was: the calibration is confirmed.
 */
confirmed: boolean, 
/**
 * What it means, as sentences.
 */
remarks: Array<string>, };
export type SaveCalibration = { 
/**
 * For which printer, tray and stock.
 */
route: Route, 
/**
 * How it is put right.
 */
correction: Correction, 
/**
 * What the measurement left, in millimetres.
 */
residual: number, 
/**
 * What was measured; empty if it was entered by hand.
 */
measured: Array<MeasuredCross>, 
/**
 * Whether a second sheet confirmed it.
 */
confirmed: boolean, };
export type PrintPaper = { 
/**
 * The paper.
 */
paper: number, 
/**
 * The printer's name in the system.
 */
printer: string, 
/**
 * The tray's key; empty for the printer's own.
 */
tray: string, };
export type Sent = { 
/**
 * As a sentence.
 */
message: string, };
export type PrintQueue = { 
/**
 * Decisions with certificates, the newest first.
 */
decisions: Array<QueueLine>, 
/**
 * Runs whose outcome nobody told yet, the newest first.
 */
runs: Array<RunLine>, };
export type QueueLine = { 
/**
 * The decision's id.
 */
decision_id: number, 
/**
 * Its number.
 */
number: string, 
/**
 * Its day.
 */
issued_on: string, 
/**
 * The award as the decision names it.
 */
award_name: string, 
/**
 * Certificates it has.
 */
certificates: number, 
/**
 * Certificates that are on paper.
 */
printed: number, 
/**
 * The first golden-register number that is not on paper; absent if all are.
 */
next?: number | null, 
/**
 * The golden-register numbers that are not on paper, as first and last of each row of numbers.
 */
waiting: Array<[number, number]>, };
export type RunLine = { 
/**
 * Its id.
 */
id: number, 
/**
 * When it was confirmed, ISO 8601.
 */
made_at: string, 
/**
 * The officer.
 */
actor: string, 
/**
 * The decision's id.
 */
decision_id: number, 
/**
 * The decision's number.
 */
decision_number: string, 
/**
 * `full` or `overprint`.
 */
mode: string, 
/**
 * The layout's id.
 */
layout: string, 
/**
 * The printer; empty if it was only saved or opened.
 */
printer: string, 
/**
 * The tray.
 */
tray: string, 
/**
 * The stock's name; empty for plain paper.
 */
stock: string, 
/**
 * Sheets in the PDF.
 */
sheets: number, 
/**
 * Golden-register numbers of the sheets, in order.
 */
numbers: Array<number>, 
/**
 * Sheets that came out well; all of them until an outcome is told.
 */
good: number, 
/**
 * Sheets that were spoiled.
 */
spoiled: number, 
/**
 * Whether the outcome was told.
 */
reported: boolean, 
/**
 * What the officer wrote about it.
 */
note: string, 
/**
 * SHA-256 of the locked PDF, 64 hexadecimal digits.
 */
pdf_sha256: string, };
export type Runs = { 
/**
 * The newest first.
 */
rows: Array<RunLine>, };
export type ReportRun = { 
/**
 * The run.
 */
id: number, 
/**
 * The golden-register number of the last sheet that came out; absent if all did, 0 if none did.
 */
last?: number, 
/**
 * Golden-register numbers of sheets that came out spoiled.
 */
spoiled: Array<number>, 
/**
 * Further blank sheets that were lost, as in a jam.
 */
blanks: number, 
/**
 * What happened.
 */
note: string, };
export type PrintsPage = { 
/**
 * All rows that fit the request.
 */
total: number, 
/**
 * The rows, the newest first.
 */
rows: Array<PrintLine>, };
export type PrintLine = { 
/**
 * Its id.
 */
id: number, 
/**
 * When, ISO 8601.
 */
printed_at: string, 
/**
 * The officer.
 */
actor: string, 
/**
 * The golden-register number.
 */
golden_register_number: number, 
/**
 * The recipient.
 */
recipient: string, 
/**
 * The decision's number.
 */
decision_number: string, 
/**
 * `full` or `overprint`.
 */
mode: string, 
/**
 * The printer; empty if unknown.
 */
printer: string, 
/**
 * The tray.
 */
tray: string, 
/**
 * The stock's name; empty for plain paper.
 */
stock: string, 
/**
 * Which copy.
 */
copy_number: number, 
/**
 * Why it was printed again; empty for the first.
 */
reprint_reason: string, 
/**
 * `printed`, `unreported` (given to a printer, nobody told yet), `jam` (never came out) or `spoiled`.
 */
state: string, 
/**
 * The run; absent for prints of earlier versions.
 */
run_id?: number | null, };
export type ReplaceCertificate = { 
/**
 * The award record's id.
 */
award_id: number, 
/**
 * `exchange` (damaged or misprinted, the old one comes back) or `reissue` (lost).
 */
kind: string, 
/**
 * Number of the decision.
 */
decision_number: string, 
/**
 * Its day; today if empty.
 */
decided_on: string, 
/**
 * Why.
 */
reason: string, 
/**
 * Whether the old certificate was handed back.
 */
returned: boolean, };
export type ReplacementLine = { 
/**
 * Its id.
 */
id: number, 
/**
 * `exchange` or `reissue`.
 */
kind: string, 
/**
 * Number of the decision.
 */
decision_number: string, 
/**
 * Its day.
 */
decided_on: string, 
/**
 * Why.
 */
reason: string, 
/**
 * Whether the old certificate was handed back.
 */
returned: boolean, };
export type CertificateView = { 
/**
 * The award record's id.
 */
award_id: number, 
/**
 * The decision's id.
 */
decision_id: number, 
/**
 * Its sheets, the newest first.
 */
prints: Array<PrintLine>, 
/**
 * Its replacements, the newest first.
 */
replacements: Array<ReplacementLine>, };
export type RegisterBook = { 
/**
 * The year of the awards.
 */
year: number, };
export type SignedFiles = { 
/**
 * The newest first.
 */
rows: Array<SignedFileLine>, };
export type SignedFileLine = { 
/**
 * Its id.
 */
id: number, 
/**
 * The run it is a copy of.
 */
run_id: number, 
/**
 * The decision's number.
 */
decision_number: string, 
/**
 * Its file name.
 */
name: string, 
/**
 * When it was handed over, ISO 8601.
 */
exported_at: string, 
/**
 * Length of what was handed over, in bytes.
 */
exported_bytes: number, 
/**
 * SHA-256 of what was handed over.
 */
exported_sha256: string, 
/**
 * When the signed file came back; empty if it did not yet.
 */
signed_at: string, 
/**
 * SHA-256 of the signed file; empty if none.
 */
signed_sha256: string, 
/**
 * What is known of the signed file, as a sentence; empty if none.
 */
state: string, };
export type SigningExported = { 
/**
 * The acknowledgement.
 */
ack: Ack, 
/**
 * Its id.
 */
id: number, 
/**
 * The copy, to be saved where the tool finds it.
 */
paper: PaperRef, };
export type TakeSigned = { 
/**
 * The id of what was handed over.
 */
id: number, 
/**
 * The number of the chosen file.
 */
file: number, };
export type CheckKeys = { 
/**
 * The newest first.
 */
rows: Array<CheckKeyLine>, 
/**
 * Whether certificates can be printed with a code now: a key is there and unlocked.
 */
unlocked: boolean, };
export type CheckKeyLine = { 
/**
 * Its id.
 */
id: number, 
/**
 * Its four characters.
 */
key_id: string, 
/**
 * The day it was made.
 */
made_on: string, 
/**
 * Whether the private half is in this file.
 */
own: boolean, 
/**
 * The public half, as text to hand to others.
 */
public_key: string, 
/**
 * The day from which it counts no longer; empty if it does.
 */
revoked_from: string, };
export type Passphrase = { 
/**
 * At least eight letters.
 */
passphrase: string, };
export type RevokeCheckKey = { 
/**
 * The key.
 */
id: number, 
/**
 * The day; today if empty.
 */
from: string, };
export type AddCheckKey = { 
/**
 * The public half, as text.
 */
public_key: string, };
export type ReadCheckCode = { 
/**
 * What the scanner typed.
 */
code: string, };
export type CheckCodeView = { 
/**
 * `genuine`, `altered`, `unknown_key`, `revoked` or `unreadable`.
 */
verdict: string, 
/**
 * The verdict as a sentence.
 */
message: string, 
/**
 * What the code says, as (caption, text); plain text from a stranger.
 */
lines: Array<[string, string]>, 
/**
 * Where it differs from this office's record, as sentences.
 */
differences: Array<string>, };
export type Jobs = { 
/**
 * The jobs, the oldest first.
 */
jobs: Array<JobLine>, };
export type JobLine = { 
/**
 * Its number in this run of the program.
 */
job: number, 
/**
 * The command that it does, such as `import.run`.
 */
command: string, 
/**
 * What is being done, as a sentence.
 */
text: string, 
/**
 * Rows or pages done in this stage.
 */
done: number, 
/**
 * Rows or pages of this stage; absent while nobody can know.
 */
total?: number | null, 
/**
 * Milliseconds since it began.
 */
running_ms: number, 
/**
 * Seconds that the rest of the stage takes at the pace so far; absent while there is no pace.
 */
seconds_left?: number | null, 
/**
 * Whether it can still be called off.
 */
can_cancel: boolean, };
export type CancelJob = { 
/**
 * Its number.
 */
job: number, };
export type BackupLine = { 
/**
 * When, RFC 3339 in UTC.
 */
at: string, 
/**
 * The file's name, without its folder.
 */
name: string, 
/**
 * Its size in bytes.
 */
bytes: number, 
/**
 * The award records in it.
 */
awards: number, 
/**
 * The acts in its journal.
 */
acts: number, 
/**
 * Acts since then that it does not hold.
 */
acts_since: number, };
export type Signers = { 
/**
 * The signers as saved, the office's present one first.
 */
signers: Array<SignerLine>, };
export type SignerLine = { 
/**
 * Its id.
 */
id: number, 
/**
 * The title, one line or two.
 */
title: Array<string>, 
/**
 * The name.
 */
name: string, 
/**
 * Changes with every edit.
 */
revision: number, };
export type SaveSigner = { 
/**
 * The signer that is changed; absent for a new one.
 */
id?: number, 
/**
 * The revision that the officer saw.
 */
revision?: number, 
/**
 * The title, one line or two.
 */
title: Array<string>, 
/**
 * The name.
 */
name: string, };
export type DeadlineLine = { 
/**
 * Its id; 0 for a day of the office's own rules.
 */
id: number, 
/**
 * The rule of the office that sets the day; absent for deadlines that officers write.
 */
rule_id?: number | null, 
/**
 * What is to be done.
 */
title: string, 
/**
 * The day.
 */
due_on: string, 
/**
 * Days from today to it; 0 today, negative once it is over.
 */
days_left: number, 
/**
 * Whether it was ticked off.
 */
done: boolean, 
/**
 * The code of the dossier that it concerns; empty if none.
 */
dossier: string, 
/**
 * Changes with every edit.
 */
revision: number, };
export type SaveDeadline = { 
/**
 * The deadline that is changed; absent for a new one.
 */
id?: number, 
/**
 * The revision that the officer saw.
 */
revision?: number, 
/**
 * What is to be done.
 */
title: string, 
/**
 * The day: ISO or dd/mm/yyyy.
 */
due_on: string, 
/**
 * The code of the dossier that it concerns.
 */
dossier?: string, };
export type FinishDeadline = { 
/**
 * Its id.
 */
id: number, 
/**
 * Whether it is done.
 */
done: boolean, };
export type YearAward = { 
/**
 * The award's name.
 */
award: string, 
/**
 * `individual`, `collective` or `household`.
 */
kind: string, 
/**
 * How many recipients.
 */
count: number, };
export type OpenedLine = { 
/**
 * `dossier`, `decision` or `individual`.
 */
kind: string, 
/**
 * Its id.
 */
id: number, 
/**
 * The code of a dossier, the number of a decision; empty for an individual.
 */
code: string, 
/**
 * Its title, its award, or the name.
 */
title: string, };
export type AddPosting = { 
/**
 * The subject's id.
 */
subject_id: number, 
/**
 * Chức vụ; may be empty if there is a unit.
 */
post: string, 
/**
 * Đơn vị công tác, as it was named then; may be empty if there is a post.
 */
unit: string, 
/**
 * The first year.
 */
from_year: number, 
/**
 * The last year; absent while it lasts.
 */
to_year?: number, };
export type AddDiscipline = { 
/**
 * The subject's id.
 */
subject_id: number, 
/**
 * `reprimand`, `warning`, `pay_cut`, `demotion`, `removal` or `dismissal`.
 */
form: string, 
/**
 * The day of the decision: ISO or dd/mm/yyyy.
 */
decided_on: string, 
/**
 * The day from which it no longer counts; absent while nobody knows.
 */
ends_on?: string, 
/**
 * The decision's number.
 */
decision_number?: string, 
/**
 * A note.
 */
note?: string, };
export type AddInitiative = { 
/**
 * The subject's id.
 */
subject_id: number, 
/**
 * The year.
 */
year: number, 
/**
 * Its name.
 */
title: string, 
/**
 * How far it reaches, in the officer's words.
 */
impact_scope?: string, 
/**
 * The number of the decision that recognised it.
 */
decision_number?: string, 
/**
 * The day of that decision: ISO or dd/mm/yyyy.
 */
decision_date?: string, 
/**
 * `initiative`, `research_topic`, `research_project` or `scientific_work`; empty while nobody said.
 */
kind: string, };
export type SetRating = { 
/**
 * The subject's id.
 */
subject_id: number, 
/**
 * The year.
 */
year: number, 
/**
 * `HTXS`, `HTT`, `HT`, `KHT`, or empty to take it away.
 */
rating: string, };
export type RemoveHistory = { 
/**
 * `posting`, `discipline`, `initiative` or `rating`.
 */
kind: string, 
/**
 * The id of the line.
 */
id: number, };
export type ViewColumn = { 
/**
 * The column: a key of the list's lines.
 */
key: string, 
/**
 * Its width in pixels; as usual if absent.
 */
width?: number, 
/**
 * Whether it is left out.
 */
hidden: boolean, };
export type SavedView = { 
/**
 * Its id.
 */
id: number, 
/**
 * `people`, `collectives`, `nominations`, `register`, `dossiers` or `decisions`.
 */
list: string, 
/**
 * Its name.
 */
name: string, 
/**
 * Words that rows must contain.
 */
text: string, 
/**
 * Only rows of this unit and the units below it.
 */
unit_id?: number, 
/**
 * Tests of single columns.
 */
filters: Array<Filter>, 
/**
 * The order; the list's own if absent.
 */
sort?: Sort, 
/**
 * The columns from left to right.
 */
columns: Array<ViewColumn>, };
export type SavedViews = { 
/**
 * The views in Vietnamese order of their names.
 */
views: Array<SavedView>, };
export type ViewsOf = { 
/**
 * `people`, `collectives`, `nominations`, `register`, `dossiers` or `decisions`.
 */
list: string, };
export type SaveView = { 
/**
 * `people`, `collectives`, `nominations`, `register`, `dossiers` or `decisions`.
 */
list: string, 
/**
 * Its name; accents and capitals do not make another.
 */
name: string, 
/**
 * Words that rows must contain.
 */
text: string, 
/**
 * Only rows of this unit and the units below it.
 */
unit_id?: number, 
/**
 * Tests of single columns.
 */
filters: Array<Filter>, 
/**
 * The order; the list's own if absent.
 */
sort?: Sort, 
/**
 * The columns from left to right.
 */
columns: Array<ViewColumn>, };
export type ViewSaved = { 
/**
 * Its id.
 */
id: number, 
/**
 * The acknowledgement.
 */
ack: Ack, };
export type RoundRequest = { 
/**
 * The dossier's code.
 */
dossier: string, 
/**
 * Only nominations with this verdict: `met`, `unknown` or `unmet`; all if empty.
 */
verdict: string, 
/**
 * Only nominations for this award; all if empty.
 */
award: string, 
/**
 * Words that rows must contain, whatever their accents; empty for all.
 */
text: string, 
/**
 * Rows to pass over.
 */
offset: number, 
/**
 * Rows wanted; at most 500 are given.
 */
limit: number, };
export type VerdictCounts = { 
/**
 * Every condition is met.
 */
met: number, 
/**
 * Something is still to be answered or recorded.
 */
unknown: number, 
/**
 * A condition is certainly not met.
 */
unmet: number, };
export type RoundPage = { 
/**
 * All rows that fit the request.
 */
total: number, 
/**
 * Verdicts of the whole dossier, whatever the request filters.
 */
counts: VerdictCounts, 
/**
 * Which days chose the law, as a sentence.
 */
law: string, 
/**
 * What holds for the whole dossier and should be known, such as a text that was not read.
 */
warnings: Array<string>, 
/**
 * Quotas and shares, counted over the dossier.
 */
quotas: Array<QuotaLine>, 
/**
 * The rows of this page.
 */
rows: Array<AssessmentLine>, };
export type AssessmentLine = { 
/**
 * The nomination.
 */
nomination_id: number, 
/**
 * The subject's id.
 */
subject_id: number, 
/**
 * Its place in the list.
 */
position: number, 
/**
 * `individual`, `collective` or `household`.
 */
kind: string, 
/**
 * The recipient as it will be printed.
 */
recipient: string, 
/**
 * Post and workplace, or the governing body.
 */
recipient_line: string, 
/**
 * The award's code.
 */
award: string, 
/**
 * The award's name.
 */
award_name: string, 
/**
 * `met`, `unknown` or `unmet`.
 */
verdict: string, 
/**
 * The Vietnamese name of the verdict.
 */
verdict_name: string, 
/**
 * What decides the verdict, as one sentence: what is missing, or on what it rests.
 */
why: string, 
/**
 * How many questions only the officer can answer.
 */
open_answers: number, 
/**
 * Whether a value that was not verified had a part in it.
 */
unverified: boolean, };
export type AskNomination = { 
/**
 * The nomination.
 */
nomination_id: number, };
export type AskSubject = { 
/**
 * The individual, collective or household.
 */
subject_id: number, 
/**
 * The award, by code or as lists write it.
 */
award: string, 
/**
 * The type of achievement; `merit` if empty.
 */
achievement_type: string, 
/**
 * The day on which the dossier is received; today if empty. It chooses the criteria.
 */
received_on: string, 
/**
 * The day of the decision; that of receipt if empty. It chooses money and signer.
 */
decided_on: string, 
/**
 * The first year that counts; the last one if absent.
 */
from_year?: number, 
/**
 * The last year that counts; the year of receipt if absent.
 */
to_year?: number, };
export type AssessmentView = { 
/**
 * The nomination; absent where none was asked about.
 */
nomination_id?: number | null, 
/**
 * The subject's id.
 */
subject_id: number, 
/**
 * `individual`, `collective` or `household`.
 */
kind: string, 
/**
 * The recipient as it will be printed.
 */
recipient: string, 
/**
 * The award's code.
 */
award: string, 
/**
 * The award's name.
 */
award_name: string, 
/**
 * Which days chose the law, as a sentence.
 */
law: string, 
/**
 * `met`, `unknown` or `unmet`.
 */
verdict: string, 
/**
 * The Vietnamese name of the verdict.
 */
verdict_name: string, 
/**
 * What decides the verdict, as one sentence.
 */
why: string, 
/**
 * What stands in the way of any award, or does not.
 */
gates: Array<FindingView>, 
/**
 * Every way to qualify that fits recipient and achievement; one that is met is enough.
 */
paths: Array<PathView>, 
/**
 * Conditions of the office's own rules; all must be met.
 */
local: Array<FindingView>, 
/**
 * What the officer should know beside the verdict.
 */
warnings: Array<string>, 
/**
 * Who decides the award on the day of the decision; empty where nobody was read.
 */
deciders: Array<LawLine>, 
/**
 * The bonus on the day of the decision.
 */
bonus: BonusView, 
/**
 * The papers that the dossier holds.
 */
papers: Array<LawLine>, 
/**
 * The values of the law that the verdict rests on.
 */
relied_on: Array<LawLine>, 
/**
 * Whether a value that was not verified had a part in it.
 */
unverified: boolean, };
export type PathView = { 
/**
 * Its key.
 */
key: string, 
/**
 * Instrument and article.
 */
source: string, 
/**
 * Whether the text was not verified.
 */
unverified: boolean, 
/**
 * What is known beside it; empty if nothing.
 */
note: string, 
/**
 * `met`, `unknown` or `unmet`.
 */
verdict: string, 
/**
 * The Vietnamese name of the verdict.
 */
verdict_name: string, 
/**
 * What it asks.
 */
rule: RuleView, };
export type RuleView = { 
/**
 * `all`, `any` or `condition`.
 */
join: string, 
/**
 * `met`, `unknown` or `unmet`.
 */
verdict: string, 
/**
 * The parts of `all` and `any`; empty for a condition.
 */
parts: Array<RuleView>, 
/**
 * The finding of a condition.
 */
finding?: FindingView | null, };
export type FindingView = { 
/**
 * The key under which an answer is kept.
 */
key: string, 
/**
 * What is asked, as a sentence.
 */
asks: string, 
/**
 * `met`, `unknown` or `unmet`.
 */
verdict: string, 
/**
 * The Vietnamese name of the verdict.
 */
verdict_name: string, 
/**
 * What the record holds for it; empty if nothing.
 */
found: string, 
/**
 * What is missing and how much; empty if nothing.
 */
lacking: string, 
/**
 * Instrument and article; empty where the path names them.
 */
source: string, 
/**
 * Whether the value was not verified.
 */
unverified: boolean, 
/**
 * Whether the officer may answer it: the record does not say.
 */
answerable: boolean, 
/**
 * The officer's answer.
 */
answer?: AnswerView | null, 
/**
 * Where the missing record is written.
 */
jump?: JumpView | null, };
export type AnswerView = { 
/**
 * Whether the condition is met.
 */
met: boolean, 
/**
 * Who answered.
 */
by: string, 
/**
 * On which day.
 */
on: string, 
/**
 * On what it rests; empty if nothing was said.
 */
note: string, };
export type JumpView = { 
/**
 * The record's owner.
 */
subject_id: number, 
/**
 * `individual`, `collective` or `household`.
 */
kind: string, 
/**
 * `rating`, `award`, `initiative`, `discipline`, `pending`, `ranking` or `fact`.
 */
what: string, 
/**
 * The key of a fact; empty else.
 */
fact: string, 
/**
 * The year that is missing; absent where none is.
 */
year?: number | null, 
/**
 * The words of the button.
 */
label: string, };
export type AnswerQuestion = { 
/**
 * The nominations; at most 20,000.
 */
nominations: Array<number>, 
/**
 * The key of the finding.
 */
key: string, 
/**
 * Whether the condition is met; absent takes the answer back.
 */
met?: boolean | null, 
/**
 * On what it rests; may be empty.
 */
note: string, };
export type QuotaRequest = { 
/**
 * The dossier's code.
 */
dossier: string, 
/**
 * Count only these nominations, as they are ticked; all if absent.
 */
nominations?: Array<number>, 
/**
 * Count this award for so many more, before they are added.
 */
award: string, 
/**
 * How many more.
 */
more: number, };
export type Quotas = { 
/**
 * The quotas.
 */
rows: Array<QuotaLine>, };
export type QuotaLine = { 
/**
 * The office's own rule; absent where the law sets the quota.
 */
rule_id?: number | null, 
/**
 * The award's code.
 */
award: string, 
/**
 * The award's name.
 */
award_name: string, 
/**
 * What the rule says.
 */
sentence: string, 
/**
 * How it stands: «12 trên 15; còn 3».
 */
standing: string, 
/**
 * How many there are.
 */
used: number, 
/**
 * How many there may be, or must be; absent where the base is not known.
 */
limit?: number | null, 
/**
 * `met`, `unknown` or `unmet`.
 */
verdict: string, 
/**
 * Instrument and article, or the office's regulation.
 */
source: string, 
/**
 * Whether the value was not verified.
 */
unverified: boolean, };
export type ForecastRequest = { 
/**
 * The year that is taken to hold; the present one if absent.
 */
year?: number, 
/**
 * Only this award; all that are forecast if empty.
 */
award: string, 
/**
 * `ready`, `near` or empty for both.
 */
standing: string, 
/**
 * Words that rows must contain, whatever their accents; empty for all.
 */
text: string, 
/**
 * Rows to pass over.
 */
offset: number, 
/**
 * Rows wanted; at most 500 are given.
 */
limit: number, };
export type ForecastPage = { 
/**
 * All rows that fit the request.
 */
total: number, 
/**
 * The year that is taken to hold.
 */
year: number, 
/**
 * What was taken to hold, as a sentence.
 */
assumption: string, 
/**
 * How many stand where, by award.
 */
counts: Array<ForecastCount>, 
/**
 * The rows of this page: first those who are ready, then those who lack least.
 */
rows: Array<ForecastLine>, };
export type ForecastCount = { 
/**
 * The award's code.
 */
award: string, 
/**
 * The award's name.
 */
award_name: string, 
/**
 * Those of whom nothing on record is missing.
 */
ready: number, 
/**
 * Those who lack one or two conditions.
 */
near: number, };
export type ForecastLine = { 
/**
 * The subject's id.
 */
subject_id: number, 
/**
 * `individual`, `collective` or `household`.
 */
kind: string, 
/**
 * Its name.
 */
name: string, 
/**
 * Post and unit, or the governing body.
 */
line: string, 
/**
 * The award's code.
 */
award: string, 
/**
 * The award's name.
 */
award_name: string, 
/**
 * `ready` or `near`.
 */
standing: string, 
/**
 * Its Vietnamese name.
 */
standing_name: string, 
/**
 * What counts already.
 */
has: Array<string>, 
/**
 * What is still missing.
 */
lacks: Array<string>, 
/**
 * What the officer or the council will have to judge.
 */
judges: Array<string>, 
/**
 * Instrument and article.
 */
source: string, };
export type Reassessed = { 
/**
 * One line a recipient.
 */
rows: Array<ReassessedLine>, 
/**
 * How many give another answer than on the day of the decision.
 */
differing: number, };
export type ReassessedLine = { 
/**
 * The nomination that was decided.
 */
nomination_id: number, 
/**
 * The recipient as printed.
 */
recipient: string, 
/**
 * The verdict on the day of the decision.
 */
verdict: string, 
/**
 * Its Vietnamese name.
 */
verdict_name: string, 
/**
 * The verdict by the same law and the same facts today.
 */
again: string, 
/**
 * The verdict by the same law and the present record.
 */
now: string, 
/**
 * Its Vietnamese name.
 */
now_name: string, 
/**
 * The bonus on the day of the decision, such as `360.000`; empty where there was none.
 */
bonus: string, 
/**
 * The values of the law that it rests on.
 */
relied_on: Array<LawLine>, };
export type LawLine = { 
/**
 * What names it, such as `criteria.LDTT` or the key of a paper.
 */
key: string, 
/**
 * What it says.
 */
text: string, 
/**
 * The first day, ISO; empty if open.
 */
from: string, 
/**
 * The last day, ISO; empty if open.
 */
to: string, 
/**
 * Instrument and article.
 */
source: string, 
/**
 * `confirmed`, `memory` or `draft`.
 */
confidence: string, 
/**
 * Whether it was not verified.
 */
unverified: boolean, 
/**
 * What is known beside it; empty if nothing.
 */
note: string, 
/**
 * Whether it holds on the day that was asked for.
 */
current: boolean, };
export type BonusView = { 
/**
 * In đồng; absent where none can be named.
 */
amount?: number | null, 
/**
 * The amount as written, such as `360.000`; empty where there is none.
 */
written: string, 
/**
 * The amount in words; empty where there is none.
 */
in_words: string, 
/**
 * How it was reckoned, or why none can be named.
 */
sentence: string, 
/**
 * Instrument and article.
 */
source: string, 
/**
 * Whether a value that was not verified had a part in it.
 */
unverified: boolean, 
/**
 * Whether it is paid beside the recipient's other awards of the dossier.
 */
paid: boolean, };
export type CatalogueRequest = { 
/**
 * The day whose law is asked for; today if empty.
 */
on: string, 
/**
 * Words that rows must contain, whatever their accents; empty for all.
 */
text: string, 
/**
 * Rows to pass over.
 */
offset: number, 
/**
 * Rows wanted; at most 500 are given.
 */
limit: number, };
export type CataloguePage = { 
/**
 * All rows that fit the request.
 */
total: number, 
/**
 * The rows of this page.
 */
rows: Array<CatalogueLine>, };
export type CatalogueLine = { 
/**
 * Its code.
 */
award: string, 
/**
 * Its name on the day.
 */
name: string, 
/**
 * The Vietnamese name of its kind.
 */
kind_name: string, 
/**
 * The Vietnamese name of its level.
 */
level_name: string, 
/**
 * Who may receive it, in Vietnamese.
 */
recipients: string, 
/**
 * Who decides it on the day, in Vietnamese.
 */
deciders: string, 
/**
 * Whether this office may decide it on the day.
 */
may_issue: boolean, 
/**
 * Whether criteria were read for the day.
 */
has_criteria: boolean, 
/**
 * Whether it can be given on the day.
 */
current: boolean, 
/**
 * Whether name, authority or criteria of the day were not verified.
 */
unverified: boolean, };
export type AskAward = { 
/**
 * The award, by code or as lists write it.
 */
award: string, 
/**
 * The day whose rows are marked as current; today if empty.
 */
on: string, };
export type AwardView = { 
/**
 * The line of the catalogue.
 */
line: CatalogueLine, 
/**
 * The day that was asked for.
 */
on: string, 
/**
 * What is known beside it; empty if nothing.
 */
note: string, 
/**
 * Its names by date.
 */
names: Array<LawLine>, 
/**
 * Who decides it, by date.
 */
deciders: Array<LawLine>, 
/**
 * Its criteria by date, the newest first.
 */
criteria: Array<CriteriaView>, 
/**
 * Its bonus by date: the multiplier, and what it comes to with the base salary of the day.
 */
bonuses: Array<LawLine>, 
/**
 * The share of votes by date.
 */
votes: Array<LawLine>, 
/**
 * The papers of its dossier.
 */
papers: Array<LawLine>, 
/**
 * What is handed over with it.
 */
objects: Array<LawLine>, 
/**
 * Time limits, publicity and quotas of the law.
 */
limits: Array<LawLine>, 
/**
 * The office's own rules for it.
 */
local_rules: Array<LocalRuleLine>, };
export type CriteriaView = { 
/**
 * The first day, ISO; empty if open.
 */
from: string, 
/**
 * The last day, ISO; empty if open.
 */
to: string, 
/**
 * Instrument and article; empty where each way names its own.
 */
source: string, 
/**
 * `confirmed`, `memory` or `draft`.
 */
confidence: string, 
/**
 * Whether the text was not verified.
 */
unverified: boolean, 
/**
 * What is known beside it; empty if nothing.
 */
note: string, 
/**
 * Whether the text was not read and the version before stands in.
 */
stands_in: boolean, 
/**
 * Whether it holds on the day that was asked for.
 */
current: boolean, 
/**
 * The ways to qualify.
 */
paths: Array<CriteriaPath>, };
export type CriteriaPath = { 
/**
 * For whom and for what, in Vietnamese.
 */
who: string, 
/**
 * Instrument and article.
 */
source: string, 
/**
 * Whether the text was not verified.
 */
unverified: boolean, 
/**
 * What is known beside it; empty if nothing.
 */
note: string, 
/**
 * What it asks.
 */
rule: CriteriaPart, };
export type CriteriaPart = { 
/**
 * `all`, `any` or `condition`.
 */
join: string, 
/**
 * The sentence of a condition; empty for `all` and `any`.
 */
text: string, 
/**
 * The parts of `all` and `any`.
 */
parts: Array<CriteriaPart>, };
export type LocalRules = { 
/**
 * The rules, those that hold today first.
 */
rows: Array<LocalRuleLine>, 
/**
 * From which year on the record is complete; absent while nobody said so.
 */
complete_from?: number | null, };
export type LocalRuleLine = { 
/**
 * Its id.
 */
id: number, 
/**
 * Changes with every edit.
 */
revision: number, 
/**
 * `quota`, `head_count`, `share`, `criterion`, `vote`, `rounding` or `deadline`.
 */
kind: string, 
/**
 * The Vietnamese name of its kind.
 */
kind_name: string, 
/**
 * The award's code; empty where it concerns all.
 */
award: string, 
/**
 * The award's name; empty where it concerns all.
 */
award_name: string, 
/**
 * What it says, as a sentence.
 */
sentence: string, 
/**
 * The first day, ISO.
 */
from: string, 
/**
 * The last day, ISO; empty if open.
 */
to: string, 
/**
 * The regulation that says so.
 */
source: string, 
/**
 * Whether it holds today.
 */
current: boolean, 
/**
 * What a quota is counted of: `members` or the code of an award; empty else.
 */
of: string, 
/**
 * Per cent of quotas, shares and votes; hundredths of a per cent of a `par_index_at_least`.
 */
percent?: number | null, 
/**
 * A number of heads, initiatives or months.
 */
number?: number | null, 
/**
 * `leader` or `direct_worker` of a share; empty else.
 */
group: string, 
/**
 * `at_most` or `at_least` of a share; empty else.
 */
bound: string, 
/**
 * The operator of a criterion: `rating_at_least`, `initiative`, `not_newly_recruited`, `not_disciplined`,
 * `par_index_at_least` or `human_judgement`; empty else.
 */
op: string, 
/**
 * The value of a criterion: a rating, a scope, a severity or the words to be judged; the name of a deadline.
 */
value: string, 
/**
 * `ceil_10k`, `nearest_10k` or `none`; empty else.
 */
rounding: string, 
/**
 * The month of a deadline.
 */
month?: number | null, 
/**
 * The day of a deadline.
 */
day?: number | null, };
export type SaveLocalRule = { 
/**
 * Its id; absent for a new one.
 */
id?: number, 
/**
 * The revision that the officer saw.
 */
revision?: number, 
/**
 * As [`LocalRuleLine::kind`].
 */
kind: string, 
/**
 * The award, by code or as lists write it; empty where it concerns all.
 */
award: string, 
/**
 * The first day.
 */
from: string, 
/**
 * The last day; empty if open.
 */
to: string, 
/**
 * The regulation that says so.
 */
source: string, 
/**
 * As [`LocalRuleLine::of`].
 */
of: string, 
/**
 * As [`LocalRuleLine::percent`].
 */
percent?: number | null, 
/**
 * As [`LocalRuleLine::number`].
 */
number?: number | null, 
/**
 * As [`LocalRuleLine::group`].
 */
group: string, 
/**
 * As [`LocalRuleLine::bound`].
 */
bound: string, 
/**
 * As [`LocalRuleLine::op`].
 */
op: string, 
/**
 * As [`LocalRuleLine::value`].
 */
value: string, 
/**
 * As [`LocalRuleLine::rounding`].
 */
rounding: string, 
/**
 * As [`LocalRuleLine::month`].
 */
month?: number | null, 
/**
 * As [`LocalRuleLine::day`].
 */
day?: number | null, };
export type SetCompleteFrom = { 
/**
 * The year; absent takes the word back.
 */
year?: number | null, };
export type FactsView = { 
/**
 * What is written down.
 */
rows: Array<FactLine>, 
/**
 * What can be written down of such a subject.
 */
choices: Array<FactChoice>, 
/**
 * The clusters and movements in which a place can be written down.
 */
scopes: Array<FactScope>, 
/**
 * Matters that are not over, or were.
 */
pending: Array<PendingLine>, };
export type FactLine = { 
/**
 * Its key.
 */
key: string, 
/**
 * Its Vietnamese name.
 */
name: string, 
/**
 * The year that it is of; absent where it is of none.
 */
year?: number | null, 
/**
 * Its value; 1 and 0 for yes and no.
 */
value: number, };
export type FactChoice = { 
/**
 * Its key.
 */
key: string, 
/**
 * Its Vietnamese name.
 */
name: string, 
/**
 * Whether it is of a year.
 */
yearly: boolean, 
/**
 * Whether it is yes or no.
 */
yes_no: boolean, };
export type FactScope = { 
/**
 * Its key.
 */
key: string, 
/**
 * Its Vietnamese name.
 */
name: string, };
export type SetFact = { 
/**
 * The individual, collective or household.
 */
subject_id: number, 
/**
 * The key of the fact.
 */
key: string, 
/**
 * The year that it is of; absent where it is of none.
 */
year?: number | null, 
/**
 * Its value; absent takes it away.
 */
value?: number | null, };
export type PendingLine = { 
/**
 * Its id.
 */
id: number, 
/**
 * `discipline`, `inspection` or `complaint`.
 */
kind: string, 
/**
 * The Vietnamese name of its kind.
 */
kind_name: string, 
/**
 * The first day.
 */
opened_on: string, 
/**
 * The day on which it was over; empty while it is not.
 */
closed_on: string, 
/**
 * A note.
 */
note: string, };
export type SavePending = { 
/**
 * The individual, collective or household.
 */
subject_id: number, 
/**
 * `discipline`, `inspection` or `complaint`.
 */
kind: string, 
/**
 * The first day.
 */
opened_on: string, 
/**
 * The day on which it was over; empty while it is not.
 */
closed_on: string, 
/**
 * A note.
 */
note: string, };
export type AddRanking = { 
/**
 * The collective, or whoever has the place.
 */
subject_id: number, 
/**
 * The year.
 */
year: number, 
/**
 * The key of the cluster or movement.
 */
scope: string, 
/**
 * 1 for the first.
 */
place: number, 
/**
 * The review at which it was said: `interim_review` or `final_review`; empty for clusters.
 */
review: string, 
/**
 * Who launched the movement, by key; empty for clusters.
 */
initiated_by: string, 
/**
 * For how many years the movement ran.
 */
years?: number | null, };
export type RevokeAward = { 
/**
 * The award record.
 */
award_record_id: number, 
/**
 * The number of the decision that revokes it.
 */
decision_number: string, 
/**
 * Its day.
 */
decided_on: string, 
/**
 * `fraud`, `forgery`, `unlawful_proposal` or `later_conclusion`.
 */
ground: string, 
/**
 * A note.
 */
note: string, };
export type JournalRequest = { 
/**
 * Words that the sentence, the officer or the reason must contain, whatever their accents; empty for all.
 */
text?: string, 
/**
 * Only acts of this officer.
 */
actor?: string, 
/**
 * Only acts of this family, such as `import` or `decision`: what stands before the dot of an act.
 */
family?: string, 
/**
 * Only acts from this day on, ISO or dd/mm/yyyy.
 */
from?: string, 
/**
 * Only acts up to the end of this day, ISO or dd/mm/yyyy.
 */
to?: string, 
/**
 * Rows to pass over.
 */
offset?: number, 
/**
 * Rows wanted; at most 500 are given.
 */
limit: number, };
export type ActFamily = { 
/**
 * What stands before the dot of an act.
 */
key: string, 
/**
 * Its Vietnamese name.
 */
name: string, };
export type AskAct = { 
/**
 * Its number.
 */
seq: number, 
/**
 * Rows to pass over.
 */
offset?: number, 
/**
 * Rows wanted; at most 500 are given.
 */
limit: number, };
export type ActView = { 
/**
 * The line of the journal.
 */
line: ActLine, 
/**
 * Why, in the officer's words; empty if none was given.
 */
reason: string, 
/**
 * The code of the act, as it stands in the footer of papers made after it.
 */
code: string, 
/**
 * Why it cannot be undone, as a sentence; empty if it can.
 */
refusal: string, 
/**
 * Whether what it held of a person was erased since.
 */
erased: boolean, 
/**
 * All rows that it changed.
 */
total: number, 
/**
 * The rows of this page, in the order in which they were changed.
 */
rows: Array<ChangedRow>, };
export type ChangedRow = { 
/**
 * `added`, `changed` or `removed`.
 */
change: string, 
/**
 * What kind of record, in Vietnamese.
 */
entity: string, 
/**
 * Which one: its name, number or code; empty where it has none.
 */
title: string, 
/**
 * Where the record stands now; absent if it is gone or has no screen.
 */
jump?: Jump | null, 
/**
 * What changed in it; of an added or removed row every field that is not empty.
 */
fields: Array<FieldChange>, };
export type FieldChange = { 
/**
 * The key of the field.
 */
field: string, 
/**
 * Its Vietnamese name.
 */
name: string, 
/**
 * What stood there, as officers write it; empty for nothing.
 */
before: string, 
/**
 * What stands there since; empty for nothing.
 */
after: string, };
export type Jump = { 
/**
 * `individual`, `collective`, `dossier`, `decision`, `print` (with the decision's id), `register`, `journal` (with the act's number), `backups`, `settings` or `recovery`.
 */
kind: string, 
/**
 * Its id; 0 where the place has none.
 */
id: number, 
/**
 * The code of a dossier, the number of a decision, or the tab of the settings; empty else.
 */
code: string, 
/**
 * The words of the button.
 */
label: string, };
export type VerifyJournal = { 
/**
 * A code from the footer of a paper, which is looked for in the chain.
 */
code?: string, };
export type JournalVerified = { 
/**
 * Whether every act follows from the one before and from its images.
 */
whole: boolean, 
/**
 * How many acts were verified.
 */
acts: number, 
/**
 * The first act that does not follow.
 */
first_bad?: number | null, 
/**
 * The code of the newest act.
 */
head_code: string, 
/**
 * The act whose code was asked for.
 */
proven?: ProvenCode | null, 
/**
 * All of it as sentences.
 */
text: string, };
export type ProvenCode = { 
/**
 * Its number.
 */
seq: number, 
/**
 * When, RFC 3339 in UTC.
 */
at: string, 
/**
 * How many acts followed.
 */
later: number, };
export type AskVersions = { 
/**
 * `individual`, `collective`, `dossier`, `nomination`, `decision` or `award`.
 */
kind: string, 
/**
 * Its id.
 */
id: number, };
export type Versions = { 
/**
 * Its name, number or code.
 */
title: string, 
/**
 * The versions; at most the newest 500.
 */
rows: Array<VersionLine>, 
/**
 * All versions.
 */
total: number, };
export type VersionLine = { 
/**
 * The act that made it.
 */
seq: number, 
/**
 * When, RFC 3339 in UTC.
 */
at: string, 
/**
 * Who.
 */
actor: string, 
/**
 * What was done, as a sentence.
 */
text: string, 
/**
 * Why; empty if nothing was said.
 */
reason: string, 
/**
 * `added`, `changed` or `removed`.
 */
change: string, 
/**
 * What kind of record, in Vietnamese: a version of a person may be one of a rating.
 */
entity: string, 
/**
 * What changed.
 */
fields: Array<VersionField>, };
export type VersionField = { 
/**
 * Names the row image that holds the value before.
 */
image: number, 
/**
 * The key of the field.
 */
field: string, 
/**
 * Its Vietnamese name.
 */
name: string, 
/**
 * What stood there; empty for nothing.
 */
before: string, 
/**
 * What stands there since; empty for nothing.
 */
after: string, 
/**
 * Whether the value before can be put back into the record now.
 */
restorable: boolean, };
export type RestoreField = { 
/**
 * The row image that holds it.
 */
image: number, 
/**
 * The key of the field.
 */
field: string, 
/**
 * Why, in the officer's words.
 */
reason?: string, };
export type BinRequest = { 
/**
 * Words that the name must contain, whatever their accents; empty for all.
 */
text?: string, 
/**
 * Rows to pass over.
 */
offset?: number, 
/**
 * Rows wanted; at most 500 are given.
 */
limit: number, };
export type BinPage = { 
/**
 * All removed records that were asked for.
 */
total: number, 
/**
 * The records, the last removed first.
 */
rows: Array<BinLine>, };
export type BinLine = { 
/**
 * Names the row image that holds it.
 */
image: number, 
/**
 * The act that removed it.
 */
seq: number, 
/**
 * When, RFC 3339 in UTC.
 */
at: string, 
/**
 * Who.
 */
actor: string, 
/**
 * What kind of record, in Vietnamese.
 */
entity: string, 
/**
 * Its name, number or code.
 */
title: string, 
/**
 * How many rows come back with it.
 */
rows: number, };
export type BinRestore = { 
/**
 * The row image that holds it.
 */
image: number, };
export type BackupsView = { 
/**
 * The state in one sentence: «bản sao đã kiểm: 2 giờ trước, 4.312 khen thưởng».
 */
badge: string, 
/**
 * `fresh`, `behind`, `old` or `none`.
 */
state: string, 
/**
 * Acts since the newest proven copy.
 */
acts_since: number, 
/**
 * The name of the folder beside the office file that holds the copies.
 */
folder: string, 
/**
 * The copies in the folder, the newest first.
 */
rows: Array<KeptCopy>, 
/**
 * The newest copy that was written outside this machine.
 */
outside?: OutsideCopy | null, 
/**
 * Whether it is time for one: none for a week, and something changed since.
 */
outside_due: boolean, 
/**
 * That state as a sentence.
 */
outside_text: string, 
/**
 * The newest rehearsal of a restore.
 */
rehearsal?: RehearsalLine | null, 
/**
 * Whether copies can be encrypted.
 */
recovery_code: RecoveryCodeState, 
/**
 * `local`, `removable`, `network` or `synced`: where the office file lies.
 */
place: string, 
/**
 * That place as a sentence.
 */
place_text: string, };
export type KeptCopy = { 
/**
 * Its file name, which names it in requests too.
 */
name: string, 
/**
 * When, RFC 3339 in UTC.
 */
at: string, 
/**
 * Its size in bytes.
 */
bytes: number, 
/**
 * Why it was made, as a phrase.
 */
reason: string, 
/**
 * `proven`; `unproven` without a manifest that fits; `missing` where the manifest alone is left.
 */
state: string, 
/**
 * The acts in its journal.
 */
acts: number, 
/**
 * The award records in it.
 */
awards: number, 
/**
 * The individuals in it.
 */
people: number, 
/**
 * The code of its newest act.
 */
head_code: string, 
/**
 * Why it is kept, as a phrase: «hai ngày gần nhất», «theo ngày» …
 */
kept_as: string, };
export type OutsideCopy = { 
/**
 * When, RFC 3339 in UTC.
 */
at: string, 
/**
 * Its file name.
 */
name: string, 
/**
 * Whether it is encrypted.
 */
encrypted: boolean, };
export type RehearsalLine = { 
/**
 * When, RFC 3339 in UTC.
 */
at: string, 
/**
 * The copy.
 */
name: string, 
/**
 * Whether it came back whole.
 */
clean: boolean, 
/**
 * The outcome as a sentence.
 */
text: string, };
export type BackupMade = { 
/**
 * Its file name.
 */
name: string, 
/**
 * Its size in bytes.
 */
bytes: number, 
/**
 * The acts in its journal.
 */
acts: number, 
/**
 * The award records in it.
 */
awards: number, 
/**
 * The code of its newest act.
 */
head_code: string, 
/**
 * All of it as a sentence.
 */
text: string, };
export type RecoveryCodeState = { 
/**
 * `none`, `unconfirmed` while the code was not typed back, or `ready`.
 */
state: string, 
/**
 * The day on which the code was made; empty if there is none.
 */
made_on: string, };
export type TypedCode = { 
/**
 * The code; capitals, blanks and hyphens do not matter.
 */
code: string, };
export type RecoveryCodeMade = { 
/**
 * Its groups, in order.
 */
groups: Array<string>, 
/**
 * The sheet for the safe.
 */
sheet: PaperRef, };
export type AskCopy = { 
/**
 * The file name of a copy in the folder.
 */
name?: string, 
/**
 * The number of a file that the officer chose.
 */
file?: number, 
/**
 * The recovery code, for an encrypted copy.
 */
code?: string, };
export type RestorePreview = { 
/**
 * The copy.
 */
name: string, 
/**
 * When its newest act was done, RFC 3339 in UTC; empty if it holds none.
 */
at: string, 
/**
 * The office of the copy.
 */
office: string, 
/**
 * Whether it is the office that is open.
 */
same_office: boolean, 
/**
 * Whether the copy is whole; only then can it be restored.
 */
clean: boolean, 
/**
 * What is wrong with it, as sentences.
 */
findings: Array<string>, 
/**
 * What it holds beside what is open now.
 */
counts: Array<CountPair>, 
/**
 * Acts that the copy does not hold, the newest first; at most 50.
 */
lost: Array<ActLine>, 
/**
 * All of them.
 */
lost_total: number, 
/**
 * All of it in one sentence.
 */
text: string, };
export type CountPair = { 
/**
 * What is counted.
 */
name: string, 
/**
 * In the copy.
 */
copy: number, 
/**
 * In the file that is open; 0 while none is.
 */
now: number, };
export type Restored = { 
/**
 * The copy.
 */
name: string, 
/**
 * The file name under which the present file was kept.
 */
kept_as: string, 
/**
 * The acts in the journal now.
 */
acts: number, 
/**
 * The award records now.
 */
awards: number, 
/**
 * All of it as a sentence.
 */
text: string, };
export type AskRecovery = { 
/**
 * The number of a file that the officer chose; the file that could not be opened if absent.
 */
file?: number, };
export type RecoveryView = { 
/**
 * The damaged file.
 */
file: string, 
/**
 * What is wrong with it, as sentences.
 */
damage: Array<string>, 
/**
 * The ways, the best first.
 */
ways: Array<RecoveryWay>, 
/**
 * What to do, in one sentence.
 */
text: string, };
export type RecoveryWay = { 
/**
 * `replay`: a copy and the acts after it; `journal`: all acts, from the first; `copy`: a copy alone; `salvage`: every row that can still be read.
 */
key: string, 
/**
 * The file name of the copy; empty for `journal` and `salvage`.
 */
copy: string, 
/**
 * The way as a phrase.
 */
title: string, 
/**
 * What it brings back and what it does not, as sentences.
 */
text: string, 
/**
 * The acts that come back.
 */
acts: number, 
/**
 * Whether it is the one to take.
 */
best: boolean, };
export type Recover = { 
/**
 * The number of a file that the officer chose; the file that could not be opened if absent.
 */
file?: number, 
/**
 * The way.
 */
key: string, 
/**
 * The copy.
 */
copy?: string, };
export type Recovered = { 
/**
 * The file that is open now.
 */
file: string, 
/**
 * The file name under which the damaged file was kept, untouched.
 */
kept_as: string, 
/**
 * The acts in the journal now.
 */
acts: number, 
/**
 * The individuals in the file now.
 */
people: number, 
/**
 * The award records in the file now.
 */
awards: number, 
/**
 * What could not be read; at most 200.
 */
lost: Array<LostLine>, 
/**
 * All of it.
 */
lost_total: number, 
/**
 * The report, to be printed or kept.
 */
report: PaperRef, 
/**
 * All of it in one sentence.
 */
text: string, };
export type LostLine = { 
/**
 * What it was.
 */
text: string, 
/**
 * Where else it stands: a copy, an image in the journal, or nowhere.
 */
elsewhere: string, };
export type CitizenIdShown = { 
/**
 * The whole number; empty if none is on record.
 */
citizen_id: string, };
export type AccessRequest = { 
/**
 * Only of this individual.
 */
subject_id?: number, 
/**
 * Only of this kind.
 */
kind?: string, 
/**
 * Rows to pass over.
 */
offset?: number, 
/**
 * Rows wanted; at most 500 are given.
 */
limit: number, };
export type AccessPage = { 
/**
 * All that were asked for.
 */
total: number, 
/**
 * The newest first.
 */
rows: Array<AccessLine>, };
export type AccessLine = { 
/**
 * When, RFC 3339 in UTC.
 */
at: string, 
/**
 * Who.
 */
actor: string, 
/**
 * `shown`, `opened`, `searched` or `exported`.
 */
kind: string, 
/**
 * What, as a sentence.
 */
text: string, 
/**
 * The individual; absent for lists.
 */
subject_id?: number | null, 
/**
 * The name as of now; empty if the individual is gone.
 */
name: string, 
/**
 * How many individuals were seen.
 */
people: number, };
export type DataRequests = { 
/**
 * The open ones first, by their due day.
 */
rows: Array<DataRequestLine>, 
/**
 * What can be asked for, with the term of the law.
 */
kinds: Array<DataRequestKind>, };
export type DataRequestKind = { 
/**
 * Its key.
 */
key: string, 
/**
 * Its Vietnamese name.
 */
name: string, 
/**
 * The term in days.
 */
days: number, 
/**
 * The article that sets the term.
 */
source: string, };
export type DataRequestLine = { 
/**
 * Its id.
 */
id: number, 
/**
 * The key of its kind.
 */
kind: string, 
/**
 * Its Vietnamese name.
 */
kind_name: string, 
/**
 * Who asks.
 */
requester: string, 
/**
 * The individual whom it is about.
 */
subject_id?: number | null, 
/**
 * The name; empty if none was named.
 */
subject: string, 
/**
 * The day it came.
 */
received_on: string, 
/**
 * The day by which it must be acknowledged.
 */
reply_by: string, 
/**
 * The day by which it must be done.
 */
due_on: string, 
/**
 * Days from today to that day; negative once it is over.
 */
days_left: number, 
/**
 * What is asked for.
 */
content: string, 
/**
 * The day of the answer; empty while it is open.
 */
answered_on: string, 
/**
 * `done`, `partly`, `refused`, or empty while it is open.
 */
outcome: string, 
/**
 * That outcome in Vietnamese.
 */
outcome_name: string, 
/**
 * The answer, with its ground where something was refused.
 */
answer: string, 
/**
 * Changes with every edit.
 */
revision: number, };
export type SaveDataRequest = { 
/**
 * The request that is changed; absent for a new one.
 */
id?: number, 
/**
 * The revision that the officer saw.
 */
revision?: number, 
/**
 * The key of its kind.
 */
kind: string, 
/**
 * Who asks.
 */
requester: string, 
/**
 * The individual whom it is about.
 */
subject_id?: number, 
/**
 * The day it came: ISO or dd/mm/yyyy.
 */
received_on: string, 
/**
 * What is asked for.
 */
content?: string, };
export type AnswerDataRequest = { 
/**
 * Its id.
 */
id: number, 
/**
 * The revision that the officer saw.
 */
revision: number, 
/**
 * The day: ISO or dd/mm/yyyy.
 */
answered_on: string, 
/**
 * `done`, `partly` or `refused`.
 */
outcome: string, 
/**
 * The answer; must not be empty where something is refused.
 */
answer: string, };
export type ErasePreview = { 
/**
 * The individual.
 */
name: string, 
/**
 * Whether the individual can be erased wholly: no dossier and no award names him or her.
 */
whole: boolean, 
/**
 * Why not, and what the law keeps, as sentences.
 */
kept: Array<string>, 
/**
 * Fields that can be erased.
 */
fields: Array<ErasableField>, 
/**
 * File names of copies that still hold it.
 */
copies: Array<string>, 
/**
 * Copies outside this machine that may hold it, as phrases.
 */
outside: Array<string>, };
export type ErasableField = { 
/**
 * Its key.
 */
key: string, 
/**
 * Its Vietnamese name.
 */
name: string, 
/**
 * What stands there, masked where it is sensitive.
 */
value: string, 
/**
 * How many earlier states of it the journal holds.
 */
images: number, };
export type Erase = { 
/**
 * The individual's id.
 */
id: number, 
/**
 * The keys of the fields; none where the individual is erased wholly.
 */
fields?: Array<string>, 
/**
 * Whether the individual is erased wholly.
 */
whole?: boolean, 
/**
 * The ground: the request, the decision.
 */
reason: string, 
/**
 * The request that it answers.
 */
request_id?: number, };
export type Erased = { 
/**
 * States in the journal that were blanked.
 */
images: number, 
/**
 * File names of copies that still hold it.
 */
copies: Array<string>, 
/**
 * Copies outside this machine that may hold it.
 */
outside: Array<string>, 
/**
 * All of it as a sentence.
 */
text: string, };
export type FindingLine = { 
/**
 * What was looked at: `file`, `schema`, `journal` or `records`.
 */
area: string, 
/**
 * The sentence.
 */
text: string, 
/**
 * Where it can be seen or mended.
 */
jump?: Jump | null, };

export type Commands = {
  "office.status": { request: Nothing; answer: OfficeStatus };
  "office.create": { request: CreateOffice; answer: OfficeView };
  "office.create_sample": { request: Nothing; answer: OfficeView };
  "office.edit": { request: EditOffice; answer: Ack };
  "office.set_emblem": { request: SetEmblem; answer: Ack };
  "office.set_logo": { request: SetEmblem; answer: Ack };
  "office.desk": { request: Nothing; answer: DeskView };
  "office.copy_here": { request: Nothing; answer: OfficeView };
  "office.open_anyway": { request: Nothing; answer: OfficeView };
  "signers.all": { request: Nothing; answer: Signers };
  "signers.save": { request: SaveSigner; answer: Ack };
  "signers.remove": { request: Id; answer: Ack };
  "deadlines.save": { request: SaveDeadline; answer: Ack };
  "deadlines.finish": { request: FinishDeadline; answer: Ack };
  "deadlines.remove": { request: Id; answer: Ack };
  "office.check": { request: Nothing; answer: CheckReport };
  "awards.on": { request: AwardsOn; answer: AwardList };
  "search": { request: SearchRequest; answer: SearchAnswer };
  "people.page": { request: PageRequest; answer: PeoplePage };
  "people.show": { request: Id; answer: PersonView };
  "people.add_posting": { request: AddPosting; answer: Ack };
  "people.add_discipline": { request: AddDiscipline; answer: Ack };
  "people.add_initiative": { request: AddInitiative; answer: Ack };
  "people.set_rating": { request: SetRating; answer: Ack };
  "people.remove_history": { request: RemoveHistory; answer: Ack };
  "people.edit": { request: EditPerson; answer: Ack };
  "people.edit_many": { request: EditPeople; answer: Ack };
  "people.add": { request: AddPerson; answer: PersonAdded };
  "people.remove": { request: Ids; answer: Ack };
  "units.tree": { request: Nothing; answer: UnitTree };
  "collectives.page": { request: PageRequest; answer: CollectivesPage };
  "collectives.show": { request: Id; answer: CollectiveView };
  "collectives.edit_many": { request: EditCollectives; answer: Ack };
  "import.preview": { request: ImportRequest; answer: ImportReport };
  "import.run": { request: ImportRequest; answer: ImportReport };
  "dossiers.page": { request: PageRequest; answer: DossiersPage };
  "dossiers.show": { request: DossierCode; answer: DossierView };
  "dossiers.create": { request: CreateDossier; answer: DossierDone };
  "dossiers.step": { request: StepDossier; answer: DossierDone };
  "nominations.page": { request: NominationsRequest; answer: NominationsPage };
  "nominations.show": { request: Id; answer: NominationLine };
  "nominations.edit": { request: EditNomination; answer: Ack };
  "nominations.edit_many": { request: EditNominations; answer: Ack };
  "nominations.add": { request: AddNomination; answer: NominationAdded };
  "nominations.remove": { request: Id; answer: Ack };
  "nominations.remove_many": { request: Ids; answer: Ack };
  "council.record": { request: RecordCouncil; answer: DossierDone };
  "assessments.round": { request: RoundRequest; answer: RoundPage };
  "assessments.show": { request: AskNomination; answer: AssessmentView };
  "assessments.ask": { request: AskSubject; answer: AssessmentView };
  "assessments.answer": { request: AnswerQuestion; answer: Ack };
  "assessments.again": { request: Id; answer: Reassessed };
  "quotas.of_dossier": { request: QuotaRequest; answer: Quotas };
  "forecast.page": { request: ForecastRequest; answer: ForecastPage };
  "catalogue.page": { request: CatalogueRequest; answer: CataloguePage };
  "catalogue.show": { request: AskAward; answer: AwardView };
  "local_rules.all": { request: Nothing; answer: LocalRules };
  "local_rules.save": { request: SaveLocalRule; answer: Ack };
  "local_rules.remove": { request: Id; answer: Ack };
  "record.complete_from": { request: SetCompleteFrom; answer: Ack };
  "facts.show": { request: Id; answer: FactsView };
  "facts.set": { request: SetFact; answer: Ack };
  "facts.add_ranking": { request: AddRanking; answer: Ack };
  "pending.save": { request: SavePending; answer: Ack };
  "awards.revoke": { request: RevokeAward; answer: Ack };
  "decisions.prepare": { request: PrepareDecision; answer: DecisionDraft };
  "decisions.issue": { request: IssueDecision; answer: DecisionIssued };
  "decisions.page": { request: PageRequest; answer: DecisionsPage };
  "decisions.show": { request: Id; answer: DecisionView };
  "decisions.recipient_list": { request: Id; answer: PaperRef };
  "certificates.fit": { request: PrintCertificates; answer: FitReport };
  "certificates.preview": { request: PrintCertificates; answer: CertificatesPrinted };
  "certificates.print": { request: PrintCertificates; answer: CertificatesPrinted };
  "certificates.queue": { request: Nothing; answer: PrintQueue };
  "certificates.show": { request: Id; answer: CertificateView };
  "certificates.replace": { request: ReplaceCertificate; answer: Ack };
  "prints.page": { request: PageRequest; answer: PrintsPage };
  "prints.runs": { request: Id; answer: Runs };
  "prints.open": { request: Id; answer: PaperRef };
  "prints.report": { request: ReportRun; answer: Ack };
  "layouts.all": { request: Nothing; answer: LayoutList };
  "layouts.show": { request: LayoutId; answer: LayoutView };
  "layouts.preview": { request: PreviewLayout; answer: LayoutPreview };
  "layouts.save": { request: SaveLayout; answer: LayoutSaved };
  "layouts.remove": { request: Id; answer: Ack };
  "stocks.all": { request: Nothing; answer: Stocks };
  "stocks.save": { request: SaveStock; answer: Ack };
  "stocks.receive": { request: ReceiveStock; answer: Ack };
  "stocks.remove": { request: Id; answer: Ack };
  "fonts.all": { request: Nothing; answer: Fonts };
  "fonts.add": { request: AddFont; answer: Ack };
  "fonts.remove": { request: Id; answer: Ack };
  "fonts.proof": { request: FaceProof; answer: PaperRef };
  "printers.all": { request: Nothing; answer: Printers };
  "calibrations.all": { request: Nothing; answer: Calibrations };
  "calibrations.sheet": { request: CalibrationSheet; answer: PaperRef };
  "calibrations.solve": { request: SolveCalibration; answer: CalibrationSolved };
  "calibrations.save": { request: SaveCalibration; answer: Ack };
  "calibrations.remove": { request: Id; answer: Ack };
  "papers.print": { request: PrintPaper; answer: Sent };
  "signing.all": { request: Nothing; answer: SignedFiles };
  "signing.export": { request: Id; answer: SigningExported };
  "signing.take": { request: TakeSigned; answer: Ack };
  "signing.open": { request: Id; answer: PaperRef };
  "check_keys.all": { request: Nothing; answer: CheckKeys };
  "check_keys.make": { request: Passphrase; answer: Ack };
  "check_keys.unlock": { request: Passphrase; answer: CheckKeys };
  "check_keys.add": { request: AddCheckKey; answer: Ack };
  "check_keys.revoke": { request: RevokeCheckKey; answer: Ack };
  "check_codes.read": { request: ReadCheckCode; answer: CheckCodeView };
  "register.page": { request: PageRequest; answer: RegisterPage };
  "register.book": { request: RegisterBook; answer: PaperRef };
  "views.all": { request: ViewsOf; answer: SavedViews };
  "views.save": { request: SaveView; answer: ViewSaved };
  "views.remove": { request: Id; answer: Ack };
  "journal.page": { request: JournalRequest; answer: JournalPage };
  "journal.undo": { request: Undo; answer: Ack };
  "records.versions": { request: AskVersions; answer: Versions };
  "records.restore_field": { request: RestoreField; answer: Ack };
  "bin.page": { request: BinRequest; answer: BinPage };
  "bin.restore": { request: BinRestore; answer: Ack };
  "backups.show": { request: Nothing; answer: BackupsView };
  "backups.make": { request: Nothing; answer: BackupMade };
  "backups.rehearse": { request: Nothing; answer: RehearsalLine };
  "recovery_code.make": { request: Nothing; answer: RecoveryCodeMade };
  "recovery_code.confirm": { request: TypedCode; answer: Ack };
  "restore.preview": { request: AskCopy; answer: RestorePreview };
  "restore.run": { request: AskCopy; answer: Restored };
  "recovery.survey": { request: AskRecovery; answer: RecoveryView };
  "recovery.run": { request: Recover; answer: Recovered };
  "people.citizen_id": { request: Id; answer: CitizenIdShown };
  "accesses.page": { request: AccessRequest; answer: AccessPage };
  "data_requests.all": { request: Nothing; answer: DataRequests };
  "data_requests.save": { request: SaveDataRequest; answer: Ack };
  "data_requests.answer": { request: AnswerDataRequest; answer: Ack };
  "personal_data.preview_erasure": { request: Id; answer: ErasePreview };
  "personal_data.erase": { request: Erase; answer: Erased };
  "journal.show": { request: AskAct; answer: ActView };
  "journal.verify": { request: VerifyJournal; answer: JournalVerified };
  "jobs.running": { request: Nothing; answer: Jobs };
  "jobs.cancel": { request: CancelJob; answer: Nothing };
};
