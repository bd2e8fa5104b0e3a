//! A conference being played, with its transcript: what screens, lines and
//! replay drive. Before each turn it looks at what could have been said.

use super::statement::suggested_statement;
use super::transcript::{Better, Claim, Entry, PanelCost, Transcript, Trap};
use crate::conference::{
    Choice, Conference, DECISION_WEIGHT, Direction, Effect, Event, Mark, MarkKind, Rejected, Stage,
    Verdict,
};
use crate::scenario::rubric::MAX_LEVEL;
use crate::scenario::{
    Answer, AnswerIx, DecisionIx, InjectIx, Levels, LineIx, Question, QuestionIx, Rubric, Scenario,
};
use std::sync::Arc;

/// A session: the conference, and its transcript so far.
#[derive(Debug, Clone)]
pub struct Session {
    conference: Conference,
    transcript: Transcript,
    /// The events that hold: none that was taken back.
    history: Vec<Event>,
    /// The scenario as it was before anybody made up a question.
    written: Arc<Scenario>,
    /// What was written down beside the turn that is not taken yet.
    marks: Vec<Mark>,
    /// What the facilitator let happen meanwhile.
    memos: Vec<InjectIx>,
}

/// What can be foreseen of a turn before it is taken.
struct Outlook {
    shown: Vec<AnswerIx>,
    worst: Vec<Trap>,
    weight: u8,
    better: Option<Better>,
    panel_cost: Option<PanelCost>,
    decision_not_words: bool,
}

impl Session {
    /// A session about to begin.
    #[must_use]
    pub fn new(scenario: Arc<Scenario>) -> Session {
        Session {
            written: Arc::clone(&scenario),
            conference: Conference::new(scenario),
            transcript: Transcript::default(),
            history: Vec::new(),
            marks: Vec::new(),
            memos: Vec::new(),
        }
    }

    /// The session these events make.
    ///
    /// # Errors
    /// The position of the first event that does not fit, and why.
    pub fn replay(scenario: Arc<Scenario>, events: &[Event]) -> Result<Session, (usize, Rejected)> {
        let mut session = Session::new(Session::extended(scenario, events));
        let mut effects = Vec::new();
        for (at, event) in standing(events) {
            let outcome = match event {
                // The scenario has it already.
                Event::Improvised(_) => {
                    session.history.push(event.clone());
                    Ok(())
                }
                event => session.take(event, &mut effects),
            };
            outcome.map_err(|rejected| (at, rejected))?;
        }
        Ok(session)
    }

    /// The scenario with the questions that were made up in these events.
    #[must_use]
    pub fn extended(scenario: Arc<Scenario>, events: &[Event]) -> Arc<Scenario> {
        standing(events).fold(scenario, |scenario, (_, event)| match event {
            Event::Improvised(question) => match scenario.with_improvised(question) {
                Some(more) => Arc::new(more),
                None => scenario,
            },
            _ => scenario,
        })
    }

    /// The conference as it stands.
    #[must_use]
    pub fn conference(&self) -> &Conference {
        &self.conference
    }

    /// What was done so far, with what would have been better.
    #[must_use]
    pub fn transcript(&self) -> &Transcript {
        &self.transcript
    }

    /// What was written down beside the turn that is not taken yet.
    #[must_use]
    pub fn marks(&self) -> &[Mark] {
        &self.marks
    }

    /// The events that hold, oldest first: none that was taken back.
    #[must_use]
    pub fn history(&self) -> &[Event] {
        &self.history
    }

    /// The newest event that can be taken back, if there is one: never the first, and
    /// none of a conference that is over.
    #[must_use]
    pub fn last_undoable(&self) -> Option<&Event> {
        let is_over = matches!(self.conference.stage(), Stage::Finished(_));
        self.history[1.min(self.history.len())..]
            .last()
            .filter(|_| !is_over)
    }

    /// What the newest answer brought about, taken once more: for whoever takes the
    /// session up again and may not have read it. Nothing where another event came after
    /// it, but for the pick of the worst answer, which belongs to it.
    #[must_use]
    pub fn newest_effects(&self) -> Vec<Effect> {
        let mut upto = self.history.len();
        while let Some(Event::Spotted(_)) = self.history[..upto].last() {
            upto -= 1;
        }
        let newest = self.history[..upto].last();
        if !matches!(newest, Some(Event::Chosen { .. } | Event::TimedOut { .. })) {
            return Vec::new();
        }
        let mut again = Session::new(Arc::clone(self.conference.scenario()));
        let mut effects = Vec::new();
        for event in &self.history[..upto] {
            // The scenario has what was made up already.
            let made_up = matches!(event, Event::Improvised(_));
            if !made_up && again.take(event, &mut effects).is_err() {
                return Vec::new();
            }
        }
        effects
    }

