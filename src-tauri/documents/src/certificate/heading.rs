//! Authority, honour and title: the first arrangement of the layout in which they fit.

use super::set::{Cast, HAIR, NARROWEST, Setter, Starts, fitting_size};
use super::setting::Drawn;
use super::{CertificateView, FitNote};
use crate::error::RenderError;
use crate::layout::{Field, Layout, Stack, Style};
use crate::page::{Mm, Pt};
use crate::text::{Breaks, Span, tidy};

/// One field of a heading, cut into the lines of an arrangement.
struct Cut {
    lines: Vec<String>,
    /// Size of each line.
    sizes: Vec<Pt>,
    /// Width of the letters as a part of their natural width.
    stretch: f64,
    /// By how much the widest line is too wide; not above zero if it fits.
    over: Mm,
}

impl Cut {
    fn empty() -> Self {
        Self { lines: Vec::new(), sizes: Vec::new(), stretch: 1.0, over: Mm(0.0) }
    }
}

/// Sets the three fields in the first arrangement that holds them, or in the last one with a note; returns
/// the number of the arrangement.
pub(super) fn set(
    layout: &Layout,
    view: &CertificateView,
    setter: &mut Setter<'_>,
) -> Result<usize, RenderError> {
    let fields = [
        (Field::Authority, &layout.authority, &view.authority),
        (Field::Honour, &layout.honour, &view.honour),
        (Field::Title, &layout.title, &view.title),
    ];
    for (number, heading) in layout.headings.iter().enumerate() {
        let stacks = [&heading.authority, &heading.honour, &heading.title];
        let mut cuts = Vec::new();
        let last = number + 1 == layout.headings.len();
        for ((field, style, text), stack) in fields.iter().zip(stacks) {
            cuts.push(cut(*field, style, stack, text, last, setter)?);
        }
        let fits = cuts.iter().all(|cut| cut.over <= HAIR);
        if !fits && !last {
            continue;
        }
        for (((field, style, _), stack), cut) in fields.iter().zip(stacks).zip(cuts) {
            if setter.drawn(*field) != Drawn::Not {
                hang(*field, style, stack, cut, setter)?;
            }
        }
        return Ok(number);
    }
    Ok(0)
}

/// Cuts a text into as many lines as the stack has, at the largest size that fits; in the `last` arrangement
/// narrower letters may help.
fn cut(
    field: Field,
    style: &Style,
    stack: &Stack,
    text: &str,
    last_chance: bool,
    setter: &Setter<'_>,
) -> Result<Cut, RenderError> {
    let text = tidy(text);
    let shaped = setter.shape_tidy(field, style, text.replace('\u{a0}', " "))?;
    let breaks = Breaks::of(&text);
    let measure = stack.width.unwrap_or(style.width);
    let (Some(&first), Some(&last)) = (stack.pt.first(), stack.pt.last()) else {
        return Ok(Cut::empty());
    };
    let wanted = first;
    let first = setter.even(field, first).unwrap_or(first);
    let starts = Starts::of(&text, &shaped.glyphs);
    let least = Pt((wanted.0 * stack.min_pt.0 / last.0).min(first.0));
    let size_of = |size: Pt, line: usize| {
        let own = stack.pt.get(line).copied().unwrap_or(last);
        // Every line of the stack shrinks by the same part, to half points.
        Pt((own.0 * size.0 / wanted.0 * 2.0).floor() / 2.0)
    };
    let width_of = |size: Pt, line: usize, span: Span| {
        setter.faces.units(style.face, size_of(size, line), starts.width(span))
    };
    let cut_within = |size: Pt, measure: Mm| {
        breaks.cut(stack.pt.len(), measure + HAIR, &|span, line| width_of(size, line, span))
    };
    let cut_at = |size: Pt| cut_within(size, measure);
    let sizes = |size: Pt| (0..stack.pt.len()).map(|line| size_of(size, line)).collect();
    let pieces = |spans: Vec<Span>| {
        spans
            .iter()
            .filter_map(|&(from, to)| text.get(from..to))
            .map(|line| line.replace('\u{a0}', " "))
            .collect()
    };
    if let Some(size) = fitting_size(first, least, |size| cut_at(size).is_some()) {
        return Ok(Cut {
            lines: cut_at(size).map(pieces).unwrap_or_default(),
            sizes: sizes(size),
            stretch: 1.0,
            over: Mm(0.0),
        });
    }
    if text.is_empty() {
        return Ok(Cut::empty());
    }
    if last_chance && let Some(spans) = cut_within(least, measure * (1.0 / NARROWEST)) {
        let widest =
            spans.iter().enumerate().map(|(line, &span)| width_of(least, line, span).0).fold(0.0, f64::max);
        let stretch = (measure.0 / widest).min(1.0);
        return Ok(Cut { lines: pieces(spans), sizes: sizes(least), stretch, over: Mm(0.0) });
    }
    // It does not fit: equal shares, however wide they get.
    let spans =
        breaks.share(stack.pt.len(), &|span| setter.faces.units(style.face, least, starts.width(span)));
    let over = spans
        .iter()
        .enumerate()
        .map(|(line, &span)| width_of(least, line, span) - measure)
        .fold(Mm(0.02), |most, over| if over > most { over } else { most });
    Ok(Cut { lines: pieces(spans), sizes: sizes(least), stretch: 1.0, over })
}

fn hang(
    field: Field,
    style: &Style,
    stack: &Stack,
    cut: Cut,
    setter: &mut Setter<'_>,
) -> Result<(), RenderError> {
    if cut.lines.len() > 1 {
        setter.note(FitNote::Wrapped { field, lines: cut.lines.len() });
    }
    if let (Some(&from), Some(&to)) = (stack.pt.first(), cut.sizes.first())
        && to < from
    {
        setter.note(FitNote::Shrunk { field, from, to });
    }
    if cut.over > HAIR {
        setter.note(FitNote::TooLong { field, over: cut.over.rounded() });
    } else if cut.stretch < 1.0 {
        setter.note(FitNote::Squeezed { field, to: cut.stretch });
    }
    let stretch = cut.stretch;
    for ((text, size), y) in cut.lines.into_iter().zip(cut.sizes).zip(&stack.y) {
        let shaped = setter.shape_tidy(field, style, text)?;
        setter.hang(field, style, Cast { size, stretch }, *y, shaped);
    }
    Ok(())
}
