//! What the craft of a scenario can lack: the codes of group 06 from K0602 on,
//! and the way from their parts to the words in [`crate::i18n::craft`].

use super::chance::Evidence;
use crate::i18n::craft as words;
use crate::scenario::vocabulary::{Pitfall, Word};
use crate::scenario::{Lang, Phase};

/// Something that would make the scenario better. Ids in it are an author's own,
/// and have been checked as such.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Craft {
    /// No play reaches something.
    Unreached {
        what: Unreached,
        id: Box<str>,
        cause: Cause,
    },
    /// Follow-ups lead back to where they began: the ids on the way.
    Cycle { way: Box<str> },
    /// All answers of a question come to the same.
    SameResult { answers: usize },
    /// No open answer is good: the best mean, in tenths.
    NoGood { tenths: usize },
    /// No open answer is bad: the worst mean, in tenths.
    NoBad { tenths: usize },
    /// Length gives the best or the worst answer away.
    Length {
        rule: LengthRule,
        language: Lang,
        evidence: Evidence,
    },
    /// The best answer always stands in the same place of the file.
    Position { place: Place, evidence: Evidence },
    /// Answers of one manner are nearly always the best.
    Template { sign: Sign, evidence: Evidence },
    /// A bad answer that names no pitfall: its mean, in tenths.
    NoPitfall { tenths: usize },
    /// An answer the coach has nothing to say about.
    NoWhy,
    /// A criterion that too few questions observe, in tenths.
    FewObserve {
        criterion: Box<str>,
        tenths: usize,
        wanted_tenths: usize,
    },
    /// A fact that nothing touches.
    IdleFact { fact: Box<str> },
    /// A key message that nothing delivers.
    IdleMessage { message: Box<str> },
    /// A good answer says a figure that stands nowhere.
    StrayFigure { figure: Box<str> },
    /// A text takes longer to say than there is time, in seconds.
    TooLong {
        what: Spoken,
        takes: usize,
        given: usize,
    },
    /// A question would show its braces.
    Braces,
    /// A question would show the braces of what was said in a first act.
    NothingThen,
    /// An answer tagged as a contradiction leaves a question its braces.
    NothingToQuote,
    /// A pursuit of a pitfall that no answer shows.
    IdlePursuit { pitfall: Pitfall },
    /// A good answer claims what the fact ledger will never bear out.
    NeverTrue { fact: Box<str>, because: NeverTrue },
}

/// What no play reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Unreached {
    Question,
    Inject,
    Answer,
    Line,
    Decision,
}

/// Why not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Cause {
    PhaseNotAsked(Phase),
    NothingLeads,
    LeadsUnreached,
    TooDeep,
    NeverSeated,
    /// None of these conditions is ever so.
    Impossible(Box<str>),
    /// These two are never so at once.
    Conflict(Box<str>, Box<str>),
}

/// How length gives an answer away.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum LengthRule {
    BestIsLongest,
    BestIsShortest,
    WorstIsShortest,
}

/// A place among the answers of a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    /// Counted from 1.
    Nth(usize),
    Last,
}

/// What the best answers have in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sign {
    Apology(Lang),
    Deadline(Lang),
    HandOver,
}

/// Who says a text, and in which language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Spoken {
    Question(Lang),
    Answer(Lang),
}

/// Why a claim is never true.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NeverTrue {
    /// The fact never has this value.
    False,
    /// Nobody ever knows.
    Unconfirmed,
    /// It is not to be said.
    Confidential,
}

/// A number of tenths as a decimal.
fn decimal(tenths: usize) -> String {
    match (tenths / 10, tenths % 10) {
        (whole, 0) => whole.to_string(),
        (whole, tenth) => format!("{whole}.{tenth}"),
    }
}

fn language(lang: Lang, of: Lang) -> &'static str {
    match of {
        Lang::En => words::english(lang),
        Lang::Ja => words::japanese(lang),
    }
}

