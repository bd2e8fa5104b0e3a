//! What stands in the middle of the room, scene by scene.

use super::foot::columns;
use super::phrases::balanced;
use super::set::{Air, Lines, Poster, Setting};
use crate::i18n::{audience as words, finale, play};
use crate::tui::screens::debrief::large;
use crate::tui::text;
use crate::tui::theme::level_mark;
use crate::workshop::audience::{Asked, Audience, Ballot, Insists, Print, Revealed, Scene, letter};
use ratatui::style::{Modifier, Style};
use ratatui::text::{Line, Span};

/// What stands in the middle.
pub(super) fn poster(audience: &Audience, setting: Setting, air: Air) -> Poster {
    let lang = setting.lang;
    if audience.paused {
        return said(words::break_(lang), setting, air);
    }
    if let Some(revealed) = &audience.revealed {
        return rated(revealed, setting, air);
    }
    match &audience.scene {
        Scene::Waiting { next } => waiting(audience, next, setting, air),
        Scene::Statement => statement(audience, setting, air),
        Scene::Question(asked) => question(asked, setting, air),
        Scene::Decision { ask } => {
            let ask = setting.words(ask.get(lang), setting.theme.title, air);
            Poster::new(setting, air).with(ask)
        }
        Scene::Vote { ask, options } => vote(ask.get(lang), options, setting, air),
        Scene::FrontPage { paper, hostile } => {
            let paper = paper.iter().flat_map(|it| print(it, false, setting, air));
            let hostile = hostile.iter().flat_map(|it| print(it, true, setting, air));
            let invented = Line::styled(finale::invented(lang), setting.theme.muted);
            Poster::new(setting, air)
                .with(paper.collect())
                .with(hostile.collect())
                .with(vec![invented.centered()])
        }
        Scene::Over => said(words::over(lang), setting, air).with(setting.words(
            words::thanks(lang),
            setting.theme.text,
            air,
        )),
    }
}

/// There is no workshop.
pub(super) fn nothing(setting: Setting) -> Poster {
    let hint = words::no_workshop_hint(setting.lang);
    said(words::no_workshop(setting.lang), setting, Air::Some).with(setting.words(
        hint,
        setting.theme.muted,
        Air::Some,
    ))
}

/// What is published is of a newer version.
pub(super) fn newer(setting: Setting) -> Poster {
    let newer = words::newer(setting.lang);
    Poster::new(setting, Air::Some).with(setting.words(newer, setting.theme.text, Air::Some))
}

fn said(words: &str, setting: Setting, air: Air) -> Poster {
    Poster::new(setting, air).with(vec![setting.heading(words, setting.theme.title)])
}

fn waiting(audience: &Audience, next: &str, setting: Setting, air: Air) -> Poster {
    let (lang, theme) = (setting.lang, setting.theme);
    let rule = "═".repeat(setting.measure(air));
    let rule = || Line::styled(rule.clone(), theme.border).centered();
    let title = vec![
        rule(),
        Line::default(),
        setting.heading(&audience.workshop, theme.title),
        Line::default(),
        rule(),
    ];
    let poster = Poster::new(setting, air).with(title);
    match next.is_empty() {
        // Whoever has just set the projector up reads what is left to do.
        true => poster
            .with(setting.words(words::soon(lang), theme.text, air))
            .with(setting.words(words::set_up(lang), theme.muted, Air::Some)),
        false => poster.with(vec![
            Line::styled(words::next(lang), theme.muted).centered(),
            Line::default(),
            setting.heading(next, theme.accent),
        ]),
    }
}

fn statement(audience: &Audience, setting: Setting, air: Air) -> Poster {
    let (lang, theme) = (setting.lang, setting.theme);
    let speaker = audience.podium.iter().find(|seat| seat.speaks);
    let speaker = speaker.map_or("", |seat| seat.name.get(lang));
    let name = match speaker.is_empty() {
        true => Lines::new(),
        false => vec![setting.heading(speaker, theme.accent)],
    };
    said(words::statement(lang), setting, air).with(name)
}

fn question(asked: &Asked, setting: Setting, air: Air) -> Poster {
    let (lang, theme) = (setting.lang, setting.theme);
    let (name, outlet) = (asked.name.get(lang), asked.outlet.get(lang));
    let asker = match outlet.is_empty() {
        true => name.to_owned(),
        false => play::asks(lang, name, outlet),
    };
    let asker = format!(
        "──  {}  ──",
        text::truncate(&asker, columns(setting).saturating_sub(8))
    );
    let insists = asked.insists.as_ref();
    Poster::new(setting, air)
        .with(vec![Line::styled(asker, theme.accent).centered()])
        .with(setting.words(asked.ask.get(lang), theme.title, air))
        .with(insists.map_or_else(Lines::new, |it| insist(it, name, setting)))
}

/// What the journalist did since.
fn insist(insists: &Insists, name: &str, setting: Setting) -> Lines {
    let (lang, theme) = (setting.lang, setting.theme);
    let how = insists.how.words(name, lang);
    let mut lines = vec![Line::from(setting.label(&how)).centered()];
    if !insists.words.is_empty() {
        lines.extend(setting.words(&insists.words, theme.warn, Air::Some));
    }
    lines
}

