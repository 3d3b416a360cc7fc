"""PyPI packages in a folder of the cache, for a PYTHONPATH or an image."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from lab import cache


def installed(name: str, requirements: Path) -> Path:
    """The packages of a complete, hashed requirements file, installed once for this version of Python."""
    version = "python{}.{}".format(*sys.version_info)
    return cache.artifact(
        f"{name}-packages", [requirements, version], lambda folder: _install(requirements, folder)
    )


def _install(requirements: Path, folder: Path) -> None:
    """Wheels alone and nothing beyond the file: no package's build code runs, no dependency slips in."""
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--root-user-action=ignore"]
    rules = ["--no-deps", "--require-hashes", "--only-binary=:all:", "--target", str(folder)]
    subprocess.run([*pip, *rules, "--requirement", str(requirements)], check=True)
