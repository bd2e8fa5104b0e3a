//! Headings and cells of an exported list. They are among those that importing
//! recognises.

messages! {
    name => "Q&A", "想定問答";
    number => "No.", "番号";
    category => "Topic", "分類";
    question => "Question", "質問";
    best => "Best answer", "最もよい回答";
    follow_up => "Follow-up question", "更問";
    follow_up_answer => "Follow-up answer", "更問回答";
    who => "Who answers", "回答者";
    basis => "Basis", "根拠";
    as_of => "As of", "時点";
    may_be_said => "May be disclosed", "公表可否";
    technique => "Technique", "質問の手法";
    pitfalls => "Pitfalls to avoid", "避ける落とし穴";
    said => "What was said", "発言";
    rating => "Rating", "評価";
    better => "Better answer", "よりよい回答";
    why => "Why", "理由";
    yes => "yes", "可";
    no => "no", "否";
    fact(label: &str, value: &str, status: &str) => "{label}: {value} ({status})", "{label}：{value}（{status}）";
    fact_as_of(label: &str, as_of: &str) => "{label}: {as_of}", "{label}：{as_of}";
    level(name: &str, level: u8) => "{name} {level}/3", "{name} {level}/3";
    too_long(row: usize, most: usize) => "row {row} has a cell of more than {most} characters, the most a workbook holds.", "{row}行目に、ブックの上限{most}字を超えるセルがあります。";
    too_long_hint => "Export it as CSV: -o FILE.csv", "CSVで書き出してください：-o ファイル.csv";
    unwritten(why: &str) => "the workbook could not be made: {why}", "ブックを作れませんでした（{why}）";
}
