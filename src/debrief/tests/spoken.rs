//! The debrief of answers in one's own words, that those who listened rated.

use super::*;
use crate::conference::{Call, Direction, Mark, MarkKind, Rate, Stage};
use crate::scenario::vocabulary::{Pitfall, Technique, Word, WordSet};
use crate::scenario::{
    FactIx, Improvised, InjectIx, PersonIx, PressIx, QuestionIx, Scenario, TopicIx, ValueIx,
};
use crate::scoring::Mode;

/// The plant manager, whom another participant plays.
const PLANT: PersonIx = PersonIx(0);

/// What a facilitator does, in the language of the room.
struct Rehearsal {
    session: Session,
    lang: Lang,
}

impl Rehearsal {
    fn begun(lang: Lang) -> Rehearsal {
        let mut scenario = Scenario::clone(&small());
        scenario.rubric = scenario.rubric.for_listeners();
        let mut session = Session::new(Arc::new(scenario));
        let panel = vec![PLANT];
        take(
            &mut session,
            &Event::Begin {
                seed: 7,
                panel,
                carried: None,
            },
        );
        let option = AnswerIx(0);
        take(&mut session, &Event::Decided { option });
        Rehearsal { session, lang }
    }

    fn rated(&mut self, levels: &[(&str, u8)]) {
        for (id, level) in levels {
            let rubric = &self.session.conference().scenario().rubric;
            let criterion = rubric.position(id).unwrap() as u8;
            let level = Some(*level);
            take(
                &mut self.session,
                &Event::Rated(Rate::Level { criterion, level }),
            );
        }
    }

    fn heard(&mut self, pitfall: Pitfall) {
        let heard = true;
        take(
            &mut self.session,
            &Event::Rated(Rate::Pitfall { pitfall, heard }),
        );
    }

    fn marked(&mut self, kind: MarkKind, [en, ja]: [&str; 2], by: Option<PersonIx>) {
        let words = if self.lang == Lang::En { en } else { ja };
        let words = words.into();
        take(&mut self.session, &Event::Marked(Mark { kind, words, by }));
    }

    fn answered(&mut self, then: Option<Call>) {
        let elapsed_ms = 40_000;
        take(&mut self.session, &Event::Answered { elapsed_ms, then });
    }
}

fn hurt(value: u8) -> MarkKind {
    MarkKind::Claim {
        about: Some((FactIx(0), ValueIx(value))),
        corrects: false,
    }
}

/// A rehearsal with all there is to it: two people on the podium, who contradict each
/// other; a promise; a question made up; one that nobody rated.
fn rehearsal(lang: Lang) -> Session {
    let mut room = Rehearsal::begun(lang);
    let said = [
        "Children were hurt by bread we baked.",
        "私どもの焼いたパンでお子さまがけがをされました。",
    ];
    room.marked(MarkKind::Quotation, said, None);
    room.rated(&[("empathy", 3), ("action", 1), ("delivery", 2)]);
    room.answered(None);

    let said = ["Nobody was seriously hurt.", "大きなけがの方はいません。"];
    room.marked(hurt(2), said, None);
    room.rated(&[
        ("answer", 1),
        ("empathy", 0),
        ("accuracy", 2),
        ("delivery", 1),
    ]);
    room.heard(Pitfall::Minimises);
    room.marked(
        MarkKind::Note,
        ["looked at the paper", "目線が紙に落ちた"],
        None,
    );
    let asked = ["And who counted them?", "どなたが数えたのですか。"];
    let improvised = Improvised {
        ask: asked[usize::from(lang == Lang::Ja)].into(),
        from: PressIx(1),
        techniques: WordSet::from_iter([Technique::PinDown]),
        topic: TopicIx(0),
    };
    take(&mut room.session, &Event::Improvised(improvised));
    let question = QuestionIx::new(small().questions.len());
    let follows = true;
    room.answered(Some(Call { question, follows }));

    room.marked(MarkKind::HandOver, ["", ""], Some(PLANT));
    take(&mut room.session, &Event::Rated(Rate::Speaker(Some(PLANT))));
    let said = [
        "Five children; I saw the list.",
        "五人です。名簿を見ました。",
    ];
    room.marked(hurt(1), said, Some(PLANT));
    room.rated(&[
        ("answer", 3),
        ("accuracy", 3),
        ("teamwork", 1),
        ("delivery", 3),
    ]);
    room.marked(MarkKind::Bookmark, ["", ""], None);
    room.answered(None);

    // One nobody rated, and what the facilitator let happen meanwhile.
    take(
        &mut room.session,
        &Event::Directed(Direction::Inject(InjectIx(0))),
    );
    room.answered(None);

    room.rated(&[("answer", 3), ("empathy", 3), ("action", 3), ("control", 3)]);
    let promise = MarkKind::Promise {
        by_when: ["Friday", "金曜"][usize::from(lang == Lang::Ja)].into(),
        owner: "".into(),
    };
    let said = ["I will visit both families.", "両方のご家庭に伺います。"];
    room.marked(promise, said, None);
    room.answered(None);
    room.rated(&[("answer", 2), ("ownership", 2), ("clarity", 2)]);
    room.answered(None);
    take(&mut room.session, &Event::Directed(Direction::End));
    room.session
}

