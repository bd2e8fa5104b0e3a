//! What a debrief says. Field names are those of `report --format json`.

mod exchange;
mod ledger;

pub use exchange::{
    DecisionView, HeardView, NoteView, QuestionView, Rated, SeatView, ShareView, SpeakerView,
    StatementView, VoteView,
};
pub use ledger::{
    ClaimView, ContradictionView, FirstActView, MessageView, MoodPoint, PromiseView, PromisedView,
};

use crate::i18n::Lang;
use crate::scenario::Status;
use crate::scoring::{Grade, Mode};
use serde::Serialize;

/// Everything a debrief says about one session, in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Debrief {
    /// The session's number; nothing if it was not saved.
    pub session: Option<i64>,
    /// Who was trained; nothing where no name was given, or it is left out.
    pub trainee: Option<String>,
    /// Id of the scenario.
    pub scenario: String,
    /// Its title.
    pub title: String,
    /// What it is about, in a sentence or two.
    pub summary: String,
    /// The part the trainee played; empty where the author named none.
    pub role: String,
    /// What every draw was seeded with: the same seed asks the same.
    pub seed: u64,
    /// How it was played.
    pub mode: Mode,
    /// Whether answers were spoken before they were picked: results are self-rated.
    pub aloud: bool,
    /// Answers were given in the speaker's own words, and rated by those who listened.
    pub spoken: bool,
    /// How many assessors' ratings were merged; 0: the facilitator rated alone. Of no
    /// meaning where answers were chosen.
    pub raters: usize,
    /// One of those is the facilitator.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub facilitator: bool,
    /// Who sat where, where several people shared the podium.
    pub team: Vec<SeatView>,
    /// The language of all texts here.
    pub language: Lang,
    /// When it began, RFC 3339.
    pub started: Option<String>,
    /// When it ended; nothing if it did not.
    pub finished: Option<String>,
    /// The grade's letter, for machines.
    pub grade: Option<Grade>,
    /// The grade as a person reads it.
    pub verdict: String,
    /// One sentence on what carried and what cost most.
    pub sentence: String,
    /// 0–100 after the gates.
    pub overall: Option<u8>,
    /// 0–100 before them.
    pub ungated: Option<u8>,
    /// Fit for a real conference: said of spoken answers alone, see
    /// [`Debrief::of`](super::Debrief::of).
    pub ready: bool,
    /// Not played to its end: the score is provisional and never counts as best.
    pub provisional: bool,
    /// What caps the score.
    pub gates: Vec<GateView>,
    /// How the room was at the end.
    pub room: String,
    /// Scores per criterion, with coverage.
    pub criteria: Vec<CriterionView>,
    /// What became of it the morning after.
    pub front_page: Option<FrontPage>,
    /// Up to three things to keep.
    pub keep: Vec<KeepView>,
    /// Up to three things to fix.
    pub fix: Vec<FixView>,
    /// Weak spots under four lenses, ranked within each.
    pub weak_spots: Vec<SpotView>,
    /// The opening statement, where there was one.
    pub statement: Option<StatementView>,
    /// What has to be settled before a real conference.
    pub before: Vec<BeforeView>,
    /// What was decided.
    pub decisions: Vec<DecisionView>,
    /// Every question in the order asked.
    pub questions: Vec<QuestionView>,
    /// Who answered how, where several people did.
    pub speakers: Vec<SpeakerView>,
    /// Trust and heat from the start on, a point a turn.
    pub mood: Vec<MoodPoint>,
    /// What was asserted about facts.
    pub claims: Vec<ClaimView>,
    /// Statements that contradict each other.
    pub contradictions: Vec<ContradictionView>,
    /// What was promised: a to-do list.
    pub promises: Vec<PromiseView>,
    /// Of a second act: the session whose words the room remembered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first_act: Option<FirstActView>,
    /// Of a second act: what was promised in the first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub promised_before: Vec<PromisedView>,
    /// Which key messages got across.
    pub messages: Vec<MessageView>,
    /// What the choice of the panel cost.
    pub panel_cost: Option<PanelCostView>,
    /// How often the worst answer was recognised, where that was asked.
    pub worst_spotted: Option<Choices>,
    /// What was ticked of answers spoken aloud.
    pub sheet: Option<Sheet>,
    /// The three worst questions again, to be answered aloud.
    pub repair: Vec<Repair>,
    /// The real events.
    pub case: Option<RealCase>,
    /// What to do next.
    pub next: Vec<NextStep>,
    /// Of a first act held to its end: the id of the second.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub second_act: Option<String>,
    /// What these results can and cannot say, and what they may be used for.
    pub notices: Vec<String>,
}

