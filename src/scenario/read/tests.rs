//! The whole way from bytes to a scenario, or to findings.

mod accidents;
mod lost;

use super::*;
use crate::scenario::vocabulary::{Pitfall, Technique, Word};
use crate::scenario::*;
use proptest::prelude::*;

const SMALL: &str = include_str!("../../../tests/fixtures/small.yaml");

/// A scenario with no more than it needs.
const LEAST: &str = r#"kaiken: 1
id: least
title: Least
languages: [en]
press: [{id: a, name: A}]
topics: [{id: t, title: T, field: cause}]
questions:
  - id: q
    from: a
    topic: t
    observes: [answer]
    ask: Why?
    answers:
      - {id: good, say: Because., rate: {answer: 3}}
      - {id: bad, say: No., rate: {answer: 0}}
"#;

fn sound(source: &str) -> Scenario {
    let loaded = load(source.as_bytes(), "test.yaml");
    loaded
        .scenario
        .unwrap_or_else(|| panic!("{:#?}", loaded.findings))
}

/// Code, line and column of what a source brings.
fn found(source: &str) -> Vec<String> {
    let loaded = load(source.as_bytes(), "test.yaml");
    let place = |f: &Finding| format!("{} {}:{}", f.code, f.span.line, f.span.column);
    loaded.findings.iter().map(place).collect()
}

/// What the least scenario brings when a piece of it is another.
fn found_with(piece: &str, other: &str) -> Vec<String> {
    assert!(LEAST.contains(piece), "{piece:?} is not in the scenario");
    found(&LEAST.replacen(piece, other, 1))
}

#[test]
fn the_small_scenario_loads_with_all_its_parts() {
    let small = sound(SMALL);
    assert_eq!(load(SMALL.as_bytes(), "").findings, []);
    assert_eq!((small.questions.len(), small.press.len()), (11, 3));
    assert_eq!(small.asks, Asks([1, 4, 1, 1]));
    assert_eq!(small.panel.seats, 1);
    let how_many = &small.questions[0];
    assert_eq!(how_many.answers[0].then, Some(QuestionIx(1)));
    assert_eq!(how_many.answers[3].by, Some(PersonIx(1)));
    assert_eq!(how_many.answers[1].claims, [(FactIx(0), ValueIx(0))]);
    let door = small.questions.last().unwrap();
    assert_eq!(door.phase, Phase::Doorstep);
    let said = [
        Utterance::Answer(QuestionIx(0), AnswerIx(0)),
        Utterance::Silence(QuestionIx(0)),
        Utterance::Option(DecisionIx(1), AnswerIx(1)),
    ];
    let said = Clause::Any(said.map(Term::Said).to_vec());
    let hot = Clause::Any(vec![Term::HeatOver(40)]);
    let any = Clause::AnyOf(vec![Condition(vec![hot]), Condition(vec![said])]);
    assert_eq!(door.when, Condition(vec![any]));
    assert!(small.decisions[1].options[1].ends);
    let set = &small.injects[0].sets[0];
    assert_eq!(
        (set.is, set.status),
        (Some(ValueIx(1)), Some(Status::Confirmed))
    );
    assert_eq!(small.pursuits[1].0, Pitfall::Contradiction);
}

#[test]
fn what_is_left_out_has_a_sensible_value() {
    let least = sound(LEAST);
    assert_eq!(
        (least.kind, least.setting),
        (Kind::Conference, Setting::Tokyo)
    );
    assert_eq!((least.difficulty, least.minutes), (3, 30));
    assert_eq!(least.asks, Asks([0, 1, 0, 0]));
    assert_eq!((least.start.trust, least.start.heat), (50, 30));
    assert_eq!(least.moderator.questions_each, 1);
    assert!(least.opening.is_none() && least.panel.people.is_empty());
    assert_eq!(least.rubric, Rubric::default());
    let q = &least.questions[0];
    assert_eq!(
        (q.weight, q.seconds, q.phase, q.alone),
        (1, 45, Phase::Main, true)
    );
    assert_eq!(q.techniques, [Technique::Straight].into_iter().collect());
    assert!(q.silence.pitfalls.contains(Pitfall::Silent));
    assert_eq!(q.silence.rate, Levels::zero(q.observes));
    assert_eq!(q.ask.get(Lang::Ja), "Why?");
}

