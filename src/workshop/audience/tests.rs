use super::*;
use crate::conference::{Call, Choice, Direction, Event, Mark, MarkKind, Rate, Stage};
use crate::scenario::vocabulary::Pitfall;
use crate::scenario::{InjectIx, PersonIx, QuestionIx, Scenario};
use crate::scoring::Session;
use crate::workshop::{Participant, Team, Workshop};
use proptest::prelude::*;
use std::sync::{Arc, LazyLock};

static SEVEN: LazyLock<Arc<Scenario>> = LazyLock::new(|| {
    let source = include_bytes!("../../../scenarios/7pay-first-conference.yaml");
    let mut scenario = crate::scenario::load(source, "7pay.yaml").scenario.unwrap();
    scenario.rubric = scenario.rubric.for_listeners();
    Arc::new(scenario)
});

/// Words that only those who rate may see.
const SECRET: &str = "behind the curtain";
/// Words that were heard, and that a paper may quote.
const HEARD: &str = "we hid nothing";

fn workshop() -> Workshop {
    Workshop {
        name: "Autumn".into(),
        lang: Lang::En,
        spoken: true,
        seed: 7,
        participants: vec![Participant {
            name: "Ken Ito".into(),
            role: "Head of sales".into(),
        }],
        assessors: Vec::new(),
        kept: Vec::new(),
        seatings: Vec::new(),
    }
}

fn begun() -> Session {
    let mut session = Session::new(Arc::clone(&SEVEN));
    let panel: Vec<PersonIx> = (0..usize::from(SEVEN.panel.seats))
        .map(PersonIx::new)
        .collect();
    take(
        &mut session,
        &Event::Begin {
            seed: 7,
            panel,
            carried: None,
        },
    );
    session
}

/// Lets an event happen if it fits.
fn take(session: &mut Session, event: &Event) -> bool {
    session.apply(event, &mut Vec::new()).is_ok()
}

fn seen(session: &Session, shown: &Shown) -> Audience {
    let team = Team::default();
    let run = Run {
        session,
        participant: "Ken Ito",
        team: &team,
    };
    Audience::of(&workshop(), Some(run), shown)
}

fn mark(kind: MarkKind, words: &str) -> Event {
    Event::Marked(Mark {
        kind,
        words: words.into(),
        by: None,
    })
}

const ANSWERED: Event = Event::Answered {
    elapsed_ms: 9_000,
    then: None,
};

/// On to the first question.
fn asked() -> Session {
    let mut session = begun();
    while session.conference().stage() != Stage::Asked {
        step(&mut session);
    }
    session
}

/// Decides, states or answers what is at hand.
fn step(session: &mut Session) {
    let event = match session.conference().stage() {
        Stage::Deciding(at) => Event::Decided {
            option: session.conference().decision_options(at)[0],
        },
        _ => ANSWERED,
    };
    assert!(take(session, &event));
}

fn pressed() -> Event {
    mark(MarkKind::Pressed, "Yes or no?")
}

#[test]
fn before_a_run_the_next_one_is_named() {
    let shown = Shown {
        next: "Ken Ito".into(),
        ..Shown::default()
    };
    let waiting = Audience::of(&workshop(), None, &shown);
    assert_eq!(
        waiting.scene,
        Scene::Waiting {
            next: "Ken Ito".into()
        }
    );
    assert!(waiting.podium.is_empty() && waiting.mood.is_none());
}

#[test]
fn a_question_comes_with_its_asker_and_the_podium() {
    let session = asked();
    let audience = seen(&session, &Shown::default());
    let Scene::Question(question) = &audience.scene else {
        panic!("{audience:?}");
    };
    let pending = session.conference().pending().unwrap();
    assert_eq!(question.number, 1);
    assert_eq!(question.name, SEVEN.asker(pending.question).name);
    assert_eq!(
        question.ask.get(Lang::Ja),
        session.conference().ask(pending, Lang::Ja)
    );
    assert!(!question.follows);
    assert_eq!(audience.podium[0].name.get(Lang::En), "Ken Ito");
    assert_eq!(audience.podium[0].role.get(Lang::En), "Head of sales");
    assert!(audience.podium[0].speaks);
    assert!(audience.podium.len() > 1);
}

