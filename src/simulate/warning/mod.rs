//! What a trainer should look at in a scenario, with the evidence and what to do.

mod find;
mod giveaway;

pub(super) use find::find;
pub use giveaway::Giveaway;

use super::strategy::Strategy;
use crate::i18n::{Lang, simulate as words};
use crate::scenario::vocabulary::Technique;
use crate::scenario::{AnswerIx, QuestionIx, Scenario};

/// Something to look at. Shares are 0–1.
#[derive(Debug, Clone, PartialEq)]
pub enum Warning {
    /// Plays in which nothing was observed, so that they have no score.
    Unscored(f64),
    /// The best strategy performs in this share of the conferences only; with the
    /// questions on which it gains least, and the share of their points it gains.
    BestFallsShort(f64, Vec<(QuestionIx, f64)>),
    /// The random strategy mostly performs, or better, in so large a share.
    ChanceSuffices(f64),
    /// The worst strategy gets by in so large a share.
    WorstGetsBy(f64),
    /// A strategy that knows nothing of the content does well.
    Giveaway(Giveaway),
    /// Questions on which good play does worse than bad, with their discrimination.
    Backwards(Vec<(QuestionIx, f64)>),
    /// Questions that hardly separate good play from bad; those without a number are
    /// worth the same to everybody.
    Flat(Vec<(QuestionIx, Option<f64>)>),
    /// Questions that no play asked.
    Unreached(Vec<QuestionIx>),
    /// Questions that even the strategy which meets them most hardly meets.
    Rare(Vec<(QuestionIx, Strategy, f64)>),
    /// Answers that were never offered although their question was asked.
    NeverOffered(Vec<(QuestionIx, AnswerIx)>),
    /// Criteria, by position, that do not count in most plays; how many exchanges
    /// observe them on average, and in what share of the plays they count.
    ThinCriteria(Vec<(usize, f64, f64)>),
    /// Techniques that are hardly met, with the share of the plays that meet them.
    ThinTechniques(Vec<(Technique, f64)>),
}

