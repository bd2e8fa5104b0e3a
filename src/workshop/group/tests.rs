//! The group debrief as its readers get it.

use super::sample::{Speaker, chosen, names, spoken, three, workshop};
use super::*;
use crate::i18n::Lang;
use crate::scenario::vocabulary::Pitfall;
use crate::scoring::sample::Habit;

fn group(lang: Lang) -> Group {
    let samples = three(lang);
    let runs: Vec<Run<'_>> = samples.iter().map(|it| it.run()).collect();
    Group::of(&workshop(lang, true, &names(lang)), &runs, lang)
}

fn mixed() -> Group {
    let [first, second, third, _] = names(Lang::En);
    let mut samples = three(Lang::En);
    samples.push(chosen(5, second, Habit::Worst));
    samples.push(chosen(6, first, Habit::Mixed));
    samples.push(chosen(7, third, Habit::Best));
    let runs: Vec<Run<'_>> = samples.iter().map(|it| it.run()).collect();
    Group::of(&workshop(Lang::En, true, &names(Lang::En)), &runs, Lang::En)
}

fn team() -> sample::Sample {
    let of = |name, levels, words, pitfall| Speaker {
        name,
        levels,
        words,
        pitfall,
    };
    let strong = of("Ito Ken", [2; 9], "Ito's own words.", None);
    let weak = of(
        "Sato Hana",
        [0; 9],
        "Sato's own words.",
        Some(Pitfall::Mocks),
    );
    spoken(1, &[strong, weak], 8)
}

/// Everything that is written of a group.
fn everything(group: &Group) -> String {
    let csv = String::from_utf8(group.to_csv()).unwrap();
    let json = serde_json::to_string(group).unwrap();
    [
        group.to_sheet(80).text(),
        group.to_html(),
        group.to_markdown(),
        csv,
        json,
    ]
    .concat()
}

#[test]
fn a_group_debrief_reads_well() {
    for lang in Lang::ALL {
        let group = group(lang);
        let code = lang.code();
        insta::assert_snapshot!(format!("text-{code}"), group.to_sheet(80).text());
        insta::assert_snapshot!(format!("markdown-{code}"), group.to_markdown());
    }
}

#[test]
fn spoken_and_chosen_runs_stand_in_tables_of_their_own() {
    let group = mixed();
    let kinds: Vec<bool> = group.tables.iter().map(|table| table.spoken).collect();
    assert_eq!(kinds, [true, false]);
    assert_eq!(group.tables[0].rows.len(), 4);
    assert_eq!(group.tables[1].rows.len(), 3);
    // Neither a run nor a weak spot of one kind counts for the other.
    assert!(group.changes.iter().all(|change| change.spoken));
    assert!(group.weak_spots.iter().all(|spot| spot.of == 3));
    assert!(group.to_html().contains("spoken") && group.to_html().contains("chosen"));
}

#[test]
fn people_stand_in_the_order_of_the_roster_and_no_total_is_drawn() {
    for lang in Lang::ALL {
        let group = group(lang);
        let people: Vec<&str> = group.people.iter().map(|it| it.name.as_str()).collect();
        assert_eq!(people, names(lang));
        let rows: Vec<(&str, usize)> = group.tables[0]
            .rows
            .iter()
            .map(|row| (row.name.as_str(), row.run))
            .collect();
        let [first, second, third, _] = names(lang);
        assert_eq!(rows, [(first, 1), (first, 2), (second, 1), (third, 1)]);
        // A person reads bands: no score of anybody stands in what is shown.
        for row in &group.tables[0].rows {
            for cell in row.cells.iter().flatten().filter(|cell| cell.score > 20) {
                let score = format!(" {} ", cell.score);
                assert!(!group.to_sheet(80).text().contains(&score), "{score}");
            }
        }
    }
}

