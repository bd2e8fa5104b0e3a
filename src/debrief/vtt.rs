//! A session as chapters and notes for the video of it: WebVTT, a cue a question from
//! when it was asked to the next, and a cue for whatever was written down. Every player
//! and most editors read it. <https://www.w3.org/TR/webvtt1/>

use super::phrase;
use crate::conference::{Conference, Effect, Event, Mark, MarkKind, asked};
use crate::i18n::{Lang, debrief as said, spoken as words};
use crate::scenario::{PersonIx, QuestionIx, Scenario};
use crate::scoring::{Session, standing};
use std::sync::Arc;

/// Milliseconds a note stays on the screen.
const NOTE: i64 = 6_000;
/// Milliseconds a cue lasts at least: what is shorter nobody sees.
const SHORTEST: i64 = 1_000;

/// What is said of a video.
#[derive(Debug, Clone, Copy)]
pub struct Video<'a> {
    /// The language of labels and questions.
    pub lang: Lang,
    /// Where in the video the session begins, in milliseconds; less than 0: before it.
    pub offset_ms: i64,
    /// Who sat where, as [`super::Meta::team`] has it.
    pub team: &'a [(PersonIx, String)],
    /// What the facilitator wrote down for their own eyes is in it: notes, bookmarks.
    pub private: bool,
}

/// Something that is shown for a while.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Cue {
    start: i64,
    end: i64,
    text: String,
}

/// The events of a session as WebVTT. `times` are theirs, one an event, in milliseconds
/// of any clock; the first is where the session begins. The scenario is the one it was
/// begun with. What was taken back is not in it; what cannot be replayed ends it.
#[must_use]
pub fn to_vtt(
    scenario: Arc<Scenario>,
    events: &[Event],
    times: &[i64],
    video: &Video<'_>,
) -> String {
    let title = scenario.title.get(video.lang).to_owned();
    let mut cues = cues(scenario, events, times, video);
    for cue in &mut cues {
        cue.end = cue.end.max(cue.start + SHORTEST);
    }
    // What was before the video began is not in it.
    cues.retain(|cue| cue.end > 0);
    for cue in &mut cues {
        cue.start = cue.start.max(0);
    }
    // No cue may begin before the one in front of it; of two the longer first.
    cues.sort_by_key(|cue| (cue.start, -cue.end));
    let head = phrase::labelled(&title, said::notice_record(video.lang), video.lang);
    let mut vtt = format!("WEBVTT\n\nNOTE\n{}\n", text(&head));
    for (number, cue) in (1..).zip(&cues) {
        let (start, end) = (time(cue.start), time(cue.end));
        vtt.push_str(&format!(
            "\n{number}\n{start} --> {end}\n{}\n",
            text(&cue.text)
        ));
    }
    vtt
}

fn cues(scenario: Arc<Scenario>, events: &[Event], times: &[i64], video: &Video<'_>) -> Vec<Cue> {
    let mut film = Film {
        conference: Conference::new(Session::extended(scenario, events)),
        video,
        cues: Vec::new(),
        at_hand: None,
    };
    let begin = times.first().copied().unwrap_or_default();
    let moment = |at: usize| Some(times.get(at)? - begin + video.offset_ms);
    let mut effects = Vec::new();
    let mut last = video.offset_ms;
    for (at, event) in standing(events) {
        let Some(now) = moment(at) else { break };
        last = now;
        match event {
            // The scenario has it already.
            Event::Improvised(_) => continue,
            Event::Marked(mark) => film.mark(mark, now),
            _ => {}
        }
        if film.conference.apply(event, &mut effects).is_err() {
            break;
        }
        for effect in &effects {
            film.show(*effect, now);
        }
    }
    film.close(last.max(moment(times.len().saturating_sub(1)).unwrap_or(last)));
    film.cues
}

/// The cues so far.
struct Film<'a> {
    conference: Conference,
    video: &'a Video<'a>,
    cues: Vec<Cue>,
    /// What is at hand, and since when.
    at_hand: Option<(i64, String)>,
}

