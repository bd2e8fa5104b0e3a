//! The words of the diagnostics for scenario authors, and of `check`.

// Parts of a scenario.
messages! {
    part_scenario => "a scenario", "シナリオ";
    part_mood => "a mood", "空気（trust・heat）";
    part_source => "a source", "出典";
    part_moment => "a line of the timeline", "経過";
    part_fact => "a fact", "事実";
    part_message => "a key message", "キーメッセージ";
    part_person => "a person of the panel", "登壇者";
    part_line => "a line of the opening statement", "冒頭発言の文";
    part_decision => "a decision", "判断";
    part_option => "an option", "選択肢";
    part_journalist => "a journalist", "記者";
    part_topic => "a topic", "論点";
    part_question => "a question", "質問";
    part_answer => "an answer", "回答";
    part_promise => "a promise", "約束";
    part_fact_change => "a change of a fact", "事実の更新";
    part_inject => "an inject", "状況付与";
    part_criterion => "a criterion", "評価項目";
    ref_occasion => "a question or a decision", "質問や判断";
    ref_value => "a value of the fact", "その事実の値";
    ref_technique => "a technique", "質問の手法";
    ref_pitfall => "a pitfall", "落とし穴";
    ref_field => "a field", "分野";
    ref_cover => "a point an opening statement covers", "冒頭発言で触れるべき点";
}

// What was expected.
messages! {
    expected_fields => "fields, as `name: value`", "`名前: 値` の形の項目";
    expected_list => "a list", "リスト";
    expected_text => "a text, or `{en: …, ja: …}`", "文章、または `{en: …, ja: …}`";
    expected_word => "a single word", "一語";
    expected_number => "a whole number", "整数";
    expected_yes_no => "`true` or `false`", "`true` か `false`";
    expected_one_fact => "one `fact: value`", "`事実: 値` を一組";
}

// 01: the file and its YAML.
messages! {
    empty_file => "the file holds no scenario", "シナリオが書かれていません";
    not_utf8(byte: usize) => "byte {byte} of the file is not UTF-8 text", "ファイルの{byte}バイト目がUTF-8として読めません";
    seems_encoded(encoding: &str) => "it seems to be {encoding}; save the file as UTF-8", "{encoding} で保存されているようです。UTF-8で保存し直してください";
    office_file => "this is a file of Word, Excel or the like, not plain text", "WordやExcelなどのファイルで、テキストファイルではありません";
    save_as_text => "save it as plain text in UTF-8; a list of questions and answers becomes a scenario with `kaiken import qa`", "UTF-8のテキストとして保存してください。想定問答集なら `kaiken import qa` でシナリオの下書きにできます";
    save_as_utf8 => "save the file as UTF-8", "UTF-8で保存し直してください";
    tab_indentation => "indented with a tab", "行頭の字下げにタブが使われています";
    wide_indentation => "indented with a full-width space", "行頭の字下げに全角スペースが使われています";
    indent_with_spaces => "indent with ordinary spaces", "半角スペースで字下げしてください";
    several_documents => "a second document begins here", "ここから2つ目の文書が始まっています";
    one_scenario_a_file => "one file is one scenario; remove the line with `---` or `...`", "1ファイルに1シナリオです。`---` や `...` の行を取り除いてください";
    tag => "tags are not part of the format", "タグ（`!…`）は使えません";
    remove_tag => "remove the word with `!`, or put the text into quotes", "`!` の付いた語を消すか、文章なら引用符で囲んでください";
    unknown_anchor => "no anchor of this name stands before it", "この名前のアンカー（`&…`）は、ここより前にありません";
    quote_asterisk => "if it is a text that begins with `*`, put the text into quotation marks", "`*` で始まる文章なら、引用符で囲んでください";
    anchor_in_itself => "an anchor is used inside itself", "アンカーが自分自身の中で参照されています";
    no_version => "the version of the format is missing", "書式の版がありません";
    begin_with_version => "begin the file with `kaiken: 1`", "ファイルの先頭に `kaiken: 1` と書いてください";
    newer_version(found: &str) => "version {found} of the format is not known to this program", "書式の版 {found} には、このプログラムは対応していません";
    update_program => "this program reads version 1; a newer one may read it", "対応しているのは版1です。新しいプログラムなら読めるかもしれません";
}

messages! {
    not_found => "there is no such file", "ファイルが見つかりません";
    forbidden => "the file may not be read", "ファイルを読む権限がありません";
    unreadable => "the file cannot be read", "ファイルを読めません";
}

