//! Calibration: distances made from a known machine, and what follows from them.
#![allow(clippy::unwrap_used)] // What helps tests may stop at the first surprise, as tests do.

mod common;

use common::{Dice, faces, paper, read_with};
use so_vang_documents::calibration::{CalibrationError, Corner, Cross, SheetTexts, Solved, sheet, solve};
use so_vang_documents::page::{Item, Mm};
use so_vang_documents::placement::{Placement, PlacementError, Turn};

const SHEETS: [(f64, f64); 4] = [(297.0, 210.0), (420.0, 297.0), (400.0, 300.0), (210.0, 297.0)];

/// The transform of documents.md §2.3, written out here once more.
fn land(machine: &Placement, (width, height): (f64, f64), (x, y): (f64, f64)) -> (f64, f64) {
    let (cx, cy) = (width / 2.0, height / 2.0);
    let theta = machine.theta.to_radians();
    (
        cx + machine.sx * ((x - cx) * theta.cos() - (y - cy) * theta.sin()) + machine.dx.0,
        cy + machine.sy * ((x - cx) * theta.sin() + (y - cy) * theta.cos()) + machine.dy.0,
    )
}

/// The places of the crosses, 20 mm in.
fn corners((width, height): (f64, f64)) -> [(Corner, (f64, f64)); 4] {
    [
        (Corner::TopLeft, (20.0, 20.0)),
        (Corner::TopRight, (width - 20.0, 20.0)),
        (Corner::BottomRight, (width - 20.0, height - 20.0)),
        (Corner::BottomLeft, (20.0, height - 20.0)),
    ]
}

/// What an officer reads off a sheet that was sent with `sent` to a machine; `grain` is the finest mark of
/// the ruler, nothing for an exact one.
fn read_off(machine: &Placement, sent: &Placement, size: (f64, f64), grain: f64) -> Vec<Cross> {
    let read = |value: f64| Mm(if grain > 0.0 { (value / grain).round() * grain } else { value });
    corners(size)
        .map(|(corner, place)| {
            let (x, y) = land(machine, size, land(sent, size, place));
            Cross { corner, from_left: read(x), from_top: read(y) }
        })
        .to_vec()
}

fn solved(size: (f64, f64), sent: Placement, crosses: &[Cross]) -> Solved {
    solve(Mm(size.0), Mm(size.1), sent, crosses).unwrap()
}

/// The farthest a cross lies from its place when the sheet is printed with `placement`.
fn farthest(machine: &Placement, placement: &Placement, size: (f64, f64)) -> f64 {
    corners(size)
        .map(|(_, place)| {
            let (x, y) = land(machine, size, land(placement, size, place));
            (x - place.0).hypot(y - place.1)
        })
        .into_iter()
        .fold(0.0, f64::max)
}

/// A machine drawn by lot: shifts up to `offset` mm, scales and turns up to the given.
fn machine(dice: &mut Dice, offset: f64, scaling: f64, theta: f64) -> Placement {
    Placement {
        dx: Mm(dice.between(-offset, offset)),
        dy: Mm(dice.between(-offset, offset)),
        sx: 1.0 + dice.between(-scaling, scaling),
        sy: 1.0 + dice.between(-scaling, scaling),
        theta: dice.between(-theta, theta),
        turn: Turn::None,
    }
}

/// The largest differences found: millimetres, scale, degrees.
fn differences(one: &Placement, other: &Placement) -> [f64; 3] {
    [
        (one.dx - other.dx).0.abs().max((one.dy - other.dy).0.abs()),
        (one.sx - other.sx).abs().max((one.sy - other.sy).abs()),
        (one.theta - other.theta).abs(),
    ]
}

/// The worst differences between many machines and what was found of them, and the worst distance of a cross
/// from its place afterwards.
fn worst(grain: f64, offset: f64, scaling: f64, theta: f64) -> ([f64; 3], f64) {
    let mut dice = Dice::new(2026);
    let mut worst = ([0.0; 3], 0.0_f64);
    for round in 0..2_000 {
        let size = SHEETS[round % SHEETS.len()];
        let machine = machine(&mut dice, offset, scaling, theta);
        let crosses = read_off(&machine, &Placement::IDENTITY, size, grain);
        let solved = solved(size, Placement::IDENTITY, &crosses);
        let found = differences(&solved.machine, &machine);
        for (most, found) in worst.0.iter_mut().zip(found) {
            *most = f64::max(*most, found);
        }
        worst.1 = worst.1.max(farthest(&machine, &solved.placement, size));
    }
    worst
}

