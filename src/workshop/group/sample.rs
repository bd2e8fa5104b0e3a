//! Runs of a workshop, for tests.

use super::Run;
use crate::conference::{Event, Mark, MarkKind, Rate, Stage};
use crate::debrief::Meta;
use crate::i18n::Lang;
use crate::scenario::vocabulary::Pitfall;
use crate::scenario::{PersonIx, Scenario};
use crate::scoring::sample::{Habit, play, scenario, take};
use crate::scoring::{Mode, Session};
use crate::workshop::{Participant, Team, Workshop};
use std::sync::{Arc, LazyLock};

/// A run with all it owns.
pub(crate) struct Sample {
    session: Session,
    meta: Meta,
    team: Team,
}

impl Sample {
    pub(crate) fn run(&self) -> Run<'_> {
        Run {
            scenario: self.session.conference().scenario(),
            transcript: self.session.transcript(),
            meta: self.meta.clone(),
            team: &self.team,
            agenda: Vec::new(),
        }
    }
}

/// A workshop of these participants.
pub(crate) fn workshop(lang: Lang, spoken: bool, names: &[&str]) -> Workshop {
    let participant = |name: &&str| Participant {
        name: (*name).into(),
        role: "".into(),
    };
    Workshop {
        name: match lang {
            Lang::En => "Spring training".into(),
            Lang::Ja => "春の会見研修".into(),
        },
        lang,
        spoken,
        seed: 7,
        participants: names.iter().map(participant).collect(),
        assessors: Vec::new(),
        kept: Vec::new(),
        seatings: Vec::new(),
    }
}

/// Read once: it is long.
static SEVEN: LazyLock<Arc<Scenario>> = LazyLock::new(|| {
    scenario(include_str!(
        "../../../scenarios/7pay-first-conference.yaml"
    ))
});

fn seven() -> Arc<Scenario> {
    Arc::clone(&SEVEN)
}

fn meta(number: i64, name: &str, mode: Mode) -> Meta {
    Meta {
        session: Some(number),
        trainee: Some(name.to_owned()),
        mode,
        started: Some(format!("2026-04-0{number}T01:00:00Z")),
        finished: Some(format!("2026-04-0{number}T01:30:00Z")),
        ..Meta::default()
    }
}

/// A run of chosen answers.
pub(crate) fn chosen(number: i64, name: &str, habit: Habit) -> Sample {
    Sample {
        session: play(&seven(), 7, habit),
        meta: meta(number, name, Mode::Rehearsal),
        team: Team::default(),
    }
}

/// What somebody does in a spoken run.
pub(crate) struct Speaker<'a> {
    pub(crate) name: &'a str,
    /// Levels of the criteria, in the rubric's order; an answer adds 0 or 1 to each.
    pub(crate) levels: [u8; 9],
    /// Words written down of every third answer.
    pub(crate) words: &'a str,
    /// What is heard in every fourth answer.
    pub(crate) pitfall: Option<Pitfall>,
}

