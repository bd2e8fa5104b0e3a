use kaiken::conference::*;
use kaiken::scenario::*;
use kaiken::scoring::*;
use std::sync::Arc;
fn main() {
    let path = std::env::args().nth(1).unwrap();
    let bytes = std::fs::read(&path).unwrap();
    let loaded = load(&bytes, &path);
    for f in &loaded.findings {
        println!(
            "{:?} {}:{} {}",
            f.severity,
            f.span.line,
            f.span.column,
            f.message(Lang::En)
        );
    }
    let Some(s) = loaded.scenario else { return };
    let s = Arc::new(s);
    println!("{} questions", s.questions.len());
    for strat in [
        "best",
        "decent",
        "worst",
        "longest",
        "longest-en",
        "first",
        "random",
        "apology",
    ] {
        let (mut sum, mut sum2, mut n, mut qs, mut crit) = (0.0f64, 0.0, 0, 0, 0);
        let mut un = 0.0;
        let mut heat = 0;
        let mut trust = 0;
        let mut mins = 0;
        let mut max = 0;
        for seed in 0..200u64 {
            let mut ses = Session::new(s.clone());
            let mut fx = vec![];
            let n_people = s.panel.people.len() as u64;
            let panel: Vec<PersonIx> = if n_people == 0 {
                vec![]
            } else if strat == "best" {
                vec![PersonIx(0), PersonIx(1)]
            } else {
                let a = seed % n_people;
                let b = (seed / n_people + a + 1) % n_people;
                if a == b {
                    vec![PersonIx(a as u8)]
                } else {
                    vec![PersonIx(a as u8), PersonIx(b as u8)]
                }
            };
            ses.apply(&Event::Begin { seed, panel }, &mut fx).unwrap();
            let mut r = seed.wrapping_mul(0x9E3779B97F4A7C15);
            loop {
                r = r
                    .wrapping_mul(6364136223846793005)
                    .wrapping_add(1442695040888963407);
                let rnd = (r >> 33) as usize;
                let c = ses.conference();
                let pick = |answers: &Vec<Answer>, shown: Vec<AnswerIx>| -> AnswerIx {
                    let j = |a: &AnswerIx| {
                        let v = c.judge(&answers[a.at()]);
                        (v.levels.sum() as i32 * 100 / (v.levels.count().max(1) as i32))
                            - if v.is_critical() { 1000 } else { 0 }
                            - 3 * v.pitfalls.len() as i32
                    };
                    match strat {
                        "best" => *shown
                            .iter()
                            .max_by_key(|a| (j(a), std::cmp::Reverse(**a)))
                            .unwrap(),
                        "worst" => *shown.iter().min_by_key(|a| (j(a), **a)).unwrap(),
                        "decent" => {
                            let mut v = shown.clone();
                            v.sort_by_key(|a| -j(a));
                            v[1.min(v.len() - 1)]
                        }
                        "longest" => *shown
                            .iter()
                            .max_by_key(|a| answers[a.at()].say.get(Lang::Ja).chars().count())
                            .unwrap(),
                        "longest-en" => *shown
                            .iter()
                            .max_by_key(|a| answers[a.at()].say.get(Lang::En).len())
                            .unwrap(),
                        "first" => *shown.iter().min().unwrap(),
                        "apology" => *shown
                            .iter()
                            .max_by_key(|a| {
                                let t = answers[a.at()].say.get(Lang::Ja);
                                t.contains("申し訳") as usize * 2
                                    + t.contains("お詫び") as usize * 2
                                    + t.contains("おわび") as usize * 2
                                    + (t.contains("時") && t.contains("明日")) as usize
                            })
                            .unwrap(),
                        _ => shown[rnd % shown.len()],
                    }
                };
                let e = match c.stage() {
                    Stage::Finished(_) => break,
                    Stage::Deciding(d) => Event::Decided {
                        option: pick(&s.decisions[d.at()].options, c.decision_options(d)),
                    },
                    Stage::Statement => {
                        let op = s.opening.as_ref().unwrap();
                        let mut l = c.statement_lines();
                        match strat {
                            "best" => l = ses.suggested_statement(),
                            "worst" => {
                                l.sort_by_key(|a| {
                                    op.lines[a.at()].rate.sum() * 100
                                        / op.lines[a.at()].rate.count().max(1)
                                });
                            }
                            "first" | "decent" => l.sort(),
                            "longest" | "apology" => l.sort_by_key(|a| {
                                std::cmp::Reverse(op.lines[a.at()].say.get(Lang::Ja).len())
                            }),
                            _ => {}
                        }
                        l.truncate(op.choose as usize);
                        Event::Opened { lines: l }
                    }
                    Stage::Asked => {
                        let q = c.pending().unwrap().question;
                        Event::Chosen {
                            choice: Choice::Answer(pick(&s.question(q).answers, c.options(q))),
                            elapsed_ms: 0,
                        }
                    }
                    Stage::Ready => unreachable!(),
                };
                ses.apply(&e, &mut fx).unwrap();
            }
            let card = Scorecard::of(&s, ses.transcript());
            let o = card.overall.unwrap() as f64;
            sum += o;
            sum2 += o * o;
            n += 1;
            un += card.ungated.unwrap() as f64;
            qs += ses.conference().answers() as usize;
            max = max.max(ses.conference().answers());
            crit += card.gates.len();
            heat += ses.conference().mood().heat as i32;
            trust += ses.conference().mood().trust as i32;
            mins += ses.conference().clock() / 60;
        }
        let m = sum / n as f64;
        println!(
            "{strat:11} mean {m:.1} sd {:.1} ungated {:.1} questions {:.1} (max {max}) gated {crit} heat {} trust {} minutes {}",
            (sum2 / n as f64 - m * m).sqrt(),
            un / n as f64,
            qs as f64 / n as f64,
            heat / n,
            trust / n,
            mins / n as u32
        );
    }
}
