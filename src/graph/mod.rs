//! What leads where in a scenario: questions, pursuits and injects, the answers
//! between them, and what no play reaches. One value, and a file per renderer.
//! The rules are not here: see [`crate::scenario::reachable`].

mod dot;
mod label;
mod mermaid;
mod outline;
#[cfg(test)]
mod tests;

pub use label::gist;

use crate::scenario::vocabulary::{Pitfall, Word};
use crate::scenario::{AnswerIx, InjectIx, Phase, QuestionIx, Reach, Scenario, Why, reachable};

/// What leads where.
#[derive(Debug, Clone, PartialEq)]
pub struct Graph<'s> {
    scenario: &'s Scenario,
    /// Questions in file order, then pursuits, then injects.
    pub nodes: Vec<Node>,
    /// What leads from one to another, in the order of where they start.
    pub edges: Vec<Edge>,
    reach: Reach,
}

/// What can come up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node {
    /// What it is.
    pub what: What,
    /// Why no play reaches it; nothing if one does.
    pub never: Option<Why>,
}

/// What a node is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// A question.
    Question(QuestionIx),
    /// The room goes after a pitfall, which so many answers are marked with.
    Pursuit {
        /// The pitfall.
        pitfall: Pitfall,
        /// Answers and silences the author marked with it.
        marked: usize,
    },
    /// Something happens.
    Inject(InjectIx),
}

/// A way from one node to a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edge {
    /// Position of the node it starts from.
    pub from: usize,
    /// Position of the question's node.
    pub to: usize,
    /// The answer that draws it; nothing from a pursuit or an inject.
    pub by: Option<AnswerIx>,
    /// Whether no play takes it.
    pub never: bool,
}

impl<'s> Graph<'s> {
    /// The graph of a scenario.
    #[must_use]
    pub fn of(scenario: &'s Scenario) -> Graph<'s> {
        let reach = reachable(scenario);
        let mut graph = Graph {
            scenario,
            nodes: Vec::new(),
            edges: Vec::new(),
            reach,
        };
        graph.questions();
        graph.pursuits();
        graph.injects();
        graph
    }

    fn questions(&mut self) {
        for (at, question) in self.scenario.questions.iter().enumerate() {
            let ix = QuestionIx::new(at);
            self.nodes.push(Node {
                what: What::Question(ix),
                never: self.reach.question(ix).cloned(),
            });
            for (number, answer) in question.answers.iter().enumerate() {
                if let Some(next) = answer.then {
                    let by = AnswerIx::new(number);
                    self.edges.push(Edge {
                        from: at,
                        to: next.at(),
                        by: Some(by),
                        never: self.reach.answer(ix, by).is_some()
                            || self.reach.question(next).is_some(),
                    });
                }
            }
        }
    }

    fn pursuits(&mut self) {
        let mut marked = [0_usize; 32];
        for question in &self.scenario.questions {
            for answer in question.answers.iter().chain([&question.silence]) {
                for pitfall in answer.pitfalls.iter() {
                    marked[pitfall.position()] += 1;
                }
            }
        }
        for (pitfall, question) in &self.scenario.pursuits {
            let marked = marked[pitfall.position()];
            let shown = marked > 0 || found(*pitfall);
            self.edges.push(Edge {
                from: self.nodes.len(),
                to: question.at(),
                by: None,
                never: !shown || self.reach.question(*question).is_some(),
            });
            self.nodes.push(Node {
                what: What::Pursuit {
                    pitfall: *pitfall,
                    marked,
                },
                never: (!shown).then_some(Why::LeadsUnreachable),
            });
        }
    }

    fn injects(&mut self) {
        for (at, inject) in self.scenario.injects.iter().enumerate() {
            let ix = InjectIx::new(at);
            let never = self.reach.inject(ix).cloned();
            if let Some(question) = inject.asks {
                self.edges.push(Edge {
                    from: self.nodes.len(),
                    to: question.at(),
                    by: None,
                    never: never.is_some() || self.reach.question(question).is_some(),
                });
            }
            self.nodes.push(Node {
                what: What::Inject(ix),
                never,
            });
        }
    }

    /// The ways that start from a node.
    pub fn from(&self, node: usize) -> impl Iterator<Item = &Edge> {
        let first = self.edges.partition_point(|edge| edge.from < node);
        let edges = self.edges[first..].iter();
        edges.take_while(move |edge| edge.from == node)
    }

    /// Ways with the same start and end, as one.
    fn bundles(&self) -> Vec<(usize, usize, Vec<&Edge>)> {
        let mut bundles: Vec<(usize, usize, Vec<&Edge>)> = Vec::new();
        for edge in &self.edges {
            let of_node = bundles.iter_mut().rev();
            let mut of_node = of_node.take_while(|bundle| bundle.0 == edge.from);
            match of_node.find(|bundle| bundle.1 == edge.to) {
                Some(bundle) => bundle.2.push(edge),
                None => bundles.push((edge.from, edge.to, vec![edge])),
            }
        }
        bundles
    }

    /// The questions of a phase, in file order.
    fn of_phase(&self, phase: Phase) -> impl Iterator<Item = (usize, QuestionIx)> {
        let questions = self.scenario.questions.iter().enumerate();
        let of_phase = questions.filter(move |(_, question)| question.phase == phase);
        of_phase.map(|(at, _)| (at, QuestionIx::new(at)))
    }

    /// Where a node stands: a question with its phase, a follow-up beside what
    /// first leads to it.
    fn groups(&self) -> Vec<Group> {
        let mut groups: Vec<Option<Group>> = self.nodes.iter().map(|it| self.home(it)).collect();
        // A follow-up of a follow-up stands where that one stands.
        while let Some((to, group)) = self.edges.iter().find_map(|edge| {
            let from = groups[edge.from].filter(|_| groups[edge.to].is_none());
            from.map(|group| (edge.to, group))
        }) {
            groups[to] = Some(group);
        }
        let nowhere = |group: Option<Group>| group.unwrap_or(Group::Phase(Phase::FollowUp));
        groups.into_iter().map(nowhere).collect()
    }

    /// Whether a node is drawn, gone after or happens by itself, and is not only led
    /// to: such stand in one column.
    fn starts(&self, at: usize) -> bool {
        self.home(&self.nodes[at]).is_some()
    }

    fn home(&self, node: &Node) -> Option<Group> {
        match node.what {
            What::Question(at) => match self.scenario.question(at).phase {
                Phase::FollowUp => None,
                phase => Some(Group::Phase(phase)),
            },
            What::Pursuit { .. } => Some(Group::Pursuits),
            What::Inject(_) => Some(Group::Injects),
        }
    }
}

/// Whether the ledgers find a pitfall that nobody marked.
fn found(pitfall: Pitfall) -> bool {
    matches!(
        pitfall,
        Pitfall::FalseStatement
            | Pitfall::Contradiction
            | Pitfall::Discloses
            | Pitfall::Speculation
    )
}

/// What stands together in a drawing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Group {
    Phase(Phase),
    Pursuits,
    Injects,
}

impl Group {
    /// From the beginning of a conference to its end, then what comes in between;
    /// what belongs nowhere last.
    const ALL: [Group; 7] = [
        Group::Phase(Phase::Opening),
        Group::Phase(Phase::Main),
        Group::Phase(Phase::Closing),
        Group::Phase(Phase::Doorstep),
        Group::Pursuits,
        Group::Injects,
        Group::Phase(Phase::FollowUp),
    ];
}
