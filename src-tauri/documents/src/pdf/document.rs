//! The file put together: pages in batches as they come, then shared objects and what viewers are told.

use std::borrow::Borrow;
use std::collections::BTreeMap;
use std::io::Write;

use lopdf::{Dictionary, Document, Object, ObjectId};
use printpdf::{
    CurTransMat, Op, PdfDocument, PdfPage, PdfParseErrorSeverity, PdfSaveOptions, PdfWarnMsg, XObjectId,
    XObjectTransform,
};

use super::content::{draw, points};
use super::faces::Used;
use super::file::Growing;
use super::shared::{Shared, common, same};
use super::{PdfInfo, broken, pdf};
use crate::error::RenderError;
use crate::font::Faces;
use crate::page::{Item, Mm, Page};
use crate::placement::Placement;

/// Pages made at a time; printpdf keeps every glyph of a page as a heap string until it is compressed.
const BATCH: usize = 100;
/// The name pages call their common items by.
const COMMON: &str = "Common";
/// Who made the file, as its properties say.
const PRODUCER: &str = "So Vang";

/// Everything a page's operations need; it learns of faces and drawings as pages come.
struct Press<'a> {
    faces: &'a Faces,
    placement: Placement,
    used: Used,
    shared: Shared,
    /// What the pages of the first batch begin with, on a sheet of this size.
    common: Vec<Item>,
    width: Mm,
    height: Mm,
}

/// Writes the pages as they come, then what they share.
pub(super) fn print<P: Borrow<Page>, E: From<RenderError>>(
    pages: impl IntoIterator<Item = Result<P, E>>,
    faces: &Faces,
    info: &PdfInfo,
    placement: Placement,
    out: &mut impl Write,
) -> Result<u32, E> {
    let mut pages = pages.into_iter();
    let mut batch = Vec::with_capacity(BATCH);
    gather(&mut pages, &mut batch)?;
    let Some(first) = batch.first().map(Borrow::borrow) else { return Err(RenderError::NoPages.into()) };
    let mut press = Press {
        faces,
        placement,
        used: Used::default(),
        shared: Shared::default(),
        common: Vec::new(),
        width: first.width,
        height: first.height,
    };
    press.common = common(&batch);
    let mut file = Growing::begin(out)?;
    let (tree, resources) = (file.reserve(), file.reserve());
    let mut kids = Vec::new();
    while !batch.is_empty() {
        press.print(&batch, tree, resources, &mut kids, &mut file)?;
        gather(&mut pages, &mut batch)?;
    }
    let count = u32::try_from(kids.len()).unwrap_or(u32::MAX);
    let node = Dictionary::from_iter(vec![
        ("Type", Object::Name(b"Pages".to_vec())),
        ("Count", Object::Integer(i64::from(count))),
        ("Kids", Object::Array(kids)),
    ]);
    file.put(tree, &Object::Dictionary(node))?;
    press.finish(info, tree, resources, file)?;
    Ok(count)
}

/// The next pages, at most a batch of them.
fn gather<P, E>(pages: &mut impl Iterator<Item = Result<P, E>>, batch: &mut Vec<P>) -> Result<(), E> {
    batch.clear();
    for page in pages.take(BATCH) {
        batch.push(page?);
    }
    Ok(())
}

