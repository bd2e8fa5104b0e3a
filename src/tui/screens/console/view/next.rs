//! The bottom: what comes next, and what is said back.

use crate::i18n::{Lang, console as words};
use crate::tui::screen::Ctx;
use crate::tui::screens::console::run::{Coming, Run};
use crate::tui::text;
use crate::tui::widgets::page;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

/// Draws both rows.
pub fn view(run: &Run, ctx: &Ctx, frame: &mut Frame<'_>, area: Rect, said: &str) {
    let theme = ctx.theme;
    let columns = usize::from(area.width);
    let label = format!("{} ▸ ", words::next_is(ctx.lang));
    let queued = match run.live.conference().queued().len() {
        0 => String::new(),
        queued => format!("  {}", words::queued(ctx.lang, queued)),
    };
    let room = columns.saturating_sub(text::width(&label) + text::width(&queued));
    let coming = run.coming.as_ref();
    let coming = coming.map_or(String::new(), |it| told(it, run, ctx.lang));
    let next = Line::from(vec![
        Span::styled(label, theme.muted),
        Span::styled(text::truncate(&coming, room).into_owned(), theme.text),
        Span::styled(queued, theme.warn),
    ]);
    let said = text::truncate(said, columns).into_owned();
    page::lines(frame, area, [next, Line::styled(said, theme.accent)]);
}

fn told(coming: &Coming, run: &Run, lang: Lang) -> String {
    match coming {
        Coming::Question(at, ask) => {
            let asker = run.scenario().asker(*at).name.get(run.lang());
            words::next_asked(lang, asker, ask)
        }
        Coming::Decision => words::next_decision(lang).to_owned(),
        Coming::End => words::next_end(lang).to_owned(),
        Coming::ByAnswer => words::next_by_answer(lang).to_owned(),
    }
}
