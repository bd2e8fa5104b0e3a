//! The order and grouping of a debrief, top to bottom, so that the first screen
//! is enough. Every renderer for people lays out these blocks.

use super::value::{Debrief, Evidence, FrontPage, MoodPoint, QuestionView, Rated};
use crate::i18n::{Lang, debrief as words};

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
    /// A part.
    Heading(String),
    /// A part of a part, such as one question.
    Subheading(String),
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
    /// Levels of one answer.
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
    /// The debrief as blocks, top to bottom.
    #[must_use]
    pub fn outline(&self) -> Vec<Block> {
        let mut outline = Outline {
            blocks: Vec::new(),
            lang: self.language,
        };
        outline.verdict(self);
        outline.front_page(self);
        outline.keep(self);
        outline.fix(self);
        outline.criteria(self);
        outline.statement(self);
        outline.decisions(self);
        outline.questions(self);
        outline.ledgers(self);
        outline.weak_spots(self);
        outline.training(self);
        outline.ending(self);
        outline.blocks
    }
}

struct Outline {
    blocks: Vec<Block>,
    lang: Lang,
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

    fn evidence(&mut self, evidence: &Evidence) {
        let lang = self.lang;
        self.labelled(words::asked(lang), &evidence.question, Tone::Plain);
        self.labelled(words::said(lang), &evidence.said, Tone::Bad);
        self.labelled(words::why(lang), &evidence.why, Tone::Plain);
        self.labelled(words::better(lang), &evidence.better, Tone::Better);
    }

    fn verdict(&mut self, debrief: &Debrief) {
        let lang = self.lang;
        self.push(Block::Title(debrief.title.clone()));
        let mut score = match debrief.overall {
            Some(overall) => words::overall(lang, overall),
            None => words::overall_none(lang).to_owned(),
        };
        let ungated = debrief
            .ungated
            .filter(|ungated| Some(*ungated) != debrief.overall);
        let remarks = [
            ungated.map(|ungated| words::before_gates(lang, ungated)),
            debrief
                .provisional
                .then(|| words::provisional(lang).to_owned()),
            debrief.aloud.then(|| words::self_rated(lang).to_owned()),
        ];
        for remark in remarks.into_iter().flatten() {
            score.push_str(" · ");
            score.push_str(&remark);
        }
        self.push(Block::Verdict {
            grade: debrief.verdict.clone(),
            score,
        });
        self.push(Block::Text(debrief.sentence.clone()));
        for gate in &debrief.gates {
            let tone = if gate.kind == "critical" {
                Tone::Bad
            } else {
                Tone::Plain
            };
            self.push(Block::Labelled {
                label: "!".to_owned(),
                text: gate.text.clone(),
                tone,
            });
            for evidence in &gate.evidence {
                self.push(Block::Bullet(quote(&evidence.said, lang)));
            }
        }
        self.push(Block::Text(words::room_at_end(lang, &debrief.room)));
    }

    fn front_page(&mut self, debrief: &Debrief) {
        if let Some(page) = &debrief.front_page {
            self.heading(words::h_front_page(self.lang));
            self.push(Block::FrontPage(page.clone()));
        }
    }

    fn keep(&mut self, debrief: &Debrief) {
        if debrief.keep.is_empty() {
            return;
        }
        let lang = self.lang;
        self.heading(words::h_keep(lang));
        for (number, keep) in debrief.keep.iter().enumerate() {
            self.push(Block::Subheading(format!(
                "{}. {}",
                number + 1,
                keep.question
            )));
            self.labelled(words::said(lang), &keep.said, Tone::Good);
            self.labelled(words::why(lang), &keep.why, Tone::Plain);
        }
    }

    fn fix(&mut self, debrief: &Debrief) {
        if debrief.fix.is_empty() {
            return;
        }
        let lang = self.lang;
        self.heading(words::h_fix(lang));
        for (number, fix) in debrief.fix.iter().enumerate() {
            let lens = lens_name(fix.lens, lang);
            self.push(Block::Subheading(format!(
                "{}. {} ({lens})",
                number + 1,
                fix.name
            )));
            self.labelled(words::advice(lang), &fix.advice, Tone::Better);
            self.evidence(&fix.evidence);
        }
    }

    fn criteria(&mut self, debrief: &Debrief) {
        let lang = self.lang;
        self.heading(words::h_criteria(lang));
        for criterion in &debrief.criteria {
            let coverage = match criterion.score {
                Some(_) => words::coverage(lang, criterion.observed, criterion.questions),
                None => words::not_observed(lang).to_owned(),
            };
            let name = criterion.name.clone();
            self.push(Block::Score {
                name,
                score: criterion.score,
                coverage,
            });
        }
        self.heading(words::h_mood(lang));
        self.push(Block::Mood(debrief.mood.clone()));
    }

