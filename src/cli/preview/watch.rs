//! Follows a scenario's file: whenever it is saved, its errors and the question.
//! The file may be replaced by another of its name, be missing for a moment, be
//! half written or far too large. It is looked at four times a second; only a
//! change costs more than that.

use super::screen::Screen;
use crate::cli::check;
use crate::cli::failure::{DONE, Failure};
use crate::cli::world::World;
use crate::i18n::preview as words;
use crate::preview::{self, Tongue, first_changed};
use crate::scenario::{Finding, Loaded, QuestionIx, Scenario};
use crate::sheet::{Line, Sheet, Tone};
use crate::store::shown;
use rustix::event::{PollFd, PollFlags, Timespec, poll};
use signal_hook::consts::SIGINT;
use std::fs;
use std::io;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, SystemTime};

/// Between two looks at the file.
const PAUSE: Duration = Duration::from_millis(250);

/// A file saved so shortly ago may be saved again without looking any different:
/// some systems keep time no finer.
const FRESH: Duration = Duration::from_secs(2);

/// Errors shown whole; the question shall stay in sight.
const ERRORS: usize = 3;

/// Looks that find no file, or an empty one, before that is shown: an editor may
/// be about to write it.
const PATIENCE: u8 = 2;

/// Watches until Ctrl-C, or until nobody listens any more.
pub(super) fn run(
    path: &Path,
    wanted: Option<&str>,
    tongue: Tongue,
    world: &World,
) -> Result<u8, Failure> {
    if fs::metadata(path).is_ok_and(|it| !it.is_file()) {
        let what = words::not_a_file(tongue.lang, &shown(path));
        return Err(Failure::new(what, ""));
    }
    let stop = Arc::new(AtomicBool::new(false));
    signal_hook::flag::register(SIGINT, Arc::clone(&stop))?;
    let mut file = Watched::new(path);
    let mut screen = Screen::new(world);
    let mut view = View::new(path, wanted, tongue);
    loop {
        if let Some((loaded, told)) = file.news(&screen, tongue) {
            view.take(loaded, told);
            screen.draw(&view.errors, &view.sheets)?;
        } else if screen.is_stale() && view.is_begun {
            screen.draw(&view.errors, &view.sheets)?;
        }
        if stop.load(Ordering::SeqCst) || !pause()? {
            return Ok(DONE);
        }
    }
}

/// Waits a moment; whether anybody still listens. A signal ends it early.
fn pause() -> io::Result<bool> {
    let pause = Timespec::try_from(PAUSE).unwrap_or_default();
    let stdout = io::stdout();
    let mut fds = [PollFd::new(&stdout, PollFlags::empty())];
    match poll(&mut fds, Some(&pause)) {
        Ok(_) => Ok(!fds[0].revents().intersects(PollFlags::ERR | PollFlags::HUP)),
        Err(rustix::io::Errno::INTR) => Ok(true),
        Err(error) => Err(error.into()),
    }
}

/// What a look at a file tells without reading it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Stamp {
    size: u64,
    saved: Option<SystemTime>,
}

/// A file, and what was last known of it.
struct Watched<'p> {
    path: &'p Path,
    stamp: Option<Option<Stamp>>,
    /// Findings and size say whether a reading is news; the scenario's own words
    /// are compared by whoever draws it.
    last: Option<Loaded>,
    absent: u8,
}

