//! A question that wants a yes or a no.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::card;
use super::page;
use crate::i18n::tui as words;
use crate::tui::action::Action;
use crate::tui::keymap::Keymap;
use crate::tui::screen::{Ctx, Screen, Step};
use crate::tui::text;
use crate::tui::theme::marker;

/// What a dialog takes.
pub const KEYMAP: Keymap = Keymap {
    name: words::question,
    actions: &[
        Action::Left,
        Action::Right,
        Action::Choose,
        Action::Yes,
        Action::No,
        Action::Back,
    ],
    typing: false,
};

/// What a dialog takes over a screen on which every letter is a key: none of them is an
/// answer, so that whoever did not see it open, and goes on with their keys, answers nothing.
pub const KEYMAP_WITHOUT_LETTERS: Keymap = Keymap {
    name: words::question,
    actions: &[Action::Left, Action::Right, Action::Choose, Action::Back],
    typing: true,
};

/// Room for the question, at most.
const WIDTH: u16 = 52;

/// A question over a screen. "No" is marked at first, and Esc means no: nothing
/// is lost by a key pressed in haste.
pub struct Dialog {
    title: String,
    body: String,
    yes: Step,
    yes_marked: bool,
    keymap: &'static Keymap,
}

impl Dialog {
    /// Asks; `yes` is done after the dialog has closed, by the screen below it.
    pub fn ask(title: impl Into<String>, body: impl Into<String>, yes: Step) -> Dialog {
        Dialog {
            title: title.into(),
            body: body.into(),
            yes,
            yes_marked: false,
            keymap: &KEYMAP,
        }
    }

    /// The same, with arrows, Enter and Esc alone.
    #[must_use]
    pub fn without_letters(self) -> Dialog {
        Dialog {
            keymap: &KEYMAP_WITHOUT_LETTERS,
            ..self
        }
    }

    fn answer(&mut self, yes: bool) -> Step {
        if yes {
            Step::All(vec![Step::Pop, std::mem::take(&mut self.yes)])
        } else {
            Step::Pop
        }
    }
}

impl Screen for Dialog {
    fn keymap(&self) -> &'static Keymap {
        self.keymap
    }

    fn update(&mut self, action: Action, _: &Ctx) -> Step {
        match action {
            Action::Left | Action::Right => {
                self.yes_marked = !self.yes_marked;
                Step::Redraw
            }
            Action::Choose => self.answer(self.yes_marked),
            Action::Yes => self.answer(true),
            Action::No | Action::Back => self.answer(false),
            _ => Step::Stay,
        }
    }

    fn view(&self, ctx: &Ctx, frame: &mut Frame<'_>, area: Rect) {
        let theme = ctx.theme;
        let width = WIDTH.min(area.width.saturating_sub(8));
        let mut lines = vec![Line::default()];
        lines.extend(text::wrap(self.body.as_str(), usize::from(width)));
        lines.push(Line::default());
        let button = |label: &str, marked: bool| {
            let style = if marked { theme.selected } else { theme.text };
            Span::styled(format!("{}{label} ", marker(marked)), style)
        };
        lines.push(Line::from(vec![
            button(words::yes(ctx.lang), self.yes_marked),
            Span::raw("   "),
            button(words::no(ctx.lang), !self.yes_marked),
        ]));
        let height = u16::try_from(lines.len()).unwrap_or(u16::MAX);
        let room = card::popup(ctx, frame, area, &self.title, (width, height), self.keymap);
        // Where the question is too long for the window, its buttons still show.
        let excess = lines.len().saturating_sub(usize::from(room.height));
        page::lines(frame, room, lines.into_iter().skip(excess));
    }

    fn overlay(&self) -> bool {
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Lang;
    use crate::tui::app::Ending;
    use crate::tui::harness::Harness;
    use crate::tui::screens::settings::SettingsScreen;

    fn asked() -> Harness {
        let mut harness = Harness::new(SettingsScreen::default(), 80, 24, Lang::En);
        harness.step(Step::push(Dialog::ask(
            "Leave?",
            "The conference goes on without you.",
            Step::Quit,
        )));
        harness
    }

    #[test]
    fn haste_means_no() {
        for keys in ["<enter>", "<esc>", "n"] {
            let mut harness = asked();
            harness.keys(keys);
            assert_eq!(harness.ending(), None, "{keys}");
            assert!(!harness.screen().contains("Leave?"));
        }
    }

    #[test]
    fn yes_must_be_meant() {
        for keys in ["y", "<left><enter>"] {
            assert_eq!(asked().keys(keys).ending(), Some(Ending::Quit), "{keys}");
        }
    }

    #[test]
    fn a_letter_is_no_answer_where_letters_are_keys() {
        let ask = || {
            let mut harness = Harness::new(SettingsScreen::default(), 80, 24, Lang::En);
            let dialog = Dialog::ask("Leave?", "It goes on without you.", Step::Quit);
            harness.step(Step::push(dialog.without_letters()));
            harness
        };
        let mut harness = ask();
        for key in "ynhlq 0123xe?".chars() {
            harness.keys(&key.to_string());
            let screen = harness.screen();
            assert!(screen.contains("▸ No"), "{key}: {screen}");
        }
        assert!(!harness.keys("<enter>").screen().contains("Leave?"));
        assert_eq!(harness.ending(), None);
        assert_eq!(ask().keys("<left><enter>").ending(), Some(Ending::Quit));
    }

    #[test]
    fn a_dialog_looks_right() {
        insta::assert_snapshot!(asked().screen());
    }
}
