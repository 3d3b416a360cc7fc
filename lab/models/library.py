"""What the lab's model registry offers: nomic-embed-text, with the tiny model as its weights."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from lab import cache, wheels
from lab.models.store import CONFIG_TYPE, LICENSE_LAYER, MANIFEST_TYPE, MODEL_LAYER, PARAMS_LAYER, Store

SOURCE = Path(__file__).resolve().parent
# What the content depends on; the rest of this package only serves it.
SOURCES = (
    *("library.py", "store.py", "tiny_model.py", "vocabulary.py"),
    *("function-words.txt", "topic-words.txt", "endings.txt", "requirements.txt"),
)
DIMENSIONS = 768  # what nomic-embed-text answers and the chatbot's collection expects
TAGS = ("latest", "v1.5")  # the public registry has both names for one model

_LICENSE = """The lab's stand-in for nomic-embed-text: seeded weights, made by chatbot-deploy-action.
Part of that project and under its licence.
"""
_CONFIG = {
    "model_format": "gguf",
    "model_family": "nomic-bert",
    "model_families": ["nomic-bert"],
    "model_type": "10M",
    "file_type": "F16",
    "architecture": "amd64",
    "os": "linux",
}
_PARAMS = {"num_ctx": 8192}  # as published, although the model's own context is 2048


def store() -> Path:
    """The folder for `python3 -m lab.models.registry --store`, written anew when its sources change."""
    return cache.artifact("model-store", [SOURCE / name for name in SOURCES], _write_store)


def _write_store(folder: Path) -> None:
    offered = Store(folder)
    manifest = add_model(offered, DIMENSIONS)
    for tag in TAGS:
        offered.add_manifest("library", "nomic-embed-text", tag, manifest)


def add_model(offered: Store, dimensions: int) -> dict[str, object]:
    """Adds the blobs of a tiny model; answers its manifest."""
    with tempfile.TemporaryDirectory() as scratch:
        weights = Path(scratch) / "nomic-embed-text.gguf"
        _write_weights(weights, dimensions)
        return {
            "schemaVersion": 2,
            "mediaType": MANIFEST_TYPE,
            "config": {"mediaType": CONFIG_TYPE, **offered.add_text(json.dumps(_CONFIG))},
            "layers": [
                {"mediaType": MODEL_LAYER, **offered.add_blob(weights)},
                {"mediaType": LICENSE_LAYER, **offered.add_text(_LICENSE)},
                {"mediaType": PARAMS_LAYER, **offered.add_text(json.dumps(_PARAMS))},
            ],
        }


def _write_weights(file: Path, dimensions: int) -> None:
    """In a process of its own: gguf and numpy are the model's needs, not the lab's."""
    packages = wheels.installed("gguf", SOURCE / "requirements.txt")
    subprocess.run(
        [sys.executable, SOURCE / "tiny_model.py", file, str(dimensions)],
        env={**os.environ, "PYTHONPATH": str(packages)},
        check=True,
    )
