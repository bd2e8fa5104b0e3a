//! What keys do: short, for the footer, and as a sentence, for the help page.

messages! {
    move_ => "move", "移動";
    up => "Move up", "上へ移動";
    down => "Move down", "下へ移動";
    change => "change", "変更";
    left => "Previous value, or to the left", "前の値、または左へ";
    right => "Next value, or to the right", "次の値、または右へ";
    page_up => "One page up", "1ページ上へ";
    page_down => "One page down", "1ページ下へ";
    top => "To the beginning", "先頭へ";
    bottom => "To the end", "末尾へ";
    next_part_short => "next", "次の欄";
    next_part => "Next part of the screen", "次の欄へ";
    previous_part => "Previous part of the screen", "前の欄へ";
    choose => "choose", "選ぶ";
    choose_long => "Choose what is marked", "選択した項目に決める";
    carry_on => "continue", "進む";
    carry_on_long => "Go on", "先へ進む";
    pick => "pick", "番号で選ぶ";
    pick_long => "Choose by number", "番号で選ぶ";
    toggle => "switch", "切替";
    toggle_long => "Switch on or off", "オン・オフを切り替える";
    yes => "yes", "はい";
    yes_long => "Answer yes", "「はい」と答える";
    no => "no", "いいえ";
    no_long => "Answer no", "「いいえ」と答える";
    back => "back", "戻る";
    back_long => "Go back", "前の画面に戻る";
    help => "help", "ヘルプ";
    help_long => "Show these keys", "キー操作を表示";
    quit => "quit", "終了";
    quit_long => "Quit kaiken", "kaikenを終了";
    suspend_long => "Leave to the shell for a while (fg brings you back)", "一時的にシェルへ（fgで復帰）";
    interrupt_long => "Quit at once; answers are kept", "すぐに終了（回答は保存されます）";
    space => "Space", "スペース";
    everywhere => "Everywhere", "どの画面でも";
    key_column => "Key", "キー";
    meaning_column => "What it does", "はたらき";
}
