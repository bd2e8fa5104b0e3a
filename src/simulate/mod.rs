//! Conferences played by the machine, with the same engine a person plays with: to
//! tell an author what a scenario does before anybody sits down to it.

pub mod exact;
