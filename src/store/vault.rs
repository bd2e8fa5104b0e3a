//! The store as the whole program shares it: opened when it is first needed,
//! made only when something is to be kept, and never in the way of playing.

use super::keeper::{Draft, StoreKeeper};
use super::{Notice, Opened, Playable, SessionId, Store, StoreError, StoredSession, open};
use crate::conference::{RULES, Stage};
use crate::debrief::{Debrief, Meta};
use crate::i18n::Lang;
use crate::live::{Keeper, Live, Manner};
use crate::scenario::QuestionIx;
use crate::scoring::{Mode, Session};
use jiff::Timestamp;
use std::cell::RefCell;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::rc::Rc;

/// Where data would be kept if there were a home.
const NOWHERE: &str = "~/.local/share/kaiken";

/// The store, shared. Copies are the same store.
#[derive(Debug, Clone)]
pub struct Vault(Rc<RefCell<Inner>>);

#[derive(Debug)]
struct Inner {
    /// None where there is no place for it.
    dir: Option<PathBuf>,
    now: fn() -> Timestamp,
    store: Option<Store>,
    /// It cannot be opened, and asking again would take as long as the first time.
    failed: bool,
    notices: Vec<Notice>,
    trouble: Option<StoreError>,
    trainee: Box<str>,
    /// Whose sessions are shown, where not everybody's are.
    only: Option<Box<str>>,
    /// Where scenario files are looked for.
    places: Vec<PathBuf>,
}

/// A question to be drilled.
#[derive(Debug, Clone, Copy)]
pub struct DrillQuestion<'a> {
    /// The question, of the whole scenario.
    pub question: QuestionIx,
    /// What the questions of one drill have in common.
    pub mark: &'a str,
    /// The answer is spoken: the result is self-rated.
    pub aloud: bool,
}

/// A session taken up again.
#[derive(Debug)]
pub enum Resumed {
    /// It goes on.
    Live(Box<Live>),
    /// It was played by other rules, or cannot be read in full: it can only be
    /// debriefed as it stands.
    Only(Box<Debrief>),
}

impl Vault {
    /// The store of a data directory, which need not be there yet. Without one
    /// nothing can be kept.
    #[must_use]
    pub fn new(dir: Option<&Path>, now: fn() -> Timestamp) -> Vault {
        Vault(Rc::new(RefCell::new(Inner {
            dir: dir.map(Path::to_owned),
            now,
            store: None,
            failed: false,
            notices: Vec::new(),
            trouble: None,
            trainee: Box::default(),
            only: None,
            places: Vec::new(),
        })))
    }

    /// Looks for scenario files here from now on.
    pub fn look_in(&self, places: &[PathBuf]) {
        self.0.borrow_mut().places = places.to_vec();
    }

    /// Where scenario files are looked for.
    pub(super) fn places(&self) -> Vec<PathBuf> {
        self.0.borrow().places.clone()
    }

    /// Who plays from now on; the empty name is the one who never gave any. Where one
    /// trainee's sessions alone are shown, it stays theirs.
    pub fn set_trainee(&self, name: &str) {
        let mut inner = self.0.borrow_mut();
        if inner.only.is_none() {
            inner.trainee = name.into();
        }
    }

    /// Shows this trainee's sessions alone from now on, and plays as them: for a
    /// login on a machine that several people share. There is no way back.
    pub fn restrict(&self, trainee: &str) {
        let mut inner = self.0.borrow_mut();
        if inner.only.is_none() {
            inner.trainee = trainee.into();
            inner.only = Some(trainee.into());
            // Opened again, behind a veil.
            inner.store = None;
        }
    }

    /// Whose sessions are shown, where not everybody's are.
    #[must_use]
    pub fn only(&self) -> Option<Box<str>> {
        self.0.borrow().only.clone()
    }

    /// Looks at whether the database was put aside or replaced since it was opened,
    /// and lets go of it then: what is read next is read from the one that is there.
    /// Nothing may be played meanwhile. Whether it was.
    pub fn renew(&self) -> bool {
        let mut inner = self.0.borrow_mut();
        let replaced = inner.store.as_ref().is_some_and(Store::is_replaced);
        if replaced {
            inner.store = None;
        }
        replaced
    }

    /// Who plays.
    #[must_use]
    pub fn trainee(&self) -> Box<str> {
        self.0.borrow().trainee.clone()
    }

