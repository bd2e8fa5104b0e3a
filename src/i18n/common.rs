//! Words used all over the program.

messages! {
    room_calm => "calm", "落ち着き";
    room_restless => "restless", "ざわつき";
    room_pressing => "pressing", "追及";
    room_uproar => "in uproar", "紛糾";

    mode_practice => "practice", "練習";
    mode_drill => "drill", "ドリル";
    mode_rehearsal => "rehearsal", "リハーサル";
    mode_spoken => "spoken rehearsal", "発話リハーサル";

    status_confirmed => "confirmed", "確定";
    status_estimate => "estimate", "推計";
    status_unconfirmed => "unconfirmed", "未確認";
    status_confidential => "not to be said", "公表不可";

    manner_patient => "patient", "穏やか";
    manner_sharp => "sharp", "鋭い";
    manner_hostile => "hostile", "敵対的";

    phase_opening => "first questions", "序盤";
    phase_main => "questions", "質疑";
    phase_closing => "closing", "終盤";
    phase_doorstep => "at the door", "ぶら下がり";
    phase_follow_up => "follow-up", "関連質問";
}
