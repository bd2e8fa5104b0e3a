//! All questions of the scenario, those not asked yet first: one is asked next, or in
//! place of the one at hand, or waits for its turn.

use super::{Outcome, Panel};
use crate::conference::{Call, Direction, Event};
use crate::i18n::{Lang, console as words, play};
use crate::scenario::vocabulary::Word;
use crate::scenario::{Phase, QuestionIx};
use crate::tui::action::Action;
use crate::tui::key::Edit;
use crate::tui::keymap::Keymap;
use crate::tui::screen::Ctx;
use crate::tui::screens::console::form::Form;
use crate::tui::screens::console::keymaps;
use crate::tui::screens::console::pick::{Choice, Weight};
use crate::tui::screens::console::run::Run;
use ratatui::Frame;
use ratatui::layout::Rect;

/// Which question is next.
pub struct Search {
    form: Form,
    questions: Vec<QuestionIx>,
    instead: bool,
}

impl Search {
    /// To be chosen.
    #[must_use]
    pub fn new(run: &Run, ctx: &Ctx) -> Search {
        let conference = run.live.conference();
        let hand = run.question();
        let all = (0..run.scenario().questions.len()).map(QuestionIx::new);
        let can_be_asked = |at: &QuestionIx| Some(*at) != hand && run.words_of(*at).is_some();
        let mut questions: Vec<QuestionIx> = all.filter(can_be_asked).collect();
        questions.sort_by_key(|at| {
            let follows = run.scenario().question(*at).phase == Phase::FollowUp;
            (
                !conference.unasked(*at),
                follows && !is_improvised(run, *at),
            )
        });
        let choices = questions.iter().map(|at| choice(run, *at, ctx.lang));
        let instead = run.replaces(ctx);
        Search {
            form: Form::new(title(instead, ctx.lang)).pick("", choices.collect(), 0),
            questions,
            instead,
        }
    }

    fn chosen(&self) -> Option<QuestionIx> {
        self.form
            .chosen(0)
            .and_then(|at| self.questions.get(at).copied())
    }

    fn ask(&self, run: &mut Run, ctx: &Ctx) -> Outcome {
        let Some(question) = self.chosen() else {
            return Outcome::Stay;
        };
        let call = Call {
            question,
            follows: false,
        };
        match run.call(call, self.instead, ctx) {
            Ok(()) => Outcome::Done(String::new()),
            Err(_) => Outcome::Say(words::not_now(ctx.lang).to_owned()),
        }
    }

    fn queue(&self, run: &mut Run, ctx: &Ctx) -> Outcome {
        let Some(question) = self.chosen() else {
            return Outcome::Stay;
        };
        match run.take(&Event::Directed(Direction::Queue(question)), ctx) {
            Ok(()) => {
                let ask = run.words_of(question).unwrap_or_default();
                Outcome::Done(words::queued_said(ctx.lang, &ask))
            }
            Err(_) => Outcome::Say(words::not_now(ctx.lang).to_owned()),
        }
    }
}

/// A question made up on the spot.
fn is_improvised(run: &Run, at: QuestionIx) -> bool {
    let question = run.scenario().question(at);
    question.answers.is_empty()
}

fn title(instead: bool, lang: Lang) -> &'static str {
    match instead {
        true => words::search_title_instead(lang),
        false => words::search_title_after(lang),
    }
}

fn choice(run: &Run, at: QuestionIx, lang: Lang) -> Choice {
    let (scenario, conference) = (run.scenario(), run.live.conference());
    let question = scenario.question(at);
    let asker = scenario.asker(at);
    let asked = !conference.unasked(at);
    let state = match (asked, conference.queued().contains(&at)) {
        (true, _) => Some(words::asked_already(lang)),
        (false, true) => Some(words::is_queued(lang)),
        (false, false) if is_improvised(run, at) => Some(words::improvised(lang)),
        (false, false) => None,
    };
    let topic = &scenario.topics[question.topic.at()].title;
    let techniques: Vec<&str> = question.techniques.iter().map(|it| it.name(lang)).collect();
    let tags: Vec<&str> = question.techniques.iter().map(Word::tag).collect();
    let who = play::asks(
        lang,
        asker.name.get(run.lang()),
        asker.outlet.get(run.lang()),
    );
    Choice {
        label: run.words_of(at).unwrap_or_default(),
        note: match state {
            Some(state) => state.to_owned(),
            None => topic.get(run.lang()).to_owned(),
        },
        also: format!(
            "{} {who} {} {}",
            question.id,
            techniques.join(" "),
            tags.join(" ")
        ),
        weight: if asked { Weight::Muted } else { Weight::Plain },
    }
}

impl Panel for Search {
    fn keymap(&self) -> &'static Keymap {
        &keymaps::SEARCH
    }

    fn update(&mut self, action: Action, run: &mut Run, ctx: &Ctx) -> Outcome {
        match action {
            Action::Choose => self.ask(run, ctx),
            Action::Queue => self.queue(run, ctx),
            Action::Instead if run.is_heard() && run.question().is_some() => {
                self.instead = !self.instead;
                self.form.retitle(title(self.instead, ctx.lang));
                Outcome::Redraw
            }
            Action::Back => Outcome::Close,
            action if self.form.act(action) => Outcome::Redraw,
            _ => Outcome::Stay,
        }
    }

    fn edit(&mut self, edit: &Edit, _: &mut Run, _: &Ctx) -> Outcome {
        match self.form.edit(edit, u16::MAX) {
            true => Outcome::Redraw,
            false => Outcome::Stay,
        }
    }

    fn view(&self, _: &Run, ctx: &Ctx, frame: &mut Frame<'_>, area: Rect) {
        self.form.view(ctx, frame, area);
    }
}
