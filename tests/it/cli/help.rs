//! Help, and what is wrong with a line, in the language of the person.

use super::*;

fn with(person: &Person, env: &[(&str, &str)], line: &str) -> Run {
    let mut command = person.command(line.split_whitespace());
    command.envs(env.iter().copied());
    finish(command, "")
}

#[test]
fn help_is_asked_for_in_japanese_in_many_ways() {
    let person = Person::new();
    for line in [
        "--lang ja --help",
        "--lang=ja -h",
        "help --lang ja",
        "--lang ja help",
    ] {
        let help = person.run(line);
        help.is(0).says("使い方：kaiken [オプション] [コマンド]");
        help.says("  play         会見を行う")
            .says("共通オプション：");
    }
    for line in [
        "play --help --lang ja",
        "--lang ja play -h",
        "help play --lang=ja",
        "--lang ja help play",
    ] {
        let help = person.run(line);
        help.is(0)
            .says("使い方：kaiken play [オプション] [シナリオ|ファイル]");
        help.says("この回の記録を残さない")
            .says("［環境変数：KAIKEN_LANG］");
        help.says("［既定値：practice］");
    }
    let ja = [("KAIKEN_LANG", "ja")];
    with(&person, &ja, "workshop report --help")
        .is(0)
        .says("形式");
    with(&person, &ja, "report --help --lang en")
        .is(0)
        .says("Usage: kaiken report");
    with(&person, &[("LANG", "ja_JP.UTF-8")], "--help")
        .is(0)
        .says("使い方");
    assert!(!person.data().exists());
}

#[test]
fn help_speaks_the_language_that_was_set() {
    let person = Person::with_small();
    person.plays().is(0);
    let db = rusqlite::Connection::open(person.data().join("kaiken.db")).unwrap();
    let set = "INSERT INTO settings (key, value) VALUES ('lang', '\"ja\"')";
    db.execute(set, []).unwrap();
    drop(db);
    person.run("--help").is(0).says("使い方");
    person.run("plya").is(2).complains("コマンドはありません");
    person.run("--help --lang en").is(0).says("Usage");
    with(&person, &[("KAIKEN_LANG", "en")], "--help")
        .is(0)
        .says("Usage");
    let elsewhere = person.path("elsewhere");
    let elsewhere = format!("--help --data-dir {}", elsewhere.display());
    person.run(&elsewhere).is(0).says("Usage");
}

#[test]
fn a_command_without_its_own_shows_what_there_is() {
    let person = Person::new();
    let elsewhere = person.path("elsewhere");
    let run = person.run(&format!(
        "workshop --lang ja --data-dir {}",
        elsewhere.display()
    ));
    run.is(2)
        .complains("コマンドを指定")
        .complains("new、open、list");
    // With nothing else said but the language, its help.
    let run = person.run("workshop --lang ja");
    run.is(2).complains("ワークショップを作る");
    assert!(run.out.is_empty());
}

#[test]
fn a_mistake_is_told_in_the_language_of_the_person() {
    let person = Person::new();
    for (line, what, hint) in [
        (
            "--lang ja plya",
            "kaiken: 「plya」というコマンドはありません。",
            "play ではありませんか。",
        ),
        (
            "plya --lang=ja",
            "kaiken: 「plya」というコマンドはありません。",
            "`kaiken --help`",
        ),
        (
            "--lang ja report first",
            "「番号|last」に「first」は指定できません（セッション番号か `last` で指定）。",
            "`kaiken report --help`",
        ),
        (
            "--lang ja play --mode soft",
            "--mode に「soft」",
            "指定できる値：practice、rehearsal",
        ),
        (
            "--lang ja compare 1",
            "「2つ目」を指定",
            "使い方：kaiken compare",
        ),
        (
            "plya",
            "kaiken: there is no command “plya”.",
            "Did you mean play?",
        ),
        (
            "--lang fr list",
            "“fr” is nothing that --lang knows.",
            "It is one of: en, ja.",
        ),
    ] {
        let run = person.run(line);
        run.is(2).complains(what).complains(hint);
        assert!(run.out.is_empty(), "{line}");
    }
    assert!(!person.data().exists());
}

#[test]
fn a_mistake_quotes_nothing_that_moves_the_cursor() {
    let person = Person::new();
    for said in ["pl\x1b[31mya", "--\x1b]0;owned\x07", "pl\u{202e}ay"] {
        for lang in ["en", "ja"] {
            let run = finish(person.command(["--lang", lang, said]), "");
            run.is(2);
            assert!(!run.err.contains(['\x07', '\u{202e}']), "{:?}", run.err);
        }
    }
}

#[test]
fn completions_and_the_manual_speak_japanese_too() {
    let person = Person::new();
    let manual = person.run("--lang ja man");
    manual
        .is(0)
        .says(".SH 名前")
        .says(".SH コマンド")
        .says("会見を行う");
    for english in ["SYNOPSIS", "OPTIONS", "COMMANDS", "Possible"] {
        assert!(!manual.out.contains(english), "{english}");
        person.run("man").is(0).says(english);
    }
    for shell in ["zsh", "fish"] {
        let line = format!("completions {shell} --lang ja");
        person
            .run(&line)
            .is(0)
            .says("会見を行う")
            .says("ヘルプを表示する");
    }
}
