//! What was found in a statement, as lines.

use super::{Checked, Element, Place, Reason, longest_sentence};
use crate::i18n::{Lang, statement as words};
use crate::scenario::vocabulary::Pitfall;
use crate::sheet::{Line, Sheet, Tone, capital};

impl Checked {
    /// The report in a language.
    #[must_use]
    pub fn to_sheet(&self, lang: Lang) -> Sheet {
        let mut sheet = Sheet::default();
        sheet.title(words::title(lang));
        sheet.push(plain(0, &self.length_words(lang)));
        self.group(words::five(lang), &Element::FIVE, &mut sheet, lang);
        self.group(words::six(lang), &Element::SIX, &mut sheet, lang);
        self.group(words::more(lang), &Element::MORE, &mut sheet, lang);
        self.phrases_to(&mut sheet, lang);
        self.structure_to(&mut sheet, lang);
        sheet.gap();
        sheet.push(muted(0, words::sees_words(lang)));
        sheet.push(plain(0, words::next_step(lang)));
        sheet
    }

    fn length_words(&self, lang: Lang) -> String {
        match (self.is_long(), self.length) {
            (true, length) => words::long_words(lang, self.seconds, length),
            (false, 1) => words::length_one(lang, self.seconds),
            (false, length) => words::length_words(lang, self.seconds, length),
        }
    }

    fn group(&self, title: &str, elements: &[Element], sheet: &mut Sheet, lang: Lang) {
        sheet.gap();
        sheet.title(title);
        for element in elements {
            let found = self.elements.iter().find(|(it, _)| it == element);
            let name = capital(element.name(lang));
            let line = match found.and_then(|(_, place)| place.as_ref()) {
                Some(place) => vec![
                    (Tone::Good, "  ✓ ".to_owned()),
                    (Tone::Plain, format!("{name}  ")),
                    (Tone::Muted, words::found(lang, &place.words, place.line)),
                ],
                None => vec![
                    (Tone::Bad, "  – ".to_owned()),
                    (Tone::Plain, format!("{name}  ")),
                    (Tone::Warn, element.ask(lang).to_owned()),
                ],
            };
            sheet.push(Line::broken(6, line));
        }
    }

    fn phrases_to(&self, sheet: &mut Sheet, lang: Lang) {
        sheet.gap();
        sheet.title(words::words_title(lang));
        if self.phrases.is_empty() {
            sheet.push(muted(2, &format!("  {}", words::no_words(lang))));
        }
        for phrase in &self.phrases {
            let Place {
                words: said,
                line,
                column,
            } = &phrase.place;
            let [name, why, advice] = reason(phrase.reason, lang);
            let place = words::place(lang, *line, *column);
            let (head, tail) = match lang {
                Lang::En => (format!("  “{said}”"), format!("  {place}: {name}: {why}")),
                Lang::Ja => (format!("  「{said}」"), format!("  {place}  {name}：{why}")),
            };
            sheet.push(Line::broken(
                4,
                vec![(Tone::Warn, head), (Tone::Plain, tail)],
            ));
            sheet.push(muted(6, &format!("    → {advice}")));
        }
    }

    fn structure_to(&self, sheet: &mut Sheet, lang: Lang) {
        sheet.gap();
        sheet.title(words::structure(lang));
        let mut found = Vec::new();
        found.extend(self.late_apology().map(|at| words::late_apology(lang, at)));
        found.extend(
            self.too_many_apologies()
                .map(|count| words::many_apologies(lang, count)),
        );
        let most = longest_sentence(self.written);
        let long = self.long.iter();
        found.extend(long.map(|(line, length)| words::long_sentence(lang, *line, *length, most)));
        if found.is_empty() {
            let fine = match self.apology_in {
                Some(_) => words::in_order(lang),
                None => words::no_apology_seen(lang),
            };
            found.push(fine.to_owned());
        }
        for line in found {
            sheet.push(plain(4, &format!("  - {line}")));
        }
    }
}

fn reason(reason: Reason, lang: Lang) -> [&'static str; 3] {
    match reason {
        Reason::Pitfall(Pitfall::BareFigure) => [
            Pitfall::BareFigure.name(lang),
            Pitfall::BareFigure.what(lang),
            words::bare_advice(lang),
        ],
        Reason::Pitfall(pitfall) => [pitfall.name(lang), pitfall.what(lang), pitfall.advice(lang)],
        Reason::Vague => [
            words::vague_name(lang),
            words::vague_why(lang),
            words::vague_advice(lang),
        ],
        Reason::Passive => [
            words::passive_name(lang),
            words::passive_why(lang),
            words::passive_advice(lang),
        ],
    }
}

fn plain(hang: usize, text: &str) -> Line {
    Line::broken(hang, vec![(Tone::Plain, text.to_owned())])
}

fn muted(hang: usize, text: &str) -> Line {
    Line::broken(hang, vec![(Tone::Muted, text.to_owned())])
}
