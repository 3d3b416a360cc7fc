"""Built artifacts, each in a folder named by a hash of what it is built from."""

from __future__ import annotations

import contextlib
import fcntl
import hashlib
import os
import shutil
import tempfile
import threading
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from lab import paths

Input = Path | str | bytes

_thread_locks: dict[str, threading.Lock] = {}
_thread_locks_guard = threading.Lock()


def artifact(name: str, inputs: Iterable[Input], build: Callable[[Path], None]) -> Path:
    """The folder of the finished artifact, built first when the cache lacks it.

    `build` fills an empty folder; it gets its final name by one rename, so an interrupted build leaves no
    artifact. Two builds of the same artifact, in threads or processes, wait for each other. A `Path` input
    counts with its content (a folder with every file in it), text and bytes as they are.
    """
    finished = location(name, inputs)
    if finished.is_dir():
        return finished
    with only_one(finished.name):
        if not finished.is_dir():
            _build_into(finished, build)
    return finished


def location(name: str, inputs: Iterable[Input]) -> Path:
    """Where the artifact is or would be; the folder exists only when it is finished."""
    return paths.artifacts() / f"{name}-{content_hash(inputs)}"


def content_hash(inputs: Iterable[Input]) -> str:
    """16 hex digits over every input; the order counts, the place of a file on this machine does not."""
    whole = hashlib.sha256()
    for item in inputs:
        for part in _parts(item):
            whole.update(len(part).to_bytes(8, "big"))
            whole.update(part)
    return whole.hexdigest()[:16]


def _parts(item: Input) -> Iterator[bytes]:
    """What an input contributes. Each part is hashed with its length, so no two lists of parts look alike."""
    if isinstance(item, bytes):
        yield item
    elif isinstance(item, str):
        yield item.encode()
    elif item.is_dir():
        for file in sorted(
            path for path in item.rglob("*") if path.is_file() and "__pycache__" not in path.parts
        ):
            yield file.relative_to(item).as_posix().encode()
            yield from _file_parts(file)
    else:
        yield item.name.encode()
        yield from _file_parts(item)


def _file_parts(file: Path) -> Iterator[bytes]:
    yield b"x" if os.access(file, os.X_OK) else b"-"
    yield file.read_bytes()


def _build_into(finished: Path, build: Callable[[Path], None]) -> None:
    finished.parent.mkdir(parents=True, exist_ok=True)
    _drop_interrupted(finished)
    unfinished = Path(tempfile.mkdtemp(prefix=f".{finished.name}.", dir=finished.parent))
    try:
        build(unfinished)
        unfinished.chmod(0o755)
        unfinished.rename(finished)
    except BaseException:
        shutil.rmtree(unfinished, ignore_errors=True)
        raise


def _drop_interrupted(finished: Path) -> None:
    """Whoever holds the lock is the only builder, so any temp folder of this artifact is a dead builder's."""
    for leftover in finished.parent.glob(f".{finished.name}.*"):
        if leftover.is_dir():
            shutil.rmtree(leftover, ignore_errors=True)


@contextlib.contextmanager
def only_one(key: str) -> Iterator[None]:
    """Held by one thread of one process; the kernel frees the file lock when its process dies."""
    with _thread_locks_guard:
        thread_lock = _thread_locks.setdefault(key, threading.Lock())
    locks = paths.home() / "locks"
    locks.mkdir(parents=True, exist_ok=True)
    with thread_lock, (locks / f"{key}.lock").open("w") as handle:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
