//! The exchanges behind a figure: each with its session, so that it can be looked up.

use super::{Reader, say, tone};
use crate::i18n::Lang;
use crate::i18n::progress as words;
use crate::scenario::vocabulary::{Field, Pitfall, Technique, Word};
use crate::sheet::{Line, Sheet, Tone, shortened};
use crate::training::practised::{Exchange, Practised};
use serde::Serialize;

/// Exchanges listed for a person.
pub const LISTED: usize = 40;
/// Columns the titles of scenarios may have at most.
const TITLES: usize = 40;
/// Columns under which a question's words stand, and what is said of it goes on.
const WORDS: usize = 26;

/// Which exchanges are wanted: those that have all of these.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Wanted {
    /// The question worked like this.
    pub technique: Option<Technique>,
    /// It was about this.
    pub field: Option<Field>,
    /// There was this to fall into.
    pub pitfall: Option<Pitfall>,
}

/// An exchange and where it is to be found. Field names are those of
/// `progress --technique … --format json`.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Found {
    /// Number of the session.
    pub session: i64,
    /// When it ended, in milliseconds since 1970.
    pub finished: i64,
    /// Id of the scenario.
    pub scenario: String,
    /// The scenario's title.
    pub title: String,
    /// Answers were spoken: self-rated.
    pub aloud: bool,
    /// It was a drill.
    pub drill: bool,
    /// Id of the question; nothing for the statement and decisions.
    pub question: Option<String>,
    /// Its place among the exchanges of its session.
    #[serde(skip)]
    pub exchange: usize,
    /// The words of the question, for a person to read; nothing while nobody looked
    /// them up, or where they are gone.
    #[serde(skip)]
    pub asked: Option<String>,
    /// Tags of the techniques.
    pub techniques: Vec<&'static str>,
    /// Tag of the field.
    pub topic: Option<&'static str>,
    /// Points had; nothing if it was not rated.
    pub points: Option<u32>,
    /// Points there were; nothing if it was not rated.
    pub possible: Option<u32>,
    /// Tags of the pitfalls fallen into.
    pub pitfalls: Vec<&'static str>,
    /// Tags of the pitfalls there were.
    pub offered: Vec<&'static str>,
}

impl Wanted {
    /// Whether anything is asked for.
    #[must_use]
    pub fn is_anything(&self) -> bool {
        *self != Wanted::default()
    }

    /// What is asked for, in words.
    #[must_use]
    pub fn name(&self, lang: Lang) -> String {
        let parts = [
            self.technique.map(|it| it.name(lang)),
            self.field.map(|it| it.name(lang)),
            self.pitfall.map(|it| it.name(lang)),
        ];
        let parts: Vec<&str> = parts.into_iter().flatten().collect();
        parts.join(words::and(lang))
    }

    /// The exchanges of a session that are wanted, in their order.
    #[must_use]
    pub fn of(&self, practised: &Practised, lang: Lang) -> Vec<Found> {
        let all = practised.exchanges.iter().enumerate();
        let wanted = all.filter(|(_, it)| self.fits(it));
        let found = wanted.filter_map(|(at, _)| found(practised, at, lang));
        found.collect()
    }

    fn fits(&self, exchange: &Exchange) -> bool {
        let offered = exchange.offered.union(exchange.pitfalls);
        self.technique
            .is_none_or(|it| exchange.techniques.contains(it))
            && self.field.is_none_or(|it| exchange.field == Some(it))
            && self.pitfall.is_none_or(|it| offered.contains(it))
    }
}

/// The exchange at a place of a session, with where it is to be found.
#[must_use]
pub fn found(practised: &Practised, at: usize, lang: Lang) -> Option<Found> {
    let exchange = practised.exchanges.get(at)?;
    let session = &practised.session;
    let rated = exchange.possible > 0;
    let had = exchange.possible.saturating_sub(exchange.missed);
    Some(Found {
        session: session.number,
        finished: session.finished,
        scenario: session.scenario.to_string(),
        title: session.title.get(lang).to_owned(),
        aloud: session.aloud,
        drill: session.question.is_some(),
        question: exchange.question.as_deref().map(str::to_owned),
        techniques: exchange.techniques.iter().map(Word::tag).collect(),
        topic: exchange.field.map(Word::tag),
        points: rated.then_some(had),
        possible: rated.then_some(exchange.possible),
        pitfalls: exchange.pitfalls.iter().map(Word::tag).collect(),
        offered: exchange.offered.iter().map(Word::tag).collect(),
        exchange: at,
        asked: None,
    })
}

