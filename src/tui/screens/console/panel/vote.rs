//! A show of hands: the room sees the answers, the hands are typed in, and the answer
//! with the most is said. Of a tie, one is asked for.

use super::{Outcome, Panel};
use crate::conference::{Choice, Event, MarkKind, Stage};
use crate::i18n::console as words;
use crate::scenario::{Answer, AnswerIx};
use crate::tui::action::Action;
use crate::tui::key::Edit;
use crate::tui::keymap::Keymap;
use crate::tui::screen::Ctx;
use crate::tui::screens::console::keymaps;
use crate::tui::screens::console::pick::top;
use crate::tui::screens::console::run::Run;
use crate::tui::text;
use crate::tui::theme::marker;
use crate::tui::widgets::page;
use crate::tui::widgets::select::Select;
use crate::workshop::audience::letter;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use unicode_normalization::UnicodeNormalization;

/// The most hands that are counted for one answer.
const MOST: u16 = 9_999;

/// Counting hands.
pub struct Vote {
    counts: Vec<(AnswerIx, u16)>,
    select: Select,
    part: Part,
}

/// Where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Part {
    Counting,
    /// The room sees the counts; these have the most.
    Counted(Vec<usize>),
}

impl Vote {
    /// Shows the answers to the room; nothing where there is nothing to choose.
    #[must_use]
    pub fn open(run: &mut Run) -> Option<Vote> {
        let options = run.options();
        if options.is_empty() {
            return None;
        }
        run.shown.vote = Some(Vec::new());
        Some(Vote {
            counts: options.into_iter().map(|at| (at, 0)).collect(),
            select: Select::default(),
            part: Part::Counting,
        })
    }

    /// The positions with the most hands; none while nobody voted.
    fn foremost(&self) -> Vec<usize> {
        let most = self.counts.iter().map(|(_, hands)| *hands).max();
        let most = most.filter(|most| *most > 0);
        let counts = self.counts.iter().enumerate();
        let foremost = counts.filter(|(_, (_, hands))| Some(*hands) == most);
        foremost.map(|(at, _)| at).collect()
    }

    fn count(&mut self, run: &mut Run, ctx: &Ctx) -> Outcome {
        let foremost = self.foremost();
        if foremost.is_empty() {
            return Outcome::Say(words::vote_none(ctx.lang).to_owned());
        }
        run.shown.vote = Some(self.counts.clone());
        self.part = Part::Counted(foremost);
        Outcome::Redraw
    }

    /// The answer with the most hands is said.
    fn say(&self, at: usize, run: &mut Run, ctx: &Ctx) -> Outcome {
        let Some((answer, _)) = self.counts.get(at) else {
            return Outcome::Stay;
        };
        let taken = run.mark(MarkKind::Vote(self.counts.clone()), "", ctx);
        let taken = taken.and_then(|()| choose(*answer, run, ctx));
        match taken {
            Ok(()) => Outcome::Done(String::new()),
            Err(_) => Outcome::Say(words::not_now(ctx.lang).to_owned()),
        }
    }

    fn typed(&mut self, typed: &str) -> bool {
        let Some(row) = self.select.row(self.counts.len()) else {
            return false;
        };
        let hands = &mut self.counts[row].1;
        let before = *hands;
        // Full-width digits too, as Japanese input methods give them.
        for digit in typed.nfkc().filter_map(|c| c.to_digit(10)) {
            let digit = u16::try_from(digit).unwrap_or(0);
            let more = hands.saturating_mul(10).saturating_add(digit);
            *hands = if more > MOST { *hands } else { more };
        }
        *hands != before
    }
}

/// Takes an answer, or an option of a decision, as the one that was said.
///
/// # Errors
/// If it is not offered now.
pub fn choose(
    answer: AnswerIx,
    run: &mut Run,
    ctx: &Ctx,
) -> Result<(), crate::conference::Rejected> {
    let event = match run.live.conference().stage() {
        Stage::Deciding(_) => Event::Decided { option: answer },
        _ => Event::Chosen {
            choice: Choice::Answer(answer),
            elapsed_ms: run.elapsed_ms(ctx),
        },
    };
    run.take(&event, ctx)
}

