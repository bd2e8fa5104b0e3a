//! The graph of real and of broken scenarios, as each renderer writes it.

use super::*;
use crate::i18n::Lang;
use crate::scenario::load;

const SMALL: &str = include_str!("../../tests/fixtures/small.yaml");
const SEVEN: &str = include_str!("../../scenarios/7pay-first-conference.yaml");

fn patched(changes: &[(&str, &str)]) -> Scenario {
    let mut source = SMALL.to_owned();
    for (from, to) in changes {
        assert!(source.contains(from), "{from} is not in the fixture");
        source = source.replacen(from, to, 1);
    }
    load(source.as_bytes(), "test.yaml").scenario.unwrap()
}

/// Something of everything that is not reached.
fn broken() -> Scenario {
    patched(&[
        ("closing: 1", "closing: 0"),
        ("        then: how-many-again\n", ""),
        ("when: {after: 3}", "when: {after: 90}"),
        ("seats: 1", "seats: 0"),
        (
            "        by: sales\n",
            "        by: sales\n        then: why-no-comment\n",
        ),
        ("  contradiction: which-is-it", "  echo: which-is-it"),
    ])
}

#[test]
fn a_scenario_read_from_the_top() {
    let scenario = patched(&[]);
    for lang in Lang::ALL {
        let text = Graph::of(&scenario).to_outline(lang).text();
        insta::assert_snapshot!(format!("outline-{}", lang.code()), text);
    }
}

#[test]
fn what_is_never_reached_is_marked_with_words() {
    let scenario = broken();
    for lang in Lang::ALL {
        let text = Graph::of(&scenario).to_outline(lang).text();
        insta::assert_snapshot!(format!("never-{}", lang.code()), text);
    }
}

#[test]
fn drawings_for_programs() {
    let scenario = broken();
    let graph = Graph::of(&scenario);
    insta::assert_snapshot!("mermaid", graph.to_mermaid(Lang::En));
    insta::assert_snapshot!("dot", graph.to_dot(Lang::Ja));
}

#[test]
fn every_question_and_every_way_is_in_every_drawing() {
    let scenario = load(SEVEN.as_bytes(), "7pay").scenario.unwrap();
    let graph = Graph::of(&scenario);
    let outline = graph.to_outline(Lang::Ja).text();
    let (mermaid, dot) = (graph.to_mermaid(Lang::Ja), graph.to_dot(Lang::Ja));
    for question in &scenario.questions {
        assert!(outline.contains(&format!("\n{}", question.id)));
        assert!(mermaid.contains(&format!("[\"{}<br/>", question.id)));
        assert!(dot.contains(&format!("label=\"{}\\n", question.id)));
        for answer in question.answers.iter().filter(|it| it.then.is_some()) {
            let to = scenario.question(answer.then.unwrap());
            assert!(outline.contains(&format!("─ {} → {}", answer.id, to.id)));
            assert!(mermaid.contains(&*answer.id) && dot.contains(&*answer.id));
        }
    }
    // Nothing that leads on is lost, and nothing stands twice.
    assert_eq!(
        mermaid.matches(" --> ").count() + mermaid.matches(" -->|").count(),
        graph.bundles().len()
    );
    assert_eq!(
        dot.matches("label=").count() - 1 - 6 - graph.nodes.len(),
        graph.bundles().len()
    );
}