impl Craft {
    /// The number of the code. Numbers are never used again for something else.
    pub(crate) fn code(&self) -> u16 {
        match self {
            Craft::Unreached { what, .. } => match what {
                Unreached::Question => 602,
                Unreached::Inject => 603,
                Unreached::Answer | Unreached::Line => 604,
                Unreached::Decision => 624,
            },
            Craft::Cycle { .. } => 605,
            Craft::SameResult { .. } => 606,
            Craft::NoGood { .. } => 607,
            Craft::NoBad { .. } => 608,
            Craft::Length {
                rule: LengthRule::BestIsLongest | LengthRule::BestIsShortest,
                ..
            } => 609,
            Craft::Length { .. } => 610,
            Craft::Position { .. } => 611,
            Craft::Template { .. } => 612,
            Craft::NoPitfall { .. } => 613,
            Craft::NoWhy => 614,
            Craft::FewObserve { .. } => 615,
            Craft::IdleFact { .. } => 616,
            Craft::StrayFigure { .. } => 617,
            Craft::TooLong { .. } => 618,
            Craft::Braces | Craft::NothingToQuote => 619,
            Craft::NothingThen => 625,
            Craft::IdlePursuit { .. } => 620,
            Craft::NeverTrue { .. } => 621,
            Craft::IdleMessage { .. } => 622,
        }
    }

    pub(crate) fn message(&self, lang: Lang) -> String {
        match self {
            Craft::Unreached { what, id, cause } => {
                let why = cause.words(lang);
                match what {
                    Unreached::Question => words::question_unreached(lang, id, &why),
                    Unreached::Inject => words::inject_unreached(lang, id, &why),
                    Unreached::Answer => words::answer_unreached(lang, id, &why),
                    Unreached::Line => words::line_unreached(lang, id, &why),
                    Unreached::Decision => words::decision_unreached(lang, id, &why),
                }
            }
            Craft::Cycle { way } => words::cycle(lang, way),
            Craft::SameResult { answers } => words::same_result(lang, *answers),
            Craft::NoGood { tenths } => words::no_good(lang, &decimal(*tenths)),
            Craft::NoBad { tenths } => words::no_bad(lang, &decimal(*tenths)),
            Craft::Length {
                rule,
                language: of,
                evidence,
            } => {
                let Evidence { hits, of: all, .. } = *evidence;
                let (of, chance) = (language(lang, *of), decimal(evidence.tenths_by_chance));
                match rule {
                    LengthRule::BestIsLongest => words::longest(lang, of, hits, all, &chance),
                    LengthRule::BestIsShortest => words::shortest(lang, of, hits, all, &chance),
                    LengthRule::WorstIsShortest => words::worst(lang, of, hits, all, &chance),
                }
            }
            Craft::Position { place, evidence } => {
                let place = match place {
                    Place::Nth(1) => words::first(lang).to_owned(),
                    Place::Nth(n) => words::nth(lang, *n),
                    Place::Last => words::last(lang).to_owned(),
                };
                let Evidence { hits, of, .. } = *evidence;
                let chance = decimal(evidence.tenths_by_chance);
                words::position(lang, &place, hits, of, &chance)
            }
            Craft::Template { sign, evidence } => {
                let Evidence { hits, of, .. } = *evidence;
                let chance = decimal(evidence.tenths_by_chance);
                words::template(lang, &sign.name(lang), hits, of, &chance)
            }
            Craft::NoPitfall { tenths } => words::no_pitfall(lang, &decimal(*tenths)),
            Craft::NoWhy => words::no_why(lang).into(),
            Craft::FewObserve {
                criterion,
                tenths,
                wanted_tenths,
            } => {
                if *tenths == 0 {
                    return words::none_observe(lang, criterion);
                }
                let (tenths, wanted) = (decimal(*tenths), decimal(*wanted_tenths));
                words::few_observe(lang, criterion, &tenths, &wanted)
            }
            Craft::IdleFact { fact } => words::idle_fact(lang, fact),
            Craft::IdleMessage { message } => words::idle_message(lang, message),
            Craft::StrayFigure { figure } => words::stray_figure(lang, figure),
            Craft::TooLong { what, takes, given } => match what {
                Spoken::Question(of) => {
                    words::question_long(lang, language(lang, *of), *takes, *given)
                }
                Spoken::Answer(of) => words::answer_long(lang, language(lang, *of), *takes, *given),
            },
            Craft::Braces => words::braces(lang).into(),
            Craft::NothingThen => words::nothing_then(lang).into(),
            Craft::NothingToQuote => words::nothing_to_quote(lang).into(),
            Craft::IdlePursuit { pitfall } => words::idle_pursuit(lang, pitfall.tag()),
            Craft::NeverTrue { fact, because } => match because {
                NeverTrue::False => words::never_true(lang, fact),
                NeverTrue::Unconfirmed => words::never_known(lang, fact),
                NeverTrue::Confidential => words::never_said(lang, fact),
            },
        }
    }

