//! Words of what assessors agree on: the command and its reports.

// Who and what.
messages! {
    facilitator => "facilitator", "進行役";
    title(session: i64) => "Agreement of the assessors: session {session}", "評価者の一致：セッション {session}";
    question(number: usize) => "Question {number}", "質問{number}";
    statement => "Opening statement", "冒頭発言";
    from(name: &str, outlet: &str) => "{name}, {outlet}", "{outlet}・{name}";
    live => "live", "その場";
    recording => "recording", "録画";
}

// What is to be said first.
messages! {
    unfinished(names: &str) => "Not finished: {names}. What they have rated so far is counted.", "評価の途中：{names}。ここまでの評価を含めています。";
    alone(name: &str) => "Only {name} has rated this session: there is nothing to compare. The ratings stand as they are; a critical pitfall needs a second pair of ears.", "評価したのは{name}だけなので、比べるものがありません。評価はそのまま用い、致命的な落とし穴は二人目の評価を待ちます。";
}

// The agenda.
messages! {
    h_agenda => "To talk about", "話し合うところ";
    agenda_lead => "Where the ratings lie furthest apart. Let each say what they heard, then read the anchors again.", "評価が最も分かれたところです。何が聞こえたかを一人ずつ述べ、そのあとで基準を読み直してください。";
    agenda_doubt => "Heard by one, and weighty: what was it?", "一人だけが指摘した致命的な点です。何が聞こえたのか。";
    agenda_none => "Nobody differs: there is nothing to settle.", "評価は分かれていません。話し合うことはありません。";
    agenda_shades => "Nowhere are two ratings more than one level apart. The largest shades:", "2段階以上の開きはありません。差の大きいところ：";
    apart(low: u8, high: u8, merged: u8) => "{low} to {high}, merged {merged}", "{low}〜{high}、統合 {merged}";
    gave(name: &str, level: u8) => "{name} {level}", "{name} {level}";
    anchor(level: u8, means: &str) => "{level} = {means}", "{level}＝{means}";
    critical_in_doubt(pitfall: &str) => "{pitfall} (critical): does it stand?", "{pitfall}（致命的）：認めるかどうか";
    heard_by(name: &str, words: &str) => "{name} heard {words}", "{name}：{words}";
    heard_without(name: &str) => "{name}, without the words heard", "{name}：言葉の記録なし";
    needs_ears => "It needs a second assessor who heard it.", "認めるには、もう一人の評価者が必要です。";
    needs_words => "It needs the words that were heard.", "認めるには、聞こえた言葉の記録が必要です。";
}

// How far they agree.
messages! {
    h_agree => "How far they agree", "どこまで一致しているか";
    c_criterion => "Criterion", "観点";
    c_alpha => "alpha", "α";
    c_interval => "95 % interval", "95%区間";
    c_same => "same", "一致";
    c_near => "±1", "±1";
    c_answers => "answers", "件数";
    overall_live => "Overall (live)", "全体（その場）";
    to(low: &str, high: &str) => "{low} to {high}", "{low}〜{high}";
    of_pairs(count: u32, pairs: u32) => "{count}/{pairs}", "{count}/{pairs}";
    none => "–", "–";
    too_few => "too few", "不足";
    no_variation => "all alike", "差なし";
    not_shared => "one only", "一人のみ";
    scale => "0 chance · ┊ .667 and .8 · 1 perfect; same and ±1: pairs of ratings that are the same, or at most one level apart.", "0＝偶然　┊＝0.667と0.8　1＝完全一致。一致・±1は、同じ、または1段階以内だった評価の組の数。";
    is_reliable(names: &str) => "To be relied on (alpha .8 and more): {names}.", "信頼できる（α 0.8以上）：{names}。";
    is_tentative(names: &str) => "With reservations (from .667): {names}.", "留保つき（0.667以上）：{names}。";
    is_unreliable(names: &str) => "Not to be relied on yet (below .667): {names}. Read the anchors together and rate a few answers again.", "まだ信頼できない（0.667未満）：{names}。基準をいっしょに読み、何件か評価し直してください。";
    is_uncertain(names: &str) => "The interval reaches below .667: {names}. So few answers leave it open.", "区間が0.667を下回る：{names}。件数が少なく、まだ何とも言えません。";
    is_too_few(names: &str, least: usize) => "Fewer than {least} exchanges rated by two or more, so no alpha: {names}.", "二人以上が評価したやり取りが{least}件未満のため、αは出しません：{names}。";
    is_alike(names: &str) => "Every answer got the same level, so nothing can be told about agreement: {names}.", "すべて同じ段階のため、一致の度合いは分かりません：{names}。";
    is_alone(names: &str) => "Rated by one assessor an answer only: {names}.", "一件につき評価者が一人だけ：{names}。";
    all_too_few(least: usize) => "Fewer than {least} exchanges were rated by two or more on any criterion: too few for alpha. What counts here is how many ratings are the same.", "どの観点も、二人以上が評価したやり取りは{least}件未満で、αを出すには足りません。一致した数だけを見てください。";
}

// Who rates high or low.
messages! {
    h_severity => "Who rates high or low", "評価の甘い・辛い";
    c_assessor => "Assessor", "評価者";
    c_when => "rated", "方法";
    c_difference => "to the others", "他との差";
    c_compared => "levels", "比較数";
    c_reading => "reading", "読み";
    lenient => "lenient", "甘め";
    strict => "strict", "辛め";
    in_line => "as the others", "同じくらい";
    unknown => "too few to say", "件数不足";
    severity_note => "Mean difference to the median of the others, in levels. It says who leans which way, not who is right.", "他の評価者の中央値との差の平均（段階）。傾きを示すもので、正しさを示すものではありません。";
}

