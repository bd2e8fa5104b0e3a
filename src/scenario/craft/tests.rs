//! Every warning of the craft: a scenario that raises it, and its mended twin
//! that raises none.

use crate::scenario::limits;
use crate::scenario::{Code, Finding, Lang, Loaded, Span, load};
use std::fmt::Write;

const SMALL: &str = include_str!("../../../tests/fixtures/small.yaml");

/// Pieces of a scenario, and what stands there instead.
type Patch = &'static [(&'static str, &'static str)];

fn patched(source: &str, patch: Patch) -> String {
    let mut patched = source.to_owned();
    for (piece, other) in patch {
        assert!(patched.contains(piece), "{piece:?} is not in the scenario");
        patched = patched.replacen(piece, other, 1);
    }
    patched
}

fn checked(source: &str) -> Loaded {
    let loaded = load(source.as_bytes(), "test.yaml");
    assert!(loaded.scenario.is_some(), "{:#?}", loaded.findings);
    loaded
}

fn findings(source: &str) -> Vec<Finding> {
    checked(source).findings
}

fn codes(source: &str) -> Vec<u16> {
    findings(source).iter().map(|it| it.code.0).collect()
}

fn messages(source: &str) -> Vec<String> {
    let found = findings(source);
    found.iter().map(|it| it.message(Lang::En)).collect()
}

/// The characters of a source at a place on one line.
fn at(source: &str, span: Span) -> String {
    let line = source.lines().nth(span.line as usize - 1).unwrap();
    let from = span.column as usize - 1;
    let long = (span.end_column - span.column) as usize;
    line.chars().skip(from).take(long).collect()
}

/// What is wrong, where it is shown, the scenario with it, and the mended one.
struct Case {
    code: u16,
    place: &'static str,
    raises: Patch,
    mended: Patch,
}

