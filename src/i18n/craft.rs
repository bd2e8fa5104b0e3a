//! The words of the warnings about the craft of a scenario.

messages! {
    english => "English", "英語";
    japanese => "Japanese", "日本語";
}

// What no play reaches.
messages! {
    question_unreached(id: &str, why: &str) => "no path leads to the question `{id}`: {why}", "質問 `{id}` にたどり着く道がありません：{why}";
    inject_unreached(id: &str, why: &str) => "the inject `{id}` can never happen: {why}", "状況付与 `{id}` は一度も起こりません：{why}";
    answer_unreached(id: &str, why: &str) => "the answer `{id}` can never be chosen: {why}", "回答 `{id}` は一度も選べません：{why}";
    line_unreached(id: &str, why: &str) => "the line `{id}` can never be chosen: {why}", "冒頭発言の文 `{id}` は一度も選べません：{why}";
    decision_unreached(id: &str, why: &str) => "the decision `{id}` is never put: {why}", "判断 `{id}` は一度も求められません：{why}";
    phase_not_asked(phase: &str) => "`asks` draws no question from `{phase}`, and nothing leads to it", "`asks` では `{phase}` から1問も出ず、ほかからもつながっていません";
    phase_not_asked_hint => "give the phase a number in `asks`, or lead to the question with `then`", "`asks` でその場面の問数を決めるか、`then` でつないでください";
    nothing_leads => "it is a follow-up, and no answer, pursuit or inject names it", "関連質問ですが、どの回答・追及・状況付与からもつながっていません";
    leads_unreached => "what names it is never reached itself", "つながりの元が、一度も出てきません";
    nothing_leads_hint => "name it in the `then` of an answer, in `pursuits` or in the `asks` of an inject, or give it a phase of its own", "回答の `then`、`pursuits`、状況付与の `asks` のどれかでつなぐか、`phase` を変えてください";
    too_deep => "it would be the third follow-up in a row, and there are two at most", "続けて3つ目の関連質問になりますが、続くのは2つまでです";
    too_deep_hint => "lead to it from a question that is asked earlier in the row", "もっと前の質問からつないでください";
    never_seated => "whoever speaks it never sits on the podium then", "話す人（`by`）がその場にいることがありません";
    never_seated_hint => "give the panel seats; at the door nobody sits beside the player", "`panel` の `seats` を増やしてください。囲み取材では登壇者はいません";
    impossible(terms: &str) => "its condition never holds ({terms})", "条件が成り立つことがありません（{terms}）";
    empty_any => "its condition lists nothing that could hold", "条件の中身がなく、成り立つことがありません";
    conflict(one: &str, other: &str) => "`{one}` and `{other}` never hold at once", "`{one}` と `{other}` が同時に成り立つことはありません";
    impossible_hint => "look at what the condition asks for: it must be able to happen before this point", "条件で求めていることが、それより前に起こりうるか確かめてください";
}

// A question.
messages! {
    cycle(way: &str) => "these follow-ups come back to where they began: {way}", "関連質問をたどると元の質問に戻ります：{way}";
    cycle_hint => "a question is asked once only, so the last step is never taken; let it lead elsewhere, or take that `then` out", "同じ質問は一度しか出ないので、最後の矢印はたどられません。別の質問につなぐか、その `then` を外してください";
    same_result(answers: usize) => "all {answers} answers come to the same: ratings, pitfalls and consequences; it does not matter which is chosen", "{answers}個の回答は、評価の合計も落とし穴もその後も同じです。どれを選んでも変わりません";
    same_result_hint => "rate at least one answer well, and let one fall into a trap", "よい回答を少なくとも1つ、落とし穴にはまる回答を1つは用意してください";
    no_good(tenths: &str) => "no answer that everyone can give is good: the best has a mean of {tenths} of 3, and a good one has 2 or more and no critical pitfall", "誰でも選べる良い回答がありません：最も良いものでも平均{tenths}（3点満点）。良い回答は平均2以上で、致命的な落とし穴のないものです";
    no_good_hint => "give the player a way to do well; an answer with `by`, or with a `when` that something must bring about, does not count", "うまく答える道を1つ用意してください。`by` の付いた回答や、何かが起きて初めて選べる回答（`when`）は数えません";
    no_bad(tenths: &str) => "no answer that everyone can give is bad: even the worst has a mean of {tenths} of 3 and no pitfall", "誰でも選べる悪い回答がありません：最も悪いものでも平均{tenths}（3点満点）で、落とし穴もありません";
    no_bad_hint => "write down what a tired speaker would say, and name its pitfall", "疲れた話し手が言ってしまいそうな答えを書き、`pitfalls` に落とし穴を挙げてください";
    no_pitfall(tenths: &str) => "a bad answer (a mean of {tenths} of 3) that names no pitfall", "悪い回答（平均{tenths}、3点満点）ですが、落とし穴がありません";
    no_pitfall_hint => "say in `pitfalls` what goes wrong, so that the debrief can name it; or rate it better", "何がまずいのかを `pitfalls` に書くと、講評で名前を挙げられます。そこまで悪くなければ評価を上げてください";
    no_why => "the answer has no `why`: the coach has nothing to say about it", "回答に `why` がありません。コーチが何も言えません";
    no_why_hint => "say in one or two sentences which of its words earn the rating", "どの言葉がこの評価につながったかを、1〜2文で書いてください";
}