impl Press<'_> {
    fn print<P: Borrow<Page>>(
        &mut self,
        batch: &[P],
        tree: u32,
        resources: u32,
        kids: &mut Vec<Object>,
        file: &mut Growing<'_, impl Write>,
    ) -> Result<(), RenderError> {
        for page in batch {
            self.used.collect(page.borrow());
            self.shared.collect(page.borrow());
        }
        let mut document = PdfDocument::new("");
        document.with_pages(batch.iter().map(|page| self.page(page.borrow())).collect());
        let mut made = convert(&document)?;
        let contents: Vec<(ObjectId, &P)> = made.page_iter().zip(batch).collect();
        if contents.len() != batch.len() {
            return Err(broken("reading the pages made", "a page is missing"));
        }
        for (id, page) in contents {
            let page = page.borrow();
            let content = reference(made.get_dictionary(id).map_err(pdf("reading a page"))?, b"Contents")?;
            let Some(Object::Stream(mut stream)) = made.objects.remove(&content) else {
                return Err(broken("reading a page", "it has no content"));
            };
            stream.compress().map_err(pdf("compressing a page"))?;
            let (content, own) = (file.reserve(), file.reserve());
            file.put(content, &Object::Stream(stream))?;
            let (width, height) = self.placement.page_size(page.width, page.height);
            let size = [0.0, 0.0, points(width).0, points(height).0];
            let page = Dictionary::from_iter(vec![
                ("Type", Object::Name(b"Page".to_vec())),
                ("Parent", Object::Reference((tree, 0))),
                ("MediaBox", Object::Array(size.into_iter().map(Object::Real).collect())),
                ("Resources", Object::Reference((resources, 0))),
                ("Contents", Object::Reference((content, 0))),
            ]);
            file.put(own, &Object::Dictionary(page))?;
            kids.push(Object::Reference((own, 0)));
        }
        Ok(())
    }

    /// One page; what it has in common with the first ones is called, not drawn.
    fn page(&self, page: &Page) -> PdfPage {
        let mut ops = Vec::new();
        if let Some(matrix) = self.placement.matrix(page.width, page.height) {
            let matrix = CurTransMat::Raw(matrix.map(|value| value as f32));
            ops.push(Op::SetTransformationMatrix { matrix });
        }
        let called = if self.begins_alike(page) { self.common.len() } else { 0 };
        if called > 0 {
            ops.push(Op::UseXobject {
                id: XObjectId(COMMON.to_owned()),
                transform: XObjectTransform { no_auto_scale: true, ..Default::default() },
            });
        }
        for item in page.items.iter().skip(called) {
            draw(item, page, self.faces, &self.used, &self.shared, &mut ops);
        }
        sheet(page.width, page.height, ops)
    }

    /// Whether a page has the size of the first one and begins with the common items.
    fn begins_alike(&self, page: &Page) -> bool {
        (page.width, page.height) == (self.width, self.height)
            && page.items.len() >= self.common.len()
            && page.items.iter().zip(&self.common).all(|(one, other)| same(one, other))
    }

    /// Fonts, drawings, the common items and the catalogue, under the numbers the pages know; then the end.
    fn finish(
        &self,
        info: &PdfInfo,
        tree: u32,
        resources: u32,
        mut file: Growing<'_, impl Write>,
    ) -> Result<(), RenderError> {
        let doing = "writing the shared objects";
        let frame = self.frame(info)?;
        let mut numbers = BTreeMap::from([(frame.tree, tree), (frame.resources, resources)]);
        for &id in frame.document.objects.keys() {
            if id != frame.tree {
                numbers.entry(id).or_insert_with(|| file.reserve());
            }
        }
        for (id, mut object) in frame.document.objects {
            if id == frame.tree {
                continue;
            }
            renumber(&mut object, &numbers)?;
            let number = *numbers.get(&id).ok_or_else(|| broken(doing, "an object has no number"))?;
            file.put(number, &object)?;
        }
        let number = |key: &[u8]| {
            let id = reference(&frame.document.trailer, key)?;
            numbers.get(&id).copied().ok_or_else(|| broken(doing, "an object has no number"))
        };
        file.finish(number(b"Root")?, number(b"Info")?)
    }

    /// A document without pages, as printpdf makes it.
    fn frame(&self, info: &PdfInfo) -> Result<Frame, RenderError> {
        let doing = "making the shared objects";
        let mut document = PdfDocument::new(&info.title);
        document.resources.fonts.map.extend(self.used.fonts(self.faces)?);
        document.resources.xobjects.map.extend(self.shared.objects());
        let sampler = sheet(self.width, self.height, self.used.sampler());
        document.with_pages(vec![sampler, self.common_page()]);
        let mut file = convert(&document)?;
        let pages: Vec<ObjectId> = file.page_iter().collect();
        let [sampler, common] = pages.as_slice() else {
            return Err(broken(doing, "not two pages were made"));
        };
        let tree = reference(file.catalog().map_err(pdf(doing))?, b"Pages")?;
        let (sampler, common) = (take_page(&mut file, *sampler)?, take_page(&mut file, *common)?);
        file.objects.remove(&sampler.content);
        file.objects.remove(&sampler.resources);
        let resources = common.resources;
        if self.common.is_empty() {
            file.objects.remove(&common.content);
        } else {
            enclose(&mut file, &common)?;
        }
        file.compress();
        describe(&mut file, info)?;
        Ok(Frame { document: file, tree, resources })
    }

    /// What the pages begin with, as if it were a page.
    fn common_page(&self) -> PdfPage {
        let page = Page { width: self.width, height: self.height, items: Vec::new() };
        let mut ops = Vec::new();
        for item in &self.common {
            draw(item, &page, self.faces, &self.used, &self.shared, &mut ops);
        }
        sheet(self.width, self.height, ops)
    }
}

/// A document that holds what pages share, and where pages hang on it.
struct Frame {
    document: Document,
    tree: ObjectId,
    resources: ObjectId,
}

