//! Which actions a screen takes. From a keymap come the keys that work, the
//! footer, the help page and the list of keys in the readme.

use super::action::Action;
use super::key::Key;
use crate::i18n::{Lang, keys as words};

/// The actions every screen takes beside its own.
pub const GLOBAL: &[Action] = &[Action::Help, Action::Quit];

/// The actions of a screen.
#[derive(Debug)]
pub struct Keymap {
    /// The screen's name on the help page.
    pub name: fn(Lang) -> &'static str,
    /// The actions, the most important first: a narrow footer shows those.
    pub actions: &'static [Action],
    /// Whether characters are typed here, so that none of them is a key.
    pub typing: bool,
}

/// One key or a few, and what they do, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hint {
    /// The keys: `↑↓`, `Enter`, `1–9`.
    pub keys: String,
    /// What they do.
    pub label: &'static str,
}

impl Keymap {
    /// The action of a key on this screen.
    #[must_use]
    pub fn action(&self, key: Key) -> Option<Action> {
        if !self.works(key) {
            return None;
        }
        self.all().find_map(|action| action.for_key(key))
    }

    /// The footer's hints, the most important first.
    #[must_use]
    pub fn footer(&self, lang: Lang) -> Vec<Hint> {
        let mut hints: Vec<Hint> = Vec::new();
        for action in self.all() {
            let entry = action.entry();
            let Some(footer) = entry.footer else { continue };
            let Some(key) = self.key_label(action, lang) else {
                continue;
            };
            let label = footer(lang);
            match hints.last_mut() {
                Some(last) if last.label == label => {
                    // Two arrows read as a pair, two letters as a word.
                    if last.keys.ends_with(|end: char| end.is_ascii_alphanumeric()) {
                        last.keys.push('/');
                    }
                    last.keys.push_str(&key);
                }
                _ => hints.push(Hint { keys: key, label }),
            }
        }
        hints
    }

    /// The help page's rows for this screen's own actions.
    #[must_use]
    pub fn help(&self, lang: Lang) -> Vec<Hint> {
        self.actions
            .iter()
            .filter_map(|&action| self.help_row(action, lang))
            .collect()
    }

    /// The help page's rows for the keys that work everywhere.
    #[must_use]
    pub fn help_everywhere(&self, lang: Lang) -> Vec<Hint> {
        let mut rows: Vec<Hint> = GLOBAL
            .iter()
            .filter_map(|&action| self.help_row(action, lang))
            .collect();
        rows.push(Hint {
            keys: "Ctrl+C".to_owned(),
            label: words::interrupt_long(lang),
        });
        rows.push(Hint {
            keys: "Ctrl+Z".to_owned(),
            label: words::suspend_long(lang),
        });
        rows
    }

    /// Two actions that would share a key, and the key.
    #[must_use]
    pub fn conflict(&self) -> Option<(Action, Action, Key)> {
        let all: Vec<Action> = self.all().collect();
        for (at, &one) in all.iter().enumerate() {
            for &other in &all[at + 1..] {
                let keys = one.entry().keys.iter().filter(|&&key| self.works(key));
                for &key in keys {
                    if other.for_key(key).is_some() {
                        return Some((one, other, key));
                    }
                }
            }
        }
        None
    }

    fn all(&self) -> impl Iterator<Item = Action> {
        self.actions.iter().chain(GLOBAL).copied()
    }

    fn works(&self, key: Key) -> bool {
        !(self.typing && matches!(key, Key::Char(_)))
    }

    /// The first working key of an action.
    fn key_label(&self, action: Action, lang: Lang) -> Option<String> {
        if let Some(range) = range(action) {
            return (!self.typing).then(|| range.to_owned());
        }
        let keys = action.entry().keys;
        keys.iter()
            .find(|&&key| self.works(key))
            .map(|key| key.label(lang))
    }

    fn help_row(&self, action: Action, lang: Lang) -> Option<Hint> {
        let entry = action.entry();
        let keys = if range(action).is_some() {
            self.key_label(action, lang)?
        } else {
            let keys: Vec<_> = entry
                .keys
                .iter()
                .filter(|&&key| self.works(key))
                .map(|key| key.label(lang))
                .collect();
            keys.join("  ")
        };
        (!keys.is_empty()).then(|| Hint {
            keys,
            label: (entry.help)(lang),
        })
    }
}

