use super::*;
use crate::conference::{Direction, Stage};
use crate::scenario::AnswerIx;
use crate::scoring::facilitator::{Move, event};
use crate::scoring::sample::small;
use proptest::prelude::*;

const PLAIN: Video<'static> = Video {
    lang: Lang::En,
    offset_ms: 0,
    team: &[],
    private: true,
};

fn marked(kind: MarkKind, words: &str) -> Event {
    Event::Marked(Mark {
        kind,
        words: words.into(),
        by: None,
    })
}

/// A short rehearsal, an event every twenty seconds, of which one note was taken back.
fn rehearsal() -> Vec<Event> {
    let said = Event::Answered {
        elapsed_ms: 0,
        then: None,
    };
    vec![
        Event::Begin {
            seed: 7,
            panel: Vec::new(),
            carried: None,
        },
        Event::Decided {
            option: AnswerIx(0),
        },
        marked(
            MarkKind::Quotation,
            "We are sorry, a --> b & <i>c</i>\n\n1\nd",
        ),
        said.clone(),
        marked(MarkKind::Note, "taken back"),
        Event::Undo,
        marked(MarkKind::Bookmark, ""),
        said,
        Event::Directed(Direction::End),
    ]
}

fn every(seconds: i64, events: &[Event]) -> Vec<i64> {
    let times = (0..events.len() as i64).map(|at| 1_700_000_000_000 + at * seconds * 1000);
    times.collect()
}

fn vtt(events: &[Event], seconds: i64, video: &Video<'_>) -> String {
    to_vtt(small(), events, &every(seconds, events), video)
}

/// The cues of a file that keeps the grammar: a signature; blocks parted by empty lines;
/// a block is a note or a cue with its times in order, no arrow and no tag in its text.
fn parsed(vtt: &str) -> Vec<(u64, u64, String)> {
    let mut blocks = vtt.trim_end().split("\n\n");
    assert_eq!(blocks.next(), Some("WEBVTT"));
    let mut cues: Vec<(u64, u64, String)> = Vec::new();
    for block in blocks {
        let mut lines = block.lines();
        let id = lines.next().unwrap();
        let mut payload: Vec<&str> = lines.collect();
        if id != "NOTE" {
            assert_eq!(id, (cues.len() + 1).to_string());
            let (start, end) = payload.remove(0).split_once(" --> ").unwrap();
            let (start, end) = (moment(start), moment(end));
            assert!(start < end, "{block}");
            assert!(cues.last().is_none_or(|(before, ..)| *before <= start));
            cues.push((start, end, payload.join("\n")));
        }
        assert!(!payload.is_empty(), "{block}");
        for line in payload {
            assert!(!line.contains("-->") && !line.contains('<'), "{line}");
            for amp in line.match_indices('&') {
                let rest = &line[amp.0..];
                assert!(
                    ["&amp;", "&lt;", "&gt;"]
                        .iter()
                        .any(|it| rest.starts_with(it))
                );
            }
        }
    }
    cues
}

/// `HH:MM:SS.mmm` in milliseconds.
fn moment(written: &str) -> u64 {
    let (clock, ms) = written.split_once('.').unwrap();
    assert_eq!(ms.len(), 3);
    let parts: Vec<u64> = clock.split(':').map(|it| it.parse().unwrap()).collect();
    let [hours, minutes, seconds] = parts[..] else {
        panic!("{written}");
    };
    assert!(clock.split(':').all(|it| it.len() >= 2) && minutes < 60 && seconds < 60);
    ((hours * 60 + minutes) * 60 + seconds) * 1000 + ms.parse::<u64>().unwrap()
}

#[test]
fn a_rehearsal_is_chapters_and_notes() {
    for lang in Lang::ALL {
        let written = vtt(&rehearsal(), 20, &Video { lang, ..PLAIN });
        parsed(&written);
        insta::assert_snapshot!(format!("vtt-{}", lang.code()), written);
    }
}

#[test]
fn what_the_facilitator_wrote_for_themselves_can_be_left_out() {
    let mut events = rehearsal();
    events.insert(3, marked(MarkKind::Note, "for my own eyes"));
    let all = vtt(&events, 20, &PLAIN);
    assert!(all.contains("for my own eyes") && all.contains("Bookmark"));
    let private = false;
    let own = vtt(&events, 20, &Video { private, ..PLAIN });
    assert!(!own.contains("for my own eyes") && !own.contains("Bookmark"));
    assert!(own.contains("We are sorry"), "{own}");
    parsed(&own);
}

#[test]
fn a_question_lasts_until_the_next() {
    let cues = parsed(&vtt(&rehearsal(), 20, &PLAIN));
    let questions: Vec<_> = cues.iter().filter(|cue| cue.2.contains(")\n")).collect();
    assert_eq!((questions[0].0, questions[0].1), (60_000, 140_000));
    assert_eq!((questions[1].0, questions[1].1), (140_000, 160_000));
    assert!(!cues.iter().any(|cue| cue.2.contains("taken back")));
}

#[test]
fn times_are_those_of_the_video() {
    let begin = |offset_ms| {
        let video = Video { offset_ms, ..PLAIN };
        parsed(&vtt(&rehearsal(), 20, &video))
    };
    let plain = begin(0);
    let later = begin(90_500);
    assert_eq!(later.len(), plain.len());
    assert_eq!(later[0].0, plain[0].0 + 90_500);
    // What was before the camera ran is not in it; what was going on then is.
    let earlier = begin(-100_000);
    assert!(earlier.len() < plain.len());
    assert_eq!((earlier[0].0, earlier[0].1), (0, 40_000));
    assert!(vtt(&rehearsal(), 3600, &PLAIN).contains("\n07:00:00.000 --> 08:00:00.000\n"));
}

#[test]
fn nothing_at_all_is_a_file_of_no_cues() {
    assert_eq!(parsed(&to_vtt(small(), &[], &[], &PLAIN)), []);
    let begun = &rehearsal()[..1];
    assert_eq!(parsed(&vtt(begun, 1, &PLAIN)).len(), 1);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn any_session_is_a_whole_file(moves in prop::collection::vec(any::<Move>(), 1..60), gap in 0_i64..90) {
        let mut session = Session::new(small());
        let mut events = Vec::new();
        for step in moves {
            let event = event(&session, step);
            if session.apply(&event, &mut Vec::new()).is_ok() {
                events.push(event);
            }
        }
        let cues = parsed(&vtt(&events, gap, &PLAIN));
        prop_assert!(session.conference().stage() == Stage::Ready || !cues.is_empty());
    }
}