    /// Takes an event, as [`Conference::apply`] does, and writes the transcript. Two
    /// kinds of events are this session's own: a question that was made up, and what
    /// takes the newest event back.
    ///
    /// # Errors
    /// [`Rejected`] if the event does not fit; nothing has changed then.
    pub fn apply(&mut self, event: &Event, effects: &mut Vec<Effect>) -> Result<(), Rejected> {
        match event {
            Event::Undo => {
                self.last_undoable().ok_or(Rejected::NotNow)?;
                self.history.pop();
                self.again(effects)
            }
            Event::Improvised(question) => {
                if matches!(self.conference.stage(), Stage::Finished(_)) {
                    return Err(Rejected::NotNow);
                }
                let scenario = self.scenario();
                scenario
                    .with_improvised(question)
                    .ok_or(Rejected::NotOffered)?;
                self.history.push(event.clone());
                self.again(effects)
            }
            event => self.take(event, effects),
        }
    }

    /// Plays what holds of the history once more.
    fn again(&mut self, effects: &mut Vec<Effect>) -> Result<(), Rejected> {
        effects.clear();
        let written = Arc::clone(&self.written);
        let again = Session::replay(Arc::clone(&written), &self.history);
        *self = Session {
            written,
            ..again.map_err(|(_, rejected)| rejected)?
        };
        Ok(())
    }

    /// Takes an event of the conference itself.
    fn take(&mut self, event: &Event, effects: &mut Vec<Effect>) -> Result<(), Rejected> {
        let outlook = self.outlook(event);
        let claims = self.claims(event);
        let (corrected, shares) = match event {
            Event::Answered { .. } => (self.conference.corrections(), self.conference.shares()),
            _ => (Vec::new(), Vec::new()),
        };
        let turns = self.conference.turns().len();
        self.conference.apply(event, effects)?;
        self.history.push(event.clone());
        match event {
            Event::Marked(mark) => self.marks.push(mark.clone()),
            Event::Directed(Direction::Inject(inject)) => self.memos.push(*inject),
            // A vote was on the answers to the question that another took the place of.
            Event::Directed(Direction::Ask(_)) => self.marks.retain(|mark| !is_vote(mark)),
            Event::Begin {
                seed,
                panel,
                carried,
            } => {
                self.transcript.carried.clone_from(carried);
                self.transcript.seed = *seed;
                self.transcript.panel.clone_from(panel);
            }
            Event::Opened { lines } => self.transcript.lines.clone_from(lines),
            Event::Spotted(spotted) => {
                if let Some(last) = self.transcript.entries.last_mut() {
                    last.turn.spotted = Some(*spotted);
                }
            }
            _ => {}
        }
        if let (Some(outlook), Some(turn)) = (outlook, self.conference.turns().get(turns)) {
            self.transcript.entries.push(Entry {
                turn,
                shown: outlook.shown,
                worst: outlook.worst,
                weight: outlook.weight,
                better: outlook.better,
                panel_cost: outlook.panel_cost,
                decision_not_words: outlook.decision_not_words,
                claims,
                injected: effects.iter().find_map(|effect| match effect {
                    Effect::Injected(inject) => Some(*inject),
                    _ => None,
                }),
                corrected,
                shares,
                marks: std::mem::take(&mut self.marks),
                memos: std::mem::take(&mut self.memos),
            });
        }
        if let Stage::Finished(end) = self.conference.stage() {
            self.transcript.end = Some(end);
            // What was written down of a turn nobody took stands beside the last one.
            self.marks.retain(|mark| !is_vote(mark));
            if let Some(last) = self.transcript.entries.last_mut() {
                last.marks.append(&mut self.marks);
                last.memos.append(&mut self.memos);
            }
        }
        Ok(())
    }

