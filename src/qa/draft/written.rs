//! Writes the planned draft as a scenario file.

use super::Wishes;
use super::facts::Fact;
use super::plan::{Plan, Question};
use super::room::PRESS;
use super::said::Answer;
use super::yaml::{Yaml, quoted};
use crate::i18n::qa::draft as words;
use crate::scenario::format::{FILE_NAME, modeline};
use crate::scenario::vocabulary::{Field, Word};
use crate::scenario::{Lang, Phase, Status};

/// Writes comments in one language and texts in another.
struct Writer<'a> {
    yaml: Yaml,
    plan: &'a Plan,
    /// The list's language.
    lang: Lang,
    /// The author's language.
    notes: Lang,
}

/// The scenario file.
pub(super) fn write(plan: &Plan, lang: Lang, wishes: &Wishes) -> String {
    let mut writer = Writer {
        yaml: Yaml::default(),
        plan,
        lang,
        notes: wishes.lang,
    };
    writer.head(wishes);
    writer.briefing();
    writer.panel();
    writer.press();
    writer.topics();
    writer.yaml.gap();
    writer.yaml.line(0, "questions:");
    for (at, question) in plan.questions.iter().enumerate() {
        if at > 0 {
            writer.yaml.gap();
        }
        writer.question(question);
    }
    writer.yaml.finish()
}