// What the YAML parser stumbled over.
messages! {
    unclosed_quote => "a quotation mark is not closed", "引用符が閉じていません";
    unclosed_bracket(open: char) => "`{open}` is not closed", "`{open}` が閉じていません";
    wrong_bracket(open: char, close: char) => "`{open}` is closed by `{close}`", "`{open}` が `{close}` で閉じられています";
    stray_bracket => "a closing bracket without an opening one", "対応する開きかっこのない閉じかっこです";
    indentation => "the indentation does not fit what stands above", "字下げが上の行と合っていません";
    align => "line it up with the entries it belongs to", "同じまとまりの項目と行頭をそろえてください";
    separator => "a comma or a closing bracket is missing", "カンマか閉じかっこが足りません";
    separator_hint => "inside brackets, a text with a comma, a colon or a quotation mark stands in quotes", "かっこの中で、カンマ・コロン・引用符を含む文章は引用符で囲んでください";
    missing_colon => "a name without its colon", "項目名の後にコロンがありません";
    colon_without_space => "no space after the colon", "コロンの後に半角スペースがありません";
    colon_hint => "write `name: value`, with a space after the colon", "`名前: 値` のように、半角コロンの後に半角スペースを入れてください";
    second_colon => "a colon and a space within a text: YAML takes what stands before them for a name", "文章の中に「コロンと半角スペース」があるため、項目名と区別できません";
    comma_in_text => "inside brackets, a comma ends the text: this was read as another entry", "かっこの中ではカンマが区切りになるため、ここから先が別の項目として読まれます";
    quote_text => "put the text into quotation marks", "文章は引用符で囲んでください";
    bad_escape => "not a known escape in a double-quoted text", "二重引用符の中で使えないエスケープです";
    escape_hint => "write a backslash twice, or use single quotation marks", "`\\` は2つ重ねるか、一重引用符を使ってください";
    after_quote => "something follows the closing quotation mark", "閉じ引用符の後に余分な文字があります";
    quote_in_quotes => "put the whole text into quotation marks; inside '…' write `''` for an apostrophe, inside \"…\" write `\\\"`", "文章全体を引用符で囲んでください。'…' の中の ' は `''`、\"…\" の中の \" は `\\\"` と書きます";
    close_or_quote => "close it; if it belongs to the text, put the text into quotation marks", "対になる記号で閉じてください。文章の一部なら、文章全体を引用符で囲んでください";
    begins_with(sign: char) => "a text cannot begin with `{sign}`: YAML wants it for itself", "`{sign}` はYAMLの記号なので、文章の先頭にそのまま置けません";
    begins_with_backtick => "a text cannot begin with a backtick", "文章の先頭にバッククォートをそのまま置くことはできません";
    full_width(character: char) => "a full-width `{character}` where YAML needs the ordinary one", "全角の「{character}」が使われています";
    half_width(half: char) => "write `{half}`, half-width", "半角の `{half}` を使ってください";
    half_width_colon => "write `: `, the half-width colon and a space", "半角コロンと半角スペースで `: ` と書いてください";
    half_width_comma => "write `, `, the half-width comma and a space", "半角カンマと半角スペースで `, ` と書いてください";
    full_width_space => "a full-width space where YAML needs an ordinary one", "半角スペースを置くところに全角スペースがあります";
    strange_space => "a special space (non-breaking, or of no width) where YAML needs an ordinary one, or none", "ここに特殊な空白文字（改行しない空白や幅のない空白）があります";
    ordinary_space => "replace it by an ordinary space, or delete it", "半角スペースに置き換えるか、削除してください";
    no_quotation_mark(sign: char) => "`{sign}` is no quotation mark to YAML", "`{sign}` はYAMLの引用符になりません";
    straight_quotes => "use the straight quotation marks \"…\"", "半角の引用符 \"…\" で囲んでください";
    no_hyphen(sign: char) => "`{sign}` is not the hyphen of a list", "`{sign}` はリストの項目を示すハイフンになりません";
    missing_dash => "an entry of a list without its dash", "リストの項目の先頭にハイフンがありません";
    dash_without_space => "no space after the dash", "ハイフンの後に半角スペースがありません";
    dash_hint => "begin each entry of a list with `- `, a hyphen and a space, all in the same column", "リストの項目は、それぞれ半角ハイフンと半角スペースの `- ` で、行頭をそろえて書き始めてください";
    list_here => "a list entry cannot stand here", "ここにリストの項目は置けません";
    unexpected_end => "the file ends too early", "ファイルが途中で終わっています";
    comment_in_text => "a comment cuts this text in two: after a space, `#` begins one", "半角スペースに続く `#` から後がコメントになり、文章が途中で切れています";
    directive => "directives (`%…`) are not part of the format", "ディレクティブ（`%…`）は使えません";
    not_yaml => "this is not valid YAML", "YAMLとして読めません";
}

