//! What a step was, in words: for taking it back, and for the list of what was
//! written down.

use super::run::Run;
use crate::conference::{Direction, Event, Mark, MarkKind, Rate};
use crate::i18n::{Lang, console as words};

/// What an event was.
#[must_use]
pub fn step(event: &Event, run: &Run, lang: Lang) -> String {
    let plain = match event {
        Event::Rated(rate) => return rated(*rate, run, lang),
        Event::Marked(mark) => return mark_line(mark, run, lang),
        Event::Answered { .. } | Event::Chosen { .. } | Event::TimedOut { .. } => {
            words::did_answer(lang)
        }
        Event::Opened { .. } => words::did_statement(lang),
        Event::Decided { .. } => words::did_decision(lang),
        Event::Improvised(_) => words::did_improvise(lang),
        Event::Directed(direction) => match direction {
            Direction::Ask(_) => words::did_ask(lang),
            Direction::Queue(_) => words::did_queue(lang),
            Direction::Inject(_) => words::did_inject(lang),
            Direction::Ease(_) => words::did_ease(lang),
            Direction::End => words::did_other(lang),
        },
        Event::Begin { .. } | Event::Spoke(_) | Event::Spotted(_) | Event::Undo | Event::Closed => {
            words::did_other(lang)
        }
    };
    plain.to_owned()
}

fn rated(rate: Rate, run: &Run, lang: Lang) -> String {
    match rate {
        Rate::Level { criterion, level } => {
            let criteria = &run.scenario().rubric.criteria;
            let criterion = criteria.get(usize::from(criterion));
            let name = criterion.map_or("", |it| it.name.get(lang));
            match level {
                Some(level) => words::did_level(lang, name, level),
                None => words::did_not_observed(lang, name),
            }
        }
        Rate::Pitfall { pitfall, heard } => match heard {
            true => words::did_pitfall(lang, pitfall.name(lang)),
            false => words::did_no_pitfall(lang, pitfall.name(lang)),
        },
        Rate::Speaker(by) | Rate::HandOver(by) => words::did_speaker(lang, &run.name_of(by)),
    }
}

/// What was written down, in a line.
#[must_use]
pub fn mark_line(mark: &Mark, run: &Run, lang: Lang) -> String {
    let heard = &*mark.words;
    match &mark.kind {
        MarkKind::Note => words::mark_note(lang, heard),
        MarkKind::Bookmark => words::mark_bookmark(lang).to_owned(),
        MarkKind::Quotation => words::mark_quote(lang, heard),
        // What was heard tells two claims on one fact apart.
        MarkKind::Claim {
            about: Some((fact, value)),
            ..
        } if heard.is_empty() => {
            let fact = run.scenario().fact(*fact);
            let value = fact.values.get(value.at());
            let value = value.map_or("", |value| value.text.get(run.lang()));
            words::mark_claim_about(lang, fact.label.get(run.lang()), value)
        }
        MarkKind::Claim { .. } => words::mark_claim(lang, heard),
        MarkKind::Promise { by_when, .. } if by_when.is_empty() => words::mark_promise(lang, heard),
        MarkKind::Promise { by_when, .. } => words::mark_promise_by(lang, heard, by_when),
        MarkKind::HandOver => words::mark_hand_over(lang, &run.name_of(mark.by)),
        MarkKind::Pressed => words::mark_pressed(lang).to_owned(),
        MarkKind::Interrupted => words::mark_cut_in(lang).to_owned(),
        MarkKind::Silence => words::mark_silence(lang).to_owned(),
        MarkKind::Memo => words::mark_memo(lang, heard),
        MarkKind::Rumour => words::mark_rumour(lang, heard),
        MarkKind::Vote(counts) => {
            let hands = counts.iter().map(|(_, hands)| *hands);
            words::mark_vote(lang, hands.fold(0, u16::saturating_add))
        }
        MarkKind::Clock { runs: true } => words::did_clock_on(lang).to_owned(),
        MarkKind::Clock { runs: false } => words::did_clock_off(lang).to_owned(),
    }
}

/// What a journalist says who insists in this way; different each time.
#[must_use]
pub fn insisting(kind: &MarkKind, before: usize, lang: Lang) -> &'static str {
    type Words = fn(Lang) -> &'static str;
    const PRESSED: [Words; 3] = [words::pressed_1, words::pressed_2, words::pressed_3];
    const CUT_IN: [Words; 3] = [words::cut_in_1, words::cut_in_2, words::cut_in_3];
    let said = match kind {
        MarkKind::Pressed => PRESSED[before % PRESSED.len()],
        MarkKind::Interrupted => CUT_IN[before % CUT_IN.len()],
        _ => words::waits,
    };
    said(lang)
}

/// What is said back once a journalist insisted: the words the room sees.
#[must_use]
pub fn insisting_said(kind: &MarkKind, line: &str, lang: Lang) -> String {
    match kind {
        MarkKind::Silence => line.to_owned(),
        _ => words::mark_quote(lang, line),
    }
}
