//! Words that show a manner of speaking, whatever is said in it.

use super::super::Lang;
use super::figure::{FigureKind, figures};
use super::phrases::places;
use std::ops::Range;

/// A manner of speaking that shows in single words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Cue {
    /// Apologies.
    Apology,
    /// A time or a date.
    Deadline,
    /// Caution: perhaps, at this stage, under investigation.
    Hedge,
}

/// How often a cue shows in spoken words.
#[must_use]
pub fn cues(words: &str, lang: Lang, cue: Cue) -> usize {
    let found = phrases(words, lang, cue).len();
    match cue {
        Cue::Deadline => found + moments(words, lang),
        Cue::Apology | Cue::Hedge => found,
    }
}

/// Where the phrases of a cue stand.
fn phrases(words: &str, lang: Lang, cue: Cue) -> Vec<((), Range<usize>)> {
    let phrases = match (cue, lang) {
        (Cue::Apology, Lang::En) => APOLOGY_EN,
        (Cue::Apology, Lang::Ja) => APOLOGY_JA,
        (Cue::Deadline, Lang::En) => DEADLINE_EN,
        (Cue::Deadline, Lang::Ja) => DEADLINE_JA,
        (Cue::Hedge, Lang::En) => HEDGE_EN,
        (Cue::Hedge, Lang::Ja) => HEDGE_JA,
    };
    places(words, lang, phrases.iter().map(|phrase| ((), *phrase)))
}

/// Whether a cue shows in spoken words at all.
#[must_use]
pub fn shows(words: &str, lang: Lang, cue: Cue) -> bool {
    !phrases(words, lang, cue).is_empty()
        || cue == Cue::Deadline && may_hold_moment(words, lang) && moments(words, lang) > 0
}

/// Whether there is anything that every time of day or day of the calendar has: a
/// digit, or in English a word for an hour. Told from the bytes alone.
fn may_hold_moment(words: &str, lang: Lang) -> bool {
    let bytes = words.as_bytes();
    let is_hour = |three: &[u8]| {
        matches!(
            three,
            [b' ', b'a' | b'A' | b'p' | b'P', b'm' | b'M' | b'.'] | b"clo" | b"CLO" | b"Clo"
        )
    };
    // A full-width digit ends in 0x90 to 0x99 after 0xEF 0xBC.
    let is_wide = |three: &[u8]| matches!(three, [0xEF, 0xBC, 0x90..=0x99]);
    bytes.iter().any(u8::is_ascii_digit)
        || match lang {
            Lang::En => bytes
                .windows(3)
                .any(|three| is_hour(three) || is_wide(three)),
            Lang::Ja => bytes.windows(3).any(is_wide),
        }
}

/// Times of day and days of the calendar.
fn moments(words: &str, lang: Lang) -> usize {
    let figures = figures(words, lang);
    let is_moment = |kind| matches!(kind, FigureKind::Clock | FigureKind::Day);
    figures
        .iter()
        .filter(|figure| is_moment(figure.kind))
        .count()
}

const APOLOGY_EN: &[&str] = &["sorry", "apolog*", "regret*", "forgive*", "ashamed"];
const APOLOGY_JA: &[&str] = &[
    "申し訳",
    "申しわけ",
    "お詫び",
    "おわび",
    "詫び",
    "謝罪",
    "陳謝",
    "お許し",
    "すみません",
    "恥じて",
    "遺憾",
];
const DEADLINE_EN: &[&str] = &[
    "today",
    "tonight",
    "tomorrow",
    "this morning",
    "this afternoon",
    "this evening",
    "this week",
    "next week",
    "this month",
    "next month",
    "within the hour",
    "within hours",
    "within days",
    "within a week",
    "within a month",
    "by the end of",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "noon",
    "midnight",
];
const DEADLINE_JA: &[&str] = &[
    "本日",
    "今日",
    "今夜",
    "今晩",
    "今夕",
    "明日",
    "明朝",
    "明後日",
    "今週",
    "来週",
    "週明け",
    "今月",
    "来月",
    "月末",
    "年内",
    "日以内",
    "時間以内",
    "週間以内",
    "正午",
    "今朝",
];
const HEDGE_EN: &[&str] = &[
    "perhaps",
    "maybe",
    "possibly",
    "might",
    "probably",
    "presumably",
    "i think",
    "i believe",
    "we believe",
    "as far as",
    "at this stage",
    "at this point",
    "at the moment",
    "it seems",
    "it appears",
    "looking into",
    "under investigation",
    "under review",
    "being investigated",
    "in principle",
    "to some extent",
    "to a certain extent",
    "in general",
    "generally",
    "not necessarily",
    "it depends",
    "various",
    "we will consider",
    "cannot rule out",
];
const HEDGE_JA: &[&str] = &[
    "かもしれ",
    "と思います",
    "と思っており",
    "と考えており",
    "と考えます",
    "のではないか",
    "可能性",
    "おそらく",
    "恐らく",
    "たぶん",
    "現時点",
    "今のところ",
    "現段階",
    "精査",
    "確認中",
    "調査中",
    "検討",
    "一概に",
    "場合によって",
    "ある程度",
    "必ずしも",
    "総合的",
    "さまざま",
    "様々",
    "認識して",
    "存じません",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn apologies_are_counted_once_a_place() {
        let ja = "お詫び申し上げます。誠に申し訳ございません。";
        assert_eq!(cues(ja, Lang::Ja, Cue::Apology), 2);
        let en = "I am sorry. We apologise; the apology is mine.";
        assert_eq!(cues(en, Lang::En, Cue::Apology), 3);
        assert_eq!(cues("Sorrywood", Lang::En, Cue::Apology), 0);
    }

    #[test]
    fn a_time_a_date_or_a_word_for_one_is_a_deadline() {
        for ja in ["18時に公表します。", "7月8日に。", "明日までに。"] {
            assert_eq!(cues(ja, Lang::Ja, Cue::Deadline), 1, "{ja}");
        }
        for en in ["At 6 pm.", "On 8 July.", "By tomorrow.", "On Monday."] {
            assert_eq!(cues(en, Lang::En, Cue::Deadline), 1, "{en}");
        }
        assert_eq!(cues("About 900 people.", Lang::En, Cue::Deadline), 0);
        assert_eq!(cues("24時間監視します。", Lang::Ja, Cue::Deadline), 0);
    }

    proptest::proptest! {
        #[test]
        fn a_cue_shows_where_it_is_counted(
            words in "(six|18|noon|４|July|4th|o'clock| |pm|a.m.|時|日|午後|百|申し訳|sorry|today|x|。){0,12}"
        ) {
            for lang in Lang::ALL {
                for cue in [Cue::Apology, Cue::Deadline, Cue::Hedge] {
                    proptest::prop_assert_eq!(shows(&words, lang, cue), cues(&words, lang, cue) > 0);
                }
            }
        }
    }

    #[test]
    fn caution_shows() {
        assert_eq!(cues("I think it might be.", Lang::En, Cue::Hedge), 2);
        assert_eq!(cues("現時点では確認中です。", Lang::Ja, Cue::Hedge), 2);
        assert_eq!(cues("違います。", Lang::Ja, Cue::Hedge), 0);
    }
}
