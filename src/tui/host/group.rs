//! The group debrief behind the screens.

use super::Desk;
use crate::i18n::{group as words, report};
use crate::store::{StoreError, WorkshopId, shown, write_new};
use crate::tui::screen::Msg;
use crate::workshop::group::Group;

impl Desk {
    pub(super) fn group(&self, id: WorkshopId) -> Msg {
        let held = self.vault.read(|store| store.held(id, self.lang));
        let unknown = || Err(StoreError::NoSuchWorkshop { workshop: id });
        match held.unwrap_or_else(unknown) {
            Ok(held) if held.told().is_empty() => {
                self.refused(words::nothing_held(self.lang, &held.workshop.name))
            }
            Ok(held) => Msg::Group(Box::new(held.group(self.lang).in_zone(&self.zone))),
            Err(error) => self.failed(&error),
        }
    }

    /// Writes it to be handed on.
    pub(super) fn write_group(&self, group: &Group) -> Msg {
        let lang = self.lang;
        let html = group.to_html();
        match write_new(&self.reports, "kaiken-group", "html", html.as_bytes()) {
            Ok(path) => Msg::Noted(report::screen_written(lang, &shown(&path))),
            Err(error) => {
                let why = format!("{}\n\n{}", error.message(lang), error.hint(lang));
                self.refused(report::screen_failed(lang, &why))
            }
        }
    }
}
