//! Words of the facilitator's console: its keys, what it shows, what it says back.

// What keys do: short, for the footer, and as a sentence, for the help page.
messages! {
    next => "next", "次へ";
    next_long => "The answer is over: it counts as rated, and what comes next is asked", "回答を評価どおりに記録し、次の質問へ進む";
    clock => "clock", "時計";
    clock_long => "Start the clock, or stop it", "時計を動かす・止める";
    find => "find", "検索";
    find_long => "Choose the next question from all of them", "すべての質問から次の質問を選ぶ";
    queue => "queue", "後で出す";
    queue_long => "Ask the marked question later, once the exchange is over", "選択した質問を、このやり取りの後に出す";
    instead => "after / instead", "回答後／差し替え";
    instead_long => "Ask it after this answer, or in place of the question at hand", "回答の後に出すか、いまの質問と差し替えるかを切り替える";
    improvise => "improvise", "即興";
    improvise_long => "Ask a question made up on the spot; it is kept for later runs", "その場で質問を作る（次の回でも使えます）";
    follow_up => "follow up", "関連質問";
    follow_up_long => "Follow up this question: with one that is written, or one of your own", "いまの質問に関連質問を続ける";
    press => "press", "食い下がる";
    press_long => "The journalist insists", "記者が食い下がる";
    cut_in => "cut in", "遮る";
    cut_in_long => "The journalist cuts in", "記者が話を遮る";
    wait => "wait", "沈黙";
    wait_long => "The journalist waits, and says nothing", "記者が黙って待つ";
    bring => "event", "状況付与";
    bring_long => "Something happens: an inject of the scenario, a memo, a rumour", "状況付与・メモ・うわさを入れる";
    note => "note", "メモ書き";
    note_long => "Write a note, for you and the debrief", "講評用のメモを書く";
    bookmark => "bookmark", "しおり";
    bookmark_long => "Keep this moment in mind", "この場面にしおりを付ける";
    quote => "words", "発言";
    quote_long => "Write down words worth quoting", "印象に残る発言を書きとめる";
    claim => "claim", "主張";
    claim_long => "Write down something asserted, and which fact it is about", "述べた内容と、どの事実のことかを書きとめる";
    promise => "promise", "約束";
    promise_long => "Write down a promise: what, by when, who", "約束を書きとめる（何を・いつまでに・誰が）";
    tag => "pitfall", "落とし穴";
    tag_long => "A pitfall was heard: choose it by its first letters", "落とし穴を文字で絞り込んで付ける・外す";
    voice => "speaker", "話し手";
    voice_long => "Somebody else on the podium is speaking", "話し手を切り替える";
    hand_over => "hand-over", "引き継ぎ";
    hand_over_long => "The answer was handed over to somebody else", "回答が別の登壇者に引き継がれた";
    ease => "ease off", "手加減";
    ease_long => "Ease off: kinder follow-ups; once more: as before", "手加減する（追及を緩める）・元に戻す";
    end => "end", "終える";
    end_long => "End the run, or stop it for somebody in distress", "この回を終える・中断する";
    undo => "undo", "取り消し";
    undo_long => "Take the newest step back", "直前の操作を取り消す";
    reveal => "reveal", "会場に公開";
    reveal_long => "Show the room ratings and notes, or hide them again", "評価とメモを会場に見せる・隠す";
    pause => "break", "休憩";
    pause_long => "A break: the clock stops and the room shows it; once more: go on", "休憩する（時計を止め、会場にも表示）・再開する";
    look => "look", "詳しく";
    look_long => "What to look for: facts, a model answer, what the levels mean", "聞きどころ・模範回答・評価の目安を見る";
    vote => "vote", "挙手";
    vote_long => "Let the room vote by show of hands", "会場の挙手で答えを選ぶ";
    said_nothing => "silence", "無言";
    said_nothing_long => "The one asked said nothing", "何も答えなかった";
    take_line => "line", "行を選ぶ";
    take_line_long => "Take the marked line, or leave it out", "選択した一文を入れる・外す";
    add => "add", "追加";
    add_long => "Add somebody", "参加者を加える";
    remove => "remove", "外す";
    remove_long => "Take the marked one off the roster", "選択した参加者を名簿から外す";
    seats => "seats", "席";
    seats_long => "Who sits beside the participant in the next run", "次の回に並んで座る人を決める";
    assessors => "assessors", "評価者";
    assessors_long => "Who assesses", "評価者を決める";
}

