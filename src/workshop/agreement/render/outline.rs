//! What a report on agreement says, in which order: the agenda first.

use super::super::agenda::Point;
use super::super::measure::{Alpha, ENOUGH_EXCHANGES, Reliability};
use super::super::severity::{Leaning, Severity};
use super::super::value::{Agreement, AnswerView, PitfallView, RaterView};
use super::reading;
use crate::debrief::phrase::{labelled, list, noted, quote};
use crate::i18n::{Lang, agree as words, debrief};
use crate::sheet::{Tone, capital};
use crate::workshop::Setting;

/// A part of a report.
pub(super) enum Block {
    /// Its title.
    Title(String),
    /// A heading.
    Heading(String),
    /// A paragraph.
    Text(Tone, String),
    /// A numbered point of the agenda, with what is to be said to it.
    Point {
        /// From 1.
        number: usize,
        /// What it is about.
        head: String,
        /// Line by line.
        lines: Vec<(Tone, String)>,
    },
    /// Agreement on each criterion.
    Agreed(Vec<Agreed>),
    /// Who rates high or low.
    Severity(Vec<[String; 5]>),
    /// An answer as it was rated: its title, what was asked, and the lines under it.
    Answer(String, String, Vec<(Tone, String)>),
}

/// A row of the table of agreement.
pub(super) struct Agreed {
    /// The criterion.
    pub(super) name: String,
    /// The alpha, or why there is none.
    pub(super) alpha: String,
    /// Its interval; may be empty.
    pub(super) interval: String,
    /// What to draw: the alpha, and the interval.
    pub(super) drawn: Option<(f64, Option<(f64, f64)>)>,
    /// Pairs that are the same, and those within one level, each of all.
    pub(super) same: String,
    /// See [`Agreed::same`].
    pub(super) near: String,
    /// Answers compared.
    pub(super) answers: String,
}

impl Agreement {
    /// The parts, in order.
    pub(super) fn outline(&self) -> Vec<Block> {
        let lang = self.language;
        let mut blocks = vec![
            Block::Title(words::title(lang, self.session)),
            Block::Text(Tone::Muted, self.particulars()),
        ];
        if !self.unfinished.is_empty() {
            let names = list(&self.unfinished, lang);
            blocks.push(Block::Text(Tone::Warn, words::unfinished(lang, &names)));
        }
        if let [only] = &self.raters[..] {
            blocks.push(Block::Text(Tone::Warn, words::alone(lang, &only.name)));
        }
        self.agenda_blocks(&mut blocks);
        if self.raters.len() > 1 {
            self.agreed_blocks(&mut blocks);
        }
        self.merged_blocks(&mut blocks);
        let notice = debrief::notice_record(lang).to_owned();
        blocks.push(Block::Text(Tone::Muted, notice));
        blocks
    }

    /// Scenario, who was rated, when, and by whom.
    fn particulars(&self) -> String {
        let day: String = self.started.chars().take(10).collect();
        let raters = self.raters.iter().map(|rater| rater.name.clone());
        let raters = list(&raters.collect::<Vec<_>>(), self.language);
        let parts = [
            Some(self.title.clone()),
            self.trainee.clone(),
            Some(day),
            Some(raters),
        ];
        let parts = parts.into_iter().flatten().filter(|it| !it.is_empty());
        parts.collect::<Vec<_>>().join(" · ")
    }

    fn agenda_blocks(&self, blocks: &mut Vec<Block>) {
        let lang = self.language;
        if self.agenda.is_empty() && self.raters.len() < 2 {
            return;
        }
        blocks.push(Block::Heading(words::h_agenda(lang).to_owned()));
        let is_far = |point: &Point| match point {
            Point::Critical { .. } => true,
            Point::Levels { spread, .. } => *spread > 1,
        };
        let lead = match &self.agenda[..] {
            [] => words::agenda_none(lang),
            _ if self.raters.len() < 2 => words::agenda_doubt(lang),
            points if points.iter().any(is_far) => words::agenda_lead(lang),
            _ => words::agenda_shades(lang),
        };
        blocks.push(Block::Text(Tone::Plain, lead.to_owned()));
        let points = (1..).zip(&self.agenda);
        blocks.extend(points.map(|(number, point)| self.point(number, point)));
    }

