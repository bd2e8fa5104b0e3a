//! Pitfalls heard, found by their first letters: those this question tempts into
//! first, critical ones marked.

use super::{Filled, Outcome};
use crate::conference::{Event, Rate};
use crate::i18n::console as words;
use crate::scenario::vocabulary::{Pitfall, Word, WordSet};
use crate::tui::screen::Ctx;
use crate::tui::screens::console::form::Form;
use crate::tui::screens::console::pick::{Choice, Weight};
use crate::tui::screens::console::run::Run;

/// Which pitfall was heard.
pub struct Tag {
    form: Form,
    pitfalls: Vec<Pitfall>,
}

impl Tag {
    /// To be chosen.
    #[must_use]
    pub fn new(run: &Run, ctx: &Ctx) -> Tag {
        let lang = ctx.lang;
        let heard = run.live.conference().draft().pitfalls;
        let tempts = run.question().map_or_else(WordSet::default, |at| {
            let answers = run.scenario().question(at).answers.iter();
            answers.fold(WordSet::default(), |all, it| all.union(it.pitfalls))
        });
        let all: WordSet<Pitfall> = Pitfall::ALL.iter().copied().collect();
        let pitfalls: Vec<Pitfall> = tempts.iter().chain(all.difference(tempts).iter()).collect();
        let choice = |pitfall: &Pitfall| {
            let critical = pitfall.is_critical().then(|| words::critical(lang));
            let heard = heard.contains(*pitfall).then(|| words::heard_now(lang));
            let notes: Vec<&str> = [heard, critical].into_iter().flatten().collect();
            Choice {
                label: format!("{} — {}", pitfall.name(lang), pitfall.what(lang)),
                note: notes.join(" · "),
                also: pitfall.tag().to_owned(),
                weight: match pitfall.is_critical() {
                    true => Weight::Critical,
                    false => Weight::Plain,
                },
            }
        };
        let choices = pitfalls.iter().map(choice).collect();
        Tag {
            form: Form::new(words::tag_title(lang)).pick("", choices, 0),
            pitfalls,
        }
    }
}

impl Filled for Tag {
    fn form(&self) -> &Form {
        &self.form
    }

    fn form_mut(&mut self) -> &mut Form {
        &mut self.form
    }

    fn submit(&mut self, run: &mut Run, ctx: &Ctx) -> Outcome {
        let Some(&pitfall) = self.form.chosen(0).and_then(|at| self.pitfalls.get(at)) else {
            return Outcome::Stay;
        };
        let heard = !run.live.conference().draft().pitfalls.contains(pitfall);
        match run.take(&Event::Rated(Rate::Pitfall { pitfall, heard }), ctx) {
            Err(_) => Outcome::Say(words::not_now(ctx.lang).to_owned()),
            Ok(()) if heard && pitfall.is_critical() => {
                Outcome::Done(words::words_for_critical(ctx.lang).to_owned())
            }
            Ok(()) => Outcome::Done(String::new()),
        }
    }
}