#[test]
fn a_follow_up_does_not_stand_alone_by_default() {
    let source = LEAST.to_owned()
        + "  - {id: f, from: a, topic: t, phase: follow_up, observes: [answer], ask: And?, answers: \
           [{id: x, say: X, rate: {answer: 1}}, {id: y, say: Y, rate: {answer: 2}}]}\n";
    let scenario = sound(&source);
    assert!(!scenario.questions[1].alone);
    assert_eq!(scenario.asks.of(Phase::Main), 1);
}

#[test]
fn a_text_that_lacks_a_promised_language_is_filled_with_a_warning() {
    let source = LEAST
        .replace("languages: [en]", "languages: [ja, en]")
        .replace("ask: Why?", "ask: {ja: なぜ}");
    let loaded = load(source.as_bytes(), "");
    let warning = &loaded.findings[0];
    assert_eq!(
        (warning.code, warning.severity),
        (Code(601), Severity::Warning)
    );
    assert_eq!((warning.span.line, warning.span.column), (12, 11));
    assert_eq!(
        loaded.scenario.unwrap().questions[0].ask.get(Lang::En),
        "なぜ"
    );
}

#[test]
fn words_that_look_like_numbers_are_still_words() {
    let source = LEAST
        .replace("ask: Why?", "ask: 007")
        .replace("title: Least", "title: {en: yes}");
    let scenario = sound(&source);
    assert_eq!(scenario.questions[0].ask.get(Lang::En), "007");
    assert_eq!(scenario.title.get(Lang::En), "yes");
}

#[test]
fn what_was_said_in_another_scenario_is_no_error() {
    let source = LEAST.replace(
        "    ask: Why?",
        "    when: {not_said: first-act/q.a}\n    ask: Why?",
    );
    let term = Term::SaidElsewhere {
        what: ElsewhereIx(0),
        wanted: false,
    };
    let when = Condition(vec![Clause::Any(vec![term])]);
    let scenario = sound(&source);
    assert_eq!(scenario.questions[0].when, when);
    assert_eq!(scenario.elsewhere[0].written(), "first-act/q.a");
}

#[test]
fn a_list_means_any_of_them_and_several_facts_all() {
    let source = SMALL.replace(
        "when: {claimed: {first-call: evening}}",
        "when: {claimed: {first-call: [evening, noon], hurt: five}, pitfall: [bluff, echo], seated: plant}",
    );
    let when = &sound(&source).questions[2].answers[3].when;
    let expected = [
        Clause::Any(vec![
            Term::Pitfall(Pitfall::Bluff),
            Term::Pitfall(Pitfall::Echo),
        ]),
        Clause::Any(vec![Term::Seated(PersonIx(0))]),
        Clause::Any(vec![
            Term::Claimed(FactIx(1), ValueIx(1)),
            Term::Claimed(FactIx(1), ValueIx(0)),
        ]),
        Clause::Any(vec![Term::Claimed(FactIx(0), ValueIx(1))]),
    ];
    assert_eq!(when.0, expected);
}

#[test]
fn a_rubric_of_ones_own() {
    let source = LEAST
        .replace("observes: [answer]", "observes: [tone]")
        .replace("rate: {answer:", "rate: {tone:")
        + "rubric: [{id: tone, name: Tone, weight: 2, levels: [a, b, c, d], advice: Lower.}]\n";
    let scenario = sound(&source);
    assert_eq!(scenario.rubric.criteria[0].levels[3].get(Lang::En), "d");
    assert_eq!(scenario.questions[0].answers[0].rate.get(0), Some(3));
}

#[test]
fn a_pack_needs_no_main_question() {
    let follow_up = LEAST.replace("    ask: Why?", "    phase: follow_up\n    ask: Why?");
    assert_eq!(found(&follow_up), ["K0405 7:1"]);
    sound(&follow_up.replace("id: least", "id: least\nkind: pack"));
}

#[test]
fn anchors_share_what_they_name() {
    let source = LEAST
        .replace("rate: {answer: 3}", "rate: &full {answer: 3}")
        .replace("rate: {answer: 0}", "rate: *full");
    assert_eq!(sound(&source).questions[0].answers[1].rate.get(0), Some(3));
}

#[test]
fn four_planted_errors_are_found_in_one_go() {
    let source = SMALL
        .replacen("technique: straight", "technique: strait", 1)
        .replacen("then: how-many-again", "then: how-many-agian", 1)
        .replacen(
            "rate: {answer: 3, control: 3}",
            "rate: {answer: 4, control: 3}",
            1,
        )
        .replacen("    memo: {en:", "    mmo: {en:", 1);
    let codes: Vec<_> = load(source.as_bytes(), "")
        .findings
        .iter()
        .map(|f| f.code.0)
        .collect();
    assert_eq!(codes, [314, 301, 401, 202, 201]);
}

