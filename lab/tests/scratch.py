"""A test case with a cache folder of its own, so that no test sees or touches a real lab's."""

from __future__ import annotations

import os
import tempfile
import unittest
import warnings
from pathlib import Path
from unittest import mock

from lab import cgroups, paths, processes


class ScratchCase(unittest.TestCase):
    def setUp(self) -> None:
        name = self.enterContext(tempfile.TemporaryDirectory())
        self.folder = Path(name)
        self.enterContext(mock.patch.dict(os.environ, {"CHATBOT_LAB_CACHE": name}))


class SleeperCase(ScratchCase):
    """May start a process `sleeper`, which does not outlive the test."""

    def setUp(self) -> None:
        super().setUp()
        # The lab's processes outlive the one that starts them, which Python takes for a mistake.
        self.enterContext(warnings.catch_warnings())
        warnings.simplefilter("ignore", ResourceWarning)
        for patch in (
            mock.patch.object(paths, "RUN", self.folder / "run"),
            mock.patch.object(cgroups, "processes_file", lambda: self.folder / "cgroup.procs"),
        ):
            self.enterContext(patch)
        self.addCleanup(processes.stop, "sleeper", grace_seconds=1)
