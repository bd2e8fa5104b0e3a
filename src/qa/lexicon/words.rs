//! The words themselves, in small letters and one width (NFKC). Whoever adds one
//! asks: could it stand in a question of another kind? Then it stays out.

use super::Words;
use crate::scenario::vocabulary::{Field, Technique};

/// Words that give a technique away, the more telling techniques first.
pub(super) const TECHNIQUES: &[(Technique, Words)] = &[
    (
        Technique::Resignation,
        Words {
            en: &["resign", "step down", "will you quit", "will you go", "your position as"],
            ja: &["辞任", "辞職", "退任", "進退", "引責", "職を辞"],
        },
    ),
    (
        Technique::OffRecord,
        Words {
            en: &["off the record", "between us", "between you and me"],
            ja: &["ここだけの", "オフレコ", "記事にしない"],
        },
    ),
    (
        Technique::Exhibit,
        Words {
            en: &["this document", "internal document", "internal e-mail", "internal email", "internal memo", "a recording", "a screenshot", "we have obtained", "i have here"],
            ja: &["この資料", "この文書", "内部資料", "内部文書", "内部メール", "入手した", "録音", "スクリーンショット", "手元にある"],
        },
    ),
    (
        Technique::Rumour,
        Words {
            en: &["rumour", "rumor", "on social media", "we hear that", "there are reports", "it is said that", "we are hearing"],
            ja: &["うわさ", "噂", "snsで", "sns上", "ネット上", "一部報道", "報道によると", "週刊誌", "との情報"],
        },
    ),
    (
        Technique::VictimVoice,
        Words {
            en: &["a mother", "a father", "a victim", "victims say", "the family of", "families", "bereaved", "one customer told", "a customer told"],
            ja: &["遺族", "被害者の声", "被害者から", "被害者の方から", "被害に遭った方から", "お客様からは", "お客さまからは", "保護者から", "怒りの声", "不安の声"],
        },
    ),
    (
        Technique::Comparison,
        Words {
            en: &["competitor", "rivals", "your rival", "other companies", "other firms", "others in your industry", "rest of the industry"],
            ja: &["他社", "競合", "同業", "業界では", "他行", "他の会社"],
        },
    ),
    (
        Technique::SomeSay,
        Words {
            en: &["some say", "some people say", "critics", "experts say", "many people think", "people are saying", "there is criticism"],
            ja: &["との声", "という声", "との指摘", "という指摘", "との批判", "という批判", "との意見", "という意見", "専門家は", "専門家から"],
        },
    ),
    (
        Technique::Paraphrase,
        Words {
            en: &["so you are saying", "so you're saying", "in other words", "so you mean", "does that mean", "so what you mean"],
            ja: &["つまり", "要するに", "ということですね", "ということでよろしい", "という理解で"],
        },
    ),
    (
        Technique::EitherOr,
        Words {
            en: &["either ", "or is it", "or was it", "which is it"],
            ja: &["それとも", "どちらなの", "どちらですか", "二者択一"],
        },
    ),
    (
        Technique::Hypothetical,
        Words {
            en: &["what if", "if it happens", "if this happens", "if there is another", "suppose ", "hypothetical", "in the event that", "if it turns out"],
            ja: &["もし", "仮に", "万一", "万が一", "としたら", "だったら", "起きたら", "判明した場合", "発生した場合"],
        },
    ),
    (
        Technique::Blame,
        Words {
            en: &["whose fault", "who is to blame", "who's to blame", "who is responsible", "who was responsible", "blame"],
            ja: &["誰の責任", "だれの責任", "誰のせい", "責任は誰", "責任は、誰", "責任の所在", "犯人", "誰が悪"],
        },
    ),
    (
        Technique::Loaded,
        Words {
            en: &["cover-up", "cover up", "covered up", "covering up", "hiding", "negligen", "careless", "why didn't you", "why did you fail", "failed to", "ignored", "too late", "scandal", "shameful", "putting profit"],
            ja: &["隠蔽", "隠ぺい", "隠して", "隠そう", "怠慢", "ずさん", "杜撰", "無責任", "怠って", "怠った", "甘かった", "軽視", "なぜ防げ", "なぜ気づ", "のではないか", "ではありませんか", "遅すぎ", "後手"],
        },
    ),
    (
        Technique::Chronology,
        Words {
            en: &["when did you", "when were you", "who knew", "how long have you known", "timeline", "why did it take", "why was it not announced", "sequence of events", "first learn"],
            ja: &["いつ知", "いつ把握", "いつ認識", "いつ報告", "いつ気づ", "時系列", "経緯", "公表が遅", "発表が遅", "なぜすぐに公表", "把握した時期", "把握したのはいつ", "知ったのはいつ"],
        },
    ),
    (
        Technique::PinDown,
        Words {
            en: &["promise", "guarantee", "can you assure", "do you commit", "by when", "yes or no", "give us a date"],
            ja: &["約束", "断言", "確約", "保証でき", "言い切れ", "と言えるの", "いつまでに", "必ず", "はいかいいえ", "イエスかノーか"],
        },
    ),
    (
        Technique::BestGuess,
        Words {
            en: &["your estimate", "best guess", "do you expect", "worst case", "forecast", "how many more", "roughly how", "could it rise", "how high"],
            ja: &["見込み", "見通し", "最終的に", "最大で", "どこまで増え", "増える可能性", "予想", "さらに広が"],
        },
    ),
    (
        Technique::JargonTrap,
        Words {
            en: &["what exactly is", "can you explain how", "do you understand", "do you know what", "explain in plain"],
            ja: &["とは何ですか", "とは何か", "ご存じ", "ご存知", "仕組みを説明", "理解していま", "理解されて"],
        },
    ),
    (
        Technique::Personal,
        Words {
            en: &["personally", "your own view", "how do you feel", "as a private person", "as a parent", "in your heart"],
            ja: &["個人的", "個人として", "一個人", "ご自身のお", "お気持ち", "どう感じ", "どう思われ", "率直な"],
        },
    ),
    (
        Technique::Repeat,
        Words {
            en: &["once again", "once more", "again, ", "you have not answered", "you did not answer"],
            ja: &["先ほども", "もう一度", "繰り返し", "くり返し", "改めて伺", "改めてお聞き", "答えになって"],
        },
    ),
];

