//! The words on paper: assessors' sheets, self-review, reporter cards, the room.

// Every sheet.
messages! {
    date => "Date", "日付";
    speaker => "Speaker", "登壇者";
    assessor => "Assessor", "評価者";
    scenario => "Scenario", "シナリオ";
    session(number: i64) => "session {number}", "セッション{number}";
    name => "Name", "氏名";
    time => "Time", "時刻";
    note => "Note", "メモ";
}

// Assessor's sheet.
messages! {
    sheet_title => "Assessor’s sheet", "評価用紙";
    sheet_live => "while it goes on", "その場で評価";
    sheet_recording => "from the recording", "映像から評価";
    how_live => "Rate the answer as a whole, and at most three criteria, picked before it begins. Write the time from the clock that was started with the film. Leave empty what you did not observe. Do not compare notes until all are done.", "一答ごとに全体を付け、観点は始める前に選んだ三つまで。時刻は撮影と同時に始めた時計で。観察できなかった欄は空ける。全員が付け終わるまで見せ合わない。";
    how_recording => "Rate every criterion you observed; leave empty what you did not. Times are those of the film. Do not compare notes until all are done.", "観察できた観点をすべて付け、できなかった欄は空ける。時刻は映像のもの。全員が付け終わるまで見せ合わない。";
    anchors => "What the levels mean", "段階の意味";
    criterion => "Criterion", "観点";
    level(n: u8) => "{n}", "{n}";
    outside => "outside the overall score", "総合点の外";
    pitfalls_title => "Pitfalls: write the number, and the words heard", "落とし穴：番号と、聞こえた言葉を書く";
    critical => "critical: stands only where two assessors heard it and wrote down the words", "致命的。2人以上の評価者が聞き、言葉を書き留めて初めて成立する";
    my_three => "My three criteria (number)", "選んだ三つの観点（番号）";
    number => "No.", "番号";
    question => "Question", "質問";
    question_key => "Question, in key words", "質問（要点）";
    by => "Who answered", "答えた人";
    overall => "Overall", "全体";
    nth(n: u8) => "Criterion {n}", "観点{n}";
    pitfalls => "Pitfalls (no.)", "落とし穴（番号）";
    words_heard => "Words heard, note", "聞こえた言葉・メモ";
    statement => "(opening statement)", "（冒頭発言）";
    whole => "On the whole", "全体を通して";
    best => "The best answer, in its words", "最も良かった答え（実際の言葉で）";
    mend => "The one thing to change", "変えるとよい一点";
    from(name: &str) => "— {name}", "— {name}";
}

// Self-review.
messages! {
    self_title => "Self-review", "自己評価用紙";
    self_how => "Five minutes, alone, in silence, before anybody says a word. Nobody collects this sheet.", "誰も感想を言わないうちに、1人で黙って5分。この用紙は回収しません。";
    self_good => "Three answers that worked, and why", "うまくいった答えを三つ、その理由";
    self_again => "The answer I would give again", "もう一度答えたい問い";
    self_asked => "What was asked", "聞かれたこと";
    self_said => "What I said, as I remember it", "答えたこと（覚えている言葉で）";
    self_now => "What I would say now, in one sentence", "今ならどう言うか（一文で）";
    self_rate => "How I would rate this run", "この回を自分で付けると";
    self_promised => "What I promised: who keeps it, by when", "約束したこと（担当と期限）";
    self_unsure => "What I said without knowing it for certain", "確信がないまま言ったこと";
    self_body => "What my body did: hands, voice, eyes", "体の様子（手、声、目線）";
    self_next => "One thing I change in run 2", "2回目で変える一点";
    self_questions => "What was asked, to remember by", "出た質問（思い出すために）";
}

