//! Words of the group debrief: the command, its renderers and the screen.

// What is said of the group.
messages! {
    key => "group", "全員の講評";
    key_long => "What the group is told together", "グループ全体の講評を見る";
    kind => "Group debrief", "グループ講評";
    title(workshop: &str) => "Group debrief: {workshop}", "グループ講評：{workshop}";
    and => " / ", "・";
    participant(letter: &str) => "Participant {letter}", "参加者{letter}";
    somebody => "a participant", "参加者のひとり";
    answered_by_other => "(answered by somebody else on the podium)", "（ほかの登壇者が回答）";
    no_verdict => "too few answers for a verdict", "答えが少ないため評定なし";
    no_part => "No answer of this run was yours: there is nothing to judge.", "この回では答えていないため、評価するものはありません。";
    few_exchanges_1(least: u32) => "You answered in 1 exchange; a verdict takes {least}. What was observed stands below, without a score.", "答えたやり取りは1件で、評定に必要な{least}件に届きません。観察されたことだけを、点数なしで記します。";
    few_exchanges(count: u32, least: u32) => "You answered in {count} exchanges; a verdict takes {least}. What was observed stands below, without a score.", "答えたやり取りは{count}件で、評定に必要な{least}件に届きません。観察されたことだけを、点数なしで記します。";
    in_a_week => "In 7 days: do the drills", "7日後：ドリル";
    in_a_month => "In 30 days: do the drills again", "30日後：もう一度ドリル";
    drill_again => "Everyone on their own: five to ten questions on what was weak.", "各自で、弱点の質問を5〜10問。";

    notice_no_ranking => "This is no ranking: everyone stands in the order of the roster, no total is drawn, and what went wrong is quoted without a name.", "順位付けではありません。名簿の順に並べ、合計は出さず、うまくいかなかった言葉は名前を付けずに引用しています。";
    notice_rated(by: &str) => "Spoken answers: {by}.", "声に出した答え：{by}。";
    notice_chosen => "Chosen answers show whether one recognises a good answer, not whether one can give it.", "選択式で分かるのは良い答えを見分ける力で、口にする力ではありません。";
    notice_few => "A few answers of one afternoon: signs to follow up, not measurements.", "限られた時間での数少ない答えです。測定値ではなく、手がかりとして読んでください。";
}

// Headings and what stands under them.
messages! {
    h_heat => "Participants × criteria", "参加者×観点";
    h_strengths => "What the group does well", "グループの強み";
    h_weak => "Weak spots in common", "共通の弱点";
    h_best => "Best answers heard", "光った答え";
    h_changes => "Run 1 and run 2", "1回目と2回目";
    h_differences => "Where the assessors differ", "評価が分かれたところ";
    h_contradictions => "The podium contradicted itself", "登壇者どうしの食い違い";
    h_promises => "Promises made", "約束したこと";
    h_plan => "Improvement plan", "改善計画";
    h_notices => "About this debrief", "この講評について";

    held(date: &str) => "Held on {date}", "実施日：{date}";
    people_1 => "1 participant", "参加者1人";
    people(count: usize) => "{count} participants", "参加者{count}人";
    runs_1 => "1 run", "実施1回";
    runs(count: usize) => "{count} runs", "実施{count}回";
    scenarios(titles: &str) => "Scenario: {titles}", "シナリオ：{titles}";
    not_yet(names: &str) => "Without a run that has ended: {names}", "終わった回がない人：{names}";
    spoken => "spoken", "口頭";
    chosen => "chosen", "選択式";
    table_of(scenario: &str, how: &str) => "{scenario} ({how})", "{scenario}（{how}）";

    name => "Participant", "参加者";
    run(number: usize) => "run {number}", "{number}回目";
    exchanges => "of", "全";
    no_heat => "No run has ended yet.", "終わった回がまだありません。";
    seen_of(observed: u32, questions: u32) => "{observed} of {questions}", "{questions}件中{observed}件";
    not_observed => "not observed", "観察なし";
    legend_marks => "The figure: exchanges that observed it, of those at the right.  2? fewer than three  · not observed", "数字：右端のやり取りのうち、観察できた件数　2? 3件未満　· 観察なし";
    legend_team => "† sat in a team: own answers only", "† 複数で登壇。本人の答えのみ";
    legend_provisional => "× broken off", "× 途中終了";
    legend_apart => "* beside the score", "* 総合点の対象外";

    no_strengths => "Nothing yet that at least two, and half of the group, do well throughout.", "2人以上、かつ半数以上がそろって良かった観点は、まだありません。";
    good_at(had: usize, of: usize) => "{had} of {of}", "{of}人中{had}人";
    no_weak => "No weak spot that at least two share.", "2人以上に共通する弱点はありません。";
    asked => "Asked", "質問";
    said => "Said", "答え";
    why => "Why it cost", "講評";
    advice => "Advice", "助言";
    no_best => "None to quote yet: a spoken answer is quoted where its words were written down and it was rated well.", "引用できる答えはまだありません。口頭の答えは、言葉を書き取り、評価が高かったものだけを引用します。";
    top_in(criteria: &str) => "rated highest in: {criteria}", "最高評価：{criteria}";
    no_changes => "Nobody has held the same scenario twice to its end, with answers enough to compare.", "同じシナリオを最後まで2回行い、比べられるだけ答えた人は、まだいません。";
    runs_of(name: &str, first: usize, last: usize) => "{name}: run {first} → run {last}", "{name}：{first}回目 → {last}回目";
    better => "better", "良くなった";
    worse => "weaker", "下がった";
    same => "no clear difference", "はっきりした差なし";
    too_few => "too few to say", "少なすぎて不明";
    legend_changes => "≈: no more than two answers rated one level otherwise would make. ?: fewer than three exchanges. One run beside another proves no progress.", "≈：答え2つの評価が1段階違えば生じる程度の差　?：3件未満。1回どうしの比較では、上達とは言い切れません。";
    levels_given(levels: &str, merged: u8) => "rated {levels}; merged {merged}", "評価 {levels} → 統合 {merged}";
    pitfall_doubted => "a critical pitfall one assessor heard; it does not stand", "評価者1人だけが指摘した致命的な落とし穴。確定していません";
    then_said(name: &str, value: &str) => "{name}: {value}", "{name}：{value}";
    no_promises => "None were written down.", "記録された約束はありません。";
    no_plan => "Nothing yet: it follows from the runs.", "まだありません。実施した回から作られます。";
    who => "Who", "誰が";
    what => "What", "内容";
    how => "How", "方法";
    by_when => "By when", "期限";
    owner => "Owner", "担当";
    date => "Date", "期日";
    not_said => "not said", "言わず";
    command => "Command", "コマンド";
    criterion => "Criterion", "観点";
    question => "Question", "質問";
    levels => "Levels", "評価";
    shared_by(had: usize, of: usize) => "{had} of {of} participants", "{of}人中{had}人";
}

