//! The catalogue of what can be wrong: every kind of problem with its code, its
//! severity, and the way from its parts to the words in [`crate::i18n::check`].

mod syntax;

use super::Lang;
use super::craft::Craft;
use super::finding::{Code, Severity};
use crate::i18n::check as words;

pub(crate) use syntax::{LookAlike, Syntax};

/// A kind of problem, with what its message names. Author's words in it have
/// been through [`super::finding::shown`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Problem {
    // 01: the file and its YAML
    Syntax(Syntax),
    EmptyFile,
    NotUtf8 {
        byte: usize,
        guess: Option<Encoding>,
    },
    OfficeFile,
    TabIndentation,
    WideIndentation,
    SeveralDocuments,
    Tag,
    UnknownAnchor,
    AnchorInItself,
    NoVersion,
    NewerVersion {
        found: Box<str>,
    },
    Unreadable(Unreadable),
    // 02: structure
    UnknownField {
        field: Box<str>,
        part: Part,
        nearest: Option<Box<str>>,
    },
    MissingField {
        field: &'static str,
        part: Part,
    },
    WrongType {
        expected: Expected,
        /// What was probably meant, as it would be written.
        meant: Option<Box<str>>,
    },
    OutOfRange {
        least: i64,
        most: i64,
    },
    UnknownWord {
        word: Box<str>,
        allowed: Box<str>,
        nearest: Option<Box<str>>,
    },
    UnknownLanguage {
        key: Box<str>,
        nearest: Option<&'static str>,
    },
    BadId {
        id: Box<str>,
        /// An id that could stand there.
        meant: Option<Box<str>>,
    },
    ReservedId,
    DuplicateKey {
        key: Box<str>,
        first: u32,
    },
    DuplicateId {
        id: Box<str>,
        first: u32,
    },
    Nothing,
    /// As [`Problem::Nothing`], where the line says why.
    Blank(Blank),
    KeyNotText,
    LevelTexts,
    // 03: references
    Dangling {
        what: Reference,
        name: Box<str>,
        nearest: Option<Box<str>>,
        /// The words there are, where they are a fixed list.
        allowed: Option<Box<str>>,
    },
    BadUtterance {
        name: Box<str>,
        nearest: Option<Box<str>>,
    },
    // 04: ratings and rules
    Level,
    RateLacks {
        criteria: Box<str>,
    },
    RateExtra {
        criterion: Box<str>,
    },
    FewOpenAnswers {
        open: usize,
    },
    NoMainQuestion,
    AsksTooMany {
        asked: usize,
        there: usize,
    },
    ChoosesTooMany {
        chosen: usize,
        there: usize,
    },
    // 05: limits
    FileTooLarge {
        most: usize,
    },
    TooDeep {
        most: usize,
    },
    TooManyNodes {
        most: usize,
    },
    TooManyEntries {
        there: usize,
        most: usize,
    },
    TooManyFindings {
        most: usize,
    },
    AliasesTooLarge {
        most: usize,
    },
    // 06: craft
    LanguageMissing {
        language: Lang,
    },
    /// A comment took the rest of a text along.
    LostToComment {
        lost: Box<str>,
    },
    /// The quotation marks around a whole text are part of it.
    MarksShown {
        open: char,
        close: char,
    },
    Craft(Craft),
    TooManyWarnings {
        most: usize,
    },
}

/// Why a file cannot be read at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unreadable {
    /// There is none.
    NotFound,
    /// It may not be read.
    Forbidden,
    /// It is a directory without scenarios.
    NoScenarios,
    /// Anything else.
    Other,
}

/// Why nothing is left of what stands in a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Blank {
    /// It is a comment.
    Comment,
    /// It is `~` or `null`.
    Null,
}

/// Another encoding a file seems to be in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Encoding {
    ShiftJis,
    EucJp,
    Utf16,
    Iso2022Jp,
}

impl Encoding {
    fn name(self) -> &'static str {
        match self {
            Encoding::ShiftJis => "Shift_JIS",
            Encoding::EucJp => "EUC-JP",
            Encoding::Utf16 => "UTF-16",
            Encoding::Iso2022Jp => "ISO-2022-JP (JIS)",
        }
    }
}

/// A part of a scenario that has fields.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    Scenario,
    Asks,
    Start,
    Mood,
    Case,
    Source,
    Briefing,
    Moment,
    Fact,
    Message,
    Panel,
    Person,
    Opening,
    Line,
    Moderator,
    Decision,
    Option,
    Journalist,
    Topic,
    Question,
    Answer,
    Silence,
    Headline,
    Promise,
    FactChange,
    Inject,
    Condition,
    Criterion,
}