    fn outlook(&self, event: &Event) -> Option<Outlook> {
        match (event, self.conference.stage()) {
            (Event::Decided { .. }, Stage::Deciding(decision)) => Some(self.on_decision(decision)),
            (Event::Opened { .. }, Stage::Statement) => Some(self.on_statement()),
            (Event::Chosen { .. } | Event::TimedOut { .. }, Stage::Asked) => self
                .conference
                .pending()
                .map(|pending| self.on_question(pending.question)),
            (Event::Answered { .. }, Stage::Asked) => self
                .conference
                .pending()
                .map(|pending| self.in_own_words(self.on_question(pending.question))),
            (Event::Answered { .. }, Stage::Statement) => {
                Some(self.in_own_words(self.on_statement()))
            }
            _ => None,
        }
    }

    /// What can be foreseen of an answer in the speaker's own words: no choice is shown,
    /// and the better one is at the highest level of whatever was rated. What the author
    /// would have said stays beside it, for those who want a model.
    fn in_own_words(&self, foreseen: Outlook) -> Outlook {
        let rated = self.conference.draft_verdict().levels;
        let mut levels = Levels::default();
        for (criterion, _) in rated.iter() {
            levels.set(criterion, MAX_LEVEL);
        }
        let (choice, lines) = match foreseen.better {
            Some(better) if matches!(better.choice, Choice::Answer(_)) => {
                (better.choice, better.lines)
            }
            Some(better) => (Choice::OwnWords, better.lines),
            None => (Choice::OwnWords, Vec::new()),
        };
        Outlook {
            shown: Vec::new(),
            worst: Vec::new(),
            better: Some(Better {
                choice,
                lines,
                levels,
            }),
            panel_cost: None,
            decision_not_words: false,
            ..foreseen
        }
    }

    fn scenario(&self) -> &Scenario {
        self.conference.scenario()
    }

    fn on_question(&self, at: QuestionIx) -> Outlook {
        let (conference, rubric) = (&self.conference, &self.scenario().rubric);
        let question = self.scenario().question(at);
        let shown = conference.options(at);
        let mut open: Vec<AnswerIx> = shown.clone();
        open.sort_unstable();
        let answers = open
            .iter()
            .map(|at| (Choice::Answer(*at), &question.answers[at.at()]));
        let candidates = answers.chain([(Choice::Silence, &question.silence)]);
        let better = best(
            candidates.map(|(choice, answer)| (choice, conference.judge_model(answer))),
            rubric,
        );
        let foremost = usize::from(question.foremost);
        let right = |answer: &AnswerIx| {
            let levels = conference.judge(&question.answers[answer.at()]).levels;
            levels.get(foremost) == Some(MAX_LEVEL)
        };
        Outlook {
            worst: self.worst(question, &shown),
            decision_not_words: !open.iter().any(right),
            panel_cost: self.panel_cost(at, better.as_ref()),
            better,
            shown,
            weight: question.weight,
        }
    }

    /// The worst of the answers shown, as they would count now.
    fn worst(&self, question: &Question, shown: &[AnswerIx]) -> Vec<Trap> {
        let judged: Vec<(AnswerIx, Verdict)> = shown
            .iter()
            .map(|at| (*at, self.conference.judge(&question.answers[at.at()])))
            .collect();
        let badness = |verdict: &Verdict| {
            let levels = std::cmp::Reverse(verdict.levels.sum());
            (verdict.is_critical(), levels, verdict.pitfalls.len())
        };
        let most = judged.iter().map(|(_, verdict)| badness(verdict)).max();
        let is_worst = |(_, verdict): &&(AnswerIx, Verdict)| Some(badness(verdict)) == most;
        judged
            .iter()
            .filter(is_worst)
            .map(|(answer, verdict)| Trap {
                answer: *answer,
                pitfalls: verdict.pitfalls,
            })
            .collect()
    }

    /// The best answer of someone not seated, where it beats the best one offered.
    fn panel_cost(&self, question: QuestionIx, better: Option<&Better>) -> Option<PanelCost> {
        let (conference, question) = (&self.conference, self.scenario().question(question));
        let rubric = &self.scenario().rubric;
        let offered = better.map_or(0, |better| worth(better.levels, rubric));
        question
            .answers
            .iter()
            .enumerate()
            .filter_map(|(at, answer)| {
                let person = answer.by.filter(|_| conference.would_offer(answer))?;
                let verdict = conference.judge(answer);
                let more = worth(verdict.levels, rubric).checked_sub(offered)?;
                let points = more * u32::from(question.weight);
                (points > 0 && !verdict.is_critical()).then_some(PanelCost {
                    answer: AnswerIx::new(at),
                    person,
                    points,
                })
            })
            .max_by_key(|cost| (cost.points, std::cmp::Reverse(cost.answer)))
    }

