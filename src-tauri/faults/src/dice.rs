//! Chance that can be had again: equal seeds give equal throws.

/// A source of chance with a seed (SplitMix64).
#[derive(Debug, Clone)]
pub struct Dice {
    state: u64,
}

impl Dice {
    /// Dice that fall the same way for the same seed.
    pub fn new(seed: u64) -> Self {
        Self { state: seed }
    }

    /// Dice for one case of many: neighbouring numbers fall quite differently.
    pub fn of(seed: u64, case: u64) -> Self {
        let mut dice = Self::new(seed ^ case.wrapping_mul(0xD6E8_FEB8_6659_FD93));
        dice.roll();
        dice
    }

    /// Any number at all.
    pub fn roll(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number below `end`; 0 if there is none.
    pub fn below(&mut self, end: u64) -> u64 {
        // The bias of a remainder is far below what any test here could see.
        self.roll().checked_rem(end).unwrap_or(0)
    }

    /// As [`Self::below`], for places in memory.
    pub fn index(&mut self, end: usize) -> usize {
        usize::try_from(self.below(end as u64)).unwrap_or(0)
    }

    /// True once in `of` throws.
    pub fn once_in(&mut self, of: u64) -> bool {
        self.below(of) == 0
    }

    /// Fills `bytes` with anything.
    pub fn fill(&mut self, bytes: &mut [u8]) {
        for chunk in bytes.chunks_mut(8) {
            for (byte, thrown) in chunk.iter_mut().zip(self.roll().to_le_bytes()) {
                *byte = thrown;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_seeds_fall_alike_and_neighbours_do_not() {
        let throws = |mut dice: Dice| (0..32).map(|_| dice.below(6)).collect::<Vec<_>>();
        assert_eq!(throws(Dice::of(7, 1)), throws(Dice::of(7, 1)));
        assert_ne!(throws(Dice::of(7, 1)), throws(Dice::of(7, 2)));
        assert_eq!((Dice::new(1).below(0), Dice::new(1).index(0)), (0, 0), "of nothing there is no choice");
        let mut bytes = [0; 19];
        Dice::new(3).fill(&mut bytes);
        assert!(bytes.iter().any(|byte| *byte != 0));
    }
}
