//! Questions made up on the spot in one run, and kept for those who come after: also in
//! another scenario, where somebody else sits at the same place.

use crate::scenario::{Improvised, PressIx, Scenario, TopicIx};
use serde::{Deserialize, Serialize};

/// A question kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kept {
    /// The question, by positions in the scenario in which it was made up.
    #[serde(flatten)]
    pub made: Improvised,
    /// The id of the journalist who asks it; empty of one that an older version kept.
    #[serde(default)]
    pub asker: Box<str>,
    /// The id of the topic it is about; empty of one that an older version kept.
    #[serde(default)]
    pub about: Box<str>,
}

impl Kept {
    /// A question made up in a scenario.
    #[must_use]
    pub fn of(made: Improvised, scenario: &Scenario) -> Kept {
        let asker = scenario.press.get(made.from.at());
        let about = scenario.topics.get(made.topic.at());
        Kept {
            asker: asker.map(|it| it.id.clone()).unwrap_or_default(),
            about: about.map(|it| it.id.clone()).unwrap_or_default(),
            made,
        }
    }

    /// The question as it stands in a scenario: asked by the journalist of the same id,
    /// about the topic of the same id. Where there is none the first asks it, and it is
    /// about the first.
    #[must_use]
    pub fn in_scenario(&self, scenario: &Scenario) -> Improvised {
        let at = |id: &str, position: usize, ids: &[&str]| match id {
            "" => Some(position).filter(|at| *at < ids.len()).unwrap_or(0),
            id => ids.iter().position(|it| *it == id).unwrap_or(0),
        };
        let press: Vec<&str> = scenario.press.iter().map(|it| &*it.id).collect();
        let topics: Vec<&str> = scenario.topics.iter().map(|it| &*it.id).collect();
        Improvised {
            from: PressIx::new(at(&self.asker, self.made.from.at(), &press)),
            topic: TopicIx::new(at(&self.about, self.made.topic.at(), &topics)),
            ..self.made.clone()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scoring::sample::small;

    fn made(from: usize, topic: usize) -> Improvised {
        Improvised {
            ask: "Will you resign?".into(),
            from: PressIx::new(from),
            techniques: Default::default(),
            topic: TopicIx::new(topic),
        }
    }

    #[test]
    fn it_is_asked_by_the_same_person_wherever_they_sit() {
        let mut other = Scenario::clone(&small());
        other.press.reverse();
        other.topics.reverse();
        let kept = Kept::of(made(0, 0), &small());
        let there = kept.in_scenario(&other);
        assert_eq!(other.press[there.from.at()].id, small().press[0].id);
        assert_eq!(other.topics[there.topic.at()].id, small().topics[0].id);
        assert_eq!(kept.in_scenario(&small()), made(0, 0));
    }

    #[test]
    fn where_nobody_is_called_so_the_first_asks() {
        let (from, topic) = (small().press.len() - 1, small().topics.len() - 1);
        let kept = Kept::of(made(from, topic), &small());
        let mut other = Scenario::clone(&small());
        other.press.truncate(from);
        other.topics.truncate(topic);
        other.press[0].id = "somebody".into();
        assert_eq!(kept.in_scenario(&other), made(0, 0));
    }

    #[test]
    fn one_that_an_older_version_kept_is_read_by_position() {
        let old = serde_json::to_string(&made(1, 0)).unwrap();
        let kept: Kept = serde_json::from_str(&old).unwrap();
        assert_eq!(kept.in_scenario(&small()), made(1, 0));
        let beyond = serde_json::to_string(&made(99, 99)).unwrap();
        let kept: Kept = serde_json::from_str(&beyond).unwrap();
        assert_eq!(kept.in_scenario(&small()), made(0, 0));
        let kept = Kept::of(made(1, 0), &small());
        let again: Kept = serde_json::from_str(&serde_json::to_string(&kept).unwrap()).unwrap();
        assert_eq!(again, kept);
    }
}