// The names of its screens, for the help page.
messages! {
    name_spoken => "Console: an answer in their own words", "進行卓：自分の言葉での回答";
    name_chosen => "Console: an answer is chosen", "進行卓：回答を選ぶ";
    name_lines => "Console: the statement is put together", "進行卓：冒頭発言を組み立てる";
    name_decision => "Console: a decision", "進行卓：判断";
    name_over => "Console: the run is over", "進行卓：この回の終わり";
    name_form => "Console: writing", "進行卓：書き込み";
    name_search => "Console: the next question", "進行卓：次の質問を選ぶ";
    name_vote => "Console: a vote", "進行卓：挙手の集計";
    name_end => "Console: ending", "進行卓：終わり方";
    name_look => "Console: what to look for", "進行卓：聞きどころ";
}

// What stands on it.
messages! {
    title(participant: &str, scenario: &str) => "{participant} — {scenario}", "{participant} ─ {scenario}";
    clock_stands => "Space starts the clock", "スペースで時計を開始";
    clock_stopped(time: &str) => "{time} stopped", "{time} 停止中";
    clock_runs(time: &str) => "{time}", "{time}";
    this_question(time: &str, given: &str) => "{time} of {given}", "{time}／{given}";
    this_part(time: &str) => "this one {time}", "ここまで {time}";
    number(n: usize) => "Question {n}", "質問{n}";
    opening => "Opening statement", "冒頭発言";
    opening_ask => "The opening statement: let it be given, and rate it.", "冒頭発言です。話してもらい、評価してください。";
    decision => "Decision", "判断";
    follows => "follow-up", "関連質問";
    pursues(pitfall: &str) => "goes after: {pitfall}", "「{pitfall}」を追及";
    improvised => "improvised", "即興";
    called => "yours", "進行役が指定";
    eased => "easing off", "手加減中";
    revealed => "the room sees the ratings", "評価を会場に公開中";
    speaks(name: &str) => "speaking: {name}", "話し手：{name}";
    came_in => "What has come in", "届いた情報";
    needs => "Look for", "聞きどころ";
    criteria => "Rating", "評価";
    pitfalls => "Pitfalls", "落とし穴";
    none_tagged => "none", "なし";
    rated_before(name: &str, rated: &str) => "{name}: {rated}", "{name}：{rated}";
    marks => "Written down", "記録";
    next_is => "Next", "次";
    next_by_answer => "what the answer leads to", "回答によって決まります";
    next_end => "the end of the conference", "会見の終わり";
    next_decision => "a decision", "判断の場面";
    next_asked(asker: &str, ask: &str) => "{asker}: {ask}", "{asker}：{ask}";
    queued(n: usize) => "queued: {n}", "待ち：{n}問";
    is_false(label: &str, value: &str) => "wrong: in fact {value} ({label})", "事実と異なる：正しくは「{value}」（{label}）";
    is_unconfirmed(label: &str) => "nobody knows yet: {label}", "未確認：{label}";
    is_confidential(label: &str) => "not to be said: {label}", "公表不可：{label}";
    contradicts(who: &str, value: &str) => "contradicts {who}: “{value}”", "{who}の発言「{value}」と食い違い";
    answer_model => "A model answer", "模範回答の例";
    no_model => "The author wrote no answer for it.", "作者による回答例はありません。";
    level_means(level: u8, what: &str) => "{level}  {what}", "{level}  {what}";
    really => "What really happened", "実際の会見では";
    fact_line(label: &str, value: &str, status: &str) => "{label}: {value} ({status})", "{label}：{value}（{status}）";
    fact_line_as_of(label: &str, value: &str, status: &str, as_of: &str) => "{label}: {value} ({status}, as of {as_of})", "{label}：{value}（{status}、{as_of}時点）";
    fact_in_short(value: &str, status: &str, label: &str) => "{value} ({status}) — {label}", "{value}（{status}）─ {label}";
    no_facts => "no particular fact", "特定の事実は不要";
    lines_count(taken: usize, most: usize) => "{taken} of {most} lines; Enter gives the statement", "{taken}/{most}文。Enterで冒頭発言を終える";
    say_with_number => "Press the number of the answer that was said.", "言われた答えの番号を押してください。";
    decide_with_number => "Press the number of what was decided.", "決めた内容の番号を押してください。";
}

