//! One question as its author wants to see it: everything that stands about it in
//! the file, and what the engine makes of each answer. Lines for whoever prints
//! them.

mod brief;
mod changed;
mod judged;
mod list;
mod question;
#[cfg(test)]
mod tests;

pub use brief::{brief, briefest};
pub use changed::first_changed;
pub use list::list;
pub use question::question;

use crate::scenario::{Lang, QuestionIx, Scenario, Text};

/// In which languages a question is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tongue {
    /// That of every other word.
    pub lang: Lang,
    /// Whether the author's texts are shown in every language.
    pub both: bool,
}

impl Tongue {
    /// The languages the author's texts are shown in, the interface's first.
    fn of_texts(self) -> Vec<Lang> {
        let others = Lang::ALL.into_iter().filter(|other| *other != self.lang);
        let others = others.filter(|_| self.both);
        std::iter::once(self.lang).chain(others).collect()
    }

    /// A text in these languages; once, where it is the same.
    fn texts(self, text: &Text) -> Vec<(Lang, &str)> {
        let mut texts: Vec<(Lang, &str)> = Vec::new();
        for lang in self.of_texts() {
            let words = text.get(lang);
            if !words.is_empty() && texts.iter().all(|(_, said)| *said != words) {
                texts.push((lang, words));
            }
        }
        texts
    }
}

/// The question with an id.
///
/// # Errors
/// The id that comes nearest, if one does.
pub fn find<'s>(scenario: &'s Scenario, id: &str) -> Result<QuestionIx, Option<&'s str>> {
    let ids = || scenario.questions.iter().map(|question| &*question.id);
    if let Some(at) = ids().position(|it| it == id) {
        return Ok(QuestionIx::new(at));
    }
    let near = ids()
        .map(|it| (strsim::jaro_winkler(id, it), it))
        .filter(|(likeness, _)| *likeness > 0.7)
        .max_by(|one, other| one.0.total_cmp(&other.0));
    Err(near.map(|(_, it)| it))
}
