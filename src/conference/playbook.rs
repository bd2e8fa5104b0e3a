//! What playing needs of a scenario, and no more: a few dozen bytes a question and
//! an answer, side by side, where the scenario keeps kilobytes of words. It is made
//! once and shared by a conference and its copies; what only few answers have (claims,
//! changes of facts) is looked up in the scenario itself.

use super::circuit::Circuits;
use super::event::Choice;
use super::hand::Hands;
use super::ledger::{Current, Findings, Found, Statement};
use super::mood::{Impact, Impression};
use super::next::{self, SCRIPT};
use super::state::Relation;
use super::verdict::Verdict;
use super::when::When;
use crate::scenario::vocabulary::{Pitfall, WordSet};
use crate::scenario::{
    Answer, AnswerIx, Clause, Condition, FactIx, Journalist, Levels, Manner, MessageIx, MoodShift,
    PersonIx, PressIx, Question, QuestionIx, Rubric, Scenario, Term, ValueIx, limits,
};
use std::sync::Arc;

/// A scenario, as far as it is played.
#[derive(Debug)]
pub(super) struct Playbook {
    /// The scenario itself.
    pub(super) scenario: Arc<Scenario>,
    questions: Vec<Asked>,
    /// The answers of all questions, each question's silence behind its own, and at
    /// the end words nobody wrote an answer for.
    sayings: Vec<Saying>,
    /// What each of them is rated.
    levels: Vec<Levels>,
    /// What the ledgers keep of those that say something for them.
    kept: Vec<Kept>,
    /// How the journalists stand to the player at the start.
    pub(super) press: Vec<Relation>,
    pub(super) injects: Vec<Due>,
    /// How the facts stand at the start.
    pub(super) facts: Vec<Current>,
    /// Pitfalls the room may go after.
    pub(super) pursuable: WordSet<Pitfall>,
    pub(super) hands: Hands,
    /// From each step of the script, the first that there is anything for.
    pub(super) steps: [u8; SCRIPT.len() + 1],
    /// How many questions each phase draws.
    pub(super) asks: [u16; 5],
    /// Questions a journalist may ask in a row; 0 for any number.
    pub(super) questions_each: u8,
    /// Seconds after which the opening and the main part are over.
    pub(super) time_up: u32,
    /// What conditions ask for beside a mood.
    pub(super) circuits: Circuits,
}

/// The manners, in their order.
const MANNERS: [Manner; 3] = [Manner::Patient, Manner::Sharp, Manner::Hostile];

/// Seconds a question and its answer take beside the answer's own time.
const EXCHANGE_SECONDS: u32 = 30;

/// A question.
#[derive(Debug, Clone, Copy)]
pub(super) struct Asked {
    pub(super) key: u64,
    pub(super) when: When,
    /// Whether it can be asked at any time.
    pub(super) always: bool,
    /// Seconds it takes with its answer.
    pub(super) seconds: u32,
    /// The place of its hand among all, or [`NONE`].
    pub(super) place: u16,
    /// Whether all hands of its journalist in its phase stand in one field.
    pub(super) in_one_field: bool,
    /// Where the first of its answers stands among all sayings, and how many it has.
    first: u16,
    pub(super) answers: u8,
    /// Those of them that can be chosen by anybody at any time, as bits by position.
    free: u16,
    pub(super) from: PressIx,
    pub(super) weight: u8,
}

/// Something that can be said to a question: an answer, silence, or words nobody
/// wrote an answer for. Each lies in one line of the processor's memory.
#[derive(Debug, Clone, Copy)]
#[repr(align(32))]
pub(super) struct Saying {
    pub(super) when: When,
    /// What it counts as where it says nothing the ledgers keep.
    counts: Counts,
    /// What it claims, if that is all the ledgers keep of it, and if nothing, the first
    /// value of no fact.
    pub(super) fact: FactIx,
    pub(super) value: ValueIx,
    /// Whether there is more of it for the ledgers to keep.
    pub(super) says_more: bool,
    pub(super) by: Option<PersonIx>,
    /// The question it draws, or [`NONE`].
    pub(super) then: QuestionIx,
    /// What the ledgers keep of it, or [`NONE`].
    kept: u16,
}

/// What something said counts as.
#[derive(Debug, Clone, Copy)]
pub(super) struct Worth {
    pub(super) pitfalls: WordSet<Pitfall>,
    pub(super) impact: Impact,
    /// What the ledgers found against it.
    pub(super) found: Found,
}

impl Asked {
    /// No question: what stands where none waits.
    pub(super) const NONE: Asked = Asked {
        key: 0,
        when: When::ALWAYS,
        always: true,
        seconds: 0,
        place: 0,
        in_one_field: false,
        first: 0,
        answers: 0,
        free: 0,
        from: PressIx(0),
        weight: 0,
    };
}

const _: () = assert!(size_of::<Saying>() == 32);

