"""The lab's certificate authority and what it signs; it survives `down`, so a kubeconfig stays valid."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path

from lab import cache, files, paths, shell

VALID_DAYS = "3650"


@dataclass(frozen=True)
class Certificate:
    certificate: Path
    key: Path


def authority() -> Certificate:
    """Signs every server certificate of the lab, and the client certificates the cluster is asked for."""
    subject: list[str | Path] = [
        "-subj",
        "/CN=chatbot-deploy-lab",
        "-addext",
        "keyUsage=critical,keyCertSign,cRLSign",
    ]
    return _certificate("ca", subject)


def server(name: str, hosts: list[str]) -> Certificate:
    """A certificate with which a server may call itself any of these host names and IP addresses."""
    signer = authority()
    names = ",".join(f"{'IP' if host.replace('.', '').isdigit() else 'DNS'}:{host}" for host in hosts)
    signed: list[str | Path] = ["-CA", signer.certificate, "-CAkey", signer.key, "-subj", f"/CN={name}"]
    purpose = ["-addext", f"subjectAltName={names}", "-addext", "extendedKeyUsage=serverAuth"]
    return _certificate(f"{name}-{cache.content_hash(hosts)}", [*signed, *purpose])


def service_account_key() -> Path:
    """The key that signs the tokens pods talk to the API server with."""
    key = _folder() / "service-account.key"
    with cache.only_one("pki"):
        if not key.is_file():
            files.write(key, shell.run(["openssl", "genrsa", "2048"]), mode=0o600)
    return key


def _certificate(name: str, options: list[str | Path]) -> Certificate:
    """The certificate is written last: where there is one, there is its key."""
    pair = Certificate(_folder() / f"{name}.crt", _folder() / f"{name}.key")
    with cache.only_one("pki"):
        if not pair.certificate.is_file():
            certificate, key = _create(options)
            files.write(pair.key, key, mode=0o600)
            files.write(pair.certificate, certificate)
    return pair


def _create(options: list[str | Path]) -> tuple[str, str]:
    with tempfile.TemporaryDirectory() as folder:
        certificate, key = Path(folder, "certificate"), Path(folder, "key")
        made = ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"]
        shell.run([*made, "-days", VALID_DAYS, "-out", certificate, "-keyout", key, *options])
        return certificate.read_text(), key.read_text()


def _folder() -> Path:
    return paths.state() / "pki"
