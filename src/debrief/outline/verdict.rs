//! The parts that judge: verdict, morning after, keep and fix, criteria, mood.

use super::{Block, Outline, Tone};
use crate::debrief::phrase;
use crate::debrief::value::{Debrief, GateView};
use crate::i18n::{debrief as words, report, spoken};

/// Answers quoted below what they cap; the rest is counted.
const QUOTED: usize = 3;

impl Outline {
    pub(super) fn verdict(&mut self, debrief: &Debrief) {
        let lang = self.lang;
        self.push(Block::Title(debrief.title.clone()));
        self.push(Block::Text(phrase::list(&phrase::session(debrief), lang)));
        self.push(Block::Verdict {
            grade: debrief.verdict.clone(),
            score: phrase::list(&phrase::score(debrief), lang),
        });
        self.push(Block::Text(debrief.sentence.clone()));
        if debrief.ready {
            self.push(Block::Text(spoken::ready(lang).to_owned()));
        }
        for gate in &debrief.gates {
            self.gate(gate);
        }
        self.push(Block::Text(words::room_at_end(lang, &debrief.room)));
        self.labelled(spoken::podium(lang), &phrase::podium(debrief), Tone::Plain);
    }

    /// What it is, what it was for, and how it came out.
    pub(super) fn cover(&mut self, debrief: &Debrief) {
        let lang = self.lang;
        self.push(Block::Notice(report::kind(lang).to_owned()));
        self.verdict(debrief);
        self.push(Block::Notice(words::notice_record(lang).to_owned()));
        self.heading(report::purpose(lang));
        self.push(Block::Text(report::purpose_text(lang).to_owned()));
        let about = [debrief.summary.as_str()];
        for text in about.into_iter().filter(|it| !it.is_empty()) {
            self.labelled(report::scenario(lang), text, Tone::Plain);
        }
        self.labelled(report::role(lang), &debrief.role, Tone::Plain);
    }

    /// What has to be settled before a real conference.
    pub(super) fn before(&mut self, debrief: &Debrief) {
        if debrief.before.is_empty() {
            return;
        }
        let lang = self.lang;
        self.heading(report::before(lang));
        for open in &debrief.before {
            let note = open.question.map(|it| report::said_at(lang, it));
            self.push(Block::Check {
                done: false,
                text: phrase::open(open, lang),
                note: note.unwrap_or_default(),
            });
        }
    }

    fn gate(&mut self, gate: &GateView) {
        let lang = self.lang;
        self.push(Block::Alarm(gate.text.clone()));
        for evidence in gate.evidence.iter().take(QUOTED) {
            let quote = phrase::quote(&evidence.said, lang);
            let quote = match &evidence.by {
                Some(name) => phrase::labelled(name, &quote, lang),
                None => quote,
            };
            self.push(Block::Bullet(quote));
        }
        let more = gate.evidence.len().saturating_sub(QUOTED);
        if more > 0 {
            self.push(Block::Bullet(words::and_more(lang, more)));
        }
    }

    pub(super) fn front_page(&mut self, debrief: &Debrief) {
        if let Some(page) = &debrief.front_page {
            self.heading(words::h_front_page(self.lang));
            self.push(Block::FrontPage(page.clone()));
        }
    }

    pub(super) fn keep(&mut self, debrief: &Debrief) {
        if debrief.keep.is_empty() {
            return;
        }
        let lang = self.lang;
        self.heading(words::h_keep(lang));
        for (at, keep) in debrief.keep.iter().enumerate() {
            self.push(Block::Subheading(Some(at + 1), keep.question.clone()));
            let said = phrase::said_by(keep.by.as_deref(), lang);
            self.labelled(&said, &keep.said, Tone::Good);
            self.labelled(words::why(lang), &keep.why, Tone::Plain);
        }
    }

    pub(super) fn fix(&mut self, debrief: &Debrief) {
        if debrief.fix.is_empty() {
            return;
        }
        let lang = self.lang;
        self.heading(words::h_fix(lang));
        for (at, fix) in debrief.fix.iter().enumerate() {
            let name = phrase::noted(&fix.name, phrase::lens(fix.lens, lang), lang);
            self.push(Block::Subheading(Some(at + 1), name));
            self.labelled(words::advice(lang), &fix.advice, Tone::Better);
            self.evidence(&fix.evidence);
        }
    }

    pub(super) fn criteria(&mut self, debrief: &Debrief) {
        let lang = self.lang;
        self.heading(words::h_criteria(lang));
        if debrief.criteria.iter().any(|it| it.score.is_some()) {
            self.push(Block::Text(words::scores_are(lang).to_owned()));
        }
        for criterion in &debrief.criteria {
            let name = match criterion.apart {
                true => phrase::noted(&criterion.name, spoken::apart(lang), lang),
                false => criterion.name.clone(),
            };
            self.push(Block::Score {
                name,
                score: criterion.score,
                coverage: phrase::coverage(criterion, lang),
            });
        }
        // The start alone is no course.
        if debrief.mood.len() > 1 {
            self.heading(words::h_mood(lang));
            self.push(Block::Mood(debrief.mood.clone()));
        }
    }
}
