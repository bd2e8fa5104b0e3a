//! Keys, as bindings name them and as terminals report them.

use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

use crate::i18n::{Lang, keys};

/// A key that can be bound to an action. None needs Ctrl or Alt.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Key {
    /// A character; space is `Char(' ')`.
    Char(char),
    /// Enter.
    Enter,
    /// Escape.
    Esc,
    /// Tab.
    Tab,
    /// Shift and Tab.
    BackTab,
    /// The arrow up.
    Up,
    /// The arrow down.
    Down,
    /// The arrow to the left.
    Left,
    /// The arrow to the right.
    Right,
    /// Page up.
    PageUp,
    /// Page down.
    PageDown,
    /// Home.
    Home,
    /// End.
    End,
    /// F1.
    F1,
}

impl Key {
    /// The key of an event; none for a release, and none with Ctrl or Alt held.
    /// Full-width characters, which an input method left on sends, count as
    /// their plain selves.
    #[must_use]
    pub fn from_event(event: &KeyEvent) -> Option<Key> {
        let held = KeyModifiers::CONTROL | KeyModifiers::ALT;
        if event.kind == KeyEventKind::Release || event.modifiers.intersects(held) {
            return None;
        }
        Some(match event.code {
            KeyCode::Char(c) => Key::Char(half_width(c)),
            KeyCode::Enter => Key::Enter,
            KeyCode::Esc => Key::Esc,
            KeyCode::Tab if event.modifiers.contains(KeyModifiers::SHIFT) => Key::BackTab,
            KeyCode::Tab => Key::Tab,
            KeyCode::BackTab => Key::BackTab,
            KeyCode::Up => Key::Up,
            KeyCode::Down => Key::Down,
            KeyCode::Left => Key::Left,
            KeyCode::Right => Key::Right,
            KeyCode::PageUp => Key::PageUp,
            KeyCode::PageDown => Key::PageDown,
            KeyCode::Home => Key::Home,
            KeyCode::End => Key::End,
            KeyCode::F(1) => Key::F1,
            _ => return None,
        })
    }

    /// The key as footers and help pages write it.
    #[must_use]
    pub fn label(self, lang: Lang) -> String {
        match self {
            Key::Char(' ') => keys::space(lang).to_owned(),
            Key::Char(c) => c.to_string(),
            Key::Enter => "Enter".to_owned(),
            Key::Esc => "Esc".to_owned(),
            Key::Tab => "Tab".to_owned(),
            Key::BackTab => "Shift+Tab".to_owned(),
            Key::Up => "↑".to_owned(),
            Key::Down => "↓".to_owned(),
            Key::Left => "←".to_owned(),
            Key::Right => "→".to_owned(),
            Key::PageUp => "PgUp".to_owned(),
            Key::PageDown => "PgDn".to_owned(),
            Key::Home => "Home".to_owned(),
            Key::End => "End".to_owned(),
            Key::F1 => "F1".to_owned(),
        }
    }
}

/// A character that is not bound to an action but typed, or moves the caret.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Edit {
    /// Text to put in at the caret, typed or pasted.
    Insert(String),
    /// A new line.
    Newline,
    /// Takes away what is before the caret.
    Backspace,
    /// Takes away what is behind the caret.
    Delete,
    /// Takes away the word before the caret.
    DeleteWord,
    /// Takes away everything before the caret.
    DeleteToStart,
    /// One character back.
    Left,
    /// One character on.
    Right,
    /// To the start of the line.
    Home,
    /// To the end of the line.
    End,
    /// One line up.
    Up,
    /// One line down.
    Down,
}

impl Edit {
    /// What a key does to a text that is being typed.
    #[must_use]
    pub fn from_event(event: &KeyEvent) -> Option<Edit> {
        if event.kind == KeyEventKind::Release {
            return None;
        }
        let ctrl = event.modifiers.contains(KeyModifiers::CONTROL);
        Some(match event.code {
            KeyCode::Char('a') if ctrl => Edit::Home,
            KeyCode::Char('e') if ctrl => Edit::End,
            KeyCode::Char('w') if ctrl => Edit::DeleteWord,
            KeyCode::Char('u') if ctrl => Edit::DeleteToStart,
            KeyCode::Char(_) if ctrl => return None,
            KeyCode::Char(_) if event.modifiers.contains(KeyModifiers::ALT) => return None,
            KeyCode::Char(c) => Edit::Insert(c.to_string()),
            KeyCode::Enter => Edit::Newline,
            KeyCode::Backspace => Edit::Backspace,
            KeyCode::Delete => Edit::Delete,
            KeyCode::Left => Edit::Left,
            KeyCode::Right => Edit::Right,
            KeyCode::Home => Edit::Home,
            KeyCode::End => Edit::End,
            KeyCode::Up => Edit::Up,
            KeyCode::Down => Edit::Down,
            _ => return None,
        })
    }
}

/// A full-width character's plain form: `１` is `1`, `？` is `?`.
fn half_width(c: char) -> char {
    match c {
        '\u{3000}' => ' ',
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn releases_and_held_modifiers_are_no_keys() {
        let mut event = KeyEvent::new(KeyCode::Char('q'), KeyModifiers::NONE);
        assert_eq!(Key::from_event(&event), Some(Key::Char('q')));
        event.kind = KeyEventKind::Release;
        assert_eq!(Key::from_event(&event), None);
        assert_eq!(Edit::from_event(&event), None);
        let held = KeyEvent::new(KeyCode::Char('q'), KeyModifiers::CONTROL);
        assert_eq!(Key::from_event(&held), None);
    }

    #[test]
    fn keys_work_with_the_input_method_left_on() {
        let key = |c| Key::from_event(&KeyEvent::new(KeyCode::Char(c), KeyModifiers::NONE));
        assert_eq!(key('１'), Some(Key::Char('1')));
        assert_eq!(key('？'), Some(Key::Char('?')));
        assert_eq!(key('ｑ'), Some(Key::Char('q')));
        assert_eq!(key('　'), Some(Key::Char(' ')));
        assert_eq!(key('あ'), Some(Key::Char('あ')));
    }
}
