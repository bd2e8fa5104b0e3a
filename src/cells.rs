//! CSV for spreadsheet programs: what they do with the text of a cell and how to
//! keep them from doing so, and how a file opens in any language.

/// Signs a spreadsheet program takes a formula to begin with, in both widths.
const SIGNS: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

/// Whether a spreadsheet program could take a text for a formula. A plain number
/// with a sign is none.
fn could_be_formula(text: &str) -> bool {
    let begins = text.starts_with(['\t', '\r']) || text.trim_start().starts_with(SIGNS);
    begins && !is_number(text)
}

/// Whether a text is a number and nothing else: -5, +1,200.5, 30%.
fn is_number(text: &str) -> bool {
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    let digits = digits.strip_suffix('%').unwrap_or(digits);
    digits.starts_with(|c: char| c.is_ascii_digit())
        && digits
            .chars()
            .all(|c| c.is_ascii_digit() || matches!(c, '.' | ','))
        && digits.matches('.').count() < 2
}

/// A cell that is text whatever it begins with.
#[must_use]
pub fn neutral(text: &str) -> String {
    // The apostrophe says “text” to every spreadsheet program.
    if is_marked(text) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

/// The text of a cell without the mark [`neutral`] gave it.
#[must_use]
pub fn unmarked(text: &str) -> &str {
    text.strip_prefix('\'')
        .filter(|rest| is_marked(rest))
        .unwrap_or(text)
}

/// Rows as CSV that Excel opens in any language: UTF-8 with a mark, lines ended by
/// CRLF, every cell text or a plain number. All rows have as many cells as the head.
#[must_use]
pub fn csv<'h>(
    head: impl IntoIterator<Item = &'h str>,
    rows: impl IntoIterator<Item = impl IntoIterator<Item = impl AsRef<str>>>,
) -> Vec<u8> {
    let mut out = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .from_writer("\u{FEFF}".as_bytes().to_vec());
    // Writing into memory cannot fail.
    _ = out.write_record(head.into_iter().map(neutral));
    for row in rows {
        _ = out.write_record(row.into_iter().map(|cell| neutral(cell.as_ref())));
    }
    out.into_inner().unwrap_or_default()
}

/// Whether a text gets the mark; one that looks as if it had it already gets another.
fn is_marked(text: &str) -> bool {
    could_be_formula(text.trim_start_matches('\''))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_are_neutral_and_numbers_are_numbers() {
        for text in [
            "=1+1", "+A1", "-cmd", "@SUM(A1)", "\t=1", "＝1", "-1+2", " =1", "--5", "-1|x",
        ] {
            assert_eq!(neutral(text), format!("'{text}"));
        }
        for text in [
            "-5", "+3.2", "-1,200", "30%", "12", "abc", "", "'", "'a", "a=b",
        ] {
            assert_eq!(neutral(text), text);
        }
        for text in ["=1", "'=1", "''=1", "-5", "'a", "'"] {
            assert_eq!(unmarked(&neutral(text)), text);
        }
    }
}
