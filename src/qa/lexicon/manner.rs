//! Words that show how an answer is given, in small letters and one width (NFKC).

use super::Words;

/// Words that decline to answer.
pub(super) const REFUSALS: Words = Words {
    en: &[
        "cannot comment",
        "can't comment",
        "unable to comment",
        "no comment",
        "cannot say",
        "can't say",
        "cannot tell you",
        "not able to say",
        "decline to",
        "cannot discuss",
        "can't discuss",
        "cannot disclose",
        "not able to disclose",
        "unable to disclose",
        "cannot share",
    ],
    ja: &[
        "差し控え",
        "控えさせて",
        "お答えできません",
        "お答えいたしかね",
        "お答えしかね",
        "申し上げられません",
        "申し上げることはできません",
        "公表しておりません",
        "回答は控え",
        "お話しできません",
        "コメントできません",
    ],
};

/// Words of sympathy, beside those of apology.
pub(super) const SYMPATHY: Words = Words {
    en: &[
        "our thoughts",
        "our sympathy",
        "our condolences",
        "we understand how",
        "those affected",
        "those who were hurt",
        "distress",
        "worry this has caused",
        "anxiety",
    ],
    ja: &[
        "お見舞い",
        "お悔やみ",
        "ご不安",
        "ご心配",
        "ご迷惑",
        "お気持ち",
        "ご冥福",
        "被害に遭われた",
        "つらい思い",
    ],
};
