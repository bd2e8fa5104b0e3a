//! Pitfalls and whether they fade, and what has been kept up.

use super::{Reader, right, say};
use crate::i18n::progress as words;
use crate::sheet::{Line, Sheet, Tone, fitted, width};
use crate::training::progress::{Course, PitfallCourse};

/// Columns of the names at most.
const NAMES: usize = 26;
/// Pitfalls listed.
const LISTED: usize = 12;
/// Rows of conferences worth telling.
const LONG: u32 = 3;
/// Rows told.
const TOLD: usize = 6;

/// Pitfalls that were fallen into, the latest first, and those that never were.
#[must_use]
pub fn pitfalls(course: &Course, reader: Reader<'_>) -> Sheet {
    let lang = reader.lang;
    let mut sheet = Sheet::default();
    if course.pitfalls.is_empty() {
        say(&mut sheet, Tone::Muted, words::no_pitfalls(lang));
        return sheet;
    }
    let mut fallen: Vec<&PitfallCourse> =
        course.pitfalls.iter().filter(|it| it.fallen > 0).collect();
    let recent = |it: &PitfallCourse| it.last.iter().filter(|fall| fall.fell).count();
    fallen.sort_by_key(|it| (it.streak, std::cmp::Reverse(recent(it))));
    if fallen.is_empty() {
        say(&mut sheet, Tone::Good, words::clean(lang));
    } else {
        table(&mut sheet, &fallen, reader);
    }
    let never = course.pitfalls.iter().filter(|it| it.fallen == 0);
    let never: Vec<String> = never
        .map(|it| words::times(lang, it.pitfall.name(lang), it.offered))
        .collect();
    if !never.is_empty() {
        let list = never.join(words::between(lang));
        say(&mut sheet, Tone::Plain, &words::never_fell(lang, &list));
    }
    sheet
}

fn table(sheet: &mut Sheet, fallen: &[&PitfallCourse], reader: Reader<'_>) {
    let lang = reader.lang;
    let names = fallen.iter().map(|it| width(it.pitfall.name(lang)));
    let names = names.max().unwrap_or(0).min(NAMES);
    let figures = fallen
        .iter()
        .map(|it| width(&words::fell(lang, it.fallen, it.offered)));
    let figures = figures
        .max()
        .unwrap_or(0)
        .max(width(words::column_fell(lang)));
    let head = format!(
        "  {:names$}  {}  {}",
        "",
        right(words::column_fell(lang), figures),
        words::column_last(lang)
    );
    sheet.push(Line::cut(vec![(Tone::Muted, head)]));
    for it in fallen.iter().take(LISTED) {
        let fell = words::fell(lang, it.fallen, it.offered);
        let mut parts = vec![
            (
                Tone::Plain,
                format!("  {}", fitted(it.pitfall.name(lang), names)),
            ),
            (Tone::Plain, format!("  {}  ", right(&fell, figures))),
        ];
        parts.extend(it.last.iter().map(|fall| {
            if fall.fell {
                (Tone::Bad, "✗".to_owned())
            } else {
                (Tone::Muted, "○".to_owned())
            }
        }));
        match it.fades() {
            Some(true) => parts.push((Tone::Good, format!("  ↓ {}", words::fades(lang)))),
            Some(false) => parts.push((Tone::Bad, format!("  ↑ {}", words::grows(lang)))),
            None => {}
        }
        sheet.push(Line::cut(parts));
    }
    if fallen.len() > LISTED {
        say(
            sheet,
            Tone::Muted,
            &words::more(lang, fallen.len() - LISTED),
        );
    }
    say(sheet, Tone::Muted, words::legend_falls(lang));
}

/// For how long pitfalls once fallen into have not happened, and which of these
/// rows the last conference ended.
#[must_use]
pub fn streaks(course: &Course, reader: Reader<'_>) -> Sheet {
    let lang = reader.lang;
    let mut sheet = Sheet::default();
    for (it, (count, by)) in course
        .pitfalls
        .iter()
        .filter_map(|it| Some((it, it.just_ended()?)))
    {
        let ended = words::streak_ended(lang, count, it.pitfall.name(lang), by);
        sheet.push(Line::broken(4, vec![(Tone::Warn, format!("  ! {ended}"))]));
    }
    let kept = |it: &&PitfallCourse| it.fallen > 0 && it.streak >= LONG;
    let mut kept: Vec<&PitfallCourse> = course.pitfalls.iter().filter(kept).collect();
    kept.sort_by_key(|it| std::cmp::Reverse(it.streak));
    for it in kept.into_iter().take(TOLD) {
        let said = words::streak(lang, it.streak, it.pitfall.kept(lang));
        let mut parts = vec![(Tone::Good, "  ✓ ".to_owned()), (Tone::Plain, said)];
        if let Some(since) = it.since {
            let since = words::streak_since(lang, since);
            parts.push((Tone::Muted, format!("  {since}")));
        }
        sheet.push(Line::broken(4, parts));
    }
    if sheet.lines.is_empty() {
        say(&mut sheet, Tone::Muted, words::no_streaks(lang));
    }
    sheet
}
