//! Assembles the debrief from a scenario and a transcript.

use super::value::{
    Choices, ClaimView, ContradictionView, CriterionView, Debrief, DecisionView, Evidence,
    GateView, KeepView, MessageView, MoodPoint, PanelCostView, PromiseView, RealCase, Repair,
    Sheet, StatementView,
};
use super::{front_page, next, phrase, questions, spots};
use crate::conference::{End, Room, Subject, Tick};
use crate::i18n::{Lang, debrief as words};
use crate::scenario::vocabulary::{Cover, Word, WordSet};
use crate::scenario::{Answer, FactIx, MessageIx, Scenario};
use crate::scoring::{
    ClaimStanding, Entry, Gate, Grade, Mode, Scorecard, Transcript, fixes, keeps, weak_spots,
};

/// What a debrief says about a session beside its transcript.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Meta {
    /// The session's number, if it was saved.
    pub session: Option<i64>,
    /// How it was played.
    pub mode: Mode,
    /// Whether answers were spoken before they were picked.
    pub aloud: bool,
    /// When it began, RFC 3339.
    pub started: Option<String>,
    /// When it ended.
    pub finished: Option<String>,
}

/// What every part of the assembly looks at.
#[derive(Clone, Copy)]
pub(super) struct Source<'a> {
    pub(super) scenario: &'a Scenario,
    pub(super) transcript: &'a Transcript,
    pub(super) lang: Lang,
}

impl Debrief {
    /// The debrief of a session in one language.
    #[must_use]
    pub fn of(scenario: &Scenario, transcript: &Transcript, meta: &Meta, lang: Lang) -> Debrief {
        let source = Source {
            scenario,
            transcript,
            lang,
        };
        let card = Scorecard::of(scenario, transcript);
        let spots = weak_spots(scenario, transcript);
        let fix = fixes(transcript, &spots);
        let mood = transcript
            .entries
            .last()
            .map_or(scenario.start, |entry| entry.turn.mood);
        let criteria = source.criteria(&card);
        Debrief {
            session: meta.session,
            scenario: scenario.id.to_string(),
            title: scenario.title.get(lang).to_owned(),
            seed: transcript.seed,
            mode: meta.mode,
            aloud: meta.aloud,
            language: lang,
            started: meta.started.clone(),
            finished: meta.finished.clone(),
            grade: card.grade,
            verdict: verdict(card.grade, lang).to_owned(),
            sentence: sentence(&criteria, transcript, lang),
            overall: card.overall,
            ungated: card.ungated,
            provisional: card.provisional,
            gates: card.gates.iter().map(|gate| source.gate(gate)).collect(),
            room: Room::at(mood.heat).name(lang).to_owned(),
            criteria,
            front_page: front_page::of(source),
            keep: keeps(scenario, transcript)
                .into_iter()
                .map(|at| source.keep(at))
                .collect(),
            fix: fix.iter().map(|fix| spots::fix(source, fix)).collect(),
            weak_spots: spots.iter().map(|spot| spots::view(source, spot)).collect(),
            statement: source.statement(),
            decisions: source.decisions(),
            questions: questions::all(source),
            mood: source.mood(),
            claims: source.claims(),
            contradictions: source.contradictions(),
            promises: source.promises(),
            messages: source.messages(),
            panel_cost: source.panel_cost(),
            worst_spotted: source.worst_spotted(),
            sheet: source.sheet(),
            repair: source.repair(),
            case: source.case(),
            next: next::steps(scenario, transcript, meta, lang),
            notices: notices(transcript, meta, lang),
        }
    }
}

/// The grade as a person reads it.
fn verdict(grade: Option<Grade>, lang: Lang) -> &'static str {
    match grade {
        Some(Grade::P) => words::grade_p(lang),
        Some(Grade::S) => words::grade_s(lang),
        Some(Grade::M) => words::grade_m(lang),
        Some(Grade::U) => words::grade_u(lang),
        None => words::grade_none(lang),
    }
}

/// A criterion below this carried nobody.
const CARRIES: u8 = 65;
/// Nothing below this: strong throughout.
const STRONG: u8 = 80;

