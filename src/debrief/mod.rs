//! The debrief: one [`Debrief`] value, with every word resolved in one language,
//! and a file per renderer. A renderer lays the value out and decides nothing.

mod assessed;
mod before;
mod build;
mod course;
mod csv;
mod facts;
mod front_page;
mod handed;
mod heard;
pub(crate) mod html;
mod ledgers;
pub(crate) mod markdown;
mod next;
pub mod outline;
pub mod phrase;
mod prepare;
mod questions;
mod remark;
mod said;
mod spots;
#[cfg(test)]
mod tests;
mod text;
mod value;
pub mod vtt;

pub use build::Meta;
pub use course::to_repair;
pub use facts::turns_on;
pub use handed::{hide, hide_name};
pub use next::SecondAct;
pub use remark::Remark;
pub use value::{
    BeforeView, Choices, ClaimView, ContradictionView, CriterionView, Debrief, DecisionView,
    Evidence, FactView, FixView, FrontPage, GateView, HeardView, KeepView, MessageView, MoodPoint,
    NextStep, NoteView, Open, PanelCostView, PromiseView, QuestionView, Rated, RealCase, Repair,
    SeatView, ShareView, Sheet, SpeakerView, SpotView, StatementView, VoteView,
};
