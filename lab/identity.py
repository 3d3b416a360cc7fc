"""Telling one process from another that later got the same id: by the moment it started."""

from __future__ import annotations

import contextlib
import os
import select
import signal
from pathlib import Path

# Fields 3 and 22 of /proc/<pid>/stat, counted after the command name (field 2), which may hold spaces and
# parentheses.
_STATE_FIELD = 0
_START_TIME_FIELD = 19
_ENDED_STATES = ("Z", "X")


def start_time(pid: int) -> int | None:
    """Clock ticks from boot to the process's start; None when there is none, or only its exit status."""
    try:
        stat = Path(f"/proc/{pid}/stat").read_text()
    except (FileNotFoundError, ProcessLookupError):
        return None
    return None if _fields(stat)[_STATE_FIELD] in _ENDED_STATES else parse(stat)[1]


def parse(stat: str) -> tuple[int, int]:
    """Process id and start time out of a /proc/<pid>/stat line. Raises ValueError when it was cut short."""
    fields = _fields(stat)
    if len(fields) <= _START_TIME_FIELD:
        raise ValueError(f"not a whole stat line: {stat!r}")
    return int(stat.split(maxsplit=1)[0]), int(fields[_START_TIME_FIELD])


def end(pid: int, started: int, *, grace_seconds: float) -> None:
    """Ends exactly this process: a process that got its id later is left alone."""
    try:
        handle = os.pidfd_open(pid)
    except ProcessLookupError:
        return
    try:
        # The handle holds on to one process, so between this check and the signal nobody can take its place.
        if start_time(pid) != started:
            return
        for what, seconds in ((signal.SIGTERM, grace_seconds), (signal.SIGKILL, 10.0)):
            with contextlib.suppress(ProcessLookupError):
                signal.pidfd_send_signal(handle, what)
            if _ended(handle, seconds):
                break
    finally:
        os.close(handle)
    with contextlib.suppress(ChildProcessError):
        os.waitpid(pid, os.WNOHANG)


def _fields(stat: str) -> list[str]:
    return stat[stat.rindex(")") + 1 :].split()


def _ended(handle: int, seconds: float) -> bool:
    """Waits until the process behind the handle has ended; a handle becomes readable at that moment."""
    poll = select.poll()
    poll.register(handle, select.POLLIN)
    return bool(poll.poll(int(seconds * 1000)))
