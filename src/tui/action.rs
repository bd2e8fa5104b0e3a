//! The one table of actions: their keys, and their words in footer and help.
//!
//! A new action is a variant here, a row in [`Action::entry`], and its words in
//! [`crate::i18n::keys`].

use super::key::Key;
use crate::i18n::{Lang, act, console as desk, group, keys as words};

/// What a person can ask a screen to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Action {
    /// Move up.
    Up,
    /// Move down.
    Down,
    /// To the left, or the previous value.
    Left,
    /// To the right, or the next value.
    Right,
    /// One page up.
    PageUp,
    /// One page down.
    PageDown,
    /// To the beginning.
    Top,
    /// To the end.
    Bottom,
    /// The next part of the screen.
    NextPart,
    /// The previous part of the screen.
    PreviousPart,
    /// Choose what is marked.
    Choose,
    /// Go on to what comes next.
    Continue,
    /// Choose by number, 1 to 9. A keymap that lists any number takes all.
    Pick(u8),
    /// Rate what is marked, 0 to 3. A keymap that lists any level takes all.
    Level(u8),
    /// What is marked was not observed.
    Unobserved,
    /// What each level of a criterion means.
    Anchors,
    /// To the next answer on an assessor's sheet.
    NextAnswer,
    /// To the previous answer on an assessor's sheet.
    PreviousAnswer,
    /// To what is not rated yet.
    Unrated,
    /// Write a remark on the whole.
    Remark,
    /// Start the clock of a sheet.
    StartClock,
    /// Start it again. Asked for in a dialog; no key does it at once.
    RestartClock,
    /// Set the time of an answer.
    Stamp,
    /// Pick the criteria to be rated.
    Criteria,
    /// The sheet is done, or open again.
    Finish,
    /// As asked in a dialog: it is.
    Finished,
    /// Write down the next question.
    NextQuestion,
    /// End a rehearsal.
    EndRehearsal,
    /// Another journalist.
    Asker,
    /// Keep what is typed.
    Keep,
    /// Switch something on or off.
    Toggle,
    /// Let the room remember the first act, or leave it out.
    Remember,
    /// Turn to the next page.
    NextPage,
    /// Turn to the previous page.
    PreviousPage,
    /// Drill what is weak and due.
    Drill,
    /// Answer the worst questions again, aloud.
    Repair,
    /// Write the debrief as a file to hand on.
    Write,
    /// Go on with the second act.
    SecondAct,
    /// Play again with the same questions.
    Again,
    /// Play again with other questions.
    Another,
    /// Answer yes.
    Yes,
    /// Answer no.
    No,
    /// Say nothing.
    Silence,
    /// Look at the fact sheet.
    Facts,
    /// Look at what was said so far.
    Said,
    /// Stop the clock, or let it run on.
    Pause,
    /// Start what is marked.
    Start,
    /// Another mode of playing.
    Mode,
    /// Answers spoken aloud, or picked.
    Aloud,
    /// Past sessions.
    Results,
    /// How one gets on.
    Progress,
    /// The settings.
    Settings,
    /// The debrief of what is marked.
    Debrief,
    /// Delete what is marked, for good.
    Discard,
    /// Earlier in an order.
    Earlier,
    /// Later in an order.
    Later,
    /// End the conference here. Asked for in a dialog; no key does it at once.
    EndHere,
    /// The answer is over: what comes next.
    NextUp,
    /// Start the clock of a run, or stop it.
    RunClock,
    /// Look for a question.
    Find,
    /// In a list of questions: later, once the exchange is over.
    Queue,
    /// In a list of questions: in place of the one at hand, or after its answer.
    Instead,
    /// Ask a question made up on the spot.
    Improvise,
    /// Follow up the question at hand.
    FollowUp,
    /// The journalist insists.
    Press,
    /// The journalist cuts in.
    CutIn,
    /// The journalist waits, and says nothing.
    Wait,
    /// Something happens: an inject, a memo, a rumour.
    Bring,
    /// Write a note.
    Note,
    /// Keep the moment in mind.
    Bookmark,
    /// Write down words worth quoting.
    Quote,
    /// Write down something asserted.
    Claim,
    /// Write down a promise.
    Promise,
    /// A pitfall was heard.
    Tag,
    /// Who speaks now.
    Voice,
    /// The answer was handed over.
    HandOver,
    /// Kinder follow-ups, or no longer.
    Ease,
    /// End the run, or stop it.
    EndRun,
    /// Take the newest step back.
    Undo,
    /// Show the audience how it was rated, or no longer.
    Reveal,
    /// A break, or its end.
    Break,
    /// Look closer at the question at hand.
    Look,
    /// Let the room vote.
    Vote,
    /// The one asked said nothing.
    SaidNothing,
    /// Take the marked line, or leave it out.
    TakeLine,
    /// Add somebody to a list.
    AddPerson,
    /// Take somebody off a list.
    RemovePerson,
    /// Who sits where in the next run.
    Seats,
    /// Who assesses.
    Assessors,
    /// What the group is told together.
    GroupDebrief,
    /// Leave a run open. Asked for in a dialog; no key does it at once.
    LeaveRun,
    /// Go back.
    Back,
    /// Show the keys.
    Help,
    /// Quit the program.
    Quit,
}

