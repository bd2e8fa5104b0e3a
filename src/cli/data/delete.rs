//! `kaiken data delete` and `kaiken data purge`: nothing goes before it was said or
//! asked, and what went is counted.

use super::super::failure::Failure;
use super::super::world::World;
use super::{Delete, Purge, confirm, counted, existing, say, told, with_workshops};
use crate::i18n::{Lang, data as words};
use crate::store::{Removed, SessionId, Store, StoreError, shown_name};
use jiff::tz::TimeZone;

/// Deletes sessions, a trainee, or everything.
pub fn run(args: &Delete, world: &World) -> Result<u8, Failure> {
    match (&args.trainee, args.everything) {
        (Some(trainee), _) => of_trainee(&trainee.0, args.yes, world),
        (None, true) => everything(args.yes, world),
        (None, false) => sessions(&args.sessions, args.yes, world),
    }
}

/// Deletes sessions older than a time.
pub fn purge(args: &Purge, world: &World) -> Result<u8, Failure> {
    let lang = world.lang();
    let zone = TimeZone::system();
    let before = args.older_than.before(world.vault.now(), &zone);
    let date = before.to_zoned(zone).strftime("%Y-%m-%d").to_string();
    let whose = world.asked_trainee.as_deref();
    let found = existing(world, |store| {
        let old = store.older_than(before, whose)?;
        // A workshop is nobody's own.
        let workshops = match whose {
            None => store.workshops_older_than(before)?,
            Some(_) => Vec::new(),
        };
        let what = HowMany {
            workshops: workshops.len(),
            ..how_many(store, &old)?
        };
        Ok((what, old, workshops))
    })?;
    let is_any = |(what, ..): &(HowMany, _, _)| !what.is_nothing();
    let Some((what, old, workshops)) = found.filter(is_any) else {
        return say(&[words::nothing_older(lang, &date)]);
    };
    let what = what.in_words(lang);
    confirm(
        &words::will_delete_older(lang, &date, &what),
        args.yes,
        world,
    )?;
    let removed = existing(world, |store| store.discard_old(&old, &workshops))?;
    done(removed, lang)
}

/// Deletes a trainee.
pub fn of_trainee(name: &str, yes: bool, world: &World) -> Result<u8, Failure> {
    let lang = world.lang();
    let shown = shown_name(name, lang);
    let found = existing(world, |store| {
        let trainees = store.trainees()?;
        let trainee = trainees.into_iter().find(|trainee| *trainee.name == *name);
        Ok((trainee, store.on_rosters(name)?))
    })?;
    let what = match found {
        Some((Some(trainee), _)) => counted(trainee.sessions, trainee.drills, lang),
        Some((None, 1)) => words::on_rosters_one(lang).to_owned(),
        Some((None, n)) if n > 1 => words::on_rosters(lang, n),
        _ => {
            let what = words::unknown_trainee(lang, shown);
            return Err(Failure::new(what, words::unknown_trainee_hint(lang)));
        }
    };
    confirm(&words::will_delete_trainee(lang, shown, &what), yes, world)?;
    let removed = existing(world, |store| store.delete_trainee(name))?;
    done(removed, lang)
}

fn everything(yes: bool, world: &World) -> Result<u8, Failure> {
    let lang = world.lang();
    let found = existing(world, |store| {
        let all = store.all_sessions()?;
        Ok(HowMany {
            workshops: store.workshops()?.len(),
            ..how_many(store, &all)?
        })
    })?;
    let Some(found) = found else {
        return say(&[words::nothing_to_delete(lang).to_owned()]);
    };
    let what = words::will_delete_everything(lang, &found.in_words(lang));
    confirm(&what, yes, world)?;
    match existing(world, |store| store.delete_everything())? {
        Some(removed) => {
            let mut lines = told(deleted(&removed, lang), &removed, lang);
            lines.insert(1, words::deleted_settings(lang).to_owned());
            say(&lines)
        }
        None => done(None, lang),
    }
}

fn sessions(numbers: &[i64], yes: bool, world: &World) -> Result<u8, Failure> {
    let lang = world.lang();
    let mut sessions: Vec<SessionId> = numbers.iter().copied().map(SessionId).collect();
    sessions.sort_unstable();
    sessions.dedup();
    let found = existing(world, |store| how_many(store, &sessions))?;
    let Some(found) = found else {
        let none = StoreError::NoSuchSession {
            session: sessions[0],
        };
        return Err(Failure::store(&none, lang));
    };
    confirm(&words::will_delete(lang, &found.in_words(lang)), yes, world)?;
    let removed = existing(world, |store| store.discard_all(&sessions))?;
    done(removed, lang)
}

fn done(removed: Option<Removed>, lang: Lang) -> Result<u8, Failure> {
    match removed {
        Some(removed) => say(&told(deleted(&removed, lang), &removed, lang)),
        None => say(&[words::nothing_to_delete(lang).to_owned()]),
    }
}

fn deleted(removed: &Removed, lang: Lang) -> String {
    let what = HowMany {
        conferences: removed.sessions,
        drills: removed.drills,
        workshops: removed.workshops,
    };
    words::deleted(lang, &what.in_words(lang))
}

/// What is to be deleted.
struct HowMany {
    conferences: usize,
    drills: usize,
    workshops: usize,
}

impl HowMany {
    fn is_nothing(&self) -> bool {
        self.conferences + self.drills + self.workshops == 0
    }

    fn in_words(&self, lang: Lang) -> String {
        with_workshops(self.conferences, self.drills, self.workshops, lang)
    }
}

/// Counts sessions; an error if one of them is not there.
fn how_many(store: &Store, sessions: &[SessionId]) -> Result<HowMany, StoreError> {
    let mut drills = 0;
    for session in sessions {
        drills += usize::from(store.info(*session)?.question.is_some());
    }
    Ok(HowMany {
        conferences: sessions.len() - drills,
        drills,
        workshops: 0,
    })
}
