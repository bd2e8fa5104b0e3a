//! Scores per criterion with their coverage, and the mood of the room.

use super::cards::headed;
use super::chart;
use super::layout::{Lines, Look, stacked};
use crate::debrief::{CriterionView, phrase};
use crate::i18n::{debrief as words, spoken};
use crate::scoring::Grade;
use crate::tui::text;
use crate::tui::widgets::gauge::Gauge;
use ratatui::text::{Line, Span};

/// Rows of the chart at least and at most.
const CHART: (usize, usize) = (5, 15);

pub(super) fn lines(look: &Look) -> Lines {
    let lang = look.lang();
    let mut bars = scores(look);
    if look.debrief.criteria.iter().any(|it| it.score.is_some()) {
        bars.extend(look.para(words::scores_are(lang), look.theme.muted));
    }
    // Both on one screen where that is possible.
    let left = look.height.saturating_sub(bars.len() + 3);
    let (least, most) = CHART;
    let rows = left.clamp(least, most) / 2 * 2 + 1;
    let rows = if rows > left.max(least) {
        rows - 2
    } else {
        rows
    };
    let mut mood = chart::lines(look, rows);
    if mood.is_empty() {
        let course = |name: &str, of: fn(&crate::debrief::MoodPoint) -> i16| {
            let figures: Vec<i16> = look.debrief.mood.iter().map(of).collect();
            look.para(&phrase::course(name, &figures, lang), look.theme.text)
        };
        mood.extend(course(words::trust(lang), |it| it.trust));
        mood.extend(course(words::heat(lang), |it| it.heat));
    }
    stacked([bars, headed(look, words::h_mood(lang), mood)])
}

/// The scores under their heading.
pub(super) fn scores(look: &Look) -> Lines {
    headed(look, words::h_criteria(look.lang()), bars(look))
}

fn bars(look: &Look) -> Lines {
    let names = look.debrief.criteria.iter().map(|it| text::width(&it.name));
    let widest = names.max().unwrap_or(0).min(look.width / 3);
    let coverage = |it: &CriterionView| phrase::coverage(it, look.lang());
    let coverages: Vec<String> = look.debrief.criteria.iter().map(coverage).collect();
    let longest = coverages
        .iter()
        .map(|it| text::width(it))
        .max()
        .unwrap_or(0);
    let rows = look.debrief.criteria.iter().zip(coverages);
    let mut lines = Lines::new();
    for (at, (criterion, coverage)) in rows.enumerate() {
        // What is no part of the score stands below all that is.
        if criterion.apart && !look.debrief.criteria[..at].iter().any(|it| it.apart) {
            lines.extend(look.para(spoken::apart(look.lang()), look.theme.muted));
        }
        // Bars are as long as each other, so the words behind them are, too.
        let missing = longest - text::width(&coverage);
        let coverage = format!("{}{coverage}", " ".repeat(missing));
        lines.push(bar(look, criterion, &coverage, widest));
    }
    lines
}

fn bar(look: &Look, criterion: &CriterionView, coverage: &str, widest: usize) -> Line<'static> {
    let theme = look.theme;
    let Some(score) = criterion.score else {
        return Line::from(vec![
            Span::styled(text::pad(&criterion.name, widest), theme.text),
            Span::styled(format!("  {}", coverage.trim_start()), theme.muted),
        ]);
    };
    let style = match Grade::of(score) {
        Grade::P | Grade::S => theme.good,
        Grade::M => theme.warn,
        Grade::U => theme.bad,
    };
    let gauge = Gauge {
        label: &criterion.name,
        value: u32::from(score),
        max: 100,
        word: coverage,
        style,
    };
    let line = gauge.line(theme, widest, look.width);
    let owned = |span: Span<'_>| Span::styled(span.content.into_owned(), span.style);
    Line::from(line.spans.into_iter().map(owned).collect::<Vec<_>>())
}
