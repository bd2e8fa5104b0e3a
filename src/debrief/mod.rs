//! The debrief: one [`Debrief`] value, with every word resolved in one language,
//! and a file per renderer. A renderer lays the value out and decides nothing.

mod build;
mod course;
mod front_page;
mod ledgers;
pub(crate) mod markdown;
mod next;
pub mod outline;
pub mod phrase;
mod questions;
mod remark;
mod said;
mod spots;
#[cfg(test)]
mod tests;
mod text;
mod value;

pub use build::Meta;
pub use remark::Remark;
pub use value::{
    Choices, ClaimView, ContradictionView, CriterionView, Debrief, DecisionView, Evidence, FixView,
    FrontPage, GateView, KeepView, MessageView, MoodPoint, NextStep, PanelCostView, PromiseView,
    QuestionView, Rated, RealCase, Repair, Sheet, SpotView, StatementView,
};
