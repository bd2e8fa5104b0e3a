//! The fields of what is asked, and of what can be said or decided.

use super::Holds::{
    AnswerId, Claimed, Criterion, Flag, Id, InnerCondition, List, Map, Name, Number, OneOrMany,
    Text, Utterance, Word,
};
use super::head::parts;
use super::room::{SETS, SHIFT};
use super::{Field, Holds, Usual, Words, field, phrase};
use crate::scenario::limits;
use crate::scenario::problem::{Part, Reference};
use crate::scenario::rubric::MAX_LEVEL;
use crate::scenario::vocabulary::Phrase;

/// Facts, by their ids.
const FACTS: Holds = OneOrMany(&Name(Reference::Fact), 0);

pub(super) const WHEN: Field = field(
    "when",
    Holds::Part(Part::Condition),
    "Only when all of this holds.",
    "この条件がすべて成り立つときだけ。",
);

pub(super) const ABOUT_QUESTION: Phrase = phrase(
    "A question with its answers. A question and all it draws count as one exchange.",
    "質問とその回答。追及まで含めて一つのやり取りとして数える。",
);

pub(super) const QUESTION: &[Field] = &[
    field("id", Id, "The question's stable name; history hangs on it.", "質問の変わらない名前。記録はこのidに結び付く。").required(),
    field("from", Name(Reference::Journalist), "Who asks: the id of a journalist in `press`.", "尋ねる人。`press` の記者のid。").required(),
    field("topic", Name(Reference::Topic), "About what: the id of a topic in `topics`.", "論点。`topics` のid。").required(),
    field("technique", OneOrMany(&Word(Words::Technique), 0), "How it works on the one who is asked; one, or a list.", "質問の手法。一つ、またはリスト。").usually(Usual::Word("straight")),
    field("phase", Word(Words::Phase), "When it may be asked.", "どの場面で尋ねるか。").usually(Usual::Word("main")),
    field("weight", Number(1, 3), "How much it counts.", "評価での重み。").usually(Usual::Number(1)),
    field("seconds", Number(5, 600), "Seconds to speak; the time to read comes on top.", "話す時間（秒）。読む時間は別に加わる。").usually(Usual::Number(45)),
    field("when", Holds::Part(Part::Condition), "It is asked only when all of this holds.", "この条件がすべて成り立つときだけ尋ねる。"),
    field("observes", OneOrMany(&Criterion, 1), "The criteria every answer rates, all of them; the first matters most.", "評価項目。どの回答もこのすべてに評価を付ける。先頭が最も重要。").required(),
    field("needs", FACTS, "Facts one must see to answer it alone, in a drill.", "単独で練習するときに見せる事実。"),
    field("alone", Flag, "Whether it may serve alone, in a drill. Left out: yes, but not for a follow-up.", "単独の練習に使うか。省けば使う（関連質問は使わない）。"),
    field("ask", Text, "The question as it is spoken. In one that a contradiction leads to, `{earlier}` and `{now}` stand for the two statements; in one about a first act, `{then}` for the words said there.", "話し言葉の質問。食い違いの追及では `{earlier}` と `{now}` に二つの発言が入る。前編を問う質問では `{then}` に前編での発言が入る。").required(),
    field("happened", Text, "What happened at the real conference, shown in the debrief.", "実際の会見で何が起きたか。講評で紹介する。"),
    field("answers", List(&Holds::Part(Part::Answer), 2, limits::ANSWERS), "Three or four answers at best; at least two without `by` and `when`.", "回答の候補。3〜4個がよい。`by` も `when` もないものが少なくとも2個必要。").required(),
    field("silence", Holds::Part(Part::Silence), "What saying nothing is worth. Left out: 0 on everything, with the pitfall `silent`.", "何も答えなかったときの評価。省けば、すべて0で落とし穴 `silent`。"),
];

