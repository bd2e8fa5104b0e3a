//! What the draft will hold, before it is written: the room, the topics, and for
//! each question of the list what can be said and what follows from it.

use super::Wishes;
use super::criteria::{Criterion, observed};
use super::distractor::fitting;
use super::facts::{Fact, Ledger};
use super::ids::{Ids, slug};
use super::room;
use super::said::{self, Answer};
use crate::i18n::qa::draft as words;
use crate::qa::lexicon;
use crate::qa::list::{Entry, List};
use crate::qa::stated::{Stated, stated};
use crate::qa::unusable::short;
use crate::scenario::vocabulary::{Field, Technique, WordSet};
use crate::scenario::{Lang, Phase, length, limits};

/// What the list is about, as a topic.
pub(super) struct Topic {
    pub id: String,
    pub title: String,
    /// Nothing where no word tells.
    pub field: Option<Field>,
}

/// Someone the list names for answers, beside the player.
pub(super) struct Person {
    pub id: String,
    pub name: String,
    pub knows: Vec<usize>,
}

/// A question as it will stand in the scenario.
pub(super) struct Question {
    pub id: String,
    /// Where it stands in the list.
    pub row: u32,
    pub number: String,
    pub from: &'static str,
    pub topic: usize,
    /// Empty where no word tells.
    pub techniques: Vec<Technique>,
    pub phase: Phase,
    pub seconds: usize,
    pub observes: [Criterion; 3],
    pub ask: String,
    pub who: Vec<String>,
    pub basis: String,
    /// A follow-up that had to become a question of its own.
    pub promoted: bool,
    pub answers: Vec<Answer>,
}

/// The whole draft.
pub(super) struct Plan {
    pub role: String,
    pub topics: Vec<Topic>,
    pub people: Vec<Person>,
    pub people_left_out: usize,
    pub facts: Vec<Fact>,
    pub facts_left_out: usize,
    pub questions: Vec<Question>,
    /// Questions asked of each drawn phase.
    pub asks: [usize; 4],
    pub minutes: usize,
}

impl Plan {
    /// Questions that are no follow-ups.
    pub fn roots(&self) -> usize {
        let follow_ups = self
            .questions
            .iter()
            .filter(|it| it.phase == Phase::FollowUp);
        self.questions.len() - follow_ups.count()
    }
}

/// Follow-ups one question can draw: three of its answers and two of the first
/// follow-up's lead to one each, and no more than two come in a row.
const FOLLOW_UPS: usize = 5;
/// From so many questions on the first and the last have phases of their own.
const LONG_LIST: usize = 8;
/// Questions of the opening and of the closing.
const AT_THE_ENDS: usize = 2;
/// Questions of the main phase that are asked: more, and nobody is fresh.
const MAIN: usize = 12;

/// Plans the draft of a list.
pub(super) fn plan(list: &List, wishes: &Wishes) -> Plan {
    let lang = list.lang;
    let (topics, of_entry) = topics(list);
    let role = wishes.role.clone().or_else(|| most_named(list));
    let role = role.unwrap_or_else(|| words::role(lang).to_owned());
    let mut maker = Maker {
        topics: &topics,
        ids: Ids::new(),
        ledger: Ledger::new(),
        questions: Vec::new(),
        lang,
        notes: wishes.lang,
    };
    for (entry, topic) in list.entries.iter().zip(&of_entry) {
        maker.add(entry, *topic);
    }
    let Maker {
        mut questions,
        ledger,
        ..
    } = maker;
    let asks = phases(&mut questions);
    let (people, people_left_out) = people(list, &role, &of_entry);
    let asked: usize = asks.iter().sum();
    // A minute and a quarter an answer, half as many follow-ups, and air.
    let minutes = (asked * 2 + 5).clamp(15, 600);
    Plan {
        role,
        topics,
        people,
        people_left_out,
        facts: ledger.facts,
        facts_left_out: ledger.left_out,
        questions,
        asks,
        minutes,
    }
}