const CASES: &[Case] = &[
    // Nothing leads to a follow-up; a phase of its own mends it.
    Case {
        code: 602,
        place: "how-many-again",
        raises: &[("        then: how-many-again\n", "")],
        mended: &[
            ("        then: how-many-again\n", ""),
            (
                "technique: [repeat, pin_down]\n    phase: follow_up",
                "technique: [repeat, pin_down]\n    phase: main",
            ),
        ],
    },
    // A phase that is never asked.
    Case {
        code: 602,
        place: "at-the-door",
        raises: &[("closing: 1, doorstep: 1}", "closing: 1}")],
        mended: &[],
    },
    // Numbers that exclude each other.
    Case {
        code: 602,
        place: "a-mother",
        raises: &[(
            "    technique: victim_voice\n",
            "    technique: victim_voice\n    when: {after: 9, before: 3}\n",
        )],
        mended: &[(
            "    technique: victim_voice\n",
            "    technique: victim_voice\n    when: {after: 1, before: 3}\n",
        )],
    },
    Case {
        code: 603,
        place: "recount",
        raises: &[("when: {after: 3}", "when: {after: 99}")],
        mended: &[("when: {after: 3}", "when: {after: 4}")],
    },
    Case {
        code: 604,
        place: "not-seen",
        raises: &[(
            "when: {not_said: how-many.nobody-serious}",
            "when: {heat_over: 100}",
        )],
        mended: &[(
            "when: {not_said: how-many.nobody-serious}",
            "when: {heat_over: 60}",
        )],
    },
    // The last answer of one question leads back to the first.
    Case {
        code: 605,
        place: "how-many",
        raises: &[(
            "rate: {answer: 3, control: 3}, claims: {hurt: three}",
            "rate: {answer: 3, control: 3}, then: how-many, claims: {hurt: three}",
        )],
        mended: &[(
            "rate: {answer: 3, control: 3}, claims: {hurt: three}",
            "rate: {answer: 3, control: 3}, then: two-more, claims: {hurt: three}",
        )],
    },
    Case {
        code: 606,
        place: "at-the-door",
        raises: &[(
            "rate: {control: 0, empathy: 0}, pitfalls: [blames_victims]",
            "rate: {control: 3, empathy: 3}",
        )],
        mended: &[],
    },
    // The only good answer is gone; then it waits for a panellist.
    Case {
        code: 607,
        place: "mill",
        raises: &[(
            "rate: {answer: 3, ownership: 3, control: 3}, why: {en: \"Corrects",
            "rate: {answer: 2, ownership: 2, control: 1}, why: {en: \"Corrects",
        )],
        mended: &[(
            "rate: {answer: 3, ownership: 3, control: 3}, why: {en: \"Corrects",
            "rate: {answer: 2, ownership: 2, control: 2}, why: {en: \"Corrects",
        )],
    },
    Case {
        code: 607,
        place: "mill",
        raises: &[(
            "- {id: ours-first, ",
            "- {id: third, say: So, rate: {answer: 0, ownership: 0, control: 0}, pitfalls: [cold], why: No.}\n      - {id: ours-first, when: {seated: plant}, ",
        )],
        mended: &[(
            "- {id: ours-first, ",
            "- {id: ours-first, when: {not_said: mill.refuse}, ",
        )],
    },
    Case {
        code: 608,
        place: "at-the-door",
        raises: &[(
            "rate: {control: 0, empathy: 0}, pitfalls: [blames_victims]",
            "rate: {control: 1, empathy: 2}",
        )],
        mended: &[(
            "rate: {control: 0, empathy: 0}, pitfalls: [blames_victims]",
            "rate: {control: 1, empathy: 2}, pitfalls: [off_role]",
        )],
    },
    Case {
        code: 613,
        place: "angry",
        raises: &[("pitfalls: [mocks], why: {en: \"Anger", "why: {en: \"Anger")],
        mended: &[],
    },
    // What the ledger will find by itself need not be tagged.
    Case {
        code: 613,
        place: "only-three",
        raises: &[(
            "rate: {answer: 1, accuracy: 0, empathy: 0}, claims: {hurt: three}",
            "rate: {answer: 1, accuracy: 0, empathy: 0}",
        )],
        mended: &[],
    },
    Case {
        code: 614,
        place: "angry",
        raises: &[(
            ", why: {en: \"Anger is the picture.\", ja: \"怒りが映像になる。\"}",
            "",
        )],
        mended: &[(
            ", why: {en: \"A reason and a time.\", ja: \"理由と時刻。\"}",
            "",
        )],
    },
    Case {
        code: 616,
        place: "weather",
        raises: &[(
            "    - id: supplier\n",
            "    - {id: weather, label: Weather, values: {dry: dry}, is: dry}\n    - id: supplier\n",
        )],
        mended: &[
            (
                "    - id: supplier\n",
                "    - {id: weather, label: Weather, values: {dry: dry}, is: dry}\n    - id: supplier\n",
            ),
            ("needs: [cause]", "needs: [cause, weather]"),
        ],
    },
    Case {
        code: 617,
        place: "14人",
        raises: &[("けさ9時で3人、口の中", "けさ9時で14人、口の中")],
        mended: &[
            ("けさ9時で3人、口の中", "けさ9時で14人、口の中"),
            ("児童5人、口の中", "児童14人、口の中"),
        ],
    },
    // A wrong figure in a bad answer is a trap.
    Case {
        code: 617,
        place: "4:15 pm",
        raises: &[("the right time is 12:40", "the right time is 4:15 pm")],
        mended: &[("in the evening and acted", "at 4:15 pm and acted")],
    },
    Case {
        code: 618,
        place: "\"The call came at 12:40. We waited for a second report; that was wrong, and I decided it.\"",
        raises: &[(
            "    technique: chronology\n",
            "    technique: chronology\n    seconds: 7\n",
        )],
        mended: &[(
            "    technique: chronology\n",
            "    technique: chronology\n    seconds: 8\n",
        )],
    },
    Case {
        code: 619,
        place: "mill",
        raises: &[(
            "So it was the mill's flour. Which mill?",
            "So it was {now}. Which mill?",
        )],
        mended: &[],
    },
    Case {
        code: 619,
        place: "angry",
        raises: &[(
            "pitfalls: [mocks], why: {en: \"Anger",
            "pitfalls: [contradiction], why: {en: \"Anger",
        )],
        mended: &[(
            "pitfalls: [mocks], why: {en: \"Anger",
            "claims: {hurt: nobody}, pitfalls: [contradiction], why: {en: \"Anger",
        )],
    },
    Case {
        code: 620,
        place: "legalistic",
        raises: &[(
            "  no_comment: why-no-comment\n",
            "  no_comment: why-no-comment\n  legalistic: why-no-comment\n",
        )],
        mended: &[
            (
                "  no_comment: why-no-comment\n",
                "  no_comment: why-no-comment\n  legalistic: why-no-comment\n",
            ),
            (
                "pitfalls: [dodge], why",
                "pitfalls: [dodge, legalistic], why",
            ),
        ],
    },
    // Never true; true once an inject has changed it.
    Case {
        code: 621,
        place: "three-now",
        raises: &[(
            "rate: {answer: 3, control: 3}, claims: {hurt: three}",
            "rate: {answer: 3, control: 3}, claims: {hurt: nobody}",
        )],
        mended: &[(
            "rate: {answer: 3, control: 3}, claims: {hurt: three}",
            "rate: {answer: 3, control: 3}, claims: {hurt: five}",
        )],
    },
    Case {
        code: 621,
        place: "three-now",
        raises: &[(
            "rate: {answer: 3, control: 3}, claims: {hurt: three}",
            "rate: {answer: 3, control: 3}, claims: {supplier: mill}",
        )],
        mended: &[],
    },
    Case {
        code: 622,
        place: "tomorrow",
        raises: &[(
            "  messages:\n",
            "  messages:\n    - {id: tomorrow, text: We bake again when we know why.}\n",
        )],
        mended: &[
            (
                "  messages:\n",
                "  messages:\n    - {id: tomorrow, text: We bake again when we know why.}\n",
            ),
            (
                "rate: {control: 3, empathy: 3}",
                "rate: {control: 3, empathy: 3}, delivers: [tomorrow]",
            ),
        ],
    },
    Case {
        code: 624,
        place: "hands-up",
        raises: &[("when: {heat_under: 90}", "when: {heat_under: 0}")],
        mended: &[("when: {heat_under: 90}", "when: {heat_under: 10}")],
    },
    // Another condition will do as well.
    Case {
        code: 625,
        place: "five-hours",
        raises: &[
            ("You knew at lunch.", "You said “{then}”."),
            (
                "    technique: chronology\n",
                "    technique: chronology\n    when: {any: [{said: first/q.a}, {after: 1}]}\n",
            ),
            ("setting: tokyo\n", "setting: tokyo\nfollows: first\n"),
        ],
        mended: &[
            ("You knew at lunch.", "You said “{then}”."),
            (
                "    technique: chronology\n",
                "    technique: chronology\n    when: {said: [first/q.a, first/q.b]}\n",
            ),
            ("setting: tokyo\n", "setting: tokyo\nfollows: first\n"),
        ],
    },
    // Only the first act is remembered.
    Case {
        code: 602,
        place: "five-hours",
        raises: &[(
            "    technique: chronology\n",
            "    technique: chronology\n    when: {said: first/q.a}\n",
        )],
        mended: &[
            (
                "    technique: chronology\n",
                "    technique: chronology\n    when: {said: first/q.a}\n",
            ),
            ("setting: tokyo\n", "setting: tokyo\nfollows: first\n"),
        ],
    },
];

