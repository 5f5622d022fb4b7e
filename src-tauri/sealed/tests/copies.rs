//! Copies as they are sealed, opened, damaged, cut off and put in each other's place.
#![allow(clippy::unwrap_used)] // What helps tests may stop at the first surprise, as tests do.

use std::cell::Cell;
use std::io::{self, Read, Write};

use so_vang_sealed::{MAGIC, OpenError, Recipient, RecoveryCode, SealError, is_sealed, open, seal};

const CODE: &str = "000G4-0R40M-30E20-9185G-R38E1-W8124-GK2GA-HC5RR-WWJ38";
/// Sealed to [`CODE`] by the stock program, age 1.1.1; it says "Sổ Vàng\n".
const OF_STOCK: &[u8] = include_bytes!("stock.age");

fn code() -> RecoveryCode {
    RecoveryCode::parse(CODE).unwrap()
}

fn sealed(plain: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    assert_eq!(seal(plain, &mut out, &[code().recipient()]).unwrap(), plain.len() as u64);
    out
}

fn opened(sealed: &[u8]) -> Result<Vec<u8>, OpenError> {
    let mut out = Vec::new();
    let count = open(sealed, &mut out, &code())?;
    assert_eq!(count, out.len() as u64);
    Ok(out)
}

/// Bytes without a pattern, always the same.
fn some(length: usize) -> Vec<u8> {
    let mut state = 1_u32;
    std::iter::repeat_with(|| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 24) as u8
    })
    .take(length)
    .collect()
}

#[test]
fn what_was_sealed_comes_back_byte_for_byte() {
    for length in [0, 1, 100, 65_535, 65_536, 65_537, 131_072, 200_000] {
        let plain = some(length);
        let sealed = sealed(&plain);
        assert!(is_sealed(&sealed) && is_sealed(&sealed[..MAGIC.len()]));
        assert!(sealed.len() < length + 2000, "{length}");
        assert_eq!(opened(&sealed).unwrap(), plain, "{length}");
    }
}

#[test]
fn any_of_the_recipients_opens_a_copy_and_nobody_else() {
    let codes: Vec<RecoveryCode> = (0..20).map(|_| RecoveryCode::new().unwrap()).collect();
    let to: Vec<Recipient> = codes.iter().map(RecoveryCode::recipient).collect();
    let mut sealed = Vec::new();
    seal(b"x".as_slice(), &mut sealed, &to).unwrap();
    for code in &codes {
        let mut out = Vec::new();
        open(sealed.as_slice(), &mut out, code).unwrap();
        assert_eq!(out, b"x");
    }
    assert!(matches!(opened(&sealed), Err(OpenError::WrongCode)));
}

#[test]
fn a_wrong_code_is_refused_and_writes_nothing() {
    let sealed = sealed(&some(300));
    let mut out = Vec::new();
    let said = open(sealed.as_slice(), &mut out, &RecoveryCode::new().unwrap());
    assert!(matches!(said, Err(OpenError::WrongCode)), "{said:?}");
    assert!(out.is_empty());
}

#[test]
fn a_copy_that_nobody_or_everybody_could_open_is_not_made() {
    let to = code().recipient();
    for count in [0, 21] {
        let mut out = Vec::new();
        let said = seal(b"x".as_slice(), &mut out, &vec![to.clone(); count]);
        assert!(matches!(said, Err(SealError::Recipients { count: told }) if told == count), "{said:?}");
        assert!(out.is_empty());
    }
}

#[test]
fn two_sealings_of_the_same_bytes_have_nothing_in_common() {
    let plain = some(1000);
    let (first, second) = (sealed(&plain), sealed(&plain));
    assert_ne!(first, second);
    let (first, second) = (&first[first.len() - 900..], &second[second.len() - 900..]);
    let alike = first.iter().zip(second).filter(|(first, second)| first == second).count();
    assert!(alike < 30, "{alike} of 900 bytes are alike");
}

#[test]
fn every_flipped_bit_is_refused() {
    let plain = some(800);
    let mut sealed = sealed(&plain);
    assert!((1000..1500).contains(&sealed.len()), "{}", sealed.len());
    let mut said = [0; 3];
    for place in 0..sealed.len() {
        for bit in 0..8 {
            sealed[place] ^= 1 << bit;
            match opened(&sealed) {
                Ok(out) => assert_eq!(out, plain, "byte {place}, bit {bit}"),
                Err(OpenError::NotSealed) => said[0] += 1,
                Err(OpenError::WrongCode) => said[1] += 1,
                Err(OpenError::Damaged) => said[2] += 1,
                Err(OpenError::Io { source }) => panic!("byte {place}, bit {bit}: {source}"),
            }
            sealed[place] ^= 1 << bit;
        }
    }
    assert_eq!(said[0], MAGIC.len() * 8, "what is no longer a sealed copy");
    assert!(said[1] < 1000, "only the line with the key is like a wrong code: {said:?}");
    assert_eq!(said.iter().sum::<usize>(), sealed.len() * 8, "none came through: {said:?}");
}

#[test]
fn a_copy_that_was_cut_off_anywhere_is_refused() {
    let whole = sealed(&some(1600));
    for length in 0..whole.len() {
        let said = opened(&whole[..length]);
        if length < MAGIC.len() {
            assert!(matches!(said, Err(OpenError::NotSealed)), "{length}: {said:?}");
        } else {
            assert!(matches!(said, Err(OpenError::Damaged)), "{length}: {said:?}");
        }
    }
}

