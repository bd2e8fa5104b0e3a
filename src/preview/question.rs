//! One question with all that stands about it, and its answers, in lines.

use super::Tongue;
use super::judged::{As, Judged};
use crate::conference::{ClaimStanding, Verdict};
use crate::debrief::phrase;
use crate::i18n::{debrief, preview as words};
use crate::scenario::apart::{happened_before, named};
use crate::scenario::vocabulary::Pitfall;
use crate::scenario::{Answer, AnswerIx, Lang, Mood, QuestionIx, Reach, Scenario, Text, reachable};
use crate::sheet::{Line, Sheet, Tone};

/// The question at a position, with its answers as they count at the start.
#[must_use]
pub fn question(scenario: &Scenario, at: QuestionIx, tongue: Tongue) -> Sheet {
    let mut page = Page::new(scenario, at, tongue);
    page.head();
    page.ask();
    page.answers();
    page.happened();
    page.sheet
}

pub(super) struct Page<'s> {
    scenario: &'s Scenario,
    at: QuestionIx,
    tongue: Tongue,
    lang: Lang,
    reach: Reach,
    pub(super) judged: Judged,
    pub(super) sheet: Sheet,
}

/// Columns under which what belongs to an answer stands.
const INSET: usize = 3;

impl<'s> Page<'s> {
    pub(super) fn new(scenario: &'s Scenario, at: QuestionIx, tongue: Tongue) -> Page<'s> {
        Page {
            scenario,
            at,
            tongue,
            lang: tongue.lang,
            reach: reachable(scenario),
            judged: Judged::of(scenario, at),
            sheet: Sheet::default(),
        }
    }

    /// The question's id, and the part of the conference it belongs to.
    pub(super) fn name(&mut self) {
        let question = self.scenario.question(self.at);
        let phase = format!("  {}", question.phase.name(self.lang));
        let parts = vec![
            (Tone::Accent, question.id.to_string()),
            (Tone::Title, phase),
        ];
        self.sheet.push(Line::broken(0, parts));
    }

    fn head(&mut self) {
        self.name();
        let (scenario, lang) = (self.scenario, self.lang);
        let question = scenario.question(self.at);
        let from = scenario.asker(self.at);
        let name = phrase::list(
            &[from.name.get(lang), from.outlet.get(lang)]
                .into_iter()
                .filter(|it| !it.is_empty())
                .collect::<Vec<_>>(),
            lang,
        );
        let weight = ["●○○", "●●○", "●●●"];
        let weight = weight[usize::from(question.weight.clamp(1, 3)) - 1];
        let alone = match question.alone {
            true => words::drill(lang),
            false => words::no_drill(lang),
        };
        let facts = [
            words::asked_by(lang, &name, from.manner.name(lang)),
            words::weight(lang, weight),
            words::seconds(lang, question.seconds),
            alone.to_owned(),
        ];
        self.muted(&facts.join(" · "));
        let techniques: Vec<&str> = question.techniques.iter().map(|it| it.name(lang)).collect();
        let topic = &scenario.topics[question.topic.at()];
        self.labelled(words::technique(lang), &phrase::list(&techniques, lang));
        self.labelled(words::topic(lang), topic.title.get(lang));
        let needs = question.needs.iter();
        let needs: Vec<&str> = needs
            .map(|fact| scenario.fact(*fact).label.get(lang))
            .collect();
        self.labelled(words::facts(lang), &phrase::list(&needs, lang));
        self.labelled(words::when(lang), &question.when.words(scenario, lang));
        let leads = self.leads();
        if !leads.is_empty() {
            self.muted(&words::led(lang, &phrase::list(&leads, lang)));
        }
        for inject in happened_before(scenario, self.at) {
            self.muted(&words::facts_after(lang, &scenario.inject(inject).id));
        }
        if let Some(why) = self.reach.question(self.at) {
            let why = words::never(lang, &why.words(scenario, lang));
            self.line(0, Tone::Bad, &why);
        }
    }

    fn leads(&self) -> Vec<String> {
        let (scenario, lang) = (self.scenario, self.lang);
        let answers = scenario.questions.iter().flat_map(|question| {
            let leading = question.answers.iter();
            let leading = leading.filter(|answer| answer.then == Some(self.at));
            leading.map(|answer| format!("{}.{}", question.id, answer.id))
        });
        let pursuits = scenario.pursuits.iter().filter(|(_, at)| *at == self.at);
        let pursuits = pursuits.map(|(pitfall, _)| words::pursuit(lang, pitfall.name(lang)));
        let injects = scenario.injects.iter();
        let injects = injects.filter(|inject| inject.asks == Some(self.at));
        let injects = injects.map(|inject| words::inject(lang, &inject.id));
        answers.chain(pursuits).chain(injects).collect()
    }

    pub(super) fn ask(&mut self) {
        self.sheet.gap();
        let asked = &self.scenario.question(self.at).ask;
        self.quoted(2, asked);
    }

    fn answers(&mut self) {
        self.sheet.gap();
        self.sheet.title(words::answers(self.lang));
        let question = self.scenario.question(self.at);
        for (number, answer) in question.answers.iter().enumerate() {
            self.sheet.gap();
            let id = format!("{}. {}", number + 1, answer.id);
            self.answer(number, &id, answer);
        }
        self.sheet.gap();
        let silence = format!("– {}", words::silence(self.lang));
        self.answer(question.answers.len(), &silence, &question.silence);
    }

    fn answer(&mut self, number: usize, id: &str, answer: &Answer) {
        let lang = self.lang;
        let Some(As {
            verdict,
            mood,
            standings,
        }) = self.judged.answers.get(number).cloned()
        else {
            return;
        };
        let head = self.worth(number, id);
        self.sheet.push(Line::broken(INSET, head));
        self.offered(number, answer);
        if let Some(person) = answer.by {
            let name = self.scenario.person(person).name.get(lang);
            self.note(&words::speaks(lang, name));
        }
        self.quoted(INSET, &answer.say);
        self.levels(answer, &verdict);
        self.pitfalls(answer, &verdict);
        for (lang, why) in self.tongue.texts(&answer.why) {
            let why = phrase::labelled(words::why(lang), why, lang);
            self.line(INSET, Tone::Plain, &why);
        }
        self.papers(answer);
        self.says(answer, &standings);
        self.leads_on(answer, mood);
    }

    /// What an answer is called and worth, in parts of a line.
    pub(super) fn worth(&self, number: usize, id: &str) -> Vec<(Tone, String)> {
        let lang = self.lang;
        let mut head = vec![(Tone::Accent, id.to_owned())];
        let Some(As { verdict, .. }) = self.judged.answers.get(number) else {
            return head;
        };
        if let Some(mean) = mean(verdict) {
            head.push((Tone::Muted, format!("  {}", words::mean(lang, &mean))));
        }
        if self.judged.best == Some(number) {
            head.push((Tone::Good, format!("  {}", words::best(lang))));
        }
        if verdict.is_critical() {
            head.push((Tone::Bad, format!("  {}", words::critical(lang))));
        }
        head
    }

    /// When it is offered, or why it never is.
    fn offered(&mut self, number: usize, answer: &Answer) {
        let terms = answer.terms(self.scenario, self.lang);
        if !terms.is_empty() {
            self.note(&words::only(self.lang, &terms));
        }
        for inject in named(&answer.when) {
            let id = &self.scenario.inject(inject).id;
            self.note(&words::facts_after(self.lang, id));
        }
        let answers = self.scenario.question(self.at).answers.len();
        if number < answers && self.reach.question(self.at).is_none() {
            let why = self.reach.answer(self.at, AnswerIx::new(number));
            if let Some(why) = why.map(|why| why.words(self.scenario, self.lang)) {
                self.line(INSET, Tone::Bad, &words::never_offered(self.lang, &why));
            }
        }
    }

    fn levels(&mut self, answer: &Answer, verdict: &Verdict) {
        let criteria = &self.scenario.rubric.criteria;
        let mut parts = vec![(Tone::Plain, " ".repeat(INSET))];
        for (at, level) in verdict.levels.iter() {
            if parts.len() > 1 {
                parts.push((Tone::Muted, " · ".to_owned()));
            }
            let bar = ["▫▫▫", "▪▫▫", "▪▪▫", "▪▪▪"][usize::from(level.min(3))];
            parts.push((
                Tone::Plain,
                format!("{} ", criteria[at].name.get(self.lang)),
            ));
            parts.push((Tone::Level(level), format!("{bar} {level}")));
        }
        if parts.len() > 1 {
            self.sheet.push(Line::broken(INSET, parts));
        }
        for (at, level) in verdict.levels.iter() {
            if let Some(written) = answer.rate.get(at).filter(|written| *written != level) {
                let name = criteria[at].name.get(self.lang);
                let said = words::overruled(self.lang, name, written);
                self.line(INSET, Tone::Warn, &said);
            }
        }
    }

    fn pitfalls(&mut self, answer: &Answer, verdict: &Verdict) {
        let lang = self.lang;
        for pitfall in verdict.pitfalls.iter() {
            let note = match answer.pitfalls.contains(pitfall) {
                true => "",
                false => words::found(lang),
            };
            let name = phrase::noted(pitfall.name(lang), note, lang);
            let said = phrase::labelled(&name, pitfall.advice(lang), lang);
            let tone = match pitfall.is_critical() {
                true => Tone::Bad,
                false => Tone::Warn,
            };
            self.line(INSET, tone, &format!("{} {said}", mark(pitfall)));
        }
    }

    fn papers(&mut self, answer: &Answer) {
        let headline = &answer.headline;
        for (paper, text) in [&headline.neutral, &headline.hostile, &headline.social]
            .into_iter()
            .enumerate()
        {
            for (lang, words) in self.tongue.texts(text) {
                let label = match paper {
                    0 => words::paper_neutral(lang),
                    1 => words::paper_hostile(lang),
                    _ => words::paper_social(lang),
                };
                let said = phrase::quote(words, lang);
                self.note(&phrase::labelled(label, &said, lang));
            }
        }
    }

    /// What it states, corrects, gets across and promises.
    fn says(&mut self, answer: &Answer, standings: &[ClaimStanding]) {
        let (scenario, lang) = (self.scenario, self.lang);
        for ((fact, value), standing) in answer.claims.iter().zip(standings) {
            let fact = scenario.fact(*fact);
            let value = fact.values[value.at()].text.get(lang);
            let said = words::claims(lang, fact.label.get(lang), value, stands(*standing, lang));
            match standing {
                ClaimStanding::True => self.note(&said),
                _ => self.line(INSET, Tone::Warn, &said),
            }
        }
        for fact in &answer.corrects {
            self.note(&words::corrects(lang, scenario.fact(*fact).label.get(lang)));
        }
        for message in &answer.delivers {
            let message = &scenario.briefing.messages[message.at()];
            self.note(&words::delivers(lang, message.text.get(lang)));
        }
        for promise in &answer.promises {
            let (what, by) = (promise.what.get(lang), promise.by.get(lang));
            let said = match by.is_empty() {
                true => words::promises(lang, what),
                false => words::promises_by(lang, what, by),
            };
            self.note(&said);
        }
    }

    /// What it draws next, and what it does to the mood.
    fn leads_on(&mut self, answer: &Answer, mood: Mood) {
        let lang = self.lang;
        if let Some(next) = answer.then {
            let next = self.scenario.question(next);
            let asked = phrase::quote(next.ask.get(lang), lang);
            self.note(&words::then(lang, &next.id, &asked));
        }
        let start = self.scenario.start;
        let [trust, heat] = [mood.trust - start.trust, mood.heat - start.heat].map(signed);
        self.note(&words::mood(lang, &trust, &heat));
    }

    fn happened(&mut self) {
        let Some(happened) = &self.scenario.question(self.at).happened else {
            return;
        };
        self.sheet.gap();
        self.sheet.title(words::happened(self.lang));
        for (_, words) in self.tongue.texts(happened) {
            self.line(0, Tone::Plain, words);
        }
    }

    /// Spoken words, in each language's own marks.
    fn quoted(&mut self, inset: usize, text: &Text) {
        for (lang, words) in self.tongue.texts(text) {
            self.line(inset, Tone::Plain, &phrase::quote(words, lang));
        }
    }

    fn labelled(&mut self, label: &str, text: &str) {
        if !text.is_empty() {
            self.muted(&phrase::labelled(label, text, self.lang));
        }
    }

    fn muted(&mut self, text: &str) {
        self.line(0, Tone::Muted, text);
    }

    fn note(&mut self, text: &str) {
        self.line(INSET, Tone::Muted, text);
    }

    fn line(&mut self, inset: usize, tone: Tone, text: &str) {
        for line in text.lines() {
            let line = format!("{:inset$}{line}", "");
            self.sheet.push(Line::broken(inset, vec![(tone, line)]));
        }
    }
}

fn mark(pitfall: Pitfall) -> &'static str {
    if pitfall.is_critical() { "✗" } else { "!" }
}

/// The mean level, with one decimal; nothing where nothing is rated.
pub(super) fn mean(verdict: &Verdict) -> Option<String> {
    let (sum, count) = (verdict.levels.sum(), verdict.levels.count());
    let tenths = (20 * sum + count).checked_div(2 * count)?;
    Some(format!("{}.{}", tenths / 10, tenths % 10))
}

/// A difference with its sign.
fn signed(difference: i16) -> String {
    match difference {
        0 => "±0".to_owned(),
        1.. => format!("+{difference}"),
        _ => format!("−{}", -difference),
    }
}

fn stands(standing: ClaimStanding, lang: Lang) -> &'static str {
    match standing {
        ClaimStanding::True => debrief::claim_true(lang),
        ClaimStanding::False => debrief::claim_false(lang),
        ClaimStanding::Unconfirmed => debrief::claim_unconfirmed(lang),
        ClaimStanding::Confidential => debrief::claim_confidential(lang),
    }
}
