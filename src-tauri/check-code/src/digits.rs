//! Bytes as decimal digits: seven bytes are seventeen digits, a shorter rest as many as it needs.

/// Bytes that go together; 2^56 has seventeen digits.
const BLOCK: usize = 7;
/// Digits of 0 to 7 bytes.
const DIGITS: [usize; BLOCK + 1] = [0, 3, 5, 8, 10, 13, 15, 17];

/// Digits of `bytes` bytes.
pub(crate) fn length(bytes: usize) -> usize {
    bytes / BLOCK * DIGITS[BLOCK] + DIGITS[bytes % BLOCK]
}

/// Writes bytes as digits.
pub(crate) fn write(bytes: &[u8]) -> String {
    bytes
        .chunks(BLOCK)
        .map(|block| {
            let number = block.iter().fold(0_u64, |number, byte| (number << 8) | u64::from(*byte));
            format!("{number:0width$}", width = DIGITS[block.len()])
        })
        .collect()
}

/// Reads digits; `None` for a row that [`write`] would not write.
pub(crate) fn read(row: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(row.len() / 2);
    for block in row.as_bytes().chunks(DIGITS[BLOCK]) {
        let count = DIGITS.iter().position(|digits| *digits == block.len())?;
        let mut number = 0_u64;
        for digit in block {
            // Seventeen digits are below 2^57.
            number = number * 10 + u64::from(digit.checked_sub(b'0').filter(|value| *value <= 9)?);
        }
        if number >> (8 * count) != 0 {
            return None;
        }
        bytes.extend(number.to_be_bytes().get(8 - count..)?);
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_length_comes_back_and_a_number_that_is_too_large_does_not() {
        for length_of in 0..30 {
            for byte in [0, 1, 127, 255] {
                let bytes = vec![byte; length_of];
                let row = write(&bytes);
                assert_eq!(row.len(), length(length_of));
                assert_eq!(read(&row), Some(bytes));
            }
        }
        assert_eq!(write(&[255, 255]), "65535");
        assert_eq!(write(&[0, 7]), "00007");
        assert_eq!(read("65536"), None, "more than two bytes hold");
        assert_eq!(read("72057594037927935"), Some(vec![255; 7]));
        assert_eq!(read("72057594037927936"), None);
        assert_eq!(read("1234"), None, "no bytes have four digits");
        assert_eq!(read("12x"), None);
    }
}
