//! Names of fields that fit above a narrow column.

use crate::i18n::Lang;
use crate::scenario::vocabulary::Field;

/// A field's name in four columns.
pub(super) fn short(field: Field, lang: Lang) -> &'static str {
    let (en, ja) = match field {
        Field::Cause => ("caus", "原因"),
        Field::Scale => ("scal", "規模"),
        Field::Harm => ("harm", "被害"),
        Field::Responsibility => ("resp", "責任"),
        Field::Compensation => ("comp", "補償"),
        Field::Prevention => ("prev", "再発"),
        Field::People => ("peop", "人事"),
        Field::Technology => ("tech", "技術"),
        Field::Governance => ("gov.", "経営"),
        Field::Disclosure => ("disc", "公表"),
        Field::Future => ("fut.", "今後"),
        Field::Rumour => ("rum.", "噂"),
    };
    match lang {
        Lang::En => en,
        Lang::Ja => ja,
    }
}