/// An action's row in the table.
#[derive(Debug, Clone, Copy)]
pub struct Entry {
    /// Its keys, the one to show first.
    pub keys: &'static [Key],
    /// Its word in the footer; none where only the help page tells of it.
    /// Neighbours with the same word share one place: `↑↓ move`.
    pub footer: Option<fn(Lang) -> &'static str>,
    /// Its line on the help page.
    pub help: fn(Lang) -> &'static str,
}

const DIGITS: &[Key] = &[
    Key::Char('1'),
    Key::Char('2'),
    Key::Char('3'),
    Key::Char('4'),
    Key::Char('5'),
    Key::Char('6'),
    Key::Char('7'),
    Key::Char('8'),
    Key::Char('9'),
];

/// The keys of the levels.
const LEVELS: &[Key] = &[
    Key::Char('0'),
    Key::Char('1'),
    Key::Char('2'),
    Key::Char('3'),
];

impl Action {
    /// The action's row in the table.
    #[must_use]
    pub fn entry(self) -> Entry {
        use Key::{BackTab, Char, Down, End, Enter, Esc, F1, Home, Left, PageDown, PageUp};
        use Key::{Right, Tab, Up};
        match self {
            Action::Up => shown(&[Up, Char('k')], words::move_, words::up),
            Action::Down => shown(&[Down, Char('j')], words::move_, words::down),
            Action::Left => shown(&[Left, Char('h')], words::change, words::left),
            Action::Right => shown(&[Right, Char('l')], words::change, words::right),
            Action::PageUp => helped(&[PageUp], words::page_up),
            Action::PageDown => helped(&[PageDown], words::page_down),
            Action::Top => helped(&[Home, Char('g')], words::top),
            Action::Bottom => helped(&[End, Char('G')], words::bottom),
            Action::NextPart => shown(&[Tab], words::next_part_short, words::next_part),
            Action::PreviousPart => helped(&[BackTab], words::previous_part),
            Action::Choose => shown(&[Enter], words::choose, words::choose_long),
            Action::Continue => shown(&[Enter], words::carry_on, words::carry_on_long),
            Action::Pick(_) => shown(DIGITS, words::pick, words::pick_long),
            Action::Level(_) => shown(LEVELS, words::level, words::level_long),
            Action::Unobserved => helped(&[Char('-')], words::unobserved_long),
            Action::Anchors => shown(&[Char('a')], words::anchors, words::anchors_long),
            Action::PreviousAnswer => shown(
                &[Left, BackTab, Char('h')],
                words::answer,
                words::previous_answer,
            ),
            Action::NextAnswer => shown(
                &[Right, Enter, Tab, Char('l')],
                words::answer,
                words::next_answer,
            ),
            Action::Unrated => shown(&[Char('o')], words::unrated, words::unrated_long),
            Action::Remark => shown(&[Char('r')], words::remark, words::remark_long),
            Action::StartClock => shown(&[Char('s')], words::start_clock, words::start_clock_long),
            Action::RestartClock => helped(&[], words::start_clock_long),
            Action::Stamp => helped(&[Char('w')], words::stamp_long),
            Action::Criteria => shown(&[Char('c')], words::criteria, words::criteria_long),
            Action::Finish => shown(&[Char('d')], words::finish, words::finish_long),
            Action::Finished => helped(&[], words::finish_long),
            Action::NextQuestion => shown(
                &[Char('i')],
                words::next_question,
                words::next_question_long,
            ),
            Action::EndRehearsal => shown(
                &[Char('e')],
                words::end_rehearsal,
                words::end_rehearsal_long,
            ),
            Action::Asker => shown(&[Tab], words::asker, words::asker_long),
            Action::Keep => shown(&[Enter], words::keep, words::keep_long),
            Action::Toggle => shown(&[Char(' ')], words::toggle, words::toggle_long),
            Action::Remember => shown(&[Char(' ')], act::remember_key, act::remember_key_long),
            Action::PreviousPage => shown(
                &[Left, BackTab, Char('h')],
                words::turn_page,
                words::previous_page,
            ),
            Action::NextPage => shown(&[Right, Tab, Char('l')], words::turn_page, words::next_page),
            Action::Drill => shown(&[Char('d')], words::drill, words::drill_long),
            Action::Repair => shown(&[Char('p')], words::repair, words::repair_long),
            Action::Write => shown(&[Char('w')], words::write, words::write_long),
            Action::SecondAct => shown(&[Char('c')], act::second_key, act::second_key_long),
            Action::Again => shown(&[Char('s')], words::play_again, words::again_long),
            Action::Another => shown(&[Char('n')], words::play_again, words::another_long),
            Action::Yes => shown(&[Char('y')], words::yes, words::yes_long),
            Action::No => shown(&[Char('n')], words::no, words::no_long),
            Action::Silence => shown(&[Char('0'), Char('s')], words::silence, words::silence_long),
            Action::Facts => shown(&[Char('f')], words::facts, words::facts_long),
            Action::Said => shown(&[Char('t')], words::said, words::said_long),
            Action::Pause => shown(&[Char('p')], words::pause, words::pause_long),
            Action::Start => shown(&[Enter], words::start, words::start_long),
            Action::Mode => shown(&[Char('m')], words::mode, words::mode_long),
            Action::Aloud => shown(&[Char('a')], words::aloud, words::aloud_long),
            Action::Progress => shown(&[Char('p')], words::progress, words::progress_long),
            Action::Results => shown(&[Char('r')], words::results, words::results_long),
            Action::Settings => shown(&[Char('s')], words::settings, words::settings_long),
            Action::Debrief => shown(&[Char('d')], words::debrief, words::debrief_long),
            Action::Discard => shown(&[Char('x')], words::discard, words::discard_long),
            Action::Earlier => shown(&[Left, Char('-')], words::order, words::earlier),
            Action::Later => shown(&[Right, Char('+')], words::order, words::later),
            Action::EndHere => helped(&[], words::end_here),
            Action::NextUp => shown(&[Enter], desk::next, desk::next_long),
            Action::RunClock => shown(&[Char(' ')], desk::clock, desk::clock_long),
            Action::Find => shown(&[Char('/')], desk::find, desk::find_long),
            Action::Queue => shown(&[Tab], desk::queue, desk::queue_long),
            Action::Instead => shown(&[BackTab], desk::instead, desk::instead_long),
            Action::Improvise => shown(&[Char('i')], desk::improvise, desk::improvise_long),
            Action::FollowUp => shown(&[Char('f')], desk::follow_up, desk::follow_up_long),
            Action::Press => shown(&[Char('p')], desk::press, desk::press_long),
            Action::CutIn => shown(&[Char('c')], desk::cut_in, desk::cut_in_long),
            Action::Wait => shown(&[Char('s')], desk::wait, desk::wait_long),
            Action::Bring => shown(&[Char('e')], desk::bring, desk::bring_long),
            Action::Note => shown(&[Char('n')], desk::note, desk::note_long),
            Action::Bookmark => shown(&[Char('b')], desk::bookmark, desk::bookmark_long),
            Action::Quote => shown(&[Char('w')], desk::quote, desk::quote_long),
            Action::Claim => shown(&[Char('a')], desk::claim, desk::claim_long),
            Action::Promise => shown(&[Char('m')], desk::promise, desk::promise_long),
            Action::Tag => shown(&[Char('t')], desk::tag, desk::tag_long),
            Action::Voice => shown(&[Char('v')], desk::voice, desk::voice_long),
            Action::HandOver => shown(&[Char('h')], desk::hand_over, desk::hand_over_long),
            Action::Ease => shown(&[Char('g')], desk::ease, desk::ease_long),
            Action::EndRun => shown(&[Char('x')], desk::end, desk::end_long),
            Action::Undo => shown(&[Char('u')], desk::undo, desk::undo_long),
            Action::Reveal => shown(&[Char('r')], desk::reveal, desk::reveal_long),
            Action::Break => shown(&[Char('o')], desk::pause, desk::pause_long),
            Action::Look => shown(&[Char('l')], desk::look, desk::look_long),
            Action::Vote => shown(&[Char('v')], desk::vote, desk::vote_long),
            Action::SaidNothing => shown(&[Char('0')], desk::said_nothing, desk::said_nothing_long),
            Action::TakeLine => shown(&[Char('t')], desk::take_line, desk::take_line_long),
            Action::AddPerson => shown(&[Char('a')], desk::add, desk::add_long),
            Action::RemovePerson => shown(&[Char('x')], desk::remove, desk::remove_long),
            Action::Seats => shown(&[Char('t')], desk::seats, desk::seats_long),
            Action::Assessors => shown(&[Char('e')], desk::assessors, desk::assessors_long),
            Action::GroupDebrief => shown(&[Char('r')], group::key, group::key_long),
            Action::LeaveRun => helped(&[], words::back_long),
            Action::Back => shown(&[Esc], words::back, words::back_long),
            Action::Help => shown(&[Char('?'), F1], words::help, words::help_long),
            Action::Quit => shown(&[Char('q')], words::quit, words::quit_long),
        }
    }

    /// The action a key asks for, if it is one of this action's keys.
    #[must_use]
    pub fn for_key(self, key: Key) -> Option<Action> {
        let at = self.entry().keys.iter().position(|&own| own == key)?;
        Some(match self {
            Action::Pick(_) => Action::Pick(u8::try_from(at + 1).ok()?),
            Action::Level(_) => Action::Level(u8::try_from(at).ok()?),
            action => action,
        })
    }
}

fn shown(
    keys: &'static [Key],
    footer: fn(Lang) -> &'static str,
    help: fn(Lang) -> &'static str,
) -> Entry {
    Entry {
        keys,
        footer: Some(footer),
        help,
    }
}

fn helped(keys: &'static [Key], help: fn(Lang) -> &'static str) -> Entry {
    Entry {
        keys,
        footer: None,
        help,
    }
}
