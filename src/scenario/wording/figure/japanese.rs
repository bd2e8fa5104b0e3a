//! Japanese figures: 5,500万円 · 九百人 · 午後6時 · 7月4日 · 3割 · 3.5％.

use super::{Figure, FigureKind, digit, number};

const NUMERALS: [char; 10] = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
/// Multiply what stands before them within a group.
const PLACES: [(char, f64); 3] = [('十', 1e1), ('百', 1e2), ('千', 1e3)];
/// Close a group.
const GROUPS: [(char, f64); 3] = [('万', 1e4), ('億', 1e8), ('兆', 1e12)];
/// Counted things, taken into the figure's place.
const UNITS: [&str; 14] = [
    "円", "人", "名", "件", "社", "台", "店", "回", "万人", "口座", "時間", "日間", "週間", "か月",
];

/// The figure that begins at a place.
pub(super) fn figure(words: &str, at: usize) -> Option<Figure> {
    let before = words[..at].chars().next_back();
    if before.is_some_and(|c| c.is_ascii_alphanumeric()) {
        return None;
    }
    let (value, end) = amount(words, half_day(words, at).map_or(at, |(_, start)| start))?;
    let rest = &words[end..];
    let found = |value, kind, end| Some(Figure::new(value, kind, at..end));
    if let Some((minutes, end)) = clock(words, half_day(words, at), value, end) {
        return found(minutes, FigureKind::Clock, end);
    }
    if half_day(words, at).is_some() {
        return None;
    }
    if rest.starts_with('月') && value <= 12.0 {
        let after = end + '月'.len_utf8();
        let day = number(words, after)
            .filter(|(_, end)| words[*end..].starts_with('日'))
            .map(|(day, end)| (day, end + '日'.len_utf8()));
        let (day, end) = day.unwrap_or((0.0, after));
        return found(value * 100.0 + day, FigureKind::Day, end);
    }
    if rest.starts_with('日')
        && !rest.starts_with("日間")
        && !rest.starts_with("日以")
        && value <= 31.0
    {
        return found(value, FigureKind::Day, end + '日'.len_utf8());
    }
    for (mark, times) in [("％", 1.0), ("%", 1.0), ("パーセント", 1.0), ("割", 10.0)] {
        if rest.starts_with(mark) {
            return found(value * times, FigureKind::Percent, end + mark.len());
        }
    }
    // A digit that goes on with letters is a name: 7pay.
    if rest.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return None;
    }
    let unit = UNITS.iter().filter(|unit| rest.starts_with(**unit));
    let unit = unit.map(|unit| unit.len()).max();
    let minutes = rest.starts_with('分').then_some('分'.len_utf8());
    found(
        value,
        FigureKind::Count,
        end + unit.or(minutes).unwrap_or(0),
    )
}

/// Whether 午前 (0) or 午後 (12 hours) stands here, and where it ends.
fn half_day(words: &str, at: usize) -> Option<(f64, usize)> {
    [("午前", 0.0), ("午後", 12.0 * 60.0)]
        .into_iter()
        .find(|(mark, _)| words[at..].starts_with(mark))
        .map(|(mark, minutes)| (minutes, at + mark.len()))
}

/// 18時30分, 午後6時半, 9:05: minutes since midnight.
fn clock(
    words: &str,
    half_day: Option<(f64, usize)>,
    hour: f64,
    end: usize,
) -> Option<(f64, usize)> {
    let offset = half_day.map_or(0.0, |(minutes, _)| minutes);
    if hour > 24.0 || hour.fract() != 0.0 {
        return None;
    }
    let rest = &words[end..];
    let (minutes, end) = if let Some(after) = rest.strip_prefix('時') {
        let end = end + '時'.len_utf8();
        if after.starts_with('間') {
            return None;
        }
        match number(words, end).filter(|(_, end)| words[*end..].starts_with('分')) {
            Some((minutes, end)) => (minutes, end + '分'.len_utf8()),
            None if after.starts_with('半') => (30.0, end + '半'.len_utf8()),
            None => (0.0, end),
        }
    } else {
        let colon = [':', '：']
            .into_iter()
            .find(|colon| rest.starts_with(*colon))?;
        number(words, end + colon.len_utf8())?
    };
    (minutes < 60.0).then_some((hour * 60.0 + offset + minutes, end))
}

/// A number in digits, numerals or both, and where it ends. Numerals alone count
/// from a hundred on.
fn amount(words: &str, at: usize) -> Option<(f64, usize)> {
    let (mut total, mut group, mut pending) = (0.0, 0.0, None);
    let (mut end, mut digits, mut large) = (at, false, false);
    while let Some(c) = words[end..].chars().next() {
        if digit(c).is_some() {
            if pending.is_some() {
                break;
            }
            let (value, after) = number(words, end)?;
            (pending, end, digits) = (Some(value), after, true);
            continue;
        }
        if let Some(numeral) = NUMERALS.iter().position(|it| *it == c) {
            let before = pending.unwrap_or(0.0);
            pending = Some(before * 10.0 + numeral as f64);
        } else if let Some((_, place)) = PLACES.iter().find(|(it, _)| *it == c) {
            group += pending.take().unwrap_or(1.0) * place;
            large |= *place >= 100.0;
        } else if let Some((_, scale)) = GROUPS.iter().find(|(it, _)| *it == c) {
            group += pending.take().unwrap_or(0.0);
            if group == 0.0 {
                break;
            }
            (total, group, large) = (total + group * scale, 0.0, true);
        } else {
            break;
        }
        end += c.len_utf8();
    }
    let value = total + group + pending.unwrap_or(0.0);
    (end > at && (digits || large)).then_some((value, end))
}
