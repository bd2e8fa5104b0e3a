//! What the figures of agreement allow to be said.

use super::super::measure::{Alpha, TENTATIVE, Worth};
use super::super::value::Agreement;
use super::outline::LEAST;
use crate::debrief::phrase::list;
use crate::i18n::agree as words;
use crate::sheet::Tone;

/// A sentence for each kind of finding there is, the good ones first.
pub(super) fn sentences(agreement: &Agreement) -> Vec<(Tone, String)> {
    let lang = agreement.language;
    let criteria = &agreement.criteria;
    let shared = criteria.iter().filter(|it| it.reliability.pairs > 0);
    let mut shared = shared.map(|it| it.reliability.alpha).peekable();
    if shared.peek().is_some() && shared.all(|it| it == Alpha::TooFew) {
        return vec![(Tone::Warn, words::all_too_few(lang, LEAST))];
    }
    let named = |is: &dyn Fn(Alpha) -> bool| {
        let of = criteria.iter();
        let of = of.filter(|it| it.reliability.pairs > 0 && is(it.reliability.alpha));
        let names: Vec<&str> = of.map(|it| &*it.name).collect();
        (!names.is_empty()).then(|| list(&names, lang))
    };
    let worth = |worth| {
        named(&|alpha| matches!(alpha, Alpha::Is { value, .. } if Worth::of(value) == worth))
    };
    let uncertain = named(&|alpha| match alpha {
        Alpha::Is {
            value,
            interval: Some((low, _)),
        } => value >= TENTATIVE && low < TENTATIVE,
        _ => false,
    });
    let alone = criteria.iter().filter(|it| it.reliability.pairs == 0);
    let alone: Vec<&str> = alone.map(|it| &*it.name).collect();
    let alone = (!alone.is_empty()).then(|| list(&alone, lang));
    let found = [
        worth(Worth::Reliable).map(|it| (Tone::Good, words::is_reliable(lang, &it))),
        worth(Worth::Tentative).map(|it| (Tone::Warn, words::is_tentative(lang, &it))),
        uncertain.map(|it| (Tone::Warn, words::is_uncertain(lang, &it))),
        worth(Worth::Unreliable).map(|it| (Tone::Bad, words::is_unreliable(lang, &it))),
        named(&|alpha| alpha == Alpha::NoVariation)
            .map(|it| (Tone::Muted, words::is_alike(lang, &it))),
        named(&|alpha| alpha == Alpha::TooFew)
            .map(|it| (Tone::Muted, words::is_too_few(lang, &it, LEAST))),
        alone.map(|it| (Tone::Muted, words::is_alone(lang, &it))),
    ];
    found.into_iter().flatten().collect()
}
