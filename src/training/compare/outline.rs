//! A comparison for a person to read, and as rows for a spreadsheet.

use super::{Alone, AnswerSeen, Comparison, CriterionPair, Named, QuestionPair};
use crate::debrief::phrase;
use crate::i18n::compare as words;
use crate::sheet::{Line, Sheet, Tone, filled, width};

/// Columns of the names of criteria at most.
const NAMES: usize = 32;
/// Columns of a figure.
const FIGURE: usize = 8;

impl Comparison {
    /// The comparison as lines. `date` writes the day of a moment, given in
    /// milliseconds since 1970.
    #[must_use]
    pub fn to_sheet(&self, date: &dyn Fn(i64) -> String) -> Sheet {
        let mut sheet = Sheet::default();
        self.head(&mut sheet, date);
        self.scores(&mut sheet);
        self.both(&mut sheet);
        self.alone(&mut sheet);
        let [a, b] = self.numbers();
        sheet.gap();
        let end = [
            words::two_are_two(self.language).to_owned(),
            words::see(self.language, a, b),
        ];
        for said in end {
            sheet.push(Line::broken(0, vec![(Tone::Muted, said)]));
        }
        sheet
    }

    fn numbers(&self) -> [i64; 2] {
        [self.sessions[0].session, self.sessions[1].session]
    }

    fn head(&self, sheet: &mut Sheet, date: &dyn Fn(i64) -> String) {
        let lang = self.language;
        let [a, b] = self.numbers();
        sheet.title(words::heading(lang, a, b));
        for (at, it) in self.sessions.iter().enumerate() {
            let mut mode = it.mode.name(lang).to_owned();
            if it.aloud {
                mode = format!("{mode} · {}", words::aloud(lang));
            }
            let line = words::line(lang, it.session, &date(it.finished), &mode);
            let same = at == 1 && self.sessions[0].title == it.title;
            let mut parts = vec![(Tone::Plain, line)];
            if !same {
                parts.push((Tone::Accent, format!("  {}", it.title)));
            }
            sheet.push(Line::broken(2, parts));
        }
        if !self.caveats.is_empty() {
            sheet.gap();
        }
        for caveat in &self.caveats {
            sheet.push(Line::broken(
                2,
                vec![(Tone::Warn, format!("! {}", caveat.text))],
            ));
        }
    }

    fn scores(&self, sheet: &mut Sheet) {
        let lang = self.language;
        sheet.gap();
        sheet.title(words::h_scores(lang));
        let names = self.criteria.iter().map(|it| width(&it.name));
        let names = names.max().unwrap_or(0).max(width(words::overall(lang)));
        let names = names.min(NAMES);
        let [a, b] = self.numbers().map(|it| right(&it.to_string(), FIGURE));
        let head = crate::sheet::fitted(words::column_session(lang), names);
        sheet.push(Line::cut(vec![(Tone::Muted, format!("  {head}{a}{b}"))]));
        let figures = [0, 1].map(|at| {
            let it = &self.sessions[at];
            match it.overall {
                Some(score) if it.complete => score.to_string(),
                Some(score) => format!("({score})"),
                None => words::none(lang).to_owned(),
            }
        });
        let mut parts = row(words::overall(lang), names, &figures, self.change);
        parts[0].0 = Tone::Title;
        sheet.push(Line::cut(parts));
        for criterion in &self.criteria {
            sheet.push(Line::cut(self.criterion(criterion, names)));
        }
    }

    fn criterion(&self, it: &CriterionPair, names: usize) -> Vec<(Tone, String)> {
        let lang = self.language;
        let each = |figure: fn(&super::CriterionSeen) -> String| {
            it.scores
                .map(|seen| seen.map_or_else(|| words::none(lang).to_owned(), |seen| figure(&seen)))
        };
        let mut parts = row(
            &it.name,
            names,
            &each(|seen| seen.score.to_string()),
            it.change,
        );
        let [a, b] = each(|seen| seen.observed.to_string());
        parts.push((Tone::Muted, format!("  {}", words::exchanges(lang, &a, &b))));
        parts
    }

    fn both(&self, sheet: &mut Sheet) {
        let lang = self.language;
        if self.sessions[0].scenario != self.sessions[1].scenario {
            return;
        }
        sheet.gap();
        sheet.title(words::h_both(lang, self.questions.len()));
        if self.questions.is_empty() {
            let none = words::no_question_both(lang).to_owned();
            sheet.push(Line::broken(2, vec![(Tone::Plain, format!("  {none}"))]));
        }
        for question in &self.questions {
            self.question(sheet, question);
            sheet.gap();
        }
    }

    fn question(&self, sheet: &mut Sheet, it: &QuestionPair) {
        let lang = self.language;
        let asked = words::quoted(lang, &it.asked);
        sheet.push(Line::broken(2, vec![(Tone::Plain, format!("  {asked}"))]));
        if it.in_other_words {
            let said = format!("    {}", words::other_words(lang));
            sheet.push(Line::broken(4, vec![(Tone::Muted, said)]));
        }
        let points = it.answers.iter().map(|it| width(&self.points(it)));
        let points = points.max().unwrap_or(0);
        let sessions = self.numbers().map(|it| words::session(lang, it));
        let widest = sessions.iter().map(|it| width(it)).max().unwrap_or(0);
        for (session, answer) in sessions.iter().zip(&it.answers) {
            self.answer(sheet, &filled(session, widest), answer, points);
        }
        let lists = [
            (
                Tone::Good,
                "✓",
                &it.gone,
                words::gone as fn(_, &str) -> String,
            ),
            (Tone::Bad, "✗", &it.new, words::new),
            (Tone::Warn, "!", &it.again, words::still),
        ];
        for (tone, mark, pitfalls, say) in lists {
            if !pitfalls.is_empty() {
                let said = format!(
                    "    {mark} {}",
                    say(lang, &names(pitfalls, words::between(lang)))
                );
                sheet.push(Line::broken(6, vec![(tone, said)]));
            }
        }
    }

