//! Quotation marks, lists, labels and brackets, by each language's own marks.

use crate::i18n::{Lang, debrief as words, group, spoken};

/// Words in the language's quotation marks; marks inside become inner ones. What stands
/// where no words were taken down has none: nobody said it.
#[must_use]
pub fn quote(said: &str, lang: Lang) -> String {
    match lang {
        _ if stands_in(said, lang) => said.to_owned(),
        Lang::En => format!("“{}”", said.replace('“', "‘").replace('”', "’")),
        Lang::Ja => format!("「{}」", said.replace('「', "『").replace('」', "』")),
    }
}

/// Whether a text is none that was said, but what stands in its place: that nothing was
/// said, or that nobody took it down.
#[must_use]
pub fn stands_in(said: &str, lang: Lang) -> bool {
    [
        spoken::unwritten(lang),
        words::silence(lang),
        words::own_words(lang),
        words::no_statement(lang),
        group::answered_by_other(lang),
    ]
    .contains(&said)
}

/// Items one after another.
#[must_use]
pub fn list<T: AsRef<str>>(items: &[T], lang: Lang) -> String {
    let items: Vec<&str> = items.iter().map(AsRef::as_ref).collect();
    // An item may hold a comma of its own.
    let between = match lang {
        Lang::En if items.iter().any(|item| item.contains(',')) => "; ",
        Lang::En => ", ",
        Lang::Ja => "、",
    };
    items.join(between)
}

/// A label and what it labels.
#[must_use]
pub fn labelled(label: &str, text: &str, lang: Lang) -> String {
    match lang {
        Lang::En => format!("{label}: {text}"),
        Lang::Ja => format!("{label}：{text}"),
    }
}

/// A text with a note in brackets; without them where there is no note.
#[must_use]
pub fn noted(text: &str, note: &str, lang: Lang) -> String {
    match lang {
        _ if note.is_empty() => text.to_owned(),
        Lang::En => format!("{text} ({note})"),
        Lang::Ja => format!("{text}（{note}）"),
    }
}

/// Words that nobody says, in brackets.
#[must_use]
pub fn aside(words: &str, lang: Lang) -> String {
    match lang {
        Lang::En => format!("({words})"),
        Lang::Ja => format!("（{words}）"),
    }
}

/// What a question asks, without the sentence in which its journalist says who
/// is asking: for lists of one line each, where that would be all one reads.
#[must_use]
pub fn gist<'q>(asked: &'q str, from: &str) -> &'q str {
    /// The longest introduction, in bytes: more than that asks something.
    const INTRODUCTION: usize = 80;
    let dot = asked.find(". ").map(|at| at + 1);
    let maru = asked.find('。').map(|at| at + '。'.len_utf8());
    let end = dot.into_iter().chain(maru).min();
    let Some((first, rest)) = end.and_then(|end| asked.split_at_checked(end)) else {
        return asked;
    };
    let mut names = from.split([',', '・']).map(str::trim);
    let introduces = names.any(|name| !name.is_empty() && first.contains(name));
    let rest = rest.trim_start();
    match introduces && first.len() <= INTRODUCTION && !rest.is_empty() {
        true => rest,
        false => asked,
    }
}

/// Sentences one after another.
#[must_use]
pub fn sentences<T: AsRef<str>>(sentences: &[T], lang: Lang) -> String {
    let sentences: Vec<&str> = sentences.iter().map(AsRef::as_ref).collect();
    sentences.join(if lang == Lang::Ja { "" } else { " " })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_inside_quotes_are_inner_ones() {
        assert_eq!(
            quote("けがの女児に「遺憾」", Lang::Ja),
            "「けがの女児に『遺憾』」"
        );
        assert_eq!(
            quote("“Regrettable”, he says", Lang::En),
            "“‘Regrettable’, he says”"
        );
    }

    #[test]
    fn what_nobody_took_down_is_not_quoted() {
        for lang in Lang::ALL {
            let unwritten = spoken::unwritten(lang);
            assert_eq!(quote(unwritten, lang), unwritten);
            assert_ne!(quote("(spoken freely)", lang), "(spoken freely)");
        }
    }

    #[test]
    fn a_list_whose_items_have_commas_uses_semicolons() {
        assert_eq!(list(&["a", "b"], Lang::En), "a, b");
        assert_eq!(list(&["a, b", "c"], Lang::En), "a, b; c");
        assert_eq!(list(&["い", "ろ"], Lang::Ja), "い、ろ");
    }

    #[test]
    fn the_gist_of_a_question_begins_after_its_introduction() {
        assert_eq!(
            gist("Kito, The Weekly. Who decided?", "Go Kito, The Weekly"),
            "Who decided?"
        );
        assert_eq!(
            gist("フリーの土門です。誰が決めた？", "フリー・土門 徹"),
            "誰が決めた？"
        );
        // Nobody is introduced, or nothing else is asked.
        for asked in ["Who? When. Why.", "フリーの土門です。", ""] {
            assert_eq!(gist(asked, "フリー・土門 徹"), asked);
        }
    }
}
