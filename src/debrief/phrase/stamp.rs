//! Times as a person writes them.

use crate::i18n::Lang;
use jiff::civil::{Date, DateTime};

/// A time of RFC 3339 to the minute, as a person writes it.
pub(super) fn time(stamp: &str) -> String {
    let minute: String = stamp.chars().take(16).collect();
    let zone = if stamp.ends_with('Z') { " UTC" } else { "" };
    format!("{}{zone}", minute.replace('T', " "))
}

/// A time of RFC 3339 as a letter writes it: “22 November 2026, 09:00 UTC”.
#[must_use]
pub fn date(stamp: &str, lang: Lang) -> String {
    let civil = stamp.get(..19).and_then(|it| it.parse::<DateTime>().ok());
    let Some(civil) = civil else {
        return time(stamp);
    };
    let form = match lang {
        Lang::En => "%-d %B %Y, %H:%M",
        Lang::Ja => "%Y年%-m月%-d日 %H:%M",
    };
    let zone = if stamp.ends_with('Z') { " UTC" } else { "" };
    format!("{}{zone}", civil.strftime(form))
}

/// The day of a time of RFC 3339: “22 November 2026”.
#[must_use]
pub fn day(stamp: &str, lang: Lang) -> String {
    let Some(day) = stamp.get(..10).and_then(|it| it.parse::<Date>().ok()) else {
        return time(stamp);
    };
    let form = match lang {
        Lang::En => "%-d %B %Y",
        Lang::Ja => "%Y年%-m月%-d日",
    };
    day.strftime(form).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_written_to_the_minute_with_its_zone() {
        assert_eq!(time("2026-11-22T09:00:31Z"), "2026-11-22 09:00 UTC");
        assert_eq!(time("2026-11-22T18:00:31+09:00"), "2026-11-22 18:00");
        assert_eq!(time(""), "");
        for (lang, written) in [
            (Lang::En, "2 November 2026, 09:00 UTC"),
            (Lang::Ja, "2026年11月2日 09:00 UTC"),
        ] {
            assert_eq!(date("2026-11-02T09:00:31Z", lang), written);
        }
        assert_eq!(date("soon", Lang::En), "soon");
    }
}