impl Film<'_> {
    fn show(&mut self, effect: Effect, now: i64) {
        let lang = self.video.lang;
        let scenario = Arc::clone(self.conference.scenario());
        match effect {
            Effect::Asked(question, _) => {
                let text = self.question(question);
                self.open(text, now);
            }
            Effect::StatementDue => self.open(said::statement(lang).to_owned(), now),
            Effect::DecisionPut(decision) => {
                let ask = scenario.decisions[decision.at()].ask.get(lang);
                self.open(phrase::labelled(said::decision(lang), ask, lang), now);
            }
            Effect::Injected(inject) => {
                let memo = scenario.inject(inject).memo.get(lang);
                self.note(&phrase::labelled(words::memo(lang), memo, lang), now);
            }
            Effect::Ended(_) => self.close(now),
            Effect::Taken | Effect::PhaseBegan(_) | Effect::TimeUp => {}
        }
    }

    /// Who asks, and the words, as they are heard.
    fn question(&self, at: QuestionIx) -> String {
        let lang = self.video.lang;
        let scenario = self.conference.scenario();
        let question = scenario.question(at);
        let journalist = &scenario.press[question.from.at()];
        let (name, outlet) = (journalist.name.get(lang), journalist.outlet.get(lang));
        let from = phrase::noted(name, outlet, lang);
        let (turns, carried) = (self.conference.turns().iter(), self.conference.carried());
        let ask = asked(scenario, question, turns, carried, lang);
        format!("{from}\n{ask}")
    }

    fn open(&mut self, text: String, now: i64) {
        self.close(now);
        self.at_hand = Some((now, text));
    }

    fn close(&mut self, now: i64) {
        if let Some((start, text)) = self.at_hand.take() {
            let end = now.max(start);
            self.cues.push(Cue { start, end, text });
        }
    }

    fn mark(&mut self, mark: &Mark, now: i64) {
        let lang = self.video.lang;
        let name = match mark.kind {
            MarkKind::Note | MarkKind::Bookmark if !self.video.private => return,
            MarkKind::Note => words::note(lang),
            MarkKind::Bookmark => words::bookmark(lang),
            MarkKind::Quotation => words::quotation(lang),
            MarkKind::Claim { .. } => words::claim(lang),
            MarkKind::Promise { .. } => words::promise(lang),
            MarkKind::Memo => words::memo(lang),
            MarkKind::Rumour => words::rumour(lang),
            _ => return,
        };
        let name = match self.speaker(mark.by) {
            Some(by) => phrase::noted(name, by, lang),
            None => name.to_owned(),
        };
        let text = match mark.words.is_empty() {
            true => name,
            false => phrase::labelled(&name, &mark.words, lang),
        };
        self.note(&text, now);
    }

    fn note(&mut self, text: &str, now: i64) {
        self.cues.push(Cue {
            start: now,
            end: now + NOTE,
            text: text.to_owned(),
        });
    }

    fn speaker(&self, by: Option<PersonIx>) -> Option<&str> {
        let person = by?;
        let mut seats = self.video.team.iter();
        match seats.find(|(seat, _)| *seat == person) {
            Some((_, name)) => Some(name),
            None => {
                let people = &self.conference.scenario().panel.people;
                people
                    .get(person.at())
                    .map(|it| it.name.get(self.video.lang))
            }
        }
    }
}

/// Text of a cue or a note: nothing in it acts, and no empty line ends it.
fn text(text: &str) -> String {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let lines: Vec<&str> = lines.collect();
    let text = lines.join("\n").replace('&', "&amp;");
    let text = text.replace('<', "&lt;").replace('>', "&gt;");
    // A cue without a word would be none.
    match text.is_empty() {
        true => "–".to_owned(),
        false => text,
    }
}

/// Hours, minutes, seconds and thousandths.
fn time(ms: i64) -> String {
    let (seconds, ms) = (ms / 1000, ms % 1000);
    let (minutes, seconds) = (seconds / 60, seconds % 60);
    format!(
        "{:02}:{:02}:{seconds:02}.{ms:03}",
        minutes / 60,
        minutes % 60
    )
}

#[cfg(test)]
mod tests;
