//! The debrief as its readers get it.

mod spoken;

use super::{Debrief, Meta, SecondAct};
use crate::conference::Event;
use crate::i18n::Lang;
use crate::scenario::{AnswerIx, LineIx, Text};
use crate::scoring::sample::{Habit, play, scenario, small, take};
use crate::scoring::{Mode, Session};
use serde_json::Value;
use std::sync::Arc;

fn meta() -> Meta {
    Meta {
        session: Some(3),
        started: Some("2026-11-22T09:00:00Z".to_owned()),
        finished: Some("2026-11-22T09:20:00Z".to_owned()),
        ..Meta::default()
    }
}

pub(super) fn debrief(habit: Habit, lang: Lang) -> Debrief {
    let scenario = small();
    let session = play(&scenario, 7, habit);
    Debrief::of(&scenario, session.transcript(), &meta(), lang)
}

/// Debriefs of both scenarios, however they were played, in one language.
pub(super) fn all(lang: Lang) -> Vec<Debrief> {
    let real = scenario(include_str!("../../scenarios/7pay-first-conference.yaml"));
    let mut debriefs = Vec::new();
    for scenario in [small(), real] {
        for habit in [Habit::Best, Habit::Worst, Habit::Mixed] {
            let session = play(&scenario, 7, habit);
            let debrief = Debrief::of(&scenario, session.transcript(), &meta(), lang);
            debriefs.push(debrief);
        }
    }
    debriefs
}

#[test]
fn a_mixed_conference_reads_well() {
    for lang in Lang::ALL {
        let debrief = debrief(Habit::Mixed, lang);
        insta::assert_snapshot!(format!("text-{}", lang.code()), debrief.to_text());
        insta::assert_snapshot!(format!("markdown-{}", lang.code()), debrief.to_markdown());
    }
}

#[test]
fn no_heading_is_empty_and_no_blank_lines_pile_up() {
    for lang in Lang::ALL {
        for debrief in all(lang) {
            let (text, markdown) = (debrief.to_text(), debrief.to_markdown());
            for written in [&text, &markdown] {
                assert!(!written.contains("\n\n\n"), "{written}");
                assert!(written.ends_with('\n') && !written.ends_with("\n\n"));
            }
            let mut lines = text.lines().peekable();
            while let Some(line) = lines.next() {
                if line.starts_with("== ") {
                    let next = lines.peek().copied().unwrap_or_default();
                    assert!(!next.is_empty() && !next.starts_with("=="), "{line}");
                }
            }
        }
    }
}

#[test]
fn no_text_of_markdown_is_swallowed_by_a_list() {
    for debrief in all(Lang::Ja) {
        let markdown = debrief.to_markdown();
        let lines: Vec<&str> = markdown.lines().collect();
        for pair in lines.windows(2) {
            let entry = pair[0].starts_with("- ");
            assert!(
                !entry || pair[1].is_empty() || pair[1].starts_with("- "),
                "{pair:?}"
            );
        }
    }
}

#[test]
fn japanese_labels_have_japanese_marks() {
    let text = debrief(Habit::Mixed, Lang::Ja).to_text();
    for line in text.lines().filter(|line| !line.contains("kaiken play")) {
        assert!(!line.contains(": ") && !line.contains(" ("), "{line}");
        assert!(!line.contains(", ") && !line.contains(" · "), "{line}");
        assert!(!line.contains("「「") && !line.contains("。。"), "{line}");
    }
}

#[test]
fn renderers_say_what_the_scorecard_says() {
    for debrief in all(Lang::En) {
        let text = debrief.to_text();
        if let Some(overall) = debrief.overall {
            assert!(text.contains(&format!("({overall} of 100")), "{text}");
        }
        for criterion in &debrief.criteria {
            let line = match criterion.score {
                Some(score) => format!(
                    "{}: {score} ({} of {} exchanges)",
                    criterion.name, criterion.observed, criterion.questions
                ),
                None => format!("{}: not observed", criterion.name),
            };
            assert!(text.lines().any(|it| it == line), "{line}");
            assert!(criterion.observed <= criterion.questions);
        }
    }
}

#[test]
fn a_contradicted_statement_quotes_the_line_alone() {
    let debrief = debrief(Habit::Mixed, Lang::En);
    let found = &debrief.contradictions[0];
    assert_eq!(
        found.earlier_said,
        "As of nine this morning we know of three children with cuts; that may rise."
    );
    assert_eq!(found.now_said, "Nobody was really hurt, I am glad to say.");
}

