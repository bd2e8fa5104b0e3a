//! What the guides for authors say, done: in English and in Japanese.
//!
//! - A `yaml` block with `kaiken:` is a whole scenario. Any other is a piece of the
//!   one that `kaiken new` writes: its entries replace those with the same id, or come
//!   on top. What is found in it is exactly the codes that the block names.
//! - A `diff` block changes that scenario; the change stays unless `check` finds fault.
//! - The commands of the `sh` blocks work in this order, `csv` blocks are `qa.csv`, and
//!   every line of a `text` block was printed by one of them (`…` leaves out).
//! - Under `<!-- fields: PART -->` and `<!-- words: LIST -->` stand a table's fields or
//!   a list's words: all of them and no others.

use crate::readme::{blocks, fences};
use kaiken::scenario::load;
use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use tempfile::TempDir;

const LANGUAGES: [&str; 2] = ["en", "ja"];

fn guide(language: &str) -> String {
    let name = match language {
        "en" => "README.md",
        _ => "README.ja.md",
    };
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios");
    fs::read_to_string(folder.join(name)).unwrap()
}

/// An author at work on `the-recall.yaml`.
struct Author {
    home: TempDir,
    language: &'static str,
}

impl Author {
    fn new(language: &'static str) -> Author {
        let home = tempfile::tempdir().unwrap();
        Author { home, language }
    }

    /// The scenario they begin with, as text.
    fn begun(language: &'static str) -> String {
        let author = Author::new(language);
        author.run("kaiken new the-recall");
        fs::read_to_string(author.file()).unwrap()
    }

    fn file(&self) -> PathBuf {
        self.home.path().join("the-recall.yaml")
    }

    fn shell(&self, line: &str) -> Command {
        let bin = Path::new(env!("CARGO_BIN_EXE_kaiken")).parent().unwrap();
        let mut command = Command::new("sh");
        command
            .args(["-c", line])
            .current_dir(self.home.path())
            .env(
                "PATH",
                format!("{}:{}", bin.display(), std::env::var("PATH").unwrap()),
            )
            .env("KAIKEN_DATA_DIR", self.home.path().join("data"))
            .env("KAIKEN_LANG", self.language)
            .env("ACCESSIBLE", "1")
            .env("COLUMNS", "80")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        command
    }

    /// Runs a command that must succeed, and gives what it printed. Without a person
    /// at a terminal, what would open a screen plays in lines, always the first answer.
    fn run(&self, line: &str) -> String {
        if line.contains("--watch") {
            return self.watch(line);
        }
        let output = self.shell(&format!("yes 1 | head -400 | ( {line} )"));
        let output = { output }.output().unwrap();
        let out = String::from_utf8_lossy(&output.stdout).into_owned();
        let err = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(output.status.success(), "`{line}` failed:\n{out}\n{err}");
        out + &err
    }

    /// Follows a file until its question has been shown.
    fn watch(&self, line: &str) -> String {
        let mut watching = self.shell(&format!("exec {line}")).spawn().unwrap();
        let lines = BufReader::new(watching.stdout.take().unwrap()).lines();
        let shown: Vec<String> = lines.map(Result::unwrap).take(8).collect();
        watching.kill().unwrap();
        watching.wait().unwrap();
        assert_eq!(shown.len(), 8, "`{line}` shows {shown:?}");
        shown.join("\n")
    }

    /// Changes the scenario as a `diff` block says, and gives what `check` says to it.
    fn change(&self, diff: &str) -> String {
        let before = fs::read_to_string(self.file()).unwrap();
        let side = |sign: char| -> String {
            let lines = diff.lines().filter_map(|line| line.strip_prefix(sign));
            lines.map(|line| format!("{line}\n")).collect()
        };
        let (old, new) = (side('-'), side('+'));
        assert_eq!(
            before.matches(&old).count(),
            1,
            "not there just once:\n{old}"
        );
        fs::write(self.file(), before.replace(&old, &new)).unwrap();
        let check = self
            .shell("kaiken check the-recall.yaml --deny warnings")
            .output()
            .unwrap();
        if !check.status.success() {
            fs::write(self.file(), before).unwrap();
        }
        String::from_utf8_lossy(&check.stdout).into_owned()
            + &String::from_utf8_lossy(&check.stderr)
    }
}

