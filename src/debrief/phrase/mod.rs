//! How a debrief words and punctuates what it says: the same for every
//! renderer, and by each language's own marks.

mod stamp;
mod stated;
mod text;

pub use stamp::{date, day};
pub use stated::{Stated, stated};
pub use text::{aside, gist, labelled, list, noted, quote, sentences, stands_in};

use super::value::{
    BeforeView, ContradictionView, CriterionView, Debrief, FirstActView, MessageView, NoteView,
    Open, PromiseView, PromisedView, QuestionView, Rated, ShareView, SpeakerView, SpotView,
    VoteView,
};
use crate::i18n::{Lang, act, debrief as words, report, spoken};
use crate::scoring::Grade;
use std::cmp::Reverse;

/// The points missed, and in how many answers.
#[must_use]
pub fn missed_in(points: u32, count: usize, lang: Lang) -> String {
    let answers = match count {
        1 => words::one_answer(lang).to_owned(),
        _ => words::answers(lang, count),
    };
    words::missed_in(lang, points, &answers)
}

/// Weak spots as they are listed: by lens, and those that cost most first. What is fixed
/// first goes by more than that (see [`crate::scoring::weak_spots`]).
#[must_use]
pub fn by_points(spots: &[SpotView]) -> Vec<&SpotView> {
    let mut lenses: Vec<&str> = Vec::new();
    for spot in spots {
        if !lenses.contains(&spot.lens) {
            lenses.push(spot.lens);
        }
    }
    let lens = |spot: &SpotView| lenses.iter().position(|it| *it == spot.lens);
    let mut listed: Vec<&SpotView> = spots.iter().collect();
    listed.sort_by_key(|it| (lens(it), Reverse(it.missed)));
    listed
}

/// Levels as “Accuracy 2/3, Clarity 3/3”; what is no part of the score says so.
#[must_use]
pub fn levels(levels: &[Rated], lang: Lang) -> String {
    let level = |rated: &Rated| {
        let level = format!("{} {}/3", rated.name, rated.figure());
        match rated.apart {
            true => noted(&level, spoken::apart(lang), lang),
            false => level,
        }
    };
    list(&levels.iter().map(level).collect::<Vec<_>>(), lang)
}

/// The label before what was said, if it is known by whom.
#[must_use]
pub fn said_by(by: Option<&str>, lang: Lang) -> String {
    by.map_or_else(
        || words::said(lang).to_owned(),
        |name| words::said_by(lang, name),
    )
}

/// The same in a report that is handed on.
#[must_use]
pub fn answer_by(by: Option<&str>, lang: Lang) -> String {
    by.map_or_else(
        || report::answer(lang).to_owned(),
        |name| report::answer_by(lang, name),
    )
}

/// Who rated: the facilitator, so many assessors, or both.
#[must_use]
pub fn rated_by(raters: usize, facilitator: bool, lang: Lang) -> String {
    match (raters, facilitator) {
        (0, _) | (1, true) => spoken::by_facilitator(lang).to_owned(),
        (1, false) => spoken::by_one(lang).to_owned(),
        (2, true) => spoken::by_both(lang).to_owned(),
        (several, true) => spoken::by_all(lang, several - 1),
        (several, false) => spoken::by_assessors(lang, several),
    }
}

/// The label before the better answer to a question: beside one's own words it is the
/// author's, as a model.
#[must_use]
pub fn better_label(question: &QuestionView, lang: Lang) -> String {
    match (question.own_words, &question.better_by) {
        (true, Some(name)) => spoken::model_by(lang, name),
        (true, None) => spoken::model(lang).to_owned(),
        (false, _) => words::better(lang).to_owned(),
    }
}

/// The label before why the better answer is.
#[must_use]
pub fn better_why_label(question: &QuestionView, lang: Lang) -> &'static str {
    match question.own_words {
        true => spoken::model_why(lang),
        false => words::better_why(lang),
    }
}

/// What stands where there is no better answer; nothing where something was missed
/// or nothing rated.
#[must_use]
pub fn nothing_better(question: &QuestionView, lang: Lang) -> Option<&'static str> {
    let is_top = question.missed == 0 && !question.rated.is_empty();
    match question.own_words {
        false => Some(words::best_there_was(lang)),
        true => is_top.then(|| spoken::top(lang)),
    }
}

/// Something written down, in a line.
#[must_use]
pub fn note(note: &NoteView, lang: Lang) -> String {
    match note.words.is_empty() {
        true => note.name.clone(),
        false => labelled(&note.name, &note.words, lang),
    }
}

/// How many voted for an answer, and its words.
#[must_use]
pub fn vote(vote: &VoteView, lang: Lang) -> String {
    labelled(&vote.count.to_string(), &quote(&vote.answer, lang), lang)
}