#[test]
fn the_podium_has_the_names_of_those_who_play_and_who_speaks() {
    let mut session = asked();
    let person = session.conference().seated()[0];
    assert!(take(
        &mut session,
        &Event::Rated(Rate::Speaker(Some(person)))
    ));
    let team = Team {
        seats: vec![(person, "Aya Mori".into())],
    };
    let run = Run {
        session: &session,
        participant: "Ken Ito",
        team: &team,
    };
    let podium = Audience::of(&workshop(), Some(run), &Shown::default()).podium;
    assert_eq!(podium[1].name.get(Lang::Ja), "Aya Mori");
    assert_eq!(podium[1].role, SEVEN.person(person).role);
    assert_eq!((podium[0].speaks, podium[1].speaks), (false, true));
}

#[test]
fn a_journalist_insists_until_the_next_question() {
    let mut session = asked();
    let insists = |session: &Session| match seen(session, &Shown::default()).scene {
        Scene::Question(asked) => asked.insists.map(|it| (it.how, it.words.to_string())),
        _ => None,
    };
    assert!(take(&mut session, &mark(MarkKind::Silence, "")));
    assert_eq!(insists(&session), Some((How::Silence, String::new())));
    assert!(take(&mut session, &pressed()));
    assert_eq!(insists(&session), Some((How::Pressed, "Yes or no?".into())));
    assert!(take(&mut session, &Event::Undo));
    assert_eq!(insists(&session), Some((How::Silence, String::new())));
    let other =
        QuestionIx::new(1 + usize::from(session.conference().pending().unwrap().question.0));
    let instead = Direction::Ask(Call {
        question: other,
        follows: false,
    });
    assert!(take(&mut session, &Event::Directed(instead)));
    assert_eq!(insists(&session), None, "another journalist asks");
    assert!(take(&mut session, &pressed()));
    step(&mut session);
    assert_eq!(insists(&session), None, "another question");
}

#[test]
fn what_comes_in_is_seen_until_the_answer() {
    let mut session = asked();
    let news = |session: &Session| {
        let news = seen(session, &Shown::default()).news;
        news.into_iter()
            .map(|it| (it.rumour, it.words.get(Lang::En).to_owned()))
            .collect::<Vec<_>>()
    };
    assert!(take(&mut session, &mark(MarkKind::Memo, "A fire")));
    assert!(take(&mut session, &mark(MarkKind::Rumour, "Two fires")));
    let inject = Event::Directed(Direction::Inject(InjectIx::new(0)));
    let is_known = take(&mut session, &inject);
    let mut expected = vec![(false, "A fire".to_owned()), (true, "Two fires".to_owned())];
    if is_known {
        let memo = SEVEN.inject(InjectIx::new(0)).memo.get(Lang::En);
        expected.push((false, memo.to_owned()));
    }
    assert_eq!(news(&session), expected);
    step(&mut session);
    assert!(!news(&session).contains(&expected[0]));
}

#[test]
fn a_vote_shows_answers_in_their_order_and_counts_when_told() {
    let session = asked();
    let question = session.conference().pending().unwrap().question;
    let options = session.conference().options(question);
    let vote = |counts| {
        let shown = Shown {
            vote: Some(counts),
            ..Shown::default()
        };
        match seen(&session, &shown).scene {
            Scene::Vote { options, .. } => options,
            scene => panic!("{scene:?}"),
        }
    };
    let open = vote(Vec::new());
    let answers = &SEVEN.question(question).answers;
    let words: Vec<_> = options
        .iter()
        .map(|at| answers[at.at()].say.clone())
        .collect();
    assert_eq!(
        open.iter().map(|it| it.words.clone()).collect::<Vec<_>>(),
        words
    );
    assert!(open.iter().all(|it| it.count.is_none()));
    let counted = vote(vec![(options[1], 4)]);
    assert_eq!((counted[0].count, counted[1].count), (Some(0), Some(4)));
    assert_eq!(
        (letter(0), letter(1), letter(26), letter(900)),
        ('A', 'B', '?', '?')
    );
}

