//! Words of playing a conference, shared by screens and lines.

messages! {
    briefing => "Briefing", "事前説明";
    you_are => "You are", "あなたの役";
    situation => "Situation", "状況";
    timeline => "Timeline", "経緯";
    facts => "Facts", "手元の事実";
    messages_to_deliver => "Key messages", "キーメッセージ";
    avoid => "To avoid", "避けること";
    as_of(at: &str) => "as of {at}", "{at}時点";
    fiction => "Names, people and words are invented; the debrief names what it draws on.", "社名・人物・発言は創作。題材は講評で明かします。";

    panel => "Who sits beside you", "誰と並ぶか";
    panel_ask(seats: usize) => "Seats beside you: {seats}. You can hand a question only to someone who is there.", "隣の席は{seats}つ。隣にいない人には答えを渡せません。";
    knows => "knows", "詳しい分野";
    seated_with(names: &str) => "Beside you: {names}", "隣：{names}";
    alone => "You sit alone.", "ひとりで座ります。";

    opening => "Opening statement", "冒頭発言";
    opening_ask(count: usize) => "Pick up to {count} lines, in the order in which you will say them.", "話す順に、{count}つまで選んでください。";
    covers => "covers", "触れる点";
    decision => "Decision", "判断";

    asks(name: &str, outlet: &str) => "{name}, {outlet}", "{outlet}・{name}";
    say_nothing => "Say nothing", "何も言わない";
    none_of_these => "None of these", "どれにも近くない";
    speaks(name: &str) => "{name} answers", "{name}が答える";
    hands_to(name: &str) => "to {name}", "{name}へ";

    memo => "A note is passed to you", "メモが差し入れられる";
    fact_now(label: &str, value: &str) => "{label}: now {value}", "{label}：{value}に更新";

    worst_ask => "Before the coach speaks: which of the answers is the worst?", "講評の前に。いちばん悪い答えはどれ？";
    pitfall_ask => "Right: that is the worst. And its pitfall?", "正解。それが最悪の答えです。では、その落とし穴は？";
    worst_right => "Right: that is the worst.", "正解。それが最悪の答えです。";
    worst_not => "The one you marked is not the worst.", "いま選んだ答えより、もっと悪い答えがあります。";
    worst_not_but(names: &str) => "The one you marked has a pitfall, too ({names}), but there is a worse one.", "いま選んだ答えにも落とし穴（{names}）がありますが、もっと悪い答えがあります。";
    worst_is_best => "The one you marked is in fact the best on offer.", "いま選んだのは、実はいちばん良い答えです。";
    worst_was(answer: &str) => "The worst: {answer}", "最悪の答え：{answer}";
    worst_was_yours => "The worst is the one you gave; below is why.", "最悪なのは、会場で口にした答えでした。理由は下にあります。";
    pitfall_right(names: &str) => "Its pitfall is right, too: {names}.", "落とし穴も正解です（{names}）。";
    pitfall_was(names: &str) => "Its pitfall: {names}.", "その落とし穴：{names}。";
    coach => "Coach", "講評";
    better => "Better", "より良い答え";
    best_there_was => "That was the best on offer.", "選べた中で最良の答えです。";

    speak_now => "Answer aloud, now. The choices come afterwards.", "声に出して答えてください。選択肢はその後に出ます。";
    tick_ask => "Your own answer, honestly:", "いまの自分の答えを、正直に：";
    tick_answered => "answered within two sentences", "二文以内に答えた";
    tick_harmed => "named those harmed", "被害に遭った人に触れた";
    tick_as_of => "said as of when", "いつ時点の話かを言った";
    tick_by_when => "said what, and by when", "何を、いつまでに、を言った";
    tick_echoed => "repeated their word", "相手の言葉を繰り返した";
    nearest => "Which comes nearest to what you said?", "いまの答えにいちばん近いのは？";
    overran(seconds: u32) => "Over the {seconds} seconds.", "{seconds}秒を超えました。";

    trust => "trust", "信頼";
    heat => "heat", "緊迫";
    time_out => "Time is up: you said nothing.", "時間切れ。何も答えませんでした。";
    kept(number: i64) => "Kept. Go on with: kaiken resume {number}", "保存しました。続きは：kaiken resume {number}";
    not_kept => "This session was not saved.", "このセッションは保存していません。";
    nothing_to_keep => "Nothing had begun yet.", "会見が始まる前に終えました。";

    repair_ask => "The repair round: the three worst again, aloud, without choices?", "やり直し：崩れた三問を、選択肢なしで、声に出してもう一度？";
    repair_speak => "Answer aloud.", "声に出して答えてください。";
    repair_compare => "Compare with", "比べてみる";
    repair_done => "That is what changes a spokesperson. Again tomorrow.", "これが人を変えます。また明日。";
    yes => "Yes", "はい";
    no => "No", "いいえ";
}
