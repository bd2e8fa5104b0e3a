//! Words of conditions, and of why something never comes up. Those that end in
//! `_mid` stand before another condition that must hold too.

messages! {
    after(n: u16) => "after {n} answers", "{n}問答えた";
    after_one => "after 1 answer", "1問答えた";
    after_end(n: u16) => "after {n} answers", "{n}問答えた後";
    before(n: u16) => "before {n} answers are given", "まだ{n}問答えていない";
    before_one => "before any answer is given", "まだ1問も答えていない";
    before_end(n: u16) => "before {n} answers are given", "{n}問答える前";
    heat_over(n: i16) => "heat over {n}", "緊迫が{n}を超えた";
    heat_over_mid(n: i16) => "heat over {n}", "緊迫が{n}を超え";
    heat_under(n: i16) => "heat under {n}", "緊迫が{n}を下回った";
    heat_under_mid(n: i16) => "heat under {n}", "緊迫が{n}を下回り";
    trust_over(n: i16) => "trust over {n}", "信頼が{n}を超えた";
    trust_over_mid(n: i16) => "trust over {n}", "信頼が{n}を超え";
    trust_under(n: i16) => "trust under {n}", "信頼が{n}を下回った";
    trust_under_mid(n: i16) => "trust under {n}", "信頼が{n}を下回り";

    said(what: &str) => "{what} was said", "{what} と答えた";
    said_mid(what: &str) => "{what} was said", "{what} と答え";
    not_said(what: &str) => "{what} was not said", "{what} と答えていない";
    not_said_mid(what: &str) => "{what} was not said", "{what} と答えておらず";
    silence(question: &str) => "{question} was met with silence", "{question} で黙った";
    silence_mid(question: &str) => "{question} was met with silence", "{question} で黙り";
    no_silence(question: &str) => "{question} was not met with silence", "{question} で黙っていない";
    no_silence_mid(question: &str) => "{question} was not met with silence", "{question} で黙っておらず";
    line(line: &str) => "opening.{line} was said", "冒頭で {line} と述べた";
    line_mid(line: &str) => "opening.{line} was said", "冒頭で {line} と述べ";
    no_line(line: &str) => "opening.{line} was not said", "冒頭で {line} と述べていない";
    no_line_mid(line: &str) => "opening.{line} was not said", "冒頭で {line} と述べておらず";
    option(decision: &str, option: &str) => "{decision}.{option} was decided", "{decision} で {option} を選んだ";
    option_mid(decision: &str, option: &str) => "{decision}.{option} was decided", "{decision} で {option} を選び";
    no_option(decision: &str, option: &str) => "{decision}.{option} was not decided", "{decision} で {option} を選んでいない";
    no_option_mid(decision: &str, option: &str) => "{decision}.{option} was not decided", "{decision} で {option} を選んでおらず";
    elsewhere(first: &str, said: &str) => "{said} was said in {first}", "前編 {first} で {said} と発言した";
    elsewhere_mid(first: &str, said: &str) => "{said} was said in {first}", "前編 {first} で {said} と発言し";
    not_elsewhere(first: &str, said: &str) => "{said} was not said in {first}", "前編 {first} で {said} と発言していない";
    not_elsewhere_mid(first: &str, said: &str) => "{said} was not said in {first}", "前編 {first} で {said} と発言しておらず";

    pitfall(name: &str) => "“{name}” was shown", "「{name}」があった";
    pitfall_mid(name: &str) => "“{name}” was shown", "「{name}」があり";
    seated(person: &str) => "{person} is on the podium", "{person} が同席している";
    seated_mid(person: &str) => "{person} is on the podium", "{person} が同席し";
    claimed(fact: &str, value: &str) => "{fact} was last said to be {value}", "{fact} を {value} と説明した";
    claimed_mid(fact: &str, value: &str) => "{fact} was last said to be {value}", "{fact} を {value} と説明し";
    injected(inject: &str) => "{inject} has happened", "{inject} が起きた";
    injected_mid(inject: &str) => "{inject} has happened", "{inject} が起き";
    nothing => "never", "けっして起きない";
    nothing_mid => "never", "けっして起きず";

    or => " or ", "か、";
    and => " and ", "、";
    either(what: &str) => "({what})", "{what}";
    either_mid(what: &str) => "({what})", "（{what}か）で";
    when(what: &str) => "{what}", "{what}とき";

    phase_not_asked(phase: &str) => "no question of “{phase}” is drawn (asks: 0)", "asks で「{phase}」の出題数が0";
    nothing_leads => "nothing leads to it", "どこからもつながっていない";
    leads_unreachable => "what leads to it never happens itself", "つながる元が起きない";
    too_deep => "it would be the third follow-up in a row", "関連質問が3問続くことになる";
    never_so(what: &str) => "its condition can never hold ({what})", "条件が成り立つことがない（{what}）";
    never_together(one: &str, other: &str) => "its condition contradicts itself ({one}; {other})", "条件どうしが両立しない（{one}／{other}）";
    not_asked => "its question is never asked", "質問そのものが出ない";
    never_seated => "whoever says it is never on the podium then", "その場面で話し手が同席できない";
}
