//! Follow-ups: those the author wrote for the question at hand, or one of one's own.

use super::improvise::Improvise;
use super::{Filled, Outcome};
use crate::conference::Call;
use crate::i18n::console as words;
use crate::scenario::QuestionIx;
use crate::tui::screen::Ctx;
use crate::tui::screens::console::form::Form;
use crate::tui::screens::console::pick::{Choice, Weight};
use crate::tui::screens::console::run::Run;

/// Which follow-up.
pub struct Follow {
    form: Form,
    written: Vec<QuestionIx>,
}

impl Follow {
    /// To be chosen: what answers lead to, then what goes after a pitfall; nothing
    /// while no question waits.
    #[must_use]
    pub fn new(run: &Run, ctx: &Ctx) -> Option<Follow> {
        let lang = ctx.lang;
        let scenario = run.scenario();
        let answers = scenario.question(run.question()?).answers.iter();
        let led = answers.filter_map(|answer| Some((answer.then?, String::new())));
        let pursues = scenario.pursuits.iter();
        let pursues = pursues.map(|(pitfall, at)| (*at, words::pursues(lang, pitfall.name(lang))));
        let mut written: Vec<(QuestionIx, String)> = Vec::new();
        for (at, why) in led.chain(pursues) {
            let is_new = written.iter().all(|(known, _)| *known != at);
            if is_new && run.words_of(at).is_some() {
                written.push((at, why));
            }
        }
        let choice = |(at, why): &(QuestionIx, String)| {
            let asked = !run.live.conference().unasked(*at);
            Choice {
                label: run.words_of(*at).unwrap_or_default(),
                note: match asked {
                    true => words::asked_already(lang).to_owned(),
                    false => why.clone(),
                },
                also: scenario.question(*at).id.to_string(),
                weight: if asked { Weight::Muted } else { Weight::Plain },
            }
        };
        let mut choices: Vec<Choice> = written.iter().map(choice).collect();
        choices.push(Choice::plain(words::follow_own(lang)));
        Some(Follow {
            form: Form::new(words::follow_title(lang)).pick("", choices, 0),
            written: written.into_iter().map(|(at, _)| at).collect(),
        })
    }
}

impl Filled for Follow {
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
        let Some(&question) = self.written.get(at) else {
            return Outcome::Open(Box::new(Improvise::new(true, run, ctx)));
        };
        let call = Call {
            question,
            follows: true,
        };
        match run.call(call, false, ctx) {
            Ok(()) => Outcome::Done(String::new()),
            Err(_) => Outcome::Say(words::not_now(ctx.lang).to_owned()),
        }
    }
}