// Giveaways.
messages! {
    longest(language: &str, hits: usize, of: usize, chance: &str) => "in {language}, the best answer is the longest in {hits} of {of} questions; by chance {chance}", "{language}では、{of}問中{hits}問で、最も良い回答が最も長くなっています（偶然なら{chance}問）";
    longest_hint => "who picks the longest without reading does well: shorten good answers, and let bad ones talk", "読まずに長いものを選ぶだけで当たります。良い回答を短くするか、悪い回答を長くしてください";
    shortest(language: &str, hits: usize, of: usize, chance: &str) => "in {language}, the best answer is the shortest in {hits} of {of} questions; by chance {chance}", "{language}では、{of}問中{hits}問で、最も良い回答が最も短くなっています（偶然なら{chance}問）";
    shortest_hint => "who picks the shortest without reading does well: let some bad answers be short", "読まずに短いものを選ぶだけで当たります。悪い回答にも短いものを交ぜてください";
    worst(language: &str, hits: usize, of: usize, chance: &str) => "in {language}, the worst answer is the shortest in {hits} of {of} questions; by chance {chance}", "{language}では、{of}問中{hits}問で、最も悪い回答が最も短くなっています（偶然なら{chance}問）";
    worst_hint => "who avoids the shortest without reading avoids the trap: let some bad answers be long", "読まずに短いものを避けるだけで罠をよけられます。悪い回答にも長いものを交ぜてください";
    position(place: &str, hits: usize, of: usize, chance: &str) => "the best answer stands {place} in the file in {hits} of {of} questions; by chance {chance}", "{of}問中{hits}問で、最も良い回答がファイルの{place}にあります（偶然なら{chance}問）";
    first => "first", "先頭";
    nth(n: usize) => "in place {n}", "{n}番目";
    last => "last", "最後";
    position_hint => "players see the answers shuffled, but who reads the file or a list of its questions sees the habit: change the order", "実行時の並びは毎回変わりますが、ファイルや質問リストを読む人には癖が見えます。順番を変えてください";
    template(sign: &str, hits: usize, of: usize, chance: &str) => "{sign} is the best in {hits} of the {of} questions that have one; by chance {chance}", "{sign}がある{of}問のうち{hits}問で、それが最も良い回答です（偶然なら{chance}問）";
    with_apology(language: &str) => "an answer with an apology (in {language})", "おわびの言葉のある回答（{language}）";
    with_deadline(language: &str) => "an answer with a time or a date (in {language})", "時刻や日付のある回答（{language}）";
    with_hand_over => "an answer handed to a panellist (`by`)", "登壇者に渡す回答（`by`）";
    template_hint => "a template is a giveaway too: let bad answers do it as well, and let some good ones do without", "決まった型は答えを教えてしまいます。悪い回答にも同じ型を使い、型に頼らない良い回答も書いてください";
}

