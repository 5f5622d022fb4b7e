//! What the gate and the journal promise.

use super::*;
use so_vang_domain::rating::Rating;

#[test]
fn a_write_past_the_gate_fails() {
    let desk = desk();
    let id = desk.add("Lê An", "001179000011");
    let error = desk.stranger(&format!("UPDATE subject SET name = 'Lê Ân' WHERE id = {id}")).unwrap_err();
    assert!(
        error.to_string().contains("journal_image.seq"),
        "the trigger refuses a write without an act: {error}"
    );
}

#[test]
fn the_journal_only_grows() {
    let desk = desk();
    for sql in [
        "UPDATE journal SET actor = 'x'",
        "DELETE FROM journal",
        "UPDATE journal_image SET after = 'x'",
        "DELETE FROM journal_image",
        "PRAGMA recursive_triggers = ON; INSERT OR REPLACE INTO journal SELECT * FROM journal",
    ] {
        let error = desk.stranger(sql).unwrap_err();
        assert!(error.to_string().contains("append-only"), "{sql} must be refused: {error}");
    }
}

#[test]
fn an_error_undoes_the_work_and_its_act() {
    let desk = desk();
    let before = desk.export();
    let failed: Result<Committed<()>, StoreError> = desk.store.transact(&act("person.add"), |tx| {
        tx.add_individual(&person("Lê An", "001179000011"))?;
        tx.add_individual(&person("Lê Bình", "001179000011")).map(|_| ())
    });
    assert!(matches!(failed, Err(StoreError::CitizenIdUsed { name }) if name == "Lê An"));
    assert_eq!(desk.export(), before, "nothing of a failed act stays");
    assert_eq!(desk.journal(), "office.create");
}

#[test]
fn an_act_that_changes_nothing_leaves_no_entry() {
    let desk = desk();
    let id = desk.add("Lê An", "001179000011");
    let rate = |desk: &Desk| {
        desk.store.transact(&act("rating.set"), |tx| tx.set_rating(id, 2023, Rating::Good)).unwrap().seq
    };
    assert!(rate(&desk).is_some());
    assert_eq!(rate(&desk), None, "the same rating again changes nothing");
    assert_eq!(desk.journal(), "office.create person.add rating.set");
}

#[test]
fn a_stale_revision_changes_nothing() {
    let desk = desk();
    let id = desk.add("Lê An", "001179000011");
    let edit = |name: &str, seen| {
        desk.store
            .transact(&act("person.edit"), |tx| tx.set_individual(id, seen, &person(name, "001179000011")))
    };
    edit("Lê Ân", 1).unwrap();
    assert!(matches!(edit("Lê Ấn", 1), Err(StoreError::Stale { seen: 1, .. })));
    assert_eq!(desk.journal(), "office.create person.add person.edit");
}
