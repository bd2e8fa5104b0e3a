//! Writes the table of the built-in scenarios, so that the library can list them
//! without parsing any: their bytes, and what stands in their headers.
//!
//! A scenario that cannot be read is left out with a warning, so that the program
//! still builds and can say what is wrong with it; a test notices the gap.

use serde::Deserialize;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, error::Error, fs};

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=scenarios");
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?);
    let mut found = Vec::new();
    for path in scenarios(&root.join("scenarios")) {
        match header(&path) {
            Ok(header) => found.push((header, path)),
            Err(error) => println!("cargo::warning={}: {error}", path.display()),
        }
    }
    let mut table = String::from("&[\n");
    for (header, path) in in_acts(found) {
        table.push_str(&row(&header, &path)?);
    }
    table.push_str("]\n");
    let out = PathBuf::from(env::var("OUT_DIR")?).join("built_ins.rs");
    fs::write(out, table)?;
    Ok(())
}

/// The scenario files, in the order of their names.
fn scenarios(directory: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(directory).into_iter().flatten().flatten();
    let mut paths: Vec<_> = entries
        .map(|entry| entry.path())
        .filter(|path| {
            path.extension()
                .is_some_and(|extension| extension == "yaml")
        })
        .collect();
    paths.sort();
    paths
}

fn header(path: &Path) -> Result<Header, Box<dyn Error>> {
    Ok(serde_yaml::from_str(&fs::read_to_string(path)?)?)
}

/// In their order, but each second act right behind its first.
fn in_acts(found: Vec<(Header, PathBuf)>) -> Vec<(Header, PathBuf)> {
    let (seconds, mut all): (Vec<_>, Vec<_>) =
        found.into_iter().partition(|(it, _)| it.follows.is_some());
    for second in seconds {
        let first = |(it, _): &(Header, _)| Some(&it.id) == second.0.follows.as_ref();
        let at = all.iter().position(first).map_or(all.len(), |at| at + 1);
        all.insert(at, second);
    }
    all
}

/// One row of the table, as Rust.
fn row(header: &Header, path: &Path) -> Result<String, Box<dyn Error>> {
    let languages = header.languages();
    let first = languages.first().map_or("en", String::as_str);
    let pick = |language: &String| if language == "ja" { "Ja" } else { "En" };
    let mut row = String::from("    BuiltIn {\n");
    writeln!(row, "        id: {:?},", header.id)?;
    writeln!(
        row,
        "        kind: Kind::{},",
        if header.is_pack() {
            "Pack"
        } else {
            "Conference"
        }
    )?;
    writeln!(row, "        follows: {:?},", header.follows)?;
    writeln!(row, "        title: {:?},", header.title.written(first))?;
    writeln!(row, "        summary: {:?},", header.summary.written(first))?;
    writeln!(row, "        difficulty: {},", header.difficulty)?;
    writeln!(row, "        minutes: {},", header.minutes)?;
    writeln!(row, "        questions: {},", header.asked())?;
    let list: Vec<_> = languages
        .iter()
        .map(|l| format!("Lang::{}", pick(l)))
        .collect();
    writeln!(row, "        languages: &[{}],", list.join(", "))?;
    writeln!(row, "        tags: &{:?},", header.tags)?;
    writeln!(row, "        source: include_bytes!({path:?}),")?;
    row.push_str("    },\n");
    Ok(row)
}

/// What the table holds of a scenario; the rest is passed over.
#[derive(Deserialize)]
struct Header {
    id: String,
    kind: Option<String>,
    follows: Option<String>,
    title: Words,
    #[serde(default)]
    summary: Words,
    languages: Option<Vec<String>>,
    #[serde(default = "three")]
    difficulty: u8,
    #[serde(default = "thirty")]
    minutes: u32,
    #[serde(default)]
    asks: Asks,
    #[serde(default)]
    tags: Vec<String>,
    questions: Vec<Question>,
}

fn three() -> u8 {
    3
}

fn thirty() -> u32 {
    30
}

#[derive(Deserialize, Default)]
struct Asks {
    #[serde(default)]
    opening: u16,
    main: Option<u16>,
    #[serde(default)]
    closing: u16,
    #[serde(default)]
    doorstep: u16,
}

#[derive(Deserialize)]
struct Question {
    phase: Option<String>,
}

/// A text: one for all languages, or one for each.
#[derive(Deserialize)]
#[serde(untagged)]
enum Words {
    Same(String),
    Each {
        en: Option<String>,
        ja: Option<String>,
    },
}

impl Default for Words {
    fn default() -> Self {
        Words::Same(String::new())
    }
}

impl Words {
    /// English and Japanese; a language that lacks has the words of the first.
    fn written(&self, first: &str) -> [&str; 2] {
        match self {
            Words::Same(words) => [words, words],
            Words::Each { en, ja } => {
                let fallback = if first == "ja" { ja } else { en };
                [en, ja].map(|words| words.as_ref().or(fallback.as_ref()).map_or("", |w| w))
            }
        }
    }
}

impl Header {
    fn is_pack(&self) -> bool {
        self.kind.as_deref() == Some("pack")
    }

    fn languages(&self) -> Vec<String> {
        let written = |language: &str| match &self.title {
            Words::Same(_) => true,
            Words::Each { en, ja } => if language == "ja" { ja } else { en }.is_some(),
        };
        self.languages.clone().unwrap_or_else(|| {
            let all = ["en", "ja"]
                .into_iter()
                .filter(|language| written(language));
            all.map(String::from).collect()
        })
    }

    /// The questions a conference asks, or a pack holds.
    fn asked(&self) -> usize {
        if self.is_pack() {
            return self.questions.len();
        }
        let is_main = |question: &&Question| question.phase.as_deref().unwrap_or("main") == "main";
        let main = self.questions.iter().filter(is_main).count().min(12);
        let asks = &self.asks;
        let main = asks.main.map_or(main, usize::from);
        main + usize::from(asks.opening) + usize::from(asks.closing) + usize::from(asks.doorstep)
    }
}
