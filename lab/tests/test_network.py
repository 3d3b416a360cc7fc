"""Cleaning up the firewall removes the lab's rules and no others."""

from __future__ import annotations

import unittest
from unittest import mock

from lab import network, shell

_SAVED = """*nat
:PREROUTING ACCEPT [0:0]
:POSTROUTING ACCEPT [0:0]
:DOCKER - [0:0]
:CHATBOT-LAB - [0:0]
:KUBE-SERVICES - [0:0]
:KUBE-SVC-X - [0:0]
-A PREROUTING -m comment --comment "service portals" -j KUBE-SERVICES
-A PREROUTING -j DOCKER
-A POSTROUTING -j CHATBOT-LAB
-A KUBE-SERVICES -j KUBE-SVC-X
COMMIT
"""


class FirewallTest(unittest.TestCase):
    def test_only_our_chains_and_the_jumps_to_them_go(self) -> None:
        restored = self._cleared(_SAVED)
        self.assertEqual(
            [
                "*nat",
                '-D PREROUTING -m comment --comment "service portals" -j KUBE-SERVICES',
                "-D POSTROUTING -j CHATBOT-LAB",
                *(f"-F {chain}" for chain in ("CHATBOT-LAB", "KUBE-SERVICES", "KUBE-SVC-X")),
                *(f"-X {chain}" for chain in ("CHATBOT-LAB", "KUBE-SERVICES", "KUBE-SVC-X")),
                "COMMIT",
            ],
            restored.splitlines(),
        )

    def test_a_table_without_our_chains_is_not_touched(self) -> None:
        self.assertEqual("", self._cleared("*nat\n:PREROUTING ACCEPT [0:0]\n:DOCKER - [0:0]\nCOMMIT\n"))

    def _cleared(self, saved: str) -> str:
        """What is given to iptables-restore."""
        restored: list[str] = []

        def run(command: list[str], *, stdin: str | None = None) -> str:
            restored.append(stdin or "")
            return saved if command[0] == "iptables-save" else ""

        with mock.patch.object(shell, "run", run):
            network._drop_chains("iptables", "nat")
        return "".join(restored)
