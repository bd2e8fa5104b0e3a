use super::*;
use crate::scenario::library::built_ins;
use crate::scenario::load;

fn small() -> Scenario {
    let source = include_bytes!("../../../../tests/fixtures/small.yaml");
    load(source, "small.yaml").scenario.unwrap()
}

fn card<'c>(cards: &'c [Card], name: &str) -> &'c Card {
    let mut cards = cards.iter();
    cards.find(|card| card.name.contains(name)).unwrap()
}

/// Every text of a card.
fn texts(card: &Card) -> Vec<String> {
    fn leads(of: &[Lead], texts: &mut Vec<String>) {
        for lead in of {
            texts.extend([lead.cue.clone(), lead.words.clone()]);
            leads(&lead.then, texts);
        }
    }
    let mut found = Vec::new();
    for asked in &card.asked {
        found.push(asked.words.clone());
        found.extend(asked.only_if.clone());
        leads(&asked.then, &mut found);
    }
    leads(&card.any_time, &mut found);
    for (_, asked, lead) in &card.joins {
        found.push(asked.clone());
        leads(std::slice::from_ref(lead), &mut found);
    }
    found
}

#[test]
fn every_question_is_on_a_card_in_the_likely_order() {
    let scenario = small();
    let cards = cards(&scenario, true, Lang::En);
    let drawn = scenario.questions.iter();
    let drawn = drawn.filter(|it| it.phase != Phase::FollowUp).count();
    let asked: usize = cards.iter().map(|card| card.asked.len()).sum();
    assert_eq!(asked, drawn);
    for card in &cards {
        assert!(card.asked.is_sorted_by_key(|it| it.phase as usize));
        assert_eq!(card.left_out, 0);
    }
}

#[test]
fn no_card_gives_an_answer_away() {
    for built_in in built_ins() {
        let Some(scenario) = load(built_in.source, &built_in.file()).scenario else {
            continue;
        };
        for lang in Lang::ALL {
            let texts: Vec<String> = cards(&scenario, true, lang)
                .iter()
                .flat_map(texts)
                .collect();
            for question in &scenario.questions {
                for answer in question.answers.iter() {
                    let said = answer.say.get(lang);
                    let given = texts.iter().find(|text| text.contains(said));
                    assert_eq!(given, None, "{} of {}", answer.id, scenario.id);
                }
            }
            let raw = ["{earlier}", "{now}", "{then}"];
            assert!(
                !texts
                    .iter()
                    .any(|text| raw.iter().any(|it| text.contains(it)))
            );
        }
    }
}

#[test]
fn a_colleague_reads_what_draws_a_question() {
    let scenario = small();
    let dealt = cards(&scenario, true, Lang::En);
    let tv = scenario.press.iter().find(|it| &*it.id == "tv").unwrap();
    let tv = card(&dealt, tv.name.get(Lang::En));
    let cues: Vec<&str> = tv.any_time.iter().map(|lead| &*lead.cue).collect();
    assert!(cues[0].contains("refusal without a reason"), "{cues:?}");
    assert!(
        cues.iter().any(|cue| cue.contains("Two more children")),
        "{cues:?}"
    );
    let door = tv.asked.last().unwrap();
    assert_eq!(door.phase, Phase::Doorstep);
    assert!(
        door.only_if[0].contains("the room is restless"),
        "{:?}",
        door.only_if
    );
    for card in &dealt {
        for text in texts(card) {
            assert!(!text.contains("how-many"), "no id: {text}");
        }
    }
}

#[test]
fn without_all_the_weightiest_questions_stay() {
    let built_in = crate::scenario::library::built_in("7pay-first-conference").unwrap();
    let mut scenario = load(built_in.source, "7pay.yaml").scenario.unwrap();
    scenario.asks = crate::scenario::Asks([1, 1, 0, 0]);
    let (some, every) = (
        cards(&scenario, false, Lang::Ja),
        cards(&scenario, true, Lang::Ja),
    );
    for (some, every) in some.iter().zip(&every) {
        assert_eq!(some.asked.len() + some.left_out, every.asked.len());
        assert!(some.asked.len() >= 3.min(every.asked.len()));
    }
    assert!(some.iter().any(|card| card.left_out > 0));
}

#[test]
fn the_page_runs_nothing_and_escapes_names() {
    let mut scenario = small();
    scenario.press[0].name = crate::scenario::Text::same("<script>x</script>");
    let dealt = cards(&scenario, false, Lang::En);
    let page = html(&dealt, &scenario, Lang::En);
    assert!(!page.contains("<script"));
    assert!(page.contains("&lt;script&gt;"));
    assert!(page.contains("A record of training"));
}