    fn point(&self, number: usize, point: &Point) -> Block {
        let lang = self.language;
        match point {
            Point::Critical { place, pitfall } => {
                let name = capital(pitfall.name);
                let what = words::critical_in_doubt(lang, &name);
                let mut lines = asked(&place.asked, lang);
                lines.extend(heard(pitfall, lang));
                let needs = match pitfall.heard < super::super::merge::EARS {
                    true => words::needs_ears(lang),
                    false => words::needs_words(lang),
                };
                lines.push((Tone::Warn, needs.to_owned()));
                Block::Point {
                    number,
                    head: labelled(&place.title, &what, lang),
                    lines,
                }
            }
            Point::Levels {
                place,
                criterion,
                merged,
                given,
                anchors: [low, high],
                ..
            } => {
                let apart = words::apart(lang, low.level, high.level, *merged);
                let mut lines = asked(&place.asked, lang);
                let gave = given.iter().map(|it| words::gave(lang, &it.name, it.level));
                lines.push((Tone::Accent, list(&gave.collect::<Vec<_>>(), lang)));
                for anchor in [high, low] {
                    let means = words::anchor(lang, anchor.level, &anchor.means);
                    lines.push((Tone::Level(anchor.level), means));
                }
                let what = noted(criterion, &apart, lang);
                Block::Point {
                    number,
                    head: labelled(&place.title, &what, lang),
                    lines,
                }
            }
        }
    }

    fn agreed_blocks(&self, blocks: &mut Vec<Block>) {
        let lang = self.language;
        blocks.push(Block::Heading(words::h_agree(lang).to_owned()));
        let of_criteria = self.criteria.iter();
        let mut rows: Vec<Agreed> = of_criteria
            .map(|it| agreed(&it.name, &it.reliability, lang))
            .collect();
        let overall = self.overall.iter();
        rows.extend(overall.map(|it| agreed(words::overall_live(lang), it, lang)));
        blocks.push(Block::Agreed(rows));
        blocks.push(Block::Text(Tone::Muted, words::scale(lang).to_owned()));
        for (tone, said) in reading::sentences(self) {
            blocks.push(Block::Text(tone, said));
        }
        blocks.push(Block::Heading(words::h_severity(lang).to_owned()));
        let rows = self.raters.iter().map(|rater| severity(rater, lang));
        blocks.push(Block::Severity(rows.collect()));
        let note = words::severity_note(lang).to_owned();
        blocks.push(Block::Text(Tone::Muted, note));
    }

    fn merged_blocks(&self, blocks: &mut Vec<Block>) {
        let lang = self.language;
        blocks.push(Block::Heading(words::h_merged(lang).to_owned()));
        let score = match (self.score, self.score_before) {
            _ if !self.spoken => words::score_chosen(lang).to_owned(),
            (None, _) => words::score_none(lang).to_owned(),
            (Some(score), Some(before)) if score != before => {
                words::score_moved(lang, score, before)
            }
            (Some(score), _) => words::score(lang, score),
        };
        blocks.push(Block::Text(Tone::Title, score));
        let note = words::merged_note(lang).to_owned();
        blocks.push(Block::Text(Tone::Muted, note));
        for answer in &self.answers {
            let asked = answer.gist().to_owned();
            let lines = answer_lines(answer, lang);
            blocks.push(Block::Answer(answer.title(lang), asked, lines));
        }
        if self.raters.len() > 1 {
            blocks.push(Block::Text(Tone::Muted, words::method(lang).to_owned()));
        }
    }
}

fn asked(asked: &str, lang: Lang) -> Vec<(Tone, String)> {
    let said = (!asked.is_empty()).then(|| (Tone::Muted, quote(asked, lang)));
    said.into_iter().collect()
}

fn heard(pitfall: &PitfallView, lang: Lang) -> Vec<(Tone, String)> {
    let by = pitfall.by.iter().map(|by| match by.words.trim() {
        "" => words::heard_without(lang, &by.name),
        said => words::heard_by(lang, &by.name, &quote(said, lang)),
    });
    by.map(|said| (Tone::Plain, said)).collect()
}

