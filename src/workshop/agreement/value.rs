//! The agreement of those who rated a session: one value, with every word resolved in
//! one language, which each renderer lays out.

use super::agenda::{self, Point};
use super::gathered::{Answer, Gathered};
use super::measure::Reliability;
use super::severity::Severity;
use crate::debrief::phrase;
use crate::i18n::{Lang, agree as words};
use crate::scenario::Scenario;
use crate::scenario::vocabulary::{Pitfall, Word};
use crate::scoring::{Entry, Scorecard, Transcript};
use crate::workshop::Setting;
use serde::Serialize;

/// What is known of a session beside its transcript.
#[derive(Debug, Clone, Default)]
pub struct About {
    /// Its number.
    pub session: i64,
    /// Who was rated; nothing if nobody gave a name.
    pub trainee: Option<String>,
    /// When it began, as RFC 3339.
    pub started: String,
    /// Those who have not finished, where they were not waited for.
    pub unfinished: Vec<String>,
}

/// How far those who rated a session agree, where they do not, and what they come to
/// together.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Agreement {
    /// The session's number.
    pub session: i64,
    /// Who was rated.
    pub trainee: Option<String>,
    /// The scenario's title.
    pub title: String,
    /// When it began.
    pub started: String,
    /// The language of every word.
    pub language: Lang,
    /// Those who have not finished.
    pub unfinished: Vec<String>,
    /// Who rated.
    pub raters: Vec<RaterView>,
    /// Where they differ most: what to talk about.
    pub agenda: Vec<Point>,
    /// Agreement on each criterion that was rated at all.
    pub criteria: Vec<CriterionView>,
    /// On the answers as a whole, as assessors rate them live; nothing where fewer than
    /// two did.
    pub overall: Option<Reliability>,
    /// The answers were given in the speaker's own words: what the assessors come to can
    /// be what they score.
    pub spoken: bool,
    /// What the merged ratings score, 0–100; nothing if nothing was observed.
    pub score: Option<u8>,
    /// What the session scored before; nothing if nothing was observed.
    pub score_before: Option<u8>,
    /// Every answer that was rated.
    pub answers: Vec<AnswerView>,
}

/// Somebody who rated.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct RaterView {
    /// Their name, or the word for the facilitator.
    pub name: String,
    /// They are the facilitator.
    pub facilitator: bool,
    /// When they rated.
    pub setting: Setting,
    /// Answers they rated.
    pub rated: usize,
    /// How they rate beside the others; nothing where nobody rated the same.
    pub severity: Option<Severity>,
}

/// Agreement on one criterion.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CriterionView {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// How far they agree.
    #[serde(flatten)]
    pub reliability: Reliability,
}

/// One answer as it was rated.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct AnswerView {
    /// The number of its question, from 1; nothing for the statement.
    pub number: Option<usize>,
    /// The id of its question; empty for the statement.
    pub id: String,
    /// Who asked; empty for the statement.
    pub from: String,
    /// What was asked; empty for the statement.
    pub asked: String,
    /// Each criterion somebody rated.
    pub levels: Vec<Merged>,
    /// Overall levels given live: name and level.
    pub overall: Vec<Gave>,
    /// Pitfalls somebody heard.
    pub pitfalls: Vec<PitfallView>,
}

/// One criterion of one answer.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Merged {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What it comes to in every report: the median, unless the ledgers overrule it.
    pub level: u8,
    /// The median.
    #[serde(skip)]
    pub median: u8,
    /// The lowest level given.
    pub lowest: u8,
    /// The highest.
    pub highest: u8,
    /// Who gave which.
    pub given: Vec<Gave>,
}

/// A level somebody gave.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Gave {
    /// Who.
    pub name: String,
    /// Which level, 0–3.
    pub level: u8,
}

/// A pitfall somebody heard, or the ledgers found.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PitfallView {
    /// Its tag.
    pub tag: &'static str,
    /// Its name.
    pub name: &'static str,
    /// It gates the overall score.
    pub critical: bool,
    /// It counts in the merged result.
    pub stands: bool,
    /// The ledgers found it.
    pub found: bool,
    /// How many heard it, of how many who rated the answer.
    pub heard: usize,
    /// See [`PitfallView::heard`].
    pub of: usize,
    /// Who heard it, and in which words.
    pub by: Vec<HeardBy>,
}

/// Who heard a pitfall.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct HeardBy {
    /// Who.
    pub name: String,
    /// In which words; may be empty.
    pub words: String,
}

/// What an agreement is made of.
#[derive(Clone, Copy)]
pub(super) struct Source<'a> {
    pub(super) scenario: &'a Scenario,
    pub(super) transcript: &'a Transcript,
    pub(super) gathered: &'a Gathered,
    pub(super) lang: Lang,
}

