//! Every draft there can be: sound, valid and a game.

use super::ask::QUESTIONS;
use super::draft::{Wish, draft};
use crate::conference::Stage;
use crate::i18n::Lang;
use crate::scenario::format::schema;
use crate::scenario::wording::is_long;
use crate::scenario::{Answer, Phase, Scenario, load};
use crate::scoring::Scorecard;
use crate::scoring::sample::{Habit, play};
use std::sync::Arc;

fn drafted(title: &str, role: &str, questions: u8, lang: Lang) -> String {
    let wish = Wish {
        id: "mine",
        title,
        role,
        questions,
        file: "mine.yaml",
    };
    draft(&wish, lang)
}

/// A draft without a single finding.
fn clean(source: &str) -> Scenario {
    let loaded = load(source.as_bytes(), "mine.yaml");
    let told = loaded.findings.iter().map(|it| {
        format!(
            "{} {}:{} {}",
            it.code,
            it.span.line,
            it.span.column,
            it.message(Lang::En)
        )
    });
    let told: Vec<String> = told.collect();
    assert!(told.is_empty(), "{told:#?}");
    loaded.scenario.unwrap()
}

fn all() -> impl Iterator<Item = (Lang, u8, String)> {
    let of = |lang| QUESTIONS.map(move |n| (lang, n, drafted("T", "R", n, lang)));
    Lang::ALL.into_iter().flat_map(of)
}

#[test]
fn every_draft_is_clean_valid_and_asks_as_many_questions_as_wanted() {
    let schema = serde_json::from_str(&schema(Lang::En)).unwrap();
    let validator = jsonschema::draft7::new(&schema).unwrap();
    for (lang, wanted, source) in all() {
        let scenario = clean(&source);
        assert_eq!(scenario.languages, [lang]);
        let asked: u16 = Phase::DRAWN
            .map(|phase| scenario.asks.of(phase))
            .iter()
            .sum();
        assert_eq!(asked, u16::from(wanted));
        let drawn = scenario
            .questions
            .iter()
            .filter(|it| it.phase != Phase::FollowUp);
        assert_eq!(drawn.count(), usize::from(wanted));
        assert_eq!(scenario.questions.len(), usize::from(wanted) + 3);
        assert!(!source.contains('@'), "a slot is left");
        let tree: serde_json::Value = serde_yaml::from_str(&source).unwrap();
        assert!(validator.is_valid(&tree), "{lang:?} {wanted}");
    }
}

#[test]
fn every_draft_plays_to_its_end_and_tells_good_play_from_bad() {
    for (lang, wanted, source) in all() {
        let scenario = Arc::new(clean(&source));
        for seed in 0..5 {
            let score = |habit| {
                let session = play(&scenario, seed, habit);
                let stage = session.conference().stage();
                assert!(
                    matches!(stage, Stage::Finished(_)),
                    "{lang:?} {wanted} {seed}"
                );
                Scorecard::of(&scenario, session.transcript())
                    .overall
                    .unwrap()
            };
            let (best, worst) = (score(Habit::Best), score(Habit::Worst));
            assert!(best > 90 && worst < 40, "{lang:?} {wanted}: {best} {worst}");
        }
    }
}

#[test]
fn both_templates_tell_the_same_story() {
    let [en, ja] = Lang::ALL.map(|lang| clean(&drafted("T", "R", 12, lang)));
    let bones = |scenario: &Scenario| {
        let answer = |it: &Answer| {
            let promises = it.promises.len();
            (
                it.id.clone(),
                it.rate,
                it.pitfalls,
                it.claims.clone(),
                it.then,
                promises,
            )
        };
        let question = |it: &crate::scenario::Question| {
            let answers: Vec<_> = it.answers.iter().map(answer).collect();
            (
                it.id.clone(),
                it.techniques,
                it.phase,
                it.weight,
                it.observes,
                answers,
            )
        };
        let questions: Vec<_> = scenario.questions.iter().map(question).collect();
        let lines = scenario
            .opening
            .as_ref()
            .map(|it| it.lines.iter().map(answer).collect());
        let lines: Vec<_> = lines.unwrap();
        format!("{questions:?} {lines:?}")
    };
    assert_eq!(bones(&en), bones(&ja));
}

/// What the comments preach holds in the template itself.
#[test]
fn the_answers_give_nothing_away() {
    for lang in Lang::ALL {
        let scenario = clean(&drafted("T", "R", 12, lang));
        let mut places = [0; 4];
        let (mut longest, mut shortest) = (0, 0);
        for question in &scenario.questions {
            let answers = &question.answers;
            assert!((3..=4).contains(&answers.len()));
            let points = |it: &Answer| it.rate.sum();
            let best = (0..answers.len())
                .max_by_key(|at| points(&answers[*at]))
                .unwrap();
            let length = |it: &Answer| it.say.get(lang).chars().count();
            places[best] += 1;
            let lengths = || answers.iter().map(length);
            longest += usize::from(lengths().max() == Some(length(&answers[best])));
            shortest += usize::from(lengths().min() == Some(length(&answers[best])));
            for answer in answers {
                let said = answer.say.get(lang);
                assert!(!is_long(said, lang), "{lang:?} {}: {said}", answer.id);
                assert!(!answer.why.get(lang).is_empty(), "{}", answer.id);
                let bad = 2 * points(answer) < 3 * answer.rate.count();
                assert!(!bad || !answer.pitfalls.is_empty(), "{}", answer.id);
            }
        }
        assert!(
            places.iter().all(|count| (2..=5).contains(count)),
            "{places:?}"
        );
        let most = scenario.questions.len() / 3;
        assert!(
            longest <= most && shortest <= most,
            "{lang:?} {longest} {shortest}"
        );
    }
}

#[test]
fn any_title_and_role_are_safe() {
    let long = "x: \"'#@title@{[\\".repeat(10);
    for text in [
        "\"",
        "'",
        "a: b",
        "# no comment",
        "\\",
        "- @id@ @role@",
        "{en: x}",
        "null",
        "~",
        "日本語「題名」：",
        "\u{1}\u{7f}\u{85}\u{ffff}",
        "!tag &a *a %d",
        long.as_str(),
    ] {
        for lang in Lang::ALL {
            let scenario = clean(&drafted(text, text, 4, lang));
            let kept = crate::scenario::clean(text);
            assert_eq!(scenario.title.get(lang), kept);
            assert_eq!(scenario.briefing.role.get(lang), kept);
        }
    }
}
