//! The rubric: criteria, each rated 0–3. The default one has seven; a scenario
//! may bring its own. No validated rubric for crisis spokespersons was found in
//! the literature: these criteria and their anchors are this project's own.

use super::{Lang, Text};

/// The most criteria a rubric may have.
pub const MAX_CRITERIA: usize = 16;

/// The highest level of a rating; the lowest is 0.
pub const MAX_LEVEL: u8 = 3;

/// One criterion of a rubric.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Criterion {
    /// What authors write in `rate` and history keeps.
    pub id: Box<str>,
    /// What a person reads.
    pub name: Text,
    /// How much it counts in the overall score, 1 or more; 0 for what only a listener
    /// can rate, which stands beside it.
    pub weight: u16,
    /// What each level means, from 0 to 3.
    pub levels: [Text; 4],
    /// What to work on when it is weak.
    pub advice: Text,
}

/// The criteria of a scenario, in the order in which they are shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rubric {
    /// At most [`MAX_CRITERIA`].
    pub criteria: Vec<Criterion>,
    /// The criterion that the fact ledger overrules: the one with the id `accuracy`.
    pub accuracy: Option<u8>,
}

impl Rubric {
    /// A rubric of these criteria.
    #[must_use]
    pub fn new(criteria: Vec<Criterion>) -> Rubric {
        let accuracy = criteria
            .iter()
            .position(|criterion| &*criterion.id == "accuracy");
        Rubric {
            criteria,
            accuracy: accuracy.map(|at| at as u8),
        }
    }

    /// The rubric for answers in the speaker's own words: with what only somebody who
    /// hears and sees them can rate, outside the overall score. Those for which there
    /// is no place any more, or that are there already, are left out.
    #[must_use]
    pub fn for_listeners(&self) -> Rubric {
        let mut criteria = self.criteria.clone();
        for row in &FOR_LISTENERS {
            if criteria.len() < MAX_CRITERIA && self.position(row.id).is_none() {
                criteria.push(Criterion {
                    weight: 0,
                    ..row.criterion()
                });
            }
        }
        Rubric::new(criteria)
    }

    /// The position of the criterion with this id.
    #[must_use]
    pub fn position(&self, id: &str) -> Option<usize> {
        self.criteria
            .iter()
            .position(|criterion| &*criterion.id == id)
    }
}

impl Default for Rubric {
    fn default() -> Self {
        Rubric::new(DEFAULT.iter().map(Row::criterion).collect())
    }
}

