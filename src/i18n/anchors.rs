//! Words beside what the levels of a criterion mean.

messages! {
    name => "What the levels mean", "各水準の目安";
    of(number: usize, count: usize) => "{number} of {count}", "{number}/{count}";
    advice => "To get there", "伸ばすには";
}
