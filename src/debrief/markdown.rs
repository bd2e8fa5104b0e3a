//! The debrief as Markdown. Everything that came from a scenario is escaped, so
//! that no text of it becomes a link, a heading, a table or a code block.

use super::outline::{Block, Tone};
use super::text::courses;
use super::value::{Debrief, FrontPage};
use super::{phrase, phrase::quote};
use crate::i18n::{Lang, debrief as words};

impl Debrief {
    /// The debrief as Markdown, in the order in which it is handed on.
    #[must_use]
    pub fn to_markdown(&self) -> String {
        let mut text = String::new();
        let mut in_list = false;
        for block in self.outline_to_hand_on() {
            let listed = is_listed(&block);
            if !text.is_empty() {
                // Text right behind a list would become part of its last entry.
                text.push_str(if listed && in_list { "\n" } else { "\n\n" });
            }
            text.push_str(&markdown(&block, self.language));
            in_list = listed;
        }
        text.push('\n');
        text
    }
}

/// Whether a block is an entry of a list.
fn is_listed(block: &Block) -> bool {
    matches!(
        block,
        Block::Bullet(_) | Block::Check { .. } | Block::Score { .. } | Block::Mood(_)
    )
}

/// Text with everything escaped that Markdown would act on.
#[must_use]
pub(crate) fn escape(text: &str) -> String {
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

fn markdown(block: &Block, lang: Lang) -> String {
    match block {
        Block::Title(title) => format!("# {}", escape(title)),
        Block::Verdict { grade, score } => {
            let grade = format!("**{}**", escape(grade));
            phrase::noted(&grade, &escape(score), lang)
        }
        Block::Heading(heading) => format!("## {}", escape(heading)),
        Block::Subheading(Some(number), text) => format!("### {number}. {}", escape(text)),
        Block::Subheading(None, text) => format!("### {}", escape(text)),
        Block::Text(text) => escape(text),
        Block::Alarm(text) => format!("**⚠ {}**", escape(text)),
        Block::Labelled { label, text, tone } => labelled(label, text, *tone, lang),
        Block::Bullet(text) => format!("- {}", escape(text)),
        Block::Check { done, text, note } => {
            let mark = if *done { 'x' } else { ' ' };
            let text = phrase::noted(&escape(text), &escape(note), lang);
            format!("- [{mark}] {text}")
        }
        Block::Score {
            name,
            score,
            coverage,
        } => {
            let coverage = escape(coverage);
            let score = score.map_or_else(
                || coverage.clone(),
                |score| phrase::noted(&format!("**{score}**"), &coverage, lang),
            );
            format!("- {}", phrase::labelled(&escape(name), &score, lang))
        }
        Block::Levels(levels) => format!("*{}*", escape(&phrase::levels(levels, lang))),
        Block::Mood(points) => {
            let courses = courses(points, lang).map(|course| format!("- {}", escape(&course)));
            courses.join("\n")
        }
        Block::FrontPage(page) => front_page(page, lang),
        Block::Command { text, command } => format!("{}\n\n    {command}", escape(text)),
        Block::Notice(notice) => format!("*{}*", escape(notice)),
    }
}

fn labelled(label: &str, text: &str, tone: Tone, lang: Lang) -> String {
    let (label, text) = (escape(label), escape(text));
    match tone {
        Tone::Quiet => format!("*{}*", phrase::labelled(&label, &text, lang)),
        _ => phrase::labelled(&format!("**{label}**"), &text, lang),
    }
}

fn front_page(page: &FrontPage, lang: Lang) -> String {
    let print = |outlet: &str, headline: &Option<String>| {
        let headline = headline.as_ref()?;
        Some(format!(
            "> **{}**  \n> {}",
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
    let came_of = escape(&quote(&page.said, lang));
    let came_of = phrase::labelled(&escape(words::came_of(lang)), &came_of, lang);
    format!("{}\n\n{came_of}", quotes.join("\n>\n"))
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
