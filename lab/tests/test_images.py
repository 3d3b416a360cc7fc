"""Images are built after the images they start from."""

from __future__ import annotations

from lab.images import Image, all_images
from lab.tests.scratch import ScratchCase


class ImagesTest(ScratchCase):
    def test_a_base_is_recognised_by_each_of_its_names(self) -> None:
        names = (
            "python:3.11-slim",
            "docker.io/library/python:3.11-slim",
            "localhost:5000/library/python:3.11-slim",
        )
        for name in names:
            (self.folder / "Dockerfile").write_text(f"# a comment\nFROM {name} AS build\nRUN true\n")
            self.assertEqual({"library/python:3.11-slim"}, Image(self.folder).bases)

    def test_every_image_has_a_repository_and_a_tag_of_its_own(self) -> None:
        references = [image.reference for image in all_images()]
        self.assertEqual(len(references), len(set(references)))
        for reference in references:
            self.assertRegex(reference, r"^[a-z0-9/-]+:[\w.-]+$")
