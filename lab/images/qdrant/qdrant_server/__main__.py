"""Starts the server: the storage first, the port when it is loaded."""

from __future__ import annotations

import sys

import uvicorn

from qdrant_server.routes import application
from qdrant_server.settings import Settings
from qdrant_server.storage import StartFailure, Storage

PANICKED = 101  # the exit code of a Rust program that panics, as the real server does


def main() -> int:
    settings = Settings.read()
    try:
        storage = Storage(settings.storage, settings.snapshots)
    except StartFailure as failure:
        print(f"ERROR qdrant::startup: Panic occurred: {failure}", file=sys.stderr)
        return PANICKED
    _mark_started(settings)
    uvicorn.run(application(storage, settings.api_key), host=settings.host, port=settings.port)
    return 0


def _mark_started(settings: Settings) -> None:
    """The real image's entrypoint reads this file after a crash; where it cannot be written, so be it."""
    try:
        settings.init_file.touch()
    except OSError as error:
        print(f"WARN qdrant: Failed to create init file indicator: {error}", file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
