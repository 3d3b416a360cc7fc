"""The registry's content: models as manifests and blobs in a folder, as Ollama's own registry holds them."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

MANIFEST_TYPE = "application/vnd.docker.distribution.manifest.v2+json"
CONFIG_TYPE = "application/vnd.docker.container.image.v1+json"
MODEL_LAYER = "application/vnd.ollama.image.model"
LICENSE_LAYER = "application/vnd.ollama.image.license"
PARAMS_LAYER = "application/vnd.ollama.image.params"

# Nothing that starts with a dot, so that no name leads out of the store.
_NAME = re.compile(r"[a-zA-Z0-9_][a-zA-Z0-9._-]*")
_DIGEST = re.compile(r"sha256:[0-9a-f]{64}")


@dataclass(frozen=True)
class Store:
    """`manifests/<namespace>/<model>/<tag>` and `blobs/sha256-<hex>` below one folder."""

    folder: Path

    def manifest(self, namespace: str, model: str, tag: str) -> bytes | None:
        if not all(_NAME.fullmatch(part) for part in (namespace, model, tag)):
            return None
        file = self._manifest_file(namespace, model, tag)
        return file.read_bytes() if file.is_file() else None

    def blob(self, digest: str) -> Path | None:
        if not _DIGEST.fullmatch(digest):
            return None
        file = self._blob_file(digest)
        return file if file.is_file() else None

    def add_blob(self, source: Path) -> dict[str, object]:
        """Copies the file in; answers what a manifest says of it."""
        with source.open("rb") as content:
            digest = "sha256:" + hashlib.file_digest(content, "sha256").hexdigest()
        target = self._blob_file(digest)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, target)
        return {"digest": digest, "size": target.stat().st_size}

    def add_text(self, text: str) -> dict[str, object]:
        content = text.encode()
        digest = "sha256:" + hashlib.sha256(content).hexdigest()
        target = self._blob_file(digest)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
        return {"digest": digest, "size": len(content)}

    def add_manifest(self, namespace: str, model: str, tag: str, manifest: Mapping[str, object]) -> None:
        file = self._manifest_file(namespace, model, tag)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps(manifest, separators=(",", ":")))

    def _manifest_file(self, namespace: str, model: str, tag: str) -> Path:
        return self.folder / "manifests" / namespace / model / tag

    def _blob_file(self, digest: str) -> Path:
        return self.folder / "blobs" / digest.replace(":", "-")
