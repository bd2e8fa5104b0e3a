//! The agreement as CSV: a row a criterion, an overall level or a pitfall of each
//! answer, a column a rater.

use super::super::value::{Agreement, AnswerView, Gave};
use crate::cells;
use crate::i18n::{agree as words, debrief};

impl Agreement {
    /// The ratings as CSV that a spreadsheet program opens in any language.
    #[must_use]
    pub fn to_csv(&self) -> Vec<u8> {
        let lang = self.language;
        let before = [
            words::c_number(lang),
            words::c_id(lang),
            words::c_asked(lang),
            words::c_what(lang),
            words::c_name(lang),
        ];
        let after = [
            words::c_merged(lang),
            words::c_lowest(lang),
            words::c_highest(lang),
            words::c_stands(lang),
            words::c_notice(lang),
        ];
        let names = self.raters.iter().map(|rater| rater.name.as_str());
        let head = before.into_iter().chain(names).chain(after);
        cells::csv(head, self.answers.iter().flat_map(|it| self.rows(it)))
    }

    fn rows(&self, answer: &AnswerView) -> Vec<Vec<String>> {
        let lang = self.language;
        let levels = answer.levels.iter().map(|it| {
            let merged = [it.level, it.lowest, it.highest].map(|level| level.to_string());
            let given = self.given(&it.given);
            self.row(answer, [words::a_level(lang), &it.name], given, merged, "")
        });
        let mut rows: Vec<Vec<String>> = levels.collect();
        if !answer.overall.is_empty() {
            let given = self.given(&answer.overall);
            let what = [words::an_overall(lang), words::overall_live(lang)];
            rows.push(self.row(answer, what, given, Default::default(), ""));
        }
        rows.extend(answer.pitfalls.iter().map(|it| {
            let heard = self.raters.iter().map(|rater| {
                let by = it.by.iter().find(|by| by.name == rater.name);
                by.map_or_else(String::new, |by| match by.words.trim() {
                    "" => words::yes(lang).to_owned(),
                    said => said.to_owned(),
                })
            });
            let stands = match it.stands {
                true => words::yes(lang),
                false => words::no(lang),
            };
            let what = [words::a_pitfall(lang), it.name];
            self.row(answer, what, heard.collect(), Default::default(), stands)
        }));
        rows
    }

    fn row(
        &self,
        answer: &AnswerView,
        what: [&str; 2],
        given: Vec<String>,
        merged: [String; 3],
        stands: &str,
    ) -> Vec<String> {
        let lang = self.language;
        let number = answer.number.map_or_else(String::new, |it| it.to_string());
        let asked = match answer.number {
            Some(_) => answer.asked.clone(),
            None => words::statement(lang).to_owned(),
        };
        let mut row = vec![number, answer.id.clone(), asked];
        row.extend(what.map(str::to_owned));
        row.extend(given);
        row.extend(merged);
        row.push(stands.to_owned());
        row.push(debrief::notice_record(lang).to_owned());
        row
    }

    /// A cell a rater.
    fn given(&self, given: &[Gave]) -> Vec<String> {
        let cell = |name: &str| {
            let own = given.iter().find(|it| it.name == name);
            own.map_or_else(String::new, |it| it.level.to_string())
        };
        self.raters.iter().map(|rater| cell(&rater.name)).collect()
    }
}
