//! From what is wanted to the plan in words.

use super::parts::title;
use super::times::{Day, Part, Slot};
use super::{Command, Plan, Stage, Wanted, clock};
use crate::debrief::phrase;
use crate::i18n::{Lang, plan as words};
use jiff::ToSpan;
use jiff::civil::Date;

/// When the drills come, in days after the day itself.
const DRILLS: [u16; 2] = [7, 30];

/// What stands for a scenario that is not there yet.
const NO_SCENARIO: &str = "our-case.yaml";

pub(super) type Word = fn(Lang) -> &'static str;

pub(super) fn plan(wanted: &Wanted, lang: Lang) -> Plan {
    let day = Day::of(wanted.people, wanted.minutes, wanted.assessors + 1);
    let making = Making { wanted, lang, day };
    let mut stages = vec![making.week_before(), making.day_before()];
    stages.extend(making.day.slots.iter().map(|slot| making.part(*slot)));
    stages.push(making.evening());
    stages.extend(DRILLS.map(|days| making.drill(days)));
    Plan {
        lang,
        title: match wanted.workshop.is_empty() {
            true => words::title_open(lang).to_owned(),
            false => words::title(lang, &wanted.workshop),
        },
        about: making.about(),
        day: making.dated(words::the_day(lang), 0),
        fits: making.day.fits(),
        caution: making.caution(),
        stages,
    }
}

/// A plan in the making.
pub(super) struct Making<'a> {
    pub(super) wanted: &'a Wanted,
    pub(super) lang: Lang,
    pub(super) day: Day,
}

