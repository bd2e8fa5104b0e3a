//! The command, from paths to what is written.

use super::*;
use std::fs;
use tempfile::TempDir;

const SMALL: &str = include_str!("../../../tests/fixtures/small.yaml");

/// A directory with these files.
fn directory(files: &[(&str, &str)]) -> TempDir {
    let directory = tempfile::tempdir().unwrap();
    for (name, source) in files {
        fs::write(directory.path().join(name), source).unwrap();
    }
    directory
}

/// Exit status, standard output and standard error.
fn checked(paths: &[PathBuf], format: Format, lang: Lang) -> (u8, String, String) {
    checked_with(None, paths, format, lang)
}

fn checked_with(
    deny: Option<Deny>,
    paths: &[PathBuf],
    format: Format,
    lang: Lang,
) -> (u8, String, String) {
    let look = Look {
        lang,
        colour: false,
    };
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let status = check(paths, format, deny, look, &mut out, &mut err).unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (status, text(out), text(err))
}

/// The text for one file, its directory left out.
fn text_of(source: &str, lang: Lang) -> String {
    let directory = directory(&[("x.yaml", source)]);
    let path = directory.path().join("x.yaml");
    let (_, out, _) = checked(&[path], Format::Text, lang);
    out.replace(&format!("{}/", directory.path().display()), "")
}

#[test]
fn a_sound_file_passes() {
    let directory = directory(&[("x.yaml", SMALL)]);
    let (status, out, err) = checked(&[directory.path().into()], Format::Text, Lang::En);
    assert_eq!(
        (status, out.as_str(), err.as_str()),
        (0, "checked: 1, errors: 0, warnings: 0\n", "")
    );
}

#[test]
fn warnings_alone_pass() {
    let source = SMALL.replacen(
        "{en: \"Children hurt\", ja: \"けがをした児童\"}",
        "{en: \"Hurt\"}",
        1,
    );
    let directory = directory(&[("x.yaml", &source)]);
    let (status, out, _) = checked(&[directory.path().into()], Format::Text, Lang::En);
    assert_eq!(status, 0);
    assert!(out.starts_with("warning[K0601]"), "{out}");
    assert!(
        out.ends_with("checked: 1, errors: 0, warnings: 1\n"),
        "{out}"
    );
}

#[test]
fn denied_warnings_fail_and_the_findings_are_the_same() {
    let source = SMALL.replacen(
        "{en: \"Children hurt\", ja: \"けがをした児童\"}",
        "{en: x}",
        1,
    );
    let directory = directory(&[("x.yaml", &source), ("y.yaml", SMALL)]);
    let warned = [directory.path().join("x.yaml")];
    let sound = [directory.path().join("y.yaml")];
    let deny = Some(Deny::Warnings);
    for lang in Lang::ALL {
        let (_, allowed, _) = checked(&warned, Format::Text, lang);
        let (status, denied, _) = checked_with(deny, &warned, Format::Text, lang);
        assert_eq!(status, 1);
        assert_eq!(allowed.lines().count(), denied.lines().count());
        assert_ne!(allowed.lines().last(), denied.lines().last());
        let (status, out, _) = checked_with(deny, &sound, Format::Text, lang);
        assert_eq!((status, out), (0, checked(&sound, Format::Text, lang).1));
    }
    let json = |deny| {
        let (_, out, _) = checked_with(deny, &warned, Format::Json, Lang::En);
        serde_json::from_str::<serde_json::Value>(&out).unwrap()
    };
    let (allowed, denied) = (json(None), json(deny));
    assert_eq!(allowed["findings"], denied["findings"]);
    let verdict = |json: &serde_json::Value| {
        let flag = |name: &str| json[name].as_bool().unwrap();
        (flag("deny_warnings"), flag("passed"))
    };
    assert_eq!(
        (verdict(&allowed), verdict(&denied)),
        ((false, true), (true, false))
    );
}

#[test]
fn findings_end_with_where_to_read_more() {
    for lang in Lang::ALL {
        let out = text_of("kaiken: 1\nid: X\n", lang);
        assert_eq!(out.matches("--explain K0202").count(), 1, "{out}");
        assert!(!text_of(SMALL, lang).contains("--explain"));
    }
}

#[test]
fn the_caret_stands_right_under_japanese() {
    let source = SMALL.replacen(
        "ja: \"けがをした児童\"}",
        "ja: \"けがをした児童\", fr: \"x\"}",
        1,
    );
    insta::assert_snapshot!("caret_en", text_of(&source, Lang::En));
    insta::assert_snapshot!("caret_ja", text_of(&source, Lang::Ja));
}

