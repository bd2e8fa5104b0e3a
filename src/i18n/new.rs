//! The words of `kaiken new`.

// What is asked for.
messages! {
    prompt(ask: &str, usual: &str) => "{ask} [{usual}]:", "{ask}［{usual}］：";
    ask_name => "Name", "名前";
    ask_title => "Title", "題名";
    ask_role => "Who is the player?", "誰の立場で臨みますか";
    ask_questions(least: u8, most: u8) => "How many questions, {least} to {most}?", "質問は何問にしますか（{least}〜{most}）";
    not_a_number(least: u8, most: u8) => "Please give a number from {least} to {most}.", "{least}から{most}までの数を入力してください。";
    enter_takes_it => "Enter takes what stands in brackets; everything can be changed later.", "Enterだけを押すと［］の内容になります。どれも後から変えられます。";
    too_long(there: usize, most: usize) => "{there} characters are too many; at most {most} fit on a screen.", "{there}文字は長すぎます。画面に収まるのは{most}文字までです。";
    too_long_hint => "Put the rest into `summary` or `situation`.", "残りは `summary` や `situation` に書いてください。";
}

// What stands there if nothing else is said.
messages! {
    usual_name => "my-conference", "my-conference";
    usual_title => "The kettle that would not switch off", "止まらない電気ケトル";
    usual_role => "President of a maker of kitchen appliances", "調理家電メーカーの社長";
}

// Names.
messages! {
    not_an_id(name: &str) => "“{name}” cannot be a scenario's name.", "「{name}」はシナリオの名前にできません。";
    id_rules => "It takes 1 to 48 small letters (a–z), digits and hyphens; the title may be anything.", "使えるのは半角の英小文字・数字・ハイフンで、1〜48文字です。題名は自由に付けられます。";
    name_hint(usual: &str) => "1 to 48 small letters (a–z), digits and hyphens: kaiken new {usual}. The title may be anything (--title), and so may the place of the file (--output).", "半角の英小文字・数字・ハイフンで、1〜48文字です（例：kaiken new {usual}）。題名は --title で、ファイルの場所は --output で自由に指定できます。";
}

// What came of it.
messages! {
    written(path: &str, questions: u8, language: &str) => "{path}: a scenario with {questions} questions, in {language}, ready to be played.", "{path} を作りました（質問{questions}問、{language}）。このまま練習できます。";
    next => "It is an example: open it in an editor and change it line by line. As you go:", "中身は例です。エディターで開き、上から書き換えながら、次のコマンドで確かめてください。";
    to_check => "tells what is wrong, and where", "誤りとその場所を確かめる";
    to_preview => "shows a question with its answers", "質問を一つずつ見る";
    to_play => "holds the conference", "会見を行う";
    nothing_written => "Nothing was written.", "何も書き出していません。";
}