/// What can be said or decided shares these.
const SAY: Field = field(
    "say",
    Text,
    "The words, as they are spoken: at most 45 English words or 150 Japanese characters.",
    "話す言葉。英語で45語、日本語で150字まで。",
)
.required();
const WHY: Field = field(
    "why",
    Text,
    "The coach's comment: quotes the words that earned the rating.",
    "コーチの講評。評価の理由になった言葉を引く。",
);
const PITFALLS: Field = field(
    "pitfalls",
    OneOrMany(&Word(Words::Pitfall), 0),
    "What goes wrong in it. What the fact ledger sees (a false statement, a contradiction, a disclosure) it finds itself.",
    "踏んだ落とし穴。事実の台帳から分かるもの（虚偽・食い違い・漏えい）は書かなくてよい。",
);
const CLAIMS: Field = field(
    "claims",
    Map(&Name(Reference::Fact), &Name(Reference::Value)),
    "What it asserts: `fact: value`.",
    "述べる事実。`事実: 値`。",
);
const PROMISES: Field = field(
    "promises",
    parts(&Holds::Part(Part::Promise)),
    "What it promises; the debrief lists it.",
    "約束すること。講評で一覧になる。",
);
const SHIFTS: Field = field(
    "mood",
    Holds::Part(Part::Mood),
    "Added to the mood, on top of what the ratings do.",
    "会場の空気に加えるもの。評価による変化とは別に。",
);
const HEADLINES: Field = field(
    "headline",
    Holds::Part(Part::Headline),
    "What becomes of it in print.",
    "どう報じられるか。",
);
const CORRECTS: Field = field(
    "corrects",
    FACTS,
    "Facts it corrects openly, after something else was said.",
    "先の発言をはっきり訂正する事実。",
);
const DELIVERS: Field = field(
    "delivers",
    OneOrMany(&Name(Reference::Message), 0),
    "Key messages it gets across.",
    "伝わるキーメッセージ。",
);

/// Levels of criteria; what must be rated differs.
const fn rate(en: &'static str, ja: &'static str) -> Field {
    field(
        "rate",
        Map(&Criterion, &Number(0, MAX_LEVEL as i64)),
        en,
        ja,
    )
}

pub(super) const ABOUT_ANSWER: Phrase = phrase("An answer the player can give.", "選べる回答。");

pub(super) const ANSWER: &[Field] = &[
    field(
        "id",
        AnswerId,
        "The answer's name; `silence` is reserved.",
        "回答の名前。`silence` は使えない。",
    )
    .required(),
    SAY,
    rate(
        "A level from 0 to 3 for exactly what the question observes.",
        "質問の `observes` とちょうど同じ項目に、0から3の評価を付ける。",
    ),
    field(
        "when",
        Holds::Part(Part::Condition),
        "It is offered only when all of this holds.",
        "この条件がすべて成り立つときだけ選べる。",
    ),
    PITFALLS,
    WHY,
    HEADLINES,
    CLAIMS,
    CORRECTS,
    DELIVERS,
    PROMISES,
    field(
        "then",
        Name(Reference::Question),
        "The follow-up it draws.",
        "これが招く関連質問。",
    ),
    SHIFTS,
    field(
        "by",
        Name(Reference::Person),
        "Spoken by a panellist: hidden unless that person is seated.",
        "登壇者が話す回答。その人が着席しているときだけ選べる。",
    ),
];

pub(super) const ABOUT_LINE: Phrase = phrase("A line of the opening statement.", "冒頭発言の文。");

pub(super) const LINE: &[Field] = &[
    field(
        "id",
        Id,
        "What `said: opening.line` names it by.",
        "`said: opening.文` で使う名前。",
    )
    .required(),
    SAY,
    field(
        "covers",
        OneOrMany(&Word(Words::Cover), 0),
        "What the statement covers by it.",
        "この文で触れる点。",
    ),
    rate(
        "Levels from 0 to 3 of whatever criteria it shows.",
        "当てはまる評価項目に、0から3の評価を付ける。",
    ),
    field(
        "when",
        Holds::Part(Part::Condition),
        "It is offered only when all of this holds.",
        "この条件がすべて成り立つときだけ選べる。",
    ),
    PITFALLS,
    WHY,
    HEADLINES,
    CLAIMS,
    CORRECTS,
    DELIVERS,
    PROMISES,
    SHIFTS,
];

pub(super) const ABOUT_OPTION: Phrase = phrase("An option of a decision.", "判断の選択肢。");

pub(super) const OPTION: &[Field] = &[
    field(
        "id",
        Id,
        "What `said: decision.option` names it by.",
        "`said: 判断.選択肢` で使う名前。",
    )
    .required(),
    SAY,
    WHY,
    rate(
        "Levels from 0 to 3 of whatever criteria it shows.",
        "当てはまる評価項目に、0から3の評価を付ける。",
    ),
    PITFALLS,
    SHIFTS,
    SETS,
    CLAIMS,
    PROMISES,
    field(
        "ends",
        Flag,
        "Of a decision at closing: the conference ends here.",
        "終了時の判断で、ここで会見を終える。",
    )
    .usually(Usual::Flag(false)),
];

