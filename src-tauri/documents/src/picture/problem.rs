//! Why SVG files of offices are refused.

use thiserror::Error;

/// Why an SVG file cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum SvgProblem {
    /// Larger than any emblem needs to be.
    #[error("is too large")]
    TooManyBytes,
    /// No SVG, or a broken one.
    #[error("cannot be read")]
    Unreadable,
    /// It defines entities, by which a small file can grow without end.
    #[error("defines entities")]
    Entities,
    /// It holds a script.
    #[error("holds a script")]
    Script,
    /// It refers to something outside of itself.
    #[error("refers to another file")]
    Link,
    /// It has too many elements, or copies of copies.
    #[error("has too many elements")]
    TooManyElements,
    /// Its elements are nested too deep.
    #[error("is nested too deep")]
    TooDeep,
    /// Its outlines have too many steps.
    #[error("has too many outlines")]
    TooManySegments,
    /// It holds text that was not turned to outlines.
    #[error("holds text")]
    Text,
    /// It holds a picture of pixels.
    #[error("holds a picture")]
    Picture,
    /// It uses gradients.
    #[error("uses gradients")]
    Gradient,
    /// It uses patterns.
    #[error("uses patterns")]
    Pattern,
    /// It uses masks.
    #[error("uses masks")]
    Mask,
    /// It uses clipping paths.
    #[error("uses clipping paths")]
    Clip,
    /// It uses filters.
    #[error("uses filters")]
    Filter,
    /// Something in it is neither full nor absent.
    #[error("uses transparency")]
    Transparency,
    /// An outline crosses itself and is filled by the even-odd rule.
    #[error("has an outline that crosses itself")]
    Crossing,
    /// Nothing is drawn.
    #[error("is empty")]
    Empty,
}

impl SvgProblem {
    /// The name its sentence has.
    pub fn key(self) -> &'static str {
        match self {
            Self::TooManyBytes => "too_many_bytes",
            Self::Unreadable => "unreadable",
            Self::Entities => "entities",
            Self::Script => "script",
            Self::Link => "link",
            Self::TooManyElements => "too_many_elements",
            Self::TooDeep => "too_deep",
            Self::TooManySegments => "too_many_segments",
            Self::Text => "text",
            Self::Picture => "picture",
            Self::Gradient => "gradient",
            Self::Pattern => "pattern",
            Self::Mask => "mask",
            Self::Clip => "clip",
            Self::Filter => "filter",
            Self::Transparency => "transparency",
            Self::Crossing => "crossing",
            Self::Empty => "empty",
        }
    }
}
