//! Words of the first screen and of the list of past sessions.

messages! {
    title => "Home", "ホーム";
    title_open => "Home, on a session left open", "ホーム（中断した会見を選んでいるとき）";
    tagline => "A flight simulator for press conferences: they ask, you answer.", "記者会見のシミュレーター。質問が飛び、あなたが答える。";

    left_open => "Left open", "中断中";
    left_open_more(more: usize) => "Left open · {more} more: r, past sessions", "中断中 · ほか{more}件は r（これまでの記録）から";
    conferences => "Conferences", "会見を選ぶ";
    go_on(title: &str) => "Go on: {title}", "続き：{title}";
    question_of(answered: usize) => "answered: {answered}", "回答済み{answered}問";
    since(when: &str) => "since {when}", "{when}から";

    new => "new", "未挑戦";
    paused => "paused", "中断中";
    waits_above => "Paused: the first line of the list goes on with it", "中断中：一覧の先頭の「続き」から再開できます";
    waits(number: i64) => "Paused (session {number}): r, past sessions, goes on with it", "中断中（セッション {number}）：r（これまでの記録）から再開できます";
    waits_list(number: i64) => "Paused: kaiken resume {number} goes on with it", "中断中：kaiken resume {number} で再開";
    best_short(score: u8) => "best {score}", "最高{score}";
    minutes(minutes: u32) => "{minutes} min", "{minutes}分";
    pack => "questions", "質問集";
    faulty => "has errors", "誤りあり";

    size(questions: usize, minutes: u32) => "{questions} questions and what they lead to · {minutes} min", "質問{questions}問＋関連質問 · {minutes}分";
    difficulty(level: u8) => "difficulty {level} of 5", "難度{level}/5";
    only_language(language: &str) => "in {language} only", "{language}のみ";
    own => "your own file", "自作";
    replaces => "your own file, in place of the built-in one", "自作（内蔵のシナリオと差し替え）";
    best(score: u8, grade: &str) => "Best: {score}, {grade}", "最高：{score}点（{grade}）";
    last(score: u8, grade: &str) => "Last: {score}, {grade}", "前回：{score}点（{grade}）";
    last_broken_off => "Last: broken off", "前回：途中で終了";
    last_no_score => "Last: broken off, no score", "前回：途中で終了（得点なし）";
    never => "Not played yet", "まだ挑戦していません";
    problem => "This file cannot be played:", "このファイルは使えません：";
    check_it(path: &str) => "All that is wrong with it: kaiken check {path}", "誤りの一覧：kaiken check {path}";
    is_pack => "A pack of questions, each of which stands alone: Enter begins a drill with them.", "一問ずつ練習するための質問集です。Enterでドリルを始めます。";

    mode => "Mode", "モード";
    mode_practice_about => "a coach after each answer, no rush", "一問ごとに講評。時計は止められます";
    mode_rehearsal_about => "no coach, a strict clock", "本番どおり。講評なし、時計あり";
    answering => "Answers", "答え方";
    picked => "picked", "選ぶ";
    picked_about => "choose among the answers", "選択肢から選びます";
    aloud => "aloud", "声に出す";
    aloud_about => "speak first, then pick the nearest", "まず声に出し、近いものを選びます";
    enter_starts => "Enter begins with the briefing", "Enter で事前説明へ";
    enter_goes_on => "Enter goes on where you stopped", "Enter で続きから再開";
    plays(name: &str) => "{name} plays", "{name}さんの練習";
    unsaved => "--no-save: nothing of this will be kept.", "--no-save：記録は残りません。";

    discard_title => "Delete this session?", "この記録を削除しますか";
    discard_ask(title: &str) => "“{title}”: your answers and their debrief are deleted for good.", "「{title}」の回答と講評を完全に削除します。元に戻せません。";

    results_title => "Past sessions", "これまでの記録";
    results_none => "Nothing yet. Your first conference will stand here, with its debrief.", "まだ記録がありません。最初の会見を終えると、講評とともにここに並びます。";
    state_open => "left open", "中断中";
    state_no_score => "broken off, no score", "途中終了・得点なし";
    state_broken_off => "broken off", "途中で終了";
    not_rated => "not rated", "評価なし";
    points(score: u8) => "{score}", "{score}点";
    aloud_mark => "aloud", "声出し";
}
