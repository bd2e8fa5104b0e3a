//! A debrief as it is handed on: without the attacks of the hostile papers, without
//! the trainee's name, in the time of the place. A debrief comes in and one goes out.

use super::phrase;
use super::value::{ContradictionView, Debrief, Evidence, QuestionView, SeatView};
use crate::i18n::report as words;
use jiff::Timestamp;
use jiff::tz::TimeZone;

impl Debrief {
    /// Without what the hostile paper and the networks made of it: that trains the
    /// one who reads it, and hurts in other hands.
    #[must_use]
    pub fn without_attacks(mut self) -> Debrief {
        if let Some(page) = &mut self.front_page {
            page.hostile = None;
            page.social = None;
        }
        self.front_page = self.front_page.filter(|page| page.neutral.is_some());
        self
    }

    /// Without what the facilitator wrote down for their own eyes: notes and bookmarks.
    /// What was heard, and what the journalists did, stays.
    #[must_use]
    pub fn without_private_notes(mut self) -> Debrief {
        let statement = self.statement.iter_mut().map(|it| &mut it.notes);
        let decisions = self.decisions.iter_mut().map(|it| &mut it.notes);
        let questions = self.questions.iter_mut().map(|it| &mut it.notes);
        for notes in statement.chain(decisions).chain(questions) {
            notes.retain(|note| !matches!(note.kind, "note" | "bookmark"));
        }
        self
    }

    /// Without the trainee's name: wherever a person is named by it, and, if it can
    /// be nothing but a name, inside the texts too. A single word of Latin letters,
    /// such as “Will”, stays in sentences: it may be a word of the language.
    #[must_use]
    pub fn anonymous(mut self) -> Debrief {
        self.recast();
        let Some(name) = self.trainee.take() else {
            return self;
        };
        let name = name.trim().to_owned();
        if name.is_empty() {
            return self;
        }
        let nobody = words::the_trainee(self.language);
        self.rename(&name, nobody);
        self
    }

    /// Without the names of those who shared the podium: each is called as the person
    /// of the scenario they played.
    fn recast(&mut self) {
        for SeatView { person, name } in std::mem::take(&mut self.team) {
            let name = name.trim();
            if name.is_empty() {
                continue;
            }
            self.rename(name, &person);
        }
    }

    /// Puts another name in the place of somebody's, wherever they are named.
    fn rename(&mut self, name: &str, instead: &str) {
        for text in self.people() {
            hide(text, name, instead);
        }
        let lang = self.language;
        // Before the words one of several people said stands who did.
        let label = |name: &str| phrase::labelled(name, "", lang);
        for text in self.texts() {
            hide(text, &label(name), &label(instead));
            hide_name(text, name, instead);
        }
    }

    /// With each text somebody may be named in as something else words it.
    #[must_use]
    pub fn reworded(mut self, reword: impl Fn(&mut String)) -> Debrief {
        self.people().for_each(&reword);
        self.texts().into_iter().for_each(&reword);
        self
    }

    /// What a file of it is called, without an ending: never by who was trained.
    #[must_use]
    pub fn file_stem(&self) -> String {
        match self.session {
            Some(session) => format!("kaiken-report-{session}"),
            None => format!("kaiken-report-{}", self.scenario),
        }
    }

    /// With its times as the clock on the wall shows them in a zone.
    #[must_use]
    pub fn in_zone(mut self, zone: &TimeZone) -> Debrief {
        for stamp in [&mut self.started, &mut self.finished] {
            let time = stamp.as_deref().and_then(|it| it.parse::<Timestamp>().ok());
            if let Some(time) = time {
                let local = time.to_zoned(zone.clone());
                *stamp = Some(local.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string());
            }
        }
        self
    }

