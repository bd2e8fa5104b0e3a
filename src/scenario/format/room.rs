//! The fields of the room: who sits in it, what is decided, what happens.

use super::Holds::{Id, List, Map, Name, Number, OneOrMany, Text, Word};
use super::head::parts;
use super::speech::WHEN;
use super::{Field, Holds, Usual, Words, field, phrase};
use crate::scenario::limits;
use crate::scenario::problem::{Part, Reference};
use crate::scenario::vocabulary::Phrase;

/// The most an author adds to trust or heat at once.
pub(super) const SHIFT: Holds = Number(-100, 100);

/// Changes of facts, by fact.
pub(super) const SETS: Field = field(
    "sets",
    Map(&Name(Reference::Fact), &Holds::Part(Part::FactChange)),
    "Facts it changes: `fact: {is: …, as_of: …, status: …}`.",
    "変える事実。`事実: {is: …, as_of: …, status: …}`。",
);

pub(super) const ABOUT_PANEL: Phrase = phrase(
    "Who may sit beside the player; chosen before the conference.",
    "隣に座れる人たち。会見の前に選ぶ。",
);

pub(super) const PANEL: &[Field] = &[
    field(
        "seats",
        Number(0, 20),
        "How many of them may sit there. Left out: one, if there are people.",
        "何人まで座れるか。省けば1人（候補がいる場合）。",
    ),
    field(
        "people",
        parts(&Holds::Part(Part::Person)),
        "Who could.",
        "候補の人たち。",
    ),
];

pub(super) const ABOUT_PERSON: Phrase =
    phrase("Someone who could sit on the podium.", "登壇者の候補。");

pub(super) const PERSON: &[Field] = &[
    field(
        "id",
        Id,
        "What `by` and `seated` name them by.",
        "`by` と `seated` で使う名前。",
    )
    .required(),
    field("name", Text, "Their name.", "氏名。").required(),
    field("role", Text, "Their office.", "役職。"),
    field(
        "knows",
        OneOrMany(&Name(Reference::Topic), 0),
        "Topics they know; shown when choosing.",
        "詳しい論点。選ぶときに表示される。",
    ),
];

pub(super) const ABOUT_OPENING: Phrase = phrase(
    "The opening statement: lines to pick, in order.",
    "冒頭発言。文を選び、順に並べる。",
);

pub(super) const OPENING: &[Field] = &[
    field(
        "choose",
        Number(1, limits::ENTRIES as i64),
        "At most so many lines. Left out: up to five.",
        "選べる文の数の上限。省けば5文まで。",
    ),
    field(
        "weight",
        Number(1, 3),
        "How much the statement counts, as a question's weight.",
        "評価での重み。質問の `weight` と同じ。",
    )
    .usually(Usual::Number(1)),
    field(
        "lines",
        parts(&Holds::Part(Part::Line)),
        "The lines, good and bad.",
        "文の候補。良いものも悪いものも。",
    )
    .required(),
];

pub(super) const ABOUT_MODERATOR: Phrase = phrase(
    "Who chairs: calls, limits, closes.",
    "司会。指名し、区切り、締める。",
);

pub(super) const MODERATOR: &[Field] = &[
    field("name", Text, "The chair's name.", "司会の名前。"),
    field(
        "questions_each",
        Number(1, 9),
        "Questions each journalist may ask in a row.",
        "記者一人が続けて尋ねられる数。",
    )
    .usually(Usual::Number(1)),
];

pub(super) const ABOUT_DECISION: Phrase = phrase(
    "Something that is decided, not said.",
    "話すのではなく、決めること。",
);

pub(super) const DECISION: &[Field] = &[
    field("id", Id, "What `said` names it by.", "`said` で使う名前。").required(),
    field(
        "at",
        Word(Words::DecisionPoint),
        "When it is put.",
        "いつ決めるか。",
    )
    .required(),
    WHEN,
    field(
        "ask",
        Text,
        "What the player has to decide.",
        "何を決めるか。",
    )
    .required(),
    field(
        "options",
        List(&Holds::Part(Part::Option), 1, limits::ANSWERS),
        "What can be decided.",
        "選択肢。",
    )
    .required(),
];

pub(super) const ABOUT_JOURNALIST: Phrase = phrase("A journalist.", "記者。");

pub(super) const JOURNALIST: &[Field] = &[
    field(
        "id",
        Id,
        "What a question's `from` names them by.",
        "質問の `from` で使う名前。",
    )
    .required(),
    field("name", Text, "Their name.", "氏名。").required(),
    field(
        "outlet",
        Text,
        "Paper, agency or channel.",
        "所属。新聞・通信社・放送局など。",
    ),
    field("beat", Text, "What they cover.", "担当分野。"),
    field(
        "manner",
        Word(Words::Manner),
        "How they ask; the heat rises by it.",
        "聞き方。緊迫度の上がり方が変わる。",
    )
    .usually(Usual::Word("patient")),
];

pub(super) const ABOUT_TOPIC: Phrase = phrase("What questions are about.", "質問の論点。");

pub(super) const TOPIC: &[Field] = &[
    field(
        "id",
        Id,
        "What a question's `topic` names it by.",
        "質問の `topic` で使う名前。",
    )
    .required(),
    field(
        "title",
        Text,
        "The name a person reads.",
        "表示される名前。",
    )
    .required(),
    field(
        "field",
        Word(Words::Field),
        "What history and drills compare across scenarios.",
        "分野。記録と反復練習で、シナリオをまたいで比べる単位。",
    )
    .required(),
];

pub(super) const ABOUT_INJECT: Phrase = phrase(
    "Something that happens during the conference: a memo is slipped to the player, once.",
    "会見中に起きること。メモが一度だけ差し入れられる。",
);

pub(super) const INJECT: &[Field] = &[
    field(
        "id",
        Id,
        "What `injected` names it by.",
        "`injected` で使う名前。",
    )
    .required(),
    WHEN,
    field(
        "memo",
        Text,
        "The note put before the player.",
        "差し入れられるメモ。",
    )
    .required(),
    SETS,
    field(
        "heat",
        SHIFT,
        "Added to the heat of the room.",
        "緊迫度に加える数。",
    )
    .usually(Usual::Number(0)),
    field(
        "asks",
        Name(Reference::Question),
        "The question it brings up.",
        "これがきっかけで出る質問。",
    ),
];
