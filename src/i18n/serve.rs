//! Words of logins on a shared machine, and of setting one up.

// Who may do what.
messages! {
    participant => "participant", "参加者";
    assessor => "assessor", "評価者";
    facilitator => "facilitator", "進行役";
    who(name: &str, role: &str) => "{name}, {role}", "{name}（{role}）";
    nameless => "this login has no name.", "このログインには名前がありません。";
    nameless_hint => "Give it one in the account's keys: --as NAME. `kaiken workshop serve-config` writes them.", "アカウントの鍵の行に --as 名前 を加えてください。`kaiken workshop serve-config` が書きます。";
    refused => "this login does not do that.", "このログインでは使えません。";
    refused_file => "on this login no file is written on the host.", "このログインでは、ホストにファイルを書き出せません。";
    refused_file_hint => "Have it printed, and keep it on your own machine: ssh HOST report last --format html > report.html", "標準出力に出して、手元のパソコンで保存してください：ssh ホスト名 report last --format html > report.html";
    refused_hint => "Log in without a command to begin; a scenario is named as the list names it, and no file is read or written.", "コマンドを付けずにログインしてください。シナリオは一覧の名前で指定します。ファイルの読み書きはできません。";
}

// The files.
messages! {
    config_about => "One account for a workshop with kaiken: keys alone, one command a key.\nPut it at the end of sshd_config (or into sshd_config.d), test it with `sshd -t`,\nthen reload sshd. The account's shell must be /bin/sh.", "kaikenのワークショップ用アカウント。鍵だけでログインでき、鍵ごとに決まった命令だけを実行します。\nsshd_config の末尾（または sshd_config.d）に置き、`sshd -t` で確かめてから sshd を再読み込みしてください。\nアカウントのシェルは /bin/sh にします。";
    keys_about => "The keys of the account. Each allows a terminal and kaiken under one name.\nOwner root or the account, mode 0600.", "アカウントの鍵。それぞれ、端末と、決まった名前でのkaikenだけを許します。\n所有者はrootかアカウント本人、権限は0600。";
    key_missing => "no key yet: put their public key at the end of the next line, and take the # away", "鍵がまだありません。次の行の末尾に公開鍵を置き、先頭の # を外してください";
}

// The command line.
messages! {
    steps_title => "How to set it up", "設定の手順";
    step_account(user: &str, data: &str) => "On the host, once: an account and a directory for its data.\n  sudo useradd --create-home --shell /bin/sh {user}\n  sudo install -d -m 0700 -o {user} {data}", "ホストで一度だけ：アカウントとデータの置き場所を作る。\n  sudo useradd --create-home --shell /bin/sh {user}\n  sudo install -d -m 0700 -o {user} {data}";
    step_keys => "Each participant, on their laptop: a key; the file that ends in .pub goes to you.\n  ssh-keygen -t ed25519 -f ~/.ssh/kaiken", "参加者は自分のパソコンで鍵を作り、.pub で終わるファイルを進行役に送る。\n  ssh-keygen -t ed25519 -f ~/.ssh/kaiken";
    step_name(dir: &str) => "Save them as NAME.pub in one directory ({dir}), yours as facilitator.pub, and write the files:", "届いた鍵を、ひとつのフォルダー（{dir}）に「氏名.pub」の名前で置く。進行役の鍵は facilitator.pub。ファイルを書き出す：";
    step_install(config: &str, keys: &str) => "Copy {config} to /etc/ssh/sshd_config.d/, the keys to {keys}, test and reload.\n  sudo sshd -t && sudo systemctl reload ssh", "{config} を /etc/ssh/sshd_config.d/ に、鍵を {keys} に置き、確かめて再読み込みする。\n  sudo sshd -t && sudo systemctl reload ssh";
    step_login(user: &str) => "Each participant logs in:\n  ssh -t -i ~/.ssh/kaiken {user}@HOST", "参加者はこうしてログインする。\n  ssh -t -i ~/.ssh/kaiken {user}@ホスト名";
    wrote(path: &str) => "Written: {path}", "書き出しました：{path}";
    keys_found_one(of: usize) => "1 of {of} people has a key.", "{of}人のうち1人の鍵があります。";
    keys_found(n: usize, of: usize) => "{n} of {of} people have a key.", "{of}人のうち{n}人の鍵があります。";
    no_key(name: &str) => "{name}: no public key.", "{name}：公開鍵がありません。";
    not_a_key(path: &str) => "{path} is not a public key in one line.", "{path} は1行の公開鍵ではありません。";
    not_a_key_hint => "Take the file that ends in .pub; never ask for the other one.", "末尾が .pub のファイルを使ってください。もう一方の鍵は決して受け取らないこと。";
    no_data_dir => "there is no data directory to serve.", "使うデータの場所が決まりません。";
    no_data_dir_hint => "Say where it is on the host: --data-dir DIR.", "ホスト上の場所を --data-dir で指定してください。";
    wrong_user => "an account's name has small letters, digits, - and _.", "アカウント名には英小文字、数字、-、_ だけが使えます。";
}
