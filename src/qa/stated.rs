//! Figures as an answer states them: with the words that make them about
//! something, so that they can be kept as facts and compared.

use crate::scenario::Lang;
use crate::scenario::wording::{Figure, FigureKind, figures};

/// A figure in an answer.
pub(super) struct Stated<'a> {
    /// The figure.
    pub figure: Figure,
    /// The figure with “about” and its unit, as it is said.
    pub phrase: &'a str,
    /// What is counted: 人, customers; may be empty.
    pub unit: String,
    /// The sentence before it.
    pub before: &'a str,
    /// The sentence after it.
    pub after: &'a str,
}

/// Words that say a figure is no exact one.
const ABOUT_JA: &[&str] = &[
    "約",
    "およそ",
    "おおよそ",
    "概ね",
    "おおむね",
    "ほぼ",
    "推計",
    "推定",
];
const ABOUT_EN: &[&str] = &[
    "about",
    "around",
    "approximately",
    "roughly",
    "nearly",
    "some",
    "an estimated",
    "estimated",
];
/// Words that belong to a figure and make it no estimate.
const WITH_JA: &[&str] = &["計", "合計", "延べ", "少なくとも", "最大"];
const WITH_EN: &[&str] = &["at least", "more than", "over", "up to", "a total of"];
/// Words after a figure that are not what is counted.
const NO_UNIT_EN: &[&str] = &[
    "of",
    "in",
    "on",
    "at",
    "and",
    "or",
    "to",
    "by",
    "from",
    "as",
    "is",
    "are",
    "was",
    "were",
    "have",
    "has",
    "had",
    "per",
    "a",
    "the",
    "that",
    "which",
    "who",
    "for",
    "with",
    "after",
    "before",
    "since",
    "so",
    "now",
    "already",
    "today",
    "yesterday",
    "but",
    "not",
];

/// Units of spans and orders: no amounts that move.
const NO_AMOUNT: &[&str] = &[
    "年",
    "年間",
    "年度",
    "月",
    "か月",
    "ヶ月",
    "カ月",
    "月間",
    "週間",
    "日間",
    "日",
    "時間",
    "分",
    "分間",
    "秒",
    "回",
    "回目",
    "度",
    "点",
    "点目",
    "つ",
    "番",
    "番目",
    "段階",
    "次",
    "層",
    "号",
    "条",
    "項",
    "階",
    "代",
    "桁",
    "year",
    "years",
    "month",
    "months",
    "week",
    "weeks",
    "day",
    "days",
    "hour",
    "hours",
    "minute",
    "minutes",
    "second",
    "seconds",
    "times",
    "points",
    "things",
    "steps",
    "reasons",
    "questions",
];

/// What stands before a number that is a name: question 3, annex 2.
const NUMBERED_JA: &[&str] = &[
    "問",
    "質問",
    "Q",
    "Ｑ",
    "No",
    "№",
    "#",
    "＃",
    "資料",
    "別紙",
    "別添",
    "図",
    "表",
    "項番",
    "ページ",
];
const NUMBERED_EN: &[&str] = &[
    "question",
    "questions",
    "q",
    "no",
    "number",
    "#",
    "item",
    "row",
    "page",
    "slide",
    "annex",
    "appendix",
    "section",
    "chapter",
    "version",
];

impl Stated<'_> {
    /// Whether the number is a name, such as that of a question.
    fn is_numbering(&self) -> bool {
        let before = self.before.trim_end_matches(['.', '．', ' ', '\u{3000}']);
        let ends = |word: &&str| {
            let at = before.len().checked_sub(word.len());
            let tail = at.and_then(|at| Some((before.get(..at)?, before.get(at..)?)));
            tail.is_some_and(|(head, tail)| {
                tail.eq_ignore_ascii_case(word)
                    && (!word.is_ascii() || !head.ends_with(|c: char| c.is_ascii_alphanumeric()))
            })
        };
        let mut names = NUMBERED_JA.iter().chain(NUMBERED_EN);
        self.unit.is_empty() && names.any(ends)
    }

    /// Whether it is said to be no exact figure.
    pub fn is_estimate(&self, lang: Lang) -> bool {
        let phrase = self.phrase.to_lowercase();
        let about = match lang {
            Lang::En => ABOUT_EN,
            Lang::Ja => ABOUT_JA,
        };
        about.iter().any(|word| phrase.starts_with(word))
    }

    /// Whether it counts or measures, rather than tells a time, a span or an order.
    pub fn is_amount(&self) -> bool {
        let is_year = self.unit.is_empty()
            && self.figure.value.fract() == 0.0
            && (1900.0..2100.0).contains(&self.figure.value);
        match self.figure.kind {
            FigureKind::Percent => true,
            FigureKind::Count => {
                !is_year && !NO_AMOUNT.contains(&self.unit.as_str()) && !self.is_numbering()
            }
            FigureKind::Clock | FigureKind::Day => false,
        }
    }

    /// Whether it tells a time or a date.
    pub fn is_moment(&self) -> bool {
        matches!(self.figure.kind, FigureKind::Clock | FigureKind::Day)
    }
}

/// The figures of an answer, from the front.
pub(super) fn stated(words: &str, lang: Lang) -> Vec<Stated<'_>> {
    figures(words, lang)
        .into_iter()
        .map(|figure| {
            let start = before_it(words, figure.range.start, lang);
            let end = figure.range.end + unit_after(words, figure.range.end, lang);
            let sentence = sentence(words, figure.range.start);
            Stated {
                unit: unit(words, &figure, end, lang),
                phrase: words[start..end].trim(),
                before: &words[sentence.start..start.max(sentence.start)],
                after: &words[end.min(sentence.end)..sentence.end],
                figure,
            }
        })
        .collect()
}

