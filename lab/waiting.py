"""Waiting for a condition, never for a time."""

from __future__ import annotations

import time
from collections.abc import Callable

from lab.errors import LabError

# Local servers answer a health check in about 1 ms; asking 20 times a second costs nothing noticeable.
INTERVAL_SECONDS = 0.05


def until(holds: Callable[[], bool], *, seconds: float, otherwise: Callable[[], str]) -> None:
    """Returns when `holds()` does; raises LabError with the text of `otherwise()` after `seconds`."""
    deadline = time.monotonic() + seconds
    while not holds():
        if time.monotonic() > deadline:
            raise LabError(otherwise())
        time.sleep(INTERVAL_SECONDS)
