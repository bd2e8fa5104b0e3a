//! Words of drills: what is due, the way through one, and what it changed.

messages! {
    name => "Drill", "ドリル";
    name_intro => "Drill: what is due", "ドリル：きょうの課題";
    name_facts => "Drill: before a question", "ドリル：質問の前";
    name_end => "Drill: what it changed", "ドリル：結果";
    skill(technique: &str, field: &str) => "{technique} × {field}", "{technique}×{field}";

    title_one(minutes: u32) => "Drill: one question, about {minutes} min", "ドリル：1問・約{minutes}分";
    title(count: usize, minutes: u32) => "Drill: {count} questions, about {minutes} min", "ドリル：{count}問・約{minutes}分";
    first => "Nothing has been practised yet. This first drill is as broad as it can be: it shows where to go on.", "まだ練習の記録がありません。最初のドリルは幅広く出題し、次に鍛えるところを見つけます。";
    how => "Each question stands alone; the coach speaks after each answer.", "一問ずつ独立した質問です。答えるたびに講評があります。";
    trains => "What it trains", "きょう鍛えるところ";
    trains_kept(skill: &str, why: &str) => "{skill}: {why}", "{skill}：{why}";
    why_due(missed: &str) => "due — {missed}", "復習の時期です（{missed}）";
    why_weak(missed: &str) => "weak — {missed}", "弱点です（{missed}）";
    why_near(skill: &str) => "in place of {skill}, for which there is no other question", "「{skill}」の代わり（ほかに質問がないため）";
    why_new => "not practised yet", "まだ練習していません";
    why_well => "went well so far", "これまで順調です";
    missed(missed: u32, possible: u32, session: i64) => "missed {missed} of {possible} points, last in session {session}", "{possible}点中{missed}点の取りこぼし、最後は記録{session}";
    missed_unsaved(missed: u32, possible: u32) => "missed {missed} of {possible} points", "{possible}点中{missed}点の取りこぼし";

    lacks => "The library is short of questions for", "質問が足りないところ";
    lacks_only(skill: &str) => "{skill}: the only question is the one asked last time; it waits for another wording", "{skill}：前回と同じ質問しかないため、今回は出しません";
    lacks_any(skill: &str) => "{skill}: there is no question that stands alone", "{skill}：単独で出せる質問がありません";
    lacks_hint => "Questions of your own fill the gap: kaiken new, kaiken import.", "自作の質問で補えます：kaiken new、kaiken import";
    few_one => "The library holds one such question.", "条件に合う質問は1問だけです。";
    few(count: usize) => "The library holds {count} such questions.", "条件に合う質問は{count}問だけです。";
    nothing => "The library holds no question for this drill.", "条件に合う質問がライブラリにありません。";
    nothing_new => "All there is for what you would drill are the very questions asked last time.", "鍛えたいところの質問は、前回と同じものしかありません。";
    nothing_hint => "A question must stand alone: no follow-up, and no words of another question in it. Try without --technique or --topic, or see kaiken list.", "ドリルに出せるのは単独で成り立つ質問だけです（関連質問は出せません）。--technique や --topic を外すか、kaiken list をご確認ください。";

    number(number: usize, count: usize) => "Question {number} of {count}", "質問 {number}/{count}";
    from(title: &str) => "From: {title}", "出典：{title}";
    you_are(role: &str) => "You are: {role}", "あなたは：{role}";
    needed => "What you need to know", "押さえておく事実";
    no_facts => "No facts are needed: what counts is how you answer.", "必要な事実はありません。答え方で決まります。";
    advice(skill: &str, advice: &str) => "{skill} — {advice}", "{skill} — {advice}";
    go => "Enter: the question", "Enterで質問へ";
    start => "Enter: the first question", "Enterで始める";

    after => "After the drill", "ドリルを終えて";
    broken_off => "Stopped early: what you answered is kept.", "途中で終えました。答えた分は残ります。";
    broken_off_unsaved => "Stopped early.", "途中で終えました。";
    none_answered => "No question was answered: nothing has changed.", "回答がないため、変化はありません。";
    before_now(before: u32, now: u32) => "{before} % → {now} %", "{before}% → {now}%";
    only_now(now: u32) => "{now} %", "{now}%";
    now_points(had: u32, possible: u32) => "{had} of {possible} points", "{possible}点中{had}点";
    up_well => "well answered", "よく答えられました";
    up => "better this time", "今回は前より良い結果";
    up_weak => "a little more, still weak", "少し増えましたが、まだ弱点";
    worse => "not yet", "これから";
    same => "as before", "横ばい";
    well => "no weakness", "弱点なし";
    back_today => "comes back today", "きょう再び出ます";
    back_tomorrow => "comes back tomorrow", "あした再び出ます";
    back_in(days: i64) => "comes back in {days} days", "{days}日後に再び出ます";
    honest => "Of one question each this is a hint, not a proof: what counts is how it goes when it comes back. The shares before are of up to five sessions.", "一問ずつの結果は目安です。次に出たときに答えられるかどうかが本当の成果です。左の割合は直近5回までの記録によります。";
    not_kept => "Nothing of this drill was kept: it changes no day.", "このドリルは保存されていないため、次回の予定は変わりません。";
    rest_due_one => "One more weakness is due today: kaiken drill", "きょう復習する弱点があと1つあります：kaiken drill";
    rest_due(count: usize) => "{count} more weaknesses are due today: kaiken drill", "きょう復習する弱点があと{count}つあります：kaiken drill";
    all_done => "Nothing else is due today.", "きょうの復習はこれで終わりです。";
    enter_back => "Enter: back", "Enterで戻る";

    due_one => "1 weakness is due today", "きょう復習する弱点が1つあります";
    due(count: usize) => "{count} weaknesses are due today", "きょう復習する弱点が{count}つあります";
    due_key(said: &str) => "{said} — d: drill", "{said} — dでドリル";

    name_judge => "Repair round: how it went", "やり直し：自己評価";
    judge => "How did it go?", "どうでしたか。";
    judge_1 => "not yet", "まだ言えない";
    judge_2 => "partly", "半分ほど";
    judge_3 => "like the better answer", "良い答えのように言えた";
    judge_self => "1–3: your own judgement, kept as such. Enter: go on without.", "1〜3で自己評価。Enterで評価せずに進みます。";
    judged => "It counts when you can still do it another day: the weakness stays due as it was.", "後日も言えてこそ本物です。復習の予定はそのままです。";
    nothing_to_repair => "There is nothing to repair: nothing better was to be had.", "やり直す質問はありません。どれも、選べた中で最良の答えでした。";

    unknown_technique(said: &str) => "There is no technique “{said}”.", "「{said}」という聞き方はありません。";
    unknown_topic(said: &str) => "There is no topic field “{said}”.", "「{said}」という分野はありません。";
    did_you_mean(tag: &str, name: &str) => "Did you mean {tag} ({name})?", "{tag}（{name}）ですか。";
    there_are(tags: &str) => "There are: {tags}", "使える語：{tags}";
    is_pack_hint(name: &str) => "Its questions are asked in drills: kaiken drill --scenario {name}", "質問集はドリルで使います：kaiken drill --scenario {name}";
    in_the_middle => "Leave the drill?", "ドリルをやめますか";
    in_the_middle_ask => "What you have answered counts; this question does not.", "答えた分は記録されます。この質問は数えません。";
    in_the_middle_unsaved => "Nothing of this drill is kept.", "このドリルは保存されません。";
}
