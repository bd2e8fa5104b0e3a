//! The fields at the top of a file, and the rubric.

use super::Holds::{Free, Id, List, Map, Name, Number, OneOrMany, Text, Version, Word};
use super::{Field, Holds, Usual, Words, field, phrase};
use crate::scenario::limits;
use crate::scenario::problem::{Part, Reference};
use crate::scenario::rubric::{MAX_CRITERIA, MAX_LEVEL};
use crate::scenario::vocabulary::Phrase;

/// The levels of a criterion, 0 included.
const LEVELS: usize = MAX_LEVEL as usize + 1;

/// A list of parts, as long as most may be.
pub(super) const fn parts(part: &'static Holds) -> Holds {
    List(part, 0, limits::ENTRIES)
}

pub(super) const ABOUT_SCENARIO: Phrase = phrase(
    "One file is one scenario: a press conference, or a pack of questions.",
    "1ファイルが1シナリオ。一回の会見、または質問集。",
);

pub(super) const SCENARIO: &[Field] = &[
    field(
        "kaiken",
        Version,
        "The version of the format: 1.",
        "書式の版。1と書く。",
    )
    .required(),
    field(
        "kind",
        Word(Words::Kind),
        "A conference, or a pack of stand-alone questions.",
        "会見か、質問集か。",
    )
    .usually(Usual::Word("conference")),
    field(
        "id",
        Id,
        "The scenario's stable name. A trainee's history hangs on it, so do not change it later.",
        "シナリオの変わらない名前。記録はこのidに結び付くため、後から変えない。",
    )
    .required(),
    field(
        "title",
        Text,
        "The name a person reads.",
        "一覧に表示される題名。",
    )
    .required(),
    field(
        "summary",
        Text,
        "One or two sentences for the list: what happened, and who the player is.",
        "一覧に添える1〜2文。何が起き、誰の立場で臨むか。",
    ),
    field(
        "languages",
        OneOrMany(&Word(Words::Language), 0),
        "The languages the scenario promises; the first stands in where another lacks. Left out: those of the title.",
        "提供する言語。先頭の言語が、欠けた文章の代わりになる。省けば、題名に書かれた言語。",
    ),
    field(
        "difficulty",
        Number(1, 5),
        "From 1 (easy) to 5.",
        "難度。1（やさしい）から5まで。",
    )
    .usually(Usual::Number(3)),
    field(
        "minutes",
        Number(1, 600),
        "The conference's own clock: each answer takes its question's `seconds` and 30 more.",
        "会見の時計（分）。回答ごとに質問の `seconds` と30秒が過ぎる。",
    )
    .usually(Usual::Number(30)),
    field(
        "asks",
        Holds::Part(Part::Asks),
        "How many questions each phase draws; follow-ups come on top.",
        "場面ごとに抽選する質問の数。関連質問はこれに加わる。",
    ),
    field(
        "start",
        Holds::Part(Part::Start),
        "Trust and heat of the room at the beginning.",
        "開始時の信頼と緊迫度。",
    ),
    field(
        "setting",
        Word(Words::Setting),
        "The manners of the room.",
        "会見場の作法。",
    )
    .usually(Usual::Word("tokyo")),
    field(
        "tags",
        OneOrMany(&Free, 0),
        "Words for finding it.",
        "探すための語。",
    ),
    field(
        "follows",
        Id,
        "Of a second act: the id of the first, whose claims and answers are carried over.",
        "続編の場合、前編のid。前編での発言が引き継がれる。",
    ),
    field(
        "carries",
        Map(&Id, &Name(Reference::Fact)),
        "Of a second act: the first act's facts and which of ours they are, `theirs: ours`.",
        "続編の場合、前編の事実とこちらの事実の対応。`前編: こちら`。",
    ),
    field(
        "case",
        Holds::Part(Part::Case),
        "The real events it is modelled on, shown in the debrief.",
        "下敷きにした実際の出来事。講評で紹介する。",
    ),
    field(
        "briefing",
        Holds::Part(Part::Briefing),
        "What the player knows: role, situation, timeline, facts, messages.",
        "臨む人が知っていること。役柄、状況、経緯、事実、伝えたいこと。",
    ),
    field(
        "panel",
        Holds::Part(Part::Panel),
        "Who may sit beside the player; chosen before the conference.",
        "隣に座れる人たち。会見の前に選ぶ。",
    ),
    field(
        "opening",
        Holds::Part(Part::Opening),
        "The opening statement, picked line by line.",
        "冒頭発言。文を選んで組み立てる。",
    ),
    field(
        "moderator",
        Holds::Part(Part::Moderator),
        "Who chairs. Left out: a neutral one.",
        "司会。省けば、名のない中立の司会。",
    ),
    field(
        "decisions",
        parts(&Holds::Part(Part::Decision)),
        "What no wording can mend: decided, not said.",
        "言葉では直せない判断。話すのではなく、決める。",
    ),
    field(
        "press",
        parts(&Holds::Part(Part::Journalist)),
        "The journalists in the room.",
        "会場の記者たち。",
    )
    .required(),
    field(
        "topics",
        parts(&Holds::Part(Part::Topic)),
        "What the questions are about.",
        "質問の論点。",
    )
    .required(),
    field(
        "questions",
        List(&Holds::Part(Part::Question), 1, limits::QUESTIONS),
        "Every question, follow-ups included.",
        "質問のすべて。関連質問も含む。",
    )
    .required(),
    field(
        "pursuits",
        Map(&Word(Words::Pitfall), &Name(Reference::Question)),
        "What the room does with a pitfall, whichever answer showed it: `pitfall: question`.",
        "落とし穴への追及。どの回答で踏んでも、この質問が来うる。`落とし穴: 質問`。",
    ),
    field(
        "injects",
        parts(&Holds::Part(Part::Inject)),
        "What happens during the conference; at most one after an answer, each once.",
        "会見中に起きること（状況付与）。1回答につき多くて一つ、それぞれ一度だけ。",
    ),
    field(
        "rubric",
        List(&Holds::Part(Part::Criterion), 1, MAX_CRITERIA),
        "Criteria of your own. Left out: the seven of the default rubric.",
        "独自の評価項目。省けば、標準の7項目。",
    ),
];

