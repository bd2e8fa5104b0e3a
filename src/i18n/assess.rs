//! Words of an assessor's sheet.

messages! {
    name => "An assessor's sheet", "評価シート";
    name_lead => "An assessor's sheet, leading", "評価シート（進行も担当）";
    name_pitfalls => "A pitfall heard", "落とし穴を選ぶ";
    name_typing => "Words typed", "文字の入力";
    name_criteria => "Criteria for live rating", "その場で評価する項目";
    name_next => "The next question", "次の質問";
    name_decide => "A decision", "決断";
    title(title: &str) => "Assess: {title}", "評価：{title}";
    live => "live", "ライブ";
    recording => "recording", "録画";
    done => "done", "完了";
    rated(rated: usize, count: usize) => "{rated} of {count} rated", "評価済み{rated}/{count}";

    statement => "Opening statement", "冒頭発言";
    question(number: usize) => "Question {number}", "質問{number}";
    follows => "follow-up", "関連質問";
    at_hand => "being answered", "回答中";
    bookmarked => "★ bookmarked", "★ しおり";
    answered_by(name: &str) => "answered by {name}", "回答：{name}";
    heard(words: &str) => "“{words}”", "「{words}」";
    spoken(name: &str) => "Speaker: {name}", "登壇者：{name}";
    overall => "Overall", "全体として";
    not_rated => "–", "–";
    note => "Note", "メモ";
    remark => "Remark on the whole", "全体への所見";
    critical => "critical", "致命的";
    none_asked => "Nothing has been asked yet. The sheet follows by itself.", "まだ質問はありません。始まると自動で表示されます。";
    none_asked_lead => "i: write down the first question as it is asked. s: start the clock together with the video.", "iで最初の質問を書きとめます。録画と同時にsで計時を始められます。";
    new_asked => "A new question has been asked: →", "次の質問が出ました（→で移動）";
    wait => "The next question is awaited; it will come up here.", "次の質問を待っています。出たらここに表示します。";
    last => "That was the last one.", "これが最後です。";
    full(most: usize) => "Live, {most} criteria an answer are enough: take one out first (-).", "ライブの評価は1回答につき{most}項目までです。ほかの項目を-で外してください。";
    is_done => "This sheet is done. d opens it again.", "このシートは完了しています。dで再び開けます。";
    nothing_here => "There is no answer to rate yet.", "評価する回答がまだありません。";
    all_rated => "All are rated. d: done.", "すべて評価しました。dで完了します。";
    open_left => "To the next one not rated.", "未評価の回答に移りました。";
    started => "The clock runs from now.", "計時を始めました。";
    stamped(time: &str) => "Time set: {time}", "時刻を記録：{time}";
    no_start => "No clock runs: s starts it.", "計時していません。sで始めます。";
    waits_others => "Done. Others' sheets stay closed until all are done.", "完了しました。全員が終わるまで、互いのシートは見えません。";
    others_done(done: usize, count: usize) => "Others done: {done} of {count}", "ほかの評価者：{count}人中{done}人完了";
    all_done(session: i64) => "Everybody is done: kaiken agree {session}", "全員完了です：kaiken agree {session}";
    is_over => "The rehearsal is over.", "リハーサルは終わりました。";

    ask_again_title => "Set the start again?", "計時をやり直しますか";
    ask_again => "The clock starts from zero now. Times set so far stay as they are.", "今からゼロで計り直します。これまでの時刻はそのままです。";
    ask_done_title => "Done?", "評価を完了しますか";
    ask_done => "Once all assessors are done, your sheet is open to them.", "評価者全員が完了すると、このシートは互いに見えるようになります。";
    ask_done_left_one => "1 answer is not rated. Once all assessors are done, your sheet is open to them.", "未評価の回答が1つあります。評価者全員が完了すると、このシートは互いに見えるようになります。";
    ask_done_left(left: usize) => "{left} answers are not rated. Once all assessors are done, your sheet is open to them.", "未評価の回答が{left}あります。評価者全員が完了すると、このシートは互いに見えるようになります。";
    ask_reopen_title => "Open the sheet again?", "シートを再び開きますか";
    ask_reopen => "Others may have seen it by now, and you theirs.", "すでに互いのシートを見ているかもしれません。";
    ask_end_title => "End the rehearsal?", "リハーサルを終えますか";
    ask_end => "Nothing more is asked. Your ratings can still be changed.", "これ以上質問は出ません。評価は引き続き変更できます。";

    pitfall_title => "Pitfall heard", "聞こえた落とし穴";
    pitfall_hint => "Type its first letters; Enter tags it, or takes the tag away.", "名前の一部で絞れます（英語名の頭文字も可）。Enterで付ける・外す。";
    words_title(name: &str) => "{name}: the words heard", "{name}：実際の言葉";
    words_hint => "As they were said; may be empty.", "聞こえたとおりに。空でもかまいません。";
    words_hint_critical => "As they were said: a critical pitfall does not stand without them.", "聞こえたとおりに。致命的な落とし穴には、言葉の記録が要ります。";
    note_title => "Note on this answer", "この回答へのメモ";
    remark_title => "Remark on the whole", "全体への所見";
    enter_keeps => "Enter keeps it, Esc leaves it as it was.", "Enterで保存、Escで取り消し。";
    criteria_title => "What will you rate live?", "その場でどの項目を評価しますか";
    criteria_hint(most: usize) => "At most {most}; none: any {most} an answer.", "{most}項目まで。選ばなければ、回答ごとに任意の{most}項目。";
    next_title => "The next question", "次の質問";
    next_hint => "Type it as it is asked, or letters to find it in the list.", "聞こえたとおりに入力。一覧からは文字で絞れます。";
    next_typed(words: &str) => "As typed: {words}", "入力のとおり：{words}";
    next_from(name: &str) => "Asked by {name} (Tab: another)", "質問者：{name}（Tabで変更）";
    next_nothing => "Type the question.", "質問を入力してください。";
    decide_title => "What was decided?", "どう決めましたか";
    rejected => "That cannot be asked now.", "今はその質問を記録できません。";

    usual_title => "Live rehearsal", "リハーサル";
    usual_press => "A journalist", "記者";
    usual_topic => "Anything", "全般";
    waiting => "Waiting for the first question", "最初の質問を待っています";

    ask_name => "Your name", "お名前";
    name_needed => "Who assesses?", "評価者の名前が必要です。";
    name_needed_hint => "Say it with --assessor NAME.", "--assessor 名前 で指定してください。";
    which => "Which session?", "どのセッションを評価しますか。";
    which_hint => "kaiken assess NUMBER --assessor NAME; kaiken assess list tells the numbers; kaiken assess new begins one.", "kaiken assess 番号 --assessor 名前。番号は kaiken assess list で分かります。新しく始めるには kaiken assess new。";
    joins(session: i64) => "Others join with: kaiken assess {session} --assessor NAME", "ほかの評価者：kaiken assess {session} --assessor 名前";
    go_on(session: i64, name: &str) => "All is kept. Go on with: kaiken assess {session} --assessor {name}", "すべて保存しました。続き：kaiken assess {session} --assessor {name}";
    finished(session: i64) => "Your sheet is done. When all are: kaiken agree {session}", "シートは完了です。全員が終わったら：kaiken agree {session}";
    empty_list => "The list holds no question.", "一覧に質問がありません。";
    empty_list_hint => "One question a line, or a table as kaiken import qa reads it.", "1行に1問、または kaiken import qa が読める表を指定してください。";
    not_kept(why: &str) => "The rehearsal cannot be kept: {why}", "リハーサルを保存できません：{why}";

    list_none => "No session is being assessed.", "評価中のセッションはありません。";
    list_hint => "kaiken assess NUMBER --assessor NAME", "kaiken assess 番号 --assessor 名前";
    list_nobody => "nobody has begun", "まだ誰も始めていません";
    list_not_begun(name: &str) => "{name}: not begun", "{name}：未着手";
    list_done(name: &str, rated: usize) => "{name}: done, {rated} rated", "{name}：完了（評価{rated}件）";
    list_open(name: &str, rated: usize) => "{name}: {rated} rated so far", "{name}：評価中（{rated}件）";
    list_all_done => "all done", "全員完了";
    list_goes_on => "goes on", "進行中";
    list_sheet => "from another machine", "別の端末から";

    exported(path: &str) => "Written: {path}", "書き出しました：{path}";
    exported_sheet_next => "Hand it to the assessors: kaiken assess import FILE, then kaiken assess NUMBER --assessor NAME", "評価者に渡してください：kaiken assess import ファイル、続いて kaiken assess 番号 --assessor 名前";
    exported_own_next => "Hand it back: kaiken assess import FILE", "進行役に返してください：kaiken assess import ファイル";
    imported_sheet(session: i64) => "Taken in as session {session}: kaiken assess {session} --assessor NAME", "セッション{session}として取り込みました：kaiken assess {session} --assessor 名前";
    imported_own(name: &str, session: i64) => "Taken in: {name}'s sheet of session {session}", "取り込みました：セッション{session}、{name}のシート";
    imported_stale => "Some of it is of turns that were taken back since; it counts for nothing.", "その後取り消された質問への評価が含まれています。その分は数えません。";

    plain_intro(title: &str, name: &str) => "Assess: {title} — {name}", "評価：{title}（{name}）";
    plain_how => "For each line: 0 to 3, - for not observed, Enter keeps what stands, ? tells the levels, b back, q stop.", "各項目に0〜3を入力。-は観察されず、Enterはそのまま、?は水準の目安、bは前へ、qは中断。";
    plain_lead => "Write down each question as it is asked. An empty line ends the rehearsal; then you rate.", "質問が出るたびに書きとめてください。空の行でリハーサルを終え、評価に進みます。";
    plain_next => "Next question: ", "次の質問：";
    plain_not_over => "It still goes on: lines are for sessions that have ended. Use the sheet on screen, or wait for its end.", "まだ進行中です。--plain は終わったセッションで使えます。画面のシートを使うか、終わってからお試しください。";
    plain_row(name: &str, now: &str) => "{name} [{now}]: ", "{name}［{now}］：";
    plain_pitfalls(now: &str) => "Pitfalls heard, by number or how they begin, with commas; ? lists them [{now}]: ", "落とし穴（番号か名前の初めを読点区切り。?で一覧）［{now}］：";
    plain_words(name: &str) => "The words heard of “{name}”: ", "「{name}」の実際の言葉：";
    plain_note(now: &str) => "Note [{now}]: ", "メモ［{now}］：";
    plain_remark(now: &str) => "Remark on the whole [{now}]: ", "全体への所見［{now}］：";
    plain_done => "Done? Others see it once all are (y/N): ", "完了しますか。全員が完了すると互いに見えます（y/N）：";
    plain_what => "Please give 0, 1, 2, 3, -, ?, b, q, or nothing.", "0〜3、-、?、b、q のいずれか、またはEnterだけを入力してください。";
    plain_no_pitfall(said: &str) => "There is no pitfall “{said}”. There are:", "「{said}」という落とし穴はありません。一覧：";
    plain_several(said: &str, names: &str) => "“{said}” may be any of: {names}.", "「{said}」では絞れません：{names}";
    plain_none => "none", "なし";
}