/// One sentence on what carried and what cost most, of the criteria that count
/// towards the overall score.
fn sentence(criteria: &[CriterionView], transcript: &Transcript, lang: Lang) -> String {
    if !transcript.entries.is_empty() && transcript.entries.iter().all(|entry| entry.missed() == 0)
    {
        return words::sentence_flawless(lang).to_owned();
    }
    let enough = criteria
        .iter()
        .any(|criterion| criterion.observed >= crate::scoring::ENOUGH_EXCHANGES);
    let least = if enough {
        crate::scoring::ENOUGH_EXCHANGES
    } else {
        1
    };
    let scored = || {
        criteria
            .iter()
            .filter(|criterion| criterion.observed >= least)
            .filter_map(|criterion| Some((criterion.score?, criterion)))
    };
    // Among equals the first of the rubric.
    let best = scored().rev().max_by_key(|(score, _)| *score);
    let worst = scored().min_by_key(|(score, _)| *score);
    match (best, worst) {
        (Some((most, best)), Some((least, worst))) if most > least => {
            if most < CARRIES {
                words::sentence_low(lang, &worst.name)
            } else if least >= STRONG {
                words::sentence_high(lang, &best.name, &worst.name)
            } else {
                words::sentence_mixed(lang, &best.name, &worst.name)
            }
        }
        _ => words::sentence_even(lang).to_owned(),
    }
}

fn notices(transcript: &Transcript, meta: &Meta, lang: Lang) -> Vec<String> {
    let mut notices = Vec::new();
    if transcript.end != Some(End::Complete) {
        notices.push(words::notice_provisional(lang));
    }
    notices.push(if meta.aloud {
        words::notice_self_rated(lang)
    } else {
        words::notice_recognise(lang)
    });
    notices.extend([
        words::notice_fiction(lang),
        words::notice_rubric(lang),
        words::notice_record(lang),
    ]);
    notices.into_iter().map(str::to_owned).collect()
}

