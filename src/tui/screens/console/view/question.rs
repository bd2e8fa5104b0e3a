//! The upper part: who asks, the words, what to look for, and how it stands.

use crate::conference::{Cause, Pending, Stage};
use crate::i18n::{Lang, console as words, play};
use crate::scenario::Manner;
use crate::tui::clock::minutes;
use crate::tui::screen::Ctx;
use crate::tui::screens::console::panel::look::fact_in_short;
use crate::tui::screens::console::run::Run;
use crate::tui::text;
use crate::tui::theme;
use crate::tui::widgets::page;
use crate::workshop::audience::News;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use std::time::Duration;

/// The fewest rows: who asks, two of the words, how it stands.
pub const LEAST: u16 = 4;

/// The upper part, before it is known how much of it there is room for.
pub struct Upper {
    head: Line<'static>,
    ask: Vec<Line<'static>>,
    /// What has come in, a line each.
    news: Vec<Line<'static>>,
    /// The same in full, as the room reads it.
    news_in_full: Vec<Line<'static>>,
    needs: Vec<Line<'static>>,
}

impl Upper {
    /// Of what is at hand.
    #[must_use]
    pub fn of(run: &Run, ctx: &Ctx, width: u16) -> Upper {
        let columns = usize::from(width);
        let mut upper = Upper {
            head: head(run, ctx, columns),
            ask: ask(run, ctx, columns),
            news: news(run, ctx, columns),
            news_in_full: news_in_full(run, ctx, columns),
            needs: Vec::new(),
        };
        if let Some(at) = run.question() {
            upper.needs = needs(run, ctx, at, columns);
        }
        upper
    }

    /// Its rows where there is room for so many: with what has come in in full, if that
    /// leaves nothing else out.
    #[must_use]
    pub fn height(&self, room: u16) -> u16 {
        let in_full = self.rows(&self.news_in_full);
        match in_full <= room {
            true => in_full,
            false => self.rows(&self.news),
        }
    }

    fn rows(&self, news: &[Line<'static>]) -> u16 {
        let rows = self.ask.len() + news.len() + self.needs.len() + 2;
        u16::try_from(rows).unwrap_or(u16::MAX)
    }

    /// Draws as much of it as there is room for: what to look for goes first, then the
    /// end of the words, which an ellipsis tells.
    pub fn view(mut self, run: &Run, ctx: &Ctx, frame: &mut Frame<'_>, area: Rect) {
        if self.rows(&self.news_in_full) <= area.height {
            self.news = std::mem::take(&mut self.news_in_full);
        }
        let room = usize::from(area.height).saturating_sub(2);
        // Of what came in the newest shows even where the words fill the room.
        let kept = usize::from(!self.news.is_empty() && room > 1);
        let shown = self.ask.len().min(room - kept);
        let is_cut = shown < self.ask.len();
        let left = room - shown;
        let mut lines = vec![self.head];
        lines.extend(self.ask.into_iter().take(shown));
        if let Some(last) = lines.last_mut().filter(|_| is_cut) {
            last.spans.push(Span::styled(" …", ctx.theme.muted));
        }
        let skipped = self.news.len().saturating_sub(left);
        let below = self.news.into_iter().skip(skipped).chain(self.needs);
        lines.extend(below.take(left));
        lines.push(standing(run, ctx, usize::from(area.width)));
        page::lines(frame, area, lines);
    }
}

/// Which question it is, who asks and how.
fn head(run: &Run, ctx: &Ctx, columns: usize) -> Line<'static> {
    let (theme, lang) = (ctx.theme, ctx.lang);
    let conference = run.live.conference();
    let mut spans = match (conference.stage(), conference.pending()) {
        (_, Some(pending)) => of_question(run, pending, ctx),
        (Stage::Statement, None) => vec![Span::styled(words::opening(lang), theme.accent)],
        _ => vec![Span::styled(words::decision(lang), theme.accent)],
    };
    cut(&mut spans, columns);
    Line::from(spans)
}

/// Cuts spans at a width; the columns they take.
fn cut(spans: &mut [Span<'static>], columns: usize) -> usize {
    let mut used = 0;
    for span in spans {
        let kept = text::truncate(&span.content, columns.saturating_sub(used)).into_owned();
        used += text::width(&kept);
        span.content = kept.into();
    }
    used
}

fn of_question(run: &Run, pending: Pending, ctx: &Ctx) -> Vec<Span<'static>> {
    let (theme, lang) = (ctx.theme, ctx.lang);
    let (scenario, conference) = (run.scenario(), run.live.conference());
    let asker = scenario.asker(pending.question);
    let manner = conference.manner(scenario.question(pending.question).from);
    let style = match manner {
        Manner::Patient => theme.muted,
        Manner::Sharp => theme.warn,
        Manner::Hostile => theme.bad,
    };
    let name = play::asks(
        lang,
        asker.name.get(run.lang()),
        asker.outlet.get(run.lang()),
    );
    let number = words::number(lang, usize::from(conference.answers()) + 1);
    let mut spans = vec![
        Span::styled(format!("{number}  "), theme.accent),
        Span::styled(name, theme.title),
        Span::styled(format!("  {}", manner.name(lang)), style),
    ];
    if let Some(why) = why(run, pending, lang) {
        spans.push(Span::styled(format!(" · {why}"), theme.muted));
    }
    spans
}

/// Why it is asked, where that is worth a word.
fn why(run: &Run, pending: Pending, lang: Lang) -> Option<String> {
    let is_own = run.scenario().question(pending.question).answers.is_empty();
    Some(match pending.cause {
        Cause::Pursuit(pitfall) => words::pursues(lang, pitfall.name(lang)),
        Cause::FollowUp => words::follows(lang).to_owned(),
        _ if is_own => words::improvised(lang).to_owned(),
        Cause::Called => words::called(lang).to_owned(),
        Cause::Drawn | Cause::Inject => return None,
    })
}

