//! The bench of those who write scenarios.

use super::Pair;

#[rustfmt::skip]
pub(super) const PAIRS: &[Pair] = &[
    // list
    ("List the scenarios, and how they went", "シナリオとこれまでの結果を一覧する"),

    // new
    ("Begin a scenario of your own: small, commented, ready to be played", "自作シナリオのひな形を作る（短く、注釈つき、すぐ試せる）"),
    ("Its id and the name of its file: small letters, digits and hyphens", "IDとファイル名（半角の英小文字・数字・ハイフン）"),
    ("The title a person reads", "表示する題名"),
    ("Who the player is", "登壇者の役職"),
    ("How many questions are asked; follow-ups come on top", "質問の数（関連質問は別）"),
    ("Write it elsewhere than NAME.yaml in this directory", "このフォルダーの「名前.yaml」以外に書き出す"),

    // import
    ("Make a scenario of what you already have", "手元の資料からシナリオを作る"),
    ("A question-and-answer list (想定問答集), from CSV or an Excel workbook", "想定問答集（CSVかExcelブック）から作る"),
    ("The list: FILE.csv or FILE.xlsx", "想定問答集（.csv か .xlsx）"),
    ("Where the draft scenario goes; without it, its id with .yaml", "シナリオの下書きの出力先。省略時は「ID.yaml」"),
    ("The scenario's id: small letters, digits and hyphens", "シナリオのID（半角の英小文字・数字・ハイフン）"),
    ("The scenario's title; without it, the list's own, or its file's name", "シナリオの題名。省略時は表の題名、なければファイル名"),
    ("Who the player is; without it, who answers most of the list", "登壇者の役職。省略時は問答集で最も多く答える人"),
    ("The sheet of the workbook; without it, the first with a list", "ブックのシート名。省略時は問答のある最初のシート"),
    ("Write the gap report into a file (.md: Markdown, .json: JSON); - shows it", "点検結果をファイルに書き出す（.md は Markdown、.json は JSON）。- は画面に表示"),
    ("Columns, by their headings in the list", "列の指定（表の見出しで）"),
    ("Several at once: question=設問,answer=回答", "まとめて指定（例：question=設問,answer=回答）"),
    ("The questions", "質問"),
    ("The answers", "回答"),
    ("Their numbers", "番号"),
    ("What they are about", "分類"),
    ("Questions after the answer", "更問"),
    ("The answers to those", "更問への回答"),
    ("Who answers", "回答者"),
    ("What the answers rest on", "根拠"),
    ("As of when they hold", "いつ時点の内容か"),
    ("Whether they may be said", "公表の可否"),

    // preview
    ("Look at one question as the engine sees it, be asked it, or follow the file", "質問を1つ確かめる（内容を見る・実際に答える・保存のたびに表示）"),
    ("The question's id; without it, the questions are listed", "質問のID。省略時は質問を一覧する"),
    ("Be asked the question, with the coach afterwards", "実際に質問に答え、講評を見る"),
    ("With --play: the same number shows the answers in the same order", "--play で、同じ数なら答えが同じ順に並ぶ"),
    ("Follow the file: errors and the question again whenever it is saved", "保存のたびに、エラーと質問を表示し直す"),
    ("What the author wrote in both languages", "日英両方の文面を表示する"),

    // graph
    ("Draw what leads where in a scenario, and what is never reached", "質問のつながりと、けっして出ない質問を図にする"),
    ("To read, or for a program that draws [default: text, or by the name of the file]", "読む形か、作図ソフト用か［既定値：text。ファイルはその名前で決まる］"),
    ("Lines to read", "読むための行"),
    ("A Mermaid flowchart", "Mermaid のフローチャート"),
    ("For Graphviz", "Graphviz 用"),

    // check
    ("Tell what is wrong with scenario files; without a path, check the built-in ones", "シナリオの誤りを調べる（パスを省くと内蔵シナリオ）"),
    ("Files, or directories of them", "ファイルかフォルダー"),
    ("For a person, with the source line", "人が読む形（該当行つき）"),
    ("Fail, with status 1, on these too", "エラーのほかに、失敗（終了コード1）とみなすもの"),
    ("What could be better, though it can be played", "使えるが、改善の余地があるもの"),
    ("Tell what a code such as K0203 means; without one, list them all", "K0203 などのコードを説明する。省略時はすべて一覧"),

    // simulate
    ("Have a scenario played many times, and tell what that shows of it", "シナリオを何度も自動で行い、出来を調べる"),
    ("How many conferences each way to play holds", "答え方ごとの会見の回数"),
    ("The seed of the first conference; the others follow it", "最初の会見のシード。2回目以降は1ずつ増える"),
    ("On how many threads; without it, on all cores. It changes no result", "スレッド数。省略時は全コア。結果は変わらない"),
    ("Only this way to play; may be given several times", "この答え方だけ（複数可）"),
    ("Tell of every question, not only of those to look at", "見直したい質問だけでなく、すべて表示する"),
    ("Look for the smallest and the largest result of the one conference with this seed", "このシードの会見1回について、最低と最高の結果を探す"),
    ("How long --exact may look: a number of steps, or a time such as 30s or 2m", "--exact で探す上限。手数か時間（30s、2m など）"),

    // export
    ("Give a scenario or a session back as a document", "シナリオやセッションを文書として書き出す"),
    ("A question-and-answer list (想定問答集), as CSV or an Excel workbook", "想定問答集（CSVかExcelブック）として書き出す"),
    ("A scenario's name or file; or a session's number, or `last`: what was said, and better", "シナリオ名かファイル。セッション番号か `last` なら、実際の答えとより良い答え"),
    ("FILE.csv or FILE.xlsx; without it, CSV is printed", "出力先（.csv か .xlsx）。省略時はCSVを表示"),

    // schema
    ("Print the JSON Schema of scenarios, by which an editor completes and explains them", "シナリオの JSON Schema を表示する（エディターの補完・説明用）"),
];
