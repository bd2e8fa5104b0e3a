//! A drill in words: what is due and why, what one needs to know for a question,
//! what changed. For lines and screens alike.

use super::{Given, Needed, Outcome, Pick, Plan, Skill, Today, Why};
use crate::debrief::phrase;
use crate::i18n::{Lang, drill as words, play};
use crate::sheet::{Line, Sheet, Tone, capital, filled, width};
use crate::training::{DAY, Deck, WELL, Weakness};
use std::cmp::Ordering;

/// The share of the points, in %, from which more than before is called better.
const FAIR: u32 = 60;
/// Columns under which the text after a bullet goes on.
const BULLET: usize = 2;

impl Skill {
    /// What it is called.
    #[must_use]
    pub fn name(self, lang: Lang) -> String {
        words::skill(lang, self.technique.name(lang), self.field.name(lang))
    }

    /// What it is called, and what to do about it.
    #[must_use]
    pub fn advice(self, lang: Lang) -> String {
        let name = capital(&self.name(lang));
        words::advice(lang, &name, self.technique.advice(lang))
    }
}

impl Weakness {
    /// What it is made of, in words.
    #[must_use]
    pub fn evidence(&self, lang: Lang) -> String {
        let (missed, possible) = (self.missed(), self.possible());
        match self.trace().next() {
            // Sessions that are not kept have no number.
            Some(seen) if seen.session > 0 => words::missed(lang, missed, possible, seen.session),
            _ => words::missed_unsaved(lang, missed, possible),
        }
    }
}

/// How many questions, and how long it takes.
#[must_use]
pub fn title(plan: &Plan, lang: Lang) -> String {
    match plan.picks.len() {
        1 => words::title_one(lang, plan.minutes()),
        count => words::title(lang, count, plan.minutes()),
    }
}

/// What is due, and why.
#[must_use]
pub fn intro(plan: &Plan, deck: &Deck, lang: Lang) -> Sheet {
    let mut sheet = Sheet::default();
    if plan.first {
        say(&mut sheet, 0, Tone::Plain, words::first(lang));
        sheet.gap();
    } else {
        sheet.title(words::trains(lang));
    }
    let mut told: Vec<Skill> = Vec::new();
    for pick in plan.picks.iter().filter(|_| !plan.first) {
        if told.contains(&pick.skill) {
            continue;
        }
        told.push(pick.skill);
        sheet.push(Line::broken(
            BULLET,
            vec![
                (Tone::Muted, "- ".to_owned()),
                (Tone::Plain, capital(&pick.skill.name(lang))),
                (Tone::Muted, aside(&why(pick, deck, lang), lang)),
            ],
        ));
    }
    if !plan.lacking.is_empty() {
        sheet.gap();
        sheet.title(words::lacks(lang));
        for lack in &plan.lacking {
            let skill = capital(&lack.skill.name(lang));
            let said = match lack.only_the_last {
                true => words::lacks_only(lang, &skill),
                false => words::lacks_any(lang, &skill),
            };
            let parts = vec![(Tone::Muted, "- ".to_owned()), (Tone::Muted, said)];
            sheet.push(Line::broken(BULLET, parts));
        }
        say(&mut sheet, 0, Tone::Muted, words::lacks_hint(lang));
    }
    if plan.few && !plan.picks.is_empty() {
        sheet.gap();
        let few = match plan.picks.len() {
            1 => words::few_one(lang).to_owned(),
            count => words::few(lang, count),
        };
        say(&mut sheet, 0, Tone::Warn, &few);
    }
    sheet.gap();
    say(&mut sheet, 0, Tone::Muted, words::how(lang));
    sheet
}

fn why(pick: &Pick, deck: &Deck, lang: Lang) -> String {
    let evidence = deck.get(pick.skill).map(|it| it.evidence(lang));
    match (pick.why, evidence) {
        (Why::Due, Some(evidence)) => words::why_due(lang, &evidence),
        (Why::Weak, Some(evidence)) => words::why_weak(lang, &evidence),
        (Why::Near(skill), _) => words::why_near(lang, &skill.name(lang)),
        (_, _) if deck.has_met(pick.skill) => words::why_well(lang).to_owned(),
        (_, _) => words::why_new(lang).to_owned(),
    }
}

fn aside(said: &str, lang: Lang) -> String {
    match lang {
        Lang::En => format!(": {said}"),
        Lang::Ja => format!("：{said}"),
    }
}

/// Where one is, and as whom.
#[must_use]
pub fn place(needed: &Needed, lang: Lang) -> Sheet {
    let mut sheet = Sheet::default();
    let from = words::from(lang, needed.title.get(lang));
    say(&mut sheet, 0, Tone::Muted, &from);
    sheet.gap();
    if !needed.role.get(lang).is_empty() {
        let role = words::you_are(lang, needed.role.get(lang));
        say(&mut sheet, 0, Tone::Title, &role);
    }
    say(&mut sheet, 0, Tone::Plain, needed.situation.get(lang));
    sheet
}

