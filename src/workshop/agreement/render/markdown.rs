//! The agreement as Markdown, with everything escaped that came from outside.

use super::super::value::Agreement;
use super::outline::{Agreed, Block};
use super::text::head_of_severity;
use crate::debrief::markdown::escape;
use crate::i18n::{Lang, agree as words};
use crate::sheet::Tone;

impl Agreement {
    /// The agreement as Markdown.
    #[must_use]
    pub fn to_markdown(&self) -> String {
        let blocks = self.outline();
        let blocks: Vec<String> = blocks
            .iter()
            .map(|block| markdown(block, self.language))
            .collect();
        blocks.join("\n\n") + "\n"
    }
}

fn markdown(block: &Block, lang: Lang) -> String {
    match block {
        Block::Title(title) => format!("# {}", escape(title)),
        Block::Heading(heading) => format!("## {}", escape(heading)),
        Block::Text(Tone::Title, said) => format!("**{}**", escape(said)),
        Block::Text(_, said) => escape(said),
        Block::Point {
            number,
            head,
            lines,
        } => listed(&format!("{number}. **{}**", escape(head)), "   ", lines),
        Block::Answer(title, asked, lines) => {
            let head = format!("**{}** {}", escape(title), escape(asked));
            listed(head.trim_end(), "", lines)
        }
        Block::Agreed(rows) => {
            let head = head_of_agreed(lang);
            table(&head, rows.iter().map(cells))
        }
        Block::Severity(rows) => table(&head_of_severity(lang), rows.iter().cloned()),
    }
}

/// The columns of the table of agreement.
pub(super) fn head_of_agreed(lang: Lang) -> [&'static str; 6] {
    [
        words::c_criterion(lang),
        words::c_alpha(lang),
        words::c_interval(lang),
        words::c_same(lang),
        words::c_near(lang),
        words::c_answers(lang),
    ]
}

/// A row's cells under [`head_of_agreed`].
pub(super) fn cells(row: &Agreed) -> [String; 6] {
    [
        row.name.clone(),
        row.alpha.clone(),
        row.interval.clone(),
        row.same.clone(),
        row.near.clone(),
        row.answers.clone(),
    ]
}

fn listed(head: &str, indent: &str, lines: &[(Tone, String)]) -> String {
    let lines = lines
        .iter()
        .map(|(_, said)| format!("\n{indent}- {}", escape(said)));
    format!("{head}\n{}", lines.collect::<String>())
}

fn table<const N: usize>(head: &[&str; N], rows: impl Iterator<Item = [String; N]>) -> String {
    let line = |cells: Vec<String>| format!("| {} |", cells.join(" | "));
    let head = line(head.iter().map(|it| escape(it)).collect());
    let rule = format!("|{}", "---|".repeat(N));
    let rows = rows.map(|row| line(row.iter().map(|it| escape(it)).collect()));
    let lines = [head, rule].into_iter().chain(rows);
    lines.collect::<Vec<_>>().join("\n")
}
