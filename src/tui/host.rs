//! The world behind the screens: the store and the scenario files.

mod group;
mod workshops;

use super::overview::{Entry, Gained, Open, Overview, Past, Which};
use super::screen::{Cmd, Host, Msg, Start};
use super::settings::Settings;
use crate::conference::Subject;
use crate::debrief::Debrief;
use crate::i18n::{Lang, drill as drill_words, flow as words, report};
use crate::store::library::{self, Listed, Origin};
use crate::store::{
    Drilled, NotPlayable, Playable, Resumed, ScenarioResult, SessionId, SessionInfo, Store,
    StoreError, Vault, material, shown, write_new,
};
use crate::training::Training;
use crate::training::drill::Wishes;
use crate::training::progress::Place;
use crate::training::render::behind::{Found, found};
use crate::workshop::Assessment;
use jiff::tz::TimeZone;
use std::path::PathBuf;

/// Past sessions shown at most.
const PAST: usize = 500;

/// Does what screens ask for.
pub struct Desk {
    /// The store.
    pub vault: Vault,
    /// Where the user's scenarios are.
    pub places: Vec<PathBuf>,
    /// Whether sessions are kept.
    pub keep: bool,
    /// The language of the moment.
    pub lang: Lang,
    /// Where reports are written.
    pub reports: PathBuf,
    /// On a machine that others log in to as well: no file is written, and wishes hold
    /// for as long as the screen is open.
    pub shared: bool,
    /// Where the clock on the wall hangs.
    pub zone: TimeZone,
    /// Gives a fresh seed.
    pub fresh_seed: fn() -> u64,
}

impl Desk {
    /// What there is to choose from: what the program itself holds, or after a
    /// look at the files too.
    #[must_use]
    pub fn overview(&self, scan: bool) -> Overview {
        let trainee = self.vault.trainee();
        let results = self.vault.read(|store| store.results(&trainee));
        let results = results.and_then(Result::ok);
        let results = results.unwrap_or_default();
        let scenarios = self.scenarios(scan);
        let left = self.vault.read(|store| store.left_open(&trainee));
        let left = left.and_then(Result::ok).unwrap_or_default();
        let open = left.first().and_then(|newest| self.open_session(newest));
        Overview {
            scenarios: scenarios
                .into_iter()
                .map(|listed| entry(listed, &results, &left))
                .collect(),
            open,
            open_more: left.len().saturating_sub(1),
            due: self.due(),
            news: self.vault.news(self.lang),
            trainee,
            unsaved: !self.keep,
        }
    }

    /// The scenarios: the built-in ones alone, or with those in files. The first
    /// frame does not wait for files, however many there are.
    fn scenarios(&self, scan: bool) -> Vec<Listed> {
        let places: &[PathBuf] = if scan { &self.places } else { &[] };
        let known = |store: &mut Store| library::scan(places, self.keep.then_some(store));
        let listed = scan.then(|| self.vault.read(known)).flatten();
        listed.unwrap_or_else(|| library::scan(places, None))
    }

    /// A session left open, with how far it is.
    fn open_session(&self, info: &SessionInfo) -> Option<Open> {
        let stored = self.vault.read(|store| store.load(info.number).ok())??;
        let entries = stored.transcript.entries.iter();
        let answered = entries.filter(|it| matches!(it.turn.subject, Subject::Question { .. }));
        let answered = answered.count();
        let past = self.past(info.clone());
        Some(Open { past, answered })
    }

    /// How many weaknesses are due today: one look at what is kept of them.
    fn due(&self) -> usize {
        let end = self.vault.today(&self.zone).end;
        self.vault.deck().due_today(end).len()
    }

    fn progress(&self) -> Msg {
        let trainee = self.vault.trainee();
        let training = self.vault.read(|store| store.training(&trainee));
        match training.unwrap_or_else(|| Ok(Training::default())) {
            Err(error) => self.failed(&error),
            Ok(training) => {
                let end = self.vault.today(&self.zone).end;
                Msg::Progress(Box::new(Gained {
                    due: training.deck.due_today(end).len(),
                    progress: training.progress,
                    trainee: Some(trainee).filter(|name| !name.is_empty()),
                    zone: self.zone.clone(),
                }))
            }
        }
    }

    /// The exchanges in some places, in their order; one that cannot be read is
    /// left out.
    fn behind(&self, places: &[Place]) -> Vec<Found> {
        let look = |place: &Place| {
            let session = SessionId(place.session);
            let practised = self.vault.read(|store| store.practised_in(session))?;
            let practised = practised.ok()??;
            found(&practised, usize::from(place.exchange), self.lang)
        };
        let mut all: Vec<Found> = places.iter().filter_map(look).collect();
        self.vault.word(&mut all, self.lang);
        all
    }