impl Asked {
    /// Whether the answer at a position is there, and can be chosen by anybody at any time.
    #[inline]
    pub(super) fn is_free(&self, answer: AnswerIx) -> bool {
        self.free.checked_shr(answer.0.into()).unwrap_or(0) & 1 == 1
    }
}

// Every answer has its bit.
const _: () = assert!(limits::ANSWERS <= u16::BITS as usize);

/// The position of a saying among all.
#[derive(Debug, Clone, Copy)]
pub(super) struct SayingIx(usize);

/// The place of nothing in any list: there are not so many questions, nor answers
/// that say something for the ledgers.
pub(super) const NONE: u16 = u16::MAX;

/// What an answer says for the ledgers to keep: a copy beside the others, because
/// the answer itself stands among its words.
#[derive(Debug, Clone)]
pub(super) struct Kept {
    claims: Box<[(FactIx, ValueIx)]>,
    corrects: Box<[FactIx]>,
    delivers: Box<[MessageIx]>,
    /// What it counts as, by what the ledgers find against it.
    counts: [Counts; Found::COUNT],
}

/// What something said counts as, by the asker's manner.
#[derive(Debug, Clone, Copy)]
struct Counts {
    pitfalls: WordSet<Pitfall>,
    impact: [Impact; 3],
}

impl Counts {
    fn of(verdict: &Verdict, weight: u8, shift: MoodShift) -> Counts {
        let impact = |manner| Impression::of(verdict, weight, manner, shift).impact();
        Counts {
            pitfalls: verdict.pitfalls,
            impact: MANNERS.map(impact),
        }
    }

    #[inline]
    fn worth(&self, found: Found, manner: Manner) -> Worth {
        Worth {
            pitfalls: self.pitfalls,
            impact: self.impact[manner as usize],
            found,
        }
    }
}

impl Kept {
    fn of(answer: &Answer, weight: u8, rubric: &Rubric) -> Kept {
        let count = |kinds| {
            let contradiction = None;
            let findings = Findings {
                kinds,
                contradiction,
            };
            let verdict = Verdict::of(answer).overruled(findings, rubric);
            Counts::of(&verdict, weight, answer.mood)
        };
        Kept {
            claims: answer.claims.clone().into(),
            corrects: answer.corrects.clone().into(),
            delivers: answer.delivers.clone().into(),
            counts: Found::all().map(count),
        }
    }

    /// What it is worth against which this was found.
    #[inline]
    pub(super) fn worth(&self, found: Found, manner: Manner) -> Worth {
        self.counts[found.at()].worth(found, manner)
    }

    /// What it says.
    #[inline]
    pub(super) fn statement(&self) -> Statement<'_> {
        Statement {
            claims: &self.claims,
            corrects: &self.corrects,
            delivers: &self.delivers,
        }
    }
}

/// When an inject happens.
#[derive(Debug, Clone, Copy)]
pub(super) struct Due {
    /// Before so many answers it never does.
    pub(super) after: u16,
    /// What must hold then.
    pub(super) when: When,
}

impl Playbook {
    /// The playbook of a scenario.
    pub(super) fn of(shared: Arc<Scenario>) -> Playbook {
        let scenario = Arc::clone(&shared);
        let stranger = |journalist: &Journalist| Relation::new(scenario.start, journalist.manner);
        let [opening, main, closing, doorstep] = scenario.asks.0;
        let mut book = Playbook {
            scenario: shared,
            questions: Vec::with_capacity(scenario.questions.len()),
            sayings: Vec::new(),
            levels: Vec::new(),
            kept: Vec::new(),
            press: scenario.press.iter().map(stranger).collect(),
            injects: Vec::new(),
            facts: scenario.briefing.facts.iter().map(Current::of).collect(),
            pursuable: scenario.pursuits.iter().map(|(of, _)| *of).collect(),
            hands: Hands::of(&scenario),
            steps: next::steps(&scenario),
            asks: [opening, main, closing, doorstep, 0],
            questions_each: scenario.moderator.questions_each,
            time_up: scenario.minutes * 60,
            circuits: Circuits::default(),
        };
        for question in &scenario.questions {
            let asked = book.of_question(question);
            book.questions.push(asked);
            for answer in question.answers.iter().chain([&question.silence]) {
                book.add_saying(question.weight, answer);
            }
        }
        book.add_saying(0, &Answer::default());
        for (question, place) in book.hands.all() {
            book.questions[question.at()].place = place;
        }
        for inject in &scenario.injects {
            let due = Due {
                after: earliest(&inject.when),
                when: book.when(&but_after(&inject.when)),
            };
            book.injects.push(due);
        }
        book
    }

    fn of_question(&mut self, question: &Question) -> Asked {
        let free = |(at, answer): (usize, &Answer)| u16::from(is_free(answer)) << at;
        Asked {
            key: question.key,
            when: self.when(&question.when),
            always: question.when.0.is_empty(),
            seconds: u32::from(question.seconds) + EXCHANGE_SECONDS,
            place: NONE,
            in_one_field: self.hands.are_in_one_field(question.phase, question.from),
            first: self.sayings.len() as u16,
            answers: question.answers.len() as u8,
            free: question.answers.iter().enumerate().map(free).sum(),
            from: question.from,
            weight: question.weight,
        }
    }

