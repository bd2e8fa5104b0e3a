//! What gives the best answers away to one who does not read them: their length,
//! their place in the file, a manner of speaking. Looked at over the whole file,
//! among the answers of a question that everyone can give.

use super::chance::{Evidence, LEVEL, Trials};
use super::problem::{LengthRule, Place, Sign};
use super::worth::{is_open, is_usual, rank};
use super::{Craft, Notes};
use crate::scenario::places::Places;
use crate::scenario::wording::{Cue, shows};
use crate::scenario::{Answer, Lang, Scenario, Span};

/// A sign is a template if so large a share of the answers that show it are the best.
const NEARLY_ALWAYS: f64 = 0.6;

pub(super) fn check(scenario: &Scenario, places: &Places, notes: &mut Notes) {
    let open: Vec<Field<'_>> = fields(scenario, is_open).collect();
    let span = places.questions_key;
    for &language in &scenario.languages {
        for (rule, evidence) in lengths(&open, language) {
            let craft = Craft::Length {
                rule,
                language,
                evidence,
            };
            notes.add(craft, span);
        }
        for (sign, cue) in [
            (Sign::Apology(language), Cue::Apology),
            (Sign::Deadline(language), Cue::Deadline),
        ] {
            let signed = |answer: &Answer| shows(answer.say.get(language), language, cue);
            template(&open, signed, sign, span, notes);
        }
    }
    // Who may speak beside the player belongs to it here.
    let usual: Vec<Field<'_>> = fields(scenario, |answer| is_usual(&answer.when)).collect();
    let hands_over = |answer: &Answer| answer.by.is_some();
    template(&usual, hands_over, Sign::HandOver, span, notes);
    position(&open, span, notes);
}

/// Answers of one question that can be told apart: some of them are the best.
struct Field<'s> {
    answers: Vec<Entry<'s>>,
    best: usize,
    worst: usize,
}

struct Entry<'s> {
    answer: &'s Answer,
    best: bool,
    worst: bool,
}

/// The answers that are looked at, of every question in which they differ.
fn fields<'s>(
    scenario: &'s Scenario,
    looked_at: impl Fn(&Answer) -> bool,
) -> impl Iterator<Item = Field<'s>> {
    scenario.questions.iter().filter_map(move |question| {
        let answers = question.answers.iter().filter(|answer| looked_at(answer));
        let ranked: Vec<_> = answers
            .map(|answer| (answer, rank(answer, &scenario.rubric)))
            .collect();
        let ranks = || ranked.iter().map(|(_, rank)| *rank);
        let (most, least) = (ranks().max()?, ranks().min()?);
        (most != least).then(|| Field {
            best: ranks().filter(|rank| *rank == most).count(),
            worst: ranks().filter(|rank| *rank == least).count(),
            answers: ranked
                .iter()
                .map(|(answer, rank)| Entry {
                    answer,
                    best: *rank == most,
                    worst: *rank == least,
                })
                .collect(),
        })
    })
}

impl Field<'_> {
    /// The probability that a blind pick is the best.
    fn chance(&self) -> f64 {
        self.best as f64 / self.answers.len() as f64
    }
}

/// The share of some entries that are wanted; of none, nothing.
fn share(entries: &[&Entry<'_>], wanted: impl Fn(&Entry<'_>) -> bool) -> f64 {
    let found = entries.iter().filter(|entry| wanted(entry)).count();
    found as f64 / entries.len().max(1) as f64
}

/// What the length of the answers gives away in a language.
fn lengths(fields: &[Field<'_>], language: Lang) -> impl Iterator<Item = (LengthRule, Evidence)> {
    let mut best_longest = Trials::default();
    let mut best_shortest = Trials::default();
    let mut worst_shortest = Trials::default();
    for field in fields {
        let length = |entry: &Entry<'_>| entry.answer.say.get(language).chars().count();
        let lengths = || field.answers.iter().map(length);
        let (most, least) = (lengths().max(), lengths().min());
        if most == least {
            continue;
        }
        let of = |wanted: Option<usize>| {
            let answers = field.answers.iter();
            let fitting = answers.filter(|it| Some(length(it)) == wanted);
            fitting.collect::<Vec<_>>()
        };
        let (longest, shortest) = (of(most), of(least));
        best_longest.enter(field.chance(), share(&longest, |it| it.best));
        best_shortest.enter(field.chance(), share(&shortest, |it| it.best));
        let chance = field.worst as f64 / field.answers.len() as f64;
        worst_shortest.enter(chance, share(&shortest, |it| it.worst));
    }
    [
        (LengthRule::BestIsLongest, best_longest),
        (LengthRule::BestIsShortest, best_shortest),
        (LengthRule::WorstIsShortest, worst_shortest),
    ]
    .into_iter()
    .filter_map(|(rule, trials)| Some((rule, trials.evidence(LEVEL)?)))
}

/// Whether the answers that show a sign are nearly always the best.
fn template(
    fields: &[Field<'_>],
    shows: impl Fn(&Answer) -> bool,
    sign: Sign,
    span: Span,
    notes: &mut Notes,
) {
    let mut trials = Trials::default();
    for field in fields {
        let answers = field.answers.iter();
        let showing: Vec<_> = answers.filter(|it| shows(it.answer)).collect();
        // Where all or none show it, it says nothing.
        if !showing.is_empty() && showing.len() < field.answers.len() {
            trials.enter(field.chance(), share(&showing, |it| it.best));
        }
    }
    if trials.share() >= NEARLY_ALWAYS
        && let Some(evidence) = trials.evidence(LEVEL)
    {
        notes.add(Craft::Template { sign, evidence }, span);
    }
}

/// Whether the best answer has a place of its own in the file. Of several places
/// the most striking is named; each has to be the rarer, the more are looked at.
fn position(fields: &[Field<'_>], span: Span, notes: &mut Notes) {
    let most = fields.iter().map(|field| field.answers.len()).max();
    let nth = (1..=most.unwrap_or(0)).map(Place::Nth);
    let places: Vec<Place> = nth.chain([Place::Last]).collect();
    let level = LEVEL / places.len() as f64;
    let mut striking: Option<(f64, Craft)> = None;
    for place in places {
        let mut trials = Trials::default();
        for field in fields {
            let at = match place {
                Place::Nth(n) => field.answers.get(n - 1),
                Place::Last => field.answers.last(),
            };
            // A question without such a place says nothing about it.
            if let Some(entry) = at {
                trials.enter(field.chance(), f64::from(u8::from(entry.best)));
            }
        }
        let excess = trials.excess();
        if let Some(evidence) = trials.evidence(level)
            && striking.as_ref().is_none_or(|(most, _)| excess > *most)
        {
            striking = Some((excess, Craft::Position { place, evidence }));
        }
    }
    if let Some((_, craft)) = striking {
        notes.add(craft, span);
    }
}
