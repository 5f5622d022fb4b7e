//! Whole numbers as they are read aloud in Vietnamese, word by word; the words themselves are text.

/// One word of a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum NumberWord {
    /// 0 to 9 as they are read alone.
    Digit(u8),
    /// *mốt*: one after twenty, thirty…
    OneAfterTens,
    /// *tư*: four after twenty, thirty…
    FourAfterTens,
    /// *lăm*: five after tens.
    FiveAfterTens,
    /// *linh*: no tens between hundreds and ones.
    NoTens,
    /// *mười*: ten.
    Ten,
    /// *mươi*: the tens from twenty on.
    Tens,
    /// *trăm*.
    Hundred,
    /// *nghìn*.
    Thousand,
    /// *triệu*.
    Million,
    /// *tỷ*.
    Billion,
}

impl NumberWord {
    /// The key of its text.
    pub fn key(self) -> &'static str {
        match self {
            Self::Digit(digit) => DIGITS[usize::from(digit % 10)],
            Self::OneAfterTens => "one_after_tens",
            Self::FourAfterTens => "four_after_tens",
            Self::FiveAfterTens => "five_after_tens",
            Self::NoTens => "no_tens",
            Self::Ten => "ten",
            Self::Tens => "tens",
            Self::Hundred => "hundred",
            Self::Thousand => "thousand",
            Self::Million => "million",
            Self::Billion => "billion",
        }
    }
}

const DIGITS: [&str; 10] = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];

/// The words of a whole number.
///
/// # Source
///
/// Common usage, documents study §7.4: *mốt*, *tư*, *lăm* after tens, *linh* for absent tens, *không trăm*
/// for absent hundreds within a larger number.
pub fn spell(number: u64) -> Vec<NumberWord> {
    if number == 0 {
        return vec![NumberWord::Digit(0)];
    }
    let mut words = Vec::new();
    let (billions, below) = (number / 1_000_000_000, number % 1_000_000_000);
    if billions > 0 {
        // A thousand billions is read "một nghìn tỷ": what stands before tỷ is a number of its own.
        words.extend(spell(billions));
        words.push(NumberWord::Billion);
    }
    for (group, unit) in [
        (below / 1_000_000, Some(NumberWord::Million)),
        (below / 1_000 % 1_000, Some(NumberWord::Thousand)),
        (below % 1_000, None),
    ] {
        if group > 0 {
            spell_group(group, words.is_empty(), &mut words);
            words.extend(unit);
        }
    }
    words
}

/// The words of 1 to 999; `first` where nothing stands before.
fn spell_group(group: u64, first: bool, words: &mut Vec<NumberWord>) {
    let digit = |value: u64| NumberWord::Digit(u8::try_from(value % 10).unwrap_or_default());
    let (hundreds, tens, ones) = (group / 100, group / 10 % 10, group % 10);
    if hundreds > 0 || !first {
        words.extend([digit(hundreds), NumberWord::Hundred]);
    }
    match tens {
        0 if ones > 0 && (hundreds > 0 || !first) => words.push(NumberWord::NoTens),
        0 => {}
        1 => words.push(NumberWord::Ten),
        _ => words.extend([digit(tens), NumberWord::Tens]),
    }
    match (tens, ones) {
        (_, 0) => {}
        (2.., 1) => words.push(NumberWord::OneAfterTens),
        (2.., 4) => words.push(NumberWord::FourAfterTens),
        (1.., 5) => words.push(NumberWord::FiveAfterTens),
        _ => words.push(digit(ones)),
    }
}
