//! 06: craft. The warnings: the scenario can be played, and would be better without.

super::explanations! {
    601 Question, Beginning {
        title: "A promised language is missing", "約束した言語の文章がありません";
        meaning: "`languages` promises the scenario in these languages, and this text lacks one of them. It is shown in the other language instead, so a trainee who chose Japanese suddenly reads English in the middle of the conference.",
            "`languages` に挙げた言語のうち、この文章にない言語があります。代わりに別の言語で表示されるため、日本語を選んだ受講者の前に、会見の途中で突然英語が現れます。";
        before: "ask: {en: \"Why so late?\"}";
        after: "ask: {en: \"Why so late?\", ja: \"なぜ遅れたのですか。\"}";
    }
}
