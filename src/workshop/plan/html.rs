//! The plan as one HTML file that prints on A4.

use super::{Plan, Stage};
use crate::debrief::html::page;
use maud::{Markup, html};

/// The style of plans, after that of all pages.
const STYLE: &str = include_str!("plan.css");

impl Plan {
    /// The plan as an HTML page.
    #[must_use]
    pub fn to_html(&self) -> String {
        let (before, rest): (Vec<&Stage>, Vec<&Stage>) = self.split();
        let (day, after): (Vec<&Stage>, Vec<&Stage>) =
            rest.into_iter().partition(|stage| stage.of_day);
        let body = html! {
            header.cover {
                h1 { (self.title) }
                p.lead { (self.about) }
                @for (at, caution) in self.caution.iter().enumerate() {
                    p class=(if at == 0 && !self.fits { "alarm" } else { "heed" }) { (caution) }
                }
            }
            main.plan {
                @for it in before { (stage(it)) }
                section.day {
                    h2 { (self.day) }
                    @for it in day { (part(it)) }
                }
                @for it in after { (stage(it)) }
            }
        };
        page::styled(self.lang, &self.title, STYLE, &body)
    }

    /// What comes before the day, and the rest.
    fn split(&self) -> (Vec<&Stage>, Vec<&Stage>) {
        let day = self.stages.iter().position(|stage| stage.of_day);
        let (before, rest) = self.stages.split_at(day.unwrap_or(self.stages.len()));
        (before.iter().collect(), rest.iter().collect())
    }
}

fn stage(stage: &Stage) -> Markup {
    html! {
        section {
            h2 { span.when { (stage.when) } " " (stage.title) }
            (content(stage))
        }
    }
}

fn part(stage: &Stage) -> Markup {
    html! {
        article.part {
            h3 { span.when { (stage.when) } " " (stage.title) }
            (content(stage))
        }
    }
}

fn content(stage: &Stage) -> Markup {
    html! {
        @if !stage.steps.is_empty() {
            ul.todo { @for step in &stage.steps { li { (step) } } }
        }
        @if !stage.commands.is_empty() {
            dl.commands {
                @for command in &stage.commands {
                    div {
                        dt { code { (command.line) } }
                        dd { (command.does) }
                    }
                }
            }
        }
    }
}
