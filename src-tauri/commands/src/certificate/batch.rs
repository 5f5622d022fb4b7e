//! What a request to print means: the certificates, the layout of each, the stock and the way through the printer.

use crate::check_code::code_of;
use crate::desk::Desk;
use crate::problem::OfficeError;
use crate::stock::shows_of;
use crate::wire::decision::PrintCertificates;
use so_vang_documents::certificate::{
    CertificateView, Fitted, LineValues, Mode, Setting, Sizes, even_sizes, lay_out,
};
use so_vang_documents::font::Faces;
use so_vang_documents::layout::{Field, Layout, Shows};
use so_vang_documents::page::Mm;
use so_vang_documents::picture::Pictures;
use so_vang_documents::placement::Placement;
use so_vang_documents::square::Square;
use so_vang_domain::certificate::GoldenRegisterNumber;
use so_vang_domain::date::{in_parts, in_words};
use so_vang_store::Read;
use so_vang_store::table::award_record::{AwardRow, CertificateRow};
use so_vang_store::table::calibration::Calibration;
use so_vang_store::table::decision::Decision;
use so_vang_store::table::stock::Stock;
use std::collections::BTreeMap;

/// From the square of a check code with its caption to the line below it.
const CODE_GAP: Mm = Mm(4.5);
/// From the edges of the sheet to the square where nothing stands at its foot.
const CODE_EDGE: Mm = Mm(30.0);

/// One certificate of a batch.
pub(super) struct Entry {
    pub(super) number: GoldenRegisterNumber,
    pub(super) award: AwardRow,
    pub(super) certificate: CertificateRow,
    /// The layout it is set in.
    pub(super) layout: String,
}

/// The certificates that a request means, and how they are set.
pub(super) struct Batch {
    pub(super) decision: Decision,
    pub(super) entries: Vec<Entry>,
    pub(super) mode: Mode,
    pub(super) layouts: BTreeMap<String, Layout>,
    pub(super) stock: Option<Stock>,
    pub(super) calibration: Option<Calibration>,
    pub(super) pictures: Pictures,
    pub(super) faces: Faces,
    shows: Option<Shows>,
    /// Sizes that hold for the whole batch, by layout.
    sizes: BTreeMap<String, Sizes>,
    pub(super) views: Vec<CertificateView>,
    /// The check codes and what stands under them; none unless they were asked for.
    codes: Vec<String>,
    caption: String,
}

/// Fields that look alike on certificates that hang side by side.
const ALIKE: [Field; 4] = [Field::Title, Field::Recipient, Field::RecipientLine, Field::Achievement];

/// The mode of a key; a proof on stock shows what the stock carries in grey.
pub(crate) fn mode(key: &str, on_stock: bool) -> Result<Mode, OfficeError> {
    match key {
        "full" => Ok(Mode::Full),
        "overprint" => Ok(Mode::Words),
        "proof" if on_stock => Ok(Mode::WordsProof),
        "proof" => Ok(Mode::Proof),
        other => Err(OfficeError::Input { field: "mode", value: other.to_owned(), why: "unknown" }),
    }
}

impl Batch {
    /// Reads what the request means.
    ///
    /// # Errors
    ///
    /// [`OfficeError::NoCertificate`] for a decision without any, [`OfficeError::Absent`] for a number it does
    /// not have, [`OfficeError::NothingWaits`] where only what waits was asked for; a layout, a stock or a face that is not there.
    pub(super) fn read(desk: &Desk, request: &PrintCertificates) -> Result<Self, OfficeError> {
        desk.store()?.read(|read| Self::read_in(desk, &read, request))
    }

    /// As [`Self::read`], within a look at the file.
    pub(super) fn read_in(
        desk: &Desk,
        read: &Read<'_>,
        request: &PrintCertificates,
    ) -> Result<Self, OfficeError> {
        let mode = mode(&request.mode, request.stock_id.is_some())?;
        {
            let decision = read.decision(request.decision_id)?;
            let stock = request.stock_id.map(|id| read.stock(id)).transpose()?;
            let shows = stock.as_ref().map(|stock| shows_of(desk, stock)).transpose()?;
            let entries = entries(read, request, &decision)?;
            let mut layouts = BTreeMap::new();
            for entry in &entries {
                if !layouts.contains_key(&entry.layout) {
                    layouts.insert(entry.layout.clone(), crate::layout::named(desk, read, &entry.layout)?);
                }
            }
            let calibration = match request.printer.as_str() {
                "" => None,
                printer => read.calibration_of(printer, &request.tray, request.stock_id)?,
            };
            let views = entries.iter().map(|entry| view(desk, &decision, entry)).collect();
            let mut batch = Self {
                pictures: crate::layout::pictures(read)?,
                faces: crate::font::faces(desk, read)?,
                sizes: BTreeMap::new(),
                decision,
                entries,
                mode,
                layouts,
                stock,
                calibration,
                shows,
                views,
                codes: Vec::new(),
                caption: desk.say("certificate", "check_code", &[]),
            };
            if request.check_code {
                let code = |entry: &Entry| code_of(desk, &batch.decision, &entry.award, entry.number);
                batch.codes = batch.entries.iter().map(code).collect::<Result<_, _>>()?;
            }
            if request.same_size {
                batch.sizes = batch.even()?;
            }
            Ok(batch)
        }
    }

    /// For each layout, the smallest sizes that any of its certificates needs.
    fn even(&self) -> Result<BTreeMap<String, Sizes>, OfficeError> {
        let of = |(id, layout): (&String, &Layout)| {
            let own = self.entries.iter().zip(&self.views).filter(|(entry, _)| entry.layout == *id);
            let sizes = even_sizes(&self.setting(layout), own.map(|(_, view)| view), &ALIKE)?;
            Ok((id.clone(), sizes))
        };
        self.layouts.iter().map(of).collect()
    }

