//! Techniques of questioning, and the advice for each. Drawn from published
//! advice of media trainers (UC Irvine, Maven, Media First, Essex Strategies)
//! and from Japanese trade writing on apology conferences.

super::vocabulary! {
    /// How a question works on the one who is asked.
    pub enum Technique {
        Straight "straight" {
            name: "plain fact", "事実確認";
            cue: "a plain request for a fact", "事実をまっすぐ尋ねる";
            advice: "Answer in the first sentence.", "最初の一文で答える。";
        }
        Chronology "chronology" {
            name: "who knew when", "いつ知ったか";
            cue: "who knew what, and when", "誰が何をいつ知ったか";
            advice: "Give times from the record; check, do not remember.", "時刻は記録から。記憶で語らず、確かめて答える。";
        }
        Loaded "loaded" {
            name: "loaded question", "決めつけ";
            cue: "an accusation, or a list with a sting", "非難を含んだ問い";
            advice: "Accept or correct the facts; reject the conclusion.", "事実は認めるか正し、結論には乗らない。";
        }
        FalsePremise "false_premise" {
            name: "false premise", "誤った前提";
            cue: "a falsehood is built in", "誤りが前提に入っている";
            advice: "Correct it first, in so many words.", "まず、その前提をはっきり正す。";
        }
        EitherOr "either_or" {
            name: "either–or", "二者択一";
            cue: "two bad choices", "悪い二択を迫る";
            advice: "Take neither; then say where you really stand.", "どちらも選ばず、実際の立場を述べる。";
        }
        Hypothetical "hypothetical" {
            name: "hypothetical", "仮定の質問";
            cue: "what if", "もし〜だったら";
            advice: "Say what is known; where safety is at stake, the trigger on which you will act.", "分かっている事実で答える。安全に関わるなら、動く条件を示す。";
        }
        MachineGun "machine_gun" {
            name: "machine gun", "矢継ぎ早";
            cue: "many questions at once", "いくつもの質問を一度に";
            advice: "In Tokyo number them and answer in order; in London pick one and say which.", "東京では番号を付けて順に。ロンドンでは一つ選び、どれかを言う。";
        }
        Interrupt "interrupt" {
            name: "interruption", "遮り";
            cue: "cuts in", "話に割り込む";
            advice: "Let them finish, then resume.", "相手に言わせてから、続きを話す。";
        }
        Silence "silence" {
            name: "silence", "沈黙";
            cue: "the reporter waits", "記者が黙って待つ";
            advice: "Stop. Do not fill it.", "言い終えたら止まる。間を埋めない。";
        }
        Paraphrase "paraphrase" {
            name: "paraphrase", "言い換え";
            cue: "“so what you mean is …”", "「つまり…ですね」";
            advice: "Restate it in your own words; never a bare yes.", "自分の言葉で言い直す。「はい」だけで済ませない。";
        }
        PinDown "pin_down" {
            name: "pinning down", "言質取り";
            cue: "a promise, a date, a yes", "約束・期日・「はい」を取る";
            advice: "Say what is decided, and when the rest will be.", "決まったことと、残りが決まる時期を言う。";
        }
        Dart "dart" {
            name: "dart", "当てこすり";
            cue: "innuendo slipped in", "問いに皮肉が紛れている";
            advice: "Deal with it first, then answer.", "先に当てこすりに触れ、それから答える。";
        }
        Exhibit "exhibit" {
            name: "exhibit", "証拠の突きつけ";
            cue: "a document, a screenshot, a recording", "文書・画面・録音を示す";
            advice: "Do not deny what you have not seen; say when you will answer.", "見ていないものは否定せず、いつ答えるかを言う。";
        }
        VictimVoice "victim_voice" {
            name: "a victim's voice", "被害者の声";
            cue: "one person's story", "一人の被害者の話";
            advice: "The person first, then the remedy and your own fault.", "まずその人に。次に救済と自らの落ち度を。";
        }
        Comparison "comparison" {
            name: "comparison", "他社比較";
            cue: "others did better", "他社はもっとうまくやった";
            advice: "Your own state, your own plan; do not run others down.", "自社の現状と計画で答え、他社を引き合いに出さない。";
        }
        Repeat "repeat" {
            name: "repeated question", "蒸し返し";
            cue: "the same question, rephrased", "同じ問いの言い直し";
            advice: "The same answer, and a little more of the why.", "答えは同じに。理由をもう少し添える。";
        }
        Personal "personal" {
            name: "your own view", "私見の要求";
            cue: "“and you personally?”", "「個人としては」";
            advice: "Stay in your role.", "役職の立場を離れない。";
        }
        SomeSay "some_say" {
            name: "some say", "「〜との声も」";
            cue: "unnamed critics", "名のない批判者";
            advice: "Answer the substance; do not adopt the words.", "中身に答え、言葉は引き取らない。";
        }
        BestGuess "best_guess" {
            name: "best guess", "見通しの要求";
            cue: "asks for an estimate", "見込みを言わせる";
            advice: "No ceiling: what is known as of when, and when there will be more.", "上限は言わない。いつ時点の数で、次はいつか。";
        }
        Blame "blame" {
            name: "whose fault", "犯人捜し";
            cue: "whose fault is it?", "誰のせいか";
            advice: "Responsibility, not a culprit.", "犯人ではなく責任を語る。";
        }
        Resignation "resignation" {
            name: "will you go", "進退";
            cue: "will you resign?", "辞任するのか";
            advice: "The answer first, then the duty; a hedge is a headline.", "まず答え、次に果たす務め。濁せば見出しになる。";
        }
        Rumour "rumour" {
            name: "rumour", "うわさ";
            cue: "hearsay", "伝聞";
            advice: "Check it; correct it without repeating it.", "確かめ、言葉を繰り返さずに正す。";
        }
        OffRecord "off_record" {
            name: "off the record", "オフレコの誘い";
            cue: "“just between us”", "「ここだけの話」";
            advice: "Everything is on the record.", "すべて記録される前提で話す。";
        }
        JargonTrap "jargon_trap" {
            name: "test of terms", "用語試し";
            cue: "do you understand your own service?", "自社の仕組みを分かっているか";
            advice: "One plain sentence of your own; then the one who knows.", "自分の平易な一文で。詳しくはその後、分かる者へ。";
        }
        Speech "speech" {
            name: "speech", "演説型";
            cue: "a statement with no question", "問いのない演説";
            advice: "Find the question in it, thank them, answer that.", "中の問いを見つけ、礼を言い、そこに答える。";
        }
    }
    /// What trainers call it.
    fn name;
    /// How it is recognised.
    fn cue;
    /// What to do when it comes.
    fn advice;
}
