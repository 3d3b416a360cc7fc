"""The images of the lab: built from lab/images/<name> by its Docker engine, pushed to its registry."""

from __future__ import annotations

import importlib.util
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from graphlib import TopologicalSorter
from pathlib import Path
from typing import Protocol, cast

from lab import addresses, cache, docker_engine, paths, progress, registry


class Recipe(Protocol):
    """What an image's optional prepare.py defines."""

    def prepare(self, context: Path) -> None:
        """Fills the build context beside the Dockerfile."""

    def inputs(self) -> Iterable[Path | str]:
        """What else the content depends on."""


@dataclass(frozen=True)
class Image:
    """A folder with a Dockerfile, a file `reference` (repository:tag, as on Docker Hub), maybe prepare.py."""

    folder: Path

    @property
    def reference(self) -> str:
        return (self.folder / "reference").read_text().strip()

    @property
    def repository(self) -> str:
        return self.reference.rpartition(":")[0]

    @property
    def bases(self) -> set[str]:
        """The references of the images it starts from."""
        froms = re.findall(r"^FROM\s+(\S+)", (self.folder / "Dockerfile").read_text(), flags=re.MULTILINE)
        return {_as_reference(name) for name in froms}

    def context(self) -> Path:
        """The folder the engine builds from: it needs no engine, so it is built along with the tools."""
        return cache.artifact(f"image-{self.folder.name}", self._inputs(), self._prepare)

    def _inputs(self) -> list[cache.Input]:
        recipe = self._recipe()
        return [self.folder, *(recipe.inputs() if recipe else [])]

    def _prepare(self, context: Path) -> None:
        (context / "Dockerfile").write_bytes((self.folder / "Dockerfile").read_bytes())
        if recipe := self._recipe():
            recipe.prepare(context)

    def _recipe(self) -> Recipe | None:
        file = self.folder / "prepare.py"
        if not file.is_file():
            return None
        found = importlib.util.spec_from_file_location(f"lab_image_{self.folder.name}", file)
        assert found and found.loader  # always so for a .py file
        recipe = importlib.util.module_from_spec(found)
        found.loader.exec_module(recipe)
        return cast(Recipe, recipe)


def all_images() -> list[Image]:
    return [Image(file.parent) for file in sorted((paths.SOURCE / "images").glob("*/reference"))]


def contexts() -> list[Callable[[], Path]]:
    return [image.context for image in all_images()]


def publish() -> None:
    """Builds and pushes what the registry or the engine lacks; bases come before what is built from them."""
    known = {image.reference: image for image in all_images()}
    order = TopologicalSorter({name: image.bases & known.keys() for name, image in known.items()})
    tags: dict[str, str] = {}
    for reference in order.static_order():
        image = known[reference]
        tags[reference] = _content_tag(image, [tags[base] for base in sorted(image.bases & known.keys())])
        _publish(image, tags[reference])


def _content_tag(image: Image, base_tags: list[str]) -> str:
    return "lab-" + cache.content_hash([image.context().name, *base_tags])


def _publish(image: Image, tag: str) -> None:
    """The tag with the content's hash is pushed last: where it equals the public tag, all is done."""
    repository, public_tag = image.repository, image.reference.rpartition(":")[2]
    hashed, public = f"{addresses.REGISTRY}/{repository}:{tag}", f"{addresses.REGISTRY}/{image.reference}"
    digest, image_id = registry.digest(repository, tag), docker_engine.image_id(hashed)
    pushed = digest is not None and digest == registry.digest(repository, public_tag)
    if pushed and image_id is not None and image_id == docker_engine.image_id(image.reference):
        return
    with progress.step(f"building image {image.reference}", f"built image {image.reference}"):
        tags = [f"--tag={name}" for name in (image.reference, public, hashed)]
        docker_engine.docker("build", "--quiet", *tags, image.context())
        for name in (public, hashed):
            docker_engine.docker("push", "--quiet", name)


def _as_reference(name: str) -> str:
    """`localhost:5000/lab/x:1`, `docker.io/library/python:3`, `python:3` as the registry path they name."""
    path = name.removeprefix(f"{addresses.REGISTRY}/").removeprefix("docker.io/")
    return path if "/" in path else f"library/{path}"
