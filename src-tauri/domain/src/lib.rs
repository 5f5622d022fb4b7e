//! What a commendation is, without a clock, a disk, a database or a window.
//!
//! An office receives *dossiers* of *nominations*: a subject (an individual, a collective or a
//! household) and the award proposed for it. The award council advises, the head decides, and from
//! the decision follow the award records, the golden-register numbers and the certificates. Which
//! award exists on which day, who may receive it and who may decide it is data (`assets/law`).

pub mod assess;
pub mod bonus;
pub mod catalogue;
pub mod certificate;
pub mod check_code;
pub mod council;
pub mod date;
pub mod discipline;
pub mod dossier;
pub mod forecast;
pub mod law;
pub mod number;
pub mod person;
pub mod quota;
pub mod rating;
pub mod subject;
pub mod text;
