//! Recipient, post and achievement: three groups that share one window.

use super::set::{Cast, HAIR, NARROWEST, Setter, Starts, fitting_size};
use super::setting::Drawn;
use super::{CertificateView, FitNote};
use crate::error::RenderError;
use crate::layout::{Field, FlowField, Layout};
use crate::page::{Mm, Pt};
use crate::text::{Breaks, Span, tidy};

/// A text may shrink to this part of its size to stay on one line.
const ONE_LINE_SHRINK: f64 = 0.92;
/// All groups shrink together in steps of this many points.
const GROUP_STEP: f64 = 1.0;
/// Part of a line's height above its baseline; the rest holds dots and descenders.
const BASELINE: f64 = 0.78;

/// One of the three texts.
struct Group<'a> {
    field: Field,
    place: &'a FlowField,
    /// The size it starts from.
    full: Pt,
    /// Whether that size holds for a whole batch.
    even: bool,
    text: String,
    breaks: Breaks,
    starts: Starts,
}

/// A group cut into lines at a size.
struct Set {
    size: Pt,
    lines: Vec<Span>,
    /// Width of the letters as a part of their natural width.
    stretch: f64,
    /// By how much its widest line is too wide; zero if it fits.
    over: Mm,
}

/// What matters more while lines are counted.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Prefer {
    /// No line is very long.
    Looks,
    /// As few lines as can be.
    Room,
    /// As few lines as can be with letters made narrower.
    Squeezed,
}

impl Group<'_> {
    fn width(&self, setter: &Setter<'_>, size: Pt, span: Span) -> Mm {
        setter.faces.units(self.place.style.face, size, self.starts.width(span))
    }

    fn cut(&self, setter: &Setter<'_>, size: Pt, lines: usize, measure: Mm) -> Option<Vec<Span>> {
        self.breaks.cut(lines, measure, &|span, _| self.width(setter, size, span))
    }

    /// The fewest even lines at `size`; one line may be a little smaller to stay one.
    ///
    /// For looks, a line that would be very long becomes two.
    fn set(&self, setter: &Setter<'_>, size: Pt, prefer: Prefer) -> Set {
        if prefer == Prefer::Squeezed {
            return self.squeezed(setter, size);
        }
        let measure = self.place.style.width + HAIR;
        let stretch = 1.0;
        let whole = (0, self.text.len());
        if prefer == Prefer::Looks
            && self.width(setter, size, whole) > self.place.wrap_over
            && self.place.lines > 1
            && let Some(lines) = self.cut(setter, size, 2, measure)
        {
            return Set { size, lines, stretch, over: Mm(0.0) };
        }
        let part = if self.even { 1.0 } else { ONE_LINE_SHRINK };
        let least = Pt((size.0 * part).max(self.place.min_pt.0).min(size.0));
        if let Some(size) = fitting_size(size, least, |size| self.width(setter, size, whole) <= measure) {
            return Set { size, lines: vec![whole], stretch, over: Mm(0.0) };
        }
        let cut_at =
            |size: Pt| (2..=self.place.lines).find_map(|lines| self.cut(setter, size, lines, measure));
        let fits = |size: Pt| self.width(setter, size, whole) <= measure || cut_at(size).is_some();
        if let Some(size) = fitting_size(size, self.place.min_pt, fits) {
            let lines = cut_at(size).unwrap_or_else(|| vec![whole]);
            return Set { size, lines, stretch, over: Mm(0.0) };
        }
        self.squeezed(setter, self.place.min_pt)
    }

    /// The fewest lines that hold the text with letters as narrow as they may be, or all lines, however wide.
    fn squeezed(&self, setter: &Setter<'_>, size: Pt) -> Set {
        let measure = self.place.style.width;
        let lines = (1..=self.place.lines)
            .find_map(|lines| self.cut(setter, size, lines, measure * (1.0 / NARROWEST)))
            .unwrap_or_else(|| self.breaks.share(self.place.lines, &|span| self.width(setter, size, span)));
        let widest = lines.iter().map(|&span| self.width(setter, size, span).0).fold(0.0, f64::max);
        let stretch = if widest > (measure + HAIR).0 { (measure.0 / widest).max(NARROWEST) } else { 1.0 };
        Set { size, lines, stretch, over: Mm(widest * stretch) - measure }
    }

    fn leading(&self, size: Pt) -> Mm {
        self.place.leading * (size.0 / self.place.pt.0)
    }

    fn height(&self, set: &Set) -> Mm {
        self.leading(set.size) * set.lines.len() as f64
    }
}

