//! The check group of a code: the remainder of a division, by which a typing error is noticed and mostly placed.
//!
//! The nine groups are a polynomial over two elements that a fixed one of degree 25 divides. As a group has 25
//! bits too, every change within one group is noticed, and there is exactly one change of each group that
//! would explain what was typed: the group where that change is of one or two letters is the wrong one.

/// Letters of a group.
pub(crate) const LETTERS: usize = 5;
/// Bits of a group, and the degree of the polynomial.
const BITS: u32 = 25;
/// The polynomial without its first term. Of thousands tried at random, those were kept that leave no change of
/// up to three letters unseen; of them, this leaves the fewest double changes of two groups alike.
const POLYNOMIAL: u32 = 0x06c_0753;
/// A group's bits.
const MASK: u32 = (1 << BITS) - 1;

/// The group that belongs after the letters before it.
///
/// The division begins at ones, or a code of zeros would pass.
pub(crate) fn group(letters: &[u8]) -> u32 {
    letters.iter().fold(MASK, |rest, letter| {
        (0..5).rev().fold(rest, |rest, bit| {
            let first = (rest >> (BITS - 1)) ^ (u32::from(*letter) >> bit);
            ((rest << 1) & MASK) ^ if first & 1 == 1 { POLYNOMIAL } else { 0 }
        })
    })
}

/// The five letters of a group, the first first.
pub(crate) fn spread(group: u32) -> [u8; LETTERS] {
    [20, 15, 10, 5, 0].map(|shift| ((group >> shift) & 31) as u8)
}

/// The group of five letters.
pub(crate) fn gather(letters: &[u8]) -> u32 {
    letters.iter().fold(0, |group, letter| (group << 5) | u32::from(*letter))
}

/// The group, from one, that a change of one or two of its letters would set right, if there is but one.
///
/// `rest` is how the check group that belongs to the letters differs from the one that was typed.
pub(crate) fn wrong_group(mut rest: u32, groups: usize) -> Option<usize> {
    let mut found = None;
    for group in (1..=groups).rev() {
        if spread(rest).iter().filter(|letter| **letter != 0).count() <= 2 {
            if found.is_some() {
                return None;
            }
            found = Some(group);
        }
        // The same change, seen from the group before: divided by x to the 25th.
        for _ in 0..BITS {
            rest = if rest & 1 == 1 { ((rest ^ POLYNOMIAL) >> 1) | (1 << (BITS - 1)) } else { rest >> 1 };
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    /// What a letter that is changed by `change` does to the rest.
    fn trace(place: usize, change: u8) -> u32 {
        let mut letters = [0; 40];
        let Some(letter) = letters.get_mut(place) else {
            return u32::from(change) << (5 * (44 - place));
        };
        *letter = change;
        group(&letters) ^ group(&[0; 40])
    }

    #[test]
    fn no_change_of_up_to_three_letters_goes_unseen() {
        let traces: Vec<Vec<u32>> =
            (0..45).map(|place| (1..32).map(|change| trace(place, change)).collect()).collect();
        let one: BTreeSet<u32> = traces.iter().flatten().copied().collect();
        assert_eq!(one.len(), 45 * 31, "no two changes of a letter are alike");
        assert!(!one.contains(&0));
        for (place, first) in traces.iter().enumerate() {
            for second in traces.iter().take(place) {
                for (a, b) in first.iter().flat_map(|a| second.iter().map(move |b| (a, b))) {
                    assert!(!one.contains(&(a ^ b)), "two changes look like one");
                }
            }
        }
    }

    #[test]
    fn a_changed_letter_is_placed_wherever_it_is() {
        for place in 0..45 {
            for change in 1..32 {
                assert_eq!(wrong_group(trace(place, change), 9), Some(place / 5 + 1), "{place} {change}");
            }
        }
    }

    #[test]
    fn two_changed_letters_of_a_group_are_placed_but_for_one_in_a_thousand() {
        let mut placed = 0;
        let mut all = 0;
        for group in 0..9 {
            for (first, second) in (0..5).flat_map(|second| (0..second).map(move |first| (first, second))) {
                for (a, b) in (1..32).flat_map(|a| (1..32).map(move |b| (a, b))) {
                    let rest = trace(group * 5 + first, a) ^ trace(group * 5 + second, b);
                    let said = wrong_group(rest, 9);
                    assert!(said.is_none() || said == Some(group + 1), "never another group");
                    all += 1;
                    placed += i32::from(said.is_some());
                }
            }
        }
        assert!(all - placed <= all / 1000, "{placed} of {all}");
    }
}
