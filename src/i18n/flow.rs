//! Words of the way into a conference and out of it: the briefing, the panel,
//! the statement, decisions, leaving.

messages! {
    briefing_next => "Choose who sits beside you", "登壇者を選ぶ";
    briefing_next_alone => "Go in", "会場に入る";
    read_on => "read on", "続きを読む";
    fact_column => "Fact", "事実";
    value_column => "What is known", "分かっていること";
    status_column => "Status, as of", "確度・時点";
    minutes_before(minutes: u32) => "{minutes} min", "{minutes}分";

    podium => "Podium", "壇上";
    you => "You", "あなた";
    empty_seat => "empty seat", "空席";
    seats_taken(taken: usize, seats: usize) => "{taken} of {seats}", "{taken}/{seats}";
    begin_alone => "Begin, alone at the table", "ひとりで始める";
    begin_with(names: &str) => "Begin with {names}", "{names}と始める";
    nobody_to_choose => "Nobody can sit beside you today.", "今日は、隣に座れる人がいません。";
    full_panel => "Every seat is taken: take somebody away first.", "席は埋まっています。先に誰かを外してください。";
    knows_nothing => "no field of their own", "特になし";

    lines_said(said: usize, most: usize) => "{said} of {most}", "{said}/{most}";
    statement_give => "Give this statement", "この内容で述べる";
    statement_none => "Begin without a statement", "冒頭発言なしで始める";
    statement_full => "That is as many as you may say: take one away first.", "これ以上は選べません。先にどれかを外してください。";
    statement_covers => "Covered so far", "触れた点";
    statement_lacks => "Not covered", "まだ触れていない点";
    statement_nothing => "nothing yet", "まだありません";
    statement_whole => "nothing: all is covered", "ありません（すべて触れました）";

    decide_long => "This is decided, not said.", "ことばではなく、行動の判断です。";

    leave_title => "Leave the conference?", "会見を離れますか";
    leave_go_on => "Go on", "会見を続ける";
    leave_go_on_about => "Back to where you were.", "元の場面に戻ります。";
    leave_home => "Leave, and go on later", "中断する（あとで続ける）";
    leave_quit => "Quit, and go on later", "終了する（あとで続ける）";
    leave_about => "All your answers are kept. Home offers to go on from here.", "ここまでの回答は保存されています。ホームから続きを再開できます。";
    leave_unsaved => "Leave, and keep nothing", "保存せずに離れる";
    leave_unsaved_about => "This session is not saved: what you answered will be gone.", "このセッションは保存されないため、ここまでの回答は失われます。";
    leave_end => "End it here", "ここで会見を終える";
    leave_end_about => "The debrief of what you played so far. The score is provisional and does not count.", "ここまでの講評を見ます。得点は暫定で、記録には数えません。";

    not_saved_title => "This session is not saved", "このセッションは保存されません";
    only_debrief => "This session cannot go on: it was played with another version, or part of it cannot be read. Here is its debrief as it stands.", "このセッションは続けられません（別のバージョンで行われたか、一部を読み取れません）。ここまでの講評を表示します。";
    no_such_scenario(id: &str) => "There is no scenario “{id}”.", "シナリオ「{id}」はありません。";
    unreadable_scenario(name: &str, why: &str) => "{name}: {why}.", "{name}：{why}";
    faulty_scenario(name: &str) => "{name} has errors and cannot be played. `kaiken check` shows them all.", "{name} には誤りがあり、使えません。`kaiken check` ですべて確認できます。";
    pack_not_played(title: &str) => "“{title}” is a pack of questions, not a conference: it cannot be played as one.", "「{title}」は質問集です。会見としては進められません。";
}
