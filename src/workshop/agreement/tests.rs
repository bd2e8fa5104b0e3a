//! Several people's ratings of one rehearsal, made up so that what they come to can be
//! reckoned by hand.

use super::*;
use crate::conference::{Event, Mark, MarkKind, Rate, Stage};
use crate::i18n::Lang;
use crate::scenario::vocabulary::Pitfall;
use crate::scenario::{AnswerIx, Levels, PersonIx, Rubric, Scenario, load};
use crate::scoring::{Scorecard, Session, Transcript};
use crate::workshop::{Assessment, Heard, Rating, Setting};
use std::sync::Arc;

const SEVEN: &[u8] = include_bytes!("../../../scenarios/7pay-first-conference.yaml");

/// A rehearsal in one's own words: the facilitator rates every answer so.
fn rehearsed(rated: &[Rate], quoted: bool) -> (Arc<Scenario>, Transcript) {
    let mut scenario = load(SEVEN, "7pay.yaml").scenario.unwrap();
    scenario.rubric = scenario.rubric.for_listeners();
    let scenario = Arc::new(scenario);
    let mut session = Session::new(Arc::clone(&scenario));
    let take = |session: &mut Session, event: &Event| {
        session.apply(event, &mut Vec::new()).unwrap();
    };
    let seats = usize::from(scenario.panel.seats);
    let panel = (0..seats).map(PersonIx::new).collect();
    take(
        &mut session,
        &Event::Begin {
            seed: 1,
            panel,
            carried: None,
        },
    );
    loop {
        match session.conference().stage() {
            Stage::Finished(_) => break,
            Stage::Deciding(_) => {
                let option = AnswerIx::new(0);
                take(&mut session, &Event::Decided { option });
            }
            _ => {
                for rate in rated {
                    take(&mut session, &Event::Rated(*rate));
                }
                if quoted {
                    take(
                        &mut session,
                        &Event::Marked(Mark {
                            kind: MarkKind::Quotation,
                            words: "you should have known".into(),
                            by: None,
                        }),
                    );
                }
                let (elapsed_ms, then) = (0, None);
                take(&mut session, &Event::Answered { elapsed_ms, then });
            }
        }
    }
    (scenario, session.transcript().clone())
}

fn level(criterion: u8, level: u8) -> Rate {
    Rate::Level {
        criterion,
        level: Some(level),
    }
}

/// The turns that can be rated, with the ids of their questions.
fn turns(scenario: &Scenario, transcript: &Transcript) -> Vec<(u16, Box<str>)> {
    let entries = (0_u16..).zip(&transcript.entries);
    let rated = entries.filter(|(_, entry)| entry.in_own_words());
    let id = |(at, entry): (u16, &crate::scoring::Entry)| {
        let question = entry.question(scenario);
        (at, question.map_or_else(|| "".into(), |it| it.id.clone()))
    };
    rated.map(id).collect()
}

/// An assessor who gives the answers these levels of these criteria, in turns.
fn assessor(
    name: &str,
    setting: Setting,
    turns: &[(u16, Box<str>)],
    rate: impl Fn(usize) -> Vec<(usize, u8)>,
) -> Assessment {
    let rating = |(at, (turn, question)): (usize, &(u16, Box<str>))| {
        let mut levels = Levels::default();
        for (criterion, level) in rate(at) {
            levels.set(criterion, level);
        }
        Rating {
            turn: *turn,
            question: question.clone(),
            levels,
            ..Rating::default()
        }
    };
    Assessment {
        assessor: name.into(),
        setting,
        ratings: turns.iter().enumerate().map(rating).collect(),
        done: true,
        ..Assessment::default()
    }
}

fn hears(assessment: &mut Assessment, at: usize, pitfall: Pitfall, words: &str) {
    assessment.ratings[at].pitfalls.push(Heard {
        pitfall,
        words: words.into(),
    });
}