#[test]
fn a_weak_spot_is_shared_by_two_and_quoted_without_a_name() {
    let group = group(Lang::En);
    assert!(!group.weak_spots.is_empty());
    for spot in &group.weak_spots {
        assert!(spot.had >= 2 && spot.had <= spot.of, "{spot:?}");
        assert!(!spot.evidence.is_empty());
    }
    // The newest run counts: the first one's dodging is over, so it is nobody's alone.
    assert!(group.weak_spots.iter().all(|it| it.id != "dodge"));
    let weak = group.page(render::Page::Lessons, 80).text();
    for name in ["Ito Ken", "Sato Hana", "Mori Yui"] {
        assert!(!weak.contains(name), "{weak}");
    }
}

#[test]
fn the_best_answers_have_words_and_no_pitfall() {
    for group in [group(Lang::En), mixed()] {
        assert!(!group.best.is_empty());
        for answer in group.best.iter().flat_map(|it| &it.answers) {
            assert!(!answer.said.starts_with('('), "{answer:?}");
        }
    }
}

#[test]
fn nobody_is_quoted_with_what_was_not_taken_down() {
    use crate::debrief::phrase;
    for lang in Lang::ALL {
        let group = group(lang);
        let stand_in = crate::i18n::spoken::unwritten(lang);
        let mut shown = group.weak_spots.iter().flat_map(|it| &it.evidence);
        assert!(shown.any(|it| it.said == stand_in), "the sample has none");
        let all = everything(&group);
        assert!(all.contains(stand_in));
        let [open, close] = match lang {
            Lang::En => ["“", "”"],
            Lang::Ja => ["「", "」"],
        };
        assert!(!all.contains(&format!("{open}{stand_in}{close}")));
        assert!(
            !all.contains(&format!("> {stand_in}"))
                && !group
                    .to_html()
                    .contains(&format!("<blockquote><p>{stand_in}"))
        );
        assert_eq!(phrase::quote(stand_in, lang), stand_in);
    }
}

#[test]
fn a_change_is_one_only_beyond_chance() {
    let cell = |score, observed| Cell {
        score,
        band: 0,
        observed,
        questions: 9,
    };
    let shows = |a, b| change::shows([a, b]);
    assert_eq!(shows(cell(20, 2), cell(90, 9)), Shows::TooFew);
    assert_eq!(shows(cell(50, 6), cell(61, 9)), Shows::Same);
    assert_eq!(shows(cell(50, 6), cell(62, 9)), Shows::Better);
    assert_eq!(shows(cell(62, 6), cell(50, 9)), Shows::Worse);
}

#[test]
fn only_runs_held_to_their_end_are_set_side_by_side() {
    let group = group(Lang::En);
    assert_eq!(group.changes.len(), 1);
    assert_eq!(group.changes[0].name, "Ito Ken");
    assert_eq!(group.changes[0].runs, [1, 2]);
}

#[test]
fn no_name_of_the_roster_is_in_an_anonymous_debrief() {
    for (lang, parts) in [
        (Lang::En, ["Ito", "Sato", "Mori", "Abe"]),
        (Lang::Ja, ["伊藤", "佐藤", "森", "阿部"]),
    ] {
        let named = everything(&group(lang));
        let group = group(lang).anonymous();
        let all = everything(&group);
        for name in names(lang) {
            assert!(named.contains(name) && !all.contains(name), "{name}");
        }
        // In what was written down, a part of a name is one, too.
        let shown = [
            group.page(render::Page::Best, 80).text(),
            group.page(render::Page::Plan, 80).text(),
        ];
        for part in parts.iter().filter(|it| it.chars().count() > 1) {
            assert!(!shown.concat().contains(part), "{part}: {}", shown.concat());
        }
        let letter = match lang {
            Lang::En => "Participant A",
            Lang::Ja => "参加者A",
        };
        assert!(all.contains(letter));
    }
}

#[test]
fn letters_go_on_behind_z_and_namesakes_are_nobody() {
    let names: Vec<String> = (0..30).map(|at| format!("Sato No{at}x")).collect();
    let aliases = Aliases::of(names.iter().map(String::as_str), Lang::En);
    assert_eq!(aliases.alias("Sato No0x"), "Participant A");
    assert_eq!(aliases.alias("Sato No26x"), "Participant AA");
    let mut text = "Sato said so; No3x did not; Satomi neither".to_owned();
    aliases.hide(&mut text);
    let hidden = "a participant said so; Participant D did not; Satomi neither";
    assert_eq!(text, hidden);
}

