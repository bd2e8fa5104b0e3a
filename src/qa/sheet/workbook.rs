//! As a workbook that prints well: a styled head that stays in sight, wide columns
//! with wrapped text, landscape, one page wide. The same sheet gives the same bytes.

use super::Sheet;
use crate::i18n::qa::sheet as words;
use crate::scenario::Lang;
use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet,
    XlsxError,
};

/// The longest text of a cell, in characters.
const LONGEST: usize = 32_767;
/// Paper: A4.
const A4: u8 = 9;

/// Why there is no workbook.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unwritten {
    /// The row, from 1, has a cell that is too long.
    TooLong(usize),
    /// In the words of its writer.
    Failed(String),
}

impl Unwritten {
    /// What is wrong, in one sentence.
    #[must_use]
    pub fn message(&self, lang: Lang) -> String {
        match self {
            Unwritten::TooLong(row) => words::too_long(lang, *row, LONGEST),
            Unwritten::Failed(why) => words::unwritten(lang, why),
        }
    }

    /// What to do about it.
    #[must_use]
    pub fn hint(&self, lang: Lang) -> &'static str {
        words::too_long_hint(lang)
    }
}

impl From<XlsxError> for Unwritten {
    fn from(error: XlsxError) -> Unwritten {
        Unwritten::Failed(error.to_string())
    }
}

impl Sheet {
    /// The sheet as a workbook.
    ///
    /// # Errors
    /// [`Unwritten`] if a cell is longer than a workbook holds.
    pub fn to_xlsx(&self) -> Result<Vec<u8>, Unwritten> {
        let is_long = |cell: &String| cell.encode_utf16().count() > LONGEST;
        if let Some(at) = self.rows.iter().position(|row| row.iter().any(is_long)) {
            return Err(Unwritten::TooLong(at + 2));
        }
        let mut book = Workbook::new();
        // A fixed date: the same list is the same file.
        let made = ExcelDateTime::from_ymd(2000, 1, 1)?;
        let properties = DocProperties::new().set_title(self.title.as_str());
        book.set_properties(&properties.set_creation_datetime(&made));
        let sheet = book.add_worksheet();
        sheet.set_name(words::name(self.lang))?;
        self.head(sheet)?;
        self.body(sheet)?;
        sheet
            .set_freeze_panes(1, 0)?
            .set_landscape()
            .set_paper_size(A4)
            .set_print_fit_to_pages(1, 0)
            .set_repeat_rows(0, 0)?;
        Ok(book.save_to_buffer()?)
    }

    fn head(&self, sheet: &mut Worksheet) -> Result<(), XlsxError> {
        let style = Format::new()
            .set_bold()
            .set_text_wrap()
            .set_align(FormatAlign::VerticalCenter)
            .set_background_color(Color::RGB(0x00DD_E6F0))
            .set_border(FormatBorder::Thin);
        for (at, heading) in (0_u16..).zip(&self.columns) {
            sheet.set_column_width(at, heading.width)?;
            sheet.write_string_with_format(0, at, heading.name, &style)?;
        }
        Ok(())
    }

    fn body(&self, sheet: &mut Worksheet) -> Result<(), XlsxError> {
        let style = Format::new()
            .set_text_wrap()
            .set_align(FormatAlign::Top)
            .set_border(FormatBorder::Hair);
        for (at, row) in (1_u32..).zip(&self.rows) {
            for (column, cell) in (0_u16..).zip(row) {
                // 007 and 1.50 are more than numbers: they stay as they are.
                let number = cell
                    .parse::<f64>()
                    .ok()
                    .filter(|it| it.to_string() == *cell);
                match number {
                    Some(number) => sheet.write_number_with_format(at, column, number, &style)?,
                    // Text is written as text: it never becomes a formula.
                    None => sheet.write_string_with_format(at, column, cell, &style)?,
                };
            }
        }
        Ok(())
    }
}
