//! The list on home, and where list and card stand.

use super::words::difficulty;
use super::{Home, Item, card};
use crate::i18n::{Lang, act, home as words};
use crate::scenario::Kind;
use crate::store::library::Origin;
use crate::tui::overview::{Entry, Open};
use crate::tui::screen::Ctx;
use crate::tui::text;
use crate::tui::theme::{BAD, marker};
use crate::tui::widgets::page;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

/// From this width on, list and card stand side by side.
const WIDE: u16 = 100;
/// The list's width there.
const LIST: u16 = 46;
/// The fewest rows a list is readable in.
const FEWEST: u16 = 4;
/// Rows in which a card says what a scenario is, and how it will be played.
const CARD: u16 = 9;

impl Home {
    pub(super) fn view_body(&self, ctx: &Ctx, frame: &mut Frame<'_>, body: Rect) {
        let [list, beside] = self.places(ctx, body);
        self.select
            .view(ctx, frame, list, self.len(), |at, chosen| {
                self.row(ctx, at, chosen, list.width)
            });
        if beside.height > 0 {
            card::view(self, ctx, frame, beside);
        }
    }

    /// Where the list and the card stand.
    fn places(&self, ctx: &Ctx, body: Rect) -> [Rect; 2] {
        if Home::is_wide(ctx) {
            let [list, card] = page::split(body, LIST);
            let height = card::height(self, ctx, card.width).min(card.height);
            return [list, Rect { height, ..card }];
        }
        let wanted = card::height(self, ctx, body.width);
        let card = wanted.min(body.height.saturating_sub(self.fewest(body.height)));
        // A card cut to less than its frame and a line says nothing.
        let card = if card < 4 { 0 } else { card };
        let list = Rect {
            height: body.height - card,
            ..body
        };
        let below = Rect {
            y: body.y + list.height,
            height: card,
            ..body
        };
        [list, below]
    }

    /// Rows the list keeps above a card: as many as it has where the card still has
    /// room to say how it will be played.
    fn fewest(&self, height: u16) -> u16 {
        let headings = 2;
        let rows = u16::try_from(self.len()).unwrap_or(u16::MAX);
        let rows = rows.saturating_add(headings);
        FEWEST.max(rows.min(height.saturating_sub(CARD)))
    }

    /// Whether list and card stand side by side.
    fn is_wide(ctx: &Ctx) -> bool {
        ctx.size.width >= WIDE + 4
    }

    /// The lines of a row, with the heading of its part before the first.
    fn row(&self, ctx: &Ctx, at: usize, chosen: bool, columns: u16) -> Vec<Line<'static>> {
        let first = usize::from(self.overview.open.is_some());
        let columns = usize::from(columns);
        let mut lines = Vec::new();
        let heading = |said: &str| {
            let said = text::truncate(said, columns).into_owned();
            Line::styled(said, ctx.theme.muted)
        };
        match self.item(at) {
            Some(Item::Open(open)) => {
                let said = match self.overview.open_more {
                    0 => words::left_open(ctx.lang).to_owned(),
                    more => words::left_open_more(ctx.lang, more),
                };
                lines.push(heading(&said));
                lines.extend(open_row(ctx, open, chosen, columns));
                lines.push(Line::default());
            }
            Some(Item::Scenario(entry)) => {
                if at == first {
                    lines.push(heading(words::conferences(ctx.lang)));
                }
                if Home::is_wide(ctx) {
                    lines.extend(tall_row(ctx, entry, chosen, columns));
                } else {
                    lines.push(scenario_row(ctx, entry, chosen, columns));
                }
            }
            None => {}
        }
        lines
    }
}

fn open_row(ctx: &Ctx, open: &Open, chosen: bool, columns: usize) -> Vec<Line<'static>> {
    let title = words::go_on(ctx.lang, open.past.info.title.get(ctx.lang));
    let aside = words::question_of(ctx.lang, open.answered);
    let aside = Span::styled(aside, ctx.theme.muted);
    if Home::is_wide(ctx) {
        let mut lines = whole_title(ctx, &title, ctx.theme.title, chosen, columns);
        lines.push(Line::from(vec![Span::raw("  "), aside]));
        return lines;
    }
    let style = ctx.theme.title;
    vec![row(ctx, &title, style, vec![aside], chosen, columns)]
}

/// A title on as many lines as it takes.
fn whole_title(
    ctx: &Ctx,
    title: &str,
    style: Style,
    chosen: bool,
    columns: usize,
) -> Vec<Line<'static>> {
    let style = if chosen { ctx.theme.selected } else { style };
    let mark = Span::styled(marker(chosen), style);
    let title = Span::styled(format!("{title} "), style);
    text::hang(mark, title, columns)
}