#[test]
fn one_of_a_team_is_told_their_own_answers_alone() {
    let team = team();
    let run = team.run();
    let [ito, sato] = ["Ito Ken", "Sato Hana"].map(|name| own(&run, name, Lang::En));
    assert!(
        ito.overall > sato.overall,
        "{:?} {:?}",
        ito.overall,
        sato.overall
    );
    for (debrief, own, other) in [(&ito, "Ito", "Sato"), (&sato, "Sato", "Ito")] {
        let json = serde_json::to_string(debrief).unwrap();
        assert!(json.contains(&format!("{own}'s own words")));
        assert!(!json.contains(&format!("{other}'s own words")), "{json}");
        assert!(debrief.trainee.as_deref().unwrap().starts_with(own));
        // All that was asked stays, and who answered it.
        assert_eq!(debrief.questions.len(), 8);
        let rated = debrief.questions.iter().filter(|it| !it.rated.is_empty());
        assert!(
            rated
                .clone()
                .all(|it| it.by.as_deref().unwrap().starts_with(own))
        );
        assert_eq!(rated.count(), 4);
        assert!(
            debrief
                .criteria
                .iter()
                .all(|it| it.observed <= it.questions)
        );
        assert!(
            debrief
                .promises
                .iter()
                .all(|it| !it.owner.starts_with(other))
        );
    }
    assert!(ito.gates.is_empty() && !sato.gates.is_empty());
    // Handed on without names, neither is named.
    for debrief in [ito, sato] {
        let json = serde_json::to_string(&debrief.anonymous()).unwrap();
        assert!(
            !json.contains("Ito Ken") && !json.contains("Sato Hana"),
            "{json}"
        );
    }
}

#[test]
fn each_speaker_of_one_answer_is_told_their_own_share_of_it() {
    let team = sample::handed_over();
    let run = team.run();
    let [ito, sato] = ["Ito Ken", "Sato Hana"].map(|name| own(&run, name, Lang::En));
    for (debrief, own, other, level) in [(&ito, "Ito", "Sato", 3), (&sato, "Sato", "Ito", 0)] {
        let question = &debrief.questions[0];
        assert_eq!(question.said, format!("{own}'s own words."));
        assert_eq!(question.rated[0].level, level);
        assert!(question.by.as_deref().unwrap().starts_with(own));
        assert!(question.shares.is_empty());
        let json = serde_json::to_string(debrief).unwrap();
        assert!(!json.contains(&format!("{other}'s own words")), "{json}");
    }
    assert!(ito.questions[0].pitfalls.is_empty());
    assert_eq!(sato.questions[0].pitfalls, ["mocks"]);
    let names = ["Ito Ken", "Sato Hana"];
    let group = Group::of(&workshop(Lang::En, true, &names), &[run], Lang::En);
    let rows = group.tables[0].rows.iter();
    let scores: Vec<u8> = rows.map(|row| row.cells[0].unwrap().score).collect();
    assert_eq!(scores, [100, 0]);
}

#[test]
fn of_too_few_answers_it_is_said_what_was_observed_without_a_score() {
    for lang in Lang::ALL {
        let team = sample::handed_over();
        let told = own(&team.run(), "Sato Hana", lang);
        assert_eq!((told.overall, told.ungated, told.grade), (None, None, None));
        assert!(told.gates.is_empty() && told.sentence.contains('1'));
        let answer = told.criteria.iter().find(|it| it.observed > 0).unwrap();
        assert_eq!((answer.score, answer.observed), (None, 1));
        assert_eq!(told.questions[0].rated[0].level, 0, "what was heard stays");
        let (text, html) = (told.to_text(), told.to_html());
        for told in [&text, &html] {
            assert!(!told.contains("/100") && !told.contains("1 of 1 exchanges"));
        }
    }
    // As many answers as are enough are judged.
    let judged = own(&team().run(), "Sato Hana", Lang::En);
    assert!(judged.overall.is_some() && judged.grade.is_some());
}

