//! What happens to people who write a scenario: each accident with the code and the
//! place of its finding, and (in a snapshot) what is said of it in both languages.

use super::*;
use std::fmt::Write as _;

/// A scenario with Japanese texts before and under every place.
const WRITTEN: &str = r#"kaiken: 1
id: least
title: 給食パンの金属片
languages: [en, ja]
press: [{id: a, name: A}]
topics: [{id: t, title: T, field: cause}]
questions:
  - id: q
    from: a
    topic: t
    alone: true
    seconds: 45
    observes: [answer, clarity]
    ask: {en: "Why?", ja: "なぜですか。"}
    happened: なにもなかった
    answers:
      - {id: good, say: Because., rate: {answer: 3, clarity: 3}}
      - id: bad
        say: お答えできません
        pitfalls: [no_comment]
        rate: {answer: 0, clarity: 1}
"#;

/// The code; a piece of the scenario; and what stands there instead, with `▲` before
/// the place that the caret should be under.
const ACCIDENTS: &[(&str, &str, &str)] = &[
    ("K0104", "    from: a", "▲\tfrom: a"),
    ("K0104", "    from: a", "  ▲\tfrom: a"),
    ("K0105", "    topic: t", "▲\u{3000}\u{3000}topic: t"),
    ("K0105", "    topic: t", "  ▲\u{3000}topic: t"),
    ("K0105", "    topic: t", "    ▲\u{3000}topic: t"),
    ("K0105", "id: least", "▲\u{3000}id: least"),
    ("K0113", "    topic: t", "  ▲\u{A0} topic: t"),
    ("K0113", "      - id: bad", "      -▲\u{3000}id: bad"),
    ("K0105", "      - id: bad", "      - ▲\u{3000}id: bad"),
    ("K0113", "title: 給", "title:▲\u{3000}給"),
    ("K0113", "from: a", "from: ▲\u{3000}a"),
    ("K0113", "    topic: t", "    topic: t▲\u{3000}"),
    ("K0113", "    topic: t", "    ▲\u{200B}topic: t"),
    ("K0113", "title: 給食", "title▲：給食"),
    ("K0113", "    topic: t", "    topic▲：t"),
    ("K0113", "    topic: t", "    topic▲： t"),
    ("K0113", "    answers:", "    answers▲："),
    ("K0113", "  - id: q", "  - id▲：q"),
    (
        "K0113",
        "{en: \"Why?\", ja: \"な",
        "{en▲：\"Why?\", ja: \"な",
    ),
    (
        "K0113",
        "{en: \"Why?\", ja: \"な",
        "{en: \"Why?\", ja▲：\"な",
    ),
    ("K0113", "{id: a, name: A}", "{id▲：a, name：A}"),
    (
        "K0113",
        "say: お答えできません",
        "say: ▲“お答え: できません”",
    ),
    (
        "K0113",
        "ask: {en: \"Why?\", ja: \"なぜですか。\"}",
        "ask: {en: “Why, sir?▲”, ja: “なぜ, ですか。”}",
    ),
    ("K0113", "from: a", "from: ▲“a”"),
    ("K0113", "ja: \"なぜですか。\"", "ja: \"なぜですか。▲”"),
    ("K0203", "seconds: 45", "seconds: ▲“45”"),
    ("K0113", "ja: \"なぜですか。\"", "ja: ▲‘なぜ: ですか。’"),
    ("K0113", "ja: \"なぜですか。\"", "ja: ▲「なぜですか: 」"),
    ("K0113", "ja: \"なぜですか。\"", "ja: 「なぜ, ですか▲」"),
    (
        "K0113",
        "say: お答えできません",
        "say: ▲「お答え: できません」",
    ),
    ("K0113", "\"Why?\", ja", "\"Why?\"▲、ja"),
    ("K0113", "\"Why?\", ja", "\"Why?\"▲，ja"),
    ("K0113", "[answer, clarity]", "[answer▲、clarity]"),
    ("K0113", "[answer, clarity]", "[answer▲，clarity]"),
    ("K0113", "{id: a, name: A}", "{id: a▲、 name: A}"),
    ("K0113", "languages: [en, ja]", "languages: [en▲、ja]"),
    ("K0113", "{id: a, name: A}", "▲｛id: a, name: A｝"),
    ("K0113", "{id: a, name: A}", "▲｛id: a, name: A}"),
    ("K0113", "{id: a, name: A}", "{id: a, name: A▲｝"),
    ("K0113", "[answer, clarity]", "▲［answer, clarity］"),
    ("K0113", "[answer, clarity]", "[answer, clarity▲］"),
    (
        "K0113",
        "ask: {en: \"Why?\", ja: \"なぜですか。\"}",
        "ask: ▲｛en: \"Why?\", ja: \"なぜですか。\"｝",
    ),
    (
        "K0113",
        "        rate: {answer: 0, clarity: 1}",
        "        rate: ▲｛answer: 0, clarity: 1｝",
    ),
    ("K0115", "id: least", "id▲:least"),
    ("K0115", "    topic: t", "    topic▲:t"),
    ("K0115", "  - id: q", "  - id▲:q"),
    ("K0115", "{id: a, name: A}", "{id▲:a, name: A}"),
    ("K0115", "{en: \"Why?\", ja", "{en▲:\"Why?\", ja"),
    (
        "K0115",
        "        say: お答えできません",
        "        say▲:お答えできません",
    ),
    ("K0115", "seconds: 45", "seconds▲:45"),
    ("K0115", "    topic: t", "    ▲topic = t"),
    ("K0114", "say: お答えできません", "say: お答え▲: できません"),
    (
        "K0114",
        "title: 給食パンの金属片",
        "title: 7pay▲: the first",
    ),
    ("K0114", "say: Because.,", "say: Because▲: it is.,"),
    ("K0114", "say: Because.,", "say: Well, ▲because.,"),
    ("K0120", "answer: 3, clarity", "answer: 3 clarity▲"),
    ("K0120", "\"Why?\", ja", "\"Why?\" ▲ja"),
    ("K0119", "say: お答えできません", "say: ▲@お答えできません"),
    ("K0119", "say: お答えできません", "say: ▲`お答えできません"),
    ("K0119", "say: お答えできません", "say: ▲&お答えできません"),
    ("K0119", "say: お答えできません", "say: ▲&all of it is said"),
    ("K0108", "say: お答えできません", "say: ▲*お答えできません"),
    ("K0108", "say: お答えできません", "say: ▲**重要** です"),
    ("K0107", "say: お答えできません", "say: ▲!お答えできません"),
    ("K0119", "say: お答えできません", "say: ▲>お答えできません"),
    ("K0119", "say: お答えできません", "say: ▲|お答えできません"),
    ("K0119", "say: お答えできません", "say: ▲%all of it is said"),
    ("K0119", "say: お答えできません", "say: ▲, お答えできません"),
    ("K0119", "say: お答えできません", "say: ▲: お答えできません"),
    ("K0119", "say: お答えできません", "say: ▲- お答えできません"),
    ("K0119", "say: お答えできません", "say: ▲? お答えできません"),
    ("K0119", "say: お答えできません", "say: ▲]お答えできません"),
    ("K0120", "say: お答えできません", "say: ▲[お答えできません"),
    ("K0120", "say: お答えできません", "say: ▲{お答えできません"),
    (
        "K0119",
        "say: お答えできません",
        "say: ▲[速報] 停止しました",
    ),
    (
        "K0119",
        "say: お答えできません",
        "say: ▲{earlier} と言いました",
    ),
    ("K0118", "say: お答えできません", "say: ▲\"お答えできません"),
    ("K0118", "say: お答えできません", "say: ▲'お答えできません"),
    ("K0118", "say: お答えできません", "say: \"安全\"▲と言った"),
    ("K0118", "say: お答えできません", "say: 'it'▲s fine'"),
    ("K0211", "say: お答えできません", "▲say: # お答えできません"),
    ("K0118", "ja: \"なぜですか。\"", "ja: ▲\"なぜですか。"),
    ("K0120", "clarity: 3}}", "clarity: 3}}▲}"),
    (
        "K0116",
        "      - id: bad\n        say",
        "        ▲id: bad\n        say",
    ),
    (
        "K0116",
        "      - id: bad\n        say",
        "      ▲id: bad\n        say",
    ),
    ("K0116", "  - id: q\n", "  ▲id: q\n"),
    ("K0203", "  - id: q\n", "    ▲id: q\n"),
    ("K0116", "      - {id: good", "      ▲{id: good"),
    ("K0116", "      - id: bad", "      ▲-id: bad"),
    ("K0116", "  - id: q", "  ▲-id: q"),
    ("K0116", "      - {id: good", "      ▲-{id: good"),
    ("K0113", "      - id: bad", "      ▲－ id: bad"),
    ("K0113", "      - id: bad", "      ▲ー id: bad"),
    ("K0113", "      - id: bad", "      ▲・id: bad"),
    ("K0113", "  - id: q", "  ▲− id: q"),
    ("K0113", "      - id: bad", "      ▲– id: bad"),
    ("K0117", "    topic: t", "     ▲topic: t"),
    ("K0117", "        pitfalls", "       ▲pitfalls"),
    ("K0211", "from: a", "▲from: ~"),
    ("K0211", "say: お答えできません", "▲say: ~"),
    ("K0203", "seconds: 45", "seconds: ▲４５"),
    (
        "K0203",
        "{answer: 0, clarity: 1}",
        "{answer: ▲０, clarity: 1}",
    ),
    ("K0203", "kaiken: 1", "kaiken: ▲１"),
    ("K0203", "seconds: 45", "seconds: ▲45秒"),
    ("K0203", "seconds: 45", "seconds: ▲\"45\""),
    ("K0203", "seconds: 45", "seconds: ▲45.0"),
    ("K0203", "alone: true", "alone: ▲yes"),
    ("K0203", "alone: true", "alone: ▲No"),
    ("K0203", "alone: true", "alone: ▲on"),
    ("K0203", "alone: true", "alone: ▲True"),
    ("K0203", "alone: true", "alone: ▲はい"),
    ("K0207", "id: least", "id: ▲ｌｅａｓｔ"),
    ("K0201", "topic: t", "▲ｔｏｐｉｃ: t"),
    ("K0106", "topics:", "▲---\ntopics:"),
    ("K0106", "    from: a", "▲---\n    from: a"),
    ("K0113", "    topic: t", "    topic: t ▲＃ 注"),
    (
        "K0101",
        "say: お答えできません",
        "say: 釜 ▲#4 は\n          お答えできません",
    ),
    ("K0101", "en: \"Why?\", ja", "en: Why ▲#4?, ja"),
];