/// Each kind of error: a piece of the least scenario, what stands there instead,
/// and the findings.
#[test]
fn every_kind_of_error_has_its_code_and_place() {
    let cases: &[Case<'_>] = &[
        // The file and its YAML.
        ("title: Least", "title: \"Least", &["K0118 3:8"]),
        ("title: Least", "title: a: b", &["K0114 3:9"]),
        ("[en]", "[en", &["K0120 4:12"]),
        ("id: least", "id：least", &["K0113 2:3"]),
        ("    from: a", "\tfrom: a", &["K0104 9:1"]),
        ("    topic: t", "　　topic: t", &["K0105 10:1"]),
        (
            "{answer: 0}}\n",
            "{answer: 0}}\n---\nx: 1\n",
            &["K0106 16:1"],
        ),
        ("title: Least", "title: !x Least", &["K0107 3:8"]),
        ("title: Least", "title: *x", &["K0108 3:8"]),
        ("title: Least", "title: &x [*x]", &["K0109 3:12"]),
        ("kaiken: 1\n", "", &["K0110 1:1"]),
        ("kaiken: 1", "kaiken: 2", &["K0111 1:9"]),
        // Structure.
        ("ask: Why?", "aks: Why?", &["K0202 8:9", "K0201 12:5"]),
        ("title: Least", "title: [a]", &["K0203 3:8"]),
        ("id: least", "id: least\nminutes: soon", &["K0203 3:10"]),
        ("id: least", "id: least\ndifficulty: 6", &["K0204 3:13"]),
        ("id: least", "id: least\nkind: pakc", &["K0205 3:7"]),
        ("title: Least", "title: {en: x, fr: y}", &["K0206 3:16"]),
        ("[en]", "[en, de]", &["K0206 4:17"]),
        ("id: least", "id: Least", &["K0207 2:5"]),
        ("id: bad", "id: silence", &["K0208 15:14"]),
        ("id: least", "id: least\nid: x", &["K0209 3:1"]),
        (
            "rate: {answer: 0}",
            "rate: {answer: 0, answer: 1}",
            &["K0209 15:47"],
        ),
        ("id: bad", "id: good", &["K0210 15:14"]),
        ("title: Least", "title: ", &["K0211 3:1"]),
        ("title: Least", "title: ' '", &["K0211 3:8"]),
        ("id: least", "id: least\n? [a]\n: b", &["K0212 3:3"]),
        // References.
        ("say: No.", "say: No., then: qq", &["K0301 15:35"]),
        (
            "    ask",
            "    when: {said: q.god}\n    ask",
            &["K0302 12:18"],
        ),
        ("    ask", "    needs: [x]\n    ask", &["K0303 12:13"]),
        ("say: No.", "say: No., by: x", &["K0305 15:33"]),
        ("topic: t", "topic: u", &["K0306 10:12"]),
        ("say: No.", "say: No., delivers: x", &["K0307 15:39"]),
        (
            "    ask",
            "    when: {injected: x}\n    ask",
            &["K0308 12:22"],
        ),
        (
            "    ask",
            "    when: {said: opening.x}\n    ask",
            &["K0311 12:18"],
        ),
        ("from: a", "from: b", &["K0312 9:11"]),
        (
            "observes: [answer]",
            "observes: [answer, clarty]",
            &["K0313 11:24"],
        ),
        (
            "    ask",
            "    technique: lodaed\n    ask",
            &["K0314 12:16"],
        ),
        ("say: No.", "say: No., pitfalls: [bluf]", &["K0315 15:40"]),
        ("field: cause", "field: causes", &["K0316 6:35"]),
        ("    ask", "    when: {said: q}\n    ask", &["K0320 12:18"]),
        // Ratings and rules.
        ("{answer: 0}", "{answer: 4}", &["K0401 15:44"]),
        ("{answer: 0}", "{}", &["K0402 15:29"]),
        (", rate: {answer: 0}", "", &["K0402 15:14"]),
        ("{answer: 0}", "{answer: 0, clarity: 1}", &["K0403 15:47"]),
        ("say: No.", "say: No., when: {after: 1}", &["K0404 8:9"]),
        ("id: least", "id: least\nasks: {main: 2}", &["K0406 3:14"]),
    ];
    all_as_expected(cases, found_with);
}

