//! What is known so far to be possible, while the search goes on. It only grows.

use crate::scenario::vocabulary::{Pitfall, Word, WordSet};
use crate::scenario::{
    Answer, FactChange, FactIx, Kind, Phase, QuestionIx, Scenario, Status, ValueIx,
};

/// Where a question is asked: at the door the panel is gone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    Room,
    Door,
}

impl Place {
    pub const BOTH: [Place; 2] = [Place::Room, Place::Door];
}

/// The least number of follow-ups before something, in the room and at the door;
/// nothing where it is not known to happen.
type Depths = [Option<u8>; 2];

/// How a fact may ever stand.
struct Standing {
    confidential: bool,
    unconfirmed: bool,
    /// Whether it may be a confirmed or estimated value at all.
    settled: bool,
    /// Its value, unless it may change.
    only: Option<ValueIx>,
}

/// What can be so, as far as is known.
pub(super) struct Known<'s> {
    pub scenario: &'s Scenario,
    /// Raised with everything new.
    pub news: u64,
    pub asked: Vec<Depths>,
    pub led: Vec<Depths>,
    /// Per question and answer: in the room, at the door.
    pub given: Vec<Vec<[bool; 2]>>,
    pub lines: Vec<bool>,
    pub decided: Vec<bool>,
    pub fired: Vec<bool>,
    /// Pitfalls anything said may have shown.
    pub heard: WordSet<Pitfall>,
    /// Pitfalls an answer to a question may have shown, after how many follow-ups.
    pub shown: [[Option<u8>; 32]; 2],
    /// Per fact, the values it may have been claimed to be.
    pub claimed: Vec<Vec<bool>>,
    standings: Vec<Standing>,
    /// Answers that can be given, by the end of the room and by the end of all.
    answers: [u16; 2],
}

