//! Workbooks (`.xlsx`), with care: a small file can unpack to gigabytes, name one
//! text a million times, or claim to hold more than there is memory.

use super::super::{Unusable, limits};
use super::{Gathered, Table};
use calamine::{DataRef, ExcelDateTime, Reader, SheetType, SheetVisible, Xlsx, XlsxError};
use std::io::Cursor;
use std::io::Read;
use zip::ZipArchive;

/// The sheet asked for, or all of them: those shown first.
///
/// # Errors
/// [`Unusable`].
pub(super) fn read(bytes: &[u8], sheet: Option<&str>) -> Result<Vec<Table>, Unusable> {
    look_inside(bytes)?;
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|error| unusable(&error))?;
    let sheets = book.sheets_metadata().to_vec();
    let mut names: Vec<_> = sheets
        .into_iter()
        .filter(|it| it.typ == SheetType::WorkSheet)
        .collect();
    names.sort_by_key(|it| it.visible != SheetVisible::Visible);
    if let Some(wanted) = sheet {
        if !names.iter().any(|it| it.name == wanted) {
            let there = names.into_iter().map(|it| super::tidy(&it.name)).collect();
            return Err(Unusable::NoSuchSheet(super::tidy(wanted), there));
        }
        names.retain(|it| it.name == wanted);
    }
    names.iter().map(|it| table(&mut book, &it.name)).collect()
}

fn table(book: &mut Xlsx<Cursor<&[u8]>>, name: &str) -> Result<Table, Unusable> {
    let mut gathered = Gathered::default();
    match book.worksheet_cells_reader(name) {
        // Cell by cell: as a rectangle, two far apart would take all memory.
        Ok(mut cells) => {
            while let Some(cell) = cells.next_cell().map_err(|error| unusable(&error))? {
                let (row, column) = cell.get_position();
                if let Some(text) = text(cell.get_value()) {
                    gathered.put(row.saturating_add(1), column as usize, &text)?;
                }
            }
        }
        // A sheet of charts holds no list.
        Err(XlsxError::NotAWorksheet(_)) => {}
        Err(error) => return Err(unusable(&error)),
    }
    gathered.rows.sort_by_key(|row| row.number);
    Ok(Table {
        sheet: Some(super::tidy(name)),
        rows: gathered.rows,
    })
}

/// A cell as text: a formula's value, a number without needless zeros, a date as
/// `2026-07-04` or `2026-07-04 06:00`.
fn text(value: &DataRef<'_>) -> Option<String> {
    Some(match value {
        DataRef::Empty | DataRef::Error(_) => return None,
        DataRef::String(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number.to_string(),
        DataRef::Bool(truth) => truth.to_string(),
        DataRef::DateTime(moment) => moment_as_text(moment),
    })
}

fn moment_as_text(moment: &ExcelDateTime) -> String {
    // Beyond these a date is no date: year 9999 is the last a spreadsheet knows.
    if !(0.0..2_958_466.0).contains(&moment.as_f64()) {
        return moment.as_f64().to_string();
    }
    let (year, month, day, hour, minute, ..) = moment.to_ymd_hms_milli();
    let clock = format!("{hour:02}:{minute:02}");
    if moment.as_f64() < 1.0 {
        return clock;
    }
    let date = format!("{year:04}-{month:02}-{day:02}");
    if (hour, minute) == (0, 0) {
        date
    } else {
        format!("{date} {clock}")
    }
}

fn unusable(error: &XlsxError) -> Unusable {
    match error {
        XlsxError::Password => Unusable::Password,
        // An archive of something else: a document, a presentation.
        XlsxError::FileNotFound(_) | XlsxError::RelationshipNotFound => Unusable::NoSpreadsheet,
        _ => Unusable::Damaged,
    }
}

/// Unpacks everything once, keeping one part at a time, to see that it is not too
/// much; and looks at how many texts the workbook claims to hold, since room for
/// them is made at once when it is read.
fn look_inside(bytes: &[u8]) -> Result<(), Unusable> {
    let damaged = |_| Unusable::Damaged;
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    if archive.len() > limits::PARTS {
        return Err(Unusable::TooLargeUnpacked);
    }
    let mut left = limits::UNPACKED_BYTES;
    let mut part = Vec::new();
    for at in 0..archive.len() {
        let file = archive.by_index(at).map_err(|error| match error {
            zip::result::ZipError::UnsupportedArchive(_) => Unusable::NoSpreadsheet,
            _ => Unusable::Damaged,
        })?;
        let counts = file.name().map_or(true, |name| {
            name.to_lowercase().ends_with("sharedstrings.xml")
        });
        part.clear();
        let mut file = file.take(left as u64 + 1);
        file.read_to_end(&mut part).map_err(|_| Unusable::Damaged)?;
        if part.len() > left {
            return Err(Unusable::TooLargeUnpacked);
        }
        left -= part.len();
        if counts && claims_too_much(&part) {
            return Err(Unusable::TooLargeUnpacked);
        }
    }
    Ok(())
}

/// Whether a list of texts claims to have more than there are bytes in it. Zero
/// bytes are passed over, so that UTF-16 is read too.
fn claims_too_much(part: &[u8]) -> bool {
    const COUNT: &[u8] = b"uniqueCount";
    let part: Vec<u8> = part.iter().copied().filter(|byte| *byte != 0).collect();
    let claims = part.windows(COUNT.len()).enumerate();
    claims.filter(|(_, it)| *it == COUNT).any(|(at, _)| {
        let rest = part[at + COUNT.len()..].iter();
        let digits = rest
            .skip_while(|byte| !byte.is_ascii_digit() && !b"<>".contains(byte))
            .take_while(|byte| byte.is_ascii_digit());
        let claimed = digits.fold(0_usize, |sum, digit| {
            sum.saturating_mul(10)
                .saturating_add(usize::from(digit - b'0'))
        });
        claimed > part.len()
    })
}