#[test]
fn at_the_end_the_neutral_paper_is_seen_and_the_hostile_one_when_wanted() {
    let mut session = Session::new(Arc::clone(&SEVEN));
    take(
        &mut session,
        &Event::Begin {
            seed: 7,
            panel: Vec::new(),
            carried: None,
        },
    );
    // Answers chosen have headlines.
    while !matches!(session.conference().stage(), Stage::Finished(_)) {
        let conference = session.conference();
        let event = match conference.stage() {
            Stage::Asked => {
                let question = conference.pending().unwrap().question;
                Event::Chosen {
                    choice: Choice::Answer(*conference.options(question).last().unwrap()),
                    elapsed_ms: 0,
                }
            }
            Stage::Statement => Event::Opened { lines: Vec::new() },
            Stage::Deciding(at) => Event::Decided {
                option: conference.decision_options(at)[0],
            },
            Stage::Ready | Stage::Finished(_) => unreachable!(),
        };
        assert!(take(&mut session, &event));
    }
    let page = |hostile| match seen(
        &session,
        &Shown {
            hostile,
            ..Shown::default()
        },
    )
    .scene
    {
        Scene::FrontPage { paper, hostile } => (paper.is_some(), hostile.is_some()),
        scene => panic!("{scene:?}"),
    };
    assert_eq!(page(false), (true, false));
    assert_eq!(page(true), (true, true));
}

#[test]
fn nobody_reads_in_the_papers_of_one_who_had_to_stop() {
    let mut session = asked();
    step(&mut session);
    assert!(take(&mut session, &Event::Closed));
    let shown = Shown {
        hostile: true,
        ..Shown::default()
    };
    assert_eq!(seen(&session, &shown).scene, Scene::Over);
}

#[test]
fn ratings_and_notes_are_seen_only_when_revealed() {
    let mut session = asked();
    for event in private() {
        assert!(take(&mut session, &event), "{event:?}");
    }
    let reveal = |ratings, notes| {
        let shown = Shown {
            ratings,
            notes,
            ..Shown::default()
        };
        seen(&session, &shown).revealed
    };
    assert_eq!(reveal(false, false), None);
    let ratings = reveal(true, false).unwrap();
    assert_eq!(ratings.levels.len(), 1);
    assert_eq!(ratings.levels[0].1, 1);
    assert_eq!(ratings.pitfalls.len(), 1);
    assert!(ratings.notes.is_empty());
    let notes = reveal(false, true).unwrap();
    assert_eq!(notes.notes, [SECRET.into()]);
    assert!(notes.levels.is_empty() && notes.pitfalls.is_empty());

    // Once the next question stands there, it is the answer before that is shown.
    let before = session.conference().pending().unwrap();
    let before = session.conference().ask(before, Lang::En).into_owned();
    step(&mut session);
    let shown = Shown {
        ratings: true,
        notes: true,
        ..Shown::default()
    };
    let revealed = seen(&session, &shown).revealed.unwrap();
    assert_eq!(revealed.about.get(Lang::En), before);
    assert_eq!(revealed.levels, ratings.levels);
    assert_eq!(revealed.notes, notes.notes);
}

#[test]
fn a_clock_is_read_by_whoever_shows_it() {
    let running = Clock::Running { since: 1_000 };
    assert_eq!(running.elapsed_ms(3_500), Some(2_500));
    assert_eq!(running.elapsed_ms(500), Some(0));
    assert_eq!(Clock::Stopped { ms: 7 }.elapsed_ms(9_999), Some(7));
    assert_eq!(Clock::Off.elapsed_ms(9_999), None);
}