/// Three assessors beside a facilitator who finds everything good: one who mostly
/// agrees with the first, and one who is stricter.
fn three() -> (Arc<Scenario>, Transcript, Vec<Assessment>) {
    let (scenario, transcript) = rehearsed(&[level(0, 3), level(1, 2)], false);
    let turns = turns(&scenario, &transcript);
    let recording = Setting::Recording;
    let mut abe = assessor("Abe", recording, &turns, |at| {
        vec![(0, (at % 4) as u8), (1, ((at + 1) % 3) as u8), (2, 2)]
    });
    let mut mori = assessor("Mori", recording, &turns, |at| {
        let slip = usize::from(at % 5 == 4);
        vec![
            (0, ((at + slip) % 4) as u8),
            (1, ((at + 1) % 3) as u8),
            (2, 2),
        ]
    });
    let mut sato = assessor("Sato", Setting::Live, &turns, |at| {
        vec![(0, (at % 4).saturating_sub(1) as u8)]
    });
    for (at, rating) in sato.ratings.iter_mut().enumerate() {
        rating.overall = Some((at % 3) as u8);
    }
    hears(
        &mut abe,
        2,
        Pitfall::BlamesVictims,
        "they should have been careful",
    );
    hears(&mut abe, 3, Pitfall::Mocks, "");
    hears(&mut mori, 3, Pitfall::Mocks, "is that a serious question?");
    hears(&mut abe, 4, Pitfall::Jargon, "");
    hears(&mut mori, 4, Pitfall::Jargon, "");
    hears(&mut abe, 5, Pitfall::Hollow, "");
    (scenario, transcript, vec![abe, mori, sato])
}

fn agreement(lang: Lang, facilitator: bool) -> Agreement {
    let (scenario, transcript, assessments) = three();
    let gathered = Gathered::of(&scenario, &transcript, &assessments, facilitator);
    let about = About {
        session: 4,
        trainee: Some("Ito".to_owned()),
        started: "2026-11-22T09:00:00Z".to_owned(),
        unfinished: Vec::new(),
    };
    Agreement::of(&scenario, &transcript, &gathered, &about, lang)
}

#[test]
fn levels_merge_by_the_median_and_a_doubt_goes_down() {
    let (scenario, transcript) = rehearsed(&[level(0, 3)], false);
    let turns = turns(&scenario, &transcript);
    let of = |name: &str, level| assessor(name, Setting::Recording, &turns, |_| vec![(0, level)]);
    let merged = |levels: &[u8], facilitator| {
        let names = ["A", "B", "C", "D"];
        let rated = names
            .iter()
            .zip(levels)
            .map(|(name, level)| of(name, *level));
        let rated: Vec<Assessment> = rated.collect();
        let gathered = Gathered::of(&scenario, &transcript, &rated, facilitator);
        let merged = gathered.merged(&transcript, &scenario.rubric);
        merged.entries[usize::from(turns[0].0)].turn.levels.get(0)
    };
    for (levels, is) in [
        (&[2][..], 2),
        (&[1, 2], 1),
        (&[0, 3], 1),
        (&[0, 2], 1),
        (&[0, 1, 3], 1),
        (&[3, 3, 0, 0], 1),
        (&[1, 1, 2, 2], 1),
        (&[1, 2, 2, 3], 2),
    ] {
        assert_eq!(merged(levels, false), Some(is), "{levels:?}");
    }
    assert_eq!(
        merged(&[1, 1], true),
        Some(1),
        "1, 1 and the facilitator's 3"
    );
    assert_eq!(merged(&[1], true), Some(2), "1 and the facilitator's 3");
}

#[test]
fn the_merged_result_is_what_the_score_is_made_of() {
    let (scenario, transcript) = rehearsed(&[level(0, 3)], false);
    let turns = turns(&scenario, &transcript);
    let rate = |name: &str| assessor(name, Setting::Recording, &turns, |_| vec![(0, 0), (3, 3)]);
    let gathered = Gathered::of(&scenario, &transcript, &[rate("A"), rate("B")], false);
    let merged = gathered.merged(&transcript, &scenario.rubric);
    let score = |of: &Transcript| Scorecard::of(&scenario, of).criteria[0].score;
    assert_eq!((score(&transcript), score(&merged)), (Some(100), Some(0)));
    let entry = &merged.entries[usize::from(turns[0].0)];
    // The best of whatever was rated was to be had.
    assert_eq!(entry.missed(), 3 * u32::from(entry.weight));
    // Nobody rated, nothing changed.
    let nobody = Gathered::of(&scenario, &transcript, &[], false);
    assert!(nobody.raters.is_empty());
    assert_eq!(nobody.merged(&transcript, &scenario.rubric), transcript);
}