    fn points(&self, answer: &AnswerSeen) -> String {
        self.points_of(answer.missed, answer.possible)
    }

    fn points_of(&self, missed: u32, possible: u32) -> String {
        match possible {
            0 => words::not_rated(self.language).to_owned(),
            of => words::points(self.language, of.saturating_sub(missed), of),
        }
    }

    fn answer(&self, sheet: &mut Sheet, session: &str, answer: &AnswerSeen, columns: usize) {
        let lang = self.language;
        let said = match (&answer.by, answer.said.is_empty()) {
            (_, true) => words::silence(lang).to_owned(),
            (Some(by), _) if !phrase::stands_in(&answer.said, lang) => {
                words::said_by(lang, &answer.said, by)
            }
            (Some(by), _) => phrase::labelled(by, &answer.said, lang),
            (None, _) => phrase::quote(&answer.said, lang),
        };
        let label = format!("    {session}  ");
        let hang = width(&label);
        let tone = match answer.possible {
            0 => Tone::Muted,
            of => Tone::Level(level(of.saturating_sub(answer.missed), of)),
        };
        let points = filled(&self.points(answer), columns);
        sheet.push(Line::broken(
            hang,
            vec![
                (Tone::Muted, label),
                (tone, points),
                (Tone::Plain, format!("  {said}")),
            ],
        ));
    }

    fn alone(&self, sheet: &mut Sheet) {
        let lang = self.language;
        for (number, only) in self.numbers().into_iter().zip(&self.only) {
            if only.is_empty() {
                continue;
            }
            sheet.gap();
            sheet.title(words::h_only(lang, number, only.len()));
            let points = |it: &Alone| self.points_of(it.missed, it.possible);
            let widest = only.iter().map(|it| width(&points(it)));
            let widest = widest.max().unwrap_or(0);
            for it in only {
                let points = format!("  {}  ", filled(&points(it), widest));
                let parts = vec![
                    (Tone::Muted, points),
                    (Tone::Plain, words::quoted(lang, &it.asked)),
                ];
                sheet.push(Line::broken(widest + 4, parts));
            }
        }
    }

    /// The head of [`Comparison::rows`].
    #[must_use]
    pub fn columns(&self) -> Vec<String> {
        let lang = self.language;
        let mut columns = vec![
            words::c_id(lang).to_owned(),
            words::c_question(lang).to_owned(),
        ];
        for number in self.numbers() {
            columns.extend([
                words::c_said(lang, number),
                words::c_points(lang, number),
                words::c_possible(lang, number),
            ]);
        }
        columns.extend(self.numbers().map(|it| words::c_pitfalls(lang, it)));
        columns
    }

    /// One row a question that either met, as text; what was not met is empty.
    #[must_use]
    pub fn rows(&self) -> Vec<Vec<String>> {
        let between = words::between(self.language);
        let points = |missed: u32, possible: u32| match possible {
            0 => [String::new(), String::new()],
            _ => [possible.saturating_sub(missed), possible].map(|it| it.to_string()),
        };
        let both = self.questions.iter().map(|it| {
            let mut row = vec![it.id.clone(), it.asked.clone()];
            for answer in &it.answers {
                row.push(answer.said.clone());
                row.extend(points(answer.missed, answer.possible));
            }
            let with = |some: &[Named]| {
                let all: Vec<Named> = some.iter().chain(&it.again).cloned().collect();
                names(&all, between)
            };
            row.extend([with(&it.gone), with(&it.new)]);
            row
        });
        let alone = [0, 1].into_iter().flat_map(|side| {
            self.only[side].iter().map(move |it| {
                let mut row = vec![String::new(); 10];
                row[0].clone_from(&it.id);
                row[1].clone_from(&it.asked);
                let [had, possible] = points(it.missed, it.possible);
                row[3 + 3 * side] = had;
                row[4 + 3 * side] = possible;
                row
            })
        });
        both.chain(alone).collect()
    }
}

fn row(
    name: &str,
    names: usize,
    figures: &[String; 2],
    change: Option<i16>,
) -> Vec<(Tone, String)> {
    let figures: String = figures.iter().map(|it| right(it, FIGURE)).collect();
    let name = crate::sheet::fitted(name, names);
    let mut parts = vec![(Tone::Plain, format!("  {name}")), (Tone::Plain, figures)];
    let (tone, change) = match change {
        Some(0) => (Tone::Muted, "±0".to_owned()),
        Some(more) if more > 0 => (Tone::Good, format!("+{more}")),
        Some(less) => (Tone::Bad, format!("−{}", less.unsigned_abs())),
        None => (Tone::Muted, String::new()),
    };
    parts.push((tone, right(&change, 6)));
    parts
}

fn names(pitfalls: &[Named], between: &str) -> String {
    let names: Vec<&str> = pitfalls.iter().map(|it| it.name).collect();
    names.join(between)
}

/// A share of points as a level, 0–3, only for its tone.
fn level(had: u32, possible: u32) -> u8 {
    (had * 3 / possible.max(1)).min(3) as u8
}

fn right(text: &str, columns: usize) -> String {
    let fill = columns.saturating_sub(width(text));
    format!("{:fill$}{text}", "")
}