/// The exchanges, the newest first, for a person to read.
#[must_use]
pub fn behind(wanted: &Wanted, found: &[Found], reader: Reader<'_>) -> Sheet {
    let lang = reader.lang;
    let mut sheet = Sheet::default();
    sheet.title(words::h_behind(lang, &wanted.name(lang)));
    let Some(newest) = found.first() else {
        say(&mut sheet, Tone::Muted, words::behind_none(lang));
        return sheet;
    };
    let mut sessions: Vec<i64> = found.iter().map(|it| it.session).collect();
    sessions.sort_unstable();
    sessions.dedup();
    let count = match found.len() {
        1 => words::behind_count_1(lang).to_owned(),
        count => words::behind_count(lang, count, sessions.len()),
    };
    sheet.push(Line::broken(0, vec![(Tone::Muted, count)]));
    sheet.gap();
    rows(
        &mut sheet,
        wanted,
        &found[..found.len().min(LISTED)],
        reader,
    );
    if found.len() > LISTED {
        say(&mut sheet, Tone::Muted, &words::only_newest(lang, LISTED));
    }
    sheet.gap();
    let see = words::see_debrief(lang, newest.session);
    sheet.push(Line::broken(0, vec![(Tone::Accent, see)]));
    sheet
}

/// Adds a line for each of these exchanges.
pub fn rows(sheet: &mut Sheet, wanted: &Wanted, found: &[Found], reader: Reader<'_>) {
    for it in found {
        let mark = if wanted.pitfall.is_some() { 2 } else { 0 };
        sheet.push(Line::broken(WORDS + mark, row(it, wanted, reader)));
    }
}

/// What was asked comes first, because it is what one remembers; where the line is cut,
/// the scenario goes first.
fn row(it: &Found, wanted: &Wanted, reader: Reader<'_>) -> Vec<(Tone, String)> {
    let lang = reader.lang;
    let number = format!("#{}", it.session);
    let (tone, share) = match (it.points, it.possible) {
        (Some(had), Some(of)) => {
            let percent = 100.0 * f64::from(had) / f64::from(of.max(1));
            (tone(percent), format!("{percent:>3.0}%"))
        }
        _ => (Tone::Muted, "  – ".to_owned()),
    };
    // Where the words are gone, the id is all there is.
    let asked = it.asked.as_deref().or(it.question.as_deref());
    let asked = asked.unwrap_or_else(|| words::statement(lang));
    let most = reader.room().saturating_sub(WORDS + 2);
    let mut parts = vec![
        (Tone::Plain, format!("{number:>6}  ")),
        (Tone::Muted, format!("{}  ", (reader.date)(it.finished))),
        (tone, format!("{share}  ")),
        (Tone::Accent, shortened(asked, most)),
    ];
    let marks = [
        it.aloud.then(|| words::aloud_mark(lang)),
        it.drill.then(|| words::drill_mark(lang)),
    ];
    for mark in marks.into_iter().flatten() {
        parts.push((Tone::Muted, format!(" · {mark}")));
    }
    match wanted.pitfall {
        Some(pitfall) => {
            let (tone, mark) = match it.pitfalls.contains(&pitfall.tag()) {
                true => (Tone::Bad, "✗ "),
                false => (Tone::Good, "○ "),
            };
            parts.insert(1, (tone, mark.to_owned()));
        }
        None => {
            let fell = it.pitfalls.iter().filter_map(|tag| Pitfall::from_tag(tag));
            let fell: Vec<&str> = fell.map(|it| it.name(lang)).collect();
            if !fell.is_empty() {
                let fell = words::fell_into(lang, &fell.join(words::between(lang)));
                parts.push((Tone::Bad, format!(" · {fell}")));
            }
        }
    }
    let title = shortened(&it.title, TITLES);
    parts.push((Tone::Muted, format!(" · {title}")));
    parts
}

/// The columns of [`row_of`].
#[must_use]
pub fn columns(lang: Lang) -> Vec<String> {
    let names: [fn(Lang) -> &'static str; 13] = [
        words::c_session,
        words::c_date,
        words::c_scenario,
        words::c_title,
        words::c_mode,
        words::c_aloud,
        words::c_question,
        words::c_techniques,
        words::c_topic,
        words::c_points,
        words::c_possible,
        words::c_pitfalls,
        words::c_offered,
    ];
    names.iter().map(|name| name(lang).to_owned()).collect()
}

/// An exchange as a row of a spreadsheet.
#[must_use]
pub fn row_of(it: &Found, reader: Reader<'_>) -> Vec<String> {
    let lang = reader.lang;
    let number = |it: Option<u32>| it.map_or_else(String::new, |it| it.to_string());
    let yes = |it: bool| {
        if it {
            words::yes(lang)
        } else {
            words::no(lang)
        }
    };
    let drill = if it.drill {
        words::drill_mark(lang)
    } else {
        ""
    };
    vec![
        it.session.to_string(),
        (reader.date)(it.finished),
        it.scenario.clone(),
        it.title.clone(),
        drill.to_owned(),
        yes(it.aloud).to_owned(),
        it.question.clone().unwrap_or_default(),
        it.techniques.join(" "),
        it.topic.unwrap_or_default().to_owned(),
        number(it.points),
        number(it.possible),
        it.pitfalls.join(" "),
        it.offered.join(" "),
    ]
}
