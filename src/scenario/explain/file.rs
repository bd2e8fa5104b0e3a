//! 01: the file and its YAML.

super::explanations! {
    101 Answer, Beginning {
        title: "This is not YAML", "YAMLとして読めません";
        meaning: "A scenario is a YAML file, and here its grammar breaks, so nothing after this place has been read. Most often a sign that means something to YAML stands in a text; a text in plain double quotes is always safe.",
            "シナリオはYAMLという書式のファイルです。ここで文法が崩れているため、この先は読み込まれていません。多くは、YAMLにとって意味のある記号が文章に紛れたものです。文章を半角の二重引用符で囲んでおけば、まず問題は起きません。";
        before: r#"why: "Names the file C:\kaiken.""#, r#"why: "C:\kaiken と場所を示した。""#;
        after: r#"why: 'Names the file C:\kaiken.'"#, r#"why: 'C:\kaiken と場所を示した。'"#;
    }
    102 File, Beginning {
        title: "The file is empty", "ファイルが空です";
        meaning: "There is nothing in the file but blank lines or remarks, so there is no conference to hold. Perhaps it was saved before anything was written, or every line begins with `#`.",
            "空行かコメントしかなく、会見の中身がありません。書く前に保存してしまったか、全ての行が `#` で始まっていないか確かめてください。";
        before: "# my first scenario", "# 初めてのシナリオ";
        after: r#"kaiken: 1
id: first
title: "First"
press: [{id: city, name: "Hara"}]
topics: [{id: harm, title: "Harm", field: harm}]
questions:
  - id: how-many
    from: city
    topic: harm
    observes: [answer]
    ask: "How many are hurt?"
    answers:
      - {id: three, say: "Three.", rate: {answer: 3}}
      - {id: some, say: "Some.", rate: {answer: 0}}"#, r#"kaiken: 1
id: first
title: "はじめての会見"
press: [{id: city, name: "原"}]
topics: [{id: harm, title: "被害", field: harm}]
questions:
  - id: how-many
    from: city
    topic: harm
    observes: [answer]
    ask: "けがをした方は何人ですか。"
    answers:
      - {id: three, say: "3人です。", rate: {answer: 3}}
      - {id: some, say: "一部の方です。", rate: {answer: 0}}"#;
    }
    103 File, Beginning {
        title: "The file is not saved as UTF-8", "UTF-8で保存されていません";
        meaning: "Letters are kept in files as numbers, and there are several ways to number them. Scenarios use UTF-8, so that Japanese reads the same on every computer; older Windows programs save Shift_JIS or UTF-16. Choose UTF-8 where the editor asks how to save.",
            "文字をファイルに収める方式（文字コード）には何種類もあります。どの環境でも同じに読めるよう、シナリオはUTF-8に決めてあります。古いWindowsのソフトはShift_JISやUTF-16で保存します。エディタの「名前を付けて保存」で文字コードにUTF-8を選んでください。";
        before: "# save as: ANSI, Shift_JIS or Unicode (UTF-16)", "# 文字コード：ANSI（Shift_JIS）や Unicode（UTF-16）";
        after: "# save as: UTF-8", "# 文字コード：UTF-8";
    }
    104 Answer, Beginning {
        title: "Indented with a tab", "タブで字下げされています";
        meaning: "How far a line is indented tells what it belongs to: an answer to its question, a rating to its answer. A tab is as wide as each editor likes, so YAML does not take it; use spaces, two for a step. Most editors can insert spaces for the Tab key.",
            "字下げの深さは「どの質問の回答か」といったまとまりを表します。タブは表示幅がエディタごとに違うため、YAMLでは使えません。一段につき半角スペース2個を使ってください。多くのエディタは、Tabキーで半角スペースを入れる設定にできます。";
        before: "rate:\n\tanswer: 3";
        after: "rate:\n  answer: 3";
    }
    105 Answer, Beginning {
        title: "Indented with a full-width space", "全角スペースで字下げされています";
        meaning: "How far a line is indented tells what it belongs to. A full-width space looks like two ordinary ones and is none to YAML: the line becomes part of something else. Switch Japanese input off when indenting.",
            "字下げの深さは「どの質問の回答か」といったまとまりを表します。全角スペースは見た目では分かりませんが、YAMLでは字下げになりません。字下げをするときは日本語入力を切ってください。";
        before: "rate:\n　answer: 3";
        after: "rate:\n  answer: 3";
    }
    106 Scenario, Beginning {
        title: "A second document in the file", "1つのファイルに文書が2つあります";
        meaning: "Three hyphens or three points on a line of their own end a YAML document, so what stands below them would be lost. One file is one scenario. For a line between two parts write a remark, `# ---`.",
            "`---` や `...` だけの行は文書の終わりを表し、その下は読み込まれません。1ファイルに1シナリオです。区切り線が欲しければ `# ---` のようにコメントで書いてください。";
        before: "difficulty: 3\n---\nminutes: 40";
        after: "difficulty: 3\n# ---\nminutes: 40";
    }
    107 Answer, Beginning {
        title: "A tag, or a text that begins with an exclamation mark", "`!` で始まる語はタグとして扱われます";
        meaning: "A word that begins with `!` is a tag to YAML, and the format has none. If it is a text, put it into quotation marks; otherwise its first word would be lost.",
            "YAMLでは `!` で始まる語は「タグ」になりますが、シナリオの書式では使いません。文章なら引用符で囲んでください。囲まないと最初の語が失われます。";
        before: "why: !wrong number", "why: !数字の誤り";
        after: "why: \"!wrong number\"", "why: \"!数字の誤り\"";
    }
    108 Answer, Beginning {
        title: "An alias of nothing, or a text that begins with an asterisk", "`*` で始まる語に対応するアンカーがありません";
        meaning: "`*name` repeats what was marked with `&name` further up, and nothing is marked so. Most often it was meant as a text, such as **bold** words; put it into quotation marks.",
            "`*名前` は、上で `&名前` と印を付けたものの繰り返しですが、その印がありません。強調のつもりの **太字** など、文章として書いたのなら引用符で囲んでください。";
        before: "why: *Three* is the number.", "why: *3人* と数を言った。";
        after: "why: \"*Three* is the number.\"", "why: \"*3人* と数を言った。\"";
    }
    109 Scenario, Beginning {
        title: "An anchor used inside itself", "アンカーが自分自身を参照しています";
        meaning: "`*name` repeats what `&name` marks. Inside the marked part itself it would repeat without end.",
            "`*名前` は `&名前` を付けた部分の繰り返しです。その部分の中で使うと、終わりのない繰り返しになります。";
        before: "tags: &all [recall, *all]";
        after: "tags: [recall, food]";
    }
    110 Scenario, Head {
        title: "The version of the format is missing", "書式の版が書かれていません";
        meaning: "Every scenario begins with `kaiken: 1`, so that a later program knows by which rules it was written, and a conference you rehearse today still works then.",
            "シナリオは `kaiken: 1` から始めます。将来のプログラムも、どの書式で書かれたかをこの行で見分け、今日のシナリオをそのまま使えます。";
        before: "id: two-step-case";
        after: "kaiken: 1\nid: two-step-case";
    }
    111 Scenario, Head {
        title: "A newer version of the format", "対応していない書式の版です";
        meaning: "This program knows version 1. What a later version means it can only guess, and a wrong guess would make another conference of it. Update the program, or write 1 if you meant 1.",
            "このプログラムが対応しているのは版1です。新しい版を推測で読むと、別の会見になりかねません。プログラムを更新するか、版1のつもりなら1と書いてください。";
        before: "kaiken: 2";
        after: "kaiken: 1";
    }
    112 File, Beginning {
        title: "The file cannot be read", "ファイルを読めません";
        meaning: "There is no file of this name, it may not be read, or the directory holds no scenario (`*.yaml` or `*.yml`). Check the name and the directory you are in.",
            "その名前のファイルがないか、読む権限がないか、ディレクトリにシナリオ（`*.yaml`・`*.yml`）がありません。名前と、いまいるディレクトリを確かめてください。";
        before: "# kaiken check senario.yaml";
        after: "# kaiken check scenario.yaml";
    }
    113 Question, Beginning {
        title: "A full-width sign where YAML needs the ordinary one", "YAMLの記号が全角になっています";
        meaning: "The colon after a name, commas and brackets, quotation marks, hyphens and spaces are YAML's own signs, and only the half-width ones count. A full-width one is a letter like any other: the name and its value become one word. Within texts they are welcome.",
            "項目名の後のコロン、区切りのカンマ、かっこ、引用符、ハイフン、スペースはYAMLの記号で、半角だけが記号として働きます。全角ではただの文字になり、項目名と値が一つの語になってしまいます。文章の中の全角はそのままで構いません。";
        before: "seconds：45";
        after: "seconds: 45";
    }
    114 Question, Beginning {
        title: "A text with a colon or a comma needs quotation marks", "コロンやカンマを含む文章には引用符が必要です";
        meaning: "A colon and a space end a name, and within brackets a comma ends a text; so a sentence that holds them falls apart, and the question would be asked by half. In double quotes it stays whole.",
            "「半角コロンと半角スペース」は項目名の終わり、かっこの中の半角カンマは文章の終わりを表します。文章の中に現れるとそこで切れ、質問が途中までになってしまいます。二重引用符で囲めば切れません。";
        before: "ask: One question: why so late?", "ask: 一点だけ: なぜ遅れたのですか。";
        after: "ask: \"One question: why so late?\"", "ask: \"一点だけ: なぜ遅れたのですか。\"";
    }
    115 Question, Beginning {
        title: "A name without its colon, or a colon without its space", "コロンか、その後のスペースがありません";
        meaning: "Every field is a name, a colon, a space and a value. Without one of them YAML cannot tell the name from the value.",
            "項目は「名前・半角コロン・半角スペース・値」の順に書きます。どれかが欠けると、名前と値の区別がつきません。";
        before: "seconds:45";
        after: "seconds: 45";
    }
    116 Question, Questions {
        title: "A list entry without its dash", "リストの項目のハイフンがありません";
        meaning: "Questions, answers, journalists come in lists, and each entry begins with a hyphen and a space, all in the same column. Without it an answer melts into the one above.",
            "質問・回答・記者などはリストで、各項目は半角ハイフンと半角スペースで、行頭をそろえて始めます。これがないと、回答が一つ前の回答に溶け込んでしまいます。";
        before: r#"answers:
  - id: three
    say: "Three."
    rate: {answer: 3}
  -id: some
    say: "Some."
    rate: {answer: 0}"#, r#"answers:
  - id: three
    say: "3人です。"
    rate: {answer: 3}
  -id: some
    say: "一部の方です。"
    rate: {answer: 0}"#;
        after: r#"answers:
  - id: three
    say: "Three."
    rate: {answer: 3}
  - id: some
    say: "Some."
    rate: {answer: 0}"#, r#"answers:
  - id: three
    say: "3人です。"
    rate: {answer: 3}
  - id: some
    say: "一部の方です。"
    rate: {answer: 0}"#;
    }
    117 Question, Beginning {
        title: "The indentation does not fit", "字下げが合っていません";
        meaning: "How far a line is indented tells what it belongs to: fields of one question stand in one column, what belongs to a field stands two spaces further in. A line that stands in between belongs to nothing.",
            "字下げの深さが、まとまりを表します。一つの質問の項目は同じ桁にそろえ、項目の中身は半角スペース2個分だけ深くします。どちらでもない位置の行は、どこに属するのか分かりません。";
        before: "phase: main\n  seconds: 45";
        after: "phase: main\nseconds: 45";
    }
    118 Question, Beginning {
        title: "Quotation marks that do not match", "引用符の組が合っていません";
        meaning: "A text in quotation marks ends where the same mark comes again, and nothing may follow it. If it is never closed, everything below is swallowed; if it closes too early, the rest hangs in the air. Put whole sentences into quotes, and use “ ” or 「」 within them.",
            "引用符で始めた文章は、次に同じ引用符が来たところで終わり、その後には何も書けません。閉じ忘れると下の行まで文章になり、途中で閉じると残りが余ります。文全体を囲み、文中のかぎかっこには「」を使ってください。";
        before: "ask: \"Safe\", you said. Is it?", "ask: \"安全\"と言いましたね。";
        after: "ask: \"“Safe”, you said. Is it?\"", "ask: \"「安全」と言いましたね。\"";
    }
    119 Question, Beginning {
        title: "A text that begins with a sign of YAML", "YAMLの記号で始まる文章です";
        meaning: "At the beginning of a text the signs @ ` % & * ! | > [ ] { } , ? and - mean something to YAML, and the words after them would not arrive as you wrote them. Put the text into quotation marks.",
            "文章の先頭の @ ` % & * ! | > [ ] { } , ? - などはYAMLにとって意味のある記号で、続く言葉が書いたとおりに届きません。文章を引用符で囲んでください。";
        before: "ask: [Live] Why so late?", "ask: [中継] なぜ遅れたのですか。";
        after: "ask: \"[Live] Why so late?\"", "ask: \"[中継] なぜ遅れたのですか。\"";
    }
    120 Answer, Beginning {
        title: "Brackets or commas that do not match", "かっこやカンマが合っていません";
        meaning: "`[a, b]` is a list and `{name: value}` a group of fields; each bracket needs its partner, and a comma stands between two entries. One that lacks takes the lines below along, so the errors that follow are often its work too.",
            "`[a, b]` はリスト、`{名前: 値}` は項目の組です。開いたかっこは閉じ、項目の間にはカンマを置きます。一つ欠けると下の行まで巻き込むため、後に続くエラーもそのせいかもしれません。";
        before: "rate: {answer: 3";
        after: "rate: {answer: 3}";
    }
}