/// What an option at hand says.
#[must_use]
pub fn option(run: &Run, at: AnswerIx) -> Option<&Answer> {
    match run.live.conference().stage() {
        Stage::Deciding(decision) => run.scenario().decisions[decision.at()].options.get(at.at()),
        _ => run
            .scenario()
            .question(run.question()?)
            .answers
            .get(at.at()),
    }
}

impl Panel for Vote {
    fn keymap(&self) -> &'static Keymap {
        &keymaps::VOTE
    }

    fn update(&mut self, action: Action, run: &mut Run, ctx: &Ctx) -> Outcome {
        match (action, self.part.clone()) {
            (Action::Back, Part::Counting) => {
                run.shown.vote = None;
                Outcome::Close
            }
            (Action::Back, Part::Counted(_)) => {
                run.shown.vote = Some(Vec::new());
                self.part = Part::Counting;
                Outcome::Redraw
            }
            (Action::Choose, Part::Counting) => self.count(run, ctx),
            (Action::Choose, Part::Counted(foremost)) => match foremost[..] {
                [one] => self.say(one, run, ctx),
                _ => Outcome::Stay,
            },
            (action, Part::Counting) if self.select.act(action, self.counts.len()) => {
                Outcome::Redraw
            }
            _ => Outcome::Stay,
        }
    }

    fn edit(&mut self, edit: &Edit, run: &mut Run, ctx: &Ctx) -> Outcome {
        let changed = match (edit, &self.part) {
            (Edit::Insert(typed), Part::Counted(foremost)) => {
                let typed = typed.nfkc().next().map(|c| c.to_ascii_uppercase());
                let picked = foremost.iter().find(|at| Some(letter(**at)) == typed);
                return match picked {
                    Some(at) => self.say(*at, run, ctx),
                    None => Outcome::Stay,
                };
            }
            (Edit::Insert(typed), Part::Counting) => self.typed(typed),
            (Edit::Backspace, Part::Counting) => match self.select.row(self.counts.len()) {
                Some(row) => {
                    self.counts[row].1 /= 10;
                    true
                }
                None => false,
            },
            _ => false,
        };
        match changed {
            true => Outcome::Redraw,
            false => Outcome::Stay,
        }
    }

    fn view(&self, run: &Run, ctx: &Ctx, frame: &mut Frame<'_>, area: Rect) {
        let theme = ctx.theme;
        let said = match &self.part {
            Part::Counting => words::vote_how(ctx.lang).to_owned(),
            Part::Counted(foremost) => match foremost[..] {
                [one] => words::vote_said(ctx.lang, letter(one)),
                _ => words::vote_tie(ctx.lang).to_owned(),
            },
        };
        let columns = usize::from(area.width);
        let mut lines = vec![Line::styled(
            format!("◆ {}", words::vote_title(ctx.lang)),
            theme.accent,
        )];
        lines.extend(text::wrap(Span::styled(said, theme.muted), columns));
        let head = u16::try_from(lines.len()).unwrap_or(u16::MAX);
        let [first, rest] = top(area, head);
        page::lines(frame, first, lines);
        let row = |at: usize, chosen: bool| {
            let (answer, hands) = self.counts[at];
            let chosen = chosen && self.part == Part::Counting;
            let foremost = matches!(&self.part, Part::Counted(most) if most.contains(&at));
            let style = match (chosen, foremost) {
                (true, _) => theme.selected,
                (false, true) => theme.title,
                (false, false) => theme.text,
            };
            let hands = format!("{}  {hands:>4}  ", letter(at));
            let say = option(run, answer).map_or("", |it| it.say.get(run.lang()));
            let room = columns.saturating_sub(2 + text::width(&hands));
            vec![Line::from(vec![
                Span::styled(marker(chosen), style),
                Span::styled(hands, theme.title),
                Span::styled(text::truncate(say, room).into_owned(), style),
            ])]
        };
        self.select.view(ctx, frame, rest, self.counts.len(), row);
    }
}