#[test]
fn what_is_published_reads_back_and_what_is_missing_is_left_out() {
    let mut session = asked();
    take(&mut session, &pressed());
    take(&mut session, &mark(MarkKind::Memo, "A fire"));
    let shown = Shown {
        clock: Clock::Running { since: 5 },
        ratings: true,
        notes: true,
        ..Shown::default()
    };
    let audience = seen(&session, &shown);
    assert_eq!(Audience::from_json(&audience.to_json()), Some(audience));
    assert_eq!(Audience::from_json("{}"), Some(Audience::default()));
    assert_eq!(
        Audience::from_json(r#"{"scene":{"scene":"hologram"}}"#),
        None
    );
}

#[test]
fn lines_tell_what_has_changed() {
    let mut session = asked();
    let shown = |clock| Shown {
        clock,
        ..Shown::default()
    };
    let first = seen(&session, &shown(Clock::Off));
    insta::assert_snapshot!("lines-en", first.told(None, 0, Lang::En).join("\n"));
    insta::assert_snapshot!("lines-ja", first.told(None, 0, Lang::Ja).join("\n"));
    take(&mut session, &pressed());
    take(&mut session, &mark(MarkKind::Rumour, "Two fires"));
    let second = seen(&session, &shown(Clock::Running { since: 0 }));
    let told = second.told(Some(&first), 61_000, Lang::En);
    assert_eq!(told.len(), 3, "{told:?}");
    assert!(told[0].ends_with("insists: Yes or no?"));
    assert_eq!(told[1..], ["Rumour: Two fires", "Clock running from 1:01"]);
    let third = seen(&session, &shown(Clock::Running { since: 3 }));
    assert_eq!(
        third.told(Some(&second), 62_000, Lang::En),
        Vec::<String>::new()
    );
}

/// Everything that is nobody's business in the room.
fn private() -> Vec<Event> {
    let mut private = vec![
        Event::Rated(Rate::Level {
            criterion: 0,
            level: Some(1),
        }),
        Event::Rated(Rate::Pitfall {
            pitfall: Pitfall::Hollow,
            heard: true,
        }),
        Event::Directed(Direction::Ease(true)),
    ];
    let claim = MarkKind::Claim {
        about: None,
        corrects: false,
    };
    let promise = MarkKind::Promise {
        by_when: SECRET.into(),
        owner: SECRET.into(),
    };
    private.extend([MarkKind::Note, MarkKind::Bookmark].map(|kind| mark(kind, SECRET)));
    private.extend([MarkKind::Quotation, claim, promise].map(|kind| mark(kind, HEARD)));
    private.push(mark(MarkKind::HandOver, ""));
    private
}

/// A step of a run: something private, something seen, or on.
fn action() -> impl Strategy<Value = Event> {
    let question = (0..SEVEN.questions.len()).prop_map(QuestionIx::new);
    prop_oneof![
        4 => prop::sample::select(private()),
        2 => Just(ANSWERED),
        1 => Just(pressed()),
        1 => Just(mark(MarkKind::Memo, "A fire")),
        1 => question.prop_map(|question| Event::Directed(Direction::Queue(question))),
        1 => Just(Event::Undo),
        1 => Just(Event::Directed(Direction::End)),
    ]
}

/// What authors wrote for the trainer's eyes: answers, comments, what happened.
fn written_for_others() -> Vec<String> {
    let answers = SEVEN.questions.iter().flat_map(|it| &it.answers);
    let answers = answers.flat_map(|it| [&it.say, &it.why]);
    let happened = SEVEN.questions.iter().filter_map(|it| it.happened.as_ref());
    let texts = answers.chain(happened);
    let words = texts.flat_map(|it| Lang::ALL.map(|lang| it.get(lang).to_owned()));
    words.filter(|it| !it.is_empty()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// Whatever a facilitator rates and writes down, and whatever stands in the
    /// scenario for the trainer, the room is not told.
    #[test]
    fn the_room_never_sees_what_it_should_not(actions in prop::collection::vec(action(), 0..40)) {
        let hidden = written_for_others();
        let mut session = begun();
        for event in actions {
            let before = seen(&session, &Shown::default());
            let is_private = private().contains(&event);
            let taken = take(&mut session, &event);
            let after = seen(&session, &Shown::default());
            // The morning paper quotes what was heard, and prints what authors wrote for it.
            let is_printed = matches!(after.scene, Scene::FrontPage { .. });
            if is_private && taken && !is_printed {
                prop_assert_eq!(&before, &after, "{:?}", event);
            }
            let json = after.to_json();
            for word in ["levels\":[[", "pitfalls\":[\"", "\"by\"", SECRET] {
                prop_assert!(!json.contains(word), "{word}: {json}");
            }
            prop_assert!(is_printed || !json.contains(HEARD), "{json}");
            prop_assert!(after.revealed.is_none());
            if !is_printed {
                let escaped = |it: &String| serde_json::to_string(it).unwrap();
                let found = hidden.iter().find(|it| json.contains(escaped(it).trim_matches('"')));
                prop_assert_eq!(found, None);
            }
            if let Stage::Deciding(_) = session.conference().stage() {
                step(&mut session);
            }
        }
    }
}