    /// The data directory, whether or not it is there; nothing without a home.
    #[must_use]
    pub fn data_dir(&self) -> Option<PathBuf> {
        self.0.borrow().dir.clone()
    }

    /// The moment it is.
    #[must_use]
    pub fn now(&self) -> Timestamp {
        (self.0.borrow().now)()
    }

    /// Looks something up; nothing where nothing was ever kept, or where the
    /// store cannot be opened: [`Vault::news`] tells.
    pub fn read<T>(&self, look: impl FnOnce(&mut Store) -> T) -> Option<T> {
        let mut inner = self.0.borrow_mut();
        inner.existing().map(look)
    }

    /// As [`Vault::read`], for what is there or is an error.
    ///
    /// # Errors
    /// What kept the store from being opened; [`StoreError::NoSuchSession`] of a
    /// session asked for where nothing was ever kept.
    pub fn look_up<T>(
        &self,
        session: SessionId,
        look: impl FnOnce(&mut Store) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let mut inner = self.0.borrow_mut();
        match inner.existing() {
            Some(store) => look(store),
            None => Err(inner
                .trouble
                .take()
                .unwrap_or(StoreError::NoSuchSession { session })),
        }
    }

    /// Keeps something; the data directory is made if it is missing.
    ///
    /// # Errors
    /// [`StoreError`] if it cannot be kept.
    pub fn write<T>(
        &self,
        keep: impl FnOnce(&mut Store) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        keep(self.0.borrow_mut().open()?)
    }

    /// What there is to say about the store, once, in a line each.
    pub fn news(&self, lang: Lang) -> Vec<String> {
        let mut inner = self.0.borrow_mut();
        let notices = std::mem::take(&mut inner.notices);
        let mut news: Vec<String> = notices.iter().map(|it| it.message(lang)).collect();
        if let Some(trouble) = inner.trouble.take() {
            news.push(format!("{} {}", trouble.message(lang), trouble.hint(lang)));
        }
        news
    }

    /// A session about to begin, kept from its first event on if `keep` says so
    /// and the store is not known to be out of reach, which was told then.
    #[must_use]
    pub fn begin(
        &self,
        playable: Playable,
        manner: Manner,
        seed: u64,
        lang: Lang,
        keep: bool,
    ) -> Live {
        let draft = Draft {
            playable,
            seed,
            trainee: self.trainee(),
            drill: None,
            run: None,
        };
        self.live(draft, manner, lang, keep)
    }

    /// As [`Vault::begin`], for one question of a scenario or of a pack, set apart
    /// as a session of its own.
    #[must_use]
    pub fn begin_drill(
        &self,
        playable: &Playable,
        drill: DrillQuestion<'_>,
        seed: u64,
        lang: Lang,
        keep: bool,
    ) -> Live {
        let id = playable.scenario.question(drill.question).id.clone();
        let draft = Draft {
            playable: playable.apart(drill.question),
            seed,
            trainee: self.trainee(),
            drill: Some((id, drill.mark.into())),
            run: None,
        };
        let manner = Manner {
            mode: Mode::Drill,
            aloud: drill.aloud,
        };
        self.live(draft, manner, lang, keep)
    }

    pub(super) fn live(&self, draft: Draft, manner: Manner, lang: Lang, keep: bool) -> Live {
        let (scenario, seed) = (draft.playable.scenario.clone(), draft.seed);
        let trainee = draft.trainee.clone();
        // A drill asks about nothing that was said before.
        let first = match draft.drill {
            None => self.first_act(&trainee, &scenario),
            Some(_) => None,
        };
        let in_reach = !self.0.borrow().failed;
        let keeper = (keep && in_reach).then(|| -> Box<dyn Keeper> {
            Box::new(StoreKeeper::of_new(self.clone(), draft, manner, lang))
        });
        Live::new(scenario, manner, seed, keeper)
            .by(&trainee)
            .out_of_reach(keep && !in_reach)
            .after(first)
    }

    /// Takes up a session that was left open and that nobody else leads.
    ///
    /// # Errors
    /// As [`Store::resume`]; [`StoreError::Led`] of an open one that somebody else
    /// leads; [`StoreError::Unreadable`] if not even its scenario can be read any more.
    pub fn resume(&self, session: SessionId, lang: Lang) -> Result<Resumed, StoreError> {
        let info = self.look_up(session, |store| store.info(session))?;
        if info.is_led() && info.finished.is_none() {
            return Err(StoreError::Led { session });
        }
        self.take_up(session, lang)
    }

