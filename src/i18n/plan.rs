//! The words of the plan of a workshop's day. Each language is an original: what is
//! bowed over in Tokyo is not mentioned in English.

// The frame.
messages! {
    title(name: &str) => "The day of “{name}”", "「{name}」当日までの進め方";
    title_open => "The day of a workshop", "ワークショップの進め方";
    people_one => "1 participant", "参加者1人";
    people(n: usize) => "{n} participants", "参加者{n}人";
    about(people: &str, minutes: u16) => "{people}, {minutes} minutes. A record of training, not for appraisal.", "{people}、{minutes}分。訓練の記録であり、人事評価には用いない。";
    about_usual(people: &str, minutes: u16) => "No workshop is named: reckoned for {people} and {minutes} minutes. A record of training, not for appraisal.", "ワークショップの指定なし。{people}、{minutes}分として計算。訓練の記録であり、人事評価には用いない。";
    does_not_fit(needed: u16, minutes: u16) => "This does not fit: it takes {needed} minutes, and there are {minutes}.", "時間が足りません。{needed}分かかりますが、持ち時間は{minutes}分です。";
    fewer(most: usize) => "With this time, take at most {most} people, or hold two days.", "この時間で行えるのは{most}人までです。人数を絞るか、2回に分けてください。";
    longer => "There is no room for two runs, even for one person. Allow two hours.", "1人でも2回通すには足りません。2時間は確保してください。";
    together(each: &str) => "There is no time for everybody alone: they sit on the podium together ({each} at a time), and the facilitator sees to it that each of them answers.", "1人ずつ行う時間はありません。壇上に一緒に座り（1組{each}人）、全員が必ず答えるよう進行役が目を配ります。";
    between(least: usize, most: usize) => "{least} or {most}", "{least}〜{most}";
    alone_later => "There is no time to talk with each person alone: make appointments for the days after.", "個別面談の時間は取れません。翌日以降に日時を決めてください。";
    week_before => "A week before", "1週間前";
    day_before => "The day before", "前日";
    the_day => "The day itself", "当日";
    days_after(days: u16) => "{days} days later", "{days}日後";
    on_date(when: &str, date: &str) => "{when}, {date}", "{when}（{date}）";
    span(from: &str, to: &str) => "{from}–{to}", "{from}〜{to}";
    minutes_note => "Times count from the beginning.", "時刻は開始からの経過（時:分）です。";
}

// The parts of the day.
messages! {
    briefing => "Briefing", "開会・説明";
    draft => "One’s own statement", "冒頭発言を自分で書く";
    baseline => "Ten minutes as things are", "今の実力を見る10分";
    statement_clinic => "Statement clinic", "冒頭発言の検討";
    list_clinic => "Question-list clinic, and the room", "想定問答の検討と会場づくり";
    a_break => "Break", "休憩";
    run_one => "Run 1", "1回目";
    self_review => "Self-review, before any feedback", "自己評価（講評の前に）";
    group => "Group debrief", "全体講評";
    one_to_one => "One to one", "個別面談";
    run_two => "Run 2, reworded", "2回目（聞き方を変えて）";
    close => "Close", "閉会";
    after_the_day => "That evening", "当日の夜";
    first_drill => "First drill", "1回目のドリル";
    second_drill => "Second drill, and once more on the podium", "2回目のドリルと、もう一度の会見";
    prepare => "Ask, set up, calibrate", "依頼・準備・評価者合わせ";
    try_out => "Try it out, and print", "試し運転と印刷";
}

