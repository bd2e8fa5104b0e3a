//! What to look at in the ninety seconds before a real conference: the messages,
//! what may be said as known, how one is asked that one answers worst, and one
//! question to say aloud.

use super::Deck;
use super::drill::{Given, Needed, stands_alone};
use crate::conference::{Choice, Event};
use crate::i18n::{Lang, warmup as words};
use crate::scenario::apart::apart;
use crate::scenario::vocabulary::{Technique, Word};
use crate::scenario::{FactIx, PersonIx, QuestionIx, Scenario, Status, Text};
use crate::scoring::Session;
use crate::sheet::{Line, Sheet, Tone, capital};
use std::cmp::Reverse;
use std::sync::Arc;

/// Seconds it is meant for.
pub const SECONDS: u64 = 90;

/// Messages at most.
const MESSAGES: usize = 3;
/// Facts at most: what can be taken in at a glance.
const FACTS: usize = 6;
/// Ways of asking.
const TECHNIQUES: usize = 2;

/// What to look at before going on.
#[derive(Debug, Clone, PartialEq)]
pub struct Warmup {
    /// The scenario's title.
    pub title: Text,
    /// The messages, three at most.
    pub messages: Vec<Text>,
    /// The facts that may be said: confirmed, or estimates. Those most asked about.
    pub facts: Vec<Given>,
    /// How many more there are.
    pub more_facts: usize,
    /// The ways of asking that cost most, two at most.
    pub techniques: Vec<Technique>,
    /// They are the trainee's own; otherwise those the scenario uses most.
    pub own: bool,
    /// The question to say aloud, where one stands alone.
    pub question: Option<Aloud>,
}

/// A question to say aloud.
#[derive(Debug, Clone, PartialEq)]
pub struct Aloud {
    /// Who asks.
    pub name: Text,
    /// Of which paper.
    pub outlet: Text,
    /// The words.
    pub ask: Text,
    /// A good answer.
    pub better: Text,
    /// Why it is.
    pub why: Text,
}

/// A part of it, a page each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The messages.
    Messages,
    /// The facts.
    Facts,
    /// The ways of asking.
    Techniques,
    /// The question.
    Question,
    /// The better answer.
    Compare,
}

impl Warmup {
    /// What to look at before a conference about a scenario. Another seed brings
    /// another question.
    #[must_use]
    pub fn of(scenario: &Scenario, deck: &Deck, seed: u64) -> Warmup {
        let own = worst(deck);
        let is_own = !own.is_empty();
        let techniques = if is_own { own } else { usual(scenario) };
        let messages = scenario.briefing.messages.iter();
        let mut facts = sayable(scenario);
        let more_facts = facts.len().saturating_sub(FACTS);
        facts.truncate(FACTS);
        Warmup {
            title: scenario.title.clone(),
            messages: messages
                .take(MESSAGES)
                .map(|message| message.text.clone())
                .collect(),
            facts: facts
                .into_iter()
                .map(|at| Needed::given(scenario, at))
                .collect(),
            more_facts,
            question: question(scenario, &techniques, seed),
            techniques,
            own: is_own,
        }
    }

    /// Its parts, in order.
    #[must_use]
    pub fn parts(&self) -> Vec<Part> {
        let mut parts = vec![Part::Messages, Part::Facts, Part::Techniques];
        if self.question.is_some() {
            parts.extend([Part::Question, Part::Compare]);
        }
        parts
    }

