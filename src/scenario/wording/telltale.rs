//! Phrases that give a pitfall away. A phrase is a hint, never a proof: “I cannot
//! comment, because …” is a good answer. Whoever uses these says so.

use super::super::Lang;
use super::super::vocabulary::Pitfall;
use super::phrases::places;
use std::ops::Range;

/// A phrase in an answer that a pitfall often shows in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Telltale {
    /// The pitfall it points to.
    pub pitfall: Pitfall,
    /// Where the phrase stands, in bytes.
    pub range: Range<usize>,
}

/// The telltale phrases of an answer, from the front.
#[must_use]
pub fn telltales(words: &str, lang: Lang) -> Vec<Telltale> {
    let lexicon = match lang {
        Lang::En => EN,
        Lang::Ja => JA,
    };
    let phrases = lexicon
        .iter()
        .flat_map(|(pitfall, phrases)| phrases.iter().map(|phrase| (*pitfall, *phrase)));
    places(words, lang, phrases)
        .into_iter()
        .map(|(pitfall, range)| Telltale { pitfall, range })
        .collect()
}

type Lexicon = &'static [(Pitfall, &'static [&'static str])];

const EN: Lexicon = &[
    (
        Pitfall::Hollow,
        &[
            "regrettable",
            "sorry if",
            "sorry for any",
            "any inconvenience",
            "apologise for any",
            "apologize for any",
            "very seriously",
            "extremely seriously",
            "deeply concerned",
            "thoughts and prayers",
            "lessons will be learned",
            "lessons will be learnt",
        ],
    ),
    (
        Pitfall::Minimises,
        &[
            "only a few",
            "only a small",
            "a small number of",
            "a handful of",
            "just a few",
            "a limited number of",
            "an isolated incident",
            "isolated case",
            "merely",
            "a minor",
            "blown out of proportion",
        ],
    ),
    (
        Pitfall::NoComment,
        &[
            "no comment",
            "not comment",
            "decline to comment",
            "cannot comment",
            "can't comment",
            "decline to answer",
            "not in a position to",
        ],
    ),
    (
        Pitfall::OverReassurance,
        &[
            "absolutely safe",
            "completely safe",
            "perfectly safe",
            "totally safe",
            "100% safe",
            "100 percent safe",
            "nothing to worry about",
            "no cause for concern",
            "no risk",
            "fully secure",
            "completely secure",
        ],
    ),
    (
        Pitfall::OverPromise,
        &[
            "never happen again",
            "guarantee",
            "we promise that no",
            "without exception",
            "under any circumstances",
            "every last",
        ],
    ),
    (
        Pitfall::BlamesVictims,
        &[
            "should have been more careful",
            "should have changed their password",
            "own responsibility",
            "their own fault",
            "customers' own",
            "reused their password",
            "failed to protect their",
        ],
    ),
    (
        Pitfall::BlamesOthers,
        &[
            "our vendor",
            "the vendor",
            "our contractor",
            "the contractor",
            "our supplier",
            "the supplier",
            "rogue employee",
            "junior employee",
            "individual employee",
            "the previous management",
        ],
    ),
    (
        Pitfall::Legalistic,
        &[
            "legally",
            "no legal obligation",
            "not legally",
            "not liable",
            "no liability",
            "on the advice of",
            "on legal advice",
            "in full compliance",
            "within the law",
        ],
    ),
    (
        Pitfall::Dodge,
        &[
            "that is a good question",
            "that's a good question",
            "what matters is",
            "what is important is",
            "the important thing is",
            "in any case",
            "going forward",
            "we will respond appropriately",
            "appropriate measures",
        ],
    ),
    (
        Pitfall::PassesOn,
        &[
            "i will hand over",
            "i'll hand over",
            "my colleague will answer",
            "ask the person in charge",
            "that is for the department",
            "not my department",
        ],
    ),
    (
        Pitfall::Speculation,
        &[
            "probably",
            "presumably",
            "my guess",
            "i would guess",
            "i suspect",
            "most likely",
            "must have been",
        ],
    ),
    (
        Pitfall::Mocks,
        &[
            "as i have already said",
            "as i already said",
            "as i said before",
            "i have told you",
            "do you even",
            "have not slept",
            "haven't slept",
            "obviously",
            "ridiculous",
            "absurd",
        ],
    ),
    (
        Pitfall::Stigmatises,
        &["foreigners", "foreign nationals", "immigrants"],
    ),
];

const JA: Lexicon = &[
    (
        Pitfall::Hollow,
        &[
            "遺憾",
            "お騒がせ",
            "世間を騒が",
            "誤解を招",
            "誤解を与え",
            "重く受け止め",
            "真摯に受け止め",
            "不徳の致すところ",
            "不快な思いをされた方がいれば",
            "ご不快に思われたのであれば",
            "結果として",
        ],
    ),
    (
        Pitfall::Minimises,
        &[
            "一部のお客様",
            "一部のお客さま",
            "ごく一部",
            "一部の方",
            "わずか",
            "にすぎません",
            "に過ぎません",
            "にとどまって",
            "軽微",
            "限定的",
            "大きな影響はありません",
            "ほんの",
        ],
    ),
    (
        Pitfall::NoComment,
        &[
            "ノーコメント",
            "差し控え",
            "さし控え",
            "回答を控え",
            "お答えできません",
            "お答えしかねます",
            "お答えする立場に",
            "コメントできません",
            "コメントする立場",
        ],
    ),
    (
        Pitfall::OverReassurance,
        &[
            "絶対に安全",
            "絶対安全",
            "完全に安全",
            "安全性に問題はありません",
            "万全",
            "ご安心ください",
            "問題はございません",
            "問題ありません",
            "心配はございません",
            "心配ありません",
            "100%安全",
        ],
    ),
    (
        Pitfall::OverPromise,
        &[
            "二度と",
            "絶対に起こ",
            "絶対に繰り返",
            "必ず全員",
            "一件たりとも",
            "保証いたします",
            "保証します",
            "確約",
        ],
    ),
    (
        Pitfall::BlamesVictims,
        &[
            "自己責任",
            "お客様の管理",
            "お客様ご自身の",
            "お客様側",
            "お客様にも",
            "使い回しが原因",
            "使い回したこと",
            "被害者にも",
        ],
    ),
    (
        Pitfall::BlamesOthers,
        &[
            "委託先が",
            "委託先の責任",
            "委託先の問題",
            "ベンダーが",
            "業者が",
            "現場の判断",
            "現場が勝手に",
            "担当者個人",
            "一担当者",
            "一社員",
            "部下が",
            "前任者",
            "当局が",
        ],
    ),
    (
        Pitfall::Legalistic,
        &[
            "法的には",
            "法律上",
            "法令上",
            "法的な責任",
            "法的責任",
            "規約上",
            "約款上",
            "適法",
        ],
    ),
    (
        Pitfall::Dodge,
        &[
            "いずれにしましても",
            "いずれにしても",
            "いずれにせよ",
            "適切に対応",
            "適切に対処",
            "総合的に",
            "さまざまなご意見",
            "様々なご意見",
            "その点も含め",
            "しっかりと",
        ],
    ),
    (
        Pitfall::PassesOn,
        &[
            "担当の者から",
            "担当者から",
            "担当部署",
            "私の担当では",
            "現場に任せ",
            "現場に聞い",
        ],
    ),
    (
        Pitfall::Speculation,
        &[
            "おそらく",
            "恐らく",
            "たぶん",
            "多分",
            "と思われます",
            "と推測",
            "のではないでしょうか",
            "に違いありません",
        ],
    ),
    (
        Pitfall::Mocks,
        &[
            "先ほども申し上げ",
            "先ほど申し上げたとおり",
            "何度も申し上げ",
            "何度も言",
            "寝ていない",
            "寝てない",
            "当たり前でしょう",
            "馬鹿げ",
            "ばかげ",
            "勉強してから",
        ],
    ),
    (
        Pitfall::Stigmatises,
        &["外国人", "外国籍", "中国人", "韓国人", "ベトナム人"],
    ),
];

#[cfg(test)]
mod tests {
    use super::*;

    fn found(words: &str, lang: Lang) -> Vec<(Pitfall, &str)> {
        telltales(words, lang)
            .into_iter()
            .map(|it| (it.pitfall, &words[it.range]))
            .collect()
    }

    #[test]
    fn a_phrase_points_to_its_pitfall_and_its_place() {
        assert_eq!(
            found("一部のお客様に、遺憾ながら。", Lang::Ja),
            [
                (Pitfall::Minimises, "一部のお客様"),
                (Pitfall::Hollow, "遺憾")
            ]
        );
        assert_eq!(
            found("No comment. It is Absolutely safe.", Lang::En),
            [
                (Pitfall::NoComment, "No comment"),
                (Pitfall::OverReassurance, "Absolutely safe")
            ]
        );
    }

    #[test]
    fn plain_words_give_nothing_away() {
        for words in [
            "About 900 people, as of 2 pm today; that may change.",
            "Yes. We decided it.",
        ] {
            assert!(found(words, Lang::En).is_empty(), "{words}");
        }
        for words in [
            "本日14時の時点で、およそ900人です。",
            "はい。決めたのは私です。",
        ] {
            assert!(found(words, Lang::Ja).is_empty(), "{words}");
        }
    }

    #[test]
    fn of_two_phrases_at_one_place_the_longer_counts() {
        assert_eq!(found("ごく一部のお客様です。", Lang::Ja).len(), 1);
        assert_eq!(found("I would guess, probably.", Lang::En).len(), 2);
    }
}
