//! What the audience of a workshop reads on the projector.

use super::Lang;

messages! {
    name => "The room", "会場";

    soon => "We begin in a moment.", "まもなく始まります";
    next => "Next", "次の登壇";
    no_workshop => "No workshop yet", "ワークショップはまだありません";
    no_workshop_hint => "Set one up in another terminal: kaiken workshop new", "別の端末で用意してください：kaiken workshop new";
    newer => "What is shown here comes from a newer kaiken. Please update this one.", "表示内容は新しい版のkaikenのものです。こちらのkaikenも更新してください。";
    set_up => "Make the letters of this terminal as large as they go. q closes the room.", "端末の文字をできるだけ大きくしてください。qで会場の画面を閉じます。";

    statement => "Opening statement", "冒頭発言";
    question(number: u16) => "Question {number}", "質問{number}";
    follow_up => "follow-up", "関連質問";
    decision => "A decision", "ここで判断";
    vote => "Show of hands", "挙手で投票";
    break_ => "Break", "休憩";
    over => "The conference is over", "会見は終了しました";
    thanks => "Thank you.", "お疲れさまでした";
    papers => "The morning after", "翌朝の紙面";

    insists(name: &str) => "{name} insists", "{name}が食い下がる";
    cuts_in(name: &str) => "{name} cuts in", "{name}が話を遮る";
    waits(name: &str) => "{name} waits, and says nothing", "{name}は黙って答えを待つ";

    memo => "Memo", "メモ";
    rumour => "Rumour", "うわさ";
    more_news(count: usize) => "and {count} more", "ほか{count}件";

    rated => "How the answer was rated", "この回答の評価";
    rated_statement => "How the opening statement was rated", "冒頭発言の評価";
    pitfalls => "Pitfalls", "落とし穴";
    notes => "Notes", "メモ書き";
    nothing_rated => "Nothing was rated.", "評価はありません";

    clock_stopped => "stopped", "停止中";
    clock_runs(time: &str) => "Clock running from {time}", "時計は{time}から進行中";
    clock_stands(time: &str) => "Clock stopped at {time}", "時計は{time}で停止";
    mood(word: &str) => "The room: {word}", "会場の空気：{word}";
    with_role(name: &str, role: &str) => "{name} ({role})", "{name}（{role}）";
    on_podium(names: &str) => "On the podium: {names}", "登壇：{names}";
    gap => " · ", "　";
    between => ", ", "、";
    has_the_word(name: &str) => "{name} has the word", "発言：{name}";
    labelled(label: &str, words: &str) => "{label}: {words}", "{label}：{words}";
    ballot(letter: char, words: &str) => "{letter}. {words}", "{letter}．{words}";
    level(name: &str, level: u8) => "{name}: {level} of 3", "{name}：3段階中{level}";

    not_a_terminal => "the room needs a terminal to be shown in; `kaiken room --plain` prints lines instead", "会場の画面には端末が必要です。`kaiken room --plain` なら1行ずつ出力します";
}

/// How many hands went up: “1 hand”, “7 hands”, 「7人」.
#[must_use]
pub fn hands(lang: Lang, count: u16) -> String {
    match (lang, count) {
        (Lang::En, 1) => "1 hand".to_owned(),
        (Lang::En, count) => format!("{count} hands"),
        (Lang::Ja, count) => format!("{count}人"),
    }
}
