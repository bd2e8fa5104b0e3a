//! What was asked and decided, what was said to it, and how it was rated.

use super::{ContradictionView, FactView};
use crate::scenario::Phase;
use serde::Serialize;
use std::collections::BTreeMap;

/// How something was rated on one criterion.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Rated {
    /// The criterion's name.
    pub name: String,
    /// 0–3.
    pub level: u8,
    /// The mean of several that it was rounded from, in tenths.
    #[serde(skip)]
    pub tenths: Option<u8>,
    /// It is no part of the overall score.
    pub apart: bool,
}

impl Rated {
    /// The level as it is read: with one decimal where it was rounded.
    #[must_use]
    pub fn figure(&self) -> String {
        match self.tenths {
            Some(tenths) if tenths % 10 > 0 => format!("{}.{}", tenths / 10, tenths % 10),
            _ => self.level.to_string(),
        }
    }

    /// The criterion's name beside marks for a whole level: with the figure where that
    /// was rounded.
    #[must_use]
    pub fn beside_marks(&self) -> String {
        match self.tenths {
            Some(tenths) if tenths % 10 > 0 => format!("{} {}", self.name, self.figure()),
            _ => self.name.clone(),
        }
    }
}

/// The opening statement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct StatementView {
    /// What was said, in order; of one's own words those heard, or a remark that none
    /// were written down.
    pub lines: Vec<String>,
    /// It was given in the speaker's own words.
    pub own_words: bool,
    /// Who gave it, where several people shared the podium.
    pub by: Option<String>,
    /// What was written down beside it.
    pub notes: Vec<NoteView>,
    /// Ratings by criterion id.
    pub ratings: BTreeMap<String, u8>,
    /// The same with names, in the rubric's order.
    pub rated: Vec<Rated>,
    /// Names of the pitfalls.
    pub pitfalls: Vec<String>,
    /// Where it was handed over: what each of its speakers was rated.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub shares: Vec<ShareView>,
    /// What it covered.
    pub covered: Vec<String>,
    /// What it should have covered and did not.
    pub missing: Vec<String>,
    /// The coach on each line that had something to learn.
    pub why: Vec<String>,
    /// A better statement, beside one's own words the author's as a model; empty if
    /// it was as good.
    pub better: Vec<String>,
    /// Points missed.
    pub missed: u32,
}

/// One decision.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DecisionView {
    /// Its id.
    pub id: String,
    /// What was to be decided.
    pub asked: String,
    /// Id of the option.
    pub option: String,
    /// What was decided.
    pub said: String,
    /// The coach's comment.
    pub why: String,
    /// The better option; empty if it was the best.
    pub better: String,
    /// What was written down beside it.
    pub notes: Vec<NoteView>,
}

/// One question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct QuestionView {
    /// Its id.
    pub id: String,
    /// Id of the topic.
    pub topic: String,
    /// Its title.
    pub topic_title: String,
    /// The part of the conference it was asked in.
    pub phase: Phase,
    /// Its name.
    pub phase_name: &'static str,
    /// Tags of the techniques.
    pub techniques: Vec<&'static str>,
    /// Names of the techniques.
    pub technique_names: Vec<&'static str>,
    /// Who asked: name and outlet.
    pub from: String,
    /// The words.
    pub asked: String,
    /// Where they quote two statements that do not agree, in the words of the facts:
    /// what was said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quoted: Option<ContradictionView>,
    /// Whether it went after the answer before.
    pub follow_up: bool,
    /// It was made up on the spot.
    pub improvised: bool,
    /// Id of the answer; `silence`, `none` or `own_words` otherwise.
    pub answer: String,
    /// It was answered in the speaker's own words, as those who listened rated them.
    pub own_words: bool,
    /// What was said; of one's own words those heard, or a remark that none were
    /// written down.
    pub said: String,
    /// The words heard, each as it was written down.
    pub heard: Vec<HeardView>,
    /// Who said it: if not the player, or where several people shared the podium.
    pub by: Option<String>,
    /// Effective ratings by criterion id.
    pub ratings: BTreeMap<String, u8>,
    /// The same with names, in the rubric's order.
    pub rated: Vec<Rated>,
    /// Tags of the effective pitfalls.
    pub pitfalls: Vec<&'static str>,
    /// Their names.
    pub pitfall_names: Vec<&'static str>,
    /// Where the answer was handed over: what each of its speakers was rated.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub shares: Vec<ShareView>,
    /// Points missed.
    pub missed: u32,
    /// The coach's comment.
    pub why: String,
    /// The better answer; beside one's own words the author's as a model. Empty if what
    /// was said was as good, or nobody wrote one.
    pub better: String,
    /// Why that is better.
    pub better_why: String,
    /// Who would say it, if not the player.
    pub better_by: Option<String>,
    /// The facts it turns on: those one must know, and those the best answer states.
    pub facts: Vec<FactView>,
    /// Nothing offered was fully right: a decision, not words.
    pub decision_not_words: bool,
    /// What happened at the real conference.
    pub happened: Option<String>,
    /// What happened right afterwards.
    pub memo: Option<String>,
    /// What was written down beside it, in its order.
    pub notes: Vec<NoteView>,
    /// How the room voted by show of hands, in the order of the answers.
    pub votes: Vec<VoteView>,
    /// Milliseconds taken; 0 where no clock ran.
    pub elapsed_ms: u32,
    /// Whether the answer clock ran out.
    pub timed_out: bool,
    /// Trust afterwards.
    pub trust: i16,
    /// Heat afterwards.
    pub heat: i16,
}

/// A seat on the podium.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SeatView {
    /// The person of the scenario.
    pub person: String,
    /// Who played them.
    pub name: String,
}

/// What one of several speakers of one answer was rated.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ShareView {
    /// Who.
    pub name: String,
    /// Their ratings, in the rubric's order.
    pub rated: Vec<Rated>,
    /// Names of their pitfalls.
    pub pitfalls: Vec<&'static str>,
}

/// How one of several people answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SpeakerView {
    /// Who.
    pub name: String,
    /// Answers they gave.
    pub answers: usize,
    /// What was rated best, where anything was good.
    pub strong: Option<String>,
    /// What was rated worst, where anything was weak.
    pub weak: Option<String>,
    /// Names of their pitfalls.
    pub pitfalls: Vec<&'static str>,
}

/// Words heard and written down.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct HeardView {
    /// The words.
    pub words: String,
    /// Who said them: if not the player, or where several people shared the podium.
    pub by: Option<String>,
}

/// Something written down beside the conference.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NoteView {
    /// `note`, `bookmark`, `quotation`, `claim`, `promise`, `hand_over`, `pressed`,
    /// `interrupted`, `silence`, `memo` or `rumour`.
    pub kind: &'static str,
    /// That in words, with whom it is about.
    pub name: String,
    /// The words; may be empty.
    pub words: String,
}

/// How many voted for an answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct VoteView {
    /// The answer.
    pub answer: String,
    /// How many.
    pub count: u16,
}
