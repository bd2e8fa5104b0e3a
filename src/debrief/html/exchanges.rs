//! What was said: the opening statement, decisions, and every exchange with its
//! ratings, the coach's word, the better answer and what really happened.

use super::parts::{labelled, levels, quote, section as part, tags};
use crate::debrief::phrase;
use crate::debrief::value::{
    ContradictionView, Debrief, NoteView, QuestionView, ShareView, StatementView,
};
use crate::i18n::{Lang, debrief, report as words, spoken};
use maud::{Markup, html};

pub(super) fn statement(report: &Debrief) -> Markup {
    let lang = report.language;
    let body = report.statement.as_ref().map(|it| opening(it, lang));
    part(
        "statement",
        debrief::h_statement(lang),
        &body.unwrap_or_default(),
    )
}

fn opening(statement: &StatementView, lang: Lang) -> Markup {
    let names = |names: &[String]| phrase::list(names, lang);
    html! {
        article.card {
            @if let Some(name) = statement.by.as_ref().filter(|_| statement.own_words) {
                p.label { (words::answer_by(lang, name)) }
            }
            @if statement.lines.is_empty() { p { (debrief::no_statement(lang)) } }
            @else { blockquote { @for line in &statement.lines { p { (line) } } } }
            (levels(&statement.rated, lang))
            (shares(&statement.shares, lang))
            (tags("pitfalls", &statement.pitfalls))
            (labelled("good", debrief::covered(lang), &names(&statement.covered)))
            (labelled("bad", debrief::missing(lang), &names(&statement.missing)))
            (labelled("why", words::why(lang), &phrase::sentences(&statement.why, lang)))
            @if !statement.better.is_empty() {
                div.labelled.better {
                    p.label { (if statement.own_words { spoken::model_statement(lang) } else { debrief::better_line(lang) }) }
                    blockquote { @for line in &statement.better { p { (line) } } }
                }
            }
            (notes(&statement.notes, lang))
        }
    }
}

/// What was written down beside something.
fn notes(notes: &[NoteView], lang: Lang) -> Markup {
    html! {
        @if !notes.is_empty() {
            ul.notes { @for note in notes { li { (phrase::note(note, lang)) } } }
        }
    }
}

/// What each speaker of an answer that was handed over was rated.
fn shares(shares: &[ShareView], lang: Lang) -> Markup {
    html! {
        @if !shares.is_empty() {
            ul.notes { @for share in shares { li { b { (share.name) } " " (phrase::share(share, lang)) } } }
        }
    }
}

pub(super) fn decisions(report: &Debrief) -> Markup {
    let lang = report.language;
    let body = html! {
        @for decision in &report.decisions {
            article.card {
                h3 { (decision.asked) }
                (labelled("said", words::decided(lang), &decision.said))
                (labelled("why", words::why(lang), &decision.why))
                (labelled("better", words::instead(lang), &decision.better))
                (notes(&decision.notes, lang))
            }
        }
    };
    part("decisions", debrief::h_decisions(lang), &body)
}

pub(super) fn questions(report: &Debrief) -> Markup {
    let lang = report.language;
    let body = html! {
        @for (at, question) in report.questions.iter().enumerate() {
            (exchange(at + 1, question, lang))
        }
    };
    part("questions", debrief::h_questions(lang), &body)
}

/// What was said, where a question quotes it in the words of the facts.
fn said_before(found: &ContradictionView, lang: Lang) -> Markup {
    let [earlier, now] = phrase::statements(found, lang);
    html! {
        (labelled("quiet", &phrase::earlier(found, lang), &earlier))
        (labelled("quiet", debrief::later(lang), &now))
    }
}

fn exchange(number: usize, question: &QuestionView, lang: Lang) -> Markup {
    let answered = question.by.as_deref().map_or_else(
        || words::answer(lang).to_owned(),
        |name| words::answer_by(lang, name),
    );
    let answered = match question.timed_out {
        true => phrase::noted(&answered, debrief::timed_out(lang), lang),
        false => answered,
    };
    html! {
        article.card.exchange id={ "q" (number) } {
            header {
                h3 { span.badge { (number) } (phrase::asker(question, lang)) }
                (tags("topics", &topics(question)))
            }
            p.asked { (question.asked) }
            @if let Some(found) = &question.quoted { (said_before(found, lang)) }
            div.labelled.said { p.label { (answered) } (quote(&question.said, lang)) }
            (levels(&question.rated, lang))
            (shares(&question.shares, lang))
            @if question.own_words && question.rated.is_empty() { p.quiet { (words::not_rated(lang)) } }
            (tags("pitfalls", &question.pitfall_names))
            (labelled("why", words::why(lang), &question.why))
            (better(question, lang))
            @if question.decision_not_words { p.alarm { (debrief::a_decision(lang)) } }
            (labelled("quiet", words::happened(lang), question.happened.as_deref().unwrap_or_default()))
            (labelled("quiet", words::then_(lang), question.memo.as_deref().unwrap_or_default()))
            @if !question.votes.is_empty() {
                div.labelled.quiet {
                    p.label { (spoken::votes(lang)) }
                    ul { @for vote in &question.votes { li { (phrase::vote(vote, lang)) } } }
                }
            }
            (notes(&question.notes, lang))
            p.foot { (foot(question, lang)) }
        }
    }
}

/// What it was about, and how it worked on the one who was asked.
fn topics(question: &QuestionView) -> Vec<&str> {
    let topic = [question.topic_title.as_str()].into_iter();
    let techniques = question.technique_names.iter().copied();
    topic
        .filter(|it| !it.is_empty())
        .chain(techniques)
        .collect()
}

fn better(question: &QuestionView, lang: Lang) -> Markup {
    let label = match &question.better_by {
        _ if question.own_words => phrase::better_label(question, lang),
        Some(name) => phrase::noted(words::instead(lang), name, lang),
        None => words::instead(lang).to_owned(),
    };
    html! {
        @if !question.better.is_empty() {
            div.labelled.better {
                p.label { (label) }
                (quote(&question.better, lang))
                @if !question.better_why.is_empty() { p.quiet { (question.better_why) } }
            }
        } @else if question.missed == 0 && !question.rated.is_empty() {
            p.best { (if question.own_words { spoken::top(lang) } else { words::best(lang) }) }
        }
    }
}

fn foot(question: &QuestionView, lang: Lang) -> String {
    let mut foot = vec![
        debrief::missed(lang, question.missed),
        words::after(lang, question.trust, question.heat),
    ];
    if question.elapsed_ms > 0 {
        foot.push(words::seconds(lang, question.elapsed_ms.div_ceil(1000)));
    }
    foot.join(" · ")
}
