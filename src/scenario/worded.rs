//! Conditions in plain words, as an author reads them back, and why something
//! never comes up. Things are named by their ids, which an author can search for.

use super::{Answer, Clause, Condition, Lang, Never, Scenario, Term, Utterance, Why};
use crate::i18n::condition as words;

/// Where in a sentence something stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    /// Before another condition that must hold too.
    Mid,
    /// At the end of a clause.
    End,
}

impl Condition {
    /// The condition in words: “after 6 answers, heat over 40”; empty where it
    /// always holds.
    #[must_use]
    pub fn words(&self, scenario: &Scenario, lang: Lang) -> String {
        let clauses: Vec<&Clause> = self.0.iter().collect();
        if let [Clause::Any(terms)] = clauses[..]
            && let [term] = terms[..]
            && let Some(words) = alone(term, lang)
        {
            return words;
        }
        match clauses.is_empty() {
            true => String::new(),
            false => {
                let between = match lang {
                    Lang::En => ", ",
                    Lang::Ja => words::and(lang),
                };
                words::when(lang, &all(&clauses, scenario, lang, between))
            }
        }
    }
}

impl Answer {
    /// Who must sit there and what must hold for an answer to be offered, in
    /// words; empty where it always is.
    #[must_use]
    pub fn terms(&self, scenario: &Scenario, lang: Lang) -> String {
        let speaker = self
            .by
            .map(|person| Clause::Any(vec![Term::Seated(person)]));
        let clauses = speaker.into_iter().chain(self.when.0.iter().cloned());
        Condition(clauses.collect()).words(scenario, lang)
    }
}

impl Term {
    /// The term in words.
    #[must_use]
    pub fn words(self, scenario: &Scenario, lang: Lang) -> String {
        term(self, Form::End, scenario, lang)
    }
}

impl Why {
    /// Why something never comes up, in words.
    #[must_use]
    pub fn words(&self, scenario: &Scenario, lang: Lang) -> String {
        match self {
            Why::PhaseNotAsked(phase) => words::phase_not_asked(lang, phase.name(lang)),
            Why::NothingLeads => words::nothing_leads(lang).to_owned(),
            Why::LeadsUnreachable => words::leads_unreachable(lang).to_owned(),
            Why::TooDeep => words::too_deep(lang).to_owned(),
            Why::Condition(Never::Impossible(terms)) => {
                words::never_so(lang, &any(terms, Form::End, scenario, lang))
            }
            Why::Condition(Never::Conflict(one, other)) => {
                let [one, other] = [one, other].map(|term| term.words(scenario, lang));
                words::never_together(lang, &one, &other)
            }
            Why::NotAsked => words::not_asked(lang).to_owned(),
            Why::NeverSeated => words::never_seated(lang).to_owned(),
        }
    }
}

/// What Japanese says otherwise where it is all there is to say.
fn alone(term: Term, lang: Lang) -> Option<String> {
    match term {
        Term::After(1) => Some(match lang {
            Lang::En => words::after_one(lang).to_owned(),
            Lang::Ja => words::after_end(lang, 1),
        }),
        Term::After(n) => Some(words::after_end(lang, n)),
        Term::Before(n) if n > 1 => Some(words::before_end(lang, n)),
        _ => None,
    }
}

/// All of these clauses; what counts answers first, alternatives last.
fn all(clauses: &[&Clause], scenario: &Scenario, lang: Lang, between: &str) -> String {
    let mut ordered = clauses.to_vec();
    ordered.sort_by_key(|clause| match clause {
        Clause::Any(terms) => match terms[..] {
            [Term::After(_) | Term::Before(_)] => 0,
            [_] => 1,
            _ => 2,
        },
        Clause::AnyOf(_) => 3,
    });
    let last = ordered.len().saturating_sub(1);
    let parts = ordered.iter().enumerate().map(|(at, clause)| {
        let form = if at < last { Form::Mid } else { Form::End };
        let (said, several) = match clause {
            Clause::Any(terms) => (any(terms, form, scenario, lang), terms.len() > 1),
            Clause::AnyOf(conditions) => (any_of(conditions, scenario, lang), conditions.len() > 1),
        };
        match (several && ordered.len() > 1, form) {
            (false, _) => said,
            (true, Form::Mid) => words::either_mid(lang, &said),
            (true, Form::End) => words::either(lang, &said),
        }
    });
    parts.collect::<Vec<_>>().join(between)
}