/// The scenario after an accident, and the line and column of the mark.
fn broken(piece: &str, other: &str) -> (String, (u32, u32)) {
    assert!(WRITTEN.contains(piece), "{piece:?} is not in the scenario");
    let marked = WRITTEN.replacen(piece, other, 1);
    let (before, _) = marked.split_once('▲').unwrap();
    let line = before.split('\n').count();
    let column = before.rsplit('\n').next().unwrap().chars().count() + 1;
    (marked.replace('▲', ""), (line as u32, column as u32))
}

#[test]
fn every_accident_is_told_at_its_place() {
    let mut wrong = String::new();
    for (code, piece, other) in ACCIDENTS {
        let (source, place) = broken(piece, other);
        let findings = load(source.as_bytes(), "").findings;
        let told = findings.iter().find(|finding| {
            finding.code.to_string() == *code && (finding.span.line, finding.span.column) == place
        });
        // What is said of other lines would only confuse, but that a field is missing.
        let beside = findings
            .iter()
            .any(|it| it.span.line != place.0 && it.code != Code(202));
        if told.is_none() || beside {
            let found = found(&source);
            _ = writeln!(
                wrong,
                "{other:?}: {code} {place:?} expected, found {found:?}"
            );
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

/// In line with the fields of the entry before it, it is no error of YAML's own.
#[test]
fn entries_without_their_dash_are_told_as_such_and_once_each() {
    let answers = WRITTEN.replace(
        "      - {id: good, say: Because., rate: {answer: 3, clarity: 3}}\n",
        "      - id: good\n        say: Because.\n        rate: {answer: 3, clarity: 3}\n",
    );
    sound(&answers);
    let lost = answers.replace("      - id: bad", "        id: bad");
    assert_eq!(found(&lost), ["K0116 20:9"]);
    let again = format!("{lost}        id: third\n        say: x\n");
    assert_eq!(found(&again), ["K0116 20:9", "K0116 24:9"]);
    let twice = answers.replace("- id: good\n", "- id: good\n        id: better\n");
    assert_eq!(found(&twice)[0], "K0209 18:9");
}

#[test]
fn every_accident_has_its_words() {
    for lang in Lang::ALL {
        let mut said = String::new();
        for (_, piece, other) in ACCIDENTS {
            let (source, _) = broken(piece, other);
            let other = other.trim().replace('\n', "⏎");
            for finding in load(source.as_bytes(), "").findings {
                let (message, hint) = (finding.message(lang), finding.hint(lang));
                let hint = hint.unwrap_or_default();
                _ = writeln!(said, "{other}\n  {}: {message}\n  = {hint}", finding.code);
            }
        }
        insta::assert_snapshot!(format!("accidents_{}", lang.code()), said);
    }
}

#[test]
fn files_of_windows_and_of_other_encodings() {
    sound(WRITTEN);
    sound(&WRITTEN.replace('\n', "\r\n"));
    sound(&format!("\u{FEFF}{WRITTEN}"));
    let broken = WRITTEN.replace("topic: t", "topic：t");
    assert_eq!(found(&broken.replace('\n', "\r\n")), ["K0113 10:10"]);
    assert_eq!(found(&format!("\u{FEFF}{broken}")), ["K0113 10:10"]);
    let utf16 = |to: fn(u16) -> [u8; 2]| WRITTEN.encode_utf16().flat_map(to).collect::<Vec<u8>>();
    let with_mark = [vec![0xFF, 0xFE], utf16(u16::to_le_bytes)].concat();
    for source in [with_mark, utf16(u16::to_le_bytes), utf16(u16::to_be_bytes)] {
        let findings = load(&source, "").findings;
        assert_eq!(findings.len(), 1);
        assert!(findings[0].hint(Lang::Ja).unwrap().contains("UTF-16"));
    }
}

/// Whatever it is called, and whether its bytes happen to be UTF-8 or not.
#[test]
fn a_file_of_word_or_excel_is_called_one() {
    for source in [
        &b"PK\x03\x04\x14\0\x06\0"[..],
        b"PK\x03\x04\x14\xff\xfe\x90",
    ] {
        let findings = load(source, "").findings;
        assert_eq!((findings.len(), findings[0].code), (1, Code(103)));
        assert!(findings[0].hint(Lang::Ja).unwrap().contains("import qa"));
    }
}

#[test]
fn texts_that_only_look_like_an_accident_pass() {
    for text in [
        "ASCIIは、半角：全角の違い（Ａ，Ｂ）です",
        "“Regrettable”、「遺憾」",
        "the ratio 3:1 at 12:40 – see https://example.com/a:b",
        "・原因　ふるい",
        "- not this",
        "it's the mill's",
        "~5 hours",
        "5% of [them] {all}",
    ] {
        let source = WRITTEN.replace("say: お答えできません", &format!("say: \"{text}\""));
        sound(&source);
        if !text.starts_with('-') {
            sound(&source.replace(&format!("\"{text}\""), text));
        }
    }
}

#[test]
fn a_name_nearly_right_brings_the_right_one() {
    // A piece of the small scenario, what stands there instead, and what was meant.
    let cases = [
        ("kind: conference", "kind: confrence", "conference"),
        ("kind: conference", "kind: packs", "pack"),
        ("languages: [en, ja]", "languages: [en, jp]", "ja"),
        ("languages: [en, ja]", "languages: [english, ja]", "en"),
        ("setting: tokyo", "setting: Tokyo", "tokyo"),
        ("phase: follow_up", "phase: followup", "follow_up"),
        ("phase: follow_up", "phase: follow-up", "follow_up"),
        ("phase: follow_up", "phase: up_follow", "follow_up"),
        ("phase: closing", "phase: close", "closing"),
        ("phase: doorstep", "phase: door-step", "doorstep"),
        ("status: estimate", "status: estimated", "estimate"),
        ("status: confirmed", "status: Confirmed", "confirmed"),
        ("at: before", "at: befor", "before"),
        ("manner: hostile", "manner: hostil", "hostile"),
        ("field: harm", "field: ｈａｒｍ", "harm"),
        (
            "technique: jargon_trap",
            "technique: jargon trap",
            "jargon_trap",
        ),
        (
            "technique: jargon_trap",
            "technique: 用語試し",
            "jargon_trap",
        ),
        (
            "pitfalls: [minimises]",
            "pitfalls: [Plays it down]",
            "minimises",
        ),
        (
            "technique: victim_voice",
            "technique: voice_victim",
            "victim_voice",
        ),
        (
            "observes: [answer, accuracy",
            "observes: [answers, accuracy",
            "answer",
        ),
        (
            "rate: {answer: 0, accuracy: 1",
            "rate: {anwser: 0, accuracy: 1",
            "answer",
        ),
        (
            "pitfalls: [minimises]",
            "pitfalls: [minimizes]",
            "minimises",
        ),
        (
            "pitfalls: [blames_others]",
            "pitfalls: [blame_others]",
            "blames_others",
        ),
        (
            "covers: [apology, who]",
            "covers: [apologies, who]",
            "apology",
        ),
        (
            "as_of: {en: \"Wed 9:00\"",
            "of_as: {en: \"Wed 9:00\"",
            "as_of",
        ),
        (
            "as_of: {en: \"Wed 9:00\"",
            "asof: {en: \"Wed 9:00\"",
            "as_of",
        ),
        ("questions_each: 1", "question_each: 1", "questions_each"),
        ("    answers:\n", "    answer:\n", "answers"),
        ("pitfalls: [silent]", "pitfall: [silent]", "pitfalls"),
        ("how-many.no-number", "how-many.no-numbers", "no-number"),
        ("how-many.no-number", "howmany.no-number", "how-many"),
        (
            "how-many.no-number",
            "how-many/no-number",
            "how-many.no-number",
        ),
        (
            "how-many.no-number",
            "how-many:no-number",
            "how-many.no-number",
        ),
        ("how-many.silence", "how-many.silent", "silence"),
        ("hands-up.leave]", "hand-up.leave]", "hands-up"),
        ("hands-up.leave]", "hands-up.leaves]", "leave"),
        ("{heat_over: 40}", "{over_heat: 40}", "heat_over"),
        ("{claimed: {first-call", "{claims: {first-call", "claimed"),
        ("headline: {neutral:", "headline: {neutrl:", "neutral"),
        (
            "owner: {en: \"the president\"",
            "owners: {en: \"the president\"",
            "owner",
        ),
        ("sets: {hurt: {is:", "sets: {hurts: {is:", "hurt"),
        ("id: first-call\n", "id: First Call\n", "first-call"),
    ];
    for (piece, other, meant) in cases {
        assert!(SMALL.contains(piece), "{piece:?}");
        let source = SMALL.replacen(piece, other, 1);
        let findings = load(source.as_bytes(), "").findings;
        for lang in Lang::ALL {
            let hints: Vec<_> = findings.iter().filter_map(|f| f.hint(lang)).collect();
            let meant = format!("`{meant}`");
            let told = hints.iter().any(|hint| hint.contains(&meant));
            assert!(told, "{other}: {hints:?}");
        }
    }
}
