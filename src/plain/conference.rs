//! The conference in lines: panel, decisions, statement, questions.

use super::prompt::Prompt;
use super::{Clock, Options, coach};
use crate::conference::{
    Choice, Effect, End, Event, Pending, Spoken, Stage, Tick, announcement, reaction,
};
use crate::debrief::phrase;
use crate::i18n::{Lang, plain, play as words, room, stage};
use crate::live::Live;
use crate::scenario::vocabulary::{Cover, Word, WordSet};
use crate::scenario::{DecisionIx, LineIx, Mood, PersonIx, Setting};
use crate::scoring::Mode;
use crate::store::Clocks;
use std::io;

/// What a step came to: how the conference ended; nothing at the end of the input.
type Ended = Option<End>;

/// Chooses the panel, begins, and plays on.
pub(super) fn begin(
    live: &mut Live,
    prompt: &mut Prompt,
    options: Options,
    clock: Clock,
) -> io::Result<Ended> {
    let Some(panel) = choose_panel(live, prompt)? else {
        return Ok(None);
    };
    let begin = live.begin(panel);
    act(live, prompt, &begin)?;
    follow(live, prompt)?;
    run(live, prompt, options, clock)
}

/// Takes a session up again: what the newest answer brought about, which may not have
/// been read when it was left, then on from there.
pub(super) fn resume(
    live: &mut Live,
    prompt: &mut Prompt,
    options: Options,
    clock: Clock,
) -> io::Result<Ended> {
    live.recall();
    let turns = live.conference().turns();
    let before = turns.len().checked_sub(2).and_then(|at| turns.get(at));
    let before = before.map_or(live.scenario().start, |turn| turn.mood);
    if live.effects().contains(&Effect::Taken) && taken(live, prompt, options, before)?.is_none() {
        return Ok(None);
    }
    follow(live, prompt)?;
    run(live, prompt, options, clock)
}

/// Plays until the conference or the input ends.
pub(super) fn run(
    live: &mut Live,
    prompt: &mut Prompt,
    options: Options,
    clock: Clock,
) -> io::Result<Ended> {
    loop {
        let event = match live.conference().stage() {
            Stage::Ready => return Ok(None),
            Stage::Finished(end) => return Ok(Some(end)),
            Stage::Deciding(decision) => decide(live, prompt, decision)?,
            Stage::Statement => statement(live, prompt)?,
            Stage::Asked => match live.conference().pending() {
                Some(pending) => answer(live, prompt, pending, options, clock)?,
                None => return Ok(None),
            },
        };
        let Some(event) = event else { return Ok(None) };
        if take(live, prompt, options, &event)?.is_none() {
            return Ok(None);
        }
        follow(live, prompt)?;
    }
}

/// Takes a turn: how the room is seen to take it, then the coach; nothing at the
/// end of the input.
fn take(
    live: &mut Live,
    prompt: &mut Prompt,
    options: Options,
    event: &Event,
) -> io::Result<Option<()>> {
    let before = live.conference().mood();
    act(live, prompt, event)?;
    taken(live, prompt, options, before)
}

/// How the room is seen to take the newest turn, then the coach; nothing at the end of
/// the input.
fn taken(
    live: &mut Live,
    prompt: &mut Prompt,
    options: Options,
    before: Mood,
) -> io::Result<Option<()>> {
    let turns = live.conference().turns();
    let seen = turns
        .last()
        .and_then(|turn| reaction(before, &turn, turns.len(), prompt.lang));
    if let Some(seen) = seen {
        prompt.say(&format!("  {seen}"))?;
    }
    match live.manner().mode {
        Mode::Practice | Mode::Drill => coach::speak(live, prompt, options),
        Mode::Rehearsal | Mode::Spoken => Ok(Some(())),
    }
}

/// Asks the one question of a scenario that has no other, whoever could sit there
/// beside the player; nothing at the end of the input.
pub(super) fn one(
    live: &mut Live,
    prompt: &mut Prompt,
    options: Options,
    clock: Clock,
) -> io::Result<Option<()>> {
    let everyone = (0..usize::from(live.scenario().panel.seats)).map(PersonIx::new);
    let begin = live.begin(everyone.collect());
    act(live, prompt, &begin)?;
    let Some(pending) = live.conference().pending() else {
        return Ok(None);
    };
    match answer(live, prompt, pending, options, clock)? {
        Some(event) => take(live, prompt, options, &event),
        None => Ok(None),
    }
}

