//! Words of the check of an opening statement.

// The parts it should have: a name, and the question that is asked where it lacks.
messages! {
    who => "who is affected", "誰が（被害の対象）";
    who_ask => "Who was harmed, in their own word: customers, patients, residents?", "被害に遭ったのは誰か。お客様、患者さん、住民の方など、具体的な呼び方で。";
    what => "what happened", "何が";
    what_ask => "What happened, in one plain word a headline can use?", "何が起きたか。見出しになる平易な一語で。";
    when => "when", "いつ";
    when_ask => "When did it happen, and when did you learn of it? A date and a time.", "いつ起き、いつ把握したか。日付と時刻で。";
    where_ => "where", "どこで";
    where_ask => "Where: which place, shop, plant, service?", "どこで。場所、店舗、工場、サービス名を。";
    how => "how many, how much", "どれだけ（規模）";
    how_ask => "How many or how much, as of when, and that it may change?", "規模はどれだけか。「約」「何時時点」「変わりうる」を添えて。";
    apology => "apology", "謝罪";
    apology_ask => "To whom do you apologise, and for what?", "誰に、何を詫びるのか。";
    inquiry => "investigation", "調査";
    inquiry_ask => "Who looks into it, and until when?", "誰が、いつまでに調べるのか。";
    cause => "cause (why)", "原因（なぜ）";
    cause_ask => "What is known of the cause? “Not known yet” belongs in it too.", "原因は何が分かっているか。「まだ分からない」も言葉にする。";
    improvement => "improvement", "改善";
    improvement_ask => "What changes, so that it does not come again? What is stopped today?", "再発を防ぐため何を変えるか。今日、何を止めるか。";
    discipline => "consequences", "処分";
    discipline_ask => "What follows for those responsible, or who decides that and when?", "責任者の処分はどうなるか。誰がいつ決めるか。";
    compensation => "compensation", "補償";
    compensation_ask => "What do those harmed get back, and how?", "被害に遭った方は何をどう補償されるのか。";
    contact => "whom to call", "問い合わせ先";
    contact_ask => "Where do those harmed turn, now?", "被害に遭った方は今どこに連絡すればよいか。";
    next => "when there will be more", "次の報告";
    next_ask => "When will you speak again?", "次に報告するのはいつか。";
}

// The report.
messages! {
    title => "The opening statement, looked over", "冒頭発言の点検";
    five => "5W1H", "5W1H";
    six => "The six elements", "謝罪会見の六つの要素";
    more => "And", "このほか";
    words_title => "Words to look at again", "見直したい言葉";
    structure => "As it is heard", "聞こえ方";
    place(line: usize, column: usize) => "line {line}, character {column}", "{line}行目 {column}文字目";
    found(quote: &str, line: usize) => "“{quote}” (line {line})", "「{quote}」（{line}行目）";
    no_words => "No phrase of our lists stands in it.", "一覧にある言い回しは見つかりませんでした。";
    sees_words => "This looks at words, not at sense: what is ticked may still be said badly, and what is not may be said in other words. Whether it is true, and whether it is enough, you must judge.", "見ているのは言葉であって、意味ではありません。印が付いていても言い方が悪いことも、付いていなくても別の言葉で述べていることもあります。正しいか、十分かは、ご自身で判断してください。";
    vague_name => "no time", "時期があいまい";
    vague_why => "a word in place of a time", "時刻の代わりの言葉";
    vague_advice => "Say by when; if that is open, say when you will know.", "いつまでにかを言う。未定なら、いつ分かるかを言う。";
    passive_name => "nobody did it", "主語がない";
    passive_why => "it happened by itself", "ひとりでに起きたように聞こえる";
    passive_advice => "Make “we” the subject: we did, we decided, we failed to.", "主語を「当社」にする。当社が決めた、当社が怠った。";
    bare_advice => "About how many, as of when, and that it may change.", "「約」「何時時点」「変わりうる」の三つを添える。";
    long_words(seconds: u32, length: usize) => "About {seconds} seconds aloud ({length} words). Beyond three minutes nobody listens: let the handout carry the rest.", "声に出して約{seconds}秒（{length}文字）。3分を超えると聞かれません。残りは配布資料に。";
    length_words(seconds: u32, length: usize) => "About {seconds} seconds aloud ({length} words).", "声に出して約{seconds}秒（{length}文字）。";
    length_one(seconds: u32) => "About {seconds} seconds aloud (1 word).", "声に出して約{seconds}秒（1文字）。";
    long_sentence(line: usize, length: usize, most: usize) => "Line {line}: a sentence of {length} words; beyond {most} it needs a second hearing.", "{line}行目：一文が{length}文字。{most}文字を超えると一度では聞き取れません。";
    late_apology(at: usize) => "The first word of apology comes in sentence {at}; it belongs to the first two.", "お詫びの言葉が出るのは{at}文目です。最初の二文に置いてください。";
    many_apologies(count: usize) => "{count} words of apology: one that names whom and what weighs more than several.", "お詫びの言葉が{count}回。誰に何を詫びるかを述べた一度が、何度もの詫びより重く響きます。";
    in_order => "No sentence is too long, and the apology does not come late.", "長すぎる文はなく、お詫びも遅れていません。";
    no_apology_seen => "No sentence is too long.", "長すぎる文はありません。";
    empty => "There is no text in it.", "文章がありません。";
    empty_hint => "Give a file with the statement, or type it after `kaiken workshop statement -` and end with Ctrl+D.", "冒頭発言のファイルを指定するか、`kaiken workshop statement -` の後に入力して Ctrl+D で終えてください。";
    too_long(file: &str) => "{file} is too long for a statement.", "{file} は冒頭発言としては長すぎます。";
    too_long_hint => "A statement takes minutes; give that part alone.", "冒頭発言の部分だけを指定してください。";
    no_text(file: &str) => "{file} is no text.", "{file} はテキストではありません。";
    no_text_hint => "Save it as plain text (.txt).", "テキスト（.txt）で保存してください。";
    type_it => "Type or paste the statement; end with Ctrl+D on a line of its own.", "冒頭発言を入力するか貼り付け、最後に空の行で Ctrl+D を押してください。";
    next_step => "Mend it, read it aloud, standing, and check it once more.", "直したら、立って声に出して読み、もう一度点検してください。";
}
