//! The group debrief as Markdown. What came from outside is escaped.

use super::{
    NEVER, apart, exchanges, label, legend, legend_bands, mode_apart, observed, particulars, shade,
    shows, title,
};
use crate::debrief::markdown::escape;
use crate::debrief::phrase;
use crate::i18n::{Lang, debrief, group as words};
use crate::sheet::capital;
use crate::workshop::group::value::{Cell, Group, Table};

impl Group {
    /// The group debrief as Markdown.
    #[must_use]
    pub fn to_markdown(&self) -> String {
        let lang = self.language;
        let mut page = Page(String::new());
        page.paragraph(&format!(
            "# {}",
            escape(&words::title(lang, &self.workshop))
        ));
        for line in particulars(self) {
            page.paragraph(&escape(&line));
        }
        self.tables_into(&mut page);
        self.lessons_into(&mut page);
        self.answers_into(&mut page);
        self.runs_into(&mut page);
        self.plan_into(&mut page);
        page.heading(words::h_notices(lang));
        for notice in &self.notices {
            page.paragraph(&escape(notice));
        }
        page.0
    }

    fn tables_into(&self, page: &mut Page) {
        let lang = self.language;
        page.heading(words::h_heat(lang));
        if self.tables.is_empty() {
            page.paragraph(&escape(words::no_heat(lang)));
            return;
        }
        for table in &self.tables {
            let title = title(self, table);
            if !title.is_empty() {
                page.paragraph(&format!("### {}", escape(&title)));
            }
            self.table_into(table, page);
        }
        page.paragraph(&escape(&legend_bands(lang)));
        for said in legend(self) {
            page.paragraph(&escape(said));
        }
    }

    fn table_into(&self, table: &Table, page: &mut Page) {
        let lang = self.language;
        let star = |apart: bool| if apart { "*" } else { "" };
        let criteria = table.criteria.iter();
        let criteria = criteria.map(|it| format!("{}{}", it.name, star(it.apart)));
        let mut head = vec![words::name(lang).to_owned()];
        head.extend(criteria);
        head.push(words::exchanges(lang).to_owned());
        let rows = table.rows.iter().map(|row| {
            let mut cells = vec![label(row, lang)];
            cells.extend(row.cells.iter().map(|it| cell(*it)));
            cells.push(match exchanges(row) {
                0 => String::new(),
                all => all.to_string(),
            });
            cells
        });
        page.table(&head, rows);
    }

    fn lessons_into(&self, page: &mut Page) {
        let lang = self.language;
        page.heading(words::h_strengths(lang));
        if self.strengths.is_empty() {
            page.paragraph(&escape(words::no_strengths(lang)));
        }
        let strengths = self.strengths.iter().map(|it| {
            let mode = mode_apart(self, it.spoken);
            let name = phrase::noted(&it.name, mode, lang);
            phrase::noted(&name, &words::good_at(lang, it.had, it.of), lang)
        });
        page.list(strengths);
        page.heading(words::h_weak(lang));
        if self.weak_spots.is_empty() {
            page.paragraph(&escape(words::no_weak(lang)));
        }
        for spot in &self.weak_spots {
            let shared = words::shared_by(lang, spot.had, spot.of);
            let note = [phrase::lens(spot.lens, lang), &shared];
            let note = phrase::noted(
                &phrase::list(&note, lang),
                mode_apart(self, spot.spoken),
                lang,
            );
            page.paragraph(&format!("### {}", escape(&capital(&spot.name))));
            page.paragraph(&escape(&note));
            for shown in &spot.evidence {
                let asked = phrase::labelled(words::asked(lang), &shown.question, lang);
                page.paragraph(&escape(&asked));
                page.quote(&shown.said, lang);
                if !shown.why.is_empty() {
                    page.paragraph(&escape(&shown.why));
                }
            }
            if !spot.advice.is_empty() {
                page.paragraph(&format!("→ **{}**", escape(&spot.advice)));
            }
        }
    }

    fn answers_into(&self, page: &mut Page) {
        let lang = self.language;
        page.heading(words::h_best(lang));
        if self.best.is_empty() {
            page.paragraph(&escape(words::no_best(lang)));
        }
        for best in &self.best {
            let asked = phrase::noted(&best.question, &best.from, lang);
            page.paragraph(&format!("### {}", escape(&asked)));
            for answer in &best.answers {
                let who = phrase::list(&answer.who, lang);
                let who = phrase::noted(&who, mode_apart(self, answer.spoken), lang);
                page.paragraph(&format!("**{}**", escape(&who)));
                page.quote(&answer.said, lang);
                if !answer.good_at.is_empty() {
                    let top = words::top_in(lang, &phrase::list(&answer.good_at, lang));
                    page.paragraph(&escape(&top));
                }
            }
        }
    }

