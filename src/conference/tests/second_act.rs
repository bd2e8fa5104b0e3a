//! What must hold of a second act: what is carried over enters once, counts as what was
//! said in the conference itself, and nothing else changes.

use super::*;
use crate::scenario::{ElsewhereIx, FactIx, Text, ValueIx};
use crate::scoring::Before;

const SECOND: &[u8] = include_bytes!("../../../tests/fixtures/second.yaml");

fn second() -> Arc<Scenario> {
    Arc::new(load(SECOND, "second.yaml").scenario.unwrap())
}

/// What a session has for the second act.
fn carried(session: &Session) -> Carried {
    let before = Before {
        session: 4,
        held: "2026-07-04T10:00:00+09:00",
        scenario: session.conference().scenario(),
        transcript: session.transcript(),
    };
    before.carried(&second())
}

fn begun(carried: Option<Carried>) -> Event {
    Event::Begin {
        seed: 1,
        panel: Vec::new(),
        carried: carried.map(Box::new),
    }
}

/// Something claimed then.
fn claimed(fact: u16, value: u8, held: bool) -> ClaimThen {
    ClaimThen {
        fact: FactIx(fact),
        value: ValueIx(value),
        as_said: Text::same("as it was said"),
        words: Text::same("The whole answer."),
        by: None,
        held,
        overtaken: false,
    }
}

fn only(claims: Vec<ClaimThen>, said: Vec<SaidThen>) -> Carried {
    Carried {
        session: 4,
        title: Text::same("First"),
        held: "2026-07-04T10:00:00+09:00".into(),
        said,
        claims,
        promises: Vec::new(),
    }
}

/// Plays the second act to its end, the question named answered with this answer and
/// every other with its first one shown.
fn answered(carried: Option<Carried>, question: &str, answer: &str) -> Session {
    let mut session = Session::new(second());
    let mut effects = Vec::new();
    session.apply(&begun(carried), &mut effects).unwrap();
    while let Some(pending) = session.conference().pending() {
        let asked = session.conference().scenario().question(pending.question);
        let mut answers = asked.answers.iter();
        let named = answers.position(|it| *asked.id == *question && *it.id == *answer);
        let shown = session.conference().options(pending.question);
        let choice = Choice::Answer(named.map_or(shown[0], AnswerIx::new));
        let event = Event::Chosen {
            choice,
            elapsed_ms: 0,
        };
        session.apply(&event, &mut effects).unwrap();
    }
    session
}

/// The contradiction found in the answer to a question, and the words that went after it.
fn contradiction(session: &Session, question: &str) -> Option<(Contradiction, String)> {
    let scenario = session.conference().scenario();
    let entries = &session.transcript().entries;
    let at = entries
        .iter()
        .position(|it| it.question(scenario).is_some_and(|it| *it.id == *question))?;
    let found = entries[at].turn.contradiction?;
    let after = entries.iter().find(|it| {
        let asked = it.question(scenario);
        asked.is_some_and(|it| &*it.id == "which-then")
    });
    let words = after.map(|it| {
        session
            .transcript()
            .ask(it, scenario, Lang::En)
            .into_owned()
    });
    Some((found, words.unwrap_or_default()))
}

fn asked_ids(session: &Session) -> Vec<&str> {
    let scenario = session.conference().scenario();
    let entries = session.transcript().entries.iter();
    let questions = entries.filter_map(|it| it.question(scenario));
    questions.map(|it| &*it.id).collect()
}

#[test]
fn a_claim_of_the_first_act_is_contradicted_by_the_same_rule() {
    // Wrong then, right now.
    let wrong = || Some(only(vec![claimed(1, 1, false)], Vec::new()));
    let session = answered(wrong(), "when-now", "noon");
    let (found, words) = contradiction(&session, "when-now").unwrap();
    assert_eq!(found.earlier_turn, None);
    assert_eq!((found.earlier, found.now), (ValueIx(1), ValueIx(0)));
    if !words.is_empty() {
        assert_eq!(words, "First “as it was said”, now “12:40”. Which is it?");
    }
    // Corrected openly.
    let session = answered(wrong(), "when-now", "corrected");
    assert_eq!(contradiction(&session, "when-now"), None);
    // Right then as things stood, and right now: an honest update.
    let honest = Some(only(vec![claimed(0, 0, true)], Vec::new()));
    let session = answered(honest, "how-many-now", "five");
    assert_eq!(contradiction(&session, "how-many-now"), None);
    // The same said again.
    let session = answered(wrong(), "when-now", "later");
    assert_eq!(contradiction(&session, "when-now"), None);
    // Nothing carried over: nothing to contradict.
    let session = answered(None, "when-now", "noon");
    assert_eq!(contradiction(&session, "when-now"), None);
}

#[test]
fn a_contradiction_with_the_first_act_costs_what_any_does() {
    let wrong = only(vec![claimed(1, 1, false)], Vec::new());
    let session = answered(Some(wrong), "when-now", "noon");
    let scenario = session.conference().scenario();
    let entries = session.transcript().entries.iter();
    let mut when = entries.filter(|it| {
        let asked = it.question(scenario);
        asked.is_some_and(|it| &*it.id == "when-now")
    });
    let turn = when.next().unwrap().turn;
    let accuracy = scenario.rubric.accuracy.unwrap();
    assert_eq!(turn.levels.get(accuracy.into()), Some(0));
}