/// Something that caps the score.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct GateView {
    /// `critical` or `corrected`.
    pub kind: &'static str,
    /// The most the overall score can be.
    pub cap: u8,
    /// One sentence.
    pub text: String,
    /// What was said.
    pub evidence: Vec<Evidence>,
}

/// One criterion.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CriterionView {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// 0–100; nothing if never observed.
    pub score: Option<u8>,
    /// Exchanges that observed it.
    pub observed: u32,
    /// Exchanges in all.
    pub questions: u32,
    /// It stands beside the overall score, and is no part of it.
    pub apart: bool,
}

/// The morning after.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FrontPage {
    /// As a neutral paper runs it.
    pub neutral: Option<String>,
    /// Its name.
    pub neutral_outlet: String,
    /// As a hostile one does.
    pub hostile: Option<String>,
    /// Its name.
    pub hostile_outlet: String,
    /// As the social networks do.
    pub social: Option<String>,
    /// The question it came of; nothing for a statement or decision.
    pub question: Option<String>,
    /// The words it came of.
    pub said: String,
}

/// Something to be settled before a real conference.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BeforeView {
    /// Why it is open.
    pub kind: Open,
    /// The topic of the question; empty where there is none.
    pub topic: String,
    /// What it is about: the question, promise or fact.
    pub what: String,
    /// What was said.
    pub said: String,
    /// Number of the question, from 1; nothing for the statement and decisions.
    pub question: Option<usize>,
}

/// Why something is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Open {
    /// Nothing on offer was fully right: a decision, not words.
    Decision,
    /// Two statements on one fact do not agree: one line is needed.
    Contradiction,
    /// Something confidential was said: what may be said has to be agreed.
    Confidential,
    /// A promise nobody is to keep.
    NoOwner,
    /// A promise without a date.
    NoDate,
    /// A promise with neither.
    NoOwnerNoDate,
}

/// A fact as it stands when the conference opens.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FactView {
    /// Its id.
    pub id: String,
    /// What it is about.
    pub label: String,
    /// What is known.
    pub value: String,
    /// How sure that is.
    pub status: Status,
    /// That in words.
    pub status_name: String,
    /// As of when; empty if not said.
    pub as_of: String,
}

/// Something to keep.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct KeepView {
    /// Who said it, where several people shared the podium.
    pub by: Option<String>,
    /// Id of the question; nothing for the statement and decisions.
    pub id: Option<String>,
    /// Who asked; empty for the statement and decisions.
    pub from: String,
    /// The question.
    pub question: String,
    /// What was said.
    pub said: String,
    /// Why it was good.
    pub why: String,
}

/// What shows a weak spot.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Evidence {
    /// Who said it, where several people shared the podium.
    pub by: Option<String>,
    /// Id of the question; nothing for the statement and decisions.
    pub id: Option<String>,
    /// The question.
    pub question: String,
    /// What was said.
    pub said: String,
    /// Why it cost.
    pub why: String,
    /// The better answer; empty if it was the best there was.
    pub better: String,
}

/// Something to fix.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FixView {
    /// `criterion`, `technique`, `topic` or `pitfall`.
    pub lens: &'static str,
    /// The tag or id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What to do about it.
    pub advice: String,
    /// What shows it best.
    #[serde(flatten)]
    pub evidence: Evidence,
}

/// A weak spot.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SpotView {
    /// `criterion`, `technique`, `topic` or `pitfall`.
    pub lens: &'static str,
    /// The tag or id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Points missed.
    pub missed: u32,
    /// Turns observed.
    pub observed: usize,
    /// What shows it, the costliest first.
    pub evidence: Vec<Evidence>,
    /// What to do about it.
    pub advice: String,
}

/// What the choice of the panel cost.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PanelCostView {
    /// Points in all.
    pub points: u32,
    /// One sentence.
    pub text: String,
    /// Who would have answered what better.
    pub evidence: Vec<Evidence>,
}

/// Right ones of all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Choices {
    /// How many were right.
    pub right: usize,
    /// Of how many.
    pub of: usize,
}

/// What was ticked of answers spoken aloud.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Sheet {
    /// Answers spoken.
    pub spoken: usize,
    /// Answers that took longer than the clock.
    pub overruns: usize,
    /// Each check, and how many answers passed it.
    pub ticks: Vec<(String, usize)>,
}

/// A question to answer again, aloud, without choices.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Repair {
    /// Who asks.
    pub from: String,
    /// The question.
    pub question: String,
    /// Advice to have in mind.
    pub advice: String,
    /// To compare with afterwards.
    pub better: String,
    /// Why it is better.
    pub why: String,
}

/// The real events.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RealCase {
    /// What happened.
    pub what: String,
    /// Where that is told.
    pub sources: Vec<String>,
}

/// What to do next.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NextStep {
    /// What for.
    pub text: String,
    /// The command.
    pub command: String,
}