    fn statement(&mut self, debrief: &Debrief) {
        let Some(statement) = &debrief.statement else {
            return;
        };
        let lang = self.lang;
        self.heading(words::h_statement(lang));
        if statement.lines.is_empty() {
            self.push(Block::Text(words::no_statement(lang).to_owned()));
        }
        for line in &statement.lines {
            self.push(Block::Bullet(line.clone()));
        }
        self.push(Block::Levels(statement.rated.clone()));
        self.labelled(
            words::covered(lang),
            &list(&statement.covered, lang),
            Tone::Good,
        );
        self.labelled(
            words::missing(lang),
            &list(&statement.missing, lang),
            Tone::Bad,
        );
        for why in &statement.why {
            self.labelled(words::why(lang), why, Tone::Plain);
        }
        let between = if lang == Lang::Ja { "" } else { " " };
        self.labelled(
            words::better_line(lang),
            &statement.better.join(between),
            Tone::Better,
        );
    }

    fn decisions(&mut self, debrief: &Debrief) {
        if debrief.decisions.is_empty() {
            return;
        }
        let lang = self.lang;
        self.heading(words::h_decisions(lang));
        for decision in &debrief.decisions {
            self.push(Block::Subheading(decision.asked.clone()));
            let tone = if decision.better.is_empty() {
                Tone::Good
            } else {
                Tone::Bad
            };
            self.labelled(words::decided(lang), &decision.said, tone);
            self.labelled(words::why(lang), &decision.why, Tone::Plain);
            self.labelled(words::better(lang), &decision.better, Tone::Better);
        }
    }

    fn questions(&mut self, debrief: &Debrief) {
        if debrief.questions.is_empty() {
            return;
        }
        self.heading(words::h_questions(self.lang));
        for (number, question) in debrief.questions.iter().enumerate() {
            self.question(number + 1, question);
        }
    }

    fn question(&mut self, number: usize, question: &QuestionView) {
        let lang = self.lang;
        let mark = if question.follow_up {
            format!(" ({})", words::follow_up(lang))
        } else {
            String::new()
        };
        self.push(Block::Subheading(format!(
            "{number}. {}{mark}",
            question.from
        )));
        self.labelled(words::asked(lang), &question.asked, Tone::Plain);
        let tone = if question.missed == 0 && question.pitfalls.is_empty() {
            Tone::Good
        } else {
            Tone::Bad
        };
        let said = match (&question.by, question.timed_out) {
            (Some(name), _) => words::said_by(lang, name),
            (None, true) => format!("{} ({})", words::said(lang), words::timed_out(lang)),
            (None, false) => words::said(lang).to_owned(),
        };
        self.labelled(&said, &question.said, tone);
        self.push(Block::Levels(question.rated.clone()));
        let pitfalls: Vec<String> = question
            .pitfall_names
            .iter()
            .map(|it| (*it).to_owned())
            .collect();
        self.labelled(words::lens_pitfall(lang), &list(&pitfalls, lang), Tone::Bad);
        self.labelled(words::why(lang), &question.why, Tone::Plain);
        self.labelled(words::better(lang), &question.better, Tone::Better);
        self.labelled(words::why(lang), &question.better_why, Tone::Quiet);
        if question.decision_not_words {
            self.push(Block::Text(words::a_decision(lang).to_owned()));
        }
        self.labelled(
            words::happened(lang),
            question.happened.as_deref().unwrap_or_default(),
            Tone::Quiet,
        );
        self.labelled(
            words::memo(lang),
            question.memo.as_deref().unwrap_or_default(),
            Tone::Quiet,
        );
    }