/// Whether a message got across, or that nobody judged it.
#[must_use]
pub fn outcome(message: &MessageView, lang: Lang) -> &'static str {
    match message.delivered {
        Some(true) => words::delivered(lang),
        Some(false) => words::not_delivered(lang),
        None => spoken::not_judged(lang),
    }
}

/// What one speaker of an answer that was handed over was rated.
#[must_use]
pub fn share(share: &ShareView, lang: Lang) -> String {
    let rated = levels(&share.rated, lang);
    let pitfalls = list(&share.pitfalls, lang);
    let pitfalls = (!pitfalls.is_empty()).then(|| spoken::fell_into(lang, &pitfalls));
    let parts = [Some(rated).filter(|it| !it.is_empty()), pitfalls];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    match parts.is_empty() {
        true => report::not_rated(lang).to_owned(),
        false => parts.join(match lang {
            Lang::En => "; ",
            Lang::Ja => "／",
        }),
    }
}

/// How one of several people answered.
#[must_use]
pub fn answered(speaker: &SpeakerView, lang: Lang) -> String {
    let count = match speaker.answers {
        1 => spoken::one_answer(lang).to_owned(),
        count => spoken::answers(lang, count),
    };
    let strong = speaker.strong.as_deref();
    let weak = speaker.weak.as_deref();
    let pitfalls = (!speaker.pitfalls.is_empty()).then(|| list(&speaker.pitfalls, lang));
    let parts = [
        Some(count),
        strong.map(|it| spoken::strong(lang, it)),
        weak.map(|it| spoken::weak(lang, it)),
        pitfalls.map(|it| spoken::fell_into(lang, &it)),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    parts.join(match lang {
        Lang::En => "; ",
        Lang::Ja => "／",
    })
}

/// A check of answers spoken aloud, and how many passed it.
#[must_use]
pub fn ticked(tick: &str, passed: usize, spoken: usize, lang: Lang) -> String {
    labelled(tick, &words::in_answers(lang, passed, spoken), lang)
}

/// Who sat where, in one line; empty where one person sat alone.
#[must_use]
pub fn podium(debrief: &Debrief) -> String {
    let lang = debrief.language;
    let seat = |seat: &super::value::SeatView| noted(&seat.name, &seat.person, lang);
    list(&debrief.team.iter().map(seat).collect::<Vec<_>>(), lang)
}

/// What a weak spot is seen through.
#[must_use]
pub fn lens(lens: &str, lang: Lang) -> &'static str {
    match lens {
        "criterion" => words::lens_criterion(lang),
        "technique" => words::lens_technique(lang),
        "topic" => words::lens_topic(lang),
        _ => words::lens_pitfall(lang),
    }
}

/// Trust or heat over a conference in words: start → end, and the extremes.
#[must_use]
pub fn course(name: &str, figures: &[i16], lang: Lang) -> String {
    let (Some(first), Some(last)) = (figures.first(), figures.last()) else {
        return String::new();
    };
    let lowest = figures.iter().min().unwrap_or(first);
    let highest = figures.iter().max().unwrap_or(first);
    labelled(
        name,
        &words::course(lang, *first, *last, *lowest, *highest),
        lang,
    )
}

/// The overall score, and what is to be said about it.
#[must_use]
pub fn score(debrief: &Debrief) -> Vec<String> {
    let lang = debrief.language;
    if debrief.questions.is_empty() {
        return vec![words::nothing_answered(lang).to_owned()];
    }
    let overall = debrief.overall.map_or_else(
        || words::overall_none(lang).to_owned(),
        |overall| words::overall(lang, overall),
    );
    let mut score = vec![overall];
    let ungated = debrief.ungated.filter(|it| Some(*it) != debrief.overall);
    score.extend(ungated.map(|ungated| words::before_gates(lang, ungated)));
    if debrief.provisional && debrief.overall.is_some() {
        score.push(words::provisional(lang).to_owned());
    }
    if debrief.spoken {
        score.push(rated_by(debrief.raters, debrief.facilitator, lang));
    } else if debrief.aloud {
        score.push(words::self_rated(lang).to_owned());
    }
    score
}

/// In how many exchanges a criterion was observed.
#[must_use]
pub fn coverage(criterion: &CriterionView, lang: Lang) -> String {
    match (criterion.observed, criterion.questions) {
        (0, _) => words::not_observed(lang).to_owned(),
        (observed, 1) => words::coverage_1(lang, observed),
        (observed, questions) => words::coverage(lang, observed, questions),
    }
}

