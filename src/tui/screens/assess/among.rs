//! Where an answer stands among the others: its number, a mark for each, a list.

use super::AssessScreen;
use crate::i18n::assess as words;
use crate::tui::screen::Ctx;
use crate::tui::text;
use crate::tui::theme::{GOOD, marker};
use crate::tui::widgets::select::Select;
use crate::workshop::Asked;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

/// `Question 3`, or the opening statement. Numbers count questions alone.
pub(super) fn number(sheet: &AssessScreen, at: usize, ctx: &Ctx) -> String {
    let asked = &sheet.followed.rehearsal.asked;
    let is_statement = |asked: &Asked| asked.question.is_empty();
    if asked.get(at).is_some_and(is_statement) {
        return words::statement(ctx.lang).to_owned();
    }
    let before = asked.iter().take(at + 1);
    let number = before.filter(|asked| !is_statement(asked)).count();
    words::question(ctx.lang, number)
}

/// A mark an answer, the one shown in brackets: `✓ ✓[·]·`.
pub(super) fn strip(sheet: &AssessScreen, ctx: &Ctx, columns: usize) -> Line<'static> {
    let theme = ctx.theme;
    let asked = &sheet.followed.rehearsal.asked;
    let room = (columns / 3).max(1);
    let first = sheet.at.saturating_sub(room / 2);
    let first = first.min(asked.len().saturating_sub(room));
    let mut line = Line::default();
    for (at, one) in asked.iter().enumerate().skip(first).take(room) {
        let (mark, style) = standing(sheet, one, ctx);
        let (open, close) = if at == sheet.at {
            ("[", "]")
        } else {
            (" ", " ")
        };
        line.push_span(Span::styled(open, theme.accent));
        line.push_span(Span::styled(mark, style));
        line.push_span(Span::styled(close, theme.accent));
    }
    line
}

/// Whether an answer is rated, in a sign.
fn standing(sheet: &AssessScreen, asked: &Asked, ctx: &Ctx) -> (&'static str, Style) {
    let theme = ctx.theme;
    let rating = sheet.assessment.of(asked);
    match (sheet.assessment.is_rated(asked), asked.answered) {
        _ if rating.is_some_and(|rating| rating.bookmarked) => ("★", theme.warn),
        (true, _) => (GOOD, theme.good),
        (false, true) => ("·", theme.text),
        (false, false) => ("…", theme.muted),
    }
}

/// The answers, one a line.
pub(super) fn answers(sheet: &AssessScreen, ctx: &Ctx, frame: &mut Frame<'_>, area: Rect) {
    let asked = &sheet.followed.rehearsal.asked;
    let columns = usize::from(area.width).saturating_sub(5);
    let select = Select::at(sheet.at);
    select.view(ctx, frame, area, asked.len(), |at, chosen| {
        let one = &asked[at];
        let (mark, style) = standing(sheet, one, ctx);
        let said = match one.question.is_empty() {
            true => words::statement(ctx.lang),
            false => &one.words,
        };
        let said = text::truncate(said, columns).into_owned();
        let row = if chosen {
            ctx.theme.selected
        } else {
            ctx.theme.text
        };
        vec![Line::from(vec![
            Span::styled(marker(chosen), row),
            Span::styled(format!("{mark} "), style),
            Span::styled(said, row),
        ])]
    });
}
