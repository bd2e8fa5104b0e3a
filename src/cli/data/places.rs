//! `kaiken data where`: where everything is, and how much.

use super::super::failure::Failure;
use super::super::world::World;
use super::{counted, existing, people, say, with_workshops};
use crate::i18n::{Lang, data as words};
use crate::store::library::own_scenarios;
use crate::store::{TraineeInfo, shown};
use crate::tui::text;
use std::fs;
use std::path::{Path, PathBuf};

/// What is known of the store.
struct Found {
    dir: PathBuf,
    database: PathBuf,
    trainees: Vec<TraineeInfo>,
    workshops: usize,
    copies: Vec<PathBuf>,
}

/// Runs the command.
pub fn run(world: &World) -> Result<u8, Failure> {
    let lang = world.lang();
    let found = existing(world, |store| {
        Ok(Found {
            dir: store.data_dir().to_owned(),
            database: store.database(),
            trainees: store.trainees()?,
            workshops: store.workshops()?.len(),
            copies: store.copies(),
        })
    })?;
    let Some(dir) = world.vault.data_dir() else {
        return say(&[words::nothing_kept(lang).to_owned()]);
    };
    let mut rows = vec![(words::place_folder(lang), shown(&dir))];
    match &found {
        Some(found) => rows.extend(kept(found, lang)),
        None => rows.push((
            words::place_sessions(lang),
            words::place_none(lang).to_owned(),
        )),
    }
    rows.push((words::place_scenarios(lang), scenarios(&dir, lang)));
    let widest = rows.iter().map(|(label, _)| text::width(label)).max();
    let mut last = "";
    let mut lines: Vec<String> = Vec::new();
    for (label, what) in rows {
        let shown = if label == last { "" } else { label };
        lines.push(format!("{}  {what}", text::pad(shown, widest.unwrap_or(0))));
        last = label;
    }
    lines.push(String::new());
    lines.push(words::stays_here(lang).to_owned());
    say(&lines)
}

fn kept(found: &Found, lang: Lang) -> Vec<(&'static str, String)> {
    let sessions = found.trainees.iter().map(|it| it.sessions).sum();
    let drills = found.trainees.iter().map(|it| it.drills).sum();
    let what = match found.trainees.len() {
        0 => words::place_none(lang).to_owned(),
        trainees => {
            let what = counted(sessions, drills, lang);
            words::sessions_of(lang, &what, &people(trainees, lang))
        }
    };
    // What SQLite has not merged yet lies beside it.
    let beside = ["", "-wal"].map(|suffix| {
        let mut name = found.database.clone().into_os_string();
        name.push(suffix);
        size(Path::new(&name))
    });
    let file = |path: &Path| shown(path.strip_prefix(&found.dir).unwrap_or(path));
    let bytes = in_words(beside.iter().sum());
    let mut rows = vec![(
        words::place_sessions(lang),
        format!("{} · {bytes} · {what}", file(&found.database)),
    )];
    if found.workshops > 0 {
        let what = with_workshops(0, 0, found.workshops, lang);
        rows.push((words::place_workshops(lang), what));
    }
    for copy in &found.copies {
        let row = format!("{} · {}", file(copy), in_words(size(copy)));
        rows.push((words::place_copies(lang), row));
    }
    rows
}

fn scenarios(dir: &Path, lang: Lang) -> String {
    let own = own_scenarios(dir);
    let entries = fs::read_dir(&own).into_iter().flatten().flatten();
    let sizes: Vec<u64> = entries
        .map(|entry| entry.path())
        .filter(|path| path.is_file())
        .map(|path| size(&path))
        .collect();
    let count = match sizes.len() {
        0 => return words::place_none(lang).to_owned(),
        1 => words::files_one(lang).to_owned(),
        n => words::files(lang, n),
    };
    let name = shown(own.strip_prefix(dir).unwrap_or(&own));
    format!("{name} · {} · {count}", in_words(sizes.iter().sum()))
}

fn size(path: &Path) -> u64 {
    fs::metadata(path).map_or(0, |found| found.len())
}

/// A size a person can compare.
fn in_words(bytes: u64) -> String {
    const STEP: f64 = 1000.0;
    let mut size = bytes as f64;
    for unit in ["B", "kB", "MB"] {
        if size < STEP {
            let digits = usize::from(unit != "B" && size < 10.0);
            return format!("{size:.digits$} {unit}");
        }
        size /= STEP;
    }
    format!("{size:.1} GB")
}