    /// Where somebody is named.
    pub(super) fn people(&mut self) -> impl Iterator<Item = &mut String> {
        let questions = self.questions.iter_mut().flat_map(|it| {
            let heard = it.heard.iter_mut().filter_map(|it| it.by.as_mut());
            // Who takes over is named there.
            let notes = it.notes.iter_mut().map(|it| &mut it.name);
            let who = it.by.iter_mut().chain(&mut it.better_by);
            let shares = it.shares.iter_mut().map(|it| &mut it.name);
            let who = who.chain([&mut it.from]).chain(shares);
            let quoted = it.quoted.iter_mut();
            let quoted = quoted.flat_map(ContradictionView::speakers);
            who.chain(heard).chain(notes).chain(quoted)
        });
        let owners = self.promises.iter_mut().flat_map(|it| {
            let from = it.promised_by.iter_mut();
            from.chain([&mut it.owner])
        });
        let promised = self.promised_before.iter_mut().map(|it| &mut it.owner);
        let statement = self.statement.iter_mut().flat_map(|it| {
            let notes = it.notes.iter_mut().map(|it| &mut it.name);
            let shares = it.shares.iter_mut().map(|it| &mut it.name);
            it.by.iter_mut().chain(notes).chain(shares)
        });
        let sides = self.contradictions.iter_mut();
        let sides = sides.flat_map(ContradictionView::speakers);
        let decisions = self.decisions.iter_mut().flat_map(|it| &mut it.notes);
        let decisions = decisions.map(|it| &mut it.name);
        let gates = self.gates.iter_mut().flat_map(|it| &mut it.evidence);
        let spots = self.weak_spots.iter_mut().flat_map(|it| &mut it.evidence);
        let fixes = self.fix.iter_mut().map(|it| &mut it.evidence);
        let shown = gates.chain(spots).chain(fixes);
        let shown = shown.filter_map(|it| it.by.as_mut());
        let speakers = self.speakers.iter_mut().map(|it| &mut it.name);
        let repair = self.repair.iter_mut().map(|it| &mut it.from);
        let keep = self
            .keep
            .iter_mut()
            .flat_map(|it| it.by.iter_mut().chain([&mut it.from]));
        questions
            .chain(owners)
            .chain(promised)
            .chain(repair)
            .chain(keep)
            .chain(statement)
            .chain(sides)
            .chain(decisions)
            .chain(speakers)
            .chain(shown)
            .chain([&mut self.role])
    }

    /// Every text somebody may be named in.
    pub(super) fn texts(&mut self) -> Vec<&mut String> {
        let mut texts = vec![&mut self.title, &mut self.summary, &mut self.sentence];
        for gate in &mut self.gates {
            texts.push(&mut gate.text);
            texts.extend(gate.evidence.iter_mut().flat_map(Evidence::texts));
        }
        if let Some(page) = &mut self.front_page {
            texts.extend([&mut page.said, &mut page.neutral_outlet]);
            texts.push(&mut page.hostile_outlet);
            let optional = [
                &mut page.neutral,
                &mut page.hostile,
                &mut page.social,
                &mut page.question,
            ];
            texts.extend(optional.into_iter().flatten());
        }
        for keep in &mut self.keep {
            texts.extend([&mut keep.question, &mut keep.said, &mut keep.why]);
        }
        for fix in &mut self.fix {
            texts.extend([&mut fix.name, &mut fix.advice]);
            texts.extend(fix.evidence.texts());
        }
        for spot in &mut self.weak_spots {
            texts.extend([&mut spot.name, &mut spot.advice]);
            texts.extend(spot.evidence.iter_mut().flat_map(Evidence::texts));
        }
        if let Some(statement) = &mut self.statement {
            texts.extend(&mut statement.lines);
            texts.extend(&mut statement.why);
            texts.extend(&mut statement.better);
            texts.extend(statement.notes.iter_mut().map(|it| &mut it.words));
        }
        for open in &mut self.before {
            texts.extend([&mut open.topic, &mut open.what, &mut open.said]);
        }
        for decision in &mut self.decisions {
            texts.extend([&mut decision.asked, &mut decision.said]);
            texts.extend([&mut decision.why, &mut decision.better]);
            texts.extend(decision.notes.iter_mut().map(|it| &mut it.words));
        }
        for question in &mut self.questions {
            texts.extend(question.texts());
        }
        for claim in &mut self.claims {
            texts.extend([&mut claim.label, &mut claim.value]);
        }
        texts.extend(self.first_act.iter_mut().map(|it| &mut it.title));
        for found in &mut self.contradictions {
            texts.extend(found.texts());
        }
        for promise in &mut self.promised_before {
            texts.extend([&mut promise.what, &mut promise.by]);
        }
        for promise in &mut self.promises {
            texts.extend([&mut promise.what, &mut promise.by, &mut promise.said]);
        }
        texts.extend(self.messages.iter_mut().map(|it| &mut it.text));
        if let Some(cost) = &mut self.panel_cost {
            texts.push(&mut cost.text);
            texts.extend(cost.evidence.iter_mut().flat_map(Evidence::texts));
        }
        for repair in &mut self.repair {
            texts.extend([&mut repair.question, &mut repair.advice]);
            texts.extend([&mut repair.better, &mut repair.why]);
        }
        if let Some(case) = &mut self.case {
            texts.push(&mut case.what);
        }
        texts
    }
}

impl Evidence {
    fn texts(&mut self) -> [&mut String; 4] {
        [
            &mut self.question,
            &mut self.said,
            &mut self.why,
            &mut self.better,
        ]
    }
}

impl ContradictionView {
    fn speakers(&mut self) -> impl Iterator<Item = &mut String> {
        let earlier = self.earlier_by.iter_mut();
        earlier.chain(&mut self.now_by)
    }