#[test]
fn two_lines_of_one_statement_are_quoted_each_for_itself() {
    let source = include_str!("../../tests/fixtures/small.yaml");
    let source = source.replace(
        "      rate: {empathy: 0, ownership: 0}\n      pitfalls: [cold]",
        "      rate: {empathy: 0, ownership: 0}\n      claims: {hurt: nobody}",
    );
    let scenario = scenario(&source);
    let mut session = Session::new(Arc::clone(&scenario));
    let panel = Vec::new();
    take(
        &mut session,
        &Event::Begin {
            seed: 7,
            panel,
            carried: None,
        },
    );
    let option = AnswerIx::new(0);
    take(&mut session, &Event::Decided { option });
    let lines = vec![LineIx::new(1), LineIx::new(3)];
    take(&mut session, &Event::Opened { lines });
    let debrief = Debrief::of(&scenario, session.transcript(), &meta(), Lang::En);
    let [found] = &debrief.contradictions[..] else {
        panic!("{:?}", debrief.contradictions);
    };
    assert!(found.earlier_said.starts_with("As of nine"), "{found:?}");
    assert!(found.now_said.starts_with("For eighty"), "{found:?}");
    assert!(!found.now_said.contains("As of nine"), "{found:?}");
}

#[test]
fn the_command_to_play_again_is_as_it_was_played() {
    let scenario = small();
    let session = play(&scenario, 7, Habit::Mixed);
    let aloud = Meta {
        aloud: true,
        ..meta()
    };
    let debrief = Debrief::of(&scenario, session.transcript(), &aloud, Lang::En);
    assert_eq!(
        debrief.next[0].command,
        "kaiken play small --mode practice --aloud --seed 7"
    );
}

#[test]
fn a_second_act_is_named_behind_a_session_held_to_its_end() {
    let scenario = small();
    let mut session = play(&scenario, 7, Habit::Mixed);
    let followed = Meta {
        second: Some(SecondAct {
            id: "second".into(),
            title: Text::same("A month later"),
        }),
        ..meta()
    };
    for mode in [Mode::Practice, Mode::Rehearsal, Mode::Spoken] {
        let meta = Meta {
            mode,
            ..followed.clone()
        };
        for lang in Lang::ALL {
            let debrief = Debrief::of(&scenario, session.transcript(), &meta, lang);
            assert_eq!(debrief.next[0].command, "kaiken play second");
            assert!(debrief.next[0].text.contains("A month later"));
            assert!(debrief.next.len() > 1);
            assert!(debrief.to_text().contains("kaiken play second"));
        }
    }
    // The second act would not know of one that was broken off.
    session = Session::new(Arc::clone(&scenario));
    take(&mut session, &begin());
    take(&mut session, &Event::Closed);
    let debrief = Debrief::of(&scenario, session.transcript(), &followed, Lang::En);
    assert!(
        debrief
            .next
            .iter()
            .all(|it| it.command != "kaiken play second")
    );
}

fn begin() -> Event {
    Event::Begin {
        seed: 7,
        panel: Vec::new(),
        carried: None,
    }
}

#[test]
fn a_question_about_a_contradiction_quotes_both_statements() {
    let mut quoted = 0;
    let real = scenario(include_str!("../../scenarios/7pay-first-conference.yaml"));
    for (scenario, seed) in [&small(), &real].into_iter().flat_map(|it| {
        let seeds = 0..8;
        seeds.map(move |seed| (it, seed))
    }) {
        for habit in [Habit::Worst, Habit::Mixed] {
            let session = play(scenario, seed, habit);
            let transcript = session.transcript();
            for entry in &transcript.entries {
                let Some(question) = entry.question(scenario) else {
                    continue;
                };
                for lang in Lang::ALL {
                    let asked = transcript.ask(entry, scenario, lang);
                    assert!(!asked.contains('{'), "{asked}");
                    quoted += usize::from(question.ask.get(lang) != asked);
                }
            }
        }
    }
    assert!(quoted > 0, "no conference was caught contradicting itself");
}

#[test]
fn what_a_question_quotes_in_the_words_of_a_fact_stands_beside_it_as_it_was_said() {
    let scenario = scenario(include_str!("../../scenarios/accounting-restatement.yaml"));
    let mut found = 0;
    for seed in 0..8 {
        let session = play(&scenario, seed, Habit::Mixed);
        for lang in Lang::ALL {
            let debrief = Debrief::of(&scenario, session.transcript(), &meta(), lang);
            for question in &debrief.questions {
                let Some(quoted) = &question.quoted else {
                    continue;
                };
                found += 1;
                assert!(question.asked.contains(&quoted.now), "{question:?}");
                let said = |said: &str| {
                    let mut questions = debrief.questions.iter();
                    questions.any(|it| it.said == said)
                };
                assert!(said(&quoted.now_said), "{quoted:?}");
                let text = debrief.to_text();
                assert!(text.contains(&crate::i18n::debrief::as_fact(lang, &quoted.now)));
            }
        }
    }
    assert!(found > 0, "nothing was quoted");
}