/// Applies an event. What a prompt offers is never refused; if it is, the input
/// cannot be at fault and the program says so rather than going on.
fn act(live: &mut Live, prompt: &mut Prompt, event: &Event) -> io::Result<()> {
    live.apply(event).map_err(io::Error::other)?;
    if let Some(trouble) = live.trouble() {
        prompt.say(&plain::warning(prompt.lang, &trouble))?;
    }
    Ok(())
}

/// Shows what the last event brought about, after the turn itself.
fn follow(live: &Live, prompt: &mut Prompt) -> io::Result<()> {
    let (scenario, lang) = (live.scenario(), prompt.lang);
    for effect in live.effects() {
        match *effect {
            Effect::PhaseBegan(phase) => {
                let opens = announcement(scenario, Some(phase), lang);
                prompt.say(&format!("\n{}", opens.line(lang)))?;
            }
            Effect::TimeUp => {
                let over = announcement(scenario, None, lang);
                prompt.say(&format!("\n{}", over.line(lang)))?;
            }
            Effect::Injected(inject) => {
                let inject = scenario.inject(inject);
                prompt.heading(words::memo(lang))?;
                prompt.say(inject.memo.get(lang))?;
                for change in inject.sets.iter().filter(|change| change.is.is_some()) {
                    let fact = scenario.fact(change.fact);
                    let (value, ..) = live.conference().fact(change.fact);
                    let value = fact.values[value.at()].text.get(lang);
                    prompt.say(&words::fact_now(lang, fact.label.get(lang), value))?;
                }
            }
            Effect::Ended(_) => prompt.say(&format!("\n{}", room::ended(lang)))?,
            Effect::DecisionPut(_) | Effect::StatementDue | Effect::Taken | Effect::Asked(..) => {}
        }
    }
    Ok(())
}

fn choose_panel(live: &Live, prompt: &mut Prompt) -> io::Result<Option<Vec<PersonIx>>> {
    let (scenario, lang) = (live.scenario(), prompt.lang);
    let panel = &scenario.panel;
    if panel.people.is_empty() || panel.seats == 0 {
        return Ok(Some(Vec::new()));
    }
    let seats = usize::from(panel.seats);
    prompt.heading(words::panel(lang))?;
    prompt.say(&words::panel_ask(lang, seats))?;
    for (number, person) in panel.people.iter().enumerate() {
        let topics = person
            .knows
            .iter()
            .map(|topic| scenario.topics[topic.at()].title.get(lang));
        let topics = phrase::list(&topics.collect::<Vec<_>>(), lang);
        let knows = if topics.is_empty() {
            String::new()
        } else {
            format!(" — {}", phrase::labelled(words::knows(lang), &topics, lang))
        };
        let person = phrase::noted(person.name.get(lang), person.role.get(lang), lang);
        prompt.say(&format!("{}. {person}{knows}", number + 1))?;
    }
    let ask = plain::choose_up_to(lang, seats);
    let Some(picked) = prompt.numbers(&ask, panel.people.len(), seats)? else {
        return Ok(None);
    };
    let picked: Vec<PersonIx> = if picked.is_empty() {
        (0..seats.min(panel.people.len()))
            .map(PersonIx::new)
            .collect()
    } else {
        picked.into_iter().map(PersonIx::new).collect()
    };
    let names: Vec<&str> = picked
        .iter()
        .map(|at| scenario.person(*at).name.get(lang))
        .collect();
    prompt.say(&words::seated_with(lang, &phrase::list(&names, lang)))?;
    Ok(Some(picked))
}

fn decide(live: &Live, prompt: &mut Prompt, at: DecisionIx) -> io::Result<Option<Event>> {
    let (scenario, lang) = (live.scenario(), prompt.lang);
    let decision = &scenario.decisions[at.at()];
    let shown = live.conference().decision_options(at);
    prompt.heading(words::decision(lang))?;
    prompt.say(decision.ask.get(lang))?;
    for (number, option) in shown.iter().enumerate() {
        prompt.say(&format!(
            "{}. {}",
            number + 1,
            decision.options[option.at()].say.get(lang)
        ))?;
    }
    Ok(prompt
        .number(shown.len())?
        .map(|at| Event::Decided { option: shown[at] }))
}