#[test]
fn the_small_scenario_is_well_made() {
    assert_eq!(messages(SMALL), [""; 0]);
}

#[test]
fn every_warning_is_raised_in_its_place_and_can_be_mended() {
    for case in CASES {
        let source = patched(SMALL, case.raises);
        let found = findings(&source);
        let of_code = found.iter().find(|it| it.code == Code(case.code));
        let Some(finding) = of_code else {
            panic!("K{:04} at {}: {found:#?}", case.code, case.place);
        };
        assert_eq!(at(&source, finding.span), case.place, "{finding:?}");
        assert!(!finding.is_error());
        for lang in Lang::ALL {
            assert!(finding.hint(lang).is_some(), "{finding:?}");
        }
        let mended = messages(&patched(SMALL, case.mended));
        assert_eq!(mended, [""; 0], "K{:04} at {}", case.code, case.place);
    }
}

#[test]
fn every_place_is_where_its_part_stands() {
    let loaded = checked(SMALL);
    let (scenario, places) = (loaded.scenario.unwrap(), loaded.places.unwrap());
    let is_at = |id: &str, span: Span| assert_eq!(at(SMALL, span), id);
    is_at(&scenario.id, places.id);
    is_at("questions", places.questions_key);
    for (question, place) in scenario.questions.iter().zip(&places.questions) {
        is_at(&question.id, place.id);
        assert_eq!(question.answers.len(), place.answers.len());
        for lang in Lang::ALL {
            let quoted = format!("\"{}\"", question.ask.get(lang));
            is_at(&quoted, place.ask.of(lang));
        }
        for (answer, place) in question.answers.iter().zip(&place.answers) {
            is_at(&answer.id, place.id);
        }
    }
    assert_eq!(scenario.questions.len(), places.questions.len());
    let briefing = &scenario.briefing;
    let facts = briefing.facts.iter().map(|it| &it.id);
    let messages = briefing.messages.iter().map(|it| &it.id);
    let injects = scenario.injects.iter().map(|it| &it.id);
    let ids = facts.chain(messages).chain(injects);
    let spans = places.facts.iter().chain(&places.messages);
    let spans: Vec<_> = spans.chain(&places.injects).collect();
    assert_eq!(ids.clone().count(), spans.len());
    ids.zip(spans).for_each(|(id, span)| is_at(id, *span));
    for (decision, place) in scenario.decisions.iter().zip(&places.decisions) {
        is_at(&decision.id, place.id);
        assert_eq!(decision.options.len(), place.options.len());
    }
    assert_eq!(scenario.decisions.len(), places.decisions.len());
    let lines = &scenario.opening.unwrap().lines;
    assert_eq!(lines.len(), places.lines.len());
    is_at(&lines[1].id, places.lines[1].id);
    is_at("contradiction", places.pursuits[1]);
    assert!(places.criteria.is_empty());
}

