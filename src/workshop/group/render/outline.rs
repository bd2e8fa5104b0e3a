//! A group debrief as lines: page by page for a screen everybody sees, or all of it.

use super::heat::heat;
use super::{apart, mode_apart, particulars, plan, shows};
use crate::debrief::phrase;
use crate::i18n::{Lang, debrief, group as words};
use crate::sheet::{Line, Sheet, Tone, capital, filled, width};
use crate::workshop::group::value::{Best, Change, Group, Shared};

/// A page of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Page {
    /// Participants × criteria.
    Heat,
    /// What the group does well, and where it is weak.
    Lessons,
    /// The best answers heard.
    Best,
    /// One run beside another, and what did not agree.
    Runs,
    /// Promises, and what to do.
    Plan,
}

impl Page {
    /// Every page, in its order.
    pub const ALL: [Page; 5] = [
        Page::Heat,
        Page::Lessons,
        Page::Best,
        Page::Runs,
        Page::Plan,
    ];

    /// What it is called.
    #[must_use]
    pub fn name(self, lang: Lang) -> &'static str {
        match self {
            Page::Heat => words::h_heat(lang),
            Page::Lessons => words::h_weak(lang),
            Page::Best => words::h_best(lang),
            Page::Runs => words::h_changes(lang),
            Page::Plan => words::h_plan(lang),
        }
    }
}

/// A line that goes on under its own text.
pub(super) fn say(sheet: &mut Sheet, tone: Tone, text: &str) {
    said(sheet, 2, tone, text);
}

/// A line so many columns in.
pub(super) fn said(sheet: &mut Sheet, indent: usize, tone: Tone, text: &str) {
    sheet.push(Line::broken(
        indent,
        vec![(tone, format!("{:indent$}{text}", ""))],
    ));
}

/// A heading; what follows it stands under it.
pub(super) fn heading(sheet: &mut Sheet, text: &str) {
    sheet.gap();
    sheet.title(text);
}

impl Group {
    /// All of it as lines, for so many columns.
    #[must_use]
    pub fn to_sheet(&self, columns: usize) -> Sheet {
        let lang = self.language;
        let mut sheet = Sheet::default();
        sheet.title(words::title(lang, &self.workshop));
        for line in particulars(self) {
            sheet.push(Line::broken(0, vec![(Tone::Plain, line)]));
        }
        for page in Page::ALL {
            sheet.gap();
            sheet.lines.extend(self.page(page, columns).lines);
        }
        heading(&mut sheet, words::h_notices(lang));
        for notice in &self.notices {
            say(&mut sheet, Tone::Muted, notice);
        }
        sheet
    }

    /// One page of it, for so many columns.
    #[must_use]
    pub fn page(&self, page: Page, columns: usize) -> Sheet {
        let mut sheet = Sheet::default();
        match page {
            Page::Heat => {
                heading(&mut sheet, words::h_heat(self.language));
                sheet.lines.extend(heat(self, columns).lines);
            }
            Page::Lessons => {
                self.strengths_into(&mut sheet);
                self.weak_into(&mut sheet);
            }
            Page::Best => self.best_into(&mut sheet),
            Page::Runs => {
                self.changes_into(&mut sheet);
                self.differences_into(&mut sheet);
                self.contradictions_into(&mut sheet);
            }
            Page::Plan => plan::into(self, columns, &mut sheet),
        }
        sheet
    }

    fn strengths_into(&self, sheet: &mut Sheet) {
        let lang = self.language;
        heading(sheet, words::h_strengths(lang));
        if self.strengths.is_empty() {
            say(sheet, Tone::Muted, words::no_strengths(lang));
        }
        for it in &self.strengths {
            let count = words::good_at(lang, it.had, it.of);
            let note = [count.as_str(), mode_apart(self, it.spoken)];
            let note: Vec<&str> = note.into_iter().filter(|it| !it.is_empty()).collect();
            let line = phrase::noted(&it.name, &phrase::list(&note, lang), lang);
            say(sheet, Tone::Good, &format!("+ {line}"));
        }
    }

    fn weak_into(&self, sheet: &mut Sheet) {
        let lang = self.language;
        heading(sheet, words::h_weak(lang));
        if self.weak_spots.is_empty() {
            say(sheet, Tone::Muted, words::no_weak(lang));
        }
        for (at, spot) in self.weak_spots.iter().enumerate() {
            if at > 0 {
                sheet.gap();
            }
            self.weak_spot(spot, at + 1, sheet);
        }
    }