/// A spoken run of so many answers, in which the members of a team take turns.
pub(crate) fn spoken(number: i64, speakers: &[Speaker<'_>], answers: usize) -> Sample {
    let mut scenario = Scenario::clone(&seven());
    scenario.rubric = scenario.rubric.for_listeners();
    let people: Vec<PersonIx> = (0..speakers.len() - 1).map(PersonIx::new).collect();
    let mut session = Session::new(Arc::new(scenario));
    let panel = match people.is_empty() {
        true => vec![PersonIx::new(0)],
        false => people.clone(),
    };
    take(
        &mut session,
        &Event::Begin {
            seed: 7,
            panel,
            carried: None,
        },
    );
    let mut given = 0;
    while given < answers {
        match session.conference().stage() {
            Stage::Deciding(at) => {
                let option = session.conference().decision_options(at)[0];
                take(&mut session, &Event::Decided { option });
            }
            Stage::Statement => answer(&mut session, &speakers[0], None, 0),
            Stage::Asked => {
                let who = given % speakers.len();
                let by = who.checked_sub(1).map(|at| people[at]);
                answer(&mut session, &speakers[who], by, given);
                given += 1;
            }
            Stage::Ready | Stage::Finished(_) => break,
        }
    }
    if !matches!(session.conference().stage(), Stage::Finished(_)) {
        let end = Event::Directed(crate::conference::Direction::End);
        take(&mut session, &end);
    }
    let others = || speakers[1..].iter().zip(&people);
    Sample {
        session,
        meta: Meta {
            team: others()
                .map(|(it, person)| (*person, it.name.to_owned()))
                .collect(),
            ..meta(number, speakers[0].name, Mode::Spoken)
        },
        team: Team {
            seats: others()
                .map(|(it, person)| (*person, it.name.into()))
                .collect(),
        },
    }
}

/// A run of two whose one answer was handed over: the participant's share is good, the
/// other's is not.
pub(crate) fn handed_over() -> Sample {
    let speaker = |name| Speaker {
        name,
        levels: [0; 9],
        words: "",
        pitfall: None,
    };
    let mut sample = spoken(1, &[speaker("Ito Ken"), speaker("Sato Hana")], 0);
    let mut scenario = Scenario::clone(&seven());
    scenario.rubric = scenario.rubric.for_listeners();
    let mut session = Session::new(Arc::new(scenario));
    let other = Some(PersonIx::new(0));
    let begin = sample.session.history()[0].clone();
    take(&mut session, &begin);
    while session.conference().stage() != Stage::Asked {
        match session.conference().stage() {
            Stage::Deciding(at) => {
                let option = session.conference().decision_options(at)[0];
                take(&mut session, &Event::Decided { option });
            }
            _ => {
                let (elapsed_ms, then) = (0, None);
                take(&mut session, &Event::Answered { elapsed_ms, then });
            }
        }
    }
    let rate = |level| {
        let (criterion, level) = (0, Some(level));
        Event::Rated(Rate::Level { criterion, level })
    };
    take(&mut session, &rate(3));
    mark(&mut session, MarkKind::Quotation, "Ito's own words.", None);
    take(&mut session, &Event::Rated(Rate::HandOver(other)));
    take(&mut session, &rate(0));
    let (pitfall, heard) = (Pitfall::Mocks, true);
    take(
        &mut session,
        &Event::Rated(Rate::Pitfall { pitfall, heard }),
    );
    mark(
        &mut session,
        MarkKind::Quotation,
        "Sato's own words.",
        other,
    );
    let (elapsed_ms, then) = (0, None);
    take(&mut session, &Event::Answered { elapsed_ms, then });
    let end = Event::Directed(crate::conference::Direction::End);
    take(&mut session, &end);
    sample.session = session;
    sample
}

fn answer(session: &mut Session, speaker: &Speaker<'_>, by: Option<PersonIx>, nth: usize) {
    if by.is_some() {
        take(session, &Event::Rated(Rate::Speaker(by)));
    }
    for (at, level) in (0_u8..).zip(speaker.levels) {
        // Not everything is observed every time.
        if (nth + usize::from(at)) % 4 == 3 {
            continue;
        }
        let more = u8::from((nth + usize::from(at)).is_multiple_of(3));
        let rate = Rate::Level {
            criterion: at,
            level: Some((level + more).min(3)),
        };
        take(session, &Event::Rated(rate));
    }
    if let Some(pitfall) = speaker.pitfall.filter(|_| nth % 4 == 1) {
        let heard = true;
        take(session, &Event::Rated(Rate::Pitfall { pitfall, heard }));
    }
    if nth.is_multiple_of(3) {
        mark(session, MarkKind::Quotation, speaker.words, by);
    }
    if nth == 2 {
        let promise = MarkKind::Promise {
            by_when: "Friday".into(),
            owner: speaker.name.into(),
        };
        mark(session, promise, "We publish the log", by);
    }
    let answered = Event::Answered {
        elapsed_ms: 20_000,
        then: None,
    };
    take(session, &answered);
}

fn mark(session: &mut Session, kind: MarkKind, words: &str, by: Option<PersonIx>) {
    let words = words.into();
    take(session, &Event::Marked(Mark { kind, words, by }));
}

/// The names of the usual four, the last of whom has no run.
pub(crate) fn names(lang: Lang) -> [&'static str; 4] {
    match lang {
        Lang::En => ["Ito Ken", "Sato Hana", "Mori Yui", "Abe Jun"],
        Lang::Ja => ["伊藤 健", "佐藤 花", "森 結衣", "阿部 純"],
    }
}

/// Three people's spoken runs: the first one's twice.
pub(crate) fn three(lang: Lang) -> Vec<Sample> {
    let [first, second, third, _] = names(lang);
    let words = match lang {
        Lang::En => [
            "We decided to keep it running, and that was wrong.",
            "I am sorry, Ms Mori has asked me the same. We stop today.",
            "As of noon, 900 people lost money. We pay all of it back.",
        ],
        Lang::Ja => [
            "止めなかったのは私たちの判断で、誤りでした。",
            "申し訳ありません。森さんにも同じことを聞かれました。本日止めます。",
            "正午の時点で被害は約900人です。全額を補償します。",
        ],
    };
    let of = |number, name, levels, words, pitfall| {
        let speaker = Speaker {
            name,
            levels,
            words,
            pitfall,
        };
        spoken(number, &[speaker], 9)
    };
    let dodge = Some(Pitfall::Dodge);
    vec![
        of(1, first, [1, 0, 2, 1, 0, 2, 2, 2, 2], words[0], dodge),
        of(2, second, [2, 1, 2, 0, 1, 3, 2, 1, 2], words[1], dodge),
        of(3, third, [3, 2, 3, 1, 0, 2, 3, 2, 2], words[2], None),
        of(4, first, [2, 2, 2, 2, 0, 2, 3, 2, 2], words[0], None),
    ]
}
