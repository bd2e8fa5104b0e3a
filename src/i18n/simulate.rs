//! Words of simulated conferences and their report.

use super::Lang;

/// What a language is called in another.
#[must_use]
pub fn language(named: Lang, lang: Lang) -> &'static str {
    match named {
        Lang::En => english(lang),
        Lang::Ja => japanese(lang),
    }
}

// Ways to play, at most 15 columns.
messages! {
    random => "at random", "当てずっぽう";
    best => "the best", "最善だけ選ぶ";
    worst => "the worst", "最悪だけ選ぶ";
    learner => "learns", "だんだん上達";
    longest => "the longest", "最も長い答え";
    first => "the first", "先頭の答え";
    apologiser => "most apologetic", "最も謝る答え";
    deadliner => "names a time", "日時を言う答え";
    hedger => "hedges most", "最もぼかす答え";
    always_hand_over => "hands over", "隣に振る";
    stonewaller => "stonewalls", "何も答えない";
}

// The report.
messages! {
    played(id: &str, runs: &str, strategies: usize, first: u64, last: u64) =>
        "{id}: ways to play: {strategies}, conferences each: {runs}, seeds {first} to {last}",
        "{id}：答え方{strategies}通り×各{runs}回（シード {first}～{last}）";
    words_in(language: &str) =>
        "Ways that go by words go by the {language} ones.",
        "言葉で選ぶ答え方は、{language}の文面で判断しています。";
    english => "English", "英語";
    japanese => "Japanese", "日本語";
    speed(speed: &str, threads: usize) =>
        "{speed} conferences a second, threads: {threads}.",
        "毎秒 {speed} 回（スレッド数 {threads}）。";

    h_ways => "WAYS TO PLAY", "答え方ごとの得点";
    h_look => "WHAT TO LOOK AT", "見直したいところ";
    h_questions => "QUESTIONS", "質問ごとの結果";
    h_questions_some => "THE QUESTIONS NAMED ABOVE (all of them: --all)", "上に挙げた質問（すべて見るには --all）";
    column_mean => "mean", "平均";
    column_sd => "±", "±";
    column_trust => "trust", "信頼";
    column_heat => "heat", "緊迫";
    legend_line =>
        "● the middle play   ━ nine plays in ten   ─ the lowest to the highest",
        "● 中央値　━ 10回中9回が入る範囲　─ 最低から最高まで";
    legend_spread =>
        "± how far plays lie from the mean, as a rule (the standard deviation)",
        "± 得点のばらつき（標準偏差）";
    legend_grades =>
        "P performed (80+) · S mostly (65+) · M major challenges (45+) · U not yet: in %",
        "P 十分 80～・S おおむね十分 65～・M 課題が大きい 45～・U 不十分（割合%）";
    legend_mood =>
        "trust, heat: of the room at the end, on average",
        "信頼・緊迫：終わりの会場の平均";
    no_score => "no score", "得点なし";

    nothing =>
        "Nothing. Good play is rewarded, bad play is not, and nothing gives the good answers away.",
        "ありません。良い答え方は報われ、悪い答え方は報われず、形から正解が透けることもありません。";
    not_all_ways =>
        "Some of this is only known when more ways are played: leave out --strategy.",
        "一部の答え方だけでは分からないこともあります。--strategy を外すと、すべて確かめられます。";
    few_runs =>
        "So few plays show little. For a judgement, leave out --runs.",
        "回数が少ないため、目安にもなりません。判断するには --runs を外してください。";
    then_do(what: &str) => "→ {what}", "→ {what}";
    and_more(count: usize) => "and {count} more (--all)", "ほか{count}件（--all で表示）";

    column_asked => "asked", "出現";
    column_separates => "separates", "識別";
    column_answer => "chosen", "選択";
    column_effect => "result", "得点への影響";
    silence => "(silence)", "（無言）";
    legend_asked =>
        "asked: in % of all plays · chosen: in % of those that asked it",
        "出現：全回数に占める割合　選択：出た回に占める割合（全答え方の合計）";
    legend_separates =>
        "separates: from −1 to 1, whether those who do well elsewhere do well here, too. From 0.40 a question separates well, below 0.20 hardly; below 0 it rewards bad play.",
        "識別：ほかで得点できる人がこの質問でも得点できるか（−1～1）。0.40以上でよく分かれ、0.20未満はほぼ差がつかず、0未満では悪い答え方のほうが報われます。";
    legend_effect =>
        "result: points by which random plays with this answer end above or below the others that were asked",
        "得点への影響：当てずっぽうの回のうち、この答えを選んだ回の総合点が平均より何点高いか";
    playing(done: &str, of: &str) => "playing … {done} of {of}", "実行中… {done}／{of}";
}

