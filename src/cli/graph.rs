//! `kaiken graph`: what leads where in a scenario, to read or to draw.

use super::args::{Graph as Args, GraphFormat};
use super::failure::{DONE, Failure};
use super::named::Place;
use super::paint::Paint;
use super::print;
use super::world::World;
use crate::graph::Graph;
use crate::i18n::graph as words;
use crate::store::{shown, write_whole};
use std::io::{self, Write};

/// Runs the command.
pub fn run(args: &Args, world: &World) -> Result<u8, Failure> {
    let lang = world.lang();
    let scenario = Place::find(&args.scenario, world)?.read(world)?;
    let graph = Graph::of(&scenario);
    let format = args.format.unwrap_or_else(|| guess(args));
    let Some(path) = &args.output else {
        let mut out = io::BufWriter::new(io::stdout().lock());
        match format {
            GraphFormat::Text => Paint::of_stdout(world).put(&graph.to_outline(lang), &mut out)?,
            GraphFormat::Mermaid => out.write_all(graph.to_mermaid(lang).as_bytes())?,
            GraphFormat::Dot => out.write_all(graph.to_dot(lang).as_bytes())?,
        }
        out.flush()?;
        return Ok(DONE);
    };
    let written = match format {
        GraphFormat::Text => graph.to_outline(lang).text(),
        GraphFormat::Mermaid => graph.to_mermaid(lang),
        GraphFormat::Dot => graph.to_dot(lang),
    };
    write_whole(path, written.as_bytes(), args.force)
        .map_err(|error| Failure::write(&error, lang))?;
    let mut out = print::stdout();
    writeln!(out, "{}", words::written(lang, &shown(path)))?;
    out.flush()?;
    Ok(DONE)
}

/// The format a file's name tells.
fn guess(args: &Args) -> GraphFormat {
    let ending = args.output.as_ref().and_then(|path| path.extension());
    match ending.and_then(|ending| ending.to_str()) {
        Some("mmd" | "mermaid") => GraphFormat::Mermaid,
        Some("dot" | "gv") => GraphFormat::Dot,
        _ => GraphFormat::Text,
    }
}