// 02: structure.
messages! {
    unknown_field(field: &str, part: &str) => "`{field}` is not a field of {part}", "{part}に `{field}` という項目はありません";
    did_you_mean(nearest: &str) => "did you mean `{nearest}`?", "`{nearest}` の書き間違いではありませんか";
    missing_field(field: &str, part: &str) => "`{field}` is missing from {part}", "{part}に `{field}` がありません";
    wrong_type(expected: &str) => "expected {expected}", "{expected}を書いてください";
    write_instead(meant: &str) => "write `{meant}`", "`{meant}` と書いてください";
    number_hint => "digits only: no quotation marks, no unit, no fraction", "半角数字だけで書いてください（引用符・単位・小数は不可）";
    list_hint => "begin each entry with `- `, or write `[a, b]`", "各項目を `- ` で始めるか、`[a, b]` の形で書いてください";
    list_in_brackets(meant: &str) => "several names stand in brackets: write `{meant}`", "複数並べるときは角かっこで囲み、`{meant}` と書いてください";
    out_of_range(least: i64, most: i64) => "expected a number from {least} to {most}", "{least}から{most}までの数を書いてください";
    unknown_word(word: &str) => "`{word}` is not one of the words allowed here", "ここに `{word}` は書けません";
    one_of(allowed: &str) => "one of: {allowed}", "書けるもの：{allowed}";
    did_you_mean_of(nearest: &str, allowed: &str) => "did you mean `{nearest}`? One of: {allowed}", "`{nearest}` の書き間違いではありませんか。書けるもの：{allowed}";
    unknown_language(key: &str) => "`{key}` is not a language", "`{key}` は使える言語ではありません";
    languages_are => "languages are `en` and `ja`", "言語は `en` と `ja` です";
    bad_id(id: &str) => "`{id}` is not an id", "`{id}` はidとして使えません";
    id_rules => "an id has 1 to 48 of: a–z, 0–9, hyphen", "idは半角の英小文字・数字・ハイフンで1〜48文字です";
    id_rules_and(meant: &str) => "an id has 1 to 48 of: a–z, 0–9, hyphen; `{meant}` would do", "idは半角の英小文字・数字・ハイフンで1〜48文字です。例えば `{meant}`";
    reserved_id => "`silence` is reserved for giving no answer", "`silence` は無回答を表す予約語です";
    duplicate_key(key: &str) => "`{key}` stands here a second time", "`{key}` が重複しています";
    duplicate_id(id: &str) => "the id `{id}` is used a second time", "id `{id}` が重複しています";
    first_on_line(first: u32) => "the first one is on line {first}", "1つ目は{first}行目です";
    nothing => "nothing is written here", "中身がありません";
    comment_hint => "what begins with `#` is a comment; put a text into quotation marks", "`#` から後はコメントとして読み飛ばされます。文章なら引用符で囲んでください";
    null_hint => "`~` and `null` mean nothing at all; write the value, or put a text into quotation marks", "`~` や `null` は「値なし」の意味です。値を書くか、文章なら引用符で囲んでください";
    key_not_text => "a name must be a single word, not a list or a map", "項目名は一語で書いてください（リストや入れ子は不可）";
    level_texts => "a criterion describes its four levels, from 0 to 3", "評価項目には、0から3までの4段階の説明が必要です";
}

// 03: references.
messages! {
    dangling(what: &str, name: &str) => "`{name}` does not name {what}", "{what} `{name}` は定義されていません";
    bad_utterance(name: &str) => "`{name}` does not say what was said", "`{name}` では何の発言か分かりません";
    utterance_forms => "write `question.answer`, `question.silence`, `opening.line`, `decision.option`, or `scenario/question.answer`", "`質問.回答`、`質問.silence`、`opening.文`、`判断.選択肢`、`シナリオ/質問.回答` のいずれかで書いてください";
}

// 04: ratings and rules.
messages! {
    level => "a level is 0, 1, 2 or 3", "評価の段階は0から3です";
    rate_lacks(criteria: &str) => "the question observes {criteria}, and this answer does not rate it", "質問が評価する {criteria} に、この回答の評価がありません";
    rate_extra(criterion: &str) => "`{criterion}` is rated here, and the question does not observe it", "`{criterion}` は、この質問では評価しない項目です";
    rate_what_it_observes => "an answer rates exactly what its question `observes`", "回答の `rate` は、質問の `observes` とちょうど同じ項目にしてください";
    few_open_answers(open: usize) => "only {open} answers can be given by everyone; a question needs two", "誰でも選べる回答が{open}個しかありません。2個必要です";
    open_means => "answers with `by` or `when` do not count: they may be hidden", "`by` や `when` の付いた回答は、隠れることがあるため数えません";
    no_main_question => "no question has the phase `main`", "`phase: main` の質問が一つもありません";
    asks_too_many(asked: usize, there: usize) => "{asked} questions are asked in this phase, and there are {there}", "この場面で{asked}問を尋ねる設定ですが、質問は{there}問です";
    chooses_too_many(chosen: usize, there: usize) => "{chosen} are to be chosen, and there are {there}", "{chosen}個を選ぶ設定ですが、{there}個しかありません";
}

