//! What is at hand in a run: the question, who answers, what is to be rated of it, what
//! the ledgers find.

use super::Run;
use crate::conference::{ClaimStanding, Mark, MarkKind, Stage, asked, filled, quotes};
use crate::scenario::{AnswerIx, FactIx, Lang, PersonIx, QuestionIx, Scenario, ValueIx};
use crate::tui::screen::Ctx;

/// The criterion that is about several people on one podium.
const TEAMWORK: &str = "teamwork";

/// Milliseconds after which a question at hand counts as answered, even if nobody
/// rated anything: shorter than any answer, longer than it takes to change one's mind.
const ANSWERED: u32 = 20_000;

/// What the ledgers find in the claims of the answer at hand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// A claim that is not true, not known or not to be said.
    Claim(FactIx, ClaimStanding),
    /// What somebody said before goes against it: who, and what.
    Contradiction(Option<PersonIx>, FactIx, ValueIx),
}

impl Run {
    /// What is played.
    #[must_use]
    pub fn scenario(&self) -> &Scenario {
        self.live.scenario()
    }

    /// The language of the room.
    #[must_use]
    pub fn lang(&self) -> Lang {
        self.workshop.lang
    }

    /// The question at hand.
    #[must_use]
    pub fn question(&self) -> Option<QuestionIx> {
        let pending = self.live.conference().pending()?;
        Some(pending.question)
    }

    /// Who answers now; nobody: the participant.
    #[must_use]
    pub fn speaker(&self) -> Option<PersonIx> {
        self.live.conference().draft().by
    }

    /// Whether what is at hand is rated as it is heard: otherwise something is chosen.
    #[must_use]
    pub fn is_heard(&self) -> bool {
        match self.live.conference().stage() {
            Stage::Statement => self.workshop.spoken,
            Stage::Asked => self.workshop.spoken || self.options().is_empty(),
            Stage::Ready | Stage::Deciding(_) | Stage::Finished(_) => false,
        }
    }

    /// The answers that can be chosen now, or the options of the decision at hand.
    #[must_use]
    pub fn options(&self) -> Vec<AnswerIx> {
        let conference = self.live.conference();
        match conference.stage() {
            Stage::Asked => self
                .question()
                .map_or_else(Vec::new, |at| conference.options(at)),
            Stage::Deciding(decision) => conference.decision_options(decision),
            Stage::Ready | Stage::Statement | Stage::Finished(_) => Vec::new(),
        }
    }

    /// What somebody on the podium is called: by the participant's name who plays them.
    #[must_use]
    pub fn name_of(&self, person: Option<PersonIx>) -> String {
        match person {
            None => self.participant.to_string(),
            Some(person) => match self.team.plays(person) {
                Some(name) => name.to_owned(),
                None => self
                    .scenario()
                    .person(person)
                    .name
                    .get(self.lang())
                    .to_owned(),
            },
        }
    }

    /// Whether something was heard of what is at hand: rated, or written down.
    #[must_use]
    pub fn is_under_way(&self) -> bool {
        let heard = |mark: &Mark| {
            !matches!(
                mark.kind,
                MarkKind::Clock { .. } | MarkKind::Memo | MarkKind::Rumour | MarkKind::Vote(_)
            )
        };
        let session = self.live.session();
        !self.live.conference().draft().is_empty() || session.marks().iter().any(heard)
    }

    /// Whether a criterion is to be rated of what is at hand: those the question tests,
    /// how it was said, and where several sit on the podium, how they worked together.
    #[must_use]
    pub fn is_wanted(&self, criterion: usize) -> bool {
        let criteria = &self.scenario().rubric.criteria;
        let observes = match self.question() {
            Some(at) => self.scenario().question(at).observes,
            None => 0,
        };
        match criteria.get(criterion) {
            None => false,
            Some(of) if &*of.id == TEAMWORK => !self.live.conference().seated().is_empty(),
            // What only listeners rate; a question that tests nothing tests all.
            Some(of) => of.weight == 0 || observes == 0 || observes >> criterion & 1 == 1,
        }
    }

    /// The wanted criterion after this one, or the first; the same where it is the last.
    #[must_use]
    pub fn wanted_from(&self, criterion: usize) -> Option<usize> {
        let criteria = self.scenario().rubric.criteria.len();
        (criterion..criteria).find(|at| self.is_wanted(*at))
    }

    /// The first criterion that is wanted and not rated yet; the first wanted where all are.
    #[must_use]
    pub fn unrated(&self) -> Option<usize> {
        let levels = self.live.conference().draft().levels;
        let wanted = 0..self.scenario().rubric.criteria.len();
        let mut wanted = wanted.filter(|at| self.is_wanted(*at));
        wanted
            .find(|at| levels.get(*at).is_none())
            .or_else(|| self.wanted_from(0))
    }

    /// Whether a question called for now is asked in place of the one at hand: nothing was
    /// heard of that yet. An answer that is chosen counts as soon as it is.
    #[must_use]
    pub fn replaces(&self, ctx: &Ctx) -> bool {
        let is_asked = self.question().is_some();
        is_asked && (!self.is_heard() || !self.is_under_way() && self.elapsed_ms(ctx) < ANSWERED)
    }

    /// The words of a question in one line, as it would be heard after the answer at
    /// hand; nothing of one that quotes a contradiction where there is none, or
    /// what nobody said in the first act.
    #[must_use]
    pub fn words_of(&self, at: QuestionIx) -> Option<String> {
        let conference = self.live.conference();
        let question = self.scenario().question(at);
        let carried = conference.carried();
        let turns = conference.turns().iter();
        let words = asked(self.scenario(), question, turns, carried, self.lang());
        let words = words.replace('\n', " ");
        if words.contains("{then}") {
            return None;
        }
        if !words.contains("{earlier}") {
            return Some(words);
        }
        // The answer at hand may be the one it goes after.
        let found = conference.draft_verdict().contradiction?;
        let [earlier, now] = quotes(self.scenario(), found, carried, self.lang());
        Some(filled(&words, |name| match name {
            "earlier" => Some(earlier),
            "now" => Some(now),
            _ => None,
        }))
    }

    /// What the ledgers find in what was claimed so far of what is at hand.
    #[must_use]
    pub fn found(&self) -> Vec<Found> {
        let conference = self.live.conference();
        let claims = conference.draft().claims.iter();
        let stands = |(fact, value): &(FactIx, ValueIx)| {
            let standing = conference.standing(*fact, *value);
            (standing != ClaimStanding::True).then_some(Found::Claim(*fact, standing))
        };
        let mut found: Vec<Found> = claims.filter_map(stands).collect();
        if let Some(other) = conference.draft_verdict().contradiction {
            let turn = other.earlier_turn;
            let turn = turn.and_then(|at| conference.turns().get(at.into()));
            let by = match turn {
                Some(turn) => turn.by,
                None => conference.carried().and_then(|it| it.claim(other.fact)?.by),
            };
            found.push(Found::Contradiction(by, other.fact, other.earlier));
        }
        found
    }
}
