//! Progress for a program. Names stay as they are; numbers of sessions lead from
//! each figure to what it came from.

use crate::i18n::Lang;
use crate::scenario::vocabulary::{Field, Technique, Word};
use crate::scoring::Mode;
use crate::training::Kind;
use crate::training::progress::{
    Cell, Course, CriterionCourse, Observed, PitfallCourse, Place, Progress, Trend,
};
use serde::Serialize;

/// What a program is given.
#[derive(Debug, Serialize)]
pub struct Whole {
    trainee: Option<String>,
    language: Lang,
    /// Weaknesses due to be drilled today.
    due: usize,
    /// Sessions whose answers were picked, whose answers were spoken, and whose answers
    /// others listened to and rated; nothing of a kind there is none of.
    courses: Vec<CourseView>,
}

#[derive(Debug, Serialize)]
struct CourseView {
    /// `chosen`; `aloud`: self-rated; `spoken`: rated by those who listened.
    kind: &'static str,
    conferences: u32,
    broken_off: u32,
    drill_questions: u32,
    since: Option<String>,
    trend: TrendView,
    sessions: Vec<PointView>,
    before: Vec<BlockView>,
    criteria: Vec<CriterionView>,
    cells: Vec<CellView>,
    never: Never,
    pitfalls: Vec<PitfallView>,
}

/// `too_few`, `unclear`, `rises` or `falls`.
#[derive(Debug, Serialize)]
struct TrendView {
    kind: &'static str,
    conferences: usize,
    per_conference: Option<f64>,
    chance: Option<f64>,
}

#[derive(Debug, Serialize)]
struct PointView {
    session: i64,
    scenario: String,
    title: String,
    mode: Mode,
    finished: String,
    complete: bool,
    overall: Option<u8>,
}

#[derive(Debug, Serialize)]
struct BlockView {
    first_session: i64,
    last_session: i64,
    since: String,
    until: String,
    conferences: u32,
    mean: f64,
}

#[derive(Debug, Serialize)]
struct CriterionView {
    id: String,
    name: String,
    then: Option<f64>,
    now: Option<f64>,
    /// `better` or `worse`; nothing where that is not more than chance.
    change: Option<&'static str>,
    conferences: u32,
    exchanges: u32,
    first: Vec<Seen>,
    last: Vec<Seen>,
}

#[derive(Debug, Serialize)]
struct Seen {
    session: i64,
    score: u8,
    exchanges: u32,
}

#[derive(Debug, Serialize)]
struct CellView {
    technique: &'static str,
    topic: &'static str,
    exchanges: u32,
    /// 0–1.
    share: f64,
    /// Too few exchanges to judge by.
    few: bool,
    last_session: i64,
    trace: Vec<Trace>,
}

#[derive(Debug, Serialize)]
struct Trace {
    session: i64,
    question: Option<String>,
}

#[derive(Debug, Serialize)]
struct Never {
    techniques: Vec<&'static str>,
    topics: Vec<&'static str>,
}

#[derive(Debug, Serialize)]
struct PitfallView {
    id: &'static str,
    name: &'static str,
    /// Conferences in which it was on offer.
    offered: u32,
    fallen: u32,
    exchanges_offered: u32,
    exchanges_fallen: u32,
    /// `fades` or `grows`; nothing where that is not more than chance.
    change: Option<&'static str>,
    streak: u32,
    streak_since_session: Option<i64>,
    /// The row that ended last, and the session that ended it.
    ended_streak: u32,
    ended_by_session: Option<i64>,
    last: Vec<FallView>,
}

#[derive(Debug, Serialize)]
struct FallView {
    session: i64,
    fell: bool,
}

/// What progress is told with.
#[derive(Clone, Copy)]
pub struct Teller<'a> {
    /// The language of names.
    pub lang: Lang,
    /// Writes a moment, given in milliseconds since 1970.
    pub moment: &'a dyn Fn(i64) -> String,
    /// Finds the question that was asked somewhere.
    pub question: &'a dyn Fn(Place) -> Option<String>,
}

impl Whole {
    /// Progress of a trainee, so many of whose weaknesses are due today.
    #[must_use]
    pub fn of(progress: &Progress, trainee: Option<&str>, due: usize, teller: Teller<'_>) -> Whole {
        let courses = progress.courses();
        Whole {
            trainee: trainee.map(str::to_owned),
            language: teller.lang,
            due,
            courses: courses
                .map(|(kind, course)| view(progress, kind, course, teller))
                .collect(),
        }
    }
}

