//! A list narrowed by what is typed: questions, pitfalls, facts.

use crate::i18n::console as words;
use crate::tui::action::Action;
use crate::tui::key::Edit;
use crate::tui::screen::Ctx;
use crate::tui::text;
use crate::tui::theme::marker;
use crate::tui::widgets::field::Field;
use crate::tui::widgets::page;
use crate::tui::widgets::select::Select;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use unicode_normalization::UnicodeNormalization;

/// The longest text to narrow a list by, in characters.
const LONGEST: usize = 60;

/// How a row looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Weight {
    /// As any other.
    #[default]
    Plain,
    /// Less likely to be meant, such as a question that was asked already.
    Muted,
    /// Grave.
    Critical,
}

/// Something to choose.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Choice {
    /// What it is.
    pub label: String,
    /// What is to be said of it, at its right; may be empty.
    pub note: String,
    /// By what else it is found; may be empty.
    pub also: String,
    /// How it looks.
    pub weight: Weight,
}

impl Choice {
    /// A choice with nothing beside it.
    pub fn plain(label: impl Into<String>) -> Choice {
        Choice {
            label: label.into(),
            ..Choice::default()
        }
    }
}

/// A list narrowed by what is typed.
#[derive(Debug, Clone)]
pub struct Pick {
    choices: Vec<Choice>,
    /// What each can be found by, in small letters.
    found_by: Vec<String>,
    filter: Field,
    select: Select,
}

impl Pick {
    /// A list with the choice at `at` marked.
    #[must_use]
    pub fn new(choices: Vec<Choice>, at: usize) -> Pick {
        let found_by = choices.iter();
        let found_by = found_by.map(|it| plain(&format!("{} {} {}", it.label, it.note, it.also)));
        Pick {
            found_by: found_by.collect(),
            choices,
            filter: Field::line(LONGEST),
            select: Select::at(at),
        }
    }

    /// Positions of what is found by the letters typed: first that in which they begin
    /// words, since Enter takes the first.
    fn found(&self) -> Vec<usize> {
        let filter = plain(self.filter.text());
        let terms: Vec<&str> = filter.split_whitespace().collect();
        let fits = |at: &usize| terms.iter().all(|term| self.found_by[*at].contains(term));
        let mut found: Vec<usize> = (0..self.choices.len()).filter(fits).collect();
        let inside = |at: &usize| {
            let begins = |term: &&str| begins_a_word(&self.found_by[*at], term);
            !terms.iter().all(begins)
        };
        found.sort_by_key(inside);
        found
    }

    /// The position of the marked choice; nothing where nothing is found.
    #[must_use]
    pub fn chosen(&self) -> Option<usize> {
        let found = self.found();
        found.get(self.select.row(found.len())?).copied()
    }

    /// What was typed, where nothing is found by it.
    #[must_use]
    pub fn unfound(&self) -> Option<&str> {
        self.chosen().is_none().then(|| self.filter.text())
    }

    /// The label of the marked choice.
    #[must_use]
    pub fn label(&self) -> &str {
        let chosen = self.chosen().and_then(|at| self.choices.get(at));
        chosen.map_or("", |choice| &choice.label)
    }

    /// Moves in the list.
    pub fn act(&mut self, action: Action) -> bool {
        let len = self.found().len();
        self.select.act(action, len)
    }

    /// Narrows the list; what was marked does not stay so.
    pub fn edit(&mut self, edit: &Edit) -> bool {
        let changed = self.filter.apply(edit, u16::MAX);
        if changed {
            self.select = Select::default();
        }
        changed
    }

    /// Draws the letters typed and the list; the caret stands behind the letters.
    pub fn view(&self, ctx: &Ctx, frame: &mut Frame<'_>, area: Rect) {
        let label = format!("{}  ", words::filter(ctx.lang));
        let indent = u16::try_from(text::width(&label)).unwrap_or(0);
        let [first, rest] = top(area, 1);
        page::lines(frame, first, [Line::styled(label, ctx.theme.muted)]);
        let field = Rect {
            x: first.x + indent.min(first.width),
            width: first.width.saturating_sub(indent),
            ..first
        };
        self.filter.view(ctx, frame, field, true);
        self.view_list(ctx, frame, rest);
    }

    fn view_list(&self, ctx: &Ctx, frame: &mut Frame<'_>, area: Rect) {
        let found = self.found();
        if found.is_empty() {
            let none = Line::styled(words::nothing_found(ctx.lang), ctx.theme.muted);
            page::lines(frame, area, [none]);
            return;
        }
        let columns = usize::from(area.width);
        self.select
            .view(ctx, frame, area, found.len(), |row, chosen| {
                row_of(&self.choices[found[row]], chosen, ctx, columns)
            });
    }
}

/// Whether some word of a text begins so.
fn begins_a_word(text: &str, term: &str) -> bool {
    let before = |at: usize| text[..at].chars().next_back();
    let within = |at| before(at).is_some_and(|it| it.is_ascii_alphanumeric());
    text.match_indices(term).any(|(at, _)| !within(at))
}

