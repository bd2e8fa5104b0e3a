//! A workshop on many machines: what the administrator of the one they all log in to
//! has to set up. OpenSSH carries it; each key is bound to one command.

use crate::i18n::{Lang, serve as words};
use std::fmt::Write;

/// What a login comes for; the words are those of `--login`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LoginRole {
    /// Plays.
    Participant,
    /// Assesses.
    Assessor,
    /// Leads.
    Facilitator,
}

impl LoginRole {
    /// The word of `--login`.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            LoginRole::Participant => "participant",
            LoginRole::Assessor => "assessor",
            LoginRole::Facilitator => "facilitator",
        }
    }

    fn name(self, lang: Lang) -> &'static str {
        match self {
            LoginRole::Participant => words::participant(lang),
            LoginRole::Assessor => words::assessor(lang),
            LoginRole::Facilitator => words::facilitator(lang),
        }
    }
}

/// Somebody who logs in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Login {
    /// Their name; a facilitator's may be empty.
    pub name: Box<str>,
    /// What they come for.
    pub role: LoginRole,
    /// Their public key, as [`public_key`] reads it; nothing where there is none yet.
    pub key: Option<String>,
}

/// Where everything is on the machine they log in to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Host<'a> {
    /// The account all of them share.
    pub user: &'a str,
    /// The program, absolute.
    pub program: &'a str,
    /// The data directory, absolute.
    pub data_dir: &'a str,
    /// Where the keys stand, absolute.
    pub keys: &'a str,
}

/// The part of `sshd_config` for the account: keys alone, one command each, nothing
/// forwarded. A line that has gone quiet is closed, and what was being played is kept.
#[must_use]
pub fn sshd_config(host: &Host<'_>, lang: Lang) -> String {
    let Host { user, keys, .. } = host;
    let about = comment(words::config_about(lang));
    format!(
        "{about}Match User {user}
    AuthenticationMethods publickey
    AuthorizedKeysFile {keys}
    AuthorizedKeysCommand none
    PasswordAuthentication no
    KbdInteractiveAuthentication no
    AllowAgentForwarding no
    AllowTcpForwarding no
    AllowStreamLocalForwarding no
    GatewayPorts no
    X11Forwarding no
    PermitTunnel no
    PermitListen none
    PermitOpen none
    PermitUserRC no
    PermitTTY yes
    MaxSessions 2
    ClientAliveInterval 15
    ClientAliveCountMax 4
",
        keys = config_word(keys),
    )
}

/// The keys of the account: a line a person, which allows one command.
#[must_use]
pub fn authorized_keys(host: &Host<'_>, logins: &[Login], lang: Lang) -> String {
    let mut keys = comment(words::keys_about(lang));
    for login in logins {
        let who = match &*login.name {
            "" => login.role.name(lang).to_owned(),
            name => words::who(lang, name, login.role.name(lang)),
        };
        let _ = writeln!(keys, "# {who}");
        match &login.key {
            Some(key) => {
                let _ = writeln!(keys, "{} {key}", options(host, login));
            }
            None => {
                let _ = writeln!(keys, "# {}", words::key_missing(lang));
                let _ = writeln!(keys, "# {} ssh-ed25519 …", options(host, login));
            }
        }
    }
    keys
}

/// What a key allows: a terminal, and this command.
fn options(host: &Host<'_>, login: &Login) -> String {
    format!(
        "restrict,pty,command=\"{}\"",
        // Within the quotes sshd knows one escape, of the quote itself.
        command(host, login).replace('"', "\\\"")
    )
}

/// The command, for the shell that sshd has run it. It does not end in a backslash,
/// which would take the closing quote's meaning.
#[must_use]
pub fn command(host: &Host<'_>, login: &Login) -> String {
    let mut command = format!(
        "{} --data-dir {}",
        shell_word(host.program),
        shell_word(host.data_dir)
    );
    if !login.name.is_empty() {
        let _ = write!(command, " --as {}", shell_word(&login.name));
    }
    let _ = write!(command, " --login {}", login.role.tag());
    command
}

/// A word for a POSIX shell, whatever stands in it.
fn shell_word(word: &str) -> String {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "/._-".contains(c);
    if !word.is_empty() && !word.starts_with('-') && word.chars().all(is_plain) {
        return word.to_owned();
    }
    format!("'{}'", word.replace('\'', "'\\''"))
}

/// A path for `sshd_config`, where `%` begins what sshd fills in and blanks end a word.
fn config_word(path: &str) -> String {
    let escaped = path.replace('%', "%%");
    match escaped.contains([' ', '#']) {
        true => format!("\"{escaped}\""),
        false => escaped,
    }
}