fn statement(live: &Live, prompt: &mut Prompt) -> io::Result<Option<Event>> {
    let (scenario, lang) = (live.scenario(), prompt.lang);
    let Some(opening) = &scenario.opening else {
        return Ok(Some(Event::Opened { lines: Vec::new() }));
    };
    let most = usize::from(opening.choose);
    let shown = live.conference().statement_lines();
    prompt.heading(words::opening(lang))?;
    prompt.say(&words::opening_ask(lang, most))?;
    for (number, line) in shown.iter().enumerate() {
        let line = &opening.lines[line.at()];
        prompt.say(&format!(
            "{}. {}{}",
            number + 1,
            line.say.get(lang),
            covers(line.covers, lang)
        ))?;
    }
    let ask = plain::choose_up_to(lang, most);
    let Some(picked) = prompt.numbers(&ask, shown.len(), most)? else {
        return Ok(None);
    };
    let lines: Vec<LineIx> = if picked.is_empty() {
        live.session().suggested_statement()
    } else {
        picked.into_iter().map(|at| shown[at]).collect()
    };
    prompt.say("")?;
    for line in &lines {
        prompt.say(opening.lines[line.at()].say.get(lang))?;
    }
    if scenario.setting == Setting::Tokyo {
        prompt.say(room::bow(lang))?;
    }
    Ok(Some(Event::Opened { lines }))
}

fn covers(covers: WordSet<Cover>, lang: Lang) -> String {
    if covers.is_empty() {
        return String::new();
    }
    let names: Vec<&str> = covers.iter().map(|cover| cover.name(lang)).collect();
    let names = phrase::list(&names, lang);
    let covers = phrase::labelled(words::covers(lang), &names, lang);
    format!(" [{covers}]")
}

fn answer(
    live: &mut Live,
    prompt: &mut Prompt,
    pending: Pending,
    options: Options,
    clock: Clock,
) -> io::Result<Option<Event>> {
    let lang = prompt.lang;
    ask(live, prompt, pending)?;
    if live.manner().aloud {
        return aloud(live, prompt, pending, options, clock);
    }
    let strict = live.manner().mode == Mode::Rehearsal;
    let written = live.conference().answer_seconds(pending, lang);
    let seconds = options.clocks.seconds(written).filter(|_| strict);
    let shown_at = clock();
    // It goes on from where it stood when the session was left.
    let before = live.clock_ms().unwrap_or(0);
    let choices = choices(live, prompt, pending)?;
    if let Some(seconds) = seconds {
        prompt.say(&plain::seconds(lang, seconds.saturating_sub(before / 1000)))?;
    }
    let at = prompt.number(choices.len())?;
    let elapsed_ms = since(shown_at, options, clock).saturating_add(before);
    let Some(at) = at else {
        leave_clock(live, elapsed_ms, options);
        return Ok(None);
    };
    if is_over(elapsed_ms, seconds) {
        prompt.say(words::time_out(lang))?;
        return Ok(Some(Event::TimedOut { elapsed_ms }));
    }
    Ok(Some(Event::Chosen {
        choice: choices[at],
        elapsed_ms,
    }))
}

/// An answer spoken before the choices are shown: timed while it is spoken, in
/// practice too, and picked untimed. One already spoken is only picked.
fn aloud(
    live: &mut Live,
    prompt: &mut Prompt,
    pending: Pending,
    options: Options,
    clock: Clock,
) -> io::Result<Option<Event>> {
    let lang = prompt.lang;
    let mut elapsed_ms = live.clock_ms().unwrap_or(0);
    if live.conference().spoken().is_none() {
        let written = live.scenario().question(pending.question).seconds;
        let seconds = options.clocks.seconds(u32::from(written));
        let shown_at = clock();
        prompt.say(words::speak_now(lang))?;
        let spoke = prompt.enter()?;
        elapsed_ms = since(shown_at, options, clock).saturating_add(elapsed_ms);
        if !spoke {
            leave_clock(live, elapsed_ms, options);
            return Ok(None);
        }
        let overrun = is_over(elapsed_ms, seconds);
        if let Some(seconds) = seconds.filter(|_| overrun) {
            prompt.say(&words::overran(lang, seconds))?;
        }
        let Some(ticks) = tick(prompt)? else {
            leave_clock(live, elapsed_ms, options);
            return Ok(None);
        };
        act(live, prompt, &Event::Spoke(Spoken { ticks, overrun }))?;
    }
    let choices = choices(live, prompt, pending)?;
    let Some(at) = prompt.number(choices.len())? else {
        leave_clock(live, elapsed_ms, options);
        return Ok(None);
    };
    Ok(Some(Event::Chosen {
        choice: choices[at],
        elapsed_ms,
    }))
}

