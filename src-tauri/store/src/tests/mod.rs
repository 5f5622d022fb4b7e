//! What the store promises, on real files.

mod attachments;
mod check;
mod erase;
mod files;
mod gate;
mod lists;
mod place;
mod print_register;
mod printing;
mod recovery;
mod safekeeping;
mod undo;
mod version;

use super::*;
use crate::table::office::Office;
use crate::table::subject::Individual;
use chrono::{DateTime, Utc};
use so_vang_domain::person::{CitizenId, PersonName};
use so_vang_domain::subject::SubjectClass;
use tempfile::TempDir;

struct Desk {
    store: Store,
    dir: TempDir,
}

fn at() -> DateTime<Utc> {
    "2024-03-05T08:00:00Z".parse().unwrap()
}

fn act(name: &'static str) -> Act {
    Act { name, actor: "Hạnh".into(), at: at(), reason: String::new(), legal_force: false }
}

fn desk() -> Desk {
    let dir = tempfile::tempdir().unwrap();
    let store = Store::create(&dir.path().join("a.sovang"), "test").unwrap();
    let office = Office {
        name: "Ủy ban nhân dân thành phố Tràng An".into(),
        level: "province".into(),
        place: "Tràng An".into(),
        head_title: "Chủ tịch".into(),
        signer_title: vec!["CHỦ TỊCH".into()],
        signer_name: "A".into(),
        sample: false,
        revision: 1,
    };
    let founding = Act { legal_force: true, ..act("office.create") };
    store.transact(&founding, |tx| tx.add_office(&office)).unwrap();
    Desk { store, dir }
}

fn person(name: &str, citizen_id: &str) -> Individual {
    Individual {
        name: PersonName::parse(name).unwrap(),
        class: SubjectClass::Ordinary,
        sex: None,
        birth: None,
        citizen_id: CitizenId::parse(citizen_id).ok(),
        post: "Chuyên viên".into(),
        unit_id: None,
    }
}

/// The name of a number: no two are alike.
fn nth(number: u8) -> String {
    format!("Lê Văn {}{}", char::from(b'A' + number / 26), char::from(b'a' + number % 26))
}

impl Desk {
    fn add(&self, name: &str, citizen_id: &str) -> i64 {
        self.store
            .transact(&act("person.add"), |tx| tx.add_individual(&person(name, citizen_id)))
            .unwrap()
            .value
    }

    fn export(&self) -> String {
        let mut out = Vec::new();
        self.store.read(|read| read.export(&mut out)).unwrap();
        String::from_utf8(out).unwrap()
    }

    fn journal(&self) -> String {
        let acts = self.store.read(|read| read.acts(0, 100)).unwrap();
        acts.iter().rev().map(|act| act.act.clone()).collect::<Vec<_>>().join(" ")
    }

    /// Writes into the file past the gate, as a stranger with another program would.
    fn stranger(&self, sql: &str) -> rusqlite::Result<()> {
        rusqlite::Connection::open(self.dir.path().join("a.sovang")).unwrap().execute_batch(sql)
    }
}