impl Making<'_> {
    fn about(&self) -> String {
        let (lang, people) = (self.lang, self.wanted.people);
        let people = match people {
            1 => words::people_one(lang).to_owned(),
            _ => words::people(lang, people),
        };
        let about = match self.wanted.workshop.is_empty() {
            true => words::about_usual,
            false => words::about,
        };
        let about = about(lang, &people, self.wanted.minutes);
        match self.wanted.begins {
            Some(_) => about,
            None => phrase::sentences(&[&about, words::minutes_note(lang)], lang),
        }
    }

    fn caution(&self) -> Vec<String> {
        let (lang, day) = (self.lang, &self.day);
        let mut caution = Vec::new();
        if !day.fits() {
            let what = words::does_not_fit(lang, day.needed, day.minutes);
            let hint = match day.most_people() {
                0 => words::longer(lang).to_owned(),
                most => words::fewer(lang, most),
            };
            caution.push(phrase::sentences(&[what, hint], lang));
        }
        let (least, most) = (day.podiums.iter().min(), day.podiums.iter().max());
        if let (Some(&least), Some(&most)) = (least, most)
            && most > 1
        {
            let each = match least == most {
                true => most.to_string(),
                false => words::between(lang, least, most),
            };
            caution.push(words::together(lang, &each));
        }
        if day.alone.is_none() {
            caution.push(words::alone_later(lang).to_owned());
        }
        caution
    }

    fn week_before(&self) -> Stage {
        let mut steps: Vec<Word> = vec![
            words::ask_list,
            words::ask_legal,
            words::ask_people,
            words::ask_press,
            words::ask_assessors,
        ];
        let mut commands = Vec::new();
        if self.wanted.workshop.is_empty() {
            steps.extend([words::import_list as Word, words::own_scenario]);
            let import = "kaiken import qa list.xlsx -o our-case.yaml";
            commands = vec![
                self.command(import, words::does_import),
                self.command("kaiken new our-case", words::does_new),
                self.command("kaiken check our-case.yaml", words::does_check),
                self.command("kaiken list", words::does_list),
                self.command(
                    "kaiken workshop new --scenario our-case.yaml",
                    words::does_workshop,
                ),
            ];
        }
        commands.push(self.command("kaiken calibrate", words::does_calibrate));
        self.stage(
            &self.dated(words::week_before(self.lang), -7),
            words::prepare,
            &steps,
            commands,
        )
    }

    fn day_before(&self) -> Stage {
        let (name, scenario) = (self.name(), self.scenario());
        let roster = format!("kaiken print roster{name} -o roster.html");
        let sheet = match self.wanted.workshop.is_empty() {
            true => scenario.clone(),
            false => name.trim_start().to_owned(),
        };
        let commands = vec![
            self.open(),
            self.room(),
            self.command(
                &format!("kaiken print sheet {sheet} -o sheets.html"),
                words::does_sheet,
            ),
            self.command(
                &format!("kaiken print cards {scenario} -o cards.html"),
                words::does_cards,
            ),
            self.command(&roster, words::does_roster),
            self.command(
                &format!("kaiken print sheet {sheet} --self -o self.html"),
                words::does_self,
            ),
        ];
        let steps: &[Word] = &[
            words::try_room,
            words::print_all,
            words::cut_cards,
            words::name_plates,
        ];
        self.stage(
            &self.dated(words::day_before(self.lang), -1),
            words::try_out,
            steps,
            commands,
        )
    }

    fn part(&self, slot: Slot) -> Stage {
        let (lang, begins) = (self.lang, self.wanted.begins);
        let end = clock(slot.start + slot.minutes, begins);
        let when = words::span(lang, &clock(slot.start, begins), &end);
        let commands = self.commands(slot.part);
        let mut stage = self.stage(&when, title(slot.part), self.steps(slot.part), commands);
        stage.of_day = true;
        let first = match slot.part {
            Part::RunOne | Part::RunTwo => self.running_order(slot.part),
            Part::OneToOne => {
                let each = self.day.alone.map(|each| words::alone_each(lang, each));
                each.into_iter().collect()
            }
            _ => Vec::new(),
        };
        stage.steps.splice(0..0, first);
        stage
    }

    fn evening(&self) -> Stage {
        let name = self.name();
        let commands = vec![
            self.command(
                &format!("kaiken workshop report{name} --each -o reports"),
                words::does_each,
            ),
            self.command(
                &format!("kaiken workshop report{name} --anonymous -o group.html"),
                words::does_group_file,
            ),
        ];
        let steps: &[Word] = &[words::evening_reports, words::evening_film];
        self.stage(
            &self.dated(words::the_day(self.lang), 0),
            words::after_the_day,
            steps,
            commands,
        )
    }

    fn drill(&self, days: u16) -> Stage {
        let when = self.dated(&words::days_after(self.lang, days), i32::from(days));
        let drill = self.command("kaiken drill --minutes 10", words::does_drill);
        if days == DRILLS[0] {
            let repair = self.command("kaiken drill --repair", words::does_repair);
            let steps: &[Word] = &[words::drill_week];
            return self.stage(&when, words::first_drill, steps, vec![repair, drill]);
        }
        let play = format!("kaiken play {} --mode rehearsal --aloud", self.scenario());
        let commands = vec![
            drill,
            self.command(&play, words::does_play),
            self.command("kaiken progress", words::does_progress),
        ];
        let steps: &[Word] = &[words::drill_month, words::ask_again];
        self.stage(&when, words::second_drill, steps, commands)
    }

    fn stage(&self, when: &str, title: Word, steps: &[Word], commands: Vec<Command>) -> Stage {
        let steps = steps.iter().map(|step| step(self.lang).to_owned());
        Stage {
            when: when.to_owned(),
            title: title(self.lang).to_owned(),
            of_day: false,
            steps: steps.collect(),
            commands,
        }
    }

    pub(super) fn command(&self, line: &str, does: Word) -> Command {
        Command {
            line: line.to_owned(),
            does: does(self.lang),
        }
    }

    pub(super) fn open(&self) -> Command {
        let line = format!("kaiken workshop open{}", self.name());
        self.command(&line, words::does_open)
    }

    pub(super) fn room(&self) -> Command {
        self.command(&format!("kaiken room{}", self.name()), words::does_room)
    }

    /// The workshop's name as it is typed, with a blank before it; nothing where the
    /// newest is meant.
    pub(super) fn name(&self) -> String {
        match self.wanted.workshop.is_empty() {
            true => String::new(),
            false => format!(" {}", typed(&self.wanted.workshop)),
        }
    }

    fn scenario(&self) -> String {
        match self.wanted.scenario.is_empty() {
            true => NO_SCENARIO.to_owned(),
            false => typed(&self.wanted.scenario),
        }
    }

    /// With the date so many days from the day itself, where that is known.
    fn dated(&self, when: &str, days: i32) -> String {
        let day = self.wanted.date;
        match day.and_then(|day| day.checked_add(days.days()).ok()) {
            Some(date) => words::on_date(self.lang, when, &written(date, self.lang)),
            None => when.to_owned(),
        }
    }
}

/// A word as one types it in a shell, quoted where it must be.
fn typed(word: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || "._/+:,=@%-".contains(c);
    match word.chars().all(plain) && !word.starts_with('-') {
        true => word.to_owned(),
        false => format!("'{}'", word.replace('\'', r"'\''")),
    }
}

/// A date with its day of the week.
fn written(date: Date, lang: Lang) -> String {
    const DAYS: [[&str; 2]; 7] = [
        ["Mon", "月"],
        ["Tue", "火"],
        ["Wed", "水"],
        ["Thu", "木"],
        ["Fri", "金"],
        ["Sat", "土"],
        ["Sun", "日"],
    ];
    let at = usize::try_from(date.weekday().to_monday_zero_offset()).unwrap_or(0);
    let day = DAYS[at.min(6)][lang as usize];
    match lang {
        Lang::En => format!("{day} {date}"),
        Lang::Ja => format!("{}年{}月{}日・{day}", date.year(), date.month(), date.day()),
    }
}
