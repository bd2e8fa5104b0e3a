//! Settings kept and read back.

use super::*;
use crate::store::{Clocks, Motion, Settings, ThemeName};

#[test]
fn settings_survive() {
    let (_holder, dir) = place();
    let set = Settings {
        lang: Lang::Ja,
        theme: ThemeName::ColourBlind,
        motion: Motion::Reduced,
        clocks: Clocks::Double,
        spot_the_worst: false,
    };
    open(&dir).save_settings(&set).unwrap();
    assert_eq!(open(&dir).settings(Settings::default()).unwrap(), set);
}

#[test]
fn what_was_never_set_is_as_the_caller_has_it() {
    let (_holder, dir) = place();
    let japanese = Settings {
        lang: Lang::Ja,
        ..Settings::default()
    };
    assert_eq!(open(&dir).settings(japanese).unwrap(), japanese);
}

#[test]
fn bad_values_count_as_not_set_and_unknown_keys_stay() {
    let (_holder, dir) = place();
    let mut store = open(&dir);
    let put = |store: &Store, key: &str, value: &str| {
        let sql = "INSERT OR REPLACE INTO settings VALUES (?1, ?2)";
        store.db.execute(sql, [key, value]).unwrap();
    };
    put(&store, "theme", r#""plaid""#);
    put(&store, "motion", r#""reduced""#);
    put(&store, "clocks", "{not json");
    put(&store, "spot_the_worst", "7");
    put(&store, "holograms", "true");
    let read = store.settings(Settings::default()).unwrap();
    let expected = Settings {
        motion: Motion::Reduced,
        ..Settings::default()
    };
    assert_eq!(read, expected);

    store.save_settings(&read).unwrap();
    let sql = "SELECT value FROM settings WHERE key = 'holograms'";
    let kept: String = store.db.query_row(sql, [], |row| row.get(0)).unwrap();
    assert_eq!(kept, "true");
}
