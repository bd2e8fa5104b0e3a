//! The room as lines: what has changed since the lines before, for screen readers and
//! for whoever wants to keep it.

use super::{Asked, Audience, Clock, How, Insists, News, Revealed, Scene, Seat, letter};
use crate::i18n::{Lang, audience as words, common, play};
use crate::scenario::Text;

impl Audience {
    /// What is to be told after what was told before: all of it, at the beginning. A
    /// running clock is told when it starts and when it stops; `now` in milliseconds
    /// since 1970.
    #[must_use]
    pub fn told(&self, before: Option<&Audience>, now: i64, lang: Lang) -> Vec<String> {
        let mut lines = Vec::new();
        let differs =
            |same: fn(&Audience, &Audience) -> bool| before.is_none_or(|it| !same(it, self));
        if differs(|a, b| (&a.workshop, &a.scenario) == (&b.workshop, &b.scenario)) {
            lines.push(self.title(lang));
        }
        if differs(|a, b| {
            a.podium
                .iter()
                .map(|it| &it.name)
                .eq(b.podium.iter().map(|it| &it.name))
        }) && !self.podium.is_empty()
        {
            lines.push(self.names(lang));
        }
        let was_broken = before.is_some_and(|it| it.paused);
        match self.paused {
            true if !was_broken => lines.push(words::break_(lang).to_owned()),
            false if was_broken || differs(|a, b| a.scene == b.scene) => {
                lines.extend(self.scene.told(before.map(|it| &it.scene), lang));
            }
            _ => {}
        }
        let known = before.map_or(&[][..], |it| &it.news);
        let fresh = self.news.iter().filter(|it| !known.contains(it));
        lines.extend(fresh.map(|it| it.told(lang)));
        if differs(|a, b| a.speaker() == b.speaker())
            && let Some(speaker) = self.speaker()
        {
            lines.push(words::has_the_word(lang, speaker.get(lang)));
        }
        if differs(|a, b| a.mood.map(|it| it.room) == b.mood.map(|it| it.room))
            && let Some(mood) = self.mood
        {
            lines.push(words::mood(lang, mood.room.name(lang)));
        }
        if differs(|a, b| a.clock.is_like(b.clock)) {
            lines.extend(self.clock.told(now, lang));
        }
        if differs(|a, b| a.revealed == b.revealed)
            && let Some(revealed) = &self.revealed
        {
            lines.extend(revealed.told(lang));
        }
        lines
    }

    fn title(&self, lang: Lang) -> String {
        match self.scenario.get(lang) {
            "" => self.workshop.to_string(),
            scenario => format!("{}{}{scenario}", self.workshop, words::gap(lang)),
        }
    }

    fn names(&self, lang: Lang) -> String {
        let name = |seat: &Seat| {
            let (name, role) = (seat.name.get(lang), seat.role.get(lang));
            match role {
                "" => name.to_owned(),
                role => words::with_role(lang, name, role),
            }
        };
        let names: Vec<String> = self.podium.iter().map(name).collect();
        words::on_podium(lang, &names.join(words::between(lang)))
    }

    /// Who has the word, where several could.
    fn speaker(&self) -> Option<&Text> {
        let several = self.podium.len() > 1;
        let speaker = self.podium.iter().find(|seat| seat.speaks)?;
        several.then_some(&speaker.name)
    }
}

impl Scene {
    fn told(&self, before: Option<&Scene>, lang: Lang) -> Vec<String> {
        match self {
            Scene::Waiting { next } if next.is_empty() => vec![words::soon(lang).to_owned()],
            Scene::Waiting { next } => vec![words::labelled(lang, words::next(lang), next)],
            Scene::Statement => vec![words::statement(lang).to_owned()],
            Scene::Question(asked) => match before {
                Some(Scene::Question(before)) if asked.is_same(before) => {
                    let insists = asked.insists.iter();
                    insists
                        .flat_map(|it| it.told(asked.name.get(lang), lang))
                        .collect()
                }
                _ => asked.told(lang),
            },
            Scene::Decision { ask } => {
                vec![words::labelled(lang, words::decision(lang), ask.get(lang))]
            }
            Scene::Vote { ask, options } => {
                let mut lines = vec![words::labelled(lang, words::vote(lang), ask.get(lang))];
                lines.extend(options.iter().enumerate().map(|(at, ballot)| {
                    let line = words::ballot(lang, letter(at), ballot.words.get(lang));
                    match ballot.count {
                        Some(count) => words::labelled(lang, &line, &words::hands(lang, count)),
                        None => line,
                    }
                }));
                lines
            }
            Scene::FrontPage { paper, hostile } => {
                let papers = paper.iter().chain(hostile);
                let told = papers
                    .map(|it| words::labelled(lang, it.outlet.get(lang), it.headline.get(lang)));
                std::iter::once(words::papers(lang).to_owned())
                    .chain(told)
                    .collect()
            }
            Scene::Over => vec![words::over(lang).to_owned()],
        }
    }
}

