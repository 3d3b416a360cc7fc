"""The settings that the stand-in honours, by the environment variables of the real server."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Settings:
    storage: Path
    snapshots: Path
    host: str
    port: int
    api_key: str | None
    init_file: Path

    @classmethod
    def read(cls, environment: Mapping[str, str] = os.environ) -> Settings:
        """Relative paths count from the working directory, which the image sets to /qdrant."""
        return cls(
            storage=Path(environment.get("QDRANT__STORAGE__STORAGE_PATH", "./storage")),
            snapshots=Path(environment.get("QDRANT__STORAGE__SNAPSHOTS_PATH", "./snapshots")),
            host=environment.get("QDRANT__SERVICE__HOST", "0.0.0.0"),
            port=int(environment.get("QDRANT__SERVICE__HTTP_PORT", "6333")),
            api_key=environment.get("QDRANT__SERVICE__API_KEY") or None,
            init_file=Path(environment.get("QDRANT_INIT_FILE_PATH", ".qdrant-initialized")),
        )