type Case<'c> = (&'c str, &'c str, &'c [&'c str]);

fn all_as_expected(cases: &[Case<'_>], found: impl Fn(&str, &str) -> Vec<String>) {
    let wrong: Vec<_> = cases
        .iter()
        .map(|(piece, other, expected)| (other, expected, found(piece, other)))
        .filter(|(_, expected, found)| found != *expected)
        .collect();
    assert!(wrong.is_empty(), "text, expected, found: {wrong:#?}");
}

#[test]
fn errors_in_the_parts_of_a_whole_conference() {
    // A piece, what stands there instead, the word of it that is wrong, and its code.
    let cases = [
        ("is: three", "is: thre", "thre", "K0304"),
        (
            "claims: {hurt: three}",
            "claims: {hurts: three}",
            "hurts",
            "K0303",
        ),
        ("knows: [line]", "knows: [lines]", "lines", "K0306"),
        (
            "covers: [apology, who]",
            "covers: [apolgy, who]",
            "apolgy",
            "K0317",
        ),
        ("at: before", "at: befor", "befor", "K0205"),
        ("choose: 3", "choose: 9", "9", "K0407"),
        (
            "hands-up.leave]",
            "hands-up.left]",
            "hands-up.left",
            "K0310",
        ),
        ("seated: plant", "seated: plnt", "plnt", "K0305"),
        ("no_comment: why", "no_coment: why", "no_coment", "K0315"),
        (
            "contradiction: which-is-it",
            "contradiction: which",
            "which",
            "K0301",
        ),
        ("heat: 5\n    asks", "heat: hot\n    asks", "hot", "K0203"),
        ("trust: -5", "trst: -5", "trst", "K0201"),
        ("status: unconfirmed", "status: unsure", "unsure", "K0205"),
    ];
    for (piece, other, word, code) in cases {
        let at = SMALL.find(piece).unwrap() + other.find(word).unwrap();
        let source = SMALL.replacen(piece, other, 1);
        let line = source[..at].lines().count();
        let start = source[..at].rfind('\n').map_or(0, |end| end + 1);
        let column = source[start..at].chars().count() + 1;
        assert_eq!(
            found(&source),
            [format!("{code} {line}:{column}")],
            "{other}"
        );
    }
}

#[test]
fn a_misspelt_word_brings_the_right_one() {
    let hint = |piece: &str, other: &str| {
        let source = LEAST.replacen(piece, other, 1);
        let findings = load(source.as_bytes(), "").findings;
        findings
            .iter()
            .find_map(|f| f.hint(Lang::En))
            .unwrap_or_default()
    };
    assert_eq!(hint("ask: Why?", "aks: Why?"), "did you mean `ask`?");
    assert_eq!(hint("topic: t", "topic: tt"), "did you mean `t`?");
    assert!(hint("id: least", "kind: pakc\nid: least").contains("did you mean `pack`?"));
    let jargon = hint("    ask", "    technique: jargon-trap\n    ask");
    assert!(jargon.starts_with("did you mean `jargon_trap`? One of: "));
    assert_eq!(hint("topic: t", "topic: something-else"), "");
    // A name as people read it, where its id belongs.
    let named = LEAST.replace("{id: a, name: A}", "{id: anna, name: Anna Cole, outlet: B}");
    for from in ["Anna Cole", "anna cole", "Anna Cole, B"] {
        let source = named.replace("from: a", &format!("from: {from:?}"));
        let loaded = load(source.as_bytes(), "");
        let hint = loaded.findings.iter().find_map(|f| f.hint(Lang::En));
        assert_eq!(hint.as_deref(), Some("did you mean `anna`?"), "{from}");
    }
    // Of a fixed list all there is.
    let technique = hint("    ask", "    technique: xyz\n    ask");
    for word in Technique::ALL {
        assert!(technique.contains(word.tag()), "{technique}");
    }
    assert!(hint("field: cause", "field: causes").starts_with("did you mean `cause`? One of: "));
}

#[test]
fn a_file_without_a_scenario_says_so() {
    assert_eq!(found(""), ["K0102 1:1"]);
    assert_eq!(found("# only a remark\n"), ["K0102 1:1"]);
    assert_eq!(found("just words"), ["K0203 1:1"]);
    assert_eq!(load(b"title: \x83\x5C", "").findings[0].code, Code(103));
}

#[test]
fn hostile_files_are_refused() {
    let large = vec![b'a'; limits::FILE_BYTES + 1];
    assert_eq!(load(&large, "").findings[0].code, Code(501));
    assert_eq!(found(&"[".repeat(100_000)), ["K0502 1:65"]);
    let keys: String = (0..400_000).map(|n| format!("{n}: 0\n")).collect();
    assert_eq!(load(keys.as_bytes(), "").findings[0].code, Code(503));
    let mut bomb = String::from("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for n in 1..12 {
        let aliases = vec![format!("*a{}", n - 1); 10].join(", ");
        bomb += &format!("a{n}: &a{n} [{aliases}]\n");
    }
    assert_eq!(load(bomb.as_bytes(), "").findings[0].code, Code(503));
    let aliases = vec!["*long"; 100].join(", ");
    let copies = format!("a: &long {}\nb: [{aliases}]\n", "x".repeat(100_000));
    assert_eq!(load(copies.as_bytes(), "").findings[0].code, Code(506));
    let mut chain = String::from("a0: &a0 [x]\n");
    for n in 1..200 {
        chain += &format!("a{n}: &a{n} [*a{}]\n", n - 1);
    }
    assert_eq!(load(chain.as_bytes(), "").findings[0].code, Code(502));
}

#[test]
fn too_many_of_anything_is_an_error() {
    let answer = "\n      - {id: more, say: More., rate: {answer: 1}}";
    let many = LEAST.to_owned().trim_end().to_owned() + &answer.repeat(11);
    assert!(found(&many).contains(&"K0504 14:7".to_owned()));
    let unknown: String = (0..5_000).map(|n| format!("unknown-{n}: 0\n")).collect();
    let findings = load((LEAST.to_owned() + &unknown).as_bytes(), "").findings;
    assert_eq!(findings.len(), 1_001);
    assert!(findings.iter().any(|f| f.code == Code(505)));
}

#[test]
fn texts_and_ids_come_out_clean() {
    let source = LEAST.replace("ask: Why?", r#"ask: "\e[2J\u202EWhy?\u200B""#);
    assert_eq!(sound(&source).questions[0].ask.get(Lang::En), "[2JWhy?");
}

#[test]
fn no_payload_reaches_a_message() {
    let source = LEAST
        .replace("ask: Why?", "\"a\\e[2J\\u202E\": 1")
        .replace("topic: t", r#"topic: "\e]0;owned\a""#);
    for finding in load(source.as_bytes(), "").findings {
        for lang in Lang::ALL {
            let shown = format!("{}{:?}", finding.message(lang), finding.hint(lang));
            assert!(
                !shown.contains(['\u{1b}', '\u{202E}', '\u{7}']),
                "{shown:?}"
            );
        }
    }
}

#[test]
fn every_vocabulary_word_is_read_back() {
    for word in Pitfall::ALL {
        let source = LEAST.replace("say: No.", &format!("say: No., pitfalls: {}", word.tag()));
        assert!(
            sound(&source).questions[0].answers[1]
                .pitfalls
                .contains(*word)
        );
    }
}

/// Places lie within the file, however broken it is.
fn places_are_real(source: &[u8]) {
    let loaded = load(source, "any.yaml");
    assert_eq!(
        loaded.scenario.is_none(),
        loaded.findings.iter().any(Finding::is_error)
    );
    for finding in &loaded.findings {
        let span = finding.span;
        assert!(span.line >= 1 && span.column >= 1, "{finding:?}");
        assert!(
            (span.line, span.column) <= (span.end_line, span.end_column),
            "{finding:?}"
        );
        for lang in Lang::ALL {
            assert!(!finding.message(lang).is_empty());
        }
    }
}

proptest! {
    #[test]
    fn any_bytes_are_an_error_or_a_scenario(source in proptest::collection::vec(any::<u8>(), 0..400)) {
        places_are_real(&source);
    }

    #[test]
    fn any_yaml_like_text_too(source in "[ \n\t:\\-\\[\\]{},&*!|>'\"#%a-c　：]{0,200}") {
        places_are_real(source.as_bytes());
    }

    #[test]
    fn a_damaged_scenario_too(
        at in 0..SMALL.len(),
        gone in 0..40_usize,
        new in "[ \n:\\-\\[\\]{}&*\"a0あ]{0,6}",
    ) {
        let mut source = SMALL.as_bytes().to_vec();
        let end = (at + gone).min(source.len());
        source.splice(at..end, new.bytes());
        places_are_real(&source);
    }

    #[test]
    fn a_second_key_is_found_at_any_depth(depth in 1..20_usize) {
        let indent = |n: usize| "  ".repeat(n);
        let mut source: String = (0..depth).map(|n| format!("{}a:\n", indent(n))).collect();
        source += &format!("{0}k: 1\n{0}k: 2\n", indent(depth));
        let twice = format!("K0209 {}:{}", depth + 2, 2 * depth + 1);
        prop_assert!(found(&source).contains(&twice));
    }
}
