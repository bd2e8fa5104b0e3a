//! Who plays here, what is kept, and what a shell wants to know.

use super::Pair;

#[rustfmt::skip]
pub(super) const PAIRS: &[Pair] = &[
    // trainee
    ("Tell who plays on this machine; rename or delete somebody", "受講者を一覧・改名・削除する"),
    ("Whose sessions there are; `*` marks who plays now", "記録のある受講者を一覧する（`*` は現在の受講者）"),
    ("Give a trainee another name", "受講者の名前を変える"),
    ("The name so far; `you` for sessions without a name", "今の名前。名前のない記録は `自分`"),
    ("The new name", "新しい名前"),
    ("If NEW has sessions already, put both together; that cannot be undone", "新しい名前の記録がすでにあれば、ひとつにまとめる（元に戻せない）"),
    ("Delete a trainee with all their sessions, for good", "受講者を記録ごと完全に削除する"),

    // data
    ("Tell where everything is kept; delete, export or import it", "記録を管理する（場所の確認・削除・書き出し・取り込み）"),
    ("Tell where everything is, and how much", "記録の場所と件数を表示する"),
    ("Delete sessions for good, a trainee with all sessions, or everything", "セッション、受講者の記録、またはすべてを完全に削除する"),
    ("Numbers of sessions", "セッション番号"),
    ("A trainee, with all their sessions", "受講者（記録ごと）"),
    ("Every session and workshop, all figures and every setting", "すべてのセッション・ワークショップ・集計・設定"),
    ("Delete sessions and workshops older than a time, for good", "古いセッションとワークショップを完全に削除する"),
    ("How old: days, weeks, months or years, such as 90d, 12w, 6m or 1y", "これより古いもの。日・週・月・年で指定（90d、12w、6m、1y など）"),
    ("Write everything that is kept into one file; with --as, what is kept of one trainee", "すべての記録を1つのファイルに書き出す（--as で受講者1人分）"),
    ("The file, which nobody but you may read", "出力先（自分だけが読めるファイルになる）"),
    ("Merge such a file: what is here already stays as it is", "書き出したファイルを取り込む（すでにある記録はそのまま）"),
    ("The file that `kaiken data export` wrote", "`kaiken data export` で書き出したファイル"),
    ("Draw all figures again from the sessions", "記録から集計をすべて作り直す"),

    // The shell.
    ("Print the completions of a shell", "シェルの補完スクリプトを表示する"),
    ("Which shell", "シェルの種類"),
    ("Print the manual page", "マニュアルページを表示する"),
];