/// The topics: the list's categories, or, in a list without, the fields its words
/// tell of; and which of them each entry belongs to.
fn topics(list: &List) -> (Vec<Topic>, Vec<usize>) {
    let lang = list.lang;
    let mut ids = Ids::new();
    let mut topics: Vec<Topic> = Vec::new();
    let mut of_entry = Vec::new();
    let mut votes: Vec<Vec<Field>> = Vec::new();
    for entry in &list.entries {
        let field = lexicon::field(&entry.category, &entry.question, lang);
        let title = match (entry.category.as_str(), field) {
            ("", Some(field)) => field.name(lang).to_owned(),
            ("", None) => words::other_topic(lang).to_owned(),
            (category, _) => short(category, 60),
        };
        let known = topics.iter().position(|topic| topic.title == title);
        // What there is no room for goes with the last.
        let full = (topics.len() == limits::ENTRIES).then(|| topics.len() - 1);
        let at = known.or(full).unwrap_or_else(|| {
            let id = ids.like(&title, "topic");
            topics.push(Topic {
                id,
                title,
                field: None,
            });
            votes.push(Vec::new());
            topics.len() - 1
        });
        votes[at].extend(field);
        of_entry.push(at);
    }
    for (topic, votes) in topics.iter_mut().zip(&votes) {
        let count = |field: &Field| votes.iter().filter(|it| *it == field).count();
        // Of equal ones the first in the list.
        topic.field = votes.iter().rev().max_by_key(|field| count(field)).copied();
    }
    (topics, of_entry)
}

/// The one the list has answer most often is taken for the player.
fn most_named(list: &List) -> Option<String> {
    let names: Vec<&String> = list
        .entries
        .iter()
        .filter_map(|it| it.who.first())
        .collect();
    let count = |name: &&&String| names.iter().filter(|it| it == name).count();
    names
        .iter()
        .rev()
        .max_by_key(count)
        .map(|name| short(name, 60))
}

fn people(list: &List, role: &str, of_entry: &[usize]) -> (Vec<Person>, usize) {
    let mut ids = Ids::new();
    let mut people: Vec<Person> = Vec::new();
    let mut left_out = 0;
    for (entry, topic) in list.entries.iter().zip(of_entry) {
        for name in entry.who.iter().map(|name| short(name, 60)) {
            if name == role {
                continue;
            }
            let known = people.iter().position(|person| person.name == name);
            if known.is_none() && people.len() == limits::ENTRIES {
                left_out += 1;
                continue;
            }
            let at = known.unwrap_or_else(|| {
                let id = ids.like(&name, "person");
                people.push(Person {
                    id,
                    name,
                    knows: Vec::new(),
                });
                people.len() - 1
            });
            if !people[at].knows.contains(topic) {
                people[at].knows.push(*topic);
            }
        }
    }
    (people, left_out)
}

/// Makes questions, one after the other.
struct Maker<'a> {
    topics: &'a [Topic],
    ids: Ids,
    ledger: Ledger,
    questions: Vec<Question>,
    lang: Lang,
    notes: Lang,
}

