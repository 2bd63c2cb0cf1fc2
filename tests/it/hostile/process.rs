//! Tests that run in a separate process, because they depend on environment variables.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use std::time::Duration;

use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::pki_types::pem::PemObject;
use tokio_rustls::rustls::pki_types::{CertificateDer, PrivateKeyDer};

/// Marks the process of a test, and names the folder of its certificate.
const FOLDER: &str = "CHATBOTKIT_TEST_FOLDER";

const LIMIT: Duration = Duration::from_secs(30);

/// True in the process of a test.
pub(crate) fn is_alone() -> bool {
    std::env::var_os(FOLDER).is_some()
}

/// Runs a test in a separate process with these variables. It trusts a certificate for `localhost`, unless they
/// override that; see [`tls`]. The test is a closure within the function of the test, whose name it has.
pub(crate) fn alone<T: AsyncFnOnce()>(variables: &[(&str, &str)], test: T) {
    if is_alone() {
        // A runtime that is blocked does not end by itself.
        std::thread::spawn(|| {
            std::thread::sleep(2 * LIMIT);
            std::process::exit(1);
        });
        let runtime = tokio::runtime::Runtime::new().expect("a runtime");
        return runtime.block_on(async { tokio::time::timeout(LIMIT, test()).await }).expect("an end within the limit");
    }
    let name = std::any::type_name::<T>().trim_start_matches("it::").trim_end_matches("::{{closure}}");
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name.replace("::", "-"));
    let certificate = make_certificate(&folder, "localhost");
    let mut process = Command::new(std::env::current_exe().expect("this test"));
    let inherited = std::env::vars_os().filter(|(name, _)| {
        let name = name.to_string_lossy().to_ascii_uppercase();
        !name.ends_with("_PROXY") && !name.starts_with("CHATBOTKIT_") && !name.starts_with("CBK_")
    });
    process.args(["--exact", name, "--nocapture"]).env_clear().envs(inherited);
    process.env("SSL_CERT_FILE", certificate).env_remove("SSL_CERT_DIR");
    process.envs(variables.iter().copied()).env(FOLDER, &folder);
    let output = process.output().expect("a process");
    let _ = std::fs::remove_dir_all(&folder);
    let text = [output.stdout, output.stderr].map(|text| String::from_utf8_lossy(&text).into_owned()).concat();
    assert!(output.status.success() && text.contains("1 passed"), "{text}");
}

/// Writes a certificate for a host, and its key.
fn make_certificate(folder: &Path, host: &str) -> PathBuf {
    let certified = rcgen::generate_simple_self_signed([host.to_owned()]).expect("a certificate");
    std::fs::create_dir_all(folder).expect("a folder");
    let certificate = folder.join("certificate.pem");
    std::fs::write(&certificate, certified.cert.pem()).expect("a file");
    std::fs::write(folder.join("key.pem"), certified.signing_key.serialize_pem()).expect("a file");
    certificate
}

/// TLS with the certificate that this process trusts.
pub(crate) fn tls(protocol: &str) -> TlsAcceptor {
    let folder = PathBuf::from(std::env::var_os(FOLDER).expect("a separate process"));
    acceptor(&folder, protocol)
}

fn acceptor(folder: &Path, protocol: &str) -> TlsAcceptor {
    let certificate = CertificateDer::from_pem_file(folder.join("certificate.pem")).expect("a certificate");
    let key = PrivateKeyDer::from_pem_file(folder.join("key.pem")).expect("a key");
    let config = ServerConfig::builder().with_no_client_auth().with_single_cert(vec![certificate], key);
    let mut config = config.expect("a certificate with its key");
    config.alpn_protocols = vec![protocol.as_bytes().to_vec()];
    TlsAcceptor::from(Arc::new(config))
}
