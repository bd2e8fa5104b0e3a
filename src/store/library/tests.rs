use super::*;
use crate::store::{Opened, Store};
use jiff::Timestamp;

const SMALL: &str = include_str!("../../../tests/fixtures/small.yaml");

fn scenario(id: &str) -> String {
    let lines = SMALL.lines().map(|line| match line.strip_prefix("id:") {
        Some(_) => format!("id: {id}\n"),
        None => format!("{line}\n"),
    });
    lines.collect()
}

fn store(dir: &Path) -> Store {
    let Opened { store, .. } = Store::open(dir, Timestamp::UNIX_EPOCH).unwrap();
    store
}

/// The files listed: their names, and what they hold.
fn own(listed: &[Listed]) -> Vec<(String, Result<String, String>)> {
    let file = |listed: &Listed| {
        let Origin::File(path) = &listed.origin else {
            return None;
        };
        let name = path.file_name()?.to_string_lossy().into_owned();
        let header = listed.header.as_ref();
        let id = header.map(|header| header.id.to_string());
        Some((name, id.map_err(|why| why.get(Lang::En).to_owned())))
    };
    listed.iter().filter_map(file).collect()
}

#[test]
fn scenario_files_are_listed_in_order_and_hidden_ones_are_not() {
    let dir = tempfile::tempdir().unwrap();
    for (name, id) in [
        ("b.yml", "bb"),
        ("a.yaml", "aa"),
        (".c.yaml", "cc"),
        ("d.txt", "dd"),
    ] {
        fs::write(dir.path().join(name), scenario(id)).unwrap();
    }
    let listed = scan(&[dir.path().to_owned()], None);
    let expected = [("a.yaml", "aa"), ("b.yml", "bb")];
    assert_eq!(
        own(&listed),
        expected.map(|(name, id)| (name.to_owned(), Ok(id.to_owned())))
    );
    assert_eq!(listed.len(), built_ins().len() + 2);

    let one = dir.path().join("d.txt");
    assert_eq!(
        own(&scan(&[one], None)).len(),
        1,
        "a file that was named is listed"
    );
    assert_eq!(own(&scan(&[dir.path().join("missing")], None)), []);
}

#[test]
fn what_cannot_be_played_is_listed_with_its_problem() {
    let dir = tempfile::tempdir().unwrap();
    let place = dir.path();
    fs::write(place.join("a.yaml"), "kaiken: 1\nid: [").unwrap();
    fs::create_dir(place.join("b.yaml")).unwrap();
    let big = fs::File::create(place.join("c.yaml")).unwrap();
    big.set_len(5 * 1024 * 1024).unwrap();
    fs::write(place.join("d.yaml"), scenario("dd")).unwrap();
    fs::write(place.join("e.yaml"), scenario("dd")).unwrap();
    let listed = own(&scan(&[place.to_owned()], None));
    let problem = |at: usize| listed[at].1.as_ref().unwrap_err().as_str();
    assert_eq!(listed.len(), 5);
    assert!(problem(0).starts_with("line "), "{}", problem(0));
    assert_eq!(problem(1), "not a file");
    assert_eq!(problem(2), "larger than 4 MB");
    assert_eq!(listed[3].1.as_deref(), Ok("dd"));
    assert!(problem(4).contains("d.yaml"), "{}", problem(4));
    assert!(read_scenario(&place.join("c.yaml")).is_err());
}

#[test]
fn links_to_nowhere_and_names_that_are_no_text_are_listed() {
    use std::os::unix::ffi::OsStrExt;
    let dir = tempfile::tempdir().unwrap();
    let data = tempfile::tempdir().unwrap();
    let name = std::ffi::OsStr::from_bytes(b"\xff\x1b.yaml");
    fs::write(dir.path().join(name), scenario("odd")).unwrap();
    std::os::unix::fs::symlink("nowhere", dir.path().join("link.yaml")).unwrap();
    let places = [dir.path().to_owned()];
    let mut store = store(data.path());
    let listed = scan(&places, Some(&mut store));
    let shown = own(&listed);
    assert_eq!(shown.len(), 2);
    assert!(
        shown[0]
            .1
            .as_ref()
            .unwrap_err()
            .starts_with("cannot be read")
    );
    assert_eq!(shown[1].1.as_deref(), Ok("odd"));
}

