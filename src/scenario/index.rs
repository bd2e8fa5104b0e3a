//! Positions in a loaded scenario. The engine works with these, never with ids.

macro_rules! index {
    ($($(#[$meta:meta])* $Name:ident($inner:ty);)+) => {
        $(
            $(#[$meta])*
            #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
            #[serde(transparent)]
            pub struct $Name(pub $inner);

            impl $Name {
                /// The position as a slice index.
                #[must_use]
                pub fn at(self) -> usize {
                    self.0 as usize
                }

                /// The index of a position; positions stay far below the type's limit (see [`super::limits`]).
                #[must_use]
                pub fn new(position: usize) -> Self {
                    $Name(position as $inner)
                }
            }
        )+
    };
}

index! {
    /// A question.
    QuestionIx(u16);
    /// An answer of a question, or an option of a decision, in file order.
    AnswerIx(u8);
    /// A line of the opening statement.
    LineIx(u8);
    /// A decision.
    DecisionIx(u8);
    /// A fact of the ledger.
    FactIx(u16);
    /// A value of a fact.
    ValueIx(u8);
    /// A person who could sit on the podium.
    PersonIx(u8);
    /// A journalist.
    PressIx(u8);
    /// A topic.
    TopicIx(u8);
    /// A key message.
    MessageIx(u8);
    /// An inject.
    InjectIx(u8);
    /// Something said in another scenario that a condition asks about.
    ElsewhereIx(u16);
}
