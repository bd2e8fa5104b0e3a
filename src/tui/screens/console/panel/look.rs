//! What to look for, at length: what has come in, a model answer, the facts, what the
//! levels of the marked criterion mean, advice, what really happened.

use super::{Outcome, Panel};
use crate::i18n::{Lang, console as words};
use crate::scenario::{Answer, FactIx, Question};
use crate::sheet::{Line as Row, Sheet, Tone};
use crate::tui::action::Action;
use crate::tui::keymap::Keymap;
use crate::tui::screen::Ctx;
use crate::tui::screens::console::keymaps;
use crate::tui::screens::console::run::Run;
use crate::tui::screens::console::view;
use crate::tui::widgets::scroll::Scroll;
use crate::tui::widgets::sheet;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

/// What to look for.
pub struct Look {
    /// The criterion whose levels are told.
    criterion: usize,
    scroll: Scroll,
}

impl Look {
    /// What to look for, with the levels of this criterion.
    #[must_use]
    pub fn new(criterion: usize) -> Look {
        Look {
            criterion,
            scroll: Scroll::default(),
        }
    }

    fn lines(&self, run: &Run, ctx: &Ctx, columns: u16) -> Vec<Line<'static>> {
        let mut all = Sheet::default();
        came_in(run, ctx.lang, &mut all);
        tell(run, self.criterion, ctx.lang, &mut all);
        sheet::lines(&all, ctx.theme, usize::from(columns))
    }
}

impl Panel for Look {
    fn keymap(&self) -> &'static Keymap {
        &keymaps::LOOK
    }

    fn update(&mut self, action: Action, run: &mut Run, ctx: &Ctx) -> Outcome {
        if matches!(action, Action::Back | Action::Look) {
            return Outcome::Close;
        }
        let room = view::panel_room(run, ctx, Rect::from(ctx.size));
        let total = self.lines(run, ctx, room.width).len();
        let window = Scroll::window(total, room.height);
        match self.scroll.act(action, total, window) {
            true => Outcome::Redraw,
            false => Outcome::Stay,
        }
    }

    fn view(&self, run: &Run, ctx: &Ctx, frame: &mut Frame<'_>, area: Rect) {
        let lines = self.lines(run, ctx, area.width);
        self.scroll.view(ctx, frame, area, lines);
    }
}

/// All of it that is not on the left already.
#[must_use]
pub fn told(run: &Run, criterion: usize, lang: Lang) -> Sheet {
    let mut sheet = Sheet::default();
    tell(run, criterion, lang, &mut sheet);
    sheet
}

fn tell(run: &Run, criterion: usize, lang: Lang, sheet: &mut Sheet) {
    if let Some(at) = run.question() {
        let question = run.scenario().question(at);
        model(run, question, lang, sheet);
        needed(run, question, lang, sheet);
        for technique in question.techniques.iter() {
            head(
                sheet,
                &format!("{} — {}", technique.name(lang), technique.cue(lang)),
            );
            item(sheet, technique.advice(lang));
        }
        if let Some(happened) = &question.happened {
            head(sheet, words::really(lang));
            item(sheet, happened.get(run.lang()));
        }
    }
    if let Some(criterion) = run.scenario().rubric.criteria.get(criterion) {
        head(sheet, criterion.name.get(lang));
        for (level, what) in (0..4).zip(&criterion.levels).rev() {
            item(sheet, &words::level_means(lang, level, what.get(lang)));
        }
    }
}

/// What the room reads in full; in a low window there is only a line for it elsewhere.
fn came_in(run: &Run, lang: Lang, sheet: &mut Sheet) {
    let news = run.news();
    if news.is_empty() {
        return;
    }
    head(sheet, words::came_in(lang));
    for it in news {
        let came = it.words.get(run.lang());
        let came = match it.rumour {
            true => words::mark_rumour(lang, came),
            false => words::mark_memo(lang, came),
        };
        item(sheet, &came);
    }
}

fn head(sheet: &mut Sheet, words: &str) {
    sheet.gap();
    sheet.title(words);
}

fn item(sheet: &mut Sheet, words: &str) {
    toned(sheet, Tone::Plain, words);
}

fn toned(sheet: &mut Sheet, tone: Tone, words: &str) {
    let parts = vec![(Tone::Plain, "  ".to_owned()), (tone, words.to_owned())];
    sheet.push(Row::broken(2, parts));
}

fn model(run: &Run, question: &Question, lang: Lang, sheet: &mut Sheet) {
    head(sheet, words::answer_model(lang));
    match best(question) {
        Some(answer) => {
            item(sheet, answer.say.get(run.lang()));
            if !answer.why.is_empty() {
                toned(sheet, Tone::Muted, answer.why.get(run.lang()));
            }
        }
        None => item(sheet, words::no_model(lang)),
    }
}

/// The answer its author rates highest, critical ones left out.
fn best(question: &Question) -> Option<&Answer> {
    let answers = question.answers.iter();
    let sound = answers.filter(|answer| answer.pitfalls.critical() == 0);
    // Of several as good, the first.
    sound.rev().max_by_key(|answer| answer.rate.sum())
}

fn needed(run: &Run, question: &Question, lang: Lang, sheet: &mut Sheet) {
    head(sheet, words::needs(lang));
    if question.needs.is_empty() {
        item(sheet, words::no_facts(lang));
    }
    for fact in &question.needs {
        item(sheet, &fact_line(run, *fact, lang));
    }
}

/// How a fact stands now, in a line that may be cut: what it is first.
#[must_use]
pub fn fact_in_short(run: &Run, at: FactIx, lang: Lang) -> String {
    let (value, status, _) = run.live.conference().fact(at);
    let fact = run.scenario().fact(at);
    let value = fact.values.get(value.at());
    let value = value.map_or("", |value| value.text.get(run.lang()));
    words::fact_in_short(lang, value, status.name(lang), fact.label.get(run.lang()))
}

/// How a fact stands now, in full.
#[must_use]
pub fn fact_line(run: &Run, at: FactIx, lang: Lang) -> String {
    let (value, status, as_of) = run.live.conference().fact(at);
    let fact = run.scenario().fact(at);
    let value = fact.values.get(value.at());
    let value = value.map_or("", |value| value.text.get(run.lang()));
    let (label, status) = (fact.label.get(run.lang()), status.name(lang));
    match as_of.get(run.lang()) {
        "" => words::fact_line(lang, label, value, status),
        as_of => words::fact_line_as_of(lang, label, value, status, as_of),
    }
}
