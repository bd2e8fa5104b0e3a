//! What one of several people on a podium is told: their own answers as they were rated;
//! of the others that they spoke, and no more.

use super::Run;
use crate::conference::{Mark, MarkKind, Share, Subject};
use crate::debrief::{Debrief, QuestionView, SeatView};
use crate::i18n::{Lang, group as words, report};
use crate::scenario::rubric::MAX_LEVEL;
use crate::scenario::vocabulary::{Pitfall, WordSet};
use crate::scenario::{FactIx, Levels, PersonIx};
use crate::scoring::{ENOUGH_EXCHANGES, Entry, Transcript};
use crate::workshop::Team;

/// The debrief of a run as one person of its podium is told it: whole where they sat
/// alone. Beside others the score, the weak spots and the quotations are of their own
/// answers, and with too few of them no score is drawn; questions that others answered stand there without what was said and how
/// it was rated, so that the course of the conference stays readable.
#[must_use]
pub fn own(run: &Run<'_>, name: &str, lang: Lang) -> Debrief {
    let (mut debrief, exchanges) = part(run, name, lang);
    if let Some(exchanges) = exchanges.filter(|it| *it < ENOUGH_EXCHANGES) {
        withhold(&mut debrief, exchanges);
    }
    debrief
}

/// The same with every figure, however little it rests on, and the number of their
/// exchanges where others answered beside them: for tables that mark what is a hint.
pub(super) fn part(run: &Run<'_>, name: &str, lang: Lang) -> (Debrief, Option<u32>) {
    if !run.is_team() {
        let whole = Debrief::of(run.scenario, run.transcript, &run.meta, lang);
        return (whole, None);
    }
    let own = Own { run, name, lang };
    let transcript = own.transcript();
    let mut debrief = Debrief::of(run.scenario, &transcript, &run.meta, lang);
    own.leave_out_others(&mut debrief);
    own.seat(&mut debrief);
    (debrief, Some(own.exchanges()))
}

/// Leaves what was observed, and takes away every figure that would pass for a verdict: a
/// single answer is what was heard once, not how somebody answers.
fn withhold(debrief: &mut Debrief, exchanges: u32) {
    let lang = debrief.language;
    (debrief.grade, debrief.overall, debrief.ungated) = (None, None, None);
    (debrief.ready, debrief.verdict) = (false, words::no_verdict(lang).to_owned());
    // Without a score there is none to cap; what would have stands among the answers.
    debrief.gates.clear();
    for criterion in &mut debrief.criteria {
        criterion.score = None;
    }
    let least = ENOUGH_EXCHANGES;
    debrief.sentence = match exchanges {
        0 => words::no_part(lang).to_owned(),
        1 => words::few_exchanges_1(lang, least),
        several => words::few_exchanges(lang, several, least),
    };
}

struct Own<'a, 'r> {
    run: &'a Run<'r>,
    name: &'a str,
    lang: Lang,
}

/// Who on a podium speaks as this person: who plays them, otherwise the participant.
fn speaker<'t>(team: &'t Team, participant: &'t str, by: Option<PersonIx>) -> &'t str {
    by.and_then(|person| team.plays(person))
        .unwrap_or(participant)
}

impl Own<'_, '_> {
    fn is_mine(&self, by: Option<PersonIx>) -> bool {
        speaker(self.run.team, self.run.participant(), by) == self.name
    }

    /// What they were rated in a turn; nothing if they had no share in it.
    fn share(&self, entry: &Entry) -> Option<Share> {
        let speakers = entry.speakers().into_iter();
        Share::united(speakers.filter(|share| self.is_mine(share.by)))
    }

    /// Leaves of a turn that was handed over their own share alone. What its claims are
    /// for the ledgers is in the marks that are left.
    fn cut(&self, entry: &mut Entry, own: Share) {
        entry.shares.clear();
        (entry.turn.by, entry.turn.levels) = (own.by, own.levels);
        entry.turn.pitfalls = own.pitfalls;
        if !own.pitfalls.contains(Pitfall::Contradiction) {
            entry.turn.contradiction = None;
        }
        if let Some(better) = &mut entry.better {
            better.levels = Levels::default();
            for (criterion, _) in own.levels.iter() {
                better.levels.set(criterion, MAX_LEVEL);
            }
        }
        let marks = &entry.marks;
        let heard = |fact: FactIx| {
            let about = marks.iter().filter_map(|mark| match mark.kind {
                MarkKind::Claim { about, .. } => about,
                _ => None,
            });
            about.filter(move |(about, _)| *about == fact)
        };
        let claims = &mut entry.claims;
        claims.retain(|it| heard(it.fact).any(|(_, value)| value == it.value));
        entry.corrected.retain(|fact| heard(*fact).next().is_some());
    }

    /// The transcript in which nothing of others is rated or quoted. All turns stay: what
    /// was asked may hang on what was said before.
    fn transcript(&self) -> Transcript {
        let mut transcript = self.run.transcript.clone();
        for entry in &mut transcript.entries {
            let whole = entry.clone();
            let own = self.share(entry);
            entry.marks.retain(|it| self.keeps(it, &whole, own));
            match own {
                None => hide(entry),
                Some(own) if !whole.shares.is_empty() => self.cut(entry, own),
                Some(_) => {}
            }
        }
        transcript
    }

