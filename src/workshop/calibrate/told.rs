//! What is said before, during and after calibrating, for the screen and for lines.

use super::deviation::Bent;
use super::{Calibration, Deviations, Given, Vignette};
use crate::debrief::phrase::{labelled, quote};
use crate::i18n::{Lang, calibrate as words};
use crate::scenario::rubric::MAX_LEVEL;
use crate::sheet::{Line, Sheet, Tone, capital, filled, width};

fn say(sheet: &mut Sheet, tone: Tone, words: impl Into<String>) {
    sheet.push(Line::broken(0, vec![(tone, words.into())]));
}

fn under(sheet: &mut Sheet, tone: Tone, words: &str) {
    sheet.push(Line::broken(
        2,
        vec![(Tone::Plain, "  ".to_owned()), (tone, words.to_owned())],
    ));
}

impl Vignette {
    /// What happened, what was asked and what was answered.
    #[must_use]
    pub fn told(&self, lang: Lang) -> Sheet {
        let mut sheet = Sheet::default();
        say(&mut sheet, Tone::Muted, self.context.get(lang));
        let asked = labelled(words::asked(lang), self.question.get(lang), lang);
        say(&mut sheet, Tone::Accent, asked);
        say(&mut sheet, Tone::Title, quote(self.answer.get(lang), lang));
        sheet
    }
}

impl Calibration {
    /// What it is about.
    #[must_use]
    pub fn intro(&self, lang: Lang) -> Sheet {
        let mut sheet = Sheet::default();
        let count = match self.vignettes.len() {
            1 => words::intro_1(lang).to_owned(),
            count => words::intro(lang, count),
        };
        say(&mut sheet, Tone::Title, count);
        for said in [
            words::intro_how(lang),
            words::intro_halo(lang),
            words::intro_critical(lang),
        ] {
            sheet.gap();
            say(&mut sheet, Tone::Plain, said);
        }
        sheet.gap();
        say(&mut sheet, Tone::Muted, words::invented(lang));
        sheet
    }

    /// How a rating compares with the agreed one, and why that was agreed.
    #[must_use]
    pub fn compared(&self, vignette: &Vignette, given: &Given, lang: Lang) -> Sheet {
        let mut sheet = Sheet::default();
        for agreed in &vignette.rated {
            let criterion = &self.rubric.criteria[agreed.criterion];
            let name = criterion.name.get(lang);
            let yours = given.levels.get(agreed.criterion);
            let (tone, said) = match yours {
                Some(level) if level != agreed.level => {
                    let far = level.abs_diff(agreed.level) > 1;
                    let tone = if far { Tone::Bad } else { Tone::Warn };
                    (tone, words::differs(lang, name, level, agreed.level))
                }
                _ => (Tone::Good, words::same(lang, name, agreed.level)),
            };
            say(&mut sheet, tone, said);
            let means = criterion.levels[usize::from(agreed.level)].get(lang);
            under(
                &mut sheet,
                Tone::Muted,
                &words::anchor(lang, agreed.level, means),
            );
            under(&mut sheet, Tone::Plain, agreed.why.get(lang));
        }
        pitfall(&mut sheet, vignette, given, lang);
        sheet
    }

    /// How somebody rates, after the answers rated so far.
    #[must_use]
    pub fn after(&self, lang: Lang) -> Sheet {
        let mut sheet = Sheet::default();
        let found = Deviations::of(self);
        if found.answers == 0 {
            say(&mut sheet, Tone::Plain, words::nothing(lang));
            return sheet;
        }
        let whole = &found.whole;
        let by = format!("{:.1}", whole.mean().abs());
        let (tone, bent) = match (whole.bent(), whole.ratings) {
            (Bent::Unknown, 1) => (Tone::Plain, words::too_few_1(lang).to_owned()),
            (Bent::Unknown, count) => (Tone::Plain, words::too_few(lang, count)),
            (Bent::None, count) => (Tone::Good, words::in_line(lang, count)),
            (Bent::Strict, count) => (Tone::Warn, words::strict(lang, &by, count)),
            (Bent::Lenient, count) => (Tone::Warn, words::lenient(lang, &by, count)),
        };
        say(&mut sheet, tone, bent);
        let same = words::same_of(lang, whole.same, whole.ratings, whole.near);
        say(&mut sheet, Tone::Plain, same);
        let raised = match found.raised {
            0 => words::pitfalls_none(lang).to_owned(),
            1 => words::pitfalls_raised_1(lang).to_owned(),
            count => words::pitfalls_raised(lang, count),
        };
        let heard = match found.critical {
            0 => words::pitfalls_not_there(lang).to_owned(),
            all => words::pitfalls_heard(lang, found.heard, all),
        };
        let stop = if lang == Lang::Ja { "。" } else { "." };
        let heard = format!(
            "{}{stop}",
            crate::debrief::phrase::list(&[heard, raised], lang)
        );
        say(&mut sheet, Tone::Plain, heard);
        self.table(&mut sheet, &found, lang);
        self.to_read(&mut sheet, &found, lang);
        sheet.gap();
        sheet.title(words::hand_over(lang));
        say(&mut sheet, Tone::Plain, self.line(&found, lang));
        say(&mut sheet, Tone::Muted, words::then(lang));
        sheet
    }