    pub(super) fn take_up(&self, session: SessionId, lang: Lang) -> Result<Resumed, StoreError> {
        let stored = self.look_up(session, |store| store.resume(session))?;
        match self.replayed(&stored, lang) {
            Some(live) => {
                // Without it the clock begins anew; that is no reason not to play.
                let clock = self.look_up(session, |store| store.clock(session));
                let live = live.at_clock(clock.ok().flatten());
                Ok(Resumed::Live(Box::new(live)))
            }
            None => {
                self.leave(session);
                self.debrief_of(&stored, lang)
                    .map(|debrief| Resumed::Only(Box::new(debrief)))
            }
        }
    }

    /// The debrief of a session, from what was kept as it went.
    ///
    /// # Errors
    /// As [`Store::load`]; [`StoreError::Unreadable`] if its scenario cannot be
    /// read any more.
    pub fn debrief(&self, session: SessionId, lang: Lang) -> Result<Debrief, StoreError> {
        let stored = self.look_up(session, |store| store.load(session))?;
        self.debrief_of(&stored, lang)
    }

    /// The debrief of a stored session, as it may be seen: what a facilitator wrote down
    /// for their own eyes is not for a trainee's.
    fn debrief_of(&self, stored: &StoredSession, lang: Lang) -> Result<Debrief, StoreError> {
        let info = &stored.info;
        let meta = Meta {
            second: self.second_act(&info.scenario_id, info.mode),
            ..info.meta()
        };
        let unreadable = |_| StoreError::Unreadable {
            session: info.number,
        };
        let scenario = Playable::heard(stored).map_err(unreadable)?.scenario;
        let debrief = Debrief::of(&scenario, &stored.transcript, &meta, lang);
        Ok(match self.only() {
            None => debrief,
            Some(_) => debrief.without_private_notes(),
        })
    }

    /// Leaves a session as it is: another process may take it up.
    pub(super) fn leave(&self, session: SessionId) {
        if let Ok(mut inner) = self.0.try_borrow_mut()
            && let Some(store) = inner.store.as_mut()
        {
            store.leave(session);
        }
    }

    /// The stored session as it stood, if it can go on.
    fn replayed(&self, stored: &StoredSession, lang: Lang) -> Option<Live> {
        if stored.info.rules != RULES || !stored.whole {
            return None;
        }
        let scenario = Playable::stored(stored).ok()?.scenario;
        let session = Session::replay(scenario.clone(), &stored.events).ok()?;
        let manner = Manner {
            mode: stored.info.mode,
            aloud: stored.info.aloud,
        };
        let mut keeper = StoreKeeper::of_resumed(self.clone(), stored, lang);
        if matches!(session.conference().stage(), Stage::Finished(_)) {
            // It was stopped between its last event and its end. If the end
            // cannot be kept now either, the debrief is shown all the same.
            let _ = keeper.finish(&session);
        }
        let keeper: Option<Box<dyn Keeper>> = Some(Box::new(keeper));
        let live = if stored.events.is_empty() {
            Live::new(scenario, manner, stored.info.seed, keeper)
        } else {
            Live::resume(session, manner, keeper)
        };
        Some(live.by(stored.info.trainee.as_deref().unwrap_or_default()))
    }
}

impl Inner {
    /// The store, if there is one already.
    fn existing(&mut self) -> Option<&mut Store> {
        if self.store.is_none() && !self.failed {
            let found = fs::metadata(self.dir.as_ref()?.join(open::FILE));
            let nothing = found.is_err_and(|error| error.kind() == io::ErrorKind::NotFound);
            if nothing {
                return None;
            }
            if let Err(error) = self.open() {
                self.failed = true;
                self.trouble = Some(error);
            }
        }
        self.store.as_mut()
    }

    fn open(&mut self) -> Result<&mut Store, StoreError> {
        let store = match self.store.take() {
            Some(store) => store,
            None => {
                let nowhere = || StoreError::Unwritable {
                    path: NOWHERE.into(),
                    why: io::ErrorKind::NotFound,
                };
                let dir = self.dir.as_ref().ok_or_else(nowhere)?;
                let Opened { mut store, notices } = Store::open(dir, (self.now)())?;
                self.notices.extend(notices);
                if let Some(only) = &self.only {
                    store.restrict(only)?;
                }
                store
            }
        };
        Ok(self.store.insert(store))
    }
}
