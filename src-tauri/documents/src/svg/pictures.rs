//! Encodings as they stand in a drawing: PNG in a data URI, no finer than an eye can use.

use std::sync::Arc;

use crate::page::{Mm, Picture};
use crate::raster::png_of;

/// Dots an inch a picture is kept at.
const DOTS_PER_INCH: f64 = 300.0;
/// Encodings remembered; a certificate has an emblem, a logo, a signature and a seal at most.
const MOST: usize = 8;

/// Encodings that were already encoded, so that a preview which is drawn at every step of the mouse encodes
/// each of them once.
#[derive(Debug, Default)]
pub struct Encodings {
    encoded: Vec<Encoded>,
}

#[derive(Debug)]
struct Encoded {
    picture: Arc<Picture>,
    /// How many dots of the picture became one, across and down.
    step: u32,
    uri: String,
}

impl Encodings {
    /// Appends the data URI of a picture that fills a box.
    pub(super) fn put(&mut self, picture: &Arc<Picture>, width: Mm, height: Mm, out: &mut String) {
        let step = step(picture, width, height);
        let known = self.encoded.iter().position(|other| {
            other.step == step && (Arc::ptr_eq(&other.picture, picture) || other.picture == *picture)
        });
        match known.and_then(|at| self.encoded.get(at)) {
            Some(encoded) => out.push_str(&encoded.uri),
            None => {
                let uri = uri(&reduced(picture, step));
                out.push_str(&uri);
                if self.encoded.len() == MOST {
                    self.encoded.remove(0);
                }
                self.encoded.push(Encoded { picture: Arc::clone(picture), step, uri });
            }
        }
    }
}

fn step(picture: &Picture, width: Mm, height: Mm) -> u32 {
    let across = f64::from(picture.width) / (width.0 / 25.4 * DOTS_PER_INCH);
    let down = f64::from(picture.height) / (height.0 / 25.4 * DOTS_PER_INCH);
    // A box without width makes this infinite; the picture is not seen then.
    (across.min(down).floor() as u32).clamp(1, 64)
}

/// The picture with `step` × `step` dots made one, each weighed by its opacity.
fn reduced(picture: &Arc<Picture>, step: u32) -> Arc<Picture> {
    if step <= 1 {
        return Arc::clone(picture);
    }
    let (width, height) = (picture.width.div_ceil(step), picture.height.div_ceil(step));
    let mut rgba = Vec::with_capacity(width as usize * height as usize * 4);
    let row = picture.width as usize * 4;
    for top in 0..height {
        for left in 0..width {
            let (mut sums, mut opacity, mut count) = ([0_u32; 3], 0_u32, 0_u32);
            let end = |start: u32, most: u32| ((start + 1) * step).min(most) as usize;
            for y in (top * step) as usize..end(top, picture.height) {
                let cells = y * row + (left * step) as usize * 4..y * row + end(left, picture.width) * 4;
                for dot in picture.rgba.get(cells).unwrap_or_default().chunks_exact(4) {
                    let [red, green, blue, alpha] = *dot else { continue };
                    for (sum, part) in sums.iter_mut().zip([red, green, blue]) {
                        *sum += u32::from(part) * u32::from(alpha);
                    }
                    opacity += u32::from(alpha);
                    count += 1;
                }
            }
            let share =
                |sum: u32, by: u32| u8::try_from((sum + by / 2).checked_div(by).unwrap_or(0)).unwrap_or(255);
            rgba.extend(sums.map(|sum| share(sum, opacity)));
            rgba.push(share(opacity, count));
        }
    }
    Arc::new(Picture { width, height, rgba })
}

fn uri(picture: &Picture) -> String {
    let mut out = "data:image/png;base64,".to_owned();
    // A picture whose bytes do not match its size cannot be encoded; an empty one is shown.
    base64(&png_of(picture, true).unwrap_or_default(), &mut out);
    out
}

/// Base 64 of RFC 4648, section 4.
fn base64(bytes: &[u8], out: &mut String) {
    const SIGNS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    out.reserve(bytes.len().div_ceil(3) * 4);
    for group in bytes.chunks(3) {
        let value = group.iter().fold(0_u32, |value, byte| (value << 8) | u32::from(*byte));
        let value = value << (8 * (3 - group.len()));
        for place in 0..4 {
            let sign = SIGNS.get((value >> (18 - 6 * place)) as usize & 63).copied().unwrap_or(b'=');
            out.push(if place <= group.len() { char::from(sign) } else { '=' });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_is_that_of_the_standard() {
        // RFC 4648, section 10.
        for (plain, wanted) in [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foo", "Zm9v"),
            ("foob", "Zm9vYg=="),
            ("fooba", "Zm9vYmE="),
            ("foobar", "Zm9vYmFy"),
        ] {
            let mut out = String::new();
            base64(plain.as_bytes(), &mut out);
            assert_eq!(out, wanted);
        }
    }

    #[test]
    fn a_clear_dot_does_not_colour_its_neighbours_when_a_picture_is_reduced() {
        let (red, clear) = ([200, 0, 0, 255], [0, 0, 0, 0]);
        let picture = Arc::new(Picture { width: 2, height: 2, rgba: [red, clear, clear, red].concat() });
        assert_eq!(reduced(&picture, 2).rgba, [200, 0, 0, 128]);
    }
}
