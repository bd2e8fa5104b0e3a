//! What an author wrote and nobody would read: it costs no error, and is told.

use super::*;

/// A scenario with texts without quotation marks in every sort of place.
const BARE: &str = r#"kaiken: 1
id: bare
title: Kettles
languages: [en, ja]
case: {what: A fire, sources: [{title: Report, published: 2026}]}
briefing:
  avoid:
    - The word fire
press: [{id: a, name: A}]
topics: [{id: t, title: T, field: cause}]
questions:
  - id: q
    from: a
    topic: t
    observes: [answer]
    ask:
      en: Was it that kettle?
      ja: そのケトルですか。
    answers:
      - id: good
        say: Yes. It was
          that kettle.
        rate: {answer: 3}
      - {id: bad, say: No., rate: {answer: 0}}
"#;

/// The places of findings of a code, once a piece of the scenario is another; with
/// `▲` before the place that the caret should be under.
fn places(code: u16, piece: &str, other: &str) -> [Vec<(u32, u32)>; 2] {
    assert!(BARE.contains(piece), "{piece:?} is not in the scenario");
    let marked = BARE.replacen(piece, other, 1);
    let marks = (1..).zip(marked.lines()).filter_map(|(line, text)| {
        let (before, _) = text.split_once('▲')?;
        Some((line, before.chars().count() as u32 + 1))
    });
    let loaded = load(marked.replace('▲', "").as_bytes(), "");
    assert!(loaded.scenario.is_some(), "{other}: {:#?}", loaded.findings);
    let found = loaded.findings.iter().filter(|it| it.code == Code(code));
    let found = found.map(|it| (it.span.line, it.span.column)).collect();
    [marks.collect(), found]
}

fn each_as_marked(code: u16, cases: &[(&str, &str)]) {
    for (piece, other) in cases {
        let [marked, found] = places(code, piece, other);
        assert_eq!(marked, found, "{other}");
    }
}

#[test]
fn the_end_of_a_text_that_became_a_comment_is_told() {
    each_as_marked(
        626,
        &[
            ("that kettle?", "kettle ▲#4?"),
            ("that kettle?", "kettle   ▲#4 or #5? # the trap"),
            ("title: Kettles", "title: Kettles\t▲#burning "),
            ("そのケトルですか。", "原因はケトル ▲#四 ですか。"),
            (
                "It was\n          that kettle.",
                "It was\n          kettle ▲#4.",
            ),
            ("- The word fire", "- The word ▲#fire"),
            ("published: 2026", "published: 2026 ▲#4\n    "),
            ("name: A}]", "name: A ▲#1\n  }]"),
        ],
    );
}

#[test]
fn what_is_lost_is_named_and_its_words_have_a_way_back() {
    let source = BARE.replace("that kettle?", "kettle #4 & #5? ");
    let findings = load(source.as_bytes(), "").findings;
    let told = findings.iter().find(|it| it.code == Code(626)).unwrap();
    assert_eq!(told.severity, Severity::Warning);
    assert_eq!(told.span, Span::on_line(17, 25, 8));
    for lang in Lang::ALL {
        assert!(told.message(lang).contains("`#4 & #5?`"));
        assert!(told.hint(lang).is_some());
    }
}

#[test]
fn comments_that_are_meant_and_texts_that_keep_their_hash_pass() {
    each_as_marked(
        626,
        &[
            ("that kettle?", "that kettle?  # the trap"),
            ("that kettle?", "that kettle? #\u{3000}わな"),
            ("that kettle?", "that kettle? #"),
            ("that kettle?", "that kettle? ####"),
            ("that kettle?", "that kettle? #---"),
            ("that kettle?", "that kettle#4?"),
            ("Was it that kettle?", "\"kettle #4?\""),
            ("Was it that kettle?", "'kettle #4?'"),
            ("Was it that kettle?", "\"that kettle?\" #trap"),
            ("Was it that kettle?", "|\n        Was it #4?"),
            ("そのケトルですか。", "ケトル\u{3000}#4ですか。"),
            ("そのケトルですか。", "ケトル ＃4 ですか。"),
            ("topic: t\n", "topic: t #kettles\n"),
            ("    answers:", "    #answers\n    answers: #two"),
            ("- id: good", "- id: good #best"),
        ],
    );
}

#[test]
fn quotation_marks_around_a_whole_text_are_told() {
    each_as_marked(
        627,
        &[
            ("Was it that kettle?", "▲“Was it that kettle?”"),
            ("Was it that kettle?", "▲”Was it 'that' kettle?”"),
            ("Was it that kettle?", "▲‘Was it that kettle?’"),
            ("Was it that kettle?", "▲＂Was it that kettle?＂"),
            ("そのケトルですか。", "▲“「あの」ケトルですか。”"),
            ("title: Kettles", "title: ▲“Kettles”"),
            ("say: No.", "say: ▲“No.”"),
        ],
    );
}

#[test]
fn quotation_marks_that_are_meant_pass() {
    each_as_marked(
        627,
        &[
            ("Was it that kettle?", "“Safe”, you said, and “sound”"),
            ("Was it that kettle?", "Was it “that kettle”"),
            ("Was it that kettle?", "“Was it that kettle”?"),
            ("Was it that kettle?", "\"“Was it that kettle?”\""),
            ("Was it that kettle?", "|\n        “Was it that kettle?”"),
            ("Was it that kettle?", "“"),
            ("そのケトルですか。", "「そのケトルですか」"),
            ("そのケトルですか。", "『安全』"),
        ],
    );
}

#[test]
fn several_names_in_one_text_lack_the_brackets_of_a_list() {
    let cases = [
        (
            "[answer]\n",
            "answer, accuracy\n",
            "`[answer, accuracy]`",
            "15:15",
        ),
        (
            "[answer]\n",
            "\"answer,accuracy\"\n",
            "`[answer, accuracy]`",
            "15:15",
        ),
        (
            "say: No.",
            "say: No., pitfalls: bluff、no_comment",
            "`[bluff, no_comment]`",
            "24:39",
        ),
        (
            "    observes",
            "    when: {said: a.b、c.d}\n    observes",
            "`[a.b, c.d]`",
            "15:18",
        ),
        ("[en, ja]", "en, ja", "`[en, ja]`", "4:12"),
    ];
    for (piece, other, meant, place) in cases {
        assert!(BARE.contains(piece), "{piece:?}");
        let source = BARE.replacen(piece, other, 1);
        assert_eq!(found(&source), [format!("K0203 {place}")], "{other}");
        let finding = &load(source.as_bytes(), "").findings[0];
        for lang in Lang::ALL {
            assert!(finding.hint(lang).unwrap().contains(meant), "{other}");
        }
    }
    for other in ["answer,", "answer and accuracy", "1,000", "answer, 正確さ"] {
        let source = BARE.replacen("[answer]\n", &format!("{other}\n"), 1);
        assert!(
            found(&source).iter().all(|it| !it.starts_with("K0203")),
            "{other}"
        );
    }
    sound(&BARE.replacen("title:", "tags: food, recall\ntitle:", 1));
}

#[test]
fn a_line_full_of_hashes_is_told_once() {
    let hashes = " #4".repeat(300_000);
    let source = BARE.replace("that kettle?", &format!("that kettle?{hashes}"));
    let findings = load(source.as_bytes(), "").findings;
    assert_eq!(findings.iter().filter(|it| it.code == Code(626)).count(), 1);
}