// What to look at.
messages! {
    between => "; ", "、";
    sentence_gap => " ", "";

    unscored(share: f64) =>
        "In {share:.1} of 100 plays nothing was rated, so there is no score.",
        "100回中{share:.1}回は評価される場面がなく、得点が出ませんでした。";
    unscored_hint =>
        "Look at the conditions (when) of the questions: too many may fail at once.",
        "質問の条件（when）を見直してください。同時に外れすぎている可能性があります。";
    best_falls_short(share: f64) =>
        "Who always picks the best answer performs (P) in only {share:.1} of 100 plays; 95 should be the least.",
        "常に最善の答えを選んでも、P（十分）になるのは100回中{share:.1}回です。95回以上を目安にしてください。";
    best_falls_short_hint =>
        "These questions cost it most. Is their best answer rated below 3, or does a fact change so that an honest answer turns false?",
        "上の質問で点を落としています。最善の答えでも3に届いていないか、事実の更新で正直な答えが誤りになっていないか確かめてください。";
    gains_only(id: &str, share: f64) => "{id} ({share:.0}% of its points)", "{id}（配点の{share:.0}%）";
    chance_suffices(share: f64) =>
        "Who picks at random mostly performs (S or better) in {share:.1} of 100 plays; that should be rare (5 at most).",
        "当てずっぽうでも、100回中{share:.1}回がS（おおむね十分）以上です。5回以下に抑えてください。";
    chance_suffices_hint =>
        "Make the wrong answers cost more: rate them lower, or give each question one more that tempts.",
        "誤った答えの評価を下げるか、つい選びたくなる誤答を一つ加えてください。";
    worst_gets_by(share: f64) =>
        "Who always picks the worst answer gets by (M or better) in {share:.1} of 100 plays.",
        "常に最悪の答えを選んでも、100回中{share:.1}回がM（課題が大きい）以上になります。";
    worst_gets_by_hint =>
        "Give more questions an answer that is plainly bad, with its pitfall.",
        "落とし穴を付けた、はっきり悪い答えのある質問を増やしてください。";

    giveaway(name: &str, mean: f64, uncapped: f64, random: f64, random_uncapped: f64) =>
        "“{name}”, knowing nothing of the content, scores {mean:.1} on average ({uncapped:.1} before critical answers cap it); at random it is {random:.1} ({random_uncapped:.1}).",
        "内容を見ない「{name}」だけで平均{mean:.1}点（致命的な答えによる上限がなければ{uncapped:.1}点）になります。当てずっぽうは{random:.1}点（同{random_uncapped:.1}点）です。";
    giveaway_evidence(hits: f64, of: usize, chance: f64) =>
        "It goes for the best answer in {hits:.1} of {of} questions; by chance it would be {chance:.1}.",
        "{of}問中{hits:.1}問で最善の答えに当たります（偶然なら{chance:.1}問）。";
    giveaway_longest =>
        "Shorten the best answers of these questions, or lengthen a bad one beside each.",
        "これらの質問では最善の答えを短くするか、悪い答えのどれかを長くしてください。";
    giveaway_first =>
        "Mix the order of the answers in the file.",
        "ファイル内の答えの順番を入れ替えてください。";
    giveaway_apologiser =>
        "Give bad answers apologies, too (hollow ones), and take them out of good ones that need none.",
        "悪い答えにも（空疎な）謝罪を入れ、良い答えからは要らない謝罪を外してください。";
    giveaway_deadliner =>
        "Give bad answers times and dates, too: a promise that cannot be kept has one.",
        "悪い答えにも日時を入れてください。守れない約束にも期限は付きます。";
    giveaway_hedger =>
        "Let bad answers hedge as good ones do, and good ones say plainly what is known.",
        "悪い答えにも慎重な言い回しを使い、良い答えでは分かっていることを言い切ってください。";
    giveaway_other =>
        "Let handing over be wrong where the head must answer.",
        "トップが答えるべき質問では、隣に振ることを悪い答えにしてください。";

    backwards(count: usize) =>
        "Questions on which bad play does better than good play: {count}.",
        "悪い答え方のほうが得をする質問が{count}問あります。";
    backwards_hint =>
        "Read their ratings again: a good answer may be rated too low, or be made false by a fact that changes.",
        "評価を読み直してください。良い答えの評価が低すぎるか、事実の更新で誤りになっているかもしれません。";
    flat(count: usize) =>
        "Questions that hardly separate good play from bad: {count}.",
        "良い答え方と悪い答え方でほとんど差がつかない質問が{count}問あります。";
    flat_hint =>
        "Put the ratings of their answers further apart, or take the question out.",
        "答えの評価にもっと差をつけるか、質問を外してください。";
    same_for_all(id: &str) => "{id} (the same for everybody)", "{id}（誰でも同じ点）";
    unreached(count: usize) =>
        "Questions that no play ever asked: {count}.",
        "一度も出なかった質問が{count}問あります。";
    unreached_hint =>
        "Let an answer lead there (then), ease the condition (when), or let their phase ask more (asks).",
        "答えの then でつなぐか、when を緩めるか、asks でその場面の質問数を増やしてください。";
    rare(count: usize) =>
        "Questions hardly ever asked, however one plays: {count}.",
        "どう答えてもめったに出ない質問が{count}問あります。";
    rare_hint =>
        "A trainee will not meet them. Ease the condition (when), or draw more from their phase (asks).",
        "練習する人はまず出会いません。when を緩めるか、asks でその場面の質問数を増やしてください。";
    met_most_by(id: &str, share: f64, name: &str) =>
        "{id} ({share:.1}% of “{name}”)",
        "{id}（「{name}」で{share:.1}%）";
    never_offered(count: usize) =>
        "Answers that were never offered although their question was asked: {count}.",
        "質問は出たのに、一度も選べなかった答えが{count}件あります。";
    never_offered_hint =>
        "Their condition (when) or speaker (by) never comes together with the question.",
        "条件（when）や話し手（by）が、質問の出る場面とかみ合っていません。";
    thin_criteria(list: &str) =>
        "Criteria that count in few plays (they need three exchanges): {list}.",
        "数えられる回が少ない観点（3回以上の観察が必要）：{list}。";
    thin_criterion(name: &str, mean: f64, share: f64) =>
        "{name} (observed {mean:.1} times a play, counts in {share:.0}%)",
        "{name}（1回あたり{mean:.1}度の観察、数えられるのは{share:.0}%）";
    thin_criteria_hint =>
        "Let more questions observe them (observes), or drop the criterion.",
        "observes にその観点を挙げる質問を増やすか、観点を外してください。";
    thin_techniques(list: &str) =>
        "Techniques hardly met: {list}.",
        "めったに出会わない聞き方：{list}。";
    thin_technique(name: &str, share: f64) =>
        "{name} (in {share:.0}% of the plays)",
        "{name}（{share:.0}%の回）";
    thin_techniques_hint =>
        "Put them into questions of the main phase, or do not promise to train them.",
        "本編（main）の質問に入れるか、その練習はうたわないでください。";
}
