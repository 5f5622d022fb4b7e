//! What an officer should look at before a layout is printed: ink where printers or the seal do not let it be.

use super::FieldBox;
use crate::layout::{EDGE, Field, Layout, Part};
use crate::page::Mm;

/// The longest short edge that an ordinary A3 tray takes.
const TRAY: Mm = Mm(297.0);
/// Less than this is no overlap but rounding.
const HAIR: f64 = 0.01;

/// A field, or one value of it.
pub type Place = (Field, Option<Part>);

/// Something about a laid-out page that should be mended or known.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Remark {
    /// Ink leaves the paper.
    OffPaper {
        /// Where.
        place: Place,
        /// By how much.
        by: Mm,
    },
    /// Ink comes nearer to the edge than most printers reach.
    NearEdge {
        /// Where.
        place: Place,
        /// How near.
        distance: Mm,
    },
    /// The ink of two fields is on top of each other.
    Overlap {
        /// The upper field.
        one: Place,
        /// The other.
        other: Place,
        /// By how much, the lesser of across and down.
        by: Mm,
    },
    /// Ink in the box that is kept free for the seal.
    InSeal {
        /// Where.
        place: Place,
        /// By how much, the lesser of across and down.
        by: Mm,
    },
    /// The short edge of the paper is longer than an ordinary A3 tray takes.
    ShortEdge {
        /// How long.
        edge: Mm,
    },
}

/// Looks at the boxes of a page laid out in `layout`.
///
/// What the stock carries is looked at for overlaps, but not for the edge: it was printed elsewhere.
pub fn remarks(layout: &Layout, boxes: &[FieldBox]) -> Vec<Remark> {
    let mut remarks = Vec::new();
    let edge = Mm(layout.width.0.min(layout.height.0));
    if edge > TRAY {
        remarks.push(Remark::ShortEdge { edge });
    }
    let boxes: Vec<&FieldBox> = boxes.iter().filter(|found| found.field != Field::ProofMark).collect();
    for found in boxes.iter().filter(|found| found.printed) {
        let place = (found.field, found.part);
        let distance = [found.left, found.top, layout.width - found.right, layout.height - found.bottom]
            .into_iter()
            .fold(Mm(f64::MAX), |least, distance| if distance < least { distance } else { least });
        if distance.0 < -HAIR {
            remarks.push(Remark::OffPaper { place, by: (distance * -1.0).rounded() });
        } else if distance < EDGE {
            remarks.push(Remark::NearEdge { place, distance: distance.rounded() });
        }
    }
    for (number, one) in boxes.iter().enumerate() {
        for other in boxes.iter().skip(number + 1) {
            let by = shared(
                (one.left, one.top, one.right, one.bottom),
                (other.left, other.top, other.right, other.bottom),
            );
            if let Some(by) = by {
                let (one, other) = ((one.field, one.part), (other.field, other.part));
                remarks.push(Remark::Overlap { one, other, by });
            }
        }
    }
    if let Some(seal) = &layout.seal {
        for found in &boxes {
            if matches!(found.field, Field::SignerTitle | Field::SignerName) {
                continue;
            }
            let by = shared(
                (found.left, found.top, found.right, found.bottom),
                (seal.left, seal.top, seal.right, seal.bottom),
            );
            if let Some(by) = by {
                remarks.push(Remark::InSeal { place: (found.field, found.part), by });
            }
        }
    }
    remarks
}

/// How far two boxes lie over each other, the lesser of across and down; `None` if they do not.
fn shared(one: (Mm, Mm, Mm, Mm), other: (Mm, Mm, Mm, Mm)) -> Option<Mm> {
    let across = one.2.0.min(other.2.0) - one.0.0.max(other.0.0);
    let down = one.3.0.min(other.3.0) - one.1.0.max(other.1.0);
    let least = across.min(down);
    (least > HAIR).then(|| Mm(least).rounded())
}
