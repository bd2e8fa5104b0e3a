//! A few fields to fill in without leaving the question: texts, and lists.

use super::pick::{Choice, Pick, top};
use crate::i18n::console as words;
use crate::scenario::clean;
use crate::tui::action::Action;
use crate::tui::key::Edit;
use crate::tui::keymap::Keymap;
use crate::tui::screen::Ctx;
use crate::tui::text;
use crate::tui::theme::marker;
use crate::tui::widgets::field::Field;
use crate::tui::widgets::page;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

/// Filling in.
pub const KEYMAP: Keymap = Keymap {
    name: words::name_form,
    actions: &[
        Action::Choose,
        Action::NextPart,
        Action::PreviousPart,
        Action::Up,
        Action::Down,
        Action::PageUp,
        Action::PageDown,
        Action::Back,
    ],
    typing: true,
};

/// The longest text, in characters.
const LONGEST: usize = 400;
/// Rows a text may take.
const ROWS: u16 = 3;
/// Columns a long label leaves to what is filled in beside it, the mark and the gap.
const BESIDE: usize = 32;

/// One field.
#[derive(Debug, Clone)]
enum Input {
    Text(Field),
    Pick(Pick),
}

/// A few fields.
#[derive(Debug, Clone)]
pub struct Form {
    title: String,
    inputs: Vec<(String, Input)>,
    focus: usize,
}

impl Form {
    /// A form without any field yet.
    #[must_use]
    pub fn new(title: impl Into<String>) -> Form {
        Form {
            title: title.into(),
            inputs: Vec::new(),
            focus: 0,
        }
    }

    /// With one more text.
    #[must_use]
    pub fn text(self, label: impl Into<String>) -> Form {
        self.text_with(label, "")
    }

    /// With one more text, which has something in it.
    #[must_use]
    pub fn text_with(mut self, label: impl Into<String>, text: &str) -> Form {
        let field = Field::line(LONGEST).with(text);
        self.inputs.push((label.into(), Input::Text(field)));
        self
    }

    /// With one more list, the choice at `at` marked.
    #[must_use]
    pub fn pick(mut self, label: impl Into<String>, choices: Vec<Choice>, at: usize) -> Form {
        let pick = Pick::new(choices, at);
        self.inputs.push((label.into(), Input::Pick(pick)));
        self
    }

    /// Puts another list in the place of a field.
    pub fn set_pick(&mut self, at: usize, choices: Vec<Choice>) {
        if let Some((_, input)) = self.inputs.get_mut(at) {
            *input = Input::Pick(Pick::new(choices, 0));
        }
    }

    /// Says something else above it.
    pub fn retitle(&mut self, title: impl Into<String>) {
        self.title = title.into();
    }

    /// What was typed into a field, cleaned and trimmed.
    #[must_use]
    pub fn typed(&self, at: usize) -> Box<str> {
        match self.inputs.get(at) {
            Some((_, Input::Text(field))) => clean(field.text()).trim().into(),
            _ => Box::default(),
        }
    }

    /// The position of what is marked in a list.
    #[must_use]
    pub fn chosen(&self, at: usize) -> Option<usize> {
        match self.inputs.get(at) {
            Some((_, Input::Pick(pick))) => pick.chosen(),
            _ => None,
        }
    }

    /// What was typed into the first list in which nothing is found by it.
    #[must_use]
    pub fn unfound(&self) -> Option<&str> {
        let mut lists = self.inputs.iter().filter_map(|(_, input)| match input {
            Input::Pick(pick) => Some(pick),
            Input::Text(_) => None,
        });
        lists.find_map(Pick::unfound)
    }

    /// Moves between the fields, and in a list.
    pub fn act(&mut self, action: Action) -> bool {
        let last = self.inputs.len().saturating_sub(1);
        let before = self.focus;
        match (action, self.inputs.get_mut(self.focus)) {
            (Action::NextPart, _) => self.focus = if before == last { 0 } else { before + 1 },
            (Action::PreviousPart, _) => self.focus = before.checked_sub(1).unwrap_or(last),
            (action, Some((_, Input::Pick(pick)))) => return pick.act(action),
            (Action::Down, _) => self.focus = (before + 1).min(last),
            (Action::Up, _) => self.focus = before.saturating_sub(1),
            _ => {}
        }
        self.focus != before
    }