// Writing and choosing.
messages! {
    words_heard => "Words heard", "聞こえた言葉";
    what_promised => "What", "何を";
    by_when => "By when", "いつまでに";
    owner => "Who", "誰が";
    about_fact => "About", "どの事実";
    said_to_be => "Said to be", "述べた内容";
    corrects => "Corrects", "訂正";
    corrects_no => "no open correction", "訂正ではない";
    corrects_yes => "openly corrects what was said before", "前の説明をはっきり訂正した";
    about_nothing => "no fact in particular", "特定の事実ではない";
    note_title => "A note", "メモ";
    quote_title => "Words worth quoting", "印象に残る発言";
    claim_title => "A claim", "主張";
    promise_title => "A promise", "約束";
    memo_title => "A memo to the podium", "壇上へのメモ";
    rumour_title => "A rumour goes round", "うわさが流れる";
    its_words => "Words", "文面";
    improvise_title => "A question of your own, after this answer", "即興の質問（この回答の次に）";
    improvise_instead_title => "A question of your own, instead of this one", "即興の質問（いまの質問と差し替え）";
    improvise_follow_title => "A follow-up of your own", "即興の関連質問";
    question_words => "Question", "質問";
    technique => "Technique", "聞き方";
    topic => "Topic", "話題";
    asker => "Who asks", "質問者";
    search_title_after => "The next question, after this answer", "この回答の次に出す質問";
    search_title_instead => "Another question instead of this one", "いまの質問と差し替える質問";
    follow_title => "Follow up", "関連質問";
    follow_own => "A follow-up of your own …", "自分で関連質問を作る…";
    bring_title => "Something happens", "状況付与";
    bring_memo => "A memo of your own …", "自分でメモを書く…";
    bring_rumour => "A rumour of your own …", "うわさを流す…";
    tag_title => "Pitfalls heard", "聞こえた落とし穴";
    voice_title => "Who speaks?", "話しているのは";
    hand_over_title => "Handed over to whom?", "引き継いだ相手は";
    filter => "Letters", "絞り込み";
    nothing_found => "Nothing like that.", "該当なし。";
    asked_already => "asked", "出題済み";
    is_queued => "queued", "待ち";
    critical => "critical", "致命的";
    heard_now => "heard", "付与済み";
}

// The vote.
messages! {
    vote_title => "Show of hands", "挙手の集計";
    vote_how => "The room sees the answers. ↑↓ choose an answer, type the hands; Enter: done.", "会場に選択肢が出ています。↑↓で選び、人数を入力。Enterで確定。";
    vote_tie => "A tie. Which of them is said? Press its letter. Esc: count again.", "同数です。どの答えにしますか。文字（A、B…）を押してください。Escで数え直し。";
    vote_said(letter: char) => "The room sees the counts. Enter: {letter} is said. Esc: count again.", "会場に結果が出ています。Enterで{letter}に決定、Escで数え直し。";
    vote_none => "No hand is counted yet.", "まだ挙手が数えられていません。";
    hands(n: u16) => "{n}", "{n}人";
}

// Ending.
messages! {
    end_title => "How does it end?", "どのように終えますか";
    end_complete => "End here: held to its end", "ここで終了（最後まで行った）";
    end_complete_about => "The result counts.", "結果は正式な記録になります。";
    end_stop => "Stop (for somebody in distress)", "中断する（つらそうなとき）";
    end_stop_about => "“Thank you, let us pause here. That was a hard question; you stayed with it.” The result stays provisional and counts for nothing.", "「ありがとうございます。ここで一度止めましょう。難しい質問によく向き合いました」。結果は暫定で、記録に数えません。";
    end_go_on => "Go on", "続ける";
    over_complete => "The run is over.", "この回は終わりました。";
    over_stopped => "Stopped. Give it a moment; what was said so far is kept.", "中断しました。ひと息入れてください。ここまでの記録は残ります。";
    over_result(score: u8, verdict: &str) => "Result: {score} — {verdict}", "結果：{score}点（{verdict}）";
    over_no_result => "Nothing was rated: no result.", "評価がないため、結果はありません。";
    over_provisional => "provisional", "暫定";
    over_room => "The room sees the front page.", "会場には翌朝の紙面が出ています。";
    over_next(name: &str) => "Next: {name}. Enter: back to the roster.", "次は{name}さんです。Enterで名簿に戻ります。";
    over_back => "Enter: back to the roster.", "Enterで名簿に戻ります。";
    over_debrief => "d: the debrief of this run", "dでこの回の講評";
    leave_title => "Leave the run open?", "この回を開いたまま離れますか";
    leave_ask => "Everything is kept: Enter on the roster goes on at the same question.", "すべて保存されています。名簿でEnterを押すと同じ質問から続きます。";
}