/// The words at hand.
fn ask(run: &Run, ctx: &Ctx, columns: usize) -> Vec<Line<'static>> {
    let conference = run.live.conference();
    let said = match (conference.stage(), conference.pending()) {
        (_, Some(pending)) => conference.ask(pending, run.lang()).into_owned(),
        (Stage::Deciding(decision), None) => {
            let decision = &run.scenario().decisions[decision.at()];
            decision.ask.get(run.lang()).to_owned()
        }
        _ => words::opening_ask(ctx.lang).to_owned(),
    };
    let bar = Span::styled("┃ ", ctx.theme.accent);
    // Two columns stay free for an ellipsis.
    text::hang(
        bar.clone(),
        Span::styled(said, ctx.theme.title),
        columns.saturating_sub(2),
    )
    .into_iter()
    .map(|mut line| {
        if let Some(first) = line.spans.first_mut() {
            *first = bar.clone();
        }
        line
    })
    .collect()
}

/// What has come in since the answer before, a line each.
fn news(run: &Run, ctx: &Ctx, columns: usize) -> Vec<Line<'static>> {
    let line = |it: News| {
        let came = format!("{} {}", theme::WARN, marked(&it, run, ctx.lang));
        Line::styled(text::truncate(&came, columns).into_owned(), ctx.theme.warn)
    };
    run.news().into_iter().map(line).collect()
}

/// The same, to the last word.
fn news_in_full(run: &Run, ctx: &Ctx, columns: usize) -> Vec<Line<'static>> {
    let style = ctx.theme.warn;
    let broken = |it: News| {
        let mark = Span::styled(format!("{} ", theme::WARN), style);
        let came = Span::styled(marked(&it, run, ctx.lang), style);
        text::hang(mark, came, columns)
    };
    run.news().into_iter().flat_map(broken).collect()
}

fn marked(it: &News, run: &Run, lang: Lang) -> String {
    let came = it.words.get(run.lang()).replace('\n', " ");
    match it.rumour {
        true => words::mark_rumour(lang, &came),
        false => words::mark_memo(lang, &came),
    }
}

/// How it works on the one asked, and the facts it needs.
fn needs(
    run: &Run,
    ctx: &Ctx,
    at: crate::scenario::QuestionIx,
    columns: usize,
) -> Vec<Line<'static>> {
    let (theme, lang) = (ctx.theme, ctx.lang);
    let question = run.scenario().question(at);
    let facts = question
        .needs
        .iter()
        .map(|fact| fact_in_short(run, *fact, lang));
    let techniques = question.techniques.iter();
    let techniques = techniques.map(|it| format!("{} — {}", it.name(lang), it.advice(lang)));
    let line = |(at, said): (usize, String)| {
        let label = match at {
            0 => format!("{}  ", words::needs(lang)),
            _ => " ".repeat(text::width(words::needs(lang)) + 2),
        };
        let room = columns.saturating_sub(text::width(&label));
        Line::from(vec![
            Span::styled(label, theme.muted),
            Span::styled(text::truncate(&said, room).into_owned(), theme.text),
        ])
    };
    facts.chain(techniques).enumerate().map(line).collect()
}

/// The rule below: how the room is, who speaks, what holds, how long it has taken.
fn standing(run: &Run, ctx: &Ctx, columns: usize) -> Line<'static> {
    let (theme, lang) = (ctx.theme, ctx.lang);
    let conference = run.live.conference();
    // The most needed first: where it is narrow, the end is cut.
    let mut said: Vec<(String, ratatui::style::Style)> = Vec::new();
    if run.shown.ratings {
        let revealed = format!("{} {}", theme::WARN, words::revealed(lang));
        said.push((revealed, theme.warn));
    }
    if conference.is_eased() {
        said.push((words::eased(lang).to_owned(), theme.good));
    }
    if !conference.seated().is_empty() && run.is_heard() {
        let name = run.name_of(run.speaker());
        said.push((words::speaks(lang, &name), theme.title));
    }
    let mood = conference.mood();
    let trust = format!("{} {}", play::trust(lang), mood.trust);
    let heat = format!("{} {}", play::heat(lang), mood.heat);
    let room = conference.room().name(lang);
    said.push((format!("{room} · {trust} · {heat}"), theme.muted));
    let right = time(run, ctx);
    let mut spans = vec![Span::styled("──", theme.border)];
    for (said, style) in said {
        spans.push(Span::styled(format!(" {said} "), style));
        spans.push(Span::styled("─", theme.border));
    }
    let room = columns.saturating_sub(right.as_ref().map_or(0, |it| text::width(it) + 4));
    let used = cut(&mut spans, room);
    let fill = room.saturating_sub(used);
    spans.push(Span::styled("─".repeat(fill), theme.border));
    if let Some(right) = right {
        spans.push(Span::styled(format!(" {right} "), theme.text));
        spans.push(Span::styled("──", theme.border));
    }
    Line::from(spans)
}

/// How long what is at hand has taken; nothing before the clock was started.
fn time(run: &Run, ctx: &Ctx) -> Option<String> {
    let course = run.course();
    if !course.was_started() {
        return None;
    }
    let gone = minutes(course.this_one(run.now(ctx)));
    Some(match run.question() {
        Some(at) => {
            let given = Duration::from_secs(run.scenario().question(at).seconds.into());
            words::this_question(ctx.lang, &gone, &minutes(given))
        }
        None => words::this_part(ctx.lang, &gone),
    })
}