// Reporter cards.
messages! {
    cards_title => "Reporter cards", "記者役カード";
    cards_how => "For those who play the press, and for nobody who answers. Cut along the lines. Ask in your own words; keep the point and the tone. You play a role: press the matter, never the person, and stop at once when the facilitator says so.", "記者役だけに渡し、答える人には見せないでください。線で切り離します。言葉は自分のものに変えてよく、論点と調子を保ってください。役として演じ、問うのは事柄で、人ではありません。進行役の合図があればすぐ止めてください。";
    plays => "played by", "演じる人";
    manner_patient => "Patient: quiet, exact, takes notes; lets silence work. Asks again without raising the voice.", "穏やか：静かに、正確に。メモを取り、沈黙を使う。聞き直すときも声を上げない。";
    manner_sharp => "Sharp: short sentences, quick follow-ups, holds to the point; polite in form.", "鋭い：短い文で畳みかけ、論点を離さない。言葉づかいは丁寧に。";
    manner_hostile => "Hostile: disbelieves, repeats loaded words, shows paper. Never insults, never shouts people down.", "敵対的：信じない、きつい言葉をくり返す、資料を突きつける。ただし侮辱や怒号はしない。";
    well => "Answered well", "良い答えなら";
    badly => "Answered badly", "悪い答えなら";
    well_patient => "Nod, write it down, thank, hand the microphone back.", "うなずき、書き留め、礼を言ってマイクを返す。";
    well_sharp => "“Understood.” Write it down and sit; a good answer must feel like one.", "「分かりました」と書き留めて座る。良い答えだったと感じさせる。";
    well_hostile => "No thanks; look down, write, leave it. You have no headline.", "礼は言わず、目を落として書く。見出しにならなかった、という顔で引く。";
    badly_patient => "Wait three seconds. Then the follow-up, or: “Forgive me, that was not my question.”", "3秒待つ。それから関連質問か「すみません、お尋ねしたのはそこではありません」。";
    badly_sharp => "Straight to the follow-up, or: “That is not an answer. I ask once more.”", "すぐ関連質問へ。なければ「答えになっていません。もう一度伺います」。";
    badly_hostile => "Repeat their worst word aloud, write it down for all to see, then the follow-up.", "相手のまずい言葉を声に出してくり返し、書き留めてみせてから関連質問へ。";
    limit(n: u8) => "{n} questions at a time at most.", "続けて聞けるのは{n}問まで。";
    limit_one => "1 question at a time.", "続けて聞けるのは1問まで。";
    asks_if => "Only if:", "聞く条件：";
    and_ => "; and ", "、かつ";
    or => ", or ", "、または";
    then(cue: &str) => "If {cue}:", "{cue}：";
    by_other(name: &str) => "{name} asks:", "{name}が聞く：";
    joins => "You also follow up others", "ほかの記者の質問に続けて";
    joins_of(name: &str, asked: &str) => "{name} asked “{asked}”", "{name}の「{asked}」の後";
    any_time => "At any time", "いつでも";
    whenever(pitfall: &str, what: &str) => "As soon as an answer is a case of “{pitfall}” ({what}):", "「{pitfall}」（{what}）が出たら：";
    on_news(news: &str) => "When the news comes, “{news}”:", "「{news}」との一報が入ったら：";
    rest_one => "1 more question of theirs is left out (--all prints it).", "ほかに1問あります（--all で印刷）。";
    rest(n: usize) => "{n} more questions of theirs are left out (--all prints them).", "ほかに{n}問あります（--all で印刷）。";
    no_questions => "Nobody asks anything in this scenario.", "このシナリオには質問がありません。";
    ask_in_role => "Improvise in this role; follow up what the others leave open.", "この役で自由に。ほかの記者が残した点を突く。";
}