impl Writer<'_> {
    fn todo(&mut self, depth: usize, what: &str) {
        let todo = words::todo(self.notes);
        self.yaml.comment(depth, &format!("{todo}{what}"));
    }

    fn head(&mut self, wishes: &Wishes) {
        let (lang, notes) = (self.lang, self.notes);
        let plan = self.plan;
        let yaml = &mut self.yaml;
        yaml.line(0, &modeline(FILE_NAME));
        yaml.comment(0, &words::made_from(notes, &wishes.file));
        for line in [
            words::how_to_read,
            words::how_ratings,
            words::how_distractors,
            words::how_guesses,
        ] {
            yaml.comment(0, line(notes));
        }
        yaml.gap();
        yaml.line(0, "kaiken: 1");
        yaml.line(0, "kind: conference");
        yaml.line(0, &format!("id: {}", wishes.id));
        yaml.text(0, "title", &wishes.title);
        yaml.text(0, "summary", &words::summary(lang, plan.roots()));
        yaml.line(0, &format!("languages: [{}]", lang.code()));
        yaml.line(0, "difficulty: 3");
        yaml.line(0, &format!("minutes: {}", plan.minutes));
        let [opening, main, closing, doorstep] = plan.asks;
        yaml.line(
            0,
            &format!("asks: {{opening: {opening}, main: {main}, closing: {closing}, doorstep: {doorstep}}}"),
        );
        let setting = match lang {
            Lang::En => "london",
            Lang::Ja => "tokyo",
        };
        yaml.line(0, &format!("setting: {setting}"));
        self.todo(0, words::opening_todo(notes));
        self.yaml.gap();
    }

    fn briefing(&mut self) {
        let plan = self.plan;
        self.yaml.line(0, "briefing:");
        self.yaml.text(1, "role", &plan.role);
        self.todo(1, words::situation_todo(self.notes));
        self.yaml.text(1, "situation", words::situation(self.lang));
        if !plan.facts.is_empty() {
            self.yaml.line(1, "facts:");
            for fact in &plan.facts {
                self.fact(fact);
            }
        }
        if plan.facts_left_out > 0 {
            let said = words::facts_left_out(self.notes, plan.facts_left_out);
            self.yaml.comment(2, &said);
        }
    }

    fn fact(&mut self, fact: &Fact) {
        self.yaml.line(2, &format!("- id: {}", fact.id));
        self.yaml.text(3, "label", &fact.label);
        let value = quoted(&fact.value);
        self.yaml.line(3, &format!("values: {{stated: {value}}}"));
        self.yaml.line(3, "is: stated");
        if !fact.as_of.is_empty() {
            self.yaml.text(3, "as_of", &fact.as_of);
        }
        let status = match fact.status {
            Status::Confirmed => "confirmed",
            Status::Estimate => "estimate",
            Status::Unconfirmed => "unconfirmed",
            Status::Confidential => "confidential",
        };
        self.yaml.line(3, &format!("status: {status}"));
    }

    fn panel(&mut self) {
        let plan = self.plan;
        if plan.people.is_empty() {
            return;
        }
        self.yaml.gap();
        self.yaml.line(0, "panel:");
        self.yaml.comment(1, words::panel_note(self.notes));
        self.yaml
            .line(1, &format!("seats: {}", plan.people.len().min(2)));
        self.yaml.line(1, "people:");
        for person in &plan.people {
            let topics: Vec<&str> = person
                .knows
                .iter()
                .map(|at| &*plan.topics[*at].id)
                .collect();
            let (id, name, knows) = (&person.id, quoted(&person.name), topics.join(", "));
            self.yaml.line(
                2,
                &format!("- {{id: {id}, name: {name}, knows: [{knows}]}}"),
            );
        }
        if plan.people_left_out > 0 {
            let said = words::people_left_out(self.notes, plan.people_left_out);
            self.yaml.comment(2, &said);
        }
    }

    fn press(&mut self) {
        let lang = self.lang;
        self.yaml.gap();
        self.yaml.line(0, "press:");
        for it in &PRESS {
            let [name, outlet, beat] = [it.name, it.outlet, it.beat].map(|said| quoted(said(lang)));
            let (id, manner) = (it.id, it.manner);
            self.yaml.line(
                1,
                &format!(
                    "- {{id: {id}, name: {name}, outlet: {outlet}, beat: {beat}, manner: {manner}}}"
                ),
            );
        }
    }

    fn topics(&mut self) {
        self.yaml.gap();
        self.yaml.line(0, "topics:");
        for topic in &self.plan.topics {
            if topic.field.is_none() {
                self.todo(1, words::field_todo(self.notes));
            }
            let field = topic.field.unwrap_or(Field::Disclosure).tag();
            let (id, title) = (&topic.id, quoted(&topic.title));
            self.yaml.line(
                1,
                &format!("- {{id: {id}, title: {title}, field: {field}}}"),
            );
        }
    }

    fn question(&mut self, question: &Question) {
        self.about(question);
        let yaml = &mut self.yaml;
        yaml.line(1, &format!("- id: {}", question.id));
        yaml.line(2, &format!("from: {}", question.from));
        yaml.line(
            2,
            &format!("topic: {}", self.plan.topics[question.topic].id),
        );
        let tags: Vec<&str> = question.techniques.iter().map(|it| it.tag()).collect();
        let technique = match tags[..] {
            [] => "straight".to_owned(),
            [only] => only.to_owned(),
            _ => format!("[{}]", tags.join(", ")),
        };
        yaml.line(2, &format!("technique: {technique}"));
        let phase = match question.phase {
            Phase::Opening => "opening",
            Phase::Main => "main",
            Phase::Closing => "closing",
            Phase::Doorstep => "doorstep",
            Phase::FollowUp => "follow_up",
        };
        yaml.line(2, &format!("phase: {phase}"));
        yaml.line(2, &format!("seconds: {}", question.seconds));
        let observes = question.observes.map(|it| it.id()).join(", ");
        yaml.line(2, &format!("observes: [{observes}]"));
        yaml.text(2, "ask", &question.ask);
        yaml.line(2, "answers:");
        for answer in &question.answers {
            self.answer(question, answer);
        }
    }

    /// Where the question comes from, as comments.
    fn about(&mut self, question: &Question) {
        let notes = self.notes;
        let mut said = match question.number.as_str() {
            "" => vec![words::row(notes, question.row)],
            number => vec![words::row_of(notes, question.row, number)],
        };
        if !question.who.is_empty() {
            said.push(words::answered_by(notes, &question.who.join(", ")));
        }
        if !question.basis.is_empty() {
            said.push(words::basis(notes, &question.basis));
        }
        if question.promoted {
            said.push(words::promoted(notes).to_owned());
        }
        for line in said {
            self.yaml.comment(1, &line);
        }
    }

    fn answer(&mut self, question: &Question, answer: &Answer) {
        for note in &answer.notes {
            self.yaml.comment(3, note);
        }
        if let Some(todo) = &answer.todo {
            self.todo(3, todo);
        }
        let yaml = &mut self.yaml;
        yaml.line(3, &format!("- id: {}", answer.id));
        yaml.text(4, "say", &answer.say);
        let rated = question.observes.iter().zip(answer.levels);
        let rate: Vec<String> = rated
            .map(|(it, level)| format!("{}: {level}", it.id()))
            .collect();
        yaml.line(4, &format!("rate: {{{}}}", rate.join(", ")));
        if !answer.pitfalls.is_empty() {
            let tags: Vec<&str> = answer.pitfalls.iter().map(|it| it.tag()).collect();
            yaml.line(4, &format!("pitfalls: [{}]", tags.join(", ")));
        }
        yaml.text(4, "why", &answer.why);
        if !answer.claims.is_empty() {
            let facts = answer.claims.iter().map(|at| &self.plan.facts[*at].id);
            let claims: Vec<String> = facts.map(|id| format!("{id}: stated")).collect();
            yaml.line(4, &format!("claims: {{{}}}", claims.join(", ")));
        }
        if let Some(then) = &answer.then {
            yaml.line(4, &format!("then: {then}"));
        }
    }
}
