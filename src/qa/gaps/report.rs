//! The gaps as a report in one language: sections for a person, the same for a
//! program, as plain text and as Markdown.

use super::{Gap, Gaps, Quote};
use crate::debrief::markdown::escape;
use crate::i18n::qa::gaps as words;
use crate::scenario::Lang;
use crate::scenario::vocabulary::Word;
use crate::scenario::wording::longest_spoken;
use serde::Serialize;

/// What a list lacks, in words. Field names are those of `--format json`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Report {
    /// Questions, without follow-ups.
    pub questions: usize,
    /// Follow-ups.
    pub follow_ups: usize,
    /// One a sort of gap, the gravest first.
    pub sections: Vec<Section>,
    /// The language of the words.
    #[serde(skip)]
    lang: Lang,
}

/// One sort of gap.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Section {
    /// Its tag, for machines.
    pub kind: &'static str,
    /// What it is.
    pub title: String,
    /// What to do about it.
    pub advice: String,
    /// Where it is.
    pub items: Vec<Item>,
}

/// One gap.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Item {
    /// The rows, as a spreadsheet program counts; none for the whole list.
    pub rows: Vec<u32>,
    /// What stands there.
    pub text: String,
    /// The technique, field or pitfall it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tag: Option<&'static str>,
}

impl Gaps {
    /// The report in a language; `list` is the language of the list.
    #[must_use]
    pub fn report(&self, list: Lang, lang: Lang) -> Report {
        let mut sections: Vec<Section> = Vec::new();
        for gap in &self.found {
            let (kind, title, advice) = heading(gap, list, lang);
            let item = item(gap, lang);
            match sections.iter_mut().find(|section| section.kind == kind) {
                Some(section) => section.items.push(item),
                None => sections.push(Section {
                    kind,
                    title: title.to_owned(),
                    advice,
                    items: vec![item],
                }),
            }
        }
        sections.extend(self.unprepared(lang));
        Report {
            questions: self.questions,
            follow_ups: self.follow_ups,
            sections,
            lang,
        }
    }

    fn unprepared(&self, lang: Lang) -> Vec<Section> {
        let about = |text: String, tag| Item {
            rows: Vec::new(),
            text,
            tag: Some(tag),
        };
        let fields = self.fields.iter();
        let fields = fields.map(|it| about(it.name(lang).to_owned(), it.tag()));
        let techniques = self.techniques.iter();
        let techniques = techniques.map(|it| {
            about(
                words::technique(lang, it.name(lang), it.cue(lang)),
                it.tag(),
            )
        });
        let sections = [
            Section {
                kind: "topics",
                title: words::fields(lang).to_owned(),
                advice: words::fields_advice(lang).to_owned(),
                items: fields.collect(),
            },
            Section {
                kind: "techniques",
                title: words::techniques(lang).to_owned(),
                advice: words::techniques_advice(lang).to_owned(),
                items: techniques.collect(),
            },
        ];
        sections
            .into_iter()
            .filter(|it| !it.items.is_empty())
            .collect()
    }
}

fn heading(gap: &Gap, list: Lang, lang: Lang) -> (&'static str, &'static str, String) {
    let (kind, title, advice) = match gap {
        Gap::NoAnswer { .. } => (
            "no_answer",
            words::no_answer(lang),
            words::no_answer_advice(lang),
        ),
        Gap::Discloses { .. } => (
            "discloses",
            words::discloses(lang),
            words::discloses_advice(lang),
        ),
        Gap::Contradiction(..) => (
            "contradiction",
            words::contradiction(lang),
            words::contradiction_advice(lang),
        ),
        Gap::NoAsOf(_) => (
            "no_as_of",
            words::no_as_of(lang),
            words::no_as_of_advice(lang),
        ),
        Gap::Telltale { .. } => (
            "pitfall",
            words::telltale(lang),
            words::telltale_advice(lang),
        ),
        Gap::TooLong { .. } => {
            let advice = words::too_long_advice(lang, longest_spoken(list));
            return ("too_long", words::too_long(lang), advice);
        }
        Gap::AskedTwice { .. } => ("asked_twice", words::twice(lang), words::twice_advice(lang)),
        Gap::NoEmpathy => (
            "no_empathy",
            words::no_empathy(lang),
            words::no_empathy_advice(lang),
        ),
    };
    (kind, title, advice.to_owned())
}

