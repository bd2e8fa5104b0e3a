//! Who sits beside the player; begins the conference.

use crate::i18n::{Lang, flow, play as words};
use crate::live::Live;
use crate::scenario::{Person, PersonIx, Scenario};
use crate::tui::action::Action;
use crate::tui::keymap::Keymap;
use crate::tui::screen::Ctx;
use crate::tui::screens::play::{Next, Scene};
use crate::tui::text;
use crate::tui::theme::{WARN, marker};
use crate::tui::widgets::card::card;
use crate::tui::widgets::page;
use crate::tui::widgets::select::Select;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

/// What choosing the panel takes.
pub const KEYMAP: Keymap = Keymap {
    name: words::panel,
    actions: &[
        Action::Choose,
        Action::Up,
        Action::Down,
        Action::Pick(1),
        Action::Back,
        Action::Toggle,
        Action::PageUp,
        Action::PageDown,
        Action::Top,
        Action::Bottom,
    ],
    typing: false,
};

/// The widest a seat is drawn.
const SEAT: u16 = 26;

/// Whether anybody can sit beside the player.
#[must_use]
pub fn has_seats(scenario: &Scenario) -> bool {
    scenario.panel.seats > 0 && !scenario.panel.people.is_empty()
}

/// The scene.
#[must_use]
pub fn scene() -> Box<dyn Scene> {
    Box::new(Choosing::default())
}

#[derive(Default)]
struct Choosing {
    select: Select,
    /// In the order in which they were picked, which is the seating order.
    picked: Vec<PersonIx>,
    /// Somebody was picked where no seat is left.
    full: bool,
}

impl Choosing {
    /// People, and the row that begins.
    fn len(live: &Live) -> usize {
        live.scenario().panel.people.len() + 1
    }

    fn choose(&mut self, row: usize, live: &Live) -> Next {
        let people = live.scenario().panel.people.len();
        if row >= people {
            return Next::Apply(live.begin(self.picked.clone()));
        }
        let seats = usize::from(live.scenario().panel.seats);
        let person = PersonIx::new(row);
        self.select = Select::at(row);
        self.full = false;
        if let Some(at) = self.picked.iter().position(|it| *it == person) {
            self.picked.remove(at);
        } else if self.picked.len() < seats {
            self.picked.push(person);
            if self.picked.len() == seats {
                // The next thing to do is to begin.
                self.select = Select::at(people);
            }
        } else {
            self.full = true;
        }
        Next::REDRAW
    }

    fn row(
        &self,
        at: usize,
        chosen: bool,
        live: &Live,
        ctx: &Ctx,
        width: u16,
    ) -> Vec<Line<'static>> {
        let people = &live.scenario().panel.people;
        let style = if chosen {
            ctx.theme.selected
        } else {
            ctx.theme.text
        };
        let Some(person) = people.get(at) else {
            let label = format!("{}{} ", marker(chosen), self.begin_label(live, ctx.lang));
            let style = if chosen { style } else { ctx.theme.accent };
            return vec![Line::styled(label, style)];
        };
        let is_picked = self.picked.contains(&PersonIx::new(at));
        let tick = if is_picked { "[✓]" } else { "[ ]" };
        let name = person.name.get(ctx.lang);
        let head = format!("{}{} {tick} {name} ", marker(chosen), at + 1);
        let indent = text::width(&format!("{}{} {tick} ", marker(false), at + 1));
        let room = usize::from(width).saturating_sub(text::width(&head) + 1);
        let role = person.role.get(ctx.lang);
        let below = " ".repeat(indent);
        let mut line = Line::from(Span::styled(head, style));
        let mut lines = Vec::new();
        if chosen && text::width(role) > room {
            // Who they are is told in full before they are picked.
            lines.push(line);
            let role = Span::styled(role.to_owned(), ctx.theme.muted);
            lines.extend(text::hang(below.clone(), role, usize::from(width)));
        } else {
            let role = text::truncate(role, room).into_owned();
            line.push_span(Span::raw(" "));
            line.push_span(Span::styled(role, ctx.theme.muted));
            lines.push(line);
        }
        let knows = knows(person, live.scenario(), ctx.lang);
        let knows = Span::styled(knows, ctx.theme.muted);
        lines.extend(text::hang(below, knows, usize::from(width)));
        lines
    }

    fn begin_label(&self, live: &Live, lang: Lang) -> String {
        let names = self.picked.iter();
        let names: Vec<&str> = names
            .map(|at| live.scenario().person(*at).name.get(lang))
            .collect();
        match (names.is_empty(), lang) {
            (true, _) => flow::begin_alone(lang).to_owned(),
            (_, Lang::En) => flow::begin_with(lang, &names.join(", ")),
            (_, Lang::Ja) => flow::begin_with(lang, &names.join("、")),
        }
    }
}

