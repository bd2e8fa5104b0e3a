//! The first page: enough to know how it went.

use ratatui::text::{Line, Span};

use super::criteria;
use super::layout::{Lines, Look, beside, large, stacked};
use crate::debrief::phrase;
use crate::i18n::{debrief as words, finale, spoken};
use crate::scoring::Grade;
use crate::tui::text;
use crate::tui::theme::{BAD, GOOD, WARN};

/// Digits three rows high.
const DIGITS: [[&str; 3]; 10] = [
    ["█▀█", "█ █", "▀▀▀"],
    ["▀█ ", " █ ", "▀▀▀"],
    ["▀▀█", "█▀▀", "▀▀▀"],
    ["▀▀█", " ▀█", "▀▀▀"],
    ["█ █", "▀▀█", "  ▀"],
    ["█▀▀", "▀▀█", "▀▀▀"],
    ["█▀▀", "█▀█", "▀▀▀"],
    ["▀▀█", "  █", "  ▀"],
    ["█▀█", "█▀█", "▀▀▀"],
    ["█▀█", "▀▀█", "▀▀▀"],
];

/// Where the grades begin, and so where the bar has its marks.
const BOUNDS: [usize; 3] = [45, 65, 80];

pub(super) fn lines(look: &Look) -> Lines {
    let (debrief, lang, theme) = (look.debrief, look.lang(), look.theme);
    let mut summary = look.para(&debrief.sentence, theme.text);
    if debrief.ready {
        summary.extend(look.para(spoken::ready(lang), theme.good));
    }
    summary.extend(look.para(&words::room_at_end(lang, &debrief.room), theme.text));
    let podium = phrase::podium(debrief);
    summary.extend(look.labelled(spoken::podium(lang), &podium));
    let mut parts = vec![grade(look), gates(look), summary, fixes(look)];
    // What else fits is told here, too.
    for more in [keeps(look), criteria::scores(look)] {
        let used: usize = parts.iter().map(|part| part.len() + 1).sum();
        if used + more.len() <= look.height {
            parts.push(more);
        }
    }
    stacked(parts)
}

fn grade(look: &Look) -> Lines {
    let (debrief, lang, theme) = (look.debrief, look.lang(), look.theme);
    let style = match debrief.grade {
        Some(Grade::P | Grade::S) => theme.good,
        Some(Grade::M) => theme.warn,
        Some(Grade::U) => theme.bad,
        None => theme.muted,
    };
    let figure: Vec<String> = debrief.overall.map_or_else(Vec::new, big);
    let indent = figure.first().map_or(0, |row| text::width(row));
    let room = look.width.saturating_sub(indent + 4);
    let mut words = Lines::new();
    let spaced = large(&debrief.verdict, room, lang);
    words.push(Line::styled(
        spaced.into_iter().next().unwrap_or_default(),
        theme.title.patch(style),
    ));
    let score = phrase::list(&phrase::score(debrief), lang);
    words.push(Line::styled(
        text::truncate(&score, room).into_owned(),
        theme.text,
    ));
    if let Some(overall) = debrief.overall {
        words.push(bar(usize::from(overall), room.min(60), look, style));
        let scale = text::truncate(finale::bar_scale(lang), room).into_owned();
        words.push(Line::styled(scale, theme.muted));
    }
    if figure.is_empty() {
        return words;
    }
    let figure = figure
        .into_iter()
        .map(|row| Line::styled(format!(" {row}"), theme.title.patch(style)))
        .collect();
    beside(figure, words, indent + 1, 3)
}

/// A score in large digits.
fn big(score: u8) -> Vec<String> {
    let digits: Vec<usize> = score
        .to_string()
        .chars()
        .filter_map(|c| c.to_digit(10))
        .map(|digit| digit as usize)
        .collect();
    let row = |at: usize| {
        let row: Vec<&str> = digits.iter().map(|digit| DIGITS[*digit][at]).collect();
        row.join(" ")
    };
    (0..3).map(row).collect()
}

