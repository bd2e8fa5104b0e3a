//! Words of workshops: setting one up, the roster, what to do next.

// The roster's screen.
messages! {
    name_roster => "Workshop: whose turn it is", "ワークショップ：名簿";
    name_form => "Workshop: writing", "ワークショップ：書き込み";
    roster => "Participants", "参加者";
    nobody_yet => "Nobody yet: a adds somebody.", "まだ誰もいません。aで加えてください。";
    scenario => "Scenario", "シナリオ";
    scenario_of(at: usize, of: usize) => "{at} of {of}", "{at}/{of}";
    answers => "Answers", "答え方";
    spoken => "spoken, rated by those who listen", "声に出して答え、聞く人が評価";
    chosen => "chosen from those written", "選択肢から選ぶ";
    assessors => "Assessors", "評価者";
    no_assessors => "the facilitator alone", "進行役のみ";
    seats => "Beside the participant", "隣の席";
    seats_alone => "nobody: the participant sits alone", "なし（参加者ひとり）";
    seat_played(person: &str, name: &str) => "{name} as {person}", "{name}（{person}役）";
    seat_only(person: &str) => "{person}", "{person}";
    seat_nobody => "not there", "同席しない";
    seat_unplayed => "sits there, played by nobody", "同席する（演じる人なし）";
    seats_title(most: u8) => "Who sits beside the participant? At most {most}.", "隣に座る人（{most}人まで）";
    seats_full(most: u8) => "At most {most} may sit there.", "座れるのは{most}人までです。";
    no_panel => "In this scenario nobody can sit beside the participant.", "このシナリオに同席者の席はありません。";
    never_run => "—", "—";
    run_open => "open: Enter goes on", "途中（Enterで続き）";
    run_done(score: u8, verdict: &str) => "{score} {verdict}", "{score}点 {verdict}";
    run_done_unrated => "held, not rated", "実施済み（評価なし）";
    run_stopped => "stopped", "中断";
    runs_more(n: usize) => "run {n}", "{n}回目";
    enter_begins(name: &str) => "Enter: {name} begins", "Enterで{name}さんの回を開始";
    enter_again(name: &str) => "Enter: {name} speaks once more", "Enterで{name}さんをもう1回";
    all_held => "  Everyone has spoken. r: the debrief of the group", "  全員が終わりました。r：全体の講評";
    enter_resumes(name: &str) => "Enter: {name} goes on", "Enterで{name}さんの続きから";
    room_reminder(command: &str) => "For the projector, in a second terminal: {command}", "投影用に、別の端末で：{command}";
    add_title => "Add a participant", "参加者を加える";
    field_name => "Name", "氏名";
    field_role => "Office", "役職";
    assessors_title => "Assessors, separated by commas", "評価者（読点かカンマで区切る）";
    remove_title(name: &str) => "Take {name} off the roster?", "{name}さんを名簿から外しますか";
    remove_ask => "Runs that were held are kept.", "これまでの回の記録は残ります。";
    is_there(name: &str) => "{name} is on the roster already.", "{name}さんはすでに名簿にあります。";
    empty_name => "A name, please.", "氏名を入力してください。";
    too_many(most: usize) => "At most {most} people.", "{most}人までです。";
    list_comma => ", ", "、";
    no_debrief => "No run of theirs has ended yet.", "まだ終わった回がありません。";
}

