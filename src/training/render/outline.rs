//! All of it below each other: what `kaiken progress` says.

use super::{Reader, chart, criteria, grid, pitfalls, say, streaks};
use crate::i18n::progress as words;
use crate::scenario::vocabulary::Word;
use crate::sheet::{Line, Sheet, Tone};
use crate::training::Kind;
use crate::training::progress::{Course, Progress, Trend};

/// Rows of the chart.
const ROWS: usize = 6;

/// Progress as lines. `name` is the trainee's, if they have one; `due` is how many
/// weaknesses are due to be drilled today.
#[must_use]
pub fn outline(progress: &Progress, name: Option<&str>, due: usize, reader: Reader<'_>) -> Sheet {
    let lang = reader.lang;
    let mut sheet = Sheet::default();
    if progress.is_empty() {
        let nothing = match name {
            Some(name) => words::nothing_of(lang, name),
            None => words::nothing(lang).to_owned(),
        };
        sheet.push(Line::broken(0, vec![(Tone::Plain, nothing)]));
        sheet.push(Line::broken(
            0,
            vec![(Tone::Muted, words::nothing_do(lang).to_owned())],
        ));
        return sheet;
    }
    sheet.title(match name {
        Some(name) => words::title_of(lang, name),
        None => words::title_mine(lang).to_owned(),
    });
    let several = progress.courses().count() > 1;
    for (kind, course) in progress.courses() {
        if several || kind != Kind::Chosen {
            sheet.gap();
            let name = kind.name(lang);
            let name = vec![(Tone::Accent, format!("── {name} ──"))];
            sheet.push(Line::broken(0, name));
        }
        if let Some(apart) = kind.apart(lang).filter(|_| several) {
            sheet.push(Line::broken(0, vec![(Tone::Muted, apart.to_owned())]));
        }
        parts(&mut sheet, course, reader);
    }
    sheet.gap();
    onward(&mut sheet, progress, due, reader);
    sheet
}

fn parts(sheet: &mut Sheet, course: &Course, reader: Reader<'_>) {
    let lang = reader.lang;
    sheet.push(Line::broken(0, vec![(Tone::Plain, tally(course, reader))]));
    if course.conferences > 0 {
        under(sheet, words::h_scores(lang), overview(course, reader, ROWS));
        under(sheet, words::h_criteria(lang), criteria(course, reader));
    }
    under(sheet, words::h_grid(lang), grid::grid(course, reader));
    if course.conferences > 0 {
        under(sheet, words::h_pitfalls(lang), pitfalls(course, reader));
        under(sheet, words::h_streaks(lang), streaks(course, reader));
    }
}

fn under(sheet: &mut Sheet, heading: &str, part: Sheet) {
    sheet.gap();
    sheet.title(heading);
    sheet.lines.extend(part.lines);
}

/// How many sessions there are, and since when.
#[must_use]
pub fn tally(course: &Course, reader: Reader<'_>) -> String {
    let lang = reader.lang;
    let mut parts = vec![match course.conferences {
        1 => words::conferences_1(lang).to_owned(),
        count => words::conferences(lang, count),
    }];
    if course.broken_off > 0 {
        parts.push(words::broken_off(lang, course.broken_off));
    }
    match course.drilled {
        0 => {}
        1 => parts.push(words::drilled_1(lang).to_owned()),
        count => parts.push(words::drilled(lang, count)),
    }
    if let Some(since) = course.since {
        parts.push(words::since(lang, &(reader.date)(since)));
    }
    parts.join(" · ")
}

/// The chart of the scores, and where they are going in words.
#[must_use]
pub fn overview(course: &Course, reader: Reader<'_>, rows: usize) -> Sheet {
    let lang = reader.lang;
    let mut sheet = chart::chart(course, reader, rows);
    let trend = course.trend();
    let (tone, said) = match trend {
        Trend::TooFew(0) => (Tone::Muted, words::too_few_0(lang).to_owned()),
        Trend::TooFew(1) => (Tone::Muted, words::too_few_1(lang).to_owned()),
        Trend::TooFew(count) => (Tone::Muted, words::too_few(lang, count)),
        Trend::Unclear(count) => (Tone::Plain, words::unclear(lang, count)),
        Trend::Clear(slope) => {
            let each = slope.each.abs();
            let said = match (slope.rises, each < 0.5) {
                (true, true) => words::rises_a_little(lang, slope.over),
                (false, true) => words::falls_a_little(lang, slope.over),
                (true, false) => words::rises(lang, each, slope.over),
                (false, false) => words::falls(lang, each, slope.over),
            };
            (if slope.rises { Tone::Good } else { Tone::Warn }, said)
        }
    };
    let mark = match trend.rises() {
        Some(true) => "↗ ",
        Some(false) => "↘ ",
        None => "",
    };
    say(&mut sheet, tone, &format!("{mark}{said}"));
    let mut scenarios: Vec<&str> = course.scores().map(|(it, _)| &*it.scenario).collect();
    scenarios.sort_unstable();
    scenarios.dedup();
    if scenarios.len() > 1 && !matches!(trend, Trend::TooFew(_)) {
        say(
            &mut sheet,
            Tone::Muted,
            &words::scenarios_differ(lang, scenarios.len()),
        );
    }
    let best = course
        .scores()
        .max_by_key(|(it, score)| (*score, it.finished));
    let last = course.scores().next_back();
    if let (Some((at, best)), Some((now, last))) = (best, last) {
        let both = [
            words::last_of(lang, last, now.session),
            words::best_of(lang, best, at.session),
        ];
        say(&mut sheet, Tone::Plain, &both.join(" · "));
    }
    sheet
}

/// What to do next.
fn onward(sheet: &mut Sheet, progress: &Progress, due: usize, reader: Reader<'_>) {
    let lang = reader.lang;
    let mut accent = |said: String| sheet.push(Line::broken(0, vec![(Tone::Accent, said)]));
    match due {
        0 => {}
        1 => accent(words::due_1(lang).to_owned()),
        due => accent(words::due(lang, due)),
    }
    let weakest = progress
        .courses()
        .flat_map(|(_, course)| &course.cells)
        .filter(|cell| !cell.is_hint())
        .min_by(|a, b| a.share().total_cmp(&b.share()));
    let mut lines = Vec::new();
    if let Some(cell) = weakest {
        lines.push(words::look_closer(lang, cell.technique.tag()));
    }
    let two = progress.courses().find_map(|(_, course)| {
        let now = course.scores().next_back()?.0;
        let mut earlier = course.scores().map(|(it, _)| it);
        let first = earlier.find(|it| it.scenario == now.scenario)?;
        (first.session != now.session).then_some((first.session, now.session))
    });
    if let Some((a, b)) = two {
        lines.push(words::compare_two(lang, a, b));
    }
    for said in lines {
        sheet.push(Line::broken(0, vec![(Tone::Muted, said)]));
    }
}