// What draws a question, in words for somebody who does not know the program.
messages! {
    cue_after_one => "one question has been answered", "1問答えた後";
    cue_after(n: u16) => "{n} questions have been answered", "{n}問答えた後";
    cue_before(n: u16) => "fewer than {n} questions have been answered", "{n}問答える前";
    cue_before_one => "nothing has been answered yet", "まだ1問も答えていないとき";
    cue_hot => "the room is restless and pressing", "会場が緊迫しているとき";
    cue_cool => "the room is still calm", "会場がまだ落ち着いているとき";
    cue_trusted => "the room still believes them", "会場がまだ信頼しているとき";
    cue_distrusted => "the room has stopped believing them", "会場の信頼が落ちたとき";
    cue_answered(asked: &str, how: &str) => "“{asked}” was answered so: {how}", "「{asked}」への答えが「{how}」だったとき";
    cue_not_answered(asked: &str, how: &str) => "“{asked}” was not answered so: {how}", "「{asked}」への答えが「{how}」でなかったとき";
    cue_silent(asked: &str) => "nothing came in answer to “{asked}”", "「{asked}」に何も答えなかったとき";
    cue_not_silent(asked: &str) => "something came in answer to “{asked}”", "「{asked}」に何か答えたとき";
    cue_line(line: &str) => "the opening statement said something like “{line}”", "冒頭発言に「{line}」のような言葉があったとき";
    cue_no_line(line: &str) => "the opening statement said nothing like “{line}”", "冒頭発言に「{line}」のような言葉がなかったとき";
    cue_decided(option: &str) => "it was decided: {option} (the facilitator tells you)", "「{option}」と決めたとき（進行役が伝えます）";
    cue_not_decided(option: &str) => "it was not decided: {option} (the facilitator tells you)", "「{option}」と決めなかったとき（進行役が伝えます）";
    cue_showed(pitfall: &str) => "an answer so far was a case of “{pitfall}”", "それまでに「{pitfall}」があったとき";
    cue_seated(person: &str) => "{person} sits on the podium", "{person}が壇上にいるとき";
    cue_claimed(fact: &str, value: &str) => "they last said of “{fact}”: {value}", "「{fact}」を「{value}」と説明したとき";
    cue_news(news: &str) => "the news is out: “{news}”", "「{news}」との一報の後";
    cue_before_act => "the first act went so (the facilitator tells you)", "前の会見の内容による（進行役が伝えます）";
    cue_never => "never", "聞かない";

    how_well => "good, to the point", "的確な答え";
    how_partly => "only in part", "一部だけの答え";
    how_lacks(criterion: &str, anchor: &str) => "{criterion}: {anchor}", "{criterion}：{anchor}";
    answer_good => "the answer is good and to the point", "答えが的確なら";
    answer_shows(how: &str) => "the answer shows {how}", "答えに「{how}」が出たら";
    answer_lacks(how: &str) => "the answer falls short ({how})", "答えが足りなければ（{how}）";
    answer_silent => "nothing comes in answer", "何も答えなければ";
}

