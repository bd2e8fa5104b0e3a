//! Words of the gap report: what a question-and-answer list lacks.

messages! {
    title(n: usize, follow_ups: usize) => "Gaps in the list: questions {n}, follow-ups {follow_ups}", "想定問答の点検：質問{n}問、更問{follow_ups}問";
    hint => "Found in words and figures alone: look at each, and decide.", "語句と数字から機械的に拾ったものです。一つずつ確かめて判断してください。";
    nothing => "Nothing was found.", "見つかったものはありません。";
    heading(title: &str, n: usize) => "{title}: {n}", "{title}：{n}件";
    row(row: u32) => "Row {row}", "{row}行目";
    rows(first: u32, second: u32) => "Rows {first} and {second}", "{first}行目と{second}行目";
    item(place: &str, text: &str) => "{place}: {text}", "{place}：{text}";

    no_answer => "Questions without an answer", "回答のない質問";
    no_answer_advice => "Write what is known, or what cannot be said and why, or when it will be known.", "分かっていること、言えないこととその理由、いつ分かるか。どれかを書く。";
    discloses => "Not to be said, and no words for it", "公表不可なのに、断る言葉がない";
    discloses_advice => "Write what is said instead: that it cannot be said, because of what, and until when.", "代わりに言う言葉を用意する。言えないこと、その理由、いつまでか。";
    contradiction => "Answers that do not agree", "食い違う回答";
    contradiction_advice => "One figure for one thing, with its time. Where it has changed, say so in both.", "同じことには同じ数字を、時点とともに。変わったのなら、両方にそう書く。";
    quote(figure: &str, sentence: &str) => "{figure} (“{sentence}”)", "{figure}（「{sentence}」）";
    against(one: &str, other: &str) => "{one} against {other}", "{one}に対し、{other}";
    telltale => "Phrases that give a pitfall away", "落とし穴になる言い回し";
    telltale_advice => "The phrase alone proves nothing; it is what will be quoted.", "それだけで悪いとは限らない。ただし、引用されるのはその言葉。";
    telltale_item(phrase: &str, pitfall: &str, advice: &str) => "“{phrase}” – {pitfall}. {advice}", "「{phrase}」→ {pitfall}。{advice}";
    too_long => "Answers too long to say", "口頭では長すぎる回答";
    too_long_advice(most: usize) => "At most {most} words are heard. The answer first; keep the rest for the next question.", "耳に残るのは{most}字まで。答えを先に言い、残りは次の質問に回す。";
    too_long_item(length: usize, answer: &str) => "{length} words: “{answer}”", "{length}字「{answer}」";
    no_as_of => "Figures without their time", "時点のない数字";
    no_as_of_advice => "Say as of when it holds, and that it may change.", "いつ時点の数字か、変わりうるかを添える。";
    figure_item(figure: &str, sentence: &str) => "{figure}: “{sentence}”", "{figure}「{sentence}」";
    twice => "Questions asked twice", "重複する質問";
    twice_advice => "Keep one; two answers to one question drift apart.", "一つにまとめる。二つあると、いずれ答えが食い違う。";
    quoted(text: &str) => "“{text}”", "「{text}」";
    no_empathy => "No word for those harmed", "被害に遭った人への言葉がない";
    no_empathy_advice => "No answer of the list apologises or speaks of those harmed. Begin with the answers on harm.", "お詫びやお見舞いの言葉がどの回答にもない。まず被害に関する回答から。";
    whole_list => "The whole list", "リスト全体";
    techniques => "Techniques nobody prepared for", "準備のない質問の手法";
    techniques_advice => "Write one question of each that fits your case.", "自社の件に合うものを、一つずつ問いにする。";
    technique(name: &str, cue: &str) => "{name}: {cue}", "{name}：{cue}";
    fields => "Topics nobody prepared for", "準備のない分野";
    fields_advice => "Each of these is asked at nearly every such conference.", "どれも、会見ではほぼ必ず聞かれる。";
}
