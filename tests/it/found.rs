//! What the fuzzer found, and what it starts from: each goes the whole way.

use super::whole_way;
use std::fs;
use std::path::Path;

#[test]
fn what_was_once_found_goes_the_whole_way() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = 0;
    for directory in ["fuzz/seeds", "tests/fixtures/found"] {
        for entry in fs::read_dir(root.join(directory)).unwrap() {
            whole_way::go(&fs::read(entry.unwrap().path()).unwrap());
            files += 1;
        }
    }
    assert!(files >= 3, "{files}");
}
