//! The ledgers: how each fact stands, what was last claimed about it, which
//! statements contradict each other, which messages got across.

use super::carried::ClaimThen;
use super::verdict::Verdict;
use crate::scenario::vocabulary::{Pitfall, WordSet};
use crate::scenario::{Answer, Fact, FactChange, FactIx, MessageIx, Rubric, Status, ValueIx};
use serde::{Deserialize, Serialize};

/// How a fact stands now.
#[derive(Debug, Clone, Copy)]
pub(super) struct Current {
    pub(super) is: ValueIx,
    pub(super) status: Status,
}

impl Current {
    /// How a fact stands at the start.
    pub(super) fn of(fact: &Fact) -> Current {
        Current {
            is: fact.start.is,
            status: fact.start.status,
        }
    }
}

/// The latest claim about a fact.
#[derive(Debug, Clone, Copy)]
pub(super) struct Claim {
    pub(super) value: ValueIx,
    /// Whether there is one at all.
    made: bool,
    /// Whether it was the value in force when it was said.
    pub(super) held: bool,
    /// It was in the first act, and had moved before this one began.
    pub(super) overtaken: bool,
    /// In which turn it was said, or [`FIRST_ACT`].
    turn: u16,
}

/// No turn of this act.
const FIRST_ACT: u16 = u16::MAX;

impl Claim {
    /// Nothing was claimed yet.
    const NONE: Claim = Claim {
        value: ValueIx(0),
        made: false,
        held: false,
        overtaken: false,
        turn: FIRST_ACT,
    };

    /// What was claimed in this turn.
    #[inline]
    fn now(value: ValueIx, held: bool, turn: u16) -> Claim {
        Claim {
            value,
            made: true,
            held,
            overtaken: false,
            turn,
        }
    }

    /// In which turn it was said; nothing: in the first act.
    fn turn(self) -> Option<u16> {
        (self.turn != FIRST_ACT).then_some(self.turn)
    }
}

/// How a fact stands now, and what was last said of it.
#[derive(Debug, Clone, Copy)]
struct Account {
    current: Current,
    claim: Claim,
}

// One word of memory: it is looked up with every answer.
const _: () = assert!(size_of::<Account>() == 8);

impl Account {
    /// Of no fact: nobody doubts its first value.
    const NONE: Account = Account {
        current: Current {
            is: ValueIx(0),
            status: Status::Confirmed,
        },
        claim: Claim::NONE,
    };

    /// How a claim stands against the fact.
    #[inline]
    fn standing(self, value: ValueIx) -> ClaimStanding {
        let Current { is, status } = self.current;
        STANDINGS[status as usize][usize::from(is == value)]
    }

    /// Whether a claim contradicts the earlier one: it differs, and not both were true
    /// when they were said. What was true in the first act and had moved since is nothing
    /// to hold a new one against.
    #[inline]
    fn contradicts(self, value: ValueIx) -> bool {
        let Claim {
            made,
            held,
            overtaken,
            ..
        } = self.claim;
        let is_in_force = value == self.current.is;
        made & (self.claim.value != value) & !(held & (is_in_force | overtaken))
    }
}

/// Two statements on one fact that do not agree, neither of them an honest update.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contradiction {
    /// The fact.
    pub fact: FactIx,
    /// What was said before.
    pub earlier: ValueIx,
    /// In which turn: of two lines of one statement, the statement's own. Nothing: in
    /// the first act.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub earlier_turn: Option<u16>,
    /// What is said now.
    pub now: ValueIx,
}

/// How a claim stands at the moment it is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ClaimStanding {
    /// It is the value in force.
    True,
    /// It is another.
    False,
    /// Nobody knows yet.
    Unconfirmed,
    /// It is not to be said.
    Confidential,
}

/// How a claim stands by the fact's status, and by whether it is the value in force:
/// looked up, because there is nothing in it a processor could foresee.
static STANDINGS: [[ClaimStanding; 2]; 4] = {
    use ClaimStanding::{Confidential, False, True, Unconfirmed};
    let mut standings = [[False, True]; 4];
    standings[Status::Unconfirmed as usize] = [Unconfirmed; 2];
    standings[Status::Confidential as usize] = [Confidential; 2];
    standings
};

impl ClaimStanding {
    /// What speaks against it.
    #[inline]
    fn found(self) -> Found {
        match self {
            ClaimStanding::True => Found::NOTHING,
            ClaimStanding::False => Found::FALSE,
            ClaimStanding::Unconfirmed => Found::SPECULATION,
            ClaimStanding::Confidential => Found::DISCLOSURE,
        }
    }
}