fn knows(person: &Person, scenario: &Scenario, lang: Lang) -> String {
    let topics = person.knows.iter();
    let topics: Vec<&str> = topics
        .map(|topic| scenario.topics[topic.at()].title.get(lang))
        .collect();
    let topics = match (topics.is_empty(), lang) {
        (true, _) => flow::knows_nothing(lang).to_owned(),
        (_, Lang::En) => topics.join(", "),
        (_, Lang::Ja) => topics.join("、"),
    };
    match lang {
        Lang::En => format!("{}: {topics}", words::knows(lang)),
        Lang::Ja => format!("{}：{topics}", words::knows(lang)),
    }
}

impl Scene for Choosing {
    fn keymap(&self, _: &Live) -> &'static Keymap {
        &KEYMAP
    }

    fn update(&mut self, action: Action, live: &Live, _: &Ctx) -> Next {
        let len = Choosing::len(live);
        let row = self.select.row(len).unwrap_or(0);
        let warned = std::mem::take(&mut self.full);
        match action {
            Action::Back => Next::Restart,
            Action::Choose | Action::Toggle => self.choose(row, live),
            Action::Pick(number) if usize::from(number) < len => {
                self.choose(usize::from(number).saturating_sub(1), live)
            }
            action => match self.select.act(action, len) || warned {
                true => Next::REDRAW,
                false => Next::STAY,
            },
        }
    }

    fn view(&self, live: &Live, ctx: &Ctx, frame: &mut Frame<'_>, area: Rect) {
        let seats = usize::from(live.scenario().panel.seats);
        let taken = flow::seats_taken(ctx.lang, self.picked.len(), seats);
        let aside = Line::styled(taken, ctx.theme.muted);
        let body = page::view(ctx, frame, area, words::panel(ctx.lang), aside, &KEYMAP);
        let body = page::column(body);
        let intro = self.intro(live, ctx, body.width);
        let podium = if body.height >= 14 { 4 } else { 0 };
        let intro_height = u16::try_from(intro.len()).unwrap_or(u16::MAX);
        let [top, middle, list] = stack(body, [intro_height, podium]);
        page::lines(frame, top, intro);
        if podium > 0 {
            self.view_podium(live, ctx, frame, middle);
        }
        let len = Choosing::len(live);
        self.select.view(ctx, frame, list, len, |at, chosen| {
            let mut lines = self.row(at, chosen, live, ctx, list.width);
            let last_person = at + 2 == len;
            if last_person && body.height >= 14 {
                lines.push(Line::default());
            }
            lines
        });
    }
}

impl Choosing {
    fn intro(&self, live: &Live, ctx: &Ctx, width: u16) -> Vec<Line<'static>> {
        let seats = usize::from(live.scenario().panel.seats);
        let columns = usize::from(width);
        if self.full {
            let mark = Span::styled(format!("{WARN} "), ctx.theme.warn);
            let said = Span::styled(flow::full_panel(ctx.lang), ctx.theme.warn);
            return text::hang(mark, said, columns);
        }
        text::wrap(words::panel_ask(ctx.lang, seats), columns)
    }

    /// The table as the room sees it: the player in the middle.
    fn view_podium(&self, live: &Live, ctx: &Ctx, frame: &mut Frame<'_>, area: Rect) {
        let scenario = live.scenario();
        let seats = scenario.panel.seats;
        let places = u16::from(seats) + 1;
        let width = (area.width.saturating_sub(places - 1) / places).min(SEAT);
        // Too many chairs to read a name on: the list alone tells.
        if width < 10 {
            return;
        }
        let mine = places / 2;
        let mut others = self.picked.iter();
        for place in 0..places {
            let seat = Rect {
                x: area.x + place * (width + 1),
                width,
                height: 3.min(area.height),
                ..area
            };
            let is_mine = place == mine;
            let person = if is_mine { None } else { others.next() };
            let (name, role) = match person {
                _ if is_mine => {
                    let role = scenario.briefing.role.get(ctx.lang);
                    (flow::you(ctx.lang), role)
                }
                Some(at) => {
                    let person = scenario.person(*at);
                    (person.name.get(ctx.lang), person.role.get(ctx.lang))
                }
                None => ("", flow::empty_seat(ctx.lang)),
            };
            let room = card(ctx.theme, frame, seat, name, is_mine);
            let role = text::truncate(role, usize::from(room.width)).into_owned();
            frame.render_widget(Line::styled(role, ctx.theme.muted), room);
        }
    }
}

/// Parts of these heights from the top, and the rest.
fn stack(area: Rect, heights: [u16; 2]) -> [Rect; 3] {
    let mut y = area.y;
    let mut part = |height: u16| {
        let height = height.min(area.bottom() - y);
        let rect = Rect { y, height, ..area };
        y += height;
        rect
    };
    [part(heights[0]), part(heights[1]), part(u16::MAX)]
}