/// Who spoke, and what they were rated in the first criterion.
type Rated = (Option<PersonIx>, Option<u8>);

#[test]
fn what_each_speaker_was_rated_stays_theirs_and_otherwise_counts_for_the_last() {
    let other = Some(PersonIx::new(0));
    let shares = |rated: &[Rate]| -> [Vec<Rated>; 2] {
        let (scenario, transcript) = rehearsed(rated, false);
        let turns = turns(&scenario, &transcript);
        let abe = assessor("Abe", Setting::Recording, &turns, |_| vec![(0, 0)]);
        let gathered = Gathered::of(&scenario, &transcript, &[abe], false);
        let merged = gathered.merged(&transcript, &scenario.rubric);
        [transcript, merged].map(|it| {
            let entry = it.entries.iter().find(|entry| !entry.shares.is_empty());
            let shares = entry.unwrap().shares.iter();
            shares.map(|it| (it.by, it.levels.get(0))).collect()
        })
    };
    let rated = [(None, Some(3)), (other, Some(1))];
    let both = [level(0, 3), Rate::HandOver(other), level(0, 1)];
    assert_eq!(shares(&both), [rated, rated]);
    let nobody = [(None, None), (other, None)];
    let last = [(None, None), (other, Some(0))];
    assert_eq!(shares(&[Rate::HandOver(other)]), [nobody, last]);
}

#[test]
fn a_critical_pitfall_stands_with_two_pairs_of_ears_and_the_words() {
    let heard = |who: &[(&str, &str)], quoted: bool| {
        let (scenario, transcript) = rehearsed(&[level(0, 3)], quoted);
        let turns = turns(&scenario, &transcript);
        let names = ["A", "B", "C"];
        let mut rated =
            names.map(|name| assessor(name, Setting::Recording, &turns, |_| vec![(0, 2)]));
        for (name, words) in who {
            let own = rated.iter_mut().find(|it| &*it.assessor == *name).unwrap();
            hears(own, 0, Pitfall::BlamesVictims, words);
        }
        let gathered = Gathered::of(&scenario, &transcript, &rated, false);
        let merged = gathered.merged(&transcript, &scenario.rubric);
        let entry = &merged.entries[usize::from(turns[0].0)];
        entry.turn.pitfalls.contains(Pitfall::BlamesVictims)
    };
    assert!(heard(&[("A", "their own fault"), ("B", "")], false));
    assert!(
        heard(&[("A", ""), ("B", "")], true),
        "quoted in the session"
    );
    assert!(!heard(&[("A", "their own fault")], true), "one ear");
    assert!(!heard(&[("A", ""), ("B", " ")], false), "no words");
}

#[test]
fn any_other_pitfall_stands_by_majority() {
    let stands = |ears: usize, raters: usize| {
        let (scenario, transcript) = rehearsed(&[], false);
        let turns = turns(&scenario, &transcript);
        let names = ["A", "B", "C", "D"];
        let rated = names[..raters].iter().enumerate().map(|(at, name)| {
            let mut own = assessor(name, Setting::Recording, &turns, |_| vec![(0, 2)]);
            if at < ears {
                hears(&mut own, 0, Pitfall::Jargon, "");
            }
            own
        });
        let rated: Vec<Assessment> = rated.collect();
        let gathered = Gathered::of(&scenario, &transcript, &rated, false);
        gathered.answers[0].stands(Pitfall::Jargon)
    };
    assert!(stands(1, 1) && stands(2, 3) && stands(2, 2) && stands(3, 4));
    assert!(!stands(1, 2) && !stands(1, 3) && !stands(2, 4));
}

#[test]
fn a_recorded_rating_replaces_the_live_one_but_for_the_whole() {
    let (scenario, transcript) = rehearsed(&[], false);
    let turns = turns(&scenario, &transcript);
    let mut live = assessor("Abe", Setting::Live, &turns, |_| vec![(0, 3), (1, 3)]);
    for rating in &mut live.ratings {
        rating.overall = Some(2);
    }
    let mut recorded = assessor("Abe", Setting::Recording, &turns, |_| vec![(0, 1)]);
    recorded.ratings.truncate(1);
    let gathered = Gathered::of(&scenario, &transcript, &[live, recorded], false);
    assert_eq!(gathered.raters.len(), 1);
    assert_eq!(gathered.raters[0].setting, Setting::Recording);
    let given = |at: usize| gathered.answers[at].given[0].as_ref().unwrap();
    assert_eq!(
        (given(0).levels.get(0), given(0).levels.get(1)),
        (Some(1), None)
    );
    assert_eq!(given(0).overall, Some(2));
    assert_eq!(given(1).levels.get(0), Some(3), "never recorded");
    // An overall level is no level of a criterion.
    assert_eq!(gathered.answers[0].merged().count(), 1);
}

