//! Writes the story, in the format authors write.

use std::fmt::Write as _;

/// Questions on the path: all are asked, by the phases they stand in.
const PATH: usize = 24;
/// The path's questions by phase.
const PHASES: [(&str, usize); 4] = [
    ("opening", 2),
    ("main", 18),
    ("closing", 2),
    ("doorstep", 2),
];
/// Questions only something leads to.
const FOLLOW_UPS: usize = 36;
/// The last of them only a pursuit leads to.
const PURSUED: usize = 3;
/// Of the answers, 75 divert: so many of the path's, the others of the follow-ups.
const DIVERTING: [usize; 2] = [35, 40];
/// Answers of all questions.
const ANSWERS: usize = 208;
const FACTS: usize = 6;
const MANNERS: [&str; 3] = ["patient", "sharp", "hostile"];
const JOURNALISTS: usize = 8;
const CRITERIA: [&str; 7] = [
    "answer",
    "empathy",
    "accuracy",
    "ownership",
    "action",
    "clarity",
    "control",
];
/// Pitfalls answers show, by turns; the first three are gone after.
const PITFALLS: [&str; 19] = [
    "no_comment",
    "dodge",
    "hollow",
    "jargon",
    "minimises",
    "blames_others",
    "cold",
    "rambles",
    "legalistic",
    "echo",
    "bluff",
    "over_promise",
    "speculation",
    "passes_on",
    "bare_figure",
    "over_apologises",
    "over_reassurance",
    "prompted",
    "off_role",
];

/// The whole file.
pub fn story() -> String {
    let mut file = String::from(HEAD);
    room(&mut file);
    file.push_str("questions:\n");
    let path = PHASES
        .iter()
        .flat_map(|(phase, count)| std::iter::repeat_n(*phase, *count));
    let follow_ups = std::iter::repeat_n("follow_up", FOLLOW_UPS);
    for (at, phase) in path.chain(follow_ups).enumerate() {
        question(&mut file, at, phase).expect("a string takes all");
    }
    file.push_str("pursuits:\n");
    for (at, pitfall) in PITFALLS.iter().enumerate().take(PURSUED) {
        writeln!(file, "  {pitfall}: q{}", PATH + FOLLOW_UPS - PURSUED + at)
            .expect("a string takes all");
    }
    file
}

const HEAD: &str = r#"kaiken: 1
id: story
title: {en: "The story of the measure", ja: "計測のための物語"}
minutes: 180
asks: {opening: 2, main: 18, closing: 2, doorstep: 2}
moderator: {questions_each: 1}
topics: [{id: all, title: {en: "What happened", ja: "何が起きたか"}, field: cause}]
"#;

fn room(file: &mut String) {
    file.push_str("press:\n");
    for at in 0..JOURNALISTS {
        let manner = MANNERS[at % MANNERS.len()];
        let name = text(&format!("Journalist {at}"), &format!("記者{at}"));
        let outlet = text(&format!("Daily {at}"), &format!("日報{at}"));
        let _ = writeln!(
            file,
            "  - {{id: j{at}, name: {name}, outlet: {outlet}, manner: {manner}}}"
        );
    }
    file.push_str("briefing:\n  facts:\n");
    let statuses = ["confirmed", "estimate", "confirmed", "unconfirmed"];
    for at in 0..FACTS {
        let _ = writeln!(
            file,
            "    - {{id: f{at}, label: {}, values: {{right: {}, wrong: {}}}, is: right, as_of: {}, status: {}}}",
            text("How many were harmed", "被害に遭った方の数"),
            text("about nine hundred", "約900人"),
            text("a small number", "ごく一部"),
            text("Thursday 15:00", "木曜 15時"),
            statuses[at % statuses.len()],
        );
    }
    let _ = writeln!(
        file,
        "  messages: [{{id: sorry, text: {}}}]",
        text("We are sorry, and we pay.", "お詫びし、補償いたします。")
    );
}

