//! Use cases: the only place where the rooms meet.
//!
//! Each use case is a plain function on a [`Desk`](desk::Desk): read, decide in the domain, write. The one
//! table of commands is in [`table`]; what crosses the wire is in [`wire`]; every sentence is in
//! `assets/text/vi.toml`.

pub mod assessment;
pub mod award_law;
pub mod backup;
pub mod bin;
mod bonus;
pub mod calibration;
pub mod catalogue;
pub mod certificate;
mod changed;
pub mod check;
pub mod check_code;
pub mod council;
pub mod data_request;
pub mod deadline;
pub mod decision;
pub mod demo;
pub mod desk;
pub mod dossier;
pub mod edit;
pub mod embedded;
pub mod erasure;
pub mod fact;
pub mod font;
pub mod forecast;
pub mod history;
pub mod import;
pub mod job;
pub mod journal;
pub mod layout;
mod list;
pub mod local_rule;
pub mod money;
pub mod nomination;
pub mod office;
pub mod people;
pub mod personal_data;
pub mod place;
pub mod place_of_file;
pub mod printing;
pub mod problem;
pub mod recipient_list;
pub mod recovery;
pub mod recovery_code;
pub mod register;
pub mod restore;
pub mod search;
pub mod signer;
pub mod signing;
pub mod stock;
pub mod table;
pub mod text;
pub mod units;
pub mod version;
pub mod view;
pub mod wire;

#[cfg(test)]
mod reference;
