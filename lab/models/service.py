"""How the lab runs its model registry, and what to build for it beforehand."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from lab import pki
from lab.models import binary, library

HOST = "registry.ollama.ai"  # what an unchanged `ollama pull` asks; the lab's DNS leads it to us
PORT = 443
CONTROL = "127.0.0.1:11443"  # switches faults on and off, for tests on this machine


def command(address: str) -> list[str]:
    """Runs in the foreground until it is ended. `address` is an IP address that pods reach."""
    # The address too: Ollama is sent on to it for the blobs.
    identity = pki.server("model-registry", [HOST, address])
    return [
        *(sys.executable, "-m", "lab.models.registry"),
        *("--address", f"{address}:{PORT}"),
        *("--cert", str(identity.certificate)),
        *("--key", str(identity.key)),
        *("--store", str(library.store())),
        *("--control", CONTROL),
    ]


def builds() -> list[Callable[[], Path]]:
    """What takes long, so that it can be built beside the other tools."""
    return [binary.path, library.store]
