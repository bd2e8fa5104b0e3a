//! The debrief as Markdown. Everything that came from a scenario is escaped, so
//! that no text of it becomes a link, a heading, a table or a code block.

use super::outline::{Block, Tone, course, quote};
use super::text::levels_in_words;
use super::value::{Debrief, FrontPage};
use crate::i18n::{Lang, debrief as words};

impl Debrief {
    /// The debrief as Markdown.
    #[must_use]
    pub fn to_markdown(&self) -> String {
        let mut text = String::new();
        for block in self.outline() {
            render(&block, self.language, &mut text);
        }
        text
    }
}

/// Text with everything escaped that Markdown would act on.
#[must_use]
pub(super) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + 8);
    let mut line_start = true;
    for c in text.chars() {
        let acts = matches!(
            c,
            '\\' | '`'
                | '*'
                | '_'
                | '['
                | ']'
                | '<'
                | '>'
                | '|'
                | '#'
                | '~'
                | '!'
                | '&'
                | '$'
                | '^'
        );
        // These act at the start of a line only: lists, rules, setext headings.
        let acts_first = line_start && matches!(c, '-' | '+' | '=');
        // A numbered list: escape the mark behind the digits.
        let numbered = matches!(c, '.' | ')') && begins_with_number(&escaped);
        if acts || acts_first || numbered {
            escaped.push('\\');
        }
        if c == '\n' {
            escaped.push_str("  \n");
        } else {
            escaped.push(c);
        }
        line_start = c == '\n' || line_start && c.is_whitespace();
    }
    // A bare address would be linked by many renderers.
    escaped.replace("://", ":\\//").replace("www.", "www\\.")
}

fn begins_with_number(line: &str) -> bool {
    let last = line.rsplit('\n').next().unwrap_or_default().trim_start();
    !last.is_empty() && last.chars().all(|c| c.is_ascii_digit())
}

fn render(block: &Block, lang: Lang, out: &mut String) {
    let markdown = match block {
        Block::Title(title) => format!("# {}\n", escape(title)),
        Block::Verdict { grade, score } => format!("**{}** — {}\n", escape(grade), escape(score)),
        Block::Heading(heading) => format!("\n## {}\n", escape(heading)),
        Block::Subheading(heading) => format!("\n### {}\n", escape(heading)),
        Block::Text(text) => format!("{}\n", escape(text)),
        Block::Labelled { label, text, .. } if label == "!" => format!("**⚠ {}**\n", escape(text)),
        Block::Labelled { label, text, tone } => labelled(label, text, *tone),
        Block::Bullet(text) => format!("- {}", escape(text)),
        Block::Check { done, text, note } => {
            let mark = if *done { 'x' } else { ' ' };
            let note = if note.is_empty() {
                String::new()
            } else {
                format!(" — *{}*", escape(note))
            };
            format!("- [{mark}] {}{note}", escape(text))
        }
        Block::Score {
            name,
            score,
            coverage,
        } => match score {
            Some(score) => format!("- {}: **{score}** ({})", escape(name), escape(coverage)),
            None => format!("- {}: {}", escape(name), escape(coverage)),
        },
        Block::Levels(levels) if levels.is_empty() => return,
        Block::Levels(levels) => format!("*{}*\n", escape(&levels_in_words(levels))),
        Block::Mood(points) => {
            let trust: Vec<i16> = points.iter().map(|point| point.trust).collect();
            let heat: Vec<i16> = points.iter().map(|point| point.heat).collect();
            let trust = course(words::trust(lang), &trust, lang);
            format!(
                "- {}\n- {}",
                escape(&trust),
                escape(&course(words::heat(lang), &heat, lang))
            )
        }
        Block::FrontPage(page) => front_page(page, lang),
        Block::Command { text, command } => format!("- {}\n\n      {command}\n", escape(text)),
        Block::Notice(notice) => format!("\n*{}*", escape(notice)),
    };
    out.push_str(&markdown);
    out.push('\n');
}

fn labelled(label: &str, text: &str, tone: Tone) -> String {
    match tone {
        Tone::Quiet => format!("*{}: {}*\n", escape(label), escape(text)),
        _ => format!("**{}**: {}\n", escape(label), escape(text)),
    }
}

fn front_page(page: &FrontPage, lang: Lang) -> String {
    let print = |outlet: &str, headline: &Option<String>| {
        let headline = headline.as_ref()?;
        Some(format!(
            "> **{}**  \n> *{}*",
            escape(headline).replace('\n', "\n> "),
            escape(outlet)
        ))
    };
    let quotes = [
        print(&page.neutral_outlet, &page.neutral),
        print(&page.hostile_outlet, &page.hostile),
        print(words::social(lang), &page.social),
    ];
    let quotes: Vec<String> = quotes.into_iter().flatten().collect();
    let said = format!(
        "{}: {}",
        escape(words::said(lang)),
        escape(&quote(&page.said, lang))
    );
    format!("{}\n\n{said}\n", quotes.join("\n>\n"))
}

#[cfg(test)]
mod tests {
    use super::escape;

    #[test]
    fn nothing_from_a_scenario_acts_in_markdown() {
        assert_eq!(escape("[x](http://e.vil)"), "\\[x\\](http:\\//e.vil)");
        assert_eq!(escape("a|b`c`"), "a\\|b\\`c\\`");
        assert_eq!(
            escape("- no list\n# no heading"),
            "\\- no list  \n\\# no heading"
        );
        assert_eq!(escape("1. no list"), "1\\. no list");
        assert_eq!(escape("```\nfence"), "\\`\\`\\`  \nfence");
        assert_eq!(escape("<b>&amp;"), "\\<b\\>\\&amp;");
    }

    #[test]
    fn plain_words_stay_as_they_are() {
        assert_eq!(
            escape("けさ六時時点で約900人です。"),
            "けさ六時時点で約900人です。"
        );
        assert_eq!(
            escape("About 900 people, as of 06:00."),
            "About 900 people, as of 06:00."
        );
    }
}
