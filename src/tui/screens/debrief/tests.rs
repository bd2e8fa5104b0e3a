use super::*;
use crate::debrief::Meta;
use crate::i18n::Lang;
use crate::scoring::sample::{Habit, play, small};
use crate::tui::app::Ending;
use crate::tui::harness::Harness;
use std::time::Duration;

fn debrief(habit: Habit, lang: Lang) -> Debrief {
    let scenario = small();
    let session = play(&scenario, 7, habit);
    let meta = Meta {
        session: Some(3),
        ..Meta::default()
    };
    Debrief::of(&scenario, session.transcript(), &meta, lang)
}

fn screen(width: u16, height: u16, lang: Lang) -> Harness {
    let screen = DebriefScreen::new(debrief(Habit::Mixed, lang));
    Harness::new(screen, width, height, lang)
}

#[test]
fn every_page_looks_right() {
    let pages = [
        ("verdict", "1"),
        ("front-page", "2"),
        ("lessons", "3"),
        ("criteria", "4"),
        ("questions", "6"),
        ("question", "6<enter>"),
        ("record", "7"),
        ("repair", "p"),
        ("repair-compare", "p<enter>"),
    ];
    for lang in Lang::ALL {
        for (width, height) in [(80, 24), (120, 40)] {
            for (name, keys) in pages {
                insta::assert_snapshot!(
                    format!("{name}-{}-{width}x{height}", lang.code()),
                    screen(width, height, lang).keys(keys).screen()
                );
            }
        }
    }
}