#[test]
fn a_file_with_the_id_of_a_built_in_scenario_replaces_it_visibly() {
    let dir = tempfile::tempdir().unwrap();
    let Some(built_in) = built_ins().last() else {
        return;
    };
    fs::write(dir.path().join("mine.yaml"), scenario(built_in.id)).unwrap();
    let listed = scan(&[dir.path().to_owned()], None);
    assert_eq!(listed.len(), built_ins().len());
    let mine = listed.last().unwrap();
    assert!(mine.replaces_built_in);
    assert_eq!(mine.source().unwrap(), scenario(built_in.id).into_bytes());
    assert_eq!(listed.iter().filter(|it| it.replaces_built_in).count(), 1);
    for listed in scan(&[], None) {
        assert!(!listed.replaces_built_in);
        assert!(!listed.source().unwrap().is_empty());
    }
}

#[test]
fn a_file_is_read_again_only_when_it_changed() {
    let dir = tempfile::tempdir().unwrap();
    let data = tempfile::tempdir().unwrap();
    let places = [dir.path().to_owned()];
    let path = dir.path().join("a.yaml");
    let mut store = store(data.path());
    fs::write(&path, scenario("first")).unwrap();
    let time = fs::metadata(&path).unwrap().modified().unwrap();
    let first = scan(&places, Some(&mut store));
    assert_eq!(
        scan(&places, Some(&mut store)),
        first,
        "the whole header is remembered"
    );

    // Same size, same time: it is not looked into.
    fs::write(&path, scenario("other")).unwrap();
    let file = fs::File::options().write(true).open(&path).unwrap();
    file.set_modified(time).unwrap();
    assert_eq!(scan(&places, Some(&mut store)), first);
    assert_eq!(own(&scan(&places, None))[0].1.as_deref(), Ok("other"));

    let later = time + std::time::Duration::from_nanos(1);
    file.set_modified(later).unwrap();
    assert_eq!(
        own(&scan(&places, Some(&mut store)))[0].1.as_deref(),
        Ok("other")
    );
    fs::write(&path, "broken: [").unwrap();
    let broken = scan(&places, Some(&mut store));
    assert!(own(&broken)[0].1.is_err());
    assert_eq!(
        scan(&places, Some(&mut store)),
        broken,
        "problems are remembered too"
    );

    fs::remove_file(&path).unwrap();
    assert_eq!(own(&scan(&places, Some(&mut store))), []);
}

#[test]
fn a_place_named_twice_is_listed_once() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("a.yaml");
    fs::write(&path, scenario("aa")).unwrap();
    let listed = scan(&[dir.path().to_owned(), path], None);
    assert_eq!(own(&listed), [("a.yaml".to_owned(), Ok("aa".to_owned()))]);
}

#[test]
fn a_second_act_is_listed_with_the_title_of_its_first() {
    const SECOND: &str = include_str!("../../../tests/fixtures/second.yaml");
    let dir = tempfile::tempdir().unwrap();
    fs::write(dir.path().join("a.yaml"), SECOND).unwrap();
    let continues = |id: &str| {
        let listed = scan(&[dir.path().to_owned()], None).into_iter();
        let mut of_id = listed.filter(|it| it.header.as_ref().is_ok_and(|it| &*it.id == id));
        let title = of_id.next().unwrap().continues;
        title.map(|title| title.get(Lang::En).to_owned())
    };
    // Of a first act that is not there nobody knows more than its id.
    assert_eq!(continues("second").as_deref(), Some("small"));
    fs::write(dir.path().join("b.yaml"), SMALL).unwrap();
    let title = "Metal in the school bread";
    assert_eq!(continues("second").as_deref(), Some(title));
    assert_eq!(continues("small"), None);
    let title = continues("7pay-end-of-service").unwrap();
    assert!(title.starts_with("Nanapay: the first"), "{title}");
}
