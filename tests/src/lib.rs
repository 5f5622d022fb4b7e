//! Whole flows over all rooms, goldens, and the tidiness of the house.

#[cfg(test)]
mod authority;
#[cfg(test)]
mod backups;
#[cfg(test)]
mod bad_input;
#[cfg(test)]
mod by_hand;
#[cfg(test)]
mod check_code;
#[cfg(test)]
mod designs;
#[cfg(test)]
mod flows;
#[cfg(test)]
mod held_orders;
#[cfg(test)]
mod imports;
#[cfg(test)]
mod jobs;
#[cfg(test)]
mod keys;
#[cfg(test)]
mod law;
#[cfg(test)]
mod law_kept;
#[cfg(test)]
mod listing;
#[cfg(test)]
mod meaning;
#[cfg(test)]
mod migration;
#[cfg(test)]
mod office;
pub(crate) mod outside;
#[cfg(test)]
mod papers;
#[cfg(test)]
mod places;
#[cfg(test)]
mod print_runs;
#[cfg(test)]
mod printers;
#[cfg(test)]
mod records;
#[cfg(test)]
mod replacements;
#[cfg(test)]
mod rounds;
#[cfg(test)]
mod safekeeping;
#[cfg(test)]
mod schema;
#[cfg(test)]
mod sentences;
pub mod soak;
#[cfg(test)]
mod tidy;
#[cfg(test)]
mod views;
