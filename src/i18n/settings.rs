//! The settings screen.

messages! {
    title => "Settings", "設定";
    language => "Language", "言語";
    language_about =>
        "The language of the interface. A conference is held in a language of its scenario.",
        "画面に使う言語です。会見は、シナリオが対応している言語で行われます。";
    theme => "Colours", "配色";
    theme_default => "Terminal", "端末の配色";
    theme_default_about =>
        "The sixteen colours of your terminal. The background stays as it is.",
        "お使いの端末の16色をそのまま使います。背景は塗りません。";
    theme_contrast => "High contrast", "ハイコントラスト";
    theme_contrast_about =>
        "Nothing is faint, and what matters is bold.",
        "薄い文字を使わず、大切なところを太字にします。";
    theme_colour_blind => "Blue and orange", "青とオレンジ";
    theme_colour_blind_about =>
        "Two colours that can be told apart with any colour vision.",
        "色の見え方にかかわらず見分けやすい2色を使います。";
    theme_mono => "No colour", "色なし";
    theme_mono_about =>
        "Bold, underlined and reversed text only.",
        "太字・下線・反転だけで表します。";
    no_color_note =>
        "NO_COLOR is set, so no colour is shown whatever you choose here.",
        "環境変数NO_COLORが設定されているため、配色にかかわらず色は表示されません。";
    motion => "Motion", "動き";
    motion_full => "Full", "あり";
    motion_full_about =>
        "Short movements show what has changed in the room.",
        "会場の変化を短い動きで見せます。";
    motion_reduced => "Reduced", "控えめ";
    motion_reduced_about =>
        "Nothing moves on its own, except a running clock.",
        "時計のほかは、ひとりでに動くものがありません。";
    clocks => "Answer clock", "回答の制限時間";
    clocks_on => "As written", "シナリオどおり";
    clocks_on_about =>
        "You have the time the scenario gives. Reading the question is never timed.",
        "シナリオで決められた時間で答えます。質問を読む時間は含みません。";
    clocks_double => "Twice the time", "2倍";
    clocks_double_about =>
        "You have twice the time the scenario gives.",
        "シナリオで決められた時間の2倍で答えます。";
    clocks_off => "Off", "なし";
    clocks_off_about =>
        "Take all the time you need.",
        "時間を気にせず答えられます。";
    worst => "Spot the worst", "最悪の答え探し";
    worst_on => "Asked", "あり";
    worst_on_about =>
        "In practice, you name the worst of the answers before the coach speaks.",
        "練習では、講評の前に、いちばん悪い答えを選びます。";
    worst_off => "Not asked", "なし";
    worst_off_about =>
        "In practice, the coach speaks at once.",
        "練習では、すぐに講評に進みます。";
    sample => "How it looks", "表示の見本";
    sample_good => "went well", "良い対応";
    sample_warn => "take care", "要注意";
    sample_bad => "went badly", "悪い対応";
    save_failed(why: &str) =>
        "These settings hold until you quit; they could not be saved: {why}",
        "設定を保存できませんでした。終了するまでは有効です（{why}）";
}
