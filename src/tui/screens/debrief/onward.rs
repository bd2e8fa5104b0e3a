//! The last page: how to go on, what really happened, what the results say.

use ratatui::text::Span;

use super::cards::headed;
use super::layout::{Lines, Look, stacked};
use crate::i18n::{act, debrief as words, finale};
use crate::tui::text;

pub(super) fn lines(look: &Look) -> Lines {
    let lang = look.lang();
    stacked([
        headed(look, words::h_next(lang), next(look)),
        headed(look, words::h_case(lang), case(look)),
        headed(look, words::h_notices(lang), notices(look)),
    ])
}

fn next(look: &Look) -> Lines {
    let (lang, theme) = (look.lang(), look.theme);
    let mut keys = Lines::new();
    if look.debrief.second_act.is_some() {
        keys.extend(look.para(act::second_here(lang), theme.title));
    }
    if !look.debrief.repair.is_empty() {
        keys.extend(look.para(finale::more_repair(lang), theme.title));
    }
    keys.extend(look.para(finale::more_drill(lang), theme.text));
    keys.extend(look.para(finale::more_again(lang), theme.text));
    keys.extend(look.para(finale::more_report(lang), theme.text));
    let mut steps = Lines::new();
    for step in &look.debrief.next {
        steps.extend(text::bullet(step.text.as_str(), look.width));
        let command = Span::styled(step.command.clone(), theme.accent);
        steps.extend(text::hang("  ", command, look.width));
    }
    stacked([keys, steps])
}

fn case(look: &Look) -> Lines {
    let Some(case) = &look.debrief.case else {
        return Lines::new();
    };
    let mut lines = look.para(&case.what, look.theme.text);
    for source in &case.sources {
        let source = Span::styled(source.clone(), look.theme.muted);
        lines.extend(text::bullet(source, look.width));
    }
    lines
}

fn notices(look: &Look) -> Lines {
    let notice = |notice: &String| text::bullet(notice.as_str(), look.width);
    look.debrief.notices.iter().flat_map(notice).collect()
}
