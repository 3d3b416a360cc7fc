"""Kills a running lab at many points and expects `up` to bring it back.

By hand: python3 -m unittest lab.tests.live_crashes. Takes three minutes; everything in the cluster is lost.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import unittest
from collections.abc import Iterable
from pathlib import Path

from lab import cgroups, cleanup, identity, kubectl, lifecycle, network, paths, waiting

_LAB = [sys.executable, "-m", "lab"]
_UP_SECONDS = (0.6, 1.0, 1.5, 2.0, 2.6, 3.2, 4.0)  # spread over the steps of an `up` from nothing
_DOWN_SECONDS = (0.3, 0.8, 1.5)


class CrashTest(unittest.TestCase):
    def test_a_part_that_was_killed_is_repaired_and_pods_live_on(self) -> None:
        self._recovers()
        pods = _pod_ids()
        for victims in ("kube-apiserver", "etcd", "docker", "coredns", "containerd", "kubelet", ""):
            with self.subTest(killed=victims or "every process of the lab but pods"):
                _kill(component.pid() for component in lifecycle.components() if victims in component.name)
                self._recovers()
                self.assertEqual(pods, _pod_ids())

    def test_a_lab_of_which_nothing_lives_starts_from_nothing(self) -> None:
        self._recovers()
        _kill(cgroups.members())
        self._recovers()

    def test_a_lab_without_its_second_network_starts_from_nothing(self) -> None:
        self._recovers()
        subprocess.run(["ip", "netns", "delete", network.NAMESPACE], check=True)
        self._recovers()

    def test_an_up_killed_at_any_point_can_be_repeated(self) -> None:
        for seconds in _UP_SECONDS:
            with self.subTest(seconds=seconds):
                subprocess.run([*_LAB, "down"], check=True)
                _killed_after(seconds, "up")
                self._recovers()

    def test_a_down_killed_at_any_point_can_be_repeated_or_undone(self) -> None:
        for seconds in _DOWN_SECONDS:
            with self.subTest(seconds=seconds):
                _killed_after(seconds, "down")
                self._recovers()

    def test_down_leaves_nothing(self) -> None:
        self._recovers()
        subprocess.run([*_LAB, "down"], check=True)
        self.assertEqual(set(), cgroups.members())
        self.assertEqual([], cleanup.mounts())
        for trace in (paths.RUN, paths.cluster(), network.NAMESPACE_FILE, Path("/sys/class/net/lab0")):
            self.assertFalse(trace.exists(), trace)
        for family in ("iptables", "ip6tables"):
            rules = subprocess.run([f"{family}-save"], capture_output=True, text=True, check=True).stdout
            self.assertNotRegex(rules, "KUBE|CNI|CHATBOT-LAB")

    @classmethod
    def tearDownClass(cls) -> None:
        subprocess.run([*_LAB, "up"], check=True)

    def _recovers(self) -> None:
        """`up` succeeds, and a workload of two pods, one a node, becomes ready."""
        subprocess.run([*_LAB, "up"], check=True)
        kubectl.run("apply", "--filename", Path(__file__).with_name("two-pods.yaml"))
        kubectl.run("rollout", "status", "daemonset/crash-test", "--timeout=60s")


def _pod_ids() -> str:
    return kubectl.run(
        "get", "pods", "--selector=app=crash-test", "--output=jsonpath={.items[*].metadata.uid}"
    )


def _killed_after(seconds: float, command: str) -> None:
    with subprocess.Popen([*_LAB, command]) as running:
        try:
            running.wait(timeout=seconds)
        except subprocess.TimeoutExpired:
            running.kill()


def _kill(pids: Iterable[int | None]) -> None:
    killed = [pid for pid in pids if pid is not None]
    for pid in killed:
        os.kill(pid, signal.SIGKILL)
    waiting.until(
        lambda: not any(identity.start_time(pid) for pid in killed),
        seconds=10,
        otherwise=lambda: f"these processes survive: {killed}",
    )
