"""Writing a file so that readers see the old text or the new, never half of it."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path


def write(path: Path, text: str, mode: int = 0o644) -> Path:
    """Makes the folder too. Two writers at once do not meet: each has a temporary file of its own."""
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor, unfinished = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    with os.fdopen(descriptor, "w") as file:
        os.fchmod(file.fileno(), mode)
        file.write(text)
    Path(unfinished).replace(path)
    return path