impl Part {
    pub(crate) fn name(self, lang: Lang) -> &'static str {
        match self {
            Part::Scenario => words::part_scenario(lang),
            Part::Asks => "`asks`",
            Part::Start => "`start`",
            Part::Mood => words::part_mood(lang),
            Part::Case => "`case`",
            Part::Source => words::part_source(lang),
            Part::Briefing => "`briefing`",
            Part::Moment => words::part_moment(lang),
            Part::Fact => words::part_fact(lang),
            Part::Message => words::part_message(lang),
            Part::Panel => "`panel`",
            Part::Person => words::part_person(lang),
            Part::Opening => "`opening`",
            Part::Line => words::part_line(lang),
            Part::Moderator => "`moderator`",
            Part::Decision => words::part_decision(lang),
            Part::Option => words::part_option(lang),
            Part::Journalist => words::part_journalist(lang),
            Part::Topic => words::part_topic(lang),
            Part::Question => words::part_question(lang),
            Part::Answer => words::part_answer(lang),
            Part::Silence => "`silence`",
            Part::Headline => "`headline`",
            Part::Promise => words::part_promise(lang),
            Part::FactChange => words::part_fact_change(lang),
            Part::Inject => words::part_inject(lang),
            Part::Condition => "`when`",
            Part::Criterion => words::part_criterion(lang),
        }
    }
}

/// What was expected where something else stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Expected {
    Fields,
    List,
    Text,
    OneWord,
    Number,
    YesNo,
    OneFact,
}

impl Expected {
    fn name(self, lang: Lang) -> &'static str {
        match self {
            Expected::Fields => words::expected_fields(lang),
            Expected::List => words::expected_list(lang),
            Expected::Text => words::expected_text(lang),
            Expected::OneWord => words::expected_word(lang),
            Expected::Number => words::expected_number(lang),
            Expected::YesNo => words::expected_yes_no(lang),
            Expected::OneFact => words::expected_one_fact(lang),
        }
    }
}

impl Expected {
    fn hint(self, meant: Option<&str>, lang: Lang) -> Option<String> {
        match (self, meant) {
            (Expected::List, Some(meant)) => Some(words::list_in_brackets(lang, meant)),
            (_, Some(meant)) => Some(words::write_instead(lang, meant)),
            (Expected::Text, None) => Some(words::quote_text(lang).into()),
            (Expected::Number, None) => Some(words::number_hint(lang).into()),
            (Expected::List, None) => Some(words::list_hint(lang).into()),
            _ => None,
        }
    }
}

/// What a name refers to. The position is the code's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reference {
    Question,
    Answer,
    Fact,
    Value,
    Person,
    Topic,
    Message,
    Inject,
    /// What `said` names before the dot.
    Occasion,
    Option,
    Line,
    Journalist,
    Criterion,
    Technique,
    Pitfall,
    Field,
    Cover,
}

impl Reference {
    pub(crate) fn name(self, lang: Lang) -> &'static str {
        match self {
            Reference::Question => words::part_question(lang),
            Reference::Answer => words::part_answer(lang),
            Reference::Fact => words::part_fact(lang),
            Reference::Value => words::ref_value(lang),
            Reference::Person => words::part_person(lang),
            Reference::Topic => words::part_topic(lang),
            Reference::Message => words::part_message(lang),
            Reference::Inject => words::part_inject(lang),
            Reference::Occasion => words::ref_occasion(lang),
            Reference::Option => words::part_option(lang),
            Reference::Line => words::part_line(lang),
            Reference::Journalist => words::part_journalist(lang),
            Reference::Criterion => words::part_criterion(lang),
            Reference::Technique => words::ref_technique(lang),
            Reference::Pitfall => words::ref_pitfall(lang),
            Reference::Field => words::ref_field(lang),
            Reference::Cover => words::ref_cover(lang),
        }
    }
}

