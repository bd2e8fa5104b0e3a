//! Lists for the tests, as teams write them; made here, so that what is in them
//! can be read.

use super::{List, Wanted, read};
use crate::scenario::Lang;
use encoding_rs::SHIFT_JIS;
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook};

/// The heads of the Japanese list.
pub const HEAD_JA: [&str; 10] = [
    "No.",
    "分類",
    "想定質問",
    "想定回答（案）",
    "更問い",
    "更問いの回答",
    "回答者",
    "根拠",
    "時点",
    "公表可否",
];

/// A Japanese list of 15 questions with everything that goes wrong in one. Empty
/// categories are merged with the one above.
pub const ROWS_JA: [[&str; 10]; 15] = [
    [
        "1",
        "被害状況",
        "被害に遭われた方は何人ですか。",
        "被害に遭われた方は約900人です。心よりお詫び申し上げます。",
        "さらに増える可能性はありますか。",
        "次の集計は明日17時に公表します。",
        "社長",
        "被害集計 第3報",
        "7月4日6時",
        "可",
    ],
    [
        "2",
        "",
        "被害額はいくらですか。",
        "被害総額はおよそ5500万円です。",
        "",
        "",
        "CFO",
        "被害集計 第3報",
        "",
        "可",
    ],
    [
        "3",
        "補償",
        "補償はするのですか。",
        "被害に遭われた全員に、全額を補償いたします。",
        "いつまでに返金しますか。",
        "手続きは明日17時に公表いたします。",
        "社長",
        "取締役会決定",
        "7月4日",
        "可",
    ],
    [
        "4",
        "原因",
        "原因は何ですか。",
        "現在調査中ですが、外部から不正にログインされた可能性が高いと考えております。対策についてはさまざまな検討を重ねてまいりましたが、導入の時期や方法については社内でも議論があり、お客さまの利便性との両立という観点から慎重に進めていたところであり、今回の事態を受けて前倒しでの導入を検討しておりますので、詳細が決まり次第あらためてご報告いたします。",
        "なぜ二段階認証を入れなかったのですか。",
        "",
        "CISO、社長",
        "",
        "",
        "可",
    ],
    [
        "5",
        "",
        "もし明日また不正が起きたら、サービスを止めますか。",
        "不正な支払いが続いていると確認できた時点で、直ちに止めます。",
        "",
        "",
        "社長",
        "",
        "",
        "",
    ],
    [
        "6",
        "公表の経緯",
        "いつ把握されたのですか。",
        "最初に報告を受けたのは7月3日の朝です。",
        "",
        "",
        "社長",
        "",
        "",
        "",
    ],
    [
        "7",
        "",
        "公表が遅かったのではないですか。",
        "ご指摘は真摯に受け止めます。最初に報告を受けたのは7月2日の夜です。",
        "",
        "",
        "社長",
        "",
        "",
        "",
    ],
    [
        "8",
        "責任",
        "社長は辞任されますか。",
        "いいえ。再発防止を果たすことが私の責任です。",
        "",
        "",
        "社長",
        "",
        "",
        "",
    ],
    [
        "9",
        "",
        "誰の責任ですか。",
        "責任は当社にあります。",
        "",
        "",
        "社長",
        "",
        "",
        "",
    ],
    [
        "10",
        "被害状況",
        "影響の範囲はどこまでですか。",
        "影響は一部のお客様に限られております。被害者数は808人です。",
        "",
        "",
        "広報部長",
        "",
        "",
        "",
    ],
    [
        "11",
        "捜査",
        "犯人の手がかりはありますか。",
        "海外のIPアドレス3件を警察に提供しています。",
        "",
        "",
        "CISO",
        "警察との協議",
        "7月4日",
        "対外秘",
    ],
    [
        "12",
        "",
        "警察にはいつ届けましたか。",
        "捜査に関わるため、お答えを差し控えます。",
        "",
        "",
        "社長",
        "",
        "",
        "否",
    ],
    [
        "13",
        "今後",
        "サービスは再開するのですか。",
        "",
        "",
        "",
        "社長",
        "",
        "",
        "",
    ],
    [
        "14",
        "被害状況",
        "被害に遭われた方は、何人ですか",
        "およそ900人です。",
        "",
        "",
        "広報部長",
        "",
        "",
        "",
    ],
    [
        "15",
        "再発防止",
        "再発防止策は何ですか。",
        "二段階認証を、8月末までに導入します。",
        "",
        "",
        "CISO",
        "",
        "",
        "",
    ],
];

/// The heads of the English list.
pub const HEAD_EN: [&str; 10] = [
    "No",
    "Topic",
    "Question",
    "Answer",
    "Follow-up",
    "Follow-up answer",
    "Who answers",
    "Basis",
    "As of",
    "May be disclosed",
];

