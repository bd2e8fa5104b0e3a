//! The graph in the words of Graphviz: `kaiken graph x --format dot | dot -Tsvg`.

use super::{Graph, Group, Node, What};
use crate::i18n::Lang;
use crate::scenario::Phase;
use std::fmt::{self, Write};

impl Graph<'_> {
    /// The graph in Graphviz's words.
    #[must_use]
    pub fn to_dot(&self, lang: Lang) -> String {
        let mut out = String::new();
        // Writing to a string cannot fail.
        let _ = self.dot(&mut out, lang);
        out
    }

    fn dot(&self, out: &mut String, lang: Lang) -> fmt::Result {
        let title = quoted(self.scenario.title.get(lang));
        writeln!(out, "digraph {} {{", quoted(&self.scenario.id))?;
        writeln!(
            out,
            "  rankdir=LR; newrank=true; nodesep=0.15; ranksep=1.1;"
        )?;
        writeln!(out, "  label={title}; labelloc=t; fontsize=20;")?;
        writeln!(out, "  fontname=\"sans-serif\";")?;
        writeln!(
            out,
            "  node [shape=box, style=filled, fontname=\"sans-serif\", fontsize=11, margin=\"0.12,0.06\"];"
        )?;
        writeln!(
            out,
            "  edge [fontname=\"sans-serif\", fontsize=9, color=\"#555555\"];"
        )?;
        let groups = self.groups();
        // Graphviz puts what comes first at the bottom.
        for (number, group) in Group::ALL.into_iter().enumerate().rev() {
            if !groups.contains(&group) {
                continue;
            }
            writeln!(out, "  subgraph cluster_{number} {{")?;
            let title = quoted(&self.group(group, lang));
            writeln!(
                out,
                "    label={title}; labeljust=l; fontsize=14; color=\"#bbbbbb\";"
            )?;
            for (at, node) in self.nodes.iter().enumerate() {
                if groups[at] == group {
                    self.dot_node(out, at, node, lang)?;
                }
            }
            writeln!(out, "  }}")?;
        }
        self.first_column(out, &groups)?;
        for (from, to, bundle) in self.bundles() {
            let label = quoted(&self.answers(&bundle).join("\n"));
            let style = match bundle.iter().all(|edge| edge.never) {
                true => ", style=dashed",
                false => "",
            };
            writeln!(out, "  n{from} -> n{to} [label={label}{style}];")?;
        }
        writeln!(out, "}}")
    }

    /// What is drawn, gone after or happens stands in one column, each group in
    /// the order of the file; what it leads to comes to its right.
    fn first_column(&self, out: &mut String, groups: &[Group]) -> fmt::Result {
        let mut roots = Vec::new();
        for group in Group::ALL {
            let of_group = groups.iter().enumerate().filter(|(_, of)| **of == group);
            let of_group = of_group.filter(|(at, _)| self.starts(*at));
            let names: Vec<String> = of_group.map(|(at, _)| format!("n{at}")).collect();
            let column: Vec<&str> = names.iter().rev().map(|it| &**it).collect();
            if column.len() > 1 {
                writeln!(out, "  {} [style=invis];", column.join(" -> "))?;
            }
            roots.extend(names);
        }
        writeln!(out, "  {{ rank=same; {} }}", roots.join("; "))
    }

    fn dot_node(&self, out: &mut String, at: usize, node: &Node, lang: Lang) -> fmt::Result {
        let label = quoted(&self.lines(node, lang).join("\n"));
        let (fill, line) = self.dot_colours(node);
        let shape = match node.what {
            What::Question(_) => "",
            What::Pursuit { .. } => ", shape=hexagon",
            What::Inject(_) => ", shape=note",
        };
        let never = match node.never {
            Some(_) => ", style=\"dashed\", penwidth=2",
            None => "",
        };
        writeln!(
            out,
            "    n{at} [label={label}, fillcolor=\"{fill}\", color=\"{line}\"{shape}{never}];"
        )
    }

    fn dot_colours(&self, node: &Node) -> (&'static str, &'static str) {
        if node.never.is_some() {
            return ("#ffffff", "#c0392b");
        }
        match node.what {
            What::Question(at) => match self.scenario.question(at).phase {
                Phase::Opening => ("#d6eaf8", "#2874a6"),
                Phase::Main => ("#d5f5e3", "#1e8449"),
                Phase::Closing => ("#fcf3cf", "#b7950b"),
                Phase::Doorstep => ("#e8daef", "#76448a"),
                Phase::FollowUp => ("#f2f3f4", "#707b7c"),
            },
            What::Pursuit { .. } => ("#fadbd8", "#b03a2e"),
            What::Inject(_) => ("#fdebd0", "#af601a"),
        }
    }
}

/// A text as DOT takes any: in double quotes.
fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for c in text.chars() {
        match c {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            // The HTML entities Graphviz knows stay text.
            '&' => quoted.push_str("&amp;"),
            '\n' => quoted.push_str("\\n"),
            c if c.is_control() => quoted.push(' '),
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}