    fn ledgers(&mut self, debrief: &Debrief) {
        let lang = self.lang;
        if !debrief.promises.is_empty() {
            self.heading(words::h_promises(lang));
        }
        for promise in &debrief.promises {
            let by = (!promise.by.is_empty()).then(|| words::by_when(lang, &promise.by));
            let owner = (!promise.owner.is_empty()).then(|| words::owner(lang, &promise.owner));
            let note: Vec<String> = [by, owner].into_iter().flatten().collect();
            self.push(Block::Check {
                done: false,
                text: promise.what.clone(),
                note: note.join(" · "),
            });
        }
        if !debrief.contradictions.is_empty() {
            self.heading(words::h_contradictions(lang));
        }
        for found in &debrief.contradictions {
            self.push(Block::Subheading(found.fact.clone()));
            let both = |value: &str, said: &str| format!("{value} — {}", quote(said, lang));
            self.labelled(
                words::earlier(lang),
                &both(&found.earlier, &found.earlier_said),
                Tone::Plain,
            );
            self.labelled(
                words::later(lang),
                &both(&found.now, &found.now_said),
                Tone::Bad,
            );
        }
        if !debrief.claims.is_empty() {
            self.heading(words::h_claims(lang));
        }
        for claim in &debrief.claims {
            self.push(Block::Bullet(format!(
                "{}: {} ({})",
                claim.label, claim.value, claim.verdict
            )));
        }
        if !debrief.messages.is_empty() {
            self.heading(words::h_messages(lang));
        }
        for message in &debrief.messages {
            let note = if message.delivered {
                words::delivered(lang)
            } else {
                words::not_delivered(lang)
            };
            self.push(Block::Check {
                done: message.delivered,
                text: message.text.clone(),
                note: note.to_owned(),
            });
        }
        if let Some(cost) = &debrief.panel_cost {
            self.heading(words::h_panel(lang));
            self.push(Block::Text(cost.text.clone()));
            for evidence in &cost.evidence {
                self.labelled(words::asked(lang), &evidence.question, Tone::Plain);
                self.labelled(words::better(lang), &evidence.better, Tone::Better);
            }
        }
    }

    fn weak_spots(&mut self, debrief: &Debrief) {
        if debrief.weak_spots.is_empty() {
            return;
        }
        let lang = self.lang;
        self.heading(words::h_weak(lang));
        for spot in &debrief.weak_spots {
            let seen = words::observed_times(lang, spot.observed);
            let missed = words::missed(lang, spot.missed);
            let lens = lens_name(spot.lens, lang);
            self.push(Block::Bullet(format!(
                "{} ({lens}): {missed}, {seen}",
                spot.name
            )));
        }
    }

    fn training(&mut self, debrief: &Debrief) {
        let lang = self.lang;
        if let Some(spotted) = debrief.worst_spotted {
            self.heading(words::h_spotted(lang));
            self.push(Block::Text(words::spotted(lang, spotted.right, spotted.of)));
        }
        if let Some(sheet) = &debrief.sheet {
            self.heading(words::h_sheet(lang));
            self.push(Block::Text(words::sheet(
                lang,
                sheet.spoken,
                sheet.overruns,
            )));
            for (tick, passed) in &sheet.ticks {
                self.push(Block::Bullet(format!("{tick}: {passed}/{}", sheet.spoken)));
            }
        }
        if !debrief.repair.is_empty() {
            self.heading(words::h_repair(lang));
        }
        for (number, repair) in debrief.repair.iter().enumerate() {
            self.push(Block::Subheading(format!(
                "{}. {}",
                number + 1,
                repair.from
            )));
            self.labelled(words::asked(lang), &repair.question, Tone::Plain);
            self.labelled(words::advice(lang), &repair.advice, Tone::Quiet);
        }
    }

    fn ending(&mut self, debrief: &Debrief) {
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
        for notice in &debrief.notices {
            self.push(Block::Notice(notice.clone()));
        }
    }
}

/// Words in the language's quotation marks.
#[must_use]
pub fn quote(said: &str, lang: Lang) -> String {
    match lang {
        Lang::En => format!("“{said}”"),
        Lang::Ja => format!("「{said}」"),
    }
}

fn list(items: &[String], lang: Lang) -> String {
    items.join(if lang == Lang::Ja { "、" } else { ", " })
}

fn lens_name(lens: &str, lang: Lang) -> &'static str {
    match lens {
        "criterion" => words::lens_criterion(lang),
        "technique" => words::lens_technique(lang),
        "topic" => words::lens_topic(lang),
        _ => words::lens_pitfall(lang),
    }
}

/// Trust or heat over a conference in words: start → end, and the extreme.
#[must_use]
pub fn course(name: &str, figures: &[i16], lang: Lang) -> String {
    let (Some(first), Some(last)) = (figures.first(), figures.last()) else {
        return String::new();
    };
    let lowest = figures.iter().min().unwrap_or(first);
    let highest = figures.iter().max().unwrap_or(first);
    match lang {
        Lang::En => format!("{name}: {first} → {last} (between {lowest} and {highest})"),
        Lang::Ja => format!("{name}：{first} → {last}（{lowest}〜{highest}）"),
    }
}
