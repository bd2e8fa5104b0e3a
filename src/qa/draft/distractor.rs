//! Wrong answers to put beside the team's own: which fit a question, what they
//! say, and how they are rated. They are placeholders that play.

use super::criteria::{CRITERIA, Criterion};
use crate::i18n::qa::draft as words;
use crate::scenario::Lang;
use crate::scenario::vocabulary::{Field, Pitfall, Technique};

type Said = fn(Lang) -> &'static str;

/// A sort of wrong answer.
pub(super) struct Distractor {
    /// What is wrong with it.
    pub pitfall: Pitfall,
    /// Levels of the criteria, in the order of [`CRITERIA`].
    levels: [u8; CRITERIA.len()],
    /// Two wordings, so that a long list does not repeat itself so soon.
    say: [Said; 2],
    /// The coach's comment.
    pub why: Said,
    /// What the author should write instead.
    pub hint: Said,
}

impl Distractor {
    /// The words, of which there are two.
    pub fn say(&self, turn: usize, lang: Lang) -> &'static str {
        self.say[turn % self.say.len()](lang)
    }

    /// Its level on a criterion.
    pub fn level(&self, criterion: Criterion) -> u8 {
        self.levels[criterion.position()]
    }
}

/// The kinds that fit a question, the likeliest first.
pub(super) fn fitting(technique: Technique, field: Option<Field>) -> [&'static Distractor; 3] {
    use Pitfall::{
        BlamesOthers, Bluff, Dodge, Hollow, Legalistic, Minimises, Mocks, NoComment, OffRole,
        OverApologises, OverPromise, OverReassurance, PassesOn, Speculation,
    };
    let kinds = match technique {
        Technique::Straight => match field {
            None => [Dodge, NoComment, OverApologises],
            Some(Field::Scale) => [Minimises, Speculation, NoComment],
            Some(Field::Harm) => [Hollow, Minimises, OverApologises],
            Some(Field::Responsibility) => [BlamesOthers, Legalistic, OverApologises],
            Some(Field::Compensation) => [Legalistic, OverPromise, NoComment],
            Some(Field::Prevention) => [OverReassurance, OverPromise, Dodge],
            Some(Field::Cause) => [Speculation, BlamesOthers, NoComment],
            Some(Field::People) => [BlamesOthers, NoComment, Dodge],
            Some(Field::Technology) => [Bluff, PassesOn, Speculation],
            Some(Field::Governance) => [PassesOn, Dodge, Legalistic],
            Some(Field::Disclosure) => [NoComment, BlamesOthers, Dodge],
            Some(Field::Future) => [OverPromise, Dodge, NoComment],
            Some(Field::Rumour) => [Speculation, NoComment, Mocks],
        },
        Technique::Chronology => [Speculation, NoComment, PassesOn],
        Technique::Loaded => [OverApologises, BlamesOthers, Mocks],
        Technique::FalsePremise => [Hollow, Mocks, Dodge],
        Technique::EitherOr => [Dodge, OverPromise, NoComment],
        Technique::Hypothetical => [Speculation, NoComment, OverReassurance],
        Technique::MachineGun => [Dodge, OverApologises, PassesOn],
        Technique::Interrupt | Technique::Dart | Technique::Speech => {
            [Mocks, Dodge, OverApologises]
        }
        Technique::Silence => [OverPromise, Speculation, Dodge],
        Technique::Paraphrase => [Dodge, Mocks, Speculation],
        Technique::PinDown => [OverPromise, Dodge, NoComment],
        Technique::Exhibit => [Bluff, NoComment, BlamesOthers],
        Technique::VictimVoice => [Hollow, Minimises, Legalistic],
        Technique::Comparison => [BlamesOthers, Dodge, Minimises],
        Technique::Repeat => [Mocks, NoComment, OverApologises],
        Technique::Personal => [OffRole, NoComment, Dodge],
        Technique::SomeSay => [Minimises, Mocks, Dodge],
        Technique::BestGuess => [Speculation, OverReassurance, NoComment],
        Technique::Blame => [BlamesOthers, PassesOn, Legalistic],
        Technique::Resignation => [Dodge, OffRole, OverApologises],
        Technique::Rumour => [Speculation, NoComment, Mocks],
        Technique::OffRecord => [OffRole, NoComment, Speculation],
        Technique::JargonTrap => [Bluff, PassesOn, Dodge],
    };
    kinds.map(of)
}

