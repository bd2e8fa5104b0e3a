//! The few facts one needs to answer a question that stands alone.

use crate::scenario::wording::figures;
use crate::scenario::{FactIx, Lang, QuestionIx, Scenario, Status, Text, length};

/// Of the situation so many English words or Japanese characters are told, to the
/// end of the sentence: one or two sentences, or a few short ones.
const SITUATION: [usize; 2] = [25, 60];
/// Facts that are told at most: more is a briefing, not a reminder.
const FACTS: usize = 7;

/// What is told before a question that stands alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Needed {
    /// The scenario's title.
    pub title: Text,
    /// Who the player is.
    pub role: Text,
    /// Where things stand, in a sentence or two; a few, where they are short.
    pub situation: Text,
    /// What is known: seven facts at most.
    pub facts: Vec<Given>,
}

/// A fact as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Given {
    /// What it is about.
    pub label: Text,
    /// What is known.
    pub value: Text,
    /// How sure that is.
    pub status: Status,
    /// As of when; may be empty.
    pub as_of: Text,
}

/// What one needs to know for a question of a scenario: the facts its author names,
/// then those its answers claim or correct; where there are none, those whose
/// figures it is about. They stand as in the scenario given, so that of a question
/// [set apart](crate::scenario::apart::apart) they stand as when it is asked.
#[must_use]
pub fn needed(scenario: &Scenario, at: QuestionIx) -> Needed {
    let briefing = &scenario.briefing;
    Needed {
        title: scenario.title.clone(),
        role: briefing.role.clone(),
        situation: Text::from_fn(|lang| first(briefing.situation.get(lang), lang).into()),
        facts: facts(scenario, at)
            .into_iter()
            .take(FACTS)
            .map(|fact| given(scenario, fact))
            .collect(),
    }
}

impl Needed {
    /// A fact of a scenario as it stands.
    #[must_use]
    pub fn given(scenario: &Scenario, fact: FactIx) -> Given {
        given(scenario, fact)
    }
}

fn given(scenario: &Scenario, fact: FactIx) -> Given {
    let fact = scenario.fact(fact);
    Given {
        label: fact.label.clone(),
        value: fact.values[fact.start.is.at()].text.clone(),
        status: fact.start.status,
        as_of: fact.start.as_of.clone(),
    }
}

fn facts(scenario: &Scenario, at: QuestionIx) -> Vec<FactIx> {
    let question = scenario.question(at);
    let answers = question.answers.iter();
    let touched = answers.flat_map(|answer| {
        let claimed = answer.claims.iter().map(|(fact, _)| *fact);
        claimed.chain(answer.corrects.iter().copied())
    });
    let mut facts: Vec<FactIx> = Vec::new();
    for fact in question.needs.iter().copied().chain(touched) {
        if !facts.contains(&fact) {
            facts.push(fact);
        }
    }
    if facts.is_empty() {
        let all = (0..scenario.briefing.facts.len()).map(FactIx::new);
        facts = all.filter(|fact| shows(scenario, at, *fact)).collect();
    }
    facts
}

/// Whether the question or an answer says a figure of a fact.
fn shows(scenario: &Scenario, at: QuestionIx, fact: FactIx) -> bool {
    let question = scenario.question(at);
    let values = &scenario.fact(fact).values;
    Lang::ALL.into_iter().any(|lang| {
        let of_fact = values
            .iter()
            .flat_map(|value| figures(value.text.get(lang), lang));
        let of_fact: Vec<_> = of_fact.map(|it| (it.value, it.kind)).collect();
        let answers = question.answers.iter().map(|answer| answer.say.get(lang));
        let said = std::iter::once(question.ask.get(lang)).chain(answers);
        !of_fact.is_empty()
            && said
                .flat_map(|words| figures(words, lang))
                .any(|figure| of_fact.contains(&(figure.value, figure.kind)))
    })
}

/// The first sentences of a text.
fn first(words: &str, lang: Lang) -> String {
    let words = words.split('\n').next().unwrap_or_default().trim();
    let enough = |end: &usize| length(&words[..*end], lang) >= SITUATION[lang as usize];
    match ends(words, lang).find(enough) {
        Some(end) => words[..end].trim_end().to_owned(),
        None => words.to_owned(),
    }
}

/// Where sentences end. An English full stop ends one only before a blank and a
/// capital, so that "3.5" and "e.g. this" do not.
fn ends(words: &str, lang: Lang) -> impl Iterator<Item = usize> {
    let marks = words.char_indices();
    marks.filter_map(move |(at, mark)| {
        let end = at + mark.len_utf8();
        let rest = &words[end..];
        let is_end = match lang {
            Lang::Ja => "。！？".contains(mark) && !rest.starts_with(['」', '）']),
            Lang::En => {
                let next = rest.trim_start_matches(['”', '"', '’', ')']);
                let capital = |c: char| c.is_uppercase() || c.is_ascii_digit() || c == '“';
                ".!?".contains(mark)
                    && next.starts_with(char::is_whitespace)
                    && next.trim_start().starts_with(capital)
            }
        };
        is_end.then_some(end)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::apart::apart;
    use crate::scoring::sample::small;

    #[test]
    fn the_first_sentences_are_told_whole() {
        let half = "So many words are no sentence to begin with, and so it goes on a while";
        let english =
            format!("{half}. It rose to 3.5 kg, e.g. in rolls that day. “More” came. End.");
        let told = first(&english, Lang::En);
        assert_eq!(
            told,
            format!("{half}. It rose to 3.5 kg, e.g. in rolls that day.")
        );
        let half =
            "児童の給食のパンから金属片が出たと学校から連絡があり、その日のうちに製造ラインを";
        let japanese =
            format!("{half}止めた。「すべて回収する。」と社長は決めて発表した。三つ目。");
        let told = first(&japanese, Lang::Ja);
        assert_eq!(
            told,
            format!("{half}止めた。「すべて回収する。」と社長は決めて発表した。")
        );
        assert_eq!(first("Only one", Lang::En), "Only one");
    }

    #[test]
    fn a_question_comes_with_the_facts_its_answers_speak_of() {
        let scenario = small();
        for at in (0..scenario.questions.len()).map(QuestionIx::new) {
            let alone = apart(&scenario, at);
            let needed = needed(&alone, at);
            let question = scenario.question(at);
            let mut claims = question.answers.iter().flat_map(|it| &it.claims);
            assert!(claims.all(|(fact, _)| {
                let label = &scenario.fact(*fact).label;
                needed.facts.iter().any(|given| given.label == *label)
            }));
            assert!(needed.facts.len() <= FACTS && !needed.role.is_empty());
        }
    }
}