// A week before.
messages! {
    ask_list => "Ask the communications team for the question-and-answer list as a spreadsheet, and the technical people for the fact sheet: what is known, as of when, how sure, and what may not be said.", "広報に想定問答を表計算ファイルで、現場に事実関係の一覧（何が、いつ時点で、どこまで確かか、言えないことは何か）を依頼する。";
    ask_legal => "Ask the lawyers now which sentences they would strike. On the day is too late.", "法務には、削ってほしい文言を今のうちに挙げてもらう。当日では遅い。";
    ask_people => "Tell those who take part: place, time, role, that it is filmed, who sees the film, when it is deleted, and that nobody is ranked.", "参加者に、場所・時刻・役どころ・撮影の有無・映像を見る人と消す日・順位を付けないことを伝える。";
    ask_press => "Find three colleagues who play the press and one who films. Those who know the matter well ask too kindly: take strangers to it.", "記者役3人と撮影係1人を頼む。事情に詳しい人は質問が甘くなる。別の部署から選ぶ。";
    ask_assessors => "Find two people who assess beside you: a critical pitfall stands only where two heard it. Let them rate the same vignettes beforehand.", "評価者を2人頼む。致命的な落とし穴は、2人が聞いて初めて成立する。事前に同じ例題で目線を合わせておく。";
    import_list => "Make a scenario of the list, and read what the list lacks: those are the questions that will come.", "想定問答からシナリオを作り、足りない点の報告を読む。抜けている問いこそ、本番で出る。";
    own_scenario => "Without a list, begin a scenario of your own, or take one that is built in.", "想定問答がなければ、自作のシナリオを始めるか、内蔵のものを使う。";
    does_import => "the list becomes a scenario, with a report of its gaps", "想定問答をシナリオにし、足りない点を報告";
    does_new => "without a list: a scenario of your own, small and commented", "想定問答がない場合：自作シナリオのひな型を作る";
    does_check => "tells what is wrong with it", "シナリオの不備を調べる";
    does_list => "what there is to play", "使えるシナリオの一覧";
    does_workshop => "sets the workshop up; asks for what it needs", "ワークショップを作る（必要なことを尋ねます）";
    does_calibrate => "each assessor, alone: agreed vignettes with reasons", "評価者が各自で。合意済みの例題と理由";
}

// The day before.
messages! {
    try_room => "Connect the projector, open the console and the room, play two questions, rate one, undo it, close and open again: it stands where it was.", "プロジェクターにつなぎ、進行卓と会場の画面を開く。2問進めて1問評価し、取り消し、閉じて開き直す。続きから始まることを確かめる。";
    print_all => "Print the papers, two sets of the sheets: paper is what is left when a laptop is not.", "紙を印刷する。評価用紙は2組。端末が止まったときに残るのは紙だけ。";
    cut_cards => "Cut the reporter cards and hand them to those who play the press only; they read them aloud once.", "記者役カードを切り、記者役だけに渡す。一度、声に出して読んでもらう。";
    name_plates => "Name plates, water, a clock the speakers can see, a second way out for the doorstep questions.", "名札、水、登壇者から見える時計、ぶら下がり用のもう一つの出口。";
    does_sheet => "assessors’ sheets", "評価用紙";
    does_cards => "reporter cards", "記者役カード";
    does_roster => "room set-up and running order", "会場配置と進行表";
    does_self => "self-review sheets", "自己評価用紙";
    does_open => "the console, for the facilitator", "進行卓を開く（進行役用）";
    does_room => "the room, in a second terminal on the projector", "会場の画面（投影用に別の端末で）";
}