    fn past(&self, info: SessionInfo) -> Past {
        let local = info.started.to_zoned(self.zone.clone());
        let when = local.strftime("%Y-%m-%d %H:%M").to_string();
        Past { info, when }
    }

    fn sessions(&self) -> Vec<Past> {
        let trainee = self.vault.trainee();
        let list = self.vault.read(|store| store.list(&trainee, PAST));
        let list = list.and_then(Result::ok).unwrap_or_default();
        list.into_iter().map(|info| self.past(info)).collect()
    }

    fn play(&self, start: &Start) -> Msg {
        let found = match &start.which {
            Which::File(path) => Playable::file(path),
            Which::OfSession(session) => {
                match self.vault.look_up(*session, |store| store.load(*session)) {
                    Ok(stored) => Playable::read(&stored.source, &stored.info.scenario_id),
                    Err(error) => return self.failed(&error),
                }
            }
            Which::Id(id) => {
                let listed = self.scenarios(true);
                let wanted = |listed: &&Listed| match &listed.header {
                    Ok(header) => header.id == *id,
                    Err(_) => false,
                };
                match listed.iter().find(wanted) {
                    Some(listed) => Playable::listed(listed),
                    None => return self.refused(words::no_such_scenario(self.lang, id)),
                }
            }
        };
        let playable = match found {
            Ok(playable) => playable,
            Err(why) => return self.refused(self.not_playable(&start.which, &why)),
        };
        let seed = start.seed.unwrap_or_else(self.fresh_seed);
        let live = self
            .vault
            .begin(playable, start.manner, seed, self.lang, self.keep);
        let live = match (&start.which, start.seed) {
            // The same questions again, asked by a room that knows the same.
            (Which::OfSession(session), Some(_)) => self.vault.as_before(live, *session),
            _ => live,
        };
        let live = match start.after {
            Some(first) => self.vault.looking_back(live, first),
            None => live,
        };
        Msg::Begun(Box::new(live))
    }

    /// A drill of one scenario, or of the whole library.
    fn drill(&self, which: Option<&Which>) -> Msg {
        let listed = self.scenarios(true);
        let wanted = |listed: &Listed| match (which, &listed.origin, &listed.header) {
            (None | Some(Which::OfSession(_)), ..) => true,
            (Some(Which::File(path)), Origin::File(own), _) => own == path,
            (Some(Which::Id(id)), _, Ok(header)) => header.id == *id,
            _ => false,
        };
        let listed: Vec<Listed> = listed.into_iter().filter(wanted).collect();
        let mark = self.mark();
        let how = Drilled {
            wishes: Wishes::default(),
            seed: (self.fresh_seed)(),
            mark: &mark,
            lang: self.lang,
            keep: self.keep,
        };
        let drill = self.vault.drill(&material(&listed), how, &self.zone);
        match drill.questions.is_empty() {
            true if drill.deck.is_fresh() => {
                self.refused(drill_words::nothing(self.lang).to_owned())
            }
            true => {
                let what = drill_words::nothing_new(self.lang);
                let hint = drill_words::lacks_hint(self.lang);
                self.refused(format!("{what}\n\n{hint}"))
            }
            false => Msg::Drill(Box::new(drill)),
        }
    }

    /// What the questions of one drill have in common.
    fn mark(&self) -> String {
        format!("{:08x}{:08x}", (self.fresh_seed)(), (self.fresh_seed)())
    }

    fn repair(&self, session: SessionId) -> Msg {
        let round = self
            .vault
            .repair_round(session, &self.mark(), self.lang, self.keep);
        match round {
            Ok(round) => Msg::Repair(round),
            Err(error) => self.failed(&error),
        }
    }

    fn not_playable(&self, which: &Which, why: &NotPlayable) -> String {
        let lang = self.lang;
        let name = match which {
            Which::File(path) => shown(path),
            Which::Id(id) => id.to_string(),
            Which::OfSession(session) => session.0.to_string(),
        };
        match why {
            NotPlayable::Unreadable(why) => words::unreadable_scenario(lang, &name, why.get(lang)),
            NotPlayable::Faulty(_) => words::faulty_scenario(lang, &name),
            NotPlayable::Pack(title) => words::pack_not_played(lang, title.get(lang)),
        }
    }

    fn resume(&self, session: SessionId) -> Msg {
        match self.vault.resume(session, self.lang) {
            Ok(Resumed::Live(live)) => Msg::Begun(live),
            Ok(Resumed::Only(debrief)) => {
                Msg::Debriefed(debrief, Some(words::only_debrief(self.lang).to_owned()))
            }
            Err(error) => self.failed(&error),
        }
    }

    fn debrief(&self, session: SessionId) -> Msg {
        match self.vault.debrief(session, self.lang) {
            Ok(debrief) => Msg::Debriefed(Box::new(debrief), None),
            Err(error) => self.failed(&error),
        }
    }

