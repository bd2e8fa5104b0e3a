//! Words of progress over sessions: the command and the screen.

// Headings and what stands under them.
messages! {
    title => "Progress", "歩み";
    title_mine => "Your progress", "これまでの歩み";
    title_of(name: &str) => "Progress of {name}", "{name}さんの歩み";
    h_chosen => "Answers picked", "選択式";
    h_aloud => "Answers spoken, rated by yourself", "声出し（自己評価）";
    h_spoken => "Spoken freely, rated by those who listened", "自由な発話（聞き手が評価）";
    spoken_apart => "Kept apart: what others heard and rated is not compared with what was picked or self-rated.", "聞き手による評価は、選択式や自己評価の結果と比べません。";
    apart => "Kept apart: what one rates oneself is not compared with what was picked.", "自己評価は、選択式の結果と比べません。";

    conferences_1 => "1 conference", "会見1回";
    conferences(count: u32) => "{count} conferences", "会見{count}回";
    broken_off(count: u32) => "{count} broken off", "うち途中終了{count}回";
    drilled_1 => "1 drill question", "ドリル1問";
    drilled(count: u32) => "{count} drill questions", "ドリル{count}問";
    since(date: &str) => "since {date}", "{date}から";
    between => ", ", "、";

    h_scores => "Overall score", "総合点";
    too_few_0 => "No conference was played to its end yet: there is no score that counts.", "最後まで終えた会見がまだなく、数えられる総合点がありません。";
    too_few_1 => "1 conference: too few to speak of a trend.", "会見は1回。傾向を語るには足りません。";
    too_few(count: usize) => "{count} conferences: too few to speak of a trend.", "会見は{count}回。傾向を語るには足りません。";
    unclear(count: usize) => "No clear trend yet: the last {count} waver as chance would have it.", "はっきりした傾向はまだありません。この{count}回の上下は偶然の範囲です。";
    rises(each: f64, count: usize) => "Trend: up, by about {each:.1} points a conference over the last {count}.", "上向きです。この{count}回、1回あたり約{each:.1}点ずつ伸びています。";
    falls(each: f64, count: usize) => "Trend: down, by about {each:.1} points a conference over the last {count}.", "下向きです。この{count}回、1回あたり約{each:.1}点ずつ下がっています。";
    rises_a_little(count: usize) => "Trend: up, by less than half a point a conference over the last {count}.", "わずかに上向きです（この{count}回）。";
    falls_a_little(count: usize) => "Trend: down, by less than half a point a conference over the last {count}.", "わずかに下向きです（この{count}回）。";
    scenarios_differ(count: usize) => "They are of {count} scenarios, and some are harder than others.", "シナリオは{count}種類で、難度はそれぞれ異なります。";
    best_of(score: u8, number: i64) => "Best: {score} (session {number})", "最高：{score}点（セッション {number}）";
    last_of(score: u8, number: i64) => "Last: {score} (session {number})", "前回：{score}点（セッション {number}）";
    legend_chart => "r rehearsal · × broken off, without a score that counts", "r リハーサル　× 途中終了（総合点は数えません）";
    legend_blocks(count: u32) => "left of ┊: means of up to {count} conferences each", "┊より左：最大{count}回ずつの平均";

    h_criteria => "Criteria, then and now", "観点別：はじめと今";
    then => "then", "はじめ";
    now => "now", "今";
    from_exchanges(exchanges: u32, conferences: u32) => "{exchanges} in {conferences}", "{conferences}回で{exchanges}件";
    no_criteria => "None yet: only conferences played to their end count.", "まだありません。最後まで終えた会見だけを数えます。";
    legend_criteria => "then ┃: mean of the first three conferences · now ━: the last count most", "はじめ┃：最初の3回の平均　今━：最近ほど重い平均";
    legend_change => "↑↓ clearly better or worse · ≈ could be chance · blank: under five", "↑↓ 明らかな変化　≈ 偶然の範囲　空欄 5回未満";
    legend_seen => "12 in 4: exchanges that showed it, in conferences", "4回で12件：会見4回、やり取り12件で観察";

    h_grid => "Techniques × topics", "聞き方×分野";
    no_grid => "Nothing yet: no rated question has been met.", "まだありません。評価された質問がありません。";
    grid_figures => "Share of the points there were, in %; the last exchanges count most.", "取れた点の割合（%）。最近のやり取りほど重く数えます。";
    legend_shades => "█ under 40   ▓ under 60   ▒ under 80   ░ 80 and more", "█ 40未満　▓ 60未満　▒ 80未満　░ 80以上";
    legend_marks => "67? fewer than three exchanges   · never practised", "67? やり取り3件未満　· 未経験";
    never_techniques(list: &str) => "Techniques never practised: {list}.", "まだ出会っていない聞き方：{list}。";
    never_fields(list: &str) => "Topics never practised: {list}.", "まだ出会っていない分野：{list}。";

    never_counts(techniques: usize, fields: usize) => "Never practised – techniques: {techniques}, topics: {fields} (kaiken progress names them).", "未経験：聞き方{techniques}種、分野{fields}種（名前は kaiken progress で）。";

    h_pitfalls => "Pitfalls", "落とし穴";
    column_fell => "fell in", "落ちた回";
    column_last => "last conferences that offered it", "出てきた会見（右が最新）";
    fell(fell: u32, offered: u32) => "{fell} of {offered}", "{offered}回中{fell}回";
    fades => "fades", "減っています";
    grows => "grows", "増えています";
    never_fell(list: &str) => "Offered and never fallen into: {list}.", "誘われても一度も落ちていない：{list}。";
    times(name: &str, offered: u32) => "{name} ({offered})", "{name}（{offered}回）";
    no_pitfalls => "No conference has offered a pitfall yet.", "落とし穴のある会見はまだありません。";
    clean => "You have not fallen into any.", "一度も落ちていません。";
    legend_falls => "✗ fell in · ○ did not; the newest at the right. Conferences that did not offer it are left out.", "✗ 落ちた　○ 落ちなかった。出てこなかった会見は数えません。";
    more(count: usize) => "and {count} more", "ほか{count}件";

    h_streaks => "Kept up", "続いていること";
    streak(count: u32, kept: &str) => "{count} conferences in a row: {kept}.", "{count}回続けて、{kept}。";
    streak_since(number: i64) => "since session {number}", "セッション {number} から";
    streak_ended(count: u32, name: &str, number: i64) => "After {count} without it, session {number} fell into it again: {name}.", "{count}回続いていましたが、セッション {number} でまた出ました：{name}。";
    no_streaks => "Nothing yet: three conferences in a row without a pitfall you once fell into stand here.", "一度落ちた落とし穴を三回続けて避けると、ここに並びます。";

    due_1 => "1 weakness is due today: kaiken drill", "きょう復習する弱点が1つあります：kaiken drill";
    due(count: usize) => "{count} weaknesses are due today: kaiken drill", "きょう復習する弱点が{count}つあります：kaiken drill";
    look_closer(technique: &str) => "What is behind a figure: kaiken progress --technique {technique} (also --topic, --pitfall)", "数字の中身：kaiken progress --technique {technique}（--topic、--pitfall も）";
    compare_two(a: i64, b: i64) => "Two sessions side by side: kaiken compare {a} {b}", "二回を並べて比べる：kaiken compare {a} {b}";

    nothing => "Nothing yet: progress begins with the first conference.", "まだ記録がありません。最初の会見から歩みが始まります。";
    nothing_of(name: &str) => "Nothing of {name} yet: progress begins with the first conference.", "{name}さんの記録はまだありません。最初の会見から歩みが始まります。";
    nothing_do => "Hold one: kaiken play. Scenarios: kaiken list", "会見を始める：kaiken play　シナリオ一覧：kaiken list";
}

