"""A registry of a test's own: its faults disturb nobody else, and it has models that are wrong.

| model | what it is |
| --- | --- |
| `library/nomic-embed-text:latest` | as in the lab's registry |
| `library/nomic-embed-text:small` | vectors of 384 numbers under the name of a model that has 768 |
| `library/ballast:latest` | the tiny model with a layer of 1 GB that nothing reads |

`python3 -m lab.models.spare` prints `{"registry": "HOST:PORT", "control": "http://…"}` when it serves,
and ends with its standard input.
"""

from __future__ import annotations

import hashlib
import json
import ssl
import sys
import threading
from pathlib import Path

from lab import addresses, cache, pki
from lab.models import library, service
from lab.models.control import ControlServer
from lab.models.faults import FaultSwitch
from lab.models.registry import RegistryServer
from lab.models.store import Store

BALLAST_BYTES = 1_000_000_000
_SOURCES = (*library.SOURCES, "spare.py")


def store() -> Path:
    sources = [library.SOURCE / name for name in _SOURCES]
    return cache.artifact("spare-model-store", sources, _write_store)


def _write_store(folder: Path) -> None:
    offered = Store(folder)
    usual = library.add_model(offered, library.DIMENSIONS)
    ballast = {"mediaType": "application/vnd.chatbot-lab.ballast", **_add_zeros(offered, BALLAST_BYTES)}
    offered.add_manifest("library", "nomic-embed-text", "latest", usual)
    offered.add_manifest("library", "nomic-embed-text", "small", library.add_model(offered, 384))
    heavy = {**usual, "layers": [*usual["layers"], ballast]}
    offered.add_manifest("library", "ballast", "latest", heavy)


def _add_zeros(offered: Store, size: int) -> dict[str, object]:
    """A blob of zeros takes no room on the disk."""
    digest, chunk = hashlib.sha256(), bytes(1_000_000)
    for _ in range(size // len(chunk)):
        digest.update(chunk)
    name = f"sha256:{digest.hexdigest()}"
    with (offered.folder / "blobs" / name.replace(":", "-")).open("wb") as blob:
        blob.truncate(size)
    return {"digest": name, "size": size}


def main() -> None:
    identity = pki.server("model-registry", [service.HOST, addresses.HOST])
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    tls.load_cert_chain(identity.certificate, identity.key)
    switch = FaultSwitch()
    control = ControlServer(("127.0.0.1", 0), switch)
    registry = RegistryServer((addresses.HOST, 0), Store(store()), switch, tls)
    for server in (control, registry):
        threading.Thread(target=server.serve_forever, daemon=True).start()
    # By the public name: sent on for a blob from an address to that same address, Ollama finds no redirect.
    told = {
        "registry": f"{service.HOST}:{registry.server_port}",
        "control": f"http://127.0.0.1:{control.server_port}/faults",
    }
    print(json.dumps(told), flush=True)
    sys.stdin.read()


if __name__ == "__main__":
    main()