/// A conference of so many questions, each with the answers that are made of its
/// number: id, words, level, and other fields.
fn conference(
    questions: usize,
    answers: impl Fn(usize) -> Vec<(&'static str, String, u8)>,
) -> String {
    let mut source = String::from(
        "kaiken: 1\nid: made\ntitle: Made\nlanguages: [en]\n\
         press: [{id: a, name: A}]\ntopics: [{id: t, title: T, field: cause}]\n\
         panel: {seats: 1, people: [{id: aide, name: Aide}]}\n\
         rubric: [{id: answer, name: N, levels: [a, b, c, d]}]\nquestions:\n",
    );
    for at in 0..questions {
        let head = "from: a, topic: t, observes: [answer], seconds: 600, ask: Why?";
        writeln!(source, "  - {{id: q{at}, {head}, answers: [").unwrap();
        for (id, words, level) in answers(at) {
            let (words, more) = words.split_once('|').unwrap_or((&words, ""));
            let pitfall = if level < 2 { "pitfalls: [cold], " } else { "" };
            let rest = format!("{pitfall}{more}rate: {{answer: {level}}}, why: So");
            writeln!(source, "      {{id: {id}, say: \"{words}\", {rest}}},").unwrap();
        }
        source.push_str("    ]}\n");
    }
    source
}

/// What the answers of ten questions give away; each has one good answer of four,
/// in another place each time.
fn given_away(words: impl Fn(usize, bool) -> String) -> Vec<(u16, String)> {
    let ids = ["a", "b", "c", "d"];
    let source = conference(10, |at| {
        let answer = |(n, id): (usize, &&'static str)| {
            let best = n == at % 4;
            (*id, words(at + n, best), if best { 3 } else { 0 })
        };
        ids.iter().enumerate().map(answer).collect()
    });
    let found = findings(&source);
    let statistical = found.iter().filter(|it| (609..=612).contains(&it.code.0));
    statistical
        .map(|it| (it.code.0, it.message(Lang::En)))
        .collect()
}

fn told(code: u16, message: &str) -> Vec<(u16, String)> {
    vec![(code, message.to_owned())]
}

#[test]
fn length_gives_the_best_answer_away() {
    let long = |n: usize| "word ".repeat(3 + n % 4);
    assert_eq!(given_away(|n, _| long(n)), [], "length says nothing");
    assert_eq!(
        given_away(|n, best| if best { "word ".repeat(9) } else { long(n) }),
        told(
            609,
            "in English, the best answer is the longest in 10 of 10 questions; by chance 2.5"
        )
    );
    assert_eq!(
        given_away(|n, best| if best { "word".into() } else { long(n) }),
        told(
            609,
            "in English, the best answer is the shortest in 10 of 10 questions; by chance 2.5"
        )
    );
    assert_eq!(given_away(|_, _| "As long".into()), [], "all are as long");
}

#[test]
fn the_worst_answer_is_the_shortest() {
    let found = messages(&conference(10, |at| {
        let mut answers = vec![
            ("bad", "No".to_owned(), 0),
            ("fair", "word ".repeat(3 + at % 2), 2),
            ("good", "word ".repeat(4 - at % 2), 3),
        ];
        answers.rotate_left(at % 3);
        answers
    }));
    let worst = "in English, the worst answer is the shortest in 10 of 10 questions; by chance 3.3";
    assert_eq!(found, [worst]);
}

#[test]
fn a_habit_of_place_is_seen() {
    let made = |place: fn(usize) -> usize| {
        codes(&conference(12, |at| {
            let mut answers = vec![
                ("bad", "word ".repeat(3 + at % 3), 0),
                ("cold", "word ".repeat(3 + (at + 1) % 3), 0),
                ("poor", "word ".repeat(4 - at % 2), 0),
            ];
            answers.insert(place(at), ("good", "word ".repeat(3 + (at + 2) % 3), 3));
            answers
        }))
    };
    assert_eq!(made(|_| 0), [611]);
    assert_eq!(made(|_| 2), [611]);
    assert_eq!(made(|at| at % 4), [0; 0]);
}

#[test]
fn a_template_is_a_giveaway() {
    let plain = |n: usize| "word ".repeat(3 + n % 4);
    let with = |sign: &'static str| {
        given_away(move |n, best| match best {
            true => format!("{}{sign}", "word ".repeat(n % 4)),
            false => plain(n),
        })
    };
    let found = with("I am sorry.");
    let apology = "an answer with an apology (in English) is the best in 10 of the 10 questions that have one; by chance 2.5";
    assert!(found.contains(&(612, apology.into())), "{found:?}");
    let found = with("Tomorrow, at noon.");
    let deadline = "an answer with a time or a date (in English) is the best in 10 of the 10 questions that have one; by chance 2.5";
    assert!(found.contains(&(612, deadline.into())), "{found:?}");
    // Said in bad answers as well, it gives nothing away.
    let found = given_away(|n, _| format!("{}I am sorry.", plain(n)));
    assert_eq!(found, []);
}

