//! SVG pictures of offices, flattened to plain coloured outlines, or refused by the name of what they use.
//!
//! The file comes from outside. Before anything is worked out it is looked through for what can hurt (entities,
//! scripts, links, copies of copies, depth) and for what a page cannot hold.

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};

use usvg::roxmltree::{Document, Node as Element, ParsingOptions};
use usvg::tiny_skia_path::{Path as Outline, PathSegment, Point, Transform};
use usvg::{BlendMode, FillRule, Group, ImageHrefResolver, Node, Options, Paint, Tree};

use super::problem::SvgProblem;
use super::winding;
use crate::page::{Colour, Mm, Path, Step};

/// Largest file taken, in bytes.
const MOST_BYTES: usize = 2 * 1024 * 1024;
/// Most elements, copies made by `use` counted in.
const MOST_ELEMENTS: usize = 20_000;
/// Deepest nesting of elements.
const DEEPEST: usize = 64;
/// Most bytes of style sheets.
const MOST_STYLE: usize = 32 * 1024;
/// Most steps of all outlines together; the heaviest border of the program has an eighth of it.
const MOST_SEGMENTS: usize = 60_000;

/// Outlines with the frame that holds all of them, in units of the file.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Flat {
    pub(super) paths: Vec<Path>,
    pub(super) left: f64,
    pub(super) top: f64,
    pub(super) width: f64,
    pub(super) height: f64,
}

/// Reads an SVG file.
///
/// # Errors
///
/// Every variant of [`SvgProblem`].
pub(super) fn read(bytes: &[u8]) -> Result<Flat, SvgProblem> {
    if bytes.len() > MOST_BYTES {
        return Err(SvgProblem::TooManyBytes);
    }
    let text = std::str::from_utf8(bytes).map_err(|_| SvgProblem::Unreadable)?;
    if text.contains("<!ENTITY") {
        return Err(SvgProblem::Entities);
    }
    shallow(text)?;
    // A fault of the reader on a damaged file is a damaged file to whoever gave it.
    catch_unwind(AssertUnwindSafe(|| flatten(text))).unwrap_or(Err(SvgProblem::Unreadable))
}

/// Looks at the depth before the reader goes down it; comments may mislead this look, so that [`inspect`] looks
/// again.
fn shallow(text: &str) -> Result<(), SvgProblem> {
    let mut depth = 0_usize;
    for (at, _) in text.match_indices('<') {
        let rest = text.get(at + 1..).unwrap_or_default();
        match rest.as_bytes().first() {
            Some(b'/') => depth = depth.saturating_sub(1),
            Some(b'!' | b'?') | None => {}
            Some(_) => {
                let end = rest.find('>').unwrap_or(rest.len());
                if !rest.get(..end).unwrap_or_default().ends_with('/') {
                    depth += 1;
                }
            }
        }
        if depth > DEEPEST {
            return Err(SvgProblem::TooDeep);
        }
    }
    Ok(())
}

fn flatten(text: &str) -> Result<Flat, SvgProblem> {
    let limit = u32::try_from(MOST_ELEMENTS * 4).unwrap_or(u32::MAX);
    let options = ParsingOptions { allow_dtd: true, nodes_limit: limit, ..ParsingOptions::default() };
    let document = Document::parse_with_options(text, options).map_err(|error| {
        let full = matches!(error, usvg::roxmltree::Error::NodesLimitReached);
        if full { SvgProblem::TooManyElements } else { SvgProblem::Unreadable }
    })?;
    inspect(&document)?;
    let resolver =
        ImageHrefResolver { resolve_data: Box::new(|_, _, _| None), resolve_string: Box::new(|_, _| None) };
    let options = Options { image_href_resolver: resolver, ..Options::default() };
    let tree = Tree::from_xmltree(&document, &options).map_err(|_| SvgProblem::Unreadable)?;
    let mut flat = Collector { paths: Vec::new(), segments: 0, bounds: None };
    flat.group(tree.root())?;
    flat.finish()
}