    fn setting<'b>(&'b self, layout: &'b Layout) -> Setting<'b> {
        let mut setting = Setting::new(layout, self.mode, &self.faces, &self.pictures);
        if let Some(shows) = &self.shows {
            setting = setting.with_shows(shows);
        }
        match self.sizes.get(&layout.id) {
            Some(sizes) => setting.with_sizes(sizes),
            None => setting,
        }
    }

    /// A certificate on its page.
    ///
    /// # Errors
    ///
    /// [`OfficeError::Render`] for a letter that the face lacks, or an empty name or title.
    pub(super) fn lay_out(&self, place: usize) -> Result<Fitted, OfficeError> {
        let (Some(entry), Some(view)) = (self.entries.get(place), self.views.get(place)) else {
            return Err(OfficeError::NoSuchPaper);
        };
        let mut fitted = lay_out(&self.setting(self.layout_of(entry)?), view)?;
        if let Some(code) = self.codes.get(place) {
            let square = Square::of(code)?;
            let (x, y) = self.corner(&fitted, square.side());
            let marked = square.mark(&self.faces, &[&self.caption], x, y)?;
            fitted.page.items.extend(marked.items);
        }
        Ok(fitted)
    }

    /// Where the square of a check code stands: above the lines at the foot, at their left end.
    fn corner(&self, fitted: &Fitted, side: Mm) -> (Mm, Mm) {
        let foot = fitted.boxes(&self.faces).into_iter().find(|found| found.field == Field::DecisionLine);
        match foot {
            Some(foot) => (foot.left, foot.top - side - CODE_GAP),
            None => (CODE_EDGE, fitted.page.height - side - CODE_EDGE),
        }
    }

    /// The layout of a certificate.
    pub(super) fn layout_of(&self, entry: &Entry) -> Result<&Layout, OfficeError> {
        let absent = || OfficeError::Absent { entity: "layout", name: entry.layout.clone() };
        self.layouts.get(&entry.layout).ok_or_else(absent)
    }

    /// How the sheets go through the printer. A proof is for looking, so it lies as it is read.
    pub(super) fn placement(&self) -> Placement {
        match (&self.calibration, self.mode) {
            (Some(calibration), Mode::Full | Mode::Words) => crate::calibration::placement(calibration),
            (Some(_), Mode::Proof | Mode::WordsProof) | (None, _) => Placement::IDENTITY,
        }
    }
}

fn entries(
    read: &Read<'_>,
    request: &PrintCertificates,
    decision: &Decision,
) -> Result<Vec<Entry>, OfficeError> {
    let absent = |name: String| OfficeError::Absent { entity: "golden_register_number", name };
    let mut entries = Vec::new();
    for award in read.awards_of_decision(decision.id)? {
        let (Some(decided), Some(certificate)) = (award.record.decided, award.certificate.clone()) else {
            continue;
        };
        let layout = match &request.layout {
            Some(layout) => layout.clone(),
            None => {
                let kind = award.kind.key();
                let own = read.layout_for(award.record.award_code.as_str(), kind, request.stock_id)?;
                own.map_or_else(|| certificate.layout.clone(), |own| own.key)
            }
        };
        entries.push(Entry { number: decided.golden_register_number, award, certificate, layout });
    }
    if entries.is_empty() {
        return Err(OfficeError::NoCertificate { award: decision.award_name.clone() });
    }
    if let Some(stranger) =
        request.only.iter().find(|number| !entries.iter().any(|entry| entry.number == **number))
    {
        return Err(absent(stranger.to_string()));
    }
    entries.retain(|entry| {
        request.from.is_none_or(|from| entry.number >= from)
            && (request.only.is_empty() || request.only.contains(&entry.number))
            && !(request.waiting && entry.certificate.prints > 0)
    });
    if entries.is_empty() && request.waiting {
        return Err(OfficeError::NothingWaits { decision: decision.number.clone() });
    }
    if entries.is_empty() {
        return Err(absent(request.from.map_or_else(String::new, |from| from.to_string())));
    }
    Ok(entries)
}

/// The words of one certificate, all of them frozen with the decision.
fn view(desk: &Desk, decision: &Decision, entry: &Entry) -> CertificateView {
    let record = &entry.award.record;
    let say = |key: &str, params: &[crate::text::Param<'_>]| desk.say("certificate", key, params);
    let day = in_words(decision.issued_on);
    let number = entry.number.to_string();
    CertificateView {
        record: say("record", &[("number", number.clone()), ("recipient", record.recipient.clone())]),
        authority: decision.issuer.to_uppercase(),
        honour: entry.certificate.honour.clone(),
        title: entry.certificate.title.clone(),
        recipient: record.recipient.clone(),
        recipient_line: record.recipient_line.clone(),
        achievement: record.achievement.clone(),
        place_and_date: say("place_and_date", &[("place", decision.place.clone()), ("day", day.clone())]),
        signer_title: decision.signer_title.clone(),
        signer_name: decision.signer_name.clone(),
        decision_line: say("decision_line", &[("number", decision.number.clone()), ("day", day)]),
        register_line: say("register_line", &[("number", number.clone())]),
        values: LineValues {
            place: decision.place.clone(),
            signed: in_parts(decision.issued_on),
            decision_number: decision.number.clone(),
            decided: in_parts(decision.issued_on),
            register_number: number,
        },
    }
}
