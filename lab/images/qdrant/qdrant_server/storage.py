"""The collections of one storage folder, which belongs to one process at a time."""

from __future__ import annotations

import fcntl
import re
import shutil
import threading
from collections.abc import Mapping
from pathlib import Path

from qdrant_server.collection import Collection
from qdrant_server.failures import Failure, collection_exists, no_such_collection
from qdrant_server.schema import schema_of

# The real server's rule, which also keeps a name from leading out of the folder.
_NAME = re.compile(r"[^<>:\"/\\|?*\0\x1F]{1,255}")


class StartFailure(Exception):
    """The server cannot start on this storage; the message is what the real one says."""


class Storage:
    def __init__(self, folder: Path, snapshots: Path):
        self._folder = folder / "collections"
        self._snapshots = snapshots
        # Until the end of the process: the kernel frees it, whatever way that comes.
        self._claim = _claimed(folder)
        _writable(snapshots / "tmp")
        self._collections = {path.name: _loaded(path) for path in self._folders() if Collection.exists(path)}
        self._changing = threading.Lock()

    def names(self) -> list[str]:
        return sorted(self._collections)

    def collection(self, name: str) -> Collection:
        try:
            return self._collections[name]
        except KeyError:
            raise no_such_collection(name) from None

    def create(self, name: str, document: Mapping[str, object]) -> bool:
        if not _NAME.fullmatch(name) or name in (".", ".."):
            raise Failure(422, f"Validation error in path parameters: {name!r} is not a collection name")
        schema = schema_of(document)
        with self._changing:
            if name in self._collections:
                raise collection_exists(name)
            shutil.rmtree(self._folder / name, ignore_errors=True)  # an interrupted creation
            (self._folder / name).mkdir(parents=True)
            self._collections[name] = Collection.create(self._folder / name, schema)
        return True

    def delete(self, name: str) -> bool:
        """Whether there was one; deleting what is not there is no error."""
        with self._changing:
            collection = self._collections.pop(name, None)
            if collection is not None:
                collection.remove(self._folder / name)
        return collection is not None

    def snapshots(self, collection: str | None = None) -> list[dict[str, object]]:
        """Snapshots found on disk. Of the whole storage when no collection is named."""
        folder = self._snapshots if collection is None else self._snapshots / collection
        found = sorted(folder.glob("*.snapshot"))
        return [{"name": file.name, "size": file.stat().st_size} for file in found]

    def close(self) -> None:
        for collection in self._collections.values():
            collection.close()

    def _folders(self) -> list[Path]:
        _writable(self._folder)
        return sorted(path for path in self._folder.iterdir() if path.is_dir())


def _claimed(folder: Path) -> object:
    _writable(folder)
    lock = (folder / ".lock").open("w")
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        busy = 'Os { code: 11, kind: WouldBlock, message: "Resource temporarily unavailable" }'
        raise StartFailure(f"Can't open Collections meta Wal: {busy}") from None
    return lock


def _writable(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        probe = folder / ".writable"
        probe.touch()
        probe.unlink()
    except OSError as error:
        reason = f"{error.strerror} (os error {error.errno})"
        raise StartFailure(f"Failed to create a file in {folder}: {reason}") from error


def _loaded(folder: Path) -> Collection:
    print(f"INFO storage::content_manager::toc: Loading collection: {folder.name}", flush=True)
    try:
        return Collection.load(folder)
    except Exception as error:
        raise StartFailure(f'Failed to load local shard "{folder}/0": {error}') from error
