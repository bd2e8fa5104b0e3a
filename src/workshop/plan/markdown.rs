//! The plan as Markdown.

use super::Plan;
use crate::debrief::markdown::escape;
use std::fmt::Write as _;

impl Plan {
    /// The plan as Markdown.
    #[must_use]
    pub fn to_markdown(&self) -> String {
        let mut text = format!("# {}\n\n{}\n", escape(&self.title), escape(&self.about));
        for caution in &self.caution {
            let _ = write!(text, "\n> {}\n", escape(caution));
        }
        let mut of_day = false;
        for stage in &self.stages {
            if stage.of_day && !of_day {
                let _ = write!(text, "\n## {}\n", &self.day);
            }
            of_day = stage.of_day;
            let level = if of_day { "###" } else { "##" };
            let head = format!("{}  {}", stage.when, stage.title);
            let _ = write!(text, "\n{level} {}\n", escape(&head));
            for (at, step) in stage.steps.iter().enumerate() {
                let gap = if at == 0 { "\n" } else { "" };
                let _ = writeln!(text, "{gap}- {}", escape(step));
            }
            if !stage.commands.is_empty() {
                text.push_str("\n```sh\n");
                for command in &stage.commands {
                    let _ = writeln!(text, "{}  # {}", command.line, command.does);
                }
                text.push_str("```\n");
            }
        }
        text
    }
}
