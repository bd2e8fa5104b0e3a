//! `kaiken workshop new`: asks in a terminal for what was not given, sets it up, and
//! says what comes next.

use super::super::failure::{DONE, Failure};
use super::super::world::{World, fresh_seed};
use super::super::{play, print};
use super::ask::{Asker, say};
use super::{New, people, roster};
use crate::i18n::{Lang, workshop as words};
use crate::scenario::Kind;
use crate::scenario::clean;
use crate::store::library::Listed;
use crate::store::{Playable, trainee_name, workshop_name};
use crate::workshop::{MOST_ASSESSORS, Participant, Workshop};
use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};
use unicode_normalization::UnicodeNormalization;

/// What was answered; nothing at the end of the input.
type Answered<T> = Result<Option<T>, Failure>;

/// Runs the command.
pub(super) fn run(args: &New, world: &World) -> Result<u8, Failure> {
    let lang = world.lang();
    let interactive = io::stdin().is_terminal() && io::stdout().is_terminal();
    let mut input = io::stdin().lock();
    let mut asker = interactive.then_some(Asker {
        input: &mut input,
        lang,
    });
    let Some((workshop, scenarios)) = gathered(args, &mut asker, world)? else {
        say("")?;
        say(words::nothing_made(lang))?;
        return Ok(DONE);
    };
    let playable: Vec<&Playable> = scenarios.iter().collect();
    let now = world.vault.now();
    let made = world
        .vault
        .write(|store| store.new_workshop(&workshop, &playable, now));
    let id = made.map_err(|error| Failure::store(&error, lang))?;
    world.warn();
    told(&workshop, &scenarios, id.0, lang)?;
    Ok(DONE)
}

/// All that a workshop is made of.
fn gathered(
    args: &New,
    asker: &mut Option<Asker<'_>>,
    world: &World,
) -> Answered<(Workshop, Vec<Playable>)> {
    let lang = world.lang();
    let people = given(args, lang)?;
    let assessors = assessors(&args.assessors, lang)?;
    let Some(name) = name(args.name.as_deref(), asker, lang)? else {
        return Ok(None);
    };
    let Some(scenarios) = scenarios(&args.rehearsed, asker, world)? else {
        return Ok(None);
    };
    let Some(spoken) = spoken(args, asker, lang)? else {
        return Ok(None);
    };
    let (participants, assessors) = match (people.is_empty(), asker) {
        (false, _) => (people, assessors),
        (true, None) => {
            let (what, hint) = (
                words::no_participants(lang),
                words::no_participants_hint(lang),
            );
            return Err(Failure::new(what, hint));
        }
        (true, Some(asker)) => asked(asker, assessors, lang)?,
    };
    let workshop = Workshop {
        name,
        lang,
        spoken,
        seed: args.seed.unwrap_or_else(fresh_seed),
        participants,
        assessors,
        kept: Vec::new(),
        seatings: Vec::new(),
    };
    Ok(Some((workshop, scenarios)))
}

/// The participants named on the command line, or in a file.
fn given(args: &New, lang: Lang) -> Result<Vec<Participant>, Failure> {
    let mut people = match &args.participants {
        Some(path) => roster::read(path, lang)?,
        None => Vec::new(),
    };
    for named in &args.named {
        people.push(roster::person(named, lang)?);
    }
    roster::check(&people, lang)?;
    Ok(people)
}

/// Participants typed a line each, and assessors where none were given.
fn asked(
    asker: &mut Asker<'_>,
    given: Vec<Box<str>>,
    lang: Lang,
) -> Result<(Vec<Participant>, Vec<Box<str>>), Failure> {
    let people = loop {
        let lines = asker.lines(words::ask_participants(lang))?;
        let people: Result<Vec<_>, _> = lines.iter().map(|it| roster::person(it, lang)).collect();
        let people = people.and_then(|people| roster::check(&people, lang).map(|()| people));
        match people {
            Ok(people) => break people,
            Err(wrong) => {
                wrong.tell(lang);
            }
        }
    };
    if !given.is_empty() {
        return Ok((people, given));
    }
    let lines = asker.lines(words::ask_assessors(lang))?;
    Ok((people, assessors(&lines, lang)?))
}

/// Assessors by their names.
///
/// # Errors
/// If one is no name or named twice, or they are too many.
pub(super) fn assessors(named: &[String], lang: Lang) -> Result<Vec<Box<str>>, Failure> {
    let mut assessors: Vec<Box<str>> = Vec::new();
    for named in named {
        let name = trainee_name(named).filter(|name| !name.is_empty());
        let name = name.ok_or_else(|| {
            let named = clean(named);
            Failure::new(words::too_long(lang, named.trim()), "")
        })?;
        if assessors.contains(&name) {
            let what = words::twice(lang, &name);
            return Err(Failure::new(what, words::twice_hint(lang)));
        }
        assessors.push(name);
    }
    match assessors.len() > MOST_ASSESSORS {
        true => Err(Failure::new(
            words::too_many_assessors(lang, MOST_ASSESSORS),
            words::fewer_hint(lang),
        )),
        false => Ok(assessors),
    }
}

