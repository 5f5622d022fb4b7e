//! Where a line of Vietnamese may end: words that stay together, and lines of even length.
//!
//! The rules are those of the wording conventions: a date, a number with its unit, the name of a person and
//! the name of a place are never torn apart, and the last line never holds a single syllable.

mod words;

use unicode_normalization::UnicodeNormalization;

use crate::page::Mm;
use words::{BEFORE_NAME_OR_NUMBER, BEFORE_PERSON, BEFORE_PLACE, COMPOUNDS, NEW_NAME, OPENERS, PAIRS, UNITS};

/// Spaces that hold their words together.
const NO_BREAK_SPACE: char = '\u{a0}';
/// A name is no longer than this many syllables; what follows is something else.
const LONGEST_NAME: usize = 6;
/// How welcome the end of a line is after a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Ending {
    /// The word stays with the next one.
    Never,
    /// Inside a compound of two syllables.
    Compound,
    /// Between two syllables of running text.
    Plain,
    /// Before a capitalised name.
    Name,
    /// Before a conjunction or preposition.
    Opener,
    /// After a comma or a semicolon.
    Pause,
}

impl Ending {
    /// What the choice costs, in squared parts of the measure; a welcome break buys some unevenness.
    fn cost(self) -> f64 {
        match self {
            Self::Never => f64::INFINITY,
            Self::Compound => 0.06,
            Self::Plain => 0.0,
            Self::Name => -0.004,
            Self::Opener => -0.012,
            Self::Pause => -0.02,
        }
    }
}

/// Text as papers set it: NFC, single spaces, no invisible characters, curly quotation marks.
///
/// A no-break space is kept as one; every other white space becomes a plain space. Straight double quotation
/// marks become “ ” if they come in pairs.
pub fn tidy(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let even_quotes = text.matches('"').count().is_multiple_of(2);
    let mut quote_open = false;
    for letter in text.nfc() {
        match letter {
            '\u{a0}' | '\u{202f}' => out.push(NO_BREAK_SPACE),
            '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{ad}' => {}
            '"' if even_quotes => {
                out.push(if quote_open { '”' } else { '“' });
                quote_open = !quote_open;
            }
            space if space.is_whitespace() => {
                if !out.ends_with(' ') {
                    out.push(' ');
                }
            }
            control if control.is_control() => {}
            other => out.push(other),
        }
    }
    out.trim().to_owned()
}

/// A line's bytes in the text it was cut from.
pub(crate) type Span = (usize, usize);

/// Words of a text with the welcome of a line end after each.
pub(crate) struct Breaks {
    words: Vec<Span>,
    endings: Vec<Ending>,
}

impl Breaks {
    /// Finds the words of tidy text and what holds them together.
    pub(crate) fn of(text: &str) -> Self {
        let mut words = Vec::new();
        let mut start = 0;
        for piece in text.split(' ') {
            if !piece.is_empty() {
                words.push((start, start + piece.len()));
            }
            start += piece.len() + 1;
        }
        let pieces: Vec<&str> =
            words.iter().map(|&(from, to)| text.get(from..to).unwrap_or_default()).collect();
        Self { endings: endings(&pieces), words }
    }

