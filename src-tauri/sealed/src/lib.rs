//! Copies that leave the machine: encrypted in the format of `age`, opened by one printed recovery code.
//!
//! The machine keeps only the [`Recipient`], with which a copy can be sealed and nothing can be opened. The
//! [`RecoveryCode`] is on paper, in a sealed envelope. Nothing here knows the record, a clock or a path.
//!
//! A sealed copy is an ordinary `age` file: the key on the recovery sheet ([`RecoveryCode::age_key`]) opens it
//! with the stock program too, so that an office never depends on this one for its own record.

mod check;
mod code;
mod copy;
mod letters;
mod recipient;

pub use code::{CodeError, GROUPS, NoRandomness, RecoveryCode};
pub use copy::{MAGIC, MOST_RECIPIENTS, OpenError, SealError, is_sealed, open, seal};
pub use recipient::{Recipient, RecipientError};