// 05: limits.
messages! {
    file_too_large(most: usize) => "the file is larger than {most} MiB", "ファイルが{most} MiBを超えています";
    too_deep(most: usize) => "nested more than {most} levels deep", "入れ子が{most}段を超えています";
    too_many_nodes(most: usize) => "more than {most} entries in one file, repeated ones included", "1ファイルの要素数が{most}を超えています（参照による繰り返しを含む）";
    too_many_entries(there: usize, most: usize) => "{there} entries here, and at most {most} are allowed", "{there}件あります。上限は{most}件です";
    aliases_too_large(most: usize) => "with its aliases written out, the file holds more than {most} MiB of text", "参照（`*…`）を展開すると、文章が{most} MiBを超えます";
    too_many_findings(most: usize) => "more than {most} findings; the rest is not shown", "指摘が{most}件を超えたため、残りは表示しません";
}

// 06: craft.
messages! {
    language_missing(language: &str) => "the text lacks `{language}`, which the scenario promises", "`languages` にある `{language}` の文章がありません";
    promised_languages => "add it, or take the language out of `languages`", "書き足すか、`languages` からその言語を外してください";
    lost_to_comment(lost: &str) => "`{lost}` is taken for a comment: the text ends before it", "`{lost}` はコメントとして読み飛ばされ、文章はその手前で終わります";
    lost_to_comment_hint => "if it belongs to the text, put the text into quotation marks; if it is a comment, write a space after the `#`", "文章の一部なら、文章全体を引用符で囲んでください。コメントなら、`#` の後に半角スペースを入れてください";
    marks_shown(open: char, close: char) => "`{open}` and `{close}` are no quotation marks to YAML: they are shown with the text", "`{open}` と `{close}` はYAMLの引用符にならず、文章と一緒にそのまま表示されます";
    marks_shown_hint => "use the straight quotation marks \"…\", or none; if these are to be read, put \"…\" around the whole", "半角の引用符 \"…\" に替えるか、取り除いてください。表示したい場合は、外側をさらに半角の \"…\" で囲んでください";
}

// The command.
messages! {
    error => "error", "エラー";
    warning => "warning", "警告";
    hint => "hint", "ヒント";
    no_scenarios => "no *.yaml or *.yml in this directory", "このディレクトリに *.yaml や *.yml がありません";
    summary(files: usize, errors: usize, warnings: usize) => "checked: {files}, errors: {errors}, warnings: {warnings}", "確認：{files}件、エラー：{errors}件、警告：{warnings}件";
    summary_denied(files: usize, errors: usize, warnings: usize) => "checked: {files}, errors: {errors}, warnings: {warnings} (denied)", "確認：{files}件、エラー：{errors}件、警告：{warnings}件（警告も不合格）";
    explain_tells(code: &str) => "`kaiken check --explain {code}` tells more about a finding", "指摘の詳しい説明：`kaiken check --explain {code}`";
}

// `--explain`.
messages! {
    before => "Before", "直す前";
    after => "After", "直した後";
    in_the_scenario => "at the top of the file", "ファイルの一番外側";
    in_a_question => "in a question", "質問の中";
    in_an_answer => "in an answer", "回答の中";
    described_in(document: &str, heading: &str) => "The format is described in {document}, “{heading}”.", "書式の説明：{document} の「{heading}」";
    unknown_code(code: &str) => "`{code}` is not a code of `kaiken check`", "`{code}` という指摘のコードはありません";
    did_you_mean_code(code: &str, title: &str) => "did you mean {code} ({title})?", "{code}（{title}）ではありませんか";
    codes_listed => "`kaiken check --explain` lists them all", "`kaiken check --explain` で一覧を表示します";
    one_explained => "`kaiken check --explain CODE` tells more about one of them.", "`kaiken check --explain コード` で、それぞれの詳しい説明を表示します。";
    group_file => "The file and its YAML", "ファイルとYAML";
    group_structure => "Structure", "構造";
    group_references => "References", "参照";
    group_rules => "Ratings and rules", "評価と規則";
    group_limits => "Limits", "上限";
    group_craft => "Craft (warnings)", "作りのよしあし（警告）";
}
