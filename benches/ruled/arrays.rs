//! The story as arrays: what its answers do is reckoned before it is played.

use crate::story::arrays::gate;
use kaiken::scenario::vocabulary::{Pitfall, WordSet};
use kaiken::scenario::{Answer, Levels, Manner, Phase, Question as Written, Scenario, Status};

/// Nothing, in any list.
pub const NONE: u8 = u8::MAX;
/// Journalists.
pub const PRESS: usize = 8;
/// Facts there is room for.
pub const FACTS: usize = 8;
/// Most hands of a journalist in a phase.
pub const FIELD: usize = 4;

const MANNERS: [Manner; 3] = [Manner::Patient, Manner::Sharp, Manner::Hostile];

/// The story, ready to be played.
pub struct Ruled {
    questions: [Question; 64],
    sayings: [Saying; 256],
    pub kept: Vec<Kept>,
    pub phases: Vec<PhaseHands>,
    /// The field of each journalist's hands, by phase.
    fields: [[u8; PRESS]; 4],
    pub press: [Relation; PRESS],
    /// Trust and heat.
    pub start: (u8, u8),
    pub facts: [Standing; FACTS],
    /// The question that goes after each pitfall.
    pub pursuits: [u8; 32],
    pub pursuable: u32,
    /// Where each difference leads each figure.
    steps: Box<[[u8; 128]; 128]>,
}

/// What is said does so much to trust, heat, and the asker's own trust.
#[derive(Clone, Copy, Default)]
pub struct Impact {
    pub trust: i8,
    pub heat: i8,
    pub own: i8,
}

#[derive(Clone, Copy, Default)]
pub struct Saying {
    /// By the asker's manner.
    pub impact: [Impact; 3],
    /// It can be given above this trust.
    pub over: i8,
    pub then: u8,
    pub kept: u8,
    pub pitfalls: u32,
}

#[derive(Clone, Copy, Default)]
pub struct Question {
    pub key: u64,
    pub seconds: u32,
    first: u8,
    pub count: u8,
    pub from: u8,
    /// It is asked below this trust.
    pub under: i8,
    /// The place of its hand.
    pub place: u8,
}

/// What an answer says for the ledgers.
pub struct Kept {
    pub claim: Option<(u8, u8)>,
    pub delivers: bool,
    /// What it is worth by what is found: false 1, speculation 2, contradiction 4.
    pub found: [([Impact; 3], u32, Levels); 8],
}

/// How a fact stands.
#[derive(Clone, Copy, Default)]
pub struct Standing {
    pub is: u8,
    pub is_known: bool,
}

/// How a journalist stands to the player.
#[derive(Clone, Copy, Default)]
pub struct Relation {
    pub trust: u8,
    pub asked: u8,
    pub manner: u8,
    pub sharper: u8,
}

#[derive(Clone, Copy)]
pub struct Hand {
    pub key: u64,
    pub question: u8,
    pub from: u8,
    pub place: u8,
}

/// The hands of a phase, and how many questions it draws.
pub struct PhaseHands {
    pub calm: Vec<Hand>,
    pub hostile: Vec<Hand>,
    pub draws: u16,
}

impl Ruled {
    /// The arrays of the story.
    pub fn of(scenario: &Scenario) -> Ruled {
        let mut story = Ruled {
            questions: [Question::default(); 64],
            sayings: [Saying::default(); 256],
            kept: Vec::new(),
            phases: Vec::new(),
            fields: [[NONE; PRESS]; 4],
            press: [Relation::default(); PRESS],
            start: (scenario.start.trust as u8, scenario.start.heat as u8),
            facts: [Standing::default(); FACTS],
            pursuits: [NONE; 32],
            pursuable: 0,
            steps: steps(),
        };
        story.add_room(scenario);
        let mut first = 0;
        for (at, question) in scenario.questions.iter().enumerate() {
            story.questions[at] = Question {
                key: question.key,
                seconds: u32::from(question.seconds) + 30,
                first: first as u8,
                count: question.answers.len() as u8,
                from: question.from.0,
                under: gate(&question.when).unwrap_or(i8::MAX),
                place: NONE,
            };
            for answer in &question.answers {
                story.sayings[first] = story.saying_of(scenario, question, answer);
                first += 1;
            }
        }
        story.add_hands(scenario);
        story
    }

    fn add_room(&mut self, scenario: &Scenario) {
        for (standing, fact) in self.facts.iter_mut().zip(&scenario.briefing.facts) {
            assert!(fact.start.status != Status::Confidential);
            *standing = Standing {
                is: fact.start.is.0,
                is_known: fact.start.status != Status::Unconfirmed,
            };
        }
        for (relation, journalist) in self.press.iter_mut().zip(&scenario.press) {
            let manner = journalist.manner as u8;
            *relation = Relation {
                trust: scenario.start.trust as u8,
                asked: 0,
                manner,
                sharper: (manner + 1).min(2),
            };
        }
        for (pitfall, question) in &scenario.pursuits {
            let bit = bit(*pitfall);
            self.pursuable |= bit;
            self.pursuits[bit.trailing_zeros() as usize] = question.0 as u8;
        }
    }