/// An English list.
pub const ROWS_EN: [[&str; 10]; 8] = [
    [
        "1",
        "Scale",
        "How many customers are affected?",
        "About 900 customers were affected.",
        "Could it rise?",
        "We count again at 5 pm tomorrow.",
        "CEO",
        "Incident report 3",
        "4 July, 06:00",
        "yes",
    ],
    [
        "2",
        "Scale",
        "How much money was lost?",
        "Around 55 million yen.",
        "",
        "",
        "CFO",
        "",
        "",
        "",
    ],
    [
        "3",
        "Compensation",
        "Will you compensate everybody?",
        "Every victim gets every yen back.",
        "By when?",
        "",
        "CEO",
        "",
        "",
        "",
    ],
    [
        "4",
        "Cause",
        "How did this happen?",
        "No comment at this stage.",
        "",
        "",
        "CISO",
        "",
        "",
        "",
    ],
    [
        "5",
        "Safety",
        "Is the service safe now?",
        "It is absolutely safe. 808 customers have been affected.",
        "",
        "",
        "CISO",
        "",
        "",
        "",
    ],
    [
        "6",
        "Responsibility",
        "Will you resign?",
        "My duty is to put this right; the board will judge me on it in September.",
        "",
        "",
        "CEO",
        "",
        "",
        "",
    ],
    [
        "7",
        "Police",
        "What did you tell the police?",
        "We gave them 3 IP addresses.",
        "",
        "",
        "CISO",
        "",
        "",
        "no",
    ],
    [
        "8",
        "Prevention",
        "What will you do to prevent it?",
        "We have looked at a great many things over the past few years and there were always reasons for and against each of them, which our teams discussed at length with everybody concerned, and we will of course look at all of them again with an open mind now.",
        "",
        "",
        "CISO",
        "",
        "",
        "",
    ],
];

/// Rows as CSV, every cell quoted.
pub fn csv<const N: usize>(head: [&str; N], rows: &[[&str; N]]) -> String {
    let quoted = |row: &[&str; N]| {
        row.map(|cell| format!("\"{}\"", cell.replace('"', "\"\"")))
            .join(",")
    };
    let lines: Vec<String> = std::iter::once(&head).chain(rows).map(quoted).collect();
    lines.join("\r\n") + "\r\n"
}

/// The Japanese list as Japanese Excel saves CSV.
pub fn shift_jis() -> Vec<u8> {
    let csv = csv(HEAD_JA, &ROWS_JA);
    let (bytes, _, unmappable) = SHIFT_JIS.encode(&csv);
    assert!(!unmappable);
    bytes.into_owned()
}

/// The Japanese list as a workbook: a cover sheet, a merged title, a date, an empty
/// row, the head in row 4; numbers as numbers, one answer a formula's value.
pub fn workbook() -> Vec<u8> {
    let mut book = Workbook::new();
    book.add_worksheet()
        .set_name("表紙")
        .unwrap()
        .write(0, 0, "取扱注意")
        .unwrap();
    let sheet = book.add_worksheet().set_name("問答").unwrap();
    let title = Format::new().set_bold();
    sheet
        .merge_range(0, 0, 0, 9, "想定問答集（7月4日）", &title)
        .unwrap();
    let date = Format::new().set_num_format("yyyy/mm/dd");
    let day = ExcelDateTime::from_ymd(2026, 7, 4).unwrap();
    sheet.write_with_format(1, 9, &day, &date).unwrap();
    sheet.write_row(3, 0, HEAD_JA).unwrap();
    for (at, row) in (4_u32..).zip(ROWS_JA) {
        sheet.write(at, 0, row[0].parse::<f64>().unwrap()).unwrap();
        for (column, cell) in (1_u16..)
            .zip(&row[1..])
            .filter(|(_, cell)| !cell.is_empty())
        {
            if *cell == "責任は当社にあります。" {
                let formula = Formula::new("=\"責任は\"&\"当社にあります。\"").set_result(*cell);
                sheet.write(at, column, formula).unwrap();
            } else {
                sheet.write(at, column, *cell).unwrap();
            }
        }
    }
    book.save_to_buffer().unwrap()
}

/// The list of these bytes.
pub fn list(bytes: &[u8]) -> List {
    read(bytes, &Wanted::default(), Lang::En).unwrap()
}

/// The Japanese list.
pub fn japanese() -> List {
    list(&workbook())
}

/// The English list.
pub fn english() -> List {
    list(csv(HEAD_EN, &ROWS_EN).as_bytes())
}
