//! The published examples of amounts in words.

use super::*;

#[test]
fn amounts_are_said_as_the_examples_say_them() {
    let texts = crate::embedded::texts().unwrap();
    for (dong, words) in [
        (760_000, "Bảy trăm sáu mươi nghìn đồng"),
        (2_030_000, "Hai triệu không trăm ba mươi nghìn đồng"),
        (11_390_000, "Mười một triệu ba trăm chín mươi nghìn đồng"),
        (1_005_000, "Một triệu không trăm linh năm nghìn đồng"),
        (21_000_000, "Hai mươi mốt triệu đồng"),
        (24_015_000, "Hai mươi tư triệu không trăm mười lăm nghìn đồng"),
        (1_000_000_000, "Một tỷ đồng"),
        (0, "Không đồng"),
    ] {
        assert_eq!(in_words(&texts, dong), words, "{dong}");
    }
}
