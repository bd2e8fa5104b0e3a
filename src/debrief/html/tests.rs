//! Pages as a browser gets them: well-formed, nothing loaded, nothing run, whatever
//! the words are.

use crate::cells::unmarked;
use crate::debrief::Debrief;
use crate::debrief::tests::{all, debrief};
use crate::i18n::{Lang, debrief as words};
use crate::scoring::sample::Habit;
use proptest::prelude::*;

/// Elements without an end.
const VOID: [&str; 4] = ["meta", "br", "hr", "input"];

/// The tags of a page, each with the names of its attributes; fails where they do
/// not nest.
fn skeleton(page: &str) -> Vec<String> {
    let mut tags = Vec::new();
    let mut open: Vec<String> = Vec::new();
    let mut rest = page;
    while let Some(at) = rest.find('<') {
        rest = &rest[at + 1..];
        let end = end_of_tag(rest);
        let tag = &rest[..end];
        rest = &rest[end + 1..];
        if tag.starts_with('!') {
            continue;
        }
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop().as_deref(), Some(name), "before {rest:.80}");
            continue;
        }
        let (name, attributes) = tag.split_once(' ').unwrap_or((tag, ""));
        assert!(name.chars().all(|c| c.is_ascii_alphanumeric()), "<{tag}>");
        tags.push(format!("{name} {}", names(attributes).join(" ")));
        if name == "style" {
            let style = rest.find("</style>").unwrap();
            assert!(!rest[..style].contains('<'));
            rest = &rest[style..];
        }
        if !VOID.contains(&name) {
            open.push(name.to_owned());
        }
    }
    assert_eq!(open, Vec::<String>::new(), "all is closed");
    tags
}

/// Where a tag ends: at the first `>` outside quotes.
fn end_of_tag(tag: &str) -> usize {
    let mut quoted = false;
    tag.find(|c| {
        quoted ^= c == '"';
        c == '>' && !quoted
    })
    .unwrap()
}

/// The names of attributes; what is loaded or run has none, links lead inside.
fn names(attributes: &str) -> Vec<&str> {
    let mut names = Vec::new();
    let mut rest = attributes;
    while let Some((name, value)) = rest.split_once("=\"") {
        let (value, after) = value.split_once('"').unwrap();
        let name = name.trim();
        assert!(!name.starts_with("on") && name != "src", "{name}={value}");
        assert!(name != "href" || value.starts_with("#q"), "{value}");
        names.push(name);
        rest = after;
    }
    assert_eq!(rest.trim(), "", "an attribute without a quoted value");
    names
}

fn pages(debrief: &Debrief) -> [String; 2] {
    [debrief.to_html(), debrief.to_questions_html()]
}

/// A page in lines, without its style.
fn in_lines(page: &str) -> String {
    let (head, rest) = page.split_once("<style>").unwrap();
    let (_, body) = rest.split_once("</style>").unwrap();
    let mut lines = format!("{head}{body}");
    let blocks = [
        "section", "article", "header", "main", "footer", "h1", "h2", "h3", "p", "div",
    ];
    let inner = [
        "li",
        "tr",
        "table",
        "blockquote",
        "dl",
        "ol",
        "ul",
        "svg",
        "rect",
        "a",
        "title",
    ];
    for block in blocks.into_iter().chain(inner) {
        for end in [" ", ">"] {
            lines = lines.replace(&format!("<{block}{end}"), &format!("\n<{block}{end}"));
        }
    }
    lines
}

#[test]
fn the_report_looks_as_it_did() {
    for lang in Lang::ALL {
        let debrief = debrief(Habit::Mixed, lang).without_attacks();
        let [report, prepare] = pages(&debrief).map(|page| in_lines(&page));
        insta::assert_snapshot!(format!("report-{}", lang.code()), report);
        insta::assert_snapshot!(format!("prepare-{}", lang.code()), prepare);
    }
}

#[test]
fn every_page_is_well_formed_and_bears_the_notice() {
    for lang in Lang::ALL {
        for debrief in all(lang) {
            for page in pages(&debrief) {
                let tags = skeleton(&page);
                for forbidden in ["script", "link", "img", "iframe", "object", "base"] {
                    let starts = |tag: &String| tag.starts_with(&format!("{forbidden} "));
                    assert!(!tags.iter().any(starts), "{forbidden}");
                }
                assert!(page.contains(&format!("<html lang=\"{}\">", lang.code())));
                // In the margin of every sheet, and at the end of the page.
                let notice = words::notice_record(lang);
                assert!(page.contains(&format!("content: \"{notice}\"")), "{notice}");
                assert!(page.contains(&format!("<p>{notice}</p>")));
                let style = &page[..page.find("</style>").unwrap()];
                assert!(!style.contains("url(") && !style.contains("@import"));
            }
        }
    }
}