impl Problem {
    pub(crate) fn code(&self) -> Code {
        Code(match self {
            Problem::Syntax(syntax) => syntax.code(),
            Problem::EmptyFile => 102,
            Problem::NotUtf8 { .. } | Problem::OfficeFile => 103,
            Problem::TabIndentation => 104,
            Problem::WideIndentation => 105,
            Problem::SeveralDocuments => 106,
            Problem::Tag => 107,
            Problem::UnknownAnchor => 108,
            Problem::AnchorInItself => 109,
            Problem::NoVersion => 110,
            Problem::NewerVersion { .. } => 111,
            Problem::Unreadable(_) => 112,
            Problem::UnknownField { .. } => 201,
            Problem::MissingField { .. } => 202,
            Problem::WrongType { .. } => 203,
            Problem::OutOfRange { .. } => 204,
            Problem::UnknownWord { .. } => 205,
            Problem::UnknownLanguage { .. } => 206,
            Problem::BadId { .. } => 207,
            Problem::ReservedId => 208,
            Problem::DuplicateKey { .. } => 209,
            Problem::DuplicateId { .. } => 210,
            Problem::Nothing | Problem::Blank(_) => 211,
            Problem::KeyNotText => 212,
            Problem::LevelTexts => 213,
            Problem::Dangling { what, .. } => 301 + *what as u16,
            Problem::BadUtterance { .. } => 320,
            Problem::Level => 401,
            Problem::RateLacks { .. } => 402,
            Problem::RateExtra { .. } => 403,
            Problem::FewOpenAnswers { .. } => 404,
            Problem::NoMainQuestion => 405,
            Problem::AsksTooMany { .. } => 406,
            Problem::ChoosesTooMany { .. } => 407,
            Problem::FileTooLarge { .. } => 501,
            Problem::TooDeep { .. } => 502,
            Problem::TooManyNodes { .. } => 503,
            Problem::TooManyEntries { .. } => 504,
            Problem::TooManyFindings { .. } => 505,
            Problem::AliasesTooLarge { .. } => 506,
            Problem::LanguageMissing { .. } => 601,
            Problem::Craft(craft) => craft.code(),
            Problem::TooManyWarnings { .. } => 623,
            Problem::LostToComment { .. } => 626,
            Problem::MarksShown { .. } => 627,
        })
    }

    pub(crate) fn severity(&self) -> Severity {
        match self {
            Problem::LanguageMissing { .. }
            | Problem::LostToComment { .. }
            | Problem::MarksShown { .. }
            | Problem::Craft(_)
            | Problem::TooManyWarnings { .. } => Severity::Warning,
            _ => Severity::Error,
        }
    }

    pub(crate) fn message(&self, lang: Lang) -> String {
        match self {
            Problem::Syntax(syntax) => syntax.message(lang),
            Problem::EmptyFile => words::empty_file(lang).into(),
            Problem::NotUtf8 { byte, .. } => words::not_utf8(lang, *byte),
            Problem::OfficeFile => words::office_file(lang).into(),
            Problem::TabIndentation => words::tab_indentation(lang).into(),
            Problem::WideIndentation => words::wide_indentation(lang).into(),
            Problem::SeveralDocuments => words::several_documents(lang).into(),
            Problem::Tag => words::tag(lang).into(),
            Problem::UnknownAnchor => words::unknown_anchor(lang).into(),
            Problem::AnchorInItself => words::anchor_in_itself(lang).into(),
            Problem::NoVersion => words::no_version(lang).into(),
            Problem::NewerVersion { found } => words::newer_version(lang, found),
            Problem::Unreadable(Unreadable::NotFound) => words::not_found(lang).into(),
            Problem::Unreadable(Unreadable::Forbidden) => words::forbidden(lang).into(),
            Problem::Unreadable(Unreadable::NoScenarios) => words::no_scenarios(lang).into(),
            Problem::Unreadable(Unreadable::Other) => words::unreadable(lang).into(),
            Problem::UnknownField { field, part, .. } => {
                words::unknown_field(lang, field, part.name(lang))
            }
            Problem::MissingField { field, part } => {
                words::missing_field(lang, field, part.name(lang))
            }
            Problem::WrongType { expected, .. } => words::wrong_type(lang, expected.name(lang)),
            Problem::OutOfRange { least, most } => words::out_of_range(lang, *least, *most),
            Problem::UnknownWord { word, .. } => words::unknown_word(lang, word),
            Problem::UnknownLanguage { key, .. } => words::unknown_language(lang, key),
            Problem::BadId { id, .. } => words::bad_id(lang, id),
            Problem::ReservedId => words::reserved_id(lang).into(),
            Problem::DuplicateKey { key, .. } => words::duplicate_key(lang, key),
            Problem::DuplicateId { id, .. } => words::duplicate_id(lang, id),
            Problem::Nothing | Problem::Blank(_) => words::nothing(lang).into(),
            Problem::KeyNotText => words::key_not_text(lang).into(),
            Problem::LevelTexts => words::level_texts(lang).into(),
            Problem::Dangling { what, name, .. } => words::dangling(lang, what.name(lang), name),
            Problem::BadUtterance { name, .. } => words::bad_utterance(lang, name),
            Problem::Level => words::level(lang).into(),
            Problem::RateLacks { criteria } => words::rate_lacks(lang, criteria),
            Problem::RateExtra { criterion } => words::rate_extra(lang, criterion),
            Problem::FewOpenAnswers { open } => words::few_open_answers(lang, *open),
            Problem::NoMainQuestion => words::no_main_question(lang).into(),
            Problem::AsksTooMany { asked, there } => words::asks_too_many(lang, *asked, *there),
            Problem::ChoosesTooMany { chosen, there } => {
                words::chooses_too_many(lang, *chosen, *there)
            }
            Problem::FileTooLarge { most } => words::file_too_large(lang, most / 1024 / 1024),
            Problem::TooDeep { most } => words::too_deep(lang, *most),
            Problem::TooManyNodes { most } => words::too_many_nodes(lang, *most),
            Problem::TooManyEntries { there, most } => words::too_many_entries(lang, *there, *most),
            Problem::AliasesTooLarge { most } => words::aliases_too_large(lang, most / 1024 / 1024),
            Problem::TooManyFindings { most } => words::too_many_findings(lang, *most),
            Problem::LanguageMissing { language } => words::language_missing(lang, language.code()),
            Problem::LostToComment { lost } => words::lost_to_comment(lang, lost),
            Problem::MarksShown { open, close } => words::marks_shown(lang, *open, *close),
            Problem::Craft(craft) => craft.message(lang),
            Problem::TooManyWarnings { most } => crate::i18n::craft::too_many_warnings(lang, *most),
        }
    }