pub(super) const ABOUT_SILENCE: Phrase = phrase(
    "What saying nothing is worth; where waiting is right, rate it so.",
    "何も答えなかったときの評価。待つのが正しい場面なら、そう評価する。",
);

pub(super) const SILENCE: &[Field] = &[
    rate(
        "A level from 0 to 3 for exactly what the question observes. Left out: 0 on all.",
        "質問の `observes` と同じ項目に、0から3の評価を付ける。省けば、すべて0。",
    ),
    PITFALLS,
    WHY,
];

pub(super) const ABOUT_HEADLINE: Phrase = phrase(
    "What becomes of an answer in print; each part may be left out.",
    "どう報じられるか。どれも省ける。",
);

pub(super) const HEADLINE: &[Field] = &[
    field("neutral", Text, "In a neutral paper.", "中立な新聞では。"),
    field("hostile", Text, "In a hostile one.", "批判的な媒体では。"),
    field("social", Text, "On the social networks.", "SNSでは。"),
];

pub(super) const ABOUT_PROMISE: Phrase = phrase("Something promised.", "約束。");

pub(super) const PROMISE: &[Field] = &[
    field("what", Text, "What is promised.", "何を。").required(),
    field("by", Text, "By when.", "いつまでに。"),
    field("owner", Text, "Who keeps it.", "誰が。"),
];

pub(super) const ABOUT_MOOD: Phrase =
    phrase("Added to the mood of the room.", "会場の空気に加えるもの。");

pub(super) const MOOD: &[Field] = &[
    field("trust", SHIFT, "Added to trust.", "信頼に加える数。").usually(Usual::Number(0)),
    field("heat", SHIFT, "Added to heat.", "緊迫度に加える数。").usually(Usual::Number(0)),
];

pub(super) const ABOUT_CONDITION: Phrase = phrase(
    "All that is listed must hold; a list under one key means any of them.",
    "書いたことがすべて成り立つこと。一つの項目にリストを書けば、そのどれか。",
);

/// Answers given, follow-ups included.
const COUNT: Holds = OneOrMany(&Number(0, 9_999), 0);
/// Trust or heat.
const LEVEL: Holds = OneOrMany(&Number(0, 100), 0);
/// What was said, or not.
const SAID: Holds = OneOrMany(&Utterance, 0);

/// `any` is the last: what it holds has all but it.
pub(super) const CONDITION: &[Field] = &[
    field(
        "after",
        COUNT,
        "After so many answers.",
        "これだけ回答した後。",
    ),
    field(
        "before",
        COUNT,
        "Before so many answers.",
        "これだけ回答する前。",
    ),
    field(
        "heat_over",
        LEVEL,
        "The heat is above this.",
        "緊迫度がこれより高い。",
    ),
    field(
        "heat_under",
        LEVEL,
        "The heat is below this.",
        "緊迫度がこれより低い。",
    ),
    field(
        "trust_over",
        LEVEL,
        "Trust is above this.",
        "信頼がこれより高い。",
    ),
    field(
        "trust_under",
        LEVEL,
        "Trust is below this.",
        "信頼がこれより低い。",
    ),
    field(
        "said",
        SAID,
        "This was said: `question.answer`, `question.silence`, `opening.line` or `decision.option`.",
        "こう発言した。`質問.回答`、`質問.silence`、`opening.文`、`判断.選択肢`。",
    ),
    field(
        "not_said",
        SAID,
        "This was not said; true if it was never asked.",
        "こう発言していない。尋ねられていなければ成り立つ。",
    ),
    field(
        "pitfall",
        OneOrMany(&Word(Words::Pitfall), 0),
        "An answer showed this pitfall.",
        "この落とし穴を踏んだ。",
    ),
    field(
        "seated",
        OneOrMany(&Name(Reference::Person), 0),
        "This person sits on the podium.",
        "この人が登壇している。",
    ),
    field(
        "claimed",
        Claimed,
        "The latest claim about a fact: `fact: value`.",
        "事実について最後に述べたこと。`事実: 値`。",
    ),
    field(
        "injected",
        OneOrMany(&Name(Reference::Inject), 0),
        "This inject has happened.",
        "この状況付与が起きた。",
    ),
    field(
        "any",
        List(&InnerCondition, 0, limits::ENTRIES),
        "One of these conditions holds.",
        "このうちどれかの条件が成り立つ。",
    ),
];
