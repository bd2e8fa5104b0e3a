//! Practice by oneself: conferences, drills, debriefs, progress.

use super::Pair;

#[rustfmt::skip]
pub(super) const PAIRS: &[Pair] = &[
    // play
    ("Hold a press conference", "会見を行う"),
    ("With a coach after every answer, or as it will be", "practice は答えるたびに講評あり、rehearsal は本番どおり"),
    ("Answer aloud first, then pick what comes nearest", "まず声に出して答え、いちばん近い選択肢を選ぶ"),
    ("The same number asks the same questions in the same order", "同じ数なら、同じ質問が同じ順に出る"),
    ("Of a second act: which session of the first the room remembers; without it, the newest held to its end", "続編で会場が覚えている、前の会見のセッション。省略時は最後まで行った最新のもの"),
    ("Keep nothing of this session", "この回の記録を残さない"),

    // resume
    ("Go on with a conference that was left in the middle", "中断した会見を続ける"),
    ("The session's number; without it, the newest one left open", "セッション番号。省略時は中断中の最新のもの"),

    // drill
    ("Train what is weak and due: five to ten questions, with a coach after each", "弱点を5〜10問のドリルで鍛える（1問ごとに講評）"),
    ("At most so many minutes, one question at least; otherwise what is due, five questions at least", "長くてもこの分数まで（最低1問）。省略時は期日の来た分、最低5問"),
    ("Only this way of asking, such as pin_down", "この聞き方だけ（例：pin_down）"),
    ("T", "名前"),
    ("Only this topic field, such as compensation", "この分野だけ（例：compensation）"),
    ("Only questions of this scenario or pack", "このシナリオ・質問集の質問だけ"),
    ("The repair round of a session, the newest if none is named: the three worst questions again, aloud and without choices", "セッションのやり直し（省略時は最新）。崩れた三問に、選択肢なしで、声に出してもう一度答える"),
    ("The same number asks the same questions, while nothing else has changed", "ほかが変わらなければ、同じ数で同じ質問が出る"),
    ("Keep nothing of this drill", "このドリルの記録を残さない"),

    // warmup
    ("Ninety seconds before a real conference: messages, facts, one question aloud", "本番直前の90秒：伝えること、事実、声に出して一問"),
    ("The scenario's name (see `kaiken list`), or a file; without it, the last one played", "シナリオ名（`kaiken list` で確認）かファイル。省略時は前回のもの"),
    ("The same number asks the same question", "同じ数なら、同じ質問が出る"),

    // report
    ("Show the debrief of a session", "セッションの講評を表示する"),
    ("Open it in the browser (as html or qa), from a temporary file if no other is named", "ブラウザーで開く（html か qa）。出力先を省くと一時ファイルを使う"),
    ("Leave the trainee's name out", "受講者の名前を伏せる"),
    ("Include the hostile front page and the networks, which a file leaves out", "ファイルでは省く、敵対的な紙面とネットの声も載せる"),
    ("Where in the video the session begins, in seconds: 12.5, or -30 if the camera ran later (with --format vtt)", "動画の中での開始位置（秒）。例：12.5、撮影が後から始まったら -30（--format vtt と併用）"),
    ("Question, best answer and facts, to prepare from", "準備用（質問・最善の答え・事実）"),
    ("Chapters and notes for the video of the session (WebVTT)", "動画用のチャプターとメモ（WebVTT）"),

    // progress
    ("Show how you get on over all sessions, and what is behind each figure", "これまでの歩みと、数字の中身を表示する"),
    ("For a person, for a program, or one row a session for a spreadsheet", "人が読む形、プログラム用、表計算ソフト用（1行に1セッション）"),
    ("List the exchanges that met this technique, such as loaded or pin_down", "この聞き方が出たやり取りを一覧する（例：loaded、pin_down）"),
    ("List the exchanges on this topic, such as cause or compensation", "この分野のやり取りを一覧する（例：cause、compensation）"),
    ("List the exchanges that offered this pitfall, such as speculation", "この落とし穴があったやり取りを一覧する（例：speculation）"),

    // compare
    ("Set two sessions side by side, question by question", "2つのセッションを質問ごとに比べる"),
    ("The number of the first session, or `last`", "1つ目のセッション番号か `last`"),
    ("The number of the second session, or `last`", "2つ目のセッション番号か `last`"),
    ("For a person, for a program, or one row a question for a spreadsheet", "人が読む形、プログラム用、表計算ソフト用（1行に1問）"),
];
