//! Judging rounds against a long archive: what a nomination costs, and how that grows.

use crate::{Outcome, PEOPLE, line, office};
use serde_json::json;
use so_vang_commands::desk::Desk;
use so_vang_commands::table;
use so_vang_domain::rating::Rating;
use so_vang_store::table::dossier::Dossier;
use so_vang_store::table::nomination::Nomination;
use so_vang_store::{Act, StoreError};
use std::error::Error;
use std::path::Path;
use std::time::{Duration, Instant};

/// Years of ratings of everybody.
const RATING_YEARS: i32 = 15;
const ROUNDS: [usize; 3] = [1_000, 10_000, 100_000];

fn act(name: &'static str) -> Act {
    let at = chrono::DateTime::UNIX_EPOCH;
    Act { name, actor: "bench".into(), at, reason: String::new(), legal_force: false }
}

/// The archive: the people and awards of the cases before this one, and fifteen years of ratings.
fn archive(desk: &Desk) -> Result<Vec<i64>, Box<dyn Error>> {
    let store = desk.store().map_err(|error| error.to_string())?;
    let people = store.read(|read| read.subjects_in_order())?;
    store.transact(&act("import.ratings"), |tx| -> Result<(), StoreError> {
        for (at, person) in people.iter().enumerate() {
            for back in 0..RATING_YEARS {
                // Every seventh year is only good, so streaks end at different years.
                let good = (at as i32 + back) % 7 == 0;
                tx.set_rating(*person, 2023 - back, if good { Rating::Good } else { Rating::Excellent })?;
            }
        }
        Ok(())
    })?;
    Ok(people)
}

fn dossier(desk: &Desk, people: &[i64], count: usize) -> Result<String, Box<dyn Error>> {
    let code = format!("BENCH-{count}");
    let store = desk.store().map_err(|error| error.to_string())?;
    if store.read(|read| read.dossier_of(&code))?.is_some() {
        return Ok(code);
    }
    let request = json!({ "code": code, "title": "Bench", "year": 2023 });
    table::answer(desk, "dossiers.create", request).map_err(|problem| problem.message)?;
    let found: Option<Dossier> = store.read(|read| read.dossier_of(&code))?;
    let dossier_id = found.ok_or("no dossier")?.id;
    let awards = ["CSTD_BBNT", "BK_BBNT", "BK_TTG", "HCLD_3", "LDTT"];
    store.transact(&act("nomination.add"), |tx| -> Result<(), StoreError> {
        for (position, person) in (1..).zip(people.iter().cycle().take(count)) {
            let award = awards.get(position as usize % awards.len()).copied().unwrap_or_default();
            tx.add_nomination(&Nomination {
                dossier_id,
                position,
                subject_id: *person,
                award_code: award.to_owned(),
                honorific: String::new(),
                recipient_line: String::new(),
                achievement: format!("Thành tích {position}"),
                note: String::new(),
            })?;
        }
        Ok(())
    })?;
    Ok(code)
}

/// Rounds of 1,000, 10,000 and 100,000 nominations, a panel, and the forecast of everybody.
pub(crate) fn bench(folder: &Path) -> Outcome {
    let desk = office(folder, "office.sovang")?;
    let people = archive(&desk)?;
    desk.close();
    let desk = office(folder, "office.sovang")?;
    let mut per: Vec<f64> = Vec::new();
    for count in ROUNDS {
        let code = dossier(&desk, &people, count)?;
        let request = json!({ "dossier": code, "limit": 200 });
        let time = once(&desk, "assessments.round", &request)?;
        let each = time.as_secs_f64() * 1e6 / count as f64;
        per.push(each);
        let growth = per.first().map_or(1.0, |first| each / first);
        line(
            &format!("a round of {count} nominations, all judged"),
            time,
            &format!(
                "{each:.1} µs a nomination, {growth:.2} × the first; {PEOPLE} people, {RATING_YEARS} years"
            ),
        );
        line("another page of it", timed(&desk, "assessments.round", &request)?, "until the record changes");
        let time = timed(&desk, "nominations.page", &request)?;
        line(&format!("a page of 200 of {count}, with verdicts"), time, "");
    }
    let request = json!({ "year": 2023, "limit": 200 });
    let time = once(&desk, "forecast.page", &request)?;
    let each = time.as_secs_f64() * 1e6 / f64::from(PEOPLE);
    line("forecast of 100,000 people, nine awards each", time, &format!("{each:.1} µs a person"));
    line("another page of it", timed(&desk, "forecast.page", &request)?, "until the record changes");
    Ok(())
}

/// One call, which works everything out.
fn once(desk: &Desk, command: &str, request: &serde_json::Value) -> Result<Duration, Box<dyn Error>> {
    let start = Instant::now();
    table::answer(desk, command, request.clone()).map_err(|problem| problem.message)?;
    Ok(start.elapsed())
}

/// The median of three.
fn timed(desk: &Desk, command: &str, request: &serde_json::Value) -> Result<Duration, Box<dyn Error>> {
    let mut times =
        [once(desk, command, request)?, once(desk, command, request)?, once(desk, command, request)?];
    times.sort_unstable();
    Ok(times[1])
}