#[track_caller]
fn check_worst(found: ([f64; 3], f64), most: ([f64; 3], f64)) {
    let within = found.0.iter().zip(most.0).all(|(found, most)| *found <= most) && found.1 <= most.1;
    assert!(within, "found {found:?}, wanted at most {most:?}");
}

#[test]
fn a_known_machine_is_found_again_from_its_crosses() {
    // Nearly as far as a correction goes; so skewed a machine is not undone to the last half millimetre.
    check_worst(worst(0.0, 6.0, 0.045, 1.9), ([1e-9, 1e-9, 1e-9], 0.6));
}

#[test]
fn the_correction_brings_every_cross_to_its_place() {
    // Machines that need no repair: one in a hundred, one degree.
    check_worst(worst(0.0, 15.0, 0.01, 1.0), ([1e-9, 1e-9, 1e-9], 0.1));
}

#[test]
fn a_ruler_read_to_a_tenth_is_good_enough() {
    // A tenth is read with an error of half a tenth at most; the mean of four is no worse.
    check_worst(worst(0.1, 15.0, 0.01, 1.0), ([0.05, 0.0006, 0.02], 0.1));
}

#[test]
fn what_a_correction_cannot_undo_is_told() {
    let mut dice = Dice::new(7);
    for size in SHEETS {
        let machine = machine(&mut dice, 6.0, 0.045, 1.9);
        let solved = solved(size, Placement::IDENTITY, &read_off(&machine, &Placement::IDENTITY, size, 0.0));
        let left = farthest(&machine, &solved.placement, size);
        assert!((solved.left_over.0 - left).abs() < 1e-6, "{} mm told, {left} mm left", solved.left_over.0);
    }
}

#[test]
fn a_second_sheet_confirms_and_refines() {
    let mut dice = Dice::new(11);
    for size in SHEETS {
        let machine = machine(&mut dice, 10.0, 0.01, 1.0);
        let rough = solved(size, Placement::IDENTITY, &read_off(&machine, &Placement::IDENTITY, size, 1.0));
        let turned = Placement { turn: Turn::Quarter, ..rough.placement };
        let second = read_off(&machine, &turned, size, 0.0);
        let fine = solved(size, turned, &second);
        assert_eq!(fine.placement.turn, Turn::Quarter, "the feed stays as it was");
        let (before, after) =
            (farthest(&machine, &rough.placement, size), farthest(&machine, &fine.placement, size));
        assert!(after <= 0.1 && after < before, "{before} mm, then {after} mm");
        // A third sheet finds nothing to mend.
        let third = solved(size, fine.placement, &read_off(&machine, &fine.placement, size, 0.0));
        assert!(differences(&third.placement, &fine.placement).iter().all(|change| *change < 0.001));
    }
}

#[test]
fn two_crosses_give_shift_turn_and_one_scale() {
    let mut dice = Dice::new(5);
    for size in SHEETS {
        let drawn = machine(&mut dice, 10.0, 0.01, 1.0);
        let alike = Placement { sy: drawn.sx, ..drawn };
        let all = read_off(&alike, &Placement::IDENTITY, size, 0.0);
        for pair in [[0, 2], [1, 3], [0, 1], [0, 3]] {
            let found = solved(size, Placement::IDENTITY, &pair.map(|at| all[at]));
            assert!(differences(&found.machine, &alike).iter().all(|off| *off < 1e-9), "{pair:?}");
            assert!(found.residual.0 < 1e-9);
        }
    }
}

#[test]
fn three_crosses_give_both_scales() {
    let size = SHEETS[0];
    let drawn = machine(&mut Dice::new(6), 10.0, 0.01, 1.0);
    let all = read_off(&drawn, &Placement::IDENTITY, size, 0.0);
    for left_out in 0..4 {
        let three: Vec<Cross> =
            all.iter().enumerate().filter(|(at, _)| *at != left_out).map(|(_, c)| *c).collect();
        let found = solved(size, Placement::IDENTITY, &three);
        assert!(differences(&found.machine, &drawn).iter().all(|off| *off < 1e-9), "without {left_out}");
    }
}

#[test]
fn a_cross_that_contradicts_the_others_is_seen_in_the_residual() {
    let size = SHEETS[0];
    let mut crosses = read_off(&Placement::IDENTITY, &Placement::IDENTITY, size, 0.0);
    assert!(solved(size, Placement::IDENTITY, &crosses).residual.0 < 1e-9);
    crosses[2].from_left = crosses[2].from_left + Mm(4.0);
    let found = solved(size, Placement::IDENTITY, &crosses);
    assert!(found.residual.0 > 0.5, "{found:?}");
}

