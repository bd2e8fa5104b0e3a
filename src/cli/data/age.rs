//! How old something is: `90d`, `12w`, `6m`, `1y`.

use super::super::value::Wrong;
use crate::i18n::usage;
use jiff::{Span, Timestamp, tz::TimeZone};
use std::str::FromStr;

/// How old something is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Age {
    count: i32,
    unit: Unit,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Unit {
    Days,
    Weeks,
    Months,
    Years,
}

impl Age {
    /// The moment that was so long ago, by the calendar of a place; the earliest
    /// there is where the calendar does not reach so far.
    pub fn before(self, now: Timestamp, zone: &TimeZone) -> Timestamp {
        let span = match self.unit {
            Unit::Days => Span::new().days(self.count),
            Unit::Weeks => Span::new().weeks(self.count),
            Unit::Months => Span::new().months(self.count),
            Unit::Years => Span::new().years(self.count),
        };
        let then = now.to_zoned(zone.clone()).checked_sub(span);
        then.map_or(Timestamp::MIN, |then| then.timestamp())
    }
}

impl FromStr for Age {
    type Err = Wrong;

    fn from_str(said: &str) -> Result<Age, Wrong> {
        let wrong = || Wrong::new(usage::age);
        let unit = match said.chars().last() {
            Some('d') => Unit::Days,
            Some('w') => Unit::Weeks,
            Some('m') => Unit::Months,
            Some('y') => Unit::Years,
            _ => return Err(wrong()),
        };
        let count = said[..said.len() - 1].parse().map_err(|_| wrong())?;
        if !(1..=9_999).contains(&count) || said.starts_with('+') {
            return Err(wrong());
        }
        Ok(Age { count, unit })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ages_go_by_the_calendar() {
        let now: Timestamp = "2026-03-31T12:00:00Z".parse().unwrap();
        let before = |said: &str| {
            let age: Age = said.parse().unwrap();
            age.before(now, &TimeZone::UTC).to_string()
        };
        assert_eq!(before("1d"), "2026-03-30T12:00:00Z");
        assert_eq!(before("2w"), "2026-03-17T12:00:00Z");
        assert_eq!(before("1m"), "2026-02-28T12:00:00Z");
        assert_eq!(before("1y"), "2025-03-31T12:00:00Z");
        let longest: Age = "9999y".parse().unwrap();
        assert!(longest.before(now, &TimeZone::UTC) < Timestamp::UNIX_EPOCH);
        // The calendar does not reach so far: nothing is that old.
        assert_eq!(
            longest.before(Timestamp::MIN, &TimeZone::UTC),
            Timestamp::MIN
        );
    }

    #[test]
    fn what_is_no_age_is_refused() {
        for said in [
            "", "d", "90", "0d", "-3d", "+3d", "3h", "1.5y", "９d", "10000d", "日",
        ] {
            assert!(said.parse::<Age>().is_err(), "{said}");
        }
    }
}
