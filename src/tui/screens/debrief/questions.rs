//! The questions: a list of one line each, and one question on a page.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::layout::{Lines, Look, stacked};
use crate::debrief::{QuestionView, phrase};
use crate::i18n::{debrief as words, finale, report, spoken};
use crate::scenario::vocabulary::{Pitfall, Word};
use crate::tui::screen::Ctx;
use crate::tui::text;
use crate::tui::theme::{BAD, GOOD, Theme, WARN, marker};
use crate::tui::widgets::page;
use crate::tui::widgets::select::Select;

/// How a question went: a mark, and its style.
fn outcome(question: &QuestionView, theme: &Theme) -> (&'static str, Style) {
    let critical = |pitfall: &Pitfall| {
        pitfall.is_critical() && question.pitfalls.contains(&Word::tag(*pitfall))
    };
    if Pitfall::ALL.iter().any(critical) {
        (BAD, theme.bad)
    } else if question.missed > 0 || !question.pitfalls.is_empty() {
        (WARN, theme.warn)
    } else {
        (GOOD, theme.good)
    }
}

/// Draws the list, the chosen row in view.
pub(super) fn list(look: &Look, select: Select, ctx: &Ctx, frame: &mut Frame<'_>, area: Rect) {
    let questions = &look.debrief.questions;
    if questions.is_empty() {
        let none = look.para(finale::nothing_asked(look.lang()), ctx.theme.muted);
        page::lines(frame, area, none);
        return;
    }
    let chosen = select.row(questions.len());
    let window = select.window(questions.len(), usize::from(area.height), |_| 1);
    let row = |at: usize| row(look, at, &questions[at], chosen == Some(at));
    page::lines(frame, area, window.map(row));
}

fn row(look: &Look, at: usize, question: &QuestionView, chosen: bool) -> Line<'static> {
    let theme = look.theme;
    let (mark, style) = outcome(question, theme);
    let hook = if question.follow_up { "└ " } else { "" };
    let missed = match question.missed {
        0 => String::new(),
        points => format!("−{points}"),
    };
    let number = format!("{}{:>2} ", marker(chosen), at + 1);
    let lost = format!("{missed:>4}  {hook}");
    let room = look
        .width
        .saturating_sub(text::width(&number) + 1 + text::width(&lost));
    let words = text::pad(phrase::gist(&question.asked, &question.from), room);
    let plain = if chosen { theme.selected } else { theme.text };
    Line::from(vec![
        Span::styled(number, plain),
        Span::styled(mark, if chosen { theme.selected } else { style }),
        Span::styled(lost, if chosen { theme.selected } else { theme.muted }),
        Span::styled(words, plain),
    ])
}

/// One question in full.
pub(super) fn detail(look: &Look, at: usize) -> Lines {
    let Some(question) = look.debrief.questions.get(at) else {
        return Lines::new();
    };
    stacked([
        asked(look, at, question),
        said(look, question),
        better(look, question),
        around(look, question),
    ])
}

fn asked(look: &Look, at: usize, question: &QuestionView) -> Lines {
    let (lang, theme) = (look.lang(), look.theme);
    let (mark, style) = outcome(question, theme);
    let count = look.debrief.questions.len();
    let head = Line::from(vec![
        Span::styled(format!("{mark} "), style),
        Span::styled(
            format!("{}  ", finale::page_of(lang, at + 1, count)),
            theme.muted,
        ),
        Span::styled(phrase::asker(question, lang), theme.accent),
    ]);
    let mut lines = text::wrap(head, look.width);
    lines.push(Line::default());
    lines.extend(look.para(&question.asked, theme.title));
    let techniques = phrase::list(&question.technique_names, lang);
    lines.extend(look.labelled(words::lens_technique(lang), &techniques));
    lines
}

fn said(look: &Look, question: &QuestionView) -> Lines {
    let (lang, theme) = (look.lang(), look.theme);
    let (_, style) = outcome(question, theme);
    let mut lines = look.spoken(&phrase::speaker(question, lang), &question.said, style);
    for pitfall in &question.pitfall_names {
        let words = Span::styled(*pitfall, theme.bad);
        let mark = Span::styled(format!("{BAD} "), theme.bad);
        lines.extend(text::hang(mark, words, look.width));
    }
    lines.extend(look.levels(&question.rated));
    for share in &question.shares {
        lines.extend(look.labelled(&share.name, &phrase::share(share, lang)));
    }
    if question.own_words && question.rated.is_empty() {
        lines.extend(look.para(report::not_rated(lang), theme.muted));
    }
    lines.extend(look.labelled(words::why(lang), &question.why));
    lines
}

fn better(look: &Look, question: &QuestionView) -> Lines {
    let (lang, theme) = (look.lang(), look.theme);
    let mut lines = Lines::new();
    let missed = words::missed(lang, question.missed);
    if !question.better.is_empty() {
        let caption = phrase::noted(&phrase::better_label(question, lang), &missed, lang);
        lines.extend(look.spoken(&caption, &question.better, theme.good));
        let why = phrase::better_why_label(question, lang);
        lines.extend(look.labelled(why, &question.better_why));
    } else if let Some(best) = phrase::nothing_better(question, lang) {
        lines.extend(look.para(&format!("{GOOD} {best}"), theme.good));
    } else if question.missed > 0 {
        lines.extend(look.para(&missed, theme.muted));
    }
    if question.decision_not_words {
        let mark = Span::styled(format!("{WARN} "), theme.warn);
        lines.extend(text::hang(mark, words::a_decision(lang), look.width));
    }
    lines
}

/// What happened really, right afterwards, and to the room.
fn around(look: &Look, question: &QuestionView) -> Lines {
    let lang = look.lang();
    let optional = |text: &Option<String>| text.clone().unwrap_or_default();
    let mut lines = look.labelled(words::happened(lang), &optional(&question.happened));
    lines.extend(look.labelled(words::memo(lang), &optional(&question.memo)));
    for vote in &question.votes {
        lines.extend(look.labelled(spoken::votes(lang), &phrase::vote(vote, lang)));
    }
    lines.extend(look.notes(&question.notes));
    let mut after = vec![finale::after(lang, question.trust, question.heat)];
    if question.elapsed_ms > 0 {
        after.push(finale::seconds(lang, question.elapsed_ms / 1000));
    }
    lines.extend(look.para(&after.join("   "), look.theme.muted));
    lines
}
