//! Words of a draft scenario: its comments, for the author; and the wrong answers
//! it puts beside the team's own, as people under pressure say them.

use crate::i18n::Lang;

/// What stands for an answer the list does not have: its words, why, what to write.
pub const HOLD: [fn(Lang) -> &'static str; 3] = [hold_say, hold_why, hold_todo];
/// What declines an answer that may not be said: the same.
pub const BECAUSE: [fn(Lang) -> &'static str; 3] = [because_say, because_why, because_todo];

// The head of the file.
messages! {
    made_from(file: &str) => "A draft, made from the question list {file}.", "{file} から作った下書き。";
    how_to_read => "It plays as it is. What is marked TODO is yours to write:", "このままでも進行できる。「要記入」は作成者が書くところ：";
    how_ratings => "- Ratings are placeholders: judge every answer, the team's own first.", "・評価（rate）は仮置き。チームの回答から順に、すべて見直す。";
    how_distractors => "- Wrong answers are generic. Good ones are what your speaker would really say.", "・誤答は汎用の文。登壇者が実際に口にしそうな言葉に書き換える。";
    how_guesses => "- Techniques and fields are guessed from words.", "・手法と分野は語句からの推定。";
    todo => "TODO: ", "要記入：";
    situation_todo => "what has happened, as the speaker knows it when walking in", "会場に入る時点で登壇者が知っている状況";
    situation => "The question list is all there is so far. Answer as the organisation would.", "手元にあるのは想定問答だけ。組織を代表して答える。";
    summary(n: usize) => "A rehearsal on our own question list (questions: {n}).", "自社の想定問答集から作った{n}問の予行演習。";
    opening_todo => "an opening statement (`opening:`), key messages (`messages:`) and what may happen meanwhile (`injects:`)", "冒頭発言（opening:）、キーメッセージ（messages:）、会見中の状況変化（injects:）";
    role => "Spokesperson of the organisation", "会見の責任者";
    fact_basis(label: &str, basis: &str) => "{label} (basis: {basis})", "{label}（根拠：{basis}）";
    facts_left_out(n: usize) => "{n} more figures of the list are left out: a scenario holds no more facts", "事実の上限を超えたため、{n}件の数字は載せていない";
    people_left_out(n: usize) => "{n} more people of the list are left out", "上限を超えたため、{n}人は載せていない";
    field_todo => "the field is not clear from its words", "分野が語句から判断できない";
    other_topic => "Other", "その他";
    panel_note => "People the list names for answers. The answers stand without `by`: add it where only that person may give one.", "想定問答の回答者。本人だけが話せる回答には `by` を付ける。";
}

// The room.
messages! {
    agency_name => "Alex Morgan", "佐藤";
    agency => "the news agency", "通信社";
    agency_beat => "general news", "社会";
    business_name => "Robin Clarke", "鈴木";
    business => "the business daily", "経済紙";
    business_beat => "companies", "企業";
    television_name => "Sam Carter", "高橋";
    television => "the evening news", "テレビ報道";
    television_beat => "people affected", "生活";
    online_name => "Jo Bennett", "田中";
    online => "the online paper", "ネットメディア";
    online_beat => "technology and society", "IT・社会";
}

// A question.
messages! {
    row(row: u32) => "Row {row}", "{row}行目";
    row_of(row: u32, number: &str) => "Row {row} ({number})", "{row}行目（{number}）";
    answered_by(who: &str) => "in the list, answered by {who}", "想定問答での回答者：{who}";
    basis(basis: &str) => "basis: {basis}", "根拠：{basis}";
    promoted => "a follow-up too many for one answer: asked on its own", "一つの回答に続けられる数を超えた更問。単独の質問とした";
    judge => "the team's answer; the ratings are placeholders", "チームの回答。評価は仮置き";
    is_long(count: usize) => "long to say aloud ({count} words)", "口頭では長い（{count}字）";
    sounds(words: &str, pitfall: &str) => "“{words}” can sound like: {pitfall}", "「{words}」は「{pitfall}」と受け取られうる";
    prepared_why => "What the team prepared.", "チームが準備した回答。";
    hold_todo => "the list has no answer here; write one", "想定問答に回答がない。回答を書く";
    hold_say => "I do not have that with me. We will find out, and I will tell you before this conference ends.", "いま手元に確かな情報がございません。確認のうえ、この会見の中でお答えします。";
    hold_why => "Honest, and with a time; the answer itself is still missing.", "正直で、いつ答えるかもある。ただし答えそのものはまだない。";
    because_todo => "the list says this may not be said: write the true reason, and until when", "公表不可の内容。言えない本当の理由と、いつまで言えないかを書く";
    because_say => "That I cannot tell you today, because others have a right to hear it from us first. Once they have, I will.", "その点は、先にお伝えすべき方々がいらっしゃるため、本日は申し上げられません。お伝えした後、改めてご説明します。";
    because_why => "Says that it cannot be said, why, and until when.", "言えないこと、その理由、いつまでかを言っている。";
    internal => "the list's own words, which may not be said: choosing them gives the secret away", "公表不可とされた想定問答の文。選ぶと漏えいになる";
    internal_why => "The list marks this as not to be said.", "想定問答で公表不可とされている。";
    distractor_todo(hint: &str) => "a wrong answer for this question. {hint}", "この質問への誤答。{hint}";
}

// Wrong answers: two wordings of each, what the coach says, what the author should write.
messages! {
    no_comment_1 => "I am not going to comment on that.", "その件については、コメントを差し控えさせていただきます。";
    no_comment_2 => "I am not in a position to answer that question.", "お答えする立場にございません。";
    no_comment_why => "Refuses without a reason: it sounds like something to hide.", "理由のない回答拒否。隠しているように聞こえる。";
    no_comment_hint => "Refuse, and give no reason.", "理由を言わずに断る言葉にする。";
    dodge_1 => "What matters now is that we are all working hard to do better.", "いま大切なのは、全社を挙げて信頼の回復に努めることだと考えております。";
    dodge_2 => "We have always put our customers first, and we always will.", "当社はこれまでも、お客さま第一で事業に取り組んでまいりました。";
    dodge_why => "A message, and no answer to what was asked.", "言いたいことだけで、問いに答えていない。";
    dodge_hint => "Say something true and pleasant that does not answer.", "本当だが、問いの答えになっていない話にする。";
    over_apologises_1 => "I am sorry. I am truly, deeply sorry. I can only say again how sorry I am.", "申し訳ございません。本当に申し訳ございません。重ねてお詫び申し上げるほかございません。";
    over_apologises_2 => "All I can do today is apologise, to everyone, from the bottom of my heart.", "本日はただ、皆さまに心からお詫びを申し上げるばかりでございます。";
    over_apologises_why => "An apology in place of the answer.", "答えの代わりに謝っている。";
    over_apologises_hint => "Apologise again and again, and leave the question.", "謝罪をくり返し、問いには答えない。";
    blames_others_1 => "That part was in the hands of our contractor, and we had every reason to trust them.", "そこは委託先に任せておりまして、当社としては信頼していたということです。";
    blames_others_2 => "Had the people on the spot followed the rules, we would not be sitting here.", "現場が手順どおりにやっていれば、起きなかったことでございます。";
    blames_others_why => "Puts it on others; the room hears that nobody is in charge.", "他人のせいにしている。責任者がいないように聞こえる。";
    blames_others_hint => "Name the contractor, the staff or the authority that would be blamed here.", "ここで名指しされそうな委託先・部下・当局を挙げる。";
    over_promise_1 => "I give you my word: this will be settled within the week.", "今週中に必ず解決することを、お約束いたします。";
    over_promise_2 => "It will never happen again. You can quote me on that.", "二度と起こしません。断言いたします。";
    over_promise_why => "Promises what nobody can keep yet.", "まだ誰にも守れない約束をしている。";
    over_promise_hint => "Promise a date or a result that is not decided.", "決まっていない期日や結果を約束する。";
    speculation_1 => "Between what I have heard and what I think, it was probably a simple mistake by someone.", "おそらく、担当者の単純なミスではないかと思います。";
    speculation_2 => "My guess is that it will turn out to be less than people think.", "私の感触では、皆さんが思われるほどの話にはならないと思います。";
    speculation_why => "Says as likely what nobody has confirmed.", "確認されていないことを、ありそうに言っている。";
    speculation_hint => "Guess at what is not confirmed: a cause, a number, an end.", "未確認の原因・数・時期を推測で言う。";
    minimises_1 => "We are talking about a very small part of our business here.", "影響が出ているのは、ごく一部のお客さまでございます。";
    minimises_2 => "Seen against everything we do, it is really only a handful of cases.", "全体から見れば、件数としてはわずかでございます。";
    minimises_why => "Makes it small; for those concerned it is not.", "小さく見せている。当事者にとっては小さくない。";
    minimises_hint => "Make the matter small with “only” or “just”.", "「一部」「わずか」で小さく見せる。";
    over_reassurance_1 => "There is nothing to worry about. It is completely safe.", "ご心配には及びません。安全性にはまったく問題ございません。";
    over_reassurance_2 => "Everything is under control now; nobody is at risk.", "すでに万全の態勢を整えておりますので、どうぞご安心ください。";
    over_reassurance_why => "Declares it safe without a ground.", "根拠を示さずに安全だと言っている。";
    over_reassurance_hint => "Declare safe what is not yet checked.", "まだ確かめていないことを安全だと言い切る。";
    passes_on_1 => "You would have to ask the department in charge about that.", "その件は担当の部署に聞いていただければと思います。";
    passes_on_2 => "That is for my colleagues. I do not deal with such details.", "細かいことは担当に任せておりますので、私からは何とも申し上げられません。";
    passes_on_why => "Hands over what the head must answer at least in one sentence.", "トップが一文でも答えるべきことを丸投げしている。";
    passes_on_hint => "Hand the question over bare, without its core.", "核心を言わずに、丸ごと他へ回す。";
    hollow_1 => "We regret any inconvenience this may have caused.", "お騒がせいたしましたことを、誠に遺憾に存じます。";
    hollow_2 => "We are sorry if anybody feels let down.", "ご不快に思われた方がいらっしゃいましたら、お詫び申し上げます。";
    hollow_why => "An apology to nobody in particular, for nothing in particular.", "誰に、何を詫びているのか分からない。";
    hollow_hint => "Apologise in a formula: “any inconvenience”, “if anybody”.", "「お騒がせ」「ご不快に」など決まり文句で詫びる。";
    legalistic_1 => "As far as the law is concerned, we have met all our obligations.", "法令上の義務は、すべて果たしております。";
    legalistic_2 => "Our lawyers are looking into whether there is any liability at all.", "法的な責任の有無につきましては、弁護士と協議中でございます。";
    legalistic_why => "Hides behind the law; the question was what is right.", "法律を盾にしている。問われたのは何が正しいか。";
    legalistic_hint => "Answer with the law or the contract, not with what is right.", "法律や契約だけで答える。";
    off_role_1 => "Speaking for myself, I was never happy with how this was done.", "個人的には、前からどうかと思っておりました。";
    off_role_2 => "As a private person I would feel just as you do; but that is the company for you.", "一個人としてはお気持ちは分かりますが、会社としてはまた別でして。";
    off_role_why => "On a podium nobody is a private person.", "壇上に「個人」はいない。";
    off_role_hint => "Answer as a private person, against the organisation.", "役職を離れ、個人の意見を言う。";
    mocks_1 => "I have been answering this all day. Do you ever listen?", "先ほどから申し上げているとおりですよ。聞いておられましたか。";
    mocks_2 => "Is that really all you can think of asking?", "そんなことしか聞くことがないんですか。";
    mocks_why => "Anger is the picture that will be shown.", "怒った顔が映像になる。";
    mocks_hint => "Lose your temper, as a tired speaker would.", "疲れた登壇者の怒りや皮肉にする。";
    bluff_1 => "That is a standard procedure of the industry; it runs on several layers, all of them up to date.", "それは業界標準の多層的な仕組みでして、最新のものを入れております。";
    bluff_2 => "I know the matter very well, and technically there was no problem at all.", "その点はよく承知しておりますが、技術的にはまったく問題のないものです。";
    bluff_why => "Speaks of what was not understood; the next question shows it.", "分かっていないことを話している。次の質問で露呈する。";
    bluff_hint => "Talk as an expert without being one.", "分からないまま専門家のように話す。";
}
