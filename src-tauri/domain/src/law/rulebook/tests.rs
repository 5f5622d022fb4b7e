//! The law as shipped, against what the studies say of it, and what is refused.

use super::*;
use crate::catalogue::shipped;
use crate::law::Confidence;
use crate::law::rows::{PaperNeed, SpecialTreatment};
use crate::law::rule::{Comparison, Condition, Fallback};
use crate::subject::RecipientKind;
use std::collections::BTreeSet;

macro_rules! law {
    ($name:literal) => {
        include_str!(concat!("../../../../../assets/law/", $name))
    };
}

const FILES: RulebookFiles<'static> = RulebookFiles {
    instruments: ("instruments", law!("instruments.toml")),
    rules: &[
        ("titles", law!("rules/titles.toml")),
        ("orders", law!("rules/orders.toml")),
        ("medals", law!("rules/medals.toml")),
        ("honorary-titles", law!("rules/honorary-titles.toml")),
        ("certificates", law!("rules/certificates-and-letters.toml")),
    ],
    money: BonusFiles {
        base_salary: ("base-salary", law!("base-salary.toml")),
        bonus: ("bonus", law!("bonus.toml")),
    },
    dossiers: ("dossiers", law!("dossiers.toml")),
    objects: ("objects", law!("objects.toml")),
    procedure: ("procedure", law!("procedure.toml")),
    legal_bases: ("legal-bases", law!("legal-bases.toml")),
    limits: ("limits", law!("limits.toml")),
    gates: ("gates", law!("gates.toml")),
};

