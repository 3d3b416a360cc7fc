"""Artifacts appear whole or not at all."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
import time
from pathlib import Path

from lab import cache
from lab.tests.scratch import ScratchCase


def _build_slowly(folder: Path) -> None:
    (folder / "half").touch()
    time.sleep(60)


class CacheTest(ScratchCase):
    def test_an_artifact_is_built_once(self) -> None:
        builds: list[Path] = []
        first = cache.artifact("tool", ["a"], builds.append)
        second = cache.artifact("tool", ["a"], builds.append)
        self.assertEqual(first, second)
        self.assertEqual(1, len(builds))

    def test_every_kind_of_input_counts(self) -> None:
        source = self.folder / "source"
        source.mkdir()
        (source / "main.go").write_text("package main")
        before = cache.content_hash([source, "flag", b"bytes"])
        self.assertNotEqual(before, cache.content_hash([source, "flag", b"other"]))
        self.assertNotEqual(before, cache.content_hash([source, "other", b"bytes"]))
        (source / "main.go").write_text("package other")
        self.assertNotEqual(before, cache.content_hash([source, "flag", b"bytes"]))

    def test_lists_of_inputs_that_read_the_same_when_joined_differ(self) -> None:
        self.assertNotEqual(cache.content_hash(["ab", "c"]), cache.content_hash(["a", "bc"]))

    def test_where_a_source_folder_lies_does_not_count(self) -> None:
        for name in ("here", "there"):
            (self.folder / name).mkdir()
            (self.folder / name / "file").write_text("same")
        self.assertEqual(
            cache.content_hash([self.folder / "here"]), cache.content_hash([self.folder / "there"])
        )

    def test_a_failed_build_leaves_nothing_and_can_be_tried_again(self) -> None:
        def fail(folder: Path) -> None:
            (folder / "half").touch()
            raise RuntimeError("no network")

        with self.assertRaises(RuntimeError):
            cache.artifact("tool", ["a"], fail)
        self.assertEqual([], list((self.folder / "artifacts").iterdir()))
        self.assertTrue(cache.artifact("tool", ["a"], lambda _: None).is_dir())

    def test_a_build_whose_process_was_killed_is_cleared_up_by_the_next(self) -> None:
        builder = multiprocessing.get_context("fork").Process(
            target=cache.artifact, args=("tool", ["a"], _build_slowly)
        )
        builder.start()
        while not list(self.folder.glob("artifacts/.tool-*/half")):
            time.sleep(0.01)
        os.kill(builder.pid or 0, signal.SIGKILL)
        builder.join()
        finished = cache.artifact("tool", ["a"], lambda folder: (folder / "whole").touch())
        self.assertEqual(["whole"], [file.name for file in finished.iterdir()])
        self.assertEqual([finished], list((self.folder / "artifacts").iterdir()))

    def test_builds_of_one_artifact_wait_for_each_other(self) -> None:
        builds: list[Path] = []

        def build(folder: Path) -> None:
            builds.append(folder)
            time.sleep(0.05)

        threads = [threading.Thread(target=cache.artifact, args=("tool", ["a"], build)) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(1, len(builds))
