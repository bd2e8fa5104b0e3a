//! The conference room on screen: the question, the clocks, the papers in
//! hand, the coach, memos.

messages! {
    question => "A question", "質問";
    question_title(number: usize, part: &str) => "Question {number} · {part}", "質問{number}・{part}";
    answer_clock => "answer", "回答";
    speech_clock => "speak", "発話";
    conference_clock(gone: &str, whole: &str) => "conference {gone}/{whole}", "会見 {gone}/{whole}";
    clock_over(time: &str) => "+{time} over", "{time}超過";
    clock_paused => "paused", "停止中";

    hands(count: usize) => "hands up: {count}", "挙手 {count}";
    more_press(count: usize) => "and {count} more", "ほか{count}名";
    you => "You", "あなた";
    hidden => "The question waits until you are back.", "質問は、戻られるまで伏せています。";

    aloud_title => "Answer aloud", "声に出して答える";
    aloud_done => "Enter when you have finished.", "話し終えたら Enter。";
    ticks_title => "How was it?", "いまの答えは";
    pick_nearest => "The nearest answer", "いちばん近い答え";
    i_said_nothing => "I said nothing", "何も言わなかった";

    papers => "Your papers", "手元の資料";
    sheet_title => "Fact sheet", "手元の事実";
    said_title => "Said so far", "これまでの発言";
    changed => "changed", "更新";
    you_claimed(value: &str) => "you said: {value}", "説明済み：{value}";
    you_claimed_otherwise(value: &str) => "you said otherwise: {value}", "異なる説明をした：{value}";
    delivered => "said", "伝えた";
    not_delivered => "not yet", "まだ";
    nothing_said => "Nothing yet.", "まだ何もありません。";
    no_facts => "No facts in hand.", "手元の事実はありません。";
    your_statement => "Opening statement", "冒頭発言";

    spot => "Spot the worst", "最悪の答えを見抜く";
    you_said => "You said", "あなたの答え";
    you_decided => "You decided", "あなたの判断";
    said_mark => "yours", "あなた";
    turn_room => "The room", "会場";
    mood_steady => "unchanged", "変わらず";

    moderator => "The moderator", "司会";
    door => "At the door", "ぶら下がり";

    memo_title => "Memo", "メモ";
    memo_changes => "On your fact sheet", "手元の資料を更新";
    memo_keeps => "Your fact sheet stays as it is.", "手元の資料に変更はありません。";
    memo_recorded => "You have said otherwise in this room.", "この会見で、これと異なる説明をしています。";
}