/// The score on a scale with a mark where each grade begins.
fn bar(score: usize, width: usize, look: &Look, style: ratatui::style::Style) -> Line<'static> {
    let filled = (score * width + 50) / 100;
    let cell = |at: usize| {
        let bound = BOUNDS.iter().any(|bound| bound * width / 100 == at);
        match (at < filled, bound) {
            (true, true) => Span::styled("╋", style),
            (true, false) => Span::styled("━", style),
            (false, true) => Span::styled("┼", look.theme.track),
            (false, false) => Span::styled("─", look.theme.track),
        }
    };
    Line::from((0..width).map(cell).collect::<Vec<_>>())
}

fn gates(look: &Look) -> Lines {
    let (debrief, lang, theme) = (look.debrief, look.lang(), look.theme);
    let mut lines = Lines::new();
    for gate in &debrief.gates {
        let style = if gate.kind == "critical" {
            theme.bad
        } else {
            theme.warn
        };
        let mark = Span::styled(format!("{WARN} "), theme.critical);
        let words = Span::styled(gate.text.clone(), style);
        lines.extend(text::hang(mark, words, look.width));
        if let Some(first) = gate.evidence.first() {
            let more = gate.evidence.len() - 1;
            let tail = if more > 0 {
                format!("  {}", words::and_more(lang, more))
            } else {
                String::new()
            };
            let room = look.width.saturating_sub(2 + text::width(&tail));
            // Of a statement the first words would say nothing: it is named.
            let quote = match first.question == words::statement(lang) {
                true => first.question.clone(),
                false => phrase::quote(&first.said, lang),
            };
            lines.push(Line::from(vec![
                Span::raw("  "),
                Span::styled(text::truncate(&quote, room).into_owned(), theme.speech),
                Span::styled(tail, theme.muted),
            ]));
        }
    }
    lines
}

fn fixes(look: &Look) -> Lines {
    let fix = look.debrief.fix.iter();
    let rows = fix.map(|fix| (fix.name.as_str(), fix.advice.as_str()));
    numbered(look, words::h_fix(look.lang()), rows, BAD, look.theme.bad)
}

fn keeps(look: &Look) -> Lines {
    let asker = |asked: &str| {
        let mut questions = look.debrief.questions.iter();
        questions.find(|question| question.asked == asked)
    };
    let keep = look.debrief.keep.iter();
    let rows = keep.map(|keep| {
        let from = asker(&keep.question).map_or("", |question| question.from.as_str());
        (phrase::gist(&keep.question, from), keep.said.as_str())
    });
    numbered(
        look,
        words::h_keep(look.lang()),
        rows,
        GOOD,
        look.theme.good,
    )
}

/// A list of one line an entry.
fn numbered<'a>(
    look: &Look,
    heading: &str,
    rows: impl Iterator<Item = (&'a str, &'a str)>,
    mark: &str,
    style: ratatui::style::Style,
) -> Lines {
    let mut lines = Lines::new();
    for (at, (name, about)) in rows.enumerate() {
        let start = format!("{mark} {} ", at + 1);
        let room = look.width.saturating_sub(text::width(&start));
        // A name may have what is not needed beside it.
        let most = room
            .saturating_sub(text::width(about) + 2)
            .max(room * 2 / 5);
        let name = text::truncate(name, most).into_owned();
        let rest = room.saturating_sub(text::width(&name) + 2);
        lines.push(Line::from(vec![
            Span::styled(start, style),
            Span::styled(name, look.theme.title),
            Span::raw("  "),
            Span::styled(text::truncate(about, rest).into_owned(), look.theme.text),
        ]));
    }
    if !lines.is_empty() {
        lines.insert(0, look.heading(heading));
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_score_has_its_large_figure() {
        assert_eq!(big(7), ["▀▀█", "  █", "  ▀"]);
        assert_eq!(big(40), ["█ █ █▀█", "▀▀█ █ █", "  ▀ ▀▀▀"]);
        assert!(big(100).iter().all(|row| row.chars().count() == 11));
    }
}
