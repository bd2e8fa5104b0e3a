use super::*;
use crate::debrief::{Debrief, Meta};
use crate::scoring::sample::{Habit, play, small};
use crate::training::{Practised, Session};

/// The ninth of March 2026, in milliseconds.
const DAY: i64 = 1_773_014_400_000;

fn played(number: i64, seed: u64, habit: Habit, aloud: bool, lang: Lang) -> (Practised, Debrief) {
    let scenario = small();
    let session = play(&scenario, seed, habit);
    let about = Session {
        number,
        scenario: scenario.id.clone(),
        title: scenario.title.clone(),
        question: None,
        mode: Mode::Practice,
        aloud,
        finished: DAY,
    };
    let practised = Practised::of(&scenario, session.transcript(), about);
    let debrief = Debrief::of(&scenario, session.transcript(), &Meta::default(), lang);
    (practised, debrief)
}

fn side((practised, debrief): &(Practised, Debrief)) -> Side<'_> {
    Side {
        practised,
        debrief,
        rules: 1,
    }
}

fn date(ms: i64) -> String {
    assert_eq!(ms, DAY);
    "2026-03-09".to_owned()
}

#[test]
fn a_comparison_reads_well() {
    for lang in Lang::ALL {
        let (worst, best) = (
            played(3, 7, Habit::Worst, false, lang),
            played(8, 7, Habit::Best, false, lang),
        );
        let both = compare(&side(&worst), &side(&best));
        assert!(both.change.is_some_and(|it| it > 0));
        let text = both.to_sheet(&date).text();
        insta::assert_snapshot!(format!("comparison-{}", lang.code()), text);
    }
}

#[test]
fn every_question_is_somewhere_once() {
    let (a, b) = (
        played(1, 7, Habit::Mixed, false, Lang::En),
        played(2, 8, Habit::Best, false, Lang::En),
    );
    let both = compare(&side(&a), &side(&b));
    let [only_a, only_b] = [0, 1].map(|at| both.only[at].len());
    assert_eq!(both.questions.len() + only_a, a.1.questions.len());
    assert_eq!(both.questions.len() + only_b, b.1.questions.len());
    assert_eq!(both.rows().len(), both.questions.len() + only_a + only_b);
    assert!(
        both.rows()
            .iter()
            .all(|row| row.len() == both.columns().len())
    );
    for pair in &both.questions {
        let view = |debrief: &Debrief| {
            let mut all = debrief.questions.iter();
            all.find(|it| it.id == pair.id).unwrap().clone()
        };
        assert_eq!(pair.answers[0].said, view(&a.1).said);
        assert_eq!(pair.answers[1].missed, view(&b.1).missed);
    }
}

#[test]
fn picked_and_spoken_have_no_difference() {
    let (picked, spoken) = (
        played(1, 7, Habit::Worst, false, Lang::En),
        played(2, 7, Habit::Best, true, Lang::En),
    );
    let both = compare(&side(&picked), &side(&spoken));
    assert_eq!(both.caveats[0].kind, "aloud");
    assert_eq!(both.change, None);
    assert!(both.criteria.iter().all(|it| it.change.is_none()));
}

#[test]
fn other_scenarios_share_no_question() {
    let one = played(1, 7, Habit::Worst, false, Lang::Ja);
    let mut other = played(2, 7, Habit::Best, false, Lang::Ja);
    other.0.session.scenario = "another".into();
    let both = compare(&side(&one), &side(&other));
    assert_eq!(both.caveats[0].kind, "scenario");
    assert!(both.questions.is_empty() && both.change.is_none());
    let without_score = compare(
        &Side {
            rules: 2,
            ..side(&one)
        },
        &side(&played(3, 7, Habit::Best, false, Lang::Ja)),
    );
    assert_eq!(without_score.caveats[0].kind, "rules");
}

#[test]
fn a_conference_broken_off_has_no_difference_overall() {
    let whole = played(1, 7, Habit::Worst, false, Lang::En);
    let mut part = played(2, 7, Habit::Best, false, Lang::En);
    part.0.complete = false;
    let both = compare(&side(&whole), &side(&part));
    assert_eq!((both.caveats[0].kind, both.change), ("broken_off", None));
    assert!(!both.questions.is_empty());
}

#[test]
fn a_spoken_session_does_not_compare_with_a_chosen_one() {
    for lang in Lang::ALL {
        let chosen = played(3, 7, Habit::Worst, false, lang);
        let mut spoken = played(8, 7, Habit::Best, false, lang);
        spoken.0.session.mode = Mode::Spoken;
        for (a, b) in [(&chosen, &spoken), (&spoken, &chosen)] {
            let both = compare(&side(a), &side(b));
            assert_eq!(both.change, None);
            assert!(both.criteria.iter().all(|it| it.change.is_none()));
            let kinds: Vec<&str> = both.caveats.iter().map(|it| it.kind).collect();
            assert_eq!(kinds, ["spoken"]);
            assert!(both.caveats[0].text.contains('8'));
        }
        let both = compare(&side(&spoken), &side(&spoken));
        assert_eq!(both.caveats[0].kind, "assessed");
        assert!(both.change.is_some());
    }
}

#[test]
fn a_session_without_an_answer_has_nothing_to_compare() {
    let scenario = small();
    let whole = played(1, 7, Habit::Worst, false, Lang::En);
    let mut session = crate::scoring::Session::new(std::sync::Arc::clone(&scenario));
    let begin = crate::conference::Event::Begin {
        seed: 7,
        panel: Vec::new(),
        carried: None,
    };
    for event in [begin, crate::conference::Event::Closed] {
        crate::scoring::sample::take(&mut session, &event);
    }
    let about = Session {
        number: 2,
        ..whole.0.session.clone()
    };
    let none = (
        Practised::of(&scenario, session.transcript(), about),
        Debrief::of(&scenario, session.transcript(), &Meta::default(), Lang::En),
    );
    let both = compare(&side(&whole), &side(&none));
    let kinds: Vec<&str> = both.caveats.iter().map(|it| it.kind).collect();
    assert_eq!((kinds, both.change), (vec!["unanswered"], None));
    let mut progress = crate::training::Training::default();
    progress.enter(&none.0);
    assert!(progress.progress.is_empty(), "it counts nowhere");
}

#[test]
fn a_comparison_names_questions_by_their_words() {
    let (a, b) = (
        played(1, 7, Habit::Mixed, false, Lang::En),
        played(2, 8, Habit::Best, false, Lang::En),
    );
    let both = compare(&side(&a), &side(&b));
    let text = both.to_sheet(&date).text();
    let only = both.only.iter().flatten().map(|it| &it.id);
    for id in both.questions.iter().map(|it| &it.id).chain(only) {
        assert!(!text.contains(&format!("  {id}\n")), "{text}");
    }
    assert!(!text.contains('#'), "{text}");
}
