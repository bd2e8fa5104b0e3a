use super::behind::{Found, Wanted, behind};
use super::json::{Teller, Whole};
use super::*;
use crate::scenario::vocabulary::{Pitfall, Technique, Word};
use crate::sheet::width;
use crate::training::practised::Practised;
use crate::training::progress::sample::{BEGIN, DAY, conference, drill, entered, story};
use crate::training::progress::{Place, Progress};

/// A day counted from the first.
fn date(ms: i64) -> String {
    format!("2026-03-{:02}", 2 + (ms - BEGIN) / DAY % 28)
}

fn reader(lang: Lang) -> Reader<'static> {
    Reader {
        lang,
        columns: 80,
        date: &date,
    }
}

/// What stands on lines, none of which is too wide unless it may be broken.
fn text(sheet: &Sheet) -> String {
    for line in sheet.lines.iter().filter(|line| line.cut) {
        assert!(width(&line.text()) <= 80, "{}", line.text());
    }
    sheet.text()
}

fn looks(name: &str, progress: &Progress, due: usize) {
    for lang in Lang::ALL {
        let sheet = outline(progress, None, due, reader(lang));
        insta::assert_snapshot!(format!("{name}-{}", lang.code()), text(&sheet));
    }
}

#[test]
fn progress_reads_well_after_a_dozen() {
    let (mut sessions, _) = story(14);
    sessions.insert(3, drill(40));
    looks("dozen", &entered(&sessions), 3);
}

#[test]
fn progress_reads_well_after_two() {
    looks("two", &story(2).1, 1);
}

#[test]
fn progress_reads_well_after_years_with_both_kinds() {
    let (mut sessions, _) = story(400);
    sessions.extend((401..=406).map(|it| conference(it, true)));
    looks("years", &entered(&sessions), 0);
}

#[test]
fn nothing_yet_says_what_to_do() {
    looks("nothing", &Progress::default(), 0);
    for lang in Lang::ALL {
        let sheet = outline(&Progress::default(), Some("Aki"), 0, reader(lang));
        assert!(sheet.text().contains("Aki"));
        assert!(sheet.text().contains("kaiken play"));
    }
}

#[test]
fn every_width_is_laid_out() {
    let (_, progress) = story(90);
    for lang in Lang::ALL {
        for columns in [0, 40, 61, 80, 81, 100, 120, 200] {
            let sheet = outline(
                &progress,
                None,
                2,
                Reader {
                    columns,
                    ..reader(lang)
                },
            );
            // The table alone takes 80 where everything was practised.
            let room = columns.max(80);
            for line in sheet.lines.iter().filter(|line| line.cut) {
                let whole = width(&line.text());
                assert!(whole <= room, "{columns}: {whole}: {}", line.text());
            }
        }
    }
}

fn all(sessions: &[Practised], wanted: Wanted, lang: Lang) -> Vec<Found> {
    let newest_first = sessions.iter().rev();
    newest_first.flat_map(|it| wanted.of(it, lang)).collect()
}

#[test]
fn what_is_behind_a_figure_is_all_there_is() {
    let (mut sessions, _) = story(6);
    sessions.push(drill(7));
    let progress = entered(&sessions);
    for cell in &progress.chosen.cells {
        let wanted = Wanted {
            technique: Some(cell.technique),
            field: Some(cell.field),
            pitfall: None,
        };
        let found = all(&sessions, wanted, Lang::En);
        assert_eq!(found.len() as u32, cell.observed);
        let newest: Vec<i64> = found.iter().take(3).map(|it| it.session).collect();
        let trace: Vec<i64> = cell.trace.iter().rev().map(|it| it.session).collect();
        assert_eq!(newest, trace);
    }
    for lang in Lang::ALL {
        let by = |technique, pitfall| Wanted {
            technique,
            field: None,
            pitfall,
        };
        for (name, wanted) in [
            ("technique", by(Some(Technique::ALL[1]), None)),
            ("pitfall", by(None, Some(Pitfall::BlamesOthers))),
            ("nowhere", by(Some(Technique::Speech), None)),
        ] {
            let mut found = all(&sessions, wanted, lang);
            // Of the oldest the words are gone.
            let known = found.len().saturating_sub(1);
            for it in &mut found[..known] {
                it.asked = Some(match lang {
                    Lang::En => format!(
                        "Session {}: what did you know, when did you know it, and whom did you tell?",
                        it.session
                    ),
                    Lang::Ja => format!(
                        "{}回目に伺います。何を、いつ知り、誰に伝えたのですか。順を追ってお答えください。",
                        it.session
                    ),
                });
            }
            let sheet = behind(&wanted, &found, reader(lang));
            insta::assert_snapshot!(format!("behind-{name}-{}", lang.code()), text(&sheet));
        }
    }
}

#[test]
fn a_program_is_told_everything_with_its_trace() {
    let (mut sessions, _) = story(8);
    sessions.push(conference(9, true));
    let progress = entered(&sessions);
    let question = |place: Place| {
        let session = sessions
            .iter()
            .find(|it| it.session.number == place.session)?;
        let exchange = session.exchanges.get(usize::from(place.exchange))?;
        exchange.question.as_deref().map(str::to_owned)
    };
    let teller = Teller {
        lang: Lang::En,
        moment: &date,
        question: &question,
    };
    let whole = serde_json::to_value(Whole::of(&progress, Some("Aki"), 2, teller)).unwrap();
    assert_eq!(whole["trainee"], "Aki");
    let [chosen, aloud] = [&whole["courses"][0], &whole["courses"][1]];
    assert_eq!(
        (&chosen["kind"], &aloud["kind"]),
        (&"chosen".into(), &"aloud".into())
    );
    assert_eq!(aloud["trend"]["kind"], "too_few");
    assert_eq!(chosen["sessions"].as_array().unwrap().len(), 8);
    for cell in chosen["cells"].as_array().unwrap() {
        let trace = cell["trace"].as_array().unwrap();
        assert!(!trace.is_empty());
        assert!(trace.iter().all(|it| it["question"].is_string()));
        assert!(cell["share"].as_f64().unwrap() <= 1.0);
    }
    let never = chosen["never"]["techniques"].as_array().unwrap().len();
    let met = progress.chosen.techniques().len();
    assert_eq!(never + met, Technique::ALL.len());
}

#[test]
fn a_row_a_session_and_a_column_a_criterion() {
    let (mut sessions, _) = story(5);
    sessions[1].criteria.remove(0);
    for lang in Lang::ALL {
        let (head, rows) = rows::rows(&sessions, reader(lang));
        assert_eq!(rows.len(), 5);
        assert!(rows.iter().all(|row| row.len() == head.len()));
        assert_eq!(head.len(), 12 + 4 + 1);
        let name = sessions[0].criteria[0].name.get(lang);
        let at = head.iter().position(|it| it == name).unwrap();
        assert_eq!(rows[0][at], sessions[0].criteria[0].score.to_string());
        assert_eq!(rows[1][at], "", "it was not observed");
    }
}
