//! What can be said to a question: the team's answer, and wrong ones beside it.

use super::criteria::Criterion;
use super::distractor::Distractor;
use crate::i18n::qa::draft as words;
use crate::qa::list::Entry;
use crate::qa::unusable::short;
use crate::scenario::vocabulary::{Pitfall, Word};
use crate::scenario::wording::{is_long, telltales};
use crate::scenario::{Lang, length};

/// Where an answer comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// The list, or a placeholder for what is missing there: the good one.
    Own,
    /// The list, where it must not be said.
    Secret,
    /// The table of wrong answers.
    Wrong,
}

/// An answer as it will stand in the scenario.
pub(super) struct Answer {
    pub id: String,
    pub kind: Kind,
    pub say: String,
    pub levels: [u8; 3],
    pub pitfalls: Vec<Pitfall>,
    pub why: String,
    /// Facts it asserts, by position.
    pub claims: Vec<usize>,
    /// Id of the follow-up it draws.
    pub then: Option<String>,
    /// What the author should know, a comment each.
    pub notes: Vec<String>,
    /// What the author has to write.
    pub todo: Option<String>,
}

/// What is known of a question when its answers are made.
pub(super) struct Asked<'a> {
    pub entry: &'a Entry,
    /// Its position among all questions.
    pub at: usize,
    /// Wrong answers that fit.
    pub kinds: [&'static Distractor; 3],
    pub observes: [Criterion; 3],
    /// Facts the list's answer asserts.
    pub facts: Vec<usize>,
    /// The list's answer must not be said.
    pub secret: bool,
    /// The list's language.
    pub lang: Lang,
    /// The language of the comments.
    pub notes: Lang,
}

/// The answers of a question. The good one stands at a place of its own in each,
/// so that standing first gives nothing away.
pub(super) fn answers(asked: &Asked<'_>) -> Vec<Answer> {
    let mut answers = Vec::new();
    for kind in asked.kinds {
        answers.push(wrong(kind, asked));
    }
    if asked.secret {
        answers[2] = secret(asked);
    }
    let own = if asked.secret {
        because(asked)
    } else if asked.entry.answer.is_empty() {
        hold(asked)
    } else {
        prepared(asked)
    };
    answers.insert(asked.at * 3 % 4, own);
    answers
}

/// Leaves so many wrong answers; what must not be said stays.
pub(super) fn keep_wrong(answers: &mut Vec<Answer>, most: usize) {
    let mut seen = 0;
    answers.retain(|answer| {
        seen += usize::from(answer.kind == Kind::Wrong);
        answer.kind != Kind::Wrong || seen <= most
    });
}

/// Lets the good answer and the others, in their order, draw these follow-ups.
pub(super) fn lead(answers: &mut [Answer], [own, first, second]: [Option<String>; 3]) {
    let mut others = [first, second].into_iter();
    for answer in answers {
        answer.then = match answer.kind {
            Kind::Own => own.clone(),
            Kind::Secret | Kind::Wrong => others.next().flatten(),
        };
    }
}

fn prepared(asked: &Asked<'_>) -> Answer {
    let (answer, lang, notes) = (&asked.entry.answer, asked.lang, asked.notes);
    let mut said = vec![words::judge(notes).to_owned()];
    let mut levels = [3; 3];
    if is_long(answer, lang) {
        said.push(words::is_long(notes, length(answer, lang)));
        lower(&mut levels, asked.observes, Criterion::Clarity, 1);
    }
    let mut seen = Vec::new();
    for telltale in telltales(answer, lang) {
        if !seen.contains(&telltale.pitfall) {
            seen.push(telltale.pitfall);
            let phrase = short(&answer[telltale.range], 30);
            said.push(words::sounds(notes, &phrase, telltale.pitfall.name(notes)));
        }
    }
    if !seen.is_empty() {
        levels[1] = levels[1].min(2);
    }
    Answer {
        id: "prepared".to_owned(),
        kind: Kind::Own,
        say: answer.clone(),
        levels,
        pitfalls: Vec::new(),
        why: words::prepared_why(lang).to_owned(),
        claims: asked.facts.clone(),
        then: None,
        notes: said,
        todo: None,
    }
}

fn lower(levels: &mut [u8; 3], observes: [Criterion; 3], criterion: Criterion, to: u8) {
    for (level, observed) in levels.iter_mut().zip(observes) {
        if observed == criterion {
            *level = (*level).min(to);
        }
    }
}

/// Stands for an answer the list does not have.
fn hold(asked: &Asked<'_>) -> Answer {
    placeholder(asked, "hold", [1, 2, 2], words::HOLD)
}

/// Stands for the words that decline what may not be said.
fn because(asked: &Asked<'_>) -> Answer {
    placeholder(asked, "because", [3, 3, 3], words::BECAUSE)
}

fn placeholder(
    asked: &Asked<'_>,
    id: &str,
    levels: [u8; 3],
    [say, why, todo]: [fn(Lang) -> &'static str; 3],
) -> Answer {
    Answer {
        id: id.to_owned(),
        kind: Kind::Own,
        say: say(asked.lang).to_owned(),
        levels,
        pitfalls: Vec::new(),
        why: why(asked.lang).to_owned(),
        claims: Vec::new(),
        then: None,
        notes: Vec::new(),
        todo: Some(todo(asked.notes).to_owned()),
    }
}

/// The list's words, where they give away what may not be said: the ledger finds it.
fn secret(asked: &Asked<'_>) -> Answer {
    let levels = asked.observes.map(|criterion| match criterion {
        Criterion::Answer | Criterion::Clarity => 2,
        Criterion::Control => 0,
        _ => 1,
    });
    Answer {
        id: "internal".to_owned(),
        kind: Kind::Secret,
        say: asked.entry.answer.clone(),
        levels,
        pitfalls: vec![Pitfall::Discloses],
        why: words::internal_why(asked.lang).to_owned(),
        claims: asked.facts.clone(),
        then: None,
        notes: vec![words::internal(asked.notes).to_owned()],
        todo: None,
    }
}

fn wrong(kind: &Distractor, asked: &Asked<'_>) -> Answer {
    Answer {
        id: kind.pitfall.tag().replace('_', "-"),
        kind: Kind::Wrong,
        say: kind.say(asked.at, asked.lang).to_owned(),
        levels: asked.observes.map(|criterion| kind.level(criterion)),
        pitfalls: vec![kind.pitfall],
        why: (kind.why)(asked.lang).to_owned(),
        claims: Vec::new(),
        then: None,
        notes: Vec::new(),
        todo: Some(words::distractor_todo(
            asked.notes,
            (kind.hint)(asked.notes),
        )),
    }
}
