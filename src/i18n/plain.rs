//! Words of the plain mode only.

messages! {
    choose_number(count: usize) => "Number (1–{count}): ", "番号（1〜{count}）: ";
    choose_up_to(count: usize) => "Numbers, up to {count}, separated by spaces (empty: a sensible choice): ", "番号を{count}つまで、空白区切りで（空行なら標準の選択）: ";
    choose_any => "Numbers of those that apply, separated by spaces (empty: none): ", "当てはまる番号を空白区切りで（空行なら、なし）: ";
    press_enter => "Press Enter when done. ", "終えたら Enter。 ";
    not_a_number(count: usize) => "Please give a number from 1 to {count}.", "1から{count}の番号を入れてください。";
    too_many(count: usize) => "At most {count}, each once.", "{count}つまで、同じものは一度だけ。";
    answer_number(number: usize) => "Question {number}", "質問{number}";
    seconds(seconds: u32) => "{seconds} seconds", "{seconds}秒";
    resumed => "Going on where you stopped.", "中断したところから続けます。";
    elsewhere =>
        "This session could not be kept. You can write its debrief into a file.",
        "この記録は保存できませんでした。講評をファイルに書き出せます。";
    elsewhere_ask =>
        "File, such as debrief.md, in a folder with space (Enter alone: none): ",
        "ファイル名（例: debrief.md。空きのあるフォルダーへ。書き出さないなら Enter のみ）: ";
    elsewhere_written(path: &str) => "Wrote {path}.", "{path} に書き出しました。";
    warning(text: &str) => "Warning: {text}", "注意：{text}";
}
