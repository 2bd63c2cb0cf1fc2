//! Arguments: the options of every command, and the commands that are not operations.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};
use clap_complete::Shell;

/// Options of every command.
#[derive(Args, Clone, Debug)]
#[command(next_help_heading = "Global options")]
pub(crate) struct Global {
    /// The profile of the config file
    #[arg(long, global = true, value_name = "NAME")]
    pub(crate) profile: Option<String>,
    /// The URL of a self-hosted deployment
    #[arg(long, global = true, value_name = "URL")]
    pub(crate) base_url: Option<String>,
    /// The child user to run as: an id or an e-mail address
    #[arg(long, global = true, value_name = "USER")]
    pub(crate) run_as: Option<String>,
    /// Starts an emulator for this command, which needs no account and forgets everything at the end
    #[arg(long, global = true, conflicts_with_all = ["profile", "base_url"])]
    pub(crate) emulator: bool,
    /// The output: `table` in a terminal and `jsonl` otherwise, unless set
    #[arg(long, global = true, value_name = "FORMAT")]
    pub(crate) output: Option<Format>,
    /// Prints a trace of the calls and their attempts to stderr
    #[arg(long, short, global = true)]
    pub(crate) verbose: bool,
}

/// The format of the output.
#[derive(Clone, Copy, Debug, Eq, PartialEq, ValueEnum)]
pub(crate) enum Format {
    /// Indented JSON; a list is an array
    Json,
    /// A line of JSON for each item
    Jsonl,
    /// Aligned columns
    Table,
}

/// Commands that are not operations.
#[derive(Debug, Subcommand)]
pub(crate) enum Builtin {
    /// Chats in the terminal: Ctrl-C cancels a response, Ctrl-D leaves
    Chat {
        /// The bot that responds
        #[arg(long, value_name = "ID", conflicts_with = "conversation")]
        bot: Option<String>,
        /// The model that responds
        #[arg(long, conflicts_with = "conversation")]
        model: Option<String>,
        /// The conversation to continue; a new one unless set
        #[arg(long, value_name = "ID")]
        conversation: Option<String>,
    },
    /// Runs the agent of a Markdown file
    Agent {
        /// The file: front matter with `model`, `tools`, `approval` and `skills`, and the backstory
        file: PathBuf,
        /// The task
        task: String,
        /// The folder of the file tools
        #[arg(long, value_name = "PATH", default_value = ".")]
        folder: PathBuf,
    },
    /// Prints the messages of a channel, and reconnects
    Listen {
        /// The id of the channel
        channel: String,
        /// The number of messages of the history that are printed first
        #[arg(long, value_name = "NUMBER")]
        history: Option<i64>,
    },
    /// Stores a secret in the config file
    ///
    /// The secret is read from a prompt, or from stdin if that is not a terminal: it is never an argument.
    Login,
    /// Runs an emulator of the API until Ctrl-C
    Emulator {
        /// The port on 127.0.0.1; 0 takes any that is free
        #[arg(long, value_name = "NUMBER", default_value_t = 8787)]
        port: u16,
    },
    /// Prints the completions of a shell
    Completions {
        /// The shell
        shell: Shell,
    },
}