// Columns of a spreadsheet.
messages! {
    c_participant => "participant", "参加者";
    c_run => "run", "回";
    c_session => "session", "記録番号";
    c_scenario => "scenario", "シナリオ";
    c_mode => "answers", "答え方";
    c_criterion_id => "criterion id", "観点ID";
    c_criterion => "criterion", "観点";
    c_apart => "beside the score", "総合点の対象外";
    c_band => "band", "目安";
    c_score => "score", "得点";
    c_observed => "observed", "観察";
    c_questions => "exchanges", "やり取り";
    c_team => "team", "複数登壇";
    c_broken_off => "broken off", "途中終了";
    c_rated => "rated", "評価";
    c_notes => "facilitator's notes", "進行役のメモ";
    noted_at(number: usize, note: &str) => "Question {number}: {note}", "質問{number}：{note}";
    c_note => "note", "注意";
    yes => "yes", "はい";
}

// The command line.
messages! {
    nothing_held(name: &str) => "No run of “{name}” has ended yet.", "ワークショップ「{name}」で終わった回は、まだありません。";
    nothing_held_hint => "kaiken workshop open opens the console.", "`kaiken workshop open` で進行卓を開けます。";
    unreadable(count: usize) => "Runs this version cannot read, left out: {count}.", "このバージョンで読めない回を{count}件、除きました。";
    unmerged_1(session: &str) => "Session {session} has been assessed; kaiken agree {session} --adopt makes that its result.", "セッション {session} は評価者の評価がそろっています。kaiken agree {session} --adopt で結果に反映できます。";
    unmerged(sessions: &str) => "Sessions {sessions} have been assessed; kaiken agree SESSION --adopt makes that the result of each.", "セッション {sessions} は評価者の評価がそろっています。kaiken agree 番号 --adopt で、それぞれ結果に反映できます。";
    only_html_opens_hint => "Leave --format out, or give --format html.", "--format を外すか、html を指定してください。";
    no_directory(path: &str) => "{path} cannot be made.", "{path} を作れません。";
    each_there_1(dir: &str, file: &str) => "nothing was written: in {dir} there is {file} already", "何も書き出していません。{dir} に同じ名前のファイルがあります：{file}";
    each_there(dir: &str, count: usize, files: &str) => "nothing was written: in {dir} there are {count} of these files already: {files}", "何も書き出していません。{dir} に同じ名前のファイルが{count}件あります：{files}";
    each_there_hint => "--force writes all of them anew; or name another directory with -o.", "--force を付けるとすべて書き直します。-o で別のディレクトリも選べます。";
    each_1 => "1 report, for one participant alone:", "参加者別の報告書を1件書き出しました：";
    each(count: usize) => "{count} reports, each for one participant alone:", "参加者別の報告書を{count}件書き出しました：";
}
