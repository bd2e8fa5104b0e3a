use super::*;
use crate::qa::testing::{self, HEAD_JA, ROWS_JA, csv, japanese, list, shift_jis};

fn refused(text: &str, wanted: &Wanted) -> Unusable {
    read(text.as_bytes(), wanted, Lang::En).unwrap_err()
}

#[test]
fn a_first_row_of_one_cell_is_the_title_of_the_list() {
    let titled = |above: &str| {
        let csv = format!("{above}質問,回答,所管\nいつですか。,明日です。,広報\n");
        read(csv.as_bytes(), &Wanted::default(), Lang::Ja)
            .unwrap()
            .title
    };
    let title = "夏の障害 想定問答集";
    assert_eq!(titled(&format!("{title},,\n")).as_deref(), Some(title));
    assert_eq!(
        titled(&format!(",,\n,{title},\n2026年7月4日,,\n")).as_deref(),
        Some(title)
    );
    // A date alone, several cells, and nothing at all are no title.
    for none in ["2026年7月4日現在,,\n", "作成,広報部,\n", ""] {
        assert_eq!(titled(none), None, "{none}");
    }
}

#[test]
fn a_workbook_and_a_csv_hold_the_same_list() {
    let (book, text) = (japanese(), list(&shift_jis()));
    assert_eq!(book.lang, Lang::Ja);
    assert_eq!(
        (book.sheet.as_deref(), text.sheet.as_deref()),
        (Some("問答"), None)
    );
    assert_eq!((book.entries.len(), book.questions()), (15, 18));
    // The head stands in row 4 of the one and in row 1 of the other.
    let shifted: Vec<Entry> = text
        .entries
        .into_iter()
        .map(|mut entry| {
            entry.row += 3;
            entry.follow_ups.iter_mut().for_each(|it| it.row += 3);
            entry
        })
        .collect();
    assert_eq!(book.entries, shifted);
    let first = &book.entries[0];
    assert_eq!((first.row, first.number.as_str()), (5, "1"));
    assert_eq!(first.as_of, "7月4日6時");
    assert_eq!(first.may_be_said, Some(true));
    assert_eq!(
        first.follow_ups[0].answer,
        "次の集計は明日17時に公表します。"
    );
    // Merged with the cell above.
    assert_eq!(book.entries[1].category, "被害状況");
    assert_eq!(book.entries[3].who, ["CISO", "社長"]);
    // 対外秘, under the head 公表可否.
    assert_eq!(book.entries[10].may_be_said, Some(false));
    assert_eq!(book.entries[8].answer, "責任は当社にあります。");
}

#[test]
fn an_english_list_is_read() {
    let list = testing::english();
    assert_eq!(list.lang, Lang::En);
    assert_eq!((list.entries.len(), list.questions()), (8, 10));
    assert_eq!(list.entries[6].may_be_said, Some(false));
    assert_eq!(list.entries[2].follow_ups[0].question, "By when?");
    assert_eq!(list.entries[0].category, "Scale");
}

#[test]
fn a_second_pair_under_a_merged_heading_is_the_follow_up() {
    let text = "番号,想定問答,,更問,\n,質問,回答,質問,回答\n1,何人？,900人,増える？,未定\n";
    let entries = list(text.as_bytes()).entries;
    assert_eq!(
        (entries[0].question.as_str(), entries[0].answer.as_str()),
        ("何人？", "900人")
    );
    let follow_up = &entries[0].follow_ups[0];
    assert_eq!(
        (follow_up.question.as_str(), follow_up.answer.as_str()),
        ("増える？", "未定")
    );
}