/// What something said has for the ledgers.
#[derive(Debug, Clone, Copy)]
pub(super) struct Statement<'a> {
    /// Facts it asserts, and as what.
    pub(super) claims: &'a [(FactIx, ValueIx)],
    /// Facts it corrects openly.
    pub(super) corrects: &'a [FactIx],
    /// Key messages it gets across.
    pub(super) delivers: &'a [MessageIx],
}

impl<'a> Statement<'a> {
    /// What an answer has.
    pub(super) fn of(answer: &'a Answer) -> Statement<'a> {
        Statement {
            claims: &answer.claims,
            corrects: &answer.corrects,
            delivers: &answer.delivers,
        }
    }
}

/// What the ledgers can find against a statement: any of [`Found::KINDS`], as bits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Found(u8);

impl Found {
    /// The pitfalls the ledgers know, by their bits.
    const KINDS: [Pitfall; 4] = [
        Pitfall::FalseStatement,
        Pitfall::Speculation,
        Pitfall::Discloses,
        Pitfall::Contradiction,
    ];
    pub(super) const NOTHING: Found = Found(0);
    const FALSE: Found = Found(1);
    const SPECULATION: Found = Found(2);
    const DISCLOSURE: Found = Found(4);
    /// It does not agree with an earlier statement.
    pub(super) const CONTRADICTION: Found = Found(8);

    /// How many different things can be found.
    pub(super) const COUNT: usize = 1 << Found::KINDS.len();

    /// All that can be found, by [`Found::at`].
    pub(super) fn all() -> [Found; Found::COUNT] {
        std::array::from_fn(|bits| Found(bits as u8))
    }

    /// Which of all it is.
    #[inline]
    pub(super) fn at(self) -> usize {
        usize::from(self.0) % Found::COUNT
    }

    /// With what was found beside it.
    #[inline]
    pub(super) fn and(self, other: Found) -> Found {
        Found(self.0 | other.0)
    }

    /// Whether nothing speaks against it.
    #[inline]
    pub(super) fn is_nothing(self) -> bool {
        self == Found::NOTHING
    }

    /// As pitfalls.
    pub(super) fn pitfalls(self) -> WordSet<Pitfall> {
        let found = Found::KINDS.iter().enumerate();
        let found = found.filter(|(bit, _)| self.0 >> bit & 1 == 1);
        found.map(|(_, pitfall)| *pitfall).collect()
    }
}

/// What the ledgers find against a statement.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Findings {
    pub(super) kinds: Found,
    /// The first contradiction.
    pub(super) contradiction: Option<Contradiction>,
}

impl Findings {
    /// Adds a contradiction.
    pub(super) fn contradict(&mut self, contradiction: Contradiction) {
        self.kinds = self.kinds.and(Found::CONTRADICTION);
        self.contradiction.get_or_insert(contradiction);
    }
}

#[derive(Debug, Default)]
pub(super) struct Ledger {
    /// Those of the facts, and behind them [`Account::NONE`].
    accounts: Vec<Account>,
    /// Facts stated otherwise than they stood, with the turn, oldest first.
    pub(super) falsehoods: Vec<(u16, FactIx)>,
    delivered: [u64; 4],
}

impl Clone for Ledger {
    fn clone(&self) -> Ledger {
        let mut copy = Ledger::default();
        copy.clone_from(self);
        copy
    }

    fn clone_from(&mut self, other: &Ledger) {
        let Ledger {
            accounts,
            falsehoods,
            delivered,
        } = other;
        self.accounts.clone_from(accounts);
        self.falsehoods.clone_from(falsehoods);
        self.delivered = *delivered;
    }
}

impl Ledger {
    pub(super) fn restart(&mut self, facts: &[Current]) {
        let account = |current: &Current| Account {
            current: *current,
            claim: Claim::NONE,
        };
        self.accounts.clear();
        self.accounts.extend(facts.iter().map(account));
        self.accounts.push(Account::NONE);
        self.falsehoods.clear();
        self.delivered = [0; 4];
    }

    /// Enters what was claimed in the first act.
    pub(super) fn carry(&mut self, claims: &[ClaimThen]) {
        for claim in claims {
            self.accounts[claim.fact.at()].claim = Claim {
                value: claim.value,
                made: true,
                held: claim.held,
                overtaken: claim.overtaken,
                turn: FIRST_ACT,
            };
        }
    }

    pub(super) fn change(&mut self, changes: &[FactChange]) {
        for change in changes {
            let fact = &mut self.accounts[change.fact.at()].current;
            fact.is = change.is.unwrap_or(fact.is);
            fact.status = change.status.unwrap_or(fact.status);
        }
    }

    /// How a claim stands against the facts in force.
    #[inline]
    pub(super) fn standing(&self, fact: FactIx, value: ValueIx) -> ClaimStanding {
        self.accounts[fact.at()].standing(value)
    }

    /// How a fact stands now.
    pub(super) fn current(&self, fact: FactIx) -> Current {
        self.accounts[fact.at()].current
    }