fn question(file: &mut String, at: usize, phase: &str) -> std::fmt::Result {
    let on_path = at < PATH;
    writeln!(file, "  - id: q{at}")?;
    writeln!(
        file,
        "    from: j{}\n    topic: all\n    phase: {phase}\n    weight: {}",
        at * 5 % JOURNALISTS,
        1 + at % 3
    )?;
    // The gate: some follow-ups are put to one the room does not believe.
    if !on_path && at < PATH + FOLLOW_UPS - PURSUED && at.is_multiple_of(3) {
        writeln!(file, "    when: {{trust_under: 45}}")?;
    }
    let observed = [0, 2, 4].map(|step| CRITERIA[(at + step) % CRITERIA.len()]);
    writeln!(file, "    observes: [{}]", observed.join(", "))?;
    let ask = text(
        &format!("Number {at}: when did you know, and why did nobody stop it that night?"),
        &format!("{at}問目。いつ把握し、なぜその夜のうちに止めなかったのですか。"),
    );
    writeln!(file, "    ask: {ask}\n    answers:")?;
    let first = first_answer(at);
    for number in first..first_answer(at + 1) {
        answer(file, at, number - first, number, &observed)?;
    }
    Ok(())
}

/// The number of a question's first answer: the path's have four each, the follow-ups
/// three, the last of them four.
fn first_answer(question: usize) -> usize {
    let on_path = 4 * question.min(PATH);
    let after = question.saturating_sub(PATH);
    let extra = (ANSWERS - 4 * PATH) - 3 * FOLLOW_UPS;
    on_path + 3 * after + after.saturating_sub(FOLLOW_UPS - extra)
}

fn answer(
    file: &mut String,
    question: usize,
    at: usize,
    number: usize,
    observed: &[&str],
) -> std::fmt::Result {
    let say = text(
        &format!(
            "Answer {number}: we saw it at nine, we waited for a second report, and that was wrong."
        ),
        &format!("回答{number}。9時に把握しましたが、2件目の報告を待ちました。誤りでした。"),
    );
    let why = text(
        "It says when, and who decided.",
        "時点と、判断した人を言っている。",
    );
    writeln!(
        file,
        "      - id: a{at}\n        say: {say}\n        why: {why}"
    )?;
    let levels: Vec<String> = observed
        .iter()
        .enumerate()
        .map(|(criterion, name)| format!("{name}: {}", (number * 7 + criterion * 5) / 2 % 4))
        .collect();
    writeln!(file, "        rate: {{{}}}", levels.join(", "))?;
    if number.is_multiple_of(3) {
        let pitfall = PITFALLS[number / 3 % PITFALLS.len()];
        writeln!(file, "        pitfalls: [{pitfall}]")?;
    }
    if number % 8 == 1 {
        let value = if number % 16 == 1 { "right" } else { "wrong" };
        writeln!(file, "        claims: {{f{}: {value}}}", number / 8 % FACTS)?;
    }
    if number % 16 == 4 {
        writeln!(file, "        delivers: [sorry]")?;
    }
    if number % 9 == 2 {
        writeln!(file, "        mood: {{trust: 3, heat: -2}}")?;
    }
    // The other gate: the last of four answers is open to one the room believes.
    if at == 3 && question.is_multiple_of(2) {
        writeln!(file, "        when: {{trust_over: 55}}")?;
    }
    if let Some(next) = diverts_to(question, number) {
        writeln!(file, "        then: q{next}")?;
    }
    Ok(())
}

/// The follow-up an answer draws: the diverting ones are spread evenly over the
/// answers of the path and of the follow-ups, and lead to each follow-up by turns.
fn diverts_to(question: usize, number: usize) -> Option<usize> {
    let ends = FOLLOW_UPS - PURSUED;
    let path_answers = first_answer(PATH);
    let (at, count, diverting, start) = if question < PATH {
        (number, path_answers, DIVERTING[0], 0)
    } else {
        let count = ANSWERS - path_answers;
        (number - path_answers, count, DIVERTING[1], 11)
    };
    let before = at * diverting / count;
    let drawn = (at + 1) * diverting / count > before;
    let next = PATH + (start + before) % ends;
    drawn.then_some(if next == question { PATH } else { next })
}

fn text(en: &str, ja: &str) -> String {
    format!("{{en: {en:?}, ja: {ja:?}}}")
}
