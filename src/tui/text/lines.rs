//! Styled lines broken at a width, with or without a hanging prefix.

use ratatui::text::{Line, Span};

use super::{line_ranges, width};

/// Breaks a styled line at `columns`; newlines in it are kept.
#[must_use]
pub fn wrap<'a>(line: impl Into<Line<'a>>, columns: usize) -> Vec<Line<'static>> {
    let line = line.into();
    let text: String = line
        .spans
        .iter()
        .map(|span| span.content.as_ref())
        .collect();
    line_ranges(&text, columns)
        .into_iter()
        .map(|range| {
            let mut part = Line::from(slice(&line, range.start, range.end));
            part.alignment = line.alignment;
            part
        })
        .collect()
}

/// Breaks a styled line behind a prefix: `first` stands before its first line,
/// blanks of the same width before the others. A prefix that would leave no
/// room for text is left out.
#[must_use]
pub fn hang<'a>(
    first: impl Into<Span<'static>>,
    line: impl Into<Line<'a>>,
    columns: usize,
) -> Vec<Line<'static>> {
    let first = first.into();
    let indent = width(&first.content);
    if indent + 2 > columns {
        return wrap(line, columns);
    }
    let blanks = Span::raw(" ".repeat(indent));
    wrap(line, columns - indent)
        .into_iter()
        .enumerate()
        .map(|(at, mut part)| {
            let prefix = if at == 0 { &first } else { &blanks };
            part.spans.insert(0, prefix.clone());
            part
        })
        .collect()
}

/// A paragraph with a bullet before it and its lines hanging.
#[must_use]
pub fn bullet<'a>(line: impl Into<Line<'a>>, columns: usize) -> Vec<Line<'static>> {
    hang("• ", line, columns)
}

/// The spans between two bytes of the line's text, in their styles.
fn slice(line: &Line<'_>, start: usize, end: usize) -> Vec<Span<'static>> {
    let mut at = 0;
    let mut spans = Vec::new();
    for span in &line.spans {
        let here = at;
        at += span.content.len();
        let from = start.clamp(here, at) - here;
        let to = end.clamp(here, at) - here;
        if from < to {
            let style = line.style.patch(span.style);
            spans.push(Span::styled(span.content[from..to].to_owned(), style));
        }
    }
    spans
}

#[cfg(test)]
mod tests {
    use super::*;
    use ratatui::style::{Style, Stylize};

    fn plain(lines: &[Line<'_>]) -> Vec<String> {
        lines.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn styles_survive_the_break() {
        let line = Line::from(vec!["We are ".into(), "very sorry".bold()]);
        let lines = wrap(line, 12);
        assert_eq!(plain(&lines), ["We are very", "sorry"]);
        assert_eq!(lines[0].spans[1].style, Style::new().bold());
        assert_eq!(lines[1].spans[0].style, Style::new().bold());
    }

    #[test]
    fn following_lines_hang_under_the_text() {
        assert_eq!(
            plain(&bullet("確認中です。追って発表します。", 14)),
            ["• 確認中です。", "  追って発表し", "  ます。"]
        );
    }

    #[test]
    fn a_prefix_without_room_is_left_out() {
        assert_eq!(plain(&hang("1234 ", "ab", 3)), ["ab"]);
    }
}
