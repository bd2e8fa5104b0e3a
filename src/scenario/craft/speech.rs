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
            let takes = seconds(question.ask.get(lang), lang);
            if takes > given {
                let what = Spoken::Question(lang);
                let craft = Craft::TooLong { what, takes, given };
                notes.add(craft, place.ask.of(lang));
            }
            // Who rambles is meant to take too long.
            let answers = question.answers.iter().zip(&place.answers);
            for (answer, place) in
                answers.filter(|(answer, _)| !answer.pitfalls.contains(Pitfall::Rambles))
            {
                let takes = seconds(answer.say.get(lang), lang);
                if takes > given {
                    let what = Spoken::Answer(lang);
                    let craft = Craft::TooLong { what, takes, given };
                    notes.add(craft, place.say.of(lang));
                }
            }
        }
    }
}

/// Seconds to say a text, rounded up.
fn seconds(words: &str, lang: Lang) -> usize {
    let a_minute = match lang {
        Lang::En => WORDS_A_MINUTE,
        Lang::Ja => CHARACTERS_A_MINUTE,
    };
    (length(words, lang) * 60).div_ceil(a_minute)
}
