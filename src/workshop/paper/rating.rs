//! The assessor's sheet: what the levels mean and what the pitfalls are on the first
//! page, then a row an answer.

use super::Head;
use super::parts::{Lie, anchors, boxes, field, lines, page};
use crate::conference::filled;
use crate::i18n::{Lang, paper as words};
use crate::scenario::vocabulary::{Pitfall, Word};
use crate::scenario::{Criterion, Phase, QuestionIx, Rubric, Scenario};
use crate::workshop::assessment::Setting;
use crate::workshop::rehearsal::{Rehearsal, journalist};
use maud::{Markup, html};

/// Rows for questions nobody has foreseen.
const SPARE: usize = 5;
/// Rows of a sheet for questions that are not known: two pages.
const EMPTY: usize = 22;

/// Criteria that fit beside each other with room to spare.
const MANY: usize = 9;

/// A sheet for one assessor and one speaker.
#[derive(Debug, Clone, PartialEq)]
pub struct RatingSheet {
    /// What is known already.
    pub head: Head,
    /// When it is filled in.
    pub setting: Setting,
    /// What is rated: the rubric for listeners.
    pub criteria: Vec<Criterion>,
    /// A row an answer.
    pub rows: Vec<Row>,
}

/// A row of the sheet; empty texts are left to be written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Row {
    /// Its number; empty where the order is open.
    pub number: String,
    /// When it was asked, as the film shows it.
    pub time: String,
    /// The question.
    pub words: String,
    /// Who asks.
    pub from: String,
    /// It follows up the question before.
    pub follows: bool,
}

impl RatingSheet {
    /// A sheet for questions nobody knows beforehand.
    #[must_use]
    pub fn blank(head: Head, setting: Setting, rubric: &Rubric) -> RatingSheet {
        RatingSheet {
            head,
            setting,
            criteria: rubric.for_listeners().criteria,
            rows: empty(EMPTY),
        }
    }

    /// A sheet for the rehearsal of a scenario. While it goes on nobody knows which
    /// question comes next, so the rows are empty; for a recording each expected
    /// question has its row, follow-ups after what draws them.
    #[must_use]
    pub fn expected(head: Head, setting: Setting, scenario: &Scenario, lang: Lang) -> RatingSheet {
        let mut sheet = RatingSheet::blank(head, setting, &scenario.rubric);
        if setting == Setting::Live {
            let asked = usize::from(scenario.asked_at_most());
            // A follow-up for every second question.
            sheet.rows = empty((asked + asked / 2 + SPARE).max(EMPTY));
        } else {
            sheet.rows = in_order(scenario)
                .into_iter()
                .map(|at| {
                    let question = scenario.question(at);
                    Row {
                        words: open(question.ask.get(lang)),
                        from: journalist(scenario, question.from, lang).into(),
                        follows: question.phase == Phase::FollowUp,
                        ..Row::default()
                    }
                })
                .collect();
            sheet.rows.extend(empty(SPARE));
        }
        if scenario.opening.is_some() {
            sheet.rows.insert(0, statement(lang));
        }
        sheet
    }

    /// A sheet for a rehearsal that was held or goes on.
    #[must_use]
    pub fn heard(head: Head, setting: Setting, rehearsal: &Rehearsal, lang: Lang) -> RatingSheet {
        let rows = rehearsal.asked.iter().enumerate().map(|(at, asked)| {
            let row = Row {
                number: (at + 1).to_string(),
                time: asked.at_ms.map_or_else(String::new, clock),
                words: asked.words.to_string(),
                from: asked.from.to_string(),
                follows: asked.follows,
            };
            match asked.question.is_empty() {
                true => Row {
                    words: words::statement(lang).to_owned(),
                    ..row
                },
                false => row,
            }
        });
        let mut rows: Vec<Row> = rows.collect();
        if !rehearsal.over {
            rows.extend(empty(EMPTY));
        }
        RatingSheet {
            head,
            setting,
            criteria: rehearsal.criteria.clone(),
            rows,
        }
    }
}

/// Every question: those that are drawn by their phases, each with the follow-ups its
/// answers draw; at the end those that only the room leads to.
fn in_order(scenario: &Scenario) -> Vec<QuestionIx> {
    let all = || (0..scenario.questions.len()).map(QuestionIx::new);
    let mut placed = vec![false; scenario.questions.len()];
    let mut order = Vec::new();
    let drawn = Phase::DRAWN.into_iter().flat_map(|phase| {
        let of_phase = all().filter(move |at| scenario.question(*at).phase == phase);
        of_phase.collect::<Vec<_>>()
    });
    for at in drawn.chain(all()) {
        place(at, scenario, &mut placed, &mut order);
    }
    order
}

fn place(at: QuestionIx, scenario: &Scenario, placed: &mut [bool], order: &mut Vec<QuestionIx>) {
    let mut waiting = vec![at];
    while let Some(at) = waiting.pop() {
        if std::mem::replace(&mut placed[at.at()], true) {
            continue;
        }
        order.push(at);
        let drawn = scenario.question(at).answers.iter().rev();
        let drawn = drawn.filter_map(|answer| answer.then);
        waiting.extend(drawn.filter(|to| scenario.question(*to).phase == Phase::FollowUp));
    }
}

