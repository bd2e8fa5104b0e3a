//! From bytes to text: the size cap, and what encoding a file that is not UTF-8
//! seems to be in.

use crate::scenario::finding::{Finding, Span};
use crate::scenario::limits;
use crate::scenario::problem::{Encoding, Problem};

/// The text of a file, without a byte-order mark.
pub(super) fn text(source: &[u8]) -> Result<&str, Finding> {
    let most = limits::FILE_BYTES;
    if source.len() > most {
        return Err(Finding::new(Problem::FileTooLarge { most }, Span::START));
    }
    if source.starts_with(PACKAGE) {
        return Err(Finding::new(Problem::OfficeFile, Span::START));
    }
    match std::str::from_utf8(source) {
        Ok(_) if looks_like_utf16(source) => Err(not_utf8(source, 0)),
        Ok(text) if text.contains(JIS) => Err(not_utf8(source, text.find(JIS).unwrap_or_default())),
        Ok(text) => Ok(text.strip_prefix('\u{FEFF}').unwrap_or(text)),
        Err(error) => Err(not_utf8(source, error.valid_up_to())),
    }
}

fn not_utf8(source: &[u8], good: usize) -> Finding {
    let before = String::from_utf8_lossy(&source[..good]);
    let line = before.split('\n').count();
    let column = before.rsplit('\n').next().unwrap_or("").chars().count() + 1;
    let number = |n: usize| u32::try_from(n).unwrap_or(u32::MAX - 1);
    Finding::new(
        Problem::NotUtf8 {
            byte: good + 1,
            guess: guess(source),
        },
        Span::on_line(number(line), number(column), 1),
    )
}

fn guess(source: &[u8]) -> Option<Encoding> {
    if looks_like_utf16(source) {
        return Some(Encoding::Utf16);
    }
    if source
        .windows(JIS.len())
        .any(|bytes| bytes == JIS.as_bytes())
    {
        return Some(Encoding::Iso2022Jp);
    }
    // Both are tried as a whole: EUC-JP first, since its bytes are often valid in
    // Shift_JIS too (as half-width katakana), hardly ever the other way round.
    if is_pairs(
        source,
        |b| matches!(b, 0xA1..=0xFE),
        |b| matches!(b, 0xA1..=0xFE),
        |b| b < 0x80,
    ) {
        return Some(Encoding::EucJp);
    }
    is_pairs(
        source,
        |b| matches!(b, 0x81..=0x9F | 0xE0..=0xFC),
        |b| matches!(b, 0x40..=0x7E | 0x80..=0xFC),
        |b| b < 0x80 || matches!(b, 0xA1..=0xDF),
    )
    .then_some(Encoding::ShiftJis)
}

/// How the files of Word and Excel begin, whatever they are called.
const PACKAGE: &[u8] = b"PK\x03\x04";

/// How ISO-2022-JP, all of 7-bit bytes, switches to Japanese characters.
const JIS: &str = "\x1b$B";

/// A byte-order mark of UTF-16, or zeros in every other byte of the beginning only:
/// of nearly all of them, as far as it is English.
fn looks_like_utf16(source: &[u8]) -> bool {
    if source.starts_with(&[0xFF, 0xFE]) || source.starts_with(&[0xFE, 0xFF]) {
        return true;
    }
    let head = &source[..source.len().min(64)];
    let zeros = |parity: usize| {
        let bytes = head.iter().skip(parity).step_by(2);
        bytes.filter(|b| **b == 0).count()
    };
    let (even, odd) = (zeros(0), zeros(1));
    head.len() >= 4 && even.min(odd) == 0 && even.max(odd) * 4 > head.len()
}

/// Whether the bytes are singles and pairs of these ranges throughout.
fn is_pairs(
    source: &[u8],
    lead: impl Fn(u8) -> bool,
    trail: impl Fn(u8) -> bool,
    single: impl Fn(u8) -> bool,
) -> bool {
    let mut bytes = source.iter();
    while let Some(&byte) = bytes.next() {
        let good = if lead(byte) {
            bytes.next().is_some_and(|&next| trail(next))
        } else {
            single(byte)
        };
        if !good {
            return false;
        }
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::Lang;

    fn hint(source: &[u8]) -> String {
        text(source).unwrap_err().hint(Lang::En).unwrap()
    }

    #[test]
    fn a_byte_order_mark_is_no_text() {
        assert_eq!(text(b"\xEF\xBB\xBFid: x"), Ok("id: x"));
    }

    #[test]
    fn foreign_encodings_are_named() {
        // 会見 in each.
        assert!(hint(b"title: \x89\xEF\x8C\xA9").contains("Shift_JIS"));
        assert!(hint(b"title: \xB2\xF1\xB8\xAB").contains("EUC-JP"));
        assert!(hint(b"\xFF\xFEt\0i\0").contains("UTF-16"));
        assert!(hint(b"t\0i\0t\0l\0e\0").contains("UTF-16"));
        assert!(hint(b"t\0i\0t\0l\0e\0:\0 \0\xF3\x66\x5F\x98").contains("UTF-16"));
        assert!(hint(b"title: \x1b$B2q8+\x1b(B").contains("ISO-2022-JP"));
        assert!(!hint(b"title: \xFF\xFF\xFF").contains("seems"));
    }

    #[test]
    fn the_bad_byte_has_a_place() {
        let mut bytes = "a: 1\nあ: ".as_bytes().to_vec();
        bytes.push(0xFF);
        let finding = text(&bytes).unwrap_err();
        assert_eq!((finding.span.line, finding.span.column), (2, 4));
        assert!(finding.message(Lang::En).contains("byte 11"), "{finding:?}");
    }
}
