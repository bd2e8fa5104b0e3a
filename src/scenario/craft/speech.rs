//! Texts that take longer to say than there is time: an answer longer than its
//! question's `seconds`, and a question longer to ask than to answer.

use super::problem::Spoken;
use super::{Craft, Notes};
use crate::scenario::places::Places;
use crate::scenario::vocabulary::Pitfall;
use crate::scenario::{Lang, Scenario, length};

/// English words a minute, at the pace of a statement.
const WORDS_A_MINUTE: usize = 150;
/// Japanese characters a minute, at the pace of a newsreader.
const CHARACTERS_A_MINUTE: usize = 300;

pub(super) fn check(scenario: &Scenario, places: &Places, notes: &mut Notes) {
    for (question, place) in scenario.questions.iter().zip(&places.questions) {
        let given = usize::from(question.seconds);
        for &lang in &scenario.languages {
            if let Some(takes) = longer(question.ask.get(lang), lang, given) {
                let what = Spoken::Question(lang);
                let craft = Craft::TooLong { what, takes, given };
                notes.add(craft, place.ask.of(lang));
            }
            // Who rambles is meant to take too long.
            let answers = question.answers.iter().zip(&place.answers);
            for (answer, place) in
                answers.filter(|(answer, _)| !answer.pitfalls.contains(Pitfall::Rambles))
            {
                if let Some(takes) = longer(answer.say.get(lang), lang, given) {
                    let what = Spoken::Answer(lang);
                    let craft = Craft::TooLong { what, takes, given };
                    notes.add(craft, place.say.of(lang));
                }
            }
        }
    }
}

/// How many seconds a text takes to say, rounded up, if more than there are.
fn longer(words: &str, lang: Lang, given: usize) -> Option<usize> {
    let (a_minute, at_most) = match lang {
        // A word and its blank are two bytes at least.
        Lang::En => (WORDS_A_MINUTE, words.len().div_ceil(2)),
        Lang::Ja => (CHARACTERS_A_MINUTE, words.chars().count()),
    };
    let seconds = |length: usize| (length * 60).div_ceil(a_minute);
    // Most texts need no counting.
    let takes = (seconds(at_most) > given).then(|| seconds(length(words, lang)));
    takes.filter(|takes| *takes > given)
}
