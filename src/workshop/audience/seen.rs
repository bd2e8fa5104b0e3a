//! Puts together what the audience sees of a run.

use super::{
    Asked, Audience, Ballot, Feeling, How, Insists, News, Print, Revealed, Scene, Seat, Shown,
};
use crate::conference::{
    Conference, Direction, End, Event, Mark, MarkKind, Pending, Stage, Subject,
};
use crate::debrief::{Debrief, FrontPage, Meta};
use crate::i18n::Lang;
use crate::scenario::vocabulary::{Pitfall, WordSet};
use crate::scenario::{Answer, AnswerIx, Levels, Phase, Scenario, Text};
use crate::scoring::Session;
use crate::workshop::{Team, Workshop};

/// A participant's run, as it stands.
#[derive(Debug, Clone, Copy)]
pub struct Run<'a> {
    /// The session.
    pub session: &'a Session,
    /// Whose run it is.
    pub participant: &'a str,
    /// Who sits beside them.
    pub team: &'a Team,
}

impl Audience {
    /// What the audience sees of a workshop; without a run, who is next.
    #[must_use]
    pub fn of(workshop: &Workshop, run: Option<Run<'_>>, shown: &Shown) -> Audience {
        let waiting = Audience {
            lang: workshop.lang,
            workshop: workshop.name.clone(),
            scene: Scene::Waiting {
                next: shown.next.clone(),
            },
            paused: shown.paused,
            clock: shown.clock,
            ..Audience::default()
        };
        let Some(run) = run else {
            return waiting;
        };
        let conference = run.session.conference();
        let mood = conference.mood();
        let percent = |figure: i16| u8::try_from(figure.clamp(0, 100)).unwrap_or(0);
        let is_over = matches!(conference.stage(), Stage::Finished(_));
        Audience {
            scenario: conference.scenario().title.clone(),
            scene: run.scene(shown),
            mood: (!is_over).then(|| Feeling {
                room: conference.room(),
                trust: percent(mood.trust),
                heat: percent(mood.heat),
            }),
            podium: run.podium(workshop),
            news: if is_over { Vec::new() } else { run.news() },
            revealed: run.revealed(shown),
            ..waiting
        }
    }
}

