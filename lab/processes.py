"""The lab's long-running processes, known by process id and start time and never by name."""

from __future__ import annotations

import os
import shlex
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

from lab import cgroups, identity, paths, waiting

# The shell joins the lab's cgroup and records itself before it becomes the program: from its first
# instruction on, the program is known, even if the lab is killed at this very moment.
_LAUNCH = 'echo $$ >"$1" && cat /proc/$$/stat >"$2" && shift 2 && exec "$@"'


def start(
    name: str,
    command: Sequence[str | Path],
    *,
    environment: Mapping[str, str] | None = None,
    namespace: Path | None = None,
) -> None:
    """Starts the process in the background, in the network namespace when given, with its output in its log.

    The process outlives the lab's own and gets no signals of its terminal.
    """
    record(name).parent.mkdir(parents=True, exist_ok=True)
    record(name).unlink(missing_ok=True)
    log(name).parent.mkdir(parents=True, exist_ok=True)
    # nsenter and not `ip netns exec`: the latter hides /sys/fs/cgroup behind a mount of its own.
    inside = ["nsenter", f"--net={namespace}"] if namespace else []
    words = [str(word) for word in [*inside, *command]]
    with log(name).open("a") as output:
        output.write(f"$ {shlex.join(words)}\n")
        output.flush()
        launched = subprocess.Popen(
            ["sh", "-c", _LAUNCH, "sh", str(cgroups.processes_file()), str(record(name)), *words],
            env=dict(os.environ) | dict(environment or {}),
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
            start_new_session=True,
        )
    waiting.until(
        lambda: _recorded(name) is not None or launched.poll() is not None,
        seconds=10,
        otherwise=lambda: f"{name} was not launched; see {log(name)}",
    )


def running(name: str) -> int | None:
    """The process id, or None when it never started, has ended, or its id now belongs to another process."""
    known = _recorded(name)
    if known is None or identity.start_time(known[0]) != known[1]:
        return None
    return known[0]


def stop(name: str, *, grace_seconds: float) -> None:
    """Asks the process to end, and ends it when it has not after the grace period."""
    known = _recorded(name)
    if known is not None:
        identity.end(*known, grace_seconds=grace_seconds)
    record(name).unlink(missing_ok=True)


def record(name: str) -> Path:
    """The file that holds the process's own /proc/<pid>/stat line, written by the process itself."""
    return paths.RUN / "processes" / name


def log(name: str) -> Path:
    return paths.logs() / f"{name}.log"


def _recorded(name: str) -> tuple[int, int] | None:
    """Process id and start time. A line cut short, as when the disk is full, counts as none."""
    try:
        return identity.parse(record(name).read_text())
    except (FileNotFoundError, ValueError):
        return None
