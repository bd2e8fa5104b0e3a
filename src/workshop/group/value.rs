//! What a group debrief says. Field names are those of `workshop report --format json`.

use crate::i18n::Lang;
use crate::scoring::ENOUGH_EXCHANGES;
use serde::Serialize;

/// Everything a group is told after a workshop, in one language. People stand in the
/// order of the roster wherever they stand: nobody is ranked, and no total is drawn.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Group {
    /// What the workshop is called.
    pub workshop: String,
    /// The language of all texts here.
    pub language: Lang,
    /// Names are left out.
    pub anonymous: bool,
    /// When its first run began, RFC 3339; nothing before there is one.
    pub began: Option<String>,
    /// Titles of the scenarios of its runs, in the order in which they were first held.
    pub scenarios: Vec<String>,
    /// Who took part, in the order of the roster; behind it who is on it no more.
    pub people: Vec<Person>,
    /// Participants × criteria: a table for each scenario, and answers spoken apart from
    /// those chosen.
    pub tables: Vec<Table>,
    /// What the group does well.
    pub strengths: Vec<Strength>,
    /// Weak spots at least two share.
    pub weak_spots: Vec<Shared>,
    /// The best answers heard, question by question.
    pub best: Vec<Best>,
    /// What a later run shows beside an earlier one of the same participant.
    pub changes: Vec<Change>,
    /// Where assessors differ.
    pub differences: Vec<Difference>,
    /// Two people on one podium who said different things.
    pub contradictions: Vec<Contradiction>,
    /// What was promised: a to-do list.
    pub promises: Vec<Promise>,
    /// What to do about it: owner and date are for the group to fill in.
    pub plan: Vec<Measure>,
    /// What this can and cannot say, and what it may be used for.
    pub notices: Vec<String>,
}

/// Somebody who took part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Person {
    /// Their name.
    pub name: String,
    /// Runs of theirs that have ended, seats in a team included.
    pub runs: usize,
}

/// Participants × criteria, of one scenario and one way of answering.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Table {
    /// The scenario's title.
    pub scenario: String,
    /// Answers were spoken; otherwise they were chosen.
    pub spoken: bool,
    /// The criteria, in the rubric's order.
    pub criteria: Vec<Heading>,
    /// A row a participant and run, in the order of the roster.
    pub rows: Vec<Row>,
}

/// The head of a column.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Heading {
    /// Id of the criterion.
    pub id: String,
    /// Its name.
    pub name: String,
    /// It is no part of the overall score.
    pub apart: bool,
}

/// One run of one participant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Row {
    /// Who.
    pub name: String,
    /// Which of their runs of this scenario it was, from 1.
    pub run: usize,
    /// How many there are of theirs in the table.
    pub runs: usize,
    /// The session's number.
    pub session: i64,
    /// Others sat beside them: only the answers they gave themselves count here.
    pub team: bool,
    /// It was broken off.
    pub provisional: bool,
    /// How many assessors' ratings were merged; 0: the facilitator rated alone. Of no
    /// meaning where answers were chosen.
    pub raters: usize,
    /// One of those is the facilitator.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub facilitator: bool,
    /// A cell a criterion; nothing where it was not observed.
    pub cells: Vec<Option<Cell>>,
    /// The facilitator's own notes, each with the number of its question: in no edition
    /// but theirs, and in no form but CSV and JSON.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<String>,
}

/// One criterion of one run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Cell {
    /// 0–100. For people it is shown as its band alone.
    pub score: u8,
    /// 0–3: the four grades, the weakest first.
    pub band: u8,
    /// Exchanges that observed it.
    pub observed: u32,
    /// Exchanges in all.
    pub questions: u32,
}

/// The fewest exchanges that make more than a hint.
pub const FEW: u32 = ENOUGH_EXCHANGES;

impl Cell {
    /// Whether it rests on fewer than three exchanges.
    #[must_use]
    pub fn is_hint(self) -> bool {
        self.observed < FEW
    }
}

/// Something the group does well.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Strength {
    /// The criterion's name.
    pub name: String,
    /// Answers were spoken.
    pub spoken: bool,
    /// How many of them are good at it.
    pub had: usize,
    /// Of how many in whom it was observed.
    pub of: usize,
}

/// A weak spot at least two share.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Shared {
    /// `criterion`, `technique`, `topic` or `pitfall`.
    pub lens: &'static str,
    /// The tag or id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Answers were spoken.
    pub spoken: bool,
    /// How many share it.
    pub had: usize,
    /// Of how many.
    pub of: usize,
    /// What to do about it.
    pub advice: String,
    /// What shows it; who said it is left out on purpose.
    pub evidence: Vec<Said>,
}

/// Words that show something.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Said {
    /// The question, without the sentence by which its asker introduces themselves.
    pub question: String,
    /// What was said.
    pub said: String,
    /// Why it cost.
    pub why: String,
}

/// The best answers to one question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Best {
    /// Who asked.
    pub from: String,
    /// The question.
    pub question: String,
    /// The answers, in the order of the roster.
    pub answers: Vec<Quoted>,
}

/// A good answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Quoted {
    /// Who gave it; several may have chosen the same.
    pub who: Vec<String>,
    /// The words.
    pub said: String,
    /// Criteria on which it was rated highest.
    pub good_at: Vec<String>,
    /// Answers were spoken: the words are those written down.
    pub spoken: bool,
}

/// What a later run shows beside an earlier one of the same participant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Change {
    /// Who.
    pub name: String,
    /// The scenario's title.
    pub scenario: String,
    /// Answers were spoken.
    pub spoken: bool,
    /// Which runs of theirs: the first and the last, from 1.
    pub runs: [usize; 2],
    /// Criteria observed in both.
    pub criteria: Vec<Moved>,
}

/// One criterion in two runs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Moved {
    /// The criterion's name.
    pub name: String,
    /// In the earlier and the later.
    pub cells: [Cell; 2],
    /// What that shows.
    pub shows: Shows,
}

/// What two figures show.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Shows {
    /// Better, by more than chance easily makes.
    Better,
    /// Worse, by more than chance easily makes.
    Worse,
    /// No more than a rating or two more or less makes.
    Same,
    /// Too few exchanges to say.
    TooFew,
}

/// An answer on which assessors differ.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Difference {
    /// Who gave the answer.
    pub who: String,
    /// The question.
    pub question: String,
    /// The criterion; of a critical pitfall its name.
    pub about: String,
    /// The levels given, the lowest first; none of a pitfall.
    pub levels: Vec<u8>,
    /// What they come to; nothing of a pitfall, which does not stand.
    pub merged: Option<u8>,
}

/// Two people on one podium who said different things of one fact.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Contradiction {
    /// The fact.
    pub fact: String,
    /// Who said what first.
    pub earlier: [String; 2],
    /// Who said what then.
    pub later: [String; 2],
}

/// Something promised.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Promise {
    /// Who made it.
    pub who: String,
    /// What.
    pub what: String,
    /// By when; empty if not said.
    pub by: String,
    /// Who keeps it; empty if not said.
    pub owner: String,
}

/// Something to be done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Measure {
    /// What it mends.
    pub what: String,
    /// How.
    pub how: String,
    /// A command that trains it; empty where none does.
    pub command: String,
    /// Who sees to it: for the group to fill in.
    pub owner: String,
    /// By when: for the group to fill in.
    pub date: String,
}
