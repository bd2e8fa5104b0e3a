//! Plays key scripts on screens without a terminal, for tests: the same app as
//! in the loop, with a clock the test moves and a host that writes down what it
//! is asked.

use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;

use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;
use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::layout::{Position, Size};
use unicode_width::UnicodeWidthStr;

use super::app::{App, Ending, Input};
use super::clock::{Clock, ManualClock};
use super::screen::{Cmd, Host, Msg, Screen, Step};
use super::settings::Settings;
use crate::i18n::Lang;

type Commands = Rc<RefCell<Vec<Cmd>>>;
type Answer = Box<dyn FnMut(&Cmd) -> Option<Msg>>;

struct Recorder {
    commands: Commands,
    answer: Answer,
}

impl Host for Recorder {
    fn run(&mut self, cmd: Cmd) -> Option<Msg> {
        self.commands.borrow_mut().push(cmd.clone());
        (self.answer)(&cmd)
    }
}

/// An interface without a terminal.
pub struct Harness {
    app: App,
    terminal: Terminal<TestBackend>,
    clock: ManualClock,
    commands: Commands,
}

impl Harness {
    /// A screen of a size in a language, otherwise with the usual settings.
    pub fn new(screen: impl Screen + 'static, width: u16, height: u16, lang: Lang) -> Harness {
        let settings = Settings {
            lang,
            ..Settings::default()
        };
        Harness::with(screen, width, height, settings, |_| None)
    }

    /// A screen with settings and a host that answers.
    pub fn with(
        screen: impl Screen + 'static,
        width: u16,
        height: u16,
        settings: Settings,
        answer: impl FnMut(&Cmd) -> Option<Msg> + 'static,
    ) -> Harness {
        let commands = Commands::default();
        let host = Recorder {
            commands: Rc::clone(&commands),
            answer: Box::new(answer),
        };
        let mut harness = Harness {
            app: App::new(screen, settings, false, host),
            terminal: Terminal::new(TestBackend::new(width, height)).unwrap(),
            clock: ManualClock::default(),
            commands,
        };
        harness.resize(width, height);
        harness
    }

    /// A screen with a host of its own.
    pub fn hosted(
        screen: impl Screen + 'static,
        width: u16,
        height: u16,
        lang: Lang,
        host: impl Host + 'static,
    ) -> Harness {
        let mut harness = Harness::new(screen, 0, 0, lang);
        harness.app.set_host(host);
        harness.resize(width, height);
        harness
    }

    /// Presses keys, one character a key; others in angle brackets: `<enter>`,
    /// `<esc>`, `<up>`, `<pgdn>`, `<space>`, `<lt>`, `<ctrl-c>`.
    pub fn keys(&mut self, script: &str) -> &mut Harness {
        for event in parse(script) {
            self.input(Input::Key(event));
        }
        self
    }

    /// Pastes a text.
    pub fn paste(&mut self, text: &str) -> &mut Harness {
        self.input(Input::Paste(text.to_owned()))
    }

    /// Lets one thing happen.
    pub fn input(&mut self, input: Input) -> &mut Harness {
        self.app.handle(input, self.clock.now());
        self
    }

    /// Does a step as if the screen on top had asked for it.
    pub fn step(&mut self, step: Step) -> &mut Harness {
        self.app.force(step);
        self
    }

    /// Lets an answer of the host arrive.
    pub fn message(&mut self, msg: Msg) -> &mut Harness {
        self.app.receive(msg);
        self
    }

    /// Lets time pass; deadlines on the way come at their moment.
    pub fn advance(&mut self, time: Duration) -> &mut Harness {
        let until = self.clock.now() + time;
        while let Some(wait) = self.app.wait(self.clock.now()) {
            if wait > until.since(self.clock.now()) {
                break;
            }
            self.clock.advance(wait);
            self.app.handle(Input::Tick, self.clock.now());
        }
        self.clock.advance(until.since(self.clock.now()));
        self
    }

    /// Gives the window another size.
    pub fn resize(&mut self, width: u16, height: u16) -> &mut Harness {
        self.terminal.backend_mut().resize(width, height);
        self.app.resize(Size::new(width, height));
        self.input(Input::Resized)
    }

    /// What the screen shows, as text: line by line, spaces at their ends left
    /// out, a wide character once.
    pub fn screen(&mut self) -> String {
        text_of(self.draw())
    }

    /// What the screen shows, in its cells with their styles.
    pub fn draw(&mut self) -> &Buffer {
        // Afresh: the test backend keeps what stood under the second half of a
        // wide character, which no terminal does.
        self.terminal.clear().unwrap();
        let app = &self.app;
        self.terminal.draw(|frame| app.view(frame)).unwrap();
        self.terminal.backend().buffer()
    }

    /// Where the caret stands, once drawn.
    pub fn caret(&mut self) -> Option<Position> {
        self.draw();
        let backend = self.terminal.backend();
        backend.cursor_visible().then(|| backend.cursor_position())
    }

    /// How the interface ended, if it has.
    pub fn ending(&self) -> Option<Ending> {
        self.app.ending()
    }

    /// What the host was asked so far.
    pub fn commands(&self) -> Vec<Cmd> {
        self.commands.borrow().clone()
    }
}

fn text_of(buffer: &Buffer) -> String {
    let mut lines = Vec::new();
    for row in buffer.area.rows() {
        let mut line = String::new();
        let mut skip = 0;
        for position in row.positions() {
            if skip > 0 {
                skip -= 1;
                continue;
            }
            let symbol = buffer[position].symbol();
            skip = symbol.width().saturating_sub(1);
            line.push_str(symbol);
        }
        lines.push(line.trim_end().to_owned());
    }
    lines.join("\n")
}

fn parse(script: &str) -> Vec<KeyEvent> {
    let mut events = Vec::new();
    let mut rest = script;
    while let Some(c) = rest.chars().next() {
        if c == '<' {
            let end = rest.find('>').expect("an open angle bracket");
            events.push(named(&rest[1..end]));
            rest = &rest[end + 1..];
        } else {
            events.push(KeyEvent::new(KeyCode::Char(c), KeyModifiers::NONE));
            rest = &rest[c.len_utf8()..];
        }
    }
    events
}

fn named(name: &str) -> KeyEvent {
    if let Some(letter) = name.strip_prefix("ctrl-") {
        let letter = letter.chars().next().expect("a letter");
        return KeyEvent::new(KeyCode::Char(letter), KeyModifiers::CONTROL);
    }
    let code = match name {
        "enter" => KeyCode::Enter,
        "esc" => KeyCode::Esc,
        "tab" => KeyCode::Tab,
        "backtab" => KeyCode::BackTab,
        "up" => KeyCode::Up,
        "down" => KeyCode::Down,
        "left" => KeyCode::Left,
        "right" => KeyCode::Right,
        "pgup" => KeyCode::PageUp,
        "pgdn" => KeyCode::PageDown,
        "home" => KeyCode::Home,
        "end" => KeyCode::End,
        "bs" => KeyCode::Backspace,
        "del" => KeyCode::Delete,
        "f1" => KeyCode::F(1),
        "space" => KeyCode::Char(' '),
        "lt" => KeyCode::Char('<'),
        _ => panic!("no key is called <{name}>"),
    };
    KeyEvent::new(code, KeyModifiers::NONE)
}
