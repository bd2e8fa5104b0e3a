use super::*;
use crate::conference::Room;
use crate::scenario::Text;
use crate::store::ThemeName;
use crate::tui::harness::Harness;
use crate::tui::settings::Settings;
use crate::workshop::audience::{
    Asked, Ballot, Clock, Feeling, How, Insists, News, Print, Revealed, Scene, Seat,
};
use proptest::prelude::*;
use std::cell::RefCell;
use std::rc::Rc;

fn both(en: &str, ja: &str) -> Text {
    Text::from_fn(|lang| match lang {
        Lang::En => en.into(),
        Lang::Ja => ja.into(),
    })
}

fn ask() -> Text {
    both(
        "When did you first know that the batteries could catch fire, and why did your \
         customers read it in our paper this morning before they heard it from you?",
        "電池が発火するおそれを最初に知ったのはいつですか。なぜ利用者は、御社からではなく、\
         けさの当紙の記事で知ることになったのでしょうか。",
    )
}

fn question() -> Asked {
    Asked {
        number: 3,
        ask: ask(),
        name: both("Mari Sato", "佐藤真理"),
        outlet: both("City Post", "都新聞"),
        follows: true,
        at_door: false,
        insists: None,
    }
}

fn audience(scene: Scene) -> Audience {
    Audience {
        lang: Lang::En,
        workshop: "Autumn 2026".into(),
        scenario: both("Batteries on fire", "電池発火"),
        scene,
        clock: Clock::Running { since: 0 },
        mood: Some(Feeling {
            room: Room::Pressing,
            trust: 38,
            heat: 66,
        }),
        podium: vec![
            Seat {
                name: both("Ken Ito", "伊藤健"),
                role: both("President", "社長"),
                speaks: false,
            },
            Seat {
                name: both("Aya Mori", "森彩"),
                role: both("Head of quality", "品質本部長"),
                speaks: true,
            },
        ],
        ..Audience::default()
    }
}

fn memo(words: Text) -> News {
    News {
        rumour: false,
        words,
    }
}

/// Everything there is to be seen, by name.
fn everything() -> Vec<(&'static str, Audience)> {
    let pressed = Asked {
        insists: Some(Insists {
            how: How::Pressed,
            words: "Yes or no?".into(),
        }),
        ..question()
    };
    let busy = Audience {
        news: vec![
            memo(both(
                "Fire brigade: a fourth fire in Osaka, nobody is hurt.",
                "消防から：大阪で4件目の発火。けが人なし。",
            )),
            News {
                rumour: true,
                words: both(
                    "Somebody posts that the plant was warned in June.",
                    "6月に工場へ警告があったとの投稿。",
                ),
            },
        ],
        ..audience(Scene::Question(pressed))
    };
    let ballots = |counts: [Option<u16>; 3]| {
        let words = [
            both(
                "We learned of it on 3 October, and I should have told you on that day.",
                "知ったのは10月3日です。その日のうちにお伝えすべきでした。",
            ),
            both(
                "I cannot comment while the investigation is going on.",
                "調査中のため、お答えできません。",
            ),
            both(
                "Batteries of other makers burn, too; please keep that in mind before you write.",
                "他社の電池でも起きていることです。その点をご理解のうえ、報じていただきたい。",
            ),
        ];
        let pairs = words.into_iter().zip(counts);
        pairs
            .map(|(words, count)| Ballot { words, count })
            .collect()
    };
    let vote = |counts| Scene::Vote {
        ask: ask(),
        options: ballots(counts),
    };
    let page = |hostile: bool| Scene::FrontPage {
        paper: Some(Print {
            outlet: both("City Post", "都新聞"),
            headline: both(
                "Maker knew of battery fires for three weeks",
                "電池発火、3週間前に把握",
            ),
        }),
        hostile: hostile.then(|| Print {
            outlet: both("The Daily Shout", "夕刊さけび"),
            headline: both("THEY LET IT BURN", "燃えるまで黙っていた"),
        }),
    };
    let revealed = Revealed {
        about: ask(),
        levels: vec![
            (both("Clear", "明快さ"), 2),
            (both("Answers the question", "質問に答える"), 0),
            (both("Empathy", "共感"), 3),
        ],
        pitfalls: vec![both("dodge", "はぐらかし")],
        notes: vec!["Look at her when she asks".into()],
    };
    let waiting = |next: &str| Audience {
        workshop: "Autumn 2026".into(),
        scene: Scene::Waiting { next: next.into() },
        ..Audience::default()
    };
    vec![
        ("waiting", waiting("")),
        ("next", waiting("Ken Ito")),
        ("statement", audience(Scene::Statement)),
        ("question", audience(Scene::Question(question()))),
        ("busy", busy),
        ("decision", audience(Scene::Decision { ask: ask() })),
        ("vote", audience(vote([None; 3]))),
        ("counted", audience(vote([Some(5), Some(1), Some(12)]))),
        (
            "break",
            Audience {
                paused: true,
                clock: Clock::Stopped { ms: 65_000 },
                ..audience(Scene::Question(question()))
            },
        ),
        ("page", audience(page(false))),
        ("papers", audience(page(true))),
        ("over", audience(Scene::Over)),
        (
            "rated",
            Audience {
                revealed: Some(revealed),
                ..audience(Scene::Question(question()))
            },
        ),
    ]
}

