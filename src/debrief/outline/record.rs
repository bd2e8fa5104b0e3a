//! The parts that record: what was said and decided, what the ledgers hold, the
//! weak spots behind it, and how to go on.

use super::{Block, Outline, Tone};
use crate::debrief::phrase;
use crate::debrief::value::{Debrief, NoteView, QuestionView, ShareView};
use crate::i18n::{act, debrief as words, report, spoken};

impl Outline {
    pub(super) fn statement(&mut self, debrief: &Debrief) {
        let Some(statement) = &debrief.statement else {
            return;
        };
        let lang = self.lang;
        self.heading(words::h_statement(lang));
        if let Some(name) = statement.by.as_ref().filter(|_| statement.own_words) {
            self.push(Block::Text(words::said_by(lang, name)));
        }
        if statement.lines.is_empty() {
            self.push(Block::Text(words::no_statement(lang).to_owned()));
        }
        for line in &statement.lines {
            self.push(Block::Bullet(line.clone()));
        }
        self.levels(&statement.rated);
        self.shares(&statement.shares);
        let listed = |items: &[String]| phrase::list(items, lang);
        self.labelled(
            words::covered(lang),
            &listed(&statement.covered),
            Tone::Good,
        );
        self.labelled(words::missing(lang), &listed(&statement.missing), Tone::Bad);
        let pitfalls = listed(&statement.pitfalls);
        self.labelled(words::lens_pitfall(lang), &pitfalls, Tone::Bad);
        let why = phrase::sentences(&statement.why, lang);
        self.labelled(words::why(lang), &why, Tone::Plain);
        let better = phrase::sentences(&statement.better, lang);
        let label = match statement.own_words {
            true => spoken::model_statement(lang),
            false => words::better_line(lang),
        };
        self.labelled(label, &better, Tone::Better);
        self.notes(&statement.notes);
    }

    /// What was written down beside something.
    fn notes(&mut self, notes: &[NoteView]) {
        for note in notes {
            self.push(Block::Bullet(phrase::note(note, self.lang)));
        }
    }

    /// What each speaker of an answer that was handed over was rated.
    fn shares(&mut self, shares: &[ShareView]) {
        for share in shares {
            let line = phrase::labelled(&share.name, &phrase::share(share, self.lang), self.lang);
            self.push(Block::Bullet(line));
        }
    }

    pub(super) fn decisions(&mut self, debrief: &Debrief) {
        if debrief.decisions.is_empty() {
            return;
        }
        let lang = self.lang;
        self.heading(words::h_decisions(lang));
        for decision in &debrief.decisions {
            self.push(Block::Subheading(None, decision.asked.clone()));
            let tone = if decision.better.is_empty() {
                Tone::Good
            } else {
                Tone::Bad
            };
            self.labelled(words::decided(lang), &decision.said, tone);
            self.labelled(words::why(lang), &decision.why, Tone::Plain);
            self.labelled(words::better(lang), &decision.better, Tone::Better);
            self.notes(&decision.notes);
        }
    }

    pub(super) fn questions(&mut self, debrief: &Debrief) {
        if debrief.questions.is_empty() {
            return;
        }
        self.heading(words::h_questions(self.lang));
        for (at, question) in debrief.questions.iter().enumerate() {
            self.question(at + 1, question);
        }
    }

    fn question(&mut self, number: usize, question: &QuestionView) {
        let lang = self.lang;
        self.push(Block::Subheading(
            Some(number),
            phrase::asker(question, lang),
        ));
        self.labelled(words::asked(lang), &question.asked, Tone::Plain);
        if let Some(found) = &question.quoted {
            let [earlier, now] = phrase::statements(found, lang);
            self.labelled(&phrase::earlier(found, lang), &earlier, Tone::Quiet);
            self.labelled(words::later(lang), &now, Tone::Quiet);
        }
        let tone = if question.missed == 0 && question.pitfalls.is_empty() {
            Tone::Good
        } else {
            Tone::Bad
        };
        self.labelled(&phrase::speaker(question, lang), &question.said, tone);
        self.levels(&question.rated);
        self.shares(&question.shares);
        if question.own_words && question.rated.is_empty() {
            self.push(Block::Text(report::not_rated(lang).to_owned()));
        }
        let pitfalls = phrase::list(&question.pitfall_names, lang);
        self.labelled(words::lens_pitfall(lang), &pitfalls, Tone::Bad);
        self.labelled(words::why(lang), &question.why, Tone::Plain);
        let model = phrase::better_label(question, lang);
        self.labelled(&model, &question.better, Tone::Better);
        let why = phrase::better_why_label(question, lang);
        self.labelled(why, &question.better_why, Tone::Quiet);
        if question.decision_not_words {
            self.push(Block::Text(words::a_decision(lang).to_owned()));
        }
        let optional = |text: &Option<String>| text.clone().unwrap_or_default();
        let happened = optional(&question.happened);
        self.labelled(words::happened(lang), &happened, Tone::Quiet);
        self.labelled(words::memo(lang), &optional(&question.memo), Tone::Quiet);
        let votes: Vec<String> = question
            .votes
            .iter()
            .map(|it| phrase::vote(it, lang))
            .collect();
        self.labelled(
            spoken::votes(lang),
            &phrase::list(&votes, lang),
            Tone::Quiet,
        );
        self.notes(&question.notes);
    }