    fn weak_spot(&self, spot: &Shared, number: usize, sheet: &mut Sheet) {
        let lang = self.language;
        let mut note = vec![
            phrase::lens(spot.lens, lang).to_owned(),
            words::shared_by(lang, spot.had, spot.of),
        ];
        note.extend(Some(mode_apart(self, spot.spoken).to_owned()).filter(|it| !it.is_empty()));
        let note = phrase::list(&note, lang);
        let parts = vec![
            (Tone::Plain, format!("  {number}. ")),
            (Tone::Bad, capital(&spot.name)),
            (Tone::Muted, format!("  {note}")),
        ];
        sheet.push(Line::broken(5, parts));
        let mut asked = "";
        for shown in &spot.evidence {
            // The same question may have been answered twice.
            if shown.question != asked {
                let labelled = phrase::labelled(words::asked(lang), &shown.question, lang);
                said(sheet, 5, Tone::Muted, &labelled);
            }
            asked = &shown.question;
            said(sheet, 5, Tone::Plain, &phrase::quote(&shown.said, lang));
            if !shown.why.is_empty() {
                let why = phrase::labelled(words::why(lang), &shown.why, lang);
                said(sheet, 5, Tone::Muted, &why);
            }
        }
        if !spot.advice.is_empty() {
            said(sheet, 5, Tone::Accent, &format!("→ {}", spot.advice));
        }
    }

    fn best_into(&self, sheet: &mut Sheet) {
        let lang = self.language;
        heading(sheet, words::h_best(lang));
        if self.best.is_empty() {
            say(sheet, Tone::Muted, words::no_best(lang));
        }
        for (at, best) in self.best.iter().enumerate() {
            if at > 0 {
                sheet.gap();
            }
            self.answers(best, sheet);
        }
    }

    fn answers(&self, best: &Best, sheet: &mut Sheet) {
        let lang = self.language;
        let asked = phrase::noted(&best.question, &best.from, lang);
        say(sheet, Tone::Muted, &asked);
        for answer in &best.answers {
            let who = phrase::list(&answer.who, lang);
            let who = phrase::noted(&who, mode_apart(self, answer.spoken), lang);
            let quoted = phrase::quote(&answer.said, lang);
            let parts = vec![
                (Tone::Good, "  + ".to_owned()),
                (Tone::Good, phrase::labelled(&who, "", lang)),
                (Tone::Plain, quoted),
            ];
            sheet.push(Line::broken(4, parts));
            if !answer.good_at.is_empty() {
                let top = words::top_in(lang, &phrase::list(&answer.good_at, lang));
                said(sheet, 4, Tone::Muted, &top);
            }
        }
    }

    fn changes_into(&self, sheet: &mut Sheet) {
        let lang = self.language;
        heading(sheet, words::h_changes(lang));
        if self.changes.is_empty() {
            say(sheet, Tone::Muted, words::no_changes(lang));
            return;
        }
        for (at, change) in self.changes.iter().enumerate() {
            if at > 0 {
                sheet.gap();
            }
            self.change(change, sheet);
        }
        sheet.gap();
        say(sheet, Tone::Muted, words::legend_changes(lang));
    }

    fn change(&self, change: &Change, sheet: &mut Sheet) {
        let lang = self.language;
        let [first, last] = change.runs;
        let head = words::runs_of(lang, &change.name, first, last);
        let mut note = Vec::new();
        if self.scenarios.len() > 1 {
            note.push(change.scenario.as_str());
        }
        note.extend(Some(mode_apart(self, change.spoken)).filter(|it| !it.is_empty()));
        let head = phrase::noted(&head, &phrase::list(&note, lang), lang);
        say(sheet, Tone::Plain, &head);
        let longest = change.criteria.iter().map(|it| width(&it.name)).max();
        for moved in &change.criteria {
            let (sign, meaning) = shows(moved.shows, lang);
            let tone = match sign {
                "↑" => Tone::Good,
                "↓" => Tone::Warn,
                _ => Tone::Plain,
            };
            let [before, after] = moved.cells;
            let cell = |cell: crate::workshop::group::Cell| {
                let shade = super::shade(cell.band);
                (
                    Tone::Level(cell.band),
                    format!("{shade}{shade} {}", filled(&super::observed(cell), 3)),
                )
            };
            let name = filled(&moved.name, longest.unwrap_or(0));
            sheet.push(Line::cut(vec![
                (Tone::Plain, format!("    {name}  ")),
                cell(before),
                (Tone::Muted, " → ".to_owned()),
                cell(after),
                (tone, format!("  {sign} {meaning}")),
            ]));
        }
    }

    fn differences_into(&self, sheet: &mut Sheet) {
        if self.differences.is_empty() {
            return;
        }
        let lang = self.language;
        heading(sheet, words::h_differences(lang));
        for it in &self.differences {
            let about = phrase::labelled(&it.who, &it.about, lang);
            say(
                sheet,
                Tone::Plain,
                &phrase::noted(&about, &apart(it, lang), lang),
            );
            if !it.question.is_empty() {
                said(sheet, 4, Tone::Muted, &it.question);
            }
        }
    }

    fn contradictions_into(&self, sheet: &mut Sheet) {
        if self.contradictions.is_empty() {
            return;
        }
        let lang = self.language;
        heading(sheet, words::h_contradictions(lang));
        for it in &self.contradictions {
            say(sheet, Tone::Plain, &it.fact);
            for (label, [who, value]) in [
                (debrief::earlier(lang), &it.earlier),
                (debrief::later(lang), &it.later),
            ] {
                let told = words::then_said(lang, who, value);
                said(sheet, 4, Tone::Muted, &phrase::labelled(label, &told, lang));
            }
        }
    }
}