fn agreed(name: &str, it: &Reliability, lang: Lang) -> Agreed {
    let none = words::none(lang).to_owned();
    let (alpha, interval, drawn) = match it.alpha {
        _ if it.pairs == 0 => (words::not_shared(lang).to_owned(), String::new(), None),
        Alpha::TooFew => (words::too_few(lang).to_owned(), String::new(), None),
        Alpha::NoVariation => (words::no_variation(lang).to_owned(), String::new(), None),
        Alpha::Is { value, interval } => {
            let shown = interval.map(|(low, high)| words::to(lang, &figure(low), &figure(high)));
            (
                figure(value),
                shown.unwrap_or_else(|| none.clone()),
                Some((value, interval)),
            )
        }
    };
    let of = |count: u32| match it.pairs {
        0 => none.clone(),
        pairs => words::of_pairs(lang, count, pairs),
    };
    Agreed {
        name: name.to_owned(),
        alpha,
        interval,
        drawn,
        same: of(it.same),
        near: of(it.within_one),
        answers: it.answers.to_string(),
    }
}

fn severity(rater: &RaterView, lang: Lang) -> [String; 5] {
    let setting = match (rater.facilitator, rater.setting) {
        (false, Setting::Recording) => words::recording(lang),
        _ => words::live(lang),
    };
    let (mean, count, reading) = match rater.severity {
        None => (words::none(lang).to_owned(), 0, words::unknown(lang)),
        Some(it) => (signed(it), it.ratings, leaning(it, lang)),
    };
    let count = count.to_string();
    let setting = setting.to_owned();
    [rater.name.clone(), setting, mean, count, reading.to_owned()]
}

fn leaning(severity: Severity, lang: Lang) -> &'static str {
    match severity.leaning() {
        Leaning::Unknown => words::unknown(lang),
        Leaning::None => words::in_line(lang),
        Leaning::Lenient => words::lenient(lang),
        Leaning::Strict => words::strict(lang),
    }
}

fn answer_lines(answer: &AnswerView, lang: Lang) -> Vec<(Tone, String)> {
    let mut lines = Vec::new();
    let levels = answer.levels.iter().map(|it| {
        let given = match it.lowest == it.highest {
            true => it.lowest.to_string(),
            false => words::to(lang, &it.lowest.to_string(), &it.highest.to_string()),
        };
        let level = match (it.level == it.median, it.lowest == it.highest) {
            // What the ledgers overrule is not what anybody gave.
            (false, _) => words::overruled(lang, it.level, &given),
            (true, true) => it.level.to_string(),
            (true, false) => words::ranged(lang, it.level, it.lowest, it.highest),
        };
        format!("{} {level}", it.name)
    });
    let mut levels: Vec<String> = levels.collect();
    if !answer.overall.is_empty() {
        let gave = answer.overall.iter().map(|it| it.level.to_string());
        let gave = gave.collect::<Vec<_>>().join("/");
        levels.push(format!("{} {gave}", words::overall_live(lang)));
    }
    if !levels.is_empty() {
        lines.push((Tone::Plain, list(&levels, lang)));
    }
    let named = |stands: bool| {
        let named = answer.pitfalls.iter().filter(|it| it.stands == stands);
        let named: Vec<String> = named.map(|it| tallied(it, lang)).collect();
        (!named.is_empty()).then(|| list(&named, lang))
    };
    lines.extend(named(true).map(|it| (Tone::Bad, words::pitfalls_stand(lang, &it))));
    lines.extend(named(false).map(|it| (Tone::Muted, words::pitfalls_not(lang, &it))));
    lines
}

/// A pitfall with how many heard it.
fn tallied(pitfall: &PitfallView, lang: Lang) -> String {
    let note = match pitfall.found {
        true => words::by_ledger(lang).to_owned(),
        false => words::heard_of(lang, pitfall.heard, pitfall.of),
    };
    noted(pitfall.name, &note, lang)
}

/// A figure to two places, with a real minus.
pub(super) fn figure(value: f64) -> String {
    format!("{value:.2}")
        .replace('-', "−")
        .replace("−0.00", "0.00")
}

fn signed(severity: Severity) -> String {
    let figure = figure(severity.mean);
    match severity.mean >= 0.005 {
        true => format!("+{figure}"),
        false => figure,
    }
}

/// The least number of exchanges, for the words.
pub(super) const LEAST: usize = ENOUGH_EXCHANGES;
