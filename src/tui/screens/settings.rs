//! The settings: language, colours, motion, the clock on answers. A change
//! holds at once and is kept at once.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::i18n::{Lang, settings as words};
use crate::tui::action::Action;
use crate::tui::keymap::Keymap;
use crate::tui::screen::{Cmd, Ctx, Msg, Screen, Step};
use crate::tui::settings::{Clocks, Motion, Settings};
use crate::tui::text;
use crate::tui::theme::{self, ThemeName, level_mark, marker};
use crate::tui::widgets::card::card;
use crate::tui::widgets::page;
use crate::tui::widgets::select::Select;

/// What the settings take.
pub const KEYMAP: Keymap = Keymap {
    name: words::title,
    actions: &[
        Action::Up,
        Action::Down,
        Action::Left,
        Action::Right,
        Action::Back,
        Action::Top,
        Action::Bottom,
    ],
    typing: false,
};

/// What can be set, from top to bottom.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Item {
    Language,
    Theme,
    Motion,
    Clocks,
    Worst,
}

const ITEMS: [Item; 5] = [
    Item::Language,
    Item::Theme,
    Item::Motion,
    Item::Clocks,
    Item::Worst,
];

impl Item {
    fn label(self, lang: Lang) -> &'static str {
        match self {
            Item::Language => words::language(lang),
            Item::Theme => words::theme(lang),
            Item::Motion => words::motion(lang),
            Item::Clocks => words::clocks(lang),
            Item::Worst => words::worst(lang),
        }
    }

    /// The chosen value, in a word and in a sentence.
    fn value(self, settings: &Settings) -> (&'static str, &'static str) {
        let lang = settings.lang;
        match self {
            Item::Language => (lang.endonym(), words::language_about(lang)),
            Item::Theme => match settings.theme {
                ThemeName::Default => {
                    (words::theme_default(lang), words::theme_default_about(lang))
                }
                ThemeName::HighContrast => (
                    words::theme_contrast(lang),
                    words::theme_contrast_about(lang),
                ),
                ThemeName::ColourBlind => (
                    words::theme_colour_blind(lang),
                    words::theme_colour_blind_about(lang),
                ),
                ThemeName::Mono => (words::theme_mono(lang), words::theme_mono_about(lang)),
            },
            Item::Motion => match settings.motion {
                Motion::Full => (words::motion_full(lang), words::motion_full_about(lang)),
                Motion::Reduced => (
                    words::motion_reduced(lang),
                    words::motion_reduced_about(lang),
                ),
            },
            Item::Clocks => match settings.clocks {
                Clocks::AsWritten => (words::clocks_on(lang), words::clocks_on_about(lang)),
                Clocks::Double => (words::clocks_double(lang), words::clocks_double_about(lang)),
                Clocks::Off => (words::clocks_off(lang), words::clocks_off_about(lang)),
            },
            Item::Worst if settings.spot_the_worst => {
                (words::worst_on(lang), words::worst_on_about(lang))
            }
            Item::Worst => (words::worst_off(lang), words::worst_off_about(lang)),
        }
    }

    /// The settings with this item's next or previous value; round and round.
    fn turned(self, mut settings: Settings, forwards: bool) -> Settings {
        match self {
            Item::Language => settings.lang = turn(&Lang::ALL, settings.lang, forwards),
            Item::Theme => settings.theme = turn(&ThemeName::ALL, settings.theme, forwards),
            Item::Motion => settings.motion = turn(&Motion::ALL, settings.motion, forwards),
            Item::Clocks => settings.clocks = turn(&Clocks::ALL, settings.clocks, forwards),
            Item::Worst => settings.spot_the_worst = !settings.spot_the_worst,
        }
        settings
    }
}

fn turn<T: Copy + PartialEq>(all: &[T], now: T, forwards: bool) -> T {
    let at = all.iter().position(|&one| one == now).unwrap_or(0);
    let by = if forwards { 1 } else { all.len() - 1 };
    all[(at + by) % all.len()]
}

/// The settings screen.
#[derive(Debug, Default)]
pub struct SettingsScreen {
    select: Select,
    /// Why the last change could not be kept.
    failed: Option<String>,
}

