"""A test case with a cache folder of its own, so that no test sees or touches a real lab's."""

from __future__ import annotations

import os
import tempfile
import unittest
from pathlib import Path
from unittest import mock


class ScratchCase(unittest.TestCase):
    def setUp(self) -> None:
        name = self.enterContext(tempfile.TemporaryDirectory())
        self.folder = Path(name)
        self.enterContext(mock.patch.dict(os.environ, {"CHATBOT_LAB_CACHE": name}))
