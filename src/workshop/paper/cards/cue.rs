//! What draws a question, in words for a colleague who knows neither the program nor
//! the scenario's file.

use crate::debrief::phrase;
use crate::i18n::{Lang, paper as words};
use crate::scenario::vocabulary::Pitfall;
use crate::scenario::{
    Answer, Clause, Condition, Criterion, Inject, QuestionIx, Scenario, Term, Utterance,
};
use crate::sheet::fitted;

/// The columns of a question or a memo that is named.
const SHORT: usize = 70;
/// The columns of a sentence of the statement that is named.
const SHORTER: usize = 44;

/// How an answer is, without its words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Grade {
    /// Nothing was said.
    Silent,
    /// Pitfalls show in it.
    Pitfalls(Vec<Pitfall>),
    /// It lacks most in this criterion, by position, at this level.
    Lacks(usize, u8),
    /// It is as it should be.
    Good,
}

/// How an answer is, by its pitfalls first, then by its lowest level.
pub(super) fn grade(answer: &Answer, scenario: &Scenario) -> Grade {
    let pitfalls: Vec<Pitfall> = answer.pitfalls.iter().collect();
    if answer.say.is_empty() {
        return Grade::Silent;
    }
    if !pitfalls.is_empty() {
        return Grade::Pitfalls(pitfalls);
    }
    let known = scenario.rubric.criteria.len();
    let lowest = answer.rate.iter().filter(|(at, _)| *at < known);
    match lowest.min_by_key(|(_, level)| *level) {
        Some((at, level)) if level < 3 => Grade::Lacks(at, level),
        _ => Grade::Good,
    }
}

/// What an answer must be like to draw a follow-up, from the answers that do.
pub(super) fn answered(grades: &[Grade], scenario: &Scenario, lang: Lang) -> String {
    let mut ways: Vec<String> = Vec::new();
    let mut pitfalls: Vec<&str> = Vec::new();
    for pitfall in grades.iter().flat_map(|grade| match grade {
        Grade::Pitfalls(pitfalls) => pitfalls.as_slice(),
        _ => &[],
    }) {
        if !pitfalls.contains(&pitfall.name(lang)) {
            pitfalls.push(pitfall.name(lang));
        }
    }
    if !pitfalls.is_empty() {
        let names: Vec<String> = pitfalls.iter().map(|it| named(it, lang)).collect();
        let names = names.join(match lang {
            Lang::En => " or ",
            Lang::Ja => "」「",
        });
        ways.push(words::answer_shows(lang, &names));
    }
    let lacks = grades.iter().filter_map(|grade| match grade {
        Grade::Lacks(at, level) => scenario
            .rubric
            .criteria
            .get(*at)
            .map(|it| lacking(it, *level, lang)),
        _ => None,
    });
    let mut lacks: Vec<String> = lacks.collect();
    lacks.sort();
    lacks.dedup();
    if !lacks.is_empty() {
        ways.push(words::answer_lacks(lang, &phrase::list(&lacks, lang)));
    }
    if grades.contains(&Grade::Good) {
        ways.push(words::answer_good(lang).to_owned());
    }
    if grades.contains(&Grade::Silent) {
        ways.push(words::answer_silent(lang).to_owned());
    }
    ways.join(words::or(lang))
}

fn named(pitfall: &str, lang: Lang) -> String {
    match lang {
        Lang::En => format!("“{pitfall}”"),
        Lang::Ja => pitfall.to_owned(),
    }
}

fn lacking(criterion: &Criterion, level: u8, lang: Lang) -> String {
    let anchor = &criterion.levels[usize::from(level.min(3))];
    words::how_lacks(lang, criterion.name.get(lang), anchor.get(lang))
}

/// The same in a word or two, for where it stands inside a sentence.
fn described(grade: &Grade, scenario: &Scenario, lang: Lang) -> String {
    match grade {
        Grade::Silent => words::answer_silent(lang).to_owned(),
        Grade::Pitfalls(pitfalls) => {
            let names: Vec<&str> = pitfalls.iter().map(|it| it.name(lang)).collect();
            phrase::list(&names, lang)
        }
        Grade::Lacks(at, level) => match scenario.rubric.criteria.get(*at) {
            Some(criterion) => lacking(criterion, *level, lang),
            None => words::how_partly(lang).to_owned(),
        },
        Grade::Good => words::how_well(lang).to_owned(),
    }
}

