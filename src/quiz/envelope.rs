//! What every stored text starts with: the version of its format.

use std::fmt;

use serde::Deserialize;

/// Why a stored text cannot be used. It must not be overwritten either.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unreadable {
    /// Not what was stored, or a damaged one.
    Damaged {
        /// What the reader says.
        reason: String,
    },
    /// Written by a newer build.
    Newer {
        /// Its format version.
        version: u32,
        /// The newest that this build reads.
        known: u32,
    },
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Damaged { reason } => write!(f, "what was stored is damaged: {reason}"),
            Self::Newer { version, known } => {
                write!(f, "what was stored has format {version}, this page knows {known}")
            }
        }
    }
}

#[derive(Deserialize)]
struct Envelope {
    version: u32,
}

/// Reads JSON of a format up to version `known`.
///
/// # Errors
/// [`Unreadable`] where it is damaged or newer.
pub fn open<'t, T: Deserialize<'t>>(json: &'t str, known: u32) -> Result<T, Unreadable> {
    // The version first: what is newer may hold anything else in any shape.
    let Envelope { version } = parse(json)?;
    if version > known {
        return Err(Unreadable::Newer { version, known });
    }
    parse(json)
}

fn parse<'t, T: Deserialize<'t>>(json: &'t str) -> Result<T, Unreadable> {
    match serde_json_core::from_str(json) {
        Ok((value, n_read)) if json[n_read..].trim().is_empty() => Ok(value),
        Ok((_, n_read)) => {
            Err(Unreadable::Damaged { reason: format!("something follows byte {n_read}") })
        }
        Err(error) => Err(Unreadable::Damaged { reason: error.to_string() }),
    }
}
