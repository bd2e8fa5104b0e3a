//! From the bytes of a CSV to its text. Excel writes UTF-8 with a mark, UTF-16
//! with a mark ("Unicode text"), or the code page of its country: Shift_JIS in
//! Japan, Windows-1252 in Western Europe and America.

use super::super::Unusable;
use encoding_rs::{Encoding, SHIFT_JIS, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// The text of a file.
///
/// # Errors
/// [`Unusable::NoSpreadsheet`] if it is none.
pub(super) fn decode(bytes: &[u8]) -> Result<String, Unusable> {
    let text = match Encoding::for_bom(bytes) {
        Some((encoding, mark)) => whole(encoding, &bytes[mark..]),
        None if bytes.contains(&0) => None,
        None => whole(UTF_8, bytes)
            .or_else(|| whole(SHIFT_JIS, bytes).filter(|text| text.chars().any(is_kana)))
            .or_else(|| whole(WINDOWS_1252, bytes)),
    };
    let text = text.ok_or(Unusable::NoSpreadsheet)?;
    if text.chars().any(is_binary) {
        return Err(Unusable::NoSpreadsheet);
    }
    Ok(text)
}

/// The bytes read in an encoding; nothing if they are not wholly in it.
fn whole(encoding: &'static Encoding, bytes: &[u8]) -> Option<String> {
    let odd = (encoding == UTF_16LE || encoding == UTF_16BE) && bytes.len() % 2 == 1;
    if odd {
        return None;
    }
    let text = encoding.decode_without_bom_handling_and_without_replacement(bytes)?;
    Some(text.into_owned())
}

/// No Japanese sentence does without: a text of curly quotation marks in
/// Windows-1252 can read as Shift_JIS, but hardly as kana.
fn is_kana(c: char) -> bool {
    matches!(c, '\u{3041}'..='\u{3096}' | '\u{30A1}'..='\u{30FA}')
}

/// A character that no text file holds, but a picture or a program does.
fn is_binary(c: char) -> bool {
    matches!(c, '\0'..='\u{6}' | '\u{E}'..='\u{1A}')
}
