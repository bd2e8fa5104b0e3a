//! 04: ratings and rules.

super::explanations! {
    401 Answer, Questions {
        title: "A level that is not 0, 1, 2 or 3", "評価の段階が0〜3ではありません";
        meaning: "Every answer is rated from 0 (does harm) to 3 (as good as it gets) on each criterion. With other numbers one answer would weigh more than all the rest, and results could no longer be compared.",
            "回答は評価項目ごとに、0（害になる）から3（申し分ない）で評価します。ほかの数だと一つの回答だけが極端に効き、結果を比べられなくなります。";
        before: "rate: {answer: 5}";
        after: "rate: {answer: 3}";
    }
    402 Question, Questions {
        title: "An answer does not rate what its question observes", "評価されていない項目があります";
        meaning: "The criteria under `observes` are what this question tests, and every answer says how it does on each. An answer that leaves one out would escape it, and be better or worse than it deserves.",
            "`observes` は、この質問で見る評価項目です。どの回答も、その全てについて評価します。抜けがあると、その回答だけが評価を免れ、実際より良くも悪くも見えてしまいます。";
        before: r#"observes: [answer, empathy]
answers:
  - {id: three, say: "Three. I am sorry.", rate: {answer: 3}}
  - {id: some, say: "Some.", rate: {answer: 0, empathy: 0}}"#, r#"observes: [answer, empathy]
answers:
  - {id: three, say: "3人に、おわびします。", rate: {answer: 3}}
  - {id: some, say: "一部の方です。", rate: {answer: 0, empathy: 0}}"#;
        after: r#"observes: [answer, empathy]
answers:
  - {id: three, say: "Three. I am sorry.", rate: {answer: 3, empathy: 3}}
  - {id: some, say: "Some.", rate: {answer: 0, empathy: 0}}"#, r#"observes: [answer, empathy]
answers:
  - {id: three, say: "3人に、おわびします。", rate: {answer: 3, empathy: 3}}
  - {id: some, say: "一部の方です。", rate: {answer: 0, empathy: 0}}"#;
    }
    403 Answer, Questions {
        title: "An answer rates what its question does not observe", "質問が見ない項目を評価しています";
        meaning: "All answers to a question are measured by the same criteria, those it `observes`. One more in a single answer would make that answer incomparable. Add the criterion to `observes` and to every answer, or take it out here.",
            "同じ質問の回答は、`observes` に挙げた同じ項目で測ります。一つの回答にだけ別の項目があると比べられません。`observes` と全ての回答に加えるか、ここから外してください。";
        before: "rate: {answer: 3, clarity: 3}";
        after: "rate: {answer: 3}";
    }
    404 Question, Questions {
        title: "Fewer than two answers that everyone can give", "誰でも選べる回答が2つありません";
        meaning: "An answer with `by` needs a person on the panel, one with `when` needs something to have happened; both may be hidden. Then at least two must remain, or there is nothing to choose.",
            "`by` の付いた回答は登壇者が、`when` の付いた回答は条件がそろわないと現れません。それでも選ぶ余地が残るよう、どちらも付かない回答が2つ以上必要です。";
        before: r#"answers:
  - {id: three, say: "Three.", rate: {answer: 3}}
  - {id: expert, by: security, say: "Three.", rate: {answer: 2}}"#, r#"answers:
  - {id: three, say: "3人です。", rate: {answer: 3}}
  - {id: expert, by: security, say: "3人です。", rate: {answer: 2}}"#;
        after: r#"answers:
  - {id: three, say: "Three.", rate: {answer: 3}}
  - {id: some, say: "Some.", rate: {answer: 0}}
  - {id: expert, by: security, say: "Three.", rate: {answer: 2}}"#, r#"answers:
  - {id: three, say: "3人です。", rate: {answer: 3}}
  - {id: some, say: "一部の方です。", rate: {answer: 0}}
  - {id: expert, by: security, say: "3人です。", rate: {answer: 2}}"#;
    }
    405 Question, Questions {
        title: "No question for the main part", "本編の質問がありません";
        meaning: "A conference lives from its questions of the phase `main`; openings, closings and follow-ups only frame them. For stand-alone questions without a conference, write `kind: pack` at the top.",
            "会見の中心は `phase: main` の質問です。冒頭・締め・関連質問だけでは会見になりません。会見ではなく単独の問題集なら、先頭に `kind: pack` と書いてください。";
        before: "phase: closing";
        after: "phase: main";
    }
    406 Scenario, Head {
        title: "More questions asked than there are", "尋ねる数が質問の数を超えています";
        meaning: "`asks` says how many questions of each phase are drawn, and there are fewer in the file. The conference would end early; with a few more in the file than are asked, it is a new one every time.",
            "`asks` は場面ごとに何問を尋ねるかです。ファイルの質問がそれより少ないと、会見は早く終わってしまいます。尋ねる数より少し多めに用意すると、毎回違う会見になります。";
        before: "asks: {main: 12}";
        after: "asks: {main: 1}";
    }
    407 Scenario, Room {
        title: "More lines to choose than there are", "選ぶ数が文の数を超えています";
        meaning: "`choose` is how many lines of the opening statement may be picked, and there are fewer. What makes the statement an exercise is that not everything can be said.",
            "`choose` は冒頭発言で選べる文の数ですが、用意された文がそれより少なくなっています。全ては言えないからこそ、冒頭発言の稽古になります。";
        before: r#"opening:
  choose: 5
  lines:
    - {id: regret, say: "I am sorry."}
    - {id: scale, say: "Three are hurt."}"#, r#"opening:
  choose: 5
  lines:
    - {id: regret, say: "申し訳ございません。"}
    - {id: scale, say: "けがをされた方は3人です。"}"#;
        after: r#"opening:
  choose: 1
  lines:
    - {id: regret, say: "I am sorry."}
    - {id: scale, say: "Three are hurt."}"#, r#"opening:
  choose: 1
  lines:
    - {id: regret, say: "申し訳ございません。"}
    - {id: scale, say: "けがをされた方は3人です。"}"#;
    }
}
