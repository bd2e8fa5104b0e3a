//! Words about assessments handed from machine to machine.

messages! {
    foreign(path: &str) =>
        "{path} is not an assessment that kaiken wrote. Nothing was imported.",
        "{path} は kaiken が書き出した評価ではありません。何も取り込んでいません。";
    foreign_hint =>
        "An assessor writes theirs with `kaiken assess export SESSION --assessor NAME -o FILE`.",
        "評価は、評価者が `kaiken assess export セッション --assessor 名前 -o ファイル` で書き出します。";
    newer(path: &str) =>
        "{path} was written by a newer version of kaiken. Nothing was imported.",
        "{path} は新しいバージョンの kaiken で書き出されています。何も取り込んでいません。";
    newer_hint =>
        "Update kaiken, then import it again.",
        "kaiken を更新してから、もう一度取り込んでください。";
    too_large(path: &str) =>
        "{path} is larger than any assessment. Nothing was imported.",
        "{path} は評価としては大きすぎます。何も取り込んでいません。";
    broken(path: &str, line: usize, column: usize) =>
        "{path} is damaged: it cannot be read from line {line}, column {column}. Nothing was imported.",
        "{path} は壊れています。{line} 行目 {column} 文字目から読み取れません。何も取り込んでいません。";
    rating(path: &str, at: usize) =>
        "{path} was changed: its rating number {at} is of a question that is not in it. Nothing was imported.",
        "{path} は書き出したあとに変更されています。{at} 件目の評点の質問が見つかりません。何も取り込んでいません。";
    impossible(path: &str) =>
        "{path} was changed: it holds levels, names or words kaiken never writes. Nothing was imported.",
        "{path} は書き出したあとに変更されています。kaiken が書き出さない評点や名前が含まれています。何も取り込んでいません。";
    broken_hint =>
        "Have the assessor export it again, and copy it as it is.",
        "評価者にもう一度書き出してもらい、そのままコピーしてください。";
    no_session(path: &str, title: &str) =>
        "{path} is of a session of “{title}” that is not on this machine. Nothing was imported.",
        "{path} は「{title}」のセッションの評価ですが、そのセッションはこのコンピューターにありません。何も取り込んでいません。";
    no_session_hint =>
        "Import it on the machine where the session was held, or import the session first.",
        "セッションを行ったコンピューターで取り込むか、先にセッションを取り込んでください。";
    other_scenario(path: &str, session: i64) =>
        "{path} says it is of session {session}, and of another scenario than that was held with. Nothing was imported.",
        "{path} はセッション {session} の評価とされていますが、シナリオが一致しません。何も取り込んでいません。";
    other_scenario_hint =>
        "Have the assessor export it again, and copy it as it is.",
        "評価者にもう一度書き出してもらい、そのままコピーしてください。";
    already(assessor: &str) =>
        "There is an assessment by {assessor} already.",
        "{assessor}さんの評価はすでにあります。";
    already_hint =>
        "Replace it with --force.",
        "置き換えるには --force を付けてください。";
    nothing(assessor: &str) =>
        "{assessor} has rated nothing of this session yet.",
        "{assessor}さんは、まだこのセッションを評価していません。";
    nothing_hint =>
        "`kaiken assess list` tells who has begun.",
        "だれが始めているかは `kaiken assess list` で確認できます。";
}