/// The wrong answer that shows a pitfall.
fn of(pitfall: Pitfall) -> &'static Distractor {
    let found = ALL.iter().find(|it| it.pitfall == pitfall);
    found.unwrap_or(&ALL[0])
}

/// A row of the table below.
macro_rules! distractors {
    ($($Pitfall:ident $levels:tt $one:ident $two:ident $why:ident $hint:ident;)+) => {
        &[$(Distractor {
            pitfall: Pitfall::$Pitfall,
            levels: $levels,
            say: [words::$one, words::$two],
            why: words::$why,
            hint: words::$hint,
        },)+]
    };
}

/// Levels: answer, empathy, accuracy, ownership, action, clarity, control; after
/// the anchors of the default rubric.
const ALL: &[Distractor] = distractors! {
    Dodge [0, 1, 1, 1, 1, 1, 1] dodge_1 dodge_2 dodge_why dodge_hint;
    NoComment [0, 0, 1, 0, 0, 1, 1] no_comment_1 no_comment_2 no_comment_why no_comment_hint;
    OverApologises [0, 1, 1, 1, 0, 1, 1] over_apologises_1 over_apologises_2 over_apologises_why over_apologises_hint;
    BlamesOthers [1, 0, 1, 0, 1, 2, 1] blames_others_1 blames_others_2 blames_others_why blames_others_hint;
    OverPromise [1, 1, 0, 1, 1, 2, 1] over_promise_1 over_promise_2 over_promise_why over_promise_hint;
    Speculation [1, 1, 0, 1, 0, 1, 1] speculation_1 speculation_2 speculation_why speculation_hint;
    Minimises [1, 0, 1, 1, 1, 2, 1] minimises_1 minimises_2 minimises_why minimises_hint;
    OverReassurance [1, 0, 0, 1, 1, 2, 1] over_reassurance_1 over_reassurance_2 over_reassurance_why over_reassurance_hint;
    PassesOn [1, 1, 1, 0, 1, 1, 1] passes_on_1 passes_on_2 passes_on_why passes_on_hint;
    Hollow [0, 1, 1, 0, 0, 1, 1] hollow_1 hollow_2 hollow_why hollow_hint;
    Legalistic [1, 0, 1, 0, 0, 1, 1] legalistic_1 legalistic_2 legalistic_why legalistic_hint;
    OffRole [1, 1, 0, 0, 0, 1, 0] off_role_1 off_role_2 off_role_why off_role_hint;
    Mocks [0, 0, 1, 0, 0, 1, 0] mocks_1 mocks_2 mocks_why mocks_hint;
    Bluff [0, 1, 0, 1, 0, 0, 1] bluff_1 bluff_2 bluff_why bluff_hint;
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::vocabulary::Word;

    #[test]
    fn every_question_has_three_different_wrong_answers() {
        let fields = Field::ALL.iter().copied().map(Some).chain([None]);
        for field in fields {
            for technique in Technique::ALL {
                let kinds = fitting(*technique, field).map(|it| it.pitfall);
                assert!(kinds[0] != kinds[1] && kinds[1] != kinds[2] && kinds[0] != kinds[2]);
                assert!(ALL.iter().filter(|it| kinds.contains(&it.pitfall)).count() == 3);
            }
        }
    }

    #[test]
    fn none_is_right() {
        assert!(
            ALL.iter()
                .all(|it| it.levels.iter().all(|level| *level < 3))
        );
    }
}
