//! `kaiken room`: what the audience of a workshop sees, on a projector's screen or as
//! lines.

use super::args;
use super::failure::{DONE, Failure, tell};
use super::print;
use super::workshop;
use super::world::World;
use crate::i18n::{Lang, audience as words};
use crate::store::{Follower, Sight};
use crate::tui::app::App;
use crate::tui::clock::Moment;
use crate::tui::screens::room::{PAUSE, Projected, RoomScreen};
use crate::tui::usher::Usher;
use crate::tui::{run, terminal};
use crate::workshop::audience::Audience;
use jiff::Timestamp;
use rustix::event::{PollFd, PollFlags, Timespec, poll};
use signal_hook::consts::{SIGINT, SIGTERM};
use std::io::{self, Write};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// Runs the command.
pub fn run(args: &args::Room, world: &World) -> Result<u8, Failure> {
    let plain = args.plain || world.accessible;
    let wanted = args.workshop.as_deref();
    look_for(wanted, world)?;
    if !plain && terminal::look().is_err() {
        tell(words::not_a_terminal(world.lang()));
        return Err(Failure::Status(terminal::NO_TERMINAL));
    }
    let follower = Follower::new(world.vault.data_dir(), wanted, Timestamp::now);
    match plain {
        true => lines(follower, world),
        false => screen(follower, world),
    }
}

/// Whether the workshop that is named is there at all. Without a name, the room waits
/// for one.
fn look_for(wanted: Option<&str>, world: &World) -> Result<(), Failure> {
    let lang = world.lang();
    let Some(name) = wanted else {
        return Ok(());
    };
    let found = world.vault.read(|store| store.find_workshop(Some(name)));
    match found.transpose() {
        Ok(Some(Some(_))) => Ok(()),
        Ok(Some(None) | None) => {
            world.warn();
            Err(workshop::unknown(name, world))
        }
        Err(error) => Err(Failure::store(&error, lang)),
    }
}

fn screen(follower: Follower, world: &World) -> Result<u8, Failure> {
    let mut usher = Usher::new(follower, Timestamp::now);
    // What is there already is to be seen at once.
    let first = usher.look().unwrap_or(Projected::Nothing);
    let mut settings = world.settings;
    if let (Projected::Seen(audience, _), None) = (&first, world.asked_lang) {
        settings.lang = audience.lang;
    }
    let room = RoomScreen::new(first, world.asked_lang, Moment::default());
    let mut app = App::new(room, settings, world.no_color, usher);
    match run::run(&mut app) {
        Ok(ending) => Ok(ending.exit_code()),
        Err(why) => {
            tell(&why.message(world.lang()));
            Err(Failure::Status(terminal::NO_TERMINAL))
        }
    }
}

/// Tells each change in lines, until Ctrl-C, or until nobody listens any more.
fn lines(mut follower: Follower, world: &World) -> Result<u8, Failure> {
    let stop = Arc::new(AtomicBool::new(false));
    for signal in [SIGINT, SIGTERM] {
        signal_hook::flag::register(signal, Arc::clone(&stop))?;
    }
    let mut before: Option<Audience> = None;
    while !stop.load(Ordering::SeqCst) {
        if let Some(sight) = follower.look() {
            let mut out = print::stdout();
            for line in told(&sight, before.as_ref(), world) {
                writeln!(out, "{line}")?;
            }
            out.flush()?;
            before = match sight {
                Sight::Seen(audience) => Some(*audience),
                Sight::Nothing | Sight::Newer => None,
            };
        }
        if !pause()? {
            break;
        }
    }
    Ok(DONE)
}

fn told(sight: &Sight, before: Option<&Audience>, world: &World) -> Vec<String> {
    let own: Lang = world.lang();
    match sight {
        Sight::Nothing => [words::no_workshop(own), words::no_workshop_hint(own)]
            .map(str::to_owned)
            .to_vec(),
        Sight::Newer => vec![words::newer(own).to_owned()],
        Sight::Seen(audience) => {
            let lang = world.asked_lang.unwrap_or(audience.lang);
            let now = Timestamp::now().as_millisecond();
            audience.told(before, now, lang)
        }
    }
}

/// Waits a moment; whether anybody still listens. A signal ends it early.
fn pause() -> io::Result<bool> {
    let pause = Timespec::try_from(PAUSE).unwrap_or_default();
    let stdout = io::stdout();
    let mut fds = [PollFd::new(&stdout, PollFlags::empty())];
    match poll(&mut fds, Some(&pause)) {
        Ok(_) => Ok(!fds[0].revents().intersects(PollFlags::ERR | PollFlags::HUP)),
        Err(rustix::io::Errno::INTR) => Ok(true),
        Err(error) => Err(error.into()),
    }
}