// The day.
messages! {
    brief_purpose => "What it is for: to meet the hard questions here first. It trains, it appraises nobody, and nobody is ranked.", "目的：厳しい質問に、まずここで出会うこと。訓練であり、人事評価や順位付けには使わない。";
    brief_stop => "Agree two words: one that eases the questions, one that stops the run. Nobody asks why.", "合図を二つ決める。質問を和らげる「手加減」と、その回を止める「中断」。理由は問わない。";
    brief_film => "Say who films, who sees it, and on which day it is deleted. Ask whether everybody agrees.", "誰が撮り、誰が見て、いつ消すかを伝え、全員の同意を取る。";
    brief_three => "Three honest answers: I know, and here it is; I know and cannot say, because …; I do not know, and you will hear by ….", "正直な答え方は三つ。「分かっています。こうです」「分かっていますが、…のため申し上げられません」「まだ分かりません。…までにお伝えします」。";
    draft_write => "Everybody writes a statement of their own from the fact sheet alone: six sentences, no model, no talking.", "事実関係の一覧だけを見て、各自が冒頭発言を書く。6文まで。手本なし、相談なし。";
    draft_keep => "They sign and keep it: after run 2 they will lay both side by side.", "名前を書いて手元に残す。2回目の後に見比べる。";
    baseline_pairs => "In pairs, at once: one minute of statement, then three questions from the list, then change over. No help, no comment.", "2人1組で一斉に。冒頭発言1分、想定問答から3問、交代。助言も感想もなし。";
    baseline_sheet => "The partner ticks an overall level 0–3 an answer. It is the measure everything later is held against.", "相手は一答ごとに全体の0〜3だけを付ける。これが後で比べる物差しになる。";
    baseline_alone => "One person alone: the trainer asks, and another ticks.", "1人の場合は講師が質問し、別の人が付ける。";
    clinic_six => "The six elements of an apology, one after another: apology, investigation, cause, improvement, consequences, compensation. Which is missing? Not decided yet is an answer; not mentioned is none.", "謝罪・調査・原因・改善・処分・補償の六つを順に確かめる。抜けはどれか。「まだ決まっていない」は答えになるが、触れないのは答えにならない。";
    clinic_5w1h => "Who, what, when, where, why, how: underline each in one’s own text. What cannot be underlined will be the first question.", "5W1Hをそれぞれ自分の原稿に下線で示す。引けない箇所が最初の質問になる。";
    clinic_banned => "Strike hollow words: “sorry if”, “regrettable”, “any inconvenience”, “as soon as possible”. Put a name or a time in their place.", "空疎な言葉を消す：「お騒がせ」「遺憾」「一部のお客様」「速やかに」。代わりに対象と時刻を入れる。";
    clinic_check => "Have one text checked on the projector. The program sees words, not sense: the group judges.", "一人の原稿を投影して点検する。プログラムが見るのは言葉だけ。意味は皆で判断する。";
    clinic_aloud => "Read it aloud once, standing. Whatever makes one stumble is too long.", "立って一度読む。つかえた所は長すぎる。お辞儀は詫びの言葉の後に、そろって5秒。";
    does_statement => "checks a statement typed into a file (- reads what is typed here)", "ファイルの冒頭発言を点検（- で直接入力）";
    list_gaps => "Take the gaps of the imported list one by one: who answers this, and with which of the three honest answers?", "取り込んだ想定問答の抜けを一つずつ。誰が、三つの正直な答えのどれで答えるか。";
    list_core => "For each heading: the core in one sentence by the head, the detail handed over by name. Apology and responsibility are never handed over.", "項目ごとに、核心は責任者の一文で、詳細は名指しで渡す。謝罪と責任は渡さない。";
    list_no_words => "Mark what no wording can rescue: it has to be decided, today, by those in this room.", "言い方では救えない問いに印を付ける。決めるべきことは、今日この場の人が決める。";
    list_room => "Set up the room by the plan: walk in, sit, stand, leave. The doorstep is part of it.", "配置図どおりに会場を作り、入場・着席・起立・退場を通す。ぶら下がりも会見のうち。";
    run_order(podiums: usize, each: u16) => "{podiums} podiums of {each} minutes, two minutes to change over.", "{podiums}組、各{each}分。交代に2分。";
    run_order_one(each: u16) => "One podium, {each} minutes.", "1組、{each}分。";
    run_again(each: u16) => "{each} minutes each, a minute to change over.", "各{each}分、交代に1分。";
    run_again_one(each: u16) => "{each} minutes.", "{each}分。";
    podium(at: &str, who: &str) => "{at}  {who}", "{at}  {who}";
    run_seed => "Everybody gets the same questions in the same order as far as their answers allow. Those who wait do not listen in.", "同じ質問を同じ順に（答えによる分岐を除く）。待つ人は聞かない。";
    run_each => "On a shared podium each person answers at least once; the hand-over is rated too.", "複数で登壇するときは全員が必ず一度答える。受け渡しも評価する。";
    run_live => "Live, an assessor rates the answer as a whole and at most three criteria; the rest is rated from the film.", "その場で付けるのは全体と、多くて三つの観点まで。残りは映像から。";
    run_distress => "Somebody is in distress: ease off, or stop and say “That was enough for now; the questions were hard.” Then a break, not a debrief.", "つらそうな人がいたら手加減か中断を。「ここまでで十分です。厳しい質問でした」と伝え、講評ではなく休憩にする。";
    self_silence => "In silence, on paper, before anybody says a word: what worked, what I would say again, what I promised.", "誰も感想を言わないうちに、黙って紙に書く。うまくいった所、言い直したい所、約束したこと。";
    group_order => "Strengths first, in the words that were said; then what most had in common; then where the assessors differ most. Nobody’s figures beside another’s.", "まず良かった所を実際の言葉で。次に多くに共通した弱点、続いて評価者の見方が割れた所。人と人の点を並べない。";
    group_best => "Read the best answers aloud and let the room say why they work.", "良い答えを読み上げ、なぜ良いかを皆に言ってもらう。";
    group_promises => "List every promise that was made: who keeps it, by when? An empty owner is a finding.", "口にした約束を全部書き出す。担当は誰か、期限はいつか。空欄はそのまま課題。";
    does_agree => "how far the assessors agree, and what to talk about; SESSION is the number on the console", "評価者の一致度と話し合う点（SESSIONは進行卓に出る番号）";
    does_group => "the group’s debrief", "全体講評";
    alone_each(minutes: u16) => "{minutes} minutes each, door closed: one strength, one change for run 2, one question back.", "1人{minutes}分、扉を閉めて。良かった点一つ、2回目で変える点一つ、本人からの質問一つ。";
    alone_others => "The others rework their statement in pairs.", "ほかの人は2人1組で冒頭発言を直す。";
    alone_later_step => "Each person names one change for run 2 to their neighbour; the talk alone follows on another day.", "各自、2回目で変える点を一つ隣の人に伝える。個別面談は後日。";
    does_report => "one person’s debrief", "1人分の講評";
    again_words => "The same matters, other words: the press asks freely from the cards, and each answer that was weak comes again.", "論点は同じ、言い方は別。記者役はカードをもとに自分の言葉で聞き、弱かった問いをもう一度出す。";
    again_changed => "Whoever sits there says beforehand what they want to change. Only that is looked at.", "登壇者は変えたい点を先に言う。見るのはそこだけ。";
    close_one => "Each person: one sentence of the first draft, and the same sentence now.", "各自、最初の原稿の一文と、今ならどう言うかの一文を読む。";
    close_dates => "Fix the dates of both drills in everybody’s diary. Collect the paper.", "2回のドリルの日を全員の予定に入れる。紙を回収する。";
}