fn book() -> Rulebook {
    Rulebook::parse(FILES, &shipped()).unwrap_or_else(|problems| panic!("{problems:#?}"))
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[test]
fn every_award_has_criteria_except_those_settled_by_the_old_resistance_rules() {
    let (book, catalogue) = (book(), shipped());
    let without: Vec<_> =
        catalogue.awards().filter(|award| book.criteria.versions(&award.code).is_empty()).collect();
    assert!(without.iter().all(|award| award.group == "resistance_war"), "{without:?}");
    assert_eq!(catalogue.awards().count() - without.len(), 69);
}

#[test]
fn a_version_holds_from_its_first_day() {
    let book = book();
    for (award, on, from) in [
        ("CSTDCS", "2014-05-31", "2004-07-01"),
        ("CSTDCS", "2014-06-01", "2014-06-01"),
        ("CSTDCS", "2023-12-31", "2014-06-01"),
        ("CSTDCS", "2024-01-01", "2024-01-01"),
        ("CSTDCS", "2026-09-30", "2024-01-01"),
        ("CSTDCS", "2026-10-01", "2026-10-01"),
        ("TTLDTT", "2022-12-01", "2004-07-01"),
        ("TTLDTT", "2025-12-01", "2024-01-01"),
    ] {
        let found = book.criteria.version_on(award, day(on)).unwrap();
        assert_eq!(found.from, Some(day(from)), "{award} on {on}");
    }
    assert!(book.criteria.version_on("CSTDCS", day("2004-06-30")).is_none());
}

#[test]
fn the_share_of_progressive_workers_rose_from_more_than_half_to_seventy_per_cent() {
    let book = book();
    for (on, percent, comparison) in
        [("2022-12-01", 50, Comparison::MoreThan), ("2025-12-01", 70, Comparison::AtLeast)]
    {
        let version = book.criteria.version_on("TTLDTT", day(on)).unwrap();
        let ratio =
            Condition::MemberRatio { award_any: vec!["LDTT".to_owned()], min_percent: percent, comparison };
        assert!(version.path[0].require.conditions().contains(&&ratio), "{on}: {version:?}");
    }
}

#[test]
fn the_law_of_2026_falls_back_and_says_so() {
    let book = book();
    for award in ["CSTDCS", "TTLDTT", "BK_BBNT"] {
        let version = book.criteria.version_on(award, day("2026-10-01")).unwrap();
        assert_eq!(version.fallback, Some(Fallback::PreviousVersion), "{award}");
        assert!(version.path.is_empty() && version.confidence != Confidence::Confirmed, "{award}");
        assert!(version.note.as_deref().is_some_and(|note| note.contains("2026")), "{award}");
    }
}

#[test]
fn the_criteria_use_most_of_the_rule_language() {
    let book = book();
    let paths = book.criteria.all().flat_map(|(_, versions)| versions).flat_map(|version| &version.path);
    let conditions = paths.flat_map(|path| path.require.conditions());
    let operators: BTreeSet<String> = conditions
        .map(|condition| format!("{condition:?}").split(' ').next().unwrap_or_default().to_owned())
        .collect();
    assert_eq!(operators.len(), 29, "the operators of the catalogue: {operators:?}");
}

#[test]
fn a_dossier_holds_the_papers_of_its_award() {
    let book = book();
    let papers = |award: &str, on: &str| -> BTreeSet<String> {
        book.papers_on(award, day(on)).map(|(paper, _)| paper.key.clone()).collect()
    };
    let title = papers("CSTDCS", "2026-12-01");
    for key in [
        "submission_letter",
        "nominee_list",
        "achievement_report",
        "peer_review_minutes",
        "initiative_certificate",
    ] {
        assert!(title.contains(key), "{key} in {title:?}");
    }
    let order = papers("HCLD_3", "2026-12-01");
    for key in ["consultation_opinion", "electronic_file", "public_posting_evidence"] {
        assert!(order.contains(key) && !title.contains(key), "{key} in {order:?}, not in {title:?}");
    }
    assert!(papers("CSTDCS", "2023-12-31").is_empty(), "the contents before 2024 were not read");
    let when =
        book.papers_on("CSTDCS", day("2026-12-01")).find(|(paper, _)| paper.key == "initiative_certificate");
    assert_eq!(when.and_then(|(_, row)| row.when), Some(PaperNeed::ReliedOn));
}

#[test]
fn a_document_rests_on_the_law_of_its_day() {
    let book = book();
    let lines = |level: &str, on: &str| -> Vec<String> {
        let lines = book.legal_bases_on(BasedDocument::Decision, level, day(on));
        lines.iter().map(|line| line.source.clone()).collect()
    };
    assert_eq!(
        lines("commune", "2026-11-01"),
        ["Luật 72/2025/QH15", "Luật 06/2026/QH16", "NĐ 152/2025/NĐ-CP", "TT 15/2025/TT-BNV"]
    );
    assert_eq!(
        lines("department", "2026-09-30"),
        ["Luật 06/2022/QH15", "NĐ 152/2025/NĐ-CP", "TT 15/2025/TT-BNV"]
    );
    assert_eq!(lines("province", "2022-05-01"), ["Luật 39/2013/QH13", "NĐ 91/2017/NĐ-CP"]);
}

#[test]
fn quotas_and_months_of_work_are_those_of_their_period() {
    let book = book();
    assert_eq!(book.quota_on("CSTDCS", day("2023-12-31")).map(|row| row.percent), Some(15));
    assert!(book.quota_on("CSTDCS", day("2024-01-01")).is_none());
    for (on, months) in [("2023-12-31", Some(10)), ("2024-12-31", Some(6)), ("2016-12-31", None)] {
        let row = book.special_person_on("newly_recruited", day(on));
        assert_eq!(row.and_then(|row| row.months), months, "{on}");
        assert!(row.is_none_or(|row| row.treatment == SpecialTreatment::NeedsMonths));
    }
}

#[test]
fn a_list_of_orders_is_public_ten_working_days() {
    let book = book();
    for on in ["2024-06-01", "2025-07-01"] {
        let rows = on_award(&book, "HCLD_1", on);
        assert_eq!(rows, [(10, true)], "{on}");
    }
    assert_eq!(on_award(&book, "GK_XA", "2025-07-01"), []);
}

fn on_award(book: &Rulebook, award: &str, on_day: &str) -> Vec<(u32, bool)> {
    on(&book.procedure.publicity, day(on_day))
        .filter(|row| row.awards.iter().any(|code| code == award))
        .map(|row| (row.days, row.working))
        .collect()
}

#[test]
fn every_reading_and_transition_can_be_followed() {
    let book = book();
    let law = book.instruments.get("L06/2022").unwrap();
    assert_eq!(law.number, "06/2022/QH15");
    assert_eq!(book.instruments.readings(law).count(), 1);
    let days: Vec<_> = book.instruments.transitions().iter().map(|row| row.received_before).collect();
    assert_eq!(days, [day("2025-07-01"), day("2026-10-01")]);
}

#[test]
fn money_is_paid_for_every_kind_the_decree_names() {
    let book = book();
    let found = book.money.bonus("GK_XA", RecipientKind::Enterprise, day("2025-12-01"), None).unwrap();
    assert_eq!(found.multiplier.value.thousandths, 600, "an enterprise is paid as a collective");
}

/// The problems of the shipped files after `from` is once replaced by `to` in the named file.
#[track_caller]
fn broken(file: &str, from: &str, to: &str) -> Vec<LawProblem> {
    let swap = |(name, text): (&'static str, &'static str)| -> (&'static str, String) {
        if name != file {
            return (name, text.to_owned());
        }
        assert!(text.contains(from), "{file} holds no {from}");
        (name, text.replacen(from, to, 1))
    };
    let rules: Vec<_> = FILES.rules.iter().copied().map(swap).collect();
    let rules: Vec<(&str, &str)> = rules.iter().map(|(name, text)| (*name, text.as_str())).collect();
    let one =
        [FILES.instruments, FILES.dossiers, FILES.objects, FILES.procedure, FILES.legal_bases, FILES.limits]
            .map(swap);
    let [instruments, dossiers, objects, procedure, legal_bases, limits] =
        one.each_ref().map(|(name, text)| (*name, text.as_str()));
    let files = RulebookFiles {
        instruments,
        rules: &rules,
        dossiers,
        objects,
        procedure,
        legal_bases,
        limits,
        ..FILES
    };
    Rulebook::parse(files, &shipped()).unwrap_err()
}

#[test]
fn a_misspelled_key_is_refused_in_every_file() {
    for (file, key) in [
        ("titles", "recipient_kinds ="),
        ("instruments", "replaces ="),
        ("dossiers", "paper ="),
        ("objects", "objects ="),
        ("procedure", "proposers ="),
        ("legal-bases", "place ="),
        ("limits", "percent ="),
    ] {
        let found = broken(file, key, &format!("x{key}"));
        assert!(matches!(&found[..], [LawProblem::File { file: named, .. }] if named == file), "{found:?}");
    }
}

#[test]
fn a_broken_row_is_refused_with_its_reason() {
    type Check = fn(&LawProblem) -> bool;
    let cases: [(&str, &str, &str, Check); 14] = [
        (
            "titles",
            "award = \"CSTDCS\"\nfrom",
            "award = \"CSTDX\"\nfrom",
            |found| matches!(found, LawProblem::Unknown { what: "award", key, .. } if key == "CSTDX"),
        ),
        (
            "titles",
            "award_any = [\"LDTT\", \"CSTT\"]",
            "award_any = [\"LDT\"]",
            |found| matches!(found, LawProblem::Unknown { what: "award", key, .. } if key == "LDT"),
        ),
        (
            "titles",
            "op = \"meets_standard\"",
            "op = \"meets\"",
            |found| matches!(found, LawProblem::File { file, .. } if file == "titles"),
        ),
        ("titles", "Luật 15/2003/QH11 Điều 23", "Luật 15/2004/QH11 Điều 23", |found| {
            matches!(found, LawProblem::SourceUnknown { .. })
        }),
        ("titles", "to = \"2014-05-31\"", "to = \"2014-06-01\"", |found| {
            matches!(found, LawProblem::Overlap { what: "rules", .. })
        }),
        ("titles", "to = \"2014-05-31\"", "to = \"2004-05-31\"", |found| {
            matches!(found, LawProblem::Backwards { what: "rules", .. })
        }),
        ("titles", "fallback = \"previous_version\"\n", "", |found| {
            matches!(found, LawProblem::Missing { what: "path or fallback", .. })
        }),
        ("dossiers", "paper = \"nominee_list\"", "paper = \"list\"", |found| {
            matches!(found, LawProblem::Unknown { what: "paper", .. })
        }),
        ("objects", "objects = [\"certificate\"", "objects = [\"paper\"", |found| {
            matches!(found, LawProblem::Unknown { what: "object", .. })
        }),
        ("procedure", "proposers = [\"minister\"", "proposers = [\"king\"", |found| {
            matches!(found, LawProblem::Unknown { what: "authority", .. })
        }),
        ("procedure", "day = 31", "day = 32", |found| matches!(found, LawProblem::Number { .. })),
        ("legal-bases", "\"commune\"", "\"village\"", |found| {
            matches!(found, LawProblem::Unknown { what: "office level", .. })
        }),
        ("limits", "percent = 15", "percent = 115", |found| matches!(found, LawProblem::Number { .. })),
        ("limits", "rating = \"HTXS\"", "rating = \"A\"", |found| {
            matches!(found, LawProblem::Unknown { what: "rating", .. })
        }),
    ];
    for (file, from, to, is_told) in cases {
        let found = broken(file, from, to);
        assert!(found.iter().any(is_told), "{file}: {from} as {to} gave {found:?}");
    }
}

#[test]
fn a_row_of_the_catalogue_without_a_known_instrument_is_refused() {
    let found = broken("instruments", "text = \"practice\"", "text = \"custom\"");
    assert!(
        found.iter().any(|one| matches!(one, LawProblem::SourceUnknown { text, .. } if text == "practice")),
        "{found:?}"
    );
}