/// What goes after a pitfall at any time.
pub(super) fn pursued(pitfall: Pitfall, lang: Lang) -> String {
    words::whenever(lang, pitfall.name(lang), pitfall.what(lang))
}

/// What comes with news.
pub(super) fn news(inject: &Inject, lang: Lang) -> String {
    words::on_news(lang, &short(inject.memo.get(lang), SHORT))
}

/// All that must hold, each part for itself.
pub(super) fn needs(condition: &Condition, scenario: &Scenario, lang: Lang) -> Vec<String> {
    let clauses = condition.0.iter();
    clauses.map(|it| clause(it, scenario, lang)).collect()
}

fn clause(clause: &Clause, scenario: &Scenario, lang: Lang) -> String {
    let parts: Vec<String> = match clause {
        Clause::Any(terms) => terms.iter().map(|it| term(*it, scenario, lang)).collect(),
        Clause::AnyOf(conditions) => conditions
            .iter()
            .map(|it| needs(it, scenario, lang).join(words::and_(lang)))
            .collect(),
    };
    let mut parts = parts;
    parts.dedup();
    match parts.is_empty() {
        true => words::cue_never(lang).to_owned(),
        false => parts.join(words::or(lang)),
    }
}

fn term(term: Term, scenario: &Scenario, lang: Lang) -> String {
    match term {
        Term::After(1) => words::cue_after_one(lang).to_owned(),
        Term::After(n) => words::cue_after(lang, n),
        Term::Before(0 | 1) => words::cue_before_one(lang).to_owned(),
        Term::Before(n) => words::cue_before(lang, n),
        Term::HeatOver(_) => words::cue_hot(lang).to_owned(),
        Term::HeatUnder(_) => words::cue_cool(lang).to_owned(),
        Term::TrustOver(_) => words::cue_trusted(lang).to_owned(),
        Term::TrustUnder(_) => words::cue_distrusted(lang).to_owned(),
        Term::Said(what) => said(what, true, scenario, lang),
        Term::NotSaid(what) => said(what, false, scenario, lang),
        Term::Pitfall(pitfall) => words::cue_showed(lang, pitfall.name(lang)),
        Term::Seated(person) => words::cue_seated(lang, scenario.person(person).name.get(lang)),
        Term::Claimed(fact, value) => {
            let fact = scenario.fact(fact);
            let value = fact.values[value.at()].text.get(lang);
            words::cue_claimed(lang, fact.label.get(lang), value)
        }
        Term::Injected(inject) => {
            let memo = scenario.inject(inject).memo.get(lang);
            words::cue_news(lang, &short(memo, SHORT))
        }
        Term::SaidElsewhere { .. } => words::cue_before_act(lang).to_owned(),
    }
}

fn said(what: Utterance, wanted: bool, scenario: &Scenario, lang: Lang) -> String {
    match what {
        Utterance::Answer(question, answer) => {
            let answer = &scenario.question(question).answers[answer.at()];
            let how = described(&grade(answer, scenario), scenario, lang);
            let asked = gist(scenario, question, lang);
            match wanted {
                true => words::cue_answered(lang, &asked, &how),
                false => words::cue_not_answered(lang, &asked, &how),
            }
        }
        Utterance::Silence(question) => {
            let asked = gist(scenario, question, lang);
            match wanted {
                true => words::cue_silent(lang, &asked),
                false => words::cue_not_silent(lang, &asked),
            }
        }
        Utterance::Line(line) => {
            let opening = scenario.opening.as_ref();
            let said = opening.map_or("", |it| it.lines[line.at()].say.get(lang));
            let said = short(said, SHORTER);
            match wanted {
                true => words::cue_line(lang, &said),
                false => words::cue_no_line(lang, &said),
            }
        }
        Utterance::Option(decision, option) => {
            let option = &scenario.decisions[decision.at()].options[option.at()];
            let option = short(option.say.get(lang), SHORTER);
            match wanted {
                true => words::cue_decided(lang, &option),
                false => words::cue_not_decided(lang, &option),
            }
        }
    }
}

/// What a question asks, without its introduction, on one line and cut.
pub(super) fn gist(scenario: &Scenario, at: QuestionIx, lang: Lang) -> String {
    let from = scenario.asker(at);
    let names = format!("{}・{}", from.name.get(lang), from.outlet.get(lang));
    let asked = phrase::gist(scenario.question(at).ask.get(lang), &names);
    short(&super::open(asked), SHORT)
}

fn short(text: &str, columns: usize) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    fitted(&text, columns).trim_end().to_owned()
}