    /// Writes a debrief to be handed on. It is rendered from what is shown, so one
    /// of a session that could not be kept can be kept this way.
    fn write_report(&self, debrief: Debrief) -> Msg {
        let lang = self.lang;
        if self.shared {
            return self.refused(report::screen_shared(lang).to_owned());
        }
        let debrief = debrief.without_attacks().in_zone(&self.zone);
        let html = debrief.to_html();
        match write_new(&self.reports, &debrief.file_stem(), "html", html.as_bytes()) {
            Ok(path) => Msg::Noted(report::screen_written(lang, &shown(&path))),
            Err(error) => {
                let why = format!("{}\n\n{}", error.message(lang), error.hint(lang));
                self.refused(report::screen_failed(lang, &why))
            }
        }
    }

    fn discard(&self, session: SessionId) -> Msg {
        match self.vault.write(|store| store.discard(session)) {
            Ok(_) => Msg::Discarded,
            Err(error) => self.failed(&error),
        }
    }

    fn save_assessment(&self, session: SessionId, assessment: &Assessment) -> Option<Msg> {
        let now = self.vault.now();
        let saved = self
            .vault
            .write(|store| store.save_assessment(session, assessment, now));
        saved.err().map(|error| self.failed(&error))
    }

    /// What cannot be read this time is read the next.
    fn follow(&self, session: SessionId, assessor: &str, seen: Option<i64>) -> Option<Msg> {
        let look = |store: &mut Store| {
            let version = store.data_version().ok()?;
            if seen == Some(version) {
                return None;
            }
            store.followed(session, assessor, self.lang).ok()
        };
        let followed = self.vault.read(look).flatten()?;
        Some(Msg::Followed(Box::new(followed)))
    }

    fn save(&mut self, settings: &Settings) -> Option<Msg> {
        self.lang = settings.lang;
        if self.shared {
            return None;
        }
        let saved = self.vault.write(|store| store.save_settings(settings));
        let error = saved.err()?;
        Some(Msg::SettingsNotSaved(error.message(self.lang)))
    }

    fn failed(&self, error: &StoreError) -> Msg {
        let lang = self.lang;
        self.refused(format!("{}\n\n{}", error.message(lang), error.hint(lang)))
    }

    fn refused(&self, why: String) -> Msg {
        Msg::Refused(why)
    }
}

impl Host for Desk {
    fn run(&mut self, cmd: Cmd) -> Option<Msg> {
        match cmd {
            Cmd::SaveSettings(settings) => self.save(&settings),
            Cmd::LookAround => Some(Msg::Overview(Box::new(self.overview(true)))),
            Cmd::LookAtProgress => Some(self.progress()),
            Cmd::LookBehind(places) => Some(Msg::Behind(self.behind(&places))),
            Cmd::ListSessions => Some(Msg::Sessions(self.sessions())),
            Cmd::Play(start) => Some(self.play(&start)),
            Cmd::Drill(which) => Some(self.drill(which.as_ref())),
            Cmd::Repair(session) => Some(self.repair(session)),
            Cmd::Resume(session) => Some(self.resume(session)),
            Cmd::Debrief(session) => Some(self.debrief(session)),
            Cmd::WriteReport(debrief) => Some(self.write_report(*debrief)),
            Cmd::Discard(session) => Some(self.discard(session)),
            Cmd::SaveAssessment(session, assessment) => self.save_assessment(session, &assessment),
            Cmd::Follow {
                session,
                assessor,
                seen,
            } => self.follow(session, &assessor, seen),
            Cmd::LookAtTime => Some(Msg::Time(self.vault.now().as_millisecond())),
            // The room is another program's screen, with a host of its own.
            Cmd::LookAtRoom => None,
            Cmd::LookAtWorkshop(id) => Some(self.workshop(id)),
            Cmd::LookAtGroup(id) => Some(self.group(id)),
            Cmd::WriteGroup(group) => Some(self.write_group(&group)),
            Cmd::ChangeWorkshop(id, workshop) => self.change_workshop(id, &workshop),
            Cmd::OpenRun(wanted) => Some(self.open_run(*wanted)),
            Cmd::Publish(id, seen) => self.publish(id, &seen),
        }
    }
}

fn entry(listed: Listed, results: &[ScenarioResult], left: &[SessionInfo]) -> Entry {
    let id = listed.header.as_ref().ok().map(|header| &header.id);
    let result = id.and_then(|id| results.iter().find(|result| result.scenario_id == *id));
    let left_open = id.and_then(|id| left.iter().find(|info| info.scenario_id == *id));
    Entry {
        left_open: left_open.map(|info| info.number),
        result: result.cloned(),
        listed,
    }
}
