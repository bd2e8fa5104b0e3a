//! The short closed lists of words, each word with the value it stands for and
//! what it means; and all the closed lists as an editor shows them.

use super::{Words, phrase};
use crate::i18n::Lang;
use crate::scenario::rubric::Rubric;
use crate::scenario::vocabulary::{Cover, Field, Phrase, Pitfall, Technique, Word};
use crate::scenario::{DecisionPoint, Kind, Manner, Phase, Setting, Status};

/// A word an author may write, and what it stands for.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Choice<T> {
    /// The word.
    pub word: &'static str,
    /// Its value.
    pub value: T,
    /// What it means.
    pub about: Phrase,
}

const fn choice<T>(word: &'static str, value: T, en: &'static str, ja: &'static str) -> Choice<T> {
    Choice {
        word,
        value,
        about: phrase(en, ja),
    }
}

/// `kind`.
pub(crate) const KINDS: &[Choice<Kind>] = &[
    choice(
        "conference",
        Kind::Conference,
        "A whole conference.",
        "一回の会見。",
    ),
    choice(
        "pack",
        Kind::Pack,
        "Stand-alone questions for drills: no opening statement, no panel.",
        "反復練習用の質問集。冒頭発言も登壇者もない。",
    ),
];

/// `setting`.
pub(crate) const SETTINGS: &[Choice<Setting>] = &[
    choice(
        "tokyo",
        Setting::Tokyo,
        "A Japanese conference: the bow, the chair who calls on people, the crowd at the door.",
        "日本の会見。一礼、司会の指名、退場時のぶら下がり。",
    ),
    choice(
        "london",
        Setting::London,
        "An English one: first names, no bow.",
        "英国の会見。名前で呼び合い、一礼はない。",
    ),
];

/// `status` of a fact.
pub(crate) const STATUSES: &[Choice<Status>] = &[
    choice(
        "confirmed",
        Status::Confirmed,
        "Established; it may be said as it is.",
        "確認済み。そのまま言ってよい。",
    ),
    choice(
        "estimate",
        Status::Estimate,
        "A figure that will move: it wants “about”, its time and “may change”.",
        "動く数字。「約」「時点」「変わりうる」を添える。",
    ),
    choice(
        "unconfirmed",
        Status::Unconfirmed,
        "Not established; said as certain it is speculation.",
        "未確認。断定すれば憶測になる。",
    ),
    choice(
        "confidential",
        Status::Confidential,
        "Known, and not to be said: claiming it discloses.",
        "把握しているが言えない。言えば漏えいになる。",
    ),
];

/// `manner` of a journalist.
pub(crate) const MANNERS: &[Choice<Manner>] = &[
    choice(
        "patient",
        Manner::Patient,
        "Asks calmly; the heat rises by the plain amount.",
        "落ち着いて聞く。緊迫度の上がり方は通常。",
    ),
    choice(
        "sharp",
        Manner::Sharp,
        "Asks sharply; the heat rises half as much again.",
        "鋭く聞く。緊迫度は1.5倍上がる。",
    ),
    choice(
        "hostile",
        Manner::Hostile,
        "Asks to wound; the heat rises twice as much.",
        "責め立てる。緊迫度は2倍上がる。",
    ),
];

/// `at` of a decision.
pub(crate) const POINTS: &[Choice<DecisionPoint>] = &[
    choice(
        "before",
        DecisionPoint::Before,
        "Before the conference opens.",
        "会見が始まる前。",
    ),
    choice(
        "after-opening",
        DecisionPoint::AfterOpening,
        "After the opening statement.",
        "冒頭発言の後。",
    ),
    choice(
        "closing",
        DecisionPoint::Closing,
        "When the closing begins.",
        "終了に入るとき。",
    ),
    choice(
        "exit",
        DecisionPoint::Exit,
        "On leaving the room.",
        "退場するとき。",
    ),
];

/// `phase` of a question.
pub(crate) const PHASES: &[Choice<Phase>] = &[
    choice(
        "opening",
        Phase::Opening,
        "Right after the opening statement.",
        "冒頭発言の直後。",
    ),
    choice(
        "main",
        Phase::Main,
        "The body of the conference.",
        "質疑の本体。",
    ),
    choice(
        "closing",
        Phase::Closing,
        "The last questions.",
        "終盤の質問。",
    ),
    choice(
        "doorstep",
        Phase::Doorstep,
        "At the door, after the close, with the panel gone.",
        "終了後のぶら下がり。登壇者はもういない。",
    ),
    choice(
        "follow_up",
        Phase::FollowUp,
        "Never drawn: asked only when a `then`, a pursuit or an inject leads to it.",
        "抽選されない。`then`・`pursuits`・`injects` が導いたときだけ尋ねる。",
    ),
];