    fn on_decision(&self, decision: DecisionIx) -> Outlook {
        let (conference, rubric) = (&self.conference, &self.scenario().rubric);
        let options = &self.scenario().decisions[decision.at()].options;
        let shown = conference.decision_options(decision);
        let mut open = shown.clone();
        open.sort_unstable();
        let judged = open.iter().map(|at| {
            (
                Choice::Answer(*at),
                conference.judge_model(&options[at.at()]),
            )
        });
        let better = best(judged, rubric);
        Outlook {
            shown,
            worst: Vec::new(),
            weight: DECISION_WEIGHT,
            better,
            panel_cost: None,
            decision_not_words: false,
        }
    }

    fn on_statement(&self) -> Outlook {
        let lines = self.suggested_statement();
        let levels = self.conference.judge_statement(&lines).levels;
        let weight = self
            .scenario()
            .opening
            .as_ref()
            .map_or(1, |opening| opening.weight);
        Outlook {
            shown: Vec::new(),
            worst: Vec::new(),
            weight,
            better: Some(Better {
                choice: Choice::Silence,
                lines,
                levels,
            }),
            panel_cost: None,
            decision_not_words: false,
        }
    }

    /// A good opening statement, as [`suggested_statement`] puts it together.
    #[must_use]
    pub fn suggested_statement(&self) -> Vec<LineIx> {
        suggested_statement(&self.conference)
    }

    /// What an event asserts about facts, and how that stands.
    fn claims(&self, event: &Event) -> Vec<Claim> {
        let scenario = self.scenario();
        let said: Vec<&Answer> = match (event, self.conference.stage()) {
            (
                Event::Chosen {
                    choice: Choice::Answer(answer),
                    ..
                },
                Stage::Asked,
            ) => self
                .conference
                .pending()
                .and_then(|pending| scenario.question(pending.question).answers.get(answer.at()))
                .into_iter()
                .collect(),
            (Event::Decided { option }, Stage::Deciding(decision)) => scenario.decisions
                [decision.at()]
            .options
            .get(option.at())
            .into_iter()
            .collect(),
            (Event::Opened { lines }, Stage::Statement) => {
                let opening = scenario.opening.as_ref();
                let line = |at: &LineIx| opening.and_then(|opening| opening.lines.get(at.at()));
                lines.iter().filter_map(line).collect()
            }
            _ => Vec::new(),
        };
        let own: &[_] = match event {
            Event::Answered { .. } => &self.conference.draft().claims,
            _ => &[],
        };
        let claims = said.into_iter().flat_map(|answer| &answer.claims);
        let stands = |&(fact, value)| Claim {
            fact,
            value,
            standing: self.conference.standing(fact, value),
        };
        claims.chain(own).map(stands).collect()
    }
}

fn is_vote(mark: &Mark) -> bool {
    matches!(mark.kind, MarkKind::Vote(_))
}

/// The events that hold, each with its position: what was taken back does not, and
/// neither does the taking back. The first of all cannot be taken back.
pub(crate) fn standing(events: &[Event]) -> impl Iterator<Item = (usize, &Event)> {
    let mut standing: Vec<(usize, &Event)> = Vec::with_capacity(events.len());
    for (at, event) in events.iter().enumerate() {
        match event {
            Event::Undo if standing.len() > 1 => {
                standing.pop();
            }
            Event::Undo => {}
            event => standing.push((at, event)),
        }
    }
    standing.into_iter()
}

/// The weighted sum of levels.
fn worth(levels: Levels, rubric: &Rubric) -> u32 {
    levels
        .iter()
        .map(|(at, level)| u32::from(rubric.criteria[at].weight) * u32::from(level))
        .sum()
}

/// The best of these without a critical pitfall, one without any before all others: no
/// evasion is a model while something is open that is none. Ties go to the first.
fn best(candidates: impl Iterator<Item = (Choice, Verdict)>, rubric: &Rubric) -> Option<Better> {
    let mut best: Option<((bool, u32), Better)> = None;
    for (choice, verdict) in candidates.filter(|(_, verdict)| !verdict.is_critical()) {
        let value = (verdict.pitfalls.is_empty(), worth(verdict.levels, rubric));
        if best.as_ref().is_none_or(|(most, _)| value > *most) {
            best = Some((
                value,
                Better {
                    choice,
                    lines: Vec::new(),
                    levels: verdict.levels,
                },
            ));
        }
    }
    best.map(|(_, better)| better)
}
