//! The answers to choose from, as rows.

use crate::conference::{Choice, Tick};
use crate::debrief::phrase;
use crate::i18n::{Lang, play, stage as words};
use crate::live::Live;
use crate::scenario::QuestionIx;
use crate::scenario::vocabulary::{Word, WordSet};
use crate::tui::screen::Ctx;
use crate::tui::screens::play::room::rows::numbered;
use crate::tui::theme;
use ratatui::text::{Line, Span};

/// What can be chosen, silence last.
pub fn choices(live: &Live, question: QuestionIx) -> Vec<Choice> {
    let offered = live.conference().options(question);
    let mut choices: Vec<Choice> = offered.into_iter().map(Choice::Answer).collect();
    if live.manner().aloud {
        choices.push(Choice::NoneOfThese);
    }
    choices.push(Choice::Silence);
    choices
}

/// What a digit chooses: any of them but silence, which has its own key.
pub fn by_number(choices: &[Choice], number: u8) -> Option<Choice> {
    let at = usize::from(number).checked_sub(1)?;
    let choice = choices.get(at).copied();
    choice.filter(|choice| *choice != Choice::Silence)
}

/// The rows of the answers, each with its number before it.
pub fn rows(
    live: &Live,
    ctx: &Ctx,
    question: QuestionIx,
    marked: Option<usize>,
    columns: usize,
) -> Vec<Vec<Line<'static>>> {
    let (scenario, lang, theme) = (live.scenario(), ctx.lang, ctx.theme);
    let answers = &scenario.question(question).answers;
    let row = |(at, choice): (usize, Choice)| {
        let chosen = marked == Some(at);
        let style = if chosen { theme.title } else { theme.text };
        let aside = if chosen { theme.title } else { theme.muted };
        let line = match choice {
            Choice::Answer(answer) => {
                let answer = &answers[answer.at()];
                let mut spans = Vec::new();
                if let Some(person) = answer.by {
                    let name = scenario.person(person).name.get(lang);
                    let hands = format!("→ {}  ", play::hands_to(lang, name));
                    spans.push(Span::styled(hands, theme.accent));
                }
                spans.push(Span::styled(answer.say.get(lang).to_owned(), style));
                Line::from(spans)
            }
            Choice::NoneOfThese | Choice::OwnWords => {
                Line::styled(phrase::aside(play::none_of_these(lang), lang), aside)
            }
            Choice::Silence if live.manner().aloud => {
                Line::styled(phrase::aside(words::i_said_nothing(lang), lang), aside)
            }
            Choice::Silence => Line::styled(phrase::aside(play::say_nothing(lang), lang), aside),
        };
        let number = match choice {
            Choice::Silence => "0".to_owned(),
            _ if at < 9 => (at + 1).to_string(),
            _ => "·".to_owned(),
        };
        numbered(&number, chosen, line, ctx, columns)
    };
    choices(live, question)
        .into_iter()
        .enumerate()
        .map(row)
        .collect()
}

/// The rows of the ticks.
pub fn tick_rows(
    ctx: &Ctx,
    ticks: WordSet<Tick>,
    marked: Option<usize>,
    columns: usize,
) -> Vec<Vec<Line<'static>>> {
    let row = |(at, tick): (usize, &Tick)| {
        let ticked = ticks.contains(*tick);
        let (mark, style) = if ticked {
            (theme::GOOD, ctx.theme.good)
        } else {
            (" ", ctx.theme.muted)
        };
        let line = Line::from(vec![
            Span::styled(format!("[{mark}] "), style),
            Span::styled(tick_name(*tick, ctx.lang), ctx.theme.text),
        ]);
        numbered(
            &(at + 1).to_string(),
            marked == Some(at),
            line,
            ctx,
            columns,
        )
    };
    Tick::ALL.iter().enumerate().map(row).collect()
}

fn tick_name(tick: Tick, lang: Lang) -> &'static str {
    match tick {
        Tick::Answered => play::tick_answered(lang),
        Tick::Harmed => play::tick_harmed(lang),
        Tick::AsOf => play::tick_as_of(lang),
        Tick::ByWhen => play::tick_by_when(lang),
        Tick::Echoed => play::tick_echoed(lang),
    }
}