    fn runs_into(&self, page: &mut Page) {
        let lang = self.language;
        if !self.changes.is_empty() {
            page.heading(words::h_changes(lang));
        }
        for change in &self.changes {
            let [first, last] = change.runs;
            let title = words::runs_of(lang, &change.name, first, last);
            page.paragraph(&format!("### {}", escape(&title)));
            let head = [
                words::criterion(lang).to_owned(),
                words::run(lang, first),
                words::run(lang, last),
                String::new(),
            ];
            let rows = change.criteria.iter().map(|moved| {
                let [before, after] = moved.cells.map(|it| cell(Some(it)));
                let (sign, meaning) = shows(moved.shows, lang);
                vec![
                    moved.name.clone(),
                    before,
                    after,
                    format!("{sign} {meaning}"),
                ]
            });
            page.table(&head, rows);
        }
        if !self.changes.is_empty() {
            page.paragraph(&escape(words::legend_changes(lang)));
        }
        if !self.differences.is_empty() {
            page.heading(words::h_differences(lang));
            let head = [
                words::name(lang),
                words::question(lang),
                words::criterion(lang),
                words::levels(lang),
            ];
            let rows = self.differences.iter().map(|it| {
                let levels = apart(it, lang);
                vec![
                    it.who.clone(),
                    it.question.clone(),
                    it.about.clone(),
                    levels,
                ]
            });
            page.table(&head.map(str::to_owned), rows);
        }
        if !self.contradictions.is_empty() {
            page.heading(words::h_contradictions(lang));
        }
        for it in &self.contradictions {
            let said = |label: &str, [who, value]: &[String; 2]| {
                phrase::labelled(label, &words::then_said(lang, who, value), lang)
            };
            page.paragraph(&format!("**{}**", escape(&it.fact)));
            page.list([
                said(debrief::earlier(lang), &it.earlier),
                said(debrief::later(lang), &it.later),
            ]);
        }
    }

    fn plan_into(&self, page: &mut Page) {
        let lang = self.language;
        page.heading(words::h_promises(lang));
        if self.promises.is_empty() {
            page.paragraph(&escape(words::no_promises(lang)));
        } else {
            let head = [
                words::what(lang),
                words::who(lang),
                words::by_when(lang),
                words::owner(lang),
            ];
            let rows = self.promises.iter().map(|it| {
                vec![
                    it.what.clone(),
                    it.who.clone(),
                    it.by.clone(),
                    it.owner.clone(),
                ]
            });
            page.table(&head.map(str::to_owned), rows);
        }
        page.heading(words::h_plan(lang));
        if self.plan.is_empty() {
            page.paragraph(&escape(words::no_plan(lang)));
            return;
        }
        let head = [
            words::what(lang),
            words::how(lang),
            words::command(lang),
            words::owner(lang),
            words::date(lang),
        ];
        let rows = self.plan.iter().map(|it| {
            let [how, command] = [&it.how, &it.command].map(String::clone);
            let what = capital(&it.what);
            vec![what, how, command, it.owner.clone(), it.date.clone()]
        });
        page.table(&head.map(str::to_owned), rows);
    }
}

/// The shade of a cell, and how often that was seen.
fn cell(cell: Option<Cell>) -> String {
    cell.map_or_else(
        || NEVER.to_owned(),
        |cell| format!("{} {}", shade(cell.band), observed(cell)),
    )
}

/// A page that grows block by block.
struct Page(String);

impl Page {
    fn paragraph(&mut self, text: &str) {
        if !self.0.is_empty() {
            self.0.push('\n');
        }
        self.0.push_str(text);
        self.0.push('\n');
    }

    fn heading(&mut self, text: &str) {
        self.paragraph(&format!("## {}", escape(text)));
    }

    /// Words as they were said, or what stands in their place.
    fn quote(&mut self, said: &str, lang: Lang) {
        let text = escape(&phrase::quote(said, lang));
        if phrase::stands_in(said, lang) {
            return self.paragraph(&text);
        }
        let quoted = text.replace('\n', "\n> ");
        self.paragraph(&format!("> {quoted}"));
    }

    fn list(&mut self, entries: impl IntoIterator<Item = String>) {
        let entries = entries.into_iter();
        let lines: Vec<String> = entries.map(|it| format!("- {}", line(&it))).collect();
        if !lines.is_empty() {
            self.paragraph(&lines.join("\n"));
        }
    }

    fn table(&mut self, head: &[String], rows: impl Iterator<Item = Vec<String>>) {
        let row = |cells: &[String]| {
            let cells: Vec<String> = cells.iter().map(|it| line(it)).collect();
            format!("| {} |", cells.join(" | "))
        };
        let rule = format!("|{}", " --- |".repeat(head.len()));
        let mut lines = vec![row(head), rule];
        lines.extend(rows.map(|cells| row(&cells)));
        self.paragraph(&lines.join("\n"));
    }
}

/// A text on one line: a cell and an entry end with theirs.
fn line(text: &str) -> String {
    escape(&text.replace('\n', " "))
}
