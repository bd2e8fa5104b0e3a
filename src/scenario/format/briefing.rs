//! The fields of what the player knows.

use super::Holds::{Id, List, Map, Name, Text, Word};
use super::head::parts;
use super::{Field, Holds, Usual, Words, field, phrase};
use crate::scenario::limits;
use crate::scenario::problem::{Part, Reference};
use crate::scenario::vocabulary::Phrase;

pub(super) const ABOUT_BRIEFING: Phrase = phrase(
    "What the player knows before walking in.",
    "会見に臨む人が、事前に知っていること。",
);

pub(super) const BRIEFING: &[Field] = &[
    field("role", Text, "Who the player is.", "誰の立場で臨むか。"),
    field(
        "situation",
        Text,
        "Where things stand, in a few sentences.",
        "いまの状況。数文で。",
    ),
    field(
        "timeline",
        parts(&Holds::Part(Part::Moment)),
        "What happened when.",
        "経緯。いつ何が起きたか。",
    ),
    field(
        "facts",
        List(&Holds::Part(Part::Fact), 0, limits::FACTS),
        "The fact ledger: whatever an answer claims is checked against it.",
        "事実の台帳。回答が述べることは、これと突き合わせる。",
    ),
    field(
        "messages",
        parts(&Holds::Part(Part::Message)),
        "What must get across, three at best.",
        "伝えたいこと。三つまでが望ましい。",
    ),
    field(
        "avoid",
        parts(&Text),
        "What not to say or do.",
        "言わないこと、しないこと。",
    ),
];

pub(super) const ABOUT_MOMENT: Phrase = phrase("A line of the timeline.", "経緯の一行。");

pub(super) const MOMENT: &[Field] = &[
    field("at", Text, "When.", "いつ。").required(),
    field("event", Text, "What happened.", "何が起きたか。").required(),
];

pub(super) const ABOUT_FACT: Phrase = phrase(
    "A fact with the values it has or may be claimed to have. A claim against the value in force is a false statement.",
    "事実と、その取りうる値。現在の値と違うことを述べれば、事実と異なる説明になる。",
);

/// The value, time and status a fact has, or takes on.
const AS_OF: Field = field(
    "as_of",
    Text,
    "As of when it holds, or by whose word.",
    "いつの時点のものか、または何によるか。",
);
const STATUS: Field = field(
    "status",
    Word(Words::Status),
    "How sure it is.",
    "どれほど確かか。",
);

pub(super) const FACT: &[Field] = &[
    field(
        "id",
        Id,
        "What answers name it by.",
        "回答から参照する名前。",
    )
    .required(),
    field("label", Text, "What it is about.", "何についての事実か。").required(),
    field(
        "values",
        Map(&Id, &Text),
        "What it is, was, may become or be wrongly claimed to be: `id: text`.",
        "取りうる値。いまの値、後で変わる値、誤って言われうる値。`id: 文章`。",
    )
    .required(),
    field(
        "is",
        Name(Reference::Value),
        "The value in force at the start.",
        "開始時の値。",
    )
    .required(),
    AS_OF,
    STATUS.usually(Usual::Word("confirmed")),
];

pub(super) const ABOUT_FACT_CHANGE: Phrase = phrase(
    "How a fact changes; what is left out stays.",
    "事実の更新。書かなかったものは変わらない。",
);

pub(super) const FACT_CHANGE: &[Field] = &[
    field(
        "is",
        Name(Reference::Value),
        "The value from now on.",
        "これからの値。",
    ),
    AS_OF,
    STATUS,
];

pub(super) const ABOUT_MESSAGE: Phrase =
    phrase("A key message.", "伝えたいこと（キーメッセージ）。");

pub(super) const MESSAGE: &[Field] = &[
    field(
        "id",
        Id,
        "What answers that deliver it name it by.",
        "伝えた回答から参照する名前。",
    )
    .required(),
    field(
        "text",
        Text,
        "The message in one sentence.",
        "伝えたいことを一文で。",
    )
    .required(),
];
