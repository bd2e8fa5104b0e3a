//! 02: structure.

super::explanations! {
    201 Question, Questions {
        title: "A field that is not known", "知らない項目名です";
        meaning: "A misspelt name would be passed over in silence, and with it what you wrote there: a limit of time that never runs, a comment nobody sees. So every name is checked, and the nearest one proposed.",
            "項目名の綴りを誤ると、書いた内容は黙って無視されてしまいます。効かない制限時間や、誰にも見えない講評ができないよう、名前は全て確かめ、近いものを示します。";
        before: "second: 45";
        after: "seconds: 45";
    }
    202 Question, Questions {
        title: "A field is missing", "必要な項目がありません";
        meaning: "Few fields are needed, but without them there is nothing to rehearse: a question without its words cannot be asked, an answer without its words cannot be given.",
            "必須の項目はわずかですが、欠けると稽古になりません。言葉のない質問は尋ねられず、言葉のない回答は選べません。";
        before: "seconds: 45";
        after: "ask: \"Why so late?\"\nseconds: 45", "ask: \"なぜ遅れたのですか。\"\nseconds: 45";
    }
    203 Question, Questions {
        title: "Another kind of value is expected", "値の種類が違います";
        meaning: "Each field takes one kind of value: a text, a number, `true` or `false`, a list, or a group of fields. A number that is a word cannot be counted with, so the clock would not know when to stop.",
            "項目ごとに、文章・数・`true`/`false`・リスト・項目の組など、書ける種類が決まっています。例えば時間が数でないと、時計がいつ止まればよいのか分かりません。";
        before: "seconds: soon";
        after: "seconds: 45";
    }
    204 Question, Questions {
        title: "A number out of its range", "数が範囲の外です";
        meaning: "Every number has sensible bounds, which the message names. A weight of 30 would let one question decide the whole result, an answer time of 0 seconds let nobody speak.",
            "数には意味のある範囲があり、メッセージに示されます。重み30では一問で結果が決まり、0秒では誰も答えられません。";
        before: "weight: 30";
        after: "weight: 3";
    }
    205 Question, Questions {
        title: "A word that is not among those allowed", "ここには書けない語です";
        meaning: "Some fields take one of a few words, which the hint lists. The phase, for instance, decides when in the conference the question is asked; a phase that does not exist would never come.",
            "決まった語の中から選ぶ項目です。書ける語はヒントに並びます。例えば `phase` は会見のどの場面で尋ねるかを決めるので、存在しない場面の質問はいつまでも出てきません。";
        before: "phase: end";
        after: "phase: main";
    }
    206 Question, Beginning {
        title: "A language that is not known", "対応していない言語です";
        meaning: "Texts are written in English (`en`) and Japanese (`ja`). Words under another name would never be shown.",
            "文章は英語（`en`）と日本語（`ja`）で書きます。ほかの名前の下に書いた文章は、どこにも表示されません。";
        before: "ask: {en: \"Why?\", jp: \"なぜですか。\"}";
        after: "ask: {en: \"Why?\", ja: \"なぜですか。\"}";
    }
    207 Question, Beginning {
        title: "Not an id", "idとして使えません";
        meaning: "Ids name questions, answers and facts, and a trainee's history hangs on them, so they are kept simple: small letters, digits and hyphens, at most 48. Nobody sees them in the conference; the words of a text can change, the id should not.",
            "idは質問・回答・事実などの名札で、受講者の履歴もこれに結び付きます。取り違えのないよう、半角の英小文字・数字・ハイフンで48文字までです。会見の画面には出ません。文章は直しても、idは変えないでください。";
        before: "id: Two Step";
        after: "id: two-step";
    }
    208 Question, Questions {
        title: "An id that is reserved", "予約されているidです";
        meaning: "`silence` is what happens when nobody answers in time, and conditions such as `said: two-step.silence` speak of it. An answer of that name could not be told from it.",
            "`silence` は時間内に答えなかったことを表す名前で、`said: two-step.silence` のような条件で使います。同じ名前の回答があると区別できません。";
        before: r#"answers:
  - {id: silence, say: "I cannot say.", rate: {answer: 0}}
  - {id: three, say: "Three.", rate: {answer: 3}}"#, r#"answers:
  - {id: silence, say: "申し上げられません。", rate: {answer: 0}}
  - {id: three, say: "3人です。", rate: {answer: 3}}"#;
        after: r#"answers:
  - {id: cannot-say, say: "I cannot say.", rate: {answer: 0}}
  - {id: three, say: "Three.", rate: {answer: 3}}"#, r#"answers:
  - {id: cannot-say, say: "申し上げられません。", rate: {answer: 0}}
  - {id: three, say: "3人です。", rate: {answer: 3}}"#;
    }
    209 Question, Beginning {
        title: "A field written twice", "同じ項目が2回あります";
        meaning: "Of two fields of one name only one could count, and which one would be a guess. Remove one; where several values are meant, write a list.",
            "同じ項目が2つあると、どちらを採るか決められません。一方を消すか、複数の値のつもりならリストで書いてください。";
        before: "technique: loaded\ntechnique: blame";
        after: "technique: [loaded, blame]";
    }
    210 Question, Beginning {
        title: "An id used twice", "idが重複しています";
        meaning: "Conditions, follow-ups and the history name things by their id. With two of one name they would speak of the first, and the second would never be meant.",
            "条件・追加質問・履歴は、idで相手を指します。同じidが2つあると1つ目だけが指され、2つ目は指せません。";
        before: r#"answers:
  - {id: three, say: "Three.", rate: {answer: 3}}
  - {id: three, say: "Some.", rate: {answer: 0}}"#, r#"answers:
  - {id: three, say: "3人です。", rate: {answer: 3}}
  - {id: three, say: "一部の方です。", rate: {answer: 0}}"#;
        after: r#"answers:
  - {id: three, say: "Three.", rate: {answer: 3}}
  - {id: some, say: "Some.", rate: {answer: 0}}"#, r#"answers:
  - {id: three, say: "3人です。", rate: {answer: 3}}
  - {id: some, say: "一部の方です。", rate: {answer: 0}}"#;
    }
    211 Question, Beginning {
        title: "Nothing is written here", "中身が書かれていません";
        meaning: "The field is there, and its value is not; perhaps it was to come later. What follows a `#` is a remark and does not count. A field that is not needed can be left out altogether.",
            "項目名はありますが、値がありません。後で書くつもりだったのかもしれません。`#` から後はコメントで、値になりません。必須でない項目なら、行ごと消して構いません。";
        before: "ask:";
        after: "ask: \"Why so late?\"", "ask: \"なぜ遅れたのですか。\"";
    }
    212 Scenario, Beginning {
        title: "A name that is a list or a group", "項目名がリストや組になっています";
        meaning: "Before the colon stands a single word. Brackets belong after it.",
            "コロンの前には一つの語だけを書きます。かっこはコロンの後です。";
        before: "{tags}: food", "{tags}: 食品";
        after: "tags: [food]", "tags: [食品]";
    }
    213 Scenario, Room {
        title: "A criterion without its four levels", "評価項目に4段階の説明がありません";
        meaning: "Answers are rated 0, 1, 2 or 3 on each criterion, and the debrief shows what each level means. With three or five texts the numbers would mean something else than the words.",
            "回答は評価項目ごとに0〜3で評価し、講評では各段階の意味を示します。説明が3つや5つでは、数字と言葉が食い違います。";
        before: r#"rubric:
  - id: answer
    name: "Answers the question"
    levels: ["not at all", "in part", "fully"]"#, r#"rubric:
  - id: answer
    name: "問いに答えているか"
    levels: ["答えていない", "一部", "十分"]"#;
        after: r#"rubric:
  - id: answer
    name: "Answers the question"
    levels: ["not at all", "barely", "in part", "fully"]"#, r#"rubric:
  - id: answer
    name: "問いに答えているか"
    levels: ["答えていない", "わずか", "一部", "十分"]"#;
    }
}
