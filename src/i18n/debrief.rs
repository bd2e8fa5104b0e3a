//! Words of the debrief and its renderers.

messages! {
    grade_p => "performed", "十分";
    grade_s => "mostly performed", "おおむね十分";
    grade_m => "major challenges", "課題が大きい";
    grade_u => "not yet", "不十分";
    grade_none => "not rated", "評価なし";

    sentence_mixed(best: &str, worst: &str) => "What carried you: “{best}”. What cost you most: “{worst}”.", "支えになったのは「{best}」。足を引っ張ったのは「{worst}」。";
    sentence_low(worst: &str) => "Nothing carried you yet; what cost you most: “{worst}”.", "支えになった観点はまだありません。とくに足を引っ張ったのは「{worst}」。";
    sentence_high(best: &str, worst: &str) => "Strong throughout, most of all in “{best}”. What is left to gain lies in “{worst}”.", "全体に安定し、とくに「{best}」が光りました。伸びしろは「{worst}」。";
    sentence_even => "Nothing stood out, for better or worse.", "良くも悪くも、際立った点はありません。";
    sentence_critical => "What was critical weighs more than all the rest.", "致命的な答えが、ほかのすべてを打ち消しました。";
    sentence_flawless => "Nothing better was to be had from what was offered.", "選べた中に、これより良い答えはありませんでした。";

    gate_critical(count: usize, cap: u8) => "Critical answers: {count}. The overall score is held to {cap}, whatever the rest.", "致命的な答えが{count}件。ほかが良くても総合は{cap}点が上限です。";
    gate_corrected(cap: u8) => "A false statement, corrected openly: the overall score is held to {cap}.", "事実と異なる説明を、会見中に訂正。総合は{cap}点が上限です。";

    silence => "(silence)", "（無言）";
    own_words => "(in your own words, none of those offered)", "（どれにも近くない、ご自身の言葉）";
    no_statement => "(no opening statement)", "（冒頭発言なし）";
    decision => "Decision", "判断";
    statement => "Opening statement", "冒頭発言";

    pitfall_is(name: &str, what: &str) => "{name}: {what}.", "{name}（{what}）。";
    and_further(first: &str, more: usize) => "{first} – and {more} further facts in the same answer", "{first}。同じ答えで、ほか{more}件の事実";
    claim_true => "true at that moment", "事実どおり";
    claim_false => "not true at that moment", "事実と異なる";
    claim_unconfirmed => "unconfirmed", "未確認";
    claim_confidential => "confidential", "公表不可";

    panel_cost(points: u32) => "Someone better placed was not beside you: {points} points.", "隣にいれば答えられた人がいました（{points}点分）。";

    tick_answered => "answered within two sentences", "二文以内に答えた";
    tick_harmed => "named those harmed", "被害者に触れた";
    tick_as_of => "said as of when", "いつ時点かを言った";
    tick_by_when => "said what and by when", "何をいつまでにを言った";
    tick_no_echo => "did not repeat their word", "相手の言葉を繰り返さなかった";

    next_drill => "Drill what was weak, in a few minutes", "弱点を数分のドリルで鍛える";
    next_same => "The same questions again: did it stick?", "同じ質問でもう一度。身についたかを確かめる";
    next_other => "Another conference, other questions", "別の質問で、もう一度";
    next_rehearsal => "As it will be: no coach, a strict clock, answers aloud", "本番どおりに。助言なし、時計あり、声に出して";

    notice_recognise => "This shows whether you recognise a good answer, not whether you can give one. Only speaking trains speaking: do the repair round aloud.", "これで分かるのは良い答えを見分ける力で、口にする力ではありません。話す力は話すことでしか伸びません。やり直しは声に出して。";
    notice_self_rated => "Spoken and rated by yourself: not to be compared with picked or assessed results.", "声に出し、自分で評価した結果です。選択式や評価者による結果とは比べられません。";
    notice_fiction => "Names, people, outlets, headlines and the figures that change during the conference are invented.", "社名・人物・媒体・見出しと、会見中に変わる数字は創作です。";
    notice_unanswered => "No question was answered: the session has no score, and counts nowhere.", "一問も答えていないため得点はなく、記録にも数えません。";
    notice_provisional => "Broken off: the score is provisional and does not count as a result.", "途中で終えたため、得点は暫定で、記録には数えません。";
    notice_record => "A record of training, not for appraisal.", "訓練の記録であり、人事評価には用いない。";
    notice_rubric => "The seven criteria and their anchors are kaiken’s own; no validated rubric for crisis spokespersons is known to us.", "七つの観点と尺度は kaiken 独自のものです。危機時の広報担当者向けに検証された尺度は、知る限りありません。";

    h_verdict => "Verdict", "講評";
    h_front_page => "The morning after", "翌朝の紙面";
    h_keep => "To keep", "残したいところ";
    h_fix => "To fix first", "まず直すところ";
    h_criteria => "Criteria", "観点別";
    h_mood => "Trust and heat", "信頼と緊迫";
    h_statement => "The opening statement", "冒頭発言";
    h_questions => "Question by question", "一問ずつ";
    h_decisions => "Decisions", "判断";
    h_promises => "Promises made", "約束したこと";
    h_contradictions => "Contradictions", "食い違い";
    h_claims => "Facts stated", "述べた事実";
    h_messages => "Key messages", "キーメッセージ";
    h_panel => "The panel", "登壇者";
    h_weak => "Weak spots", "弱点";
    h_spotted => "Seeing the trap", "わなを見抜く";
    h_sheet => "Spoken aloud", "声に出した答え";
    h_repair => "Repair round: the worst again, aloud", "やり直し：崩れた質問に、声に出してもう一度";
    h_case => "What really happened", "実際の出来事";
    h_next => "What to do next", "次にすること";
    h_notices => "About these results", "この結果について";

    overall(score: u8) => "{score} of 100", "100点満点で{score}点";
    nothing_answered => "nothing was answered yet: no score", "まだ一問も答えていないため得点なし";
    sentence_unanswered => "There is nothing to grade before the first question is answered.", "最初の質問に答えるまでは、評価するものがありません。";
    sentence_only_prepared => "There is nothing to grade before the first question is answered. What was said and decided so far stands below.", "最初の質問に答えるまでは、評価するものがありません。ここまでの発言と判断は、下に残しています。";
    overall_none => "no score", "得点なし";
    before_gates(score: u8) => "{score} before the cap", "上限がなければ{score}点";
    provisional => "provisional", "暫定";
    self_rated => "self-rated", "自己評価";
    room_at_end(room: &str) => "The room at the end: {room}", "終わりの会場：{room}";
    coverage_1(observed: u32) => "{observed} of 1 exchange", "1回中{observed}回";
    coverage(observed: u32, questions: u32) => "{observed} of {questions} exchanges", "{questions}回中{observed}回";
    not_observed => "not observed", "観察なし";

    asked => "Asked", "質問";
    said => "You said", "答え";
    said_by(name: &str) => "{name} said", "{name}の答え";
    decided => "You decided", "判断";
    why => "Why", "講評";
    better_why => "Why that is better", "良い理由";
    came_of => "It came of", "もとの発言";
    and_more(count: usize) => "and {count} more", "ほか{count}件";
    at_question(number: &str) => "question {number}", "質問{number}";
    at_questions(numbers: &str) => "questions {numbers}", "質問{numbers}";
    in_answers(count: usize, of: usize) => "in {count} of {of} answers", "{of}回中{count}回";
    scores_are => "Each score is of 100; beside it, in how many exchanges it was rated.", "点数は100点満点。回数は、その観点を評価したやり取りの数です。";
    points_are => "Points missed: how far short of the best answer, times the question’s weight.", "取りこぼし：最良の答えとの差に、質問の重みを掛けた点数です。";
    course(first: i16, last: i16, lowest: i16, highest: i16) => "{first} → {last} (between {lowest} and {highest})", "{first} → {last}（最低{lowest}、最高{highest}）";
    better => "Better", "より良い答え";
    better_line => "Better lines", "より良い組み立て";
    advice => "Advice", "助言";
    happened => "What really happened", "実際には";
    follow_up => "follow-up", "関連質問";
    missed(points: u32) => "points missed: {points}", "取りこぼし{points}点";
    missed_in(points: u32, answers: &str) => "{points} points missed in {answers}", "{answers}で{points}点の取りこぼし";
    one_answer => "one answer", "回答1回";
    answers(count: usize) => "{count} answers", "回答{count}回";
    best_there_was => "the best that could be said", "選べた中で最良の答え";
    a_decision => "A decision, not words: nothing on offer was fully right. Mend it before a real conference.", "言い方ではなく判断の問題。どう言っても足りません。本番の前に決め直すべき点です。";
    memo => "Then", "その後";
    timed_out => "time ran out", "時間切れ";
    covered => "Covered", "触れた点";
    missing => "Missing", "欠けた点";
    by_when(by: &str) => "by {by}", "期限：{by}";
    owner(owner: &str) => "owner: {owner}", "担当：{owner}";
    delivered => "got across", "伝わった";
    not_delivered => "did not get across", "伝わらなかった";
    earlier => "Earlier", "先に";
    later => "Later", "後で";
    as_fact(value: &str) => "in substance: {value}", "趣旨：{value}";
    trust => "Trust", "信頼";
    heat => "Heat", "緊迫";
    sources => "Sources", "出典";
    social => "On the networks", "ネットでは";
    spotted(right: usize, of: usize) => "You recognised the worst answer {right} of {of} times.", "{of}回のうち{right}回、最悪の答えを見抜きました。";
    sheet(spoken: usize, overruns: usize) => "Answers spoken: {spoken}. Over time: {overruns}.", "声に出した答え：{spoken}件。時間超過：{overruns}件。";
    lens_criterion => "criterion", "観点";
    lens_technique => "technique", "聞き方";
    lens_topic => "topic", "話題";
    lens_pitfall => "pitfall", "落とし穴";
    session(number: i64) => "Session {number}", "セッション {number}";
    seed(seed: u64) => "seed {seed}", "シード {seed}";
}
