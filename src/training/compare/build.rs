//! Putting two sessions side by side.

use super::{
    Alone, AnswerSeen, Caveat, Comparison, CriterionPair, CriterionSeen, Named, QuestionPair,
    SessionView,
};
use crate::debrief::{Debrief, QuestionView};
use crate::i18n::{Lang, compare as words};
use crate::scenario::vocabulary::{Pitfall, Word, WordSet};
use crate::training::{Exchange, Kind, Practised};

/// One of two sessions to compare.
#[derive(Debug, Clone, Copy)]
pub struct Side<'a> {
    /// What it showed.
    pub practised: &'a Practised,
    /// Its debrief: the words that were said.
    pub debrief: &'a Debrief,
    /// The version of the rules it was played by.
    pub rules: u32,
}

/// A question with what it showed.
#[derive(Clone, Copy)]
struct Met<'a> {
    view: &'a QuestionView,
    exchange: &'a Exchange,
}

impl<'a> Side<'a> {
    /// The questions, in the order asked.
    fn met(&self) -> Vec<Met<'a>> {
        let asked = self.practised.exchanges.iter();
        let asked = asked.filter(|it| it.question.is_some());
        let both = self.debrief.questions.iter().zip(asked);
        both.map(|(view, exchange)| Met { view, exchange })
            .collect()
    }

    fn view(&self, lang: Lang) -> SessionView {
        let session = &self.practised.session;
        SessionView {
            session: session.number,
            scenario: session.scenario.to_string(),
            title: session.title.get(lang).to_owned(),
            mode: session.mode,
            aloud: session.aloud,
            finished: session.finished,
            complete: self.practised.complete,
            overall: self.practised.overall,
        }
    }

    fn is_drill(&self) -> bool {
        self.practised.session.question.is_some()
    }
}

/// Two sessions side by side, in the language of their debriefs.
#[must_use]
pub fn compare(a: &Side<'_>, b: &Side<'_>) -> Comparison {
    let lang = b.debrief.language;
    let caveats = caveats(a, b, lang);
    let hinders = |kinds: &[&str]| caveats.iter().any(|it| kinds.contains(&it.kind));
    let unlike = hinders(&["scenario", "aloud", "spoken"]);
    let unscored = unlike || hinders(&["broken_off", "drill"]);
    let overall = |side: &Side<'_>| side.practised.overall.filter(|_| !unscored);
    let (questions, only) = if hinders(&["scenario"]) {
        (
            Vec::new(),
            [a, b].map(|side| side.met().into_iter().map(alone).collect()),
        )
    } else {
        paired(a.met(), b.met(), lang)
    };
    Comparison {
        language: lang,
        sessions: [a.view(lang), b.view(lang)],
        change: difference(overall(a), overall(b)),
        criteria: criteria(a.practised, b.practised, unlike, lang),
        questions,
        only,
        caveats,
    }
}

fn caveats(a: &Side<'_>, b: &Side<'_>, lang: Lang) -> Vec<Caveat> {
    let (one, other) = (&a.practised.session, &b.practised.session);
    let mut caveats = Vec::new();
    let mut say = |kind, text: String| caveats.push(Caveat { kind, text });
    if one.scenario != other.scenario {
        say("scenario", words::other_scenario(lang).to_owned());
    }
    match (one.kind(), other.kind()) {
        (Kind::Chosen, Kind::Chosen) => {}
        (Kind::Aloud, Kind::Aloud) => say("self_rated", words::both_aloud(lang).to_owned()),
        (Kind::Spoken, Kind::Spoken) => say("assessed", words::both_spoken(lang).to_owned()),
        (Kind::Spoken, _) => say("spoken", words::one_spoken(lang, one.number)),
        (_, Kind::Spoken) => say("spoken", words::one_spoken(lang, other.number)),
        (Kind::Aloud, _) => say("aloud", words::one_aloud(lang, one.number)),
        (_, Kind::Aloud) => say("aloud", words::one_aloud(lang, other.number)),
    }
    if a.is_drill() || b.is_drill() {
        say("drill", words::drill(lang).to_owned());
    }
    for side in [a, b] {
        let number = side.practised.session.number;
        if side.debrief.questions.is_empty() {
            say("unanswered", words::nothing_answered(lang, number));
        } else if !side.practised.complete && !side.is_drill() {
            say("broken_off", words::not_whole(lang, number));
        }
    }
    let rubric = |side: &Side<'_>| -> Vec<String> {
        side.debrief
            .criteria
            .iter()
            .map(|it| it.id.clone())
            .collect()
    };
    if rubric(a) != rubric(b) {
        say("criteria", words::other_criteria(lang).to_owned());
    }
    if a.rules != b.rules {
        say("rules", words::other_rules(lang).to_owned());
    }
    let is_spoken = [one, other].iter().any(|it| it.kind() == Kind::Spoken);
    if one.mode != other.mode && !a.is_drill() && !b.is_drill() && !is_spoken {
        say("mode", words::other_mode(lang).to_owned());
    }
    caveats
}

