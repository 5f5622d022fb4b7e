//! Files that rows name, and the tables that name them.

use super::printing::stock;
use super::*;
use crate::table::calibration::Calibration;
use crate::table::check_key::CheckKey;
use crate::table::layout::Layout;
use crate::table::picture::{Picture, PictureKind, PictureSlot};
use crate::table::stock::{Scan, Stock};

const SCAN: &[u8] = b"\x89PNG a scan \xff\x00 of a sheet";

impl Desk {
    fn add_scanned(&self) -> Stock {
        let work = |tx: &Tx<'_>| -> Result<i64, StoreError> {
            let sha256 = tx.keep_attachment(SCAN)?;
            let scan = Scan { sha256, left: -1.5, top: 0.1, width: 421.3, height: 1.0 / 3.0 };
            tx.add_stock(&Stock { scan: Some(scan), ..stock("Phôi A3") })
        };
        let id = self.store.transact(&act("stock.save"), work).unwrap().value;
        self.store.read(|read| read.stock(id)).unwrap()
    }

    fn attachments(&self) -> u64 {
        self.store.read(|read| read.count("counting", "SELECT count(*) FROM attachment", [])).unwrap()
    }
}

#[test]
fn undo_brings_a_stock_and_its_scan_back_byte_for_byte() {
    let desk = desk();
    let before = desk.add_scanned();
    assert_eq!(before.scan.as_ref().unwrap().height, 0.3333, "kept to a ten-thousandth");
    let export = desk.export();
    desk.store
        .transact(&act("stock.save"), |tx| {
            let other = Scan { sha256: tx.keep_attachment(b"another")?, ..before.scan.clone().unwrap() };
            tx.set_stock(&Stock { name: "Phôi A4".into(), scan: Some(other), ..before.clone() })
        })
        .unwrap();
    desk.store.transact(&act("stock.remove"), |tx| tx.remove_stock(before.id)).unwrap();
    assert!(matches!(
        desk.store.read(|read| read.stock(before.id)),
        Err(StoreError::NotFound { entity: "stock", .. })
    ));
    for _ in 0..2 {
        desk.store.undo(&act("undo"), None).unwrap();
    }
    assert_eq!(desk.export(), export);
    let back = desk.store.read(|read| read.stock_named("phoi a3")).unwrap().unwrap();
    assert_eq!(back, before, "found by its name again");
    let bytes = desk.store.read(|read| read.attachment(&back.scan.unwrap().sha256)).unwrap();
    assert_eq!(bytes, SCAN);
    assert_eq!(desk.store.check().unwrap().findings, []);
}

#[test]
fn a_flipped_bit_in_an_attachment_is_found() {
    let desk = desk();
    let sha256 = desk.add_scanned().scan.unwrap().sha256;
    let check = || desk.store.check().unwrap().findings;
    assert_eq!(check(), []);
    let trigger = "attachment_is_append_only_update";
    let flip = |from: &str, to: &str| {
        let conn = rusqlite::Connection::open(desk.store.path()).unwrap();
        let kept: String = conn
            .query_row("SELECT sql FROM sqlite_schema WHERE name = ?1", [trigger], |row| row.get(0))
            .unwrap();
        conn.execute_batch(&format!("DROP TRIGGER {trigger}")).unwrap();
        let sql = "UPDATE attachment SET bytes = CAST(replace(bytes, ?1, ?2) AS BLOB)";
        assert_eq!(conn.execute(sql, [from, to]).unwrap(), 1);
        conn.execute_batch(&kept).unwrap();
    };
    flip("a scan", "b scan");
    assert_eq!(check(), [Finding::Attachment { sha256: sha256.clone(), missing: false }]);
    flip("b scan", "a scan");
    assert_eq!(check(), []);
    desk.stranger(
        "PRAGMA foreign_keys = OFF; DROP TRIGGER attachment_is_append_only_delete; DELETE FROM attachment",
    )
    .unwrap();
    let findings = check();
    assert_eq!(findings, [Finding::Schema, Finding::Attachment { sha256, missing: true }]);
}

