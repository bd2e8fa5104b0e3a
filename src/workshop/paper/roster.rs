//! The room on paper: who sits where, who does what, who comes when, what to look at
//! before anybody comes in.

use super::parts::{Lie, field, lines, page};
use crate::debrief::phrase;
use crate::i18n::{Lang, paper as words};
use crate::workshop::plan::{Day, Part, clock};
use maud::{Markup, html};

/// Rows for people whose names are not known.
const EMPTY: usize = 8;
/// Lines for notes.
const NOTES: usize = 6;
/// Seats of a podium nobody has been put on.
const SEATS: usize = 3;

/// What is known of a workshop; what is empty is left to be written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Roster {
    /// What it is called.
    pub name: Box<str>,
    /// The day.
    pub date: Box<str>,
    /// The titles of its scenarios.
    pub scenarios: Vec<Box<str>>,
    /// Who chairs; the scenario's moderator.
    pub moderator: Box<str>,
    /// Who takes part, with their office.
    pub people: Vec<(Box<str>, Box<str>)>,
    /// Who assesses.
    pub assessors: Vec<Box<str>>,
    /// Who may sit beside the speaker in the scenario, with their office, and how many
    /// of them.
    pub panel: Vec<(Box<str>, Box<str>)>,
    /// How many seats there are beside the speaker's.
    pub seats: usize,
    /// The running order, where the people are known.
    pub day: Option<Day>,
    /// When it begins, in minutes since midnight.
    pub begins: Option<u16>,
}

impl Roster {
    /// As an HTML page.
    #[must_use]
    pub fn to_html(&self, lang: Lang) -> String {
        let title = match self.name.is_empty() {
            true => words::roster_title(lang).to_owned(),
            false => format!("{} – {}", self.name, words::roster_title(lang)),
        };
        let begins = self.begins.map(|at| clock(0, Some(at)));
        let body = html! {
            section.sheet.roster {
                h1 { (words::roster_title(lang)) }
                div.fields {
                    (field(words::name(lang), &self.name))
                    (field(words::date(lang), &self.date))
                    (field(words::begins(lang), begins.as_deref().unwrap_or_default()))
                    (field(words::place(lang), ""))
                }
                (self.room(lang))
                h2 { (words::roles(lang)) }
                (self.roles(lang))
            }
            section.sheet.roster {
                h2 { (words::order(lang)) }
                (self.order(lang))
                h2 { (words::checks(lang)) }
                ul.todo.checks { @for check in CHECKS { li { (check(lang)) } } }
                h2 { (words::note(lang)) }
                (lines(NOTES))
            }
        };
        page(lang, &title, Lie::High, &body)
    }

    /// The room from above.
    fn room(&self, lang: Lang) -> Markup {
        let seats = match self.seats {
            0 if !self.people.is_empty() => 0,
            0 => SEATS - 1,
            seats => seats,
        };
        // The one who answers for it all sits in the middle.
        let left = seats / 2;
        html! {
            div.room {
                p.door.in { (words::door_in(lang)) }
                div.podium {
                    div.seat.moderator { b { (words::moderator(lang)) } span { (self.moderator) } }
                    div.table {
                        @for _ in 0..left { div.seat { b { (words::podium(lang)) } span {} } }
                        div.seat.head { b { (words::speaker_seat(lang)) } span {} }
                        @for _ in left..seats { div.seat { b { (words::podium(lang)) } span {} } }
                    }
                    p.door.out { (words::door_out(lang)) }
                }
                div.floor {
                    div.side { p { "▣ " (words::screen(lang)) } p { "◆ " (words::console(lang)) } }
                    div.press {
                        p { (words::press_rows(lang)) }
                        @for _ in 0..3 { div.row { @for at in 0..8 { i class=[(at == 3).then_some("aisle")] {} } } }
                        p { "◷ " (words::clock(lang)) }
                    }
                    div.side { p { "● " (words::camera_side(lang)) } p { "◇ " (words::assessors_seat(lang)) } }
                }
                p.back { "● " (words::camera_back(lang)) }
            }
            @if !self.panel.is_empty() {
                @let people: Vec<String> = self.panel.iter()
                    .map(|(name, role)| phrase::noted(name, role, lang)).collect();
                p.how { (phrase::labelled(words::podium(lang), &phrase::list(&people, lang), lang)) }
            }
        }
    }

    fn roles(&self, lang: Lang) -> Markup {
        let assessors = phrase::list(&self.assessors, lang);
        let rows: [(Word, &str, Word); 7] = [
            (words::facilitator, "", words::facilitator_does),
            (words::moderator, &self.moderator, words::moderator_does),
            (words::press, "", words::press_does),
            (words::assesses, &assessors, words::assesses_does),
            (words::films, "", words::films_does),
            (words::aide, "", words::aide_does),
            (words::projector, "", words::projector_does),
        ];
        html! {
            table.grid {
                thead {
                    tr {
                        th.part scope="col" { (words::role(lang)) }
                        th.who scope="col" { (words::who(lang)) }
                        th scope="col" { (words::does(lang)) }
                    }
                }
                tbody {
                    @for (role, who, does) in rows {
                        tr { th scope="row" { (role(lang)) } td { (who) } td.does { (does(lang)) } }
                    }
                }
            }
        }
    }

    fn order(&self, lang: Lang) -> Markup {
        let rows: Vec<[String; 3]> = match &self.day {
            Some(day) => self.podiums(day, lang),
            None => vec![<[String; 3]>::default(); EMPTY],
        };
        html! {
            table.grid.order {
                thead {
                    tr {
                        th.no scope="col" { (words::run_one(lang)) }
                        th.no scope="col" { (words::run_two(lang)) }
                        th scope="col" { (words::on_podium(lang)) }
                        th.who scope="col" { (words::note(lang)) }
                    }
                }
                tbody {
                    @for [first, second, who] in &rows {
                        tr { td.no { (first) } td.no { (second) } td { (who) } td {} }
                    }
                }
            }
            @if self.day.is_some() && self.begins.is_none() { p.how { (words::not_begun(lang)) } }
        }
    }

    /// Each podium: when it begins its first and its second run, and who sits on it.
    fn podiums(&self, day: &Day, lang: Lang) -> Vec<[String; 3]> {
        let mut people = self.people.iter();
        let [first, second] = [Part::RunOne, Part::RunTwo].map(|part| day.starts(part));
        let starts = first.into_iter().zip(second).zip(&day.podiums);
        starts
            .map(|((first, second), size)| {
                let names = people.by_ref().take(*size);
                let names = names.map(|(name, role)| phrase::noted(name, role, lang));
                let names: Vec<String> = names.collect();
                let [first, second] = [first, second].map(|at| clock(at, self.begins));
                [first, second, phrase::list(&names, lang)]
            })
            .collect()
    }
}

type Word = fn(Lang) -> &'static str;

const CHECKS: [Word; 11] = [
    words::check_cameras,
    words::check_mics,
    words::check_plates,
    words::check_water,
    words::check_exit,
    words::check_clock,
    words::check_screen,
    words::check_paper,
    words::check_quiet,
    words::check_consent,
    words::check_phones,
];