// The exchanges behind a figure.
messages! {
    h_behind(what: &str) => "Behind the figures: {what}", "数字の中身：{what}";
    behind_none => "No exchange of that kind has been met yet.", "該当するやり取りはまだありません。";
    behind_count_1 => "1 exchange, in 1 session", "1件（セッション1回）";
    behind_count(exchanges: usize, sessions: usize) => "Exchanges: {exchanges}, in sessions: {sessions}. The newest first.", "{exchanges}件（セッション{sessions}回）。新しい順。";
    column_session => "session", "回";
    column_share => "points", "得点";
    column_question => "question", "質問";
    statement => "(statement or decision)", "（冒頭発言・判断）";
    not_rated => "not rated", "評価なし";
    fell_into(list: &str) => "fell into: {list}", "落とし穴：{list}";
    see_debrief(number: i64) => "The debrief of a session: kaiken report {number}", "講評を見る：kaiken report {number}";
    only_newest(count: usize) => "Only the newest {count} are listed; all of them: --format csv", "新しい{count}件だけです。すべては --format csv で。";
    aloud_mark => "aloud", "声出し";
    drill_mark => "drill", "ドリル";
    and => " × ", "×";

    unknown_pitfall(word: &str) => "There is no pitfall “{word}”.", "「{word}」という落とし穴はありません。";
}

