//! One machine that everybody logs in to, over a real sshd on loopback, set up by the
//! files that the program itself writes. Where there is no sshd the test says so and
//! passes, unless `KAIKEN_NEEDS_SSHD` is set.

use crate::pty::Pty;
use std::fs;
use std::io::Write;
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};
use tempfile::TempDir;

const PATIENCE: Duration = Duration::from_secs(60);
const SATO: &str = "佐藤 花子";
const MORI: &str = "Mori O'Hara";

/// A host with an sshd of its own.
struct Host {
    dir: TempDir,
    port: u16,
    user: String,
    sshd: Child,
}

impl Drop for Host {
    fn drop(&mut self) {
        let _ = self.sshd.kill();
        let _ = self.sshd.wait();
    }
}

fn kaiken() -> &'static str {
    env!("CARGO_BIN_EXE_kaiken")
}

/// Runs a program that must succeed.
fn done(command: &mut Command) -> String {
    let output = command.output().unwrap();
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{command:?}: {told}");
    String::from_utf8(output.stdout).unwrap()
}

/// The sshd of this machine, if it has one.
fn sshd() -> Option<PathBuf> {
    let found = ["/usr/sbin/sshd", "/usr/local/sbin/sshd", "/usr/bin/sshd"]
        .iter()
        .map(PathBuf::from)
        .find(|path| path.is_file());
    if found.is_none() {
        let needed = std::env::var_os("KAIKEN_NEEDS_SSHD").is_some();
        assert!(!needed, "there is no sshd on this machine");
        let skipped = "skipped: there is no sshd on this machine (openssh-server)\n";
        std::io::stderr().write_all(skipped.as_bytes()).unwrap();
    }
    found
}

impl Host {
    /// A host on which a workshop is served, as `serve-config` says.
    fn start(sshd: &Path) -> Host {
        let dir = tempfile::tempdir().unwrap();
        let user = done(Command::new("id").arg("-un")).trim().to_owned();
        // Free now, and asked for again in a moment.
        let port = TcpListener::bind("127.0.0.1:0")
            .unwrap()
            .local_addr()
            .unwrap()
            .port();
        let at = |name: &str| dir.path().join(name);
        for name in ["host", "sato", "mori", "facilitator"] {
            let mut keygen = Command::new("ssh-keygen");
            done(
                keygen
                    .args(["-q", "-t", "ed25519", "-N", "", "-f"])
                    .arg(at(name)),
            );
        }
        fs::create_dir(at("keys")).unwrap();
        let people = [
            ("sato", SATO),
            ("mori", MORI),
            ("facilitator", "facilitator"),
        ];
        for (file, name) in people {
            fs::copy(at(&format!("{file}.pub")), at(&format!("keys/{name}.pub"))).unwrap();
        }
        let mut new = Command::new(kaiken());
        new.arg("--data-dir").arg(at("data"));
        new.args([
            "workshop",
            "new",
            "Autumn",
            "--chosen",
            "--scenario",
            "everyday-it",
        ]);
        done(new.args(["--participant", SATO, "--participant", MORI]));
        let mut config = Command::new(kaiken());
        config.arg("--data-dir").arg(at("data"));
        config.args(["workshop", "serve-config", "Autumn", "--user", &user]);
        config
            .args(["--program", kaiken(), "--keys-file"])
            .arg(at("kaiken_keys"));
        config
            .arg("--keys")
            .arg(at("keys"))
            .arg("--write")
            .arg(dir.path());
        let told = done(&mut config);
        assert!(told.contains("3 of 3"), "{told}");
        let main = format!(
            "ListenAddress 127.0.0.1:{port}\nHostKey {host}\nPidFile none\nUsePAM no\n\
             StrictModes no\nSubsystem sftp internal-sftp\nInclude {ours}\n",
            host = at("host").display(),
            ours = at("kaiken.conf").display(),
        );
        fs::write(at("sshd_config"), main).unwrap();
        if user == "root" {
            // Where Debian's sshd wants to be before anybody is known.
            let _ = fs::create_dir_all("/run/sshd");
        }
        let log = fs::File::create(at("log")).unwrap();
        let sshd = Command::new(sshd)
            .args(["-D", "-e", "-f"])
            .arg(at("sshd_config"))
            .stdin(Stdio::null())
            .stderr(log)
            .spawn()
            .unwrap();
        let host = Host {
            dir,
            port,
            user,
            sshd,
        };
        host.wait(|| TcpStream::connect(("127.0.0.1", port)).is_ok());
        host
    }

    fn wait(&self, mut until: impl FnMut() -> bool) {
        let end = Instant::now() + PATIENCE;
        while !until() {
            let log = || fs::read_to_string(self.dir.path().join("log")).unwrap();
            assert!(
                Instant::now() < end,
                "waited in vain; sshd says:\n{}",
                log()
            );
            sleep(Duration::from_millis(100));
        }
    }

    /// What stands before a command on the line of somebody who logs in.
    fn login(&self, who: &str) -> Vec<String> {
        let key = self.dir.path().join(who).to_string_lossy().into_owned();
        let mut words: Vec<String> = vec!["-F".into(), "/dev/null".into()];
        for option in [
            "StrictHostKeyChecking=no",
            "UserKnownHostsFile=/dev/null",
            "IdentitiesOnly=yes",
            "BatchMode=yes",
            "LogLevel=ERROR",
        ] {
            words.extend(["-o".into(), option.into()]);
        }
        words.extend(["-i".into(), key, "-p".into(), self.port.to_string()]);
        words
    }

