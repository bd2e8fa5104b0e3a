//! Words of the debrief on screen and of the repair round.

messages! {
    title => "Debrief", "講評";
    name => "Debrief", "講評";
    name_questions => "Debrief: the questions", "講評：質問の一覧";
    name_question => "Debrief: one question", "講評：一問";
    name_repair => "Repair round", "やり直し";
    page_of(number: usize, count: usize) => "{number}/{count}", "{number}/{count}";

    s_verdict => "Verdict", "総評";
    s_front_page => "Morning after", "翌朝の紙面";
    s_lessons => "Keep and fix", "残す・直す";
    s_criteria => "Criteria", "観点と空気";
    s_opening => "The opening", "質疑の前";
    s_questions => "Questions", "一問ずつ";
    s_record => "On the record", "発言の記録";
    s_weak => "Weak spots", "弱点";
    s_next => "What next", "次にすること";

    edition => "Morning edition", "朝刊";
    invented => "invented", "創作";
    social_post => "On the networks", "ネットの声";

    bar_scale => "not yet · 45 major challenges · 65 mostly · 80 performed", "不十分 · 45 課題が大きい · 65 おおむね十分 · 80 十分";
    after(trust: i16, heat: i16) => "Afterwards: trust {trust}, heat {heat}", "このあと：信頼{trust}、緊迫{heat}";
    seconds(seconds: u32) => "answered after {seconds} s", "回答まで{seconds}秒";
    list_points => "−3: points missed, against the best answer", "−3：最良の答えに足りなかった点数";
    list_none(mark: &str) => "{mark} nothing missed", "{mark} 取りこぼしなし";
    list_some(mark: &str) => "{mark} points missed, or a pitfall", "{mark} 取りこぼしか落とし穴あり";
    list_critical(mark: &str) => "{mark} critical pitfall", "{mark} 致命的な落とし穴";
    list_follow_up(mark: &str) => "{mark} follow-up", "{mark} 関連質問";
    choose_question => "Enter opens a question.", "Enterで開きます。";
    nothing_asked => "No question was answered.", "答えた質問はありません。";
    axis => "question", "質問";

    more_repair => "Press p for the repair round: the questions that went worst, once more, aloud.", "pでやり直し：崩れた質問に、声に出してもう一度答えます。";
    more_drill => "d drills what is weak and due, with questions from all your scenarios.", "dでドリル：すべてのシナリオから、弱点を鍛える質問を出します。";
    more_again => "s plays the same questions again, n asks others.", "sで同じ質問をもう一度、nで別の質問に挑みます。";

    more_report => "w writes a report to hand on, as a web page.", "wで、人に渡せる報告書を書き出します（ブラウザーで開けます）。";

    question_of(number: usize, count: usize) => "Question {number} of {count}", "{count}問中 {number}問目";
    aloud => "Answer aloud. Take the time you need.", "声に出して答えてください。急がなくて大丈夫です。";
    in_mind => "Keep in mind", "心がけ";
    then_enter => "Said it? Press Enter and compare.", "言い終えたら、Enterで照らし合わせます。";
    compare => "Compare", "照らし合わせる";
    why => "Why", "理由";
    on_enter => "Enter: the next one", "Enterで次へ";
    last_enter => "Enter: done", "Enterで終わり";
    closing_title => "That was the repair round.", "やり直しはここまでです。";
    closing => "What you have said aloud once comes easier the second time. Do it once more tomorrow, without looking.", "一度声に出した言葉は、次はずっと楽に出てきます。あした、何も見ずにもう一度どうぞ。";
    nothing_to_repair => "There is nothing to repair: nothing better was to be had.", "やり直す質問はありません。どれも、選べた中で最良の答えでした。";
    spoken_for(time: &str) => "You spoke for {time}.", "話した時間：{time}";
}
