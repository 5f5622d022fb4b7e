//! The file put together: shared objects first, then pages in batches, then what viewers are told.

use std::io::Write;

use lopdf::{Dictionary, Document, Object, ObjectId, StringFormat};
use printpdf::{
    Op, PdfDocument, PdfPage, PdfParseErrorSeverity, PdfSaveOptions, PdfWarnMsg, XObjectId, XObjectTransform,
};
use sha2::{Digest, Sha256};

use super::PdfInfo;
use super::content::{draw, points};
use super::faces::Used;
use super::shared::{Shared, common};
use crate::error::RenderError;
use crate::font::Faces;
use crate::page::{Item, Page};

/// Pages made at a time; printpdf keeps every glyph of a page as a heap string until it is compressed.
const BATCH: usize = 100;
/// The name pages call their common items by.
const COMMON: &str = "Common";
/// Who made the file, as its properties say.
const PRODUCER: &str = "So Vang";

/// Everything a page's operations need.
struct Press<'a> {
    faces: &'a Faces,
    used: Used,
    shared: Shared,
    common: Vec<Item>,
}

/// Builds the whole document in memory, ready to be saved.
pub(super) fn assemble(pages: &[Page], faces: &Faces, info: &PdfInfo) -> Result<Document, RenderError> {
    let Some(first) = pages.first() else { return Err(RenderError::NoPages) };
    let press =
        Press { faces, used: Used::of(pages), shared: Shared::of_pages(pages), common: common(pages) };
    let (mut file, resources, parent) = frame(&press, first, info)?;
    let mut kids = Vec::with_capacity(pages.len());
    for batch in pages.chunks(BATCH) {
        let mut document = PdfDocument::new("");
        document.with_pages(batch.iter().map(|page| press.page(page)).collect());
        let mut made = convert(&document)?;
        let contents: Vec<(ObjectId, &Page)> = made.page_iter().zip(batch).collect();
        if contents.len() != batch.len() {
            return Err(broken("reading the pages made", "a page is missing"));
        }
        for (id, page) in contents {
            let content = reference(made.get_dictionary(id).map_err(pdf("reading a page"))?, b"Contents")?;
            let Some(Object::Stream(mut stream)) = made.objects.remove(&content) else {
                return Err(broken("reading a page", "it has no content"));
            };
            stream.compress().map_err(pdf("compressing a page"))?;
            let content = file.add_object(stream);
            let size = [0.0, 0.0, points(page.width).0, points(page.height).0];
            kids.push(Object::Reference(file.add_object(Dictionary::from_iter(vec![
                ("Type", Object::Name(b"Page".to_vec())),
                ("Parent", Object::Reference(parent)),
                ("MediaBox", Object::Array(size.into_iter().map(Object::Real).collect())),
                ("Resources", Object::Reference(resources)),
                ("Contents", Object::Reference(content)),
            ]))));
        }
    }
    let tree = file.get_dictionary_mut(parent).map_err(pdf("numbering the pages"))?;
    tree.set("Count", i64::try_from(kids.len()).unwrap_or(i64::MAX));
    tree.set("Kids", Object::Array(kids));
    identify(&mut file)?;
    Ok(file)
}

impl Press<'_> {
    /// One page without what all pages begin with.
    fn page(&self, page: &Page) -> PdfPage {
        let mut ops = Vec::new();
        if !self.common.is_empty() {
            ops.push(Op::UseXobject {
                id: XObjectId(COMMON.to_owned()),
                transform: XObjectTransform { no_auto_scale: true, ..Default::default() },
            });
        }
        for item in page.items.iter().skip(self.common.len()) {
            draw(item, page, self.faces, &self.used, &self.shared, &mut ops);
        }
        sheet(page, ops)
    }

    /// What all pages begin with, as if it were a page.
    fn common_page(&self, page: &Page) -> PdfPage {
        let mut ops = Vec::new();
        for item in &self.common {
            draw(item, page, self.faces, &self.used, &self.shared, &mut ops);
        }
        sheet(page, ops)
    }
}

fn sheet(page: &Page, ops: Vec<Op>) -> PdfPage {
    PdfPage::new(printpdf::Mm(page.width.0 as f32), printpdf::Mm(page.height.0 as f32), ops)
}

/// A document without pages: fonts, drawings, the common items and the catalogue.
///
/// Returns it with the resources every page uses and the node of the page tree.
fn frame(
    press: &Press<'_>,
    first: &Page,
    info: &PdfInfo,
) -> Result<(Document, ObjectId, ObjectId), RenderError> {
    let doing = "making the shared objects";
    let mut document = PdfDocument::new(&info.title);
    document.resources.fonts.map.extend(press.used.fonts(press.faces)?);
    document.resources.xobjects.map.extend(press.shared.objects());
    document.with_pages(vec![sheet(first, press.used.sampler()), press.common_page(first)]);
    let mut file = convert(&document)?;
    let pages: Vec<ObjectId> = file.page_iter().collect();
    let [sampler, common] = pages.as_slice() else {
        return Err(broken(doing, "not two pages were made"));
    };
    let parent = reference(file.catalog().map_err(pdf(doing))?, b"Pages")?;
    let (sampler, common) = (take_page(&mut file, *sampler)?, take_page(&mut file, *common)?);
    file.objects.remove(&sampler.content);
    file.objects.remove(&sampler.resources);
    let resources = common.resources;
    if press.common.is_empty() {
        file.objects.remove(&common.content);
    } else {
        enclose(&mut file, &common)?;
    }
    file.compress();
    describe(&mut file, info)?;
    Ok((file, resources, parent))
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
    file.version = "1.7".to_owned();
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

/// Sets the file's identity from a hash of every byte of it, in place of printpdf's counter.
fn identify(file: &mut Document) -> Result<(), RenderError> {
    let id = |bytes: &[u8]| {
        let half = Object::String(bytes.to_vec(), StringFormat::Hexadecimal);
        Object::Array(vec![half.clone(), half])
    };
    file.trailer.set("ID", id(&[0; 16]));
    let mut hash = Hashing(Sha256::new());
    file.save_to(&mut hash)?;
    let digest = hash.0.finalize();
    file.trailer.set("ID", id(digest.get(..16).unwrap_or_default()));
    Ok(())
}

/// A place to write to that only remembers the hash.
struct Hashing(Sha256);

impl Write for Hashing {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.update(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
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

fn pdf(doing: &'static str) -> impl Fn(lopdf::Error) -> RenderError {
    move |error| RenderError::Pdf { doing, message: error.to_string() }
}

fn broken(doing: &'static str, message: &str) -> RenderError {
    RenderError::Pdf { doing, message: message.to_owned() }
}