#[test]
fn what_was_rated_of_a_turn_that_was_taken_back_counts_for_nothing() {
    let (scenario, transcript) = rehearsed(&[], false);
    let turns = turns(&scenario, &transcript);
    let mut own = assessor("Abe", Setting::Recording, &turns, |_| vec![(0, 3)]);
    own.ratings[1].question = "another".into();
    own.ratings[2].turn = 900;
    own.ratings[3].levels = Levels::default();
    let gathered = Gathered::of(&scenario, &transcript, &[own.clone()], false);
    assert_eq!(gathered.answers.len(), turns.len() - 3);
    own.ratings.truncate(2);
    own.ratings.remove(0);
    let gathered = Gathered::of(&scenario, &transcript, &[own], false);
    assert!(gathered.raters.is_empty() && gathered.answers.is_empty());
}

#[test]
fn what_the_ledgers_find_stands_whatever_anybody_thinks() {
    let (scenario, mut transcript) = rehearsed(&[level(2, 3)], false);
    let turns = turns(&scenario, &transcript);
    let at = usize::from(turns[1].0);
    let accuracy = usize::from(scenario.rubric.accuracy.unwrap());
    transcript.entries[at].claims.push(crate::scoring::Claim {
        fact: crate::scenario::FactIx::new(0),
        value: crate::scenario::ValueIx::new(0),
        standing: crate::scoring::ClaimStanding::False,
    });
    transcript.entries[at].turn.levels.set(accuracy, 0);
    let rated = assessor("Abe", Setting::Recording, &turns, |_| vec![(accuracy, 3)]);
    let gathered = Gathered::of(&scenario, &transcript, &[rated], true);
    let answer = gathered.answers.iter().find(|it| it.turn == at).unwrap();
    // The facilitator's own level was overruled: nobody knows what they thought.
    assert_eq!(answer.levels(accuracy).collect::<Vec<_>>(), [(0, 3)]);
    let merged = gathered.merged(&transcript, &scenario.rubric);
    assert_eq!(merged.entries[at].turn.levels.get(accuracy), Some(0));
    assert!(
        merged.entries[at]
            .turn
            .pitfalls
            .contains(Pitfall::FalseStatement)
    );
    // What is shown is what counts, as every report says it.
    let about = About::default();
    let told = Agreement::of(&scenario, &transcript, &gathered, &about, Lang::En);
    let mut levels = told.answers.iter().flat_map(|it| &it.levels);
    let shown = levels.find(|it| it.id == "accuracy" && it.level != it.median);
    let shown = shown.unwrap();
    assert_eq!((shown.level, shown.lowest, shown.highest), (0, 3, 3));
    let text = told.to_sheet().text();
    assert!(text.contains("Accuracy 0 (rated 3;"), "{text}");
}

#[test]
fn below_ten_exchanges_there_is_no_alpha() {
    let (scenario, transcript) = rehearsed(&[], false);
    let turns = turns(&scenario, &transcript);
    let rate = |name: &str, answers: usize| {
        let mut own = assessor(name, Setting::Recording, &turns, |at| {
            vec![(0, (at % 4) as u8)]
        });
        own.ratings.truncate(answers);
        own
    };
    assert!(turns.len() >= ENOUGH_EXCHANGES, "{}", turns.len());
    let on = |answers| {
        let both = [rate("A", turns.len()), rate("B", answers)];
        let gathered = Gathered::of(&scenario, &transcript, &both, false);
        Reliability::on(&gathered, 0)
    };
    let few = on(ENOUGH_EXCHANGES - 1);
    assert_eq!((few.alpha, few.pairs, few.same), (Alpha::TooFew, 9, 9));
    let perfect = Alpha::Is {
        value: 1.0,
        interval: None,
    };
    assert_eq!(on(turns.len()).alpha, perfect);
    let nobody = Reliability::on(&Gathered::of(&scenario, &transcript, &[], false), 0);
    assert_eq!((nobody.pairs, nobody.alpha), (0, Alpha::TooFew));
}

