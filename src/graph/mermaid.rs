//! The graph as a Mermaid flowchart, as GitHub and many wikis draw it.

use super::{Graph, Group, What};
use crate::i18n::Lang;
use crate::scenario::Phase;
use std::fmt::{self, Write};

/// Fill and line of each group, readable on white and, with dark text, on black.
const COLOURS: [(&str, &str, &str); 7] = [
    ("opening", "#d6eaf8", "#2874a6"),
    ("main", "#d5f5e3", "#1e8449"),
    ("closing", "#fcf3cf", "#b7950b"),
    ("doorstep", "#e8daef", "#76448a"),
    ("follow", "#f2f3f4", "#707b7c"),
    ("pursuit", "#fadbd8", "#b03a2e"),
    ("inject", "#fdebd0", "#af601a"),
];

impl Graph<'_> {
    /// The graph in Mermaid's words.
    #[must_use]
    pub fn to_mermaid(&self, lang: Lang) -> String {
        let mut out = String::new();
        // Writing to a string cannot fail.
        let _ = self.mermaid(&mut out, lang);
        out
    }

    fn mermaid(&self, out: &mut String, lang: Lang) -> fmt::Result {
        writeln!(
            out,
            "---\ntitle: {}\n---",
            yaml(self.scenario.title.get(lang))
        )?;
        writeln!(out, "flowchart LR")?;
        let groups = self.groups();
        for (number, group) in Group::ALL.into_iter().enumerate() {
            if !groups.contains(&group) {
                continue;
            }
            let title = escaped(&self.group(group, lang));
            writeln!(out, "  subgraph group_{number}[\"{title}\"]")?;
            for (at, node) in self.nodes.iter().enumerate() {
                if groups[at] == group {
                    let lines = self.lines(node, lang);
                    let lines: Vec<String> = lines.iter().map(|it| escaped(it)).collect();
                    let (open, close) = brackets(node.what);
                    let (name, label) = (self.name(at), lines.join("<br/>"));
                    writeln!(out, "    {name}{open}\"{label}\"{close}")?;
                }
            }
            writeln!(out, "  end")?;
        }
        for (from, to, bundle) in self.bundles() {
            let never = bundle.iter().all(|edge| edge.never);
            let arrow = if never { "-.->" } else { "-->" };
            let answers = self.answers(&bundle).into_iter().map(escaped);
            let label = answers.collect::<Vec<_>>().join("<br/>");
            let (from, to) = (self.name(from), self.name(to));
            match label.is_empty() {
                true => writeln!(out, "  {from} {arrow} {to}")?,
                false => writeln!(out, "  {from} {arrow}|\"{label}\"| {to}")?,
            }
        }
        self.classes(out)
    }

    fn classes(&self, out: &mut String) -> fmt::Result {
        for (class, fill, line) in COLOURS {
            writeln!(
                out,
                "  classDef {class} fill:{fill},stroke:{line},color:#111"
            )?;
        }
        writeln!(
            out,
            "  classDef never fill:#fff,stroke:#c0392b,color:#555,stroke-width:2px,stroke-dasharray:6 4"
        )?;
        for (at, node) in self.nodes.iter().enumerate() {
            let class = match node.never {
                Some(_) => "never",
                None => self.class(node.what),
            };
            writeln!(out, "  class {} {class}", self.name(at))?;
        }
        Ok(())
    }

    fn class(&self, what: What) -> &'static str {
        match what {
            What::Question(at) => match self.scenario.question(at).phase {
                Phase::Opening => "opening",
                Phase::Main => "main",
                Phase::Closing => "closing",
                Phase::Doorstep => "doorstep",
                Phase::FollowUp => "follow",
            },
            What::Pursuit { .. } => "pursuit",
            What::Inject(_) => "inject",
        }
    }

    /// A name of letters and underscores: `end` and `--` mean something else.
    fn name(&self, at: usize) -> String {
        use crate::scenario::vocabulary::Word;
        match self.nodes[at].what {
            What::Question(at) => format!("q_{}", self.scenario.question(at).id.replace('-', "_")),
            What::Pursuit { pitfall, .. } => format!("p_{}", pitfall.tag()),
            What::Inject(at) => format!("i_{}", self.scenario.inject(at).id.replace('-', "_")),
        }
    }
}

fn brackets(what: What) -> (&'static str, &'static str) {
    match what {
        What::Question(_) => ("[", "]"),
        What::Pursuit { .. } => ("{{", "}}"),
        What::Inject(_) => ("([", "])"),
    }
}

/// What has a meaning in labels, as a character reference of Mermaid's.
fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for c in text.chars() {
        match c {
            '"' => escaped.push_str("#quot;"),
            '<' => escaped.push_str("#lt;"),
            '>' => escaped.push_str("#gt;"),
            '&' => escaped.push_str("#amp;"),
            '#' | '`' | '*' | '_' | '\\' | '$' | ';' | '~' | '%' => {
                // Writing to a string cannot fail.
                let _ = write!(escaped, "#{};", c as u32);
            }
            '\n' => escaped.push_str("<br/>"),
            c if c.is_control() => escaped.push(' '),
            c => escaped.push(c),
        }
    }
    escaped
}

/// The title as YAML takes any text.
fn yaml(text: &str) -> String {
    let text: String = text
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect();
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}