/// Which session this was: its number, mode, seed and time.
#[must_use]
pub fn session(debrief: &Debrief) -> Vec<String> {
    let lang = debrief.language;
    let mut session: Vec<String> = Vec::new();
    session.extend(debrief.trainee.clone());
    session.extend(debrief.session.map(|number| words::session(lang, number)));
    session.push(debrief.mode.name(lang).to_owned());
    session.push(words::seed(lang, debrief.seed));
    session.extend(debrief.started.as_deref().map(stamp::time));
    session
}

/// A grade as a person reads it.
#[must_use]
pub fn grade(grade: Option<Grade>, lang: Lang) -> &'static str {
    match grade {
        Some(Grade::P) => words::grade_p(lang),
        Some(Grade::S) => words::grade_s(lang),
        Some(Grade::M) => words::grade_m(lang),
        Some(Grade::U) => words::grade_u(lang),
        None => words::grade_none(lang),
    }
}

/// What the earlier of two statements stands under: where and when it was said, if
/// that was in another conference.
#[must_use]
pub fn earlier(found: &ContradictionView, lang: Lang) -> String {
    match &found.earlier_in {
        Some(first) => then(first, lang),
        None => words::earlier(lang).to_owned(),
    }
}

/// In which conference something was said, and when.
#[must_use]
pub fn then(first: &FirstActView, lang: Lang) -> String {
    act::then(lang, &first.title, &day(&first.held, lang))
}

/// That the room remembered a conference before.
#[must_use]
pub fn looks_back(first: &FirstActView, lang: Lang) -> String {
    act::looks_back(lang, &first.title, &day(&first.held, lang))
}

/// What is to be settled, and about what.
#[must_use]
pub fn open(open: &BeforeView, lang: Lang) -> String {
    let what = match open.topic.is_empty() {
        true => open.what.clone(),
        false => labelled(&open.topic, &quote(&open.what, lang), lang),
    };
    labelled(due_to(open.kind, lang), &what, lang)
}

/// What is to be done about something open.
#[must_use]
pub fn due_to(kind: Open, lang: Lang) -> &'static str {
    match kind {
        Open::Decision => report::open_decision(lang),
        Open::Contradiction => report::open_contradiction(lang),
        Open::Confidential => report::open_confidential(lang),
        Open::NoOwner => report::open_no_owner(lang),
        Open::NoDate => report::open_no_date(lang),
        Open::NoOwnerNoDate => report::open_no_owner_no_date(lang),
    }
}

/// Who asked, whether it went after the answer before, and was made up on the spot.
#[must_use]
pub fn asker(question: &QuestionView, lang: Lang) -> String {
    let follow_up = question.follow_up.then(|| words::follow_up(lang));
    let improvised = question.improvised.then(|| spoken::improvised(lang));
    let marks: Vec<&str> = [follow_up, improvised].into_iter().flatten().collect();
    noted(&question.from, &list(&marks, lang), lang)
}

/// The label before what was said to a question.
#[must_use]
pub fn speaker(question: &QuestionView, lang: Lang) -> String {
    match (&question.by, question.timed_out) {
        (Some(name), _) => words::said_by(lang, name),
        (None, true) => noted(words::said(lang), words::timed_out(lang), lang),
        (None, false) => words::said(lang).to_owned(),
    }
}

/// By when a promise is due, who keeps it, and who made it.
#[must_use]
pub fn due(promise: &PromiseView, lang: Lang) -> String {
    let when_and_who = due_by(&promise.by, &promise.owner, lang);
    let from = promise.promised_by.as_deref();
    let from = from.map(|name| spoken::promised_by(lang, name));
    let due: Vec<String> = when_and_who.into_iter().chain(from).collect();
    list(&due, lang)
}

/// By when something promised in a conference before was due, and who keeps it.
#[must_use]
pub fn due_then(promise: &PromisedView, lang: Lang) -> String {
    list(&due_by(&promise.by, &promise.owner, lang), lang)
}

fn due_by(by: &str, owner: &str, lang: Lang) -> Vec<String> {
    let by = (!by.is_empty()).then(|| words::by_when(lang, by));
    let owner = (!owner.is_empty()).then(|| words::owner(lang, owner));
    [by, owner].into_iter().flatten().collect()
}

/// Two statements that do not agree: who said it, in which words, and what that came to.
#[must_use]
pub fn statements(found: &ContradictionView, lang: Lang) -> [String; 2] {
    let all = |value: &str, said: &str, by: &Option<String>| {
        let said = match by {
            Some(name) => labelled(name, &quote(said, lang), lang),
            None => quote(said, lang),
        };
        noted(&said, &words::as_fact(lang, value), lang)
    };
    [
        all(&found.earlier, &found.earlier_said, &found.earlier_by),
        all(&found.now, &found.now_said, &found.now_by),
    ]
}