#[test]
fn an_attachment_is_kept_once_and_only_within_an_act() {
    let desk = desk();
    let past = desk.stranger("INSERT INTO attachment VALUES (printf('%064d', 1), x'00')").unwrap_err();
    assert!(past.to_string().contains("within an act"), "{past}");
    let alone = desk.store.transact(&act("stock.save"), |tx| tx.keep_attachment(SCAN)).unwrap();
    assert_eq!((alone.seq, desk.attachments()), (None, 0), "a file that no row names is not kept");
    desk.add_scanned();
    let kept = |tx: &Tx<'_>| -> Result<i64, StoreError> { tx.add_font("Tinos", SCAN) };
    desk.store.transact(&act("font.add"), kept).unwrap();
    assert_eq!(desk.attachments(), 1, "the same bytes are one attachment");
    assert!(!desk.export().contains("\"table\":\"attachment\""), "rows name it by its hash alone");
    for size in [0, (32 << 20) + 1] {
        let bytes = vec![7; size];
        let refused = desk.store.transact(&act("font.add"), |tx| tx.add_font("B", &bytes));
        assert!(
            matches!(refused, Err(StoreError::AttachmentSize { bytes, most: 33_554_432 }) if bytes == size as u64),
            "{size} bytes"
        );
    }
    let largest = vec![7; 32 << 20];
    desk.store.transact(&act("font.add"), |tx| tx.add_font("C", &largest)).unwrap();
    let font = desk.store.read(|read| read.font_named("C")).unwrap().unwrap();
    assert!(desk.store.read(|read| read.attachment(&font.sha256)).unwrap() == largest);
    assert_eq!(desk.store.check().unwrap().findings, []);
}

#[test]
fn a_new_picture_takes_the_place_of_the_old_emblem() {
    let desk = desk();
    let emblem = || desk.store.read(|read| read.picture(PictureSlot::Emblem)).unwrap();
    let set = |slot, picture: Option<(PictureKind, &[u8])>| {
        desk.store.transact(&act("office.set_emblem"), |tx| tx.set_picture(slot, picture)).unwrap().seq
    };
    let png = |bytes: &[u8]| Some(Picture { kind: PictureKind::Png, bytes: bytes.to_vec() });
    assert_eq!(emblem(), None);
    let old = "INSERT INTO emblem (id, png) VALUES (1, x'0102')";
    desk.store.transact(&act("office.set_emblem"), |tx| tx.change("an older program", old, [])).unwrap();
    assert_eq!(emblem(), png(&[1, 2]), "what an older program kept is found");
    set(PictureSlot::Logo, Some((PictureKind::Svg, b"<svg/>")));
    assert_eq!(emblem(), png(&[1, 2]), "the logo is another slot");
    set(PictureSlot::Emblem, Some((PictureKind::Png, &[3])));
    assert_eq!(emblem(), png(&[3]));
    assert_eq!(
        set(PictureSlot::Emblem, Some((PictureKind::Png, &[3]))),
        None,
        "the same picture is no change"
    );
    set(PictureSlot::Emblem, None);
    assert_eq!(emblem(), None, "and the old one does not come back");
    desk.store.undo(&act("undo"), None).unwrap();
    assert_eq!(emblem(), png(&[3]));
    desk.store.undo(&act("undo"), None).unwrap();
    assert_eq!(emblem(), png(&[1, 2]), "but undo brings it back");
    let logo = desk.store.read(|read| read.picture(PictureSlot::Logo)).unwrap().unwrap();
    assert_eq!((logo.kind, logo.bytes.as_slice()), (PictureKind::Svg, &b"<svg/>"[..]));
    assert_eq!(desk.store.check().unwrap().findings, []);
    let copy = desk.dir.path().join("b.sovang");
    desk.store.backup(&copy).unwrap();
    let copy = Store::open(&copy, "test").unwrap();
    assert_eq!(copy.read(|read| read.picture(PictureSlot::Emblem)).unwrap(), png(&[1, 2]));
}

