use super::*;
use crate::qa::testing::{csv, english, japanese, list};

fn report(list: &List, lang: Lang) -> Report {
    gaps(list).report(list.lang, lang)
}

#[test]
fn the_report_reads_well() {
    let (ja, en) = (japanese(), english());
    insta::assert_snapshot!("gaps-ja", report(&ja, Lang::Ja).to_text());
    insta::assert_snapshot!("gaps-en", report(&en, Lang::En).to_text());
    insta::assert_snapshot!("gaps-ja-markdown", report(&ja, Lang::Ja).to_markdown());
}

#[test]
fn a_list_in_one_language_is_reported_in_the_other() {
    let ja = japanese();
    let kinds = |lang| {
        let sections = report(&ja, lang).sections.into_iter();
        sections
            .map(|it| (it.kind, it.items.len()))
            .collect::<Vec<_>>()
    };
    assert_eq!(kinds(Lang::En), kinds(Lang::Ja));
}

/// The pairs of rows that disagree, in a list of these questions and answers.
fn disagree(rows: &[[&str; 2]]) -> Vec<(u32, u32)> {
    let list = list(csv(["Question", "Answer"], rows).as_bytes());
    let found = gaps(&list).found.into_iter();
    found
        .filter_map(|gap| match gap {
            Gap::Contradiction(one, other) => Some((one.row, other.row)),
            _ => None,
        })
        .collect()
}

#[test]
fn figures_of_the_same_thing_must_agree() {
    let pairs = [
        [
            ["被害者は何人ですか。", "約900人です。"],
            ["被害の規模は？", "被害に遭われた方は808人です。"],
        ],
        [
            ["件数は？", "不正ログインは約1,200件です。"],
            [
                "不正ログインについて",
                "不正ログインの件数は900件と確認しました。",
            ],
        ],
        [
            ["いくらですか。", "被害総額は5500万円です。"],
            ["被害額は？", "被害額は3000万円です。"],
        ],
        [
            ["いつ知りましたか。", "最初の報告は7月2日でした。"],
            ["報告は？", "最初に報告を受けたのは7月3日です。"],
        ],
        [
            ["How many are hurt?", "Three children were hurt."],
            ["And now?", "Five children were hurt."],
        ],
        [
            ["How many customers are affected?", "About 900."],
            ["Scale?", "808 customers have been affected."],
        ],
        [
            ["Losses?", "The losses come to $55 million."],
            ["Money?", "Losses come to $30 million."],
        ],
    ];
    for pair in pairs {
        assert_eq!(disagree(&pair), [(2, 3)], "{pair:?}");
    }
}

#[test]
fn figures_of_other_things_do_not_cry_wolf() {
    let pairs = [
        [
            ["被害者は何人ですか。", "約900人です。"],
            ["相談は？", "被害の相談は120人から受けました。"],
        ],
        [
            [
                "被害者は？",
                "被害に遭われた方は約900人、被害総額は約5500万円です。",
            ],
            ["未成年は？", "うち未成年の方は12人です。"],
        ],
        [
            ["被害者は？", "被害に遭われた方は約900人です。"],
            ["もう一度", "被害に遭われた方は898人です。"],
        ],
        [
            ["被害者は？", "被害に遭われた方は約900人です。"],
            ["被害は？", "被害に遭われた方は、およそ九百人です。"],
        ],
        [
            ["次は？", "次の発表は7月5日です。"],
            ["補償は？", "返金は7月9日からです。"],
        ],
        [
            ["窓口は？", "専用ダイヤルは24時間です。"],
            ["返金は？", "返金まで2週間です。"],
        ],
        [
            ["How many?", "About 900 customers were affected."],
            ["Calls?", "We have had 4,000 calls from customers."],
        ],
        [
            ["Staff?", "We have 30 people on the hotline."],
            ["Affected?", "900 people were affected."],
        ],
        [
            ["When?", "We were told on 2 July."],
            ["Next?", "We publish figures on 5 July."],
        ],
    ];
    for pair in pairs {
        assert_eq!(disagree(&pair), [], "{pair:?}");
    }
}

/// The same in a list with categories.
fn disagree_in(rows: &[[&str; 3]]) -> Vec<(u32, u32)> {
    let list = list(csv(["Category", "Question", "Answer"], rows).as_bytes());
    contradictions(&list)
        .into_iter()
        .map(|[one, other]| (one.row, other.row))
        .collect()
}