/// The public key that stands in a `.pub` file: kind and key, without its comment.
/// Nothing if it is none.
#[must_use]
pub fn public_key(file: &str) -> Option<String> {
    let mut lines = file.lines().filter(|line| !line.trim().is_empty());
    let (line, more) = (lines.next()?, lines.next());
    let mut words = line.split_whitespace();
    let (kind, key) = (words.next()?, words.next()?);
    let is_kind = ["ssh-", "ecdsa-sha2-", "sk-ssh-", "sk-ecdsa-"]
        .iter()
        .any(|known| kind.starts_with(known))
        && kind
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || "-@.".contains(c));
    let is_base64 = |c: char| c.is_ascii_alphanumeric() || "+/=".contains(c);
    (more.is_none() && is_kind && key.len() >= 32 && key.chars().all(is_base64))
        .then(|| format!("{kind} {key}"))
}

/// Words as comment lines.
fn comment(words: &str) -> String {
    words.lines().fold(String::new(), |mut lines, line| {
        let _ = writeln!(lines, "# {line}");
        lines
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOST: Host<'static> = Host {
        user: "kaiken",
        program: "/usr/local/bin/kaiken",
        data_dir: "/srv/kaiken data",
        keys: "/etc/ssh/kaiken_keys",
    };
    const KEY: &str = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHk0Zm9vYmFyYmF6cXV4cXV1eHF1dXV4";

    fn login(name: &str) -> Login {
        Login {
            name: name.into(),
            role: LoginRole::Participant,
            key: Some(KEY.into()),
        }
    }

    /// The command as a shell would see it: what sshd makes of the quoted option.
    fn dequoted(line: &str) -> String {
        let quoted = line.split_once("command=\"").unwrap().1;
        let (mut command, mut chars) = (String::new(), quoted.chars().peekable());
        while let Some(c) = chars.next() {
            match c {
                '\\' if chars.peek() == Some(&'"') => command.extend(chars.next()),
                '"' => return command,
                c => command.push(c),
            }
        }
        panic!("the quote is not closed: {line}");
    }

    #[test]
    fn a_key_allows_a_terminal_and_one_command() {
        let keys = authorized_keys(&HOST, &[login("Sato")], Lang::En);
        let line = keys.lines().last().unwrap();
        assert!(line.starts_with("restrict,pty,command=\""), "{line}");
        assert!(line.ends_with(KEY), "{line}");
        assert_eq!(
            dequoted(line),
            "/usr/local/bin/kaiken --data-dir '/srv/kaiken data' --as Sato --login participant"
        );
    }

    #[test]
    fn no_name_leads_the_shell_or_sshd_astray() {
        let names = [
            "O'Brien",
            "\"; rm -rf /; \"",
            "a\\\"b",
            "x\\",
            "$(id)",
            "`id`",
            "--login",
            "../..",
            "佐藤 花子",
            "a b",
            "%h",
            "*",
        ];
        for name in names {
            let line = options(&HOST, &login(name));
            let seen = std::process::Command::new("sh")
                .arg("-c")
                .arg(dequoted(&line).replacen("/usr/local/bin/kaiken", "printf '%s\\n'", 1))
                .output()
                .unwrap();
            let seen = String::from_utf8(seen.stdout).unwrap();
            let words = [
                "--data-dir",
                "/srv/kaiken data",
                "--as",
                name,
                "--login",
                "participant",
            ];
            assert_eq!(seen.lines().collect::<Vec<_>>(), words, "{line}");
        }
    }

    #[test]
    fn only_a_public_key_is_taken_for_one() {
        assert_eq!(
            public_key(&format!("{KEY} sato@laptop\n")).as_deref(),
            Some(KEY)
        );
        let wrong = [
            "",
            "-----BEGIN OPENSSH PRIVATE KEY-----\nabc\n",
            "ssh-ed25519",
            "command=\"sh\" ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHk0Zm9vYmFyYmF6cXV4",
            "ssh-ed25519 AAAA\"B AAAAC3NzaC1lZDI1NTE5AAAAIHk0Zm9vYmFyYmF6cXV4",
        ];
        for file in wrong {
            assert_eq!(public_key(file), None, "{file}");
        }
        let two = format!("{KEY}\n{KEY}\n");
        assert_eq!(public_key(&two), None, "two keys: which is theirs?");
    }

    #[test]
    fn a_missing_key_has_its_place() {
        let mut nobody = login("Mori");
        nobody.key = None;
        let keys = authorized_keys(&HOST, &[nobody], Lang::Ja);
        assert!(keys.lines().all(|line| line.starts_with('#')), "{keys}");
        assert!(
            keys.contains("Mori") && keys.contains("ssh-ed25519 …"),
            "{keys}"
        );
    }
}
