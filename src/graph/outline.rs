//! The graph as text that a person reads from the top: the phases with their
//! questions, under each the answers that lead on; then what leads to follow-ups,
//! what the room goes after, and what happens meanwhile.

use super::label::{marked as shown, never, weight};
use super::{Edge, Graph, Node, What};
use crate::i18n::{Lang, graph as words};
use crate::scenario::{Kind, Phase, QuestionIx};
use crate::sheet::{Line, Sheet, Tone, filled, width};

/// The widest column of ids.
const IDS: usize = 28;

impl Graph<'_> {
    /// The graph as lines.
    #[must_use]
    pub fn to_outline(&self, lang: Lang) -> Sheet {
        let mut sheet = Sheet::default();
        sheet.title(self.scenario.title.get(lang));
        sheet.push(Line::broken(0, vec![(Tone::Muted, self.summary(lang))]));
        if let Some(warning) = self.warning(lang) {
            sheet.push(Line::broken(0, vec![(Tone::Bad, warning)]));
        }
        let [a, b, c, d] = Phase::DRAWN;
        for phase in [a, b, c, d, Phase::FollowUp] {
            self.phase(phase, &mut sheet, lang);
        }
        self.pursuits_to(&mut sheet, lang);
        self.injects_to(&mut sheet, lang);
        sheet
    }

    fn summary(&self, lang: Lang) -> String {
        let questions = self.scenario.questions.len();
        match self.scenario.kind {
            Kind::Conference => words::summary(lang, questions, self.scenario.asked_at_most()),
            Kind::Pack => words::summary_pack(lang, questions),
        }
    }

    /// How much no play reaches.
    fn warning(&self, lang: Lang) -> Option<String> {
        let count = |of: fn(&What) -> bool| {
            let nodes = self.nodes.iter();
            nodes
                .filter(|it| it.never.is_some() && of(&it.what))
                .count()
        };
        let questions = count(|what| matches!(what, What::Question(_)));
        let injects = count(|what| matches!(what, What::Inject(_)));
        match (questions, injects) {
            (0, 0) => None,
            (questions, 0) => Some(words::some_never_asked(lang, questions)),
            (0, injects) => Some(words::some_never_happen(lang, injects)),
            (questions, injects) => Some(words::some_never(lang, questions, injects)),
        }
    }

    fn phase(&self, phase: Phase, sheet: &mut Sheet, lang: Lang) {
        let ids = self.of_phase(phase);
        let ids = ids.map(|(_, at)| width(&self.scenario.question(at).id));
        let Some(widest) = ids.max() else {
            return;
        };
        sheet.gap();
        sheet.title(self.heading(phase, lang));
        for (at, ix) in self.of_phase(phase) {
            self.question(at, ix, widest.min(IDS), sheet, lang);
        }
    }

    fn question(&self, at: usize, ix: QuestionIx, widest: usize, sheet: &mut Sheet, lang: Lang) {
        let question = self.scenario.question(ix);
        let from = self.scenario.asker(ix).name.get(lang);
        sheet.push(Line::cut(vec![
            (Tone::Accent, filled(&question.id, widest)),
            (
                Tone::Plain,
                format!("  {}  {from}  ", weight(question.weight)),
            ),
            (Tone::Muted, self.gist(ix, lang)),
        ]));
        self.mark(&self.nodes[at], sheet, lang);
        if question.phase == Phase::FollowUp {
            self.leads(at, sheet, lang);
        }
        let when = question.when.words(self.scenario, lang);
        if !when.is_empty() {
            sheet.push(note(&words::when(lang, &when)));
        }
        let mut ways = self.from(at).peekable();
        while let Some(way) = ways.next() {
            let branch = if ways.peek().is_some() {
                "├─"
            } else {
                "└─"
            };
            self.way(ix, way, branch, sheet, lang);
        }
    }

    fn way(&self, from: QuestionIx, way: &Edge, branch: &str, sheet: &mut Sheet, lang: Lang) {
        let Some(by) = way.by else {
            return;
        };
        let answer = &self.scenario.question(from).answers[by.at()];
        let to = &self.scenario.questions[way.to].id;
        let mut parts = vec![
            (Tone::Plain, format!("   {branch} {} → ", answer.id)),
            (Tone::Accent, to.to_string()),
        ];
        let terms = answer.terms(self.scenario, lang);
        if !terms.is_empty() {
            parts.push((Tone::Muted, words::only(lang, &terms)));
        }
        if let Some(why) = self.reach.answer(from, by) {
            let why = words::never_offered(lang, &why.words(self.scenario, lang));
            parts.push((Tone::Bad, why));
        }
        sheet.push(Line::broken(6, parts));
    }

    /// What leads to a follow-up; the answers of one question together.
    fn leads(&self, to: usize, sheet: &mut Sheet, lang: Lang) {
        let edges: Vec<&Edge> = self.edges.iter().filter(|edge| edge.to == to).collect();
        let bundles = edges.chunk_by(|one, other| one.from == other.from);
        let leads = bundles.map(|bundle| match self.nodes[bundle[0].from].what {
            What::Question(at) => {
                let id = &self.scenario.question(at).id;
                format!("{id} ({})", self.answers(bundle).join(", "))
            }
            What::Pursuit { pitfall, .. } => words::pursuit(lang, pitfall.name(lang)),
            What::Inject(at) => words::inject(lang, &self.scenario.inject(at).id),
        });
        let leads: Vec<String> = leads.collect();
        if !leads.is_empty() {
            let leads = leads.join(words::between(lang));
            sheet.push(note(&format!("← {leads}")));
        }
    }

    fn mark(&self, node: &Node, sheet: &mut Sheet, lang: Lang) {
        if let Some(why) = &node.never {
            let why = why.words(self.scenario, lang);
            let said = words::because(lang, never(node, lang), &why);
            sheet.push(Line::broken(5, vec![(Tone::Bad, format!("   {said}"))]));
        }
    }

    fn pursuits_to(&self, sheet: &mut Sheet, lang: Lang) {
        let mut first = true;
        for (at, node) in self.nodes.iter().enumerate() {
            let What::Pursuit { pitfall, marked } = node.what else {
                continue;
            };
            if std::mem::take(&mut first) {
                sheet.gap();
                sheet.title(words::pursuits(lang));
                sheet.push(note(words::pursuits_note(lang)));
            }
            let to = self.from(at).map(|edge| edge.to).next();
            let to = to.map_or("", |to| &*self.scenario.questions[to].id);
            sheet.push(Line::broken(
                3,
                vec![
                    (Tone::Plain, format!("{} → ", pitfall.name(lang))),
                    (Tone::Accent, to.to_owned()),
                    (Tone::Muted, format!("  {}", shown(pitfall, marked, lang))),
                ],
            ));
            if node.never.is_some() {
                let said = format!("   {}", never(node, lang));
                sheet.push(Line::broken(5, vec![(Tone::Bad, said)]));
            }
        }
    }

    fn injects_to(&self, sheet: &mut Sheet, lang: Lang) {
        let mut first = true;
        for (at, node) in self.nodes.iter().enumerate() {
            let What::Inject(ix) = node.what else {
                continue;
            };
            if std::mem::take(&mut first) {
                sheet.gap();
                sheet.title(words::injects(lang));
            }
            let inject = self.scenario.inject(ix);
            let memo = inject.memo.get(lang);
            let memo = memo.split_whitespace().collect::<Vec<_>>().join(" ");
            sheet.push(Line::cut(vec![
                (Tone::Accent, inject.id.to_string()),
                (Tone::Muted, format!("  {memo}")),
            ]));
            self.mark(node, sheet, lang);
            let when = inject.when.words(self.scenario, lang);
            let when = match when.is_empty() {
                true => words::at_once(lang).to_owned(),
                false => when,
            };
            sheet.push(note(&words::when(lang, &when)));
            for way in self.from(at) {
                let to = &self.scenario.questions[way.to].id;
                sheet.push(Line::broken(
                    6,
                    vec![
                        (Tone::Plain, "   └─ → ".to_owned()),
                        (Tone::Accent, to.to_string()),
                    ],
                ));
            }
        }
    }
}

/// A line beneath what it belongs to.
fn note(words: &str) -> Line {
    Line::broken(5, vec![(Tone::Muted, format!("   {words}"))])
}