/// The keys of an action that takes a range of digits.
fn range(action: Action) -> Option<&'static str> {
    match action {
        Action::Pick(_) => Some("1–9"),
        Action::Level(_) => Some("0–3"),
        _ => None,
    }
}

/// The keys of all given screens as one Markdown table, for the readme: each key
/// with what it does, once, in the order of the screens.
#[must_use]
pub fn key_list(keymaps: &[&Keymap], lang: Lang) -> String {
    let everywhere = keymaps.iter().find(|keymap| !keymap.typing);
    let everywhere = everywhere.map_or_else(Vec::new, |any| any.help_everywhere(lang));
    let of_screens = keymaps.iter().flat_map(|keymap| keymap.help(lang));
    let mut rows: Vec<(String, String)> = Vec::new();
    for Hint { keys, label } in everywhere.into_iter().chain(of_screens) {
        let keys: Vec<String> = keys.split("  ").map(|key| format!("`{key}`")).collect();
        let row = (keys.join(" "), label.to_owned());
        if !rows.contains(&row) {
            rows.push(row);
        }
    }
    let (key, meaning) = (words::key_column(lang), words::meaning_column(lang));
    let mut table = format!("| {key} | {meaning} |\n|---|---|\n");
    for (keys, label) in rows {
        table.push_str(&format!("| {keys} | {label} |\n"));
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::settings;
    use crate::tui::screens::{KEYMAPS, WORKSHOP_KEYMAPS};

    const LIST: Keymap = Keymap {
        name: settings::title,
        actions: &[Action::Up, Action::Down, Action::Pick(1), Action::Back],
        typing: false,
    };
    const FORM: Keymap = Keymap {
        name: settings::title,
        actions: &[Action::Up, Action::Pick(1), Action::Back],
        typing: true,
    };

    #[test]
    fn keys_find_their_actions() {
        assert_eq!(LIST.action(Key::Char('j')), Some(Action::Down));
        assert_eq!(LIST.action(Key::Char('7')), Some(Action::Pick(7)));
        assert_eq!(LIST.action(Key::Char('q')), Some(Action::Quit));
        assert_eq!(LIST.action(Key::Enter), None);
    }

    #[test]
    fn characters_are_no_keys_while_typing() {
        for c in ['q', 'k', '?', '1'] {
            assert_eq!(FORM.action(Key::Char(c)), None);
        }
        assert_eq!(FORM.action(Key::Up), Some(Action::Up));
        assert_eq!(FORM.action(Key::F1), Some(Action::Help));
        let footer = FORM.footer(Lang::En);
        let keys: Vec<_> = footer.iter().map(|hint| hint.keys.as_str()).collect();
        assert_eq!(keys, ["↑", "Esc", "F1"]);
    }

    #[test]
    fn neighbours_with_the_same_word_share_a_place() {
        let footer = LIST.footer(Lang::En);
        assert_eq!(footer[0].keys, "↑↓");
        assert_eq!(footer[1].keys, "1–9");
    }

    #[test]
    fn no_screen_binds_a_key_twice() {
        for keymap in KEYMAPS.iter().chain(WORKSHOP_KEYMAPS) {
            assert_eq!(keymap.conflict(), None, "{}", (keymap.name)(Lang::En));
        }
    }

    #[test]
    fn a_conflict_is_found() {
        const TWICE: Keymap = Keymap {
            name: settings::title,
            actions: &[Action::Choose, Action::Continue],
            typing: false,
        };
        assert_eq!(
            TWICE.conflict(),
            Some((Action::Choose, Action::Continue, Key::Enter))
        );
    }

    #[test]
    fn escape_only_goes_back_and_q_only_quits() {
        for keymap in KEYMAPS.iter().chain(WORKSHOP_KEYMAPS) {
            assert!(matches!(keymap.action(Key::Esc), None | Some(Action::Back)));
            if !keymap.typing {
                assert_eq!(keymap.action(Key::Char('q')), Some(Action::Quit));
            }
        }
    }

    #[test]
    fn the_readme_list_names_every_key_once() {
        let list = key_list(KEYMAPS, Lang::En);
        let mut rows: Vec<&str> = list.lines().collect();
        rows.sort_unstable();
        assert!(rows.windows(2).all(|pair| pair[0] != pair[1]), "{list}");
        assert!(list.contains("| `↑` `k` | Move up |"));
        assert!(list.contains("| `Ctrl+C` |"));
    }
}
