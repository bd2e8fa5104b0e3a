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

/// What stands before a follow-up.
const HOOK: &str = "└";
/// Rows the list has at least before its marks are explained below it.
const LEAST_ROWS: u16 = 6;

/// Draws the list, the chosen row in view, each question in so many lines at most.
pub(super) fn list(
    look: &Look,
    (select, most): (Select, usize),
    ctx: &Ctx,
    frame: &mut Frame<'_>,
    area: Rect,
) {
    let questions = &look.debrief.questions;
    if questions.is_empty() {
        let none = look.para(finale::nothing_asked(look.lang()), ctx.theme.muted);
        page::lines(frame, area, none);
        return;
    }
    let legend = legend(look);
    let foot = u16::try_from(legend.len()).unwrap_or(u16::MAX);
    // The list comes first: where there is little room the marks go unexplained.
    let foot = if area.height > LEAST_ROWS + foot {
        foot
    } else {
        0
    };
    let rows = Rect {
        height: area.height - foot - u16::from(foot > 0),
        ..area
    };
    let row = |at: usize, chosen: bool| row(look, at, &questions[at], chosen, most);
    select.view(ctx, frame, rows, questions.len(), row);
    let below = Rect {
        y: area.bottom() - foot,
        height: foot,
        ..area
    };
    page::lines(frame, below, legend);
}

/// What the marks of the list mean, as many in a line as there is room for.
fn legend(look: &Look) -> Lines {
    let lang = look.lang();
    let questions = &look.debrief.questions;
    let has = |mark: &str| questions.iter().any(|it| outcome(it, look.theme).0 == mark);
    let parts = [
        has(GOOD).then(|| finale::list_none(lang, GOOD)),
        has(WARN).then(|| finale::list_some(lang, WARN)),
        has(BAD).then(|| finale::list_critical(lang, BAD)),
        (questions.iter().any(|it| it.missed > 0)).then(|| finale::list_points(lang).to_owned()),
        (questions.iter().any(|it| it.follow_up)).then(|| finale::list_follow_up(lang, HOOK)),
    ];
    let mut lines: Vec<String> = Vec::new();
    for part in parts.into_iter().flatten() {
        match lines.last_mut() {
            Some(line) if text::width(line) + 3 + text::width(&part) <= look.width => {
                line.push_str("   ");
                line.push_str(&part);
            }
            _ => lines.push(part),
        }
    }
    let muted = |line: String| {
        let line = text::truncate(&line, look.width).into_owned();
        Line::styled(line, look.theme.muted)
    };
    lines.into_iter().map(muted).collect()
}

fn row(
    look: &Look,
    at: usize,
    question: &QuestionView,
    chosen: bool,
    most: usize,
) -> Vec<Line<'static>> {
    let theme = look.theme;
    let (mark, style) = outcome(question, theme);
    let hook = if question.follow_up { HOOK } else { "" };
    let gap = if question.follow_up { " " } else { "" };
    let missed = match question.missed {
        0 => String::new(),
        points => format!("−{points}"),
    };
    let number = format!("{}{:>2} ", marker(chosen), at + 1);
    let lost = format!("{missed:>4}  {hook}{gap}");
    let taken = text::width(&number) + 1 + text::width(&lost);
    let room = look.width.saturating_sub(taken);
    let words = phrase::gist(&question.asked, &question.from);
    let mut words = parts(words, room, most).into_iter();
    let of = |style| if chosen { theme.selected } else { style };
    let plain = of(theme.text);
    let mut lines = vec![Line::from(vec![
        Span::styled(number, plain),
        Span::styled(mark, of(style)),
        Span::styled(lost, of(theme.muted)),
        Span::styled(words.next().unwrap_or_default(), plain),
    ])];
    lines.extend(words.map(|words| {
        let under = " ".repeat(taken.min(look.width));
        Line::from(vec![Span::raw(under), Span::styled(words, plain)])
    }));
    lines
}

/// Words over so many lines at most, each as wide as the room; what is left over is cut.
fn parts(words: &str, room: usize, most: usize) -> Vec<String> {
    let mut ranges = text::line_ranges(words, room);
    if let Some(last) = ranges.len().checked_sub(1).filter(|_| ranges.len() > most) {
        let end = ranges[last].end;
        ranges.truncate(most);
        if let Some(last) = ranges.last_mut() {
            last.end = end;
        }
    }
    let part = |range| text::pad(&words[range], room);
    ranges.into_iter().map(part).collect()
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
            format!("{}  ", finale::question_of(lang, at + 1, count)),
            theme.muted,
        ),
        Span::styled(phrase::asker(question, lang), theme.accent),
    ]);
    let mut lines = text::wrap(head, look.width);
    lines.push(Line::default());
    lines.extend(look.para(&question.asked, theme.title));
    if let Some(found) = &question.quoted {
        let [earlier, now] = phrase::statements(found, lang);
        lines.extend(look.labelled(&phrase::earlier(found, lang), &earlier));
        lines.extend(look.labelled(words::later(lang), &now));
    }
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
