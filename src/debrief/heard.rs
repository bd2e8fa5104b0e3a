//! What was heard and written down beside a conference: the words and who said them,
//! notes in their place, the votes of the room.

use super::build::Source;
use super::phrase;
use super::value::{HeardView, NoteView, VoteView};
use crate::conference::{Mark, MarkKind, Subject};
use crate::i18n::{Lang, report, spoken as words};
use crate::scenario::{AnswerIx, FactIx, PersonIx, ValueIx};
use crate::scoring::Entry;

impl Source<'_> {
    /// Who spoke: of a team the participant, otherwise the person of the scenario;
    /// nothing where nobody but the player could have.
    pub(super) fn speaker(self, by: Option<PersonIx>) -> Option<String> {
        let Some(person) = by else {
            let trainee = self.trainee.unwrap_or(report::the_trainee(self.lang));
            return (!self.team.is_empty()).then(|| trainee.to_owned());
        };
        let mut seats = self.team.iter();
        let played = seats.find(|(seat, _)| *seat == person);
        Some(played.map_or_else(
            || self.scenario.person(person).name.get(self.lang).to_owned(),
            |(_, name)| name.clone(),
        ))
    }

    /// Who answered: of an answer that was handed over everybody who did, in their order.
    pub(super) fn answered_by(self, entry: &Entry) -> Option<String> {
        let speakers = entry.speakers();
        match speakers.len() {
            0 | 1 => self.speaker(entry.turn.by),
            _ => {
                let names = speakers.iter().map(|share| self.named(share.by));
                Some(phrase::list(&names.collect::<Vec<_>>(), self.lang))
            }
        }
    }

    /// The words heard in a turn.
    pub(super) fn heard(self, entry: &Entry) -> Vec<HeardView> {
        let mut heard: Vec<HeardView> = Vec::new();
        for mark in entry.marks.iter().filter(|mark| is_heard(mark)) {
            let view = HeardView {
                words: mark.words.to_string(),
                by: self.speaker(entry.said_by(mark)),
            };
            // A quotation may be marked as a claim as well.
            if !heard.contains(&view) {
                heard.push(view);
            }
        }
        heard
    }

    /// The words heard in a turn one after another, or that none were written down.
    pub(super) fn words_heard(self, entry: &Entry) -> String {
        let heard = self.heard(entry);
        let several = heard.windows(2).any(|pair| pair[0].by != pair[1].by);
        let said = |heard: &HeardView| match &heard.by {
            Some(name) if several => phrase::labelled(name, &heard.words, self.lang),
            _ => heard.words.clone(),
        };
        let said: Vec<String> = heard.iter().map(said).collect();
        match said.is_empty() {
            true => words::unwritten(self.lang).to_owned(),
            false => said.join(match self.lang {
                Lang::En => " … ",
                Lang::Ja => "……",
            }),
        }
    }

    /// The words in which a turn claimed something in the speaker's own words, if they
    /// were written down, and who spoke.
    pub(super) fn claimed(
        self,
        entry: &Entry,
        claim: (FactIx, ValueIx),
    ) -> (Option<String>, Option<String>) {
        // Of several the last: it is what the ledgers kept.
        let mark = entry.claimants(claim).last();
        let by = mark.map_or(entry.turn.by, |mark| entry.said_by(mark));
        let said = mark.filter(|mark| !mark.words.is_empty());
        (said.map(|mark| mark.words.to_string()), self.speaker(by))
    }

    /// What was written down beside a turn.
    pub(super) fn notes(self, entry: &Entry) -> Vec<NoteView> {
        let own_words = entry.in_own_words();
        let marks = entry.marks.iter();
        let noted = marks.filter_map(|mark| self.note(mark, own_words));
        let memos = entry.memos.iter().map(|inject| NoteView {
            kind: "memo",
            name: words::memo(self.lang).to_owned(),
            words: self.scenario.inject(*inject).memo.get(self.lang).to_owned(),
        });
        noted.chain(memos).collect()
    }

    fn note(self, mark: &Mark, own_words: bool) -> Option<NoteView> {
        let lang = self.lang;
        let (kind, name) = match &mark.kind {
            MarkKind::Note => ("note", words::note(lang).to_owned()),
            MarkKind::Bookmark => ("bookmark", words::bookmark(lang).to_owned()),
            MarkKind::Pressed => ("pressed", words::pressed(lang).to_owned()),
            MarkKind::Interrupted => ("interrupted", words::interrupted(lang).to_owned()),
            MarkKind::Silence => ("silence", words::silence(lang).to_owned()),
            MarkKind::Memo => ("memo", words::memo(lang).to_owned()),
            MarkKind::Rumour => ("rumour", words::rumour(lang).to_owned()),
            MarkKind::HandOver => ("hand_over", self.handed_over(mark)),
            // What was promised is told in the words of whoever wrote it down.
            MarkKind::Promise { .. } => ("promise", words::promise(lang).to_owned()),
            // One's own words stand where the answer does.
            _ if own_words || mark.words.is_empty() => return None,
            MarkKind::Quotation => ("quotation", words::quotation(lang).to_owned()),
            MarkKind::Claim { .. } => ("claim", words::claim(lang).to_owned()),
            // Votes are a list of their own; the clock tells nothing.
            MarkKind::Vote(_) | MarkKind::Clock { .. } => return None,
        };
        Some(NoteView {
            kind,
            name,
            words: mark.words.to_string(),
        })
    }

    fn handed_over(self, mark: &Mark) -> String {
        self.speaker(mark.by).map_or_else(
            || words::hand_over(self.lang).to_owned(),
            |name| words::hand_over_to(self.lang, &name),
        )
    }

    /// The newest vote on a question: how many for each answer that had any.
    pub(super) fn votes(self, entry: &Entry) -> Vec<VoteView> {
        let Subject::Question { question, .. } = entry.turn.subject else {
            return Vec::new();
        };
        let answers = &self.scenario.question(question).answers;
        let votes = entry.marks.iter().rev().find_map(|mark| match &mark.kind {
            MarkKind::Vote(counts) => Some(counts.as_slice()),
            _ => None,
        });
        let view = |(answer, count): &(AnswerIx, u16)| {
            let answer = answers.get(answer.at())?;
            Some(VoteView {
                answer: answer.say.get(self.lang).to_owned(),
                count: *count,
            })
        };
        votes.into_iter().flatten().filter_map(view).collect()
    }
}

/// Whether a mark has words that were heard.
fn is_heard(mark: &Mark) -> bool {
    let says = matches!(mark.kind, MarkKind::Quotation | MarkKind::Claim { .. });
    says && !mark.words.is_empty()
}