// The command line.
messages! {
    ask_name => "What is the workshop called?", "ワークショップの名前";
    usual_name => "Workshop", "ワークショップ";
    name_wrong => "A workshop's name has 1 to 80 characters.", "ワークショップの名前は1〜80文字です。";
    ask_scenario => "Which scenario? Its number or name; several with commas", "どのシナリオを使いますか。番号か名前（カンマで複数）";
    ask_spoken => "Are answers spoken (s) or chosen from those written (c)?", "答えは声に出しますか（s）、選択肢から選びますか（c）";
    ask_participants => "Who takes part? One a line, an office after a comma; an empty line ends.", "参加者を1行に1人ずつ（役職はカンマの後に）。空行で終わり。";
    ask_assessors => "Who assesses beside you? One a line; an empty line ends.", "進行役のほかに評価する人を1行に1人ずつ。空行で終わり。";
    not_an_answer => "Please answer s or c.", "sかcで答えてください。";
    created(name: &str, number: i64) => "“{name}” is set up as workshop {number}.", "「{name}」をワークショップ{number}として作りました。";
    created_of(people: &str, titles: &str, how: &str) => "{people}; {titles}; {how}.", "{people}、{titles}、{how}。";
    people_one => "1 participant", "参加者1人";
    people(n: usize) => "{n} participants", "参加者{n}人";
    runs_none => "no run yet", "まだ実施なし";
    runs_one => "1 run", "1回";
    runs(n: usize) => "{n} runs", "{n}回";
    by_voice => "answers are spoken", "声に出して答える";
    by_choice => "answers are chosen", "選択肢から選ぶ";
    next => "What comes next:", "次にすること：";
    to_open => "the console, for you", "進行卓を開く（進行役用）";
    to_room => "the room, in a second terminal on the projector", "会場の画面を開く（投影用に別の端末で）";
    nothing_made => "Nothing was set up.", "何も作っていません。";
    none_yet => "There is no workshop yet.", "ワークショップはまだありません。";
    none_yet_hint => "kaiken workshop new sets one up.", "`kaiken workshop new` で作れます。";
    console_needs_screen => "the console needs a terminal that shows screens; it does not come in lines.", "進行卓は画面を表示できる端末で開きます。1行ずつの表示はありません。";
    console_needs_screen_hint => "Open it in another terminal (TERM=dumb shows none). In lines there are kaiken play --plain, kaiken assess --plain and kaiken room --plain; on paper kaiken print sheet, cards and roster.", "別の端末で開いてください（TERM=dumb では表示できません）。1行ずつ進められるのは kaiken play --plain、kaiken assess --plain、kaiken room --plain です。紙には kaiken print sheet・cards・roster があります。";
    unknown(name: &str) => "There is no workshop “{name}”.", "ワークショップ「{name}」はありません。";
    unknown_hint => "kaiken workshop list names them all.", "`kaiken workshop list` で一覧できます。";
    list_row(number: i64, name: &str) => "{number}  {name}", "{number}  {name}";
    no_participants => "Nobody takes part yet.", "参加者がいません。";
    no_participants_hint => "--participant NAME (several times), or --participants FILE.csv; without a terminal nobody can be asked.", "--participant 氏名（複数可）か --participants ファイル.csv で指定してください。";
    no_scenario => "Which scenario is not said.", "シナリオが指定されていません。";
    no_scenario_hint => "--scenario NAME, as kaiken list names it.", "--scenario 名前（`kaiken list` で確認できます）。";
    roster_unusable(file: &str, why: &str) => "{file}: {why}", "{file}：{why}";
    roster_empty(file: &str) => "{file} names nobody.", "{file} に参加者の名前がありません。";
    roster_hint => "One row a person: name, role; a heading is not needed.", "1行に1人、「氏名,役職」の形にしてください（見出しはなくてもかまいません）。";
    twice(name: &str) => "{name} is named twice.", "{name}が2回出てきます。";
    twice_hint => "Each name once: sessions are kept under it.", "記録は氏名ごとに残すため、同じ名前は使えません。";
    too_long(name: &str) => "“{name}” is too long: a name has 1 to 60 characters.", "「{name}」は長すぎます（60文字まで）。";
    too_many_people(most: usize) => "A workshop has at most {most} participants.", "参加者は{most}人までです。";
    assessors_are(workshop: &str, names: &str) => "Assessors of {workshop}: {names}", "「{workshop}」の評価者：{names}";
    assessors_none(workshop: &str) => "{workshop} has no assessors: the facilitator alone rates.", "「{workshop}」に評価者はいません。進行役だけが評価します。";
    no_such_assessor(name: &str) => "{name} is no assessor of it", "「{name}」という評価者はいません";
    too_many_assessors(most: usize) => "A workshop has at most {most} assessors.", "評価者は{most}人までです。";
    fewer_hint => "Split it into two workshops.", "二つのワークショップに分けてください。";
    will_delete(name: &str) => "This deletes the workshop “{name}” for good; its runs are kept as sessions of the participants.", "ワークショップ「{name}」を完全に削除します。各回の記録は参加者の記録として残ります。";
    will_delete_all(name: &str, runs: &str) => "This deletes the workshop “{name}” for good, with {runs}.", "ワークショップ「{name}」を記録（{runs}）ごと完全に削除します。";
    deleted(name: &str) => "Deleted: the workshop “{name}”.", "ワークショップ「{name}」を削除しました。";
    deleted_all(name: &str, runs: &str) => "Deleted: the workshop “{name}”, with {runs}.", "ワークショップ「{name}」を記録（{runs}）ごと削除しました。";
}
