use super::*;
use crate::conference::{Choice, Conference, Event, Stage};
use crate::qa::testing::{csv, english, japanese, list};
use crate::qa::{Entry, FollowUp};
use crate::scenario::vocabulary::{Pitfall, Word};
use crate::scenario::{Answer, AnswerIx, Lang, PersonIx, Phase, Scenario, Status, clean, load};
use crate::scoring::sample::{Habit, play};
use proptest::prelude::*;
use std::sync::Arc;

fn wishes(lang: Lang) -> Wishes {
    Wishes {
        id: "draft".to_owned(),
        title: "Draft: \"one\"".to_owned(),
        role: None,
        file: "list.xlsx".to_owned(),
        lang,
    }
}

/// The scenario a list becomes; a fault in it fails the test with its findings.
fn drafted(list: &List) -> Arc<Scenario> {
    let draft = draft(list, &wishes(Lang::Ja)).unwrap();
    let loaded = load(draft.yaml.as_bytes(), "draft.yaml");
    let findings = loaded.findings;
    Arc::new(
        loaded
            .scenario
            .unwrap_or_else(|| panic!("{findings:#?}\n{}", draft.yaml)),
    )
}

/// Plays to the end with the first answer there is; how many questions were asked.
fn played(scenario: &Arc<Scenario>, seed: u64) -> usize {
    let mut conference = Conference::new(scenario.clone());
    let seats = usize::from(scenario.panel.seats).min(scenario.panel.people.len());
    let panel = (0..seats).map(PersonIx::new).collect();
    let mut effects = Vec::new();
    conference
        .apply(
            &Event::Begin {
                seed,
                panel,
                carried: None,
            },
            &mut effects,
        )
        .unwrap();
    for asked in 0..10_000 {
        let event = match conference.stage() {
            Stage::Finished(_) => return asked,
            Stage::Asked => Event::Chosen {
                choice: Choice::Answer(AnswerIx::new(0)),
                elapsed_ms: 0,
            },
            stage => panic!("{stage:?}"),
        };
        conference.apply(&event, &mut effects).unwrap();
    }
    panic!("it does not end");
}

fn answer<'a>(scenario: &'a Scenario, question: &str, answer: &str) -> &'a Answer {
    let question = scenario
        .questions
        .iter()
        .find(|it| &*it.id == question)
        .unwrap();
    question
        .answers
        .iter()
        .find(|it| &*it.id == answer)
        .unwrap()
}

#[test]
fn drafts_load_and_play_to_their_end() {
    for list in [japanese(), english()] {
        let scenario = drafted(&list);
        assert_eq!(scenario.questions.len(), list.questions());
        assert_eq!(scenario.languages, [list.lang]);
        for seed in 0..5 {
            let asked = played(&scenario, seed);
            assert!(asked >= usize::from(scenario.asked_at_most()), "{asked}");
        }
        // The good answers are good and the bad ones bad, also to the engine.
        let best = play(&scenario, 1, Habit::Best);
        let worst = play(&scenario, 1, Habit::Worst);
        let missed = |session: &crate::scoring::Session| {
            let entries = session.transcript().entries.iter();
            entries.map(crate::scoring::Entry::missed).sum::<u32>()
        };
        assert!(missed(&best) < missed(&worst));
    }
}

#[test]
fn the_list_is_in_the_draft() {
    let scenario = drafted(&japanese());
    let lang = Lang::Ja;
    assert_eq!(scenario.briefing.role.get(lang), "社長");
    let names: Vec<&str> = scenario
        .panel
        .people
        .iter()
        .map(|it| it.name.get(lang))
        .collect();
    assert_eq!(names, ["CFO", "CISO", "広報部長"]);
    // The figure is a fact that the answer states, with its basis and its time.
    let first = answer(&scenario, "q1", "prepared");
    let fact = scenario.fact(first.claims[0].0);
    assert_eq!(
        fact.label.get(lang),
        "被害に遭われた方（根拠：被害集計 第3報）"
    );
    assert_eq!(fact.values[0].text.get(lang), "約900人");
    assert_eq!(
        (fact.start.as_of.get(lang), fact.start.status),
        ("7月4日6時", Status::Estimate)
    );
    // The follow-up is asked after the team's answer, and only then.
    let follow_up = scenario.question(first.then.unwrap());
    assert_eq!(follow_up.phase, Phase::FollowUp);
    assert_eq!(follow_up.ask.get(lang), "さらに増える可能性はありますか。");
    // What is missing is held, what may not be said is a trap.
    answer(&scenario, "q13", "hold");
    answer(&scenario, "q11", "because");
    let secret = answer(&scenario, "q11", "internal");
    let verdict = Conference::new(scenario.clone()).judge(secret);
    assert!(verdict.derived.contains(Pitfall::Discloses) && verdict.is_critical());
    // What declines already is no trap.
    let declines = answer(&scenario, "q12", "prepared");
    assert!(
        !Conference::new(scenario.clone())
            .judge(declines)
            .is_critical()
    );
    // The good answer does not stand first by habit.
    let first_is_own = scenario
        .questions
        .iter()
        .filter(|it| &*it.answers[0].id == "prepared");
    assert!(first_is_own.count() < scenario.questions.len() / 2);
}

