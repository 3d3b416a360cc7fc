"""Running a command to its end."""

from __future__ import annotations

import contextlib
import os
import shlex
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import IO

from lab.errors import LabError

# Long enough to show a compiler's or a server's complaint, short enough to read.
SHOWN_LINES = 25


def run(
    command: Sequence[str | Path],
    *,
    environment: Mapping[str, str] | None = None,
    folder: Path | None = None,
    stdin: str | None = None,
    log: Path | None = None,
) -> str:
    """The command's standard output. `environment` is added to ours; with `log`, all output goes there.

    Raises LabError with the end of the output when the command fails.
    """
    words = [str(word) for word in command]
    finished = _finished(words, dict(os.environ) | dict(environment or {}), folder, stdin, log)
    if finished.returncode != 0:
        output = tail(log) if log else last_lines((finished.stderr or "") + (finished.stdout or ""))
        where = f"\n  The whole log: {log}" if log else ""
        raise LabError(f"`{shlex.join(words)}` failed with exit code {finished.returncode}:\n{output}{where}")
    return finished.stdout or ""


def succeeds(command: Sequence[str | Path], *, environment: Mapping[str, str] | None = None) -> bool:
    """Whether the command ends with 0; its output is dropped."""
    words = [str(word) for word in command]
    finished = _finished(words, dict(os.environ) | dict(environment or {}), None, None, None)
    return finished.returncode == 0


def tail(log: Path) -> str:
    """The end of a log file, indented for an error message."""
    return last_lines(log.read_text(errors="replace")) if log.is_file() else "  (no output)"


def last_lines(text: str) -> str:
    lines = text.strip().splitlines()[-SHOWN_LINES:]
    return "\n".join(f"  {line}" for line in lines) or "  (no output)"


def _finished(
    words: list[str], environment: dict[str, str], folder: Path | None, stdin: str | None, log: Path | None
) -> subprocess.CompletedProcess[str]:
    try:
        with _output(log) as output:
            return subprocess.run(
                words,
                env=environment,
                cwd=folder,
                input=stdin,
                stdout=output,
                stderr=output,
                text=True,
                check=False,
            )
    except FileNotFoundError as missing:
        raise LabError(f"`{words[0]}` is not installed on this machine ({missing}).") from missing


@contextlib.contextmanager
def _output(log: Path | None) -> Iterator[IO[str] | int]:
    """Where a command's output goes: into memory, or to the end of the log."""
    if log is None:
        yield subprocess.PIPE
        return
    log.parent.mkdir(parents=True, exist_ok=True)
    with log.open("a") as output:
        yield output
