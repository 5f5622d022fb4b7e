//! The law, layouts, texts, fonts and samples that travel inside the program, in one list.

use crate::text::Texts;
use so_vang_documents::font::{Faces, FontError, FontFiles};
use so_vang_documents::layout::{LayoutProblem, Layouts, StockClasses};
use so_vang_domain::bonus::BonusFiles;
use so_vang_domain::catalogue::{Catalogue, CatalogueFiles};
use so_vang_domain::law::{LawProblem, Rulebook, RulebookFiles};
use so_vang_lists::{Vocabulary, VocabularyErrors};

macro_rules! asset {
    ($reader:ident, $path:literal) => {
        $reader!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../assets/", $path))
    };
}

/// The catalogue of awards.
///
/// # Errors
///
/// Every problem of every file; none in a program that was tested.
pub fn catalogue() -> Result<Catalogue, Vec<LawProblem>> {
    Catalogue::parse(CatalogueFiles {
        awards: &[
            ("titles.toml", asset!(include_str, "law/awards/titles.toml")),
            ("orders.toml", asset!(include_str, "law/awards/orders.toml")),
            ("medals.toml", asset!(include_str, "law/awards/medals.toml")),
            ("honorary-titles.toml", asset!(include_str, "law/awards/honorary-titles.toml")),
            (
                "certificates-and-letters.toml",
                asset!(include_str, "law/awards/certificates-and-letters.toml"),
            ),
            ("resistance-war.toml", asset!(include_str, "law/awards/resistance-war.toml")),
        ],
        authorities: ("authorities.toml", asset!(include_str, "law/authorities.toml")),
        certificates: ("certificates.toml", asset!(include_str, "law/certificates.toml")),
    })
}

/// The terms of requests about personal data.
///
/// # Errors
///
/// What the reader said; none in a program that was tested.
pub(crate) fn data_terms() -> Result<crate::data_request::Terms, toml::de::Error> {
    crate::data_request::Terms::parse(asset!(include_str, "law/personal-data.toml"))
}

/// The law beside the awards: instruments, criteria, money, dossier papers, procedure and documents.
///
/// # Errors
///
/// Every problem of every file; none in a program that was tested.
pub fn rulebook(catalogue: &Catalogue) -> Result<Rulebook, Vec<LawProblem>> {
    let files = RulebookFiles {
        instruments: ("instruments.toml", asset!(include_str, "law/instruments.toml")),
        rules: &[
            ("rules/titles.toml", asset!(include_str, "law/rules/titles.toml")),
            ("rules/orders.toml", asset!(include_str, "law/rules/orders.toml")),
            ("rules/medals.toml", asset!(include_str, "law/rules/medals.toml")),
            ("rules/honorary-titles.toml", asset!(include_str, "law/rules/honorary-titles.toml")),
            (
                "rules/certificates-and-letters.toml",
                asset!(include_str, "law/rules/certificates-and-letters.toml"),
            ),
        ],
        money: BonusFiles {
            base_salary: ("base-salary.toml", asset!(include_str, "law/base-salary.toml")),
            bonus: ("bonus.toml", asset!(include_str, "law/bonus.toml")),
        },
        dossiers: ("dossiers.toml", asset!(include_str, "law/dossiers.toml")),
        objects: ("objects.toml", asset!(include_str, "law/objects.toml")),
        procedure: ("procedure.toml", asset!(include_str, "law/procedure.toml")),
        legal_bases: ("legal-bases.toml", asset!(include_str, "law/legal-bases.toml")),
        limits: ("limits.toml", asset!(include_str, "law/limits.toml")),
        gates: ("gates.toml", asset!(include_str, "law/gates.toml")),
    };
    Rulebook::parse(files, catalogue)
}

/// The layouts of certificates.
///
/// # Errors
///
/// Every problem of every file; none in a program that was tested.
pub fn layouts() -> Result<Layouts, Vec<LayoutProblem>> {
    Layouts::parse(&[
        ("a3-bang-khen.toml", asset!(include_str, "layouts/a3-bang-khen.toml")),
        ("a3-chien-si-thi-dua.toml", asset!(include_str, "layouts/a3-chien-si-thi-dua.toml")),
        ("a3-khung-360x237.toml", asset!(include_str, "layouts/a3-khung-360x237.toml")),
        ("bang-khen-400x300.toml", asset!(include_str, "layouts/bang-khen-400x300.toml")),
        ("a4-giay-khen.toml", asset!(include_str, "layouts/a4-giay-khen.toml")),
        ("a4-chien-si-thi-dua.toml", asset!(include_str, "layouts/a4-chien-si-thi-dua.toml")),
        ("a4-giay-khen-dang.toml", asset!(include_str, "layouts/a4-giay-khen-dang.toml")),
    ])
}

/// What classes of pre-printed stock carry.
///
/// # Errors
///
/// Every problem of the file; none in a program that was tested.
pub fn stock_classes() -> Result<StockClasses, Vec<LayoutProblem>> {
    StockClasses::parse("stock-classes.toml", asset!(include_str, "layouts/stock-classes.toml"))
}

/// The faces of certificates: Liberation Serif 2.1.5, Playfair Display Bold and Great Vibes.
///
/// # Errors
///
/// The first face that cannot be used; none in a program that was tested.
pub fn faces() -> Result<Faces, FontError> {
    Faces::parse(FontFiles {
        regular: asset!(include_bytes, "fonts/LiberationSerif-Regular.ttf"),
        bold: asset!(include_bytes, "fonts/LiberationSerif-Bold.ttf"),
        italic: asset!(include_bytes, "fonts/LiberationSerif-Italic.ttf"),
        bold_italic: asset!(include_bytes, "fonts/LiberationSerif-BoldItalic.ttf"),
        display: asset!(include_bytes, "fonts/PlayfairDisplay-Bold.ttf"),
        script: asset!(include_bytes, "fonts/GreatVibes-Regular.ttf"),
    })
}

/// The words by which columns of lists are known.
///
/// # Errors
///
/// Every problem of the file; none in a program that was tested.
pub fn vocabulary() -> Result<Vocabulary, VocabularyErrors> {
    Vocabulary::parse(asset!(include_str, "lists/vocabulary.toml"))
}

/// Every sentence.
///
/// # Errors
///
/// What the reader said; none in a program that was tested.
pub fn texts() -> Result<Texts, toml::de::Error> {
    Texts::parse(asset!(include_str, "text/vi.toml"))
}

/// The lists of the seed event, with invented names.
pub const SAMPLES: [(&str, &[u8]); 3] = [
    ("can-bo-2023.xlsx", asset!(include_bytes, "samples/can-bo-2023.xlsx")),
    ("chi-so-cchc-2023.xlsx", asset!(include_bytes, "samples/chi-so-cchc-2023.xlsx")),
    ("de-nghi-khen-thuong-2023.xlsx", asset!(include_bytes, "samples/de-nghi-khen-thuong-2023.xlsx")),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_that_travels_inside_can_be_read() {
        rulebook(&catalogue().unwrap()).unwrap();
        layouts().unwrap();
        stock_classes().unwrap();
        faces().unwrap();
        vocabulary().unwrap();
        texts().unwrap();
    }

    #[test]
    fn every_certificate_names_a_layout_that_exists() {
        let (catalogue, layouts) = (catalogue().unwrap(), layouts().unwrap());
        for award in catalogue.awards() {
            if let Some(certificate) = catalogue.certificate(&award.code) {
                assert!(
                    layouts.get(&certificate.layout).is_ok(),
                    "{} is printed on {}",
                    award.code,
                    certificate.layout
                );
            }
        }
    }
}
