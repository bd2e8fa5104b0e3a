use super::*;

const EN: &str = "I am sorry to the 320 customers whose card numbers were stolen from our app \
on 8 July.\nA small number of customers may have been affected.\nWe will report again as soon as possible.\n";

const JA: &str = "7月8日、当社アプリで不正利用が発生し、お客様にご迷惑をおかけしました。\n\
誠に遺憾に存じます。\n原因は調査中で、あす18時に改めてご報告いたします。";

fn has(checked: &Checked, element: Element) -> bool {
    let mut found = checked.elements.iter();
    found.any(|(it, place)| *it == element && place.is_some())
}

fn phrases(checked: &Checked) -> Vec<(&str, Reason)> {
    let phrases = checked.phrases.iter();
    phrases.map(|it| (&*it.place.words, it.reason)).collect()
}

#[test]
fn english_words_are_found_with_their_places() {
    let checked = check(EN, Lang::Ja);
    assert_eq!(checked.written, Lang::En);
    for element in [
        Element::Who,
        Element::What,
        Element::When,
        Element::Where,
        Element::Apology,
    ] {
        assert!(has(&checked, element), "{element:?}");
    }
    for element in [
        Element::Compensation,
        Element::Discipline,
        Element::Contact,
        Element::Next,
    ] {
        assert!(!has(&checked, element), "{element:?}");
    }
    assert_eq!(
        phrases(&checked),
        [
            ("320", Reason::Pitfall(Pitfall::BareFigure)),
            ("A small number of", Reason::Pitfall(Pitfall::Minimises)),
            ("may have been affected", Reason::Passive),
            ("as soon as possible", Reason::Vague),
        ]
    );
    let place = &checked.phrases[2].place;
    assert_eq!((place.line, place.column), (2, 29));
}

#[test]
fn japanese_words_are_found() {
    let checked = check(JA, Lang::En);
    assert_eq!(checked.written, Lang::Ja);
    for element in [
        Element::What,
        Element::When,
        Element::Where,
        Element::Inquiry,
        Element::Next,
    ] {
        assert!(has(&checked, element), "{element:?}");
    }
    assert!(!has(&checked, Element::Compensation) && !has(&checked, Element::Apology));
    assert_eq!(
        phrases(&checked),
        [
            ("が発生し", Reason::Passive),
            ("遺憾", Reason::Pitfall(Pitfall::Hollow)),
        ]
    );
    assert_eq!(checked.phrases[1].place.line, 2);
}

#[test]
fn a_promise_of_news_needs_a_time() {
    let with = check("We will report again by 6 pm today.", Lang::En);
    assert!(has(&with, Element::Next));
    assert!(!has(
        &check("We will report again.", Lang::En),
        Element::Next
    ));
}

#[test]
fn an_apology_that_comes_late_or_too_often_is_named() {
    let late = check("One thing. Another thing. A third. I am sorry.", Lang::En);
    assert_eq!(late.late_apology(), Some(4));
    let often = check(&"申し訳ございません。".repeat(4), Lang::Ja);
    assert_eq!(
        (often.late_apology(), often.too_many_apologies()),
        (None, Some(4))
    );
    assert_eq!(check("Nothing.", Lang::En).late_apology(), None);
}

#[test]
fn a_figure_with_its_time_and_a_refusal_with_its_reason_are_fine() {
    let text = "As of 2 pm about 900 people are affected. We cannot comment on names, because the families asked us not to.";
    assert_eq!(phrases(&check(text, Lang::En)), []);
}

#[test]
fn a_text_without_words_is_of_the_language_it_is_read_in() {
    let checked = check("123", Lang::Ja);
    assert_eq!((checked.written, checked.length), (Lang::Ja, 3));
    assert!(check("", Lang::En).phrases.is_empty());
}

#[test]
fn the_report_reads_well_in_both_languages() {
    insta::assert_snapshot!("report-en", check(EN, Lang::En).to_sheet(Lang::En).text());
    insta::assert_snapshot!("report-ja", check(JA, Lang::Ja).to_sheet(Lang::Ja).text());
}

proptest::proptest! {
    #[test]
    fn any_text_can_be_looked_over(text in "(\\PC|。|\n|sorry|申し訳|900人|\\. ){0,60}") {
        let checked = check(&text, Lang::En);
        for phrase in &checked.phrases {
            proptest::prop_assert!(phrase.place.line >= 1 && phrase.place.column >= 1);
        }
        let _ = checked.to_sheet(Lang::Ja);
    }
}