#[test]
fn a_long_line_is_cut_and_its_control_characters_are_masked() {
    let filler = "長い行".repeat(80);
    let source = format!("kaiken: 1\nsummary: {{en: \"{filler}\u{202E}\", xx: \"{filler}\"}}\n");
    insta::assert_snapshot!(text_of(&source, Lang::En));
}

#[test]
fn several_errors_each_with_its_line() {
    let source = "kaiken: 1\nid: X\ntitle: t\nkind: pakc\nquestions: []\n";
    insta::assert_snapshot!(text_of(source, Lang::Ja));
}

#[test]
fn json_has_its_shape() {
    let directory = directory(&[
        ("x.yaml", "kaiken: 1\nid: X\n"),
        ("y.yml", SMALL),
        (".z.yaml", ""),
    ]);
    let (status, out, _) = checked(&[directory.path().into()], Format::Json, Lang::En);
    let json: serde_json::Value = serde_json::from_str(&out).unwrap();
    assert_eq!(status, 1);
    assert_eq!((&json["files"], &json["errors"]), (&2.into(), &5.into()));
    let finding = json["findings"].as_array().unwrap().iter();
    let bad_id = finding.clone().find(|f| f["code"] == "K0207").unwrap();
    let mut keys: Vec<_> = bad_id
        .as_object()
        .unwrap()
        .keys()
        .map(String::as_str)
        .collect();
    keys.sort_unstable();
    let expected = [
        "code",
        "column",
        "end_column",
        "end_line",
        "file",
        "hint",
        "line",
        "message",
        "severity",
    ];
    assert_eq!(keys, expected);
    assert_eq!((&bad_id["line"], &bad_id["column"]), (&2.into(), &5.into()));
    assert_eq!(
        (&bad_id["end_line"], &bad_id["end_column"]),
        (&2.into(), &6.into())
    );
}

#[test]
fn what_cannot_be_read_is_an_error() {
    let directory = directory(&[]);
    let missing = directory.path().join("none.yaml");
    for path in [missing, directory.path().into()] {
        let (status, out, err) = checked(std::slice::from_ref(&path), Format::Text, Lang::En);
        assert_eq!(status, 1);
        assert!(err.starts_with("error[K0112]"), "{err}");
        assert!(
            out.ends_with("checked: 1, errors: 1, warnings: 0\n"),
            "{out}"
        );
        let (_, json, _) = checked(&[path], Format::Json, Lang::En);
        assert!(json.contains("K0112"), "{json}");
    }
}

#[test]
fn a_huge_file_is_not_read() {
    let directory = directory(&[("x.yaml", "")]);
    let path = directory.path().join("x.yaml");
    let file = fs::File::options().write(true).open(&path).unwrap();
    file.set_len(1 << 40).unwrap();
    let (status, _, err) = checked(&[path], Format::Text, Lang::En);
    assert_eq!(status, 1);
    assert!(err.contains("K0501"), "{err}");
}

#[test]
fn without_paths_the_built_ins_are_checked() {
    let (status, out, _) = checked(&[], Format::Text, Lang::En);
    assert_eq!(status, 0, "{out}");
    let files = format!("checked: {},", built_ins().len());
    assert!(out.contains(&files), "{out}");
}

mod unix {
    use super::*;
    use std::ffi::OsStr;
    use std::os::unix::{ffi::OsStrExt, fs::symlink};

    #[test]
    fn links_are_followed_and_broken_ones_reported() {
        let directory = directory(&[("x.yaml", SMALL)]);
        symlink(
            directory.path().join("x.yaml"),
            directory.path().join("y.yaml"),
        )
        .unwrap();
        symlink("nowhere", directory.path().join("z.yaml")).unwrap();
        fs::create_dir(directory.path().join("d.yaml")).unwrap();
        let (status, out, err) = checked(&[directory.path().into()], Format::Text, Lang::En);
        assert_eq!(status, 1);
        assert!(out.contains("checked: 3, errors: 1"), "{out}");
        assert!(err.contains("z.yaml: there is no such file"), "{err}");
    }

    #[test]
    fn an_endless_device_is_refused() {
        let (status, _, err) = checked(&["/dev/zero".into()], Format::Text, Lang::En);
        assert_eq!(status, 1);
        assert!(err.contains("K0501"), "{err}");
    }

    #[test]
    fn names_that_are_not_utf8_or_would_move_the_cursor_are_escaped() {
        let path = PathBuf::from(OsStr::from_bytes(b"a\xffb\x1b[2J\n.yaml"));
        let (_, _, err) = checked(&[path], Format::Text, Lang::En);
        assert!(err.contains(r"a\xffb\u{1b}[2J\n.yaml"), "{err}");
    }
}
