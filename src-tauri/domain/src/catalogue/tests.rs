//! The catalogue as shipped, and what is refused.

use super::*;

const AUTHORITIES: &str = include_str!("../../../../assets/law/authorities.toml");
const CERTIFICATES: &str = include_str!("../../../../assets/law/certificates.toml");

/// The catalogue as it travels inside the program.
pub(crate) fn shipped() -> Catalogue {
    Catalogue::parse(CatalogueFiles {
        awards: &[
            ("titles", include_str!("../../../../assets/law/awards/titles.toml")),
            ("orders", include_str!("../../../../assets/law/awards/orders.toml")),
            ("medals", include_str!("../../../../assets/law/awards/medals.toml")),
            ("honorary-titles", include_str!("../../../../assets/law/awards/honorary-titles.toml")),
            ("certificates", include_str!("../../../../assets/law/awards/certificates-and-letters.toml")),
            ("resistance-war", include_str!("../../../../assets/law/awards/resistance-war.toml")),
        ],
        authorities: ("authorities", AUTHORITIES),
        certificates: ("certificates", CERTIFICATES),
    })
    .unwrap()
}

#[track_caller]
fn check(code: &str, level: &str, day: &str, expected: &str) {
    let catalogue = shipped();
    let found = catalogue.may_issue(
        catalogue.award(code).unwrap(),
        catalogue.level(level).unwrap(),
        day.parse().unwrap(),
    );
    let found: Vec<&str> = found
        .iter()
        .map(|finding| match finding {
            IssueFinding::AwardNotValid { .. } => "award not valid",
            IssueFinding::LevelEnded { .. } => "level ended",
            IssueFinding::NoAuthority { .. } => "no authority",
            IssueFinding::AuthorityUnknown => "authority unknown",
        })
        .collect();
    assert_eq!(found.join(", "), expected, "{code} by {level} on {day}");
}

#[test]
fn all_seventy_eight_awards_are_there() {
    assert_eq!(shipped().awards().count(), 78);
}

#[test]
fn a_district_chair_cannot_issue_after_the_district_ended() {
    check("GK_HUYEN", "district", "2025-06-30", "");
    check("GK_HUYEN", "district", "2025-07-01", "award not valid, level ended, authority unknown");
    check("CSTDCS", "district", "2025-06-30", "");
    check("CSTDCS", "district", "2025-07-01", "level ended, no authority");
    check("CSTDCS", "commune", "2025-06-30", "no authority");
    check("CSTDCS", "commune", "2025-07-01", "");
}

#[test]
fn a_ward_cannot_issue_a_certificate_of_the_province() {
    check("BK_BBNT", "commune", "2026-03-01", "no authority");
    check("BK_BBNT", "province", "2024-03-05", "");
    check("TTLDXS", "province", "2024-03-05", "");
    check("TTLDXS", "department", "2024-03-05", "no authority");
    check("BK_TTG", "province", "2024-03-05", "no authority");
}

#[test]
fn names_are_found_as_lists_write_them() {
    let catalogue = shipped();
    for (written, code) in [
        ("Bằng khen của Chủ tịch UBND thành phố", "BK_BBNT"),
        ("bằng khen của chủ tịch uỷ ban nhân dân tỉnh", "BK_BBNT"),
        ("Tập thể lao động xuất sắc", "TTLDXS"),
        ("TTLĐXS", "TTLDXS"),
        ("CSTĐCS", "CSTDCS"),
        ("LĐTT", "LDTT"),
        ("Giấy khen của Chủ tịch UBND phường", "GK_XA"),
        ("BK_TTG", "BK_TTG"),
        ("Giấy khen của Chủ tịch UBND phường Hồ Sen", "GK_XA"),
        ("Giấy khen của Chủ tịch Ủy ban nhân dân xã Hoà Bình", "GK_XA"),
        ("Giấy khen Chủ tịch UBND xã", "GK_XA"),
        ("Bằng khen của Chủ tịch UBND thành phố Tràng An", "BK_BBNT"),
        ("Bằng khen Chủ tịch UBND tỉnh Bắc Ninh", "BK_BBNT"),
        ("Chiến sỹ thi đua cơ sở", "CSTDCS"),
        ("Danh hiệu Lao động tiên tiến", "LDTT"),
        ("Bằng khen của Thủ tướng", "BK_TTG"),
        ("Huân chương lao động hạng III", "HCLD_3"),
        ("HCLĐ hạng Ba", "HCLD_3"),
        ("Cờ thi đua UBND tỉnh", "CO_BBNT"),
    ] {
        let found: Vec<&str> = catalogue.find(written).iter().map(|award| award.code.as_str()).collect();
        assert_eq!(found, [code], "looking for {written}");
    }
    assert!(catalogue.find("Bằng khen").is_empty(), "a half name means nothing");
}

#[test]
fn no_spelling_means_two_awards() {
    let catalogue = shipped();
    let mut seen: BTreeMap<&str, &str> = BTreeMap::new();
    for award in catalogue.awards() {
        for spelling in &award.spellings {
            if let Some(other) = seen.insert(spelling, &award.code) {
                panic!("{spelling} means {other} and {}", award.code);
            }
        }
    }
}

#[test]
fn an_award_keeps_the_name_of_its_day() {
    let catalogue = shipped();
    let hamlet = catalogue.award("THON_VH").unwrap();
    assert_eq!(hamlet.name_on("2016-12-01".parse().unwrap()), "Thôn, làng, ấp, bản, tổ dân phố văn hóa");
    assert_eq!(hamlet.name_on("2024-12-01".parse().unwrap()), "Thôn, tổ dân phố văn hóa");
}

#[test]
fn every_problem_of_every_file_is_reported_at_once() {
    let award = |code: &str, rest: &str| {
        format!(
            "[[award]]\ncode = \"{code}\"\nkind = \"emulation_title\"\ngroup = \"x\"\nlevel = \"state\"\n\
             recipient_kinds = [\"individual\"]\nachievement_types = []\nsource = [\"a\"]\nconfidence = \"confirmed\"\n{rest}"
        )
    };
    let overlap = award(
        "A",
        "[[award.name]]\ntext = \"a\"\n\
         [[award.authority]]\nto = \"2024-01-01\"\ndeciders = [\"president\"]\nsource = \"a\"\nconfidence = \"confirmed\"\n\
         [[award.authority]]\nfrom = \"2024-01-01\"\ndeciders = [\"king\"]\nsource = \"a\"\nconfidence = \"confirmed\"\n",
    );
    let misspelled = award("B", "nmae = \"b\"\n");
    let backwards = award(
        "A",
        "from = \"2025-01-01\"\nto = \"2024-01-01\"\n[[award.name]]\ntext = \"a\"\n\
         [[award.authority]]\ndeciders = [\"president\"]\nsource = \"a\"\nconfidence = \"confirmed\"\n",
    );
    let problems = Catalogue::parse(CatalogueFiles {
        awards: &[("one", &overlap), ("two", &misspelled), ("three", &backwards)],
        authorities: ("authorities", AUTHORITIES),
        certificates: ("certificates", "certificate = []"),
    })
    .unwrap_err();
    let problems: Vec<String> = problems.iter().map(ToString::to_string).collect();
    let text = problems.join("\n");
    for expected in [
        "unknown field `nmae`",
        "award A names the unknown authority king",
        "two authorities of A share a day",
        "a row of dates of A ends before it begins",
        "award A is there twice",
    ] {
        assert!(text.contains(expected), "«{expected}» must be among:\n{text}");
    }
}
