//! The flags that name columns.

use super::super::value::Wrong;
use crate::i18n::qa::command as words;
use crate::i18n::{Lang, usage};
use crate::qa::column::Column;
use clap::Args;

/// Columns by the headings they have in the list.
#[derive(Debug, Args)]
#[command(next_help_heading = "Columns, by their headings in the list")]
pub struct Columns {
    /// Several at once: question=設問,answer=回答
    #[arg(long, value_name = "COLUMN=HEADING,…", value_delimiter = ',')]
    columns: Vec<Pair>,
    /// The questions
    #[arg(long, value_name = "HEADING")]
    question: Option<String>,
    /// The answers
    #[arg(long, value_name = "HEADING")]
    answer: Option<String>,
    /// Their numbers
    #[arg(long, value_name = "HEADING")]
    number: Option<String>,
    /// What they are about
    #[arg(long, value_name = "HEADING")]
    category: Option<String>,
    /// Questions after the answer
    #[arg(long, value_name = "HEADING")]
    follow_up: Option<String>,
    /// The answers to those
    #[arg(long, value_name = "HEADING")]
    follow_up_answer: Option<String>,
    /// Who answers
    #[arg(long, value_name = "HEADING")]
    who: Option<String>,
    /// What the answers rest on
    #[arg(long, value_name = "HEADING")]
    basis: Option<String>,
    /// As of when they hold
    #[arg(long, value_name = "HEADING")]
    as_of: Option<String>,
    /// Whether they may be said
    #[arg(long, value_name = "HEADING")]
    disclose: Option<String>,
}

/// `question=設問`
#[derive(Debug, Clone)]
struct Pair(Column, String);

impl std::str::FromStr for Pair {
    type Err = Wrong;

    fn from_str(said: &str) -> Result<Pair, Wrong> {
        let known = || {
            let names: Vec<&str> = Column::NAMES.iter().map(|(name, _)| *name).collect();
            Wrong::new(|lang| usage::column(lang, &names.join(", ")))
        };
        // Japanese keyboards make this one just as easily.
        let (name, heading) = said.split_once(['=', '＝']).ok_or_else(known)?;
        let column = Column::from_name(name).ok_or_else(known)?;
        Ok(Pair(column, heading.to_owned()))
    }
}

impl Columns {
    /// The columns named, and their headings.
    pub fn named(&self) -> Vec<(Column, String)> {
        let single = [
            (Column::Question, &self.question),
            (Column::Answer, &self.answer),
            (Column::Number, &self.number),
            (Column::Category, &self.category),
            (Column::FollowUp, &self.follow_up),
            (Column::FollowUpAnswer, &self.follow_up_answer),
            (Column::Who, &self.who),
            (Column::Basis, &self.basis),
            (Column::AsOf, &self.as_of),
            (Column::Disclosure, &self.disclose),
        ];
        let pairs = self
            .columns
            .iter()
            .map(|Pair(column, heading)| (*column, heading.clone()));
        let single = single
            .into_iter()
            .filter_map(|(column, heading)| Some((column, heading.clone()?)));
        pairs.chain(single).collect()
    }
}

/// What a column is called.
pub fn name(column: Column, lang: Lang) -> &'static str {
    match column {
        Column::Number => words::number(lang),
        Column::Category => words::category(lang),
        Column::Question => words::question(lang),
        Column::Answer => words::answer(lang),
        Column::FollowUp => words::follow_up(lang),
        Column::FollowUpAnswer => words::follow_up_answer(lang),
        Column::Who => words::who(lang),
        Column::Basis => words::basis(lang),
        Column::AsOf => words::as_of(lang),
        Column::Disclosure | Column::Secrecy => words::disclosure(lang),
        Column::Technique => words::technique(lang),
    }
}