fn seen(audience: Audience) -> Projected {
    let elapsed = audience.clock.elapsed_ms(65_000).map(Duration::from_millis);
    Projected::Seen(Box::new(audience), elapsed)
}

fn room(audience: Audience, width: u16, height: u16, lang: Lang) -> Harness {
    let screen = RoomScreen::new(seen(audience), Some(lang), Moment::default());
    Harness::new(screen, width, height, lang)
}

#[test]
fn everything_looks_right() {
    for (name, audience) in everything() {
        for lang in Lang::ALL {
            for (width, height) in [(80, 24), (120, 40)] {
                let screen = room(audience.clone(), width, height, lang).screen();
                let code = lang.code();
                insta::assert_snapshot!(format!("{name}-{code}-{width}x{height}"), screen);
            }
        }
    }
}

#[test]
fn a_wall_of_a_screen_is_used() {
    let (_, busy) = everything().swap_remove(4);
    for lang in Lang::ALL {
        let screen = room(busy.clone(), 200, 60, lang).screen();
        insta::assert_snapshot!(format!("busy-{}-200x60", lang.code()), screen);
    }
}

/// Whatever is shown, the words of the question are there, whole.
#[test]
fn a_question_is_seen_whole_on_a_small_screen() {
    let (_, busy) = everything().swap_remove(4);
    for lang in Lang::ALL {
        let screen = room(busy.clone(), 60, 18, lang).screen();
        let ink = |text: &str| -> String { text.chars().filter(|c| !c.is_whitespace()).collect() };
        assert!(ink(&screen).contains(&ink(ask().get(lang))), "{screen}");
    }
}

#[test]
fn the_workshop_says_which_language_unless_somebody_else_did() {
    let japanese = Audience {
        lang: Lang::Ja,
        ..audience(Scene::Statement)
    };
    for (asked, word) in [(None, "冒 頭 発 言"), (Some(Lang::En), "O P E N I N G")] {
        let screen = RoomScreen::new(seen(japanese.clone()), asked, Moment::default());
        let shown = Harness::new(screen, 80, 24, Lang::En).screen();
        assert!(shown.contains(word), "{shown}");
    }
}