#[test]
fn what_costs_most_is_listed_first_under_each_lens() {
    for debrief in all(Lang::En) {
        let listed = crate::debrief::phrase::by_points(&debrief.weak_spots);
        assert_eq!(listed.len(), debrief.weak_spots.len());
        for pair in listed.windows(2) {
            let same = pair[0].lens == pair[1].lens;
            assert!(!same || pair[0].missed >= pair[1].missed, "{pair:?}");
        }
        let lenses: std::collections::HashSet<_> = listed.iter().map(|it| it.lens).collect();
        let turns = listed.windows(2).filter(|it| it[0].lens != it[1].lens);
        assert_eq!(turns.count() + 1, lenses.len().max(1));
    }
}

#[test]
fn a_level_that_is_a_mean_has_a_decimal() {
    let mut found = 0;
    for debrief in all(Lang::En) {
        let Some(statement) = &debrief.statement else {
            continue;
        };
        for rated in &statement.rated {
            let figure = rated.figure();
            let mean: f64 = figure.parse().unwrap();
            assert_eq!((mean + 0.5).floor() as u8, rated.level, "{rated:?}");
            if figure.contains('.') {
                found += 1;
                let said = format!("{} {figure}/3", rated.name);
                assert!(debrief.to_text().contains(&said), "{said}");
            }
        }
        for question in &debrief.questions {
            assert!(question.rated.iter().all(|it| it.tenths.is_none()));
        }
    }
    assert!(found > 0, "no statement was between two levels");
}

/// That a value has these fields, whatever else it has.
fn has(value: &Value, fields: &[&str]) {
    for field in fields {
        assert!(value.get(field).is_some(), "no {field} in {value}");
    }
}

#[test]
fn json_has_the_fields_others_rely_on() {
    let json = serde_json::to_value(debrief(Habit::Mixed, Lang::En)).unwrap();
    has(
        &json,
        &[
            "session",
            "scenario",
            "title",
            "seed",
            "mode",
            "language",
            "started",
            "finished",
            "grade",
            "overall",
            "gates",
            "criteria",
            "weak_spots",
            "questions",
            "claims",
            "contradictions",
            "promises",
            "messages",
            "front_page",
            "keep",
            "fix",
            "decisions",
            "panel_cost",
        ],
    );
    has(
        &json["criteria"][0],
        &["id", "score", "observed", "questions"],
    );
    let spot = &json["weak_spots"][0];
    has(
        spot,
        &["lens", "id", "missed", "observed", "evidence", "advice"],
    );
    has(&spot["evidence"][0], &["question", "said", "why", "better"]);
    has(
        &json["questions"][0],
        &[
            "id",
            "topic",
            "techniques",
            "asked",
            "answer",
            "said",
            "by",
            "ratings",
            "pitfalls",
            "missed",
            "elapsed_ms",
            "trust",
            "heat",
        ],
    );
    has(&json["messages"][0], &["id", "delivered"]);
    has(&json["front_page"], &["neutral", "hostile", "social"]);
    assert_eq!(json["grade"], "U");
    assert_eq!(json["mode"], "practice");
    assert_eq!(json["language"], "en");
    assert_eq!(json["questions"][0]["ratings"]["accuracy"], 0);
    assert_eq!(json["questions"][0]["pitfalls"][0], "false_statement");
    for list in [
        "gates",
        "keep",
        "fix",
        "promises",
        "contradictions",
        "claims",
    ] {
        assert!(json[list].is_array(), "{list}");
    }
}

#[test]
fn where_no_question_was_answered_every_renderer_says_so() {
    let scenario = small();
    let begin = Event::Begin {
        seed: 7,
        panel: Vec::new(),
        carried: None,
    };
    let decided = Event::Decided {
        option: AnswerIx::new(1),
    };
    for lang in Lang::ALL {
        let none = crate::i18n::debrief::nothing_answered(lang);
        for before in [&[][..], std::slice::from_ref(&decided)] {
            let mut session = Session::new(Arc::clone(&scenario));
            take(&mut session, &begin);
            before.iter().for_each(|event| take(&mut session, event));
            take(&mut session, &Event::Closed);
            let debrief = Debrief::of(&scenario, session.transcript(), &meta(), lang);
            let html = debrief.to_html();
            for written in [debrief.to_text(), debrief.to_markdown(), html] {
                assert!(written.contains(none), "{written}");
                let provisional = crate::i18n::debrief::provisional(lang);
                assert!(!written.contains(provisional), "{written}");
            }
            let json = serde_json::to_value(&debrief).unwrap();
            assert!(json["overall"].is_null() && json["grade"].is_null());
            assert!(json["gates"].as_array().unwrap().is_empty());
        }
    }
}