impl Asked {
    fn is_same(&self, other: &Asked) -> bool {
        (self.number, &self.ask) == (other.number, &other.ask)
    }

    fn told(&self, lang: Lang) -> Vec<String> {
        let mut kind = vec![words::question(lang, self.number)];
        if self.follows {
            kind.push(words::follow_up(lang).to_owned());
        }
        if self.at_door {
            kind.push(common::phase_doorstep(lang).to_owned());
        }
        let (name, outlet) = (self.name.get(lang), self.outlet.get(lang));
        let asker = match outlet {
            "" => name.to_owned(),
            outlet => play::asks(lang, name, outlet),
        };
        if !asker.is_empty() {
            kind.push(asker);
        }
        let mut lines = vec![words::labelled(
            lang,
            &kind.join(words::gap(lang)),
            self.ask.get(lang),
        )];
        lines.extend(self.insists.iter().flat_map(|it| it.told(name, lang)));
        lines
    }
}

impl Insists {
    fn told(&self, name: &str, lang: Lang) -> Vec<String> {
        let how = self.how.words(name, lang);
        vec![match &*self.words {
            "" => how,
            said => words::labelled(lang, &how, said),
        }]
    }
}

impl How {
    /// What a journalist of this name does.
    #[must_use]
    pub fn words(self, name: &str, lang: Lang) -> String {
        match self {
            How::Pressed => words::insists(lang, name),
            How::Interrupted => words::cuts_in(lang, name),
            How::Silence => words::waits(lang, name),
        }
    }
}

impl News {
    /// What sort of news it is.
    #[must_use]
    pub fn label(&self, lang: Lang) -> &'static str {
        match self.rumour {
            true => words::rumour(lang),
            false => words::memo(lang),
        }
    }

    fn told(&self, lang: Lang) -> String {
        words::labelled(lang, self.label(lang), self.words.get(lang))
    }
}

impl Clock {
    /// Whether it goes on as the other does: read anew, a running clock may have begun
    /// a moment earlier or later.
    fn is_like(self, other: Clock) -> bool {
        const MOMENT_MS: u64 = 1000;
        match (self, other) {
            (Clock::Running { since: one }, Clock::Running { since: other }) => {
                one.abs_diff(other) < MOMENT_MS
            }
            (one, other) => one == other,
        }
    }

    fn told(self, now: i64, lang: Lang) -> Option<String> {
        let seconds = self.elapsed_ms(now)? / 1000;
        let time = format!("{}:{:02}", seconds / 60, seconds % 60);
        Some(match self.runs() {
            true => words::clock_runs(lang, &time),
            false => words::clock_stands(lang, &time),
        })
    }
}

impl Revealed {
    fn told(&self, lang: Lang) -> Vec<String> {
        let title = match self.about.is_empty() {
            true => words::rated_statement(lang),
            false => words::rated(lang),
        };
        let mut lines = vec![title.to_owned()];
        let levels = self.levels.iter();
        lines.extend(levels.map(|(name, level)| words::level(lang, name.get(lang), *level)));
        let pitfalls = self.pitfalls.iter().map(|it| it.get(lang));
        lines.extend(pitfalls.map(|it| words::labelled(lang, words::pitfalls(lang), it)));
        let notes = self.notes.iter();
        lines.extend(notes.map(|it| words::labelled(lang, words::notes(lang), it)));
        if lines.len() == 1 {
            lines.push(words::nothing_rated(lang).to_owned());
        }
        lines
    }
}