fn names(lang: Lang) -> [&'static str; 2] {
    match lang {
        Lang::En => ["Hanako Sato", "Ichiro Tanaka"],
        Lang::Ja => ["佐藤 花子", "田中 一郎"],
    }
}

fn about(lang: Lang, raters: usize) -> Meta {
    let [trainee, other] = names(lang);
    Meta {
        mode: Mode::Spoken,
        trainee: Some(trainee.to_owned()),
        team: vec![(PLANT, other.to_owned())],
        raters,
        ..meta()
    }
}

fn spoken(lang: Lang) -> Debrief {
    let session = rehearsal(lang);
    let scenario = Arc::clone(session.conference().scenario());
    Debrief::of(&scenario, session.transcript(), &about(lang, 0), lang)
}

#[test]
fn what_a_criterion_cost_is_told_of_that_criterion() {
    for lang in Lang::ALL {
        let debrief = spoken(lang);
        let spots = debrief.weak_spots.iter();
        let of_criteria = spots.filter(|spot| spot.lens == "criterion");
        let shown = of_criteria.flat_map(|spot| spot.evidence.iter().map(|it| (&spot.name, it)));
        let shown: Vec<_> = shown.collect();
        assert!(shown.len() > 2);
        for (name, evidence) in shown {
            assert!(evidence.why.contains(&**name), "{name}: {}", evidence.why);
        }
    }
}

#[test]
fn who_rated_is_said_of_facilitator_and_assessors_apart() {
    use crate::debrief::phrase::rated_by;
    let said = |raters, facilitator| rated_by(raters, facilitator, Lang::En);
    assert_eq!(said(0, false), "rated by the facilitator");
    assert_eq!(said(2, false), "rated by 2 assessors");
    assert_eq!(said(2, true), "rated by the facilitator and one assessor");
    assert_eq!(said(3, true), "rated by the facilitator and 2 assessors");
    assert_eq!(rated_by(3, true, Lang::Ja), "進行役と評価者2人が評価");
}

#[test]
fn a_spoken_rehearsal_reads_well() {
    for lang in Lang::ALL {
        let debrief = spoken(lang);
        insta::assert_snapshot!(format!("spoken-text-{}", lang.code()), debrief.to_text());
        insta::assert_snapshot!(format!("spoken-md-{}", lang.code()), debrief.to_markdown());
        insta::assert_snapshot!(format!("spoken-qa-{}", lang.code()), debrief.to_questions());
    }
}

#[test]
fn every_form_tells_who_said_what_in_which_words() {
    let debrief = spoken(Lang::En);
    let html = debrief.to_html();
    for written in [debrief.to_text(), debrief.to_markdown(), html] {
        for said in [
            "Children were hurt by bread we baked.",
            "Nobody was seriously hurt.",
            "Five children; I saw the list.",
            "Ichiro Tanaka",
            "rated by the facilitator",
            "And who counted them?",
            "improvised",
            "looked at the paper",
            "I will visit both families.",
            "promised by Hanako Sato",
            "Model answer",
            "beside the score",
            "not judged",
        ] {
            assert!(written.contains(said), "{said}");
        }
        for wrong in [
            "whether you recognise",
            "did not get across",
            "none of those offered",
            "no opening statement",
            "was to be had from what was offered",
            "--mode spoken",
        ] {
            assert!(!written.contains(wrong), "{wrong}");
        }
    }
    assert!(debrief.panel_cost.is_none());
    assert!(
        debrief
            .before
            .iter()
            .all(|it| it.kind != super::super::Open::Decision)
    );
    let csv = String::from_utf8(debrief.to_csv()).unwrap();
    assert!(csv.contains("Nobody was seriously hurt.") && csv.contains("own_words"));
}

