//! Workshops, the room, assessors, paper.

use super::Pair;

#[rustfmt::skip]
pub(super) const PAIRS: &[Pair] = &[
    // workshop
    ("Lead a workshop: set it up, open its console, list, delete", "ワークショップを進行する（作成・進行卓・一覧・削除など）"),
    ("Set a workshop up: who takes part, what is rehearsed, who assesses", "ワークショップを作る（参加者・シナリオ・評価者）"),
    ("Who takes part, from a table: FILE.csv or FILE.xlsx, a row a person: name, office", "参加者の名簿（.csv か .xlsx、1行に1人「氏名,役職」）"),
    ("Who takes part: NAME, or \"NAME, OFFICE\"; may be given several times", "参加者の「氏名」または「氏名,役職」（複数可）"),
    ("What is rehearsed: a name of `kaiken list`, or a file; may be given several times", "使うシナリオの名前（`kaiken list` で確認）かファイル（複数可）"),
    ("Answers are spoken, and rated by those who listen (the usual way)", "声に出して答え、聞く側が評価する（標準）"),
    ("Answers are chosen from those written", "選択肢から選んで答える"),
    ("Who assesses beside the facilitator; may be given several times", "進行役のほかの評価者（複数可）"),
    ("Every run asks the same questions of the same seed; without it, a fresh one", "どの回でも同じ質問を出すための数。省略時は新しく選ぶ"),
    ("Open the facilitator's console", "進行卓を開く"),
    ("There is no console in lines: says what there is instead", "行で進める進行卓はない。代わりの方法を表示する"),
    ("List the workshops there are", "ワークショップを一覧する"),
    ("Delete a workshop", "ワークショップを削除する"),
    ("Delete its runs, too", "各回の記録も削除する"),

    // workshop assessors
    ("Who assesses its runs; name somebody more, or take somebody off", "評価者を表示する（追加・取り下げもできる）"),
    ("Who assesses from now on, too; may be given several times", "追加する評価者（複数可）"),
    ("Whose assessment is not waited for any more; what they have rated stays", "評価を待たないことにする評価者。すでに付けた評価は残る"),

    // workshop report
    ("Tell the group what its runs show together, or each participant apart", "グループ全体の講評、または参加者ごとの講評を作る"),
    ("Write it into a file; with --each, into a directory", "ファイルに書き出す（--each ではフォルダーに）"),
    ("Open it in the browser (as html), from a temporary file if no other is named", "ブラウザーで開く（html）。出力先を省くと一時ファイルを使う"),
    ("Participants are letters, wherever they are named", "参加者の名前をすべて記号（A、B…）に置き換える"),
    ("With the facilitator's own notes (of the group in csv and json; with --each in every participant's report)", "進行役のメモも含める（グループの講評では csv と json、--each では全員の講評に）"),
    ("One report a participant and run, without the others' results (-o DIR)", "参加者・回ごとに分け、ほかの人の結果を含めない（-o フォルダー）"),
    ("For a person, here", "この端末で読む形"),
    ("A row a participant and criterion, for a spreadsheet", "表計算ソフト用（1行に参加者と観点の1組）"),

    // workshop plan
    ("Carry a trainer through the day, from a week before to a month after", "1週間前から1か月後までの進め方を表示する"),
    ("The day it is held: the other dates follow from it", "開催日。ほかの日付はここから決まる"),
    ("When it begins: times of day instead of time gone by", "開始時刻。経過時間の代わりに時刻で示す"),
    ("How many minutes there are", "全体の時間（分）"),
    ("For so many people instead of those on the roster", "名簿の代わりに使う人数"),
    ("For a person, or to hand on; without it, as the name of the file ends, or as text", "出力形式。省略時はファイル名の拡張子で決まり、なければテキスト"),

    // workshop statement
    ("Look an opening statement over: 5W1H, the six elements, words better left out", "冒頭発言を点検する（5W1H、6つの要素、避けたい言葉）"),
    ("A text file; - reads what is typed or piped in", "テキストファイル。- は入力やパイプから読む"),

    // workshop serve-config
    ("Print how a machine is set up to which everybody logs in from their own", "全員が各自の端末からログインする共用機の設定を表示する"),
    ("The account everybody logs in to", "全員がログインに使うアカウント"),
    ("A directory of public keys: NAME.pub, and facilitator.pub", "公開鍵のフォルダー（「名前.pub」と facilitator.pub）"),
    ("Where the keys will stand on the host", "ホストで鍵を置くファイル"),
    ("Where the program is on the host, if not where it is here", "ホストでの kaiken の場所（この端末と違うとき）"),
    ("Write kaiken.conf and kaiken_keys into this directory instead of printing them", "表示する代わりに、kaiken.conf と kaiken_keys をこのフォルダーに書き出す"),

    // room
    ("Show what the audience of a workshop sees, for the projector", "会場に見せる画面を開く（投影用）"),
    ("The workshop's name or number (see `kaiken workshop list`); otherwise the newest", "ワークショップの名前か番号（`kaiken workshop list` で確認）。省略時は最新"),
    ("A line for each change instead of a screen: for screen readers and pipes", "画面の代わりに、変化を1行ずつ表示する（読み上げソフト・パイプ用）"),

    // assess
    ("Rate a rehearsal as one who listens: live, or from the recording", "聞く側として、その場か録画でリハーサルを評価する"),
    ("Who assesses", "評価者"),
    ("While it goes on: one overall level, and at most three criteria", "その場で評価する（全体の水準と、観点3つまで）"),
    ("From the recording: the whole rubric", "録画から評価する（すべての観点）"),
    ("Numbered lines instead of a screen, of a session that has ended: for screen readers", "画面の代わりに番号付きの行で評価する（終わったセッション、読み上げソフト用）"),
    ("Begin a rehearsal that kaiken does not run: you write down what is asked, and rate", "kaiken を使わないリハーサルの評価を始める（質問を書きとめて評価）"),
    ("A scenario whose questions are asked: its name, or a file", "質問に使うシナリオの名前かファイル"),
    ("A list of questions: one a line, or a table as `import qa` reads it", "質問の一覧（1行に1問、または `import qa` が読める表）"),
    ("Who speaks", "登壇者"),
    ("Numbered lines instead of a screen: what is asked first, then the ratings", "画面の代わりに番号付きの行で進める（先に質問、あとで評価）"),
    ("List what is being assessed, and who is done", "評価中のセッションと、各評価者の進み具合を一覧する"),
    ("Write a file for other machines: the sheet of a session, or a filled-in one", "ほかの端末で使うシート（未記入・記入済み）を書き出す"),
    ("The filled-in sheet of this assessor; otherwise one to be filled in", "この評価者の記入済みシート。省略時は未記入のシート"),
    ("Where it goes", "出力先"),
    ("Take in a sheet to be filled in, or a filled-in one", "シート（未記入・記入済み）を取り込む"),
    ("Replace what the assessor has here already", "その評価者の評価がすでにあれば置き換える"),

    // calibrate
    ("Rate written answers whose ratings are known, before you assess", "評価の前に、合意済みの答えで目合わせをする"),
    ("So many answers; without it, all there are", "答えの数。省略時はすべて"),
    ("The same number shows the same answers in the same order", "同じ数なら、同じ答えが同じ順に出る"),

    // agree
    ("Tell how far the assessors of a session agree, and what they come to together", "評価者どうしの一致の度合いと、まとめた結果を表示する"),
    ("Show what there is before all have finished; for the facilitator's eyes", "全員が終わる前でも表示する（進行役用）"),
    ("Make the merged result what the session's reports say", "まとめた結果を、このセッションの講評に使う"),
    ("Leave out the ratings the facilitator gave at the console", "進行卓で付けた評価を除く"),
    ("A row a rating, a column an assessor, for a spreadsheet", "表計算ソフト用（1行に1評価、1列に評価者1人）"),

    // print
    ("Paper for a rehearsal, to be printed on A4", "リハーサル用の用紙を作る（A4印刷用）"),
    ("Assessors' sheets, or self-review sheets", "評価用紙、または自己評価用紙を作る"),
    ("A session's number or `last`, a scenario or its file, a workshop's name; without it, an empty sheet", "セッション番号か `last`、シナリオ名かファイル、ワークショップ名。省略時は白紙の用紙"),
    ("Filled in while it goes on, or from the recording [default: live, or recording of a session that has ended]", "その場で評価するか、録画から評価するか［既定値：live。終わったセッションは recording］"),
    ("While it goes on: the answer as a whole and three criteria", "その場で評価（全体と観点3つ）"),
    ("From the recording: every criterion", "録画から評価（すべての観点）"),
    ("Self-review sheets instead, for those who stood there", "代わりに、登壇した本人用の自己評価用紙を作る"),
    ("The scenario's name (see `kaiken list`), or a file; of a session its number, or `last`", "シナリオ名（`kaiken list` で確認）かファイル。セッションなら番号か `last`"),
    ("Reporter cards for colleagues who play the press", "記者役に渡すカードを作る"),
    ("Every question, not only the weightiest of each journalist", "各記者の主な質問だけでなく、すべて載せる"),
    ("The room: who sits where, who does what, the running order", "会場配置・役割・進行表を作る"),
    ("The workshop's name or number; without it, the newest, or an empty form", "ワークショップの名前か番号。省略時は最新、なければ白紙"),
    ("An empty form, to be filled in by hand", "手書き用の白紙"),
];
