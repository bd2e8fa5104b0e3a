//! Words of second acts: what the room remembers of the first.

messages! {
    follows(title: &str) =>
        "This conference follows “{title}”, which can be played first: the room then remembers what you said there.",
        "「{title}」の続編です。先に前編を体験しておくと、そこでの発言が引き継がれます。";
    remembered(title: &str, day: &str, result: &str) =>
        "Your first act: “{title}”, {day}, {result}. The room remembers what you said there.",
        "前編「{title}」：{day}、{result}。会場はそのときの発言を覚えています。";
    left_out(title: &str, day: &str, result: &str) =>
        "Your first act: “{title}”, {day}, {result}. Left out: the room knows nothing of it.",
        "前編「{title}」：{day}、{result}。今回は引き継がず、会場はそのときの発言を知りません。";
    result(score: u8, grade: &str) => "{score} of 100, graded “{grade}”", "100点中{score}点、評価は「{grade}」";
    remember_key => "remember it or not", "引き継ぐ／引き継がない";
    remember_key_long => "Let the room remember your first act, or leave it out", "前編での発言を引き継ぐか、引き継がないかを選ぶ";
    leave_out_hint(flag: &str) =>
        "To leave it out, begin with {flag}.",
        "引き継がずに始めるには {flag} を付けてください。";

    second_key => "second act", "続編";
    second_key_long => "Go on with the second act, which remembers this one", "この会見での発言を引き継いで、続編へ進む";
    second_here => "c goes on with the second act: the room there remembers what you said here.", "cで続編へ。続編の会場は、ここでの発言を覚えています。";
    second_act(title: &str) => "second act: {title}", "続編：{title}";
    continues(title: &str) => "Continues “{title}”.", "「{title}」の続編です。";
    named_continues(title: &str, first: &str) =>
        "{title} — continues “{first}”",
        "{title} — 「{first}」の続編";
    next_second(title: &str) =>
        "There is a second act, “{title}”: the room there remembers what you said",
        "続編「{title}」へ。会場は前編での発言を覚えています";

    then(title: &str, day: &str) => "In “{title}”, on {day}", "「{title}」（{day}）での発言";
    h_promised => "Promised in the first conference", "前編での約束";
    looks_back(title: &str, day: &str) =>
        "The room remembered “{title}” of {day}.",
        "会場は「{title}」（{day}）での発言を覚えていました。";

    no_first(title: &str) =>
        "“{title}” is no second act, so there is nothing to carry over.",
        "「{title}」は続編ではないため、引き継ぐ前編がありません。";
    no_first_hint => "Leave --after out.", "--after を外してください。";
    not_first(session: i64, title: &str) =>
        "Session {session} is not of the conference that “{title}” follows.",
        "セッション{session}は「{title}」の前編ではありません。";
    not_first_hint(first: &str) =>
        "Name an ended session of {first} by its number, or last, or none.",
        "{first} の終わったセッションの番号か、last か none を指定してください。";
    never_played(title: &str) =>
        "“{title}” has not been played to its end yet.",
        "前編「{title}」を最後まで行った記録がありません。";
    never_played_hint(first: &str) =>
        "Play it first (`kaiken play {first}`), or leave --after out.",
        "先に前編を行うか（`kaiken play {first}`）、--after を外してください。";
    run_looks_back(name: &str, title: &str, day: &str) =>
        "The room remembers what {name} said in “{title}” on {day}.",
        "会場は、{day}の「{title}」での{name}さんの発言を覚えています。";
}
