//! Words of the reports that are handed on: HTML, CSV, the page for a client, the
//! document to prepare from, and the command that writes them.

messages! {
    kind => "Media training report", "メディアトレーニング報告書";
    the_trainee => "the trainee", "受講者";
    trainee => "Trainee", "受講者";
    role => "Role", "役どころ";
    scenario => "Scenario", "シナリオ";
    held => "Held", "実施日時";
    how => "How", "形式";
    record => "Record", "記録";
    record_of(number: i64, seed: u64) => "no. {number}, seed {seed}", "番号 {number}、シード {seed}";
    unsaved(seed: u64) => "not saved, seed {seed}", "保存なし、シード {seed}";
    asked_count(questions: usize) => "questions: {questions}", "質問{questions}問";
    spoken => "spoken aloud, self-rated", "声出し・自己評価";
    picked => "answers chosen", "答えは選択式";

    purpose => "Purpose", "目的";
    purpose_text => "To face, before a real press conference, the questions it will bring: what already holds, what to mend first, and what no wording can mend because it has not been decided yet.", "本番で出る厳しい質問を、事前に経験すること。すでに通用する答え、まず直すべき答え、言い方の前に決めておくべきことを明らかにします。";
    verdict => "Verdict", "総評";
    strengths => "What holds", "通用したところ";
    no_strengths => "No answer stood out enough to be named.", "特に挙げるべき答えは、まだありません。";
    to_mend => "What to mend first", "まず直すところ";
    nothing_to_mend => "Nothing better was to be had from what was offered.", "選べた中に、これより良い答えはありませんでした。";
    before => "To be decided before a real conference", "本番の前に決めておくこと";
    nothing_open => "Nothing was left open.", "決め残したことはありません。";
    open_decision => "Decide", "決める";
    open_contradiction => "Settle on one line", "見解をそろえる";
    open_confidential => "Agree what may be said", "言える範囲を決める";
    open_no_owner => "Name who keeps it", "担当を決める";
    open_no_date => "Set a date", "期限を決める";
    open_no_owner_no_date => "Name who keeps it, and a date", "担当と期限を決める";
    said_at(number: usize) => "question {number}", "質問{number}";
    to_question => "Asked", "質問";
    instead => "Better", "より良い答え";
    and_more(count: usize) => "and {count} more, in the parts below", "ほか{count}件（本文に記載）";

    edition => "Morning edition", "朝刊";
    invented => "invented for training", "訓練用の創作";
    asked_what => "Asked:", "質問";
    answered_what => "The answer:", "答え";
    hostile_note => "Included on request. It shows what an attack on the act looks like; it says nothing about the person.", "希望により収録。行為への攻撃がどう書かれるかを示すもので、個人への評価ではありません。";

    criterion => "Criterion", "観点";
    score => "Score", "得点";
    coverage => "Seen in", "観察";
    scale => "Bands: below 45 not yet, from 45 major challenges, from 65 mostly performed, from 80 performed.", "目安：45未満は不十分、45から課題が大きい、65からおおむね十分、80から十分。";
    chart_title => "Trust and heat, question by question", "一問ごとの信頼と緊迫";
    chart_about(trust: &str, heat: &str) => "Line chart. {trust}. {heat}.", "折れ線グラフ。{trust}。{heat}。";
    chart_note => "▲ marks an answer that stepped into a pitfall. The numbers lead to the questions.", "▲は落とし穴にはまった答え。番号から各質問へ移れます。";
    chart_start => "start", "開始";
    number => "No.", "番号";
    question => "Question", "質問";
    missed => "Missed", "取りこぼし";

    decided => "Decided", "判断";
    answer => "Answer", "答え";
    answer_by(name: &str) => "Answer by {name}", "{name}の答え";
    why => "Why", "講評";
    after(trust: i16, heat: i16) => "afterwards: trust {trust}, heat {heat}", "直後の会場：信頼{trust}、緊迫{heat}";
    seconds(seconds: u32) => "{seconds} s", "{seconds}秒";
    best => "Nothing better was to be had.", "選べた中で最良の答えです。";
    happened => "What really happened", "実際には";
    then_ => "Then", "その後";
    pitfalls => "Pitfalls", "落とし穴";
    not_rated => "not rated", "評価なし";

    what => "What", "内容";
    owner => "Owner", "担当";
    by_when => "By when", "期限";
    not_said => "not said", "言わず";
    fact => "Fact", "事実";
    value => "What was said", "述べた内容";
    known => "What is known", "分かっていること";
    standing => "How that stood", "当否";
    status => "Status", "確度";
    as_of => "As of", "時点";
    message => "Message", "メッセージ";
    outcome => "Outcome", "結果";
    weak => "Weak spot", "弱点";
    most_at => "Most in question", "主な質問";
    seen_through => "Seen through", "見方";
    contents => "Contents", "目次";

    qa_kind => "Questions and answers to prepare from", "想定問答（準備用）";
    qa_about => "Every question of the conference with the best answer there was, and the facts it turns on, as they stood when it opened. Check every figure and its date before using any of this.", "会見で出たすべての質問と、選べた中で最良の答え、その根拠となる事実（開始時点）をまとめました。使う前に、数字と時点を必ず確かめてください。";
    qa_statement => "Opening statement", "冒頭発言";
    qa_best => "Best answer", "最良の答え";
    qa_best_by(name: &str) => "Best answer, by {name}", "最良の答え（{name}）";
    qa_none => "No answer yet: it has to be found before the real conference.", "まだ答えがありません。本番までに用意が必要です。";
    qa_why => "Why", "理由";
    qa_facts => "Facts", "事実";
    qa_open => "Nothing on offer was fully right: decide first, then word it.", "どの答えも十分ではありません。まず方針を決め、それから言葉にしてください。";
    qa_secret => "not to be said", "公表不可";

    c_phase => "phase", "場面";
    c_id => "question id", "質問ID";
    c_from => "from", "質問者";
    c_asked => "asked", "質問";
    c_follow_up => "follow-up", "関連質問";
    c_techniques => "techniques", "聞き方";
    c_topic => "topic", "話題";
    c_answer => "answer id", "回答ID";
    c_said => "said", "答え";
    c_by => "by", "答えた人";
    c_missed => "missed", "取りこぼし";
    c_pitfalls => "pitfalls", "落とし穴";
    c_why => "why", "講評";
    c_better => "better", "より良い答え";
    c_decision => "a decision, not words", "判断の問題";
    c_seconds => "seconds", "秒";
    c_timed_out => "time ran out", "時間切れ";
    c_trust => "trust", "信頼";
    c_heat => "heat", "緊迫";
    c_notes => "written down", "書き留めたこと";
    c_notice => "note", "注意";
    yes => "yes", "はい";
    number_column => "no.", "番号";

    opened => "It opens in the browser.", "ブラウザーで開きます。";
    not_opened => "No browser could be opened here: open the file yourself.", "ここではブラウザーを開けません。ファイルを直接開いてください。";
    lies_here(path: &str) => "The report is in {path}.", "報告書：{path}";
    temporary => "That file is temporary: -o FILE keeps it.", "このファイルは一時的なものです。残すには -o FILE で指定してください。";
    only_html_opens => "only HTML opens in a browser.", "ブラウザーで開けるのはHTMLだけです。";
    only_html_opens_hint => "Leave --format out, or give --format html or qa.", "--format を外すか、html か qa を指定してください。";
    only_vtt_has_offset => "--offset places a session in its video.", "--offset は、動画の中での開始位置です。";
    only_vtt_has_offset_hint => "Give --format vtt as well.", "--format vtt と一緒に指定してください。";
    qa_ending(path: &str) => "{path}: a document to prepare from is written as .md, .html, .csv or .xlsx.", "{path}：準備用の想定問答は .md、.html、.csv、.xlsx で書き出せます。";
    qa_ending_hint => "Give the file one of these endings.", "ファイル名の末尾をこのいずれかにしてください。";
    neutral_only => "The hostile front page and the networks are left out; --front-page includes them.", "敵対的な紙面とネットの声は収録していません（--front-page で収録）。";
    screen_written(path: &str) => "The report is in {path}. It opens in any browser.", "報告書を {path} に書き出しました。ブラウザーで開けます。";
    screen_shared => "On a shared machine no file is written from here. From your own machine: ssh HOST report last --format html > report.html", "共用の機械では、ここからファイルを書き出せません。手元のパソコンから：ssh ホスト名 report last --format html > report.html";
    screen_failed(why: &str) => "The report could not be written: {why}", "報告書を書き出せませんでした。{why}";
}
