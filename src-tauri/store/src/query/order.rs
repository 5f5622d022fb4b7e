//! Which rows a list holds and in what order; what was found is kept until the record changes.

use super::columns::{List, NOMINATION_WORDS};
use super::filter::{Check, Filter, Order, Sort, all_words, checks, order};
use super::words_query;
use crate::Read;
use crate::error::{Doing, StoreError};
use rusqlite::ToSql;
use rusqlite::types::ValueRef;
use so_vang_domain::text::{Alphabet, fold};
use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

/// Which part of a list is wanted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Page {
    /// Words that rows must contain, whatever their accents; empty for all.
    pub text: String,
    /// Only rows of this unit and the units below it.
    pub unit_id: Option<i64>,
    /// Only rows of this year.
    pub year: Option<i32>,
    /// The dossier of a list of nominations.
    pub dossier_id: Option<i64>,
    /// Tests of single columns; rows must pass those of every column.
    pub filters: Vec<Filter>,
    /// The order; the list's own if absent.
    pub sort: Option<Sort>,
    /// The order that the page belongs to, as an earlier page gave it; 0 begins one, absent wants none.
    pub held: Option<i64>,
    /// Rows to pass over.
    pub offset: u32,
    /// Rows wanted.
    pub limit: u32,
}

/// A page of a list, and what there is around it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed<T> {
    /// All rows that the list has.
    pub total: u64,
    /// The rows of the page.
    pub rows: Vec<T>,
    /// The order that the page belongs to, for the next pages; absent where none was asked for.
    pub held: Option<i64>,
}

/// Which rows a page has.
pub(super) struct Part {
    pub(super) total: u64,
    pub(super) ids: Vec<i64>,
    held: Option<i64>,
}

impl Part {
    /// The page with its rows, which were read in any order.
    pub(super) fn with<T>(self, rows: Vec<T>, id: impl Fn(&T) -> i64) -> Listed<T> {
        Listed { total: self.total, rows: in_order(&self.ids, rows, id), held: self.held }
    }
}

/// Lists kept in their order, newest last. Six lists of half a million rows are 24 MB.
#[derive(Debug, Default)]
pub(crate) struct Orders {
    kept: Mutex<Vec<Kept>>,
}

/// How many lists are kept.
const KEPT: usize = 6;

/// Up to here the plain list is read through its index, page by page; beyond, walking the index again for each
/// page costs more than keeping the order once.
const NEAR: u32 = 1000;

#[derive(Debug)]
struct Kept {
    list: List,
    /// The request without its page.
    asked: Page,
    /// The newest act when it was read.
    seq: i64,
    total: u64,
    ids: Option<Arc<[i64]>>,
    /// Whether somebody works in the list: then its order outlives the acts that are done in it.
    held: bool,
}

impl Orders {
    fn find(&self, list: List, asked: &Page, seq: i64) -> Option<(u64, Option<Arc<[i64]>>)> {
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        let at = kept.iter().position(|kept| kept.list == list && kept.seq == seq && kept.asked == *asked)?;
        let found = kept.remove(at);
        let answer = (found.total, found.ids.clone());
        kept.push(found);
        Some(answer)
    }

    fn keep(&self, new: Kept) {
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        // What an older act left will never be asked for again, unless it is held.
        let same = |old: &Kept| old.list == new.list && old.asked == new.asked;
        kept.retain(|old| {
            if old.held { !(same(old) && old.seq == new.seq) } else { old.seq >= new.seq && !same(old) }
        });
        kept.push(new);
        if kept.len() > KEPT {
            kept.remove(0);
        }
    }
}

/// Units by their newest names, and the units below the one that a list is of.
const WITH: &str = "WITH RECURSIVE below (id) AS (
       SELECT :unit UNION SELECT unit.id FROM unit JOIN below ON unit.parent_id = below.id)";