#[test]
fn every_command_works_and_prints_what_the_guide_shows() {
    for language in LANGUAGES {
        let author = Author::new(language);
        let (mut printed, mut shown, mut commands) = (String::new(), Vec::new(), 0);
        for (kind, body) in fences(&guide(language)) {
            match &*kind {
                "sh" => {
                    for line in body.lines() {
                        printed += &author.run(line);
                        commands += 1;
                    }
                }
                "diff" => printed += &author.change(&body),
                "csv" => fs::write(author.home.path().join("qa.csv"), body).unwrap(),
                "text" => shown.extend(body.lines().map(str::to_owned)),
                "yaml" => {}
                other => panic!("{language}: what is a block of `{other}`?"),
            }
        }
        assert!(commands >= 15 && shown.len() >= 20);
        let printed: Vec<&str> = printed.lines().map(str::trim_end).collect();
        for line in shown {
            let is_there = match line.strip_suffix('…').map(str::trim_end) {
                Some(start) => printed.iter().any(|it| it.starts_with(start)),
                None => printed.contains(&line.trim_end()),
            };
            assert!(is_there, "{language}: no command prints\n{line}");
        }
    }
}

/// Puts a piece into a scenario: entries of lists by their ids.
fn merge(whole: &mut Value, piece: Value) {
    let id = |it: &Value| it.get("id").cloned();
    match (whole, piece) {
        (Value::Object(whole), Value::Object(piece)) => {
            for (name, value) in piece {
                merge(whole.entry(name).or_insert(Value::Null), value);
            }
        }
        (Value::Array(whole), Value::Array(piece))
            if whole.iter().chain(&piece).all(|it| id(it).is_some()) =>
        {
            for entry in piece {
                match whole.iter_mut().find(|it| id(it) == id(&entry)) {
                    Some(same) => *same = entry,
                    None => whole.push(entry),
                }
            }
        }
        (whole, piece) => *whole = piece,
    }
}

/// The codes of all that is found in an example, or why it is no YAML.
fn found(begun: &Value, example: &str) -> Result<BTreeSet<String>, String> {
    let piece: Value = serde_yaml::from_str(example).map_err(|error| error.to_string())?;
    let loaded = if piece.get("kaiken").is_some() {
        load(example.as_bytes(), "guide.yaml")
    } else {
        let mut whole = begun.clone();
        merge(&mut whole, piece);
        load(whole.to_string().as_bytes(), "guide.yaml")
    };
    let codes = loaded.findings.iter().map(|it| it.code.to_string());
    Ok(codes.collect())
}

/// The codes that an example names.
fn named(example: &str) -> BTreeSet<String> {
    example
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| word.len() == 5 && word.starts_with("K0"))
        .map(str::to_owned)
        .collect()
}

#[test]
fn every_example_holds() {
    for language in LANGUAGES {
        let begun = Author::begun(language);
        let whole: Value = serde_yaml::from_str(&begun).unwrap();
        let examples = blocks(&guide(language), "yaml");
        assert!(examples.len() >= 15);
        for example in examples {
            if example.lines().all(|line| line.starts_with('#')) {
                assert!(begun.starts_with(&example), "{example}");
                continue;
            }
            let found = found(&whole, &example);
            assert_eq!(found, Ok(named(&example)), "{language}:\n{example}");
        }
    }
}

#[test]
fn a_broken_example_is_seen() {
    let begun: Value = serde_yaml::from_str(&Author::begun("en")).unwrap();
    for (example, codes) in [
        ("difficulty: 9\n", Some("K0204")),
        (
            "topics: [{id: harm, titel: \"x\", field: harm}]\n",
            Some("K0201 K0202"),
        ),
        ("pursuits: {hollow: nowhere}\n", Some("K0301")),
        ("kaiken: 1\n", Some("K0202")),
        ("tags: [", None),
    ] {
        match (found(&begun, example), codes) {
            (Ok(found), Some(codes)) => assert_eq!(found, named(codes), "{example}"),
            (found, codes) => assert!(found.is_err() && codes.is_none(), "{example}: {found:?}"),
        }
    }
}

/// What stands between backticks.
fn quoted(text: &str) -> impl Iterator<Item = &str> {
    text.split('`').skip(1).step_by(2)
}

/// The lists of a guide under this marker: the list's name, and its lines.
fn lists<'g>(guide: &'g str, marker: &str) -> Vec<(&'g str, Vec<&'g str>)> {
    let opening = format!("<!-- {marker}: ");
    let lists = guide.split(&opening).skip(1);
    lists
        .map(|rest| {
            let (name, rest) = rest.split_once(" -->\n").unwrap();
            let lines = rest.lines().take_while(|line| !line.is_empty());
            (name, lines.collect())
        })
        .collect()
}

/// What the lines of a list name: of a table its first column, else all that is quoted.
fn names<'g>(lines: &[&'g str]) -> Vec<&'g str> {
    let first = |line: &&'g str| match line.strip_prefix('|') {
        Some(row) => row.split('|').next().unwrap(),
        None => *line,
    };
    lines
        .iter()
        .map(first)
        .flat_map(|cell| quoted(cell).collect::<Vec<_>>())
        .collect()
}

fn schema() -> Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/scenario.schema.json");
    serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