impl Source<'_> {
    /// What a turn said, in full.
    pub(super) fn said(self, entry: &Entry) -> String {
        match (entry.given(self.scenario), entry.turn.subject) {
            (Some(answer), _) if !answer.say.is_empty() => answer.say.get(self.lang).to_owned(),
            (Some(_), _) => words::silence(self.lang).to_owned(),
            (None, Subject::Statement) => {
                let lines: Vec<String> = self.lines(&self.transcript.lines);
                if lines.is_empty() {
                    words::no_statement(self.lang).to_owned()
                } else {
                    phrase::sentences(&lines, self.lang)
                }
            }
            (None, _) => words::own_words(self.lang).to_owned(),
        }
    }

    /// What a turn said of a fact: of a statement the lines about it.
    fn said_of(self, entry: &Entry, fact: FactIx) -> String {
        let about = |answer: &&Answer| answer.claims.iter().any(|(of, _)| *of == fact);
        let lines: Vec<&str> = match entry.turn.subject {
            Subject::Statement => entry
                .spoken(self.scenario, &self.transcript.lines)
                .filter(about)
                .map(|answer| answer.say.get(self.lang))
                .collect(),
            _ => Vec::new(),
        };
        if lines.is_empty() {
            self.said(entry)
        } else {
            phrase::sentences(&lines, self.lang)
        }
    }

    /// What a turn was asked; the statement is named.
    pub(super) fn asked(self, entry: &Entry) -> String {
        match entry.turn.subject {
            Subject::Statement => words::statement(self.lang).to_owned(),
            Subject::Decision { decision, .. } => self.scenario.decisions[decision.at()]
                .ask
                .get(self.lang)
                .to_owned(),
            Subject::Question { .. } => questions::ask(self, entry),
        }
    }

    /// The coach's comment on a turn.
    pub(super) fn why(self, entry: &Entry) -> String {
        let why = match entry.turn.subject {
            Subject::Statement => phrase::sentences(&self.statement_whys(), self.lang),
            _ => entry
                .given(self.scenario)
                .map_or("", |answer| answer.why.get(self.lang))
                .to_owned(),
        };
        if !why.is_empty() {
            return why;
        }
        // Where the author left no comment, the pitfalls speak for themselves.
        let what = |pitfall: crate::scenario::vocabulary::Pitfall| {
            words::pitfall_is(self.lang, pitfall.name(self.lang), pitfall.what(self.lang))
        };
        let whats: Vec<String> = entry.turn.pitfalls.iter().map(what).collect();
        phrase::sentences(&whats, self.lang)
    }

    /// The better answer's words; empty where there is none.
    pub(super) fn better(self, entry: &Entry) -> String {
        match (entry.turn.subject, &entry.better) {
            (Subject::Statement, Some(better)) if entry.missed() > 0 => {
                phrase::sentences(&self.lines(&better.lines), self.lang)
            }
            (Subject::Statement, _) => String::new(),
            _ => match entry.better_answer(self.scenario) {
                Some(answer) if answer.say.is_empty() => words::silence(self.lang).to_owned(),
                Some(answer) => answer.say.get(self.lang).to_owned(),
                None => String::new(),
            },
        }
    }

    pub(super) fn evidence(self, entry: &Entry) -> Evidence {
        Evidence {
            id: entry
                .question(self.scenario)
                .map(|question| question.id.to_string()),
            question: self.asked(entry),
            said: self.said(entry),
            why: self.why(entry),
            better: self.better(entry),
        }
    }

    fn lines(self, lines: &[crate::scenario::LineIx]) -> Vec<String> {
        let Some(opening) = &self.scenario.opening else {
            return Vec::new();
        };
        let line = |at: &crate::scenario::LineIx| opening.lines.get(at.at());
        lines
            .iter()
            .filter_map(line)
            .map(|line| line.say.get(self.lang).to_owned())
            .collect()
    }

    fn criteria(self, card: &Scorecard) -> Vec<CriterionView> {
        let roots = self
            .transcript
            .entries
            .iter()
            .enumerate()
            .filter(|(at, entry)| match entry.turn.subject {
                Subject::Question { exchange, .. } => usize::from(exchange) == *at,
                Subject::Statement | Subject::Decision { .. } => entry.turn.levels.count() > 0,
            });
        let questions = roots.count() as u32;
        let rows = self.scenario.rubric.criteria.iter().zip(&card.criteria);
        rows.map(|(criterion, score)| CriterionView {
            id: criterion.id.to_string(),
            name: criterion.name.get(self.lang).to_owned(),
            score: score.score,
            observed: score.observed,
            questions,
        })
        .collect()
    }

    fn gate(self, gate: &Gate) -> GateView {
        let (kind, turns, text) = match gate {
            Gate::Critical { turns } => (
                "critical",
                turns,
                words::gate_critical(self.lang, turns.len(), gate.cap()),
            ),
            Gate::Corrected { turns } => (
                "corrected",
                turns,
                words::gate_corrected(self.lang, gate.cap()),
            ),
        };
        let evidence = turns
            .iter()
            .map(|at| self.evidence(&self.transcript.entries[*at]));
        GateView {
            kind,
            cap: gate.cap(),
            text,
            evidence: evidence.collect(),
        }
    }

    fn keep(self, at: usize) -> KeepView {
        let Evidence {
            question,
            said,
            why,
            ..
        } = self.evidence(&self.transcript.entries[at]);
        KeepView {
            question,
            said,
            why,
        }
    }

    fn statement_whys(self) -> Vec<String> {
        let Some(opening) = &self.scenario.opening else {
            return Vec::new();
        };
        let lines = self
            .transcript
            .lines
            .iter()
            .filter_map(|line| opening.lines.get(line.at()));
        lines
            .filter(|line| !line.why.is_empty())
            .map(|line| line.why.get(self.lang).to_owned())
            .collect()
    }

    fn statement(self) -> Option<StatementView> {
        let opening = self.scenario.opening.as_ref()?;
        let entry = self
            .transcript
            .entries
            .iter()
            .find(|entry| matches!(entry.turn.subject, Subject::Statement))?;
        let covers = |lines: &mut dyn Iterator<Item = WordSet<Cover>>| {
            lines.fold(WordSet::default(), WordSet::union)
        };
        let given = self
            .transcript
            .lines
            .iter()
            .filter_map(|line| opening.lines.get(line.at()));
        let covered = covers(&mut given.map(|line| line.covers));
        let should = covers(&mut opening.lines.iter().map(|line| line.covers));
        let names =
            |set: WordSet<Cover>| set.iter().map(|it| it.name(self.lang).to_owned()).collect();
        let better = entry.better.as_ref().filter(|_| entry.missed() > 0);
        Some(StatementView {
            lines: self.lines(&self.transcript.lines),
            ratings: questions::ratings(self, entry),
            rated: questions::rated(self, entry),
            pitfalls: entry
                .turn
                .pitfalls
                .iter()
                .map(|it| it.name(self.lang).to_owned())
                .collect(),
            covered: names(covered),
            missing: names(should.difference(covered)),
            why: self.statement_whys(),
            better: better.map_or_else(Vec::new, |better| self.lines(&better.lines)),
            missed: entry.missed(),
        })
    }

    fn decisions(self) -> Vec<DecisionView> {
        let view = |entry: &Entry| {
            let Subject::Decision { decision, .. } = entry.turn.subject else {
                return None;
            };
            Some(DecisionView {
                id: self.scenario.decisions[decision.at()].id.to_string(),
                asked: self.asked(entry),
                option: entry
                    .given(self.scenario)
                    .map_or_else(String::new, |it| it.id.to_string()),
                said: self.said(entry),
                why: self.why(entry),
                better: if entry.missed() > 0 {
                    self.better(entry)
                } else {
                    String::new()
                },
            })
        };
        self.transcript.entries.iter().filter_map(view).collect()
    }

    fn mood(self) -> Vec<MoodPoint> {
        let start = self.scenario.start;
        let mut points = vec![MoodPoint {
            question: None,
            trust: start.trust,
            heat: start.heat,
        }];
        for (at, entry) in self.transcript.entries.iter().enumerate() {
            let mood = entry.turn.mood;
            points.push(MoodPoint {
                question: self.number(at),
                trust: mood.trust,
                heat: mood.heat,
            });
        }
        points
    }

    /// The number of the question a turn answered, from 1.
    fn number(self, turn: usize) -> Option<usize> {
        let is_question = |entry: &Entry| matches!(entry.turn.subject, Subject::Question { .. });
        let entries = &self.transcript.entries[..=turn];
        is_question(&entries[turn]).then(|| entries.iter().filter(|it| is_question(it)).count())
    }

    fn claims(self) -> Vec<ClaimView> {
        let turns = self.transcript.entries.iter().enumerate();
        turns
            .flat_map(|(at, entry)| entry.claims.iter().map(move |claim| (at, claim)))
            .map(|(at, claim)| {
                let fact = self.scenario.fact(claim.fact);
                let verdict = match claim.standing {
                    ClaimStanding::True => words::claim_true(self.lang),
                    ClaimStanding::False => words::claim_false(self.lang),
                    ClaimStanding::Unconfirmed => words::claim_unconfirmed(self.lang),
                    ClaimStanding::Confidential => words::claim_confidential(self.lang),
                };
                ClaimView {
                    fact: fact.id.to_string(),
                    label: fact.label.get(self.lang).to_owned(),
                    value: fact.values[claim.value.at()].text.get(self.lang).to_owned(),
                    standing: claim.standing,
                    verdict: verdict.to_owned(),
                    question: self.number(at),
                }
            })
            .collect()
    }

    fn contradictions(self) -> Vec<ContradictionView> {
        let entries = &self.transcript.entries;
        let view = |entry: &Entry| {
            let found = entry.turn.contradiction?;
            let fact = self.scenario.fact(found.fact);
            let value =
                |at: crate::scenario::ValueIx| fact.values[at.at()].text.get(self.lang).to_owned();
            let earlier = entries.get(usize::from(found.earlier_turn))?;
            Some(ContradictionView {
                fact: fact.label.get(self.lang).to_owned(),
                earlier: value(found.earlier),
                earlier_said: self.said_of(earlier, found.fact),
                now: value(found.now),
                now_said: self.said_of(entry, found.fact),
            })
        };
        entries.iter().filter_map(view).collect()
    }

    fn promises(self) -> Vec<PromiseView> {
        let mut promises: Vec<PromiseView> = Vec::new();
        for entry in &self.transcript.entries {
            for answer in entry.spoken(self.scenario, &self.transcript.lines) {
                for promise in &answer.promises {
                    let view = PromiseView {
                        what: promise.what.get(self.lang).to_owned(),
                        by: promise.by.get(self.lang).to_owned(),
                        owner: promise.owner.get(self.lang).to_owned(),
                    };
                    // A promise repeated is still one promise.
                    if !promises.contains(&view) {
                        promises.push(view);
                    }
                }
            }
        }
        promises
    }

    fn messages(self) -> Vec<MessageView> {
        let delivered = |message: MessageIx| {
            self.transcript.entries.iter().any(|entry| {
                let mut spoken = entry.spoken(self.scenario, &self.transcript.lines);
                spoken.any(|answer| answer.delivers.contains(&message))
            })
        };
        let messages = self.scenario.briefing.messages.iter().enumerate();
        messages
            .map(|(at, message)| MessageView {
                id: message.id.to_string(),
                text: message.text.get(self.lang).to_owned(),
                delivered: delivered(MessageIx::new(at)),
            })
            .collect()
    }

    fn panel_cost(self) -> Option<PanelCostView> {
        let mut points = 0;
        let mut evidence = Vec::new();
        for entry in &self.transcript.entries {
            let (Some(cost), Some(question)) = (entry.panel_cost, entry.question(self.scenario))
            else {
                continue;
            };
            points += cost.points;
            let answer = &question.answers[cost.answer.at()];
            let person = self.scenario.person(cost.person);
            let (name, role) = (person.name.get(self.lang), person.role.get(self.lang));
            evidence.push(Evidence {
                better: phrase::labelled(
                    &phrase::noted(name, role, self.lang),
                    answer.say.get(self.lang),
                    self.lang,
                ),
                why: answer.why.get(self.lang).to_owned(),
                ..self.evidence(entry)
            });
        }
        (points > 0).then(|| PanelCostView {
            points,
            text: words::panel_cost(self.lang, points),
            evidence,
        })
    }

    fn worst_spotted(self) -> Option<Choices> {
        let mut choices = Choices { right: 0, of: 0 };
        for entry in &self.transcript.entries {
            if let Some(spotted) = entry.turn.spotted {
                choices.of += 1;
                choices.right += usize::from(entry.trap(spotted.answer).is_some());
            }
        }
        (choices.of > 0).then_some(choices)
    }

    fn sheet(self) -> Option<Sheet> {
        let spoken: Vec<_> = self
            .transcript
            .entries
            .iter()
            .filter_map(|it| it.turn.spoken)
            .collect();
        if spoken.is_empty() {
            return None;
        }
        let ticks = Tick::ALL.iter().map(|tick| {
            // Repeating their word is the one tick where no is better.
            let wanted = *tick != Tick::Echoed;
            let passed = spoken
                .iter()
                .filter(|it| it.ticks.contains(*tick) == wanted)
                .count();
            (tick_name(*tick, self.lang).to_owned(), passed)
        });
        Some(Sheet {
            spoken: spoken.len(),
            overruns: spoken.iter().filter(|it| it.overrun).count(),
            ticks: ticks.collect(),
        })
    }

    fn repair(self) -> Vec<Repair> {
        let mut worst: Vec<&Entry> = self
            .transcript
            .entries
            .iter()
            .filter(|entry| entry.missed() > 0 && entry.better_answer(self.scenario).is_some())
            .filter(|entry| entry.question(self.scenario).is_some())
            .collect();
        worst.sort_by_key(|entry| {
            std::cmp::Reverse((
                entry.turn.pitfalls.iter().any(|it| it.is_critical()),
                entry.missed(),
            ))
        });
        let view = |entry: &&Entry| {
            let question = entry.question(self.scenario)?;
            let better = entry.better_answer(self.scenario)?;
            Some(Repair {
                from: questions::from(self, question),
                question: self.asked(entry),
                advice: questions::advice(self, entry),
                better: self.better(entry),
                why: better.why.get(self.lang).to_owned(),
            })
        };
        worst.iter().filter_map(view).take(3).collect()
    }

    fn case(self) -> Option<RealCase> {
        let case = self.scenario.case.as_ref()?;
        let source = |source: &crate::scenario::Source| {
            let title = source.title.get(self.lang);
            match &source.published {
                Some(published) => phrase::noted(title, published, self.lang),
                None => title.to_owned(),
            }
        };
        Some(RealCase {
            what: case.what.get(self.lang).to_owned(),
            sources: case.sources.iter().map(source).collect(),
        })
    }
}

fn tick_name(tick: Tick, lang: Lang) -> &'static str {
    match tick {
        Tick::Answered => words::tick_answered(lang),
        Tick::Harmed => words::tick_harmed(lang),
        Tick::AsOf => words::tick_as_of(lang),
        Tick::ByWhen => words::tick_by_when(lang),
        Tick::Echoed => words::tick_no_echo(lang),
    }
}