    fn saying_of(&mut self, scenario: &Scenario, question: &Written, answer: &Answer) -> Saying {
        let impact = |levels, pitfalls| {
            MANNERS.map(|manner| impact(levels, pitfalls, question.weight, manner, answer))
        };
        let pitfalls = answer.pitfalls.bits();
        let mut kept = NONE;
        if !answer.claims.is_empty() || !answer.delivers.is_empty() {
            kept = self.kept.len() as u8;
            let claim = answer.claims.first();
            self.kept.push(Kept {
                claim: claim.map(|(fact, value)| (fact.0 as u8, value.0)),
                delivers: !answer.delivers.is_empty(),
                found: std::array::from_fn(|found| {
                    let (all, levels) = overruled(scenario, answer, found);
                    (impact(levels, all), all, levels)
                }),
            });
        }
        Saying {
            impact: impact(answer.rate, pitfalls),
            over: gate(&answer.when).unwrap_or(-1),
            then: answer.then.map_or(NONE, |next| next.0 as u8),
            kept,
            pitfalls,
        }
    }

    /// The hands of each phase, in fields: those of one journalist side by side.
    fn add_hands(&mut self, scenario: &Scenario) {
        let mut field = 0;
        for phase in [Phase::Opening, Phase::Main, Phase::Closing, Phase::Doorstep] {
            let mut hands = PhaseHands {
                calm: Vec::new(),
                hostile: Vec::new(),
                draws: scenario.asks.of(phase),
            };
            for (from, journalist) in scenario.press.iter().enumerate() {
                let questions = scenario.questions.iter().enumerate();
                let theirs = questions.filter(|(_, it)| it.phase == phase && it.from.at() == from);
                let theirs: Vec<Hand> = theirs
                    .enumerate()
                    .map(|(nth, (at, question))| Hand {
                        key: question.key,
                        question: at as u8,
                        from: from as u8,
                        place: (field * FIELD + nth) as u8,
                    })
                    .collect();
                assert!(theirs.len() <= FIELD);
                for hand in &theirs {
                    self.questions[usize::from(hand.question)].place = hand.place;
                }
                if !theirs.is_empty() {
                    self.fields[phase as usize][from] = field as u8;
                    field += 1;
                }
                match journalist.manner {
                    Manner::Hostile => hands.hostile.extend(theirs),
                    _ => hands.calm.extend(theirs),
                }
            }
            self.phases.push(hands);
        }
        assert!(field <= 32);
    }

    #[inline(always)]
    pub fn question(&self, at: u8) -> &Question {
        &self.questions[usize::from(at) % 64]
    }

    #[inline(always)]
    pub fn saying(&self, question: &Question, nth: usize) -> &Saying {
        &self.sayings[(usize::from(question.first) + nth) % 256]
    }

    #[inline(always)]
    pub fn field(&self, phase: usize, from: u8) -> u8 {
        self.fields[phase % 4][usize::from(from) % PRESS]
    }

    /// Where a difference leads a figure.
    #[inline(always)]
    pub fn step(&self, figure: u8, difference: i8) -> u8 {
        self.steps[usize::from(difference as u8) % 128][usize::from(figure) % 128]
    }
}

fn bit(pitfall: Pitfall) -> u32 {
    [pitfall].into_iter().collect::<WordSet<_>>().bits()
}

/// Pitfalls and levels of an answer against which this was found.
fn overruled(scenario: &Scenario, answer: &Answer, found: usize) -> (u32, Levels) {
    let (mut pitfalls, mut levels) = (answer.pitfalls.bits(), answer.rate);
    let kinds = [
        (Pitfall::FalseStatement, 0),
        (Pitfall::Speculation, 1),
        (Pitfall::Contradiction, 0),
    ];
    for (nth, (pitfall, most)) in kinds.into_iter().enumerate() {
        if found >> nth & 1 == 1 {
            pitfalls |= bit(pitfall);
            if let Some(accuracy) = scenario.rubric.accuracy {
                levels.cap(accuracy.into(), most);
            }
        }
    }
    (pitfalls, levels)
}

fn impact(levels: Levels, pitfalls: u32, weight: u8, manner: Manner, answer: &Answer) -> Impact {
    let n = levels.count().max(1) as i32;
    let whole = i32::from(weight) * (2 * levels.sum() as i32 - 3 * levels.count() as i32);
    let halves = match manner {
        _ if whole >= 0 => 2,
        Manner::Patient => 2,
        Manner::Sharp => 3,
        Manner::Hostile => 4,
    };
    let quality = whole / n;
    let pitfalls = WordSet::<Pitfall>::from_bits(pitfalls);
    let critical = pitfalls.iter().filter(|it| it.is_critical()).count() as i32;
    let others = pitfalls.len() as i32 - critical;
    let trust = quality - 10 * critical + i32::from(answer.mood.trust);
    let heat = -(whole * halves) / (2 * n) + 12 * critical + 4 * others;
    let heat = heat + i32::from(answer.mood.heat);
    Impact {
        trust: trust.clamp(-50, 50) as i8,
        heat: heat.clamp(-50, 50) as i8,
        own: 2 * quality as i8,
    }
}

/// Half way up or down a difference counts in full, towards an end ever less.
fn steps() -> Box<[[u8; 128]; 128]> {
    let mut steps = Box::new([[0; 128]; 128]);
    for difference in -50_i32..=50 {
        for figure in 0..=100 {
            let room = if difference > 0 { 100 - figure } else { figure };
            let led = figure + difference * room / 50;
            steps[difference as u8 as usize % 128][figure as usize] = led as u8;
        }
    }
    steps
}