    fn texts(&mut self) -> Vec<&mut String> {
        let mut texts = vec![&mut self.fact, &mut self.earlier, &mut self.now];
        texts.extend(self.earlier_in.iter_mut().map(|it| &mut it.title));
        texts.extend([&mut self.earlier_said, &mut self.now_said]);
        texts
    }
}

impl QuestionView {
    fn texts(&mut self) -> Vec<&mut String> {
        let mut texts = vec![&mut self.topic_title, &mut self.asked, &mut self.said];
        texts.extend([&mut self.why, &mut self.better, &mut self.better_why]);
        texts.extend(self.heard.iter_mut().map(|it| &mut it.words));
        texts.extend(self.quoted.iter_mut().flat_map(ContradictionView::texts));
        texts.extend(self.notes.iter_mut().map(|it| &mut it.words));
        texts.extend(self.votes.iter_mut().map(|it| &mut it.answer));
        texts.extend(self.happened.iter_mut().chain(&mut self.memo));
        for fact in &mut self.facts {
            texts.extend([&mut fact.label, &mut fact.value, &mut fact.as_of]);
        }
        texts
    }
}

/// Puts other words in the place of a name in a text, as [`Debrief::anonymous`] does
/// inside sentences.
pub fn hide_name(text: &mut String, name: &str, instead: &str) {
    let is_only_a_name =
        name.contains(char::is_whitespace) || !name.is_ascii() && name.chars().count() > 1;
    if is_only_a_name {
        hide(text, name, instead);
    }
}

/// Puts other words in the place of a name, where it stands as a word of its own:
/// beside Latin letters it is part of another.
pub fn hide(text: &mut String, name: &str, instead: &str) {
    let mut hidden = String::with_capacity(text.len());
    let mut rest = text.as_str();
    while let Some(at) = rest.find(name) {
        let (before, after) = (&rest[..at], &rest[at + name.len()..]);
        let joins = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
        let is_part =
            name.is_ascii() && (joins(before.chars().next_back()) || joins(after.chars().next()));
        hidden.push_str(before);
        hidden.push_str(if is_part { name } else { instead });
        rest = after;
    }
    hidden.push_str(rest);
    *text = hidden;
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::debrief::tests::debrief;
    use crate::i18n::Lang;
    use crate::scoring::sample::Habit;

    fn everything(debrief: &Debrief) -> String {
        let csv = String::from_utf8(debrief.to_csv()).unwrap();
        let json = serde_json::to_string(debrief).unwrap();
        let pages = [debrief.to_html(), debrief.to_questions_html()];
        let texts = [
            debrief.to_text(),
            debrief.to_markdown(),
            debrief.to_questions(),
        ];
        pages.concat() + &texts.concat() + &csv + &json + &debrief.file_stem()
    }

    #[test]
    fn a_name_is_nowhere_in_an_anonymous_report() {
        for name in ["Hanako Sato", "佐藤花子"] {
            let mut debrief = debrief(Habit::Mixed, Lang::Ja);
            debrief.trainee = Some(name.to_owned());
            for text in debrief.texts() {
                *text = format!("{text}{name}、{name}さん");
            }
            debrief.role = format!("社長・{name}");
            assert!(everything(&debrief).contains(name));
            let anonymous = everything(&debrief.anonymous());
            assert!(!anonymous.contains(name), "{name}");
            assert!(anonymous.contains("受講者さん"));
        }
    }

    #[test]
    fn a_name_that_is_a_word_stays_a_word() {
        let mut debrief = debrief(Habit::Mixed, Lang::En);
        debrief.trainee = Some("Will".to_owned());
        debrief.role = "Will, president".to_owned();
        let anonymous = debrief.anonymous();
        assert_eq!(anonymous.trainee, None);
        assert_eq!(anonymous.role, "the trainee, president");
        let asked: Vec<&str> = anonymous
            .questions
            .iter()
            .map(|it| it.asked.as_str())
            .collect();
        assert!(asked.contains(&"Will you resign?"), "{asked:?}");
    }

    #[test]
    fn a_name_inside_another_is_not_touched() {
        let mut text = "Ann Leigh asked Joann Leighton, and Ann Leigh left".to_owned();
        hide(&mut text, "Ann Leigh", "X");
        assert_eq!(text, "X asked Joann Leighton, and X left");
    }

    #[test]
    fn times_are_those_of_the_place() {
        let zone = TimeZone::fixed(jiff::tz::offset(9));
        let debrief = debrief(Habit::Mixed, Lang::Ja).in_zone(&zone);
        assert_eq!(
            debrief.started.as_deref(),
            Some("2026-11-22T18:00:00+09:00")
        );
        assert!(debrief.to_html().contains("2026年11月22日 18:00"));
    }
}
