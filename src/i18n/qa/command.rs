//! What `kaiken import qa` and `kaiken export qa` say.

messages! {
    not_found(path: &str) => "{path}: there is no such file.", "{path} が見つかりません。";
    forbidden(path: &str) => "{path}: it may not be read.", "{path} を読む権限がありません。";
    no_file(path: &str) => "{path}: this is no file.", "{path} はファイルではありません。";
    unreadable(path: &str) => "{path}: it cannot be read.", "{path} を読めません。";
    unreadable_hint => "Check the path and its permissions.", "パスと権限を確認してください。";
    of_file(path: &str, what: &str) => "{path}: {what}", "{path}：{what}";

    read_from(file: &str, columns: &str) => "Read {file}. Columns: {columns}", "読み込み：{file}。列：{columns}";
    read_from_sheet(file: &str, sheet: &str, columns: &str) => "Read {file}, sheet “{sheet}”. Columns: {columns}", "読み込み：{file}（シート「{sheet}」）。列：{columns}";
    no_answers => "No column of answers was found: name it with --answer COLUMN, or write the answers in the draft.", "回答の列が見つかりませんでした。--answer 列名 で指定するか、下書きに書いてください。";
    drafted(path: &str, questions: usize, follow_ups: usize, todos: usize) => "The draft is in {path}: questions {questions}, follow-ups {follow_ups}, places to write {todos}.", "下書きを {path} に書き出しました（質問{questions}問、更問{follow_ups}問、要記入{todos}か所）。";
    next => "Next:", "次にすること：";
    next_edit => "Write what is marked TODO.", "「要記入」の箇所を書く。";
    next_command(command: &str, file: &str, what: &str) => "`kaiken {command} {file}`: {what}", "`kaiken {command} {file}`：{what}";
    next_check => "see what is wrong with it", "誤りや偏りを調べる";
    next_preview => "read it question by question", "一問ずつ読む";
    next_play => "hold the conference", "会見を行う";
    report_written(path: &str) => "The gap report is in {path}.", "点検結果を {path} に書き出しました。";
    exported(path: &str, rows: usize) => "The list is in {path}: rows {rows}.", "想定問答集を {path} に書き出しました（{rows}行）。";
    unknown_ending(path: &str) => "{path}: a list is written as .csv or .xlsx.", "{path}：書き出せるのは .csv か .xlsx です。";
    unknown_ending_hint => "Name the file so: -o FILE.csv or -o FILE.xlsx", "-o ファイル.csv または -o ファイル.xlsx としてください。";
    nothing_asked => "no question was asked in this session.", "この記録には質問がありません。";
    nothing_asked_hint => "`kaiken export qa SCENARIO` gives the scenario's own list.", "シナリオの問答は `kaiken export qa シナリオ` で書き出せます。";
}

// Columns.
messages! {
    number => "number", "番号";
    category => "category", "分類";
    question => "question", "質問";
    answer => "answer", "回答";
    follow_up => "follow-up", "更問";
    follow_up_answer => "follow-up answer", "更問回答";
    who => "who answers", "回答者";
    basis => "basis", "根拠";
    as_of => "as of", "時点";
    disclosure => "may be disclosed", "公表可否";
    technique => "technique", "手法";
    column(heading: &str, column: &str) => "{heading} = {column}", "{heading}＝{column}";
}
