//! Spotting the worst of the answers that were offered, and its pitfall, before
//! the coach speaks: whoever can name it will not say it.

use crate::conference::{Choice, Subject};
use crate::i18n::{play, stage as words};
use crate::live::Live;
use crate::scenario::AnswerIx;
use crate::scenario::vocabulary::Pitfall;
use crate::scoring::Entry;
use crate::tui::action::Action;
use crate::tui::screen::Ctx;
use crate::tui::screens::play::room::rows::{self, Row};
use crate::tui::text;
use ratatui::text::{Line, Span};

/// What has been picked so far.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Spot {
    worst: Option<AnswerIx>,
    marked: Option<usize>,
}

/// What a key came to.
pub(super) enum Picked {
    Nothing,
    Moved,
    /// The person wants to leave.
    Left,
    /// The answer, and its pitfall where that is asked for.
    Spotted(AnswerIx, Option<Pitfall>),
}

impl Spot {
    /// Does what an action asks.
    pub(super) fn act(&mut self, action: Action, live: &Live, entry: &Entry) -> Picked {
        let pitfalls = pitfalls(live, entry);
        let len = match self.worst {
            None => entry.shown.len(),
            Some(_) => pitfalls.len(),
        };
        let picked = match action {
            Action::Back if self.worst.is_some() => {
                *self = Spot::default();
                return Picked::Moved;
            }
            Action::Back => return Picked::Left,
            Action::Pick(number) => usize::from(number).checked_sub(1).filter(|at| *at < len),
            Action::Choose if self.marked.is_some() => self.marked,
            Action::Choose => return self.mark(Action::Down, len),
            action => return self.mark(action, len),
        };
        let Some(at) = picked else {
            return Picked::Nothing;
        };
        match self.worst {
            None => match entry.shown.get(at) {
                Some(worst) if entry.asks_pitfall(*worst) => {
                    self.worst = Some(*worst);
                    self.marked = None;
                    Picked::Moved
                }
                Some(other) => Picked::Spotted(*other, None),
                None => Picked::Nothing,
            },
            Some(worst) => pitfalls.get(at).map_or(Picked::Nothing, |pitfall| {
                Picked::Spotted(worst, Some(*pitfall))
            }),
        }
    }

    fn mark(&mut self, action: Action, len: usize) -> Picked {
        let marked = rows::moved(self.marked, action, len);
        if marked == self.marked {
            return Picked::Nothing;
        }
        self.marked = marked;
        Picked::Moved
    }

    /// What it shows in so many columns and lines, and what is out of view.
    pub(super) fn lines(
        &self,
        live: &Live,
        entry: &Entry,
        ctx: &Ctx,
        (columns, height): (usize, usize),
    ) -> (Vec<Line<'static>>, String) {
        let Some(question) = entry.question(live.scenario()) else {
            return (Vec::new(), String::new());
        };
        let say = |at: AnswerIx| {
            let answer = question.answers.get(at.at());
            answer
                .map_or("", |answer| answer.say.get(ctx.lang))
                .to_owned()
        };
        let transcript = live.session().transcript();
        let asked = transcript.ask(entry, live.scenario(), ctx.lang);
        let asked = Span::styled(asked.into_owned(), ctx.theme.muted);
        let mut head = rows::barred(&Span::styled("┃ ", ctx.theme.border), asked, columns);
        head.push(Line::default());
        let ask = match self.worst {
            None => play::worst_ask(ctx.lang),
            Some(_) => play::pitfall_ask(ctx.lang),
        };
        let rows: Vec<Row> = match self.worst {
            None => {
                let row = |(at, shown): (usize, &AnswerIx)| {
                    let mut line = Line::from(Span::styled(say(*shown), ctx.theme.text));
                    if is_said(entry, *shown) {
                        let mark = format!("  ← {}", words::said_mark(ctx.lang));
                        line.push_span(Span::styled(mark, ctx.theme.accent));
                    }
                    self.row(at, line, ctx, columns)
                };
                entry.shown.iter().enumerate().map(row).collect()
            }
            Some(worst) => {
                head = text::hang(
                    Span::styled("✗ ", ctx.theme.bad),
                    Span::styled(say(worst), ctx.theme.text),
                    columns,
                );
                head.push(Line::default());
                let row = |(at, pitfall): (usize, &Pitfall)| {
                    let line = Line::from(vec![
                        Span::styled(pitfall.name(ctx.lang), ctx.theme.title),
                        Span::styled(format!("  {}", pitfall.what(ctx.lang)), ctx.theme.muted),
                    ]);
                    self.row(at, line, ctx, columns)
                };
                pitfalls(live, entry).iter().enumerate().map(row).collect()
            }
        };
        head.extend(text::wrap(Span::styled(ask, ctx.theme.accent), columns));
        head.push(Line::default());
        let taken: usize = head.len() + rows.iter().map(|row| row.len() + 1).sum::<usize>();
        let rows = if taken <= height {
            rows::spaced(rows)
        } else {
            rows
        };
        rows::window(head, rows, self.marked, height, ctx)
    }

    fn row(&self, at: usize, line: Line<'static>, ctx: &Ctx, columns: usize) -> Row {
        let number = if at < 9 {
            (at + 1).to_string()
        } else {
            "·".to_owned()
        };
        rows::numbered(&number, self.marked == Some(at), line, ctx, columns)
    }
}

fn pitfalls(live: &Live, entry: &Entry) -> Vec<Pitfall> {
    entry.pitfall_choices(live.scenario())
}

fn is_said(entry: &Entry, answer: AnswerIx) -> bool {
    matches!(
        entry.turn.subject,
        Subject::Question { choice: Choice::Answer(at), .. } if at == answer
    )
}
