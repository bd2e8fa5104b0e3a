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
        let whole = WHOLE
            .iter()
            .find(|(_, spellings)| spellings.contains(&heading.as_str()));
        if let Some((column, _)) = whole {
            return *column;
        }
        let stands = |spellings: &[&str]| spellings.iter().any(|it| heading.contains(it));
        let parts = PARTS.iter().find(|(_, spellings)| stands(spellings));
        match parts.and_then(|(column, _)| *column) {
            // 更問いの回答, answer to the follow-up.
            Some(Column::FollowUp) if stands(ANSWERS) => Some(Column::FollowUpAnswer),
            column => column,
        }
    }
}

/// Headings are short; a sentence that holds the word 回答 is none.
const LONGEST_HEADING: usize = 24;

/// A heading or a name without what makes spellings differ: width, case, blanks,
/// marks.
#[must_use]
pub fn normalised(heading: &str) -> String {
    let marks = |c: &char| c.is_alphanumeric() || *c == '#';
    heading
        .nfkc()
        .flat_map(char::to_lowercase)
        .filter(marks)
        .collect()
}

type Spellings = (Option<Column>, &'static [&'static str]);

/// Headings that mean a column as they are. `None`: known to be something else.
const WHOLE: &[Spellings] = &[
    (
        Some(Column::Number),
        &[
            "no",
            "#",
            "num",
            "nr",
            "id",
            "q#",
            "qno",
            "項番",
            "連番",
            "通番",
            "通し番号",
            "問番号",
            "問no",
        ],
    ),
    (
        Some(Column::Question),
        &[
            "q",
            "問",
            "問い",
            "質問",
            "設問",
            "想定問",
            "質問項目",
            "質問内容",
            "質問事項",
            "question",
            "questions",
            "ask",
            "asked",
        ],
    ),
    (
        Some(Column::Answer),
        &[
            "a",
            "答",
            "答え",
            "回答",
            "答弁",
            "応答",
            "ans",
            "answer",
            "answers",
            "response",
            "reply",
            "bestanswer",
            "betteranswer",
            "最もよい回答",
            "よりよい回答",
        ],
    ),
    (
        Some(Column::Category),
        &[
            "項目",
            "大項目",
            "中項目",
            "小項目",
            "区分",
            "種別",
            "論点",
            "テーマ",
            "分野",
            "section",
            "subject",
            "area",
        ],
    ),
    (Some(Column::Who), &["who", "by", "owner", "主管"]),
    (Some(Column::Disclosure), &["可否", "ok", "public"]),
    (Some(Column::Basis), &["sources", "ref", "refs"]),
    (Some(Column::AsOf), &["asof", "date", "日付"]),
    (
        None,
        &[
            "避ける落とし穴",
            "pitfallstoavoid",
            "発言",
            "評価",
            "理由",
            "whatwassaid",
            "rating",
            "why",
        ],
    ),
];

/// What makes a follow-up's heading that of its answer.
const ANSWERS: &[&str] = &["答", "answer", "response", "reply"];

