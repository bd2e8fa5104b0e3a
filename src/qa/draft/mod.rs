//! A draft scenario made of a list: it loads without errors and plays, and says in
//! comments what is left to write.

mod criteria;
mod distractor;
mod facts;
mod ids;
mod plan;
mod room;
mod said;
mod written;
mod yaml;

use super::{List, Unusable};
use crate::scenario::{Lang, limits};
pub use ids::slug;

/// What is wanted of a draft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wishes {
    /// The scenario's id, `[a-z0-9-]{1,48}`.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Who the player is; without it the one the list has answer most.
    pub role: Option<String>,
    /// The list's file, as it is named in the draft.
    pub file: String,
    /// The language of the comments. Texts are in the list's own.
    pub lang: Lang,
}

/// A draft scenario.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// The file, whole.
    pub yaml: String,
    /// Questions, follow-ups included.
    pub questions: usize,
    /// Of those, follow-ups.
    pub follow_ups: usize,
    /// Places marked for the author.
    pub todos: usize,
}

/// Drafts a scenario from a list.
///
/// # Errors
/// [`Unusable::DraftTooLarge`] if it would be larger than a scenario can be.
pub fn draft(list: &List, wishes: &Wishes) -> Result<Draft, Unusable> {
    let plan = plan::plan(list, wishes);
    let yaml = written::write(&plan, list.lang, wishes);
    if yaml.len() > limits::FILE_BYTES {
        return Err(Unusable::DraftTooLarge);
    }
    let todo = format!("# {}", crate::i18n::qa::draft::todo(wishes.lang).trim_end());
    Ok(Draft {
        questions: plan.questions.len(),
        follow_ups: plan.questions.len() - plan.roots(),
        todos: yaml
            .lines()
            .filter(|line| line.trim_start().starts_with(&todo))
            .count(),
        yaml,
    })
}

#[cfg(test)]
mod tests;