#[test]
fn handing_over_is_a_template_too() {
    let made = |handed: fn(usize, u8) -> bool| {
        codes(&conference(10, |at| {
            let answers = [("a", 0_u8), ("b", 0), ("c", 2), ("d", 3)];
            let mut answers: Vec<_> = answers
                .into_iter()
                .map(|(id, level)| {
                    let words = "word ".repeat(3 + (at + usize::from(level)) % 3);
                    let by = if handed(at, level) { "|by: aide, " } else { "" };
                    (id, words + by, level)
                })
                .collect();
            answers.rotate_left(at % 4);
            answers
        }))
    };
    assert!(made(|_, level| level == 3).contains(&612));
    assert!(!made(|at, level| level == [0, 2, 3][at % 3]).contains(&612));
}

#[test]
fn a_small_scenario_is_not_judged_by_its_numbers() {
    let source = conference(7, |_| {
        vec![
            ("good", "word ".repeat(9), 3),
            ("bad", "word".into(), 0),
            ("poor", "word word".into(), 1),
        ]
    });
    assert_eq!(codes(&source), [0; 0]);
}

/// The rubric of a made conference, and one with a criterion more.
const RUBRIC: Patch = &[(
    "levels: [a, b, c, d]}]",
    "levels: [a, b, c, d]}, {id: tone, name: N, levels: [a, b, c, d]}]",
)];

