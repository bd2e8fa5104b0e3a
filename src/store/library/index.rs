//! What was found in scenario files, remembered as long as their size and time stay.

use super::read;
use crate::i18n::Lang;
use crate::scenario::library::Header;
use crate::scenario::{Kind, Text};
use crate::store::{Store, StoreError, title};
use serde::{Deserialize, Serialize};
use std::collections::{HashMap, HashSet};
use std::ffi::OsStr;
use std::fs::{self, Metadata};
use std::os::unix::ffi::OsStrExt;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

/// What read the files, and what of a header it kept: another version may find
/// something else in them.
const READER: &str = concat!(env!("CARGO_PKG_VERSION"), " with first acts");

/// The index, and what was learnt since it was loaded.
#[derive(Debug, Default)]
pub(super) struct Index {
    known: HashMap<PathBuf, (Stamp, Found)>,
    seen: HashSet<PathBuf>,
    learnt: Vec<PathBuf>,
}

/// How a file shows that it changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Stamp {
    size: i64,
    mtime_ns: i64,
}

/// What stands in a file, as it is stored.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Found {
    Header(Stored),
    Problem(String),
}

/// A header, as it is stored.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct Stored {
    id: Box<str>,
    kind: Kind,
    follows: Option<Box<str>>,
    title: String,
    summary: String,
    difficulty: u8,
    minutes: u32,
    questions: usize,
    languages: Vec<Lang>,
    tags: Vec<Box<str>>,
}

impl Index {
    /// The index as kept; empty if it cannot be read.
    pub(super) fn load(store: &Store) -> Index {
        let rows: Vec<(Vec<u8>, Stamp, String)> = store
            .read(|db| {
                let mut select = db.prepare_cached(
                    "SELECT path, size, mtime_ns, found FROM library WHERE reader = ?1",
                )?;
                let rows = select.query_map([READER], |row| {
                    let stamp = Stamp {
                        size: row.get(1)?,
                        mtime_ns: row.get(2)?,
                    };
                    Ok((row.get(0)?, stamp, row.get(3)?))
                })?;
                rows.collect()
            })
            .unwrap_or_default();
        let known = rows.into_iter().filter_map(|(path, stamp, found)| {
            let found = serde_json::from_str(&found).ok()?;
            Some((path_of(&path), (stamp, found)))
        });
        Index {
            known: known.collect(),
            ..Index::default()
        }
    }

    /// What stands in a file: from memory if it is as it was, or else from the file.
    pub(super) fn look(&mut self, path: &Path) -> Result<Header, Text> {
        self.seen.insert(path.to_owned());
        let stamp = fs::metadata(path).ok().and_then(|it| Stamp::of(&it));
        if let (Some(now), Some((then, found))) = (stamp, self.known.get(path))
            && now == *then
        {
            return found.to_header();
        }
        let header = read::header(path);
        match stamp {
            Some(stamp) => {
                let found = Found::of(&header);
                self.known.insert(path.to_owned(), (stamp, found));
                self.learnt.push(path.to_owned());
            }
            None => _ = self.known.remove(path),
        }
        header
    }

    /// The files in these places whose headers, as last seen, are like this.
    pub(super) fn seen_as(
        &self,
        places: &[PathBuf],
        like: impl Fn(&Header) -> bool,
    ) -> Vec<PathBuf> {
        let is_there = |path: &PathBuf| places.iter().any(|place| is_within(path, place));
        let known = self.known.iter();
        let like = known.filter(|(path, (_, found))| {
            is_there(path) && found.to_header().is_ok_and(|header| like(&header))
        });
        let mut paths: Vec<PathBuf> = like.map(|(path, _)| path.clone()).collect();
        paths.sort();
        paths
    }

    /// Keeps what was learnt, and forgets files that are gone from these places.
    pub(super) fn save(&self, store: &mut Store, places: &[PathBuf]) -> Result<(), StoreError> {
        let gone: Vec<&PathBuf> = self
            .known
            .keys()
            .filter(|path| !self.seen.contains(*path))
            .filter(|path| places.iter().any(|place| is_within(path, place)))
            .collect();
        if self.learnt.is_empty() && gone.is_empty() {
            return Ok(());
        }
        store.write(|db| {
            let mut put = db.prepare_cached(
                "INSERT OR REPLACE INTO library (path, size, mtime_ns, reader, found)
                 VALUES (?1, ?2, ?3, ?4, ?5)",
            )?;
            for path in &self.learnt {
                if let Some((stamp, found)) = self.known.get(path)
                    && let Ok(found) = serde_json::to_string(found)
                {
                    let Stamp { size, mtime_ns } = stamp;
                    put.execute((bytes_of(path), size, mtime_ns, READER, found))?;
                }
            }
            let mut forget = db.prepare_cached("DELETE FROM library WHERE path = ?1")?;
            for path in gone {
                forget.execute([bytes_of(path)])?;
            }
            Ok(())
        })
    }
}

impl Stamp {
    fn of(file: &Metadata) -> Option<Stamp> {
        let since = file.modified().ok()?.duration_since(UNIX_EPOCH).ok()?;
        Some(Stamp {
            size: i64::try_from(file.len()).ok()?,
            mtime_ns: i64::try_from(since.as_nanos()).ok()?,
        })
    }
}

impl Found {
    fn of(header: &Result<Header, Text>) -> Found {
        match header {
            Ok(header) => Found::Header(Stored {
                id: header.id.clone(),
                kind: header.kind,
                follows: header.follows.clone(),
                title: title::to_json(&header.title),
                summary: title::to_json(&header.summary),
                difficulty: header.difficulty,
                minutes: header.minutes,
                questions: header.questions,
                languages: header.languages.clone(),
                tags: header.tags.clone(),
            }),
            Err(why) => Found::Problem(title::to_json(why)),
        }
    }

    fn to_header(&self) -> Result<Header, Text> {
        match self {
            Found::Header(stored) => Ok(Header {
                id: stored.id.clone(),
                kind: stored.kind,
                follows: stored.follows.clone(),
                title: title::from_json(&stored.title),
                summary: title::from_json(&stored.summary),
                difficulty: stored.difficulty,
                minutes: stored.minutes,
                questions: stored.questions,
                languages: stored.languages.clone(),
                tags: stored.tags.clone(),
            }),
            Found::Problem(why) => Err(title::from_json(why)),
        }
    }
}

fn is_within(path: &Path, place: &Path) -> bool {
    path == place || path.parent() == Some(place)
}

fn bytes_of(path: &Path) -> &[u8] {
    path.as_os_str().as_encoded_bytes()
}

fn path_of(bytes: &[u8]) -> PathBuf {
    OsStr::from_bytes(bytes).into()
}