impl SettingsScreen {
    fn item(&self) -> Item {
        ITEMS[self.select.row(ITEMS.len()).unwrap_or(0)]
    }

    /// A row of the list: its name and the value it has.
    fn row(item: Item, ctx: &Ctx, chosen: bool) -> Line<'static> {
        let labels = ITEMS.iter().map(|item| text::width(item.label(ctx.lang)));
        let label = text::pad(item.label(ctx.lang), labels.max().unwrap_or(0));
        let (style, arrows) = if chosen {
            (ctx.theme.selected, ctx.theme.accent)
        } else {
            (ctx.theme.text, ctx.theme.muted)
        };
        let (value, _) = item.value(&ctx.settings);
        Line::from(vec![
            Span::styled(format!("{}{label} ", marker(chosen)), style),
            Span::raw("   "),
            Span::styled("‹ ", arrows),
            Span::styled(value, ctx.theme.title),
            Span::styled(" ›", arrows),
        ])
    }

    fn about(&self, ctx: &Ctx, columns: usize) -> Vec<Line<'static>> {
        let item = self.item();
        let (_, about) = item.value(&ctx.settings);
        let mut lines = text::wrap(about, columns);
        if item == Item::Theme {
            if ctx.no_color {
                lines.extend(text::wrap(
                    Span::styled(words::no_color_note(ctx.lang), ctx.theme.warn),
                    columns,
                ));
            }
            lines.push(Line::default());
            lines.extend(text::wrap(sample(ctx), columns));
        }
        if let Some(why) = &self.failed {
            let failed = words::save_failed(ctx.lang, why);
            lines.push(Line::default());
            lines.extend(text::hang(
                Span::styled(format!("{} ", theme::WARN), ctx.theme.warn),
                Span::styled(failed, ctx.theme.warn),
                columns,
            ));
        }
        lines
    }
}

/// The theme's main styles, as they will be met.
fn sample(ctx: &Ctx) -> Line<'static> {
    let (lang, theme) = (ctx.lang, ctx.theme);
    let gap = || Span::raw("   ");
    let mut spans = vec![
        Span::styled(
            format!("{} {}", theme::GOOD, words::sample_good(lang)),
            theme.good,
        ),
        gap(),
        Span::styled(
            format!("{} {}", theme::WARN, words::sample_warn(lang)),
            theme.warn,
        ),
        gap(),
        Span::styled(
            format!("{} {}", theme::BAD, words::sample_bad(lang)),
            theme.bad,
        ),
        gap(),
    ];
    for (level, &style) in (0..).zip(&theme.levels) {
        spans.push(Span::styled(level_mark(level), style));
        spans.push(Span::raw(" "));
    }
    Line::from(spans)
}

impl Screen for SettingsScreen {
    fn keymap(&self) -> &'static Keymap {
        &KEYMAP
    }

    fn update(&mut self, action: Action, ctx: &Ctx) -> Step {
        match action {
            Action::Back => Step::Pop,
            Action::Left | Action::Right => {
                self.failed = None;
                let turned = self.item().turned(ctx.settings, action == Action::Right);
                Step::Do(Cmd::SaveSettings(turned))
            }
            action => Step::redraw_if(self.select.act(action, ITEMS.len())),
        }
    }

    fn receive(&mut self, msg: Msg, _: &Ctx) -> Step {
        let Msg::SettingsNotSaved(why) = msg else {
            return Step::Stay;
        };
        self.failed = Some(why);
        Step::Redraw
    }

    fn view(&self, ctx: &Ctx, frame: &mut Frame<'_>, area: Rect) {
        let title = words::title(ctx.lang);
        let body = page::view(ctx, frame, area, title, Line::default(), &KEYMAP);
        // Air between the rows where there is room for it.
        let pitch = if body.height >= 16 { 2 } else { 1 };
        let [list, about] = places(body, ITEMS.len() as u16 * pitch);
        self.select
            .view(ctx, frame, list, ITEMS.len(), |at, chosen| {
                let mut lines = vec![SettingsScreen::row(ITEMS[at], ctx, chosen)];
                lines.resize(usize::from(pitch), Line::default());
                lines
            });
        let lines = self.about(ctx, usize::from(about.width.saturating_sub(4)));
        let framed = u16::try_from(lines.len() + 2).unwrap_or(u16::MAX);
        if framed <= about.height {
            let place = Rect {
                height: framed,
                ..about
            };
            let room = card(ctx.theme, frame, place, self.item().label(ctx.lang), false);
            page::lines(frame, room, lines);
        } else {
            page::lines(frame, about, self.about(ctx, usize::from(about.width)));
        }
    }
}

