//! Fields of topics: what history and drills compare across scenarios.

super::vocabulary! {
    /// The field a scenario's topic belongs to.
    pub enum Field {
        Cause "cause" { name: "cause", "原因"; }
        Scale "scale" { name: "scale", "規模"; }
        Harm "harm" { name: "harm", "被害"; }
        Responsibility "responsibility" { name: "responsibility", "責任"; }
        Compensation "compensation" { name: "compensation", "補償"; }
        Prevention "prevention" { name: "prevention", "再発防止"; }
        People "people" { name: "people", "人事・人"; }
        Technology "technology" { name: "technology", "技術"; }
        Governance "governance" { name: "governance", "経営体制"; }
        Disclosure "disclosure" { name: "disclosure", "公表・開示"; }
        Future "future" { name: "the future", "今後"; }
        Rumour "rumour" { name: "rumour", "うわさ"; }
    }
    /// The field's name.
    fn name;
}
