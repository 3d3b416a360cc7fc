"""What the lab is doing, one line a step, for the person who waits."""

from __future__ import annotations

import contextlib
import sys
import time
from collections.abc import Iterator


def say(text: str) -> None:
    """Progress goes to standard error: standard output is for what was asked for, such as a path."""
    print(f"lab: {text}", file=sys.stderr, flush=True)


@contextlib.contextmanager
def step(doing: str, done: str) -> Iterator[None]:
    """Announces a long step, and says afterwards how long it took."""
    say(f"{doing} …")
    began = time.monotonic()
    yield
    say(f"{done} ({time.monotonic() - began:.1f} s)")
