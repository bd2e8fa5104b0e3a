//! A question that wants a yes or a no.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::card;
use super::page;
use crate::debrief::phrase;
use crate::i18n::tui as words;
use crate::tui::action::Action;
use crate::tui::key::Edit;
use crate::tui::keymap::Keymap;
use crate::tui::screen::{Ctx, Screen, Step};
use crate::tui::text;
use crate::tui::theme::marker;
use unicode_normalization::UnicodeNormalization;

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

/// What a dialog takes over a screen on which every letter is a key: of them only those
/// that stand on its buttons, so that whoever did not see it open, and goes on with their
/// keys, marks nothing and takes nothing for granted.
pub const KEYMAP_AMONG_LETTERS: Keymap = Keymap {
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

    /// The same over a screen on which every letter is a key: `y` and `n` answer, and no
    /// other letter does anything.
    #[must_use]
    pub fn among_letters(self) -> Dialog {
        Dialog {
            keymap: &KEYMAP_AMONG_LETTERS,
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
        // Where the footer does not name the letters, the buttons do.
        let button = |label: &str, letter: Action, marked: bool| {
            let style = if marked { theme.selected } else { theme.text };
            let key = letter.entry().keys.first().map(|key| key.label(ctx.lang));
            let label = match key.filter(|_| self.keymap.typing) {
                Some(key) => phrase::noted(label, &key, ctx.lang),
                None => label.to_owned(),
            };
            Span::styled(format!("{}{label} ", marker(marked)), style)
        };
        lines.push(Line::from(vec![
            button(words::yes(ctx.lang), Action::Yes, self.yes_marked),
            Span::raw("   "),
            button(words::no(ctx.lang), Action::No, !self.yes_marked),
        ]));
        let height = u16::try_from(lines.len()).unwrap_or(u16::MAX);
        let room = card::popup(ctx, frame, area, &self.title, (width, height), self.keymap);
        // Where the question is too long for the window, its buttons still show.
        let excess = lines.len().saturating_sub(usize::from(room.height));
        page::lines(frame, room, lines.into_iter().skip(excess));
    }

    fn edit(&mut self, edit: Edit, _: &Ctx) -> Step {
        let Edit::Insert(typed) = edit else {
            return Step::Stay;
        };
        // As an input method writes it, too.
        let letter: String = typed.nfkc().flat_map(char::to_lowercase).collect();
        match letter.as_str() {
            "y" => self.answer(true),
            "n" => self.answer(false),
            _ => Step::Stay,
        }
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
    fn no_letter_but_those_on_its_buttons_is_an_answer_where_letters_are_keys() {
        let ask = || {
            let mut harness = Harness::new(SettingsScreen::default(), 80, 24, Lang::En);
            let dialog = Dialog::ask("Leave?", "It goes on without you.", Step::Quit);
            harness.step(Step::push(dialog.among_letters()));
            harness
        };
        let mut harness = ask();
        for key in "hlq 0123xe?w".chars() {
            harness.keys(&key.to_string());
            let screen = harness.screen();
            assert!(screen.contains("▸ No"), "{key}: {screen}");
        }
        assert!(!harness.keys("<enter>").screen().contains("Leave?"));
        assert_eq!(harness.ending(), None);
        for yes in ["<left><enter>", "y", "Ｙ"] {
            assert_eq!(ask().keys(yes).ending(), Some(Ending::Quit), "{yes}");
        }
        let mut harness = ask();
        assert!(!harness.keys("n").screen().contains("Leave?"));
        assert_eq!(harness.ending(), None);
    }

    #[test]
    fn a_dialog_looks_right() {
        insta::assert_snapshot!(asked().screen());
    }
}