#[test]
fn every_link_on_a_page_leads_somewhere() {
    for debrief in all(Lang::En) {
        let page = debrief.to_html();
        for link in page.split("href=\"#").skip(1) {
            let (target, _) = link.split_once('"').unwrap();
            assert!(page.contains(&format!("id=\"{target}\"")), "{target}");
        }
    }
}

#[test]
fn every_question_stands_on_the_chart_and_in_the_record() {
    for debrief in all(Lang::Ja) {
        let page = debrief.to_html();
        let count = debrief.questions.len();
        assert_eq!(page.matches("class=\"card exchange\"").count(), count);
        let chart = &page[page.find("<svg").unwrap()..page.find("</svg>").unwrap()];
        assert_eq!(chart.matches("<a href=\"#q").count(), count);
    }
}

#[test]
fn the_attacks_are_shown_only_where_they_were_left_in() {
    let mut found = 0;
    for debrief in all(Lang::En) {
        let Some(front) = debrief.front_page.clone() else {
            continue;
        };
        let attacks = [front.hostile, front.social];
        let whole = debrief.to_html();
        let neutral = debrief.without_attacks();
        let files = [neutral.to_html(), neutral.to_markdown(), neutral.to_text()];
        for attack in attacks.iter().flatten() {
            let escaped = maud::html! { (attack) }.into_string();
            assert!(whole.contains(&escaped));
            for file in &files {
                assert!(
                    !file.contains(&escaped) && !file.contains(attack),
                    "{attack}"
                );
            }
            found += 1;
        }
    }
    assert!(found > 0, "no paper attacked anybody");
}

/// Text that would act if it were let.
fn hostile() -> impl Strategy<Value = String> {
    let bad = prop::sample::select(vec![
        "<script>alert(1)</script>",
        "\"",
        "'",
        "</style>",
        "]]>",
        "<!--",
        "-->",
        "&",
        "&lt;",
        "\" onload=\"x",
        "javascript:x",
        "`",
        "```\n",
        "=1+1",
        "+A1",
        "-2+3",
        "@SUM(A1)",
        "\t=1",
        "\r\n",
        ",",
        ";",
        "](http://e.vil)",
        "|",
        "\\",
        "# ",
        "- ",
        "<",
        ">",
        "％",
        "報告",
        "x",
    ]);
    prop::collection::vec(bad, 1..8).prop_map(|parts| parts.concat())
}

/// The debrief with one text everywhere.
fn saying(debrief: &Debrief, words: &str) -> Debrief {
    let mut debrief = debrief.clone();
    debrief.trainee = Some(words.to_owned());
    for text in debrief.texts() {
        *text = words.to_owned();
    }
    for text in debrief.people() {
        *text = words.to_owned();
    }
    for criterion in &mut debrief.criteria {
        criterion.name = words.to_owned();
    }
    debrief
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn no_word_changes_a_page(words in hostile()) {
        let debrief = debrief(Habit::Mixed, Lang::En);
        for (plain, page) in pages(&saying(&debrief, "x")).iter().zip(pages(&saying(&debrief, &words))) {
            prop_assert_eq!(skeleton(plain), skeleton(&page));
        }
    }

    #[test]
    fn no_word_acts_in_markdown(words in hostile()) {
        let debrief = saying(&debrief(Habit::Mixed, Lang::En), &words);
        for text in [debrief.to_markdown(), debrief.to_questions()] {
            for (at, _) in text.match_indices(['<', '`']) {
                let before = text[..at].len() - text[..at].trim_end_matches('\\').len();
                prop_assert!(before % 2 == 1, "{}", &text[at..]);
            }
        }
    }

    #[test]
    fn no_word_changes_a_sheet(words in hostile()) {
        let debrief = saying(&debrief(Habit::Mixed, Lang::En), &words);
        let bytes = debrief.to_csv();
        prop_assert_eq!(&bytes[..3], [0xEF, 0xBB, 0xBF]);
        let mut rows = csv::Reader::from_reader(&bytes[3..]);
        let head = rows.headers().unwrap().len();
        prop_assert_eq!(head, 22 + debrief.criteria.len());
        let rows: Vec<csv::StringRecord> = rows.records().map(Result::unwrap).collect();
        prop_assert_eq!(rows.len(), debrief.questions.len());
        for row in &rows {
            prop_assert_eq!(row.len(), head);
            prop_assert_eq!(unmarked(&row[4]), words.as_str());
            for cell in row {
                let number = cell.parse::<f64>().is_ok();
                prop_assert!(number || !cell.trim_start().starts_with(['=', '+', '-', '@']), "{cell}");
            }
        }
    }
}