/// One of these terms.
fn any(terms: &[Term], form: Form, scenario: &Scenario, lang: Lang) -> String {
    match terms {
        [] => match form {
            Form::Mid => words::nothing_mid(lang).to_owned(),
            Form::End => words::nothing(lang).to_owned(),
        },
        [only] => term(*only, form, scenario, lang),
        terms => {
            let said = terms.iter().map(|it| term(*it, Form::End, scenario, lang));
            said.collect::<Vec<_>>().join(words::or(lang))
        }
    }
}

/// One of these conditions.
fn any_of(conditions: &[Condition], scenario: &Scenario, lang: Lang) -> String {
    let said = conditions.iter().map(|condition| {
        let clauses: Vec<&Clause> = condition.0.iter().collect();
        all(&clauses, scenario, lang, words::and(lang))
    });
    let said: Vec<String> = said.collect();
    match said.is_empty() {
        true => words::nothing(lang).to_owned(),
        false => said.join(words::or(lang)),
    }
}

/// Calls the message for the middle of a sentence, or that for its end.
macro_rules! either {
    ($form:expr, $mid:ident, $end:ident $(, $arg:expr)*) => {
        match $form {
            Form::Mid => words::$mid($($arg),*),
            Form::End => words::$end($($arg),*),
        }
    };
}

fn term(term: Term, form: Form, scenario: &Scenario, lang: Lang) -> String {
    match term {
        Term::After(1) if lang == Lang::En => words::after_one(lang).to_owned(),
        Term::After(n) => either!(form, after_end, after, lang, n),
        Term::Before(0 | 1) => words::before_one(lang).to_owned(),
        Term::Before(n) => either!(form, before_end, before, lang, n),
        Term::HeatOver(n) => either!(form, heat_over_mid, heat_over, lang, n),
        Term::HeatUnder(n) => either!(form, heat_under_mid, heat_under, lang, n),
        Term::TrustOver(n) => either!(form, trust_over_mid, trust_over, lang, n),
        Term::TrustUnder(n) => either!(form, trust_under_mid, trust_under, lang, n),
        Term::Said(utterance) => said(utterance, true, form, scenario, lang),
        Term::NotSaid(utterance) => said(utterance, false, form, scenario, lang),
        Term::Pitfall(pitfall) => either!(form, pitfall_mid, pitfall, lang, pitfall.name(lang)),
        Term::Seated(person) => {
            either!(form, seated_mid, seated, lang, &scenario.person(person).id)
        }
        Term::Claimed(fact, value) => {
            let fact = scenario.fact(fact);
            let value = &fact.values[value.at()].id;
            either!(form, claimed_mid, claimed, lang, &fact.id, value)
        }
        Term::Injected(inject) => {
            let id = &scenario.inject(inject).id;
            either!(form, injected_mid, injected, lang, id)
        }
        Term::SaidElsewhere { what, wanted } => {
            let what = scenario.said_elsewhere(what);
            let (first, said) = (&what.scenario, format!("{}.{}", what.place, what.what));
            match wanted {
                true => either!(form, elsewhere_mid, elsewhere, lang, first, &said),
                false => either!(form, not_elsewhere_mid, not_elsewhere, lang, first, &said),
            }
        }
    }
}