    pub(super) fn speakers(&mut self, debrief: &Debrief) {
        if debrief.speakers.is_empty() {
            return;
        }
        let lang = self.lang;
        self.heading(spoken::h_speakers(lang));
        for speaker in &debrief.speakers {
            let line = phrase::labelled(&speaker.name, &phrase::answered(speaker, lang), lang);
            self.push(Block::Bullet(line));
        }
    }

    pub(super) fn promises(&mut self, debrief: &Debrief) {
        if debrief.promises.is_empty() {
            return;
        }
        self.heading(words::h_promises(self.lang));
        for promise in &debrief.promises {
            self.push(Block::Check {
                done: false,
                text: promise.what.clone(),
                note: phrase::due(promise, self.lang),
            });
        }
    }

    /// What was promised in the first act, where the room remembered it.
    pub(super) fn promised_before(&mut self, debrief: &Debrief) {
        if debrief.promised_before.is_empty() {
            return;
        }
        self.heading(act::h_promised(self.lang));
        if let Some(first) = &debrief.first_act {
            self.push(Block::Text(phrase::looks_back(first, self.lang)));
        }
        for promise in &debrief.promised_before {
            let due = phrase::due_then(promise, self.lang);
            self.push(Block::Bullet(phrase::noted(&promise.what, &due, self.lang)));
        }
    }

    pub(super) fn contradictions(&mut self, debrief: &Debrief) {
        if debrief.contradictions.is_empty() {
            return;
        }
        let lang = self.lang;
        self.heading(words::h_contradictions(lang));
        for found in &debrief.contradictions {
            self.push(Block::Subheading(None, found.fact.clone()));
            let [earlier, now] = phrase::statements(found, lang);
            self.labelled(&phrase::earlier(found, lang), &earlier, Tone::Plain);
            self.labelled(words::later(lang), &now, Tone::Bad);
        }
    }

    pub(super) fn claims(&mut self, debrief: &Debrief) {
        if debrief.claims.is_empty() {
            return;
        }
        self.heading(words::h_claims(self.lang));
        for stated in phrase::stated(&debrief.claims, self.lang) {
            let line = phrase::noted(&stated.text, &stated.note, self.lang);
            self.push(Block::Bullet(line));
        }
    }

    pub(super) fn messages(&mut self, debrief: &Debrief) {
        if debrief.messages.is_empty() {
            return;
        }
        let lang = self.lang;
        self.heading(words::h_messages(lang));
        for message in &debrief.messages {
            let note = phrase::outcome(message, lang);
            let Some(done) = message.delivered else {
                let open = phrase::noted(&message.text, note, lang);
                self.push(Block::Bullet(open));
                continue;
            };
            self.push(Block::Check {
                done,
                text: message.text.clone(),
                note: note.to_owned(),
            });
        }
    }

    pub(super) fn panel(&mut self, debrief: &Debrief) {
        let Some(cost) = &debrief.panel_cost else {
            return;
        };
        let lang = self.lang;
        self.heading(words::h_panel(lang));
        self.push(Block::Text(cost.text.clone()));
        for (at, evidence) in cost.evidence.iter().enumerate() {
            self.push(Block::Subheading(Some(at + 1), evidence.question.clone()));
            self.labelled(words::said(lang), &evidence.said, Tone::Plain);
            self.labelled(words::better(lang), &evidence.better, Tone::Better);
        }
    }

    pub(super) fn weak_spots(&mut self, debrief: &Debrief) {
        if debrief.weak_spots.is_empty() {
            return;
        }
        let lang = self.lang;
        self.heading(words::h_weak(lang));
        self.push(Block::Text(words::points_are(lang).to_owned()));
        for spot in phrase::by_points(&debrief.weak_spots) {
            let name = phrase::noted(&spot.name, phrase::lens(spot.lens, lang), lang);
            let missed = phrase::missed_in(spot.missed, spot.observed, lang);
            self.push(Block::Bullet(phrase::labelled(&name, &missed, lang)));
        }
    }

    pub(super) fn training(&mut self, debrief: &Debrief) {
        let lang = self.lang;
        if let Some(spotted) = debrief.worst_spotted {
            self.heading(words::h_spotted(lang));
            self.push(Block::Text(words::spotted(lang, spotted.right, spotted.of)));
        }
        if let Some(sheet) = &debrief.sheet {
            self.heading(words::h_sheet(lang));
            let text = words::sheet(lang, sheet.spoken, sheet.overruns);
            self.push(Block::Text(text));
            for (tick, passed) in &sheet.ticks {
                let ticked = phrase::ticked(tick, *passed, sheet.spoken, lang);
                self.push(Block::Bullet(ticked));
            }
        }
        if !debrief.repair.is_empty() {
            self.heading(words::h_repair(lang));
        }
        for (at, repair) in debrief.repair.iter().enumerate() {
            self.push(Block::Subheading(Some(at + 1), repair.question.clone()));
            self.labelled(words::advice(lang), &repair.advice, Tone::Plain);
        }
    }

    pub(super) fn ending(&mut self, debrief: &Debrief) {
        let lang = self.lang;
        if let Some(case) = &debrief.case {
            self.heading(words::h_case(lang));
            self.push(Block::Text(case.what.clone()));
            for source in &case.sources {
                self.push(Block::Bullet(source.clone()));
            }
        }
        self.heading(words::h_next(lang));
        for step in &debrief.next {
            self.push(Block::Command {
                text: step.text.clone(),
                command: step.command.clone(),
            });
        }
        self.heading(words::h_notices(lang));
        for notice in &debrief.notices {
            self.push(Block::Notice(notice.clone()));
        }
    }
}