#[test]
fn two_runs_of_a_team_are_set_side_by_side_where_there_was_enough_to_see() {
    let changes = |answers| {
        let of = |name| Speaker {
            name,
            levels: [1; 9],
            words: "",
            pitfall: None,
        };
        let run = |number| spoken(number, &[of("Ito Ken"), of("Sato Hana")], answers);
        let samples = [run(1), run(2)];
        let runs: Vec<Run<'_>> = samples.iter().map(|it| it.run()).collect();
        let names = ["Ito Ken", "Sato Hana"];
        let group = Group::of(&workshop(Lang::En, true, &names), &runs, Lang::En);
        let compared = group.changes.into_iter().map(|it| it.name);
        compared.collect::<Vec<String>>()
    };
    // The participant also decided and made the statement; beside them one answer is one.
    assert_eq!(changes(2), ["Ito Ken"]);
    assert_eq!(changes(40), ["Ito Ken", "Sato Hana"]);
}

#[test]
fn one_who_sat_alone_is_told_what_their_report_says() {
    let samples = three(Lang::En);
    let run = samples[1].run();
    let whole = Debrief::of(run.scenario, run.transcript, &run.meta, Lang::En);
    assert_eq!(own(&run, "Sato Hana", Lang::En), whole);
}

#[test]
fn a_team_is_a_row_each_and_each_row_their_own_answers() {
    let team = team();
    let names = ["Ito Ken", "Sato Hana"];
    let group = Group::of(&workshop(Lang::En, true, &names), &[team.run()], Lang::En);
    let rows = &group.tables[0].rows;
    assert_eq!(rows.len(), 2);
    assert!(rows.iter().all(|row| row.team));
    let score = |row: &Row| row.cells[0].unwrap().score;
    assert!(score(&rows[0]) > score(&rows[1]));
    assert!(group.to_sheet(80).text().contains("Ito Ken †"));
}

#[test]
fn without_runs_nothing_is_made_up() {
    for lang in Lang::ALL {
        let group = Group::of(&workshop(lang, true, &names(lang)), &[], lang);
        assert!(group.tables.is_empty() && group.plan.is_empty());
        everything(&group);
    }
}

#[test]
fn every_line_fits_and_every_report_bears_the_notice() {
    for group in [group(Lang::En), group(Lang::Ja), mixed()] {
        let notice = crate::i18n::debrief::notice_record(group.language);
        for columns in [60, 80, 120] {
            let cut = group
                .to_sheet(columns)
                .lines
                .into_iter()
                .filter(|it| it.cut);
            for line in cut {
                let wide = crate::sheet::width(line.text().trim_end());
                assert!(wide <= columns.max(72), "{columns}: {}", line.text());
            }
        }
        let csv = String::from_utf8(group.to_csv()).unwrap();
        let json = serde_json::to_string(&group).unwrap();
        let (html, md) = (group.to_html(), group.to_markdown());
        for text in [
            group.to_sheet(80).text(),
            html,
            md.replace('\\', ""),
            csv,
            json,
        ] {
            assert!(text.contains(notice), "{text}");
        }
    }
}

#[test]
fn what_was_typed_is_escaped() {
    let evil = "<script>alert(1)</script>|`=1+1`";
    let names = [evil, "=cmd()"];
    let speakers = names.map(|name| Speaker {
        name,
        levels: [1; 9],
        words: evil,
        pitfall: None,
    });
    let [first, second] = speakers;
    let runs = [spoken(1, &[first], 5), spoken(2, &[second], 5)];
    let runs: Vec<Run<'_>> = runs.iter().map(|it| it.run()).collect();
    let group = Group::of(&workshop(Lang::En, true, &names), &runs, Lang::En);
    assert!(!group.to_html().contains("<script"));
    assert!(group.to_markdown().contains("\\<script"));
    assert!(!group.to_markdown().replace("\\<", "").contains("<script"));
    let csv = String::from_utf8(group.to_csv()).unwrap();
    assert!(
        csv.contains("'=cmd()") && !csv.contains("\n=cmd()"),
        "{csv}"
    );
}