fn contradictions(list: &List) -> Vec<[Quote; 2]> {
    let found = gaps(list).found.into_iter();
    let found = found.filter_map(|gap| match gap {
        Gap::Contradiction(one, other) => Some([one, other]),
        _ => None,
    });
    found.collect()
}

#[test]
fn those_harmed_are_counted_alike_in_whatever_words() {
    let pairs = [
        [
            ["被害", "規模を教えてください。", "約900人です。"],
            ["被害", "補償の対象は？", "被害者は1,200名です。"],
        ],
        [
            [
                "被害状況",
                "何人ですか。",
                "影響を受けたお客様は約900人です。",
            ],
            [
                "被害状況",
                "人数は？",
                "被害に遭われた方は1,200名と把握しております。",
            ],
        ],
        [
            ["Scale", "How many people is it?", "900 people."],
            ["Scale", "And now?", "1,200 customers affected."],
        ],
        [
            ["Scale", "How many people is it?", "About 900 so far."],
            [
                "Scale",
                "Who pays?",
                "Every one of the 1,200 affected customers gets the money back.",
            ],
        ],
        [
            ["Scale", "How many people is it?", "900 people."],
            [
                "Scale",
                "Who pays?",
                "The 1,200 customers affected get their money back today.",
            ],
        ],
        [
            ["Harm", "How many victims are there?", "About 900."],
            ["Harm", "What is the scale?", "It has hit 1,200 users."],
        ],
    ];
    for pair in pairs {
        assert_eq!(disagree_in(&pair), [(2, 3)], "{pair:?}");
    }
}

#[test]
fn the_dead_and_the_injured_are_counted_alike_in_whatever_words() {
    let alike = [
        ["死者は2名です。", "お亡くなりになった方は3名です。"],
        ["負傷者は12名です。", "けがをされた方は15人です。"],
        ["2名が死亡しました。", "亡くなった方は3名です。"],
        ["12 people were injured.", "15 people were hurt."],
        ["Two people died.", "Three people were killed."],
    ];
    for [one, other] in alike {
        let rows = [["", "いまは？", one], ["補償", "では？", other]];
        assert_eq!(disagree_in(&rows), [(2, 3)], "{one} {other}");
    }
    let apart = [
        ["死者は2名です。", "けがをされた方は15人です。"],
        ["死傷者は17名です。", "亡くなった方は2名です。"],
        ["死者は2名です。", "昨年の死者は1名です。"],
        ["負傷者は12名です。", "けがをした児童は3人です。"],
        ["12 people were injured.", "Two people died."],
        ["17 people were killed or injured.", "Two people died."],
    ];
    for [one, other] in apart {
        let rows = [["", "いまは？", one], ["補償", "では？", other]];
        assert_eq!(disagree_in(&rows), [], "{one} {other}");
    }
}

#[test]
fn a_figure_that_stands_alone_is_quoted_with_its_question() {
    let rows = [
        ["被害", "規模を教えてください。", "約900人です。"],
        ["被害", "いまは？", "被害者は1,200名です。"],
    ];
    let list = list(csv(["分類", "質問", "回答"], &rows).as_bytes());
    let [one, other] = &contradictions(&list)[0];
    assert_eq!(one.sentence, "規模を教えてください。 → 約900人です");
    assert_eq!(other.sentence, "被害者は1,200名です");
    let text = report(&list, Lang::Ja).to_text();
    assert!(
        text.contains("約900人") && text.contains("1,200名"),
        "{text}"
    );
}

#[test]
fn other_people_other_times_and_numbers_that_are_names_do_not_cry_wolf() {
    let pairs = [
        // Other people, a part, the same within an estimate.
        [
            ["被害", "規模は？", "約900人です。"],
            ["被害", "対応は？", "専用窓口は30人の体制です。"],
        ],
        [
            ["被害", "規模は？", "約900人です。"],
            ["被害", "未成年は？", "被害者のうち12名が未成年です。"],
        ],
        [
            ["被害", "社員は何人ですか。", "約900人です。"],
            ["被害", "規模は？", "被害者は1,200名です。"],
        ],
        [
            ["被害", "規模は？", "約900人です。"],
            ["被害", "確定値は？", "被害者は898名です。"],
        ],
        [
            ["Harm", "How many people is it?", "900 people."],
            [
                "Harm",
                "And the hotline?",
                "We have 30 people on the hotline.",
            ],
        ],
        [
            ["Harm", "How many people is it?", "900 people."],
            ["Harm", "Children?", "12 of them are children."],
        ],
        [
            ["Harm", "How many people is it?", "900 people."],
            [
                "Harm",
                "Calls?",
                "We have had calls from 400 customers affected.",
            ],
        ],
        // Another topic.
        [
            ["被害", "規模は？", "約900人です。"],
            ["前回の事案", "当時は？", "被害者は1,200名でした。"],
        ],
        // Another time.
        [
            ["被害", "規模は？", "7月4日時点で約900人です。"],
            ["被害", "いまは？", "7月11日時点で被害者は1,200名です。"],
        ],
        // Dates, times, spans.
        [
            ["被害", "いつですか。", "被害の確認は7月2日です。"],
            ["被害", "何時ですか。", "被害の発表は午後3時です。"],
        ],
        [
            ["Harm", "When?", "Customers were told within 3 days."],
            ["Harm", "How long?", "Customers were affected for 12 hours."],
        ],
        // Numbers of questions and papers.
        [
            ["その他", "詳細は？", "詳細は問3の回答をご覧ください。"],
            ["その他", "詳細？", "詳細は問7の回答をご覧ください。"],
        ],
        [
            ["Other", "Details?", "Please see question 3 for details."],
            ["Other", "More?", "Please see question 7 for details."],
        ],
    ];
    for pair in pairs {
        assert_eq!(disagree_in(&pair), [], "{pair:?}");
    }
}

