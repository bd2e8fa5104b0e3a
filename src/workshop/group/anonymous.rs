//! A group debrief without names: each participant is a letter, in the order of the
//! roster, wherever they are named, and also in what was written down as it was heard.

use super::value::Group;
use crate::debrief::hide;
use crate::i18n::{Lang, group as words};

/// What stands in the place of each name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Aliases {
    /// Names and parts of names with what stands for them, the longest first.
    instead: Vec<(String, String)>,
    names: Vec<String>,
    lang: Lang,
}

impl Aliases {
    /// Letters for these people, in their order.
    #[must_use]
    pub fn of<'a>(names: impl IntoIterator<Item = &'a str>, lang: Lang) -> Aliases {
        let names: Vec<String> = names.into_iter().map(str::to_owned).collect();
        let mut instead: Vec<(String, String)> = Vec::new();
        for (at, name) in names.iter().enumerate() {
            let alias = words::participant(lang, &letters(at));
            instead.push((name.clone(), alias.clone()));
            let parts = name.split(char::is_whitespace);
            for part in parts.filter(|part| *part != name && is_telling(part)) {
                match instead.iter_mut().find(|(known, _)| known == part) {
                    // Two people of one name: neither is meant for certain.
                    Some((_, alias)) => *alias = words::somebody(lang).to_owned(),
                    None => instead.push((part.to_owned(), alias.clone())),
                }
            }
        }
        // A name inside another comes after it.
        instead.sort_by_key(|(name, _)| std::cmp::Reverse(name.len()));
        Aliases {
            instead,
            names,
            lang,
        }
    }

    /// What stands for a participant; of nobody on the list the name itself.
    #[must_use]
    pub fn alias(&self, name: &str) -> String {
        let at = self.names.iter().position(|it| it == name);
        at.map_or_else(
            || name.to_owned(),
            |at| words::participant(self.lang, &letters(at)),
        )
    }

    /// Puts them in the place of every name in a text, and of every part of one that
    /// tells who is meant, where it stands as a word of its own.
    pub fn hide(&self, text: &mut String) {
        for (name, alias) in &self.instead {
            if text.contains(name.as_str()) {
                hide(text, name, alias);
            }
        }
    }

    /// As [`Aliases::hide`]; a text that is a name and nothing else becomes its letter.
    fn name(&self, text: &mut String) {
        match self.names.contains(text) {
            true => *text = self.alias(text),
            false => self.hide(text),
        }
    }
}

/// Whether a part of a name says who is meant: an initial does not.
fn is_telling(part: &str) -> bool {
    match part.is_ascii() {
        true => part.trim_end_matches('.').len() > 2,
        false => part.chars().count() > 1,
    }
}

/// A, B, …, Z, AA, AB, ….
fn letters(at: usize) -> String {
    let last = char::from(b'A' + u8::try_from(at % 26).unwrap_or(0));
    match at / 26 {
        0 => last.to_string(),
        more => format!("{}{last}", letters(more - 1)),
    }
}

impl Group {
    /// Without the names of those who took part.
    #[must_use]
    pub fn anonymous(mut self) -> Group {
        let names = self.people.iter().map(|it| it.name.as_str());
        let aliases = Aliases::of(names, self.language);
        self.named().into_iter().for_each(|it| aliases.name(it));
        self.said().into_iter().for_each(|it| aliases.hide(it));
        self.anonymous = true;
        self
    }

    /// Where somebody is named.
    fn named(&mut self) -> Vec<&mut String> {
        let mut all: Vec<&mut String> = Vec::new();
        all.extend(self.people.iter_mut().map(|it| &mut it.name));
        let rows = self.tables.iter_mut().flat_map(|it| &mut it.rows);
        all.extend(rows.map(|it| &mut it.name));
        let answers = self.best.iter_mut().flat_map(|it| &mut it.answers);
        // Several may have given the same answer.
        all.extend(answers.flat_map(|it| &mut it.who));
        all.extend(self.changes.iter_mut().map(|it| &mut it.name));
        all.extend(self.differences.iter_mut().map(|it| &mut it.who));
        for found in &mut self.contradictions {
            let ([earlier, _], [later, _]) = (&mut found.earlier, &mut found.later);
            all.extend([earlier, later]);
        }
        for promise in &mut self.promises {
            all.extend([&mut promise.who, &mut promise.owner]);
        }
        all
    }

    /// Texts that somebody wrote down or made up on the spot, and may be named in.
    fn said(&mut self) -> Vec<&mut String> {
        let mut all = vec![&mut self.workshop];
        let rows = self.tables.iter_mut().flat_map(|it| &mut it.rows);
        all.extend(rows.flat_map(|it| &mut it.notes));
        for spot in &mut self.weak_spots {
            let evidence = spot.evidence.iter_mut();
            all.extend(evidence.flat_map(|it| [&mut it.question, &mut it.said]));
        }
        for best in &mut self.best {
            all.push(&mut best.question);
            all.extend(best.answers.iter_mut().map(|it| &mut it.said));
        }
        all.extend(self.differences.iter_mut().map(|it| &mut it.question));
        for found in &mut self.contradictions {
            let ([_, earlier], [_, later]) = (&mut found.earlier, &mut found.later);
            all.extend([earlier, later]);
        }
        for promise in &mut self.promises {
            all.extend([&mut promise.what, &mut promise.by]);
        }
        all.extend(self.plan.iter_mut().map(|it| &mut it.what));
        all
    }
}
