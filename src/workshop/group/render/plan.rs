//! Promises and the plan as lines: a table whose last columns are to be written in.

use super::outline::{heading, said, say};
use crate::debrief::phrase;
use crate::i18n::{Lang, group as words};
use crate::sheet::{Line, Sheet, Tone, capital};
use crate::workshop::group::value::{Group, Measure, Promise};

/// Columns to write an owner or a date in at most.
const BLANK: usize = 14;

pub(super) fn into(group: &Group, columns: usize, sheet: &mut Sheet) {
    let lang = group.language;
    heading(sheet, words::h_plan(lang));
    if group.plan.is_empty() {
        say(sheet, Tone::Muted, words::no_plan(lang));
    }
    for (at, measure) in group.plan.iter().enumerate() {
        step(measure, at + 1, columns, lang, sheet);
    }
    heading(sheet, words::h_promises(lang));
    if group.promises.is_empty() {
        say(sheet, Tone::Muted, words::no_promises(lang));
    }
    for promise in &group.promises {
        promised(promise, lang, sheet);
    }
}

/// What, how, the command, and lines to write on.
fn step(measure: &Measure, number: usize, columns: usize, lang: Lang, sheet: &mut Sheet) {
    if number > 1 {
        sheet.gap();
    }
    let line = "_".repeat((columns / 6).min(BLANK));
    let blanks = [words::owner(lang), words::date(lang)];
    let blanks = blanks.map(|it| phrase::labelled(it, &line, lang));
    said(
        sheet,
        2,
        Tone::Plain,
        &format!("{number}. {}", capital(&measure.what)),
    );
    if !measure.how.is_empty() {
        said(sheet, 5, Tone::Accent, &format!("→ {}", measure.how));
    }
    if !measure.command.is_empty() {
        said(sheet, 5, Tone::Muted, &measure.command);
    }
    said(sheet, 5, Tone::Plain, &blanks.join("  "));
}

fn promised(promise: &Promise, lang: Lang, sheet: &mut Sheet) {
    let said = |text: &str| match text.is_empty() {
        true => words::not_said(lang).to_owned(),
        false => text.to_owned(),
    };
    let parts = vec![
        (Tone::Plain, "  ☐ ".to_owned()),
        (Tone::Plain, promise.what.clone()),
        (
            Tone::Muted,
            format!(
                "  {}",
                [
                    phrase::labelled(words::who(lang), &promise.who, lang),
                    phrase::labelled(words::by_when(lang), &said(&promise.by), lang),
                    phrase::labelled(words::owner(lang), &said(&promise.owner), lang),
                ]
                .join(" · ")
            ),
        ),
    ];
    sheet.push(Line::broken(4, parts));
}