// Afterwards.
messages! {
    evening_reports => "One report a person, without the others’ results; the group’s for whoever asked for the day, anonymous if wished.", "1人1通の報告書（他の人の結果は入らない）。依頼元には全体の報告書を、望まれれば匿名で。";
    evening_film => "Note who deletes the film, and when.", "映像を消す人と日を記録する。";
    does_each => "one report a participant", "参加者ごとの報告書";
    does_group_file => "the group’s report, without names", "全体の報告書（匿名）";
    drill_week => "Ten minutes alone, aloud: the worst questions again, then what is due.", "1人で10分、声に出して。最も悪かった問いをもう一度、続いて期日の来たもの。";
    does_repair => "the three worst questions again, aloud", "最も悪かった3問をもう一度、声に出して";
    does_drill => "ten minutes of what is weak and due", "弱点と期日の来たものを10分";
    drill_month => "What was good after a week is gone after a month without use. Drill, then hold one whole conference again.", "1週間後の上達も、使わなければひと月で消える。ドリルの後に、会見を一度通す。";
    ask_again => "Ask whether the promises of the day were kept.", "当日の約束が守られたかを確かめる。";
    does_play => "a whole conference, without the coach", "会見を通しで（助言なし）";
    does_progress => "then and now", "これまでとの比較";
}