/// Parts of headings, the more telling first.
const PARTS: &[Spellings] = &[
    // Who asked, when, or by when to answer: not what this is about.
    (
        None,
        &[
            "質問者",
            "質問日",
            "質問元",
            "回答日",
            "回答期限",
            "回答状況",
            "確認状況",
            "落とし穴",
            "備考",
            "問答",
            "remark",
            "comment",
            "askedby",
            "reporter",
            "deadline",
            "pitfall",
        ],
    ),
    (
        Some(Column::FollowUpAnswer),
        &["再答弁", "再回答", "追加回答"],
    ),
    (
        Some(Column::FollowUp),
        &[
            "更問",
            "さら問",
            "サラ問",
            "追加質問",
            "再質問",
            "関連質問",
            "重ね",
            "followup",
            "supplementary",
        ],
    ),
    (Some(Column::Technique), &["手法", "質問の型", "technique"]),
    (
        Some(Column::Secrecy),
        &[
            "対外秘",
            "社外秘",
            "非公表",
            "非公開",
            "秘密",
            "部外秘",
            "confidential",
            "secret",
            "internal",
        ],
    ),
    (
        Some(Column::Disclosure),
        &[
            "開示",
            "公表",
            "公開",
            "対外発表",
            "disclos",
            "maybesaid",
            "publish",
            "canwesay",
        ],
    ),
    (
        Some(Column::Who),
        &[
            "回答者",
            "答弁者",
            "応答者",
            "担当",
            "発言者",
            "登壇者",
            "話者",
            "所管",
            "部署",
            "speaker",
            "respond",
            "answerer",
            "answeredby",
            "whoanswers",
            "spokes",
            "owner",
            "responsible",
        ],
    ),
    (
        Some(Column::AsOf),
        &[
            "時点",
            "基準日",
            "更新",
            "改訂",
            "asof",
            "updated",
            "revised",
            "validon",
        ],
    ),
    (
        Some(Column::Basis),
        &[
            "根拠",
            "出典",
            "出所",
            "典拠",
            "参考",
            "エビデンス",
            "資料",
            "basis",
            "source",
            "reference",
            "evidence",
        ],
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_are_known_in_their_spellings() {
        use Column::{
            Answer, AsOf, Basis, Category, Disclosure, FollowUp, FollowUpAnswer, Number, Question,
            Secrecy, Technique, Who,
        };
        let known: [(Column, &[&str]); 12] = [
            (
                Number,
                &[
                    "番号",
                    "No.",
                    "Ｎｏ",
                    "№",
                    "#",
                    "no",
                    "通し番号",
                    "Q番号",
                    "質問番号",
                    "Number",
                    "項番",
                ],
            ),
            (
                Category,
                &[
                    "分類",
                    "カテゴリ",
                    "カテゴリー",
                    "項目",
                    "大項目",
                    "中項目",
                    "質問分類",
                    "Category",
                    "Topic",
                    "テーマ",
                ],
            ),
            (
                Question,
                &[
                    "質問",
                    "想定質問",
                    "問",
                    "設問",
                    "Q",
                    "Ｑ．",
                    "質問（想定）",
                    "想定される質問",
                    "Question",
                    "Questions",
                    "質問内容",
                    "質 問",
                ],
            ),
            (
                Answer,
                &[
                    "回答",
                    "想定回答",
                    "答",
                    "答弁",
                    "A",
                    "Ａ",
                    "回答案",
                    "回答（案）",
                    "答え",
                    "Answer",
                    "Best answer",
                    "Draft response",
                    "よりよい回答",
                    "最もよい回答",
                ],
            ),
            (
                FollowUp,
                &[
                    "更問",
                    "更問い",
                    "更問１",
                    "追加質問",
                    "再質問",
                    "さら問い",
                    "Follow-up",
                    "follow up question",
                    "Follow-up Qs",
                ],
            ),
            (
                FollowUpAnswer,
                &[
                    "更問回答",
                    "更問いの回答",
                    "更問への答え",
                    "追加質問への回答",
                    "再質問 回答",
                    "Follow-up answer",
                    "Answer to follow-up",
                ],
            ),
            (
                Who,
                &[
                    "回答者",
                    "担当",
                    "答弁者",
                    "担当部署",
                    "Speaker",
                    "Owner",
                    "Who answers",
                    "Respondent",
                    "Spokesperson",
                ],
            ),
            (
                Basis,
                &[
                    "根拠",
                    "出典",
                    "参考資料",
                    "根拠資料",
                    "Source",
                    "Basis",
                    "Reference",
                    "Evidence",
                ],
            ),
            (
                AsOf,
                &[
                    "時点",
                    "更新日",
                    "データ時点",
                    "最終更新日",
                    "As of",
                    "as-of",
                    "Last updated",
                ],
            ),
            (
                Disclosure,
                &[
                    "開示可否",
                    "公表可否",
                    "公開可否",
                    "対外公表",
                    "May be disclosed",
                    "Disclose?",
                    "Disclosure",
                ],
            ),
            (Secrecy, &["対外秘", "社外秘", "非公表", "Confidential"]),
            (Technique, &["質問の手法", "手法", "Technique"]),
        ];
        for (column, spellings) in known {
            for spelling in spellings {
                assert_eq!(Column::of_heading(spelling), Some(column), "{spelling}");
            }
        }
        for other in [
            "",
            "備考",
            "質問者",
            "回答期限",
            "想定問答集",
            "落とし穴",
            "Rating",
            "What was said",
            "Deadline",
            "被害の回答については次の資料をご覧いただければと存じます",
        ] {
            assert_eq!(Column::of_heading(other), None, "{other}");
        }
    }

    #[test]
    fn flags_name_every_column_that_is_recognised() {
        for (name, column) in Column::NAMES {
            assert_eq!(Column::from_name(name), Some(column));
            assert_eq!(
                Column::from_name(&name.to_uppercase().replace('-', "_")),
                Some(column)
            );
        }
        assert_eq!(Column::from_name("colour"), None);
    }
}
