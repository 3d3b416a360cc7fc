"""The static pause program."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from pathlib import Path

from lab import tools


def prepare(context: Path) -> None:
    shutil.copy(_pause(), context / "pause")


def inputs() -> Iterable[Path | str]:
    return [_pause().parent.name]


def _pause() -> Path:
    return tools.PAUSE.path() / "pause"
