//! Words of `kaiken data` and `kaiken trainee`: what is kept, and what becomes of it.

messages! {
    unreadable_file(path: &str, why: &str) =>
        "{path} cannot be read: {why}.",
        "{path} を読み込めません（{why}）。";
    unreadable_file_hint =>
        "Name the file that `kaiken data export -o FILE` wrote.",
        "`kaiken data export -o ファイル` で書き出したファイルを指定してください。";
    foreign_file(path: &str) =>
        "{path} is not a file that kaiken exported. Nothing was imported.",
        "{path} は kaiken が書き出したファイルではありません。何も読み込んでいません。";
    foreign_file_hint =>
        "Name the file that `kaiken data export -o FILE` wrote.",
        "`kaiken data export -o ファイル` で書き出したファイルを指定してください。";
    newer_file(path: &str) =>
        "{path} was written by a newer version of kaiken. Nothing was imported.",
        "{path} は新しいバージョンの kaiken で書き出されています。何も読み込んでいません。";
    newer_file_hint =>
        "Update kaiken, then import it again.",
        "kaiken を更新してから、もう一度読み込んでください。";
    cut_file(path: &str) =>
        "{path} ends too early: part of it is missing. Nothing was imported.",
        "{path} は途中で切れています。何も読み込んでいません。";
    changed_file(path: &str) =>
        "{path} was changed after it was exported. Nothing was imported.",
        "{path} は書き出したあとに変更されています。何も読み込んでいません。";
    wrong_file(path: &str, line: usize, why: &str) =>
        "{path}, line {line}: {why}. Nothing was imported.",
        "{path} の {line} 行目: {why}。何も読み込んでいません。";
    line_too_long => "the line is too long", "行が長すぎます";
    line_unknown => "this is nothing kaiken writes", "kaiken が書き出す内容ではありません";
    line_scenario =>
        "the scenario is not as it was, or cannot be read",
        "シナリオが元のままではないか、読み取れません";
    line_session =>
        "the session is not as it was, or its scenario is missing",
        "セッションが元のままではないか、シナリオがありません";
    line_workshop =>
        "the workshop is not as it was, or a scenario of it is missing",
        "ワークショップが元のままではないか、シナリオがありません";
    line_assessment =>
        "the assessment is not as it was, or its session is missing",
        "評価が元のままではないか、セッションがありません";
    broken_file_hint =>
        "Copy the file again from where it was exported, or export it again.",
        "書き出し元からファイルをコピーし直すか、もう一度書き出してください。";

    conferences_one => "1 conference", "会見 1 件";
    conferences(n: usize) => "{n} conferences", "会見 {n} 件";
    drills_one => "1 drill question", "ドリル 1 問";
    drills(n: usize) => "{n} drill questions", "ドリル {n} 問";
    both(conferences: &str, drills: &str) => "{conferences} and {drills}", "{conferences}と{drills}";
    workshops_one => "1 workshop", "ワークショップ 1 件";
    workshops(n: usize) => "{n} workshops", "ワークショップ {n} 件";
    beside(what: &str, workshops: &str) => "{what}, {workshops}", "{what}、{workshops}";
    on_rosters_one => "on the roster of 1 workshop", "ワークショップ 1 件の参加者名簿";
    on_rosters(n: usize) => "on the rosters of {n} workshops", "ワークショップ {n} 件の参加者名簿";
    assessments_one => "1 assessment", "評価 1 件";
    assessments(n: usize) => "{n} assessments", "評価 {n} 件";
    trainees_one => "1 trainee", "受講者 1 人";
    trainees(n: usize) => "{n} trainees", "受講者 {n} 人";
    files_one => "1 file", "1 ファイル";
    files(n: usize) => "{n} files", "{n} ファイル";

    nothing_kept => "Nothing is kept yet.", "まだ何も記録されていません。";
    nothing_to_delete => "There is nothing to delete.", "削除するものはありません。";
    nothing_older(date: &str) =>
        "Nothing is older than {date}.",
        "{date} より古い記録はありません。";
    unknown_trainee(name: &str) =>
        "Nothing is kept of {name}.",
        "「{name}」の記録はありません。";
    unknown_trainee_hint =>
        "`kaiken trainee list` tells whose sessions there are.",
        "だれの記録があるかは `kaiken trainee list` で確認できます。";

    will_delete(what: &str) =>
        "This deletes {what} for good.",
        "{what}を完全に削除します。元には戻せません。";
    will_delete_trainee(name: &str, what: &str) =>
        "This deletes {name} for good: {what}.",
        "「{name}」の記録（{what}）を完全に削除します。元には戻せません。";
    will_delete_older(date: &str, what: &str) =>
        "This deletes what is older than {date} for good: {what}.",
        "{date} より古い記録（{what}）を完全に削除します。元には戻せません。";
    will_delete_everything(what: &str) =>
        "This deletes everything kaiken keeps, for good: {what}, all figures and settings. Your own scenario files stay.",
        "kaiken の記録（{what}）と集計、設定をすべて完全に削除します。元には戻せません。自作のシナリオのファイルは残ります。";
    go_on => "Delete? [y/N] ", "削除しますか？ [y/N] ";
    not_deleted => "Nothing was deleted.", "何も削除していません。";
    not_confirmed =>
        "Nothing was deleted: there is no terminal to ask in.",
        "確認できる端末がないため、何も削除していません。";
    not_confirmed_hint =>
        "Say --yes if it may be deleted without asking.",
        "確認なしで削除してよければ --yes を付けてください。";
    deleted(what: &str) => "Deleted: {what}.", "削除しました: {what}。";
    deleted_settings => "Deleted: all figures and settings.", "集計と設定を削除しました。";
    not_yet_overwritten =>
        "Another kaiken window is open; the bytes are overwritten when the last one closes.",
        "ほかの kaiken が開いています。データの上書きは、最後のひとつを閉じたときに行われます。";
    overwritten => "The bytes are overwritten.", "データは上書き済みで、復元できません。";
    copies_remain =>
        "These copies from before may still hold it. Delete them yourself if you no longer need them:",
        "次の控えには、まだ残っている可能性があります。不要なら手動で削除してください:";
    exports_remain =>
        "Files you exported or reports you wrote are where you put them.",
        "書き出したファイルや講評は、保存先にそのまま残っています。";

    renamed(old: &str, new: &str, what: &str) =>
        "{old} is now {new}: {what}.",
        "「{old}」を「{new}」に変更しました（{what}）。";
    merged(old: &str, new: &str, what: &str) =>
        "What was kept of {old} is {new}’s now: {what}.",
        "「{old}」の記録（{what}）を「{new}」にまとめました。";
    last_on(date: &str) => "last on {date}", "直近 {date}";
    never_played => "nothing yet", "記録なし";
    list_hint =>
        "`kaiken --as NAME` plays as somebody; it is remembered.",
        "`kaiken --as 名前` で受講者を切り替えます（次回からも有効です）。";

    place_folder => "Folder", "フォルダー";
    place_sessions => "Sessions", "記録";
    place_workshops => "Workshops", "ワークショップ";
    place_scenarios => "Your scenarios", "自作シナリオ";
    place_copies => "Copies", "控え";
    place_none => "none yet", "なし";
    sessions_of(what: &str, people: &str) => "{what}, of {people}", "{what}（{people}）";
    stays_here =>
        "Nothing leaves this machine. `kaiken data export -o FILE` writes all of it into one file; `kaiken data delete` deletes.",
        "記録がこのコンピューターの外に送られることはありません。すべてをひとつのファイルに書き出すには `kaiken data export -o ファイル`、削除するには `kaiken data delete` を使います。";

    exported(path: &str, what: &str) =>
        "Wrote {path}: {what}.",
        "{path} に書き出しました（{what}）。";
    exported_of(path: &str, name: &str, what: &str) =>
        "Wrote {path}: {what} of {name}.",
        "「{name}」の記録を {path} に書き出しました（{what}）。";
    exported_hint =>
        "Rehearsals hold what is not yet public: keep the file as safe as the folder. `kaiken data import FILE` merges it elsewhere.",
        "練習には未公開の内容が含まれます。ファイルは記録と同じく大切に保管してください。ほかの環境では `kaiken data import ファイル` で取り込めます。";
    left_out_one =>
        "1 session cannot be read by this version and is not in it.",
        "このバージョンでは読めない 1 件は含まれていません。";
    left_out(n: usize) =>
        "{n} sessions cannot be read by this version and are not in it.",
        "このバージョンでは読めない {n} 件は含まれていません。";
    imported(what: &str) => "Imported {what}.", "{what}を取り込みました。";
    imported_nothing => "Nothing was new.", "新しい記録はありませんでした。";
    already_one => "1 session was here already.", "1 件はすでにあるため、そのままにしました。";
    already(n: usize) =>
        "{n} sessions were here already.",
        "{n} 件はすでにあるため、そのままにしました。";
    rebuilt(sessions: usize, people: &str) =>
        "The figures of {people} were drawn again from {sessions} ended sessions.",
        "{people}の集計を、終了した {sessions} 件の記録から作り直しました。";
    rebuilt_one(people: &str) =>
        "The figures of {people} were drawn again from 1 ended session.",
        "{people}の集計を、終了した 1 件の記録から作り直しました。";
    uncounted_one =>
        "1 session cannot be read by this version and does not count.",
        "このバージョンでは読めない 1 件は集計に入っていません。";
    uncounted(n: usize) =>
        "{n} sessions cannot be read by this version and do not count.",
        "このバージョンでは読めない {n} 件は集計に入っていません。";
}
