//! What the levels of a criterion mean: beside a rating, or as a panel over the
//! screen that turns from criterion to criterion.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::style::Modifier;
use ratatui::text::{Line, Span};

use super::card;
use super::scroll::Scroll;
use crate::i18n::{Lang, anchors as words};
use crate::scenario::rubric::MAX_LEVEL;
use crate::scenario::{Criterion, Levels};
use crate::tui::action::Action;
use crate::tui::keymap::Keymap;
use crate::tui::screen::{Ctx, Screen, Step};
use crate::tui::text;
use crate::tui::theme::{Theme, level_mark, marker};

/// What the panel takes.
pub const KEYMAP: Keymap = Keymap {
    name: words::name,
    actions: &[
        Action::PreviousPage,
        Action::NextPage,
        Action::Up,
        Action::Down,
        Action::Back,
    ],
    typing: false,
};

/// Room for the words of the panel, at most.
const WIDTH: u16 = 64;

/// What each level of a criterion means, from the highest down: `▸ 2 ▪▪▫  late, or in
/// part`. The level given is marked.
#[must_use]
pub fn lines(
    criterion: &Criterion,
    given: Option<u8>,
    theme: &Theme,
    lang: Lang,
    columns: usize,
) -> Vec<Line<'static>> {
    let mut lines = Vec::new();
    for level in (0..=MAX_LEVEL).rev() {
        let at = usize::from(level);
        let is_given = given == Some(level);
        let prefix = format!("{}{level} {}  ", marker(is_given), level_mark(level));
        let style = if is_given {
            theme.text.add_modifier(Modifier::BOLD)
        } else {
            theme.text
        };
        let said = Span::styled(criterion.levels[at].get(lang).to_owned(), style);
        let prefix = Span::styled(prefix, theme.levels[at]);
        lines.extend(text::hang(prefix, said, columns));
    }
    lines
}

/// The panel: one criterion at a time.
pub struct Anchors {
    criteria: Vec<Criterion>,
    given: Levels,
    at: usize,
    scroll: Scroll,
}

impl Anchors {
    /// Opens at a criterion of these, with the levels given so far marked.
    #[must_use]
    pub fn new(criteria: &[Criterion], at: usize, given: Levels) -> Anchors {
        Anchors {
            criteria: criteria.to_vec(),
            given,
            at: at.min(criteria.len().saturating_sub(1)),
            scroll: Scroll::default(),
        }
    }

    fn lines(&self, ctx: &Ctx, columns: usize) -> Vec<Line<'static>> {
        let Some(criterion) = self.criteria.get(self.at) else {
            return Vec::new();
        };
        let (theme, lang) = (ctx.theme, ctx.lang);
        let given = self.given.get(self.at);
        let mut lines = lines(criterion, given, theme, lang, columns);
        lines.push(Line::default());
        let prefix = format!("{}  ", words::advice(lang));
        let advice = Span::styled(criterion.advice.get(lang).to_owned(), theme.muted);
        lines.extend(text::hang(
            Span::styled(prefix, theme.muted),
            advice,
            columns,
        ));
        let count = self.criteria.len();
        if count > 1 {
            let of = words::of(lang, self.at + 1, count);
            lines.push(Line::styled(of, theme.muted).right_aligned());
        }
        lines
    }

    fn turn_to(&mut self, at: usize) -> Step {
        let turned = at != self.at && at < self.criteria.len();
        if turned {
            self.at = at;
            self.scroll = Scroll::default();
        }
        Step::redraw_if(turned)
    }
}

/// The size of the panel's room in a window.
fn room(area: Rect, lines: usize) -> (u16, u16) {
    let height = u16::try_from(lines).unwrap_or(u16::MAX);
    let width = WIDTH.min(area.width.saturating_sub(8));
    (width, height.min(area.height.saturating_sub(3)))
}

impl Screen for Anchors {
    fn keymap(&self) -> &'static Keymap {
        &KEYMAP
    }

    fn update(&mut self, action: Action, ctx: &Ctx) -> Step {
        match action {
            Action::Back => Step::Pop,
            Action::NextPage => self.turn_to(self.at + 1),
            Action::PreviousPage => self.turn_to(self.at.saturating_sub(1)),
            action => {
                let area = Rect::from((Position::ORIGIN, ctx.size));
                let (width, _) = room(area, 0);
                let total = self.lines(ctx, usize::from(width)).len();
                let (_, height) = room(area, total);
                let window = Scroll::window(total, height);
                Step::redraw_if(self.scroll.act(action, total, window))
            }
        }
    }

    fn view(&self, ctx: &Ctx, frame: &mut Frame<'_>, area: Rect) {
        let (width, _) = room(area, 0);
        let lines = self.lines(ctx, usize::from(width));
        let (width, height) = room(area, lines.len());
        let name = self.criteria.get(self.at);
        let name = name.map_or("", |criterion| criterion.name.get(ctx.lang));
        let inner = card::popup(ctx, frame, area, name, (width, height), &KEYMAP);
        self.scroll.view(ctx, frame, inner, lines);
    }

    fn overlay(&self) -> bool {
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::Rubric;
    use crate::tui::harness::Harness;
    use crate::tui::screens::settings::SettingsScreen;

    fn panel(width: u16, height: u16, lang: Lang) -> Harness {
        let mut harness = Harness::new(SettingsScreen::default(), width, height, lang);
        let mut given = Levels::default();
        given.set(1, 2);
        let rubric = Rubric::default().for_listeners();
        harness.step(Step::push(Anchors::new(&rubric.criteria, 1, given)));
        harness
    }

    #[test]
    fn the_panel_looks_right() {
        for lang in Lang::ALL {
            let name = format!("panel-{}", lang.code());
            insta::assert_snapshot!(name, panel(80, 24, lang).screen());
        }
    }

    #[test]
    fn it_turns_from_criterion_to_criterion_and_stops_at_the_ends() {
        let mut harness = panel(80, 24, Lang::En);
        assert!(harness.screen().contains("Those harmed"));
        harness.keys("<right>");
        assert!(harness.screen().contains("Accuracy"));
        harness.keys("<left><left><left><left>");
        assert!(harness.screen().contains("Answers the question"));
        for _ in 0..20 {
            harness.keys("<right>");
        }
        assert!(harness.screen().contains("Working together"));
        harness.keys("<esc>");
        assert!(!harness.screen().contains("Working together"));
    }

    #[test]
    fn every_size_is_drawn_without_a_fault() {
        for (width, height) in [(0, 0), (40, 12), (41, 13), (200, 60)] {
            panel(width, height, Lang::Ja)
                .keys("<down><right>")
                .screen();
        }
    }
}
