//! What is wrong with the YAML itself, and what an author wrote in its place.

use crate::i18n::{Lang, check as words};

/// What the YAML parser stumbled over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Syntax {
    UnclosedQuote,
    UnclosedBracket(char),
    WrongBracket {
        open: char,
        close: char,
    },
    StrayBracket,
    Indentation,
    Separator,
    MissingColon,
    SecondColon,
    /// Of a text in brackets: what follows its comma was read as an entry.
    Comma,
    ColonWithoutSpace,
    DashWithoutSpace,
    MissingDash,
    BadEscape,
    AfterQuote,
    /// A text that begins with a sign YAML wants for itself.
    Begins(char),
    /// A sign, or a space, that only looks like one of YAML's own.
    FullWidth(char),
    ListHere,
    UnexpectedEnd,
    Directive,
    /// A comment cuts a text in two.
    CommentInText,
    Other,
}

impl Syntax {
    pub(super) fn code(self) -> u16 {
        match self {
            Syntax::BadEscape
            | Syntax::UnexpectedEnd
            | Syntax::Directive
            | Syntax::CommentInText
            | Syntax::Other => 101,
            Syntax::FullWidth(_) => 113,
            Syntax::SecondColon | Syntax::Comma => 114,
            Syntax::MissingColon | Syntax::ColonWithoutSpace => 115,
            Syntax::MissingDash | Syntax::DashWithoutSpace => 116,
            Syntax::Indentation | Syntax::ListHere => 117,
            Syntax::UnclosedQuote | Syntax::AfterQuote => 118,
            Syntax::Begins(_) => 119,
            Syntax::UnclosedBracket(_)
            | Syntax::WrongBracket { .. }
            | Syntax::StrayBracket
            | Syntax::Separator => 120,
        }
    }

    pub(super) fn message(self, lang: Lang) -> String {
        match self {
            Syntax::UnclosedQuote => words::unclosed_quote(lang).into(),
            Syntax::UnclosedBracket(open) => words::unclosed_bracket(lang, open),
            Syntax::WrongBracket { open, close } => words::wrong_bracket(lang, open, close),
            Syntax::StrayBracket => words::stray_bracket(lang).into(),
            Syntax::Indentation => words::indentation(lang).into(),
            Syntax::Separator => words::separator(lang).into(),
            Syntax::MissingColon => words::missing_colon(lang).into(),
            Syntax::SecondColon => words::second_colon(lang).into(),
            Syntax::Comma => words::comma_in_text(lang).into(),
            Syntax::ColonWithoutSpace => words::colon_without_space(lang).into(),
            Syntax::DashWithoutSpace => words::dash_without_space(lang).into(),
            Syntax::MissingDash => words::missing_dash(lang).into(),
            Syntax::BadEscape => words::bad_escape(lang).into(),
            Syntax::AfterQuote => words::after_quote(lang).into(),
            Syntax::Begins('`') => words::begins_with_backtick(lang).into(),
            Syntax::Begins(sign) => words::begins_with(lang, sign),
            Syntax::FullWidth(sign) => match LookAlike::of(sign) {
                Some(LookAlike::FullWidthSpace) => words::full_width_space(lang).into(),
                Some(LookAlike::Space) => words::strange_space(lang).into(),
                Some(LookAlike::Quote) => words::no_quotation_mark(lang, sign),
                Some(LookAlike::Hyphen) => words::no_hyphen(lang, sign),
                _ => words::full_width(lang, sign),
            },
            Syntax::ListHere => words::list_here(lang).into(),
            Syntax::UnexpectedEnd => words::unexpected_end(lang).into(),
            Syntax::Directive => words::directive(lang).into(),
            Syntax::CommentInText => words::comment_in_text(lang).into(),
            Syntax::Other => words::not_yaml(lang).into(),
        }
    }

    pub(super) fn hint(self, lang: Lang) -> Option<String> {
        let hint = match self {
            Syntax::SecondColon | Syntax::Comma | Syntax::Begins(_) | Syntax::CommentInText => {
                words::quote_text(lang)
            }
            Syntax::AfterQuote => words::quote_in_quotes(lang),
            Syntax::UnclosedBracket(_) | Syntax::UnclosedQuote | Syntax::StrayBracket => {
                words::close_or_quote(lang)
            }
            Syntax::Separator => words::separator_hint(lang),
            Syntax::MissingColon | Syntax::ColonWithoutSpace => words::colon_hint(lang),
            Syntax::MissingDash | Syntax::DashWithoutSpace => words::dash_hint(lang),
            Syntax::Indentation | Syntax::ListHere => words::align(lang),
            Syntax::BadEscape => words::escape_hint(lang),
            Syntax::FullWidth(sign) => match LookAlike::of(sign)? {
                LookAlike::FullWidthSpace | LookAlike::Space => words::ordinary_space(lang),
                LookAlike::Quote => words::straight_quotes(lang),
                LookAlike::Hyphen => words::dash_hint(lang),
                LookAlike::Colon => words::half_width_colon(lang),
                LookAlike::Comma => words::half_width_comma(lang),
                LookAlike::Other(half) => return Some(words::half_width(lang, half)),
            },
            _ => return None,
        };
        Some(hint.into())
    }
}

/// What of YAML's own a sign only looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum LookAlike {
    FullWidthSpace,
    /// Non-breaking, or of no width.
    Space,
    Quote,
    Hyphen,
    Colon,
    Comma,
    /// This one.
    Other(char),
}

impl LookAlike {
    /// What a sign looks like; nothing if it is an ordinary one.
    pub(crate) fn of(sign: char) -> Option<LookAlike> {
        Some(match sign {
            '\u{3000}' => LookAlike::FullWidthSpace,
            '\u{A0}' | '\u{2000}'..='\u{200B}' | '\u{202F}' | '\u{FEFF}' => LookAlike::Space,
            '：' => LookAlike::Colon,
            '，' | '、' | '､' => LookAlike::Comma,
            '｛' => LookAlike::Other('{'),
            '｝' => LookAlike::Other('}'),
            '［' => LookAlike::Other('['),
            '］' => LookAlike::Other(']'),
            '＃' => LookAlike::Other('#'),
            '“' | '”' | '„' | '‘' | '’' | '«' | '「' | '」' | '『' | '』' | '＂' | '＇' | '〝' => {
                LookAlike::Quote
            }
            '－' | 'ー' | 'ｰ' | '−' | '―' | '—' | '–' | '‐' | '・' | '•' => {
                LookAlike::Hyphen
            }
            _ => return None,
        })
    }

    pub(crate) fn is_space(self) -> bool {
        matches!(self, LookAlike::FullWidthSpace | LookAlike::Space)
    }
}