impl Agreement {
    /// The agreement on a session, of its ratings as they were gathered.
    #[must_use]
    pub fn of(
        scenario: &Scenario,
        transcript: &Transcript,
        gathered: &Gathered,
        about: &About,
        lang: Lang,
    ) -> Agreement {
        let source = Source {
            scenario,
            transcript,
            gathered,
            lang,
        };
        let merged = gathered.merged(transcript, &scenario.rubric);
        let overall = Reliability::overall(gathered);
        let answers = gathered.answers.iter();
        Agreement {
            session: about.session,
            trainee: about.trainee.clone(),
            title: scenario.title.get(lang).to_owned(),
            started: about.started.clone(),
            language: lang,
            unfinished: about.unfinished.clone(),
            raters: source.raters(),
            agenda: agenda::points(source),
            criteria: source.criteria(),
            overall: (overall.pairs > 0).then_some(overall),
            spoken: transcript.entries.iter().any(Entry::in_own_words),
            score: Scorecard::of(scenario, &merged).overall,
            score_before: Scorecard::of(scenario, transcript).overall,
            answers: answers.map(|answer| source.answer(answer)).collect(),
        }
    }
}

impl Source<'_> {
    fn raters(self) -> Vec<RaterView> {
        let raters = self.gathered.raters.iter().enumerate();
        let view = raters.map(|(at, rater)| RaterView {
            name: self.name(at),
            facilitator: rater.name.is_none(),
            setting: rater.setting,
            rated: self.gathered.rated_by(at),
            severity: Severity::of(self.gathered, at),
        });
        view.collect()
    }

    /// What a rater is called.
    fn name(self, rater: usize) -> String {
        let rater = self.gathered.raters.get(rater);
        let name = rater.and_then(|rater| rater.name.as_deref());
        name.unwrap_or_else(|| words::facilitator(self.lang))
            .to_owned()
    }

    fn criteria(self) -> Vec<CriterionView> {
        let criteria = self.scenario.rubric.criteria.iter().enumerate();
        let rated = criteria.filter(|(at, _)| {
            let mut answers = self.gathered.answers.iter();
            answers.any(|answer| answer.levels(*at).next().is_some())
        });
        let view = rated.map(|(at, criterion)| CriterionView {
            id: criterion.id.to_string(),
            name: criterion.name.get(self.lang).to_owned(),
            reliability: Reliability::on(self.gathered, at),
        });
        view.collect()
    }

    pub(super) fn answer(self, answer: &Answer) -> AnswerView {
        let entry = &self.transcript.entries[answer.turn];
        let question = entry.question(self.scenario);
        let before = &self.transcript.entries[..=answer.turn];
        let number = before
            .iter()
            .filter(|it| it.question(self.scenario).is_some());
        let asker = question.map(|question| &self.scenario.press[question.from.at()]);
        let pitfalls = answer.pitfalls();
        AnswerView {
            number: question.is_some().then(|| number.count()),
            id: question.map_or_else(String::new, |it| it.id.to_string()),
            from: asker.map_or_else(String::new, |it| {
                words::from(self.lang, it.name.get(self.lang), it.outlet.get(self.lang))
            }),
            asked: self
                .transcript
                .ask(entry, self.scenario, self.lang)
                .into_owned(),
            levels: self.levels(answer),
            overall: self.gave(answer.overall()),
            pitfalls: pitfalls.iter().map(|it| self.pitfall(answer, it)).collect(),
        }
    }

    fn levels(self, answer: &Answer) -> Vec<Merged> {
        let merged = answer.merged();
        let entry = &self.transcript.entries[answer.turn];
        let effective = answer.effective(entry, &self.scenario.rubric);
        let merged = merged.iter().filter_map(|(at, median)| {
            let criterion = self.scenario.rubric.criteria.get(at)?;
            let given = || answer.levels(at).map(|(_, level)| level);
            Some(Merged {
                id: criterion.id.to_string(),
                name: criterion.name.get(self.lang).to_owned(),
                level: effective.get(at).unwrap_or(median),
                median,
                lowest: given().min()?,
                highest: given().max()?,
                given: self.gave(answer.levels(at)),
            })
        });
        merged.collect()
    }

    fn gave(self, levels: impl Iterator<Item = (usize, u8)>) -> Vec<Gave> {
        let gave = levels.map(|(at, level)| Gave {
            name: self.name(at),
            level,
        });
        gave.collect()
    }

    fn pitfall(self, answer: &Answer, pitfall: Pitfall) -> PitfallView {
        let heard = answer.heard(pitfall).map(|(at, words)| HeardBy {
            name: self.name(at),
            words: words.to_owned(),
        });
        let by: Vec<HeardBy> = heard.collect();
        PitfallView {
            tag: pitfall.tag(),
            name: pitfall.name(self.lang),
            critical: pitfall.is_critical(),
            stands: answer.stands(pitfall),
            found: answer.found.contains(pitfall),
            heard: by.len(),
            of: answer.raters(),
            by,
        }
    }
}

impl AnswerView {
    /// What it is called: the number and the gist of its question, or the statement.
    #[must_use]
    pub fn title(&self, lang: Lang) -> String {
        match self.number {
            Some(number) => words::question(lang, number),
            None => words::statement(lang).to_owned(),
        }
    }

    /// What was asked, without the words in which a journalist says who is asking.
    #[must_use]
    pub fn gist(&self) -> &str {
        phrase::gist(&self.asked, &self.from)
    }
}
