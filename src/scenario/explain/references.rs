//! 03: references. Each names something by its id; what does not exist can never
//! happen in the conference, and nobody would notice why.

super::explanations! {
    301 Answer, Questions {
        title: "No question has this id", "そのidの質問はありません";
        meaning: "`then`, `pursuits` and `asks` name the question that comes next. If it does not exist, the journalist lets the answer pass, and the trap you built is never sprung.",
            "`then`・`pursuits`・`asks` は次に来る質問を指します。その質問がなければ記者は追及せず、仕掛けた追い打ちが起きません。";
        before: "then: two-steps-again";
        after: "then: two-step-again";
    }
    302 Question, Conditions {
        title: "The question has no such answer", "その質問に、そのidの回答はありません";
        meaning: "`said: question.answer` asks whether this answer was given. Of an answer that does not exist it never was, so what hangs on it never comes.",
            "`said: 質問.回答` は、その回答を言ったかどうかを問います。存在しない回答は言いようがなく、それを条件にしたものは現れません。";
        before: "when: {said: two-step-again.blufff}";
        after: "when: {said: two-step-again.bluff}";
    }
    303 Question, Briefing {
        title: "No fact has this id", "そのidの事実はありません";
        meaning: "`needs`, `claims`, `corrects` and `sets` speak of facts of the briefing. Only for a fact listed there can the program notice that a later answer contradicts an earlier one.",
            "`needs`・`claims`・`corrects`・`sets` は、ブリーフィングの `facts` にある事実を指します。そこに載った事実でなければ、前の発言との食い違いに気付けません。";
        before: "needs: [victim-count]";
        after: "needs: [victims]";
    }
    304 Answer, Briefing {
        title: "The fact has no such value", "その事実に、その値はありません";
        meaning: "A claim says which value of a fact an answer states, right or wrong. List the wrong ones under `values` too: only then can they be caught out later.",
            "`claims` は、回答がその事実をどの値だと述べたかを示します。正しい値だけでなく、誤った値も `values` に挙げてください。後で突かれるのは、その誤りです。";
        before: "claims: {victims: n80}";
        after: "claims: {victims: n808}";
    }
    305 Answer, Room {
        title: "No person of the panel has this id", "そのidの登壇者はいません";
        meaning: "`by` names the person on the panel who speaks this answer, `seated` asks whether they sit there. An answer of nobody could never be chosen.",
            "`by` はこの回答を述べる登壇者、`seated` はその人が着席しているかを表します。いない人の回答は、いつまでも選べません。";
        before: "by: secuirty\nid: expert";
        after: "by: security\nid: expert";
    }
    306 Question, Room {
        title: "No topic has this id", "そのidの論点はありません";
        meaning: "Every question belongs to a topic, and the debrief tells the trainee on which topics they are weak. A topic that is not listed would tell nothing.",
            "質問は必ずいずれかの論点に属し、講評では弱い論点が示されます。一覧にない論点では、何も示せません。";
        before: "topic: autentication";
        after: "topic: authentication";
    }
    307 Answer, Briefing {
        title: "No key message has this id", "そのidのキーメッセージはありません";
        meaning: "`delivers` says which key message of the briefing an answer gets across. The debrief counts them; a message that does not exist would never be delivered.",
            "`delivers` は、回答がどのキーメッセージを届けたかを示し、講評で数えられます。存在しないメッセージは、誰も届けられません。";
        before: "delivers: [apology]";
        after: "delivers: [sorry]";
    }
    308 Question, Conditions {
        title: "No inject has this id", "そのidの状況付与はありません";
        meaning: "`injected` asks whether a piece of news has come in during the conference. News that does not exist never comes, and the question behind it is never asked.",
            "`injected` は、会見中にその知らせが入ったかどうかを問います。存在しない知らせは届かず、それを条件にした質問も出てきません。";
        before: "when: {injected: re-count}";
        after: "when: {injected: recount}";
    }
    309 Question, Conditions {
        title: "No question or decision has this id", "そのidの質問や判断はありません";
        meaning: "Before the point of `said` stands a question, a decision, or `opening`. What was said on an occasion that does not exist was never said.",
            "`said` の点の前には、質問・判断のid、または `opening` を書きます。存在しない場での発言は、いつまでも「言っていない」ままです。";
        before: "when: {said: two-stp.bluff}";
        after: "when: {said: two-step-again.bluff}";
    }
    310 Question, Conditions {
        title: "The decision has no such option", "その判断に、その選択肢はありません";
        meaning: "`said: decision.option` asks what was decided, such as ending with hands still up. With an option that does not exist the room never reacts to it.",
            "`said: 判断.選択肢` は、どう判断したかを問います（挙手が残るうちに打ち切った、など）。存在しない選択肢では、会場は何も反応しません。";
        before: "when: {said: end-now.go}";
        after: "when: {said: end-now.leave}";
    }
    311 Question, Conditions {
        title: "The opening statement has no such line", "冒頭発言に、そのidの文はありません";
        meaning: "`said: opening.line` asks whether a line of the opening statement was spoken. A journalist who should pick up your own words needs one that exists.",
            "`said: opening.文` は、冒頭発言でその文を述べたかを問います。本人の言葉を引いて突くには、実在する文を指してください。";
        before: "when: {said: opening.sorry}";
        after: "when: {said: opening.regret}";
    }
    312 Question, Room {
        title: "No journalist has this id", "そのidの記者はいません";
        meaning: "Every question is asked by somebody of `press`, who remembers how they were answered. Without a journalist there is nobody to raise a hand.",
            "質問は必ず `press` の誰かが尋ね、その記者は答えられ方を覚えています。記者がいなければ、手を挙げる人がいません。";
        before: "from: tehc";
        after: "from: tech";
    }
    313 Question, Questions {
        title: "No criterion has this id", "そのidの評価項目はありません";
        meaning: "`observes` and `rate` name criteria of the rubric: answer, accuracy, empathy and so on, or those of your own `rubric`. Only they are counted in the result.",
            "`observes` と `rate` には、評価項目（answer・accuracy・empathyなど、または自分の `rubric` の項目）を書きます。結果に数えられるのはそれだけです。";
        before: "observes: [anwser]";
        after: "observes: [answer]";
    }
    314 Question, Questions {
        title: "No technique has this name", "その名前の質問の手法はありません";
        meaning: "Techniques are a fixed list, such as `loaded`, `hypothetical` or `jargon_trap`, because a trainee's progress is compared across scenarios by them.",
            "手法は `loaded`・`hypothetical`・`jargon_trap` など、決まった一覧から選びます。受講者の上達を、シナリオをまたいで手法ごとに比べるためです。";
        before: "technique: jargon-trick";
        after: "technique: jargon_trap";
    }
    315 Answer, Questions {
        title: "No pitfall has this name", "その名前の落とし穴はありません";
        meaning: "Pitfalls are a fixed list, such as `no_comment` or `minimises`: they drive what the room does next and what the debrief advises. One of your own name would do nothing.",
            "落とし穴は `no_comment`・`minimises` など、決まった一覧から選びます。会場の次の反応も講評の助言も、これで決まります。独自の名前では何も起きません。";
        before: "pitfalls: [bluffing-around]";
        after: "pitfalls: [bluff]";
    }
    316 Scenario, Room {
        title: "No field has this name", "その名前の分野はありません";
        meaning: "A topic's field comes from a fixed list (cause, harm, responsibility …), because history and drills compare it across scenarios. The title is yours.",
            "論点の `field` は cause・harm・responsibility など、決まった一覧から選びます。履歴や練習で、シナリオをまたいで比べるためです。題名は自由です。";
        before: r#"topics:
  - {id: authentication, title: "Two-step login", field: software}"#, r#"topics:
  - {id: authentication, title: "二段階認証", field: software}"#;
        after: r#"topics:
  - {id: authentication, title: "Two-step login", field: technology}"#, r#"topics:
  - {id: authentication, title: "二段階認証", field: technology}"#;
    }
    317 Scenario, Room {
        title: "Not a point an opening statement covers", "冒頭発言で触れる点の名前ではありません";
        meaning: "`covers` says which of the points everybody expects a line touches: apology, what, when, scale, action, contact and others. The debrief shows which were left out.",
            "`covers` は、誰もが冒頭で聞きたい点（apology・what・when・scale・action・contactなど）のうち、この文がどれに触れるかを示します。触れなかった点は講評に出ます。";
        before: r#"opening:
  lines:
    - {id: regret, say: "I am sorry.", covers: [excuse]}"#, r#"opening:
  lines:
    - {id: regret, say: "申し訳ございません。", covers: [excuse]}"#;
        after: r#"opening:
  lines:
    - {id: regret, say: "I am sorry.", covers: [apology]}"#, r#"opening:
  lines:
    - {id: regret, say: "申し訳ございません。", covers: [apology]}"#;
    }
    320 Question, Conditions {
        title: "Not a way to say what was said", "発言を指す書き方ではありません";
        meaning: "What was said is named by its occasion and its id, with a point between: `question.answer`, `question.silence`, `opening.line`, `decision.option`, or `scenario/question.answer` from an earlier act.",
            "発言は、場とidを点でつないで指します。`質問.回答`、`質問.silence`、`opening.文`、`判断.選択肢`、前の会見なら `シナリオ/質問.回答` です。";
        before: "when: {said: bluff}";
        after: "when: {said: two-step-again.bluff}";
    }
}
