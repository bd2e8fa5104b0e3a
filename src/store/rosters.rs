//! What workshops know of people: on their rosters, and in the teams of their runs.
//! Whoever gets another name gets it there too, and whoever is deleted is on no roster
//! any more; the room of such a workshop shows nothing until it is told again.
//!
//! Assessors are not trainees: what they hold of others stays under the name they gave.

use super::record::json;
use super::session::WorkshopId;
use super::workshops::{put, workshop};
use crate::workshop::{Participant, Team, Workshop};
use rusqlite::{Connection, Transaction, params};
use std::collections::BTreeSet;

/// Gives a participant another name.
pub(super) fn rename(db: &Transaction<'_>, old: &str, new: &str) -> rusqlite::Result<()> {
    each_roster(db, old, |workshop| {
        for participant in &mut workshop.participants {
            if *participant.name == *old {
                participant.name = new.into();
            }
        }
        // Two who are one now stand there once.
        let mut seen = BTreeSet::new();
        let is_first = |it: &Participant| seen.insert(it.name.clone());
        workshop.participants.retain(is_first);
        workshop.rename_seated(old, new);
    })?;
    each_team(db, old, |team| {
        for (_, name) in &mut team.seats {
            if **name == *old {
                *name = new.into();
            }
        }
    })
}

/// Takes a participant off every roster and out of every team.
pub(super) fn remove(db: &Transaction<'_>, name: &str) -> rusqlite::Result<()> {
    each_roster(db, name, |workshop| {
        workshop.participants.retain(|it| *it.name != *name);
        workshop.unseat(name);
    })?;
    each_team(db, name, |team| team.seats.retain(|(_, it)| **it != *name))
}

/// How many workshops have somebody on their rosters.
pub(super) fn with(db: &Connection, name: &str) -> rusqlite::Result<usize> {
    Ok(found(db, name)?.len())
}

/// The workshops that have somebody on their rosters.
fn found(db: &Connection, name: &str) -> rusqlite::Result<Vec<(WorkshopId, Workshop)>> {
    let mut select = db.prepare("SELECT number, json FROM workshops")?;
    let mut rows = select.query([])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let is_on = |workshop: &Workshop| workshop.participants.iter().any(|it| *it.name == *name);
        if let Some(workshop) = workshop(row, 1)?.filter(is_on) {
            found.push((WorkshopId(row.get(0)?), workshop));
        }
    }
    Ok(found)
}

/// Changes the rosters that somebody is on.
fn each_roster(
    db: &Transaction<'_>,
    name: &str,
    change: impl Fn(&mut Workshop),
) -> rusqlite::Result<()> {
    for (id, mut workshop) in found(db, name)? {
        change(&mut workshop);
        put(db, id, &workshop)?;
        db.execute("DELETE FROM stage WHERE workshop = ?1", [id.0])?;
    }
    Ok(())
}

/// Changes the teams that somebody sits in.
fn each_team(db: &Transaction<'_>, name: &str, change: impl Fn(&mut Team)) -> rusqlite::Result<()> {
    let mut select = db.prepare("SELECT number, team FROM sessions WHERE team IS NOT NULL")?;
    let mut rows = select.query([])?;
    let mut found: Vec<(i64, Team)> = Vec::new();
    while let Some(row) = rows.next()? {
        let team = serde_json::from_str(row.get_ref(1)?.as_str()?).ok();
        let sits = |team: &Team| team.seats.iter().any(|(_, it)| **it == *name);
        if let Some(mut team) = team.filter(sits) {
            change(&mut team);
            found.push((row.get(0)?, team));
        }
    }
    drop(rows);
    for (session, team) in found {
        db.execute(
            "UPDATE main.sessions SET team = ?2 WHERE number = ?1",
            params![session, json(&team)?],
        )?;
    }
    Ok(())
}
