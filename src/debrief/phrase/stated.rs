//! The facts a speaker stated, as they are listed.

use super::{labelled, list};
use crate::debrief::value::ClaimView;
use crate::i18n::{Lang, debrief as words};
use crate::scoring::ClaimStanding;

/// A fact as it was stated, whether it stood, and in answer to which questions.
#[derive(Debug, Clone, PartialEq)]
pub struct Stated {
    /// The fact and what was said of it.
    pub text: String,
    /// How that stood, and where it was said.
    pub note: String,
    /// Whether it was as it stood.
    pub right: bool,
}

/// Facts an answer may state, each of which stands for itself. Of more, as where all of
/// a handout is said to be right, hardly one was named.
const NAMED: usize = 3;

/// The facts stated; what was said twice of one stands once, and all that an answer got
/// right at once in one line.
#[must_use]
pub fn stated(claims: &[ClaimView], lang: Lang) -> Vec<Stated> {
    let right = |claim: &ClaimView| claim.standing == ClaimStanding::True;
    let at_once = |claim: &ClaimView| {
        let same = |other: &&ClaimView| right(other) && other.question == claim.question;
        let count = claims.iter().filter(same).count();
        (right(claim) && claim.question.is_some() && count > NAMED).then_some(count)
    };
    let mut groups: Vec<(&ClaimView, Vec<String>)> = Vec::new();
    let mut folded: Vec<Option<usize>> = Vec::new();
    for claim in claims {
        if at_once(claim).is_some() {
            if !folded.contains(&claim.question) {
                folded.push(claim.question);
                groups.push((claim, claim.question.iter().map(usize::to_string).collect()));
            }
            continue;
        }
        let number = claim.question.map(|it| it.to_string());
        let same = |other: &&mut (&ClaimView, Vec<String>)| {
            (&other.0.fact, &other.0.value, &other.0.verdict)
                == (&claim.fact, &claim.value, &claim.verdict)
        };
        let alone = |it: &&mut (&ClaimView, Vec<String>)| at_once(it.0).is_none();
        match groups.iter_mut().filter(alone).find(same) {
            Some((_, numbers)) => numbers.extend(number),
            None => groups.push((claim, number.into_iter().collect())),
        }
    }
    let view = |(claim, numbers): (&ClaimView, Vec<String>)| {
        let mut note = vec![claim.verdict.clone()];
        note.extend(match &numbers[..] {
            [] => None,
            [one] => Some(words::at_question(lang, one)),
            several => Some(words::at_questions(lang, &list(several, lang))),
        });
        let text = labelled(&claim.label, &claim.value, lang);
        Stated {
            text: match at_once(claim) {
                Some(count) => words::and_further(lang, &text, count - 1),
                None => text,
            },
            note: list(&note, lang),
            right: right(claim),
        }
    };
    groups.into_iter().map(view).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_an_answer_set_right_at_once_is_one_line() {
        let claim = |fact: usize, question, standing| ClaimView {
            fact: format!("f{fact}"),
            label: format!("Fact {fact}"),
            value: "so".into(),
            standing,
            verdict: format!("{standing:?}"),
            question,
        };
        let right = |fact, question| claim(fact, Some(question), ClaimStanding::True);
        let mut claims = vec![right(1, 1), right(2, 1), right(3, 1)];
        assert_eq!(stated(&claims, Lang::En).len(), 3, "each was named");
        claims.extend((1..=6).map(|fact| right(fact, 9)));
        claims.push(claim(7, Some(9), ClaimStanding::False));
        claims.extend((1..=5).map(|fact| claim(fact, None, ClaimStanding::True)));
        let lines = stated(&claims, Lang::En);
        let texts: Vec<&str> = lines.iter().map(|it| &*it.text).collect();
        let folded = "Fact 1: so – and 5 further facts in the same answer";
        assert_eq!(
            texts[..5],
            [
                "Fact 1: so",
                "Fact 2: so",
                "Fact 3: so",
                folded,
                "Fact 7: so"
            ]
        );
        assert!(lines[3].right && lines[3].note.contains('9'));
        assert!(!lines[4].right, "what was wrong is never folded");
        // Those of the statement join what was said of them in answers.
        assert_eq!(texts[5..], ["Fact 4: so", "Fact 5: so"]);
    }
}