#[test]
fn what_two_people_said_is_set_against_each_other_with_their_names() {
    let debrief = spoken(Lang::En);
    let found = &debrief.contradictions[0];
    assert_eq!(found.earlier_by.as_deref(), Some("Hanako Sato"));
    assert_eq!(found.now_by.as_deref(), Some("Ichiro Tanaka"));
    assert_eq!(found.earlier_said, "Nobody was seriously hurt.");
    let speakers: Vec<(&str, usize)> = debrief
        .speakers
        .iter()
        .map(|it| (it.name.as_str(), it.answers))
        .collect();
    assert_eq!(speakers, [("Hanako Sato", 4), ("Ichiro Tanaka", 1)]);
}

/// A rehearsal in which the first answer was handed over.
fn handed_over(lang: Lang) -> Debrief {
    let mut room = Rehearsal::begun(lang);
    room.answered(None);
    let said = ["About five, I think.", "五人ほどかと思います。"];
    room.marked(MarkKind::Quotation, said, None);
    room.rated(&[("answer", 1), ("accuracy", 1)]);
    room.heard(Pitfall::Dodge);
    room.marked(MarkKind::HandOver, ["", ""], Some(PLANT));
    take(
        &mut room.session,
        &Event::Rated(Rate::HandOver(Some(PLANT))),
    );
    let said = [
        "Five children; I saw the list.",
        "五人です。名簿を見ました。",
    ];
    room.marked(MarkKind::Quotation, said, Some(PLANT));
    room.rated(&[("answer", 3), ("accuracy", 3), ("teamwork", 2)]);
    room.answered(None);
    let scenario = Arc::clone(room.session.conference().scenario());
    Debrief::of(&scenario, room.session.transcript(), &about(lang, 0), lang)
}

#[test]
fn each_speaker_of_an_answer_stands_with_their_own_ratings() {
    for lang in Lang::ALL {
        let [trainee, other] = names(lang);
        let debrief = handed_over(lang);
        let question = &debrief.questions[0];
        let shares = question.shares.iter();
        let shares: Vec<(&str, u8)> = shares.map(|it| (&*it.name, it.rated[0].level)).collect();
        assert_eq!(shares, [(trainee, 1), (other, 3)]);
        assert_eq!(question.ratings["answer"], 2);
        let both = crate::debrief::phrase::list(&[trainee, other], lang);
        assert_eq!(question.by.as_ref(), Some(&both));
        let heard = question.heard.iter().map(|it| it.by.as_deref());
        assert_eq!(heard.collect::<Vec<_>>(), [Some(trainee), Some(other)]);
        let speakers = debrief.speakers.iter();
        let speakers: Vec<(&str, usize, usize)> = speakers
            .map(|it| (&*it.name, it.answers, it.pitfalls.len()))
            .collect();
        assert_eq!(speakers, [(trainee, 1, 1), (other, 1, 0)]);
        let own = crate::debrief::phrase::share(&question.shares[1], lang);
        for form in [debrief.to_markdown(), debrief.to_html()] {
            assert!(form.contains(&own), "{own}: {form}");
        }
        let anonymous = handed_over(lang).anonymous();
        let json = serde_json::to_string(&anonymous).unwrap();
        assert!(!json.contains(trainee) && !json.contains(other), "{json}");
    }
}

#[test]
fn nobody_is_named_in_an_anonymous_report() {
    for lang in Lang::ALL {
        for names in [names(lang), ["Will", "Hope"]] {
            let session = rehearsal(lang);
            let scenario = Arc::clone(session.conference().scenario());
            let mut about = about(lang, 0);
            about.trainee = Some(names[0].to_owned());
            about.team = vec![(PLANT, names[1].to_owned())];
            let named = Debrief::of(&scenario, session.transcript(), &about, lang);
            assert!(serde_json::to_string(&named).unwrap().contains(names[1]));
            let json = serde_json::to_string(&named.anonymous()).unwrap();
            for name in names {
                // “Will you resign?” is no name.
                assert!(
                    !json.replace("Will you", "").contains(name),
                    "{name} in {json}"
                );
            }
        }
    }
}

