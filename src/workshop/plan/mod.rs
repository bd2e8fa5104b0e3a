//! The day of a workshop, from a week before to a month after: what to do when, with
//! the commands that do it. Times are reckoned from the number of people.

mod build;
mod html;
mod markdown;
mod outline;
mod parts;
mod times;

use crate::i18n::Lang;
use jiff::civil::Date;

pub use times::{Day, LEAST_MINUTES, MOST_MINUTES, Part, Slot, USUAL_MINUTES};

/// The number of people a plan is made for where no workshop is named: executives
/// around one table.
pub const USUAL_PEOPLE: usize = 8;

/// What a plan is made from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted {
    /// The workshop's name; empty where there is none yet.
    pub workshop: Box<str>,
    /// The id of its scenario; empty where there is none yet.
    pub scenario: Box<str>,
    /// Its participants, in the order of the roster; may be empty.
    pub names: Vec<Box<str>>,
    /// How many they are.
    pub people: usize,
    /// How many assess beside the facilitator.
    pub assessors: usize,
    /// The minutes there are.
    pub minutes: u16,
    /// The day it is held; nothing where that is open.
    pub date: Option<Date>,
    /// When it begins, in minutes since midnight; nothing where that is open.
    pub begins: Option<u16>,
}

/// The plan, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// Its language.
    pub lang: Lang,
    /// What it is called.
    pub title: String,
    /// For whom, and how long.
    pub about: String,
    /// The day itself, with its date where that is known.
    pub day: String,
    /// It fits into the time there is.
    pub fits: bool,
    /// What does not fit, first, and what had to be left out; may be empty.
    pub caution: Vec<String>,
    /// What is to be done, in the order of time.
    pub stages: Vec<Stage>,
}

/// Something to be done at a time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stage {
    /// When: a date or a time of day; may be empty.
    pub when: String,
    /// What it is.
    pub title: String,
    /// It is a part of the day itself.
    pub of_day: bool,
    /// What to do, step by step.
    pub steps: Vec<String>,
    /// What to type.
    pub commands: Vec<Command>,
}

/// A command to be typed, and what it is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Command {
    /// As it is typed.
    pub line: String,
    /// What it does.
    pub does: &'static str,
}

impl Plan {
    /// The plan for what is wanted.
    #[must_use]
    pub fn of(wanted: &Wanted, lang: Lang) -> Plan {
        build::plan(wanted, lang)
    }
}

/// Minutes from the beginning as a time of day, or as time gone by where it is not
/// known when the day begins.
#[must_use]
pub fn clock(minutes: u16, begins: Option<u16>) -> String {
    let at = u32::from(minutes) + u32::from(begins.unwrap_or(0));
    format!("{}:{:02}", at / 60 % 24, at % 60)
}

#[cfg(test)]
mod tests;