/// The facts one needs for a question.
#[must_use]
pub fn facts(needed: &Needed, lang: Lang) -> Sheet {
    let mut sheet = Sheet::default();
    if needed.facts.is_empty() {
        say(&mut sheet, 0, Tone::Muted, words::no_facts(lang));
        return sheet;
    }
    sheet.title(words::needed(lang));
    for given in &needed.facts {
        sheet.push(fact(given, lang));
    }
    sheet
}

/// A fact with its standing, behind a bullet.
#[must_use]
pub fn fact(given: &Given, lang: Lang) -> Line {
    let mut standing = vec![given.status.name(lang).to_owned()];
    if !given.as_of.get(lang).is_empty() {
        standing.push(play::as_of(lang, given.as_of.get(lang)));
    }
    let standing = phrase::noted("", &phrase::list(&standing, lang), lang);
    Line::broken(
        BULLET,
        vec![
            (Tone::Muted, "- ".to_owned()),
            (
                Tone::Plain,
                phrase::labelled(given.label.get(lang), given.value.get(lang), lang),
            ),
            (Tone::Muted, standing),
        ],
    )
}

/// What a drill changed: a line or two a skill, and what it is worth.
#[must_use]
pub fn after(
    outcomes: &[Outcome],
    today: Today,
    kept: bool,
    still_due: usize,
    lang: Lang,
) -> Sheet {
    let mut sheet = Sheet::default();
    if outcomes.is_empty() {
        say(&mut sheet, 0, Tone::Plain, words::none_answered(lang));
    }
    let names: Vec<String> = outcomes
        .iter()
        .map(|it| capital(&it.skill.name(lang)))
        .collect();
    let widest = names.iter().map(|it| width(it)).max().unwrap_or(0);
    for (outcome, name) in outcomes.iter().zip(&names) {
        sheet.push(changed(outcome, &filled(name, widest), lang));
        let back = Line::broken(
            BULLET,
            vec![(Tone::Muted, format!("  {}", back(outcome, today, lang)))],
        );
        sheet.push(back);
    }
    sheet.gap();
    if !kept {
        say(&mut sheet, 0, Tone::Warn, words::not_kept(lang));
    } else if !outcomes.is_empty() {
        let rest = match still_due {
            0 => words::all_done(lang).to_owned(),
            1 => words::rest_due_one(lang).to_owned(),
            count => words::rest_due(lang, count),
        };
        say(&mut sheet, 0, Tone::Plain, &rest);
        sheet.gap();
        say(&mut sheet, 0, Tone::Muted, words::honest(lang));
    }
    sheet
}

fn changed(outcome: &Outcome, name: &str, lang: Lang) -> Line {
    let percent = |share: f64| (share * 100.0).round() as u32;
    let now = percent(outcome.now);
    let (share, verdict, tone) = match outcome.before.map(percent) {
        None => (words::only_now(lang, now), "", Tone::Plain),
        Some(before) => {
            let (verdict, tone) = match now.cmp(&before) {
                Ordering::Greater if outcome.now >= WELL => (words::up_well(lang), Tone::Good),
                Ordering::Greater if now >= FAIR => (words::up(lang), Tone::Good),
                // More than next to nothing is no success yet.
                Ordering::Greater => (words::up_weak(lang), Tone::Plain),
                Ordering::Equal => (words::same(lang), Tone::Plain),
                Ordering::Less => (words::worse(lang), Tone::Bad),
            };
            (words::before_now(lang, before, now), verdict, tone)
        }
    };
    let mark = match tone {
        Tone::Good => "▲ ",
        Tone::Bad => "▼ ",
        _ => "· ",
    };
    let mut parts = vec![
        (tone, mark.to_owned()),
        (Tone::Plain, format!("{name}  ")),
        (Tone::Title, share),
    ];
    if !verdict.is_empty() {
        parts.push((tone, format!("  {verdict}")));
    }
    Line::broken(BULLET, parts)
}

fn back(outcome: &Outcome, today: Today, lang: Lang) -> String {
    let had = outcome.possible - outcome.missed.min(outcome.possible);
    let points = words::now_points(lang, had, outcome.possible);
    let when = match outcome.due {
        None => words::well(lang).to_owned(),
        Some(due) => comes_back(due, today, lang),
    };
    format!("{points} · {when}")
}

/// When something that is due at a moment comes back, in days as they are counted
/// where the trainee is.
#[must_use]
pub fn comes_back(due: i64, today: Today, lang: Lang) -> String {
    // Days that are over before it is due, today among them.
    let days = (due - today.end).div_euclid(DAY) + 1;
    match days {
        ..=0 => words::back_today(lang).to_owned(),
        1 => words::back_tomorrow(lang).to_owned(),
        days => words::back_in(lang, days),
    }
}

/// How many weaknesses are due on a day; nothing where there is none.
#[must_use]
pub fn due_today(count: usize, lang: Lang) -> Option<String> {
    match count {
        0 => None,
        1 => Some(words::due_one(lang).to_owned()),
        count => Some(words::due(lang, count)),
    }
}

fn say(sheet: &mut Sheet, hang: usize, tone: Tone, words: &str) {
    if !words.is_empty() {
        sheet.push(Line::broken(hang, vec![(tone, words.to_owned())]));
    }
}
