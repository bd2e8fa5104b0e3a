//! 05: limits.

super::explanations! {
    501 File, Limits {
        title: "The file is too large", "ファイルが大きすぎます";
        meaning: "A scenario may have 4 MiB, which is more than a thousand pages. A larger file is probably something else; if it is a scenario, make several of it.",
            "シナリオは4 MiBまでです（本にして千ページを超える量です）。別のファイルではないか確かめ、シナリオなら分けてください。";
        before: "# one file: every conference of the year", "# 1年分の会見を1ファイルに";
        after: "# one file: one conference", "# 1ファイルに会見1つ";
    }
    502 File, Limits {
        title: "Nested too deep", "入れ子が深すぎます";
        meaning: "No part of a scenario is nested deeper than some ten levels. Sixty-four are a sign that brackets were opened and never closed.",
            "シナリオの入れ子は深くても10段ほどです。64段を超えるのは、開いたかっこが閉じられていないしるしです。";
        before: "tags: [[[[[[[[…";
        after: "tags: [food]", "tags: [食品]";
    }
    503 File, Limits {
        title: "Too many entries in one file", "要素が多すぎます";
        meaning: "A file may hold 250,000 values, those repeated by `*name` counted each time. No conference needs them; a repeated part that repeats others grows very fast.",
            "1ファイルの要素は250,000までです（`*名前` による繰り返しも数えます）。会見にこれだけの量は要りません。繰り返しの中の繰り返しは、急に膨らみます。";
        before: "tags: [*all, *all, *all, …]";
        after: "tags: [food]", "tags: [食品]";
    }
    504 Question, Limits {
        title: "Too many entries in one place", "1か所の項目が多すぎます";
        meaning: "A question has at most 12 answers, a scenario at most 2,000 questions, 1,000 facts, and 200 of anything else. What a person has to choose from under time should be four answers rather than twelve.",
            "回答は1問に12個、質問は2,000問、事実は1,000件、ほかは200件までです。限られた時間で選ぶのですから、回答は12個よりも4個が適切です。";
        before: "answers:\n  - {id: a1, …}\n  …\n  - {id: a13, …}";
        after: "answers:\n  - {id: a1, …}\n  …\n  - {id: a4, …}";
    }
    505 File, Limits {
        title: "Too many findings", "指摘が多すぎます";
        meaning: "After a thousand findings the rest is not shown; the first ones are often the cause of the others. Mend some and check again.",
            "指摘が1,000件を超えたため、残りは表示していません。最初の数件が残りの原因であることも多いので、いくつか直してから再び確かめてください。";
        before: "# 1,000 findings", "# 指摘1,000件";
        after: "# mend the first, then check again", "# 最初の数件を直し、もう一度 check";
    }
    506 File, Limits {
        title: "Repeated parts make the file too large", "繰り返しを展開すると大きすぎます";
        meaning: "With every `*name` written out the file would hold more than 4 MiB of text. Repeat short parts only, such as a rating, not whole questions.",
            "`*名前` を全て展開すると、文章が4 MiBを超えます。繰り返すのは評価のような短い部分だけにし、質問全体は繰り返さないでください。";
        before: "avoid: [*long, *long, *long, …]";
        after: "avoid: [\"Naming the mill.\"]", "avoid: [\"製粉会社の名を出すこと。\"]";
    }
}