/// Where the words that belong to the figure begin.
fn before_it(words: &str, mut start: usize, lang: Lang) -> usize {
    let (about, with) = match lang {
        Lang::En => (ABOUT_EN, WITH_EN),
        Lang::Ja => (ABOUT_JA, WITH_JA),
    };
    for sign in ["$", "£", "€", "¥", "￥"] {
        if words[..start].ends_with(sign) {
            start -= sign.len();
        }
    }
    loop {
        let head = words[..start].trim_end();
        let ends = |word: &&&str| {
            let tail = head
                .len()
                .checked_sub(word.len())
                .and_then(|at| head.get(at..));
            tail.is_some_and(|tail| tail.eq_ignore_ascii_case(word))
                && (lang == Lang::Ja
                    || !head[..head.len() - word.len()].ends_with(char::is_alphanumeric))
        };
        let Some(word) = about
            .iter()
            .chain(with)
            .filter(ends)
            .max_by_key(|word| word.len())
        else {
            return start;
        };
        start = head.len() - word.len();
    }
}

/// How many bytes after the figure say what is counted.
fn unit_after(words: &str, end: usize, lang: Lang) -> usize {
    let rest = &words[end..];
    match lang {
        // 世帯, 校, 箇所: the kanji that follow at once, if nothing was taken yet.
        Lang::Ja if words[..end].ends_with(is_numeral) => {
            let kanji = rest
                .chars()
                .take_while(|c| matches!(c, '\u{4E00}'..='\u{9FFF}' | 'ヶ' | 'カ'));
            kanji.take(3).map(char::len_utf8).sum()
        }
        Lang::Ja => 0,
        Lang::En => {
            let word = rest.strip_prefix(' ').unwrap_or("");
            let len = word
                .find(|c: char| !c.is_alphabetic())
                .unwrap_or(word.len());
            let is_unit = len > 0 && !NO_UNIT_EN.contains(&word[..len].to_lowercase().as_str());
            if is_unit { 1 + len } else { 0 }
        }
    }
}

fn is_numeral(c: char) -> bool {
    c.is_numeric() || "〇一二三四五六七八九十百千万億兆".contains(c)
}

/// What is counted, without the number.
fn unit(words: &str, figure: &Figure, end: usize, lang: Lang) -> String {
    let sign = words[..figure.range.start].chars().next_back();
    if let Some(sign) = sign.filter(|c| "$£€¥￥".contains(*c)) {
        return sign.to_string();
    }
    if figure.kind != FigureKind::Count {
        return String::new();
    }
    match lang {
        Lang::Ja => words[figure.range.start..end]
            .trim_start_matches(|c: char| {
                is_numeral(c) || matches!(c, ',' | '，' | '.' | '．' | ' ')
            })
            .to_owned(),
        Lang::En => words[figure.range.end..end].trim().to_lowercase(),
    }
}

/// The sentence a place stands in.
fn sentence(words: &str, at: usize) -> std::ops::Range<usize> {
    let ends = |c: char| matches!(c, '。' | '！' | '？' | '!' | '?' | '\n');
    let start = words[..at].rfind(ends).map_or(0, |stop| {
        stop + words[stop..].chars().next().map_or(0, char::len_utf8)
    });
    // A full stop ends an English sentence only before a blank: 6.30, 1.5.
    let start = words[..at]
        .rfind(". ")
        .map_or(start, |stop| start.max(stop + 2));
    let rest = &words[at..];
    let end = rest.find(ends).unwrap_or(rest.len());
    let end = rest.find(". ").map_or(end, |stop| end.min(stop));
    start..at + end
}

#[cfg(test)]
mod tests {
    use super::*;

    fn phrases(words: &str, lang: Lang) -> Vec<(&str, String)> {
        let found = stated(words, lang).into_iter();
        found.map(|it| (it.phrase, it.unit)).collect()
    }

    #[test]
    fn a_figure_takes_its_words_along() {
        let cases = [
            ("被害は約900人です。", vec![("約900人", "人")]),
            (
                "対象は 延べ 1,200世帯、3校でした。",
                vec![("延べ 1,200世帯", "世帯"), ("3校", "校")],
            ),
            ("総額はおよそ5500万円です。", vec![("およそ5500万円", "円")]),
        ];
        for (words, expected) in cases {
            let expected: Vec<_> = expected
                .iter()
                .map(|(a, b)| (*a, (*b).to_owned()))
                .collect();
            assert_eq!(phrases(words, Lang::Ja), expected, "{words}");
        }
        let cases = [
            (
                "About 900 customers were affected.",
                vec![("About 900 customers", "customers")],
            ),
            ("It cost $55 million in all.", vec![("$55 million", "$")]),
            (
                "At least 30 per cent of them.",
                vec![("At least 30 per cent", "")],
            ),
        ];
        for (words, expected) in cases {
            let expected: Vec<_> = expected
                .iter()
                .map(|(a, b)| (*a, (*b).to_owned()))
                .collect();
            assert_eq!(phrases(words, Lang::En), expected, "{words}");
        }
    }

    #[test]
    fn a_figure_knows_its_sentence() {
        let found = stated(
            "調査中です。被害に遭われた方は約900人です。以上。",
            Lang::Ja,
        );
        assert_eq!(
            (found[0].before, found[0].after),
            ("被害に遭われた方は", "です")
        );
        assert!(found[0].is_estimate(Lang::Ja) && found[0].is_amount());
        let found = stated("Sorry. About 900 customers were hit. Thanks.", Lang::En);
        assert_eq!((found[0].before, found[0].after), ("", " were hit"));
    }
}