    pub(crate) fn hint(&self, lang: Lang) -> Option<String> {
        let plain = |hint: &'static str| Some(hint.to_owned());
        match self {
            Problem::Syntax(syntax) => syntax.hint(lang),
            Problem::EmptyFile | Problem::NoVersion => plain(words::begin_with_version(lang)),
            Problem::NotUtf8 { guess, .. } => Some(match guess {
                Some(guess) => words::seems_encoded(lang, guess.name()),
                None => words::save_as_utf8(lang).into(),
            }),
            Problem::OfficeFile => plain(words::save_as_text(lang)),
            Problem::TabIndentation | Problem::WideIndentation => {
                plain(words::indent_with_spaces(lang))
            }
            Problem::SeveralDocuments => plain(words::one_scenario_a_file(lang)),
            Problem::Tag => plain(words::remove_tag(lang)),
            Problem::UnknownAnchor => plain(words::quote_asterisk(lang)),
            Problem::Blank(Blank::Comment) => plain(words::comment_hint(lang)),
            Problem::Blank(Blank::Null) => plain(words::null_hint(lang)),
            Problem::NewerVersion { .. } => plain(words::update_program(lang)),
            Problem::UnknownField { nearest, .. }
            | Problem::Dangling {
                nearest,
                allowed: None,
                ..
            } => nearest
                .as_deref()
                .map(|nearest| words::did_you_mean(lang, nearest)),
            Problem::UnknownWord {
                allowed, nearest, ..
            }
            | Problem::Dangling {
                allowed: Some(allowed),
                nearest,
                ..
            } => Some(match nearest {
                Some(nearest) => words::did_you_mean_of(lang, nearest, allowed),
                None => words::one_of(lang, allowed),
            }),
            Problem::UnknownLanguage { nearest, .. } => Some(match nearest {
                Some(nearest) => words::did_you_mean_of(lang, nearest, "en, ja"),
                None => words::languages_are(lang).into(),
            }),
            Problem::BadId { meant, .. } => Some(match meant {
                Some(meant) => words::id_rules_and(lang, meant),
                None => words::id_rules(lang).into(),
            }),
            Problem::DuplicateKey { first, .. } | Problem::DuplicateId { first, .. } => {
                Some(words::first_on_line(lang, *first))
            }
            Problem::BadUtterance { nearest, .. } => Some(match nearest {
                Some(nearest) => words::did_you_mean(lang, nearest),
                None => words::utterance_forms(lang).into(),
            }),
            Problem::RateLacks { .. } | Problem::RateExtra { .. } => {
                plain(words::rate_what_it_observes(lang))
            }
            Problem::FewOpenAnswers { .. } => plain(words::open_means(lang)),
            Problem::LanguageMissing { .. } => plain(words::promised_languages(lang)),
            Problem::LostToComment { .. } => plain(words::lost_to_comment_hint(lang)),
            Problem::MarksShown { .. } => plain(words::marks_shown_hint(lang)),
            Problem::Craft(craft) => plain(craft.hint(lang)),
            Problem::WrongType { expected, meant } => expected.hint(meant.as_deref(), lang),
            _ => None,
        }
    }
}
