use kaiken::{
    live::{Live, Manner},
    plain,
    scenario::*,
    scoring::Mode,
};
use std::sync::Arc;
fn main() {
    let a: Vec<String> = std::env::args().collect();
    let bytes = std::fs::read(&a[1]).unwrap();
    let loaded = load(&bytes, &a[1]);
    for f in &loaded.findings {
        eprintln!(
            "{:?} {}:{} {} {}",
            f.severity,
            f.span.line,
            f.span.column,
            f.message(Lang::En),
            f.hint(Lang::En).unwrap_or_default()
        );
    }
    let s = Arc::new(loaded.scenario.unwrap());
    let lang = if a[2] == "ja" { Lang::Ja } else { Lang::En };
    let mode = if a[4] == "rehearsal" {
        Mode::Rehearsal
    } else {
        Mode::Practice
    };
    let mut live = Live::new(
        s,
        Manner {
            mode,
            aloud: a.get(5).is_some(),
        },
        a[3].parse().unwrap(),
        None,
    );
    let stdin = std::io::stdin();
    let mut i = stdin.lock();
    let mut o = std::io::stdout();
    plain::play(
        &mut live,
        &mut i,
        &mut o,
        plain::Options {
            lang,
            clock: false,
            echo: true,
            spot_worst: false,
        },
        &|| 0,
    )
    .unwrap();
}
