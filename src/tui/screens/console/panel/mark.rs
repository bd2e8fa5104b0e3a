//! Writing something down: a note, words worth quoting, a claim, a promise, a memo
//! or a rumour of one's own.

use super::{Filled, Outcome};
use crate::conference::MarkKind;
use crate::i18n::console as words;
use crate::scenario::{FactIx, ValueIx};
use crate::tui::screen::Ctx;
use crate::tui::screens::console::form::Form;
use crate::tui::screens::console::pick::Choice;
use crate::tui::screens::console::run::Run;

/// What is written down in words alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Plain {
    /// A note.
    Note,
    /// Words worth quoting.
    Quotation,
    /// A memo to the podium.
    Memo,
    /// A rumour.
    Rumour,
}

/// Words, and nothing else.
pub struct Words {
    of: Plain,
    form: Form,
}

impl Words {
    /// To be filled in.
    #[must_use]
    pub fn new(of: Plain, ctx: &Ctx) -> Words {
        let lang = ctx.lang;
        let (title, label) = match of {
            Plain::Note => (words::note_title(lang), words::its_words(lang)),
            Plain::Quotation => (words::quote_title(lang), words::words_heard(lang)),
            Plain::Memo => (words::memo_title(lang), words::its_words(lang)),
            Plain::Rumour => (words::rumour_title(lang), words::its_words(lang)),
        };
        Words {
            of,
            form: Form::new(title).text(label),
        }
    }
}

impl Filled for Words {
    fn form(&self) -> &Form {
        &self.form
    }

    fn form_mut(&mut self) -> &mut Form {
        &mut self.form
    }

    fn submit(&mut self, run: &mut Run, ctx: &Ctx) -> Outcome {
        let said = self.form.typed(0);
        if said.is_empty() {
            return Outcome::Say(words::words_please(ctx.lang).to_owned());
        }
        let kind = match self.of {
            Plain::Note => MarkKind::Note,
            Plain::Quotation => MarkKind::Quotation,
            Plain::Memo => MarkKind::Memo,
            Plain::Rumour => MarkKind::Rumour,
        };
        marked(run.mark(kind, &said, ctx), ctx)
    }
}

/// Something asserted: the words, the fact it is about, what it is said to be.
pub struct Claim {
    form: Form,
    /// The facts listed, in their order.
    facts: Vec<FactIx>,
    /// The fact whose values are listed.
    shown: Option<FactIx>,
}

impl Claim {
    /// To be filled in: facts the question needs first.
    #[must_use]
    pub fn new(run: &Run, ctx: &Ctx) -> Claim {
        let lang = ctx.lang;
        let needed = run.question().map_or(&[][..], |at| {
            let question = run.scenario().questions.get(at.at());
            question.map_or(&[][..], |question| &question.needs)
        });
        let all = (0..run.scenario().briefing.facts.len()).map(FactIx::new);
        let others = all.filter(|fact| !needed.contains(fact));
        let facts: Vec<FactIx> = needed.iter().copied().chain(others).collect();
        let mut choices = vec![Choice::plain(words::about_nothing(lang))];
        choices.extend(facts.iter().map(|fact| {
            let fact = run.scenario().fact(*fact);
            Choice {
                label: fact.label.get(run.lang()).to_owned(),
                also: fact.id.to_string(),
                ..Choice::default()
            }
        }));
        let corrects = [words::corrects_no(lang), words::corrects_yes(lang)];
        let form = Form::new(words::claim_title(lang))
            .text(words::words_heard(lang))
            .pick(words::about_fact(lang), choices, 0)
            .pick(words::said_to_be(lang), vec![Choice::plain("—")], 0)
            .pick(
                words::corrects(lang),
                corrects.map(Choice::plain).to_vec(),
                0,
            );
        Claim {
            form,
            facts,
            shown: None,
        }
    }

    /// The fact it is about.
    fn fact(&self) -> Option<FactIx> {
        let at = self.form.chosen(1)?.checked_sub(1)?;
        self.facts.get(at).copied()
    }
}

impl Filled for Claim {
    fn form(&self) -> &Form {
        &self.form
    }

    fn form_mut(&mut self) -> &mut Form {
        &mut self.form
    }

    /// The values are those of the fact that is marked.
    fn changed(&mut self, run: &Run) {
        let fact = self.fact();
        if fact == self.shown {
            return;
        }
        self.shown = fact;
        let values = fact.map_or_else(
            || vec![Choice::plain("—")],
            |fact| {
                let values = run.scenario().fact(fact).values.iter();
                let text =
                    |value: &crate::scenario::Value| Choice::plain(value.text.get(run.lang()));
                values.map(text).collect()
            },
        );
        self.form.set_pick(2, values);
    }

    fn submit(&mut self, run: &mut Run, ctx: &Ctx) -> Outcome {
        let said = self.form.typed(0);
        let about = self.fact().zip(self.form.chosen(2).map(ValueIx::new));
        if said.is_empty() && about.is_none() {
            return Outcome::Say(words::words_please(ctx.lang).to_owned());
        }
        let kind = MarkKind::Claim {
            about,
            corrects: self.form.chosen(3) == Some(1),
        };
        marked(run.mark(kind, &said, ctx), ctx)
    }
}

/// A promise: what, by when, who.
pub struct Promise {
    form: Form,
}

impl Promise {
    /// To be filled in.
    #[must_use]
    pub fn new(ctx: &Ctx) -> Promise {
        let lang = ctx.lang;
        let form = Form::new(words::promise_title(lang))
            .text(words::what_promised(lang))
            .text(words::by_when(lang))
            .text(words::owner(lang));
        Promise { form }
    }
}

impl Filled for Promise {
    fn form(&self) -> &Form {
        &self.form
    }

    fn form_mut(&mut self) -> &mut Form {
        &mut self.form
    }

    fn submit(&mut self, run: &mut Run, ctx: &Ctx) -> Outcome {
        let said = self.form.typed(0);
        if said.is_empty() {
            return Outcome::Say(words::words_please(ctx.lang).to_owned());
        }
        let kind = MarkKind::Promise {
            by_when: self.form.typed(1),
            owner: self.form.typed(2),
        };
        marked(run.mark(kind, &said, ctx), ctx)
    }
}

/// What is to be said once something was written down.
fn marked(taken: Result<(), crate::conference::Rejected>, ctx: &Ctx) -> Outcome {
    match taken {
        Ok(()) => Outcome::Done(String::new()),
        Err(_) => Outcome::Say(words::not_now(ctx.lang).to_owned()),
    }
}