#[test]
fn rows_go_on_with_the_question_above() {
    let text = "No,Question,Answer,Follow-up 1,Follow-up answer 1\n\
                1,How many?,Nine.,More?,No.\n,,As of six.,,\n,,,Sure?,Yes.\n\
                No,Question,Answer,Follow-up 1,Follow-up answer 1\n更問1,Who?,Us.,,\n2,Why?,,,\n";
    let entries = list(text.as_bytes()).entries;
    assert_eq!(entries.len(), 2);
    assert_eq!(entries[0].answer, "Nine.\nAs of six.");
    let asked: Vec<(u32, &str)> = entries[0]
        .follow_ups
        .iter()
        .map(|it| (it.row, &*it.question))
        .collect();
    assert_eq!(asked, [(2, "More?"), (4, "Sure?"), (6, "Who?")]);
}

#[test]
fn titles_between_the_rows_are_categories() {
    let text =
        "番号,質問,回答\n１．被害について,,\n1,何人？,9人\n２．責任について,,\n2,誰？,当社\n";
    let entries = list(text.as_bytes()).entries;
    let categories: Vec<&str> = entries.iter().map(|entry| &*entry.category).collect();
    assert_eq!(categories, ["１．被害について", "２．責任について"]);
    let text =
        "大項目,中項目,質問,回答\n被害,人数,何人？,9人\n,金額,いくら？,9円\n責任,,誰？,当社\n";
    let entries = list(text.as_bytes()).entries;
    let categories: Vec<&str> = entries.iter().map(|entry| &*entry.category).collect();
    assert_eq!(categories, ["被害 / 人数", "被害 / 金額", "責任"]);
}

#[test]
fn columns_can_be_named() {
    let text = "ID,内容,こたえ\n1,何人？,900人\n";
    let there = ["ID", "内容", "こたえ"].map(str::to_owned).to_vec();
    assert_eq!(
        refused(text, &Wanted::default()),
        Unusable::NoHeader(there.clone())
    );
    let wanted = |question: &str| Wanted {
        sheet: None,
        columns: vec![
            (Column::Question, question.to_owned()),
            (Column::Answer, "こたえ".to_owned()),
        ],
    };
    assert_eq!(
        refused(text, &wanted("問")),
        Unusable::NoSuchColumn("問".to_owned(), there)
    );
    let list = read(text.as_bytes(), &wanted("内 容"), Lang::En).unwrap();
    assert_eq!(
        (
            list.entries[0].question.as_str(),
            list.entries[0].answer.as_str()
        ),
        ("何人？", "900人")
    );
    let said = refused(text, &Wanted::default());
    assert!(said.hint(Lang::Ja).contains("内容") && said.hint(Lang::En).contains("--question"));
}

#[test]
fn a_list_without_questions_is_none() {
    assert_eq!(
        refused("質問,回答\n,\n", &Wanted::default()),
        Unusable::NoQuestions
    );
    assert_eq!(
        refused("Question,Answer\n", &Wanted::default()),
        Unusable::NoQuestions
    );
    let many = format!(
        "Question,Answer\n{}",
        "Why?,So.\n".repeat(limits::QUESTIONS + 1)
    );
    assert_eq!(
        refused(&many, &Wanted::default()),
        Unusable::TooManyQuestions
    );
}

#[test]
fn techniques_named_are_kept() {
    let text = "Question,Answer,Technique\nWhy?,So.,\"who knew when, loaded\"\nHow?,So.,二者択一\n";
    let entries = list(text.as_bytes()).entries;
    let tags = |at: usize| entries[at].techniques.iter().collect::<Vec<_>>();
    assert_eq!(tags(0), [Technique::Chronology, Technique::Loaded]);
    assert_eq!(tags(1), [Technique::EitherOr]);
}

#[test]
fn every_spelling_of_a_list_gives_the_same() {
    let wide = [
        "Ｎｏ．",
        "カテゴリー",
        "質　問",
        "回答（案）",
        "更　問",
        "更問への回答",
        "答弁者",
        "参考資料",
        "更新日",
        "開示可否",
    ];
    let (one, other) = (csv(HEAD_JA, &ROWS_JA), csv(wide, &ROWS_JA));
    assert_eq!(list(one.as_bytes()).entries, list(other.as_bytes()).entries);
}