const UNIT_NOW: &str = "unit_now (id, name, since) AS MATERIALIZED (
       SELECT unit_id, name, max(coalesce(valid_from, '')) FROM unit_name GROUP BY unit_id)";

/// What is bound to the statements of a list.
struct Bound {
    words: Option<String>,
    folded: String,
}

impl Bound {
    fn of(page: &Page) -> Self {
        Self { words: words_query(&page.text), folded: fold(&page.text) }
    }

    fn params<'p>(&'p self, list: List, page: &'p Page) -> Vec<(&'static str, &'p dyn ToSql)> {
        match list {
            List::People | List::Collectives => vec![(":words", &self.words), (":unit", &page.unit_id)],
            List::Nominations => vec![(":dossier", &page.dossier_id)],
            List::Register => vec![(":words", &self.words), (":year", &page.year)],
            List::Dossiers | List::Decisions | List::Prints => {
                vec![(":folded", &self.folded), (":year", &page.year)]
            }
        }
    }
}

/// The tables that a statement names before it begins.
fn with(list: List, joins: &str) -> String {
    let below = matches!(list, List::People | List::Collectives);
    match (below, joins.contains("unit_now")) {
        (true, true) => format!("{WITH}, {UNIT_NOW}"),
        (true, false) => WITH.to_owned(),
        (false, true) => format!("WITH {UNIT_NOW}"),
        (false, false) => String::new(),
    }
}

/// Says whether a list has these columns and tests.
///
/// # Errors
///
/// [`StoreError::Listing`] naming what it does not have.
pub fn check_list(list: List, filters: &[Filter], sort: Option<&Sort>) -> Result<(), StoreError> {
    checks(list, filters)?;
    order(list, sort)?;
    Ok(())
}

