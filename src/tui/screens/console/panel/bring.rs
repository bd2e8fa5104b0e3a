//! What happens in the middle of it: an inject of the scenario, a memo or a rumour
//! of one's own.

use super::mark::{Plain, Words};
use super::{Filled, Outcome};
use crate::conference::{Direction, Event};
use crate::i18n::console as words;
use crate::scenario::InjectIx;
use crate::tui::screen::Ctx;
use crate::tui::screens::console::form::Form;
use crate::tui::screens::console::pick::Choice;
use crate::tui::screens::console::run::Run;

/// What happens.
pub struct Bring {
    form: Form,
    injects: Vec<InjectIx>,
}

impl Bring {
    /// To be chosen.
    #[must_use]
    pub fn new(run: &Run, ctx: &Ctx) -> Bring {
        let all = (0..run.scenario().injects.len()).map(InjectIx::new);
        let conference = run.live.conference();
        let injects: Vec<InjectIx> = all.filter(|it| !conference.has_happened(*it)).collect();
        let choice = |at: &InjectIx| {
            let inject = run.scenario().inject(*at);
            Choice {
                label: inject.memo.get(run.lang()).replace('\n', " "),
                also: inject.id.to_string(),
                ..Choice::default()
            }
        };
        let mut choices: Vec<Choice> = injects.iter().map(choice).collect();
        choices.push(Choice::plain(words::bring_memo(ctx.lang)));
        choices.push(Choice::plain(words::bring_rumour(ctx.lang)));
        Bring {
            form: Form::new(words::bring_title(ctx.lang)).pick("", choices, 0),
            injects,
        }
    }
}

impl Filled for Bring {
    fn form(&self) -> &Form {
        &self.form
    }

    fn form_mut(&mut self) -> &mut Form {
        &mut self.form
    }

    fn submit(&mut self, run: &mut Run, ctx: &Ctx) -> Outcome {
        let Some(at) = self.form.chosen(0) else {
            return Outcome::Stay;
        };
        let Some(inject) = self.injects.get(at) else {
            let of = match at == self.injects.len() {
                true => Plain::Memo,
                false => Plain::Rumour,
            };
            return Outcome::Open(Box::new(Words::new(of, ctx)));
        };
        match run.take(&Event::Directed(Direction::Inject(*inject)), ctx) {
            Ok(()) => Outcome::Done(String::new()),
            Err(_) => Outcome::Say(words::not_asked(ctx.lang).to_owned()),
        }
    }
}
