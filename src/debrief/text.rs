//! The debrief as plain text: for terminals without cursor movement, screen
//! readers and pipes. One thought a line, no columns, no decoration that would
//! be read aloud.

use super::outline::{Block, course, quote};
use super::value::{Debrief, FrontPage, Rated};
use crate::i18n::{Lang, debrief as words};

impl Debrief {
    /// The debrief as plain text.
    #[must_use]
    pub fn to_text(&self) -> String {
        let mut text = String::new();
        for block in self.outline() {
            render(&block, self.language, &mut text);
        }
        text
    }
}

fn render(block: &Block, lang: Lang, out: &mut String) {
    let line = match block {
        Block::Title(title) => title.clone(),
        Block::Verdict { grade, score } => format!("\n{grade} — {score}"),
        Block::Heading(heading) => format!("\n== {heading} =="),
        Block::Subheading(heading) => format!("\n{heading}"),
        Block::Text(text) => text.clone(),
        Block::Labelled { label, text, .. } if label == "!" => format!("! {text}"),
        Block::Labelled { label, text, .. } => label_and(label, text, lang),
        Block::Bullet(text) => format!("- {text}"),
        Block::Check { done, text, note } => {
            let mark = if *done { "[x]" } else { "[ ]" };
            let note = if note.is_empty() {
                String::new()
            } else {
                format!(" — {note}")
            };
            format!("{mark} {text}{note}")
        }
        Block::Score {
            name,
            score,
            coverage,
        } => match score {
            Some(score) => format!("{name}: {score} ({coverage})"),
            None => format!("{name}: {coverage}"),
        },
        Block::Levels(levels) if levels.is_empty() => return,
        Block::Levels(levels) => levels_in_words(levels),
        Block::Mood(points) => {
            let trust: Vec<i16> = points.iter().map(|point| point.trust).collect();
            let heat: Vec<i16> = points.iter().map(|point| point.heat).collect();
            let trust = course(words::trust(lang), &trust, lang);
            format!("{trust}\n{}", course(words::heat(lang), &heat, lang))
        }
        Block::FrontPage(page) => front_page(page, lang),
        Block::Command { text, command } => format!("- {text}\n    {command}"),
        Block::Notice(notice) => format!("\n* {notice}"),
    };
    out.push_str(&line);
    out.push('\n');
}

fn label_and(label: &str, text: &str, lang: Lang) -> String {
    match lang {
        Lang::En => format!("{label}: {text}"),
        Lang::Ja => format!("{label}：{text}"),
    }
}

/// Levels as “Accuracy 2/3 · Clarity 3/3”.
pub(super) fn levels_in_words(levels: &[Rated]) -> String {
    let level = |rated: &Rated| format!("{} {}/3", rated.name, rated.level);
    levels.iter().map(level).collect::<Vec<_>>().join(" · ")
}

fn front_page(page: &FrontPage, lang: Lang) -> String {
    let print = |outlet: &str, headline: &Option<String>| {
        headline
            .as_ref()
            .map(|headline| label_and(outlet, &quote(headline, lang), lang))
    };
    let lines = [
        print(&page.neutral_outlet, &page.neutral),
        print(&page.hostile_outlet, &page.hostile),
        print(words::social(lang), &page.social),
        Some(label_and(words::said(lang), &quote(&page.said, lang), lang)),
    ];
    lines.into_iter().flatten().collect::<Vec<_>>().join("\n")
}
