//! A question made up on the spot: typed, with how it asks, what about and who. All
//! but the words has something in it already.

use super::{Filled, Outcome};
use crate::conference::{Call, Event};
use crate::i18n::{console as words, play};
use crate::scenario::vocabulary::{Technique, Word};
use crate::scenario::{Improvised, PressIx, QuestionIx, TopicIx};
use crate::tui::screen::Ctx;
use crate::tui::screens::console::form::Form;
use crate::tui::screens::console::pick::Choice;
use crate::tui::screens::console::run::Run;
use crate::workshop::Kept;

/// A question of one's own.
pub struct Improvise {
    follows: bool,
    instead: bool,
    form: Form,
}

impl Improvise {
    /// To be filled in; a follow-up is asked by the same journalist, another question by
    /// whoever asked least.
    #[must_use]
    pub fn new(follows: bool, run: &Run, ctx: &Ctx) -> Improvise {
        let lang = ctx.lang;
        let scenario = run.scenario();
        let hand = run.question().map(|at| scenario.question(at));
        let technique = |it: &Technique| Choice {
            label: format!("{} — {}", it.name(lang), it.cue(lang)),
            also: it.tag().to_owned(),
            ..Choice::default()
        };
        let topics = scenario.topics.iter();
        let topics = topics.map(|topic| Choice::plain(topic.title.get(run.lang())));
        let press = scenario.press.iter().map(|it| {
            let (name, outlet) = (it.name.get(run.lang()), it.outlet.get(run.lang()));
            Choice::plain(play::asks(lang, name, outlet))
        });
        let conference = run.live.conference();
        let all = (0..scenario.press.len()).map(PressIx::new);
        let least = all.min_by_key(|it| {
            (
                hand.is_some_and(|hand| hand.from == *it),
                conference.asked_by(*it),
            )
        });
        let asker = match (follows, hand) {
            (true, Some(hand)) => hand.from.at(),
            _ => least.map_or(0, PressIx::at),
        };
        let instead = !follows && run.replaces(ctx);
        let title = match (follows, instead) {
            (true, _) => words::improvise_follow_title(lang),
            (false, true) => words::improvise_instead_title(lang),
            (false, false) => words::improvise_title(lang),
        };
        let form = Form::new(title)
            .text(words::question_words(lang))
            .pick(
                words::technique(lang),
                Technique::ALL.iter().map(technique).collect(),
                0,
            )
            .pick(
                words::topic(lang),
                topics.collect(),
                hand.map_or(0, |hand| hand.topic.at()),
            )
            .pick(words::asker(lang), press.collect(), asker);
        Improvise {
            follows,
            instead,
            form,
        }
    }

    /// What is made of the fields.
    fn question(&self) -> Option<Improvised> {
        let ask = self.form.typed(0);
        let technique = Technique::ALL.get(self.form.chosen(1)?)?;
        Some(Improvised {
            ask,
            from: PressIx::new(self.form.chosen(3)?),
            techniques: [*technique].into_iter().collect(),
            topic: TopicIx::new(self.form.chosen(2)?),
        })
    }
}

impl Filled for Improvise {
    fn form(&self) -> &Form {
        &self.form
    }

    fn form_mut(&mut self) -> &mut Form {
        &mut self.form
    }

    fn submit(&mut self, run: &mut Run, ctx: &Ctx) -> Outcome {
        let lang = ctx.lang;
        let Some(made) = self.question().filter(|made| !made.ask.is_empty()) else {
            return Outcome::Say(words::words_please(lang).to_owned());
        };
        let question = QuestionIx::new(run.scenario().questions.len());
        if run.take(&Event::Improvised(made.clone()), ctx).is_err() {
            return Outcome::Say(words::kept_full(lang).to_owned());
        }
        let call = Call {
            question,
            follows: self.follows,
        };
        // Where it cannot be asked now it stands in the list of questions.
        let _ = run.call(call, self.instead, ctx);
        let kept = Kept::of(made, run.scenario());
        if run.workshop.kept.contains(&kept) {
            return Outcome::Done(String::new());
        }
        run.workshop.kept.push(kept);
        Outcome::Kept(words::kept_said(lang).to_owned())
    }
}
