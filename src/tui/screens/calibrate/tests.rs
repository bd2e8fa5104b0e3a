use super::*;
use crate::i18n::Lang;
use crate::tui::harness::Harness;
use crate::workshop::calibrate::built_in;

fn screen(width: u16, height: u16, lang: Lang) -> Harness {
    let mut calibration = Calibration::new(1, None);
    calibration.vignettes = built_in();
    Harness::new(CalibrateScreen::new(calibration), width, height, lang)
}

#[test]
fn its_pages_look_right() {
    for lang in Lang::ALL {
        for (width, height) in [(80, 24), (120, 40)] {
            let mut harness = screen(width, height, lang);
            let look = |harness: &mut Harness, page: &str| {
                let name = format!("{page}-{}-{width}x{height}", lang.code());
                insta::assert_snapshot!(name, harness.screen());
            };
            look(&mut harness, "intro");
            harness.keys("<enter>32");
            look(&mut harness, "rating");
            harness.keys("31");
            look(&mut harness, "rated");
            harness.keys("<enter>");
            look(&mut harness, "compared");
            harness.keys("<enter>3120<right><enter><esc>");
            look(&mut harness, "end");
        }
    }
}

#[test]
fn enter_goes_on_only_when_every_criterion_has_a_level() {
    let mut harness = screen(80, 24, Lang::En);
    harness.keys("<enter>3<down><down><enter>");
    assert!(
        harness.screen().contains("▸ Those harmed"),
        "to the first open one"
    );
    harness.keys("33<right><right><enter>");
    // A level from nowhere is the lowest, then the next.
    assert!(
        harness.screen().contains("Compared"),
        "{}",
        harness.screen()
    );
    assert!(harness.screen().contains("Action: you 1, agreed 3"));
}

#[test]
fn the_anchors_are_a_key_away_and_give_the_keys_back() {
    let mut harness = screen(80, 24, Lang::En);
    harness.keys("<enter>a");
    assert!(harness.screen().contains("message only, or bluff"));
    harness.keys("<esc>222");
    assert!(harness.screen().contains("2 ▪▪▫ late, or in part"));
    harness.keys("2a");
    assert!(harness.screen().contains("The critical pitfalls"));
    assert!(harness.screen().contains("Blames those harmed: "));
    harness.keys("<esc><up>2");
    assert!(harness.screen().contains("2 ▪▪▫ late, or in part"));
}

#[test]
fn pitfalls_go_round_and_a_wrong_one_is_told() {
    let mut harness = screen(80, 24, Lang::En);
    harness.keys("<enter>3333<right>");
    assert!(harness.screen().contains("‹ False statement ›"));
    harness.keys("<left><left>");
    assert!(!harness.screen().contains("‹ none ›"));
    harness.keys("<enter>");
    assert!(harness.screen().contains("not in these words"));
}

#[test]
fn leaving_tells_what_was_rated_so_far() {
    let mut harness = screen(80, 24, Lang::En);
    harness.keys("<enter><esc>");
    assert!(harness.ending().is_some(), "nothing rated, nothing to tell");
    let mut harness = screen(80, 24, Lang::En);
    harness.keys("<enter>3333<enter><esc>");
    assert!(harness.screen().contains("How you rate"));
    harness.keys("<enter>");
    assert!(harness.ending().is_some());
}

#[test]
fn all_of_them_can_be_rated_to_the_end() {
    let mut harness = screen(80, 24, Lang::Ja);
    harness.keys("<enter>");
    for vignette in built_in() {
        let levels: String = vignette
            .rated
            .iter()
            .map(|it| it.level.to_string())
            .collect();
        harness.keys(&levels).keys("<enter><enter>");
    }
    let end = harness.screen();
    assert!(end.contains("辛くも甘くもなく"), "{end}");
    assert!(end.contains("6件中0件"), "{end}");
}

#[test]
fn every_size_is_drawn_without_a_fault() {
    for (width, height) in [(0, 0), (40, 12), (41, 13), (60, 8), (200, 60)] {
        let mut harness = screen(width, height, Lang::Ja);
        for keys in [
            "<enter>",
            "<pgdn>",
            "3333",
            "<enter>",
            "<pgdn>",
            "<enter><esc>",
        ] {
            harness.keys(keys).screen();
        }
    }
}