#[track_caller]
fn check_refusal(crosses: &[Cross], expected: &str) {
    let error = solve(Mm(297.0), Mm(210.0), Placement::IDENTITY, crosses).unwrap_err();
    assert_eq!(error.to_string(), expected);
}

fn cross(corner: Corner, from_left: f64, from_top: f64) -> Cross {
    Cross { corner, from_left: Mm(from_left), from_top: Mm(from_top) }
}

#[test]
fn measurements_that_cannot_be_are_refused_by_name() {
    let first = cross(Corner::TopLeft, 20.0, 20.0);
    check_refusal(&[], "0 crosses were measured, two are needed");
    check_refusal(&[first], "1 crosses were measured, two are needed");
    check_refusal(&[first, first], "cross 1 was measured twice");
    check_refusal(
        &[first, cross(Corner::TopRight, 27.7, 20.0)],
        "cross 2 lies (-249.3, 0.0) mm from its place, more than 20 mm",
    );
    check_refusal(
        &[first, cross(Corner::BottomRight, f64::NAN, 190.0)],
        "cross 3 lies (NaN, 0.0) mm from its place, more than 20 mm",
    );
    // 17 mm deeper after 257 mm is a turn of nearly four degrees.
    let fallen = [first, cross(Corner::TopRight, 277.0, 37.0)];
    let error = solve(Mm(297.0), Mm(210.0), Placement::IDENTITY, &fallen).unwrap_err();
    let theta = (17.0_f64 / 257.0).atan().to_degrees();
    assert!(
        matches!(error, CalibrationError::Beyond(PlacementError::Theta { theta: told }) if (told - theta).abs() < 1e-9),
        "{error}"
    );
    let error = solve(Mm(50.0), Mm(50.0), Placement::IDENTITY, &[first]).unwrap_err();
    assert_eq!(error, CalibrationError::TooSmall { width: Mm(50.0), height: Mm(50.0) });
}

#[test]
fn a_placement_beyond_its_limits_is_refused() {
    let one = Placement::IDENTITY;
    for within in [
        Placement { dx: Mm(20.0), dy: Mm(-20.0), ..one },
        Placement { sx: 0.95, sy: 1.05, ..one },
        Placement { theta: -2.0, turn: Turn::Half, ..one },
    ] {
        assert_eq!(within.check(), Ok(()));
    }
    for (beyond, expected) in [
        (Placement { dx: Mm(20.1), ..one }, PlacementError::Offset { axis: "x", offset: Mm(20.1) }),
        (Placement { dy: Mm(-21.0), ..one }, PlacementError::Offset { axis: "y", offset: Mm(-21.0) }),
        (Placement { sx: 0.949, ..one }, PlacementError::Scale { axis: "x", scale: 0.949 }),
        (Placement { sy: 1.06, ..one }, PlacementError::Scale { axis: "y", scale: 1.06 }),
        (Placement { theta: 2.05, ..one }, PlacementError::Theta { theta: 2.05 }),
    ] {
        assert_eq!(beyond.check(), Err(expected));
    }
    assert!(Placement { theta: f64::NAN, ..one }.check().is_err());
    assert!(Placement { sx: f64::INFINITY, ..one }.check().is_err());
}

#[test]
fn the_sheet_says_what_it_was_printed_with_and_where_everything_is() {
    let texts = SheetTexts {
        upper_edge: "Mép trên".to_owned(),
        lines: vec![
            "Trang căn chỉnh".to_owned(),
            "Máy in: HP 鄧 LaserJet".to_owned(),
            "Khay tay – phôi Bằng khen P2".to_owned(),
        ],
    };
    for (width, height) in SHEETS {
        let page = sheet(Mm(width), Mm(height), &texts, &faces());
        let text = read_with(
            "pdftotext",
            &["-raw", "FILE", "-"],
            &paper(std::slice::from_ref(&page)).path().join("paper.pdf"),
        );
        for line in ["Mép trên", "Trang căn chỉnh", "Máy in: HP ? LaserJet", "Khay tay – phôi Bằng khen P2"]
        {
            assert!(text.contains(line), "{line} is not in {text}");
        }
        // Nothing lies where common machines cannot print.
        for item in &page.items {
            if let Item::Run(run) = item {
                let right = run.x + faces().width(run.face, run.size, &run.glyphs);
                assert!(run.x.0 >= 5.0 && right.0 <= width - 5.0 && run.y.0 <= height - 5.0, "{}", run.text);
            }
        }
        let numbers = text.split_whitespace().filter(|word| *word == "100").count();
        assert_eq!(numbers, 4, "each ruler counts past 100");
    }
}