fn scenario_row(ctx: &Ctx, entry: &Entry, chosen: bool, columns: usize) -> Line<'static> {
    let lang = ctx.lang;
    let header = match &entry.listed.header {
        Err(_) => {
            let aside = format!("{BAD} {}", words::faulty(lang));
            let aside = vec![Span::styled(aside, ctx.theme.bad)];
            return row(
                ctx,
                &file_name(entry),
                ctx.theme.muted,
                aside,
                chosen,
                columns,
            );
        }
        Ok(header) => header,
    };
    let best = how_it_went(entry, lang);
    let length = match header.kind {
        Kind::Pack => words::pack(lang).to_owned(),
        Kind::Conference => words::minutes(lang, header.minutes),
    };
    let narrow = columns < 50;
    let mut aside = vec![Span::styled(
        difficulty(header.difficulty),
        ctx.theme.accent,
    )];
    if !narrow {
        aside.push(Span::styled(format!("  {length:>6}"), ctx.theme.muted));
        let best = format!("  {}", right(&best, 8));
        aside.push(Span::styled(best, ctx.theme.muted));
    }
    let title = marked_title(entry, header.title.get(lang), lang);
    row(ctx, &title, ctx.theme.text, aside, chosen, columns)
}

/// How it went, or that it waits to be gone on with, in a word.
fn how_it_went(entry: &Entry, lang: Lang) -> String {
    match (entry.left_open, entry.best()) {
        (Some(_), _) => words::paused(lang).to_owned(),
        (None, Some((score, _))) => words::best_short(lang, score),
        (None, None) => words::new(lang).to_owned(),
    }
}

/// A scenario where there is room: its title, and under it the rest.
fn tall_row(ctx: &Ctx, entry: &Entry, chosen: bool, columns: usize) -> Vec<Line<'static>> {
    let lang = ctx.lang;
    let Ok(header) = &entry.listed.header else {
        return vec![scenario_row(ctx, entry, chosen, columns), Line::default()];
    };
    let title = marked_title(entry, header.title.get(lang), lang);
    let best = how_it_went(entry, lang);
    let length = match header.kind {
        Kind::Pack => words::pack(lang).to_owned(),
        Kind::Conference => words::minutes(lang, header.minutes),
    };
    let mut lines = whole_title(ctx, &title, ctx.theme.text, chosen, columns);
    lines.extend([
        Line::from(vec![
            Span::raw("  "),
            Span::styled(difficulty(header.difficulty), ctx.theme.accent),
            Span::styled(format!("  {length}  {best}"), ctx.theme.muted),
        ]),
        Line::default(),
    ]);
    lines
}

/// A title, with a mark before it if it is a second act, and one behind it if it is
/// the user's own.
fn marked_title(entry: &Entry, title: &str, lang: Lang) -> String {
    let title = match entry.listed.continues {
        Some(_) => act::second_act(lang, title),
        None => title.to_owned(),
    };
    match entry.listed.origin {
        Origin::BuiltIn => title,
        Origin::File(_) if lang == Lang::Ja => format!("{title}（{}）", words::own(lang)),
        Origin::File(_) => format!("{title} ({})", words::own(lang)),
    }
}

/// The name of the file behind an entry.
pub(super) fn file_name(entry: &Entry) -> String {
    match &entry.listed.origin {
        Origin::BuiltIn => String::new(),
        Origin::File(path) => {
            let name = path.file_name().unwrap_or(path.as_os_str());
            crate::store::shown(name.as_ref())
        }
    }
}

/// A text at the right of its columns.
fn right(said: &str, columns: usize) -> String {
    let fill = columns.saturating_sub(text::width(said));
    format!("{:fill$}{said}", "")
}

/// A row: the title cut to what the rest leaves.
fn row(
    ctx: &Ctx,
    title: &str,
    style: Style,
    aside: Vec<Span<'static>>,
    chosen: bool,
    columns: usize,
) -> Line<'static> {
    let style = if chosen { ctx.theme.selected } else { style };
    let taken: usize = aside.iter().map(|span| text::width(&span.content)).sum();
    let room = columns.saturating_sub(taken + 5);
    let title = text::pad(title, room);
    let mut spans = vec![Span::styled(format!("{}{title} ", marker(chosen)), style)];
    spans.push(Span::raw("  "));
    spans.extend(aside);
    Line::from(spans)
}
