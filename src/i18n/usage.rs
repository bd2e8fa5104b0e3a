//! Words around the command line: what every help page has, and what is said of a line
//! that cannot be run.

// What every help page has.
messages! {
    heading(words: &str) => "{words}:", "{words}：";
    usage => "Usage", "使い方";
    command => "COMMAND", "コマンド";
    commands => "Commands", "コマンド";
    arguments => "Arguments", "引数";
    options => "Options", "オプション";
    options_tag => "[OPTIONS]", "[オプション]";
    space => " ", "";
    comma => ", ", "、";
    values(names: &str) => "[possible values: {names}]", "［指定できる値：{names}］";
    usual(value: &str) => "[default: {value}]", "［既定値：{value}］";
    variable(name: &str) => "[env: {name}]", "［環境変数：{name}］";
    man_name => "NAME", "名前";
    man_synopsis => "SYNOPSIS", "書式";
    man_description => "DESCRIPTION", "説明";
    man_options => "OPTIONS", "オプション";
    man_commands => "COMMANDS", "コマンド";
    man_extra => "EXTRA", "補足";
    man_version => "VERSION", "バージョン";
    man_values => "Possible values:", "指定できる値：";
    help_flag => "Print help", "ヘルプを表示する";
    version_flag => "Print the version", "バージョンを表示する";
    help_about => "Print help on kaiken or on one of its commands", "kaiken や各コマンドのヘルプを表示する";
}

// A line that cannot be run.
messages! {
    unknown_command(name: &str) => "there is no command “{name}”.", "「{name}」というコマンドはありません。";
    unknown_option(name: &str) => "there is no option {name} here.", "{name}というオプションは、ここでは使えません。";
    one_too_many(name: &str) => "“{name}” is one too many here.", "「{name}」は余分な引数です。";
    missing(names: &str) => "this is missing: {names}.", "{names}を指定してください。";
    or => " or ", " か ";
    // Around a name among Japanese, where it is not quoted.
    room => "", " ";
    quoted(name: &str) => "{name}", "「{name}」";
    missing_command(path: &str) => "`{path}` alone does nothing: say which of its commands.", "`{path}` に続けてコマンドを指定してください。";
    no_value(name: &str) => "{name} needs a value.", "{name}には値が必要です。";
    takes_none(name: &str) => "{name} takes no value.", "{name}に値は指定できません。";
    not_a_value(name: &str, value: &str) => "“{value}” is nothing that {name} knows.", "{name}に「{value}」は指定できません。";
    wrong_value(name: &str, value: &str, why: &str) => "“{value}” will not do for {name}: {why}.", "{name}に「{value}」は指定できません（{why}）。";
    twice(name: &str) => "{name} can be said only once.", "{name}は1回だけ指定してください。";
    conflict(name: &str, others: &str) => "{name} does not go together with {others}.", "{name}は{others}と一緒に使えません。";
    no_text => "something in this line is not text in UTF-8.", "UTF-8 として読めない文字が含まれています。";
    unclear => "this line makes no sense.", "コマンドの書き方が正しくありません。";

    did_you_mean(names: &str) => "Did you mean {names}?", "{names} ではありませんか。";
    one_of(names: &str) => "It is one of: {names}.", "指定できる値：{names}";
    see_help(command: &str) => "`{command} --help` tells more.", "詳しくは `{command} --help` を参照してください。";
}

// What a value must be.
messages! {
    whole => "a whole number", "整数で指定";
    whole_from(least: &str) => "a whole number, {least} or more", "{least}以上の整数で指定";
    whole_between(least: &str, most: &str) => "a whole number from {least} to {most}", "{least}〜{most}の整数で指定";
    seconds(most: f64) => "seconds, from -{most} to {most}", "-{most}〜{most}の秒数で指定";
    name => "a name has 1 to 60 characters", "名前は1〜60文字";
    trainee_name => "a name has 1 to 60 characters; `you` is yourself", "名前は1〜60文字。自分自身は `自分`";
    id => "an id has 1 to 48 of: a-z, 0-9, hyphen", "IDは半角の英小文字・数字・ハイフンで1〜48文字";
    session_last => "neither a session's number nor `last`", "セッション番号か `last` で指定";
    session_last_none => "neither a session's number nor `last` nor `none`", "セッション番号か `last` か `none` で指定";
    budget => "neither a number of steps such as 5000000 nor a time such as 30s or 2m", "手数（5000000 など）か時間（30s、2m など）で指定";
    budget_zero => "no steps at all", "0 は指定できません";
    age => "a number and d, w, m or y: 90d, 12w, 6m, 1y", "90d、12w、6m、1y のように、数字に d・w・m・y を付けて指定";
    column(names: &str) => "COLUMN=HEADING, where COLUMN is one of: {names}", "「列=見出し」の形で指定。列は次のどれか：{names}";
}