    /// Cuts the text into exactly `lines` lines of even length, none wider than `measure`.
    ///
    /// `width` gives the set width of a span as it would stand in line number `usize`, so that a title may
    /// have a smaller second line. Returns `None` if it cannot be done without tearing what belongs together.
    pub(crate) fn cut(
        &self,
        lines: usize,
        measure: Mm,
        width: &dyn Fn(Span, usize) -> Mm,
    ) -> Option<Vec<Span>> {
        let count = self.words.len();
        if lines == 0 || count < lines {
            return None;
        }
        let (&(first, _), &(_, last)) = (self.words.first()?, self.words.last()?);
        if width((first, last), lines - 1) > measure * (lines as f64 * 1.01) {
            return None;
        }
        let mean = width((first, last), 0).0 / lines as f64 / measure.0;
        // best[k][i]: least cost of the first i words on k lines, and where the last of them starts.
        let mut best = vec![vec![(f64::INFINITY, 0_usize); count + 1]; lines + 1];
        if let Some(start) = best.first_mut().and_then(|row| row.first_mut()) {
            *start = (0.0, 0);
        }
        for line in 1..=lines {
            for end in line..=count {
                let is_last = end == count;
                if (line == lines) != is_last {
                    continue;
                }
                let closing = if is_last { 0.0 } else { self.endings.get(end - 1)?.cost() };
                if !closing.is_finite() {
                    continue;
                }
                for start in ((line - 1)..end).rev() {
                    let before = best.get(line - 1)?.get(start)?.0;
                    let span = (self.words.get(start)?.0, self.words.get(end - 1)?.1);
                    let set = width(span, line - 1);
                    if set.0 > measure.0 + 0.001 {
                        // Earlier starts are only wider; so a very long text costs no more than its lines.
                        break;
                    }
                    if !before.is_finite() {
                        continue;
                    }
                    let orphan = if is_last && lines > 1 && end - start == 1 { 10.0 } else { 0.0 };
                    let uneven = set.0 / measure.0 - mean;
                    let cost = before + uneven * uneven + closing + orphan;
                    let slot = best.get_mut(line)?.get_mut(end)?;
                    if cost <= slot.0 {
                        *slot = (cost, start);
                    }
                }
            }
        }
        let mut spans = Vec::with_capacity(lines);
        let mut end = count;
        for line in (1..=lines).rev() {
            let (cost, start) = *best.get(line)?.get(end)?;
            if !cost.is_finite() {
                return None;
            }
            spans.push((self.words.get(start)?.0, self.words.get(end - 1)?.1));
            end = start;
        }
        spans.reverse();
        Some(spans)
    }
}

impl Breaks {
    /// Cuts a text that cannot fit into at most `lines` lines of roughly equal shares, however wide.
    ///
    /// `width` gives the width of a span at any one size.
    pub(crate) fn share(&self, lines: usize, width: &dyn Fn(Span) -> Mm) -> Vec<Span> {
        let (Some(&(first, _)), Some(&(_, last))) = (self.words.first(), self.words.last()) else {
            return Vec::new();
        };
        let share = width((first, last)).0 / lines.max(1) as f64;
        let mut spans = Vec::new();
        let mut start = first;
        for (&(_, end), (ending, &(next, _))) in
            self.words.iter().zip(self.endings.iter().zip(self.words.iter().skip(1)))
        {
            let full = width((first, end)).0 >= share * (spans.len() + 1) as f64;
            if full && *ending != Ending::Never && spans.len() + 1 < lines {
                spans.push((start, end));
                start = next;
            }
        }
        spans.push((start, last));
        spans
    }
}

fn endings(words: &[&str]) -> Vec<Ending> {
    let plain: Vec<String> = words.iter().map(|word| bare(word)).collect();
    let mut endings = vec![Ending::Plain; words.len()];
    for (at, pair) in words.windows(2).enumerate() {
        let [word, next] = pair else { continue };
        let (Some(this), Some(that)) = (plain.get(at), plain.get(at + 1)) else { continue };
        let both = format!("{this} {that}");
        let closed = word.ends_with([',', ';', ':', '.', ')', '”']);
        let named = starts_upper(next) || starts_digit(next);
        let before_that = at.checked_sub(1).and_then(|before| plain.get(before)).map_or("", String::as_str);
        let in_date = starts_digit(word)
            && ((before_that == "ngày" && that == "tháng") || (before_that == "tháng" && that == "năm"));
        let span_of_years = (is_dash(next) && starts_digit(word)) || (is_dash(word) && starts_digit(next));
        let ending = if in_date
            || is_dash(next)
            || span_of_years
            || PAIRS.contains(&both.as_str())
            || (!closed && named && BEFORE_NAME_OR_NUMBER.contains(&this.as_str()))
            || (!closed && starts_digit(word) && UNITS.contains(&that.as_str()))
        {
            Ending::Never
        } else if word.ends_with([',', ';']) {
            Ending::Pause
        } else if COMPOUNDS.contains(&both.as_str()) {
            Ending::Compound
        } else if OPENERS.contains(&that.as_str()) {
            Ending::Opener
        } else if starts_upper(next) && !starts_upper(word) {
            Ending::Name
        } else {
            Ending::Plain
        };
        if let Some(slot) = endings.get_mut(at) {
            *slot = ending;
        }
    }
    for (at, word) in plain.iter().enumerate() {
        if BEFORE_PERSON.contains(&word.as_str()) {
            join_name(words, &plain, at, &mut endings, |_| false);
        } else if BEFORE_PLACE.contains(&word.as_str()) {
            join_name(words, &plain, at, &mut endings, |next| NEW_NAME.contains(&next));
        }
    }
    endings
}

