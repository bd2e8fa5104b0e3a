//! What to keep and what to fix, as cards with quotations; and the turns before
//! the questions.

use ratatui::text::Line;

use super::layout::{Lines, Look, TWO_COLUMNS, beside, framed, stacked};
use crate::debrief::{Evidence, phrase};
use crate::i18n::{debrief as words, spoken};
use crate::tui::theme::{BAD, GOOD};

/// Keep and fix: below each other, or side by side where there is room.
pub(super) fn lessons(look: &Look) -> Lines {
    if look.width >= TWO_COLUMNS && !look.debrief.keep.is_empty() {
        let column = (look.width - 2) / 2;
        let half = look.wide(column);
        return beside(keeps(&half), fixes(&half), column, 2);
    }
    stacked([fixes(look), keeps(look)])
}

fn keeps(look: &Look) -> Lines {
    let lang = look.lang();
    let mut lines = Lines::new();
    for (at, keep) in look.debrief.keep.iter().enumerate() {
        let inner = look.wide(look.width.saturating_sub(4));
        let mut card = inner.para(&keep.question, look.theme.text);
        card.extend(inner.by(keep.by.as_deref()));
        card.extend(inner.quoted(&keep.said, look.theme.good));
        card.extend(inner.labelled(words::why(lang), &keep.why));
        let title = format!("{GOOD} {}", at + 1);
        lines.extend(framed(&title, card, look.width, look.theme));
    }
    headed(look, words::h_keep(lang), lines)
}

fn fixes(look: &Look) -> Lines {
    let lang = look.lang();
    let mut lines = Lines::new();
    for (at, fix) in look.debrief.fix.iter().enumerate() {
        let inner = look.wide(look.width.saturating_sub(4));
        let name = phrase::noted(&fix.name, phrase::lens(fix.lens, lang), lang);
        let mut card = inner.para(&fix.advice, look.theme.title);
        card.extend(evidence(&inner, &fix.evidence));
        let title = format!("{BAD} {} {name}", at + 1);
        lines.extend(framed(&title, card, look.width, look.theme));
    }
    headed(look, words::h_fix(lang), lines)
}

/// The question, the words said, why they cost, and better ones.
pub(super) fn evidence(look: &Look, evidence: &Evidence) -> Lines {
    let lang = look.lang();
    let mut lines = look.para(&evidence.question, look.theme.text);
    lines.extend(look.by(evidence.by.as_deref()));
    lines.extend(look.quoted(&evidence.said, look.theme.bad));
    lines.extend(look.labelled(words::why(lang), &evidence.why));
    let better = match look.debrief.spoken {
        true => spoken::model(lang),
        false => words::better(lang),
    };
    lines.extend(look.spoken(better, &evidence.better, look.theme.good));
    lines
}

/// The statement and the decisions.
pub(super) fn opening(look: &Look) -> Lines {
    stacked([statement(look), decisions(look)])
}

fn statement(look: &Look) -> Lines {
    let Some(statement) = &look.debrief.statement else {
        return Lines::new();
    };
    let (lang, theme) = (look.lang(), look.theme);
    let mut lines = Lines::new();
    if let Some(name) = statement.by.as_ref().filter(|_| statement.own_words) {
        lines.extend(look.para(&words::said_by(lang, name), theme.muted));
    }
    if statement.lines.is_empty() {
        lines.extend(look.para(words::no_statement(lang), theme.bad));
    }
    for line in &statement.lines {
        lines.extend(look.quoted(line, theme.accent));
    }
    lines.extend(look.levels(&statement.rated));
    let listed = |items: &[String]| phrase::list(items, lang);
    let covered = phrase_marked(GOOD, &listed(&statement.covered));
    let missing = phrase_marked(BAD, &listed(&statement.missing));
    lines.extend(look.labelled(words::covered(lang), &covered));
    lines.extend(look.labelled(words::missing(lang), &missing));
    let pitfalls = phrase_marked(BAD, &listed(&statement.pitfalls));
    lines.extend(look.labelled(words::lens_pitfall(lang), &pitfalls));
    for why in &statement.why {
        lines.extend(look.labelled(words::why(lang), why));
    }
    if !statement.better.is_empty() {
        let label = match statement.own_words {
            true => spoken::model_statement(lang),
            false => words::better_line(lang),
        };
        lines.push(Line::styled(label, theme.muted));
    }
    for line in &statement.better {
        lines.extend(look.quoted(line, theme.good));
    }
    lines.extend(look.notes(&statement.notes));
    headed(look, words::h_statement(lang), lines)
}

fn phrase_marked(mark: &str, words: &str) -> String {
    if words.is_empty() {
        String::new()
    } else {
        format!("{mark} {words}")
    }
}

fn decisions(look: &Look) -> Lines {
    let (lang, theme) = (look.lang(), look.theme);
    let view = |decision: &crate::debrief::DecisionView| {
        let style = if decision.better.is_empty() {
            theme.good
        } else {
            theme.bad
        };
        let mut lines = look.para(&decision.asked, theme.title);
        lines.extend(look.spoken(words::decided(lang), &decision.said, style));
        lines.extend(look.labelled(words::why(lang), &decision.why));
        lines.extend(look.spoken(words::better(lang), &decision.better, theme.good));
        lines.extend(look.notes(&decision.notes));
        lines
    };
    let decisions = stacked(look.debrief.decisions.iter().map(view));
    headed(look, words::h_decisions(lang), decisions)
}

/// Lines under a heading; nothing without lines.
pub(super) fn headed(look: &Look, heading: &str, lines: Lines) -> Lines {
    if lines.is_empty() {
        return lines;
    }
    let mut headed = vec![look.heading(heading)];
    headed.extend(lines);
    headed
}