/// A question with dots for what it quotes that nobody has heard yet.
pub(super) fn open(words: &str) -> String {
    const QUOTED: [&str; 3] = ["earlier", "now", "then"];
    filled(words, |name| QUOTED.contains(&name).then_some("…"))
}

fn statement(lang: Lang) -> Row {
    Row {
        words: words::statement(lang).to_owned(),
        ..Row::default()
    }
}

fn empty(count: usize) -> Vec<Row> {
    vec![Row::default(); count]
}

/// A time of the film.
fn clock(ms: u64) -> String {
    let seconds = ms / 1000;
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    match hours {
        0 => format!("{minutes}:{seconds:02}"),
        _ => format!("{hours}:{minutes:02}:{seconds:02}"),
    }
}

/// The sheets as one HTML page: what they have in common first, then each on pages of
/// its own.
#[must_use]
pub fn html(sheets: &[RatingSheet], lang: Lang) -> String {
    let title = words::sheet_title(lang);
    let mut common: Option<&[Criterion]> = None;
    let body = html! {
        @for sheet in sheets {
            @let known = common == Some(&sheet.criteria);
            @if !known { (first_page(sheet, lang)) }
            (rows(sheet, lang))
            ({ common = Some(&sheet.criteria); "" })
        }
    };
    page(lang, title, Lie::Wide, &body)
}

fn heading(sheet: &RatingSheet, lang: Lang) -> Markup {
    let head = &sheet.head;
    let setting = match sheet.setting {
        Setting::Live => words::sheet_live(lang),
        Setting::Recording => words::sheet_recording(lang),
    };
    html! {
        div.fields {
            (field(words::date(lang), &head.date))
            (field(words::speaker(lang), &head.speaker))
            (field(words::assessor(lang), &head.assessor))
            div.field.what {
                span.label { (setting) }
                span.line {
                    (head.title)
                    @if let Some(number) = head.session { " " small { (words::session(lang, number)) } }
                }
            }
        }
    }
}

fn first_page(sheet: &RatingSheet, lang: Lang) -> Markup {
    let how = match sheet.setting {
        Setting::Live => words::how_live(lang),
        Setting::Recording => words::how_recording(lang),
    };
    html! {
        section.sheet.first {
            h1 { (words::sheet_title(lang)) }
            p.how { (how) }
            h2 { (words::anchors(lang)) }
            (anchors(&sheet.criteria, lang))
            h2 { (words::pitfalls_title(lang)) }
            ol.codes {
                @for pitfall in Pitfall::ALL {
                    li class=[pitfall.is_critical().then_some("critical")] {
                        b { (pitfall.position() + 1) @if pitfall.is_critical() { "!" } }
                        " " (pitfall.name(lang))
                    }
                }
            }
            p.how { "! " (words::critical(lang)) }
        }
    }
}

fn rows(sheet: &RatingSheet, lang: Lang) -> Markup {
    let live = sheet.setting == Setting::Live;
    let form = match sheet.criteria.len() {
        _ if live => "live",
        0..=MANY => "recording",
        _ => "recording many",
    };
    html! {
        section.sheet {
            (heading(sheet, lang))
            @if live {
                p.three { (words::my_three(lang)) @for n in 1..=3 { span { (n) "." i {} } } }
            }
            table class={ "rating " (form) } {
                (columns(sheet, lang))
                tbody {
                    @for row in &sheet.rows { (row_of(row, sheet, lang)) }
                }
            }
            div.whole {
                h3 { (words::whole(lang)) " " (boxes()) }
                p.label { (words::best(lang)) }
                (lines(1))
                p.label { (words::mend(lang)) }
                (lines(1))
            }
        }
    }
}

fn columns(sheet: &RatingSheet, lang: Lang) -> Markup {
    let live = sheet.setting == Setting::Live;
    let question = match live {
        true => words::question_key(lang),
        false => words::question(lang),
    };
    html! {
        thead {
            tr {
                th.no scope="col" { (words::number(lang)) }
                th.time scope="col" { (words::time(lang)) }
                th.question scope="col" { (question) }
                @if live { th.by scope="col" { (words::by(lang)) } }
                th.level scope="col" { (words::overall(lang)) }
                @if live {
                    @for n in 1..=3_u8 { th.level scope="col" { (words::nth(lang, n)) } }
                } @else {
                    @for (at, criterion) in sheet.criteria.iter().enumerate() {
                        th.level scope="col" { b { (at + 1) } " " (criterion.name.get(lang)) }
                    }
                }
                th.codes scope="col" { (words::pitfalls(lang)) }
                th.note scope="col" { (words::words_heard(lang)) }
            }
        }
    }
}

fn row_of(row: &Row, sheet: &RatingSheet, lang: Lang) -> Markup {
    let live = sheet.setting == Setting::Live;
    let rated = match live {
        true => sheet.setting.most_criteria(),
        false => sheet.criteria.len(),
    };
    html! {
        tr class=[row.follows.then_some("follows")] {
            td.no { (row.number) }
            td.time { (row.time) }
            td.question {
                @if row.follows { "↳ " }
                (row.words)
                @if !row.from.is_empty() { small { " " (words::from(lang, &row.from)) } }
            }
            @if live { td {} }
            @for _ in 0..=rated { td.level { (boxes()) } }
            td {}
            td {}
        }
    }
}