    /// Logs in without a terminal, and asks for something.
    fn ask(&self, who: &str, options: &[&str], asked: &[&str]) -> Output {
        Command::new("ssh")
            .args(self.login(who))
            .args(options)
            .arg(format!("{}@127.0.0.1", self.user))
            .args(asked)
            .env("KAIKEN_LANG", "en")
            .stdin(Stdio::null())
            .output()
            .unwrap()
    }

    /// Logs in with a terminal.
    fn sit_down(&self, who: &str, asked: &str) -> Pty {
        let mut words = self.login(who);
        words.extend(["-tt".into(), format!("{}@127.0.0.1", self.user)]);
        words.extend((!asked.is_empty()).then(|| asked.to_owned()));
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let ssh = ["/usr/bin/ssh", "/usr/local/bin/ssh"];
        let ssh = ssh
            .iter()
            .map(Path::new)
            .find(|path| path.is_file())
            .unwrap();
        Pty::start(ssh, &words, &[("LANG", "C.UTF-8")], (100, 40))
    }
}

fn text(output: &Output) -> String {
    let (out, err) = (&output.stdout, &output.stderr);
    format!(
        "{}{}",
        String::from_utf8_lossy(out),
        String::from_utf8_lossy(err)
    )
}

#[test]
fn everybody_logs_in_and_finds_kaiken_and_nothing_else() {
    let Some(sshd) = sshd() else {
        return;
    };
    let host = Host::start(&sshd);

    // Two play at once, in lines on their own terminals, and a third looks on.
    let play = "play everyday-it --mode rehearsal --plain --seed 1";
    let (mut sato, mut mori) = (host.sit_down("sato", play), host.sit_down("mori", play));
    let lines = "1\r".repeat(120);
    sato.send(&lines);
    mori.send(&lines);
    let mut table = host.sit_down("facilitator", "");
    table.wait_for("Autumn").wait_for(MORI);
    assert!(sato.wait_exit().success());
    assert!(mori.wait_exit().success());
    table.send("q").wait_exit();

    // The facilitator sees both, each of them their own alone.
    let both = [1, 2].map(|number| host.ask("facilitator", &[], &["report", &number.to_string()]));
    for report in &both {
        assert!(report.status.success(), "{}", text(report));
    }
    let of_sato = usize::from(!text(&both[0]).contains(SATO));
    assert!(text(&both[of_sato]).contains(SATO) && text(&both[1 - of_sato]).contains(MORI));
    let number = |at: usize| (at + 1).to_string();
    let (own, other) = (number(of_sato), number(1 - of_sato));
    let seen = host.ask("sato", &[], &["report", &own]);
    assert!(
        seen.status.success() && text(&seen).contains(SATO),
        "{}",
        text(&seen)
    );
    let hidden = host.ask("sato", &[], &["report", &other]);
    assert!(!hidden.status.success(), "{}", text(&hidden));
    assert!(!text(&hidden).contains("Mori"), "{}", text(&hidden));

    // Nothing else is to be had.
    let elsewhere = host
        .dir
        .path()
        .join("elsewhere")
        .to_string_lossy()
        .into_owned();
    let data = host.dir.path().join("data").to_string_lossy().into_owned();
    let keys = host
        .dir
        .path()
        .join("kaiken_keys")
        .to_string_lossy()
        .into_owned();
    for asked in [
        &["sh"][..],
        &["id"],
        &["list", ";", "id"],
        &["$(id)"],
        &["play", "everyday-it|sh"],
        &["report", "last", "-o", &elsewhere],
        &["report", "last", "--open"],
        &["--data-dir", &data, "report", &other],
        &["--as", "Mori", "report", &other],
        &["--login", "facilitator", "report", &other],
        &["data", "export", "-o", &elsewhere],
        &["check", &keys],
        &["play", &keys],
        &["workshop", "open"],
        &["agree", &other],
        &["trainee", "list"],
        &["scp", "-f", &keys],
    ] {
        let refused = host.ask("sato", &[], asked);
        let said = text(&refused);
        assert!(!refused.status.success(), "{asked:?}: {said}");
        assert!(!said.contains("uid="), "{asked:?}: {said}");
        assert!(!said.contains("ssh-ed25519"), "{asked:?}: {said}");
    }
    assert!(!Path::new(&elsewhere).exists());
    let address = format!("127.0.0.1:{}", host.port);
    let forwarded = host.ask("sato", &["-W", &address], &[]);
    assert!(
        !text(&forwarded).contains("SSH-2.0"),
        "{}",
        text(&forwarded)
    );
    let files = host.ask("sato", &["-s"], &["sftp"]);
    assert!(!files.status.success(), "{}", text(&files));
}

#[test]
fn a_line_that_breaks_loses_no_answer() {
    let Some(sshd) = sshd() else {
        return;
    };
    let host = Host::start(&sshd);
    let mut sato = host.sit_down("sato", "play everyday-it --plain --seed 1");
    sato.send(&"1\r".repeat(12)).wait_for("Better");
    sato.signal("KILL").wait_exit();
    // The old one may take a moment to notice.
    let mut said = String::new();
    host.wait(|| {
        let again = host.ask("sato", &[], &["resume", "--plain"]);
        said = text(&again);
        again.status.success()
    });
    assert!(said.contains("Going on where you stopped."), "{said}");
}
