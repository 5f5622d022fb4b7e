//! Long work: it can be watched and called off, and called-off work has changed nothing.

use crate::office::{Office, new, sample, workbook};
use serde_json::{Value, json};
use so_vang_commands::desk::{Desk, DeskConfig};
use so_vang_commands::import::Intent;
use so_vang_commands::wire::Problem;
use so_vang_lists::ListKind;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

/// A list of as many people with identity numbers of their own.
fn people(count: u32) -> Vec<u8> {
    let lines: Vec<[String; 4]> = (1..=count)
        .map(|at| {
            let name = format!("Lê Thị {}", ["An", "Bình", "Cúc", "Dung", "Đào"][at as usize % 5]);
            [at.to_string(), name, format!("0011{at:08}"), format!("Phòng {}", at % 7)]
        })
        .collect();
    let heading = ["STT", "Họ và tên", "Số CCCD", "Đơn vị công tác"];
    let mut rows: Vec<Vec<&str>> = vec![heading.to_vec()];
    rows.extend(lines.iter().map(|line| line.iter().map(String::as_str).collect()));
    let rows: Vec<&[&str]> = rows.iter().map(Vec::as_slice).collect();
    workbook(&rows)
}

fn jobs(office: &Office) -> Vec<Value> {
    office.call("jobs.running", json!({})).unwrap()["jobs"].as_array().unwrap().clone()
}

/// Waits until the one running job fits.
#[track_caller]
fn wait_for(office: &Office, what: &str, fits: impl Fn(&Value) -> bool) -> Value {
    let until = Instant::now() + Duration::from_secs(60);
    while Instant::now() < until {
        if let Some(found) = jobs(office).into_iter().find(|job| fits(job)) {
            return found;
        }
        std::thread::yield_now();
    }
    panic!("no job came so far: {what}");
}

#[test]
fn an_import_that_is_called_off_has_changed_nothing() {
    let office = new("province", "2024-03-05");
    let (before, journal) = (office.export(), office.journal());
    let list = people(4000);
    // Any row will do; a run of the tests takes another one each time.
    let stop_at = 1 + u64::from(std::process::id()) % 2500;
    for intent in [Intent::Take, Intent::Look] {
        let ended = std::thread::scope(|scope| {
            let import = scope.spawn(|| office.read(ListKind::People, None, &list, intent));
            let first = wait_for(&office, "the first row", |job| job["done"].as_u64() > Some(0));
            assert_eq!(
                (first["total"].as_u64(), &first["can_cancel"]),
                (Some(4000), &json!(true)),
                "the rows are counted: {first}"
            );
            let later = wait_for(&office, "a later row", |job| job["done"].as_u64() >= Some(stop_at));
            assert!(later["done"].as_u64() >= first["done"].as_u64(), "{first} then {later}");
            assert_eq!(office.call("jobs.cancel", json!({ "job": later["job"] })).unwrap(), json!({}));
            import.join().unwrap()
        });
        let problem = office.desk.problem(&ended.expect_err("the import must not come to its end"));
        assert_eq!((problem.code.as_str(), problem.weight.as_str()), ("job.cancelled", "refused"));
        assert_eq!(jobs(&office), [] as [Value; 0], "the job is gone");
        assert_eq!((office.export(), office.journal()), (before.clone(), journal.clone()), "{intent:?}");
        assert_eq!(office.call("office.check", json!({})).unwrap()["clean"], true);
    }
    assert_eq!(office.import(ListKind::People, None, &list).unwrap().added, 4000, "and it can be done again");
}

#[test]
fn calling_off_what_has_ended_is_no_failure() {
    let office = new("province", "2024-03-05");
    office.import(ListKind::People, None, &people(3)).unwrap();
    for job in [1, 2, 99] {
        assert_eq!(office.call("jobs.cancel", json!({ "job": job })).unwrap(), json!({}), "job {job}");
    }
    assert_eq!(office.call("people.page", json!({ "limit": 5 })).unwrap()["total"], 3);
}

