//! The end of a run: how it came out, what the room sees, whose turn it is next.

use crate::conference::{End, Stage};
use crate::debrief::Debrief;
use crate::i18n::{console as words, debrief};
use crate::tui::screen::Ctx;
use crate::tui::screens::console::run::Run;
use crate::tui::text;
use crate::tui::theme;
use crate::tui::widgets::page;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

/// How a run came out.
#[derive(Debug, Clone, PartialEq)]
pub struct Over {
    /// Overall, once anything was rated.
    overall: Option<u8>,
    verdict: String,
    provisional: bool,
    /// What it would be if nothing capped it, where something does.
    ungated: Option<u8>,
    /// What caps it.
    gates: Vec<String>,
    /// What the front page says; nothing where there is none.
    headline: Option<(String, String)>,
    /// Whose turn it is next.
    next: Option<Box<str>>,
}

impl Over {
    /// What is told of a run that has ended, with whose turn it is next.
    #[must_use]
    pub fn of(debrief: &Debrief, next: Option<Box<str>>) -> Over {
        let page = debrief.front_page.as_ref();
        let headline = page.and_then(|page| {
            let neutral = page.neutral.clone()?;
            Some((page.neutral_outlet.clone(), neutral))
        });
        Over {
            overall: debrief.overall,
            verdict: debrief.verdict.clone(),
            provisional: debrief.provisional,
            ungated: debrief.ungated.filter(|it| Some(*it) != debrief.overall),
            gates: debrief.gates.iter().map(|it| it.text.clone()).collect(),
            headline,
            next,
        }
    }

    /// Draws it.
    pub fn view(&self, run: &Run, ctx: &Ctx, frame: &mut Frame<'_>, area: Rect) {
        let (theme, lang) = (ctx.theme, ctx.lang);
        let columns = usize::from(page::column(area).width);
        let mut lines = vec![Line::default()];
        let stopped = run.live.conference().stage() == Stage::Finished(End::BrokenOff);
        let over = match stopped {
            true => words::over_stopped(lang),
            false => words::over_complete(lang),
        };
        lines.extend(text::wrap(Span::styled(over, theme.title), columns));
        lines.push(Line::default());
        let result = match self.overall {
            None => words::over_no_result(lang).to_owned(),
            Some(overall) => words::over_result(lang, overall, &self.verdict),
        };
        let provisional = self.provisional && self.overall.is_some();
        let beside = [
            self.ungated.map(|it| debrief::before_gates(lang, it)),
            provisional.then(|| words::over_provisional(lang).to_owned()),
        ];
        let beside = beside.into_iter().flatten().map(|it| format!("  {it}"));
        lines.push(Line::from(vec![
            Span::styled(result, theme.text),
            Span::styled(beside.collect::<String>(), theme.warn),
        ]));
        for gate in &self.gates {
            let mark = Span::styled(format!("{} ", theme::BAD), theme.bad);
            let gate = Span::styled(gate.clone(), theme.bad);
            lines.extend(text::hang(mark, gate, columns));
        }
        if let Some((outlet, headline)) = self.headline.as_ref().filter(|_| !stopped) {
            lines.push(Line::default());
            lines.extend(text::wrap(
                Span::styled(words::over_room(lang), theme.muted),
                columns,
            ));
            let outlet = Span::styled(format!("  {outlet}  "), theme.muted);
            let headline = Span::styled(headline.clone(), theme.title);
            lines.extend(text::hang(outlet, headline, columns));
        }
        lines.push(Line::default());
        let next = match &self.next {
            Some(next) => words::over_next(lang, next),
            None => words::over_back(lang).to_owned(),
        };
        lines.extend(text::wrap(Span::styled(next, theme.accent), columns));
        let debrief = Span::styled(words::over_debrief(lang), theme.muted);
        lines.extend(text::wrap(debrief, columns));
        page::lines(frame, page::column(area), lines);
    }
}
