//! The debrief as plain text: for terminals without cursor movement, screen
//! readers and pipes. One thought a line, no columns, no decoration that would
//! be read aloud.

use super::outline::Block;
use super::phrase;
use super::value::{Debrief, FrontPage, MoodPoint};
use crate::i18n::{Lang, debrief as words};

impl Debrief {
    /// The debrief as plain text.
    #[must_use]
    pub fn to_text(&self) -> String {
        let mut text = String::new();
        let mut after_heading = true;
        for block in self.outline() {
            // A subheading stands apart from what is before it, but not from its heading.
            if matches!(block, Block::Subheading(..)) && !after_heading {
                text.push('\n');
            }
            text.push_str(&line(&block, self.language));
            text.push('\n');
            after_heading = matches!(block, Block::Heading(_));
        }
        text
    }
}

fn line(block: &Block, lang: Lang) -> String {
    match block {
        Block::Title(title) => title.clone(),
        Block::Verdict { grade, score } => {
            format!("\n{}", phrase::noted(grade, score, lang))
        }
        Block::Heading(heading) => format!("\n== {heading} =="),
        Block::Subheading(Some(number), text) => format!("{number}. {text}"),
        Block::Subheading(None, text) | Block::Text(text) | Block::Notice(text) => text.clone(),
        Block::Alarm(text) => format!("! {text}"),
        Block::Labelled { label, text, .. } => phrase::labelled(label, text, lang),
        Block::Bullet(text) => format!("- {text}"),
        Block::Check { done, text, note } => {
            let mark = if *done { "[x]" } else { "[ ]" };
            format!("{mark} {}", phrase::noted(text, note, lang))
        }
        Block::Score {
            name,
            score,
            coverage,
        } => {
            let score = score.map_or_else(
                || coverage.clone(),
                |score| phrase::noted(&score.to_string(), coverage, lang),
            );
            phrase::labelled(name, &score, lang)
        }
        Block::Levels(levels) => phrase::levels(levels, lang),
        Block::Mood(points) => courses(points, lang).join("\n"),
        Block::FrontPage(page) => front_page(page, lang),
        Block::Command { text, command } => format!("- {text}\n    {command}"),
    }
}

/// The course of trust, and that of heat.
pub(super) fn courses(points: &[MoodPoint], lang: Lang) -> [String; 2] {
    let trust: Vec<i16> = points.iter().map(|point| point.trust).collect();
    let heat: Vec<i16> = points.iter().map(|point| point.heat).collect();
    [
        phrase::course(words::trust(lang), &trust, lang),
        phrase::course(words::heat(lang), &heat, lang),
    ]
}

fn front_page(page: &FrontPage, lang: Lang) -> String {
    let print = |outlet: &str, headline: &Option<String>| {
        let headline = headline.as_ref()?;
        Some(phrase::labelled(outlet, headline, lang))
    };
    let came_of = phrase::labelled(words::came_of(lang), &phrase::quote(&page.said, lang), lang);
    let lines = [
        print(&page.neutral_outlet, &page.neutral),
        print(&page.hostile_outlet, &page.hostile),
        print(words::social(lang), &page.social),
        Some(came_of),
    ];
    lines.into_iter().flatten().collect::<Vec<_>>().join("\n")
}
