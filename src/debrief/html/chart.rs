//! Trust and heat as an SVG chart, with the questions on it.

use crate::debrief::phrase;
use crate::debrief::value::{Debrief, MoodPoint, QuestionView};
use crate::i18n::{Lang, common, debrief, report as words};
use maud::{Markup, html};

/// The drawing's size, in its own units.
const WIDTH: usize = 720;
const HEIGHT: usize = 320;
/// What is left free around the lines.
const LEFT: usize = 40;
const RIGHT: usize = 92;
const TOP: usize = 14;
const BOTTOM: usize = 44;
/// The most numbers along the axis that can be read on a phone.
const NUMBERS: usize = 16;
/// The least distance of the two labels at the end, in units.
const APART: usize = 20;
/// Heat from which the room is restless, pressing, in uproar.
const ROOMS: [i16; 3] = [40, 60, 80];

/// What is drawn of one figure.
struct Line<'a> {
    class: &'static str,
    name: &'a str,
    figures: Vec<i16>,
}

pub(super) fn trust_and_heat(report: &Debrief) -> Markup {
    let lang = report.language;
    let points = &report.mood;
    let line = |class, name, of: fn(&MoodPoint) -> i16| Line {
        class,
        name,
        figures: points.iter().map(of).collect(),
    };
    let lines = [
        line("trust", debrief::trust(lang), |point| point.trust),
        line("heat", debrief::heat(lang), |point| point.heat),
    ];
    let [trust, heat] = lines
        .each_ref()
        .map(|line| phrase::course(line.name, &line.figures, lang));
    html! {
        svg.chart viewBox={ "0 0 " (WIDTH) " " (HEIGHT) } role="img"
            aria-labelledby="chart-title chart-about" {
            title id="chart-title" { (words::chart_title(lang)) }
            desc id="chart-about" { (words::chart_about(lang, &trust, &heat)) }
            (grid(lang))
            (questions(report))
            @for line in &lines { (drawn(line)) }
            (ends(&lines))
        }
    }
}

/// Where a point lies along the axis.
fn x(at: usize, count: usize) -> usize {
    let steps = count.saturating_sub(1).max(1);
    LEFT + (WIDTH - LEFT - RIGHT) * at / steps
}

/// Where a figure from 0 to 100 lies.
fn y(figure: i16) -> usize {
    let figure = usize::try_from(figure.clamp(0, 100)).unwrap_or_default();
    TOP + (HEIGHT - TOP - BOTTOM) * (100 - figure) / 100
}

/// Scale, and the bands of heat in which the room changes.
fn grid(lang: Lang) -> Markup {
    let bands = [
        (ROOMS[0], ROOMS[1], common::room_restless(lang)),
        (ROOMS[1], ROOMS[2], common::room_pressing(lang)),
        (ROOMS[2], 100, common::room_uproar(lang)),
    ];
    html! {
        @for (at, (low, high, name)) in bands.iter().enumerate() {
            rect class={ "band band-" (at) } x=(LEFT) y=(y(*high))
                width=(WIDTH - LEFT - RIGHT) height=(y(*low) - y(*high)) {}
            text.room x=(LEFT + 6) y=(y(*high) + 16) { (name) }
        }
        @for figure in [0, 20, 40, 60, 80, 100] {
            line.grid x1=(LEFT) x2=(WIDTH - RIGHT) y1=(y(figure)) y2=(y(figure)) {}
            text.scale x=(LEFT - 8) y=(y(figure) + 4) text-anchor="end" { (figure) }
        }
    }
}

/// The questions along the axis, each leading to where it is told.
fn questions(report: &Debrief) -> Markup {
    let lang = report.language;
    let points = &report.mood;
    let every = report.questions.len().div_ceil(NUMBERS).max(1);
    let numbered = points
        .iter()
        .enumerate()
        .filter_map(|(at, point)| Some((at, point.question?)));
    html! {
        text.scale x=(LEFT) y=(HEIGHT - 8) text-anchor="middle" { (words::chart_start(lang)) }
        @for (at, number) in numbered {
            @if let Some(question) = number.checked_sub(1).and_then(|it| report.questions.get(it)) {
                a href={ "#q" (number) } {
                    title { (tip(number, question, lang)) }
                    line.grid x1=(x(at, points.len())) x2=(x(at, points.len())) y1=(TOP) y2=(HEIGHT - BOTTOM) {}
                    @if !question.pitfalls.is_empty() {
                        text.mark x=(x(at, points.len())) y=(HEIGHT - BOTTOM + 16) text-anchor="middle" { "▲" }
                    }
                    @if (number - 1).is_multiple_of(every) {
                        text.number x=(x(at, points.len())) y=(HEIGHT - 8) text-anchor="middle" { (number) }
                    }
                }
            }
        }
    }
}

/// What a question on the chart says when it is pointed at.
fn tip(number: usize, question: &QuestionView, lang: Lang) -> String {
    let asked = phrase::gist(&question.asked, &question.from);
    let after = words::after(lang, question.trust, question.heat);
    phrase::noted(&format!("{number}. {asked}"), &after, lang)
}

fn drawn(line: &Line) -> Markup {
    let count = line.figures.len();
    let place = |(at, figure): (usize, &i16)| (x(at, count), y(*figure));
    let places: Vec<(usize, usize)> = line.figures.iter().enumerate().map(place).collect();
    let path: Vec<String> = places.iter().map(|(x, y)| format!("{x},{y}")).collect();
    html! {
        polyline class={ "line " (line.class) } points=(path.join(" ")) {}
        @for (x, y) in &places {
            @if line.class == "trust" {
                circle.dot.trust cx=(x) cy=(y) r="3.5" {}
            } @else {
                rect.dot.heat x=(x - 3) y=(y - 3) width="6" height="6" {}
            }
        }
    }
}

/// The names at the end of the lines, kept apart where those end side by side.
fn ends(lines: &[Line; 2]) -> Markup {
    let last = |line: &Line| line.figures.last().copied().unwrap_or_default();
    let [trust, heat] = lines;
    let (mut first, mut second) = (y(last(trust)), y(last(heat)));
    if first.abs_diff(second) < APART {
        let middle = (first + second) / 2;
        let trust_is_above = first <= second;
        let (above, below) = (middle - APART / 2, middle + APART / 2);
        (first, second) = if trust_is_above {
            (above, below)
        } else {
            (below, above)
        };
    }
    html! {
        @for (line, y) in [(trust, first), (heat, second)] {
            text class={ "name " (line.class) } x=(WIDTH - RIGHT + 10) y=(y + 5) {
                (line.name) " " (last(line))
            }
        }
    }
}
