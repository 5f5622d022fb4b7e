//! A certificate laid out on its page: every line at its place, with notes on what had to give way.

mod art;
mod boxes;
mod flow;
mod heading;
mod remark;
mod set;
mod setting;

use crate::error::RenderError;
use crate::layout::{Field, Layout, LineField, Part, Style};
use crate::page::{Item, Mm, Page, Pt};
pub use boxes::FieldBox;
use boxes::Mark;
pub use remark::{Place, Remark, remarks};
use set::Setter;
pub(crate) use set::Starts;
use setting::Drawn;
pub use setting::{Setting, Sizes, even_sizes};

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
    /// The values of the last lines by themselves, for stock that carries the words around them.
    pub values: LineValues,
}

/// What stands between the words of the lines at the foot; only stock that carries those words needs it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LineValues {
    /// Place of signing.
    pub place: String,
    /// Day, month and year of signing, each as it shall be read.
    pub signed: [String; 3],
    /// Number of the decision.
    pub decision_number: String,
    /// Day, month and year of the decision, each as it shall be read.
    pub decided: [String; 3],
    /// The golden register number.
    pub register_number: String,
}

impl LineValues {
    fn get(&self, field: Field, part: Part) -> &str {
        let [day, month, year] = if field == Field::PlaceAndDate { &self.signed } else { &self.decided };
        match part {
            Part::Number if field == Field::RegisterLine => &self.register_number,
            Part::Number => &self.decision_number,
            Part::Place => &self.place,
            Part::Day => day,
            Part::Month => month,
            Part::Year => year,
        }
    }
}

/// What is printed of a certificate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// Border, emblem and words, for plain paper.
    Full,
    /// What the stock does not carry; without a stock every word but no art.
    Words,
    /// As `Full`, marked as a proof, with an empty emblem slot shown.
    Proof,
    /// As `Words`, marked as a proof, with what the stock carries in light grey.
    WordsProof,
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
    /// The field fits only with letters narrower than they are drawn.
    Squeezed {
        /// The field.
        field: Field,
        /// Part of their natural width, 0.96 to 1.
        to: f64,
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
    /// Which arrangement of the heading it took, from 0.
    pub heading: usize,
    marks: Vec<Mark>,
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
/// - [`RenderError::NoSuchFace`] if the layout asks for a font of the office that is not there.
/// - [`RenderError::NoValuePlace`] if only values shall be printed and the layout has no places for them.
/// - [`RenderError::Empty`] if the title or the recipient says nothing.
/// - [`RenderError::TooManyLines`] if the signer's title has more lines than the layout has room for.
///
/// # Source
///
/// Order and colour of the lines: the layout's own legal basis.
pub fn lay_out(setting: &Setting<'_>, view: &CertificateView) -> Result<Fitted, RenderError> {
    let layout = setting.layout;
    let mut setter = Setter::new(setting, &view.record);
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
    art::draw(setting, &mut setter)?;
    setter.line(Field::NationalName, &layout.national_name, &layout.national_name_text)?;
    motto(layout, &mut setter)?;
    let heading = heading::set(layout, view, &mut setter)?;

    // Each further line of the signer's title moves what stands above it up, so that the room for signature
    // and seal stays as it is; but a date line that is on the stock already cannot move.
    let movable = setter.drawn(Field::PlaceAndDate) == Drawn::Whole;
    let raised = if movable { layout.signer_step * given.saturating_sub(1) as f64 } else { Mm(0.0) };
    flow::set(layout, view, layout.flow.bottom - raised, &mut setter)?;

    foot(
        layout,
        view,
        Field::PlaceAndDate,
        (&layout.place_and_date, &view.place_and_date),
        raised,
        &mut setter,
    )?;
    signer_title(layout, view, raised, &mut setter)?;
    setter.line(Field::SignerName, &layout.signer_name, &view.signer_name)?;
    foot(
        layout,
        view,
        Field::DecisionLine,
        (&layout.decision_line, &view.decision_line),
        Mm(0.0),
        &mut setter,
    )?;
    foot(
        layout,
        view,
        Field::RegisterLine,
        (&layout.register_line, &view.register_line),
        Mm(0.0),
        &mut setter,
    )?;

    let (items, notes, marks) = setter.finish();
    let page = Page { width: layout.width, height: layout.height, items };
    Ok(Fitted { page, notes, heading, marks })
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
            colour: setter.ink(Field::Motto, field.style.colour),
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

/// A line at the foot, or its values alone at the places the layout gives them.
fn foot(
    layout: &Layout,
    view: &CertificateView,
    field: Field,
    (line, text): (&LineField, &str),
    raised: Mm,
    setter: &mut Setter<'_>,
) -> Result<(), RenderError> {
    if setter.drawn(field) != Drawn::Values {
        setter.line(field, &LineField { y: line.y - raised, ..*line }, text)?;
        return Ok(());
    }
    for part in field.parts() {
        let Some(place) = layout.values.get(&(field, *part)) else {
            return Err(RenderError::NoValuePlace { field, record: view.record.clone() });
        };
        let style = Style { x: place.x, align: place.align, width: place.width, ..line.style };
        let value = LineField { style, y: place.y, ..*line };
        setter.part = Some(*part);
        setter.line(field, &value, view.values.get(field, *part))?;
    }
    setter.part = None;
    Ok(())
}
