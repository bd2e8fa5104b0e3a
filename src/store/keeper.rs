//! A session being played, kept in the store as it goes.

use super::{
    Changed, Ending, NewSession, SessionId, SessionInfo, Store, StoreError, StoredSession,
};
use crate::conference::Event;
use crate::debrief::Meta;
use crate::i18n::Lang;
use crate::live::Keeper;
use crate::scoring::{Scorecard, Session, Transcript};
use jiff::Timestamp;
use std::cell::RefCell;
use std::rc::Rc;

/// Keeps one session in a store that others use too. When it is dropped, the
/// session is left as it is.
pub struct StoreKeeper {
    store: Rc<RefCell<Store>>,
    info: SessionInfo,
    clock: Rc<dyn Fn() -> Timestamp>,
    /// Entries of the transcript kept so far.
    entries: usize,
}

impl StoreKeeper {
    /// Begins a session; `clock` tells the time of each event.
    ///
    /// # Errors
    /// As [`Store::begin`].
    pub fn begin(
        store: Rc<RefCell<Store>>,
        new: &NewSession<'_>,
        clock: Rc<dyn Fn() -> Timestamp>,
    ) -> Result<StoreKeeper, StoreError> {
        let session = store.borrow_mut().begin(new)?;
        let info = store.borrow().info(session)?;
        Ok(StoreKeeper {
            store,
            info,
            clock,
            entries: 0,
        })
    }

    /// Takes up a session that was left open.
    ///
    /// # Errors
    /// As [`Store::resume`].
    pub fn resume(
        store: Rc<RefCell<Store>>,
        session: SessionId,
        clock: Rc<dyn Fn() -> Timestamp>,
    ) -> Result<(StoreKeeper, StoredSession), StoreError> {
        let stored = store.borrow_mut().resume(session)?;
        let keeper = StoreKeeper {
            store,
            info: stored.info.clone(),
            clock,
            entries: stored.transcript.entries.len(),
        };
        Ok((keeper, stored))
    }

    /// A problem in the words of the player.
    fn told(&self, error: &StoreError) -> String {
        let space = match self.info.lang {
            Lang::En => " ",
            Lang::Ja => "",
        };
        let lang = self.info.lang;
        format!("{}{space}{}", error.message(lang), error.hint(lang))
    }
}

impl Keeper for StoreKeeper {
    fn keep(&mut self, event: &Event, transcript: &Transcript) -> Result<(), String> {
        let changed = Changed::by(event, self.entries, transcript);
        let kept = self
            .store
            .borrow_mut()
            .append(self.info.number, event, (self.clock)(), changed);
        kept.map_err(|error| self.told(&error))?;
        self.entries = transcript.entries.len();
        Ok(())
    }

    fn finish(&mut self, session: &Session) -> Result<(), String> {
        let transcript = session.transcript();
        let card = Scorecard::of(session.conference().scenario(), transcript);
        let ending = Ending {
            overall: card.overall,
            grade: card.grade,
            provisional: card.provisional,
            at: (self.clock)(),
        };
        let done = self
            .store
            .borrow_mut()
            .finish(self.info.number, transcript, &ending);
        done.map_err(|error| self.told(&error))?;
        self.info.finished = Some(ending.at);
        Ok(())
    }

    fn number(&self) -> i64 {
        self.info.number.0
    }

    fn meta(&self) -> Meta {
        self.info.meta()
    }
}

impl Drop for StoreKeeper {
    fn drop(&mut self) {
        self.store.borrow_mut().leave(self.info.number);
    }
}
