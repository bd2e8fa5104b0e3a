use super::*;

fn executives() -> Wanted {
    let names = ["Ito", "Mori", "Sato", "Abe", "Kato", "Ono", "Ueda", "Wada"];
    Wanted {
        workshop: "Autumn '26".into(),
        scenario: "7pay-first-conference".into(),
        names: names.map(Into::into).into(),
        people: 8,
        assessors: 2,
        minutes: 180,
        date: Some("2026-10-08".parse().unwrap()),
        begins: Some(13 * 60 + 30),
    }
}

fn open() -> Wanted {
    Wanted {
        workshop: "".into(),
        scenario: "".into(),
        names: Vec::new(),
        people: USUAL_PEOPLE,
        assessors: 0,
        minutes: USUAL_MINUTES,
        date: None,
        begins: None,
    }
}

#[test]
fn the_plan_reads_well_in_both_languages() {
    let text = |wanted: &Wanted, lang| Plan::of(wanted, lang).to_sheet().text();
    insta::assert_snapshot!("plan-en", text(&executives(), Lang::En));
    insta::assert_snapshot!("plan-ja", text(&executives(), Lang::Ja));
    insta::assert_snapshot!("plan-open-ja", text(&open(), Lang::Ja));
    insta::assert_snapshot!("plan-md", Plan::of(&executives(), Lang::En).to_markdown());
}

#[test]
fn a_name_is_typed_so_that_a_shell_takes_it_whole() {
    let plan = Plan::of(&executives(), Lang::En);
    let commands = plan.stages.iter().flat_map(|stage| &stage.commands);
    let opens = commands
        .map(|it| &it.line)
        .find(|it| it.contains("workshop open"));
    assert_eq!(opens.unwrap(), r"kaiken workshop open 'Autumn '\''26'");
}

#[test]
fn dates_follow_from_the_day() {
    let plan = Plan::of(&executives(), Lang::En);
    let whens: Vec<&str> = plan.stages.iter().map(|stage| &*stage.when).collect();
    assert_eq!(whens[0], "A week before, Thu 2026-10-01");
    assert_eq!(whens.last(), Some(&"30 days later, Sat 2026-11-07"));
    assert!(whens.contains(&"7 days later, Thu 2026-10-15"), "{whens:?}");
    let last_day = Wanted {
        date: Some(Date::MAX),
        ..executives()
    };
    let plan = Plan::of(&last_day, Lang::En);
    assert_eq!(plan.stages.last().unwrap().when, "30 days later");
}

#[test]
fn too_many_people_are_told_so() {
    let crowd = Wanted {
        people: 30,
        ..open()
    };
    let plan = Plan::of(&crowd, Lang::En);
    assert!(
        !plan.fits && plan.caution[0].contains("does not fit"),
        "{:?}",
        plan.caution
    );
    assert!(
        plan.caution[0].contains("at most 20 people"),
        "{:?}",
        plan.caution
    );
    assert!(plan.to_html().contains("class=\"alarm\""));
}

#[test]
fn nothing_is_left_open_in_either_language() {
    for people in [1, 2, 8, 16, 30] {
        for lang in Lang::ALL {
            let wanted = Wanted { people, ..open() };
            let plan = Plan::of(&wanted, lang);
            for stage in &plan.stages {
                assert!(!stage.title.is_empty() && !stage.when.is_empty());
                assert!(stage.steps.iter().all(|step| !step.contains('{')));
            }
            let page = plan.to_html();
            assert!(!page.contains("<script") && page.contains(&plan.title));
        }
    }
}
