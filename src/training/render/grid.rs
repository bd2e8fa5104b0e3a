//! The heat table of techniques by fields. Shade and number say the same: neither
//! needs the other, nor a colour.

use super::field::short;
use super::{Reader, right, say, tone};
use crate::i18n::{Lang, progress as words};
use crate::scenario::vocabulary::{Field, Technique, Word};
use crate::sheet::{Line, Sheet, Tone, fitted, width};
use crate::training::progress::{Cell, Course};

/// Columns of the names of techniques at most.
const NAMES: usize = 18;
/// And at least.
const SHORTEST: usize = 8;
/// Columns of a cell at least: a shade, a number, a blank.
const CELL: usize = 5;
/// And at most, below a short name and below a whole one.
const NARROW: usize = 7;
const WIDEST: usize = 16;

/// How a heat table is laid out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Layout {
    /// The rows.
    pub techniques: Vec<Technique>,
    /// The columns.
    pub fields: Vec<Field>,
    /// Columns of the names of the rows.
    pub names: usize,
    /// Columns of a cell, the blank before it included.
    pub cell: usize,
    /// The names of the columns stand in full.
    whole: bool,
}

impl Layout {
    /// The layout for what was practised.
    #[must_use]
    pub fn of(course: &Course, reader: Reader<'_>) -> Layout {
        let (techniques, fields) = (course.techniques(), course.fields());
        let names = techniques.iter().map(|it| width(it.name(reader.lang)));
        // Names give way before a column would.
        let least = reader.room().saturating_sub(2 + CELL * fields.len());
        let names = names.max().unwrap_or(0).min(NAMES).min(least.max(SHORTEST));
        let room = reader.room().saturating_sub(names + 2);
        let whole = fields.iter().map(|it| width(it.name(reader.lang)) + 2);
        let whole = whole.max().unwrap_or(0).clamp(CELL, WIDEST);
        // Where not all names fit, short ones keep the table together.
        let fits = whole * fields.len() <= room;
        let cell = if fits {
            whole
        } else {
            (room / fields.len().max(1)).clamp(CELL, NARROW)
        };
        Layout {
            techniques,
            fields,
            names,
            cell,
            whole: fits,
        }
    }

    /// The names of the fields, above their columns.
    #[must_use]
    pub fn head(&self, reader: Reader<'_>) -> Line {
        let name = |field: &Field| {
            let whole = field.name(reader.lang);
            let name = if self.whole {
                whole
            } else {
                short(*field, reader.lang)
            };
            right(name, self.cell)
        };
        let names: String = self.fields.iter().map(name).collect();
        let indent = self.names + 2;
        Line::cut(vec![(Tone::Muted, format!("{:indent$}{names}", ""))])
    }

    /// The name of a row.
    #[must_use]
    pub fn name(&self, technique: Technique, reader: Reader<'_>) -> String {
        fitted(technique.name(reader.lang), self.names)
    }

    /// A cell, in exactly as many columns as it has.
    #[must_use]
    pub fn cell(&self, cell: Option<&Cell>) -> (Tone, String) {
        let Some(cell) = cell else {
            return (Tone::Muted, right("·", self.cell));
        };
        // As it is shown, so that shade and number never disagree.
        let percent = (100.0 * cell.share()).round();
        if cell.is_hint() {
            return (Tone::Muted, right(&format!("{percent:.0}?"), self.cell));
        }
        let text = format!("{}{percent:>3.0}", shade(percent));
        (tone(percent), right(&text, self.cell))
    }
}

/// The darker, the weaker.
fn shade(percent: f64) -> char {
    match tone(percent) {
        Tone::Level(0) => '█',
        Tone::Level(1) => '▓',
        Tone::Level(2) => '▒',
        _ => '░',
    }
}

/// The table with what its signs mean, and what was never practised.
#[must_use]
pub fn grid(course: &Course, reader: Reader<'_>) -> Sheet {
    let mut sheet = Sheet::default();
    if course.cells.is_empty() {
        say(&mut sheet, Tone::Muted, words::no_grid(reader.lang));
        return sheet;
    }
    let layout = Layout::of(course, reader);
    sheet.push(layout.head(reader));
    for technique in &layout.techniques {
        let name = format!("  {}", layout.name(*technique, reader));
        let mut parts = vec![(Tone::Plain, name)];
        let cells = layout.fields.iter();
        parts.extend(cells.map(|field| layout.cell(course.cell(*technique, *field))));
        sheet.push(Line::cut(parts));
    }
    legend(&mut sheet, course, reader);
    sheet
}

/// What was never practised, in as few words as can be; nothing if nothing was.
#[must_use]
pub fn never(course: &Course, lang: Lang) -> Option<String> {
    let techniques = Technique::ALL.len() - course.techniques().len();
    let fields = Field::ALL.len() - course.fields().len();
    (techniques + fields > 0).then(|| words::never_counts(lang, techniques, fields))
}

/// What the signs of the table mean, and what was never practised.
pub fn legend(sheet: &mut Sheet, course: &Course, reader: Reader<'_>) {
    let lang = reader.lang;
    say(sheet, Tone::Muted, words::grid_figures(lang));
    say(sheet, Tone::Muted, words::legend_shades(lang));
    say(sheet, Tone::Muted, words::legend_marks(lang));
    let (techniques, fields) = (course.techniques(), course.fields());
    let never = Technique::ALL.iter().filter(|it| !techniques.contains(it));
    let never: Vec<&str> = never.map(|it| it.name(lang)).collect();
    if !never.is_empty() {
        let list = never.join(words::between(lang));
        say(sheet, Tone::Plain, &words::never_techniques(lang, &list));
    }
    let never = Field::ALL.iter().filter(|it| !fields.contains(it));
    let never: Vec<&str> = never.map(|it| it.name(lang)).collect();
    if !never.is_empty() {
        let list = never.join(words::between(lang));
        say(sheet, Tone::Plain, &words::never_fields(lang, &list));
    }
}