/// Points every reference to the number its object has in the file.
fn renumber(object: &mut Object, numbers: &BTreeMap<ObjectId, u32>) -> Result<(), RenderError> {
    match object {
        Object::Reference(id) => {
            let number =
                numbers.get(id).ok_or_else(|| broken("following a reference", "it leads nowhere"))?;
            *id = (*number, 0);
        }
        Object::Array(entries) => {
            for entry in entries {
                renumber(entry, numbers)?;
            }
        }
        Object::Dictionary(entries) => {
            for (_, entry) in entries.iter_mut() {
                renumber(entry, numbers)?;
            }
        }
        Object::Stream(stream) => {
            for (_, entry) in stream.dict.iter_mut() {
                renumber(entry, numbers)?;
            }
        }
        Object::Null
        | Object::Boolean(_)
        | Object::Integer(_)
        | Object::Real(_)
        | Object::Name(_)
        | Object::String(..) => {}
    }
    Ok(())
}

fn sheet(width: Mm, height: Mm, ops: Vec<Op>) -> PdfPage {
    PdfPage::new(printpdf::Mm(width.0 as f32), printpdf::Mm(height.0 as f32), ops)
}

/// A page taken out of the document; its content and resources stay.
struct Taken {
    content: ObjectId,
    resources: ObjectId,
    frame: Object,
}

fn take_page(file: &mut Document, id: ObjectId) -> Result<Taken, RenderError> {
    let doing = "taking a page apart";
    let Some(Object::Dictionary(page)) = file.objects.remove(&id) else {
        return Err(broken(doing, "it is no dictionary"));
    };
    Ok(Taken {
        content: reference(&page, b"Contents")?,
        resources: reference(&page, b"Resources")?,
        frame: page.get(b"MediaBox").map_err(pdf(doing))?.clone(),
    })
}

/// Makes the content of a taken page a form that every page can call.
fn enclose(file: &mut Document, page: &Taken) -> Result<(), RenderError> {
    let doing = "enclosing what all pages share";
    let resources = file.get_dictionary(page.resources).map_err(pdf(doing))?.clone();
    let drawings = reference(&resources, b"XObject")?;
    // The form has its own copy of the list of drawings: one viewer draws nothing inside a form whose list
    // is the very object the page uses.
    let mut own = resources;
    own.set("XObject", Object::Dictionary(file.get_dictionary(drawings).map_err(pdf(doing))?.clone()));
    let own = file.add_object(own);
    let Ok(Object::Stream(stream)) = file.get_object_mut(page.content) else {
        return Err(broken(doing, "it has no content"));
    };
    stream.dict.set("Type", Object::Name(b"XObject".to_vec()));
    stream.dict.set("Subtype", Object::Name(b"Form".to_vec()));
    stream.dict.set("BBox", page.frame.clone());
    stream.dict.set("Resources", Object::Reference(own));
    let list = file.get_dictionary_mut(drawings).map_err(pdf(doing))?;
    list.set(COMMON, Object::Reference(page.content));
    Ok(())
}

/// Tells viewers the language, the day, and not to scale the sheet when printing.
fn describe(file: &mut Document, info: &PdfInfo) -> Result<(), RenderError> {
    let doing = "describing the file";
    let name = |text: &str| Object::Name(text.as_bytes().to_vec());
    let catalog = file.catalog_mut().map_err(pdf(doing))?;
    catalog.set("Lang", Object::string_literal("vi-VN"));
    catalog.set(
        "ViewerPreferences",
        Object::Dictionary(Dictionary::from_iter(vec![
            ("PrintScaling", name("None")),
            ("Duplex", name("Simplex")),
            ("PickTrayByPDFSize", Object::Boolean(true)),
            ("DisplayDocTitle", Object::Boolean(true)),
        ])),
    );
    let properties = file.trailer.get(b"Info").and_then(Object::as_reference).map_err(pdf(doing))?;
    let properties = file.get_dictionary_mut(properties).map_err(pdf(doing))?;
    // printpdf claims PDF/X with an empty version even when none is asked for.
    properties.remove(b"GTS_PDFXVersion");
    properties.remove(b"Identifier");
    for empty in ["Author", "Creator", "Subject", "Keywords"] {
        properties.remove(empty.as_bytes());
    }
    let day = Object::string_literal(info.created.format("D:%Y%m%d000000+07'00'").to_string());
    properties.set("CreationDate", day.clone());
    properties.set("ModDate", day);
    properties.set("Producer", Object::string_literal(PRODUCER));
    Ok(())
}

fn convert(document: &PdfDocument) -> Result<Document, RenderError> {
    let options =
        PdfSaveOptions { optimize: true, subset_fonts: false, secure: true, image_optimization: None };
    let mut messages: Vec<PdfWarnMsg> = Vec::new();
    let made = document.to_lopdf_document(&options, &mut messages);
    match messages.into_iter().find(|message| message.severity == PdfParseErrorSeverity::Error) {
        Some(message) => Err(broken("turning pages into PDF", &message.msg)),
        None => Ok(made),
    }
}

fn reference(dictionary: &Dictionary, key: &[u8]) -> Result<ObjectId, RenderError> {
    dictionary.get(key).and_then(Object::as_reference).map_err(pdf("following a reference"))
}