fn name(given: Option<&str>, asker: &mut Option<Asker<'_>>, lang: Lang) -> Answered<Box<str>> {
    let usual = words::usual_name(lang);
    let mut typed = match (given, &mut *asker) {
        (Some(given), _) => given.to_owned(),
        (None, None) => usual.to_owned(),
        (None, Some(asker)) => match asker.line(words::ask_name(lang), usual)? {
            Some(line) => line,
            None => return Ok(None),
        },
    };
    loop {
        if let Some(name) = workshop_name(&typed) {
            return Ok(Some(name));
        }
        let wrong = Failure::new(words::name_wrong(lang), "");
        let Some(asker) = asker.as_mut() else {
            return Err(wrong);
        };
        wrong.tell(lang);
        match asker.line(words::ask_name(lang), usual)? {
            Some(line) => typed = line,
            None => return Ok(None),
        }
    }
}

/// What is rehearsed: as given, or as chosen from a list.
fn scenarios(
    given: &[PathBuf],
    asker: &mut Option<Asker<'_>>,
    world: &World,
) -> Answered<Vec<Playable>> {
    let lang = world.lang();
    if !given.is_empty() {
        let found = given.iter().map(|wanted| play::find(wanted, world, false));
        return found.collect::<Result<Vec<_>, _>>().map(Some);
    }
    let Some(asker) = asker else {
        let (what, hint) = (words::no_scenario(lang), words::no_scenario_hint(lang));
        return Err(Failure::new(what, hint));
    };
    let is_conference =
        |it: &Listed| matches!(&it.header, Ok(header) if header.kind == Kind::Conference);
    let mut listed = world.scenarios(false);
    listed.retain(is_conference);
    for (at, listed) in listed.iter().enumerate() {
        if let Ok(header) = &listed.header {
            say(&format!("{}. {}", at + 1, header.title.get(lang)))?;
        }
    }
    loop {
        let Some(line) = asker.line(words::ask_scenario(lang), "1")? else {
            return Ok(None);
        };
        let found: Result<Vec<Playable>, Failure> = line
            .split([',', '、', '，'])
            .map(|part| one(part, &listed, world))
            .collect();
        match found {
            Ok(found) => return Ok(Some(found)),
            Err(wrong) => {
                wrong.tell(lang);
            }
        }
    }
}

/// A scenario by its number in the list, by its name, or a file.
fn one(part: &str, listed: &[Listed], world: &World) -> Result<Playable, Failure> {
    let part: String = part.nfkc().collect();
    let number: Option<usize> = part.trim().parse().ok();
    let of_list = number.and_then(|number| listed.get(number.checked_sub(1)?));
    let id = of_list.and_then(|it| it.header.as_ref().ok());
    let wanted = id.map_or_else(|| part.trim().to_owned(), |header| header.id.to_string());
    play::find(Path::new(&wanted), world, false)
}

fn spoken(args: &New, asker: &mut Option<Asker<'_>>, lang: Lang) -> Answered<bool> {
    if args.spoken || args.chosen {
        return Ok(Some(args.spoken));
    }
    // Who names everybody has said all there is to say.
    let named = !args.named.is_empty() || args.participants.is_some();
    let Some(asker) = asker.as_mut().filter(|_| !named) else {
        return Ok(Some(true));
    };
    loop {
        let Some(line) = asker.line(words::ask_spoken(lang), "s")? else {
            return Ok(None);
        };
        let line: String = line.nfkc().flat_map(char::to_lowercase).collect();
        match line.trim() {
            "s" | "spoken" => return Ok(Some(true)),
            "c" | "chosen" => return Ok(Some(false)),
            _ => say(words::not_an_answer(lang))?,
        }
    }
}

/// Says what was set up, and what comes next.
fn told(workshop: &Workshop, scenarios: &[Playable], id: i64, lang: Lang) -> io::Result<()> {
    let mut out = print::stdout();
    writeln!(out, "{}", words::created(lang, &workshop.name, id))?;
    let titles: Vec<&str> = scenarios
        .iter()
        .map(|it| it.scenario.title.get(lang))
        .collect();
    let how = match workshop.spoken {
        true => words::by_voice(lang),
        false => words::by_choice(lang),
    };
    let people = people(workshop.participants.len(), lang);
    let titles = titles.join(words::list_comma(lang));
    writeln!(out, "{}", words::created_of(lang, &people, &titles, how))?;
    writeln!(out, "\n{}\n", words::next(lang))?;
    let name = print::typed(Path::new(&*workshop.name));
    let commands = [
        (format!("kaiken workshop open {name}"), words::to_open(lang)),
        (format!("kaiken room {name}"), words::to_room(lang)),
    ];
    let widest = commands.iter().map(|(it, _)| crate::tui::text::width(it));
    let widest = widest.max().unwrap_or(0);
    for (command, what) in commands {
        let command = crate::tui::text::pad(&command, widest);
        writeln!(out, "  {command}   # {what}")?;
    }
    out.flush()
}
