//! What can be chosen by a number: answers, lines of the statement, a decision.

use super::Seen;
use crate::conference::Stage;
use crate::i18n::console as words;
use crate::tui::screen::Ctx;
use crate::tui::screens::console::panel::vote::option;
use crate::tui::screens::console::pick::top;
use crate::tui::text;
use crate::tui::theme::marker;
use crate::tui::widgets::page;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

/// Draws what there is to choose.
pub fn view(seen: &Seen<'_>, ctx: &Ctx, frame: &mut Frame<'_>, area: Rect) {
    match seen.run.live.conference().stage() {
        Stage::Statement => lines(seen, ctx, frame, area),
        stage => {
            let how = match stage {
                Stage::Deciding(_) => words::decide_with_number(ctx.lang),
                _ => words::say_with_number(ctx.lang),
            };
            let rest = headed(how.to_owned(), ctx, frame, area);
            answers(seen, ctx, frame, rest);
        }
    }
}

/// Draws a line on what to do; what is left of the area.
fn headed(how: String, ctx: &Ctx, frame: &mut Frame<'_>, area: Rect) -> Rect {
    let [first, rest] = top(area, 1);
    page::lines(frame, first, [Line::styled(how, ctx.theme.muted)]);
    rest
}

fn answers(seen: &Seen<'_>, ctx: &Ctx, frame: &mut Frame<'_>, area: Rect) {
    let run = seen.run;
    let options = run.options();
    let row = |at: usize, chosen: bool| {
        let answer = option(run, options[at]);
        let say = answer.map_or("", |it| it.say.get(run.lang()));
        let by = answer.and_then(|it| it.by).map(|by| run.name_of(Some(by)));
        let say = match by {
            Some(by) => format!("{say} ({by})"),
            None => say.to_owned(),
        };
        numbered(at, &say, chosen, ctx, usize::from(area.width))
    };
    seen.select.view(ctx, frame, area, options.len(), row);
}

fn lines(seen: &Seen<'_>, ctx: &Ctx, frame: &mut Frame<'_>, area: Rect) {
    let run = seen.run;
    let opening = run.scenario().opening.as_ref();
    let most = opening.map_or(0, |opening| usize::from(opening.choose));
    let how = words::lines_count(ctx.lang, seen.lines.len(), most);
    let area = headed(how, ctx, frame, area);
    let offered = run.live.conference().statement_lines();
    let row = |at: usize, chosen: bool| {
        let line = opening.and_then(|opening| opening.lines.get(offered[at].at()));
        let say = line.map_or("", |it| it.say.get(run.lang()));
        let taken = seen.lines.iter().position(|line| *line == offered[at]);
        let mark = taken.map_or("[ ]".to_owned(), |at| format!("[{}]", at + 1));
        let said = format!("{mark} {say}");
        numbered(at, &said, chosen, ctx, usize::from(area.width))
    };
    seen.select.view(ctx, frame, area, offered.len(), row);
}

/// A row with its number, broken where it is too wide.
fn numbered(at: usize, say: &str, chosen: bool, ctx: &Ctx, columns: usize) -> Vec<Line<'static>> {
    let style: Style = if chosen {
        ctx.theme.selected
    } else {
        ctx.theme.text
    };
    let number = match at {
        0..=8 => format!("{}{}  ", marker(chosen), at + 1),
        _ => format!("{}   ", marker(chosen)),
    };
    let number = Span::styled(number, ctx.theme.key);
    text::hang(number, Span::styled(say.to_owned(), style), columns)
}
