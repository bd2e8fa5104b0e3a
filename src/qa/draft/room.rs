//! Who asks: four journalists that every draft begins with, so that questions come
//! from someone they fit.

use crate::i18n::qa::draft as words;
use crate::scenario::Lang;
use crate::scenario::vocabulary::{Field, Technique};

type Said = fn(Lang) -> &'static str;

/// A journalist.
pub(super) struct Journalist {
    pub id: &'static str,
    pub name: Said,
    pub outlet: Said,
    pub beat: Said,
    pub manner: &'static str,
}

/// The press of a draft.
pub(super) const PRESS: [Journalist; 4] = [
    Journalist {
        id: "agency",
        name: words::agency_name,
        outlet: words::agency,
        beat: words::agency_beat,
        manner: "patient",
    },
    Journalist {
        id: "business",
        name: words::business_name,
        outlet: words::business,
        beat: words::business_beat,
        manner: "sharp",
    },
    Journalist {
        id: "television",
        name: words::television_name,
        outlet: words::television,
        beat: words::television_beat,
        manner: "sharp",
    },
    Journalist {
        id: "online",
        name: words::online_name,
        outlet: words::online,
        beat: words::online_beat,
        manner: "hostile",
    },
];

/// Who asks a question: by how it is asked, else by what it is about, else in turn.
pub(super) fn asker(technique: Technique, field: Option<Field>, at: usize) -> &'static str {
    let place = match (technique, field) {
        (Technique::VictimVoice | Technique::Personal, _) => 2,
        (Technique::Loaded | Technique::Rumour | Technique::OffRecord | Technique::Exhibit, _) => 3,
        (_, Some(Field::Governance | Field::Future | Field::Compensation)) => 1,
        (_, Some(Field::Harm)) => 2,
        (_, Some(Field::Technology | Field::Rumour)) => 3,
        _ => at % PRESS.len(),
    };
    PRESS[place].id
}