/// Words of the fields, the more telling fields first.
pub(super) const FIELDS: &[(Field, Words)] = &[
    (
        Field::Compensation,
        Words {
            en: &["compensat", "refund", "reimburs", "damages", "payout", "make good"],
            ja: &["補償", "賠償", "返金", "返品", "見舞金", "弁済", "払い戻し", "慰謝料"],
        },
    ),
    (
        Field::Prevention,
        Words {
            en: &["prevent", "never happen again", "happen again", "safeguard", "countermeasure", "lessons"],
            ja: &["再発", "防止策", "対策", "改善策", "繰り返さない"],
        },
    ),
    (
        Field::Responsibility,
        Words {
            en: &["resign", "step down", "responsib", "accountab", "to blame", "fault", "punish", "sanction", "apolog"],
            ja: &["責任", "辞任", "進退", "処分", "引責", "謝罪", "減給"],
        },
    ),
    (
        Field::Cause,
        Words {
            en: &["cause", "how did this happen", "how did it happen", "why did this happen", "why did it happen", "what went wrong", "how did they get in"],
            ja: &["原因", "なぜ起き", "なぜ発生", "要因", "侵入経路", "経路"],
        },
    ),
    (
        Field::Scale,
        Words {
            en: &["how many", "how much", "scale", "extent", "number of", "how widespread"],
            ja: &["何人", "何件", "何名", "何社", "規模", "範囲", "件数", "人数", "被害額", "総額", "いくら", "どのくらい", "どれくらい"],
        },
    ),
    (
        Field::Rumour,
        Words {
            en: &["rumour", "rumor", "social media", "speculat"],
            ja: &["うわさ", "噂", "sns", "週刊誌", "一部報道", "風評", "デマ"],
        },
    ),
    (
        Field::Technology,
        Words {
            en: &["system", "security", "authentic", "server", "software", "vulnerab", "encrypt", "password", "technolog", "hack"],
            ja: &["システム", "認証", "セキュリティ", "脆弱性", "サーバ", "技術", "暗号", "パスワード", "不正アクセス", "プログラム"],
        },
    ),
    (
        Field::Governance,
        Words {
            en: &["the board", "governance", "audit", "oversight", "management", "compliance", "committee", "internal control", "whistle"],
            ja: &["取締役", "ガバナンス", "内部統制", "経営", "監査", "第三者委員会", "コンプライアンス", "管理体制", "体制"],
        },
    ),
    (
        Field::Disclosure,
        Words {
            en: &["announce", "disclos", "tell the public", "inform", "notif", "when did you know", "transparen", "first learn", "when did you"],
            ja: &["公表", "発表", "開示", "報告", "通報", "通知", "お知らせ", "説明会", "把握", "隠蔽", "隠"],
        },
    ),
    (
        Field::Harm,
        Words {
            en: &["victim", "injur", "harm", "hurt", "affected", "health", "death", "damage", "patients", "customers"],
            ja: &["被害", "けが", "怪我", "健康", "影響", "症状", "遺族", "死亡", "負傷", "お客様", "お客さま"],
        },
    ),
    (
        Field::People,
        Words {
            en: &["employee", "staff", "worker", "training", "hiring", "dismiss", "morale"],
            ja: &["社員", "従業員", "職員", "人事", "教育", "研修", "労務", "人材", "担当者"],
        },
    ),
    (
        Field::Future,
        Words {
            en: &["future", "resume", "restart", "outlook", "next step", "continue", "from now on", "when will", "earnings", "share price"],
            ja: &["今後", "再開", "業績", "見通し", "継続", "将来", "株価", "事業", "復旧"],
        },
    ),
];

/// Words that decline to answer.
pub(super) const REFUSALS: Words = Words {
    en: &["cannot comment", "can't comment", "unable to comment", "no comment", "cannot say", "can't say", "cannot tell you", "not able to say", "decline to", "cannot discuss", "can't discuss", "cannot disclose", "not able to disclose", "unable to disclose", "cannot share"],
    ja: &["差し控え", "控えさせて", "お答えできません", "お答えいたしかね", "お答えしかね", "申し上げられません", "申し上げることはできません", "公表しておりません", "回答は控え", "お話しできません", "コメントできません"],
};

/// Words of sympathy, beside those of apology.
pub(super) const SYMPATHY: Words = Words {
    en: &["our thoughts", "our sympathy", "our condolences", "we understand how", "those affected", "those who were hurt", "distress", "worry this has caused", "anxiety"],
    ja: &["お見舞い", "お悔やみ", "ご不安", "ご心配", "ご迷惑", "お気持ち", "ご冥福", "被害に遭われた", "つらい思い"],
};