impl<'s> Known<'s> {
    pub fn new(scenario: &'s Scenario) -> Known<'s> {
        let questions = scenario.questions.len();
        let lines = scenario.opening.as_ref().map_or(0, |it| it.lines.len());
        let mut known = Known {
            scenario,
            news: 0,
            asked: vec![Depths::default(); questions],
            led: vec![Depths::default(); questions],
            given: scenario
                .questions
                .iter()
                .map(|question| vec![[false; 2]; question.answers.len()])
                .collect(),
            lines: vec![false; lines],
            decided: vec![false; scenario.decisions.len()],
            fired: vec![false; scenario.injects.len()],
            heard: WordSet::default(),
            shown: [[None; 32]; 2],
            claimed: scenario
                .briefing
                .facts
                .iter()
                .map(|fact| vec![false; fact.values.len()])
                .collect(),
            standings: standings(scenario),
            answers: [0; 2],
        };
        if scenario.opening.is_some() {
            // No statement at all.
            known.heard.insert(Pitfall::Silent);
        }
        // What was claimed in a first act is not known here.
        for (_, fact) in &scenario.carries {
            known.claimed[fact.at()].fill(true);
        }
        known
    }

    /// Takes in what can be said.
    pub fn hear(&mut self, answer: &Answer) {
        for &(fact, value) in &answer.claims {
            let claimed = &mut self.claimed[fact.at()][value.at()];
            self.news += u64::from(!*claimed);
            *claimed = true;
        }
        self.note(self.pitfalls(answer));
    }

    fn note(&mut self, pitfalls: WordSet<Pitfall>) {
        let heard = self.heard.union(pitfalls);
        self.news += u64::from(heard != self.heard);
        self.heard = heard;
    }

    /// The pitfalls an answer may show: the author's, and those the ledgers may find.
    pub fn pitfalls(&self, answer: &Answer) -> WordSet<Pitfall> {
        let mut pitfalls = answer.pitfalls;
        for &(fact, value) in &answer.claims {
            let standing = &self.standings[fact.at()];
            let found = [
                (standing.confidential, Pitfall::Discloses),
                (standing.unconfirmed, Pitfall::Speculation),
                (
                    standing.settled && standing.only != Some(value),
                    Pitfall::FalseStatement,
                ),
                (
                    self.may_contradict(answer, fact, value),
                    Pitfall::Contradiction,
                ),
            ];
            for (_, pitfall) in found.into_iter().filter(|(found, _)| *found) {
                pitfalls.insert(pitfall);
            }
        }
        pitfalls
    }

    fn may_contradict(&self, answer: &Answer, fact: FactIx, value: ValueIx) -> bool {
        let mut claimed = self.claimed[fact.at()].iter().enumerate();
        !answer.corrects.contains(&fact) && claimed.any(|(at, &it)| it && at != value.at())
    }

    /// Pitfalls shown by an answer to a question after so many follow-ups.
    pub fn show(&mut self, pitfalls: WordSet<Pitfall>, place: Place, depth: u8) {
        self.note(pitfalls);
        for pitfall in pitfalls.iter() {
            let shown = &mut self.shown[place as usize][pitfall.position()];
            self.news += u64::from(lower(shown, depth));
        }
    }

    /// Something leads to a question, after so many follow-ups.
    pub fn lead(&mut self, to: QuestionIx, place: Place, depth: u8) {
        let led = &mut self.led[to.at()][place as usize];
        self.news += u64::from(lower(led, depth));
    }

    /// Counts the answers that can be given: every question is asked at most once,
    /// and no more are drawn or brought up than the scenario says, each with two
    /// follow-ups.
    pub fn count(&mut self) {
        if self.scenario.kind == Kind::Pack {
            self.answers = [u16::MAX; 2];
            return;
        }
        let asked = |places: &[usize]| {
            let is_asked = |depths: &&Depths| places.iter().any(|at| depths[*at].is_some());
            self.asked.iter().filter(is_asked).count()
        };
        let injects = self.scenario.injects.iter().zip(&self.fired);
        let brought_up = injects.filter(|(it, fired)| **fired && it.asks.is_some());
        let doorstep = usize::from(self.scenario.asks.of(Phase::Doorstep));
        let all = usize::from(self.scenario.asked_at_most()) + brought_up.count();
        let row = 1 + usize::from(super::FOLLOW_UPS);
        let room = asked(&[0]).min(row * (all - doorstep));
        let door = asked(&[0, 1]).min(row * all);
        self.answers = [room, door].map(|count| u16::try_from(count).unwrap_or(u16::MAX));
    }

    /// How many answers can have been given by the end of a place.
    pub fn answers(&self, place: Place) -> u16 {
        self.answers[place as usize]
    }

    /// How many can have been given before a question.
    pub fn answers_before(&self, question: QuestionIx, place: Place) -> u16 {
        let asked = &self.asked[question.at()][..=place as usize];
        let itself = u16::from(asked.iter().any(Option::is_some));
        self.answers(place).saturating_sub(itself)
    }
}

fn lower(depth: &mut Option<u8>, to: u8) -> bool {
    let is_news = depth.is_none_or(|depth| to < depth);
    if is_news {
        *depth = Some(to);
    }
    is_news
}

fn standings(scenario: &Scenario) -> Vec<Standing> {
    let facts = scenario.briefing.facts.iter();
    let mut standings: Vec<Standing> = facts
        .map(|fact| {
            let mut standing = Standing {
                confidential: false,
                unconfirmed: false,
                settled: false,
                only: Some(fact.start.is),
            };
            standing.may_be(fact.start.status);
            standing
        })
        .collect();
    let options = scenario.decisions.iter().flat_map(|it| &it.options);
    let changes = options.flat_map(|option| &option.sets);
    let changes = changes.chain(scenario.injects.iter().flat_map(|inject| &inject.sets));
    for FactChange {
        fact, is, status, ..
    } in changes
    {
        let standing = &mut standings[fact.at()];
        if is.is_some() && *is != standing.only {
            standing.only = None;
        }
        if let Some(status) = status {
            standing.may_be(*status);
        }
    }
    standings
}

impl Standing {
    fn may_be(&mut self, status: Status) {
        match status {
            Status::Confidential => self.confidential = true,
            Status::Unconfirmed => self.unconfirmed = true,
            Status::Confirmed | Status::Estimate => self.settled = true,
        }
    }
}