#[test]
fn it_is_seen_who_rates_high_or_low() {
    let agreement = agreement(Lang::En, false);
    let severity: Vec<Severity> = agreement
        .raters
        .iter()
        .filter_map(|it| it.severity)
        .collect();
    assert_eq!(severity.len(), 3);
    assert_eq!(severity[2].leaning(), Leaning::Strict);
    assert!(severity[2].mean < -0.5, "{severity:?}");
    let few = Severity {
        mean: 2.0,
        ratings: 9,
    };
    assert_eq!(few.leaning(), Leaning::Unknown);
}

#[test]
fn the_agenda_begins_with_what_weighs_most() {
    let agreement = agreement(Lang::En, true);
    let first = &agreement.agenda[0];
    assert!(
        matches!(first, Point::Critical { pitfall, .. } if pitfall.tag == "blames_victims"),
        "{first:?}"
    );
    let spreads: Vec<u8> = agreement
        .agenda
        .iter()
        .filter_map(|point| match point {
            Point::Levels { spread, .. } => Some(*spread),
            Point::Critical { .. } => None,
        })
        .collect();
    assert!(
        spreads.is_sorted_by(|a, b| a >= b) && spreads[0] == 3,
        "{spreads:?}"
    );
    assert_eq!(agreement.agenda.len(), agenda::MOST);
}

#[test]
fn the_report_reads_well() {
    for lang in Lang::ALL {
        let name = |form: &str| format!("agreement-{form}-{}", lang.code());
        let agreement = agreement(lang, false);
        let sheet = agreement.to_sheet();
        insta::assert_snapshot!(name("text"), sheet.text());
        insta::assert_snapshot!(name("md"), agreement.to_markdown());
        let alone = {
            let (scenario, transcript, mut assessments) = three();
            assessments.truncate(1);
            let gathered = Gathered::of(&scenario, &transcript, &assessments, false);
            Agreement::of(&scenario, &transcript, &gathered, &About::default(), lang)
        };
        assert_eq!(alone.agenda.len(), 2, "two critical ones nobody confirms");
        insta::assert_snapshot!(
            name("alone"),
            alone
                .to_sheet()
                .text()
                .lines()
                .take(16)
                .collect::<Vec<_>>()
                .join("\n")
        );
    }
}

#[test]
fn nothing_from_outside_acts_in_any_form() {
    let (scenario, transcript, mut assessments) = three();
    assessments[0].assessor = "=<script>alert(1)</script>|*x*".into();
    let gathered = Gathered::of(&scenario, &transcript, &assessments, true);
    let agreement = Agreement::of(
        &scenario,
        &transcript,
        &gathered,
        &About::default(),
        Lang::En,
    );
    let html = agreement.to_html();
    assert!(!html.contains("<script") && html.contains("&lt;script"));
    assert!(html.contains("not for appraisal") && html.contains("<svg"));
    let csv = String::from_utf8(agreement.to_csv()).unwrap();
    assert!(csv.starts_with('\u{FEFF}') && csv.contains("'=<script>"));
    let columns: Vec<usize> = csv::Reader::from_reader(csv.as_bytes())
        .records()
        .map(|row| row.unwrap().len())
        .collect();
    assert!(columns.iter().all(|it| *it == 5 + 4 + 5), "{columns:?}");
    assert!(agreement.to_markdown().contains("\\<script\\>"));
    let json = serde_json::to_value(&agreement).unwrap();
    assert_eq!(json["agenda"][0]["kind"], "critical");
    assert_eq!(json["raters"][3]["facilitator"], true);
    assert!(json["criteria"][0]["alpha"]["value"].is_f64());
}

#[test]
fn a_default_rubric_keeps_its_places_for_listeners() {
    let (plain, more) = (Rubric::default(), Rubric::default().for_listeners());
    for (at, criterion) in plain.criteria.iter().enumerate() {
        assert_eq!(more.position(&criterion.id), Some(at));
    }
}
