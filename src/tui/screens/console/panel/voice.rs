//! Who speaks, and to whom an answer was handed over. Where two sit on the podium,
//! the key alone tells; nothing is asked.

use super::{Filled, Outcome};
use crate::conference::{Event, Rate, Rejected};
use crate::i18n::console as words;
use crate::scenario::PersonIx;
use crate::tui::screen::Ctx;
use crate::tui::screens::console::form::Form;
use crate::tui::screens::console::pick::Choice;
use crate::tui::screens::console::run::Run;

/// Who speaks now.
pub struct Voice {
    form: Form,
    others: Vec<Option<PersonIx>>,
    handed_over: bool,
}

impl Voice {
    /// To be chosen among those who do not speak; done at once where there is only one.
    #[must_use]
    pub fn pick(handed_over: bool, run: &mut Run, ctx: &Ctx) -> Outcome {
        let lang = ctx.lang;
        let speaker = run.speaker();
        let seated = run.live.conference().seated().iter().copied().map(Some);
        let podium = std::iter::once(None).chain(seated);
        let others: Vec<Option<PersonIx>> = podium.filter(|it| *it != speaker).collect();
        match others[..] {
            [] => Outcome::Done(words::nobody_else(lang).to_owned()),
            [other] => told(speaks(other, handed_over, run, ctx), ctx),
            _ => {
                let names = others.iter().map(|it| Choice::plain(run.name_of(*it)));
                let title = match handed_over {
                    true => words::hand_over_title(lang),
                    false => words::voice_title(lang),
                };
                Outcome::Open(Box::new(Voice {
                    form: Form::new(title).pick("", names.collect(), 0),
                    others,
                    handed_over,
                }))
            }
        }
    }
}

fn speaks(
    other: Option<PersonIx>,
    handed_over: bool,
    run: &mut Run,
    ctx: &Ctx,
) -> Result<(), Rejected> {
    match handed_over {
        true => run.hand_over(other, ctx),
        false => run.take(&Event::Rated(Rate::Speaker(other)), ctx),
    }
}

fn told(taken: Result<(), Rejected>, ctx: &Ctx) -> Outcome {
    match taken {
        Ok(()) => Outcome::Done(String::new()),
        Err(_) => Outcome::Done(words::not_now(ctx.lang).to_owned()),
    }
}

impl Filled for Voice {
    fn form(&self) -> &Form {
        &self.form
    }

    fn form_mut(&mut self) -> &mut Form {
        &mut self.form
    }

    fn submit(&mut self, run: &mut Run, ctx: &Ctx) -> Outcome {
        match self.form.chosen(0).and_then(|at| self.others.get(at)) {
            Some(other) => told(speaks(*other, self.handed_over, run, ctx), ctx),
            None => Outcome::Stay,
        }
    }
}
