//! The order and grouping of a debrief, top to bottom, so that the first screen
//! is enough. Every renderer for people lays out these blocks.

mod record;
mod verdict;

use super::phrase;
use super::value::{Debrief, Evidence, FrontPage, MoodPoint, Rated};
use crate::i18n::{Lang, debrief as words, spoken};

/// One block of a laid-out debrief.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// The title of the whole.
    Title(String),
    /// The verdict: the words, and the score beside them.
    Verdict {
        /// The grade as a person reads it.
        grade: String,
        /// Score, and what is to be said about it.
        score: String,
    },
    /// What caps the score.
    Alarm(String),
    /// A part.
    Heading(String),
    /// A part of a part, such as one question, with its number.
    Subheading(Option<usize>, String),
    /// A paragraph.
    Text(String),
    /// A paragraph with a label before it.
    Labelled {
        /// What it is.
        label: String,
        /// The words.
        text: String,
        /// How it is meant.
        tone: Tone,
    },
    /// An entry of a list.
    Bullet(String),
    /// Something done or not.
    Check {
        /// Whether it is done.
        done: bool,
        /// What.
        text: String,
        /// That in a word.
        note: String,
    },
    /// A score out of a hundred.
    Score {
        /// Of what.
        name: String,
        /// 0–100; nothing if never observed.
        score: Option<u8>,
        /// How much of it was seen.
        coverage: String,
    },
    /// Levels of one answer; never none.
    Levels(Vec<Rated>),
    /// Trust and heat over the conference.
    Mood(Vec<MoodPoint>),
    /// The morning after.
    FrontPage(FrontPage),
    /// A command to go on with.
    Command {
        /// What for.
        text: String,
        /// The command.
        command: String,
    },
    /// What the results can and cannot say.
    Notice(String),
}

/// How a paragraph is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// As it is.
    Plain,
    /// What was good.
    Good,
    /// What went wrong.
    Bad,
    /// What to do instead.
    Better,
    /// In the background.
    Quiet,
}

impl Debrief {
    /// The debrief as blocks, top to bottom. No heading is without content.
    #[must_use]
    pub fn outline(&self) -> Vec<Block> {
        let mut outline = Outline::of(self);
        outline.verdict(self);
        outline.front_page(self);
        outline.keep(self);
        outline.fix(self);
        outline.before(self);
        outline.rest(self)
    }

    /// The debrief as it is handed on: what it is and what it was for comes first,
    /// then what holds, what to mend and what to decide, then the record.
    #[must_use]
    pub fn outline_to_hand_on(&self) -> Vec<Block> {
        let mut outline = Outline::of(self);
        outline.cover(self);
        outline.keep(self);
        outline.fix(self);
        outline.before(self);
        outline.front_page(self);
        outline.rest(self)
    }
}

impl Outline {
    /// The outline of this debrief, still empty.
    fn of(debrief: &Debrief) -> Outline {
        Outline {
            blocks: Vec::new(),
            lang: debrief.language,
            spoken: debrief.spoken,
        }
    }

    /// Everything behind the lessons, and all of it together.
    fn rest(mut self, debrief: &Debrief) -> Vec<Block> {
        let outline = &mut self;
        outline.criteria(debrief);
        outline.statement(debrief);
        outline.decisions(debrief);
        outline.questions(debrief);
        outline.speakers(debrief);
        outline.promises(debrief);
        outline.promised_before(debrief);
        outline.contradictions(debrief);
        outline.claims(debrief);
        outline.messages(debrief);
        outline.panel(debrief);
        outline.weak_spots(debrief);
        outline.training(debrief);
        outline.ending(debrief);
        self.blocks
    }
}

struct Outline {
    blocks: Vec<Block>,
    lang: Lang,
    /// Answers were given in the speaker's own words.
    spoken: bool,
}

impl Outline {
    fn push(&mut self, block: Block) {
        self.blocks.push(block);
    }

    fn heading(&mut self, words: &str) {
        self.push(Block::Heading(words.to_owned()));
    }

    fn labelled(&mut self, label: &str, text: &str, tone: Tone) {
        if !text.is_empty() {
            self.push(Block::Labelled {
                label: label.to_owned(),
                text: text.to_owned(),
                tone,
            });
        }
    }

    fn levels(&mut self, rated: &[Rated]) {
        if !rated.is_empty() {
            self.push(Block::Levels(rated.to_vec()));
        }
    }

    fn evidence(&mut self, evidence: &Evidence) {
        let lang = self.lang;
        self.labelled(words::asked(lang), &evidence.question, Tone::Plain);
        let said = phrase::said_by(evidence.by.as_deref(), lang);
        self.labelled(&said, &evidence.said, Tone::Bad);
        self.labelled(words::why(lang), &evidence.why, Tone::Plain);
        let better = match self.spoken {
            true => spoken::model(lang),
            false => words::better(lang),
        };
        self.labelled(better, &evidence.better, Tone::Better);
    }
}
