//! Words of what one conference can come to, smallest and largest.

messages! {
    conference(title: &str, seed: u64) => "{title}: the conference with seed {seed}", "{title}：シード {seed} の会見";
    asked_of_it => "What is the most, and the least, that any panel, decisions and answers come to?", "登壇者・判断・答えをどう選べば、最高で何点、最低で何点になるか。";

    largest(score: u8, grade: &str) => "Largest result: {score} of 100 ({grade})", "最高：100点満点で{score}点（{grade}）";
    smallest(score: u8, grade: &str) => "Smallest result: {score} of 100 ({grade})", "最低：100点満点で{score}点（{grade}）";
    largest_proven => "Proven to be the largest: nothing that can be said comes to more.", "これが最高だと証明済み。どう答えても、これを上回ることはありません。";
    smallest_proven => "Proven to be the smallest: nothing that can be said comes to less.", "これが最低だと証明済み。どう答えても、これを下回ることはありません。";
    largest_open(score: u8, bound: u8, steps: &str) =>
        "Proven: no more than {bound}. Whether more than {score} can be reached is still open after {steps} steps.",
        "証明できたのは「{bound}点を超えない」まで。{score}点を上回る道があるかは、{steps}手調べても分かっていません。";
    smallest_open(score: u8, bound: u8, steps: &str) =>
        "Proven: no less than {bound}. Whether less than {score} can be reached is still open after {steps} steps.",
        "証明できたのは「{bound}点を下回らない」まで。{score}点を下回る道があるかは、{steps}手調べても分かっていません。";
    further(command: &str) => "To look further: {command}", "さらに調べるには：{command}";
    took(steps: &str) => "It took {steps} steps; each is one thing said or decided.", "調べた手数：{steps}（一手は、答えや判断の一つ）";
    nothing => "No way through this conference comes to a result: nothing in it is rated.", "どう進めても得点になりません。評価される答えがないためです。";
    searching(done: &str, of: &str) => "looking … {done} of {of} steps", "調査中… {done}／{of}手";
    searching_timed(done: &str) => "looking … {done} steps", "調査中… {done}手";

    never_performs => "Even the best answers do not come to “performed” (80): see what holds them back.", "最善の答えを重ねても「十分」（80点）に届きません。何が足を引っ張るかを見てください。";
    never_fails => "Even the worst answers do not come to “not yet” (below 45): the traps are too mild.", "最悪の答えを重ねても「不十分」（45点未満）になりません。わなが甘すぎます。";

    h_largest(score: u8) => "A way to {score}, the largest found", "最高の{score}点に至る答え方";
    h_smallest(score: u8) => "A way to {score}, the smallest found", "最低の{score}点に至る答え方";
    panel => "On the panel", "登壇者";
    nobody => "nobody", "なし";
    decision => "Decision", "判断";
    statement => "Opening statement", "冒頭発言";
    nothing_said => "nothing", "なし";
    silence => "(silence)", "（無言）";
    gates(cap: u8) => "Held to {cap} by critical or corrected answers", "致命的な答え、または訂正により上限{cap}点";
    play_it(command: &str) => "To hold this conference yourself: {command}", "この会見を自分で行うには：{command}";
}