impl<'p> Watched<'p> {
    fn new(path: &'p Path) -> Watched<'p> {
        Watched {
            path,
            stamp: None,
            last: None,
            absent: 0,
        }
    }

    /// What the file holds now, if that may have changed, and its findings in words.
    fn news(&mut self, screen: &Screen<'_>, tongue: Tongue) -> Option<(Loaded, Vec<String>)> {
        let stamp = stamp(self.path);
        let is_absent = stamp.is_none_or(|stamp| stamp.size == 0);
        self.absent = match is_absent {
            true => self.absent.saturating_add(1),
            false => 0,
        };
        if is_absent && self.absent < PATIENCE && self.last.is_some() {
            return None;
        }
        if self.stamp == Some(stamp) && !stamp.is_some_and(is_fresh) {
            return None;
        }
        self.stamp = Some(stamp);
        let (loaded, told) = check::look_at(self.path, tongue.lang, screen.is_coloured());
        let is_news = self.last.as_ref().is_none_or(|last| {
            last.findings != loaded.findings || last.scenario != loaded.scenario
        });
        if !is_news {
            return None;
        }
        self.last = Some(loaded.clone());
        Some((loaded, told))
    }
}

fn stamp(path: &Path) -> Option<Stamp> {
    let metadata = fs::metadata(path).ok()?;
    Some(Stamp {
        size: metadata.len(),
        saved: metadata.modified().ok(),
    })
}

fn is_fresh(stamp: Stamp) -> bool {
    let age = stamp.saved.and_then(|saved| saved.elapsed().ok());
    age.is_some_and(|age| age < FRESH)
}

/// A way to show a question.
type Way = fn(&Scenario, QuestionIx, Tongue) -> Sheet;

/// What is to be seen.
struct View {
    file: String,
    wanted: Option<String>,
    tongue: Tongue,
    /// The last reading without errors.
    good: Option<Scenario>,
    /// The question that is shown.
    shown: Option<String>,
    errors: Vec<String>,
    /// All that is to be seen, and the same ever briefer.
    sheets: [Sheet; 3],
    is_begun: bool,
}

impl View {
    fn new(path: &Path, wanted: Option<&str>, tongue: Tongue) -> View {
        View {
            file: shown(path),
            wanted: wanted.map(str::to_owned),
            tongue,
            good: None,
            shown: None,
            errors: Vec::new(),
            sheets: Default::default(),
            is_begun: false,
        }
    }

    fn take(&mut self, loaded: Loaded, told: Vec<String>) {
        self.is_begun = true;
        let lang = self.tongue.lang;
        let findings = loaded.findings.iter().zip(told);
        let errors = findings.filter(|(finding, _)| Finding::is_error(finding));
        let errors: Vec<String> = errors.map(|(_, told)| told).collect();
        let count = errors.len();
        let warnings = loaded.findings.len() - count;
        self.errors = errors.into_iter().take(ERRORS).collect();
        let mut sheet = Sheet::default();
        let line = |tone, words: String| Line::broken(0, vec![(tone, words)]);
        if count > ERRORS {
            sheet.push(line(Tone::Bad, words::more_errors(lang, count - ERRORS)));
        }
        sheet.push(line(Tone::Muted, words::watching(lang, &self.file)));
        sheet.push(match count {
            0 => line(Tone::Good, words::sound(lang).to_owned()),
            count => line(Tone::Bad, words::errors(lang, count)),
        });
        if count == 0 && warnings > 0 {
            let said = words::warnings(lang, warnings, &self.file);
            sheet.push(line(Tone::Warn, said));
        }
        if let Some(scenario) = loaded.scenario {
            self.look(&scenario);
            self.good = Some(scenario);
        } else if self.good.is_some() {
            sheet.push(line(Tone::Muted, words::last_good(lang).to_owned()));
        }
        sheet.gap();
        let ways: [Way; 3] = [preview::question, preview::brief, preview::briefest];
        self.sheets = ways.map(|way| {
            let mut sheet = sheet.clone();
            sheet.lines.extend(self.question(way).lines);
            sheet
        });
    }

    /// Turns to the question that was asked for, or was just changed.
    fn look(&mut self, scenario: &Scenario) {
        let id = |at: QuestionIx| scenario.question(at).id.to_string();
        if self.wanted.is_some() {
            self.shown.clone_from(&self.wanted);
            return;
        }
        let changed = self.good.as_ref();
        let changed = changed.and_then(|before| first_changed(before, scenario));
        let kept = self.shown.take();
        let kept = kept.filter(|id| preview::find(scenario, id).is_ok());
        let first = || (!scenario.questions.is_empty()).then(|| id(QuestionIx(0)));
        self.shown = changed.map(id).or(kept).or_else(first);
    }

    /// The question, shown in one of the ways there are.
    fn question(&self, way: Way) -> Sheet {
        let mut sheet = Sheet::default();
        let (Some(scenario), Some(id)) = (&self.good, &self.shown) else {
            return sheet;
        };
        let lang = self.tongue.lang;
        match preview::find(scenario, id) {
            Ok(at) => return way(scenario, at, self.tongue),
            Err(near) => {
                let gone = words::gone(lang, &crate::scenario::clean(id));
                sheet.push(Line::broken(0, vec![(Tone::Bad, gone)]));
                if let Some(near) = near {
                    let near = words::did_you_mean(lang, near);
                    sheet.push(Line::broken(0, vec![(Tone::Muted, near)]));
                }
            }
        }
        sheet
    }
}