/// A row of the default rubric: every text as English, Japanese.
struct Row {
    id: &'static str,
    name: [&'static str; 2],
    levels: [[&'static str; 2]; 4],
    advice: [&'static str; 2],
}

impl Row {
    fn criterion(&self) -> Criterion {
        let text = |[en, ja]: [&str; 2]| {
            Text::from_fn(|lang| match lang {
                Lang::En => en.into(),
                Lang::Ja => ja.into(),
            })
        };
        Criterion {
            id: self.id.into(),
            name: text(self.name),
            weight: 1,
            levels: self.levels.map(text),
            advice: text(self.advice),
        }
    }
}

/// What is rated of spoken answers alone.
const FOR_LISTENERS: [Row; 2] = [
    Row {
        id: "delivery",
        name: ["Delivery", "話し方・所作"],
        levels: [
            [
                "reads out, mumbles, looks away; a gesture that contradicts the words",
                "棒読み、聞き取れない、目をそらす。言葉と裏腹の所作",
            ],
            [
                "hurried or halting; eyes on the paper",
                "早口、言いよどみ。目は手元の紙",
            ],
            [
                "clear voice; little contact with the one who asked",
                "声は明瞭。質問者への目線が少ない",
            ],
            [
                "calm pace, clear voice, eyes on the one who asked; bearing fits the words",
                "落ち着いた速さと明瞭な声。質問者を見て、所作が言葉に合う",
            ],
        ],
        advice: [
            "Stand still, look at the one who asked, finish the sentence, and stop.",
            "体を止め、質問者を見て、一文を言い切り、そこで止まる。",
        ],
    },
    Row {
        id: "teamwork",
        name: ["Working together", "登壇者の連携"],
        levels: [
            [
                "contradict or interrupt each other, or whisper",
                "互いに食い違う、遮る、ささやく",
            ],
            [
                "a bare hand-over, or nobody feels addressed",
                "丸投げ、または誰も引き取らない",
            ],
            [
                "the right one answers, without a word from the head",
                "適任者が答えるが、責任者の一言がない",
            ],
            [
                "the head says the core, hands over by name, and the other adds what was asked",
                "責任者が核心を述べ、名指しで渡し、受けた人が問われたことを補う",
            ],
        ],
        advice: [
            "Say the core yourself, then hand over by name and with the question.",
            "核心は自分で言い、名前と問いを添えて渡す。",
        ],
    },
];

const DEFAULT: [Row; 7] = [
    Row {
        id: "answer",
        name: ["Answers the question", "質問への回答"],
        levels: [
            ["message only, or bluff", "主張だけ、または知ったかぶり"],
            [
                "on topic, the thing asked missing; a bare hand-over",
                "話題は合うが問いに答えていない。丸投げ",
            ],
            ["late, or in part", "答えが後回し、または一部のみ"],
            [
                "what was asked, in the first sentence",
                "問われたことを最初の一文で",
            ],
        ],
        advice: [
            "Put the answer into the first sentence; the message comes after.",
            "最初の一文で問いに答え、伝えたいことはその後に。",
        ],
    },
    Row {
        id: "empathy",
        name: ["Those harmed", "被害者への姿勢"],
        levels: [
            ["absent, or blamed", "触れない、または責める"],
            ["a formula: “sorry if”", "決まり文句：「ご心配を」"],
            ["named, but second", "触れるが後回し"],
            ["come first, concretely", "まず、具体的に"],
        ],
        advice: [
            "Name those harmed, and what it means to them, before the company.",
            "会社より先に、被害に遭った人とその困りごとを言葉にする。",
        ],
    },
    Row {
        id: "accuracy",
        name: ["Accuracy", "正確さ"],
        levels: [
            ["wrong, guessed, contradicts", "誤り、憶測、食い違い"],
            ["vague", "あいまい"],
            [
                "lacks status, as-of or when",
                "確度・時点・次の時期のどれかが欠ける",
            ],
            [
                "known, not known, as of when, when more; agrees with all said",
                "分かること、分からないこと、時点、次はいつか。発言が一貫",
            ],
        ],
        advice: [
            "For each fact: known or not, as of when, and when there will be more.",
            "事実ごとに、確認の有無、いつ時点か、次はいつかを添える。",
        ],
    },
    Row {
        id: "ownership",
        name: ["Ownership", "当事者意識"],
        levels: [
            ["outward: vendor, users", "外のせい：委託先、利用者"],
            ["passive: “fraud occurred”", "受け身：「不正が発生し」"],
            [
                "“we are responsible”, no consequence",
                "「責任は当社に」止まり",
            ],
            [
                "“we decided”, and what follows for us",
                "「当社が決めた」と、その帰結まで",
            ],
        ],
        advice: [
            "Make “we” the subject: we decided, we answer for it, and this follows.",
            "主語を「当社」に。決めたのは誰か、何を引き受けるかを言う。",
        ],
    },
    Row {
        id: "action",
        name: ["Action", "具体策"],
        levels: [
            ["none", "なし"],
            ["“as soon as possible”", "「速やかに」"],
            ["what, no when", "何をするかのみ、期限なし"],
            [
                "what those harmed can do, what we do, by when",
                "被害者ができること、当社がすること、いつまでに",
            ],
        ],
        advice: [
            "Say what those harmed can do, what you do, and by when.",
            "被害者ができること、当社がすること、その時刻を言う。",
        ],
    },
    Row {
        id: "clarity",
        name: ["Clarity", "わかりやすさ"],
        levels: [
            ["jargon, rambling", "専門用語、冗長"],
            ["needs a second hearing", "聞き返さないと分からない"],
            ["one message too many", "話が一つ多い"],
            [
                "heard once, understood; plain words",
                "一度聞けば分かる平易な言葉",
            ],
        ],
        advice: [
            "One point a sentence, words a customer would use.",
            "一文一義。お客様の言葉で。",
        ],
    },
    Row {
        id: "control",
        name: ["Composure", "冷静さ"],
        levels: [
            ["fights, or is led", "言い争う、または誘導される"],
            ["defensive", "身構える"],
            ["calm, lets a premise stand", "冷静だが前提を正さない"],
            [
                "calm, corrects the premise, no echo, nothing given away",
                "冷静に前提を正し、言葉を引き取らず、漏らさない",
            ],
        ],
        advice: [
            "Correct the premise in your own words; do not repeat theirs.",
            "前提は自分の言葉で正し、相手の語をくり返さない。",
        ],
    },
];
