//! Words about question-and-answer lists: what is wrong with a file, what a list
//! says when it is read and written. Those of the draft and of the gaps stand apart.

pub mod command;
pub mod draft;
pub mod gaps;
pub mod sheet;

// Why no list can be made of a file.
messages! {
    empty => "there is nothing in this file.", "ファイルに何も書かれていません。";
    empty_hint => "A list has a row of column names, and under it a question a row.", "1行目に列名、その下に1行1問で書いてください。";
    too_large(most: usize) => "the file is larger than {most} MiB.", "ファイルが{most} MiBを超えています。";
    too_large_unpacked(most: usize) => "unpacked, the workbook is larger than {most} MiB.", "ブックの展開後の大きさが{most} MiBを超えています。";
    too_many_rows(most: usize) => "there are more than {most} filled rows.", "記入のある行が{most}行を超えています。";
    too_many_questions(most: usize) => "there are more than {most} questions, follow-ups included.", "質問が更問を含めて{most}問を超えています。";
    too_much_text(most: usize) => "the cells hold more than {most} MiB of text.", "セルの文章が合わせて{most} MiBを超えています。";
    draft_too_large(most: usize) => "the draft would be larger than {most} MiB, the most a scenario can be.", "下書きがシナリオの上限{most} MiBを超えます。";
    split_hint => "Keep the sheet with the list alone, or split the list.", "問答の表だけを残すか、リストを分けてください。";
    password => "the workbook is locked with a password.", "ブックにパスワードがかかっています。";
    password_hint => "Take the password off in the spreadsheet program (File > Info > Protect Workbook), then try again.", "表計算ソフトでパスワードを解除してから（ファイル→情報→ブックの保護）、やり直してください。";
    old_workbook => "this is a document of the old binary kind (.xls).", "旧形式（.xls）のファイルです。";
    no_spreadsheet => "this is neither a workbook (.xlsx) nor CSV text.", "Excelブック（.xlsx）でもCSVでもないファイルです。";
    damaged => "the workbook is damaged and cannot be read.", "ブックが壊れていて読めません。";
    save_hint => "Open it in a spreadsheet program and save it as .xlsx or CSV.", "表計算ソフトで開き、.xlsx か CSV で保存し直してください。";
    no_such_sheet(name: &str) => "there is no sheet “{name}”.", "シート「{name}」がありません。";
    sheets_are(names: &str) => "Sheets: {names}", "シート：{names}";
    no_header => "no row names a column of questions.", "質問の列が見つかりません。";
    name_columns => "Name the columns: --question COLUMN --answer COLUMN", "列名を指定してください：--question 列名 --answer 列名";
    no_such_column(name: &str) => "there is no column “{name}”.", "「{name}」という列がありません。";
    columns_are(names: &str) => "Columns found: {names}. Name them: --question COLUMN --answer COLUMN", "見つかった列：{names}。列名を指定してください：--question 列名 --answer 列名";
    no_questions => "there are columns, and no question under them.", "列名はありますが、質問が1つもありません。";
}
