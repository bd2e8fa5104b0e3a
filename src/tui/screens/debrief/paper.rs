//! The morning after: newspapers on the breakfast table.

use ratatui::style::{Modifier, Style};
use ratatui::text::{Line, Span};

use super::layout::{Lines, Look, TWO_COLUMNS, beside, fill, framed, large, stacked};
use crate::debrief::phrase;
use crate::i18n::{Lang, debrief as words, finale};
use crate::tui::text;

/// The widest a single paper gets.
const BROADSHEET: usize = 84;
/// The tallest a paper gets.
const TALLEST: usize = 24;
/// Rows of a headline; a longer one is set smaller.
const HEADLINE: usize = 3;

/// How a paper is set.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// Thin rules, wide letters.
    Quality,
    /// Heavy rules, a black banner.
    Tabloid,
}

/// One paper to print.
struct Paper<'a> {
    kind: Kind,
    outlet: &'a str,
    headline: &'a str,
}

pub(super) fn lines(look: &Look) -> Lines {
    let Some(page) = &look.debrief.front_page else {
        return Lines::new();
    };
    let print = |kind, outlet: &'_ str, headline: &Option<String>| {
        headline
            .as_ref()
            .map(|headline| (kind, outlet.to_owned(), headline.clone()))
    };
    let printed: Vec<_> = [
        print(Kind::Quality, &page.neutral_outlet, &page.neutral),
        print(Kind::Tabloid, &page.hostile_outlet, &page.hostile),
    ]
    .into_iter()
    .flatten()
    .collect();
    let papers: Vec<Paper> = printed
        .iter()
        .map(|(kind, outlet, headline)| Paper {
            kind: *kind,
            outlet,
            headline,
        })
        .collect();
    let below = stacked([social(look), came_of(look)]);
    let room = look.height.saturating_sub(below.len() + 1);
    let papers = match papers.as_slice() {
        [] => Lines::new(),
        [one] => front(
            &look.wide(look.width.min(BROADSHEET)),
            one,
            room.min(TALLEST),
        ),
        [left, right, ..] if look.width >= TWO_COLUMNS => {
            let column = (look.width - 4) / 2;
            let room = room.min(TALLEST);
            let narrow = look.wide(column);
            beside(
                front(&narrow, left, room),
                front(&narrow, right, room),
                column,
                4,
            )
        }
        [main, second, ..] => {
            let strip = strip(look, second);
            let mut lines = front(look, main, room.saturating_sub(strip.len()));
            lines.extend(strip);
            lines
        }
    };
    stacked([papers, below])
}

/// A front page `rows` high, or as high as its words need.
fn front(look: &Look, paper: &Paper, rows: usize) -> Lines {
    let mut lines = masthead(look, paper);
    let roomy = rows >= 12;
    if roomy {
        lines.push(Line::default());
    }
    lines.extend(headline(look, paper));
    if roomy {
        lines.push(Line::default());
    }
    let left = rows.saturating_sub(lines.len());
    if left >= 2 {
        lines.extend(columns(look, paper.kind, left));
    }
    lines
}

fn masthead(look: &Look, paper: &Paper) -> Lines {
    let (lang, theme, width) = (look.lang(), look.theme, look.width);
    let invented = Span::styled(finale::invented(lang), theme.muted);
    // A narrow paper spares its edition, so that its name stays large.
    let edition = Some(finale::edition(lang)).filter(|it| text::width(it) * 5 < width);
    let edition = Span::styled(edition.unwrap_or_default(), theme.muted);
    let sides = edition.width().max(invented.width());
    let room = width.saturating_sub(2 * sides + 2);
    let (above, below, style) = match paper.kind {
        Kind::Quality => ("═", "─", theme.title),
        Kind::Tabloid => ("━", "━", banner(look)),
    };
    let spaced = large(paper.outlet, room, lang);
    let name = match spaced.as_slice() {
        [one] => one.clone(),
        _ => text::truncate(paper.outlet, room).into_owned(),
    };
    let name = match paper.kind {
        Kind::Quality => name,
        Kind::Tabloid if text::width(&name) + 2 <= room => format!(" {name} "),
        Kind::Tabloid => name,
    };
    let wide = text::width(&name);
    let start = (width.saturating_sub(wide) / 2).saturating_sub(edition.width());
    let end = width.saturating_sub(edition.width() + start + wide + invented.width());
    vec![
        Line::styled(above.repeat(width), theme.border),
        Line::from(vec![
            edition,
            Span::raw(" ".repeat(start)),
            Span::styled(name, style),
            Span::raw(" ".repeat(end)),
            invented,
        ]),
        Line::styled(below.repeat(width), theme.border),
    ]
}

/// White on black, whatever the colours are.
fn banner(look: &Look) -> Style {
    look.theme.title.add_modifier(Modifier::REVERSED)
}

/// The headline, as large as it fits.
fn headline(look: &Look, paper: &Paper) -> Lines {
    let room = look.width.saturating_sub(2);
    let set_in = |columns: usize| large(paper.headline, columns, look.lang());
    let mut rows = set_in(room);
    // Rows of about one length: no word is left alone on the last.
    let evenest = (room / 2..room).find(|columns| set_in(*columns).len() == rows.len());
    if let Some(columns) = evenest {
        rows = set_in(columns);
    }
    // A Japanese headline with a space in it was meant to break there.
    let parts: Vec<String> = paper
        .headline
        .split(['　', ' '])
        .flat_map(|part| large(part, room, look.lang()))
        .collect();
    if look.lang() == Lang::Ja && rows.len() > 1 && parts.len() <= rows.len() {
        rows = parts;
    }
    if rows.len() > HEADLINE {
        let ranges = text::line_ranges(paper.headline, room);
        rows = ranges
            .into_iter()
            .map(|range| paper.headline[range].to_owned())
            .collect();
    }
    let set = |row: String| {
        let before = look.width.saturating_sub(text::width(&row)) / 2;
        let line = Line::raw(format!("{}{row}", " ".repeat(before)));
        match paper.kind {
            Kind::Quality => line.style(look.theme.title),
            Kind::Tabloid => fill(line, look.width).style(banner(look)),
        }
    };
    rows.into_iter().map(set).collect()
}