/// Refuses what the file must not hold, by looking at every element.
fn inspect(document: &Document<'_>) -> Result<(), SvgProblem> {
    let elements = || document.descendants().filter(Element::is_element);
    let mut count = elements().count();
    let ids: BTreeMap<&str, Element<'_, '_>> =
        elements().filter_map(|element| Some((element.attribute("id")?, element))).collect();
    let mut style = 0;
    for element in elements() {
        if element.ancestors().take(DEEPEST + 3).count() > DEEPEST + 2 {
            return Err(SvgProblem::TooDeep);
        }
        match element.tag_name().name() {
            "script" | "foreignObject" => return Err(SvgProblem::Script),
            "text" => return Err(SvgProblem::Text),
            "image" | "feImage" => return Err(SvgProblem::Picture),
            "style" => {
                let text = element.text().unwrap_or_default();
                style += text.len();
                if text.contains("@import") || leads_away(text) {
                    return Err(SvgProblem::Link);
                }
            }
            _ => {}
        }
        for attribute in element.attributes() {
            let (name, value) = (attribute.name(), attribute.value().trim());
            if name.starts_with("on") || value.starts_with("javascript:") {
                return Err(SvgProblem::Script);
            }
            if leads_away(value) || (name == "href" && !value.starts_with('#')) {
                return Err(SvgProblem::Link);
            }
        }
        if element.tag_name().name() == "use" {
            let target = element.attributes().find(|attribute| attribute.name() == "href");
            let target = target.and_then(|target| ids.get(target.value().trim().trim_start_matches('#')));
            if let Some(target) = target {
                let copied = || target.descendants().filter(Element::is_element);
                count += copied().count();
                // A copy of copies doubles with every level.
                if copied().any(|copy| copy.tag_name().name() == "use") {
                    return Err(SvgProblem::TooManyElements);
                }
            }
        }
        if count > MOST_ELEMENTS || style > MOST_STYLE {
            return Err(SvgProblem::TooManyElements);
        }
    }
    Ok(())
}

/// Whether a value names something that is not in the file.
fn leads_away(value: &str) -> bool {
    value.match_indices("url(").any(|(at, _)| {
        let rest = value.get(at + 4..).unwrap_or_default();
        !rest.trim_start_matches([' ', '"', '\'']).starts_with('#')
    })
}

struct Collector {
    paths: Vec<Path>,
    segments: usize,
    /// Left, top, right and bottom of everything.
    bounds: Option<(f64, f64, f64, f64)>,
}

impl Collector {
    fn group(&mut self, group: &Group) -> Result<(), SvgProblem> {
        let problem = if group.mask().is_some() {
            Some(SvgProblem::Mask)
        } else if group.clip_path().is_some() {
            Some(SvgProblem::Clip)
        } else if !group.filters().is_empty() {
            Some(SvgProblem::Filter)
        } else if group.opacity().get() < 1.0 || group.blend_mode() != BlendMode::Normal {
            Some(SvgProblem::Transparency)
        } else {
            None
        };
        if let Some(problem) = problem {
            return Err(problem);
        }
        for node in group.children() {
            match node {
                Node::Group(group) => self.group(group)?,
                Node::Path(path) if path.is_visible() => self.path(path)?,
                Node::Path(_) => {}
                Node::Image(_) => return Err(SvgProblem::Picture),
                Node::Text(_) => return Err(SvgProblem::Text),
            }
        }
        Ok(())
    }

    fn path(&mut self, path: &usvg::Path) -> Result<(), SvgProblem> {
        let fill = |collector: &mut Self| match path.fill() {
            Some(fill) => {
                let colour = solid(fill.paint(), fill.opacity().get())?;
                let even_odd = fill.rule() == FillRule::EvenOdd;
                collector.outline(path.data(), path.abs_transform(), colour, even_odd)
            }
            None => Ok(()),
        };
        let stroke = |collector: &mut Self| match path.stroke() {
            Some(stroke) => {
                let colour = solid(stroke.paint(), stroke.opacity().get())?;
                // Lines become outlines, so that caps and joins are those of the file in every viewer.
                let line = path.data().stroke(&stroke.to_tiny_skia(), 4.0);
                match line {
                    Some(line) => collector.outline(&line, path.abs_transform(), colour, false),
                    None => Ok(()),
                }
            }
            None => Ok(()),
        };
        match path.paint_order() {
            usvg::PaintOrder::FillAndStroke => {
                fill(self)?;
                stroke(self)
            }
            usvg::PaintOrder::StrokeAndFill => {
                stroke(self)?;
                fill(self)
            }
        }
    }