    /// What was last claimed about a fact.
    pub(super) fn claim(&self, fact: FactIx) -> Option<Claim> {
        let claim = self.accounts[fact.at()].claim;
        claim.made.then_some(claim)
    }

    /// An answer as it stands against the ledger: what the ledger finds overrules
    /// the author's ratings.
    pub(super) fn judge(&self, answer: &Answer, rubric: &Rubric) -> Verdict {
        let findings = self.find(Statement::of(answer));
        Verdict::of(answer).overruled(findings, rubric)
    }

    /// Enters a claim if nothing speaks against it; whether it did. Of all answers few
    /// make one, and which nobody could foresee: none of this is decided by a jump but
    /// whether there is anything to say against it.
    #[inline(always)]
    pub(super) fn take(&mut self, fact: FactIx, value: ValueIx, turn: u16) -> bool {
        let account = &mut self.accounts[fact.at()];
        let is_true = account.standing(value) == ClaimStanding::True;
        let undisputed = is_true & !account.contradicts(value);
        if undisputed {
            account.claim = Claim::now(value, true, turn);
        }
        undisputed
    }

    /// Enters what an answer says; what the ledger found against it before. It says no
    /// more than one thing of a fact, as an answer its author wrote.
    #[inline(always)]
    pub(super) fn hear(&mut self, statement: Statement<'_>, turn: u16) -> Findings {
        let mut findings = Findings::default();
        for &(fact, value) in statement.claims {
            self.hold(&mut findings, statement, (fact, value), |_, _| false);
            self.enter_claim(fact, value, turn);
        }
        self.deliver(statement.delivers);
        findings
    }

    /// What the ledger finds against a statement.
    #[inline(always)]
    pub(super) fn find(&self, statement: Statement<'_>) -> Findings {
        self.find_unless(statement, |_, _| false)
    }

    /// What the ledger finds against words somebody listened to: whoever sets right
    /// what was said falsely before does not contradict it.
    pub(super) fn find_heard(&self, statement: Statement<'_>) -> Findings {
        self.find_unless(statement, |fact, value| self.sets_right(fact, value))
    }

    /// Whether a claim is the value in force, and the one before it on the same fact
    /// was false when it was said.
    pub(super) fn sets_right(&self, fact: FactIx, value: ValueIx) -> bool {
        let was_false = |claim: Claim| {
            // What was claimed in a first act is no falsehood of this one.
            let told = |turn| self.falsehoods.contains(&(turn, fact));
            !claim.held && claim.turn().is_none_or(told)
        };
        self.standing(fact, value) == ClaimStanding::True && self.claim(fact).is_some_and(was_false)
    }

    #[inline]
    fn find_unless(
        &self,
        statement: Statement<'_>,
        corrects: impl Fn(FactIx, ValueIx) -> bool,
    ) -> Findings {
        let mut findings = Findings::default();
        for &claim in statement.claims {
            self.hold(&mut findings, statement, claim, &corrects);
        }
        findings
    }

    /// Holds one claim of a statement against the ledger.
    #[inline(always)]
    fn hold(
        &self,
        findings: &mut Findings,
        statement: Statement<'_>,
        (fact, value): (FactIx, ValueIx),
        corrects: impl Fn(FactIx, ValueIx) -> bool,
    ) {
        let against = self.standing(fact, value).found();
        findings.kinds = findings.kinds.and(against);
        let account = self.accounts[fact.at()];
        if account.contradicts(value)
            && !statement.corrects.contains(&fact)
            && !corrects(fact, value)
        {
            findings.contradict(Contradiction {
                fact,
                earlier: account.claim.value,
                earlier_turn: account.claim.turn(),
                now: value,
            });
        }
    }

    /// Enters what was said.
    pub(super) fn enter(&mut self, statement: Statement<'_>, turn: u16) {
        for &(fact, value) in statement.claims {
            self.enter_claim(fact, value, turn);
        }
        self.deliver(statement.delivers);
    }

    /// Enters one claim.
    #[inline(always)]
    fn enter_claim(&mut self, fact: FactIx, value: ValueIx, turn: u16) {
        let account = &mut self.accounts[fact.at()];
        if account.standing(value) == ClaimStanding::False {
            self.falsehoods.push((turn, fact));
        }
        account.claim = Claim::now(value, account.current.is == value, turn);
    }

    #[inline(always)]
    fn deliver(&mut self, messages: &[MessageIx]) {
        for message in messages {
            self.delivered[message.at() / 64 % 4] |= 1 << (message.at() % 64);
        }
    }

    pub(super) fn delivered(&self, message: MessageIx) -> bool {
        self.delivered[message.at() / 64] >> (message.at() % 64) & 1 == 1
    }
}
