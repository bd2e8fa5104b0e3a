//! Renderers of the agreement. [`outline`] decides what is said in which order; a
//! file a form lays it out. For a program the value itself is written as JSON.

mod chart;
mod csv;
mod html;
mod markdown;
mod outline;
mod reading;
mod text;
