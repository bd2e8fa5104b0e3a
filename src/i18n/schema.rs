//! The words of `kaiken schema`, and those an editor shows that no part of the
//! format owns.

// In the schema.
messages! {
    title => "kaiken scenario", "kaiken シナリオ";
    text => "A text: one string for every language, or `{en: …, ja: …}`. Put texts in double quotes.", "文章。全言語共通の一つか、`{en: …, ja: …}`。二重引用符で囲む。";
    id => "1 to 48 of a–z, 0–9 and hyphen.", "半角の英小文字・数字・ハイフンで1〜48文字。";
    id_of(what: &str) => "The id of {what}.", "{what}のid。";
    criterion => "A criterion: of the default rubric, or of the scenario's own `rubric`.", "評価項目。標準のもの、または `rubric` に書いたもの。";
    own_criterion => "A criterion of the scenario's own `rubric`.", "`rubric` に書いた評価項目。";
    level => "A level from 0 (worst) to 3 (best).", "0（最低）から3（最高）までの段階。";
    snippet => "Begins a whole block.", "ひとまとまりを書き始める。";
    one_text => "“…”: for every language", "“…”（全言語共通）";
    each_text => "en, ja: for each language", "en・ja（言語ごと）";
    new_question => "new question", "新しい質問";
    new_answer => "new answer", "新しい回答";
    new_fact => "new fact", "新しい事実";
    new_inject => "new inject", "新しい状況付与";
}

// The command.
messages! {
    written(path: &str) => "The schema is in {path}.", "スキーマを {path} に書き出しました。";
    how_to_use => "Keep it beside your scenarios, and begin each of them with this line:", "シナリオと同じフォルダーに置き、各シナリオの先頭に次の行を書いてください。";
    beside(path: &str) => "{path}: beside it, so that an editor with a YAML language server completes, explains and checks what you write.", "{path} も置きました。YAML言語サーバーに対応したエディターで、入力補完・説明・検査が使えます。";
}
