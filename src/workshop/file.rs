//! An assessment as a file: what an assessor hands back from another machine. It says
//! which session it is of, so that it finds its way, and which questions were asked in
//! which words, so that a person who opens it knows what was rated.
//!
//! The file is JSON, indented, in UTF-8.

use super::{Asked, Assessment};
use crate::scenario::Text;
use serde::{Deserialize, Serialize};

/// The version of the file this program writes; newer ones are refused.
const VERSION: u32 = 1;
/// The most bytes of a file: that of the longest conference is far smaller.
pub const LARGEST: usize = 8 << 20;

/// An assessment, and what it is of.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct AssessmentFile {
    /// The version of the file.
    kaiken_assessment: u32,
    /// The name of the session among all sessions on all machines.
    pub session: String,
    /// The SHA-256 of its scenario's file, in hexadecimal digits.
    pub scenario: String,
    /// The scenario's title.
    pub title: Text,
    /// What there was to be rated.
    pub questions: Vec<Asked>,
    /// What the assessor holds of them.
    pub assessment: Assessment,
}

/// Why a file is no assessment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Faulty {
    /// It is no file of ours.
    Foreign,
    /// A newer version of the program wrote it.
    Newer,
    /// It is larger than any.
    TooLarge,
    /// It ends before its end, or was changed by hand: it breaks off at this line and
    /// column, counted from 1.
    Broken {
        /// The line.
        line: usize,
        /// The column, in bytes.
        column: usize,
    },
    /// The rating in this place, counted from 1, rates a turn there is none of, or
    /// another question than was asked there.
    Rating(usize),
    /// It holds what nobody could have written with this program.
    Impossible,
}

impl AssessmentFile {
    /// What an assessor holds of a session, ready to be handed over.
    #[must_use]
    pub fn new(
        session: String,
        scenario: String,
        title: Text,
        questions: Vec<Asked>,
        assessment: Assessment,
    ) -> AssessmentFile {
        AssessmentFile {
            kaiken_assessment: VERSION,
            session,
            scenario,
            title,
            questions,
            assessment,
        }
    }

    /// The file's text.
    #[must_use]
    pub fn to_text(&self) -> String {
        // Strings, numbers and their keys: nothing in it can fail.
        let mut text = serde_json::to_string_pretty(self).unwrap_or_default();
        text.push('\n');
        text
    }

    /// Reads a file from outside: its words are cleaned, and every rating is of a turn
    /// that is in it.
    ///
    /// # Errors
    /// [`Faulty`].
    pub fn read(text: &str) -> Result<AssessmentFile, Faulty> {
        #[derive(Deserialize)]
        struct Head {
            kaiken_assessment: u32,
        }
        let text = text.trim_start_matches('\u{feff}');
        if text.len() > LARGEST {
            return Err(Faulty::TooLarge);
        }
        if !is_assessment(text) {
            return Err(Faulty::Foreign);
        }
        // The version first: a newer one may look otherwise.
        match serde_json::from_str(text) {
            Ok(Head { kaiken_assessment }) if kaiken_assessment > VERSION => {
                return Err(Faulty::Newer);
            }
            _ => {}
        }
        let file: AssessmentFile = serde_json::from_str(text).map_err(|error| Faulty::Broken {
            line: error.line(),
            column: error.column(),
        })?;
        let assessment = file.assessment.tidied().ok_or(Faulty::Impossible)?;
        let is_asked = |turn, id: &str| {
            let mut asked = file.questions.iter();
            asked.any(|asked| asked.turn == turn && *asked.question == *id)
        };
        let mut ratings = assessment.ratings.iter();
        if let Some(at) = ratings.position(|it| !is_asked(it.turn, &it.question)) {
            return Err(Faulty::Rating(at + 1));
        }
        Ok(AssessmentFile { assessment, ..file })
    }
}

/// Whether a file means to be an assessment, rather than a sheet or anything else.
#[must_use]
pub fn is_assessment(text: &str) -> bool {
    let start = text.trim_start_matches('\u{feff}').trim_start();
    let inside = start.strip_prefix('{').map(str::trim_start);
    inside.is_some_and(|inside| inside.starts_with("\"kaiken_assessment\""))
}