fn said(utterance: Utterance, wanted: bool, form: Form, scenario: &Scenario, lang: Lang) -> String {
    match utterance {
        Utterance::Answer(question, answer) => {
            let question = scenario.question(question);
            let what = format!("{}.{}", question.id, question.answers[answer.at()].id);
            match wanted {
                true => either!(form, said_mid, said, lang, &what),
                false => either!(form, not_said_mid, not_said, lang, &what),
            }
        }
        Utterance::Silence(question) => {
            let id = &scenario.question(question).id;
            match wanted {
                true => either!(form, silence_mid, silence, lang, id),
                false => either!(form, no_silence_mid, no_silence, lang, id),
            }
        }
        Utterance::Line(line) => {
            let lines = scenario.opening.as_ref().map(|opening| &opening.lines);
            let id = lines.map_or("", |lines| &lines[line.at()].id);
            match wanted {
                true => either!(form, line_mid, line, lang, id),
                false => either!(form, no_line_mid, no_line, lang, id),
            }
        }
        Utterance::Option(decision, option) => {
            let decision = &scenario.decisions[decision.at()];
            let (id, option) = (&decision.id, &decision.options[option.at()].id);
            match wanted {
                true => either!(form, option_mid, option, lang, id, option),
                false => either!(form, no_option_mid, no_option, lang, id, option),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::load;

    const SMALL: &str = include_str!("../../tests/fixtures/small.yaml");

    /// The condition written so, in words.
    fn worded(when: &str, lang: Lang) -> String {
        let line = format!("    when: {when}\n    ask: {{en: \"You knew");
        let source = SMALL.replacen("    ask: {en: \"You knew", &line, 1);
        let scenario = load(source.as_bytes(), "test.yaml").scenario.unwrap();
        let mut questions = scenario.questions.iter();
        let question = questions.find(|it| &*it.id == "five-hours").unwrap();
        question.when.words(&scenario, lang)
    }

    #[test]
    fn conditions_read_as_sentences() {
        let cases = [
            ("{}", "", ""),
            ("{after: 1}", "after 1 answer", "1問答えた後"),
            ("{before: 3}", "before 3 answers are given", "3問答える前"),
            (
                "{before: 1}",
                "before any answer is given",
                "まだ1問も答えていないとき",
            ),
            (
                "{heat_over: 40, after: 6}",
                "after 6 answers, heat over 40",
                "6問答えた後、緊迫が40を超えたとき",
            ),
            (
                "{trust_under: 30, said: how-many.no-number, not_said: opening.brand}",
                "trust under 30, how-many.no-number was said, opening.brand was not said",
                "信頼が30を下回り、how-many.no-number と答え、冒頭で brand と述べていないとき",
            ),
            (
                "{said: [how-many.silence, hands-up.leave], seated: plant}",
                "plant is on the podium, (how-many was met with silence or hands-up.leave was decided)",
                "plant が同席し、how-many で黙ったか、hands-up で leave を選んだとき",
            ),
            (
                "{injected: recount, claimed: {hurt: nobody}, pitfall: bluff}",
                "“bluff” was shown, hurt was last said to be nobody, recount has happened",
                "「知ったかぶり」があり、hurt を nobody と説明し、recount が起きたとき",
            ),
            (
                "{any: [{heat_over: 40, before: 9}, {seated: sales}]}",
                "before 9 answers are given and heat over 40 or sales is on the podium",
                "9問答える前、緊迫が40を超えたか、sales が同席しているとき",
            ),
            (
                "{said: [go.angry, go.consider], any: [{heat_over: 40}, {seated: sales}]}",
                "(go.angry was said or go.consider was said), (heat over 40 or sales is on the podium)",
                "（go.angry と答えたか、go.consider と答えたか）で、緊迫が40を超えたか、sales が同席しているとき",
            ),
            (
                "{said: first-act/q.a}",
                "q.a was said in first-act",
                "前編 first-act で q.a と発言したとき",
            ),
        ];
        for (when, en, ja) in cases {
            assert_eq!(worded(when, Lang::En), en);
            assert_eq!(worded(when, Lang::Ja), ja);
        }
    }

    #[test]
    fn an_answer_tells_who_must_sit_there() {
        let scenario = load(SMALL.as_bytes(), "test.yaml").scenario.unwrap();
        let answer = &scenario.questions[0].answers[3];
        assert_eq!(answer.terms(&scenario, Lang::En), "sales is on the podium");
        assert_eq!(
            answer.terms(&scenario, Lang::Ja),
            "sales が同席しているとき"
        );
    }
}