fn view(progress: &Progress, kind: Kind, course: &Course, teller: Teller<'_>) -> CourseView {
    let points = course.points.iter().map(|it| PointView {
        session: it.session,
        scenario: it.scenario.to_string(),
        title: progress.title(&it.scenario).get(teller.lang).to_owned(),
        mode: it.mode,
        finished: (teller.moment)(it.finished),
        complete: it.complete,
        overall: it.overall,
    });
    let blocks = course.blocks().iter().map(|it| BlockView {
        first_session: it.first,
        last_session: it.last,
        since: (teller.moment)(it.since),
        until: (teller.moment)(it.until),
        conferences: it.count,
        mean: rounded(it.mean()),
    });
    CourseView {
        kind: kind.tag(),
        conferences: course.conferences,
        broken_off: course.broken_off,
        drill_questions: course.drilled,
        since: course.since.map(teller.moment),
        trend: trend(course.trend()),
        sessions: points.collect(),
        before: blocks.collect(),
        criteria: course
            .criteria
            .iter()
            .map(|it| criterion(it, teller))
            .collect(),
        cells: course.cells.iter().map(|it| cell(it, teller)).collect(),
        never: never(course),
        pitfalls: course
            .pitfalls
            .iter()
            .map(|it| pitfall(it, teller))
            .collect(),
    }
}

fn trend(trend: Trend) -> TrendView {
    let (kind, conferences, slope) = match trend {
        Trend::TooFew(count) => ("too_few", count, None),
        Trend::Unclear(count) => ("unclear", count, None),
        Trend::Clear(slope) if slope.rises => ("rises", slope.over, Some(slope)),
        Trend::Clear(slope) => ("falls", slope.over, Some(slope)),
    };
    TrendView {
        kind,
        conferences,
        per_conference: slope.map(|it| rounded(it.each)),
        chance: slope.map(|it| rounded(it.chance)),
    }
}

fn criterion(it: &CriterionCourse, teller: Teller<'_>) -> CriterionView {
    let seen = |list: &[Observed]| {
        let seen = list.iter().map(|it| Seen {
            session: it.session,
            score: it.score,
            exchanges: it.exchanges,
        });
        seen.collect()
    };
    CriterionView {
        id: it.id.to_string(),
        name: it.name.get(teller.lang).to_owned(),
        then: it.then().map(rounded),
        now: it.now().map(rounded),
        change: it.better().map(|up| if up { "better" } else { "worse" }),
        conferences: it.conferences,
        exchanges: it.exchanges,
        first: seen(&it.first),
        last: seen(&it.last),
    }
}

fn cell(it: &Cell, teller: Teller<'_>) -> CellView {
    let trace = it.trace.iter().map(|place| Trace {
        session: place.session,
        question: (teller.question)(*place),
    });
    CellView {
        technique: it.technique.tag(),
        topic: it.field.tag(),
        exchanges: it.observed,
        share: rounded(it.share()),
        few: it.is_hint(),
        last_session: it.last(),
        trace: trace.collect(),
    }
}

fn never(course: &Course) -> Never {
    let (techniques, fields) = (course.techniques(), course.fields());
    let other = |it: &&Technique| !techniques.contains(it);
    let elsewhere = |it: &&Field| !fields.contains(it);
    Never {
        techniques: Technique::ALL
            .iter()
            .filter(other)
            .map(|it| it.tag())
            .collect(),
        topics: Field::ALL
            .iter()
            .filter(elsewhere)
            .map(|it| it.tag())
            .collect(),
    }
}

fn pitfall(it: &PitfallCourse, teller: Teller<'_>) -> PitfallView {
    let last = it.last.iter().map(|it| FallView {
        session: it.session,
        fell: it.fell,
    });
    PitfallView {
        id: it.pitfall.tag(),
        name: it.pitfall.name(teller.lang),
        offered: it.offered,
        fallen: it.fallen,
        exchanges_offered: it.exchanges_offered,
        exchanges_fallen: it.exchanges_fallen,
        change: it
            .fades()
            .map(|fades| if fades { "fades" } else { "grows" }),
        streak: it.streak,
        streak_since_session: it.since,
        ended_streak: it.ended,
        ended_by_session: it.ended_by,
        last: last.collect(),
    }
}

/// To four places: more would be noise. Adding zero takes the sign from a zero.
fn rounded(number: f64) -> f64 {
    (number * 10_000.0).round() / 10_000.0 + 0.0
}
