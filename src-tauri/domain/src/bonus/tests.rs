//! Money as shipped, against the published examples, and what is refused.

use super::several::{Line, Payment};
use super::*;
use crate::catalogue::shipped;
use crate::law::file::AwardKind;

const BASE_SALARY: &str = include_str!("../../../../assets/law/base-salary.toml");
const BONUS: &str = include_str!("../../../../assets/law/bonus.toml");
const INSTRUMENTS: &str = include_str!("../../../../assets/law/instruments.toml");

fn instruments() -> Instruments {
    Instruments::parse("instruments", INSTRUMENTS).unwrap()
}

fn read_law(base_salary: &str, bonus: &str) -> Result<BonusLaw, Vec<LawProblem>> {
    let files = BonusFiles { base_salary: ("base-salary", base_salary), bonus: ("bonus", bonus) };
    BonusLaw::parse(files, &shipped(), &instruments())
}

fn law() -> BonusLaw {
    read_law(BASE_SALARY, BONUS).unwrap()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[track_caller]
fn check(award: &str, recipient: RecipientKind, on: &str, expected: [u64; 3]) {
    let found =
        Rounding::ALL.map(|rounding| law().bonus(award, recipient, day(on), Some(rounding)).unwrap().amount);
    assert_eq!(found, expected, "{award} on {on}: ceil_10k, nearest_10k, none");
}

#[test]
fn bonuses_are_those_of_the_published_examples() {
    use RecipientKind::{Collective, Household, Individual};
    check("GK_XA", Individual, "2024-12-20", [360_000, 350_000, 351_000]);
    check("GK_XA", Individual, "2025-12-20", [710_000, 700_000, 702_000]);
    check("GK_XA", Household, "2025-12-20", [1_060_000, 1_050_000, 1_053_000]);
    check("LDTT", Individual, "2026-12-20", [760_000, 760_000, 759_000]);
    check("TTLDTT", Collective, "2026-12-20", [2_030_000, 2_020_000, 2_024_000]);
    check("BK_BBNT", Individual, "2026-12-20", [3_800_000, 3_800_000, 3_795_000]);
    check("BK_BBNT", Household, "2026-12-20", [5_700_000, 5_690_000, 5_692_500]);
    check("CSTD_BBNT", Individual, "2026-12-20", [7_590_000, 7_590_000, 7_590_000]);
    check("BK_TTG", Individual, "2026-12-20", [8_860_000, 8_860_000, 8_855_000]);
}

#[test]
fn the_table_of_products_at_the_salary_of_2026_holds() {
    let found = [300, 600, 800, 1_000, 1_500, 2_000, 3_000, 4_500, 8_000, 12_000]
        .map(|thousandths| amount(2_530_000, thousandths, Rounding::CeilTenThousand));
    let expected = [
        760_000, 1_520_000, 2_030_000, 2_530_000, 3_800_000, 5_060_000, 7_590_000, 11_390_000, 20_240_000,
        30_360_000,
    ];
    assert_eq!(found, expected);
}

#[test]
fn a_giay_khen_of_a_ward_doubles_overnight() {
    let found = ["2025-06-30", "2025-07-01"]
        .map(|on| law().bonus("GK_XA", RecipientKind::Individual, day(on), None).unwrap());
    assert_eq!(found.each_ref().map(|bonus| bonus.amount), [360_000, 710_000]);
    assert_eq!(found.each_ref().map(|bonus| bonus.rounding), [Rounding::CeilTenThousand; 2]);
    assert!(found[0].multiplier.source.starts_with("NĐ 98/2023/NĐ-CP"), "{:?}", found[0]);
    assert!(found[1].multiplier.source.starts_with("NĐ 152/2025/NĐ-CP"), "{:?}", found[1]);
}

#[test]
fn a_new_base_salary_holds_from_its_first_day() {
    let bonus = |on: &str| law().bonus("LDTT", RecipientKind::Individual, day(on), Some(Rounding::None));
    assert_eq!(bonus("2026-06-30").unwrap().amount, 702_000);
    assert_eq!(bonus("2026-07-01").unwrap().amount, 759_000);
}

#[test]
fn what_was_not_read_is_not_guessed() {
    let bonus = |award: &str, recipient, on: &str| law().bonus(award, recipient, day(on), None).unwrap_err();
    assert_eq!(bonus("LDTT", RecipientKind::Individual, "2010-12-20"), NoBonus::NoMultiplier);
    assert_eq!(bonus("LDTT", RecipientKind::Household, "2026-12-20"), NoBonus::NoMultiplierForRecipient);
    let later = read_law("base_salary = []", BONUS).unwrap();
    let found = later.bonus("LDTT", RecipientKind::Individual, day("2026-12-20"), None);
    assert_eq!(found.unwrap_err(), NoBonus::NoBaseSalary);
}

#[test]
fn what_is_from_memory_says_so() {
    let of = |recipient| law().bonus("GK_XA", recipient, day("2025-12-20"), None).unwrap().confidence();
    assert_eq!(of(RecipientKind::Individual), Confidence::Confirmed);
    assert_eq!(of(RecipientKind::Collective), Confidence::Memory);
}

#[test]
fn one_achievement_is_paid_once_and_a_title_beside_a_form() {
    let line = |kind, achievement, period, amount| Line { kind, achievement, period, amount };
    let (title, form) = (AwardKind::EmulationTitle, AwardKind::CommendationForm);
    let lines = [
        line(form, "flood", (2025, 2025), 710_000),
        line(form, "flood", (2025, 2025), 3_510_000),
        line(form, "movement", (2021, 2025), 710_000),
        line(title, "flood", (2025, 2025), 2_340_000),
        line(title, "year", (2024, 2024), 710_000),
    ];
    let found = law().payments(&lines, day("2025-12-20"));
    assert!(matches!(&found[0], Payment::Covered { by: 1, rule } if rule.confidence == Confidence::Memory));
    for paid in &found[1..] {
        assert!(matches!(paid, Payment::Paid { open: false, .. }), "{found:?}");
    }
    let unread = law()
        .payments(&[line(title, "a", (2025, 2025), 1), line(title, "b", (2025, 2025), 2)], day("2025-12-20"));
    assert!(unread.iter().all(|one| matches!(one, Payment::Paid { open: true, .. })), "{unread:?}");
}

#[test]
fn broken_files_are_refused_with_their_reason() {
    let edited = |from: &str, to: &str| {
        assert!(BONUS.contains(from), "{from}");
        read_law(BASE_SALARY, &BONUS.replacen(from, to, 1)).unwrap_err()
    };
    assert!(matches!(&edited("award = \"LDTT\"", "award = \"LDT\"")[..],
        [LawProblem::Unknown { what: "award", key, .. }] if key == "LDT"));
    assert!(matches!(&edited("thousandths =", "thousandth =")[..], [LawProblem::File { .. }]));
    assert!(matches!(
        &edited("NĐ 152/2025/NĐ-CP Điều 50", "NĐ 999/2025/NĐ-CP Điều 50")[..],
        [LawProblem::SourceUnknown { .. }]
    ));
    assert!(matches!(
        &edited("to = \"2023-12-31\"", "to = \"2024-01-01\"")[..],
        [LawProblem::Overlap { .. }]
    ));
    let backwards = BASE_SALARY.replacen("to = \"2016-04-30\"", "to = \"2012-04-30\"", 1);
    assert!(matches!(&read_law(&backwards, BONUS).unwrap_err()[..], [LawProblem::Backwards { .. }]));
}

#[test]
fn instruments_are_named_once_and_replace_only_each_other() {
    let twice = format!(
        "{INSTRUMENTS}\n[[instrument]]\nkey = \"L06/2022\"\nnumber = \"1/2022/X\"\nkind = \"law\"\nname = \"x\"\nconfidence = \"draft\"\n"
    );
    let found = Instruments::parse("instruments", &twice).unwrap_err();
    assert!(matches!(&found[..], [LawProblem::Twice { what: "instrument", .. }]), "{found:?}");
    let stranger = INSTRUMENTS.replacen("replaces = [\"TT01/2024\"]", "replaces = [\"TT1/2024\"]", 1);
    let found = Instruments::parse("instruments", &stranger).unwrap_err();
    assert!(matches!(&found[..], [LawProblem::Unknown { what: "instrument", .. }]), "{found:?}");
    let decree = instruments();
    for (source, keys) in [
        ("NĐ 91/2017/NĐ-CP Điều 68; NĐ 98/2023/NĐ-CP Điều 53", &["ND91/2017", "ND98/2023"][..]),
        ("Luật 15/2003/QH11 (sửa đổi bởi Luật 39/2013/QH13) Điều 80.1", &["L15/2003", "L39/2013"]),
        ("theo trả lời, thời NĐ 91/2017", &["ND91/2017"]),
        ("TT 12/2019/TT-BNV Điều 2", &["TT12/2019"]),
        ("Luật 6/2022/QH15", &[]),
        ("Điều 73", &[]),
    ] {
        let named: Vec<_> = decree.named_in(source).iter().map(|one| one.key.as_str()).collect();
        assert_eq!(named, keys, "{source}");
    }
}
