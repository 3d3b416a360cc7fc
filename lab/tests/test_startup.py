"""Steps begin when what they need is done, and not when it failed."""

from __future__ import annotations

import threading
import unittest

from lab.startup import Step, run


class StartupTest(unittest.TestCase):
    def test_a_step_begins_after_everything_it_needs(self) -> None:
        done: list[str] = []
        run(
            {
                "kubelet": Step(lambda: done.append("kubelet"), frozenset({"api", "runtime"})),
                "api": Step(lambda: done.append("api"), frozenset({"etcd"})),
                "etcd": Step(lambda: done.append("etcd")),
                "runtime": Step(lambda: done.append("runtime")),
            }
        )
        self.assertEqual("kubelet", done[-1])
        self.assertLess(done.index("etcd"), done.index("api"))

    def test_independent_steps_run_at_the_same_time(self) -> None:
        meeting = threading.Barrier(2, timeout=5)
        run({"one": Step(lambda: _meet(meeting)), "two": Step(lambda: _meet(meeting))})

    def test_nothing_begins_after_a_failure(self) -> None:
        def fail() -> None:
            raise RuntimeError("port taken")

        done: list[str] = []
        with self.assertRaisesRegex(RuntimeError, "port taken"):
            run({"etcd": Step(fail), "api": Step(lambda: done.append("api"), frozenset({"etcd"}))})
        self.assertEqual([], done)


def _meet(barrier: threading.Barrier) -> None:
    barrier.wait()