/// The second paper where there is no room beside the first: its name in a
/// rule, its headline below.
fn strip(look: &Look, paper: &Paper) -> Lines {
    let theme = look.theme;
    let name = text::truncate(paper.outlet, look.width.saturating_sub(8)).into_owned();
    let rest = look.width.saturating_sub(text::width(&name) + 5);
    let mut lines = vec![Line::from(vec![
        Span::styled("━━ ", theme.border),
        Span::styled(name, theme.title),
        Span::styled(format!(" {}", "━".repeat(rest + 1)), theme.border),
    ])];
    lines.extend(headline(look, paper));
    lines
}

/// A photograph of the podium beside columns of text that nobody reads.
fn columns(look: &Look, kind: Kind, rows: usize) -> Lines {
    const GAP: usize = 2;
    let photo = photo(rows, look);
    let photo_width = photo.first().map_or(0, Line::width);
    let gap = if photo.is_empty() { 0 } else { GAP };
    let left = look.width.saturating_sub(photo_width + gap);
    let below = if kind == Kind::Quality { 22 } else { 30 };
    let count = (left / below).max(1);
    let each = (left + GAP) / count - GAP;
    let column = |at: usize| grey(each, rows, at, look.theme.muted);
    let mut body = column(0);
    for at in 1..count {
        body = beside(body, column(at), each, GAP);
    }
    if photo.is_empty() {
        return body;
    }
    // What is left below the photograph is one more column of text.
    let mut first = photo;
    let missing = rows.saturating_sub(first.len() + 1);
    if missing > 0 {
        first.push(Line::default());
        first.extend(grey(photo_width, missing, 7, look.theme.muted));
    }
    match kind {
        Kind::Quality => beside(first, body, photo_width, GAP),
        Kind::Tabloid => beside(body, first, left, GAP),
    }
}

/// The speaker behind the microphones; none where it would be cut.
fn photo(rows: usize, look: &Look) -> Lines {
    const TALL: [&str; 7] = [
        "┌────────────────┐",
        "│      ▄██▄      │",
        "│      ▀██▀      │",
        "│    ▄██████▄    │",
        "│  ████████████  │",
        "│ ╿ ╿ ╿ ╿╿ ╿ ╿ ╿ │",
        "└────────────────┘",
    ];
    const SMALL: [&str; 5] = [
        "┌────────────┐",
        "│     ██     │",
        "│   ▄████▄   │",
        "│ ╿╿ ╿╿ ╿ ╿╿ │",
        "└────────────┘",
    ];
    let art: &[&str] = match rows {
        0..=4 => &[],
        5..=7 => &SMALL,
        _ => &TALL,
    };
    if art
        .first()
        .is_some_and(|row| text::width(row) + 14 > look.width)
    {
        return Lines::new();
    }
    art.iter()
        .map(|row| Line::styled((*row).to_owned(), look.theme.text))
        .collect()
}

/// Grey lines of a column: paragraphs with an indent and a short last line.
fn grey(width: usize, rows: usize, column: usize, style: Style) -> Lines {
    const PARAGRAPH: usize = 5;
    let row = |at: usize| {
        let place = (at + column * 3) % PARAGRAPH;
        let (indent, length) = match place {
            0 => (width.min(2), width.saturating_sub(2)),
            place if place + 1 == PARAGRAPH => (0, width * (40 + 17 * (column % 3)) / 100),
            place => (0, width.saturating_sub((at * 7 + place) % 2)),
        };
        let blocks = "▒".repeat(length);
        Line::styled(format!("{}{blocks}", " ".repeat(indent)), style)
    };
    (0..rows).map(row).collect()
}

/// The networks, as a bubble.
fn social(look: &Look) -> Lines {
    let page = look.debrief.front_page.as_ref();
    let Some(post) = page.and_then(|page| page.social.as_ref()) else {
        return Lines::new();
    };
    let most = look.width.min(60);
    let post = text::wrap(
        Span::styled(post.clone(), look.theme.speech),
        most.saturating_sub(4),
    );
    let title = finale::social_post(look.lang());
    let widest = post.iter().map(Line::width).max().unwrap_or(0);
    let width = (widest.max(text::width(title) + 2) + 4).min(most);
    let mut bubble = framed(title, post, width, look.theme);
    // The tip of the bubble hangs from its lower edge.
    if let Some(last) = bubble.last_mut()
        && width > 8
    {
        let rule = "─".repeat(width - 6);
        *last = Line::styled(format!("╰─◥◤{rule}╯"), look.theme.border);
    }
    bubble
}

/// What it came of, in at most two lines.
fn came_of(look: &Look) -> Lines {
    let Some(page) = &look.debrief.front_page else {
        return Lines::new();
    };
    let lang: Lang = look.lang();
    let said = phrase::quote(&page.said, lang);
    let room = (2 * look.width).saturating_sub(text::width(words::came_of(lang)) + 12);
    look.labelled(words::came_of(lang), &text::truncate(&said, room))
}
