//! Assembles the debrief from a scenario and a transcript.

use super::next::SecondAct;
use super::value::{CriterionView, Debrief, Evidence, GateView, KeepView};
use super::{before, front_page, next, phrase, questions, spots};
use crate::conference::{End, Room, Subject};
use crate::i18n::{Lang, debrief as words, spoken};
use crate::scenario::{PersonIx, Scenario};
use crate::scoring::{Entry, Gate, Mode, Scorecard, Transcript, fixes, keeps, weak_spots};

/// What a debrief says about a session beside its transcript.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Meta {
    /// The session's number, if it was saved.
    pub session: Option<i64>,
    /// Who was trained, where a name was given.
    pub trainee: Option<String>,
    /// How it was played.
    pub mode: Mode,
    /// Whether answers were spoken before they were picked.
    pub aloud: bool,
    /// When it began, RFC 3339.
    pub started: Option<String>,
    /// When it ended.
    pub finished: Option<String>,
    /// People of the panel played by others than the trainee, and by whom.
    pub team: Vec<(PersonIx, String)>,
    /// How many assessors' ratings were merged; 0: the facilitator rated alone. Of no
    /// meaning but in [`Mode::Spoken`].
    pub raters: usize,
    /// One of them is the facilitator.
    pub facilitator: bool,
    /// The scenario that continues this one, if there is one to play.
    pub second: Option<SecondAct>,
}

/// What every part of the assembly looks at.
#[derive(Clone, Copy)]
pub(super) struct Source<'a> {
    pub(super) scenario: &'a Scenario,
    pub(super) transcript: &'a Transcript,
    pub(super) team: &'a [(PersonIx, String)],
    pub(super) trainee: Option<&'a str>,
    pub(super) lang: Lang,
}

impl Debrief {
    /// The debrief of a session in one language. Only a spoken session can show that
    /// somebody is ready: one held to its end, at the highest grade with nothing that
    /// caps it, and with at least three answers and half of all rated.
    #[must_use]
    pub fn of(scenario: &Scenario, transcript: &Transcript, meta: &Meta, lang: Lang) -> Debrief {
        let source = Source {
            scenario,
            transcript,
            team: &meta.team,
            trainee: meta.trainee.as_deref(),
            lang,
        };
        let card = Scorecard::of(scenario, transcript);
        let spots = weak_spots(scenario, transcript);
        let fix = fixes(transcript, &spots);
        let mood = transcript
            .entries
            .last()
            .map_or(scenario.start, |entry| entry.turn.mood);
        Debrief {
            session: meta.session,
            trainee: meta.trainee.clone(),
            scenario: scenario.id.to_string(),
            title: scenario.title.get(lang).to_owned(),
            summary: scenario.summary.get(lang).to_owned(),
            role: scenario.briefing.role.get(lang).to_owned(),
            seed: transcript.seed,
            mode: meta.mode,
            aloud: meta.aloud,
            spoken: meta.mode == Mode::Spoken,
            raters: meta.raters,
            facilitator: meta.facilitator,
            team: source.seats(),
            language: lang,
            started: meta.started.clone(),
            finished: meta.finished.clone(),
            grade: card.grade,
            verdict: phrase::grade(card.grade, lang).to_owned(),
            sentence: source.sentence(&card),
            overall: card.overall,
            ungated: card.ungated,
            ready: source.is_ready(&card, meta),
            provisional: card.provisional,
            gates: card.gates.iter().map(|gate| source.gate(gate)).collect(),
            room: Room::at(mood.heat).name(lang).to_owned(),
            criteria: source.criteria(&card),
            front_page: front_page::of(source),
            keep: keeps(scenario, transcript)
                .into_iter()
                .map(|at| source.keep(at))
                .collect(),
            fix: fix.iter().map(|fix| spots::fix(source, fix)).collect(),
            weak_spots: spots.iter().map(|spot| spots::view(source, spot)).collect(),
            statement: source.statement(),
            before: before::all(source),
            decisions: source.decisions(),
            questions: questions::all(source),
            speakers: source.speakers(),
            mood: source.mood(),
            claims: source.claims(),
            contradictions: source.contradictions(),
            promises: source.promises(),
            first_act: source.first_act(),
            promised_before: source.promised_before(),
            messages: source.messages(),
            panel_cost: source.panel_cost(),
            worst_spotted: source.worst_spotted(),
            sheet: source.sheet(),
            repair: source.repair(),
            case: source.case(),
            next: next::steps(scenario, transcript, meta, lang),
            second_act: next::second(transcript, meta).map(|it| it.id.to_string()),
            notices: notices(transcript, meta, lang),
        }
    }
}

