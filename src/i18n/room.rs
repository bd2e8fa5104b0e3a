//! What is seen and heard in the room: how it takes an answer, and the
//! moderator's words.

messages! {
    calm_better_1 => "Pens move. A few people nod.", "ペンが走る。うなずく顔がいくつか。";
    calm_better_2 => "The room writes it down and waits for the next question.", "みな書き取り、次の質問を待つ。";
    calm_worse_1 => "Somebody looks up from a keyboard.", "キーボードから、ひとりが顔を上げる。";
    calm_worse_2 => "Two reporters exchange a glance.", "記者がふたり、目を見合わせる。";
    restless_better_1 => "The murmuring dies down.", "ざわめきが引いていく。";
    restless_better_2 => "Hands stay up, but the voices drop.", "手は挙がったまま、声は低くなる。";
    restless_worse_1 => "A murmur goes along the rows. More hands.", "ざわめきが列から列へ広がり、挙手が増える。";
    restless_worse_2 => "Typing, faster now. A shutter, then several.", "キーを打つ音が速まる。シャッターが一つ、続いていくつも。";
    pressing_better_1 => "The shutters pause. They let you finish.", "シャッターが止む。最後まで聞いている。";
    pressing_better_2 => "Someone in the front row sits back.", "最前列の記者が背もたれに身を戻す。";
    pressing_worse_1 => "“What?” somebody says at the back. Shutters all at once.", "後方で「え？」と声が上がる。シャッターが一斉に鳴る。";
    pressing_worse_2 => "“Follow-up!” Hands go up before you have finished.", "「関連！」言い終える前に手が挙がる。";
    uproar_better_1 => "The noise drops a little. They are listening again.", "騒ぎが少し収まる。また聞こうとしている。";
    uproar_better_2 => "“Let’s hear the answer,” somebody says.", "「最後まで聞こう」と誰かが言う。";
    uproar_worse_1 => "Voices without a microphone. The shutters do not stop.", "マイクを待たない声が飛ぶ。シャッターが止まらない。";
    uproar_worse_2 => "Everybody speaks at once.", "全員がいっせいに声を上げる。";
    silence_falls => "Nobody says anything. The cameras are on your face.", "誰も口を開かない。カメラは顔を捉えたまま。";

    opens_tokyo(each: &str) => "“We now take questions. Please raise your hand, wait for the microphone, and give your outlet and name. We ask you to keep to {each} each.”", "「これより質疑に移ります。挙手のうえ、マイクをお待ちになり、社名とお名前をお願いします。ご質問はお一人{each}までとさせていただきます」";
    opens_london(each: &str) => "“Questions, please. Name and outlet first, and keep it to {each} each.”", "「ご質問をどうぞ。お名前と媒体名を先に。お一人{each}でお願いします」";
    each_1 => "one question", "1問";
    each_more(each: u8) => "{each} questions", "{each}問";
    calls_main => "“Next, please. Yes, over there.”", "「では、次の方」";
    closes => "“We are nearly out of time. The last few questions.”", "「お時間が迫っております。あと数問とさせていただきます」";
    time_up => "“I’m afraid we have used our time. The last few questions.”", "「予定の時間となりました。最後に数問お受けします」";
    door_tokyo => "The conference is over. In the corridor they close in around you; your panel has gone ahead.", "会見は終わった。廊下で囲まれる。登壇者はもう先に行ってしまった。";
    door_london => "It is over. At the door the cameras are waiting; your panel has gone.", "会見は終わった。出口でカメラが待っている。登壇者はもういない。";
    ended => "You are through the door. It is over.", "扉の外へ。終わった。";
    sharper => "asks more sharply than before", "先ほどより語気が強い";
    says(name: &str, words: &str) => "{name}: {words}", "{name}{words}";
    bow => "You stand, together, and bow for five seconds. The shutters roll.", "全員で起立し、五秒、頭を下げる。シャッターの音が続く。";
}

/// How the room takes an answer, by its heat (0 calm to 3 in uproar) and
/// whether the answer did well; `turn` varies the words.
#[must_use]
pub fn reaction(lang: super::Lang, heat: usize, better: bool, turn: usize) -> &'static str {
    type Words = fn(super::Lang) -> &'static str;
    const WORDS: [[[Words; 2]; 2]; 4] = [
        [[calm_worse_1, calm_worse_2], [calm_better_1, calm_better_2]],
        [
            [restless_worse_1, restless_worse_2],
            [restless_better_1, restless_better_2],
        ],
        [
            [pressing_worse_1, pressing_worse_2],
            [pressing_better_1, pressing_better_2],
        ],
        [
            [uproar_worse_1, uproar_worse_2],
            [uproar_better_1, uproar_better_2],
        ],
    ];
    WORDS[heat.min(3)][usize::from(better)][turn % 2](lang)
}
