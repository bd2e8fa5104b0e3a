//! Words of the command line.

messages! {
    warning(said: &str) => "warning: {said}", "注意：{said}";
    io_failed(why: &str) => "reading or writing failed: {why}", "読み書きに失敗しました（{why}）";
    no_such_place(path: &str) => "{path}: there is no such directory or file.", "{path} が見つかりません。";
    no_such_place_hint => "Give --scenarios a directory that holds scenarios, or one scenario file.", "--scenarios には、シナリオのあるフォルダーかシナリオのファイルを指定してください。";

    seed(seed: u64) => "Seed: {seed} (the same one asks the same questions: --seed {seed})", "シード：{seed}（同じ質問で行うには --seed {seed}）";
    unknown_scenario(name: &str) => "there is no scenario “{name}”.", "シナリオ「{name}」はありません。";
    did_you_mean(near: &str) => "Did you mean {near}? `kaiken list` shows them all.", "「{near}」ではありませんか。一覧は `kaiken list` で確認できます。";
    see_list => "`kaiken list` shows what there is.", "一覧は `kaiken list` で確認できます。";
    which_conference => "Which conference?", "どの会見を行いますか。";
    unreadable_hint => "Check the path and its permissions.", "パスと権限を確認してください。";
    is_pack(title: &str) => "“{title}” is a pack of questions, not a conference.", "「{title}」は質問集です。会見としては進められません。";

    nothing_open => "no conference was left in the middle.", "中断中の会見はありません。";
    nothing_open_hint => "`kaiken play` begins one; `kaiken report` shows the last debrief.", "新しく始めるには `kaiken play`、前回の講評は `kaiken report` です。";
    open_too(numbers: &str) =>
        "left open, too: {numbers} (`kaiken resume NUMBER` goes on with one of these).",
        "ほかに中断中の会見：{numbers}（`kaiken resume 番号` で再開できます）。";
    no_sessions => "there is no session yet.", "まだ記録がありません。";
    no_sessions_hint => "`kaiken play` begins one.", "`kaiken play` で始められます。";
    faulty(name: &str, why: &str) => "{name}: cannot be played: {why}", "{name}：使えません（{why}）";
}