#[test]
fn comments_are_in_the_authors_language_and_name_the_rows() {
    let japanese = japanese();
    let yaml = |lang| draft(&japanese, &wishes(lang)).unwrap().yaml;
    let (en, ja) = (yaml(Lang::En), yaml(Lang::Ja));
    assert!(
        en.contains("  # Row 5 (1)\n") && en.contains("# TODO: a wrong answer for this question.")
    );
    assert!(ja.contains("  # 5行目（1）\n") && ja.contains("# 要記入：この質問への誤答。"));
    assert!(ja.contains("口頭では長い（1"));
    let without = |yaml: &str| {
        let lines = yaml
            .lines()
            .filter(|line| !line.trim_start().starts_with('#'));
        lines.collect::<Vec<_>>().join("\n")
    };
    assert_eq!(
        without(&en),
        without(&ja),
        "texts are in the list's language"
    );
    let draft = draft(&japanese, &wishes(Lang::Ja)).unwrap();
    assert_eq!((draft.questions, draft.follow_ups), (18, 3));
    assert_eq!(draft.todos, ja.matches("# 要記入：").count());
}

#[test]
fn more_follow_ups_than_can_be_led_to_are_asked_on_their_own() {
    let mut text = String::from("Question,Answer,Follow-up,Follow-up answer\nWhy?,So.,One?,1\n");
    for n in 2..=7 {
        text.push_str(&format!(",,Follow {n}?,{n}\n"));
    }
    let scenario = drafted(&list(text.as_bytes()));
    let of = |phase| {
        scenario
            .questions
            .iter()
            .filter(|it| it.phase == phase)
            .count()
    };
    assert_eq!((of(Phase::Main), of(Phase::FollowUp)), (3, 5));
    let mut led_to: Vec<_> = scenario
        .questions
        .iter()
        .flat_map(|it| it.answers.iter().filter_map(|answer| answer.then))
        .collect();
    led_to.sort_unstable();
    led_to.dedup();
    assert_eq!(led_to.len(), 5, "each is led to");
}

#[test]
fn hostile_cells_survive_as_text() {
    let long = "長い話。".repeat(50 * 1024 / 12);
    let cells = [
        "=cmd|' /C calc'!A0",
        "+1+1",
        "two\nlines\n\nand \"quotes\": # no comment",
        "- {a: [b, c]} & *x !y | > %",
        "key: value",
        "back\\slash\\n",
        "\u{202E}txet\u{202C} \u{1b}[31mred\u{7}",
        "👨\u{200D}👩\u{200D}👧 🎌",
        "مرحبا שלום",
        "---",
        "'",
        long.as_str(),
    ];
    for cell in cells {
        let row = [cell; 10];
        let text = csv(crate::qa::testing::HEAD_EN, &[row]);
        let mut row = list(text.as_bytes());
        // Not a marked follow-up row, whatever its number is.
        assert_eq!(row.entries.len(), 1, "{cell}");
        row.entries[0].may_be_said = None;
        let scenario = drafted(&row);
        let expected = clean(cell);
        let prepared = scenario.questions[0]
            .answers
            .iter()
            .find(|it| &*it.id == "prepared");
        assert_eq!(
            prepared.unwrap().say.get(row.lang),
            expected.trim(),
            "{cell}"
        );
        assert_eq!(scenario.questions[0].ask.get(row.lang), expected.trim());
        assert_eq!(scenario.questions[1].phase, Phase::FollowUp);
        played(&scenario, 1);
    }
}

