//! Any bytes as a scenario, the whole way: an error or a scenario that plays to
//! its end and has a debrief. From the top of the repository, with a nightly
//! compiler:
//!
//! ```sh
//! cargo +nightly fuzz run scenario fuzz/corpus/scenario fuzz/seeds -- -dict=fuzz/scenario.dict -max_total_time=600
//! ```

#![no_main]

#[path = "../../tests/it/whole_way.rs"]
mod whole_way;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| whole_way::go(bytes));
