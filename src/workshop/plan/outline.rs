//! The plan as lines for a terminal.

use super::{Plan, Stage};
use crate::sheet::{Line, Sheet, Tone};

impl Plan {
    /// The plan as lines.
    #[must_use]
    pub fn to_sheet(&self) -> Sheet {
        let mut sheet = Sheet::default();
        sheet.title(&self.title);
        sheet.push(Line::broken(0, vec![(Tone::Plain, self.about.clone())]));
        for (at, caution) in self.caution.iter().enumerate() {
            let tone = if at == 0 && !self.fits {
                Tone::Bad
            } else {
                Tone::Warn
            };
            sheet.push(Line::broken(2, vec![(tone, format!("! {caution}"))]));
        }
        let mut of_day = false;
        for stage in &self.stages {
            if stage.of_day && !of_day {
                sheet.gap();
                sheet.title(&self.day);
            }
            of_day = stage.of_day;
            put(stage, &mut sheet);
        }
        sheet
    }
}

fn put(stage: &Stage, sheet: &mut Sheet) {
    sheet.gap();
    sheet.push(Line::broken(
        2,
        vec![
            (Tone::Accent, stage.when.clone()),
            (Tone::Title, format!("  {}", stage.title)),
        ],
    ));
    for step in &stage.steps {
        sheet.push(Line::broken(4, vec![(Tone::Plain, format!("  - {step}"))]));
    }
    for command in &stage.commands {
        sheet.push(Line::broken(
            6,
            vec![(Tone::Accent, format!("    {}", command.line))],
        ));
        sheet.push(Line::broken(
            8,
            vec![(Tone::Muted, format!("      {}", command.does))],
        ));
    }
}
