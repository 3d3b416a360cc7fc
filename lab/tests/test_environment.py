"""What tests are told, with the lab or with a cluster of one's own in its place."""

from __future__ import annotations

import os
from unittest import mock

from lab import environment
from lab.errors import LabError
from lab.tests.scratch import ScratchCase

_OWN = {
    "LAB": "existing",
    "KUBECONFIG": "/home/me/.kube/config",
    "REGISTRY": "ghcr.io/me",
    "REGISTRY_USERNAME": "me",
    "REGISTRY_PASSWORD": "it's secret",
}


class EnvironmentTest(ScratchCase):
    def test_an_existing_cluster_is_passed_on_as_described(self) -> None:
        with mock.patch.dict(os.environ, _OWN):
            self.assertEqual({name: _OWN[name] for name in _OWN if name != "LAB"}, environment.variables())

    def test_everything_missing_is_named_at_once(self) -> None:
        everything = "KUBECONFIG, REGISTRY, REGISTRY_USERNAME, REGISTRY_PASSWORD"
        undescribed = mock.patch.dict(os.environ, {"LAB": "existing"}, clear=True)
        with undescribed, self.assertRaisesRegex(LabError, everything):
            environment.variables()

    def test_shell_lines_survive_quotes(self) -> None:
        with mock.patch.dict(os.environ, _OWN):
            self.assertIn("""export REGISTRY_PASSWORD='it'"'"'s secret'""", environment.as_shell())
