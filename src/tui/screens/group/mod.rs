//! The group debrief, a page a subject, fit to be shown to the group itself: nobody is
//! ranked, and what went wrong is quoted without a name.

#[cfg(test)]
mod tests;

use crate::i18n::{Lang, group as words};
use crate::sheet::{Line as Row, Sheet, Tone};
use crate::tui::action::Action;
use crate::tui::keymap::Keymap;
use crate::tui::screen::{Cmd, Ctx, Screen, Step};
use crate::tui::widgets::page;
use crate::tui::widgets::scroll::Scroll;
use crate::tui::widgets::sheet;
use crate::workshop::group::Group;
use crate::workshop::group::render::Page;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

/// The keys.
pub const KEYMAP: Keymap = Keymap {
    name: words::kind,
    actions: &[
        Action::PreviousPage,
        Action::NextPage,
        Action::Up,
        Action::Down,
        Action::Write,
        Action::Back,
        Action::Pick(1),
        Action::PageUp,
        Action::PageDown,
        Action::Top,
        Action::Bottom,
    ],
    typing: false,
};

/// The screen.
pub struct GroupScreen {
    group: Group,
    at: usize,
    scrolls: [Scroll; Page::ALL.len()],
}

impl GroupScreen {
    /// The screen of what a group is told.
    #[must_use]
    pub fn new(group: Group) -> GroupScreen {
        GroupScreen {
            group,
            at: 0,
            scrolls: [Scroll::default(); Page::ALL.len()],
        }
    }

    fn page(&self) -> Page {
        Page::ALL.get(self.at).copied().unwrap_or(Page::Heat)
    }

    fn turn_to(&mut self, at: usize) -> Step {
        let at = at.min(Page::ALL.len() - 1);
        let turned = at != self.at;
        self.at = at;
        Step::redraw_if(turned)
    }

    /// The lines of the page, and under them what they are not for.
    fn lines(&self, ctx: &Ctx, columns: usize) -> Vec<Line<'static>> {
        let mut sheet: Sheet = self.group.page(self.page(), columns);
        let name = self.page().name(self.group.language);
        // What stands above the page already is not said again.
        if sheet.lines.first().is_some_and(|line| line.text() == name) {
            sheet.lines.remove(0);
        }
        if let (Page::Heat, Some(notice)) = (self.page(), self.group.notices.first()) {
            sheet.gap();
            sheet.push(said(notice));
        }
        sheet.gap();
        sheet.push(said(crate::i18n::debrief::notice_record(
            self.group.language,
        )));
        sheet::lines(&sheet, ctx.theme, columns)
    }

    fn aside(&self, ctx: &Ctx, lang: Lang) -> Line<'static> {
        let count = format!("{}/{} ", self.at + 1, Page::ALL.len());
        Line::from(vec![
            Span::styled(count, ctx.theme.muted),
            Span::styled(self.page().name(lang), ctx.theme.title),
        ])
    }
}

fn said(notice: &str) -> Row {
    Row::broken(2, vec![(Tone::Muted, format!("  {notice}"))])
}

/// The room of a page: a table of many criteria takes all there is.
fn room(area: Rect) -> Rect {
    page::body(area)
}

impl Screen for GroupScreen {
    fn keymap(&self) -> &'static Keymap {
        &KEYMAP
    }

    fn update(&mut self, action: Action, ctx: &Ctx) -> Step {
        match action {
            Action::Back => Step::Pop,
            Action::Write => Step::Do(Cmd::WriteGroup(Box::new(self.group.clone()))),
            Action::NextPage => self.turn_to(self.at + 1),
            Action::PreviousPage => self.turn_to(self.at.saturating_sub(1)),
            Action::Pick(number) if usize::from(number) <= Page::ALL.len() => {
                self.turn_to(usize::from(number).saturating_sub(1))
            }
            action => {
                let room = room(Rect::from(ctx.size));
                let total = self.lines(ctx, usize::from(room.width)).len();
                let height = Scroll::window(total, room.height);
                let scroll = self.scrolls.get_mut(self.at);
                Step::redraw_if(scroll.is_some_and(|it| it.act(action, total, height)))
            }
        }
    }

    fn view(&self, ctx: &Ctx, frame: &mut Frame<'_>, area: Rect) {
        let aside = self.aside(ctx, self.group.language);
        page::view(ctx, frame, area, &self.group.workshop, aside, &KEYMAP);
        let room = room(area);
        let lines = self.lines(ctx, usize::from(room.width));
        let scroll = self.scrolls.get(self.at).copied().unwrap_or_default();
        scroll.view(ctx, frame, room, lines);
    }
}
