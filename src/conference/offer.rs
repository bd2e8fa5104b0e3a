//! What is offered to the player at a moment, and how it is put: the words of a
//! question, the answers and lines in the order in which they are shown, the clock.

use super::carried::Carried;
use super::draw;
use super::event::Choice;
use super::ledger::Contradiction;
use super::playing::Conference;
use super::turn::{Pending, Stage, Turn};
use crate::scenario::{
    Answer, AnswerIx, DecisionIx, Lang, LineIx, Phase, PressIx, Question, QuestionIx, Scenario,
    ValueIx, reading_seconds,
};
use std::borrow::Cow;

impl Conference {
    /// The journalists who still have a question in this part of the conference:
    /// the hands that are up.
    #[must_use]
    pub fn hands_up(&self) -> Vec<PressIx> {
        let parts: &[Phase] = if self.state.at_door {
            &[Phase::Doorstep]
        } else {
            &[Phase::Opening, Phase::Main, Phase::Closing]
        };
        if self.state.stage == Stage::Ready {
            return Vec::new();
        }
        let mut hands: Vec<PressIx> = parts
            .iter()
            .flat_map(|part| self.book.hands.questions(*part))
            .map(|(question, _)| question)
            .filter(|question| self.state.is_open(&self.book, *question))
            .map(|question| self.book.question(question).from)
            .collect();
        hands.sort_unstable();
        hands.dedup();
        hands
    }

    /// The words of the pending question, with what was said before quoted where
    /// it asks about a contradiction.
    #[must_use]
    pub fn ask(&self, pending: Pending, lang: Lang) -> Cow<'_, str> {
        let question = self.book.scenario.question(pending.question);
        asked(
            &self.book.scenario,
            question,
            self.turns().iter(),
            self.carried(),
            lang,
        )
    }

    /// The answers to a question that can be chosen, in the order in which they are shown.
    #[must_use]
    pub fn options(&self, question: QuestionIx) -> Vec<AnswerIx> {
        let question = self.book.scenario.question(question);
        self.shuffled(question.key, &question.answers)
            .into_iter()
            .map(AnswerIx::new)
            .collect()
    }

    /// How many answers the pending question has, whether or not they can be chosen
    /// now; none where no question waits.
    #[inline]
    #[must_use]
    pub fn answers_listed(&self) -> usize {
        match self.state.stage {
            Stage::Asked => self.state.asked.answers.into(),
            _ => 0,
        }
    }

    /// Whether the pending question has this answer and it can be chosen now: what
    /// [`Conference::offers`] says of it, for those who do not look at the words.
    #[inline]
    #[must_use]
    pub fn can_choose(&self, answer: AnswerIx) -> bool {
        let waits = self.state.stage == Stage::Asked;
        waits && (self.state.asked.is_free(answer) || self.is_offered(answer))
    }

    #[inline(never)]
    fn is_offered(&self, answer: AnswerIx) -> bool {
        let saying = self.book.saying(&self.state.asked, Choice::Answer(answer));
        saying.is_some_and(|at| self.state.is_offered(&self.book, self.book.said(at)))
    }

    /// The options of a decision, in the order in which they are shown.
    #[must_use]
    pub fn decision_options(&self, decision: DecisionIx) -> Vec<AnswerIx> {
        let options = &self.book.scenario.decisions[decision.at()].options;
        let key = u64::MAX - u64::from(decision.0);
        self.shuffled(key, options)
            .into_iter()
            .map(AnswerIx::new)
            .collect()
    }

    /// The lines of the opening statement that can be picked, in the order in
    /// which they are shown.
    #[must_use]
    pub fn statement_lines(&self) -> Vec<LineIx> {
        let lines = self
            .book
            .scenario
            .opening
            .as_ref()
            .map_or(&[][..], |opening| &opening.lines);
        self.shuffled(u64::MAX / 2, lines)
            .into_iter()
            .map(LineIx::new)
            .collect()
    }

    fn shuffled(&self, key: u64, answers: &[Answer]) -> Vec<usize> {
        let mut shown: Vec<usize> = (0..answers.len())
            .filter(|&at| self.offers(&answers[at]))
            .collect();
        draw::shuffle(self.state.seed, key, &mut shown);
        shown
    }

    /// Seconds on the answer clock: the question's own, and the time to read it
    /// and the answers offered.
    #[must_use]
    pub fn answer_seconds(&self, pending: Pending, lang: Lang) -> u32 {
        let question = self.book.scenario.question(pending.question);
        let reading: u32 = question
            .answers
            .iter()
            .filter(|answer| self.offers(answer))
            .map(|answer| reading_seconds(answer.say.get(lang), lang))
            .sum();
        u32::from(question.seconds) + reading + reading_seconds(&self.ask(pending, lang), lang)
    }
}

/// The words of a question asked after these turns, oldest first. One that goes
/// after a contradiction quotes both sides of the latest; one that asks about the first
/// act quotes what was said there.
pub fn asked<'s>(
    scenario: &'s Scenario,
    question: &'s Question,
    before: impl DoubleEndedIterator<Item = Turn>,
    carried: Option<&Carried>,
    lang: Lang,
) -> Cow<'s, str> {
    let words = question.ask.get(lang);
    if !words.contains('{') {
        return Cow::Borrowed(words);
    }
    let then = carried.and_then(|it| it.quoted(&question.when, lang));
    let sides = before.rev().find_map(|turn| turn.contradiction);
    let sides = sides.map(|found| quotes(scenario, found, carried, lang));
    Cow::Owned(filled(words, |name| match name {
        "then" => then,
        "earlier" => sides.map(|[earlier, _]| earlier),
        "now" => sides.map(|[_, now]| now),
        _ => None,
    }))
}

/// Both sides of a contradiction as they are quoted: what was said in the first act
/// in its own words.
#[must_use]
pub fn quotes<'a>(
    scenario: &'a Scenario,
    found: Contradiction,
    carried: Option<&'a Carried>,
    lang: Lang,
) -> [&'a str; 2] {
    let values = &scenario.fact(found.fact).values;
    let of = |value: ValueIx| values[value.at()].text.get(lang);
    let then = match found.earlier_turn {
        None => carried.and_then(|it| it.claim(found.fact)),
        Some(_) => None,
    };
    let then = then.map(|claim| claim.as_said.get(lang));
    [then.unwrap_or_else(|| of(found.earlier)), of(found.now)]
}

/// Words with what stands in braces filled in, where that is known. What is filled in
/// may hold braces of its own, and stays as it is.
pub fn filled<'q>(words: &str, known: impl Fn(&str) -> Option<&'q str>) -> String {
    let mut filled = String::with_capacity(words.len());
    let mut rest = words;
    while let Some((before, behind)) = rest.split_once('{') {
        filled.push_str(before);
        let name = behind.split_once('}');
        match name.and_then(|(name, after)| Some((known(name)?, after))) {
            Some((said, after)) => {
                filled.push_str(said);
                rest = after;
            }
            None => {
                filled.push('{');
                rest = behind;
            }
        }
    }
    filled.push_str(rest);
    filled
}