    fn outline(
        &mut self,
        outline: &Outline,
        transform: Transform,
        colour: Colour,
        even_odd: bool,
    ) -> Result<(), SvgProblem> {
        let Some(outline) = outline.clone().transform(transform) else { return Ok(()) };
        let at = |point: Point| (Mm(f64::from(point.x)), Mm(f64::from(point.y)));
        let mut steps = Vec::new();
        let mut pen = Point::zero();
        for segment in outline.segments() {
            match segment {
                PathSegment::MoveTo(to) => {
                    steps.push(Step::Move(at(to).0, at(to).1));
                    pen = to;
                }
                PathSegment::LineTo(to) => {
                    steps.push(Step::Line(at(to).0, at(to).1));
                    pen = to;
                }
                PathSegment::QuadTo(bend, to) => {
                    // The cubic of the same course: its bends are two thirds of the way to the quadratic's.
                    let towards = |end: Point| {
                        Point::from_xy(
                            end.x + (bend.x - end.x) * 2.0 / 3.0,
                            end.y + (bend.y - end.y) * 2.0 / 3.0,
                        )
                    };
                    steps.push(Step::Curve([at(towards(pen)), at(towards(to)), at(to)]));
                    pen = to;
                }
                PathSegment::CubicTo(first, second, to) => {
                    steps.push(Step::Curve([at(first), at(second), at(to)]));
                    pen = to;
                }
                PathSegment::Close => steps.push(Step::Close),
            }
        }
        self.segments += steps.len();
        if self.segments > MOST_SEGMENTS {
            return Err(SvgProblem::TooManySegments);
        }
        if even_odd {
            steps = winding::nonzero(steps).ok_or(SvgProblem::Crossing)?;
        }
        let bounds = outline.bounds();
        if bounds.width() <= 0.0 || bounds.height() <= 0.0 {
            // A line has an inside without area, which SVG fills all the same.
            return Ok(());
        }
        let (left, top) = (f64::from(bounds.left()), f64::from(bounds.top()));
        let (right, bottom) = (f64::from(bounds.right()), f64::from(bounds.bottom()));
        self.bounds = Some(match self.bounds {
            None => (left, top, right, bottom),
            Some(all) => (all.0.min(left), all.1.min(top), all.2.max(right), all.3.max(bottom)),
        });
        self.paths.push(Path { fill: Some(colour), stroke: None, steps });
        Ok(())
    }

    fn finish(self) -> Result<Flat, SvgProblem> {
        let (left, top, right, bottom) = self.bounds.ok_or(SvgProblem::Empty)?;
        let (width, height) = (right - left, bottom - top);
        if !(width > 0.0 && height > 0.0 && width.is_finite() && height.is_finite()) {
            return Err(SvgProblem::Empty);
        }
        Ok(Flat { paths: self.paths, left, top, width, height })
    }
}

fn solid(paint: &Paint, opacity: f32) -> Result<Colour, SvgProblem> {
    match paint {
        Paint::LinearGradient(_) | Paint::RadialGradient(_) => Err(SvgProblem::Gradient),
        Paint::Pattern(_) => Err(SvgProblem::Pattern),
        Paint::Color(_) if opacity < 1.0 => Err(SvgProblem::Transparency),
        Paint::Color(colour) => Ok(Colour { red: colour.red, green: colour.green, blue: colour.blue }),
    }
}

impl Flat {
    /// The outlines scaled to a frame of so many millimetres.
    pub(super) fn scaled(&self, scale: f64) -> Vec<Path> {
        let at = |(x, y): (Mm, Mm)| {
            (Mm((x.0 - self.left) * scale).rounded(), Mm((y.0 - self.top) * scale).rounded())
        };
        let step = |step: &Step| match *step {
            Step::Move(x, y) => Step::Move(at((x, y)).0, at((x, y)).1),
            Step::Line(x, y) => Step::Line(at((x, y)).0, at((x, y)).1),
            Step::Curve(points) => Step::Curve(points.map(at)),
            Step::Close => Step::Close,
        };
        self.paths
            .iter()
            .map(|path| Path { steps: path.steps.iter().map(step).collect(), ..path.clone() })
            .collect()
    }
}