impl Warning {
    /// A word for programs.
    #[must_use]
    pub fn tag(&self) -> &'static str {
        match self {
            Warning::Unscored(_) => "unscored",
            Warning::BestFallsShort(..) => "best_falls_short",
            Warning::ChanceSuffices(_) => "chance_suffices",
            Warning::WorstGetsBy(_) => "worst_gets_by",
            Warning::Giveaway(_) => "giveaway",
            Warning::Backwards(_) => "backwards",
            Warning::Flat(_) => "flat",
            Warning::Unreached(_) => "unreached",
            Warning::Rare(_) => "rare",
            Warning::NeverOffered(_) => "never_offered",
            Warning::ThinCriteria(_) => "thin_criteria",
            Warning::ThinTechniques(_) => "thin_techniques",
        }
    }

    /// What was seen, with its evidence.
    #[must_use]
    pub fn message(&self, scenario: &Scenario, lang: Lang) -> String {
        let hundred = |share: f64| 100.0 * share;
        match self {
            Warning::Unscored(share) => words::unscored(lang, hundred(*share)),
            Warning::BestFallsShort(share, _) => words::best_falls_short(lang, hundred(*share)),
            Warning::ChanceSuffices(share) => words::chance_suffices(lang, hundred(*share)),
            Warning::WorstGetsBy(share) => words::worst_gets_by(lang, hundred(*share)),
            Warning::Giveaway(giveaway) => giveaway.message(lang),
            Warning::Backwards(list) => words::backwards(lang, list.len()),
            Warning::Flat(list) => words::flat(lang, list.len()),
            Warning::Unreached(list) => words::unreached(lang, list.len()),
            Warning::Rare(list) => words::rare(lang, list.len()),
            Warning::NeverOffered(list) => words::never_offered(lang, list.len()),
            Warning::ThinCriteria(list) => {
                let of = |&(at, mean, share): &(usize, f64, f64)| {
                    let name = scenario.rubric.criteria[at].name.get(lang);
                    words::thin_criterion(lang, name, mean, hundred(share))
                };
                words::thin_criteria(lang, &joined(list.iter().map(of), lang))
            }
            Warning::ThinTechniques(list) => {
                let of = |(technique, share): &(Technique, f64)| {
                    words::thin_technique(lang, technique.name(lang), hundred(*share))
                };
                words::thin_techniques(lang, &joined(list.iter().map(of), lang))
            }
        }
    }

    /// What to do about it.
    #[must_use]
    pub fn hint(&self, lang: Lang) -> &'static str {
        match self {
            Warning::Unscored(_) => words::unscored_hint(lang),
            Warning::BestFallsShort(..) => words::best_falls_short_hint(lang),
            Warning::ChanceSuffices(_) => words::chance_suffices_hint(lang),
            Warning::WorstGetsBy(_) => words::worst_gets_by_hint(lang),
            Warning::Giveaway(giveaway) => giveaway.hint(lang),
            Warning::Backwards(_) => words::backwards_hint(lang),
            Warning::Flat(_) => words::flat_hint(lang),
            Warning::Unreached(_) => words::unreached_hint(lang),
            Warning::Rare(_) => words::rare_hint(lang),
            Warning::NeverOffered(_) => words::never_offered_hint(lang),
            Warning::ThinCriteria(_) => words::thin_criteria_hint(lang),
            Warning::ThinTechniques(_) => words::thin_techniques_hint(lang),
        }
    }

    /// The questions it is about; none where it is about the whole.
    #[must_use]
    pub fn questions(&self) -> Vec<QuestionIx> {
        match self {
            Warning::Giveaway(giveaway) => giveaway.questions.clone(),
            Warning::BestFallsShort(_, list) | Warning::Backwards(list) => {
                list.iter().map(|it| it.0).collect()
            }
            Warning::Flat(list) => list.iter().map(|it| it.0).collect(),
            Warning::Unreached(list) => list.clone(),
            Warning::Rare(list) => list.iter().map(|it| it.0).collect(),
            Warning::NeverOffered(list) => {
                let mut questions: Vec<_> = list.iter().map(|it| it.0).collect();
                questions.dedup();
                questions
            }
            _ => Vec::new(),
        }
    }

    /// The questions by their ids, each with its evidence where there is some.
    #[must_use]
    pub fn details(&self, scenario: &Scenario, lang: Lang) -> Vec<String> {
        let id = |at: &QuestionIx| &*scenario.question(*at).id;
        match self {
            Warning::BestFallsShort(_, list) => {
                let of = |(at, share): &(QuestionIx, f64)| {
                    words::gains_only(lang, id(at), 100.0 * share)
                };
                list.iter().map(of).collect()
            }
            Warning::Backwards(list) => {
                let of = |(at, value): &(QuestionIx, f64)| format!("{} ({value:.2})", id(at));
                list.iter().map(of).collect()
            }
            Warning::Flat(list) => {
                let of = |(at, value): &(QuestionIx, Option<f64>)| match value {
                    Some(value) => format!("{} ({value:.2})", id(at)),
                    None => words::same_for_all(lang, id(at)),
                };
                list.iter().map(of).collect()
            }
            Warning::Rare(list) => {
                let of = |(at, strategy, share): &(QuestionIx, Strategy, f64)| {
                    words::met_most_by(lang, id(at), 100.0 * share, strategy.name(lang))
                };
                list.iter().map(of).collect()
            }
            Warning::NeverOffered(list) => {
                let of = |(at, answer): &(QuestionIx, AnswerIx)| {
                    let question = scenario.question(*at);
                    format!("{}.{}", question.id, question.answers[answer.at()].id)
                };
                list.iter().map(of).collect()
            }
            other => other
                .questions()
                .iter()
                .map(|at| id(at).to_owned())
                .collect(),
        }
    }
}

/// A list in one line.
fn joined(parts: impl Iterator<Item = String>, lang: Lang) -> String {
    parts.collect::<Vec<_>>().join(words::between(lang))
}
