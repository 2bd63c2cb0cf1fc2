//! The commands: a group for each resource, and a command for each operation.

use clap::{Arg, ArgAction, ArgMatches, Args, Command, Subcommand};

use crate::arguments::{Builtin, Global};
use crate::flags::{body_flags, flags};
use crate::table::{GROUPS, OPERATIONS, Operation};

/// Names of options that a field cannot have.
const RESERVED: [&str; 11] =
    ["all", "base-url", "dry-run", "emulator", "help", "json", "output", "profile", "run-as", "stream", "verbose"];

/// Before the name of a resource that is the name of another command.
const RESOURCE: &str = "resource.";

/// The whole command line.
pub(crate) fn command() -> Command {
    let command = Global::augment_args(Builtin::augment_subcommands(group(Command::new("chatbotkit"), &[])));
    command
        .version(env!("CARGO_PKG_VERSION"))
        .about("The ChatBotKit API on the command line")
        .long_about(None)
        .after_help("Without an account: `chatbotkit --emulator chat`, or `chatbotkit emulator` in another terminal.")
        .subcommand_required(true)
        .arg_required_else_help(true)
}

/// The operation of a command, with its arguments.
pub(crate) fn operation(matches: &ArgMatches) -> Option<(&'static Operation, &ArgMatches)> {
    let (mut names, mut innermost) = (Vec::new(), matches);
    while let Some((name, below)) = innermost.subcommand() {
        names.push(name.strip_prefix(RESOURCE).unwrap_or(name));
        innermost = below;
    }
    let operation = OPERATIONS.iter().find(|operation| operation.command == names)?;
    Some((operation, innermost))
}

/// Adds the groups and operations of a resource.
fn group(mut command: Command, path: &[&'static str]) -> Command {
    let mut groups = Vec::new();
    for operation in OPERATIONS {
        match operation.command.strip_prefix(path) {
            Some([name]) => command = command.subcommand(leaf(named(path, name), operation)),
            Some([name, ..]) if !groups.contains(name) => {
                groups.push(*name);
                let shown = named(path, name);
                let path: Vec<_> = path.iter().copied().chain([*name]).collect();
                let about = GROUPS.iter().find(|(group, _)| *group == path).map_or("", |(_, about)| about);
                let below = Command::new(shown).about(about).subcommand_required(true).arg_required_else_help(true);
                command = command.subcommand(group(below, &path));
            }
            _ => {}
        }
    }
    command
}

/// The name of a command below others: that of a resource can be one of ours.
fn named(path: &[&str], name: &str) -> String {
    let is_taken = path.is_empty() && Builtin::has_subcommand(name);
    if is_taken { format!("{RESOURCE}{name}") } else { name.to_owned() }
}

fn leaf(name: String, operation: &'static Operation) -> Command {
    let about = format!("{}\n\n{}", operation.summary, operation.description);
    let mut command = Command::new(name).about(operation.summary).long_about(about);
    command = command.args(operation.ids.iter().map(|(name, help)| Arg::new(*name).required(true).help(*help)));
    if operation.file {
        command = command
            .arg(Arg::new("FILE").required(true).help("The path or the URL of the file"))
            .arg(Arg::new("TYPE").long("type").value_name("MEDIA").help("The media type; by the extension unless set"));
    }
    for flag in flags(operation.query) {
        command = command.arg(flag.argument(&RESERVED).required(flag.is_required()));
    }
    if let Some(object) = operation.body {
        let help = "The request as a JSON object, from a file or from stdin; options are set over it";
        command = command.arg(Arg::new("json").long("json").value_name("BODY|@FILE|-").help(help));
        for flag in body_flags(operation.query, object.fields) {
            let argument = flag.argument(&RESERVED);
            command = command.arg(if flag.is_required() { argument.required_unless_present("json") } else { argument });
        }
        if !operation.example.is_empty() {
            let example = operation.example.replace('\'', "'\\''");
            command = command.after_long_help(format!("Example:\n  --json '{example}'"));
        }
    }
    let switches = [
        (operation.page, "all", "Returns all pages, and not only one"),
        (operation.streams, "stream", "Returns the events of the response as they are sent"),
        (true, "dry-run", "Prints the request, without the secret, and does not send it"),
    ];
    let switches = switches.into_iter().filter(|(applies, ..)| *applies);
    command.args(switches.map(|(_, name, help)| Arg::new(name).long(name).action(ArgAction::SetTrue).help(help)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn resource_with_the_name_of_another_command_has_a_name_of_its_own() {
        assert_eq!([named(&[], "chat"), named(&[], "bot"), named(&["bot"], "chat")], ["resource.chat", "bot", "chat"]);
    }
}
