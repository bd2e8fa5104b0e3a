//! Typed questions to the tree: "this field as a number from 1 to 5". Whatever
//! the answer is not gets reported with its place, and reading goes on, so that
//! one run finds every error of a file.

use super::comments::Comments;
use super::findings::Findings;
use super::meant;
use super::names::{Names, Table};
use super::tree::{Content, Entry, Node};
use crate::scenario::clean::clean;
use crate::scenario::finding::{Span, shown};
use crate::scenario::format::{self, Choice, Field, Holds, Usual};
use crate::scenario::problem::{Expected, Part, Problem, Reference};
use crate::scenario::vocabulary::{Word, WordSet};
use crate::scenario::{Elsewhere, ElsewhereIx, Lang, Text, limits};
use std::borrow::Cow;
use std::collections::HashMap;
use std::rc::Rc;

/// Reads nodes, and collects what is wrong with them.
pub(super) struct Reader<'f> {
    findings: &'f mut Findings,
    comments: Comments<'f>,
    pub names: Names,
    /// The languages the scenario promises; the first fills in for others.
    pub languages: Vec<Lang>,
    /// What was asked so far of other scenarios, each with its position.
    elsewhere: HashMap<Elsewhere, ElsewhereIx>,
}

/// The fields of one part of the scenario.
#[derive(Clone, Copy)]
pub(super) struct Fields<'t, 's> {
    pub part: Part,
    /// Where to point when something is missing: the part's id if it has one,
    /// else its first key.
    pub span: Span,
    entries: &'t [Entry<'s>],
    /// What the format says about them.
    known: &'static [Field],
}

impl<'t, 's> Fields<'t, 's> {
    /// The fields of a part that is not there.
    pub fn none(part: Part) -> Self {
        Fields {
            part,
            span: Span::START,
            entries: &[],
            known: format::fields(part),
        }
    }

    /// A field, if it is there and holds something.
    pub fn get(&self, field: &str) -> Option<&'t Node<'s>> {
        let entry = self.entry(field)?;
        (!matches!(entry.value.content, Content::Nothing)).then_some(&*entry.value)
    }

    /// A field with the place of its name, even when it holds nothing.
    pub fn entry(&self, field: &str) -> Option<&'t Entry<'s>> {
        self.entries.iter().find(|entry| entry.key == field)
    }

    /// The bounds of a number, as the format has them.
    pub fn bounds(&self, field: &str) -> (i64, i64) {
        match self.known.iter().find(|known| known.name == field) {
            Some(Field {
                holds: Holds::Number(least, most) | Holds::OneOrMany(Holds::Number(least, most), _),
                ..
            }) => (*least, *most),
            _ => (0, 0),
        }
    }

    /// What a number is when it is left out, as the format has it.
    fn usual_number(&self, field: &str) -> i64 {
        match self.known.iter().find(|known| known.name == field) {
            Some(Field {
                usual: Some(Usual::Number(usual)),
                ..
            }) => *usual,
            _ => 0,
        }
    }
}