impl Run<'_> {
    fn conference(&self) -> &Conference {
        self.session.conference()
    }

    fn scenario(&self) -> &Scenario {
        self.conference().scenario()
    }

    fn scene(&self, shown: &Shown) -> Scene {
        let conference = self.conference();
        match conference.stage() {
            Stage::Ready => Scene::Waiting {
                next: self.participant.into(),
            },
            Stage::Statement => Scene::Statement,
            Stage::Deciding(decision) => {
                let options = conference.decision_options(decision);
                let put = &self.scenario().decisions[decision.at()];
                let vote = self.put(put.ask.clone(), &options, &put.options, shown);
                vote.unwrap_or_else(|| Scene::Decision {
                    ask: put.ask.clone(),
                })
            }
            Stage::Asked => match conference.pending() {
                Some(pending) => self.question(pending, shown),
                None => Scene::Over,
            },
            Stage::Finished(End::Complete) => self.front_page(shown),
            // Nobody is shown what the papers make of somebody who had to stop.
            Stage::Finished(End::BrokenOff) => Scene::Over,
        }
    }

    /// A vote on what is at hand, if there is one.
    fn put(
        &self,
        ask: Text,
        options: &[AnswerIx],
        answers: &[Answer],
        shown: &Shown,
    ) -> Option<Scene> {
        let counts = shown.vote.as_ref()?;
        let count = |option: &AnswerIx| counts.iter().find(|(at, _)| at == option);
        let ballots = options.iter().filter_map(|option| {
            Some(Ballot {
                words: answers.get(option.at())?.say.clone(),
                count: match counts.is_empty() {
                    true => None,
                    false => Some(count(option).map_or(0, |(_, count)| *count)),
                },
            })
        });
        let options: Vec<Ballot> = ballots.collect();
        (!options.is_empty()).then_some(Scene::Vote { ask, options })
    }

    fn question(&self, pending: Pending, shown: &Shown) -> Scene {
        let (conference, scenario) = (self.conference(), self.scenario());
        let question = scenario.question(pending.question);
        let asker = scenario.asker(pending.question);
        let ask = Text::from_fn(|lang| conference.ask(pending, lang).into());
        let options = conference.options(pending.question);
        if let Some(vote) = self.put(ask.clone(), &options, &question.answers, shown) {
            return vote;
        }
        Scene::Question(Asked {
            number: conference.answers().saturating_add(1),
            ask,
            name: asker.name.clone(),
            outlet: asker.outlet.clone(),
            follows: pending.cause.continues(),
            at_door: question.phase == Phase::Doorstep,
            insists: self.insists(),
        })
    }

    /// What happened since the turn before: the events that stand after it.
    fn lately(&self, begins: impl Fn(&Event) -> bool) -> &[Event] {
        let history = self.session.history();
        let begun = history.iter().rposition(begins);
        &history[begun.map_or(0, |at| at + 1)..]
    }

    /// What the journalist did since the question at hand was asked.
    fn insists(&self) -> Option<Insists> {
        let asked = |event: &Event| {
            takes_a_turn(event) || matches!(event, Event::Directed(Direction::Ask(_)))
        };
        self.lately(asked).iter().rev().find_map(|event| {
            let Event::Marked(Mark { kind, words, .. }) = event else {
                return None;
            };
            let how = match kind {
                MarkKind::Pressed => How::Pressed,
                MarkKind::Interrupted => How::Interrupted,
                MarkKind::Silence => How::Silence,
                _ => return None,
            };
            // Who says nothing is told of by how they insist.
            let words = match how {
                How::Silence => "".into(),
                _ => words.clone(),
            };
            Some(Insists { how, words })
        })
    }

    /// What has come in since the answer before, and right after it.
    #[must_use]
    pub fn news(&self) -> Vec<News> {
        let memo = |words: Text| News {
            rumour: false,
            words,
        };
        let last = self.session.transcript().entries.last();
        let injected = last.and_then(|entry| entry.injected);
        let of_inject = |at| memo(self.scenario().inject(at).memo.clone());
        let since = self
            .lately(takes_a_turn)
            .iter()
            .filter_map(|event| match event {
                Event::Directed(Direction::Inject(at)) => Some(of_inject(*at)),
                Event::Marked(Mark { kind, words, .. }) => match kind {
                    MarkKind::Memo => Some(memo(Text::same(words))),
                    MarkKind::Rumour => Some(News {
                        rumour: true,
                        words: Text::same(words),
                    }),
                    _ => None,
                },
                _ => None,
            });
        injected.map(of_inject).into_iter().chain(since).collect()
    }

    /// The participant, and those beside them: under their own names, where
    /// participants play them.
    fn podium(&self, workshop: &Workshop) -> Vec<Seat> {
        let conference = self.conference();
        let role_of = |name: &str| {
            let mut participants = workshop.participants.iter();
            let known = participants.find(|it| &*it.name == name);
            known.map_or_else(Text::default, |it| Text::same(&it.role))
        };
        let speaker = conference.draft().by;
        let is_live = matches!(conference.stage(), Stage::Asked | Stage::Statement);
        let first = Seat {
            name: Text::same(self.participant),
            role: role_of(self.participant),
            speaks: is_live && speaker.is_none(),
        };
        let others = conference.seated().iter().map(|&person| {
            let written = self.scenario().person(person);
            Seat {
                name: match self.team.plays(person) {
                    Some(name) => Text::same(name),
                    None => written.name.clone(),
                },
                role: written.role.clone(),
                speaks: is_live && speaker == Some(person),
            }
        });
        std::iter::once(first).chain(others).collect()
    }

    /// The papers of the morning after: the neutral one, the hostile one if it is
    /// to be shown. Where none of them prints anything, it is just over.
    fn front_page(&self, shown: &Shown) -> Scene {
        let [en, ja] = Lang::ALL.map(|lang| {
            let transcript = self.session.transcript();
            Debrief::of(self.scenario(), transcript, &Meta::default(), lang).front_page
        });
        let (Some(en), Some(ja)) = (en, ja) else {
            return Scene::Over;
        };
        let both = |pick: fn(&FrontPage) -> Option<(&str, &str)>| {
            let ((outlet_en, en), (outlet_ja, ja)) = (pick(&en)?, pick(&ja)?);
            let text = |en: &str, ja: &str| {
                Text::from_fn(|lang| match lang {
                    Lang::En => en.into(),
                    Lang::Ja => ja.into(),
                })
            };
            Some(Print {
                outlet: text(outlet_en, outlet_ja),
                headline: text(en, ja),
            })
        };
        let paper = both(|page| Some((&page.neutral_outlet, page.neutral.as_deref()?)));
        let hostile = both(|page| Some((&page.hostile_outlet, page.hostile.as_deref()?)));
        let hostile = hostile.filter(|_| shown.hostile);
        match (&paper, &hostile) {
            (None, None) => Scene::Over,
            _ => Scene::FrontPage { paper, hostile },
        }
    }

    /// How what is at hand was rated, or if nothing of it was yet, the turn before.
    fn revealed(&self, shown: &Shown) -> Option<Revealed> {
        if !shown.ratings && !shown.notes {
            return None;
        }
        let conference = self.conference();
        let draft = conference.draft_verdict();
        let is_rated = draft.levels.count() > 0 || !draft.pitfalls.is_empty();
        let has_notes = notes(self.session.marks()).next().is_some();
        if is_rated || has_notes {
            let about = conference
                .pending()
                .map(|pending| Text::from_fn(|lang| conference.ask(pending, lang).into()));
            let rated = (draft.levels, draft.pitfalls);
            return Some(self.told(about, rated, self.session.marks(), shown));
        }
        let transcript = self.session.transcript();
        let entry = transcript.entries.last()?;
        let about = match entry.turn.subject {
            Subject::Statement => None,
            Subject::Decision { decision, .. } => {
                let decisions = &self.scenario().decisions;
                decisions.get(decision.at()).map(|it| it.ask.clone())
            }
            Subject::Question { .. } => Some(Text::from_fn(|lang| {
                transcript.ask(entry, self.scenario(), lang).into()
            })),
        };
        let rated = (entry.turn.levels, entry.turn.pitfalls);
        Some(self.told(about, rated, &entry.marks, shown))
    }

    fn told(
        &self,
        about: Option<Text>,
        (levels, pitfalls): (Levels, WordSet<Pitfall>),
        marks: &[Mark],
        shown: &Shown,
    ) -> Revealed {
        let mut told = Revealed {
            about: about.unwrap_or_default(),
            ..Revealed::default()
        };
        if shown.ratings {
            let criteria = &self.scenario().rubric.criteria;
            let levels = levels.iter().filter_map(|(at, level)| {
                let criterion = criteria.get(at)?;
                Some((criterion.name.clone(), level))
            });
            told.levels = levels.collect();
            let names = pitfalls
                .iter()
                .map(|pitfall| Text::from_fn(|lang| pitfall.name(lang).into()));
            told.pitfalls = names.collect();
        }
        if shown.notes {
            told.notes = notes(marks).map(Box::from).collect();
        }
        told
    }
}

/// The notes among some marks.
fn notes(marks: &[Mark]) -> impl Iterator<Item = &str> {
    let is_note = |mark: &&Mark| mark.kind == MarkKind::Note && !mark.words.is_empty();
    marks.iter().filter(is_note).map(|mark| &*mark.words)
}

/// Whether an event is what somebody on the podium said or decided.
fn takes_a_turn(event: &Event) -> bool {
    matches!(
        event,
        Event::Begin { .. }
            | Event::Decided { .. }
            | Event::Opened { .. }
            | Event::Chosen { .. }
            | Event::TimedOut { .. }
            | Event::Answered { .. }
    )
}
