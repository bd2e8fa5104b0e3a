//! What the columns of a list are called: in many spellings and both languages,
//! full-width or half-width, with brackets, blanks or none.

use unicode_normalization::UnicodeNormalization;

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Column {
    /// The question's number.
    Number,
    /// What it is about; several columns go together, the wider first.
    Category,
    /// The question.
    Question,
    /// The team's answer.
    Answer,
    /// A question that may come after the answer.
    FollowUp,
    /// The answer to that.
    FollowUpAnswer,
    /// Who answers.
    Who,
    /// What the answer rests on.
    Basis,
    /// As of when it holds.
    AsOf,
    /// Whether it may be said.
    Disclosure,
    /// Whether it must not be said: the same, turned round.
    Secrecy,
    /// How the question works on the one asked.
    Technique,
}

impl Column {
    /// The columns that can be named on the command line, and by what.
    pub const NAMES: [(&'static str, Column); 11] = [
        ("number", Column::Number),
        ("category", Column::Category),
        ("question", Column::Question),
        ("answer", Column::Answer),
        ("follow-up", Column::FollowUp),
        ("follow-up-answer", Column::FollowUpAnswer),
        ("who", Column::Who),
        ("basis", Column::Basis),
        ("as-of", Column::AsOf),
        ("disclose", Column::Disclosure),
        ("technique", Column::Technique),
    ];

    /// The column a name of the command line means.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Column> {
        let name = name.trim().to_lowercase().replace(['_', ' '], "-");
        let known = Column::NAMES.iter().find(|(known, _)| *known == name);
        known.map(|(_, column)| *column)
    }

    /// What a heading means, if that is known.
    #[must_use]
    pub fn of_heading(heading: &str) -> Option<Column> {
        let heading = normalised(heading);
        if heading.is_empty() || heading.chars().count() > LONGEST_HEADING {
            return None;
        }
        let whole = WHOLE.iter().find(|(_, spellings)| spellings.contains(&heading.as_str()));
        if let Some((column, _)) = whole {
            return *column;
        }
        let parts = PARTS.iter().find(|(_, spellings)| {
            spellings.iter().any(|spelling| heading.contains(spelling))
        });
        parts.and_then(|(column, _)| *column)
    }
}

/// Headings are short; a sentence that holds the word 回答 is none.
const LONGEST_HEADING: usize = 24;

/// A heading or a name without what makes spellings differ: width, case, blanks,
/// marks.
#[must_use]
pub fn normalised(heading: &str) -> String {
    let marks = |c: &char| c.is_alphanumeric() || *c == '#';
    heading.nfkc().flat_map(char::to_lowercase).filter(marks).collect()
}

type Spellings = (Option<Column>, &'static [&'static str]);

/// Headings that mean a column as they are. `None`: known to be something else.
const WHOLE: &[Spellings] = &[
    (
        Some(Column::Number),
        &["no", "#", "num", "nr", "id", "q#", "qno", "項番", "連番", "通番", "通し番号", "問番号", "問no"],
    ),
    (
        Some(Column::Question),
        &[
            "q", "問", "問い", "質問", "設問", "想定問", "質問項目", "質問内容", "質問事項", "question",
            "questions", "ask", "asked",
        ],
    ),
    (
        Some(Column::Answer),
        &[
            "a", "答", "答え", "回答", "答弁", "応答", "ans", "answer", "answers", "response", "reply",
            "bestanswer", "betteranswer", "最もよい回答", "よりよい回答",
        ],
    ),
    (
        Some(Column::Category),
        &["項目", "大項目", "中項目", "小項目", "区分", "種別", "論点", "テーマ", "分野", "section", "subject", "area"],
    ),
    (Some(Column::Who), &["who", "by", "owner", "主管"]),
    (Some(Column::Disclosure), &["可否", "ok", "public"]),
    (Some(Column::Basis), &["sources", "ref", "refs"]),
    (Some(Column::AsOf), &["asof", "date", "日付"]),
    (None, &["避ける落とし穴", "pitfallstoavoid", "発言", "評価", "理由", "whatwassaid", "rating", "why"]),
];

/// Parts of headings, the more telling first.
const PARTS: &[Spellings] = &[
    // Who asked, when, or by when to answer: not what this is about.
    (
        None,
        &[
            "質問者", "質問日", "質問元", "回答日", "回答期限", "回答状況", "確認状況", "落とし穴", "備考", "問答",
            "remark", "comment", "askedby", "reporter", "deadline", "pitfall",
        ],
    ),
    (
        Some(Column::FollowUpAnswer),
        &[
            "更問回答", "更問答", "更問の答", "更問への", "更問いへの", "更問い回答", "更問いの答", "更問い答",
            "追加質問への", "追加質問回答", "追加質問の答", "追加回答", "再質問への", "再質問回答", "再質問の答",
            "再答弁", "再回答", "関連質問への", "関連質問回答", "関連質問の答",
            "followupanswer", "followupresponse", "followupa", "answertofollowup", "answerfollowup",
        ],
    ),
    (
        Some(Column::FollowUp),
        &["更問", "さら問", "サラ問", "追加質問", "再質問", "関連質問", "重ね", "followup", "supplementary"],
    ),
    (
        Some(Column::Technique),
        &["手法", "質問の型", "technique"],
    ),
    (Some(Column::Secrecy), &["対外秘", "社外秘", "非公表", "非公開", "秘密", "部外秘", "confidential", "secret", "internal"]),
    (
        Some(Column::Disclosure),
        &["開示", "公表", "公開", "対外発表", "disclos", "maybesaid", "publish", "canwesay"],
    ),
    (
        Some(Column::Who),
        &[
            "回答者", "答弁者", "応答者", "担当", "発言者", "登壇者", "話者", "所管", "部署", "speaker", "respond",
            "answerer", "answeredby", "whoanswers", "spokes", "owner", "responsible",
        ],
    ),
    (
        Some(Column::AsOf),
        &["時点", "基準日", "更新", "改訂", "asof", "updated", "revised", "validon"],
    ),
    (
        Some(Column::Basis),
        &["根拠", "出典", "出所", "典拠", "参考", "エビデンス", "資料", "basis", "source", "reference", "evidence"],
    ),
    (Some(Column::Number), &["番号", "number"]),
    (
        Some(Column::Category),
        &["分類", "カテゴリ", "ジャンル", "categor", "topic", "theme"],
    ),
    (
        Some(Column::Answer),
        &["回答", "答弁", "答え", "answer", "response", "reply"],
    ),
    (
        Some(Column::Question),
        &["質問", "設問", "想定問", "問い", "question"],
    ),
];
