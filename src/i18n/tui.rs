//! The frame around every screen: name, gauges, questions, mishaps.

messages! {
    brand => "kaiken", "会見";
    too_small => "too small: needs 40×12", "画面が小さすぎます：40×12以上が必要です";
    keys => "Keys", "キー操作";
    question => "Questions in between", "確認";
    notice => "A notice", "お知らせ";
    please_note => "Please note", "お知らせ";
    not_possible => "That cannot be done", "実行できません";
    understood => "OK", "わかりました";
    yes => "Yes", "はい";
    no => "No", "いいえ";
    more_above => "more above", "上に続きあり";
    more_below => "more below", "下に続きあり";
    not_a_terminal =>
        "this is no terminal; with --plain behind the command it goes line by line, as in kaiken play --plain",
        "端末ではないため画面を開けません。コマンドの後に --plain を付けると1行ずつ進みます（例：kaiken play --plain）";
    terminal_failed(why: &str) =>
        "the terminal cannot be used ({why}); `--plain` works without one",
        "端末を使用できません（{why}）。`--plain` を付ければ端末なしでも使えます";
    panic_sorry =>
        "kaiken ran into a fault of its own and had to stop. We are sorry.",
        "kaikenに不具合が起き、続けられなくなりました。申し訳ありません。";
    panic_kept =>
        "The answers you gave so far are kept: start kaiken again to go on.",
        "ここまでの回答は保存されています。もう一度起動すると続きから再開できます。";
    panic_report =>
        "Please report it to the makers, with this line:",
        "お手数ですが、次の行を添えて開発元までお知らせください。";
    panic_report_at(address: &str) =>
        "Please report it at {address}, with this line:",
        "お手数ですが、次の行を添えて {address} までお知らせください。";
}
