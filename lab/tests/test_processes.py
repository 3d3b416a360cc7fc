"""A process of the lab is recorded before it becomes the program."""

from __future__ import annotations

import time

from lab import processes
from lab.tests.scratch import SleeperCase


class ProcessesTest(SleeperCase):
    def test_a_started_process_runs_until_it_is_stopped(self) -> None:
        processes.start("sleeper", ["sleep", "60"])
        pid = processes.running("sleeper")
        self.assertIsNotNone(pid)
        self.assertEqual(f"{pid}\n", (self.folder / "cgroup.procs").read_text())
        processes.stop("sleeper", grace_seconds=5)
        self.assertIsNone(processes.running("sleeper"))

    def test_a_process_that_ended_by_itself_is_not_running(self) -> None:
        processes.start("sleeper", ["true"])
        deadline = time.monotonic() + 5
        while processes.running("sleeper") and time.monotonic() < deadline:
            time.sleep(0.01)
        self.assertIsNone(processes.running("sleeper"))

    def test_a_record_of_another_time_is_not_believed(self) -> None:
        processes.start("sleeper", ["sleep", "60"])
        record = processes.record("sleeper")
        fields = record.read_text().split()
        record.write_text(" ".join([*fields[:21], "1", *fields[22:]]))
        self.assertIsNone(processes.running("sleeper"))
        record.write_text(" ".join(fields))

    def test_output_goes_to_a_log_under_the_command(self) -> None:
        processes.start("sleeper", ["sh", "-c", "echo hello; exec sleep 60"], environment={"LAB": "x"})
        deadline = time.monotonic() + 5
        while "hello\n" not in processes.log("sleeper").read_text() and time.monotonic() < deadline:
            time.sleep(0.01)
        self.assertEqual("$ sh -c 'echo hello; exec sleep 60'\nhello\n", processes.log("sleeper").read_text())