fn item(gap: &Gap, lang: Lang) -> Item {
    let quote = |it: &Quote| words::quote(lang, &it.figure, &it.sentence);
    let mut tag = None;
    let (rows, text) = match gap {
        Gap::NoAnswer { row, question } => (vec![*row], words::quoted(lang, question)),
        Gap::Discloses { row, answer } => (vec![*row], words::quoted(lang, answer)),
        Gap::Contradiction(one, other) => (
            vec![one.row, other.row],
            words::against(lang, &quote(one), &quote(other)),
        ),
        Gap::NoAsOf(it) if it.figure == it.sentence => {
            (vec![it.row], words::quoted(lang, &it.figure))
        }
        Gap::NoAsOf(it) => (
            vec![it.row],
            words::figure_item(lang, &it.figure, &it.sentence),
        ),
        Gap::Telltale {
            row,
            phrase,
            pitfall,
        } => {
            tag = Some(pitfall.tag());
            let (name, advice) = (pitfall.name(lang), pitfall.advice(lang));
            (vec![*row], words::telltale_item(lang, phrase, name, advice))
        }
        Gap::TooLong {
            row,
            length,
            answer,
        } => (vec![*row], words::too_long_item(lang, *length, answer)),
        Gap::AskedTwice {
            first,
            second,
            question,
        } => (vec![*first, *second], words::quoted(lang, question)),
        Gap::NoEmpathy => (Vec::new(), words::whole_list(lang).to_owned()),
    };
    Item { rows, text, tag }
}

impl Report {
    /// How many gaps there are, what nobody prepared for not counted.
    #[must_use]
    pub fn gaps(&self) -> usize {
        let with_place = self
            .sections
            .iter()
            .filter(|it| !["topics", "techniques"].contains(&it.kind));
        with_place.map(|it| it.items.len()).sum()
    }

    /// As plain text.
    #[must_use]
    pub fn to_text(&self) -> String {
        let mut lines = vec![self.title()];
        for section in &self.sections {
            lines.push(String::new());
            lines.push(words::heading(
                self.lang,
                &section.title,
                section.items.len(),
            ));
            lines.push(format!("  {}", section.advice));
            lines.extend(
                section
                    .items
                    .iter()
                    .map(|item| format!("  - {}", self.placed(item))),
            );
        }
        lines.push(String::new());
        lines.push(self.end().to_owned());
        lines.join("\n") + "\n"
    }

    /// As Markdown.
    #[must_use]
    pub fn to_markdown(&self) -> String {
        let mut lines = vec![format!("# {}", escape(&self.title()))];
        for section in &self.sections {
            let heading = words::heading(self.lang, &section.title, section.items.len());
            lines.push(format!(
                "\n## {}\n\n{}\n",
                escape(&heading),
                escape(&section.advice)
            ));
            let items = section.items.iter();
            lines.extend(items.map(|item| format!("- {}", escape(&self.placed(item)))));
        }
        lines.push(format!("\n{}", escape(self.end())));
        lines.join("\n") + "\n"
    }

    fn title(&self) -> String {
        words::title(self.lang, self.questions, self.follow_ups)
    }

    fn end(&self) -> &'static str {
        if self.sections.is_empty() {
            words::nothing(self.lang)
        } else {
            words::hint(self.lang)
        }
    }

    /// An item with its rows.
    fn placed(&self, item: &Item) -> String {
        let place = match item.rows[..] {
            [row] => words::row(self.lang, row),
            [first, second] => words::rows(self.lang, first, second),
            _ => return item.text.clone(),
        };
        words::item(self.lang, &place, &item.text)
    }
}