#[test]
fn jobs_need_no_open_office() {
    let office = crate::office::empty("2024-03-05");
    assert_eq!(office.call("jobs.running", json!({})).unwrap(), json!({ "jobs": [] }));
    assert_eq!(office.call("jobs.cancel", json!({ "job": 1 })).unwrap(), json!({}));
}

#[test]
fn the_pace_of_a_job_tells_the_time_left() {
    static LOOKS: AtomicU64 = AtomicU64::new(0);
    let dir = tempfile::tempdir().unwrap();
    let start: chrono::DateTime<chrono::Utc> = "2024-03-05T08:00:00Z".parse().unwrap();
    // Each look at the clock is a second later, so that the figures do not hang on the machine.
    let clock = move || {
        let seconds = LOOKS.fetch_add(1, Ordering::Relaxed);
        (start + Duration::from_secs(seconds), start.date_naive())
    };
    let desk = Desk::new(DeskConfig {
        actor: "Hạnh".into(),
        holder: "test".into(),
        data_folder: dir.path().to_owned(),
        clock: Box::new(clock),
    })
    .unwrap();
    let office = Office { desk, dir };
    office.call("office.create", json!({ "name": "Phường Hồ Sen", "level": "commune" })).unwrap();
    let list = people(4000);
    std::thread::scope(|scope| {
        let import = scope.spawn(|| office.import(ListKind::People, None, &list));
        let seen = wait_for(&office, "a pace", |job| !job["seconds_left"].is_null());
        assert_eq!(seen["command"], "import.run");
        assert!(seen["running_ms"].as_u64() > Some(0), "{seen}");
        assert!(seen["seconds_left"].as_u64() > Some(0) || seen["done"] == 4000, "{seen}");
        office.call("jobs.cancel", json!({ "job": seen["job"] })).unwrap();
        let _ = import.join().unwrap();
    });
}

#[test]
fn certificates_a_check_and_a_backup_can_be_called_off() {
    let (office, _) = sample();
    let acts = || office.call("journal.page", json!({ "limit": 1 })).unwrap()["total"].as_u64().unwrap();
    let target = office.dir.path().join("b.sovang");
    let print = || {
        let again = json!({ "decision_id": 1, "mode": "full", "reprint_reason": "in lại" });
        office.call("certificates.print", again).map(|_| ())
    };
    let check = || office.call("office.check", json!({})).map(|_| ());
    let backup = || {
        let done = so_vang_commands::backup::copy_to(&office.desk, &target);
        done.map(|_| ()).map_err(|error| office.desk.problem(&error))
    };
    type Work<'w> = &'w (dyn Fn() -> Result<(), Problem> + Sync);
    let works: [(&str, Work<'_>); 3] =
        [("certificates.print", &print), ("office.check", &check), ("backup", &backup)];
    for (command, work) in works {
        // What is as short as the sample's work may end before it is called off; then it is done again.
        let called_off = (0..500).any(|_| {
            let before = acts();
            let ended = std::thread::scope(|scope| {
                let running = scope.spawn(work);
                while !running.is_finished() {
                    for job in jobs(&office).iter().filter(|job| job["command"] == command) {
                        office.call("jobs.cancel", json!({ "job": job["job"] })).unwrap();
                    }
                }
                running.join().unwrap()
            });
            match ended {
                Ok(()) => {
                    let _ = std::fs::remove_file(&target);
                    false
                }
                Err(problem) => {
                    assert_eq!(problem.code, "job.cancelled", "{command}: {problem:?}");
                    assert_eq!(acts(), before, "{command} leaves no act");
                    true
                }
            }
        });
        assert!(called_off, "{command} was never called off");
    }
    let left = std::fs::read_dir(office.dir.path()).unwrap().map(|entry| entry.unwrap().file_name());
    let left: Vec<String> = left.map(|name| name.into_string().unwrap()).collect();
    assert!(left.iter().all(|name| !name.starts_with("b.sovang")), "no copy, whole or half: {left:?}");
}
