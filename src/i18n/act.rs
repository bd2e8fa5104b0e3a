//! Words of second acts: what the room remembers of the first.

messages! {
    follows(title: &str) =>
        "This conference follows “{title}”, which can be played first: the room then remembers what you said there.",
        "「{title}」の続編です。先に前編を体験しておくと、そこでの発言が引き継がれます。";
    remembered(day: &str, title: &str, result: &str) =>
        "On {day} you gave “{title}” ({result}). The room remembers it.",
        "{day}に「{title}」の会見を行いました（{result}）。会場はそのときの発言を覚えています。";
    left_out(day: &str, title: &str, result: &str) =>
        "On {day} you gave “{title}” ({result}). It is left out: the room knows nothing of it.",
        "{day}に「{title}」の会見を行いました（{result}）。今回は引き継がず、会場はそのときの発言を知りません。";
    result(score: u8, grade: &str) => "{score}, {grade}", "{score}点・{grade}";
    leave_out_hint(flag: &str) =>
        "To leave it out, begin with {flag}.",
        "引き継がずに始めるには {flag} を付けてください。";

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
