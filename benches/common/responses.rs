//! Responses of the server.

pub(crate) const BOT: &str = r#"{"id":"b1","name":"Guide","description":"Shows the way","backstory":"You are brief.","model":"gpt-4o","createdAt":1790000000000,"updatedAt":1790000000000}"#;

pub(crate) const TOKEN: &str = r#"{"type":"token","data":{"type":"bot","token":" brown"},"createdAt":1790000000000}"#;

const RESULT: &str = r#"{"type":"result","data":{"text":"The fox","usage":{"token":7},"end":{"reason":"stop"}},"createdAt":1790000000000}"#;

/// Bytes in a chunk, like a read of a socket.
const CHUNK: usize = 16 * 1024;

/// The lines of a response with this number of tokens, and its result at the end.
pub(crate) fn lines(tokens: usize) -> String {
    format!("{}{RESULT}\n", format!("{TOKEN}\n").repeat(tokens))
}

/// One event on a line of this length.
pub(crate) fn long_line(length: usize) -> String {
    let (head, tail) = (r#"{"type":"message","data":{"type":"bot","text":""#, "\"}}\n");
    format!("{head}{}{tail}", "x".repeat(length - head.len() - tail.len()))
}

/// A complete response that streams these lines.
pub(crate) fn stream(lines: &str) -> String {
    format!("{}0\r\n\r\n", begun(lines))
}

/// A response that streams these lines, without the last chunk.
pub(crate) fn begun(lines: &str) -> String {
    let mut response = String::from(
        "HTTP/1.1 200 OK\r\ncontent-type: application/jsonl; charset=utf-8\r\ntransfer-encoding: chunked\r\n\r\n",
    );
    for start in (0..lines.len()).step_by(CHUNK) {
        let chunk = &lines[start..lines.len().min(start + CHUNK)];
        response.push_str(&format!("{:x}\r\n{chunk}\r\n", chunk.len()));
    }
    response
}

/// A response with a `content-length`.
pub(crate) fn json(body: &str) -> String {
    format!("HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: {}\r\n\r\n{body}", body.len())
}
