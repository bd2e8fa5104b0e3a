//! 06: craft. The warnings: the scenario can be played, and would be better without.

super::explanations! {
    601 Question, Beginning {
        title: "A promised language is missing", "約束した言語の文章がありません";
        meaning: "`languages` promises the scenario in these languages, and this text lacks one of them. It is shown in the other language instead, so a trainee who chose Japanese suddenly reads English in the middle of the conference.",
            "`languages` に挙げた言語のうち、この文章にない言語があります。代わりに別の言語で表示されるため、日本語を選んだ受講者の前に、会見の途中で突然英語が現れます。";
        before: "ask: {en: \"Why so late?\"}";
        after: "ask: {en: \"Why so late?\", ja: \"なぜ遅れたのですか。\"}";
    }
    602 Question, Conditions {
        title: "No path leads to the question", "質問にたどり着く道がありません";
        meaning: "However the conference goes, this question is never asked: its phase draws none, nothing leads to it, or its condition asks for what cannot happen. The work in it is lost, and nobody misses it until a trainee asks where it went.",
            "会見がどう進んでも、この質問は出ません。場面から1問も選ばれない、どこからもつながっていない、条件が成り立たない、のどれかです。せっかく書いた質問が眠ったままになります。";
        before: "when: {heat_over: 60, heat_under: 40}";
        after: "when: {heat_over: 40, heat_under: 60}";
    }
    603 Scenario, Conditions {
        title: "The inject can never happen", "状況付与が一度も起こりません";
        meaning: "An inject happens after an answer, once, when its `when` holds. This one asks for more than any conference brings, for instance more answers than are given, so its memo is never shown and what it sets never comes true.",
            "状況付与は、`when` が成り立ったとき、回答の後に一度だけ起こります。この条件は会見中に成り立たないため、メモは届かず、事実の更新も起こりません。";
        before: r#"injects:
  - {id: recount, memo: "Five, not three.", when: {after: 40}}"#, r#"injects:
  - {id: recount, memo: "3人ではなく5人です。", when: {after: 40}}"#;
        after: r#"injects:
  - {id: recount, memo: "Five, not three.", when: {after: 1}}"#, r#"injects:
  - {id: recount, memo: "3人ではなく5人です。", when: {after: 1}}"#;
    }
    604 Answer, Conditions {
        title: "The answer can never be chosen", "一度も選べない回答です";
        meaning: "An answer with a `when` is shown only if the condition holds at that moment. This one asks for something that cannot have been said, seated or happened by then, so no trainee ever sees the answer. If it was the good one, nobody can do well.",
            "`when` の付いた回答は、その時点で条件が成り立つときだけ現れます。この条件は、それまでに起こりえないことを求めているため、回答は誰にも見えません。";
        before: "when: {said: two-step.some}";
        after: "when: {said: opening.regret}";
    }
    605 Question, Questions {
        title: "Follow-ups that come back to where they began", "関連質問が元の質問に戻ります";
        meaning: "A question is asked once in a conference. Where `then` leads back to one that has just been asked, nothing follows: the trainee gives the answer that should be gone after, and the room lets it pass.",
            "同じ質問は会見で一度しか出ません。`then` が直前の質問に戻っていると何も続かず、追及されるはずの回答が見逃されてしまいます。";
        before: r#"answers:
  - {id: three, say: "Three.", rate: {answer: 3}}
  - {id: some, say: "Some.", rate: {answer: 0}, then: two-step}"#, r#"answers:
  - {id: three, say: "3人です。", rate: {answer: 3}}
  - {id: some, say: "一部です。", rate: {answer: 0}, then: two-step}"#;
        after: r#"answers:
  - {id: three, say: "Three.", rate: {answer: 3}}
  - {id: some, say: "Some.", rate: {answer: 0}, then: two-step-again}"#, r#"answers:
  - {id: three, say: "3人です。", rate: {answer: 3}}
  - {id: some, say: "一部です。", rate: {answer: 0}, then: two-step-again}"#;
    }
    606 Question, Questions {
        title: "Every answer comes to the same", "どの回答でも結果が同じです";
        meaning: "The answers have the same ratings in sum, the same pitfalls and the same consequences. Whatever is chosen, the score and the room are the same, so the question teaches nothing.",
            "どの回答も、評価の合計・落とし穴・その後の展開が同じです。何を選んでも点数も会場の空気も変わらず、この質問から学べることがありません。";
        before: r#"answers:
  - {id: three, say: "Three, as of nine.", rate: {answer: 2}}
  - {id: some, say: "A small number.", rate: {answer: 2}}"#, r#"answers:
  - {id: three, say: "9時の時点で3人です。", rate: {answer: 2}}
  - {id: some, say: "ごく一部の方です。", rate: {answer: 2}}"#;
        after: r#"answers:
  - {id: three, say: "Three, as of nine.", rate: {answer: 3}}
  - {id: some, say: "A small number.", rate: {answer: 0}}"#, r#"answers:
  - {id: three, say: "9時の時点で3人です。", rate: {answer: 3}}
  - {id: some, say: "ごく一部の方です。", rate: {answer: 0}}"#;
    }
    607 Question, Questions {
        title: "No good answer", "良い回答がありません";
        meaning: "Among the answers that everyone can give, none has a mean of two of three without a critical pitfall. The best the trainee can do here is lose a little less, which frustrates and shows no way out. Write the answer you would want to hear.",
            "誰でも選べる回答の中に、平均2以上で致命的な落とし穴のないものがありません。どう答えても失点するだけで、手本が見えません。聞きたかった答えを1つ書いてください。";
        before: r#"answers:
  - {id: checking, say: "We are checking.", rate: {answer: 1}}
  - {id: some, say: "Some.", rate: {answer: 0}}"#, r#"answers:
  - {id: checking, say: "確認中です。", rate: {answer: 1}}
  - {id: some, say: "一部の方です。", rate: {answer: 0}}"#;
        after: r#"answers:
  - {id: checking, say: "We are checking.", rate: {answer: 1}}
  - {id: some, say: "Some.", rate: {answer: 0}}
  - {id: three, say: "Three, as of nine.", rate: {answer: 3}}"#, r#"answers:
  - {id: checking, say: "確認中です。", rate: {answer: 1}}
  - {id: some, say: "一部の方です。", rate: {answer: 0}}
  - {id: three, say: "9時の時点で3人です。", rate: {answer: 3}}"#;
    }
    608 Question, Questions {
        title: "No bad answer", "悪い回答がありません";
        meaning: "None of the answers that everyone can give stays below a mean of one and a half, and none falls into a pitfall. A question without a trap cannot be got wrong, and nothing is learned from it. Write what a tired speaker would say.",
            "誰でも選べる回答に、平均1.5を下回るものも、落とし穴のあるものもありません。罠のない質問は間違えようがなく、稽古になりません。疲れた話し手の言いそうな答えを書いてください。";
        before: r#"answers:
  - {id: three, say: "Three, as of nine.", rate: {answer: 3}}
  - {id: about, say: "About three.", rate: {answer: 2}}"#, r#"answers:
  - {id: three, say: "9時の時点で3人です。", rate: {answer: 3}}
  - {id: about, say: "3人ほどです。", rate: {answer: 2}}"#;
        after: r#"answers:
  - {id: three, say: "Three, as of nine.", rate: {answer: 3}}
  - {id: some, say: "Only a few.", rate: {answer: 0}, pitfalls: [minimises]}"#, r#"answers:
  - {id: three, say: "9時の時点で3人です。", rate: {answer: 3}}
  - {id: some, say: "一部です。", rate: {answer: 0}, pitfalls: [minimises]}"#;
    }
    609 Question, Questions {
        title: "Length gives the best answer away", "長さで良い回答が分かってしまいます";
        meaning: "Over the whole file the best answer is the longest (or the shortest) far more often than chance would have it. Trainees notice, pick by length without reading, and score well without having learned anything. Looked at from eight questions on.",
            "全体を通して、最も良い回答が最も長い（または短い）ことが、偶然では説明できないほど続いています。受講者は読まずに長さで選ぶようになります。8問以上で調べます。";
        before: r#"answers:
  - {id: three, say: "Three, as of nine this morning.", rate: {answer: 3}}
  - {id: some, say: "Some.", rate: {answer: 0}}"#, r#"answers:
  - {id: three, say: "けさ9時の時点で3人です。", rate: {answer: 3}}
  - {id: some, say: "一部です。", rate: {answer: 0}}"#;
        after: r#"answers:
  - {id: three, say: "Three, as of nine.", rate: {answer: 3}}
  - {id: some, say: "Some were affected, as can happen.", rate: {answer: 0}}"#, r#"answers:
  - {id: three, say: "9時の時点で3人です。", rate: {answer: 3}}
  - {id: some, say: "一部の方に影響があったようです。", rate: {answer: 0}}"#;
    }
    610 Question, Questions {
        title: "Length gives the worst answer away", "長さで悪い回答が分かってしまいます";
        meaning: "Over the whole file the worst answer is the shortest far more often than chance would have it. Who avoids what is short avoids every trap without reading. Let some traps talk at length, as people in trouble do. Looked at from eight questions on.",
            "全体を通して、最も悪い回答が最も短いことが、偶然では説明できないほど続いています。短いものを避けるだけで罠をよけられます。言い訳は長くなるものです。8問以上で調べます。";
        before: r#"answers:
  - {id: three, say: "Three, as of nine.", rate: {answer: 3}}
  - {id: no, say: "No comment.", rate: {answer: 0}}"#, r#"answers:
  - {id: three, say: "9時の時点で3人です。", rate: {answer: 3}}
  - {id: no, say: "控えます。", rate: {answer: 0}}"#;
        after: r#"answers:
  - {id: three, say: "Three, as of nine.", rate: {answer: 3}}
  - {id: no, say: "That is not for me to say here.", rate: {answer: 0}}"#, r#"answers:
  - {id: three, say: "9時の時点で3人です。", rate: {answer: 3}}
  - {id: no, say: "ここでのお答えは差し控えます。", rate: {answer: 0}}"#;
    }
    611 Question, Questions {
        title: "The best answer always stands in the same place", "良い回答がいつも同じ位置にあります";
        meaning: "Players see the answers shuffled, so this gives nothing away on the screen. It shows a habit of the author's, though, and whoever reads the file or an exported list sees it at once. Write the trap first now and then.",
            "画面では並びが毎回変わりますが、ファイルや書き出した一覧を読む人には、書き手の癖がすぐ分かります。ときには悪い回答から書いてください。";
        before: r#"answers:
  - {id: three, say: "Three, as of nine.", rate: {answer: 3}}
  - {id: some, say: "Some were affected.", rate: {answer: 0}}"#, r#"answers:
  - {id: three, say: "9時の時点で3人です。", rate: {answer: 3}}
  - {id: some, say: "一部の方です。", rate: {answer: 0}}"#;
        after: r#"answers:
  - {id: some, say: "Some were affected.", rate: {answer: 0}}
  - {id: three, say: "Three, as of nine.", rate: {answer: 3}}"#, r#"answers:
  - {id: some, say: "一部の方です。", rate: {answer: 0}}
  - {id: three, say: "9時の時点で3人です。", rate: {answer: 3}}"#;
    }
    612 Question, Questions {
        title: "A template gives the best answer away", "決まった型で良い回答が分かってしまいます";
        meaning: "Answers with an apology, with a time or date, or handed to a panellist are nearly always the best of their question. Trainees learn the form instead of the matter. Let bad answers apologise and promise hours as well; they do.",
            "おわび、時刻や日付、登壇者への引き継ぎのある回答が、ほとんどいつも正解になっています。受講者は中身でなく型を覚えます。悪い回答にも謝らせ、時刻を約束させてください。";
        before: r#"answers:
  - {id: written, say: "In writing, by six tonight.", rate: {answer: 3}}
  - {id: soon, say: "As soon as it is possible.", rate: {answer: 0}}"#, r#"answers:
  - {id: written, say: "今夜6時までに書面で。", rate: {answer: 3}}
  - {id: soon, say: "できるだけ速やかに。", rate: {answer: 0}}"#;
        after: r#"answers:
  - {id: written, say: "In writing, by six tonight.", rate: {answer: 3}}
  - {id: all, say: "All of it, by six tonight.", rate: {answer: 0}}"#, r#"answers:
  - {id: written, say: "今夜6時までに書面で。", rate: {answer: 3}}
  - {id: all, say: "今夜6時に全てを。", rate: {answer: 0}}"#;
    }
    613 Answer, Questions {
        title: "A bad answer that names no pitfall", "悪い回答に落とし穴がありません";
        meaning: "The answer's mean is below one and a half of three, so it costs trust, and no pitfall says why. The debrief counts pitfalls, gives the advice against each and lets the room pursue them; without one the trainee only sees that it was wrong.",
            "平均1.5を下回る回答なのに、何がまずいのかが挙がっていません。振り返りは落とし穴を数えて助言を示し、会場もそれを追及します。なければ、ただ悪かったとしか伝わりません。";
        before: "rate: {answer: 0}";
        after: r#"rate: {answer: 0}
pitfalls: [dodge]"#;
    }
    614 Answer, Questions {
        title: "An answer without a `why`", "回答に `why` がありません";
        meaning: "In practice the coach speaks after each answer, and the debrief repeats it: what the answer did, by which words. Without a `why` there is only a number. Bad answers need one everywhere; in follow-ups a decent answer may do without.",
            "練習では回答のたびにコーチが、どの言葉がどう効いたかを語り、振り返りにも載ります。`why` がないと数字しか残りません。関連質問では、悪くない回答なら省けます。";
        before: r#"say: "Some were affected.""#, r#"say: "一部の方に影響がありました。""#;
        after: r#"say: "Some were affected."
why: "“Some” is an adjective; they asked for a number.""#, r#"say: "一部の方に影響がありました。"
why: "「一部の」は形容です。聞かれたのは数です。""#;
    }
    615 Scenario, Room {
        title: "A criterion that is hardly observed", "ほとんど評価されない項目があります";
        meaning: "A criterion counts towards the result only if it was observed a few times in a conference: about four, in a short one a quarter of the questions. Too few of the questions likely to be asked observe this one, so its score means little or is missing.",
            "評価項目は、1回の会見で何度か（4回ほど。短い会見では質問数の4分の1）見られて初めて点数になります。出やすい質問にこの項目が少なく、点数が付かないか当てになりません。";
        before: r#"rubric:
  - {id: answer, name: "Answer", levels: ["none", "part", "late", "first"]}
  - {id: tone, name: "Tone", levels: ["rude", "stiff", "fair", "calm"]}"#, r#"rubric:
  - {id: answer, name: "回答", levels: ["なし", "一部", "後回し", "最初に"]}
  - {id: tone, name: "口調", levels: ["乱暴", "硬い", "普通", "穏やか"]}"#;
        after: r#"rubric:
  - {id: answer, name: "Answer", levels: ["none", "part", "late", "first"]}"#, r#"rubric:
  - {id: answer, name: "回答", levels: ["なし", "一部", "後回し", "最初に"]}"#;
    }
    616 Scenario, Briefing {
        title: "A fact that nothing touches", "使われていない事実です";
        meaning: "The trainee reads the fact sheet under time pressure. This fact is needed by no question, claimed or corrected by no answer, changed by nothing and asked for by no condition: it can be neither used nor got wrong. Use it or take it out.",
            "事実の一覧は限られた時間で読むものです。この事実は、必要とする質問も、述べる回答も、更新も条件もなく、使うことも間違えることもできません。使うか、取り除いてください。";
        before: r#"briefing:
  facts:
    - {id: victims, label: "Hurt", values: {n808: "808"}, is: n808}
opening:
  lines:
    - {id: scale, say: "808 are hurt."}"#, r#"briefing:
  facts:
    - {id: victims, label: "被害者", values: {n808: "808人"}, is: n808}
opening:
  lines:
    - {id: scale, say: "被害に遭われた方は808人です。"}"#;
        after: r#"briefing:
  facts:
    - {id: victims, label: "Hurt", values: {n808: "808"}, is: n808}
opening:
  lines:
    - {id: scale, say: "808 are hurt.", claims: {victims: n808}}"#, r#"briefing:
  facts:
    - {id: victims, label: "被害者", values: {n808: "808人"}, is: n808}
opening:
  lines:
    - id: scale
      say: "被害に遭われた方は808人です。"
      claims: {victims: n808}"#;
    }
    617 Answer, Briefing {
        title: "A figure that stands nowhere", "どこにもない数字が回答にあります";
        meaning: "A good answer says a number, a time or a date that no fact, briefing, memo, promise or question holds. Either it is a slip, or the trainee could not have known it. Wrong figures in bad answers are traps, and are left alone.",
            "良い回答の中の数・時刻・日付が、事実にも事前資料にもメモにも約束にも質問にもありません。書き間違いか、受講者が知りえない数字です。悪い回答の誤った数字は罠なので調べません。";
        before: r#"say: "About 850 people."
rate: {answer: 3}"#, r#"say: "およそ850人です。"
rate: {answer: 3}"#;
        after: r#"say: "808 people."
rate: {answer: 3}"#, r#"say: "808人です。"
rate: {answer: 3}"#;
    }
    618 Question, Questions {
        title: "Longer to say than there is time", "持ち時間では言い切れません";
        meaning: "`seconds` is the time to speak the answer. At 150 English words or 300 Japanese characters a minute this answer takes longer, or the question alone does. Read aloud, nobody can finish it; shorten the text or give more time.",
            "`seconds` は回答を話す時間です。日本語は1分300字、英語は1分150語として、この回答（または質問そのもの）は時間内に言い切れません。短くするか、時間を延ばしてください。";
        before: r#"seconds: 5
ask: "You knew of it at noon; why did you wait until five to tell us?""#, r#"seconds: 5
ask: "昼には知っていたのに、なぜ夕方の5時まで公表しなかったのですか。""#;
        after: r#"seconds: 30
ask: "You knew of it at noon; why did you wait until five to tell us?""#, r#"seconds: 30
ask: "昼には知っていたのに、なぜ夕方の5時まで公表しなかったのですか。""#;
    }
    619 Question, Room {
        title: "A question that would show its braces", "波かっこがそのまま表示されます";
        meaning: "`{earlier}` and `{now}` are filled in with the two claims that contradict each other. Only the question that `pursuits` names for `contradiction` can rely on there being two. Asked at another time, or after an answer that claims nothing, it shows the braces.",
            "`{earlier}` と `{now}` には、食い違う2つの発言が入ります。確実に入るのは `pursuits` の `contradiction` に挙げた質問だけです。ほかの機会や、`claims` のない回答の後では、かっこのまま表示されます。";
        before: "ask: \"First “{earlier}”, now “{now}”. Which is it?\"", "ask: \"先ほどは「{earlier}」、今は「{now}」。どちらですか。\"";
        after: "ask: \"We have heard two figures. Which is it?\"", "ask: \"二つの数字を聞きました。どちらですか。\"";
    }
    620 Scenario, Room {
        title: "A pursuit of what no answer shows", "起こりえない追及です";
        meaning: "`pursuits` says which question the room asks after a pitfall. No answer in this scenario shows this one, so the pursuit never begins. Most often the pitfall was forgotten in the answers that fall into it.",
            "`pursuits` は、落とし穴の後に会場が投げる質問です。この落とし穴のある回答がないため、追及は始まりません。該当する回答に `pitfalls` を書き忘れていることがほとんどです。";
        before: "pursuits: {legalistic: two-step-again}";
        after: "pursuits: {minimises: two-step-again}";
    }
    621 Answer, Questions {
        title: "A good answer that the facts never bear out", "事実と合わない「良い」回答です";
        meaning: "What is claimed is compared with the fact sheet at that moment, and the sheet overrules the ratings. This answer is rated as good, yet its claim is false, unconfirmed or confidential throughout: the trainee would be marked down for choosing it.",
            "`claims` はその時点の事実と照らし合わされ、評価より優先されます。良い評価なのに、述べる内容が最後まで誤り・未確認・非公表のため、選んだ受講者が減点されてしまいます。";
        before: r#"rate: {answer: 3}
claims: {victims: about-900}"#;
        after: r#"rate: {answer: 3}
claims: {victims: n808}"#;
    }
    622 Scenario, Briefing {
        title: "A key message that nothing delivers", "伝わりようのないキーメッセージです";
        meaning: "The debrief says which key messages got across. No answer and no line of the opening statement has this one under `delivers`, so it is reported as missed however well the trainee speaks.",
            "振り返りは、どのキーメッセージが伝わったかを示します。これを `delivers` に挙げた回答も冒頭発言もないため、どれほどうまく話しても「伝わらなかった」と出ます。";
        before: r#"briefing:
  messages:
    - {id: sorry, text: "We are sorry."}
opening:
  lines:
    - {id: regret, say: "I am sorry."}"#, r#"briefing:
  messages:
    - {id: sorry, text: "おわびします。"}
opening:
  lines:
    - {id: regret, say: "申し訳ございません。"}"#;
        after: r#"briefing:
  messages:
    - {id: sorry, text: "We are sorry."}
opening:
  lines:
    - {id: regret, say: "I am sorry.", delivers: [sorry]}"#, r#"briefing:
  messages:
    - {id: sorry, text: "おわびします。"}
opening:
  lines:
    - {id: regret, say: "申し訳ございません。", delivers: [sorry]}"#;
    }
    623 Answer, Limits {
        title: "More warnings than are shown", "警告が多すぎます";
        meaning: "The file has more than a thousand warnings; beyond that none is shown. The scenario can be played. Many of one kind mostly have one cause, a `why` nobody wrote yet, or a language that was promised too early: mend that and check again.",
            "警告が1000件を超えたため、残りを省きました。シナリオは実行できます。`why` の書き忘れや、まだ訳していない言語など、原因はたいてい一つです。そこを直して確かめ直してください。";
        before: r#"say: "Some were affected.""#, r#"say: "一部の方に影響がありました。""#;
        after: r#"say: "Some were affected."
why: "“Some” is an adjective; they asked for a number.""#, r#"say: "一部の方に影響がありました。"
why: "「一部の」は形容です。聞かれたのは数です。""#;
    }
    624 Scenario, Conditions {
        title: "The decision is never put", "一度も求められない判断です";
        meaning: "A decision with a `when` is put at its point of the conference only if the condition holds then. This one never does, so nobody decides, and whatever depends on its options never happens.",
            "`when` の付いた判断は、その時点で条件が成り立つときだけ求められます。この条件は成り立たないため、誰も判断せず、選択肢に続く展開も起こりません。";
        before: r#"decisions:
  - id: end-now
    at: closing
    when: {heat_over: 100}
    ask: "Hands are up."
    options: [{id: stay, say: "Stay."}, {id: leave, say: "Leave."}]"#, r#"decisions:
  - id: end-now
    at: closing
    when: {heat_over: 100}
    ask: "まだ手が挙がっています。"
    options: [{id: stay, say: "続ける。"}, {id: leave, say: "終える。"}]"#;
        after: r#"decisions:
  - id: end-now
    at: closing
    when: {heat_over: 60}
    ask: "Hands are up."
    options: [{id: stay, say: "Stay."}, {id: leave, say: "Leave."}]"#, r#"decisions:
  - id: end-now
    at: closing
    when: {heat_over: 60}
    ask: "まだ手が挙がっています。"
    options: [{id: stay, say: "続ける。"}, {id: leave, say: "終える。"}]"#;
    }
    625 Question, Head {
        title: "A quotation of words that need not have been said", "発言がなくても出る引用です";
        meaning: "`{then}` is filled in with the words said in the first act: those of the first `said: first-act/question.answer` in the question's own `when`. Where the question can be asked without them, because it has no such condition, or something else will do as well, it shows the braces.",
            "`{then}` には前編での発言が入ります。質問自身の `when` にある最初の `said: 前編/質問.回答` のことばです。そうした条件がないか、ほかの条件だけでも出る質問では、かっこのまま表示されます。";
        before: "ask: \"Then you said “{then}”. What came of it?\"", "ask: \"前回「{then}」とおっしゃいました。その後どうなりましたか。\"";
        after: "when: {not_said: first-act/how-long.all-hands}\nask: \"What came of your promise?\"", "when: {not_said: first-act/how-long.all-hands}\nask: \"お約束はその後どうなりましたか。\"";
    }
    626 Question, Beginning {
        title: "The end of a text, lost to a comment", "コメントになって消えた文章があります";
        meaning: "In a text without quotation marks, `#` after a space begins a comment: it and all that follows in the line is left out, and the trainee reads half a sentence. Put the text into quotation marks. If it is meant as a comment, write a space after the `#`.",
            "引用符のない文章では、半角スペースに続く `#` から行末までがコメントになります。受講者に届くのは途中で切れた文です。文章を引用符で囲んでください。本当にコメントなら、`#` の後に半角スペースを入れます。";
        before: "ask: Was it kettle #4?", "ask: 原因は釜 #4 ですか。";
        after: "ask: \"Was it kettle #4?\"", "ask: \"原因は釜 #4 ですか。\"";
    }
    627 Question, Beginning {
        title: "Quotation marks that would be shown", "そのまま表示される引用符です";
        meaning: "Word processors make “ ” of straight quotation marks, and YAML takes these for words: the trainee sees them around the text. Write it in straight marks, or in none. Marks around a part of a text are fine, and so are marks within straight ones.",
            "ワープロなどが半角の引用符を “ ” に置き換えることがあります。YAMLはこれを文字とみなすため、受講者の画面にもそのまま出ます。半角の \"…\" を使うか、取り除いてください。文の一部を囲む “ ” や「」は問題ありません。";
        before: "ask: “Was it the kettle?”", "ask: “原因はケトルですか。”";
        after: "ask: \"Was it the kettle?\"", "ask: \"原因はケトルですか。\"";
    }
}
