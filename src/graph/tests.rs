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
    let dot = graph.to_dot(Lang::En);
    assert!(dot.contains("\\\"end]\\\" --> x|`<b>&amp; #35; {a}"));
    assert_eq!(dot.lines().last(), Some("}"));
    // Every line is one statement: no text has ended one.
    for line in dot.lines().filter(|line| line.contains("label=")) {
        let quotes = line.replace("\\\\", "").replace("\\\"", "");
        assert_eq!(quotes.matches('"').count() % 2, 0, "{line}");
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
