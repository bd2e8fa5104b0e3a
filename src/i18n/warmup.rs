//! Words of the warm-up before a real conference: few, and calm.

messages! {
    name => "Warm-up", "直前の確認";
    title => "Ninety seconds before you go on", "登壇まで、あと九十秒";
    of(title: &str) => "For: {title}", "対象：{title}";
    breathe => "Breathe out. Shoulders down.", "息を吐く。肩を下ろす。";
    messages => "Say this", "伝えること";
    no_messages => "This scenario names no messages: what is the one sentence they should quote?", "このシナリオに伝えるべき一言の指定はありません。引用してほしい一文は何ですか。";
    facts => "You know this", "分かっていること";
    facts_more(count: usize) => "and {count} more in your papers", "ほか{count}件は手元の資料に";
    no_facts => "There is no fact to be said as certain: say what you do not know, and when you will.", "言い切れる事実はありません。分からないことは、いつ分かるかとともに言います。";
    worst => "When they ask like this", "こう聞かれたら";
    worst_of_file => "They will ask like this", "こう聞かれます";
    aloud => "One question, aloud", "一問、声に出して";
    asks(name: &str, outlet: &str) => "{name}, {outlet}", "{outlet}・{name}";
    speak => "Answer aloud, now.", "いま、声に出して答えてください。";
    compare => "Like this", "たとえば";
    go => "You are ready to begin. Look up, and go.", "準備はできました。顔を上げて、どうぞ。";
    left(time: &str) => "{time}", "{time}";
    over => "take your time", "ゆっくりで大丈夫";
    enter_on => "Enter: on", "Enterで次へ";
    enter_compare => "Said it? Enter.", "言い終えたらEnter。";
    enter_done => "Enter: go", "Enterで会場へ";
    which => "Which conference?", "どの会見ですか。";
    which_hint => "Nothing was played yet. Name a scenario: kaiken warmup NAME (see kaiken list).", "まだ記録がありません。シナリオを指定してください：kaiken warmup NAME（一覧は kaiken list）";
}