// The room.
messages! {
    roster_title => "The room, and the running order", "会場配置と進行表";
    place => "Place", "場所";
    begins => "Begins", "開始";
    podium => "Podium", "壇上";
    moderator => "Moderator", "司会";
    speaker_seat => "Who answers for it all", "責任者（中央）";
    press_rows => "The press in rows, an aisle between", "記者席（中央に通路）";
    camera_back => "Camera: whole podium, from the back", "カメラ（後方中央、壇上全体）";
    camera_side => "Camera: faces, from the side", "カメラ（斜め前、表情）";
    screen => "Screen with kaiken room, which the speakers cannot see", "スクリーン（会場の画面。登壇者からは見えない向き）";
    console => "Facilitator with the console", "進行役（進行卓）";
    assessors_seat => "Assessors, apart from each other", "評価者（互いに離れて）";
    clock => "Clock the speakers see", "登壇者から見える時計";
    door_in => "Way in", "入口";
    door_out => "Way out: here they wait for the doorstep questions", "出口（ここで囲みの質問）";
    roles => "Who does what", "役割";
    role => "Role", "役割";
    who => "Who", "担当";
    does => "What they do", "すること";
    facilitator => "Facilitator", "進行役";
    facilitator_does => "Leads the run on the console, eases off or stops it.", "進行卓で回を進め、手加減・中断を判断する。";
    moderator_does => "Opens, calls by outlet and name, keeps to the number of questions, announces the end.", "開会、社名と氏名を確かめて指名、質問数の管理、終了の予告。";
    press => "Press", "記者役";
    press_does => "A card each; asks, follows up, and keeps to the role.", "カード1枚ずつ。役に沿って聞き、続けて聞く。";
    films => "Films", "撮影";
    films_does => "Starts with the clock, says “running”, notes the time of each question.", "時計と同時に始め、「回っています」と告げる。各質問の時刻を控える。";
    assesses => "Assessors", "評価者";
    assesses_does => "Sheet, pen, and no talk with other assessors until all are done.", "用紙とペン。全員が終えるまで評価者どうしで話さない。";
    aide => "Aide", "補佐";
    aide_does => "Hands in memos; nothing is whispered.", "メモを差し入れる。耳打ちはしない。";
    projector => "Projector", "投影";
    projector_does => "Looks after the room’s screen.", "会場の画面を見る。";
    order => "Running order", "進行表";
    run_one => "Run 1", "1回目";
    run_two => "Run 2", "2回目";
    on_podium => "On the podium", "登壇者";
    not_begun => "Times count from the beginning.", "時刻は開始からの経過（時:分）です。";
    checks => "Before anybody comes in", "開場前の確認";
    check_cameras => "Cameras charged, cards empty, sound heard on headphones", "カメラの充電・空き容量・音声（イヤホンで確認）";
    check_mics => "Microphones for the podium and one to hand round", "壇上のマイクと、回すマイク1本";
    check_plates => "Name plates, readable from the last row", "名札（最後列から読める大きさ）";
    check_water => "Water, a glass each; nothing else on the table", "水と1人1個のコップ。卓上にはほかに何も置かない";
    check_exit => "The way out is free, and does not lead through the press", "出口が空き、記者席を通らずに出られる";
    check_clock => "A clock the speakers see, set to the film’s time", "登壇者から見える時計（映像の時刻に合わせる）";
    check_screen => "kaiken room on the projector; the console’s own screen is not mirrored", "投影は会場の画面だけ。進行卓の画面が複製表示されていない";
    check_paper => "Paper: two sets of assessors’ sheets, cards, self-review sheets, pens", "紙：評価用紙2組、記者役カード、自己評価用紙、筆記具";
    check_quiet => "A room next door for somebody who needs a moment", "一息つける別室";
    check_consent => "Everybody has agreed to being filmed; the day of deletion is on the wall", "全員が撮影に同意し、消す日を掲示した";
    check_phones => "Phones off, a note on the door", "携帯電話は切り、扉に掲示";
}

// The command.
messages! {
    lies_here(path: &str) => "To be printed on A4: {path}", "印刷用（A4）：{path}";
    opened => "It opens in the browser; print it from there.", "ブラウザーで開きます。そこから印刷してください。";
    open_it => "Open it in a browser and print it from there.", "ブラウザーで開いて印刷してください。";
    written(path: &str) => "Written: {path}", "書き出しました：{path}";
    only_html_hint => "Leave --format out, or give --format html.", "--format を外すか、html を指定してください。";
    on_terminal => "a page to be printed is no use on the terminal.", "印刷用のページは端末には表示できません。";
    on_terminal_hint => "-o FILE.html writes it into a file; --open shows it in the browser.", "-o ファイル.html で書き出すか、--open でブラウザーに表示してください。";
    nothing_of_name(name: &str) => "neither a session, a scenario nor a workshop is called {name}.", "{name} というセッション・シナリオ・ワークショップはありません。";
    nothing_of_name_hint => "Give a session's number or `last`, a scenario (`kaiken list`) or a file, or a workshop (`kaiken workshop list`).", "セッション番号か `last`、シナリオ名（`kaiken list`）かファイル、ワークショップ名（`kaiken workshop list`）を指定してください。";
    bad_time => "a time is written as 13:30", "時刻は 13:30 のように書いてください";
    bad_date => "a date is written as 2026-07-08", "日付は 2026-07-08 のように書いてください";
}