// The whole.
messages! {
    few_observe(criterion: &str, tenths: &str, wanted: &str) => "`{criterion}` is hardly observed: about {tenths} times in a conference, and its score needs {wanted}", "`{criterion}` はほとんど評価されません：1回の会見でおよそ{tenths}回。点数には{wanted}回ほど必要です";
    none_observe(criterion: &str) => "nothing observes `{criterion}`: it never has a score", "`{criterion}` を評価するものがなく、点数が付きません";
    few_observe_hint => "add it to the `observes` of some questions that are likely to be asked, and rate it in their answers", "出やすい質問の `observes` に加え、その回答で評価してください";
    idle_fact(fact: &str) => "nothing touches the fact `{fact}`: no question needs it, no answer claims it, nothing changes it", "事実 `{fact}` が使われていません：必要とする質問も、述べる回答も、更新もありません";
    idle_fact_hint => "name it in `claims` or `needs`, or take it out: what is only read distracts", "`claims` や `needs` で使うか、取り除いてください。読むだけの事実は気を散らします";
    idle_message(message: &str) => "no answer and no opening line delivers the key message `{message}`", "キーメッセージ `{message}` を伝える回答も冒頭発言もありません";
    idle_message_hint => "name it in the `delivers` of what gets it across; the debrief counts it as missed otherwise", "伝わる発言の `delivers` に書いてください。このままでは、講評で常に「伝わらなかった」と数えられます";
    stray_figure(figure: &str) => "“{figure}” in a good answer stands in no fact, briefing, memo or question", "良い回答の「{figure}」は、事実・事前資料・メモ・質問のどこにもありません";
    stray_figure_hint => "a player cannot know it: correct it, or enter it in `facts`", "これでは練習する人が知りようのない数字です。直すか、`facts` に加えてください";
    question_long(language: &str, takes: usize, given: usize) => "in {language} the question takes {takes} seconds to ask, longer than the {given} there are to answer it", "{language}では質問だけで{takes}秒かかり、回答の持ち時間{given}秒より長くなります";
    answer_long(language: &str, takes: usize, given: usize) => "in {language} the answer takes {takes} seconds to say, and the question gives {given}", "{language}ではこの回答を言い切るのに{takes}秒かかりますが、持ち時間は{given}秒です";
    too_long_hint => "reckoned at 150 English words or 300 Japanese characters a minute: shorten it, or raise `seconds`", "日本語は1分300字、英語は1分150語として数えています。短くするか、`seconds` を増やしてください";
    braces => "the question quotes a contradiction, and can be asked without one: `{earlier}` and `{now}` would be shown as they stand", "矛盾を引用する質問ですが、矛盾がなくても出ることがあり、`{earlier}` と `{now}` がそのまま表示されます";
    braces_hint => "lead to it only by `pursuits: {contradiction: …}`, as a `follow_up`; elsewhere ask without the braces", "`phase: follow_up` とし、`pursuits: {contradiction: …}` からだけつないでください。ほかから出す質問には使えません";
    nothing_then => "the question quotes the first act, and can be asked where nothing of the kind was said: `{then}` would be shown as it stands", "前編の発言を引用する質問ですが、その発言がなくても出ることがあり、`{then}` がそのまま表示されます";
    nothing_then_hint => "ask it only `when: {said: first-act/question.answer}`, of the scenario in `follows`; elsewhere ask without the braces", "`follows` の前編について `when: {said: 前編/質問.回答}` を付けてください。条件なしで出す質問には使えません";
    nothing_to_quote => "tagged `contradiction`, but it claims nothing: the question that goes after it would show `{earlier}` and `{now}` as they stand", "`contradiction` が付いていますが `claims` がないため、関連質問に `{earlier}` と `{now}` がそのまま表示されます";
    nothing_to_quote_hint => "claim the fact it contradicts in `claims`; the tag is then found by itself", "食い違う事実を `claims` に書いてください。落とし穴は自動で見つかります";
    idle_pursuit(pitfall: &str) => "no answer shows the pitfall `{pitfall}`, so nothing is pursued", "落とし穴 `{pitfall}` のある回答がないため、追及は起こりません";
    idle_pursuit_hint => "name the pitfall in the answers that fall into it, or take the pursuit out", "該当する回答の `pitfalls` に書くか、この追及を取り除いてください";
    never_true(fact: &str) => "rated as good, but what it claims about `{fact}` is never the value in force: it counts as a false statement", "良い回答とされていますが、`{fact}` について述べる値は一度も正しくならず、事実と異なる説明として扱われます";
    never_known(fact: &str) => "rated as good, but `{fact}` is unconfirmed throughout: claiming it counts as speculation", "良い回答とされていますが、`{fact}` は最後まで未確認のため、述べると憶測として扱われます";
    never_said(fact: &str) => "rated as good, but `{fact}` is confidential throughout: claiming it counts as disclosure", "良い回答とされていますが、`{fact}` は最後まで非公表のため、述べると漏えいとして扱われます";
    never_true_hint => "mend the claim, change the fact with an inject or a decision, or take the claim out", "`claims` を直すか、状況付与や判断で事実を更新するか、`claims` を外してください";
    too_many_warnings(most: usize) => "more than {most} warnings; the rest is not shown", "警告が{most}件を超えたため、残りは表示しません";
}