fn difference(a: Option<u8>, b: Option<u8>) -> Option<i16> {
    Some(i16::from(b?) - i16::from(a?))
}

fn criteria(a: &Practised, b: &Practised, unlike: bool, lang: Lang) -> Vec<CriterionPair> {
    let seen = |of: &Practised, id: &str| {
        let found = of.criteria.iter().find(|it| &*it.id == id)?;
        Some(CriterionSeen {
            score: found.score,
            observed: found.observed,
        })
    };
    let known = |it: &&crate::training::Criterion| b.criteria.iter().all(|other| other.id != it.id);
    let all = b.criteria.iter().chain(a.criteria.iter().filter(known));
    all.map(|it| {
        let scores = [seen(a, &it.id), seen(b, &it.id)];
        let [one, other] = scores.map(|seen| seen.filter(|_| !unlike).map(|seen| seen.score));
        CriterionPair {
            id: it.id.to_string(),
            name: it.name.get(lang).to_owned(),
            scores,
            change: difference(one, other),
        }
    })
    .collect()
}

/// The questions both met, and those only one did. One that was asked twice is
/// matched in its order.
fn paired(
    mut first: Vec<Met<'_>>,
    second: Vec<Met<'_>>,
    lang: Lang,
) -> (Vec<QuestionPair>, [Vec<Alone>; 2]) {
    let mut pairs = Vec::new();
    let mut rest = Vec::new();
    for met in second {
        match first.iter().position(|it| it.view.id == met.view.id) {
            Some(at) => pairs.push(pair(first.remove(at), met, lang)),
            None => rest.push(alone(met)),
        }
    }
    (pairs, [first.into_iter().map(alone).collect(), rest])
}

fn pair(a: Met<'_>, b: Met<'_>, lang: Lang) -> QuestionPair {
    let named = |set: WordSet<Pitfall>| -> Vec<Named> {
        let name = |pitfall: Pitfall| Named {
            id: pitfall.tag(),
            name: pitfall.name(lang),
        };
        set.iter().map(name).collect()
    };
    let (before, after) = (a.exchange.pitfalls, b.exchange.pitfalls);
    QuestionPair {
        id: b.view.id.clone(),
        asked: b.view.asked.clone(),
        in_other_words: a.view.asked != b.view.asked,
        answers: [a, b].map(answer),
        gone: named(before.difference(after)),
        new: named(after.difference(before)),
        again: named(before.intersection(after)),
    }
}

fn answer(met: Met<'_>) -> AnswerSeen {
    AnswerSeen {
        said: met.view.said.clone(),
        by: met.view.by.clone(),
        rated: met.view.rated.clone(),
        missed: met.exchange.missed,
        possible: met.exchange.possible,
    }
}

fn alone(met: Met<'_>) -> Alone {
    Alone {
        id: met.view.id.clone(),
        asked: met.view.asked.clone(),
        missed: met.exchange.missed,
        possible: met.exchange.possible,
    }
}