// What is said back.
messages! {
    undone(what: &str) => "Taken back: {what}", "取り消しました：{what}";
    nothing_to_undo => "There is nothing to take back.", "取り消す操作はありません。";
    not_now => "Not now.", "いまはできません。";
    not_asked => "Only while a question waits.", "質問への回答を待つ間だけ使えます。";
    nobody_else => "Nobody else sits on the podium.", "ほかに登壇者はいません。";
    queued_said(ask: &str) => "Queued: {ask}", "あとで出します：{ask}";
    kept_said => "Kept for later runs, too.", "次の回でも使えます。";
    kept_full => "There are as many questions as there may be.", "質問の数が上限に達しています。";
    not_rated => "Nothing was rated there; u goes back to it.", "評価せずに次へ進みました。u で戻れます。";
    bookmarked => "Bookmarked.", "しおりを付けました。";
    eased_on => "Easing off: nobody goes after pitfalls.", "手加減します。追及を止めました。";
    eased_off => "As before: no more easing off.", "手加減をやめました。";
    revealed_on => "The room sees ratings and notes now.", "評価とメモを会場に公開しました。";
    revealed_off => "Hidden from the room again.", "会場の公開をやめました。";
    words_for_critical => "Critical: w writes down the words heard.", "致命的な落とし穴です。wで聞こえた言葉を残してください。";
    break_on => "A break: the clock stands, the room shows it.", "休憩中です。時計を止め、会場にも表示しています。";
    break_off => "Going on.", "再開しました。";
    words_please => "Some words, please.", "文面を入力してください。";
    resumed => "Going on where it was left.", "前回の続きから再開しました。";
    full_statement => "That is as many lines as may be said.", "これ以上は選べません。";
}

// What a step was, for undo and for the list of what was written down.
messages! {
    did_level(criterion: &str, level: u8) => "{criterion} {level}", "{criterion} {level}";
    did_not_observed(criterion: &str) => "{criterion}: not observed", "{criterion}：観察なし";
    did_pitfall(pitfall: &str) => "pitfall “{pitfall}”", "落とし穴「{pitfall}」";
    did_no_pitfall(pitfall: &str) => "“{pitfall}” taken off", "「{pitfall}」を外す";
    did_speaker(name: &str) => "{name} speaks", "話し手を{name}に";
    did_answer => "the answer", "回答";
    did_statement => "the statement", "冒頭発言";
    did_decision => "the decision", "判断";
    did_ask => "another question instead", "質問の差し替え";
    did_queue => "a question queued", "質問の予約";
    did_inject => "the inject", "状況付与";
    did_ease => "easing off", "手加減";
    did_improvise => "the question made up", "即興の質問";
    did_clock_on => "the clock started", "時計の開始";
    did_clock_off => "the clock stopped", "時計の停止";
    did_other => "the last step", "直前の操作";
    mark_note(words: &str) => "note: {words}", "メモ：{words}";
    mark_bookmark => "bookmark", "しおり";
    mark_quote(words: &str) => "“{words}”", "「{words}」";
    mark_claim(words: &str) => "claim: {words}", "主張：{words}";
    mark_claim_about(label: &str, value: &str) => "claim: {label} = {value}", "主張：{label}＝{value}";
    mark_promise(words: &str) => "promise: {words}", "約束：{words}";
    mark_promise_by(words: &str, by: &str) => "promise: {words} ({by})", "約束：{words}（{by}）";
    mark_hand_over(name: &str) => "handed over to {name}", "{name}へ引き継ぎ";
    mark_pressed => "pressed", "食い下がった";
    mark_cut_in => "cut in", "遮った";
    mark_silence => "waited in silence", "黙って待った";
    mark_memo(words: &str) => "memo: {words}", "差し入れ：{words}";
    mark_rumour(words: &str) => "rumour: {words}", "うわさ：{words}";
    mark_vote(hands: u16) => "vote: {hands} hands", "挙手：{hands}人";
}

// What the journalist says, shown to the room.
messages! {
    pressed_1 => "You have not answered my question.", "質問にお答えいただいていません。";
    pressed_2 => "Let me ask again: yes or no?", "もう一度伺います。どちらなんですか。";
    pressed_3 => "That is not what I asked.", "伺っているのはそこではありません。";
    cut_in_1 => "Sorry, let me stop you there.", "すみません、そこで一度止めさせてください。";
    cut_in_2 => "Briefly, please.", "手短にお願いします。";
    cut_in_3 => "Just a moment — what does that mean?", "ちょっと待ってください。それはどういう意味ですか。";
    waits => "(waits, and says nothing)", "（黙って次の言葉を待っている）";
}