    /// A part in words.
    #[must_use]
    pub fn sheet(&self, part: Part, lang: Lang) -> Sheet {
        let mut sheet = Sheet::default();
        let say = |sheet: &mut Sheet, tone: Tone, words: &str| {
            sheet.push(Line::broken(0, vec![(tone, words.to_owned())]));
        };
        match part {
            Part::Messages => {
                sheet.title(words::messages(lang));
                sheet.gap();
                for (number, message) in (1..).zip(&self.messages) {
                    sheet.push(Line::broken(
                        3,
                        vec![
                            (Tone::Accent, format!("{number}. ")),
                            (Tone::Title, message.get(lang).to_owned()),
                        ],
                    ));
                    sheet.gap();
                }
                if self.messages.is_empty() {
                    say(&mut sheet, Tone::Plain, words::no_messages(lang));
                }
            }
            Part::Facts => {
                sheet.title(words::facts(lang));
                sheet.gap();
                for fact in &self.facts {
                    sheet.push(super::drill::told::fact(fact, lang));
                }
                if self.facts.is_empty() {
                    say(&mut sheet, Tone::Plain, words::no_facts(lang));
                }
                if self.more_facts > 0 {
                    sheet.gap();
                    say(
                        &mut sheet,
                        Tone::Muted,
                        &words::facts_more(lang, self.more_facts),
                    );
                }
            }
            Part::Techniques => {
                sheet.title(match self.own {
                    true => words::worst(lang),
                    false => words::worst_of_file(lang),
                });
                for technique in &self.techniques {
                    sheet.gap();
                    let name = capital(technique.name(lang));
                    let cue = technique.cue(lang);
                    let named = crate::debrief::phrase::noted("", cue, lang);
                    sheet.push(Line::broken(
                        0,
                        vec![(Tone::Accent, name), (Tone::Muted, named)],
                    ));
                    say(&mut sheet, Tone::Title, technique.advice(lang));
                }
            }
            Part::Question | Part::Compare => {
                let Some(aloud) = &self.question else {
                    return sheet;
                };
                sheet.title(words::aloud(lang));
                sheet.gap();
                let from = words::asks(lang, aloud.name.get(lang), aloud.outlet.get(lang));
                say(&mut sheet, Tone::Muted, &from);
                say(&mut sheet, Tone::Title, aloud.ask.get(lang));
                sheet.gap();
                if part == Part::Question {
                    say(&mut sheet, Tone::Accent, words::speak(lang));
                    return sheet;
                }
                say(&mut sheet, Tone::Good, words::compare(lang));
                say(&mut sheet, Tone::Title, aloud.better.get(lang));
                sheet.gap();
                say(&mut sheet, Tone::Muted, aloud.why.get(lang));
            }
        }
        sheet
    }
}

/// The ways of asking on which a trainee missed most, of what is known of them.
fn worst(deck: &Deck) -> Vec<Technique> {
    let missed = |technique: Technique| -> u32 {
        let weaknesses = deck.weaknesses().iter();
        let own = weaknesses.filter(|it| it.skill.technique == technique);
        own.map(|it| it.missed()).sum()
    };
    most(missed)
}

/// The ways of asking a scenario uses most, plain questions aside.
fn usual(scenario: &Scenario) -> Vec<Technique> {
    let used = |technique: Technique| -> u32 {
        let asks = scenario.questions.iter();
        let asks = asks.filter(|it| it.techniques.contains(technique));
        asks.map(|it| u32::from(it.weight)).sum()
    };
    most(|technique| match technique {
        Technique::Straight => 0,
        technique => used(technique),
    })
}

fn most(count: impl Fn(Technique) -> u32) -> Vec<Technique> {
    let mut all: Vec<Technique> = Technique::ALL.to_vec();
    all.retain(|technique| count(*technique) > 0);
    // Stable: among equals the vocabulary's order.
    all.sort_by_key(|technique| Reverse(count(*technique)));
    all.truncate(TECHNIQUES);
    all
}

/// The facts that may be said, those first that questions turn on most.
fn sayable(scenario: &Scenario) -> Vec<FactIx> {
    let facts = &scenario.briefing.facts;
    let may = |at: &FactIx| {
        let status = facts[at.at()].start.status;
        matches!(status, Status::Confirmed | Status::Estimate)
    };
    let mut found: Vec<FactIx> = (0..facts.len()).map(FactIx::new).filter(may).collect();
    let asked = |at: &FactIx| {
        let questions = scenario.questions.iter();
        let about = questions.filter(|question| {
            let mut claims = question.answers.iter().flat_map(|it| &it.claims);
            question.needs.contains(at) || claims.any(|(fact, _)| fact == at)
        });
        Reverse(about.count())
    };
    found.sort_by_cached_key(asked);
    found
}