    /// Types into the field in focus, or narrows its list.
    pub fn edit(&mut self, edit: &Edit, columns: u16) -> bool {
        match self.inputs.get_mut(self.focus) {
            Some((_, Input::Text(field))) => field.apply(edit, columns),
            Some((_, Input::Pick(pick))) => pick.edit(edit),
            None => false,
        }
    }

    /// Draws it: the fields one below the other; of a list in focus what there is to
    /// choose, of others what is chosen.
    pub fn view(&self, ctx: &Ctx, frame: &mut Frame<'_>, area: Rect) {
        let title = Line::styled(format!("◆ {}", self.title), ctx.theme.accent);
        let [first, mut rest] = top(area, 1);
        page::lines(frame, first, [title]);
        let widest = self.inputs.iter().map(|(label, _)| text::width(label));
        let columns = usize::from(area.width);
        let most = columns.saturating_sub(BESIDE).max(columns / 3);
        let widest = widest.max().unwrap_or(0).min(most);
        let alone = self.inputs.len() == 1;
        for (at, (label, input)) in self.inputs.iter().enumerate() {
            let in_focus = at == self.focus;
            match input {
                Input::Pick(pick) if alone => pick.view(ctx, frame, rest),
                _ => rest = self.row(ctx, frame, rest, (label, widest), (input, in_focus)),
            }
        }
        if let Some((_, Input::Pick(pick))) = self.inputs.get(self.focus).filter(|_| !alone) {
            let [_, list] = top(rest, 1);
            pick.view(ctx, frame, list);
        }
    }

    /// A field with its label; what is left of the area below it.
    fn row(
        &self,
        ctx: &Ctx,
        frame: &mut Frame<'_>,
        area: Rect,
        (label, widest): (&str, usize),
        (input, in_focus): (&Input, bool),
    ) -> Rect {
        let theme = ctx.theme;
        let style = if in_focus { theme.accent } else { theme.muted };
        let label = text::truncate(label, widest);
        let head = format!("{}{}  ", marker(in_focus), text::pad(&label, widest));
        let indent = u16::try_from(text::width(&head)).unwrap_or(0);
        let room = area.width.saturating_sub(indent);
        let rows = match input {
            Input::Text(field) => {
                let height = u16::try_from(field.height(room.max(1))).unwrap_or(ROWS);
                height.clamp(1, ROWS)
            }
            Input::Pick(_) => 1,
        };
        let [own, rest] = top(area, rows);
        let place = Rect {
            x: own.x + indent.min(own.width),
            width: room,
            ..own
        };
        page::lines(frame, own, [Line::styled(head, style)]);
        match input {
            Input::Text(field) => field.view(ctx, frame, place, in_focus),
            Input::Pick(pick) => {
                let label = text::truncate(pick.label(), usize::from(room)).into_owned();
                page::lines(frame, place, [Line::from(Span::styled(label, theme.text))]);
            }
        }
        rest
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_typed_comes_out_clean() {
        let mut form = Form::new("x").text("words");
        form.edit(&Edit::Insert("  確認\u{202e}中 ".to_owned()), 40);
        assert_eq!(&*form.typed(0), "確認中");
        assert_eq!(&*form.typed(1), "", "there is no such field");
    }

    #[test]
    fn lists_take_the_arrows_and_tab_leaves_them() {
        let choices = ["a", "b"].map(Choice::plain).to_vec();
        let mut form = Form::new("x").pick("list", choices, 0).text("words");
        assert!(form.act(Action::Down));
        assert_eq!(form.chosen(0), Some(1));
        form.act(Action::NextPart);
        form.edit(&Edit::Insert("so".to_owned()), 40);
        assert_eq!((form.chosen(0), &*form.typed(1)), (Some(1), "so"));
        assert!(form.act(Action::NextPart), "and round again");
        assert!(form.act(Action::PreviousPart));
        assert_eq!(form.focus, 1);
    }
}