fn vote(ask: &str, options: &[Ballot], setting: Setting, air: Air) -> Poster {
    let theme = setting.theme;
    let mut poster = Poster::new(setting, air).with(setting.words(
        ask,
        theme.title,
        match air {
            // The answers need the rows.
            Air::Ample => Air::Some,
            air => air,
        },
    ));
    let mut all = Lines::new();
    for (at, ballot) in options.iter().enumerate() {
        if air == Air::Ample && at > 0 {
            all.push(Line::default());
        }
        all.extend(option(at, ballot, setting));
    }
    poster = poster.with(all);
    poster
}

/// An answer with its letter, and the hands that went up for it.
fn option(at: usize, ballot: &Ballot, setting: Setting) -> Lines {
    let (lang, theme) = (setting.lang, setting.theme);
    let count = ballot.count.map(|count| words::hands(lang, count));
    let count = count.unwrap_or_default();
    let margin = (setting.width - columns(setting)) / 2;
    let letter = Span::styled(
        format!("{}{} ", " ".repeat(margin), letter(at)),
        theme.accent,
    );
    let taken = match count.is_empty() {
        true => 0,
        false => 12,
    };
    let room = columns(setting).saturating_sub(3 + taken);
    let said = Span::styled(ballot.words.get(lang).to_owned(), theme.text);
    let mut lines = text::hang(letter, said, room + margin + 2);
    if let Some(first) = lines.first_mut()
        && !count.is_empty()
    {
        let used = first.width() + text::width(&count);
        let fill = (setting.width - margin).saturating_sub(used);
        first.push_span(Span::raw(" ".repeat(fill)));
        first.push_span(Span::styled(count, theme.title));
    }
    lines
}

/// A paper: its name between rules, its headline below; a hostile one shouts.
fn print(paper: &Print, shouts: bool, setting: Setting, air: Air) -> Lines {
    let (lang, theme) = (setting.lang, setting.theme);
    let width = setting.measure(air);
    let (rule, style) = match shouts {
        true => ("━", theme.title.add_modifier(Modifier::REVERSED)),
        false => ("═", theme.title),
    };
    let rule = Line::styled(rule.repeat(width), theme.border).centered();
    let name = format!("  {}  ", paper.outlet.get(lang));
    let mut lines = vec![
        rule.clone(),
        Line::from(Span::styled(name, style)).centered(),
        rule,
    ];
    if air != Air::None {
        lines.push(Line::default());
    }
    for line in headline(paper.headline.get(lang), width.saturating_sub(4), setting) {
        lines.push(Line::from(Span::styled(format!(" {line} "), style)).centered());
    }
    lines
}

/// A headline in wide letters where it fits into three lines, else as it is.
fn headline(words: &str, columns: usize, setting: Setting) -> Vec<String> {
    let set = |columns: usize| large(words, columns, setting.lang);
    let wide = set(columns);
    if wide.len() > 3 {
        let lines = balanced(words, columns, setting.lang);
        return lines.into_iter().map(str::to_owned).collect();
    }
    let even = (columns / 2..columns).map(set);
    let even = even.into_iter().find(|lines| lines.len() == wide.len());
    even.unwrap_or(wide)
}

fn rated(revealed: &Revealed, setting: Setting, air: Air) -> Poster {
    let (lang, theme) = (setting.lang, setting.theme);
    let about = revealed.about.get(lang);
    let about = match about.is_empty() {
        true => Lines::new(),
        false => setting.words(about, theme.muted, Air::None),
    };
    let widest = revealed
        .levels
        .iter()
        .map(|(name, _)| text::width(name.get(lang)));
    let widest = widest.max().unwrap_or(0);
    let level = |(name, level): &(crate::scenario::Text, u8)| {
        let style = theme.levels.get(usize::from(*level)).copied();
        Line::from(vec![
            Span::styled(text::pad(name.get(lang), widest), theme.title),
            Span::raw("   "),
            Span::styled(level_mark(*level), style.unwrap_or(theme.text)),
            Span::raw(format!("  {level}")),
        ])
        .centered()
    };
    let list = |label: &str, items: Vec<String>, style: Style| -> Lines {
        let said = items.join(words::between(lang));
        match said.is_empty() {
            true => Lines::new(),
            false => setting.words(&words::labelled(lang, label, &said), style, Air::Some),
        }
    };
    let pitfalls = revealed.pitfalls.iter().map(|it| it.get(lang).to_owned());
    let notes = revealed.notes.iter().map(|it| it.to_string());
    let nothing = match revealed.levels.is_empty()
        && revealed.pitfalls.is_empty()
        && revealed.notes.is_empty()
    {
        true => setting.words(words::nothing_rated(lang), theme.text, air),
        false => Lines::new(),
    };
    Poster::new(setting, air)
        .with(about)
        .with(revealed.levels.iter().map(level).collect())
        .with(list(words::pitfalls(lang), pitfalls.collect(), theme.bad))
        .with(list(words::notes(lang), notes.collect(), theme.text))
        .with(nothing)
}