impl Read<'_> {
    /// The ids of a page in their order, and how many rows the list has in all.
    ///
    /// A held order stays as it is while rows change; a row that is gone begins a new one.
    /// `award_name` gives the name of an award's code where only the code is stored.
    ///
    /// # Errors
    ///
    /// [`StoreError::Listing`] for columns and tests that the list does not have.
    pub(super) fn page_of(
        &self,
        list: List,
        page: &Page,
        award_name: &dyn Fn(&str) -> String,
    ) -> Result<Part, StoreError> {
        let mut checks = checks(list, &page.filters)?;
        let order = order(list, page.sort.as_ref())?;
        if list == List::Nominations {
            checks.extend(all_words(NOMINATION_WORDS, &page.text));
        }
        let asked = Page { offset: 0, limit: 0, held: None, ..page.clone() };
        let part = |ids: &[i64]| -> Vec<i64> {
            ids.iter().skip(page.offset as usize).take(page.limit as usize).copied().collect()
        };
        let find = |seq| self.orders.and_then(|orders| orders.find(list, &asked, seq));
        if let Some(held) = page.held.filter(|held| *held > 0)
            && let Some((total, Some(all))) = find(held)
        {
            let ids = part(&all);
            if self.are_there(list, &ids)? {
                return Ok(Part { total, ids, held: Some(held) });
            }
        }
        let seq = self.newest_act()?;
        let keep = |total, ids| {
            if let Some(orders) = self.orders {
                let held = page.held.is_some();
                orders.keep(Kept { list, asked: asked.clone(), seq, total, ids, held });
            }
        };
        let kept = find(seq);
        let near = checks.is_empty()
            && order.is_none()
            && page.held.is_none()
            && page.offset.saturating_add(page.limit) <= NEAR;
        let all = match kept {
            Some((_, Some(ids))) => ids,
            kept if near => {
                let total = match kept {
                    Some((total, _)) => total,
                    None => {
                        let total = self.total(list, page)?;
                        keep(total, None);
                        total
                    }
                };
                return Ok(Part { total, ids: self.near(list, page)?, held: None });
            }
            _ => self.arranged(list, page, &checks, order.as_ref(), award_name)?.into(),
        };
        keep(all.len() as u64, Some(Arc::clone(&all)));
        Ok(Part { total: all.len() as u64, ids: part(&all), held: page.held.map(|_| seq) })
    }

    /// Whether all rows of these ids are on record.
    fn are_there(&self, list: List, ids: &[i64]) -> Result<bool, StoreError> {
        let source = list.source();
        let sql = format!(
            "SELECT count(*) FROM {} WHERE {} IN (SELECT value FROM json_each(?1))",
            source.from, source.id
        );
        Ok(self.count("looking for the rows of a list", &sql, [id_list(ids)])? == ids.len() as u64)
    }

    /// The number of the newest act; 0 before the first. What was worked out from the record holds until it changes.
    ///
    /// # Errors
    ///
    /// A failure of SQLite.
    pub fn newest_act(&self) -> Result<i64, StoreError> {
        let found =
            self.maybe("reading the head of the journal", "SELECT max(seq) FROM journal", [], |row| {
                row.get::<_, Option<i64>>(0)
            })?;
        Ok(found.flatten().unwrap_or(0))
    }

    fn total(&self, list: List, page: &Page) -> Result<u64, StoreError> {
        let (source, bound) = (list.source(), Bound::of(page));
        let sql = format!("{} SELECT count(*) FROM {} WHERE {}", with(list, ""), source.from, source.filter);
        self.count("counting a list", &sql, bound.params(list, page).as_slice())
    }

    fn near(&self, list: List, page: &Page) -> Result<Vec<i64>, StoreError> {
        let (source, bound) = (list.source(), Bound::of(page));
        let sql = format!(
            "{} SELECT {} FROM {} WHERE {} ORDER BY {} LIMIT :limit OFFSET :offset",
            with(list, ""),
            source.id,
            source.from,
            source.filter,
            source.order
        );
        let mut params = bound.params(list, page);
        params.extend([(":limit", &page.limit as &dyn ToSql), (":offset", &page.offset)]);
        self.rows("reading a list", &sql, params.as_slice(), |row| row.get(0))
    }

    /// The ids of all rows that pass, in their order.
    fn arranged(
        &self,
        list: List,
        page: &Page,
        checks: &[Check],
        order: Option<&Order>,
        award_name: &dyn Fn(&str) -> String,
    ) -> Result<Vec<i64>, StoreError> {
        let doing = "putting a list in order";
        let (source, bound) = (list.source(), Bound::of(page));
        let mut cells: Vec<&str> = vec![source.id];
        cells.extend(checks.iter().map(|check| check.cell));
        cells.extend(order.map(|order| order.cell));
        let mut joins = vec![source.from];
        if cells.len() > 1 {
            joins.push(source.joins);
        }
        for join in checks.iter().map(|check| check.join).chain(order.map(|order| order.join)) {
            if !joins.contains(&join) {
                joins.push(join);
            }
        }
        let joins = joins.join(" ");
        let sql = format!(
            "{} SELECT {} FROM {joins} WHERE {} ORDER BY {}",
            with(list, &joins),
            cells.join(", "),
            source.filter,
            source.order
        );
        let mut statement = self.conn.prepare_cached(&sql).doing(doing)?;
        let mut found = statement.query(bound.params(list, page).as_slice()).doing(doing)?;
        let mut told: Vec<BTreeMap<Vec<u8>, bool>> = vec![BTreeMap::new(); checks.len()];
        let mut places = Places::default();
        let mut rows: Vec<(i64, Place)> = Vec::new();
        while let Some(row) = found.next().doing(doing)? {
            let mut passed = true;
            for (at, check) in checks.iter().enumerate() {
                let cell = row.get_ref(at + 1).doing(doing)?;
                passed = match cell {
                    // Many rows share a text; what was told of it once is not worked out again.
                    ValueRef::Text(text) => match told[at].get(text) {
                        Some(passed) => *passed,
                        None => {
                            let passed = check.passes(cell, award_name);
                            told[at].insert(text.to_vec(), passed);
                            passed
                        }
                    },
                    ValueRef::Null | ValueRef::Integer(_) | ValueRef::Real(_) | ValueRef::Blob(_) => {
                        check.passes(cell, award_name)
                    }
                };
                if !passed {
                    break;
                }
            }
            if passed {
                let place = match order {
                    Some(_) => places.of(row.get_ref(checks.len() + 1).doing(doing)?),
                    None => Place::Empty,
                };
                rows.push((row.get(0).doing(doing)?, place));
            }
        }
        if let Some(order) = order {
            let ranks = places.ranks(order, award_name);
            let rank = |place: &Place| match place {
                Place::Empty => None,
                Place::Number(number) => Some(*number),
                Place::Key(at) => ranks.get(*at).copied(),
            };
            // Empty cells come last either way; the stable sort keeps the list's own order among the rest.
            if order.descending {
                rows.sort_by_cached_key(|(_, place)| {
                    rank(place).map_or((true, Reverse(0)), |r| (false, Reverse(r)))
                });
            } else {
                rows.sort_by_cached_key(|(_, place)| rank(place).map_or((true, 0), |rank| (false, rank)));
            }
        }
        Ok(rows.into_iter().map(|(id, _)| id).collect())
    }
}

