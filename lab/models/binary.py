"""The Ollama server itself, compiled from its published module."""

from __future__ import annotations

import sys
import tarfile
import tempfile
from pathlib import Path

from lab import cache, paths, progress, shell
from lab.errors import LabError

VERSION = "0.17.4"

_MODULE = paths.SOURCE / "tools" / "ollama"
_PACKAGE = "github.com/ollama/ollama"
_FLAGS = ("-mod=readonly", "-trimpath", "-ldflags", f"-s -w -X {_PACKAGE}/version.Version={VERSION}")
# The other headers its module lacks, and the Debian packages that have them.
_SYSTEM_HEADERS = {"nlohmann/json.hpp": "nlohmann-json3-dev", "stb/stb_image.h": "libstb-dev"}


def path() -> Path:
    """The `ollama` program, built first when need be: about 2.5 minutes of two cores."""
    go = shell.run(["go", "env", "GOVERSION", "GOOS", "GOARCH"]).strip()
    return cache.artifact("ollama", [_MODULE, *_FLAGS, go], _build) / "ollama"


def _build(folder: Path) -> None:
    _require_system_headers()
    log = paths.logs() / "build" / "ollama.log"
    log.unlink(missing_ok=True)
    with (
        progress.step(f"building ollama, see {log}", "built ollama"),
        tempfile.TemporaryDirectory() as scratch,
    ):
        headers = _miniaudio(Path(scratch))
        shell.run(
            ["go", "build", *_FLAGS, "-o", folder / "ollama", _PACKAGE],
            environment={"CGO_ENABLED": "1", "CGO_CXXFLAGS": f"-O2 -g0 -I{headers}"},
            folder=_MODULE,
            log=log,
        )


def _require_system_headers() -> None:
    for header, package in _SYSTEM_HEADERS.items():
        if not (Path("/usr/include") / header).is_file():
            raise LabError(f"Ollama does not compile without <{header}>.\n  Fix: apt-get install {package}")


def _miniaudio(scratch: Path) -> Path:
    """A folder in which `#include "miniaudio/miniaudio.h"` is found."""
    download = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--no-binary=miniaudio"]
    shell.run([*download, "--require-hashes", "--requirement", _MODULE / "headers.txt", "--dest", scratch])
    with tarfile.open(next(scratch.glob("miniaudio-*.tar.gz"))) as archive:
        archive.extractall(scratch, filter="data")
    return next(scratch.glob("miniaudio-*/miniaudio/miniaudio.h")).parents[1]