/// A row in one line; the chosen one in as many as it takes to be read whole.
fn row_of(choice: &Choice, chosen: bool, ctx: &Ctx, columns: usize) -> Vec<Line<'static>> {
    let note = text::width(&choice.note);
    let beside = if note == 0 { 0 } else { note + 2 };
    let fits = note <= columns / 3 && 2 + text::width(&choice.label) + beside <= columns;
    if !chosen || fits {
        return vec![line(choice, chosen, ctx, columns)];
    }
    let mark = Span::styled(marker(true), ctx.theme.selected);
    let label = Span::styled(choice.label.clone(), ctx.theme.selected);
    let mut lines = text::hang(mark, label, columns);
    if !choice.note.is_empty() {
        let note = Span::styled(choice.note.clone(), ctx.theme.muted);
        lines.extend(text::hang(Span::raw("    "), note, columns));
    }
    lines
}

/// A row: the label, and at its right what is to be said of it.
fn line(choice: &Choice, chosen: bool, ctx: &Ctx, columns: usize) -> Line<'static> {
    let theme = ctx.theme;
    let own = match choice.weight {
        Weight::Plain => theme.text,
        Weight::Muted => theme.muted,
        Weight::Critical => theme.bad,
    };
    let style: Style = if chosen { theme.selected } else { own };
    let note = text::truncate(&choice.note, columns / 3);
    let room = columns.saturating_sub(2 + text::width(&note) + usize::from(!note.is_empty()) * 2);
    let label = text::truncate(&choice.label, room);
    let mut spans = vec![
        Span::styled(marker(chosen), style),
        Span::styled(label.clone().into_owned(), style),
    ];
    if !note.is_empty() {
        let gap = room.saturating_sub(text::width(&label)) + 2;
        spans.push(Span::raw(" ".repeat(gap)));
        spans.push(Span::styled(note.into_owned(), theme.muted));
    }
    Line::from(spans)
}

/// The first rows of an area, and the others.
#[must_use]
pub fn top(area: Rect, rows: u16) -> [Rect; 2] {
    let rows = rows.min(area.height);
    [
        Rect {
            height: rows,
            ..area
        },
        Rect {
            y: area.y + rows,
            height: area.height - rows,
            ..area
        },
    ]
}

/// A text as it is compared: no matter in what case or width.
#[must_use]
pub fn plain(text: &str) -> String {
    text.nfkc().flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::settings::Settings;
    use ratatui::Terminal;
    use ratatui::backend::TestBackend;

    fn pick() -> Pick {
        let choices = ["Speculation", "憶測の例", "ＡＢＣ"].map(Choice::plain);
        Pick::new(choices.to_vec(), 1)
    }

    #[test]
    fn letters_narrow_the_list_whatever_their_case_and_width() {
        for (typed, found) in [
            ("spec", Some(0)),
            ("憶", Some(1)),
            ("abc", Some(2)),
            ("x", None),
        ] {
            let mut pick = pick();
            assert_eq!(pick.chosen(), Some(1), "what was marked at first");
            pick.edit(&Edit::Insert(typed.to_owned()));
            assert_eq!(pick.chosen(), found, "{typed}");
        }
    }

    #[test]
    fn what_begins_a_word_comes_before_what_stands_within_one() {
        let labels = [
            "New sign-ups (no hour for the stop)",
            "Blows it up",
            "Top-ups",
            "再開の見込み",
        ];
        for (typed, first) in [("top", 2), ("up", 0), ("b", 1), ("開", 3)] {
            let mut pick = Pick::new(labels.map(Choice::plain).to_vec(), 0);
            pick.edit(&Edit::Insert(typed.to_owned()));
            assert_eq!(pick.chosen(), Some(first), "{typed}");
        }
    }

    #[test]
    fn what_is_marked_is_read_whole() {
        let long = "Five hours passed before you told anybody. Who decided to wait, and why?";
        let choices = [
            long,
            "Another that is much too long for so narrow a list as this",
        ];
        let choices = choices.map(|label| Choice {
            note: "after a dodge".to_owned(),
            ..Choice::plain(label)
        });
        let drawn = |at: usize| {
            let mut terminal = Terminal::new(TestBackend::new(36, 12)).unwrap();
            let ctx = Ctx::new(Settings::default(), false);
            let pick = Pick::new(choices.to_vec(), at);
            let draw = |frame: &mut Frame<'_>| pick.view(&ctx, frame, frame.area());
            terminal.draw(draw).unwrap();
            terminal.backend().to_string().replace(['"', '\n'], " ")
        };
        let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(words(&drawn(0)).contains(long), "{}", drawn(0));
        assert!(words(&drawn(0)).contains("after a dodge"));
        assert!(!words(&drawn(1)).contains(long));
    }

    #[test]
    fn every_word_must_be_found() {
        let mut pick = Pick::new(vec![Choice::plain("How many children")], 0);
        pick.edit(&Edit::Insert("child how".to_owned()));
        assert_eq!(pick.chosen(), Some(0));
        pick.edit(&Edit::Insert("x".to_owned()));
        assert_eq!(pick.chosen(), None);
    }
}
