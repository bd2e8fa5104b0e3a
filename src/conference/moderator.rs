//! What the moderator says when a part of the conference opens.

use crate::i18n::{Lang, room as words};
use crate::scenario::{Phase, Scenario, Setting};

/// Words in the room that nobody answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Announcement {
    /// Who speaks; nobody where it is only seen, or the moderator has no name.
    pub speaker: Option<String>,
    /// The words, quoted where they are spoken.
    pub words: String,
}

impl Announcement {
    /// Speaker and words in one line.
    #[must_use]
    pub fn line(&self, lang: Lang) -> String {
        match &self.speaker {
            Some(name) => words::says(lang, name, &self.words),
            None => self.words.clone(),
        }
    }
}

/// What is said when a part opens; for none, when the time is up.
#[must_use]
pub fn announcement(scenario: &Scenario, part: Option<Phase>, lang: Lang) -> Announcement {
    let each = scenario.moderator.questions_each.max(1);
    let each = match each {
        1 => words::each_1(lang).to_owned(),
        more => words::each_more(lang, more),
    };
    let tokyo = scenario.setting == Setting::Tokyo;
    let said = match part {
        None => words::time_up(lang).to_owned(),
        Some(Phase::Opening) if tokyo => words::opens_tokyo(lang, &each),
        Some(Phase::Opening) => words::opens_london(lang, &each),
        Some(Phase::Closing) => words::closes(lang).to_owned(),
        Some(Phase::Doorstep) if tokyo => words::door_tokyo(lang).to_owned(),
        Some(Phase::Doorstep) => words::door_london(lang).to_owned(),
        Some(Phase::Main | Phase::FollowUp) => words::calls_main(lang).to_owned(),
    };
    // At the door no moderator is left.
    let name = scenario.moderator.name.get(lang);
    let named = !name.is_empty() && part != Some(Phase::Doorstep);
    Announcement {
        speaker: named.then(|| name.to_owned()),
        words: said,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_moderator_is_named_but_not_at_the_door() {
        let source = include_bytes!("../../tests/fixtures/small.yaml");
        let scenario = crate::scenario::load(source, "small.yaml")
            .scenario
            .unwrap();
        let said = |part| announcement(&scenario, part, Lang::En).line(Lang::En);
        assert!(said(Some(Phase::Opening)).starts_with("Public relations, Ono: “We now"));
        assert!(said(None).starts_with("Public relations, Ono: “I’m afraid"));
        assert!(said(Some(Phase::Doorstep)).starts_with("The conference is over."));
        let japanese = announcement(&scenario, None, Lang::Ja).line(Lang::Ja);
        assert!(japanese.starts_with("広報 小野「予定の"));
    }
}