    fn add_saying(&mut self, weight: u8, answer: &Answer) {
        let keeps = !answer.claims.is_empty() || !answer.delivers.is_empty();
        let nothing = (FactIx::new(self.facts.len()), ValueIx(0));
        let claim = match (&answer.claims[..], keeps) {
            ([], false) => Some(nothing),
            ([claim], _) if answer.corrects.is_empty() && answer.delivers.is_empty() => {
                Some(*claim)
            }
            _ => None,
        };
        let (fact, value) = claim.unwrap_or(nothing);
        let saying = Saying {
            when: self.when(&answer.when),
            counts: Counts::of(&Verdict::of(answer), weight, answer.mood),
            fact,
            value,
            says_more: claim.is_none(),
            by: answer.by,
            then: answer.then.unwrap_or(QuestionIx(NONE)),
            kept: if keeps { self.kept.len() as u16 } else { NONE },
        };
        self.sayings.push(saying);
        self.levels.push(answer.rate);
        if keeps {
            let kept = Kept::of(answer, weight, &self.scenario.rubric);
            self.kept.push(kept);
        }
    }

    fn when(&mut self, condition: &Condition) -> When {
        let (mut when, rest) = When::split(condition);
        if !rest.0.is_empty() {
            when.rest = self.circuits.add(&rest) as u16;
        }
        when
    }

    /// Before so many answers none of the injects that are left happens.
    pub(super) fn next_inject(&self, fired: &[bool]) -> u16 {
        let left = self.injects.iter().zip(fired).filter(|(_, fired)| !**fired);
        left.map(|(due, _)| due.after).min().unwrap_or(u16::MAX)
    }

    /// The question at a position.
    #[inline]
    pub(super) fn question(&self, at: QuestionIx) -> &Asked {
        &self.questions[at.at()]
    }

    /// What is said by a choice, if the question has it.
    #[inline]
    pub(super) fn saying(&self, question: &Asked, choice: Choice) -> Option<SayingIx> {
        let first = usize::from(question.first);
        match choice {
            Choice::Answer(at) if at.0 >= question.answers => None,
            Choice::Answer(at) => Some(SayingIx(first + at.at())),
            Choice::Silence => Some(SayingIx(first + usize::from(question.answers))),
            Choice::NoneOfThese | Choice::OwnWords => Some(SayingIx(self.sayings.len() - 1)),
        }
    }

    /// As [`Playbook::saying`], of a question by its position.
    pub(super) fn find_saying(&self, question: QuestionIx, choice: Choice) -> Option<SayingIx> {
        self.saying(self.questions.get(question.at())?, choice)
    }

    /// The saying at a position.
    #[inline]
    pub(super) fn said(&self, at: SayingIx) -> &Saying {
        &self.sayings[at.0]
    }

    /// The answer at a position that can be chosen by anybody at any time.
    #[inline]
    pub(super) fn free_saying(&self, question: &Asked, answer: AnswerIx) -> &Saying {
        &self.sayings[usize::from(question.first) + answer.at()]
    }

    /// What it is rated by its author.
    pub(super) fn verdict(&self, at: SayingIx) -> Verdict {
        Verdict {
            levels: self.levels[at.0],
            pitfalls: self.sayings[at.0].counts.pitfalls,
            ..Verdict::default()
        }
    }

    /// What the ledgers keep of it, if anything.
    #[inline]
    pub(super) fn kept(&self, saying: &Saying) -> Option<&Kept> {
        self.kept.get(usize::from(saying.kept))
    }
}

impl Saying {
    /// What it is worth as the author rated it.
    #[inline]
    pub(super) fn worth(&self, manner: Manner) -> Worth {
        self.counts.worth(Found::NOTHING, manner)
    }
}

/// Whether anybody can say it at any time.
fn is_free(answer: &Answer) -> bool {
    answer.by.is_none() && answer.when.0.is_empty()
}

/// What a condition asks for beside a number of answers.
fn but_after(condition: &Condition) -> Condition {
    let asks_more = |clause: &&Clause| match clause {
        Clause::Any(terms) => !matches!(terms[..], [Term::After(_)]),
        Clause::AnyOf(_) => true,
    };
    Condition(condition.0.iter().filter(asks_more).cloned().collect())
}

/// Before so many answers the condition never holds.
fn earliest(condition: &Condition) -> u16 {
    let of_term = |term: &Term| match term {
        Term::After(n) => *n,
        _ => 0,
    };
    let of_clause = |clause: &Clause| match clause {
        Clause::Any(terms) => terms.iter().map(of_term).min(),
        Clause::AnyOf(conditions) => conditions.iter().map(earliest).min(),
    };
    let clauses = condition.0.iter().filter_map(of_clause);
    clauses.max().unwrap_or(0)
}
