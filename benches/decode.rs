//! How fast events are read, against what is the least that reading them can take.
//!
//! `cargo bench --bench decode` runs all of these in turn, so that ratios between them hold however
//! fast the machine is.

use chatbotkit_client::Event;
use divan::{Bencher, black_box, counter::ItemsCount};
use serde::Deserialize;

const TOKEN: &str = r#"{"type":"token","data":{"type":"bot","token":" brown"},"createdAt":1790000000000}"#;
const TOKEN_TAG_LAST: &str = r#"{"createdAt":1790000000000,"data":{"type":"bot","token":" brown"},"type":"token"}"#;
const UNKNOWN: &str = r#"{"type":"tokan","data":{"type":"bot","token":" brown"},"createdAt":1790000000000}"#;

/// The floor: a struct of just the shape of a token event, its tag not even looked at.
#[derive(Deserialize)]
#[allow(dead_code)]
struct TokenLine {
    r#type: String,
    data: TokenData,
    #[serde(rename = "createdAt")]
    created_at: i64,
}

#[derive(Deserialize)]
#[allow(dead_code)]
struct TokenData {
    r#type: String,
    token: String,
}

fn main() {
    divan::main();
}

#[divan::bench]
fn token_into_a_struct_of_its_shape(bencher: Bencher<'_, '_>) {
    bencher.counter(ItemsCount::new(1usize)).bench(|| serde_json::from_str::<TokenLine>(black_box(TOKEN)));
}

#[divan::bench(args = [TOKEN, TOKEN_TAG_LAST, UNKNOWN])]
fn event(bencher: Bencher<'_, '_>, line: &str) {
    bencher.counter(ItemsCount::new(1usize)).bench(|| serde_json::from_str::<Event>(black_box(line)));
}
