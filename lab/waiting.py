"""Waiting for a condition, never for a time."""

from __future__ import annotations

import time
from collections.abc import Callable

from lab.errors import LabError

# Local servers answer a health check in about 1 ms; asking 20 times a second costs nothing noticeable.
INTERVAL_SECONDS = 0.05


def within(seconds: float, holds: Callable[[], bool]) -> bool:
    """Returns True when `holds()` does, False after so many seconds."""
    deadline = time.monotonic() + seconds
    while not holds():
        if time.monotonic() > deadline:
            return False
        time.sleep(INTERVAL_SECONDS)
    return True


def until(holds: Callable[[], bool], *, seconds: float, otherwise: Callable[[], str]) -> None:
    """Returns when `holds()` does; raises LabError with the text of `otherwise()` after `seconds`."""
    if not within(seconds, holds):
        raise LabError(otherwise())