// What they come to together.
messages! {
    h_merged => "Merged result", "統合した評価";
    score(score: u8) => "Overall {score} of 100.", "総合点 {score}／100。";
    score_moved(score: u8, before: u8) => "Overall {score} of 100; the session says {before} as it stands.", "総合点 {score}／100（いまの記録では{before}）。";
    score_chosen => "The answers were chosen: the overall score stays the scenario's.", "選択式のため、総合点はシナリオの評価のままです。";
    score_none => "Nothing was observed that has a score.", "点数になる観察がありません。";
    merged_note => "Medians; of two in the middle the lower half. In brackets the range. A critical pitfall stands with two assessors and the words heard, any other with more than half of those who rated the answer.", "中央値（中央が二つなら平均を切り捨て）。かっこ内は幅。致命的な落とし穴は評価者二人と聞こえた言葉があって、その他は過半数で認めます。";
    overruled(level: u8, given: &str) => "{level} (rated {given}; overruled by what was claimed)", "{level}（評価は{given}、発言の照合で変更）";
    ranged(level: u8, low: u8, high: u8) => "{level} ({low}–{high})", "{level}（{low}–{high}）";
    pitfalls_stand(names: &str) => "Pitfalls: {names}", "落とし穴：{names}";
    pitfalls_not(names: &str) => "Heard, but does not stand: {names}", "指摘はあるが認めない：{names}";
    by_ledger => "found in what was claimed", "発言の照合で判明";
    heard_of(heard: usize, of: usize) => "{heard} of {of}", "{of}人中{heard}人";
    method => "Krippendorff's alpha for ordinal data (Krippendorff 2011), over the answers two or more rated; interval by resampling exchanges 2,000 times; bounds .667 and .8 as is customary (Krippendorff 2004).", "順序尺度のクリッペンドルフのα（Krippendorff 2011）。二人以上が評価した答えが対象。区間はやり取りを2,000回再抽出。目安の0.667と0.8は慣例（Krippendorff 2004）。";
}

// Columns of the spreadsheet.
messages! {
    c_number => "Number", "番号";
    c_id => "Question ID", "質問ID";
    c_asked => "Question", "質問";
    c_merged => "Merged", "統合";
    c_lowest => "Lowest", "最低";
    c_highest => "Highest", "最高";
    c_stands => "Stands", "認める";
    c_what => "Kind", "種別";
    c_name => "Criterion or pitfall", "観点・落とし穴";
    c_notice => "Notice", "注記";
    a_level => "level", "段階";
    an_overall => "overall", "全体";
    a_pitfall => "pitfall", "落とし穴";
    yes => "yes", "はい";
    no => "no", "いいえ";
}

// The command.
messages! {
    nobody => "nobody has rated this session", "このセッションはまだ誰も評価していません";
    nobody_hint(session: i64) => "kaiken assess {session} --assessor NAME", "kaiken assess {session} --assessor 名前";
    nobody_else => "no assessor has rated this session, and the facilitator's ratings are left out", "評価者の評価がなく、進行役の評価も除かれています";
    nobody_else_hint => "Leave --without-facilitator out to see theirs.", "--without-facilitator を外すと、進行役の評価を見られます。";
    waiting(session: i64, names: &str) => "session {session} is still being assessed, and blind until all have finished; waiting for {names}", "セッション {session} は評価が終わっていません。全員が終えるまで互いの評価は見られません。待っている人：{names}";
    waiting_begun(session: i64, name: &str) => "Begun: wait until the sheet is done (d on it): kaiken assess {session} --assessor {name}", "評価中の人がシートを完了（dキー）するまで、お待ちください：kaiken assess {session} --assessor {name}";
    waiting_not_begun(session: i64, name: &str) => "Not begun: have them open their sheet, and wait: kaiken assess {session} --assessor {name}", "未着手の人には、シートを開いて評価してもらってください：kaiken assess {session} --assessor {name}";
    waiting_take_off(workshop: &str, names: &str) => "Whoever will not assess can be taken off (also with e on the roster): kaiken workshop assessors {workshop} {names}", "評価しない人は、評価者から外せます（名簿ではeキー）：kaiken workshop assessors {workshop} {names}";
    not_ended_run(workshop: &str) => "End it at the console (x): kaiken workshop open {workshop}", "進行卓で終了してください（xキー）：kaiken workshop open {workshop}";
    waiting_hint => "--anyway shows what there is, for the facilitator's eyes.", "進行役だけが途中経過を見るには --anyway を付けてください。";
    begun(name: &str) => "{name} (has begun)", "{name}（評価中）";
    not_begun(name: &str) => "{name} (has not begun)", "{name}（未着手）";
    not_spoken(session: i64) => "the answers of session {session} were chosen, and are rated by the scenario", "セッション {session} は選択式で、評価はシナリオによるものです";
    not_spoken_hint => "Only what was said in one's own words can be rated anew: leave --adopt out.", "評価し直せるのは自分の言葉での答えだけです。--adopt を外してください。";
    adopted(session: i64, names: &str) => "Adopted: session {session} is now rated by all of them together ({names}), and every report says so.", "採用しました。セッション {session} は全員（{names}）の評価を統合したものになり、どの報告書にも反映されます。";
    adopted_1(session: i64, name: &str) => "Adopted: session {session} is now rated by {name}, and every report says so.", "採用しました。セッション {session} は{name}の評価になり、どの報告書にも反映されます。";
}