/// Where the list and the explanation stand: side by side in a wide window,
/// otherwise one under the other.
fn places(body: Rect, list_height: u16) -> [Rect; 2] {
    const LIST: u16 = 44;
    const WIDE: u16 = 100;
    let height = list_height.min(body.height);
    if body.width >= WIDE {
        let [list, about] = page::split(body, LIST);
        return [Rect { height, ..list }, about];
    }
    let column = page::column(body);
    let below = Rect {
        y: column.y + height,
        height: column.height - height,
        ..column
    };
    [Rect { height, ..column }, below]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::app::Ending;
    use crate::tui::harness::Harness;

    fn settings(width: u16, height: u16, lang: Lang) -> Harness {
        Harness::new(SettingsScreen::default(), width, height, lang)
    }

    #[test]
    fn settings_look_right() {
        for lang in Lang::ALL {
            for (width, height) in [(80, 24), (120, 40), (40, 12)] {
                insta::assert_snapshot!(
                    format!("settings-{}-{width}x{height}", lang.code()),
                    settings(width, height, lang).keys("j").screen()
                );
            }
        }
    }

    #[test]
    fn a_new_language_holds_at_once_and_is_kept() {
        let mut harness = settings(80, 24, Lang::En);
        assert!(harness.keys("<right>").screen().contains("設定"));
        assert!(harness.keys("l").screen().contains("Settings"));
        let langs: Vec<_> = harness
            .commands()
            .into_iter()
            .map(|cmd| match cmd {
                Cmd::SaveSettings(settings) => settings.lang,
                other => panic!("{other:?}"),
            })
            .collect();
        assert_eq!(langs, [Lang::Ja, Lang::En]);
    }

    #[test]
    fn every_value_has_its_words_and_the_choice_goes_round() {
        for item in ITEMS {
            let mut settings = Settings::default();
            let mut seen = Vec::new();
            while !seen.contains(&settings) {
                assert!(!item.value(&settings).0.is_empty());
                seen.push(settings);
                settings = item.turned(settings, true);
            }
            assert_eq!(settings, Settings::default());
            assert_eq!(item.turned(item.turned(settings, true), false), settings);
        }
    }

    #[test]
    fn a_change_that_cannot_be_kept_says_so() {
        let mut harness = Harness::with(
            SettingsScreen::default(),
            80,
            24,
            Settings::default(),
            |_| Some(Msg::SettingsNotSaved("disk full".to_owned())),
        );
        assert!(harness.keys("j<right>").screen().contains("disk full"));
        assert!(harness.screen().contains("High contrast"), "it holds");
    }

    #[test]
    fn escape_goes_back_and_q_quits() {
        assert_eq!(
            settings(80, 24, Lang::En).keys("<esc>").ending(),
            Some(Ending::Quit)
        );
        assert_eq!(
            settings(80, 24, Lang::En).keys("q").ending(),
            Some(Ending::Quit)
        );
    }

    #[test]
    fn every_size_is_drawn_without_a_fault() {
        for lang in Lang::ALL {
            let mut harness = settings(0, 0, lang);
            for keys in ["", "j", "?", "G"] {
                harness.keys(keys);
                for width in 0..=44 {
                    for height in 0..=16 {
                        harness.resize(width, height).screen();
                    }
                }
            }
        }
    }

    #[test]
    fn a_small_window_says_what_it_needs() {
        insta::assert_snapshot!("too-small-en", settings(30, 7, Lang::En).screen());
        insta::assert_snapshot!("too-small-ja", settings(30, 7, Lang::Ja).screen());
    }
}