/// Where a row stands among the others.
enum Place {
    Empty,
    Number(i64),
    /// The number of a text or stored key that was met.
    Key(usize),
}

/// The texts and stored keys of the column that orders, each once.
#[derive(Default)]
struct Places {
    texts: BTreeMap<Vec<u8>, usize>,
    keys: BTreeMap<Vec<u8>, usize>,
}

impl Places {
    fn of(&mut self, cell: ValueRef<'_>) -> Place {
        let next = self.texts.len() + self.keys.len();
        let (met, value) = match cell {
            ValueRef::Integer(number) => return Place::Number(number),
            ValueRef::Text(text) if !text.is_empty() => (&mut self.texts, text),
            ValueRef::Blob(key) => (&mut self.keys, key),
            ValueRef::Null | ValueRef::Text(_) | ValueRef::Real(_) => return Place::Empty,
        };
        if let Some(at) = met.get(value) {
            return Place::Key(*at);
        }
        met.insert(value.to_vec(), next);
        Place::Key(next)
    }

    /// The rank of each value; values with one key share one.
    fn ranks(&self, order: &Order, award_name: &dyn Fn(&str) -> String) -> Vec<i64> {
        let alphabet = Alphabet::default();
        let of_text = |text: &[u8]| order.key(&String::from_utf8_lossy(text), &alphabet, award_name);
        let texts = self.texts.iter().map(|(text, at)| (of_text(text), *at));
        let mut keyed: Vec<(Vec<u8>, usize)> =
            texts.chain(self.keys.iter().map(|(key, at)| (key.clone(), *at))).collect();
        keyed.sort_unstable();
        let mut ranks = vec![0; keyed.len()];
        let (mut rank, mut before) = (0, None);
        for (key, at) in &keyed {
            rank += i64::from(before.is_some_and(|before| before != key));
            before = Some(key);
            if let Some(own) = ranks.get_mut(*at) {
                *own = rank;
            }
        }
        ranks
    }
}

/// The ids as a JSON list, which a statement reads with `json_each`.
pub(crate) fn id_list(ids: &[i64]) -> String {
    let ids: Vec<String> = ids.iter().map(i64::to_string).collect();
    format!("[{}]", ids.join(","))
}

/// Rows that were read in any order, in the order of their ids.
pub(super) fn in_order<T>(ids: &[i64], rows: Vec<T>, id: impl Fn(&T) -> i64) -> Vec<T> {
    let mut by_id: BTreeMap<i64, T> = rows.into_iter().map(|row| (id(&row), row)).collect();
    ids.iter().filter_map(|id| by_id.remove(id)).collect()
}