#[test]
fn no_field_is_missing_and_none_is_invented() {
    let schema = schema();
    let mut parts = vec![("scenario", &schema)];
    let definitions = schema["definitions"].as_object().unwrap();
    parts.extend(definitions.iter().map(|(name, it)| (&**name, it)));
    // A condition inside `any` has the fields of a condition; a text those of the languages.
    parts.retain(|(name, it)| it.get("properties").is_some() && *name != "inner-condition");
    for language in LANGUAGES {
        let guide = guide(language);
        let needed = if language == "en" {
            "*needed*"
        } else {
            "**必須**"
        };
        let lists = lists(&guide, "fields");
        let listed: BTreeSet<_> = lists.iter().map(|(name, _)| *name).collect();
        let there: BTreeSet<_> = parts.iter().map(|(name, _)| *name).collect();
        assert_eq!(listed, there, "{language}");
        for (part, lines) in lists {
            let (_, definition) = parts.iter().find(|(name, _)| *name == part).unwrap();
            let fields = definition["properties"].as_object().unwrap();
            let mut written = names(&lines);
            let mut known: Vec<&str> = fields.keys().map(String::as_str).collect();
            written.sort_unstable();
            known.sort_unstable();
            assert_eq!(written, known, "{language}: the fields of {part}");
            // A row of its own says whether the field is needed, and its usual value.
            for line in lines.iter().filter(|line| line.starts_with("| `")) {
                let [name] = names(&[*line])[..] else {
                    continue;
                };
                let required = definition.get("required").and_then(Value::as_array);
                let required = required.is_some_and(|it| it.contains(&Value::from(name)));
                assert_eq!(line.contains(needed), required, "{language}: {line}");
                if let Some(usual) = fields[name].get("default") {
                    let usual = usual.to_string();
                    let usual = format!("`{}`", usual.trim_matches('"'));
                    assert!(line.contains(&usual), "{language}: {usual} in {line}");
                }
            }
        }
    }
}

#[test]
fn no_word_is_missing_and_none_is_invented() {
    let schema = schema();
    let definitions = schema["definitions"].as_object().unwrap();
    let words: Vec<(&str, Vec<&str>)> = definitions
        .iter()
        .filter_map(|(name, it)| {
            let list = it.get("enum").or_else(|| it["anyOf"][0].get("enum"))?;
            // Levels are numbers, and have no words.
            let list = list.as_array().unwrap().iter().map(Value::as_str);
            Some((&**name, list.collect::<Option<_>>()?))
        })
        .collect();
    assert!(words.len() >= 12);
    for language in LANGUAGES {
        let guide = guide(language);
        let lists = lists(&guide, "words");
        assert_eq!(lists.len(), words.len(), "{language}");
        for (name, known) in &words {
            let list = lists.iter().find(|(it, _)| it == name);
            let (_, lines) = list.unwrap_or_else(|| panic!("{language}: no words of {name}"));
            assert_eq!(names(lines), *known, "{language}: the words of {name}");
        }
    }
}

/// Every code of `check` that is about the craft is in the guides' table.
#[test]
fn the_warnings_are_those_of_check() {
    let listed = Author::new("en").run("kaiken check --explain");
    let known: BTreeSet<String> = named(&listed)
        .into_iter()
        .filter(|it| it.starts_with("K06"))
        .collect();
    for language in LANGUAGES {
        let guide = guide(language);
        let named = named(&guide);
        let missing: Vec<_> = known.difference(&named).collect();
        assert!(missing.is_empty(), "{language}: {missing:?}");
    }
}

#[test]
fn both_guides_have_the_same_structure() {
    let structure = |language| -> Vec<String> {
        let guide = guide(language);
        let mut fenced = false;
        let lines = guide.lines().filter_map(|line| {
            let fence = line.starts_with("```");
            fenced ^= fence;
            if fence || line.starts_with("<!--") {
                Some(line.to_owned())
            } else if !fenced && line.starts_with('#') {
                Some(line.split(' ').next().unwrap().to_owned())
            } else {
                None
            }
        });
        lines.collect()
    };
    assert_eq!(structure("en"), structure("ja"));
}

/// Where a guide leads to another place of its own, there is such a heading.
#[test]
fn every_link_within_a_guide_leads_somewhere() {
    for language in LANGUAGES {
        let guide = guide(language);
        let anchors: BTreeSet<String> = guide
            .lines()
            .filter(|line| line.starts_with("##"))
            .map(|line| {
                let heading = line.trim_start_matches('#').trim().to_lowercase();
                let kept = heading.chars().filter_map(|c| match c {
                    ' ' => Some('-'),
                    '-' | '_' => Some(c),
                    c => c.is_alphanumeric().then_some(c),
                });
                kept.collect()
            })
            .collect();
        for link in guide.split("](#").skip(1) {
            let target = link.split(')').next().unwrap();
            assert!(anchors.contains(target), "{language}: #{target}");
        }
    }
}
