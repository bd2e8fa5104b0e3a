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

/// The most edges that Mermaid draws, visible or not.
const MOST_EDGES: usize = 500;

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
        // Mermaid puts what comes first at the bottom, as Graphviz does.
        for (number, group) in Group::ALL.into_iter().enumerate().rev() {
            if groups.contains(&group) {
                self.subgraph(out, (number, group), &groups, lang)?;
            }
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

    /// A group: what starts in it stands in one column, in the order of the file;
    /// what that leads to comes to its right.
    fn subgraph(
        &self,
        out: &mut String,
        (number, of): (usize, Group),
        groups: &[Group],
        lang: Lang,
    ) -> fmt::Result {
        let title = escaped(&self.group(of, lang));
        writeln!(out, "  subgraph group_{number}[\"{title}\"]")?;
        writeln!(out, "    direction LR")?;
        let there = || (0..self.nodes.len()).filter(|at| groups[*at] == of);
        for at in there() {
            let node = &self.nodes[at];
            let lines = self.lines(node, lang);
            let lines: Vec<String> = lines.iter().map(|it| escaped(it)).collect();
            let (open, close) = brackets(node.what);
            let (name, label) = (self.name(at), lines.join("<br/>"));
            writeln!(out, "    {name}{open}\"{label}\"{close}")?;
        }
        let starts: Vec<usize> = there().filter(|at| self.starts(*at)).collect();
        if self.bundles().len() + self.nodes.len() <= MOST_EDGES && !starts.is_empty() {
            // What nothing leads to would stand anywhere: an invisible edge holds it.
            writeln!(out, "    start_{number}[\" \"]")?;
            for at in starts {
                writeln!(out, "    start_{number} ~~~ {}", self.name(at))?;
            }
            writeln!(out, "    style start_{number} fill:none,stroke:none")?;
        }
        writeln!(out, "  end")?;
        writeln!(out, "  style group_{number} fill:none,stroke:#999")
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
        let names = COLOURS.iter().map(|(class, ..)| *class);
        for class in names.chain(["never"]) {
            let of_class = (0..self.nodes.len()).filter(|at| self.class(*at) == class);
            let of_class: Vec<String> = of_class.map(|at| self.name(at)).collect();
            if !of_class.is_empty() {
                writeln!(out, "  class {} {class}", of_class.join(","))?;
            }
        }
        Ok(())
    }

    fn class(&self, at: usize) -> &'static str {
        let node = &self.nodes[at];
        if node.never.is_some() {
            return "never";
        }
        match node.what {
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
    pub(super) fn name(&self, at: usize) -> String {
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

/// The title as YAML takes any text. What is cleaned of markup after it is read, and
/// knows no references, has its look-alikes.
fn yaml(text: &str) -> String {
    let mut quoted = String::from("\"");
    for c in text.chars() {
        match c {
            '\\' => quoted.push_str("\\\\"),
            '"' => quoted.push_str("\\\""),
            '&' => quoted.push('＆'),
            '<' => quoted.push('‹'),
            '>' => quoted.push('›'),
            c if c.is_control() => quoted.push(' '),
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}
