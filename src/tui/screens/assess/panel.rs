//! The panels over a sheet: a pitfall and its words, a note, the criteria, the next
//! question. Each works out one thing and hands it back.

mod view;

use crate::i18n::{Lang, assess as words};
use crate::live::lead::{Lead, Next};
use crate::scenario::vocabulary::{Pitfall, Word};
use crate::scenario::{AnswerIx, Criterion, PressIx, QuestionIx, clean};
use crate::tui::action::Action;
use crate::tui::key::Edit;
use crate::tui::keymap::Keymap;
use crate::tui::screen::Ctx;
use crate::tui::widgets::field::Field;
use crate::tui::widgets::select::Select;
use crate::workshop::Assessment;
use crate::workshop::sheet::{LONGEST, Mark};

/// Looking for a pitfall by its first letters.
pub const PITFALLS: Keymap = Keymap {
    name: words::name_pitfalls,
    actions: &[Action::Choose, Action::Up, Action::Down, Action::Back],
    typing: true,
};

/// Typing words.
pub const TYPING: Keymap = Keymap {
    name: words::name_typing,
    actions: &[Action::Keep, Action::Back],
    typing: true,
};

/// Picking criteria.
pub const CRITERIA: Keymap = Keymap {
    name: words::name_criteria,
    actions: &[
        Action::Toggle,
        Action::Keep,
        Action::Up,
        Action::Down,
        Action::Back,
    ],
    typing: false,
};

/// The next question, typed or of the list.
pub const NEXT: Keymap = Keymap {
    name: words::name_next,
    actions: &[
        Action::Choose,
        Action::Up,
        Action::Down,
        Action::Asker,
        Action::Back,
    ],
    typing: true,
};

/// What was decided.
pub const DECIDE: Keymap = Keymap {
    name: words::name_decide,
    actions: &[Action::Choose, Action::Up, Action::Down, Action::Back],
    typing: false,
};

/// Columns of a panel's room, at most.
const WIDTH: u16 = 68;

/// A panel over the sheet.
pub(super) enum Panel {
    Pitfalls {
        field: Field,
        select: Select,
    },
    Words {
        pitfall: Pitfall,
        title: String,
        field: Field,
    },
    Note(Field),
    Remark(Field),
    Criteria {
        names: Vec<String>,
        picked: Vec<u8>,
        most: usize,
        select: Select,
    },
    Next {
        field: Field,
        select: Select,
        from: PressIx,
    },
    Decide {
        options: Vec<(AnswerIx, String)>,
        select: Select,
    },
}

/// What came of a key in a panel.
pub(super) enum Done {
    /// The panel stays open.
    Open,
    /// It closes, and nothing comes of it.
    Closed,
    /// A mark on the answer shown.
    Mark(Mark),
    /// The words of this pitfall are to be typed.
    Words(Pitfall),
    /// The remark on the whole.
    Remark(Box<str>),
    /// The criteria picked.
    Criteria(Vec<u8>),
    /// The next question.
    Ask(Next),
    /// What was decided.
    Decide(AnswerIx),
}

impl Panel {
    pub(super) fn pitfalls() -> Panel {
        Panel::Pitfalls {
            field: Field::line(40),
            select: Select::default(),
        }
    }

    pub(super) fn words(pitfall: Pitfall, lang: Lang) -> Panel {
        Panel::Words {
            pitfall,
            title: words::words_title(lang, pitfall.name(lang)),
            field: Field::line(LONGEST),
        }
    }

    pub(super) fn note(note: &str) -> Panel {
        Panel::Note(Field::line(LONGEST).with(note))
    }

    pub(super) fn remark(remark: &str) -> Panel {
        Panel::Remark(Field::line(LONGEST).with(remark))
    }

    pub(super) fn criteria(criteria: &[Criterion], held: &Assessment, lang: Lang) -> Panel {
        let names = criteria.iter().map(|it| it.name.get(lang).to_owned());
        Panel::Criteria {
            names: names.collect(),
            picked: held.criteria.clone(),
            most: held.setting.most_criteria(),
            select: Select::default(),
        }
    }

    pub(super) fn next() -> Panel {
        Panel::Next {
            field: Field::line(LONGEST),
            select: Select::default(),
            from: PressIx(0),
        }
    }

    pub(super) fn decide(options: Vec<(AnswerIx, String)>) -> Panel {
        Panel::Decide {
            options,
            select: Select::default(),
        }
    }

