//! Certificates and the golden register.

/// The running number of a recipient within one decision, printed as *Số sổ vàng*: 1, 2, 3 …
///
/// # Source
///
/// NĐ 98/2023/NĐ-CP Điều 104: the recipient's running number in that decision.
pub type GoldenRegisterNumber = u32;

/// The first number that a register of `issued` numbers lacks or repeats, if it is not exactly 1..n.
///
/// `issued` may be in any order. `None` means that the register is whole.
pub fn register_gap(issued: &[GoldenRegisterNumber]) -> Option<GoldenRegisterNumber> {
    let mut sorted = issued.to_vec();
    sorted.sort_unstable();
    (1..).zip(&sorted).find(|(expected, found)| expected != *found).map(|(expected, _)| expected)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_whole_register_runs_from_one_without_gaps() {
        for (issued, gap) in [
            (vec![], None),
            (vec![1], None),
            (vec![3, 1, 2], None),
            (vec![2, 3], Some(1)),
            (vec![1, 1, 2], Some(2)),
            (vec![1, 3], Some(2)),
        ] {
            assert_eq!(register_gap(&issued), gap, "register {issued:?}");
        }
    }
}