/// Keeps where the clock stands as the input ends, where one runs.
fn leave_clock(live: &mut Live, elapsed_ms: u32, options: Options) {
    if options.clocks != Clocks::Off {
        live.keep_clock(elapsed_ms);
    }
}

/// Milliseconds gone since a moment; 0 where no clock runs.
fn since(moment: u64, options: Options, clock: Clock) -> u32 {
    match options.clocks {
        Clocks::Off => 0,
        Clocks::AsWritten | Clocks::Double => {
            u32::try_from(clock().saturating_sub(moment)).unwrap_or(u32::MAX)
        }
    }
}

fn is_over(elapsed_ms: u32, seconds: Option<u32>) -> bool {
    seconds.is_some_and(|seconds| elapsed_ms > seconds.saturating_mul(1000))
}

fn ask(live: &Live, prompt: &mut Prompt, pending: Pending) -> io::Result<()> {
    let (conference, lang) = (live.conference(), prompt.lang);
    let journalist = live.scenario().asker(pending.question);
    let from = live.scenario().question(pending.question).from;
    let number = usize::from(conference.answers()) + 1;
    let (name, outlet) = (journalist.name.get(lang), journalist.outlet.get(lang));
    let mut who = words::asks(lang, name, outlet);
    if conference.manner(from) > journalist.manner {
        who = phrase::noted(&who, room::sharper(lang), lang);
    }
    match live.manner().mode {
        // One question apart is always the first.
        Mode::Drill => prompt.heading(&who)?,
        _ => prompt.heading(&format!("{} · {who}", plain::answer_number(lang, number)))?,
    }
    prompt.say(&conference.ask(pending, lang))?;
    prompt.say("")
}

fn choices(live: &Live, prompt: &mut Prompt, pending: Pending) -> io::Result<Vec<Choice>> {
    let (scenario, lang) = (live.scenario(), prompt.lang);
    let question = scenario.question(pending.question);
    let shown = live.conference().options(pending.question);
    if live.manner().aloud {
        prompt.say(words::nearest(lang))?;
    }
    for (number, at) in shown.iter().enumerate() {
        let answer = &question.answers[at.at()];
        let by = answer
            .by
            .map(|person| scenario.person(person).name.get(lang));
        let by = by.map_or_else(String::new, |name| {
            format!("[{}] ", words::speaks(lang, name))
        });
        prompt.say(&format!("{}. {by}{}", number + 1, answer.say.get(lang)))?;
    }
    let mut choices: Vec<Choice> = shown.into_iter().map(Choice::Answer).collect();
    if live.manner().aloud {
        choices.push(Choice::NoneOfThese);
        let none = phrase::aside(words::none_of_these(lang), lang);
        prompt.say(&format!("{}. {none}", choices.len()))?;
    }
    choices.push(Choice::Silence);
    let silence = match live.manner().aloud {
        true => stage::i_said_nothing(lang),
        false => words::say_nothing(lang),
    };
    let silence = phrase::aside(silence, lang);
    prompt.say(&format!("{}. {silence}", choices.len()))?;
    Ok(choices)
}

fn tick(prompt: &mut Prompt) -> io::Result<Option<WordSet<Tick>>> {
    let lang = prompt.lang;
    prompt.say(words::tick_ask(lang))?;
    let names = [
        words::tick_answered(lang),
        words::tick_harmed(lang),
        words::tick_as_of(lang),
        words::tick_by_when(lang),
        words::tick_echoed(lang),
    ];
    for (number, name) in names.iter().enumerate() {
        prompt.say(&format!("{}. {name}", number + 1))?;
    }
    let ticked = prompt.numbers(plain::choose_any(lang), names.len(), names.len())?;
    Ok(ticked.map(|ticked| ticked.into_iter().map(|at| Tick::ALL[at]).collect()))
}
