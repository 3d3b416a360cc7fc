"""The part of a file that a `Range` header asks for."""

from __future__ import annotations

import re
from dataclasses import dataclass

# One range from a start on is all that Ollama sends. HTTP lets a server ignore other forms and send all.
_RANGE = re.compile(r"bytes=(\d+)-(\d*)")


@dataclass(frozen=True)
class Span:
    """Bytes of a file, `stop` not included."""

    start: int
    stop: int

    @property
    def length(self) -> int:
        return self.stop - self.start


class Unsatisfiable(ValueError):
    """The range begins after the end of the file."""


def span_of(header: str | None, size: int) -> Span | None:
    """None when the whole file is asked for."""
    asked = _RANGE.fullmatch(header or "")
    if asked is None:
        return None
    start = int(asked[1])
    stop = min(int(asked[2]) + 1, size) if asked[2] else size
    if start >= stop:
        raise Unsatisfiable(header)
    return Span(start, stop)
