//! What a file stores once: drawings, pictures, and the items all pages begin with.

use std::borrow::Borrow;
use std::collections::BTreeMap;
use std::sync::Arc;

use printpdf::{
    DictItem, ExternalStream, ExternalXObject, RawImage, RawImageData, RawImageFormat, XObject, XObjectId,
};

use super::content::operators;
use crate::page::{Drawing, Item, Page, Path, Picture};

/// Drawings and pictures of all pages, each once, in order of appearance.
#[derive(Default)]
pub(super) struct Shared {
    drawings: Vec<(Arc<Drawing>, XObjectId)>,
    paths: Vec<(Path, Arc<Drawing>, XObjectId)>,
    pictures: Vec<(Arc<Picture>, XObjectId)>,
}

impl Shared {
    /// Adds what a page draws beside text.
    pub(super) fn collect(&mut self, page: &Page) {
        for item in &page.items {
            if self.of(item).is_none() {
                self.add(item, page);
            }
        }
    }

    fn add(&mut self, item: &Item, page: &Page) {
        match item {
            Item::Form { drawing, .. } => {
                let id = XObjectId(format!("Drawing{}", self.drawings.len()));
                self.drawings.push((Arc::clone(drawing), id));
            }
            Item::Path(path) => {
                let drawing = Drawing {
                    name: String::new(),
                    width: page.width,
                    height: page.height,
                    paths: vec![path.clone()],
                };
                let id = XObjectId(format!("Path{}", self.paths.len()));
                self.paths.push((path.clone(), Arc::new(drawing), id));
            }
            Item::Image { picture, .. } => {
                let id = XObjectId(format!("Picture{}", self.pictures.len()));
                self.pictures.push((Arc::clone(picture), id));
            }
            Item::Run(_) | Item::Rule { .. } => {}
        }
    }

    /// The name of what an item draws; `None` if the file does not hold it or the item shares nothing.
    pub(super) fn of(&self, item: &Item) -> Option<XObjectId> {
        match item {
            Item::Form { drawing, .. } => {
                self.drawings.iter().find(|(other, _)| alike(other, drawing)).map(|(_, id)| id.clone())
            }
            Item::Path(path) => {
                self.paths.iter().find(|(other, _, _)| other == path).map(|(_, _, id)| id.clone())
            }
            Item::Image { picture, .. } => {
                self.pictures.iter().find(|(other, _)| alike(other, picture)).map(|(_, id)| id.clone())
            }
            Item::Run(_) | Item::Rule { .. } => None,
        }
    }

    /// The objects themselves.
    pub(super) fn objects(&self) -> Vec<(XObjectId, XObject)> {
        let drawings = self.drawings.iter().map(|(drawing, id)| (id.clone(), form(drawing)));
        let paths = self.paths.iter().map(|(_, drawing, id)| (id.clone(), form(drawing)));
        let pictures = self.pictures.iter().map(|(picture, id)| (id.clone(), image(picture)));
        drawings.chain(paths).chain(pictures).collect()
    }
}

/// The items with which every page begins; empty for a single page.
///
/// Only a beginning is taken, not whatever else the pages have in common: so nothing changes its place from
/// bottom to top, and a reader of the text meets the lines in their order.
pub(super) fn common<P: Borrow<Page>>(pages: &[P]) -> Vec<Item> {
    let [first, rest @ ..] = pages else { return Vec::new() };
    let (first, rest) = (first.borrow(), rest.iter().map(Borrow::borrow).collect::<Vec<_>>());
    if rest.is_empty() || rest.iter().any(|page| (page.width, page.height) != (first.width, first.height)) {
        return Vec::new();
    }
    let shared = |(at, item): &(usize, &Item)| {
        rest.iter().all(|page| page.items.get(*at).is_some_and(|other| same(other, item)))
    };
    first.items.iter().enumerate().take_while(shared).map(|(_, item)| item.clone()).collect()
}

/// Equality that does not walk through a drawing both sides share.
pub(super) fn same(one: &Item, other: &Item) -> bool {
    match (one, other) {
        (Item::Form { drawing: a, x, y }, Item::Form { drawing: b, x: to_x, y: to_y }) => {
            (x, y) == (to_x, to_y) && alike(a, b)
        }
        (
            Item::Image { picture: a, x, y, width, height },
            Item::Image { picture: b, x: to_x, y: to_y, width: to_width, height: to_height },
        ) => (x, y, width, height) == (to_x, to_y, to_width, to_height) && alike(a, b),
        _ => one == other,
    }
}

fn alike<T: PartialEq>(one: &Arc<T>, other: &Arc<T>) -> bool {
    Arc::ptr_eq(one, other) || one == other
}

fn form(drawing: &Drawing) -> XObject {
    let name = |text: &str| DictItem::Name(text.as_bytes().to_vec());
    let frame = [0.0, 0.0, drawing.width.0 as f32, drawing.height.0 as f32];
    XObject::External(ExternalXObject {
        stream: ExternalStream {
            content: operators(drawing),
            compress: true,
            dict: BTreeMap::from([
                ("Type".to_owned(), name("XObject")),
                ("Subtype".to_owned(), name("Form")),
                ("BBox".to_owned(), DictItem::Array(frame.into_iter().map(DictItem::Real).collect())),
                ("Resources".to_owned(), DictItem::Dict { map: BTreeMap::new() }),
            ]),
        },
        width: None,
        height: None,
        dpi: None,
    })
}

fn image(picture: &Picture) -> XObject {
    XObject::Image(RawImage {
        pixels: RawImageData::U8(picture.rgba.clone()),
        width: picture.width as usize,
        height: picture.height as usize,
        data_format: RawImageFormat::RGBA8,
        tag: Vec::new(),
    })
}
