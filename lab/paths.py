"""Where the lab keeps things: nothing is ever written into the checkout."""

from __future__ import annotations

import os
from pathlib import Path

SOURCE = Path(__file__).resolve().parent


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


def build_logs() -> Path:
    """One log file a build."""
    return home() / "logs" / "build"
