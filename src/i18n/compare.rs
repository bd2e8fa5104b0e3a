//! Words of the comparison of two sessions.

messages! {
    heading(a: i64, b: i64) => "Session {a} and session {b}", "セッション {a} と {b} の比較";
    line(number: i64, date: &str, mode: &str) => "Session {number} · {date} · {mode}", "セッション {number} · {date} · {mode}";
    aloud => "aloud", "声出し";
    session(number: i64) => "Session {number}", "セッション {number}";

    column_session => "Session", "セッション";
    h_scores => "Scores", "得点";
    h_both(count: usize) => "Questions both met: {count}", "両方で答えた質問：{count}問";
    h_only(number: i64, count: usize) => "Only in session {number}: {count}", "セッション {number} だけの質問：{count}問";
    overall => "Overall", "総合点";
    none => "–", "–";
    broken_off => "broken off", "途中で終了";
    exchanges(a: &str, b: &str) => "rated in {a} and {b} exchanges", "評価したやり取り：{a}回・{b}回";
    points(had: u32, of: u32) => "{had} of {of} points", "{of}点中{had}点";
    not_rated => "not rated", "評価なし";
    gone(list: &str) => "no longer: {list}", "なくなった落とし穴：{list}";
    new(list: &str) => "new: {list}", "新しい落とし穴：{list}";
    still(list: &str) => "again: {list}", "繰り返した落とし穴：{list}";
    same_words => "the same words", "同じ言葉";
    other_words => "It was asked in other words.", "聞き方は異なります。";
    between => ", ", "、";
    quoted(said: &str) => "“{said}”", "「{said}」";
    said_by(said: &str, by: &str) => "{by}: “{said}”", "{by}「{said}」";
    silence => "(silence)", "（無言）";
    no_question_both => "No question was asked in both: each conference took its own way. The same seed asks the same questions: kaiken play SCENARIO --seed N", "両方で出た質問はありません。同じ質問で比べるには、--seed を同じ数にして kaiken play を始めてください。";

    other_scenario =>
        "They are of different scenarios: their scores cannot be compared, and no question is matched.",
        "シナリオが異なるため、得点は比べられず、質問も対応づけられません。";
    one_aloud(number: i64) =>
        "The answers of session {number} were spoken and rated by their speaker, the others were picked: their scores cannot be compared.",
        "セッション {number} は声に出した自己評価、もう一方は選択式です。得点は比べられません。";
    one_spoken(number: i64) =>
        "The answers of session {number} were spoken freely and rated by those who listened, the others were not: their scores cannot be compared.",
        "セッション {number} は自由な発話を聞き手が評価したもので、もう一方は異なります。得点は比べられません。";
    both_spoken =>
        "Both were spoken freely and rated by those who listened: a difference may also lie in who rated.",
        "どちらも自由な発話を聞き手が評価したものです。差には、評価した人の違いも含まれます。";
    both_aloud =>
        "The answers of both were spoken and rated by their speaker.",
        "どちらも声に出した答えで、自己評価です。";
    other_rules =>
        "They were played by the rules of different versions: small differences may come of that.",
        "進行規則の版が異なります。小さな差はそのためかもしれません。";
    not_whole(number: i64) =>
        "Session {number} was broken off: its score does not count, and is not compared.",
        "セッション {number} は途中で終了したため、総合点は数えず、比べません。";
    nothing_answered(number: i64) =>
        "In session {number} no question was answered: it has no score.",
        "セッション {number} は一問も答えていないため、得点がありません。";
    other_mode =>
        "One was practice, with a coach after each answer, the other a rehearsal.",
        "一方は一問ごとに講評のある練習、もう一方はリハーサルです。";
    drill =>
        "A drill asks one question and has no score of a conference.",
        "ドリルは一問だけで、会見としての総合点はありません。";
    other_criteria =>
        "The criteria are not the same: only those both have are set side by side.",
        "評価の観点が異なるため、共通の観点だけを並べています。";
    two_are_two =>
        "Two sessions show a difference, not a trend: kaiken progress shows all of them.",
        "二回の差は傾向ではありません。全体の歩みは kaiken progress で見られます。";
    see(a: i64, b: i64) => "Each in full: kaiken report {a}, kaiken report {b}", "それぞれの講評：kaiken report {a}、kaiken report {b}";

    c_question => "Question", "質問";
    c_id => "Id", "質問ID";
    c_said(number: i64) => "Said in session {number}", "セッション {number} の答え";
    c_points(number: i64) => "Points in session {number}", "セッション {number} の得点";
    c_possible(number: i64) => "Points there were in session {number}", "セッション {number} の満点";
    c_pitfalls(number: i64) => "Pitfalls in session {number}", "セッション {number} の落とし穴";
}