// Columns of a spreadsheet.
messages! {
    c_session => "Session", "セッション";
    c_date => "Date", "日付";
    c_scenario => "Scenario", "シナリオID";
    c_title => "Title", "題名";
    c_mode => "Mode", "モード";
    c_aloud => "Aloud", "声出し";
    c_question => "Question", "質問ID";
    c_complete => "Complete", "最後まで";
    c_overall => "Overall", "総合点";
    c_exchanges => "Exchanges", "やり取り";
    c_points => "Points", "得点";
    c_possible => "Points there were", "満点";
    c_techniques => "Techniques", "聞き方";
    c_topic => "Topic", "分野";
    c_pitfalls => "Pitfalls", "落とし穴";
    c_offered => "Pitfalls offered", "あった落とし穴";
    yes => "yes", "はい";
    no => "no", "いいえ";
}

// The screen.
messages! {
    name => "Progress", "歩み";
    name_grid => "Progress: techniques × topics", "歩み：聞き方×分野";
    p_overview => "Overview", "全体";
    p_criteria => "Criteria", "観点";
    p_grid => "Techniques × topics", "聞き方×分野";
    p_pitfalls => "Pitfalls", "落とし穴";
    page_of(page: usize, count: usize) => "{page}/{count}", "{page}/{count}";
    no_aloud => "No answers were spoken yet. A conference is answered aloud if you press a on the first screen.", "声に出して答えた記録はまだありません。最初の画面で a を押すと、声出しで始められます。";
    no_other => "All answers so far were rated by those who listened: there are none of another kind.", "これまではすべて、聞き手が評価した記録です。ほかの種類の記録はまだありません。";
    no_chosen => "All answers so far were spoken: there are none that were picked.", "これまではすべて声出しです。選択式の記録はまだありません。";
    cell(technique: &str, field: &str) => "{technique} × {field}", "{technique}×{field}";
    cell_seen_1 => "1 exchange", "やり取り1件";
    cell_seen(count: u32) => "{count} exchanges", "やり取り{count}件";
    cell_share(share: u32) => "{share} % of the points", "得点の{share}%";
    cell_never => "never practised", "未経験";
    cell_last => "The last of them; Enter opens the debrief of the newest.", "最近のやり取り。Enterで最新の講評を開きます。";
    due_screen_1 => "1 weakness is due today — d: drill", "きょう復習する弱点が1つあります — dでドリル";
    due_screen(count: usize) => "{count} weaknesses are due today — d: drill", "きょう復習する弱点が{count}つあります — dでドリル";
    nothing_screen => "Hold a conference: it is the first point of this page. Esc, then Enter on a scenario.", "まず会見を一度。Escで戻り、シナリオを選んでEnterで始まります。";
}
