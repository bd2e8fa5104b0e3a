//! Weak spots and what to fix, in words.

use super::build::Source;
use super::value::{FixView, SpotView};
use crate::scenario::vocabulary::Word;
use crate::scoring::{Fix, Lens, WeakSpot};

/// Turns shown as evidence of one weak spot.
const EVIDENCE: usize = 3;

pub(super) fn view(source: Source, spot: &WeakSpot) -> SpotView {
    let Named {
        lens,
        id,
        name,
        advice,
    } = named(source, spot.lens);
    let evidence = spot.evidence.iter().take(EVIDENCE);
    SpotView {
        lens,
        id,
        name,
        missed: spot.missed,
        observed: spot.observed,
        evidence: evidence
            .map(|at| source.evidence_of(&source.transcript.entries[*at], Some(spot.lens)))
            .collect(),
        advice: advice.unwrap_or_else(|| advice_on(source, spot.evidence.first())),
    }
}

pub(super) fn fix(source: Source, fix: &Fix) -> FixView {
    let Named {
        lens,
        id,
        name,
        advice,
    } = named(source, fix.spot.lens);
    FixView {
        lens,
        id,
        name,
        advice: advice.unwrap_or_else(|| advice_on(source, Some(&fix.turn))),
        evidence: source.evidence_of(&source.transcript.entries[fix.turn], Some(fix.spot.lens)),
    }
}

/// Topics have no advice of their own: what the turn itself calls for.
fn advice_on(source: Source, turn: Option<&usize>) -> String {
    turn.map_or_else(String::new, |at| {
        super::questions::advice(source, &source.transcript.entries[*at])
    })
}

struct Named {
    lens: &'static str,
    id: String,
    name: String,
    advice: Option<String>,
}

fn named(source: Source, lens: Lens) -> Named {
    let Source { scenario, lang, .. } = source;
    let of = |lens, id: &str, name: &str, advice: Option<&str>| Named {
        lens,
        id: id.to_owned(),
        name: name.to_owned(),
        advice: advice.map(str::to_owned),
    };
    match lens {
        Lens::Criterion(at) => {
            let criterion = &scenario.rubric.criteria[at];
            let advice = criterion.advice.get(lang);
            of(
                "criterion",
                &criterion.id,
                criterion.name.get(lang),
                Some(advice).filter(|it| !it.is_empty()),
            )
        }
        Lens::Technique(it) => of("technique", it.tag(), it.name(lang), Some(it.advice(lang))),
        Lens::Topic(at) => {
            let topic = &scenario.topics[at.at()];
            of("topic", &topic.id, topic.title.get(lang), None)
        }
        Lens::Pitfall(it) => of("pitfall", it.tag(), it.name(lang), Some(it.advice(lang))),
    }
}
