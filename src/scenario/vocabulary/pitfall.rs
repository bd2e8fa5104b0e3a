//! Pitfalls: what goes wrong in an answer, and the advice against each.

use super::WordSet;

super::vocabulary! {
    /// What goes wrong in an answer.
    pub enum Pitfall {
        FalseStatement "false_statement" {
            name: "false statement", "事実と異なる説明";
            what: "contradicts the fact sheet", "手元の事実と食い違う";
            advice: "Say only what you know, and its status.", "知っていることだけを、確度とともに言う。";
            kept: "you have said nothing that the facts deny", "事実と異なる説明をしていません";
        }
        BlamesVictims "blames_victims" {
            name: "blames those harmed", "被害者への責任転嫁";
            what: "puts the fault on those harmed", "被害に遭った人のせいにする";
            advice: "Those harmed first; advice to users comes later and elsewhere.", "まず被害者に向き合う。利用者への注意喚起は別の場で。";
            kept: "you have not blamed those harmed", "被害者に責任を転嫁していません";
        }
        Mocks "mocks" {
            name: "anger or ridicule", "逆ギレ・嘲笑";
            what: "anger or ridicule", "怒りや嘲りを見せる";
            advice: "Breathe out, lower your voice, answer the question in the words.", "息を吐き、声を落とし、問いの中身だけに答える。";
            kept: "you have kept your temper", "怒りも嘲笑も見せていません";
        }
        Contradiction "contradiction" {
            name: "contradiction", "食い違い";
            what: "goes against an earlier statement or a panellist", "前の発言や登壇者の説明と食い違う";
            advice: "Correct it openly: “I said …; the right figure is …”.", "「先ほど…と申しましたが、正しくは…」と公然と訂正する。";
            kept: "you have not contradicted yourselves", "説明に食い違いがありません";
        }
        Discloses "discloses" {
            name: "discloses", "漏えい";
            what: "says what is confidential", "言えないことを言う";
            advice: "Say that you cannot say it, and because of what.", "言えないことと、その理由を言う。";
            kept: "you have given away nothing confidential", "言えないことを漏らしていません";
        }
        Stigmatises "stigmatises" {
            name: "stigmatises", "属性への決めつけ";
            what: "points at a nationality, an origin, a group", "国籍・出身・集団を疑う";
            advice: "Speak of acts, never of origins.", "行為だけを語り、属性には触れない。";
            kept: "you have pointed at no group", "属性で人を決めつけていません";
        }
        Speculation "speculation" {
            name: "speculation", "憶測";
            what: "says the unconfirmed as known", "未確認のことを事実として言う";
            advice: "“That is not confirmed”; then what is, and when you will know.", "「確認できていません」と言い、分かっていることと判明の時期を。";
            kept: "you have not speculated", "憶測を述べていません";
        }
        BareFigure "bare_figure" {
            name: "bare figure", "数字の断定";
            what: "an estimate without “about”, its time and “may change”", "「約」も時点もなく推計を言い切る";
            advice: "About how many, as of when, and that it may change.", "「約」「何時時点」「変わりうる」の三つを添える。";
            kept: "you have given no figure without its time", "「約」や時点なしに数字を言い切っていません";
        }
        OverPromise "over_promise" {
            name: "over-promise", "安請け合い";
            what: "promises what cannot be kept", "守れない約束をする";
            advice: "Promise only the next step you control, with its time.", "自分で動かせる次の一歩と、その時刻だけを約束する。";
            kept: "you have not promised more than you can keep", "安請け合いをしていません";
        }
        OverReassurance "over_reassurance" {
            name: "over-reassurance", "根拠なき安全宣言";
            what: "“absolutely safe” without grounds", "根拠なく「安全」と言う";
            advice: "Say what was done and what is still watched.", "行った対策と、なお監視していることを言う。";
            kept: "you have not called safe what is not known to be", "根拠のない安全宣言をしていません";
        }
        NoComment "no_comment" {
            name: "refusal without a reason", "理由なき回答拒否";
            what: "refuses without saying why", "理由を言わず回答を断る";
            advice: "“I cannot say, because …”, and until when.", "「…のため申し上げられません」と、いつまでかを言う。";
            kept: "you have refused nothing without a reason", "理由なく回答を断っていません";
        }
        Dodge "dodge" {
            name: "dodge", "はぐらかし";
            what: "a message without an answer", "答えずに、言いたいことだけを言う";
            advice: "Answer first, then the message.", "まず答え、それからメッセージ。";
            kept: "you have not dodged a question", "質問をはぐらかしていません";
        }
        PassesOn "passes_on" {
            name: "passes it on", "たらい回し";
            what: "hands over bare what the head must answer", "トップが答えるべきことを丸投げする";
            advice: "The core in one sentence of your own; then hand over the detail.", "核心は自分の一文で。詳細だけを渡す。";
            kept: "you have passed nothing on that was yours to answer", "自分で答えるべきことを丸投げしていません";
        }
        BlamesOthers "blames_others" {
            name: "blames others", "責任転嫁";
            what: "vendor, staff, regulator", "委託先・部下・当局のせいにする";
            advice: "“We decided it, and it is ours.”", "「決めたのは当社です」と言う。";
            kept: "you have not blamed others, be it vendor, staff or regulator", "委託先や部下、当局のせいにしていません";
        }
        Minimises "minimises" {
            name: "plays it down", "矮小化";
            what: "“only”, “a small number of customers”", "「のみ」「一部のお客様」";
            advice: "Give the number with its time, without an adjective.", "形容せず、数と時点だけを言う。";
            kept: "you have played nothing down", "被害を小さく見せていません";
        }
        Hollow "hollow" {
            name: "hollow apology", "空疎な謝罪";
            what: "“sorry if …”, “regrettable”", "「お騒がせ」「遺憾」";
            advice: "Say to whom, for what, and what follows.", "誰に、何を詫び、どうするかを言う。";
            kept: "you have made no hollow apology", "空疎な謝罪をしていません";
        }
        OverApologises "over_apologises" {
            name: "apology for an answer", "謝罪の連呼";
            what: "apologises in place of an answer", "答えの代わりに謝る";
            advice: "One apology, then the answer.", "詫びは一度。次に答え。";
            kept: "you have not apologised in place of an answer", "答えの代わりに謝っていません";
        }
        Legalistic "legalistic" {
            name: "hides behind the law", "法的には";
            what: "the law for an answer", "法律を盾にする";
            advice: "Say what you think right, then what the law asks.", "まず何が正しいと考えるか、法はその後。";
            kept: "you have not hidden behind the law", "法律を盾にしていません";
        }
        Echo "echo" {
            name: "echo", "相手の言葉の復唱";
            what: "repeats the loaded word", "きつい言葉をくり返す";
            advice: "Use your own word; theirs becomes your quotation.", "自分の言葉で。相手の語は自分の発言として引かれる。";
            kept: "you have not repeated a loaded word", "相手のきつい言葉を繰り返していません";
        }
        Jargon "jargon" {
            name: "jargon", "専門用語";
            what: "terms without a gloss", "説明のない専門用語";
            advice: "Say it as you would to a customer at the till.", "店頭のお客様に言う言葉で話す。";
            kept: "you have used no term without explaining it", "専門用語を説明なしに使っていません";
        }
        Bluff "bluff" {
            name: "bluff", "知ったかぶり";
            what: "speaks of what one does not understand", "分からないことを分かったように話す";
            advice: "“I do not know it in detail”; one plain sentence; then the one who knows.", "「詳しくは承知していません」。平易な一文の後、分かる者へ。";
            kept: "you have not bluffed", "知ったかぶりをしていません";
        }
        Rambles "rambles" {
            name: "rambles", "冗長";
            what: "more than three messages", "話が三つを超える";
            advice: "One point a sentence, three at most.", "一文一義、多くても三つ。";
            kept: "you have not rambled", "話が長くなっていません";
        }
        Cold "cold" {
            name: "cold", "被害者不在";
            what: "the organisation first", "組織の都合が先に立つ";
            advice: "Begin with those harmed.", "被害に遭った人から話し始める。";
            kept: "you have put those harmed before the organisation", "組織の都合を先に立てていません";
        }
        OffRole "off_role" {
            name: "private opinion", "私見";
            what: "speaks as a private person", "役職を離れた意見を言う";
            advice: "There is no private person on a podium.", "壇上に「個人」はいない。";
            kept: "you have given no private opinion", "私見を述べていません";
        }
        CutsOff "cuts_off" {
            name: "cuts off", "打ち切り";
            what: "ends with hands up", "挙手が残るまま終える";
            advice: "Take the hands that are up, or say when they will be answered.", "挙がっている手まで受けるか、いつ答えるかを言う。";
            kept: "you have not cut the questions off", "挙手を残したまま打ち切っていません";
        }
        Prompted "prompted" {
            name: "prompted", "ささやき";
            what: "says what an aide just whispered", "耳打ちをそのまま言う";
            advice: "Take the note, read it, then say it as your own.", "メモを受け取り、読み、自分の言葉で言う。";
            kept: "you have not parroted a whisper", "耳打ちをそのまま口にしていません";
        }
        Silent "silent" {
            name: "silent", "無回答";
            what: "lets the time run out", "答えないまま時間が過ぎる";
            advice: "Say at least what you know, and when you will answer.", "分かっていることと、答える時期だけでも言う。";
            kept: "you have left no question unanswered", "答えないまま時間切れにしていません";
        }
    }
    /// What trainers call it.
    fn name;
    /// What it is.
    fn what;
    /// What to do instead.
    fn advice;
    /// What to say to somebody who did not fall into it.
    fn kept;
}

impl Pitfall {
    /// One answer with a critical pitfall gates the overall score, whatever the rest.
    #[must_use]
    pub fn is_critical(self) -> bool {
        self <= Pitfall::Stigmatises
    }
}

impl WordSet<Pitfall> {
    /// How many of these pitfalls are critical.
    #[must_use]
    pub fn critical(self) -> u32 {
        let critical = (2 << Pitfall::Stigmatises as u32) - 1;
        self.intersection(WordSet::from_bits(critical)).len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::vocabulary::Word;

    #[test]
    fn the_critical_ones_are_counted() {
        let all: WordSet<Pitfall> = Pitfall::ALL.iter().copied().collect();
        assert_eq!(all.critical(), 6);
        assert_eq!(
            all.iter().filter(|pitfall| pitfall.is_critical()).count(),
            6
        );
        assert_eq!(all.iter().collect::<Vec<_>>(), Pitfall::ALL);
    }
}
