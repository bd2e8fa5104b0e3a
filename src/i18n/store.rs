//! Words about what is kept on disk.

messages! {
    unwritable(path: &str, why: &str) =>
        "Sessions cannot be saved in {path}: {why}.",
        "{path} に記録を保存できません（{why}）。";
    unwritable_hint =>
        "You can go on playing; nothing is kept after you quit. Choose another folder with --data-dir, or write the debrief to a file when it is shown (w on screen).",
        "このまま練習できますが、終了すると記録は残りません。--data-dir で別のフォルダーを指定するか、講評が出たところで、ファイルに書き出せます（画面では w）。";
    full(path: &str) =>
        "The disk that holds {path} is full; this could not be saved.",
        "{path} のディスクに空きがないため、保存できませんでした。";
    full_hint =>
        "You can go on playing. Free some space, or write the debrief to another place when it is shown (w on screen).",
        "このまま練習できます。空き容量を増やすか、講評が出たところで、別の場所に書き出してください（画面では w）。";
    newer(path: &str) =>
        "{path} was written by a newer version of kaiken. It was left untouched.",
        "{path} は新しいバージョンの kaiken で作られています。内容は変更していません。";
    newer_hint =>
        "Update kaiken, or use another folder with --data-dir.",
        "kaiken を更新するか、--data-dir で別のフォルダーを指定してください。";
    damaged(path: &str) =>
        "{path} is damaged and cannot be read in full.",
        "{path} が壊れていて、一部を読み取れません。";
    damaged_hint =>
        "Start kaiken again: the damaged file is set aside, never deleted, and a fresh one begun.",
        "kaiken を起動し直してください。壊れたファイルは消さずに別名で残し、新しい記録を始めます。";
    read_only(path: &str) =>
        "{path} cannot be written: past sessions can be read, new ones are not saved.",
        "{path} に書き込めません。これまでの記録は見られますが、新しい記録は保存されません。";
    read_only_hint =>
        "Check the folder's permissions, or choose another with --data-dir.",
        "フォルダーの権限を確認するか、--data-dir で別のフォルダーを指定してください。";
    busy(path: &str) =>
        "Another program has kept {path} locked for too long.",
        "{path} がほかのプログラムに使われたままです。";
    busy_hint =>
        "Close other kaiken windows or tools that have it open, then try again.",
        "ほかの kaiken や、このファイルを開いているツールを閉じてから、もう一度お試しください。";
    in_use(session: i64) =>
        "Session {session} is being played in another window.",
        "セッション {session} は、別のウィンドウで進行中です。";
    in_use_hint =>
        "Go on there, or close it first.",
        "そちらで続けるか、閉じてからもう一度お試しください。";
    no_such_session(session: i64) =>
        "There is no session {session}.",
        "セッション {session} はありません。";
    no_such_session_hint =>
        "Past sessions are listed on the first screen, under `r`; those that are assessed, by `kaiken assess list`.",
        "これまでの記録は、最初の画面の `r` で確認できます。評価の対象は `kaiken assess list` で一覧できます。";
    nameless => "you", "自分";
    name_taken(name: &str) =>
        "There are sessions of {name} already.",
        "「{name}」の記録がすでにあります。";
    name_taken_hint =>
        "Choose another name, or put both together with --merge.",
        "別の名前にするか、--merge を付けて記録をひとつにまとめてください。";
    workshop_taken(name: &str) =>
        "There is a workshop {name} already.",
        "「{name}」というワークショップがすでにあります。";
    workshop_taken_hint =>
        "Choose another name; `kaiken workshop list` tells which there are.",
        "別の名前にしてください。ワークショップの一覧は `kaiken workshop list` で確認できます。";
    no_such_workshop(workshop: i64) =>
        "There is no workshop {workshop}.",
        "ワークショップ {workshop} はありません。";
    no_such_workshop_hint =>
        "`kaiken workshop list` tells which there are.",
        "ワークショップの一覧は `kaiken workshop list` で確認できます。";
    unreadable_workshop(workshop: i64) =>
        "Workshop {workshop} holds something this version cannot read.",
        "ワークショップ {workshop} には、このバージョンでは読めない内容が含まれています。";
    unreadable_workshop_hint =>
        "Its ended runs can be read like other sessions. A newer version of kaiken may read the rest.",
        "終わった回は、ほかのセッションと同じように見られます。新しいバージョンの kaiken なら残りも読める場合があります。";
    led(session: i64) =>
        "Session {session} is led by a facilitator, or rated by those who listen: nobody goes on with it alone.",
        "セッション {session} は、進行役か評価者と一緒に行うもので、ひとりでは続けられません。";
    led_hint =>
        "A run of a workshop goes on with `kaiken workshop open`, a rehearsal that is assessed with `kaiken assess`.",
        "ワークショップの回は `kaiken workshop open`、評価中のリハーサルは `kaiken assess` で続けてください。";
    restricted =>
        "This login sees its own sessions alone.",
        "このログインで扱えるのは、自分のセッションだけです。";
    restricted_hint =>
        "Ask the facilitator.",
        "進行役に確認してください。";
    not_open(session: i64) =>
        "Session {session} is not being played.",
        "セッション {session} は進行中ではありません。";
    not_open_hint =>
        "`kaiken report` shows its debrief; `kaiken play` begins a new one.",
        "講評は `kaiken report` で見られます。もう一度練習するには `kaiken play` で始めてください。";
    not_ended(session: i64) =>
        "Session {session} has not ended yet.",
        "セッション {session} はまだ終わっていません。";
    not_ended_hint =>
        "`kaiken resume` goes on with it.",
        "`kaiken resume` で続きから再開できます。";
    unreadable(session: i64) =>
        "Session {session} holds something this version cannot read.",
        "セッション {session} には、このバージョンでは読めない内容が含まれています。";
    unreadable_hint =>
        "Other sessions are not affected. A newer version of kaiken may read it.",
        "ほかのセッションには影響ありません。新しいバージョンの kaiken なら読める場合があります。";
    failed(path: &str, why: &str) =>
        "Something went wrong with {path}: {why}.",
        "{path} の処理に失敗しました（{why}）。";
    failed_hint =>
        "You can go on playing; what was saved before is untouched.",
        "このまま練習できます。これまでに保存した記録はそのまま残っています。";

    set_aside(path: &str) =>
        "The record of sessions was damaged. It was kept as {path}, and a fresh one begun.",
        "セッションの記録が壊れていたため、{path} として残し、新しい記録を始めました。";
    migrated(path: &str) =>
        "The record of sessions was brought up to date. The old one was kept as {path}.",
        "セッションの記録を新しい形式に更新しました。以前のものは {path} に残してあります。";

    file_exists(path: &str) =>
        "{path} exists already and was not overwritten.",
        "{path} はすでに存在するため、上書きしませんでした。";
    file_exists_hint =>
        "Choose another name, or overwrite it with --force.",
        "別の名前にするか、--force を付けて上書きしてください。";
    file_is_link(path: &str) =>
        "{path} is a link, and kaiken writes through none.",
        "{path} はリンクのため、書き込みませんでした。";
    file_is_link_hint =>
        "Name the file it leads to.",
        "リンク先のファイルを直接指定してください。";
    file_is_no_file(path: &str) =>
        "{path} is not a file.",
        "{path} はファイルではありません。";
    file_is_no_file_hint =>
        "Name a file, for example in that folder.",
        "ファイル名まで指定してください。";
    file_failed(path: &str, why: &str) =>
        "{path} could not be written: {why}.",
        "{path} に書き込めませんでした（{why}）。";
    file_failed_hint =>
        "Check that the folder exists, may be written to and has space left.",
        "フォルダーの有無、権限、空き容量を確認してください。";

    why_denied => "permission denied", "権限がありません";
    why_missing => "no such folder", "フォルダーが見つかりません";
    why_read_only => "the file system is read-only", "読み取り専用のファイルシステムです";
    why_full => "no space left", "空き容量がありません";
    why_not_a_folder => "not a folder", "フォルダーではありません";
    why_cannot_open => "it cannot be opened", "開けません";

    scenario_too_big(megabytes: usize) =>
        "larger than {megabytes} MB",
        "{megabytes} MB を超えています";
    scenario_unreadable(why: &str) =>
        "cannot be read: {why}",
        "読み込めません（{why}）";
    scenario_same_id(id: &str, first: &str) =>
        "its id {id} is already that of {first}",
        "id「{id}」は {first} がすでに使っています";
    scenario_no_file =>
        "not a file",
        "ファイルではありません";
    scenario_at_line(line: u32, message: &str) =>
        "line {line}: {message}",
        "{line} 行目: {message}";
}