/// Sets the groups between the top of the flow window and `bottom`.
pub(super) fn set(
    layout: &Layout,
    view: &CertificateView,
    bottom: Mm,
    setter: &mut Setter<'_>,
) -> Result<(), RenderError> {
    let mut groups = Vec::new();
    for (field, place, text) in [
        (Field::Recipient, &layout.recipient, &view.recipient),
        (Field::RecipientLine, &layout.recipient_line, &view.recipient_line),
        (Field::Achievement, &layout.achievement, &view.achievement),
    ] {
        let text = tidy(text);
        if text.is_empty() || setter.drawn(field) == Drawn::Not {
            continue;
        }
        let shaped = setter.shape_tidy(field, &place.style, text.replace('\u{a0}', " "))?;
        let starts = Starts::of(&text, &shaped.glyphs);
        let even = setter.even(field, place.pt);
        let (full, even) = (even.unwrap_or(place.pt), even.is_some());
        groups.push(Group { field, place, full, even, breaks: Breaks::of(&text), starts, text });
    }
    let window = bottom - layout.flow.top;
    let sets = smallest_shrink(&groups, window, setter);
    let used = groups.iter().zip(&sets).map(|(group, set)| group.height(set).0).sum::<f64>();
    let free = window.0 - used;
    if free < -HAIR.0
        && let Some(last) = groups.last()
    {
        setter.note(FitNote::TooLong { field: last.field, over: Mm(-free).rounded() });
    }
    // Equal gaps between the groups, up to the largest allowed; the rest is split above and below.
    let gap = (free / (groups.len() + 1) as f64).clamp(0.0, layout.flow.gap_max.0);
    let between = gap * groups.len().saturating_sub(1) as f64;
    let mut top = layout.flow.top + Mm(((free - between) / 2.0).max(0.0));
    for (group, set) in groups.iter().zip(sets) {
        report(group, &set, setter);
        let leading = group.leading(set.size);
        for (number, &(from, to)) in set.lines.iter().enumerate() {
            let text = group.text.get(from..to).unwrap_or_default().replace('\u{a0}', " ");
            let shaped = setter.shape_tidy(group.field, &group.place.style, text)?;
            let y = top + leading * (number as f64 + BASELINE);
            let cast = Cast { size: set.size, stretch: set.stretch };
            setter.hang(group.field, &group.place.style, cast, y, shaped);
        }
        top = top + group.height(&set) + Mm(gap);
    }
    Ok(())
}

/// Cuts all groups at full size, or all one step smaller, and so on until they fit the window.
///
/// At each size, long lines are first wrapped for looks and then, if that takes too much room, not. When nothing
/// can get smaller, letters are made a little narrower, which may save a line.
fn smallest_shrink(groups: &[Group<'_>], window: Mm, setter: &Setter<'_>) -> Vec<Set> {
    let mut step = 0.0;
    loop {
        let size_of = |group: &Group<'_>| {
            Pt((group.full.0 - step * GROUP_STEP).max(group.place.min_pt.0.min(group.full.0)))
        };
        let all_least = groups.iter().all(|group| size_of(group) <= group.place.min_pt);
        for prefer in [Prefer::Looks, Prefer::Room, Prefer::Squeezed] {
            if prefer == Prefer::Squeezed && !all_least {
                continue;
            }
            let sets: Vec<Set> =
                groups.iter().map(|group| group.set(setter, size_of(group), prefer)).collect();
            let used = groups.iter().zip(&sets).map(|(group, set)| group.height(set).0).sum::<f64>();
            if used <= window.0 + HAIR.0 || prefer == Prefer::Squeezed {
                return sets;
            }
        }
        step += 1.0;
    }
}

fn report(group: &Group<'_>, set: &Set, setter: &mut Setter<'_>) {
    let field = group.field;
    if set.lines.len() > 1 {
        setter.note(FitNote::Wrapped { field, lines: set.lines.len() });
    }
    if set.size < group.place.pt {
        setter.note(FitNote::Shrunk { field, from: group.place.pt, to: set.size });
    }
    if set.over > HAIR {
        setter.note(FitNote::TooLong { field, over: set.over.rounded() });
    } else if set.stretch < 1.0 {
        setter.note(FitNote::Squeezed { field, to: set.stretch });
    }
}