/// The kinds of gaps in a list of one question and answer.
fn kinds(question: &str, answer: &str) -> Vec<&'static str> {
    let list = list(csv(["Question", "Answer"], &[[question, answer]]).as_bytes());
    let sections = report(&list, Lang::En).sections.into_iter();
    let kinds = sections.map(|it| it.kind);
    kinds
        .filter(|kind| !["topics", "techniques", "no_empathy"].contains(kind))
        .collect()
}

#[test]
fn each_gap_is_found_and_nothing_else() {
    assert_eq!(kinds("いつですか。", ""), ["no_answer"]);
    assert_eq!(kinds("いつですか。", "明日です。"), Vec::<&str>::new());
    assert_eq!(kinds("いくつ？", "被害は900人です。"), ["no_as_of"]);
    assert_eq!(
        kinds("いくつ？", "4日6時現在、被害は900人です。"),
        Vec::<&str>::new()
    );
    assert_eq!(
        kinds("対策は？", "3点ございます。2019年に始めました。"),
        Vec::<&str>::new()
    );
    assert_eq!(kinds("What?", "No comment."), ["pitfall"]);
    assert_eq!(kinds("What?", &"word ".repeat(46)), ["too_long"]);
    assert_eq!(kinds("What?", &"word ".repeat(45)), Vec::<&str>::new());
    // A refusal with its reason is a good answer.
    assert_eq!(
        kinds("捜査は？", "捜査に関わるため、コメントは差し控えます。"),
        Vec::<&str>::new()
    );
}

#[test]
fn sympathy_anywhere_in_the_list_is_enough() {
    let lacks = |answer: &str| {
        let list =
            list(csv(["Question", "Answer"], &[["Why?", "So."], ["Who?", answer]]).as_bytes());
        gaps(&list).found.contains(&Gap::NoEmpathy)
    };
    assert!(lacks("Us."));
    assert!(!lacks("Us. We are sorry for it."));
    assert!(!lacks("Our sympathy is with the families."));
    let empty = list(csv(["Question", "Answer"], &[["Why?", ""]]).as_bytes());
    assert!(!gaps(&empty).found.contains(&Gap::NoEmpathy));
}

#[test]
fn what_is_quoted_cannot_act_in_markdown() {
    let list = list(csv(["Question", "Answer"], &[["<script>[x](http://y)|`z`", ""]]).as_bytes());
    let markdown = report(&list, Lang::En).to_markdown();
    assert!(markdown.contains("\\<script\\>\\[x\\]"), "{markdown}");
}

#[test]
fn a_question_is_one_in_other_marks_and_another_in_other_years() {
    let twice = |one: &str, other: &str| {
        let rows = [[one, "So."], [other, "So."]];
        let list = list(csv(["Question", "Answer"], &rows).as_bytes());
        let found = gaps(&list).found.into_iter();
        found
            .filter(|gap| matches!(gap, Gap::AskedTwice { .. }))
            .count()
    };
    assert_eq!(
        twice(
            "How many customers are affected?",
            "How many customers are affected"
        ),
        1
    );
    assert_eq!(twice("原因は、何ですか。", "原因は何ですか？"), 1);
    assert_eq!(
        twice("What did you earn in 2024?", "What did you earn in 2025?"),
        0
    );
    assert_eq!(twice("原因は何ですか。", "責任は誰にありますか。"), 0);
}
