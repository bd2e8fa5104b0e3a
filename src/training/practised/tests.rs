use super::{Practised, Session};
use crate::scoring::sample::{Habit, play, small};
use crate::scoring::{Mode, Scorecard};

/// What a conference of the small scenario showed.
fn practised(habit: Habit) -> Practised {
    let scenario = small();
    let session = play(&scenario, 7, habit);
    let about = Session {
        number: 1,
        scenario: scenario.id.clone(),
        title: scenario.title.clone(),
        question: None,
        mode: Mode::Practice,
        aloud: false,
        finished: 1_000,
    };
    let card = Scorecard::of(&scenario, session.transcript());
    let practised = Practised::of(&scenario, session.transcript(), about);
    assert_eq!(practised.overall, card.overall);
    practised
}

#[test]
fn whoever_always_says_the_best_misses_nothing() {
    let best = practised(Habit::Best);
    assert!(best.complete);
    assert!(best.exchanges.iter().all(|it| it.missed == 0));
    assert!(best.exchanges.iter().all(|it| it.pitfalls.is_empty()));
    let shares = best.exchanges.iter().filter_map(|it| it.share());
    assert!(shares.clone().count() > 0 && shares.into_iter().all(|share| share == 1.0));
}

#[test]
fn whoever_says_the_worst_falls_into_what_was_offered() {
    let worst = practised(Habit::Worst);
    assert!(worst.exchanges.iter().any(|it| !it.pitfalls.is_empty()));
    for exchange in &worst.exchanges {
        let unoffered = exchange.pitfalls.difference(exchange.offered);
        assert!(unoffered.is_empty(), "{exchange:?}");
        assert!(exchange.missed <= exchange.possible);
    }
}

#[test]
fn the_best_player_too_was_offered_pitfalls() {
    let best = practised(Habit::Best);
    assert!(best.exchanges.iter().any(|it| !it.offered.is_empty()));
}

#[test]
fn what_is_kept_comes_back_as_it_was() {
    let worst = practised(Habit::Worst);
    let json = serde_json::to_string(&worst).unwrap();
    assert_eq!(serde_json::from_str::<Practised>(&json).unwrap(), worst);
}