/// Holds together the capitalised words after an address such as "bà" or "phường", up to a word that
/// `begins_another` name.
fn join_name(
    words: &[&str],
    plain: &[String],
    at: usize,
    endings: &mut [Ending],
    begins_another: impl Fn(&str) -> bool,
) {
    for place in at + 1..words.len().min(at + LONGEST_NAME) {
        let (Some(word), Some(next), Some(next_plain)) =
            (words.get(place), words.get(place + 1), plain.get(place + 1))
        else {
            return;
        };
        let closed = word.ends_with([',', ';', ':', '.', ')']);
        if closed || !starts_upper(word) || !starts_upper(next) || begins_another(next_plain) {
            return;
        }
        if let Some(slot) = endings.get_mut(place) {
            *slot = Ending::Never;
        }
    }
}

fn bare(word: &str) -> String {
    word.trim_matches(|letter: char| !letter.is_alphanumeric() && letter != '%').to_lowercase()
}

fn starts_upper(word: &str) -> bool {
    word.trim_start_matches(['“', '(', '"']).starts_with(char::is_uppercase)
}

fn starts_digit(word: &str) -> bool {
    word.starts_with(|letter: char| letter.is_ascii_digit())
}

fn is_dash(word: &str) -> bool {
    matches!(word, "-" | "–")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Lines of `text` cut in `lines`, every letter one millimetre wide.
    #[track_caller]
    fn check(text: &str, lines: usize, measure: f64, expected: &[&str]) {
        let text = tidy(text);
        let width = |(from, to): Span, _: usize| Mm(text[from..to].chars().count() as f64);
        let cut = Breaks::of(&text).cut(lines, Mm(measure), &width);
        let found: Vec<&str> = cut.iter().flatten().map(|&(from, to)| &text[from..to]).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn two_lines_are_even_and_end_where_a_reader_pauses() {
        check(
            "Ban Quản lý dự án đầu tư xây dựng và Ban Quản lý chợ Bến Thuyền",
            2,
            60.0,
            &["Ban Quản lý dự án đầu tư xây dựng", "và Ban Quản lý chợ Bến Thuyền"],
        );
    }

    #[test]
    fn a_date_a_number_and_a_place_stay_whole() {
        check("aa bb ngày 05 tháng 3 năm 2024 cc dd", 2, 23.0, &[]);
        check("aa bb ngày 05 tháng 3 năm 2024 cc dd", 2, 31.0, &["aa bb", "ngày 05 tháng 3 năm 2024 cc dd"]);
        check("đã thu về 15 tỷ đồng", 2, 16.0, &["đã thu về", "15 tỷ đồng"]);
        check("giai đoạn 2021 - 2025", 3, 10.0, &[]);
        check("trong giai đoạn 2021 - 2025", 2, 22.0, &["trong giai đoạn", "2021 - 2025"]);
        check("Ủy ban thành phố Hồ Chí Minh", 2, 22.0, &["Ủy ban", "thành phố Hồ Chí Minh"]);
        check("ỦY BAN NHÂN DÂN THÀNH PHỐ TRÀNG AN", 2, 24.0, &["ỦY BAN NHÂN DÂN", "THÀNH PHỐ TRÀNG AN"]);
    }

    #[test]
    fn the_name_of_a_person_is_one_piece() {
        check("Bà Đặng Thị Ngọc Ánh", 2, 20.0, &[]);
        check(
            "tặng cho bà Đặng Thị Ngọc Ánh, Chủ tịch",
            2,
            30.0,
            &["tặng cho bà Đặng Thị Ngọc Ánh,", "Chủ tịch"],
        );
    }

    #[test]
    fn the_last_line_never_holds_one_syllable() {
        check("aaaa bbbb cccc dddd", 2, 14.0, &["aaaa bbbb", "cccc dddd"]);
        check("aaaaaaaaaaaa bb cc", 2, 16.0, &["aaaaaaaaaaaa", "bb cc"]);
    }

    #[test]
    fn text_is_tidied_before_it_is_measured() {
        assert_eq!(tidy("  Đơn\u{200b} vị\t\"Sạch\"\r\n  đẹp "), "Đơn vị “Sạch” đẹp");
        assert_eq!(tidy("Tra\u{300}ng"), "Tràng");
        assert_eq!(tidy("5\" và"), "5\" và");
    }
}