#[test]
fn a_criterion_needs_to_be_observed() {
    let answers = |at: usize| {
        let mut answers = vec![
            ("good", "word ".repeat(3 + at % 2), 3),
            ("bad", "word ".repeat(4 - at % 2), 0),
        ];
        answers.rotate_left(at % 2);
        answers
    };
    let own = patched(&conference(3, answers), RUBRIC);
    assert_eq!(
        messages(&own),
        ["nothing observes `tone`: it never has a score"]
    );
    let whole = patched(&conference(12, answers), RUBRIC);
    assert_eq!(codes(&whole), [615]);
    let observing = |questions: usize| {
        let mut source = whole.clone();
        for at in 0..questions {
            let from = source.find(&format!("id: q{at},")).unwrap();
            let to = source[from..].find("]}\n").unwrap() + from;
            let question = source[from..to]
                .replace("observes: [answer]", "observes: [answer, tone]")
                .replace("rate: {answer: 3}", "rate: {answer: 3, tone: 3}")
                .replace("rate: {answer: 0}", "rate: {answer: 0, tone: 0}");
            source.replace_range(from..to, &question);
        }
        messages(&source)
    };
    let told = "`tone` is hardly observed: about 2 times in a conference, and its score needs 3";
    assert_eq!(observing(2), [told]);
    assert_eq!(observing(3), [""; 0]);
}

#[test]
fn a_pack_is_spared_what_concerns_a_conference() {
    let pack = SMALL
        .replace("kind: conference", "kind: pack")
        .replace(
            "  messages:\n",
            "  messages:\n    - {id: idle, text: Idle.}\n",
        )
        .replace("when: {after: 3}", "when: {after: 99}")
        .replace("asks: {opening: 1, main: 4, closing: 1, doorstep: 1}\n", "");
    assert_eq!(messages(&pack), [""; 0]);
    let idle = patched(
        &pack,
        &[("pitfalls: [mocks], why: {en: \"Anger", "why: {en: \"Anger")],
    );
    assert_eq!(codes(&idle), [613]);
}

#[test]
fn any_number_of_warnings_leaves_a_scenario_playable() {
    let mut source = conference(limits::QUESTIONS, |_| {
        vec![("good", "word word".into(), 3), ("bad", "word".into(), 0)]
    });
    source = source.replace(", why: So", "");
    let found = findings(&source);
    let more = found.iter().filter(|it| it.code == Code(623)).count();
    assert_eq!((found.len(), more), (1_001, 1));
}

#[test]
fn findings_come_in_the_order_of_the_file_and_the_same_each_time() {
    let source = SMALL
        .replace("pitfalls: [no_comment], ", "")
        .replace("pitfalls: [blames_others], ", "")
        .replace("pitfalls: [mocks], ", "");
    let found = findings(&source);
    assert!(found.len() > 5, "{found:?}");
    assert!(found.is_sorted_by_key(|it| it.span));
    assert_eq!(found, findings(&source));
}

proptest::proptest! {
    /// Whatever an author changes, the check comes to an end without a panic, and
    /// every place lies in the file.
    #[test]
    fn a_scrambled_scenario_is_checked(cuts in proptest::collection::vec((0_usize..316, 0_usize..316), 0..6)) {
        let mut lines: Vec<&str> = SMALL.lines().collect();
        for (one, other) in cuts {
            let last = lines.len();
            lines.swap(one % last, other % last);
        }
        let loaded = load(lines.join("\n").as_bytes(), "test.yaml");
        for finding in loaded.findings {
            proptest::prop_assert!(finding.span.line as usize <= lines.len() + 1);
        }
    }
}