    /// One line for the facilitator.
    fn line(&self, found: &Deviations, lang: Lang) -> String {
        let whole = &found.whole;
        let of = |count, all| words::of(lang, count, all);
        words::line(
            lang,
            found.answers,
            &of(whole.same, whole.ratings),
            &of(whole.near, whole.ratings),
            &signed(whole.mean()),
            &of(found.heard, found.critical),
            self.seed,
        )
    }

    fn table(&self, sheet: &mut Sheet, found: &Deviations, lang: Lang) {
        let name = |at: usize| self.rubric.criteria[at].name.get(lang);
        let names = found.criteria.iter().map(|(at, _)| width(name(*at)));
        let names = names
            .max()
            .unwrap_or(0)
            .max(width(words::c_criterion(lang)));
        let row = |name: &str, mean: &str, same: &str, near: &str| {
            let cells = [mean, same, near].map(|cell| right(cell, 8));
            format!("{}{}", filled(name, names), cells.concat())
        };
        sheet.gap();
        let head = row(
            words::c_criterion(lang),
            words::c_mean(lang),
            words::c_same(lang),
            words::c_near(lang),
        );
        sheet.push(Line::cut(vec![(Tone::Muted, head)]));
        for (at, it) in &found.criteria {
            let of = |count| words::of(lang, count, it.ratings);
            let line = row(name(*at), &signed(it.mean()), &of(it.same), &of(it.near));
            sheet.push(Line::cut(vec![(Tone::Plain, line)]));
        }
        say(sheet, Tone::Muted, words::mean_note(lang));
    }

    fn to_read(&self, sheet: &mut Sheet, found: &Deviations, lang: Lang) {
        sheet.gap();
        sheet.title(words::read_again(lang));
        let far = found.to_read();
        if far.is_empty() {
            say(sheet, Tone::Good, words::read_nothing(lang));
        }
        for (at, it) in far {
            let criterion = &self.rubric.criteria[at];
            let by = format!("{:.1}", it.distance());
            say(
                sheet,
                Tone::Warn,
                words::off_by(lang, criterion.name.get(lang), &by),
            );
            for (level, means) in (0..=MAX_LEVEL).zip(&criterion.levels).rev() {
                under(
                    sheet,
                    Tone::Plain,
                    &words::level(lang, level, means.get(lang)),
                );
            }
        }
    }
}

/// What was heard of critical pitfalls beside what there was.
fn pitfall(sheet: &mut Sheet, vignette: &Vignette, given: &Given, lang: Lang) {
    let there = vignette.pitfall.as_ref();
    if let Some((pitfall, why)) = there {
        let name = capital(pitfall.name(lang));
        let (tone, said) = match given.pitfall == Some(*pitfall) {
            true => (Tone::Good, words::pitfall_found(lang, &name)),
            false => (Tone::Bad, words::pitfall_missed(lang, &name)),
        };
        say(sheet, tone, said);
        under(sheet, Tone::Plain, why.get(lang));
    }
    let wrong = given
        .pitfall
        .filter(|it| there.is_none_or(|(is, _)| is != it));
    if let Some(pitfall) = wrong {
        let name = capital(pitfall.name(lang));
        say(sheet, Tone::Bad, words::pitfall_wrong(lang, &name));
        under(sheet, Tone::Plain, words::pitfall_wrong_why(lang));
    }
}

/// A mean to two places with its sign, and a real minus.
fn signed(mean: f64) -> String {
    match format!("{:.2}", mean.abs()).as_str() {
        "0.00" => "0.00".to_owned(),
        figure if mean < 0.0 => format!("−{figure}"),
        figure => format!("+{figure}"),
    }
}

fn right(words: &str, columns: usize) -> String {
    let fill = columns.saturating_sub(width(words));
    format!("{:fill$}{words}", "")
}
