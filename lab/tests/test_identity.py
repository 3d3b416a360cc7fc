"""A process is ended only when it is the one that was started."""

from __future__ import annotations

import os
import subprocess
import unittest

from lab import identity

_STAT = "4242 (odd) name (x)) S 1 4242 4242 0 -1 4194560 1 0 0 0 0 0 0 0 20 0 1 0 98765 2719744 282 1"


class IdentityTest(unittest.TestCase):
    def setUp(self) -> None:
        self.process = subprocess.Popen(["sleep", "60"])
        self.addCleanup(self.process.wait)
        self.addCleanup(self.process.kill)

    def test_a_name_with_spaces_and_parentheses_does_not_confuse(self) -> None:
        self.assertEqual((4242, 98765), identity.parse(_STAT))

    def test_a_line_cut_short_is_refused(self) -> None:
        with self.assertRaises(ValueError):
            identity.parse("4242 (sleep) S 1 42")

    def test_a_process_with_the_same_id_but_another_start_is_left_alone(self) -> None:
        started = identity.start_time(self.process.pid)
        assert started is not None
        identity.end(self.process.pid, started + 1, grace_seconds=1)
        self.assertIsNone(self.process.poll())

    def test_the_process_that_was_started_is_ended(self) -> None:
        started = identity.start_time(self.process.pid)
        assert started is not None
        identity.end(self.process.pid, started, grace_seconds=5)
        self.assertIsNone(identity.start_time(self.process.pid))

    def test_one_that_ignores_the_request_is_killed(self) -> None:
        stubborn = subprocess.Popen(
            ["sh", "-c", "trap '' TERM; echo ready; while :; do sleep 1; done"], stdout=-1
        )
        self.addCleanup(stubborn.wait)
        assert stubborn.stdout is not None
        self.addCleanup(stubborn.stdout.close)
        stubborn.stdout.readline()
        started = identity.start_time(stubborn.pid)
        assert started is not None
        identity.end(stubborn.pid, started, grace_seconds=0.1)
        self.assertIsNone(identity.start_time(stubborn.pid))

    def test_a_process_that_ended_but_was_not_waited_for_counts_as_ended(self) -> None:
        zombie = subprocess.Popen(["true"])
        os.waitid(os.P_PID, zombie.pid, os.WEXITED | os.WNOWAIT)
        self.assertIsNone(identity.start_time(zombie.pid))
        zombie.wait()
