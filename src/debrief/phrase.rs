//! How a debrief words and punctuates what it says: the same for every
//! renderer, and by each language's own marks.

use super::value::{
    BeforeView, ClaimView, ContradictionView, CriterionView, Debrief, FirstActView, MessageView,
    NoteView, Open, PromiseView, PromisedView, QuestionView, Rated, ShareView, SpeakerView,
    SpotView, VoteView,
};
use crate::i18n::{Lang, act, debrief as words, group, report, spoken};
use crate::scoring::{ClaimStanding, Grade};
use jiff::civil::{Date, DateTime};
use std::cmp::Reverse;

/// Words in the language's quotation marks; marks inside become inner ones. What stands
/// where no words were taken down has none: nobody said it.
#[must_use]
pub fn quote(said: &str, lang: Lang) -> String {
    match lang {
        _ if stands_in(said, lang) => said.to_owned(),
        Lang::En => format!("“{}”", said.replace('“', "‘").replace('”', "’")),
        Lang::Ja => format!("「{}」", said.replace('「', "『").replace('」', "』")),
    }
}

/// Whether a text is none that was said, but what stands in its place: that nothing was
/// said, or that nobody took it down.
#[must_use]
pub fn stands_in(said: &str, lang: Lang) -> bool {
    [
        spoken::unwritten(lang),
        words::silence(lang),
        words::own_words(lang),
        words::no_statement(lang),
        group::answered_by_other(lang),
    ]
    .contains(&said)
}

/// Items one after another.
#[must_use]
pub fn list<T: AsRef<str>>(items: &[T], lang: Lang) -> String {
    let items: Vec<&str> = items.iter().map(AsRef::as_ref).collect();
    // An item may hold a comma of its own.
    let between = match lang {
        Lang::En if items.iter().any(|item| item.contains(',')) => "; ",
        Lang::En => ", ",
        Lang::Ja => "、",
    };
    items.join(between)
}

/// A label and what it labels.
#[must_use]
pub fn labelled(label: &str, text: &str, lang: Lang) -> String {
    match lang {
        Lang::En => format!("{label}: {text}"),
        Lang::Ja => format!("{label}：{text}"),
    }
}

/// A text with a note in brackets; without them where there is no note.
#[must_use]
pub fn noted(text: &str, note: &str, lang: Lang) -> String {
    match lang {
        _ if note.is_empty() => text.to_owned(),
        Lang::En => format!("{text} ({note})"),
        Lang::Ja => format!("{text}（{note}）"),
    }
}

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

/// Words that nobody says, in brackets.
#[must_use]
pub fn aside(words: &str, lang: Lang) -> String {
    match lang {
        Lang::En => format!("({words})"),
        Lang::Ja => format!("（{words}）"),
    }
}

/// What a question asks, without the sentence in which its journalist says who
/// is asking: for lists of one line each, where that would be all one reads.
#[must_use]
pub fn gist<'q>(asked: &'q str, from: &str) -> &'q str {
    /// The longest introduction, in bytes: more than that asks something.
    const INTRODUCTION: usize = 80;
    let dot = asked.find(". ").map(|at| at + 1);
    let maru = asked.find('。').map(|at| at + '。'.len_utf8());
    let end = dot.into_iter().chain(maru).min();
    let Some((first, rest)) = end.and_then(|end| asked.split_at_checked(end)) else {
        return asked;
    };
    let mut names = from.split([',', '・']).map(str::trim);
    let introduces = names.any(|name| !name.is_empty() && first.contains(name));
    let rest = rest.trim_start();
    match introduces && first.len() <= INTRODUCTION && !rest.is_empty() {
        true => rest,
        false => asked,
    }
}

/// Sentences one after another.
#[must_use]
pub fn sentences<T: AsRef<str>>(sentences: &[T], lang: Lang) -> String {
    let sentences: Vec<&str> = sentences.iter().map(AsRef::as_ref).collect();
    sentences.join(if lang == Lang::Ja { "" } else { " " })
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
    session.extend(debrief.started.as_deref().map(time));
    session
}

/// A time of RFC 3339 to the minute, as a person writes it.
fn time(stamp: &str) -> String {
    let minute: String = stamp.chars().take(16).collect();
    let zone = if stamp.ends_with('Z') { " UTC" } else { "" };
    format!("{}{zone}", minute.replace('T', " "))
}

/// A time of RFC 3339 as a letter writes it: “22 November 2026, 09:00 UTC”.
#[must_use]
pub fn date(stamp: &str, lang: Lang) -> String {
    let civil = stamp.get(..19).and_then(|it| it.parse::<DateTime>().ok());
    let Some(civil) = civil else {
        return time(stamp);
    };
    let form = match lang {
        Lang::En => "%-d %B %Y, %H:%M",
        Lang::Ja => "%Y年%-m月%-d日 %H:%M",
    };
    let zone = if stamp.ends_with('Z') { " UTC" } else { "" };
    format!("{}{zone}", civil.strftime(form))
}

/// The day of a time of RFC 3339: “22 November 2026”.
#[must_use]
pub fn day(stamp: &str, lang: Lang) -> String {
    let Some(day) = stamp.get(..10).and_then(|it| it.parse::<Date>().ok()) else {
        return time(stamp);
    };
    let form = match lang {
        Lang::En => "%-d %B %Y",
        Lang::Ja => "%Y年%-m月%-d日",
    };
    day.strftime(form).to_string()
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
    fn quotes_inside_quotes_are_inner_ones() {
        assert_eq!(
            quote("けがの女児に「遺憾」", Lang::Ja),
            "「けがの女児に『遺憾』」"
        );
        assert_eq!(
            quote("“Regrettable”, he says", Lang::En),
            "“‘Regrettable’, he says”"
        );
    }

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

    #[test]
    fn what_nobody_took_down_is_not_quoted() {
        for lang in Lang::ALL {
            let unwritten = spoken::unwritten(lang);
            assert_eq!(quote(unwritten, lang), unwritten);
            assert_ne!(quote("(spoken freely)", lang), "(spoken freely)");
        }
    }

    #[test]
    fn a_list_whose_items_have_commas_uses_semicolons() {
        assert_eq!(list(&["a", "b"], Lang::En), "a, b");
        assert_eq!(list(&["a, b", "c"], Lang::En), "a, b; c");
        assert_eq!(list(&["い", "ろ"], Lang::Ja), "い、ろ");
    }

    #[test]
    fn the_gist_of_a_question_begins_after_its_introduction() {
        assert_eq!(
            gist("Kito, The Weekly. Who decided?", "Go Kito, The Weekly"),
            "Who decided?"
        );
        assert_eq!(
            gist("フリーの土門です。誰が決めた？", "フリー・土門 徹"),
            "誰が決めた？"
        );
        // Nobody is introduced, or nothing else is asked.
        for asked in ["Who? When. Why.", "フリーの土門です。", ""] {
            assert_eq!(gist(asked, "フリー・土門 徹"), asked);
        }
    }

    #[test]
    fn a_time_is_written_to_the_minute_with_its_zone() {
        assert_eq!(time("2026-11-22T09:00:31Z"), "2026-11-22 09:00 UTC");
        assert_eq!(time("2026-11-22T18:00:31+09:00"), "2026-11-22 18:00");
        assert_eq!(time(""), "");
        for (lang, written) in [
            (Lang::En, "2 November 2026, 09:00 UTC"),
            (Lang::Ja, "2026年11月2日 09:00 UTC"),
        ] {
            assert_eq!(date("2026-11-02T09:00:31Z", lang), written);
        }
        assert_eq!(date("soon", Lang::En), "soon");
    }
}