#[test]
fn pieces_that_are_missing_doubled_swapped_or_added_are_refused() {
    const PIECE: usize = 64 * 1024 + 16;
    let whole = sealed(&some(4 * 64 * 1024));
    let head = whole.len() - 4 * PIECE;
    let piece = |number: usize| &whole[head + number * PIECE..head + (number + 1) * PIECE];
    let with = |pieces: &[usize]| {
        let mut bytes = whole[..head].to_vec();
        pieces.iter().for_each(|number| bytes.extend(piece(*number)));
        bytes
    };
    assert!(opened(&with(&[0, 1, 2, 3])).is_ok());
    for pieces in [
        [].as_slice(),
        &[0],
        &[0, 1, 2],
        &[3],
        &[0, 1, 3],
        &[1, 2, 3],
        &[0, 2, 1, 3],
        &[0, 0, 1, 2, 3],
        &[0, 1, 2, 3, 3],
    ] {
        let said = opened(&with(pieces));
        assert!(matches!(said, Err(OpenError::Damaged)), "{pieces:?}: {said:?}");
    }
    for more in [b"\n".as_slice(), &[0; 16], &[0; 70_000], &whole] {
        let said = opened(&[&whole, more].concat());
        assert!(matches!(said, Err(OpenError::Damaged)), "{} bytes more: {said:?}", more.len());
    }
}

#[test]
fn what_was_never_sealed_is_told_from_what_is_damaged() {
    for bytes in [
        b"".as_slice(),
        b"SQLite format 3\0",
        b"age-encryption.org/v2\n-> X",
        b"-----BEGIN AGE ENCRYPTED FILE-----",
    ] {
        assert!(!is_sealed(bytes));
        assert!(matches!(opened(bytes), Err(OpenError::NotSealed)));
    }
}

#[test]
fn a_head_without_end_is_not_read_into_memory() {
    let read = Cell::new(0);
    let endless = Meter { inner: io::repeat(b'a'), count: &read };
    let said = open(MAGIC.chain(b"-> ".as_slice()).chain(endless), io::sink(), &code());
    assert!(matches!(said, Err(OpenError::Damaged)), "{said:?}");
    assert!(read.get() <= 16 * 1024, "{} bytes were read", read.get());
}

/// Counts what goes through.
struct Meter<'c, T> {
    inner: T,
    count: &'c Cell<u64>,
}

impl<R: Read> Read for Meter<'_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.inner.read(buffer)?;
        self.count.set(self.count.get() + read as u64);
        Ok(read)
    }
}

/// Takes what comes and looks how far behind the reading it is.
struct Behind<'c, W> {
    inner: W,
    read: &'c Cell<u64>,
    written: u64,
    most: u64,
}

impl<W: Write> Write for Behind<'_, W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.most = self.most.max(self.read.get().saturating_sub(self.written));
        self.inner.write_all(bytes)?;
        self.written += bytes.len() as u64;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.inner.flush()
    }
}

#[test]
fn fifty_megabytes_stream_through_a_few_pieces() {
    const LENGTH: u64 = 50_000_000;
    const MOST: u64 = 256 * 1024;
    let read = Cell::new(0);
    let plain = Meter { inner: io::repeat(0x5a).take(LENGTH), count: &read };
    let mut sealed = Behind { inner: Vec::new(), read: &read, written: 0, most: 0 };
    seal(plain, &mut sealed, &[code().recipient()]).unwrap();
    assert!(sealed.most <= MOST, "{} bytes were held while sealing", sealed.most);
    assert!(sealed.written > LENGTH);

    read.set(0);
    let file = Meter { inner: sealed.inner.as_slice(), count: &read };
    let mut plain = Behind { inner: io::sink(), read: &read, written: 0, most: 0 };
    assert_eq!(open(file, &mut plain, &code()).unwrap(), LENGTH);
    assert!(plain.most <= MOST, "{} bytes were held while opening", plain.most);
}

/// A medium that fails after some bytes.
struct Failing {
    bytes: usize,
    kind: io::ErrorKind,
}

impl Read for Failing {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = buffer.len().min(self.bytes);
        if count == 0 {
            return Err(self.kind.into());
        }
        self.bytes -= count;
        buffer[..count].fill(7);
        Ok(count)
    }
}

impl Write for Failing {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let count = bytes.len().min(self.bytes);
        if count == 0 && !bytes.is_empty() {
            return Err(self.kind.into());
        }
        self.bytes -= count;
        Ok(count)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[test]
fn a_medium_that_fails_is_never_called_damage() {
    let whole = sealed(&some(200_000));
    for bytes in [0, 10, 100, 1000, 70_000] {
        // Kinds that the library uses for damage itself.
        for kind in [io::ErrorKind::UnexpectedEof, io::ErrorKind::InvalidData, io::ErrorKind::StorageFull] {
            let stick = (&whole[..bytes]).chain(Failing { bytes: 0, kind });
            let said = open(stick, io::sink(), &code());
            assert!(matches!(&said, Err(OpenError::Io { source }) if source.kind() == kind), "{said:?}");
            let said = open(whole.as_slice(), Failing { bytes, kind }, &code());
            assert!(matches!(&said, Err(OpenError::Io { source }) if source.kind() == kind), "{said:?}");
            let to = [code().recipient()];
            let said = seal(Failing { bytes, kind }, io::sink(), &to);
            assert!(matches!(&said, Err(SealError::Io { source }) if source.kind() == kind), "{said:?}");
            let said = seal(some(200_000).as_slice(), Failing { bytes, kind }, &to);
            assert!(matches!(&said, Err(SealError::Io { source }) if source.kind() == kind), "{said:?}");
        }
    }
}

#[test]
fn a_copy_of_the_stock_program_opens() {
    assert_eq!(opened(OF_STOCK).unwrap(), "Sổ Vàng\n".as_bytes());
}