/// A criterion below this carried nobody.
const CARRIES: u8 = 65;
/// Nothing below this: strong throughout.
const STRONG: u8 = 80;

fn notices(transcript: &Transcript, meta: &Meta, lang: Lang) -> Vec<String> {
    let mut notices = Vec::new();
    if !transcript.has_answers() {
        notices.push(words::notice_unanswered(lang));
    } else if transcript.end != Some(End::Complete) {
        notices.push(words::notice_provisional(lang));
    }
    let is_spoken = meta.mode == Mode::Spoken;
    notices.push(match (is_spoken, meta.raters) {
        (true, 0) => spoken::notice_by_facilitator(lang),
        (true, _) => spoken::notice_by_assessors(lang),
        (false, _) if meta.aloud => words::notice_self_rated(lang),
        (false, _) => words::notice_recognise(lang),
    });
    let rubric = match is_spoken {
        true => spoken::notice_rubric(lang),
        false => words::notice_rubric(lang),
    };
    notices.extend([
        words::notice_fiction(lang),
        rubric,
        words::notice_record(lang),
    ]);
    notices.into_iter().map(str::to_owned).collect()
}

impl Source<'_> {
    /// One sentence on what carried and what cost most, of the criteria that count
    /// towards the overall score.
    fn sentence(self, card: &Scorecard) -> String {
        let entries = &self.transcript.entries;
        if !self.transcript.has_answers() {
            return match entries.is_empty() {
                true => words::sentence_unanswered(self.lang).to_owned(),
                false => words::sentence_only_prepared(self.lang).to_owned(),
            };
        }
        let is_spoken = entries.iter().any(Entry::in_own_words);
        if is_spoken && !entries.iter().any(Entry::is_rated) {
            return spoken::sentence_unrated(self.lang).to_owned();
        }
        if !entries.is_empty() && entries.iter().all(|entry| entry.missed() == 0) {
            return match is_spoken {
                true => spoken::sentence_top(self.lang).to_owned(),
                false => words::sentence_flawless(self.lang).to_owned(),
            };
        }
        let rows = self.scenario.rubric.criteria.iter().zip(&card.criteria);
        let counting = rows.filter(|(_, score)| score.counts);
        let scored: Vec<(u8, &str)> = counting
            .filter_map(|(criterion, score)| Some((score.score?, criterion.name.get(self.lang))))
            .collect();
        // Among equals the first of the rubric.
        let best = scored.iter().rev().max_by_key(|(score, _)| *score);
        let worst = scored.iter().min_by_key(|(score, _)| *score);
        match (best, worst) {
            (Some((most, best)), Some((least, worst))) if most > least => {
                if *most < CARRIES {
                    words::sentence_low(self.lang, worst)
                } else if *least >= STRONG {
                    words::sentence_high(self.lang, best, worst)
                } else {
                    words::sentence_mixed(self.lang, best, worst)
                }
            }
            // The line of the gate below tells how many, and what they cost.
            _ if card
                .gates
                .iter()
                .any(|it| matches!(it, Gate::Critical { .. })) =>
            {
                words::sentence_critical(self.lang).to_owned()
            }
            _ => words::sentence_even(self.lang).to_owned(),
        }
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
            apart: criterion.weight == 0,
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
        let entry = &self.transcript.entries[at];
        let Evidence {
            by,
            id,
            question,
            said,
            why,
            ..
        } = self.evidence(entry);
        let why = match entry.in_own_words() {
            true => phrase::sentences(&self.carries(entry), self.lang),
            false => why,
        };
        let asker = entry.question(self.scenario);
        KeepView {
            by,
            id,
            from: asker.map_or_else(String::new, |it| questions::from(self, it)),
            question,
            said,
            why,
        }
    }
}
