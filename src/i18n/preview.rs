//! Words of `kaiken preview`.

messages! {
    pick(file: &str) => "kaiken preview {file} QUESTION shows one; --play asks it; --watch follows the file.", "1問を見る：kaiken preview {file} 質問のID（--play で出題、--watch でファイルを見守る）";
    heading(phase: &str, count: usize) => "{phase} ({count})", "{phase}（{count}問）";

    asked_by(name: &str, manner: &str) => "{name} ({manner})", "{name}（{manner}）";
    weight(weight: &str) => "weight {weight}", "重み {weight}";
    seconds(seconds: u16) => "{seconds} seconds to answer", "回答{seconds}秒";
    technique => "How it is asked", "聞き方";
    topic => "Topic", "話題";
    facts => "To know for it", "必要な事実";
    drill => "may serve in a drill", "反復練習に使う";
    no_drill => "in a conference only", "会見でだけ使う";
    when => "Asked when", "出る条件";
    never(why: &str) => "✗ Never asked: {why}", "✗ 出ない質問：{why}";
    led(leads: &str) => "Asked after: {leads}", "つながる元：{leads}";
    pursuit(pitfall: &str) => "pursuit of “{pitfall}”", "「{pitfall}」への追及";
    inject(id: &str) => "inject {id}", "状況付与 {id}";
    facts_after(id: &str) => "Facts as after the inject {id}", "事実は状況付与 {id} の後のもの";
    answers => "Answers", "答え";
    silence => "silence", "無言";
    happened => "What really happened", "実際には";

    best => "★ best", "★ 最良";
    critical => "✗ critical", "✗ 致命的";
    mean(mean: &str) => "{mean} of 3", "平均{mean}／3";
    only(when: &str) => "Only if {when}", "条件：{when}";
    never_offered(why: &str) => "✗ Never offered: {why}", "✗ 選べない：{why}";
    speaks(name: &str) => "Said by {name}", "話し手：{name}";
    overruled(criterion: &str, written: u8) => "The facts overrule {criterion}: {written} in the file", "「{criterion}」は事実との照合で変更（ファイルでは{written}）";
    found => "found from the facts", "事実との照合で判定";
    why => "Why", "講評";
    paper_neutral => "Neutral paper", "中立の紙面";
    paper_hostile => "Hostile paper", "敵対的な紙面";
    paper_social => "On the networks", "ネットでは";
    claims(fact: &str, value: &str, standing: &str) => "States {fact}: {value} ({standing})", "「{fact}」の説明：{value}（{standing}）";
    corrects(fact: &str) => "Corrects {fact} openly", "「{fact}」をはっきり訂正";
    delivers(message: &str) => "Gets across: {message}", "伝わるメッセージ：{message}";
    promises(what: &str) => "Promises: {what}", "約束：{what}";
    promises_by(what: &str, by: &str) => "Promises: {what}, by {by}", "約束：{what}（期限：{by}）";
    then(id: &str, asked: &str) => "→ {id}: {asked}", "→ {id}：{asked}";
    mood(trust: &str, heat: &str) => "Trust {trust} · heat {heat}, from the start", "信頼 {trust}・緊迫 {heat}（開始時から）";

    unknown(id: &str) => "there is no question “{id}”.", "質問「{id}」はありません。";
    did_you_mean(id: &str) => "Did you mean {id}?", "「{id}」ではありませんか。";
    see_list(file: &str) => "`kaiken preview {file}` lists them.", "一覧は `kaiken preview {file}` で確認できます。";
    which => "which question? --play asks one.", "どの質問かを指定してください。--play は1問を出題します。";
    not_a_file(path: &str) => "{path} is no file that can be watched.", "{path} は見守れるファイルではありません。";
    not_watched => "a built-in scenario does not change; --watch follows a file.", "内蔵シナリオは変わりません。--watch にはファイルを指定してください。";

    seed(seed: u64) => "Seed: {seed} (--seed {seed} shows the answers in this order again)", "シード：{seed}（同じ順に並べるには --seed {seed}）";
    hidden(count: usize) => "Not offered at the start: {count} (their conditions do not hold yet).", "この時点で選べない答え：{count}件（条件が未成立）";
    watching(file: &str) => "Watching {file} · Ctrl-C ends", "{file} を見守り中（Ctrl-C で終了）";
    sound => "✓ No errors", "✓ エラーなし";
    warnings(count: usize, file: &str) => "! Warnings: {count} (kaiken check {file})", "! 注意{count}件（kaiken check {file}）";
    errors(count: usize) => "✗ Errors: {count}", "✗ エラー{count}件";
    more_errors(count: usize) => "… and {count} more", "…ほか{count}件";
    last_good => "Before these errors:", "エラーの前の内容：";
    gone(id: &str) => "There is no question “{id}” any more.", "質問「{id}」がなくなりました。";
    taller => "… (there is more: make the window taller)", "…（続きがあります。窓を縦に広げてください）";
}
