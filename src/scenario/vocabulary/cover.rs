//! What an opening statement should cover.

super::vocabulary! {
    /// A point an opening statement covers: the apology, 5W1H, the remedy, the contact, the next word.
    pub enum Cover {
        Apology "apology" { name: "the apology", "お詫び"; }
        What "what" { name: "what happened", "何が起きたか"; }
        When "when" { name: "when", "いつ"; }
        Where "where" { name: "where", "どこで"; }
        Who "who" { name: "who is affected", "被害の対象"; }
        Scale "scale" { name: "how many and how much", "規模"; }
        Cause "cause" { name: "what is known of the cause", "原因の現状"; }
        Action "action" { name: "what is being done", "対応"; }
        Compensation "compensation" { name: "compensation", "補償"; }
        Contact "contact" { name: "whom to call", "問い合わせ先"; }
        NextUpdate "next_update" { name: "when there will be more", "次の報告の時期"; }
    }
    /// The point's name.
    fn name;
}
