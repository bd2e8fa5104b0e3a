//! Sessions made up for tests: a trainee who begins badly and gets on.

use super::Progress;
use crate::i18n::Lang;
use crate::scenario::Text;
use crate::scenario::vocabulary::{Field, Pitfall, Technique, Word, WordSet};
use crate::scoring::Mode;
use crate::training::practised::{Criterion, Exchange, Practised, Session};

/// The first of them ended on 2 March 2026.
pub(crate) const BEGIN: i64 = 1_772_445_600_000;
/// From one to the next.
pub(crate) const DAY: i64 = 86_400_000;

/// The criteria of the sessions.
const CRITERIA: [(&str, &str, &str); 4] = [
    ("answer", "Answers the question", "質問への回答"),
    ("empathy", "Those harmed", "被害者への姿勢"),
    ("accuracy", "Accuracy", "正確さ"),
    ("clarity", "Clarity", "分かりやすさ"),
];

/// Two scenarios.
const SCENARIOS: [(&str, &str, &str); 2] = [
    ("small", "Metal in the school bread", "給食パンの金属片"),
    ("leak", "The leaked list", "名簿の流出"),
];

fn text(en: &str, ja: &str) -> Text {
    Text::from_fn(|lang| if lang == Lang::En { en } else { ja }.into())
}

/// A small generator: the same for the same places, whatever the order.
fn draw(seed: u64, at: u64) -> u64 {
    let mut x = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ at.wrapping_mul(0xD1B5_4A32_D192_ED03);
    x ^= x >> 29;
    x = x.wrapping_mul(0xBF58_476D_1CE4_E5B9);
    x ^ (x >> 32)
}

/// The conference with a number, from 1; each a little better than the one before.
pub(crate) fn conference(number: i64, aloud: bool) -> Practised {
    let nth = number.unsigned_abs();
    let at = |place: u64| draw(nth, place);
    let (id, en, ja) = SCENARIOS[at(1) as usize % 2];
    let skill = (30 + nth * 4).min(88);
    let score = |place: u64| (skill + at(place) % 11).min(100) as u8;
    let exchanges = (0..6).map(|turn| exchange(nth, turn, skill)).collect();
    Practised {
        session: Session {
            number,
            scenario: id.into(),
            title: text(en, ja),
            question: None,
            mode: if at(2).is_multiple_of(3) {
                Mode::Rehearsal
            } else {
                Mode::Practice
            },
            aloud,
            finished: BEGIN + number * 3 * DAY,
        },
        complete: !number.rem_euclid(7).eq(&5),
        overall: Some(score(3)),
        criteria: CRITERIA
            .iter()
            .zip(10..)
            .map(|((id, en, ja), place)| Criterion {
                id: (*id).into(),
                name: text(en, ja),
                // One of them stays as it is.
                score: if *id == "clarity" {
                    60 + (at(place) % 9) as u8
                } else {
                    score(place)
                },
                observed: 3 + (at(place) % 3) as u32,
            })
            .collect(),
        exchanges,
    }
}

fn exchange(nth: u64, turn: u64, skill: u64) -> Exchange {
    let at = |place: u64| draw(nth * 31 + turn, place);
    let technique = Technique::ALL[(at(1) % 6) as usize];
    let missed = (at(4) % 12 * (100 - skill) / 60).min(12) as u32;
    let pitfall = Pitfall::ALL[6 + (at(5) % 7) as usize];
    let mut exchange = Exchange {
        question: Some(format!("question-{}", at(6) % 9).into()),
        improvised: false,
        techniques: [technique].into_iter().collect(),
        field: Some(Field::ALL[(at(2) % 5) as usize]),
        missed,
        possible: 12,
        pitfalls: WordSet::default(),
        offered: [pitfall, Pitfall::BlamesOthers].into_iter().collect(),
    };
    if at(7) % 100 > skill {
        exchange.pitfalls.insert(pitfall);
    }
    if nth < 4 && turn == 2 {
        exchange.pitfalls.insert(Pitfall::BlamesOthers);
    }
    exchange
}

/// A conference spoken freely and rated by those who listened.
pub(crate) fn heard(number: i64) -> Practised {
    let mut heard = conference(number, false);
    heard.session.mode = Mode::Spoken;
    heard
}

/// A drill question, entered as the session with this number.
pub(crate) fn drill(number: i64) -> Practised {
    let mut drill = conference(number, false);
    drill.exchanges.truncate(1);
    drill.session.question = drill.exchanges[0].question.clone();
    drill.session.mode = Mode::Drill;
    drill.complete = true;
    drill
}

/// So many conferences, picked, and what they come to.
pub(crate) fn story(conferences: i64) -> (Vec<Practised>, Progress) {
    let sessions: Vec<Practised> = (1..=conferences).map(|it| conference(it, false)).collect();
    let progress = entered(&sessions);
    (sessions, progress)
}

/// What sessions come to.
pub(crate) fn entered<'p>(sessions: impl IntoIterator<Item = &'p Practised>) -> Progress {
    let mut progress = Progress::default();
    for session in sessions {
        progress.enter(session);
    }
    progress
}
