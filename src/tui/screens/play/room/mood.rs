//! The rule between the room and what is said: how the room behaves, in a word;
//! in practice trust and heat with their numbers.

use crate::conference::Room;
use crate::i18n::{play, stage as words};
use crate::live::Live;
use crate::scenario::Mood;
use crate::scoring::Mode;
use crate::tui::screen::Ctx;
use crate::tui::text;
use crate::tui::widgets::gauge::Gauge;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

/// Columns of one gauge, where there is room.
const GAUGE: usize = 24;

/// The rule.
pub(super) fn rule(live: &Live, ctx: &Ctx, columns: usize, mood: Mood) -> Line<'static> {
    let (theme, conference) = (ctx.theme, live.conference());
    let room = Room::at(mood.heat);
    let style = style_of(room, ctx);
    let flashes = match room {
        Room::Calm | Room::Restless => "",
        Room::Pressing => " ✺",
        Room::Uproar => " ✺ ✺ ✺",
    };
    let mut left = vec![
        Span::styled("── ", theme.border),
        Span::styled(format!("{}{flashes}", room.name(ctx.lang)), style),
    ];
    let hands = conference.hands_up().len();
    if hands > 0 {
        let hands = format!(" · {}", words::hands(ctx.lang, hands));
        left.push(Span::styled(hands, theme.muted));
    }
    left.push(Span::raw(" "));
    let left = Line::from(left);
    let right = if live.manner().mode == Mode::Practice {
        gauges(mood, ctx, columns.saturating_sub(left.width() + 1))
    } else {
        Line::default()
    };
    let fill = columns.saturating_sub(left.width() + right.width());
    let mut spans = left.spans;
    spans.push(Span::styled("─".repeat(fill), theme.border));
    spans.extend(right.spans);
    Line::from(spans)
}

fn style_of(room: Room, ctx: &Ctx) -> Style {
    match room {
        Room::Calm => ctx.theme.text,
        Room::Restless => ctx.theme.title,
        Room::Pressing => ctx.theme.warn,
        Room::Uproar => ctx.theme.critical,
    }
}

/// Trust and heat: with bars, without bars, or not at all, as room allows.
fn gauges(mood: Mood, ctx: &Ctx, columns: usize) -> Line<'static> {
    let theme = ctx.theme;
    let gauge = |label: &'static str, value: i16, style: Style| Gauge {
        label,
        value: u32::try_from(value).unwrap_or(0),
        max: 100,
        word: "",
        style,
    };
    let (trust, heat) = (play::trust(ctx.lang), play::heat(ctx.lang));
    for wide in [GAUGE, 0] {
        let line = |label: &'static str, value, style| {
            let label_width = text::width(label);
            gauge(label, value, style).line(theme, label_width, wide.max(label_width + 5))
        };
        let mut spans = vec![Span::raw(" ")];
        spans.extend(line(trust, mood.trust, theme.trust).spans);
        spans.push(Span::raw("   "));
        spans.extend(line(heat, mood.heat, theme.heat).spans);
        let both = Line::from(spans);
        if both.width() <= columns {
            return both;
        }
    }
    Line::default()
}
