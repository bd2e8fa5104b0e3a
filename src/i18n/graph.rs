//! Words of `kaiken graph`.

messages! {
    summary(questions: usize, asked: u16) => "{questions} questions, of which a conference asks {asked}, and follow-ups", "質問{questions}問。1回の会見で{asked}問と関連質問を出題";
    summary_pack(questions: usize) => "A pack of {questions} questions", "質問集（{questions}問）";
    some_never_asked(questions: usize) => "✗ Never asked, whatever is said: {questions}", "✗ どう答えても出ない質問：{questions}問";
    some_never_happen(injects: usize) => "✗ Injects that never happen: {injects}", "✗ けっして起きない状況付与：{injects}件";
    some_never(questions: usize, injects: usize) => "✗ Never asked, whatever is said: {questions}; injects that never happen: {injects}", "✗ どう答えても出ない質問：{questions}問、けっして起きない状況付与：{injects}件";

    phase(name: &str, asked: u16, there: usize) => "{name}: {asked} of {there} are asked", "{name}：{there}問中{asked}問を出題";
    follow_ups(there: usize) => "Follow-ups: {there}, asked only when something leads to them", "関連質問：{there}問（つながる答えが出たときだけ）";
    loose => "Nothing leads here", "どこからもつながらない質問";
    pursuits => "Pursuits: what the room goes after", "追及：会場が見逃さない落とし穴";
    pursuits_note => "if the answer draws no follow-up; the hotter the room, the likelier", "答えに次の質問がないとき。緊迫が高いほど起きやすい";
    injects => "Injects: what happens meanwhile", "状況付与：会見中に起きること";
    marked(count: usize) => "answers that show it: {count}", "該当の答え：{count}件";
    marked_and_found(count: usize) => "answers that show it: {count}, and more from the facts stated", "該当の答え：{count}件と、事実との照合";
    found => "found from the facts stated", "事実との照合で判定";

    when(when: &str) => "when: {when}", "条件：{when}";
    at_once => "after the first answer", "最初の答えの後";
    only(when: &str) => "  only if {when}", "（{when}のみ）";
    pursuit(pitfall: &str) => "pursuit of “{pitfall}”", "「{pitfall}」への追及";
    inject(id: &str) => "inject {id}", "状況付与 {id}";
    between => ", ", "、";
    because(what: &str, why: &str) => "{what}: {why}", "{what}：{why}";
    never_asked => "✗ never asked", "✗ 出ない質問";
    never_happens => "✗ never happens", "✗ 起きない";
    never_offered(why: &str) => "  ✗ never offered: {why}", "　✗ 選べない（{why}）";

    written(path: &str) => "The graph is in {path}.", "つながりの図を {path} に書き出しました。";
}