#[test]
fn a_question_quotes_what_was_said_and_waits_for_it() {
    let scenario = second();
    let at = |id: &str| {
        let mut elsewhere = scenario.elsewhere.iter();
        let at = elsewhere.position(|it| it.written() == id).unwrap();
        ElsewhereIx::new(at)
    };
    let session = answered(None, "", "");
    assert!(!asked_ids(&session).contains(&"report-again"));
    assert!(asked_ids(&session).contains(&"never-apologised"));
    let said = |what, words| SaidThen {
        what: at(what),
        words: Text::same(words),
    };
    let both = vec![
        said("small/opening.next", "I report {again} at six."),
        said("small/opening.regret", "I am sorry."),
    ];
    let session = answered(Some(only(Vec::new(), both)), "", "");
    assert!(!asked_ids(&session).contains(&"never-apologised"));
    let entries = session.transcript().entries.iter();
    let mut asked = entries.map(|it| session.transcript().ask(it, &scenario, Lang::En));
    assert!(asked.any(|it| it == "A month ago you said: “I report {again} at six.” Did you?"));
    // Silence is quoted as such.
    let silent = vec![said("small/how-many.silence", "")];
    let session = answered(Some(only(Vec::new(), silent)), "", "");
    let entries = session.transcript().entries.iter();
    let mut asked = entries.map(|it| session.transcript().ask(it, &scenario, Lang::En));
    assert!(asked.any(|it| it == "A month ago you said: “…” Did you?"));
}

#[test]
fn what_does_not_fit_is_refused_and_changes_nothing() {
    let said = |what| SaidThen {
        what: ElsewhereIx(what),
        words: Text::default(),
    };
    let by = |person| ClaimThen {
        by: Some(PersonIx(person)),
        ..claimed(0, 0, true)
    };
    let misfits = [
        only(vec![claimed(9, 0, true)], Vec::new()),
        only(vec![claimed(0, 9, true)], Vec::new()),
        only(vec![by(9)], Vec::new()),
        only(Vec::new(), vec![said(99)]),
    ];
    let mut conference = Conference::new(second());
    let mut effects = Vec::new();
    for misfit in misfits {
        let refused = conference.apply(&begun(Some(misfit)), &mut effects);
        assert_eq!(refused, Err(Rejected::NotOffered));
        assert_eq!(conference.stage(), Stage::Ready);
        assert_eq!(conference.carried(), None);
    }
    let fits = only(vec![by(1)], vec![said(0)]);
    conference.apply(&begun(Some(fits)), &mut effects).unwrap();
    assert_eq!(conference.claimed(FactIx(0)), Some(ValueIx(0)));
    // Nothing of it is left for the next conference.
    conference.restart();
    assert_eq!(conference.carried(), None);
    assert_eq!(conference.claimed(FactIx(0)), None);
}

#[test]
fn sessions_without_a_first_act_are_kept_as_they_always_were() {
    let old = r#"{"event":"begin","seed":1,"panel":[]}"#;
    assert_eq!(serde_json::from_str::<Event>(old).unwrap(), begun(None));
    assert_eq!(serde_json::to_string(&begun(None)).unwrap(), old);
    let old = r#"{"fact":0,"earlier":1,"earlier_turn":3,"now":2}"#;
    let found: Contradiction = serde_json::from_str(old).unwrap();
    assert_eq!(found.earlier_turn, Some(3));
    assert_eq!(serde_json::to_string(&found).unwrap(), old);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// However the first act went, the second can be played with what it left, is the
    /// same whenever it is played again, and keeps all its words.
    #[test]
    fn a_second_act_replays_as_it_was_played(
        picks in prop::collection::vec(any::<u16>(), 60),
        seed in any::<u64>(),
    ) {
        let pick = |from: usize| {
            let mut picks = picks[from..].iter().copied().cycle();
            move |of: usize| usize::from(picks.next().unwrap()) % of
        };
        let small = scenario(SMALL);
        let (first, _) = play(&small, seed, &[PersonIx(1)], pick(0));
        let carried = carried(&first);
        prop_assert!(carried.fits(&second()));
        let begin = Event::Begin {
            seed,
            panel: vec![PersonIx(1)],
            carried: Some(Box::new(carried)),
        };
        let (session, events) = play_on(&second(), begin, pick(30));
        let json = serde_json::to_string(&events).unwrap();
        let read: Vec<Event> = serde_json::from_str(&json).unwrap();
        prop_assert_eq!(&read, &events);
        let again = Session::replay(second(), &read).unwrap();
        prop_assert_eq!(again.transcript(), session.transcript());
        prop_assert!(session.transcript().fits(&second()));
        for entry in &session.transcript().entries {
            if let Some(found) = entry.turn.contradiction
                && found.earlier_turn.is_none()
            {
                let carried = session.conference().carried().unwrap();
                let claim = carried.claim(found.fact).unwrap();
                prop_assert_eq!(claim.value, found.earlier);
                prop_assert_ne!(found.earlier, found.now);
            }
            let asked = session.transcript().ask(entry, &second(), Lang::Ja).into_owned();
            let open = asked.contains("{then}");
            prop_assert!(!open);
        }
    }
}
