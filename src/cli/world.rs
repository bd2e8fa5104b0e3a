//! What a command works with: flags and environment, settings, store, places.

use super::args::Global;
use super::failure::{Failure, tell};
use super::login::Role;
use crate::i18n::{Lang, cli as words};
use crate::store::library::{self, Listed, Origin, own_scenarios};
use crate::store::{SessionId, SessionInfo, Settings, StoreError, Vault};
use crate::tui::host::Desk;
use etcetera::BaseStrategy;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use std::env;
use std::path::PathBuf;

/// What a command works with.
pub struct World {
    /// The store.
    pub vault: Vault,
    /// What holds: flags before variables before what was set before the locale.
    pub settings: Settings,
    /// Where scenario files are looked for.
    pub places: Vec<PathBuf>,
    /// `--scenarios`, if it was given.
    given: Option<PathBuf>,
    /// Lines instead of screens, and no clock.
    pub accessible: bool,
    /// No colour.
    pub no_color: bool,
    /// Who plays, if a flag or a variable said so.
    pub asked_trainee: Option<Box<str>>,
    /// The language that a flag or a variable of ours asked for, if one did.
    pub asked_lang: Option<Lang>,
    /// On a machine that several people share: who has logged in.
    pub login: Option<Role>,
}

impl World {
    /// Looks at flags, environment and settings.
    pub fn new(global: &Global) -> World {
        let dir = global.data_dir.clone().or_else(data_dir);
        let vault = Vault::new(dir.as_deref(), Timestamp::now);
        let mut settings = kept_settings(&vault);
        settings.lang = global.lang.unwrap_or(settings.lang);
        settings.theme = global.theme.unwrap_or(settings.theme);
        let asked_trainee = global.trainee.clone().map(|trainee| trainee.0);
        let remembered = || {
            let remembered = vault.read(|store| store.remembered_trainee());
            remembered.and_then(Result::ok).flatten()
        };
        let trainee = asked_trainee.clone().or_else(remembered);
        let trainee = trainee.unwrap_or_default();
        vault.set_trainee(&trainee);
        if global.login == Some(Role::Participant) {
            vault.restrict(&trainee);
        }
        let mut places: Vec<PathBuf> = global.scenarios.iter().cloned().collect();
        places.extend(dir.as_deref().map(own_scenarios));
        vault.look_in(&places);
        World {
            vault,
            settings,
            places,
            given: global.scenarios.clone(),
            accessible: is_set("ACCESSIBLE"),
            no_color: no_color(),
            asked_trainee,
            asked_lang: global.lang,
            login: global.login,
        }
    }

    /// The language of every word.
    pub fn lang(&self) -> Lang {
        self.settings.lang
    }

    /// Remembers who plays, if that was said: for whatever is started next without
    /// a name. Looking alone remembers nothing, and neither does what keeps nothing.
    pub fn remember_trainee(&self, keep: bool) {
        // On a shared machine the login says who plays, and nobody is the last one.
        let keep = keep && self.login.is_none();
        if let (true, Some(name)) = (keep, &self.asked_trainee) {
            // Where it cannot be kept, neither can the session, which says so.
            let _ = self.vault.write(|store| store.remember_trainee(name));
        }
    }

    /// Says on standard error what there is to say about the store.
    pub fn warn(&self) {
        let lang = self.lang();
        for said in self.vault.news(lang) {
            tell(&words::warning(lang, &said));
        }
    }

    /// The number of a session that was looked for.
    ///
    /// # Errors
    /// What kept the store from being read; `nothing` where there is no such
    /// session, or no store at all.
    pub fn found(
        &self,
        found: Option<Result<Option<SessionInfo>, StoreError>>,
        nothing: impl FnOnce(Lang) -> Failure,
    ) -> Result<SessionId, Failure> {
        match found {
            Some(Ok(Some(info))) => Ok(info.number),
            Some(Err(error)) => Err(Failure::store(&error, self.lang())),
            Some(Ok(None)) | None => {
                self.warn();
                Err(nothing(self.lang()))
            }
        }
    }

    /// Every scenario there is; `remember` lets the store remember the files.
    pub fn scenarios(&self, remember: bool) -> Vec<Listed> {
        let scan = |store: Option<&mut crate::store::Store>| library::scan(&self.places, store);
        if !remember {
            return scan(None);
        }
        let listed = self.vault.read(|store| scan(Some(store)));
        listed.unwrap_or_else(|| scan(None))
    }

    /// Whether a file is of the directory given on the command line.
    pub fn was_given(&self, origin: &Origin) -> bool {
        let (Some(given), Origin::File(path)) = (&self.given, origin) else {
            return false;
        };
        std::path::absolute(given).is_ok_and(|given| path.starts_with(given))
    }

    /// The world behind the screens.
    pub fn desk(&self, keep: bool) -> Desk {
        Desk {
            vault: self.vault.clone(),
            places: self.places.clone(),
            keep,
            lang: self.lang(),
            reports: env::current_dir().unwrap_or_default(),
            shared: self.login.is_some_and(|role| role != Role::Facilitator),
            zone: TimeZone::system(),
            fresh_seed,
        }
    }

    /// Checks that the scenarios asked for with `--scenarios` are there at all.
    ///
    /// # Errors
    /// If they are not.
    pub fn look_at_places(&self) -> Result<(), Failure> {
        let lang = self.lang();
        match &self.given {
            Some(given) if !given.exists() => {
                let given = crate::store::shown(given);
                let what = words::no_such_place(lang, &given);
                Err(Failure::new(what, words::no_such_place_hint(lang)))
            }
            _ => Ok(()),
        }
    }
}

/// A fresh seed, short enough to be typed again.
pub fn fresh_seed() -> u64 {
    u64::from(rand::random::<u32>())
}

fn is_set(name: &str) -> bool {
    env::var_os(name).is_some_and(|value| !value.is_empty())
}

/// Whether no colour is wanted.
pub fn no_color() -> bool {
    is_set("NO_COLOR")
}

/// What was set once; where nothing was, the usual, in the language of the locale.
pub fn kept_settings(vault: &Vault) -> Settings {
    let otherwise = Settings {
        lang: locale(),
        ..Settings::default()
    };
    let kept = vault.read(|store| store.settings(otherwise));
    kept.and_then(Result::ok).unwrap_or(otherwise)
}

/// The language of the locale; English where it tells of another.
pub fn locale() -> Lang {
    let set = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .filter_map(env::var_os)
        .find(|value| !value.is_empty());
    set.and_then(|locale| Lang::from_code(&locale.to_string_lossy()))
        .unwrap_or_default()
}

/// Where data is kept if nothing else was said; nowhere without a home.
pub fn data_dir() -> Option<PathBuf> {
    let base = etcetera::choose_base_strategy().ok()?;
    Some(base.data_dir().join("kaiken"))
}
