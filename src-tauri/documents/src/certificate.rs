//! A certificate laid out on its page: every line at its place, with notes on what had to give way.

mod art;
mod flow;
mod heading;
mod set;

use crate::emblem::Emblem;
use crate::error::RenderError;
use crate::font::Faces;
use crate::layout::{Field, Layout, LineField};
use crate::page::{Item, Mm, Page, Pt};
use set::Setter;

/// The words of one certificate, each as it shall be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CertificateView {
    /// Names the certificate in errors, as in `số sổ vàng 3: Bà Đặng Thị Ngọc Ánh`.
    pub record: String,
    /// Who confers, in capitals.
    pub authority: String,
    /// `TẶNG`, `TẶNG DANH HIỆU` or `TRUY TẶNG`.
    pub honour: String,
    /// What is conferred, in capitals.
    pub title: String,
    /// Who receives it: a person with the form of address, or a collective's full name.
    pub recipient: String,
    /// Post and workplace, governing body, or address; may be empty.
    pub recipient_line: String,
    /// What for; may be empty.
    pub achievement: String,
    /// Place and date.
    pub place_and_date: String,
    /// Title of the signer, one entry a line.
    pub signer_title: Vec<String>,
    /// Name of the signer; may be empty, to be written by hand.
    pub signer_name: String,
    /// Number and date of the decision.
    pub decision_line: String,
    /// The golden register number.
    pub register_line: String,
}

/// What is printed of a certificate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// Border, emblem and words, for plain paper.
    Full,
    /// Every word but no art, for stock that carries border and emblem.
    Words,
    /// As `Full`, marked as a proof, with an empty emblem slot shown.
    Proof,
}

/// What had to give way for a certificate to fit.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum FitNote {
    /// The field takes several lines.
    Wrapped {
        /// The field.
        field: Field,
        /// How many lines.
        lines: usize,
    },
    /// The field is set smaller than the layout wants.
    Shrunk {
        /// The field.
        field: Field,
        /// The wanted size.
        from: Pt,
        /// The size it has.
        to: Pt,
    },
    /// The field does not fit even at its smallest size. The page must not be printed as it is.
    TooLong {
        /// The field.
        field: Field,
        /// By how much it leaves its box.
        over: Mm,
    },
}

/// A laid-out certificate.
#[derive(Debug, Clone, PartialEq)]
pub struct Fitted {
    /// The page.
    pub page: Page,
    /// What had to give way, from the top of the page down.
    pub notes: Vec<FitNote>,
}

/// Lays out one certificate.
///
/// Pure: equal input gives an equal page. Words are brought to NFC and tidied before they are measured.
/// Nothing is ever cut: what does not fit at its smallest size is drawn beyond its box and reported as
/// [`FitNote::TooLong`].
///
/// # Errors
///
/// - [`RenderError::MissingGlyph`] for the first letter a face lacks.
/// - [`RenderError::Empty`] if the title or the recipient says nothing.
/// - [`RenderError::TooManyLines`] if the signer's title has more lines than the layout has room for.
///
/// # Source
///
/// Order and colour of the lines: the layout's own legal basis.
pub fn lay_out(
    layout: &Layout,
    view: &CertificateView,
    mode: Mode,
    faces: &Faces,
    emblem: Option<&Emblem>,
) -> Result<Fitted, RenderError> {
    let mut setter = Setter::new(faces, &view.record);
    for (field, text) in [(Field::Title, &view.title), (Field::Recipient, &view.recipient)] {
        if text.trim().is_empty() {
            return Err(RenderError::Empty { field, record: view.record.clone() });
        }
    }
    let given = view.signer_title.len();
    if given > layout.signer_lines {
        return Err(RenderError::TooManyLines {
            field: Field::SignerTitle,
            given,
            most: layout.signer_lines,
            record: view.record.clone(),
        });
    }
    art::draw(layout, mode, emblem, &mut setter)?;
    setter.line(Field::NationalName, &layout.national_name, &layout.national_name_text)?;
    motto(layout, &mut setter)?;
    heading::set(layout, view, &mut setter)?;

    // Each further line of the signer's title moves what stands above it up, so that the room for signature
    // and seal stays as it is.
    let raised = layout.signer_step * given.saturating_sub(1) as f64;
    flow::set(layout, view, layout.flow.bottom - raised, &mut setter)?;

    let lifted = |field: &LineField, by: Mm| LineField { y: field.y - by, ..*field };
    setter.line(Field::PlaceAndDate, &lifted(&layout.place_and_date, raised), &view.place_and_date)?;
    signer_title(layout, view, raised, &mut setter)?;
    setter.line(Field::SignerName, &layout.signer_name, &view.signer_name)?;
    setter.line(Field::DecisionLine, &layout.decision_line, &view.decision_line)?;
    setter.line(Field::RegisterLine, &layout.register_line, &view.register_line)?;

    let (items, notes) = setter.finish();
    Ok(Fitted { page: Page { width: layout.width, height: layout.height, items }, notes })
}

/// The motto and the rule of the same length under it.
fn motto(layout: &Layout, setter: &mut Setter<'_>) -> Result<(), RenderError> {
    let field = &layout.motto;
    if let Some((x, length)) = setter.line(Field::Motto, field, &layout.motto_text)? {
        setter.push(Item::Rule {
            x,
            y: field.y + layout.motto_rule_below,
            length,
            thickness: layout.motto_rule,
            colour: field.style.colour,
        });
    }
    Ok(())
}

/// The lines of the signer's title, all at the size the longest needs.
fn signer_title(
    layout: &Layout,
    view: &CertificateView,
    raised: Mm,
    setter: &mut Setter<'_>,
) -> Result<(), RenderError> {
    let lines: Vec<(String, Mm)> = view
        .signer_title
        .iter()
        .enumerate()
        .map(|(number, text)| {
            (text.clone(), layout.signer_title.y - raised + layout.signer_step * number as f64)
        })
        .collect();
    setter.lines_alike(Field::SignerTitle, &layout.signer_title, &lines)
}