#[test]
fn hostile_words_break_no_drawing() {
    let hostile = "\\\"end]\\\" --> x|`<b>& #35; {a} %%\\nsubgraph";
    let scenario = patched(&[
        (
            "title: {en: \"Metal in the school bread\"",
            &format!("title: {{en: \"{hostile}\""),
        ),
        (
            "ask: {en: \"Will you resign?\"",
            &format!("ask: {{en: \"{hostile}\""),
        ),
        ("  - id: go\n", "  - id: end--x\n"),
    ]);
    let graph = Graph::of(&scenario);
    let mermaid = graph.to_mermaid(Lang::En);
    assert!(mermaid.contains("q_end__x[\"end--x<br/>"));
    assert!(mermaid.contains("#quot;end]#quot; --#gt; x|#96;#lt;b#gt;#amp; #35;35#59; {a}"));
    let title = mermaid.lines().nth(1).unwrap();
    assert!(title.contains("--› x|`‹b›＆ #35;"), "{title}");
    let dot = graph.to_dot(Lang::En);
    assert!(dot.contains("\\\"end]\\\" --> x|`<b>&amp; #35; {a}"));
    assert_eq!(dot.lines().last(), Some("}"));
    // Every line is one statement: no text has ended one.
    for line in dot.lines().filter(|line| line.contains("label=")) {
        let quotes = line.replace("\\\\", "").replace("\\\"", "");
        assert_eq!(quotes.matches('"').count() % 2, 0, "{line}");
    }
}

/// What Mermaid lays out by itself is a strip of boxes side by side, the first
/// questions last.
#[test]
fn a_mermaid_chart_reads_from_the_top_and_from_the_left() {
    let scenario = load(SEVEN.as_bytes(), "7pay").scenario.unwrap();
    let graph = Graph::of(&scenario);
    let mermaid = graph.to_mermaid(Lang::En);
    let groups: Vec<&str> = mermaid.matches("direction LR").collect();
    assert_eq!(groups.len(), mermaid.matches("subgraph ").count());
    let at = |words: &str| mermaid.find(words).unwrap();
    assert!(at("subgraph group_5") < at("subgraph group_0"));
    for node in (0..graph.nodes.len()).filter(|at| graph.starts(*at)) {
        let held = |line: &str| line.ends_with(&format!(" ~~~ {}", graph.name(node)));
        assert_eq!(mermaid.lines().filter(|it| held(it)).count(), 1);
    }
    assert!(at("start_1 ~~~ q_two_step") < at("start_1 ~~~ q_rant"));
    assert!(!mermaid.contains("~~~ q_hint_of_going"));
}

#[test]
fn a_long_condition_is_cut_in_a_drawing() {
    const SECOND: &str = include_str!("../../scenarios/7pay-end-of-service.yaml");
    let scenario = load(SECOND.as_bytes(), "second").scenario.unwrap();
    let graph = Graph::of(&scenario);
    for lang in Lang::ALL {
        let lines = |node| graph.lines(node, lang);
        let most = graph.nodes.iter().map(|node| lines(node).len()).max();
        assert_eq!(most, Some(6), "{lang:?}");
        let cut = |node| lines(node).iter().any(|line| line.ends_with(" …"));
        assert!(graph.nodes.iter().any(cut), "{lang:?}");
    }
}

/// GitHub draws no chart with more than 500 edges, or 50,000 characters.
#[test]
fn the_built_in_scenarios_are_within_what_mermaid_draws() {
    for built_in in crate::scenario::library::built_ins() {
        let scenario = load(built_in.source, "built-in").scenario.unwrap();
        let graph = Graph::of(&scenario);
        for lang in Lang::ALL {
            let mermaid = graph.to_mermaid(lang);
            let edges = graph.bundles().len() + mermaid.matches(" ~~~ ").count();
            assert!(edges <= 500 && mermaid.chars().count() <= 50_000);
        }
    }
}

#[test]
fn follow_ups_stand_beside_what_leads_to_them() {
    let scenario = load(SEVEN.as_bytes(), "7pay").scenario.unwrap();
    let graph = Graph::of(&scenario);
    let groups = graph.groups();
    let group = |id: &str| {
        let at = scenario.questions.iter().position(|it| &*it.id == id);
        groups[at.unwrap()]
    };
    assert_eq!(group("two-step-same-ground"), Group::Phase(Phase::Main));
    assert_eq!(group("hint-of-going"), Group::Phase(Phase::Closing));
    assert_eq!(group("why-no-comment"), Group::Pursuits);
    assert_eq!(group("rumour-quote"), Group::Injects);
}