    pub(crate) fn hint(&self, lang: Lang) -> &'static str {
        match self {
            Craft::Unreached { cause, .. } => cause.hint(lang),
            Craft::Cycle { .. } => words::cycle_hint(lang),
            Craft::SameResult { .. } => words::same_result_hint(lang),
            Craft::NoGood { .. } => words::no_good_hint(lang),
            Craft::NoBad { .. } => words::no_bad_hint(lang),
            Craft::Length { rule, .. } => match rule {
                LengthRule::BestIsLongest => words::longest_hint(lang),
                LengthRule::BestIsShortest => words::shortest_hint(lang),
                LengthRule::WorstIsShortest => words::worst_hint(lang),
            },
            Craft::Position { .. } => words::position_hint(lang),
            Craft::Template { .. } => words::template_hint(lang),
            Craft::NoPitfall { .. } => words::no_pitfall_hint(lang),
            Craft::NoWhy => words::no_why_hint(lang),
            Craft::FewObserve { .. } => words::few_observe_hint(lang),
            Craft::IdleFact { .. } => words::idle_fact_hint(lang),
            Craft::IdleMessage { .. } => words::idle_message_hint(lang),
            Craft::StrayFigure { .. } => words::stray_figure_hint(lang),
            Craft::TooLong { .. } => words::too_long_hint(lang),
            Craft::Braces => words::braces_hint(lang),
            Craft::NothingThen => words::nothing_then_hint(lang),
            Craft::NothingToQuote => words::nothing_to_quote_hint(lang),
            Craft::IdlePursuit { .. } => words::idle_pursuit_hint(lang),
            Craft::NeverTrue { .. } => words::never_true_hint(lang),
        }
    }
}

impl Cause {
    fn words(&self, lang: Lang) -> String {
        match self {
            Cause::PhaseNotAsked(phase) => words::phase_not_asked(lang, phase_tag(*phase)),
            Cause::NothingLeads => words::nothing_leads(lang).into(),
            Cause::LeadsUnreached => words::leads_unreached(lang).into(),
            Cause::TooDeep => words::too_deep(lang).into(),
            Cause::NeverSeated => words::never_seated(lang).into(),
            Cause::Impossible(terms) if terms.is_empty() => words::empty_any(lang).into(),
            Cause::Impossible(terms) => words::impossible(lang, terms),
            Cause::Conflict(one, other) => words::conflict(lang, one, other),
        }
    }

    fn hint(&self, lang: Lang) -> &'static str {
        match self {
            Cause::PhaseNotAsked(_) => words::phase_not_asked_hint(lang),
            Cause::NothingLeads | Cause::LeadsUnreached => words::nothing_leads_hint(lang),
            Cause::TooDeep => words::too_deep_hint(lang),
            Cause::NeverSeated => words::never_seated_hint(lang),
            Cause::Impossible(_) | Cause::Conflict(..) => words::impossible_hint(lang),
        }
    }
}

/// The word an author writes for a phase.
fn phase_tag(phase: Phase) -> &'static str {
    match phase {
        Phase::Opening => "opening",
        Phase::Main => "main",
        Phase::Closing => "closing",
        Phase::Doorstep => "doorstep",
        Phase::FollowUp => "follow_up",
    }
}

impl Sign {
    fn name(self, lang: Lang) -> String {
        match self {
            Sign::Apology(of) => words::with_apology(lang, language(lang, of)),
            Sign::Deadline(of) => words::with_deadline(lang, language(lang, of)),
            Sign::HandOver => words::with_hand_over(lang).into(),
        }
    }
}