#[test]
fn a_calibration_belongs_to_one_printer_tray_and_stock() {
    let desk = desk();
    let stock_id = desk.add_scanned().id;
    let row = |stock_id, tray: &str, dx| Calibration {
        id: 0,
        printer: "HP".into(),
        tray: tray.into(),
        stock_id,
        turn: 90,
        dx,
        dy: -0.1,
        sx: 1.0005,
        sy: 0.95,
        theta: -0.35,
        residual: 0.12,
        measured: "[20.1]".into(),
        confirmed_on: None,
        revision: 1,
    };
    let add = |row: Calibration| desk.store.transact(&act("calibration.save"), |tx| tx.add_calibration(&row));
    for (stock, tray) in [(None, "1"), (Some(stock_id), "1"), (None, "2")] {
        add(row(stock, tray, 0.3)).unwrap();
        assert!(add(row(stock, tray, 0.3)).is_err(), "{stock:?} {tray} has one");
    }
    for wrong in [
        Calibration { dx: 20.1, ..row(None, "3", 0.0) },
        Calibration { sx: 0.9499, ..row(None, "3", 0.0) },
        Calibration { theta: f64::NAN, ..row(None, "3", 0.0) },
        Calibration { turn: 45, ..row(None, "3", 0.0) },
        Calibration { printer: String::new(), ..row(None, "3", 0.0) },
    ] {
        assert!(add(wrong.clone()).is_err(), "{wrong:?}");
    }
    let of = |tray: &str, stock| desk.store.read(|read| read.calibration_of("HP", tray, stock)).unwrap();
    assert_eq!(of("2", Some(stock_id)), None, "plain paper says nothing of a stock");
    let found = of("1", Some(stock_id)).unwrap();
    assert_eq!((found.theta, found.sx, found.confirmed_on), (-0.35, 1.0005, None));
    let day = "2024-03-05".parse().ok();
    let confirmed = Calibration { dx: 0.4, confirmed_on: day, ..found.clone() };
    let set =
        || desk.store.transact(&act("calibration.save"), |tx| tx.set_calibration(&confirmed)).map(|_| ());
    set().unwrap();
    assert!(matches!(set(), Err(StoreError::Stale { entity: "calibration", seen: 1, .. })));
    assert_eq!(of("1", Some(stock_id)).unwrap(), Calibration { revision: 2, ..confirmed.clone() });
    desk.store.undo(&act("undo"), None).unwrap();
    assert_eq!(of("1", Some(stock_id)).unwrap(), found, "every digit comes back");
    assert_eq!(desk.store.check().unwrap().findings, []);
}

#[test]
fn the_layout_made_for_an_award_and_a_kind_comes_first() {
    let desk = desk();
    let stock_id = desk.add_scanned().id;
    let layout = |key: &str, award: &str, kind: &str, stock_id| Layout {
        id: 0,
        key: key.into(),
        name: key.into(),
        sheet: "{}".into(),
        award_code: award.into(),
        subject_kind: kind.into(),
        stock_id,
        revision: 1,
    };
    let add = |row: &Layout| desk.store.transact(&act("layout.save"), |tx| tx.add_layout(row)).map(|_| ());
    let rows = [
        layout("award", "BK", "", None),
        layout("both", "BK", "individual", None),
        layout("stock", "BK", "", Some(stock_id)),
    ];
    for row in &rows {
        add(row).unwrap();
        assert!(
            add(&Layout { key: format!("{} again", row.key), ..row.clone() }).is_err(),
            "{} is there",
            row.key
        );
    }
    for (award, kind, stock, key) in [
        ("BK", "individual", None, "both"),
        ("BK", "collective", None, "award"),
        ("BK", "individual", Some(stock_id), "stock"),
    ] {
        let found = desk.store.read(|read| read.layout_for(award, kind, stock)).unwrap().unwrap();
        assert_eq!(found.key, key, "{award} {kind} {stock:?}");
    }
    // Layouts without an award wait to be chosen, as many as there are.
    for key in ["by hand", "by hand too"] {
        add(&layout(key, "", "", None)).unwrap();
    }
    assert_eq!(desk.store.read(|read| read.layout_for("GK", "individual", None)).unwrap(), None);
    let other = desk.store.read(|read| read.layout_for("BK", "individual", Some(stock_id + 1))).unwrap();
    assert_eq!(other, None, "a layout of another paper never fits");
}

#[test]
fn a_key_without_a_private_half_stays_without_one() {
    let desk = desk();
    let key = |key_id: &str, wrapped: Option<&[u8]>| CheckKey {
        id: 0,
        key_id: key_id.into(),
        public_key: [9; 32],
        wrapped: wrapped.map(<[u8]>::to_vec),
        made_on: "2024-03-05".parse().unwrap(),
        revoked_from: None,
        revision: 1,
    };
    for (key_id, wrapped) in [("AB12", None), ("CD34", Some(&[0, 255][..]))] {
        desk.store.transact(&act("key.add"), |tx| tx.add_check_key(&key(key_id, wrapped))).unwrap();
    }
    let keys = || desk.store.read(|read| read.check_keys()).unwrap();
    let before = keys();
    assert_eq!(before[0].wrapped, Some(vec![0, 255]), "the newest first");
    for key in &before {
        let revoked = CheckKey { wrapped: None, revoked_from: "2024-04-01".parse().ok(), ..key.clone() };
        desk.store.transact(&act("key.revoke"), |tx| tx.set_check_key(&revoked)).unwrap();
    }
    assert!(keys().iter().all(|key| key.revoked_from.is_some() && key.wrapped.is_none()));
    for _ in 0..2 {
        desk.store.undo(&act("undo"), None).unwrap();
    }
    assert_eq!(keys(), before);
    assert_eq!(desk.store.check().unwrap().findings, []);
}
