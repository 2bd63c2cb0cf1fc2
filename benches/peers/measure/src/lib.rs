//! A task of the command line, done and measured: `<program> <base-url> <task> <count>`.
//!
//! `node.mjs` and `peer.py` are the same for their clients. What is printed is a line of JSON, which xtask reads.

use std::error::Error;
use std::fs;
use std::time::Duration;

use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
use rustix::time::{ClockId, clock_gettime};

/// Error of the programs.
pub type Failure = Box<dyn Error>;

/// The task, and the number of repetitions.
pub struct Task {
    /// Address of the server.
    pub base_url: String,
    name: String,
    count: usize,
}

impl Task {
    /// The task that the command line names.
    pub fn from_arguments() -> Result<Self, Failure> {
        let arguments: Vec<_> = std::env::args().skip(1).collect();
        let [base_url, name, count] = <[String; 3]>::try_from(arguments).map_err(|_| "<base-url> <task> <count>")?;
        Ok(Self { base_url, name, count: count.parse()? })
    }

    /// Does it by three things that a client can do: fetch a bot, count the tokens of a completion, and begin a
    /// completion in progress.
    pub async fn run<S>(
        &self,
        fetch: impl AsyncFn() -> Result<(), Failure>,
        tokens: impl AsyncFn() -> Result<usize, Failure>,
        begun: impl AsyncFn() -> Result<S, Failure>,
    ) -> Result<(), Failure> {
        let mut count = 0;
        let measured = match self.name.as_str() {
            "start" => {
                fetch().await?;
                count = 1;
                String::new()
            }
            // Once for what the first time costs, and once to be counted.
            "calls" => {
                let mut before = Duration::ZERO;
                for _ in 0..2 {
                    before = cpu()?;
                    count = 0;
                    while count < self.count {
                        fetch().await?;
                        count += 1;
                    }
                }
                format!(r#","cpu_seconds":{}"#, (cpu()? - before).as_secs_f64())
            }
            "events" => {
                tokens().await?;
                let before = cpu()?;
                count = tokens().await?;
                format!(r#","cpu_seconds":{}"#, (cpu()? - before).as_secs_f64())
            }
            // The first one brings in what all share.
            "idle" => {
                all_files_that_may_be_open()?;
                let mut streams = vec![begun().await?];
                let before = resident()?;
                while count < self.count {
                    streams.push(begun().await?);
                    count += 1;
                }
                format!(r#","resident_bytes":{}"#, resident()? - before)
            }
            other => return Err(format!("{other} is no task").into()),
        };
        println!(r#"{{"task":"{}","count":{count}{measured}}}"#, self.name);
        Ok(())
    }
}

/// The processor time of this process, of all of its threads, its own and the system's for it.
fn cpu() -> Result<Duration, Failure> {
    Ok(clock_gettime(ClockId::ProcessCPUTime).try_into()?)
}

/// The memory that this process has, in bytes. Only available on Linux.
fn resident() -> Result<i64, Failure> {
    let status = fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).ok_or("no VmRSS")?;
    Ok(line.trim().trim_end_matches("kB").trim_end().parse::<i64>()? * 1024)
}

/// Lets this process have as many files open as it may: a connection is one, and a thousand are more than is usual.
pub fn all_files_that_may_be_open() -> Result<(), Failure> {
    let maximum = getrlimit(Resource::Nofile).maximum;
    Ok(setrlimit(Resource::Nofile, Rlimit { current: maximum, maximum })?)
}