#[test]
fn without_a_workshop_or_with_a_newer_one_it_says_so() {
    for (shown, en, ja) in [
        (Projected::Nothing, "workshop new", "workshop new"),
        (Projected::Newer, "from a newer", "新しい版"),
    ] {
        for (lang, word) in [(Lang::En, en), (Lang::Ja, ja)] {
            let screen = RoomScreen::new(shown.clone(), None, Moment::default());
            let seen = Harness::new(screen, 80, 24, lang).screen();
            assert!(seen.contains(word), "{seen}");
        }
    }
}

#[test]
fn it_looks_ten_times_a_second_and_shows_what_it_is_told() {
    let news = Rc::new(RefCell::new(None));
    let told = Rc::clone(&news);
    let (_, first) = everything().swap_remove(0);
    let screen = RoomScreen::new(seen(first), None, Moment::default());
    let answer = move |cmd: &Cmd| {
        assert_eq!(*cmd, Cmd::LookAtRoom);
        told.borrow_mut()
            .take()
            .map(|shown| Msg::Room(Box::new(shown)))
    };
    let mut room = Harness::with(screen, 80, 24, Settings::default(), answer);
    room.advance(Duration::from_secs(1));
    let looks = room.commands().len();
    assert!((9..=11).contains(&looks), "{looks}");
    *news.borrow_mut() = Some(seen(audience(Scene::Over)));
    room.advance(PAUSE);
    assert!(room.screen().contains("I S   O V E R"));
}

#[test]
fn under_the_help_it_goes_on() {
    let news = Rc::new(RefCell::new(None));
    let told = Rc::clone(&news);
    let screen = RoomScreen::new(seen(audience(Scene::Statement)), None, Moment::default());
    let answer = move |_: &Cmd| {
        let shown = told.borrow_mut().take();
        shown.map(|shown| Msg::Room(Box::new(shown)))
    };
    let mut room = Harness::with(screen, 120, 40, Settings::default(), answer);
    room.advance(PAUSE).keys("?");
    *news.borrow_mut() = Some(seen(audience(Scene::Over)));
    let before = room.commands().len();
    room.advance(Duration::from_secs(1));
    assert!(room.commands().len() > before + 8, "it goes on looking");
    let screen = room.screen();
    assert!(
        screen.contains("Works everywhere") || screen.contains("verywhere"),
        "{screen}"
    );
    assert!(!screen.contains("O P E N I N G"), "{screen}");
    assert!(room.keys("<esc>").screen().contains("I S   O V E R"));
}

#[test]
fn the_clock_goes_on_by_itself_and_nothing_else_is_drawn_anew() {
    let screen = RoomScreen::new(seen(audience(Scene::Statement)), None, Moment::default());
    let settings = Settings::default();
    let mut ctx = Ctx::new(settings, false);
    let mut screen = screen;
    let mut redraws = 0;
    for _ in 0..300 {
        let due = screen.deadline(&ctx);
        ctx.now = due.unwrap();
        let redraws_now = |step: &Step| matches!(step, Step::Redraw);
        redraws += match screen.tick(&ctx) {
            Step::Redraw => 1,
            Step::All(steps) => steps.iter().filter(|it| redraws_now(it)).count(),
            _ => 0,
        };
    }
    let seconds = ctx.now.since(Moment::default()).as_secs();
    assert!(seconds >= 20);
    assert_eq!(redraws as u64, seconds, "once a second");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_size_is_filled_and_none_overrun(
        at in 0_usize..13, width in 1_u16..220, height in 1_u16..70, ja: bool, theme in 0_usize..4,
    ) {
        let (_, audience) = everything().swap_remove(at);
        let lang = if ja { Lang::Ja } else { Lang::En };
        let screen = RoomScreen::new(seen(audience), Some(lang), Moment::default());
        let settings = Settings { theme: ThemeName::ALL[theme % ThemeName::ALL.len()], lang, ..Settings::default() };
        let mut room = Harness::with(screen, width, height, settings, |_| None);
        for line in room.screen().lines() {
            prop_assert!(crate::tui::text::width(line) <= usize::from(width));
        }
    }
}