impl<'f> Reader<'f> {
    pub fn new(findings: &'f mut Findings, comments: Comments<'f>) -> Reader<'f> {
        Reader {
            findings,
            comments,
            names: Names::default(),
            languages: Lang::ALL.to_vec(),
            elsewhere: HashMap::new(),
        }
    }

    /// The position of what is said in another scenario; nothing if there are too many.
    pub fn elsewhere(&mut self, what: Elsewhere, span: Span) -> Option<ElsewhereIx> {
        if let Some(known) = self.elsewhere.get(&what) {
            return Some(*known);
        }
        let there = self.elsewhere.len() + 1;
        let most = limits::ELSEWHERE;
        if there > most {
            self.report(Problem::TooManyEntries { there, most }, span);
            return None;
        }
        let at = ElsewhereIx::new(self.elsewhere.len());
        self.elsewhere.insert(what, at);
        Some(at)
    }

    /// All that was asked of other scenarios, by position.
    pub fn all_elsewhere(&mut self) -> Vec<Elsewhere> {
        let mut all: Vec<(Elsewhere, ElsewhereIx)> = self.elsewhere.drain().collect();
        all.sort_unstable_by_key(|(_, at)| *at);
        all.into_iter().map(|(what, _)| what).collect()
    }

    pub fn report(&mut self, problem: Problem, span: Span) {
        self.findings.add(problem, span);
    }

    /// Reports what is wrong with a word; if a sign in it only looks like one of
    /// YAML's own, that.
    pub fn report_word(&mut self, problem: Problem, word: &str, span: Span) {
        let (problem, span) = meant::look_alike(word, span).unwrap_or((problem, span));
        self.report(problem, span);
    }

    /// The node as a part of the scenario, with its fields and no others.
    pub fn fields<'t, 's>(&mut self, node: &'t Node<'s>, part: Part) -> Option<Fields<'t, 's>> {
        self.fields_of(node, part, format::fields(part))
    }

    /// The node as a part of the scenario that has only some of its fields.
    pub fn fields_of<'t, 's>(
        &mut self,
        node: &'t Node<'s>,
        part: Part,
        known: &'static [Field],
    ) -> Option<Fields<'t, 's>> {
        let entries = self.map(node)?;
        for entry in entries {
            // What cannot be a name has been reported as such.
            if !entry.key.is_empty() && !known.iter().any(|field| field.name == entry.key) {
                let names = known.iter().map(|field| field.name);
                let problem = meant::entry(entry).unwrap_or_else(|| Problem::UnknownField {
                    field: shown(&entry.key),
                    part,
                    nearest: self.nearest(&entry.key, names),
                });
                self.report_word(problem, &entry.key, entry.key_span);
            }
        }
        let id = entries.iter().find(|entry| entry.key == "id");
        let span = match id {
            Some(entry) => entry.value.span,
            None => node.span,
        };
        Some(Fields {
            part,
            span,
            entries,
            known,
        })
    }

    /// A field that must be there and hold something.
    pub fn required<'t, 's>(
        &mut self,
        fields: &Fields<'t, 's>,
        field: &'static str,
    ) -> Option<&'t Node<'s>> {
        let found = fields.get(field);
        if found.is_none() {
            match fields.entry(field) {
                Some(empty) => self.report(Problem::Nothing, empty.key_span),
                None => {
                    let part = fields.part;
                    self.report(Problem::MissingField { field, part }, fields.span);
                }
            }
        }
        found
    }

    pub fn map<'t, 's>(&mut self, node: &'t Node<'s>) -> Option<&'t [Entry<'s>]> {
        match &node.content {
            Content::Map(entries) => Some(entries),
            _ => self.wrong(node, Expected::Fields),
        }
    }

    /// A list of at most so many entries; more are reported and not read.
    pub fn list<'t, 's>(&mut self, node: &'t Node<'s>, most: usize) -> &'t [Rc<Node<'s>>] {
        match &node.content {
            Content::List(items) => {
                let there = items.len();
                if there > most {
                    self.report(Problem::TooManyEntries { there, most }, node.span);
                }
                &items[..there.min(most)]
            }
            _ => self.wrong(node, Expected::List).unwrap_or_default(),
        }
    }

    /// A field that holds a list; an absent one is empty.
    pub fn list_of<'t, 's>(
        &mut self,
        fields: &Fields<'t, 's>,
        field: &str,
        most: usize,
    ) -> &'t [Rc<Node<'s>>] {
        match fields.get(field) {
            Some(node) => self.list(node, most),
            None => &[],
        }
    }

    /// One value, or a list of them.
    pub fn one_or_many<'t, 's>(&mut self, node: Option<&'t Node<'s>>) -> Vec<&'t Node<'s>> {
        match node.map(|node| &node.content) {
            Some(Content::List(items)) => items.iter().map(Rc::as_ref).collect(),
            _ => node.into_iter().collect(),
        }
    }

    /// The names in one value, or in a list of them. Several in one text are reported:
    /// their list lacks its brackets.
    pub fn names_in<'t, 's>(&mut self, node: Option<&'t Node<'s>>) -> Vec<&'t Node<'s>> {
        if let Some(node) = node
            && let Content::Scalar { text, .. } = &node.content
            && let Some(list) = meant::list(text)
        {
            let (expected, meant) = (Expected::List, Some(list));
            self.report(Problem::WrongType { expected, meant }, node.span);
            return Vec::new();
        }
        self.one_or_many(node)
    }

    /// A scalar's text, as written.
    pub fn word<'t>(&mut self, node: &'t Node<'_>) -> Option<&'t str> {
        match &node.content {
            Content::Scalar { text, .. } => Some(text),
            _ => self.wrong(node, Expected::OneWord),
        }
    }

    /// A whole number within bounds.
    pub fn number(&mut self, node: &Node<'_>, least: i64, most: i64) -> Option<i64> {
        let number = match &node.content {
            Content::Scalar { text, plain: true } => text.parse().ok(),
            _ => None,
        };
        let Some(number) = number else {
            return self.wrong(node, Expected::Number);
        };
        if (least..=most).contains(&number) {
            return Some(number);
        }
        self.report(Problem::OutOfRange { least, most }, node.span);
        None
    }

    /// A field that holds a whole number, or its usual one.
    pub fn number_of<T: TryFrom<i64> + Default>(
        &mut self,
        fields: &Fields<'_, '_>,
        field: &str,
    ) -> T {
        let usual = T::try_from(fields.usual_number(field)).unwrap_or_default();
        self.number_or(fields, field, usual)
    }

    /// A field that holds a whole number, or what it is without where that
    /// depends on the rest.
    pub fn number_or<T: TryFrom<i64>>(
        &mut self,
        fields: &Fields<'_, '_>,
        field: &str,
        otherwise: T,
    ) -> T {
        let (least, most) = fields.bounds(field);
        fields
            .get(field)
            .and_then(|node| self.number(node, least, most))
            .and_then(|number| T::try_from(number).ok())
            .unwrap_or(otherwise)
    }

    /// A field that holds `true` or `false`, or what it is without.
    pub fn flag_or(&mut self, fields: &Fields<'_, '_>, field: &str, otherwise: bool) -> bool {
        let Some(node) = fields.get(field) else {
            return otherwise;
        };
        match &node.content {
            Content::Scalar { text, plain: true } if text == "true" => true,
            Content::Scalar { text, plain: true } if text == "false" => false,
            _ => self.wrong(node, Expected::YesNo).unwrap_or(otherwise),
        }
    }

    /// An id: 1 to 48 of a–z, 0–9 and hyphen.
    pub fn id(&mut self, node: &Node<'_>) -> Option<Box<str>> {
        let id = self.word(node)?;
        self.checked_id(id, node.span)
    }

    /// A word that must have the form of an id.
    pub fn checked_id(&mut self, id: &str, span: Span) -> Option<Box<str>> {
        if format::is_id(id) {
            return Some(id.into());
        }
        let problem = Problem::BadId {
            id: shown(id),
            meant: meant::id(id),
        };
        self.report_word(problem, id, span);
        None
    }

    /// One of a few words, each standing for a value.
    pub fn choice<T: Copy>(&mut self, node: &Node<'_>, choices: &[Choice<T>]) -> Option<T> {
        let word = self.word(node)?;
        let found = choices.iter().find(|choice| choice.word == word);
        if found.is_none() {
            let names = choices.iter().map(|choice| choice.word);
            let problem = Problem::UnknownWord {
                word: shown(word),
                allowed: names.clone().collect::<Vec<_>>().join(", ").into(),
                nearest: self.nearest(word, names),
            };
            self.report_word(problem, word, node.span);
        }
        found.map(|choice| choice.value)
    }

    /// A field with one of a few words, or what it is without.
    pub fn choice_or<T: Copy>(
        &mut self,
        fields: &Fields<'_, '_>,
        field: &str,
        choices: &[Choice<T>],
        otherwise: T,
    ) -> T {
        fields
            .get(field)
            .and_then(|node| self.choice(node, choices))
            .unwrap_or(otherwise)
    }

    /// A word of a fixed vocabulary.
    pub fn tag<W: Word>(&mut self, word: &str, span: Span, what: Reference) -> Option<W> {
        let found = W::from_tag(word);
        if found.is_none() {
            // The name on the screen, where its tag should stand.
            let is_name = |name: &str| name.eq_ignore_ascii_case(word);
            let is_called = |it: &&W| {
                it.reads()
                    .is_some_and(|name| Lang::ALL.iter().any(|lang| is_name(name.get(*lang))))
            };
            let meant = match W::ALL.iter().find(is_called) {
                Some(meant) => Some(meant.tag().into()),
                None => self.nearest(word, W::ALL.iter().map(|word| word.tag())),
            };
            let tags: Vec<&str> = W::ALL.iter().map(|word| word.tag()).collect();
            self.dangling(what, word, meant, Some(tags.join(", ").into()), span);
        }
        found
    }

    /// One or more words of a fixed vocabulary.
    pub fn tags<W: Word>(&mut self, node: Option<&Node<'_>>, what: Reference) -> WordSet<W> {
        let mut set = WordSet::default();
        for node in self.names_in(node) {
            let word = self.word(node);
            if let Some(word) = word.and_then(|word| self.tag(word, node.span, what)) {
                set.insert(word);
            }
        }
        set
    }

    /// The position of what a node names.
    pub fn refer(
        &mut self,
        node: &Node<'_>,
        table: impl Fn(&Names) -> &Table,
        what: Reference,
    ) -> Option<usize> {
        let name = self.word(node)?;
        self.look_up(name, node.span, table, what)
    }

    /// The position of what a word names.
    pub fn look_up(
        &mut self,
        name: &str,
        span: Span,
        table: impl Fn(&Names) -> &Table,
        what: Reference,
    ) -> Option<usize> {
        let found = table(&self.names).position(name);
        if found.is_none() {
            // A name as people read it, where its id should stand.
            let called = table(&self.names).called(name).map(Into::into);
            let nearest = called.or_else(|| self.nearest(name, table(&self.names).ids()));
            self.dangling(what, name, nearest, None, span);
        }
        found
    }

    /// Reports a name of nothing; of a fixed list also the words there are.
    pub fn dangling(
        &mut self,
        what: Reference,
        name: &str,
        nearest: Option<Box<str>>,
        allowed: Option<Box<str>>,
        span: Span,
    ) {
        let problem = Problem::Dangling {
            what,
            name: shown(name),
            nearest,
            allowed,
        };
        self.report_word(problem, name, span);
    }

    /// A text in every language; a promised one that lacks is reported and filled.
    pub fn text(&mut self, node: &Node<'_>) -> Text {
        let entries = match &node.content {
            Content::Scalar { text, .. } => {
                if text.trim().is_empty() {
                    self.report(Problem::Nothing, node.span);
                }
                return Text::same(&self.words(text, node));
            }
            Content::Map(entries) => entries,
            _ => {
                self.wrong::<()>(node, Expected::Text);
                return Text::default();
            }
        };
        let mut written = [None, None];
        for entry in entries {
            let lang = Lang::ALL.into_iter().find(|lang| lang.code() == entry.key);
            match (lang, &entry.value.content) {
                (Some(_), Content::Nothing) => {}
                (Some(lang), Content::Scalar { text, .. }) if !text.trim().is_empty() => {
                    written[lang as usize] = Some(self.words(text, &entry.value));
                }
                (Some(_), Content::Scalar { .. }) => {}
                (Some(_), _) => _ = self.wrong::<()>(&entry.value, Expected::OneWord),
                (None, _) => self.unknown_language(&entry.key, entry.key_span, meant::entry(entry)),
            }
        }
        let promised = self.languages.iter().copied();
        let fallback = promised
            .chain(Lang::ALL)
            .find_map(|lang| written[lang as usize].clone());
        let Some(fallback) = fallback else {
            self.report(Problem::Nothing, node.span);
            return Text::default();
        };
        for at in 0..self.languages.len() {
            let language = self.languages[at];
            if written[language as usize].is_none() {
                self.report(Problem::LanguageMissing { language }, node.span);
            }
        }
        Text::from_fn(|lang| {
            let words = written[lang as usize].as_ref().unwrap_or(&fallback);
            words.as_ref().into()
        })
    }

    /// The words of a text as they are shown; what is lost of them is reported, and
    /// what is shown that was not meant to be.
    pub fn words<'t>(&mut self, text: &'t str, node: &Node<'_>) -> Cow<'t, str> {
        if let Content::Scalar { plain: true, .. } = node.content {
            if let Some((span, lost)) = self.comments.behind(node.span) {
                let lost = shown(lost);
                self.report(Problem::LostToComment { lost }, span);
            }
            if let Some((open, close)) = meant::marks(text) {
                self.report(Problem::MarksShown { open, close }, node.span);
            }
        }
        clean(text)
    }

    /// Reports a word that should name a language, or what is wrong instead.
    pub fn unknown_language(&mut self, word: &str, span: Span, instead: Option<Problem>) {
        let problem = instead.unwrap_or_else(|| Problem::UnknownLanguage {
            key: shown(word),
            nearest: meant::language(word),
        });
        self.report_word(problem, word, span);
    }

    /// A field's text, empty if it is not there.
    pub fn text_of(&mut self, fields: &Fields<'_, '_>, field: &str) -> Text {
        match fields.get(field) {
            Some(node) => self.text(node),
            None => Text::default(),
        }
    }

    /// The text of a field that must be there.
    pub fn required_text(&mut self, fields: &Fields<'_, '_>, field: &'static str) -> Text {
        match self.required(fields, field) {
            Some(node) => self.text(node),
            None => Text::default(),
        }
    }

    /// Reports that a node is not what was expected.
    pub fn wrong<T>(&mut self, node: &Node<'_>, expected: Expected) -> Option<T> {
        match &node.content {
            Content::Nothing => self.report(Problem::Nothing, node.span),
            content => {
                let meant = meant::value(content, expected);
                // `［a, b］` is a text to YAML.
                let word = match content {
                    Content::Scalar { text, .. } if text.starts_with(['｛', '［']) => text,
                    _ => "",
                };
                let problem = Problem::WrongType { expected, meant };
                self.report_word(problem, word, node.span);
            }
        }
        None
    }

    /// The candidate most like a name, if any is like it.
    pub fn nearest<'c>(
        &self,
        name: &str,
        candidates: impl Iterator<Item = &'c str>,
    ) -> Option<Box<str>> {
        if !self.findings.leave_time_to_suggest() {
            return None;
        }
        meant::nearest(name, candidates)
    }
}