#[test]
fn a_draft_larger_than_a_scenario_is_refused() {
    let entry = Entry {
        row: 2,
        question: "Why?".to_owned(),
        answer: "x".repeat(limits::FILE_BYTES),
        ..Entry::default()
    };
    let list = List {
        lang: Lang::En,
        sheet: None,
        title: None,
        columns: Vec::new(),
        entries: vec![entry],
    };
    assert_eq!(
        draft(&list, &wishes(Lang::En)),
        Err(Unusable::DraftTooLarge)
    );
}

fn texts() -> impl Strategy<Value = String> {
    let words = "[a-z0-9 :#\"'\\\\?.,{}\\[\\]人件円約被害、。0-9%\n-]{0,40}";
    (words).prop_map(|text| clean(&text).trim().to_owned())
}

/// The label of the only fact of a list with one question.
fn only_label(question: &str, answer: &str, basis: &str) -> String {
    let entry = Entry {
        row: 2,
        number: "1".to_owned(),
        category: String::new(),
        question: question.to_owned(),
        answer: answer.to_owned(),
        follow_ups: Vec::new(),
        who: Vec::new(),
        basis: basis.to_owned(),
        as_of: String::new(),
        may_be_said: Some(true),
        techniques: [].into_iter().collect(),
    };
    let list = List {
        lang: Lang::Ja,
        sheet: None,
        title: None,
        columns: Vec::new(),
        entries: vec![entry],
    };
    let scenario = drafted(&list);
    assert_eq!(scenario.briefing.facts.len(), 1);
    scenario.briefing.facts[0].label.get(Lang::Ja).to_owned()
}

/// An exported list has the fact itself as the basis.
#[test]
fn a_label_does_not_grow_from_list_to_list() {
    let (question, answer) = ("負傷者は何人ですか。", "7名が搬送されました。");
    let first = only_label(question, answer, "消防発表");
    assert_eq!(first, "負傷者は何人ですか。（根拠：消防発表）");
    let exported = format!("{first}：7名（確定）");
    assert_eq!(only_label(question, answer, &exported), first);
    let bare = format!("{question}：7名（確定）");
    assert_eq!(only_label(question, answer, &bare), question);
}

#[test]
fn a_label_says_what_the_figure_is_of() {
    let question = "負傷者は8名ですか。";
    for answer in ["当社として把握しているのは8名です。", "8名は入院中です。"]
    {
        assert_eq!(only_label(question, answer, ""), question, "{answer}");
    }
}

fn entries() -> impl Strategy<Value = Entry> {
    let follow_up = (texts(), texts()).prop_map(|(question, answer)| FollowUp {
        row: 3,
        question: format!("{question}?"),
        answer,
    });
    let follow_ups = proptest::collection::vec(follow_up, 0..8);
    let said = proptest::option::of(any::<bool>());
    let technique = 0..crate::scenario::vocabulary::Technique::ALL.len();
    let texts = (texts(), texts(), texts(), texts(), texts(), texts());
    (texts, follow_ups, said, technique, 1_u32..9_999).prop_map(
        |(
            (number, category, question, answer, who, basis),
            follow_ups,
            may_be_said,
            technique,
            row,
        )| Entry {
            row,
            number,
            category,
            question: format!("{question}?"),
            answer,
            follow_ups,
            who: if who.is_empty() {
                Vec::new()
            } else {
                vec![who]
            },
            as_of: basis.clone(),
            basis,
            may_be_said,
            techniques: [crate::scenario::vocabulary::Technique::ALL[technique]]
                .into_iter()
                .collect(),
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn any_list_becomes_a_draft_that_loads_and_plays(
        entries in proptest::collection::vec(entries(), 1..10),
        ja in any::<bool>(),
        seed in any::<u64>(),
    ) {
        let lang = if ja { Lang::Ja } else { Lang::En };
        let list = List { lang, sheet: None, title: None, columns: Vec::new(), entries };
        let scenario = drafted(&list);
        prop_assert_eq!(scenario.questions.len(), list.questions());
        played(&scenario, seed);
    }
}