    pub(super) fn keymap(&self) -> &'static Keymap {
        match self {
            Panel::Pitfalls { .. } => &PITFALLS,
            Panel::Words { .. } | Panel::Note(_) | Panel::Remark(_) => &TYPING,
            Panel::Criteria { .. } => &CRITERIA,
            Panel::Next { .. } => &NEXT,
            Panel::Decide { .. } => &DECIDE,
        }
    }

    /// Does what a key asks for. `tagged` tells which pitfalls the answer has.
    pub(super) fn update(
        &mut self,
        action: Action,
        tagged: &[Pitfall],
        lead: Option<&Lead>,
        ctx: &Ctx,
    ) -> Done {
        if action == Action::Back {
            return Done::Closed;
        }
        match self {
            Panel::Pitfalls { field, select } => {
                let found = found(field.text(), ctx.lang);
                if action != Action::Choose {
                    select.act(action, found.len());
                    return Done::Open;
                }
                match select.row(found.len()).map(|row| found[row]) {
                    Some(pitfall) if tagged.contains(&pitfall) => {
                        Done::Mark(Mark::NoPitfall(pitfall))
                    }
                    Some(pitfall) => Done::Words(pitfall),
                    None => Done::Open,
                }
            }
            Panel::Words { pitfall, field, .. } => match action {
                Action::Keep => Done::Mark(Mark::Pitfall(*pitfall, typed(field))),
                _ => Done::Open,
            },
            Panel::Note(field) => match action {
                Action::Keep => Done::Mark(Mark::Note(typed(field))),
                _ => Done::Open,
            },
            Panel::Remark(field) => match action {
                Action::Keep => Done::Remark(typed(field)),
                _ => Done::Open,
            },
            Panel::Criteria {
                names,
                picked,
                most,
                select,
            } => match action {
                Action::Keep => Done::Criteria(picked.clone()),
                Action::Toggle => {
                    let row = select.row(names.len());
                    let row = row.and_then(|row| u8::try_from(row).ok());
                    match row.map(|row| (row, picked.iter().position(|it| *it == row))) {
                        Some((_, Some(at))) => {
                            picked.remove(at);
                        }
                        Some((row, None)) if picked.len() < *most => picked.push(row),
                        _ => {}
                    }
                    Done::Open
                }
                action => {
                    select.act(action, names.len());
                    Done::Open
                }
            },
            Panel::Next {
                field,
                select,
                from,
            } => next(field, select, from, action, lead, ctx),
            Panel::Decide { options, select } => match action {
                Action::Choose => match select.row(options.len()) {
                    Some(row) => Done::Decide(options[row].0),
                    None => Done::Closed,
                },
                action => {
                    select.act(action, options.len());
                    Done::Open
                }
            },
        }
    }

    /// Takes what is typed; whether anything has changed.
    pub(super) fn edit(&mut self, edit: &Edit, ctx: &Ctx) -> bool {
        let columns = WIDTH.min(ctx.size.width.saturating_sub(8));
        match self {
            Panel::Pitfalls { field, select } | Panel::Next { field, select, .. } => {
                let changed = field.apply(edit, columns);
                if changed {
                    *select = Select::default();
                }
                changed
            }
            Panel::Words { field, .. } | Panel::Note(field) | Panel::Remark(field) => {
                field.apply(edit, columns)
            }
            Panel::Criteria { .. } | Panel::Decide { .. } => false,
        }
    }
}

/// What is typed, as it is kept: clean, without blanks at its ends.
fn typed(field: &Field) -> Box<str> {
    clean(field.text()).trim().into()
}

/// A key while the next question is looked for.
fn next(
    field: &Field,
    select: &mut Select,
    from: &mut PressIx,
    action: Action,
    lead: Option<&Lead>,
    ctx: &Ctx,
) -> Done {
    let Some(lead) = lead else {
        return Done::Closed;
    };
    let rows = rows(field.text(), *from, lead, ctx.lang);
    match action {
        Action::Choose => match select.row(rows.len()) {
            Some(row) => Done::Ask(rows[row].0.clone()),
            None => Done::Open,
        },
        Action::Asker => {
            let press = lead.live.scenario().press.len().max(1);
            *from = PressIx::new((from.at() + 1) % press);
            Done::Open
        }
        action => {
            select.act(action, rows.len());
            Done::Open
        }
    }
}

/// What may be asked next: the words typed, and what the list has of them.
fn rows(text: &str, from: PressIx, lead: &Lead, lang: Lang) -> Vec<(Next, String)> {
    let words: Box<str> = clean(text).trim().into();
    let typed = (!words.is_empty()).then(|| {
        let said = words::next_typed(lang, &words);
        (Next::Typed(words.clone(), from), said)
    });
    let found = lead.found(&words, lang).into_iter();
    let listed = |(at, said): (QuestionIx, String)| (Next::Listed(at), said);
    typed.into_iter().chain(found.map(listed)).collect()
}

/// The pitfalls whose tag or name has a word that begins with the letters typed; words
/// of Japanese begin anywhere.
pub(super) fn found(text: &str, lang: Lang) -> Vec<Pitfall> {
    let text = text.trim().to_lowercase();
    let fits = |pitfall: &Pitfall| {
        let names = [pitfall.tag(), pitfall.name(Lang::En), pitfall.name(lang)];
        names.iter().any(|name| {
            let name = name.to_lowercase();
            let mut parts = name.split([' ', '_', '-', '・']);
            name.starts_with(&text)
                || (!text.is_ascii() && name.contains(&text))
                || parts.any(|part| part.starts_with(&text))
        })
    };
    Pitfall::ALL.iter().copied().filter(fits).collect()
}
