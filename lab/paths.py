"""Where the lab keeps things: nothing is ever written into the checkout."""

from __future__ import annotations

import os
from pathlib import Path

SOURCE = Path(__file__).resolve().parent

# Sockets (whose paths may have 107 bytes at most), process records and configuration. A machine holds one
# lab, for addresses and ports are fixed; so this place is fixed too, and a lab with another cache is found.
RUN = Path("/run/chatbot-deploy-lab")


def home() -> Path:
    """The lab's one folder on this machine: built artifacts, state and logs."""
    chosen = os.environ.get("CHATBOT_LAB_CACHE")
    if chosen:
        return Path(chosen).resolve()
    caches = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(caches).resolve() / "chatbot-deploy-lab"


def artifacts() -> Path:
    """Finished builds, each under a hash of its inputs."""
    return home() / "artifacts"


def state() -> Path:
    """What survives `down`: images, registry content, passwords and certificates."""
    return home() / "state"


def cluster() -> Path:
    """What one cluster leaves behind and the next one must not find: etcd, kubelet folders, volumes."""
    return home() / "cluster"


def logs() -> Path:
    """One log file a process or build."""
    return home() / "logs"