/// A question that stands alone, asked in one of these ways if there is any.
fn question(scenario: &Scenario, techniques: &[Technique], seed: u64) -> Option<Aloud> {
    let all = (0..scenario.questions.len()).map(QuestionIx::new);
    let alone: Vec<QuestionIx> = all.filter(|at| stands_alone(scenario, *at)).collect();
    let hard = |at: &QuestionIx| {
        let asked = scenario.question(*at).techniques;
        techniques
            .iter()
            .any(|technique| asked.contains(*technique))
    };
    let hard: Vec<QuestionIx> = alone.iter().copied().filter(hard).collect();
    let among = if hard.is_empty() { alone } else { hard };
    // From a place the seed names on, the first with something better than silence.
    let from = usize::try_from(seed % among.len().max(1) as u64).unwrap_or(0);
    let mut turned = among.iter().cycle().skip(from).take(among.len());
    turned.find_map(|at| aloud(scenario, *at))
}

fn aloud(scenario: &Scenario, at: QuestionIx) -> Option<Aloud> {
    let alone = Arc::new(apart(scenario, at));
    let everyone = 0..usize::from(alone.panel.seats);
    let mut session = Session::new(Arc::clone(&alone));
    let events = [
        Event::Begin {
            seed: 0,
            panel: everyone.map(PersonIx::new).collect(),
            carried: None,
        },
        Event::Chosen {
            choice: Choice::Silence,
            elapsed_ms: 0,
        },
    ];
    for event in &events {
        session.apply(event, &mut Vec::new()).ok()?;
    }
    let entry = session.transcript().entries.last()?;
    let better = entry.better_answer(&alone)?;
    let asker = scenario.asker(at);
    Some(Aloud {
        name: asker.name.clone(),
        outlet: asker.outlet.clone(),
        ask: scenario.question(at).ask.clone(),
        better: better.say.clone(),
        why: better.why.clone(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scoring::sample::{Habit, play, small};
    use crate::training::{Practised, Session as About};

    #[test]
    fn what_is_unsure_or_secret_is_not_to_be_said() {
        let warmup = Warmup::of(&small(), &Deck::default(), 1);
        assert!(!warmup.facts.is_empty());
        for fact in &warmup.facts {
            assert!(matches!(fact.status, Status::Confirmed | Status::Estimate));
        }
        assert!(!warmup.own && warmup.techniques.len() == TECHNIQUES);
        assert!(!warmup.techniques.contains(&Technique::Straight));
    }

    #[test]
    fn the_worst_are_ones_own() {
        let scenario = small();
        let session = play(&scenario, 7, Habit::Worst);
        let about = About {
            number: 1,
            scenario: scenario.id.clone(),
            title: Text::default(),
            question: None,
            mode: crate::scoring::Mode::Practice,
            aloud: false,
            finished: 0,
        };
        let practised = Practised::of(&scenario, session.transcript(), about);
        let warmup = Warmup::of(&scenario, &Deck::default().after([&practised]), 1);
        assert!(warmup.own);
        let aloud = warmup.question.expect("one that stands alone");
        assert!(!aloud.better.is_empty() && aloud.better != aloud.ask);
    }

    #[test]
    fn the_answer_is_not_given_away_before_it_is_said() {
        for seed in 0..8 {
            let warmup = Warmup::of(&small(), &Deck::default(), seed);
            let better = warmup.question.clone().unwrap().better;
            for lang in Lang::ALL {
                let told = |part| warmup.sheet(part, lang).text();
                assert!(!told(Part::Question).contains(better.get(lang)));
                assert!(told(Part::Compare).contains(better.get(lang)));
            }
        }
    }
}