impl Maker<'_> {
    /// Adds an entry and its follow-ups, each leading to the next.
    fn add(&mut self, entry: &Entry, topic: usize) {
        let first = self.questions.len();
        let id = self.id(entry);
        let root = self.question(entry, id.clone(), topic);
        let from = root.from;
        self.questions.push(root);
        for (nth, follow_up) in entry.follow_ups.iter().enumerate() {
            let own = Entry {
                row: follow_up.row,
                question: follow_up.question.clone(),
                answer: follow_up.answer.clone(),
                follow_ups: Vec::new(),
                techniques: WordSet::default(),
                // What the row rests on is told of its own answer.
                basis: String::new(),
                as_of: as_of(entry, &follow_up.answer, self.lang),
                ..entry.clone()
            };
            let id = self.ids.fresh(&format!("{id}-{}", nth + 1));
            let mut question = self.question(&own, id, topic);
            question.from = from;
            question.promoted = nth >= FOLLOW_UPS;
            if !question.promoted {
                question.phase = Phase::FollowUp;
                // Fewer to choose from: it has to go fast.
                said::keep_wrong(&mut question.answers, 2);
            }
            self.questions.push(question);
        }
        let linked = entry.follow_ups.len().min(FOLLOW_UPS);
        lead(&mut self.questions[first..=first + linked]);
    }

    /// An id after the list's own number, so that it is found again.
    fn id(&mut self, entry: &Entry) -> String {
        let slug = slug(&entry.number);
        let id = match slug.as_str() {
            "" => format!("q{}", entry.row),
            id if id.starts_with(|c: char| c.is_ascii_digit()) => format!("q{id}"),
            id => id.to_owned(),
        };
        self.ids.fresh(&id)
    }

    fn question(&mut self, entry: &Entry, id: String, topic: usize) -> Question {
        let lang = self.lang;
        let field = lexicon::field(&entry.category, &entry.question, lang)
            .or_else(|| self.topics.get(topic)?.field);
        let techniques = match entry.techniques.is_empty() {
            true => lexicon::techniques(&entry.question, lang),
            false => entry.techniques.iter().collect(),
        };
        let technique = techniques.first().copied().unwrap_or(Technique::Straight);
        let at = self.questions.len();
        let observes = observed(field);
        let secret = entry.may_be_said == Some(false)
            && !entry.answer.is_empty()
            && !lexicon::refuses(&entry.answer, lang);
        let facts = self.ledger.add(&id, entry, &entry.answer, lang, secret);
        let answers = said::answers(&said::Asked {
            entry,
            at,
            kinds: fitting(technique, field),
            observes,
            facts,
            secret,
            lang,
            notes: self.notes,
        });
        Question {
            id,
            row: entry.row,
            number: entry.number.clone(),
            from: room::asker(technique, field, at),
            topic,
            techniques,
            phase: Phase::Main,
            seconds: seconds(&entry.answer, lang),
            observes,
            ask: entry.question.clone(),
            who: entry.who.clone(),
            basis: entry.basis.clone(),
            promoted: false,
            answers,
        }
    }
}

/// Leads from the answers of a question to its follow-ups, which stand behind it:
/// from the team's own to the first, from that one's to the second, from the wrong
/// answers to the others.
fn lead(exchange: &mut [Question]) {
    let there: Vec<String> = exchange.iter().skip(1).map(|it| it.id.clone()).collect();
    let to = |nth: usize| there.get(nth).or(there.first()).cloned();
    let [root, follow_ups @ ..] = exchange else {
        return;
    };
    said::lead(&mut root.answers, [to(0), to(2), to(3)]);
    if let [next, ..] = follow_ups {
        let second = there.get(1).cloned();
        let fifth = there.get(4).or(there.get(1)).cloned();
        said::lead(&mut next.answers, [second.clone(), fifth, second]);
    }
}

/// As of when a follow-up's answer holds: as its row says, if it holds a figure.
fn as_of(entry: &Entry, answer: &str, lang: Lang) -> String {
    let has_amount = stated(answer, lang).iter().any(Stated::is_amount);
    if has_amount {
        entry.as_of.clone()
    } else {
        String::new()
    }
}

/// Seconds to say the answer at a calm pace (300 Japanese characters, 130 English
/// words a minute), in fives, with a breath before it.
fn seconds(answer: &str, lang: Lang) -> usize {
    let a_minute = match lang {
        Lang::En => 130,
        Lang::Ja => 300,
    };
    let spoken = length(answer, lang) * 60 / a_minute;
    (spoken + 10).next_multiple_of(5).clamp(30, 120)
}

/// Gives the first questions of a long list to the opening and the last main ones
/// about responsibility or the future to the closing; how many each phase asks.
fn phases(questions: &mut [Question]) -> [usize; 4] {
    let main = |it: &&mut Question| it.phase == Phase::Main && !it.promoted;
    let there = questions.iter_mut().filter(|it| main(it)).count();
    let ends = if there < LONG_LIST { 0 } else { AT_THE_ENDS };
    for question in questions.iter_mut().filter(main).take(ends) {
        question.phase = Phase::Opening;
    }
    let closing = [
        Technique::Resignation,
        Technique::PinDown,
        Technique::Personal,
    ];
    let closes = |it: &&mut Question| it.techniques.iter().any(|own| closing.contains(own));
    let last = questions.iter_mut().rev().filter(main).filter(closes);
    for question in last.take(ends) {
        question.phase = Phase::Closing;
    }
    Phase::DRAWN.map(|phase| {
        let there = questions.iter().filter(|it| it.phase == phase).count();
        if phase == Phase::Main {
            there.min(MAIN)
        } else {
            there
        }
    })
}