/// A conference with everything rated so, to the end.
fn at_level(level: u8, pitfall: Option<Pitfall>) -> Session {
    let mut room = Rehearsal::begun(Lang::En);
    while !matches!(room.session.conference().stage(), Stage::Finished(_)) {
        match room.session.conference().stage() {
            Stage::Deciding(_) => {
                let option = AnswerIx(0);
                take(&mut room.session, &Event::Decided { option });
            }
            _ => {
                room.rated(&[("answer", level), ("accuracy", level), ("delivery", 0)]);
                if let Some(pitfall) = pitfall {
                    room.heard(pitfall);
                }
                room.answered(None);
            }
        }
    }
    room.session
}

#[test]
fn where_an_answer_was_critical_it_is_not_said_that_nothing_stood_out() {
    let sentence = |pitfall| {
        let session = at_level(2, pitfall);
        let scenario = Arc::clone(session.conference().scenario());
        let about = about(Lang::En, 0);
        Debrief::of(&scenario, session.transcript(), &about, Lang::En).sentence
    };
    let critical = Pitfall::ALL.iter().copied().find(|it| it.is_critical());
    assert_eq!(sentence(None), "Nothing stood out, for better or worse.");
    let said = sentence(critical);
    assert_eq!(said, "What was critical weighs more than all the rest.");
}

#[test]
fn ready_is_said_of_spoken_runs_alone_and_of_the_best() {
    let ready = |session: &Session, about: &Meta| {
        let scenario = Arc::clone(session.conference().scenario());
        let debrief = Debrief::of(&scenario, session.transcript(), about, Lang::En);
        assert_eq!(
            debrief.ready,
            debrief.to_text().contains("Ready for the real thing")
        );
        assert_eq!(
            debrief.ready,
            debrief.to_html().contains("Ready for the real thing")
        );
        debrief.ready
    };
    let best = at_level(3, None);
    assert!(ready(&best, &about(Lang::En, 3)));
    assert!(!ready(&best, &meta()), "chosen answers cannot show it");
    assert!(!ready(&at_level(2, None), &about(Lang::En, 3)));
    let critical = Pitfall::ALL.iter().copied().find(|it| it.is_critical());
    assert!(!ready(&at_level(3, critical), &about(Lang::En, 3)));
    let chosen = play(&small(), 7, Habit::Best);
    assert!(
        !ready(&chosen, &about(Lang::En, 3)),
        "nothing of it was rated by ear"
    );
}

#[test]
fn what_only_listeners_rate_is_no_part_of_the_score() {
    let session = at_level(3, None);
    let scenario = Arc::clone(session.conference().scenario());
    let debrief = Debrief::of(
        &scenario,
        session.transcript(),
        &about(Lang::En, 2),
        Lang::En,
    );
    assert_eq!(debrief.overall, Some(100));
    let delivery = debrief
        .criteria
        .iter()
        .find(|it| it.id == "delivery")
        .unwrap();
    assert!(delivery.apart && delivery.score == Some(0));
    assert!(!debrief.sentence.contains("Delivery"));
    assert!(debrief.to_text().contains("rated by 2 assessors"));
}

#[test]
fn a_vote_of_the_room_stands_at_its_question() {
    let mut session = Session::new(small());
    let panel = Vec::new();
    take(
        &mut session,
        &Event::Begin {
            seed: 7,
            panel,
            carried: None,
        },
    );
    let option = AnswerIx(0);
    take(&mut session, &Event::Decided { option });
    take(&mut session, &Event::Opened { lines: Vec::new() });
    let vote = Mark {
        kind: MarkKind::Vote(vec![(AnswerIx(0), 5), (AnswerIx(1), 2)]),
        words: "".into(),
        by: None,
    };
    take(&mut session, &Event::Marked(vote));
    let chosen = Event::Chosen {
        choice: crate::conference::Choice::Answer(AnswerIx(0)),
        elapsed_ms: 0,
    };
    take(&mut session, &chosen);
    let debrief = Debrief::of(&small(), session.transcript(), &meta(), Lang::En);
    let votes: Vec<u16> = debrief.questions[0]
        .votes
        .iter()
        .map(|it| it.count)
        .collect();
    assert_eq!(votes, [5, 2]);
    assert!(
        debrief
            .to_text()
            .contains("The room's vote: 5: “A small number")
    );
    assert!(debrief.to_html().contains("The room's vote"));
}
