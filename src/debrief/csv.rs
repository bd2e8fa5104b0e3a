//! The questions as CSV: a row a question, a column a criterion, for a spreadsheet.

use super::phrase;
use super::value::{CriterionView, Debrief, QuestionView};
use crate::cells;
use crate::i18n::{Lang, debrief, report as words};

/// Between names in one cell.
const BETWEEN: &str = "; ";

impl Debrief {
    /// The questions as CSV that a spreadsheet program opens in any language.
    #[must_use]
    pub fn to_csv(&self) -> Vec<u8> {
        let lang = self.language;
        let criteria = self.criteria.iter().map(|it| it.name.as_str());
        let head = before(lang).into_iter().chain(criteria).chain(after(lang));
        let rows = self.questions.iter().enumerate();
        cells::csv(
            head,
            rows.map(|(at, it)| row(at + 1, it, &self.criteria, lang)),
        )
    }
}

/// The columns before the criteria.
fn before(lang: Lang) -> [&'static str; 12] {
    [
        words::number_column(lang),
        words::c_phase(lang),
        words::c_id(lang),
        words::c_from(lang),
        words::c_asked(lang),
        words::c_follow_up(lang),
        words::c_techniques(lang),
        words::c_topic(lang),
        words::c_answer(lang),
        words::c_said(lang),
        words::c_by(lang),
        words::c_timed_out(lang),
    ]
}

/// The columns behind them.
fn after(lang: Lang) -> [&'static str; 10] {
    [
        words::c_missed(lang),
        words::c_pitfalls(lang),
        words::c_why(lang),
        words::c_better(lang),
        words::c_decision(lang),
        words::c_seconds(lang),
        words::c_trust(lang),
        words::c_heat(lang),
        words::c_notes(lang),
        words::c_notice(lang),
    ]
}

fn row(
    number: usize,
    question: &QuestionView,
    criteria: &[CriterionView],
    lang: Lang,
) -> Vec<String> {
    let is = |it: bool| if it { words::yes(lang) } else { "" };
    // Nothing where no clock ran.
    let seconds = match question.elapsed_ms {
        0 => String::new(),
        elapsed => elapsed.div_ceil(1000).to_string(),
    };
    let notes = question.notes.iter().map(|it| phrase::note(it, lang));
    let notes: Vec<String> = notes.collect();
    let mut row = vec![
        number.to_string(),
        question.phase_name.to_owned(),
        question.id.clone(),
        question.from.clone(),
        question.asked.clone(),
        is(question.follow_up).to_owned(),
        question.technique_names.join(BETWEEN),
        question.topic_title.clone(),
        question.answer.clone(),
        question.said.clone(),
        question.by.clone().unwrap_or_default(),
        is(question.timed_out).to_owned(),
    ];
    let level = |it: &CriterionView| question.ratings.get(&it.id);
    let levels = criteria.iter().map(level);
    row.extend(levels.map(|it| it.map_or_else(String::new, u8::to_string)));
    row.extend([
        question.missed.to_string(),
        question.pitfall_names.join(BETWEEN),
        question.why.clone(),
        question.better.clone(),
        is(question.decision_not_words).to_owned(),
        seconds,
        question.trust.to_string(),
        question.heat.to_string(),
        notes.join(BETWEEN),
        // Rows are copied into other sheets: each bears what it may be used for.
        debrief::notice_record(lang).to_owned(),
    ]);
    row
}

#[cfg(test)]
mod tests {
    use crate::debrief::tests::debrief;
    use crate::i18n::Lang;
    use crate::scoring::sample::Habit;

    #[test]
    fn a_row_is_a_question_and_a_column_a_criterion() {
        for lang in Lang::ALL {
            let csv = String::from_utf8(debrief(Habit::Mixed, lang).to_csv()).unwrap();
            assert_eq!(csv.matches('\n').count(), csv.matches("\r\n").count());
            let csv = csv.trim_start_matches('\u{FEFF}').replace("\r\n", "\n");
            insta::assert_snapshot!(format!("csv-{}", lang.code()), csv);
        }
    }
}
