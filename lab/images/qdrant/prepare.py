"""The server and its packages, installed once on this machine: the image then builds without a network."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from pathlib import Path

from lab import wheels

_SOURCE = Path(__file__).resolve().parent


def prepare(context: Path) -> None:
    shutil.copytree(_packages(), context / "packages")
    compiled = shutil.ignore_patterns("__pycache__")
    shutil.copytree(_SOURCE / "qdrant_server", context / "qdrant_server", ignore=compiled)


def inputs() -> Iterable[Path | str]:
    return [_packages().name]


def _packages() -> Path:
    return wheels.installed("qdrant", _SOURCE / "requirements.txt")
