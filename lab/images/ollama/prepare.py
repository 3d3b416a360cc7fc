"""The server, the system under it, and the authority that vouches for the lab's model registry."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from pathlib import Path

from lab import debian, pki
from lab.models import binary

# Beyond the minimal system, which has bash and no curl or wget, as the public image.
_PACKAGES = ("libstdc++6",)


def prepare(context: Path) -> None:
    shutil.copyfile(_tree(), context / "root.tar")
    shutil.copyfile(binary.path(), context / "ollama")
    # Ollama has no setting for a certificate authority: it must be one the system trusts.
    trusted = (debian.ca_bundle(), pki.authority().certificate)
    (context / "ca-certificates.crt").write_bytes(b"\n".join(file.read_bytes() for file in trusted))


def inputs() -> Iterable[Path | str]:
    return [_tree().parent.name, binary.path().parent.name, debian.ca_bundle(), pki.authority().certificate]


def _tree() -> Path:
    return debian.root_filesystem("debian-ollama", _PACKAGES)
