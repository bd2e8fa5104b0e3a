//! Words of a debrief of answers in one's own words, and of what was written down
//! beside a conference.

messages! {
    unwritten => "(spoken freely, not written down)", "（口頭で回答。書き取りなし）";
    model => "Model answer", "模範例";
    model_by(name: &str) => "Model answer, by {name}", "{name}の模範例";
    model_why => "Why it is good", "良い理由";
    model_statement => "Model statement", "冒頭発言の模範例";
    top => "Rated at the top in everything observed.", "評価した観点はすべて最高でした。";

    by_facilitator => "rated by the facilitator", "進行役が評価";
    by_one => "rated by one assessor", "評価者1人が評価";
    by_assessors(count: usize) => "rated by {count} assessors", "評価者{count}人が評価";
    by_both => "rated by the facilitator and one assessor", "進行役と評価者1人が評価";
    by_all(count: usize) => "rated by the facilitator and {count} assessors", "進行役と評価者{count}人が評価";
    ready => "Ready for the real thing, as far as this was rated.", "評価した限り、本番に臨める水準です。";
    sentence_top => "Everything rated stood at the top.", "評価した観点は、どれも最高の水準でした。";
    sentence_unrated => "Nothing was rated.", "評価が付いていません。";
    not_judged => "not judged, spoken freely", "口頭のため判定なし";
    apart => "beside the score", "総合点の対象外";
    podium => "On the podium", "登壇者";
    level_is(name: &str, level: u8) => "{name} {level}/3.", "{name} {level}/3。";
    level_means(name: &str, level: u8, meaning: &str) => "{name} {level}/3, the level for: {meaning}.", "{name} {level}/3（この段階の目安：{meaning}）。";

    h_speakers => "Who answered how", "答えた人ごとに";
    one_answer => "1 answer", "回答1回";
    answers(count: usize) => "{count} answers", "回答{count}回";
    strong(what: &str) => "strong: {what}", "強み：{what}";
    weak(what: &str) => "weak: {what}", "弱み：{what}";
    fell_into(what: &str) => "pitfalls: {what}", "落とし穴：{what}";

    improvised => "improvised", "その場の質問";
    votes => "The room's vote", "会場の投票";
    promised_by(name: &str) => "promised by {name}", "約束した人：{name}";

    note => "Note", "気づき";
    quotation => "Heard", "実際の言葉";
    bookmark => "Bookmark", "ブックマーク";
    claim => "Asserted", "断言";
    promise => "Promised", "約束";
    hand_over => "Handed over", "回答を引き継ぎ";
    hand_over_to(name: &str) => "Handed over to {name}", "{name}へ引き継ぎ";
    pressed => "The journalist insisted", "記者が食い下がる";
    interrupted => "The journalist cut in", "記者が割り込む";
    silence => "The journalist waited in silence", "記者が黙って待つ";
    memo => "A memo was handed in", "メモが入る";
    rumour => "A rumour went round", "うわさが流れる";

    notice_by_facilitator => "Spoken freely and rated by the facilitator alone: the judgement of one person. Only ratings of several assessors, made blind, can be checked against each other.", "自由に話し、進行役が一人で評価した結果です。複数の評価者が互いに見ずに付けた評価だけが、突き合わせて確かめられます。";
    notice_by_assessors => "Spoken freely and rated by assessors: not to be compared with chosen or self-rated results.", "自由に話し、評価者が評価した結果です。選択式や自己評価の結果とは比べられません。";
    notice_rubric => "The criteria and their anchors are kaiken’s own unless the scenario brings others; no validated rubric for crisis spokespersons is known to us.", "観点と尺度は、シナリオ独自のものを除き kaiken 独自です。危機時の広報担当者向けに検証された尺度は、知る限りありません。";

    next_assess => "Have it rated by others, each on their own", "ほかの評価者に、それぞれ別々に評価してもらう";
    next_alone => "The same questions alone, with answers to choose from", "同じ質問に、一人で選択式で答える";
}