pub(super) const ABOUT_ASKS: Phrase = phrase(
    "How many questions each phase draws; follow-ups come on top.",
    "場面ごとに抽選する質問の数。関連質問はこれに加わる。",
);

/// Questions a phase can draw.
const DRAWN: Holds = Number(0, limits::QUESTIONS as i64);

/// In the order of [`crate::scenario::Phase::DRAWN`].
pub(super) const ASKS: &[Field] = &[
    field(
        "opening",
        DRAWN,
        "Questions drawn right after the opening statement.",
        "冒頭発言の直後に抽選する質問の数。",
    )
    .usually(Usual::Number(0)),
    field(
        "main",
        DRAWN,
        "Questions drawn in the body of the conference. Left out: all there are, up to 12.",
        "質疑の本体で抽選する質問の数。省けば、ある分すべて（多くて12問）。",
    ),
    field(
        "closing",
        DRAWN,
        "Questions drawn at the end.",
        "終盤に抽選する質問の数。",
    )
    .usually(Usual::Number(0)),
    field(
        "doorstep",
        DRAWN,
        "Questions drawn at the door.",
        "ぶら下がりで抽選する質問の数。",
    )
    .usually(Usual::Number(0)),
];

pub(super) const ABOUT_START: Phrase = phrase(
    "Trust and heat of the room at the beginning, each from 0 to 100.",
    "開始時の信頼と緊迫度。それぞれ0から100まで。",
);

pub(super) const START: &[Field] = &[
    field(
        "trust",
        Number(0, 100),
        "How much the room believes the speaker.",
        "会場が発言者を信じる度合い。",
    )
    .usually(Usual::Number(50)),
    field(
        "heat",
        Number(0, 100),
        "How hot the room is. The hotter, the likelier a pursuit.",
        "会場の緊迫度。高いほど追及されやすい。",
    )
    .usually(Usual::Number(30)),
];

pub(super) const ABOUT_CASE: Phrase = phrase(
    "The real events a scenario is modelled on, shown in the debrief.",
    "下敷きにした実際の出来事。講評で紹介する。",
);

pub(super) const CASE: &[Field] = &[
    field("what", Text, "What happened.", "何が起きたか。").required(),
    field(
        "sources",
        parts(&Holds::Part(Part::Source)),
        "Where that is told.",
        "出典。",
    ),
];

pub(super) const ABOUT_SOURCE: Phrase = phrase("A published source.", "公開された出典。");

pub(super) const SOURCE: &[Field] = &[
    field("title", Text, "Title and publisher.", "題名と発行元。").required(),
    field(
        "published",
        Free,
        "The date of publication, as 2019-08-02.",
        "公表日。2019-08-02の形で。",
    ),
];

pub(super) const ABOUT_CRITERION: Phrase = phrase(
    "A criterion of your own rubric, rated from 0 to 3.",
    "独自の評価項目。0から3で評価する。",
);

pub(super) const CRITERION: &[Field] = &[
    field(
        "id",
        Id,
        "What `observes` and `rate` name it by.",
        "`observes` と `rate` で使う名前。",
    )
    .required(),
    field("name", Text, "The name a person reads.", "表示される名前。").required(),
    field(
        "weight",
        Number(1, 100),
        "How much it counts in the overall score.",
        "総合評価での重み。",
    )
    .usually(Usual::Number(1)),
    field(
        "levels",
        List(&Text, LEVELS, LEVELS),
        "What the four levels mean, from 0 to 3.",
        "0から3まで、4段階それぞれの説明。",
    )
    .required(),
    field(
        "advice",
        Text,
        "What to work on when it is weak.",
        "弱いときの助言。",
    ),
];
