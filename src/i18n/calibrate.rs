//! Words of calibrating: rating written answers whose ratings are known.

messages! {
    name => "Calibrate", "目合わせ";
    name_rating => "Rating an answer", "答えの評価";
    title => "Calibrate before you assess", "評価の前の目合わせ";
    number(at: usize, count: usize) => "{at} of {count}", "{at}/{count}";
    intro_1 => "1 written answer, and what it was agreed to be worth.", "文章の答えが1件。評価は合意済みです。";
    intro(count: usize) => "{count} written answers, and what they were agreed to be worth.", "文章の答えが{count}件。評価は合意済みです。";
    intro_how => "Rate each by the words in front of you and the anchors, nothing else. Then you see what was agreed and why. At the end you see where you are strict and where lenient. Nothing is kept.", "目の前の言葉と各水準の目安だけで評価してください。そのつど、合意された評価と理由を示し、最後に辛め・甘めの傾向を示します。記録は残りません。";
    intro_halo => "Beware of the glow: an answer can be well spoken and say nothing, or stumble and be right. Rate one criterion at a time, as if you had not seen the others.", "一つの良さに引きずられないこと。流暢でも中身のない答えがあり、たどたどしくても正しい答えがあります。観点は一つずつ、ほかを見なかったつもりで。";
    intro_critical => "Say also if you hear one of the six critical pitfalls.", "致命的な落とし穴（6種）があれば、それも答えてください。";
    invented => "Companies, people and events are invented.", "会社・人物・出来事はすべて架空です。";
    begin => "Enter: begin", "Enterで始める";

    asked => "Asked", "質問";
    answered => "Answer", "答え";
    pitfall => "Critical pitfall", "致命的な落とし穴";
    pitfalls_title => "The critical pitfalls", "致命的な落とし穴";
    pitfall_is(name: &str, what: &str) => "{name}: {what}", "{name}：{what}";
    no_pitfall => "none", "なし";
    not_rated => "not rated yet", "未評価";
    rate_all => "Rate every criterion, then Enter.", "すべての観点を評価したらEnter。";
    check => "Enter: compare", "Enterで比べる";

    compared => "Compared", "比べてみると";
    same(name: &str, level: u8) => "{name}: {level}, as agreed", "{name}：{level}（一致）";
    differs(name: &str, yours: u8, agreed: u8) => "{name}: you {yours}, agreed {agreed}", "{name}：あなた {yours}、合意 {agreed}";
    anchor(level: u8, means: &str) => "{level} = {means}", "{level}＝{means}";
    pitfall_found(name: &str) => "{name} (critical): heard, as agreed", "{name}（致命的）：一致";
    pitfall_missed(name: &str) => "{name} (critical): missed", "{name}（致命的）：見落とし";
    pitfall_wrong(name: &str) => "{name} (critical): not in these words", "{name}（致命的）：この言葉からは認められない";
    pitfall_wrong_why => "A critical pitfall gates the whole result: it needs words one can quote.", "致命的な落とし穴は総合点の上限を決めます。引用できる言葉が必要です。";
    once_more => "The answer once more", "答えをもう一度";
    next => "Enter: next", "Enterで次へ";
    to_end => "Enter: how you rate", "Enterで結果へ";

    end => "How you rate", "あなたの評価の傾向";
    nothing => "No answer was rated.", "評価した答えはありません。";
    same_of(same: usize, count: usize, near: usize) => "{same} of {count} levels are the agreed ones, {near} within one level.", "{count}件中{same}件が一致、{near}件が1段階以内。";
    strict(by: &str, count: usize) => "You rate strictly: {by} levels below what was agreed, over {count} ratings.", "辛めです。合意された評価より平均{by}段階低い（{count}件）。";
    lenient(by: &str, count: usize) => "You rate leniently: {by} levels above what was agreed, over {count} ratings.", "甘めです。合意された評価より平均{by}段階高い（{count}件）。";
    in_line(count: usize) => "You rate as was agreed, neither strictly nor leniently, over {count} ratings.", "辛くも甘くもなく、合意された評価どおりです（{count}件）。";
    too_few(count: usize) => "{count} ratings are too few to say whether you rate strictly or leniently.", "{count}件では、辛め・甘めを言うには足りません。";
    too_few_1 => "1 rating is too few to say whether you rate strictly or leniently.", "1件では、辛め・甘めを言うには足りません。";
    c_criterion => "Criterion", "観点";
    c_mean => "mean", "平均差";
    c_same => "same", "一致";
    c_near => "±1", "±1";
    of(count: usize, all: usize) => "{count}/{all}", "{count}/{all}";
    mean_note => "mean: your level less the agreed one; below 0 is strict.", "平均差＝あなたの評価－合意された評価。0より下は辛め。";
    pitfalls_heard(found: usize, all: usize) => "Critical pitfalls: {found} of {all} heard", "致命的な落とし穴：{all}件中{found}件に気づいた";
    pitfalls_not_there => "Critical pitfalls: there was none", "致命的な落とし穴：該当なし";
    pitfalls_raised_1 => "1 named that was not there", "ないのに指摘したもの1件";
    pitfalls_raised(count: usize) => "{count} named that were not there", "ないのに指摘したもの{count}件";
    pitfalls_none => "none named that was not there", "余分な指摘なし";
    read_again => "Read again", "読み直すところ";
    read_nothing => "Nothing: on every criterion you are less than half a level off.", "ありません。どの観点も平均半段階以内です。";
    off_by(name: &str, by: &str) => "{name}, {by} levels off on average", "{name}：平均{by}段階のずれ";
    level(level: u8, means: &str) => "{level}  {means}", "{level}  {means}";
    hand_over => "For the facilitator", "進行役に渡す一行";
    line(answers: usize, same: &str, near: &str, mean: &str, critical: &str, seed: u64) => "Calibration: answers {answers}, the same {same}, within one level {near}, mean {mean}, critical {critical} (seed {seed}).", "目合わせ：答え{answers}件、一致{same}、±1が{near}、平均差{mean}、致命的{critical}（シード{seed}）";
    then => "Now assess: kaiken assess SESSION --assessor NAME", "続けて評価へ：kaiken assess セッション番号 --assessor 名前";
    enter_back => "Enter: done", "Enterで終える";

    ask_level(name: &str) => "{name}, 0 to 3 (? for what the levels mean): ", "{name}（0〜3、?で各水準の目安）：";
    bad_level => "Please give a level from 0 to 3, or ?.", "0〜3の数字か ? を入力してください。";
    ask_pitfall => "Critical pitfall (0 for none): ", "致命的な落とし穴（なければ0）：";
    bad_pitfall(most: usize) => "Please give a number from 0 to {most}.", "0〜{most}の数字を入力してください。";
    answer_number(at: usize, count: usize) => "Answer {at} of {count}", "答え {at}/{count}";
}