/// A word of a closed list with what an editor says about it.
pub(super) type Told = (&'static str, String);

impl Words {
    /// Every closed list.
    pub(super) const ALL: [Words; 11] = [
        Words::Kind,
        Words::Setting,
        Words::Language,
        Words::Status,
        Words::Manner,
        Words::DecisionPoint,
        Words::Phase,
        Words::Field,
        Words::Cover,
        Words::Technique,
        Words::Pitfall,
    ];

    /// What the list is called among the definitions of the schema.
    pub(super) fn name(self) -> &'static str {
        match self {
            Words::Kind => "kind",
            Words::Setting => "setting",
            Words::Language => "language",
            Words::Status => "status",
            Words::Manner => "manner",
            Words::DecisionPoint => "decision-point",
            Words::Phase => "phase",
            Words::Field => "field",
            Words::Cover => "cover",
            Words::Technique => "technique",
            Words::Pitfall => "pitfall",
        }
    }

    /// Its words, in order.
    pub(super) fn told(self, lang: Lang) -> Vec<Told> {
        match self {
            Words::Kind => choices(KINDS, lang),
            Words::Setting => choices(SETTINGS, lang),
            Words::Status => choices(STATUSES, lang),
            Words::Manner => choices(MANNERS, lang),
            Words::DecisionPoint => choices(POINTS, lang),
            Words::Phase => choices(PHASES, lang),
            Words::Language => Lang::ALL
                .map(|it| (it.code(), it.endonym().to_owned()))
                .to_vec(),
            Words::Field => words(|it: Field| it.name(lang).to_owned()),
            Words::Cover => words(|it: Cover| it.name(lang).to_owned()),
            Words::Technique => {
                words(|it: Technique| dash(lang, &[it.name(lang), it.cue(lang), it.advice(lang)]))
            }
            Words::Pitfall => {
                words(|it: Pitfall| dash(lang, &[it.name(lang), it.what(lang), it.advice(lang)]))
            }
        }
    }
}

/// A criterion of the default rubric, as an editor shows it.
pub(super) struct Rated {
    /// What `observes` and `rate` name it by.
    pub id: Box<str>,
    /// What it is about, and what to work on.
    pub about: String,
    /// What it takes to be rated 0, 1, 2, 3.
    pub levels: [String; 4],
    /// Its name and all its levels, in one line.
    pub whole: String,
}

/// The criteria of the default rubric.
pub(super) fn criteria(lang: Lang) -> Vec<Rated> {
    let told = |it: crate::scenario::Criterion| {
        let name = it.name.get(lang);
        let levels = it.levels.map(|text| text.get(lang).to_owned());
        let all = levels.iter().enumerate();
        let all: Vec<String> = all.map(|(at, text)| format!("{at}: {text}")).collect();
        let all = all.join(" / ");
        Rated {
            id: it.id,
            about: dash(lang, &[name, it.advice.get(lang)]),
            levels,
            whole: match lang {
                Lang::En => format!("{name}. {all}"),
                Lang::Ja => format!("{name}。{all}"),
            },
        }
    };
    Rubric::default().criteria.into_iter().map(told).collect()
}

fn choices<T>(choices: &[Choice<T>], lang: Lang) -> Vec<Told> {
    let told = |it: &Choice<T>| (it.word, it.about.get(lang).to_owned());
    choices.iter().map(told).collect()
}

fn words<W: Word>(about: impl Fn(W) -> String) -> Vec<Told> {
    W::ALL
        .iter()
        .map(|word| (word.tag(), about(*word)))
        .collect()
}

/// A name, what it means, what to do: in one line.
fn dash(lang: Lang, parts: &[&str]) -> String {
    let [name, rest @ ..] = parts else {
        return String::new();
    };
    match lang {
        Lang::En => format!("{name}: {}", rest.join(". ")),
        Lang::Ja => format!("{name}：{}", rest.join("。")),
    }
}