    /// Of what was written down in a turn: the person's own words, and in their own
    /// answers what is nobody's.
    fn keeps(&self, mark: &Mark, entry: &Entry, own: Option<Share>) -> bool {
        let mine = own.is_some();
        match mark.kind {
            _ if mark.says() => self.is_mine(entry.said_by(mark)),
            // Whoever takes over is named by it.
            MarkKind::HandOver => mine || self.is_mine(mark.by),
            MarkKind::Memo | MarkKind::Rumour => true,
            _ => mine,
        }
    }

    /// Takes out of a debrief what others said.
    fn leave_out_others(&self, debrief: &mut Debrief) {
        let entries = &self.run.transcript.entries;
        let asked = |entry: &&Entry| matches!(entry.turn.subject, Subject::Question { .. });
        let mine = entries.iter().filter(asked);
        let mine: Vec<bool> = mine.map(|it| self.share(it).is_some()).collect();
        for (view, mine) in debrief.questions.iter_mut().zip(&mine) {
            if !mine {
                leave_out(view, self.lang);
            }
        }
        let is_own = |number: Option<usize>| {
            number.is_none_or(|it| mine.get(it.wrapping_sub(1)).copied().unwrap_or(true))
        };
        debrief.before.retain(|it| is_own(it.question));
        let name = self.name;
        let by_me = |by: &Option<String>| by.as_deref().is_none_or(|by| by == name);
        debrief.promises.retain(|it| by_me(&it.promised_by));
        let views = debrief.questions.iter().zip(&mine);
        let own: Vec<&QuestionView> = views.filter(|it| *it.1).map(|it| it.0).collect();
        let is_own_question = |asked: &str| own.iter().any(|view| view.asked == asked);
        debrief.repair.retain(|it| is_own_question(&it.question));
        let statement = entries
            .iter()
            .find(|it| matches!(it.turn.subject, Subject::Statement));
        if statement.is_some_and(|it| self.share(it).is_none()) {
            debrief.statement = None;
        }
        if !self.is_mine(None) {
            debrief.decisions.clear();
        }
        let is_told = |question: &Option<String>| match question {
            Some(question) => is_own_question(question),
            None => debrief.statement.is_some(),
        };
        let page = debrief.front_page.take();
        debrief.front_page = page.filter(|page| is_told(&page.question));
        debrief.panel_cost = None;
        debrief.speakers.clear();
        let exchanges = self.exchanges();
        for criterion in &mut debrief.criteria {
            criterion.questions = exchanges.max(criterion.observed);
        }
    }

    /// Exchanges in which they had a part.
    fn exchanges(&self) -> u32 {
        let entries = self.run.transcript.entries.iter().enumerate();
        let mine = entries.filter(|(_, it)| self.share(it).is_some());
        let mut exchanges: Vec<usize> = mine
            .filter_map(|(at, entry)| match entry.turn.subject {
                Subject::Question { exchange, .. } => Some(usize::from(exchange)),
                _ => entry.is_rated().then_some(at),
            })
            .collect();
        exchanges.dedup();
        u32::try_from(exchanges.len()).unwrap_or(u32::MAX)
    }

    /// Puts the person where the trainee stands, and the trainee among those beside them.
    fn seat(&self, debrief: &mut Debrief) {
        let participant = self.run.participant();
        if self.name == participant {
            return;
        }
        debrief.trainee = Some(self.name.to_owned());
        let role = match debrief.role.is_empty() {
            true => report::the_trainee(self.lang).to_owned(),
            false => debrief.role.clone(),
        };
        let seats = debrief.team.iter();
        let own = seats.filter(|seat| seat.name == self.name);
        let own: Vec<&str> = own.map(|seat| &*seat.person).collect();
        debrief.role = own.join(words::and(self.lang));
        debrief.team.retain(|seat| seat.name != self.name);
        if !participant.is_empty() {
            let name = participant.to_owned();
            debrief.team.insert(0, SeatView { person: role, name });
        }
    }
}

/// Hides what was said in a turn from scores and ledgers.
fn hide(entry: &mut Entry) {
    entry.turn.levels = Levels::default();
    entry.turn.pitfalls = WordSet::default();
    entry.turn.contradiction = None;
    entry.turn.spoken = None;
    entry.turn.spotted = None;
    entry.worst.clear();
    entry.better = None;
    entry.panel_cost = None;
    entry.decision_not_words = false;
    entry.claims.clear();
    entry.corrected.clear();
    entry.shares.clear();
}

/// Hides what somebody else answered to a question.
fn leave_out(view: &mut QuestionView, lang: Lang) {
    let own_words_in_it = !view.heard.is_empty() && view.own_words;
    if !own_words_in_it {
        view.said = words::answered_by_other(lang).to_owned();
        view.heard.clear();
    }
    view.answer = String::new();
    for text in [&mut view.why, &mut view.better, &mut view.better_why] {
        text.clear();
    }
    view.better_by = None;
    view.quoted = None;
    view.facts.clear();
    view.votes.clear();
    view.missed = 0;
}
