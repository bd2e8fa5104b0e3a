//! What stays of what was said: promises, contradictions, facts, messages, the
//! panel; and the weak spots behind it.

use ratatui::style::Style;
use ratatui::text::Span;

use super::cards::{evidence, headed};
use super::layout::{Lines, Look, TWO_COLUMNS, beside, framed, stacked};
use crate::debrief::{ContradictionView, SpotView, phrase};
use crate::i18n::{act, debrief as words, spoken};
use crate::tui::text;
use crate::tui::theme::{BAD, GOOD, OPEN};

pub(super) fn lines(look: &Look) -> Lines {
    let lang = look.lang();
    stacked([
        headed(look, spoken::h_speakers(lang), speakers(look)),
        headed(look, words::h_promises(lang), promises(look)),
        headed(look, act::h_promised(lang), promised_before(look)),
        headed(look, words::h_contradictions(lang), contradictions(look)),
        headed(look, words::h_messages(lang), messages(look)),
        headed(look, words::h_claims(lang), claims(look)),
        headed(look, words::h_panel(lang), panel(look)),
    ])
}

/// A line behind a mark.
fn marked(look: &Look, mark: &str, style: Style, words: &str) -> Lines {
    let mark = Span::styled(format!("{mark} "), style);
    let words = Span::styled(words.to_owned(), look.theme.text);
    text::hang(mark, words, look.width)
}

fn speakers(look: &Look) -> Lines {
    let lang = look.lang();
    let speaker = |speaker: &crate::debrief::SpeakerView| {
        let answered = phrase::answered(speaker, lang);
        text::bullet(phrase::labelled(&speaker.name, &answered, lang), look.width)
    };
    look.debrief.speakers.iter().flat_map(speaker).collect()
}

fn promises(look: &Look) -> Lines {
    let lang = look.lang();
    let promise = |promise: &crate::debrief::PromiseView| {
        let words = phrase::noted(&promise.what, &phrase::due(promise, lang), lang);
        marked(look, "☐", look.theme.accent, &words)
    };
    look.debrief.promises.iter().flat_map(promise).collect()
}

/// What was promised in the first act, where the room remembered it.
fn promised_before(look: &Look) -> Lines {
    let lang = look.lang();
    if look.debrief.promised_before.is_empty() {
        return Lines::new();
    }
    let first = look.debrief.first_act.iter();
    let mut lines: Lines = first
        .flat_map(|first| look.para(&phrase::looks_back(first, lang), look.theme.muted))
        .collect();
    for promise in &look.debrief.promised_before {
        let words = phrase::noted(&promise.what, &phrase::due_then(promise, lang), lang);
        lines.extend(text::bullet(words, look.width));
    }
    lines
}

fn contradictions(look: &Look) -> Lines {
    look.debrief
        .contradictions
        .iter()
        .flat_map(|found| contradiction(look, found))
        .collect()
}

/// Both statements, side by side where there is room.
fn contradiction(look: &Look, found: &ContradictionView) -> Lines {
    let lang = look.lang();
    let [earlier, now] = phrase::statements(found, lang);
    let card = |look: &Look, title: &str, words: &str| {
        let inner = look.wide(look.width.saturating_sub(4));
        let lines = inner.para(words, look.theme.speech);
        framed(title, lines, look.width, look.theme)
    };
    let mut lines = look.para(&found.fact, look.theme.title);
    let (before, after) = (&phrase::earlier(found, lang), words::later(lang));
    if look.width >= TWO_COLUMNS / 2 {
        let column = (look.width - 2) / 2;
        let half = look.wide(column);
        let (left, right) = (card(&half, before, &earlier), card(&half, after, &now));
        lines.extend(beside(left, right, column, 2));
    } else {
        lines.extend(card(look, before, &earlier));
        lines.extend(card(look, after, &now));
    }
    lines
}

fn messages(look: &Look) -> Lines {
    let (lang, theme) = (look.lang(), look.theme);
    let message = |message: &crate::debrief::MessageView| {
        let (mark, style) = match message.delivered {
            Some(true) => (GOOD, theme.good),
            Some(false) => (BAD, theme.bad),
            None => (OPEN, theme.muted),
        };
        let note = phrase::outcome(message, lang);
        marked(look, mark, style, &phrase::noted(&message.text, note, lang))
    };
    look.debrief.messages.iter().flat_map(message).collect()
}

fn claims(look: &Look) -> Lines {
    let (lang, theme) = (look.lang(), look.theme);
    let claim = |stated: phrase::Stated| {
        let (mark, style) = if stated.right {
            (GOOD, theme.good)
        } else {
            (BAD, theme.bad)
        };
        let words = phrase::noted(&stated.text, &stated.note, lang);
        marked(look, mark, style, &words)
    };
    let stated = phrase::stated(&look.debrief.claims, lang);
    stated.into_iter().flat_map(claim).collect()
}

fn panel(look: &Look) -> Lines {
    let Some(cost) = &look.debrief.panel_cost else {
        return Lines::new();
    };
    let mut parts = vec![look.para(&cost.text, look.theme.text)];
    parts.extend(cost.evidence.iter().map(|it| evidence(look, it)));
    stacked(parts)
}

/// The weak spots, the figures of training below.
pub(super) fn weak(look: &Look) -> Lines {
    let lang = look.lang();
    let mut spots = Lines::new();
    if !look.debrief.weak_spots.is_empty() {
        spots.extend(look.para(words::points_are(lang), look.theme.muted));
    }
    let all = phrase::by_points(&look.debrief.weak_spots);
    spots.extend(all.into_iter().flat_map(|it| spot(look, it)));
    stacked([
        headed(look, words::h_weak(lang), spots),
        headed(look, words::h_spotted(lang), spotted(look)),
        headed(look, words::h_sheet(lang), sheet(look)),
    ])
}

fn spot(look: &Look, spot: &SpotView) -> Lines {
    let (lang, theme) = (look.lang(), look.theme);
    let name = phrase::noted(&spot.name, phrase::lens(spot.lens, lang), lang);
    let missed = phrase::missed_in(spot.missed, spot.observed, lang);
    let line = ratatui::text::Line::from(vec![
        Span::styled(name, theme.title),
        Span::raw("  "),
        Span::styled(missed, theme.muted),
    ]);
    let mut lines = text::bullet(line, look.width);
    lines.extend(text::hang("  ", spot.advice.as_str(), look.width));
    lines
}

fn spotted(look: &Look) -> Lines {
    let spotted = look.debrief.worst_spotted;
    spotted.map_or_else(Lines::new, |it| {
        let words = words::spotted(look.lang(), it.right, it.of);
        look.para(&words, look.theme.text)
    })
}

fn sheet(look: &Look) -> Lines {
    let Some(sheet) = &look.debrief.sheet else {
        return Lines::new();
    };
    let lang = look.lang();
    let mut lines = look.para(
        &words::sheet(lang, sheet.spoken, sheet.overruns),
        look.theme.text,
    );
    for (tick, passed) in &sheet.ticks {
        let ticked = phrase::ticked(tick, *passed, sheet.spoken, lang);
        lines.extend(text::bullet(ticked, look.width));
    }
    lines
}
