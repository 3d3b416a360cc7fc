"""A part of the lab that lives is not taken for dead because it is busy."""

from __future__ import annotations

from lab import processes
from lab.component import Component
from lab.tests.scratch import SleeperCase


class ComponentTest(SleeperCase):
    def component(self, answers: list[bool]) -> Component:
        """Gives these answers to whoever asks whether it works, the last one for ever."""
        return Component(
            "sleeper",
            lambda: ["sleep", "60"],
            lambda: answers.pop(0) if len(answers) > 1 else answers[0],
            "-",
            start_seconds=1,
        )

    def test_one_that_answers_late_stays(self) -> None:
        self.component([True]).ensure()
        pid = processes.running("sleeper")
        self.component([False, False, True]).ensure()
        self.assertEqual(pid, processes.running("sleeper"))

    def test_one_that_does_not_answer_is_started_anew(self) -> None:
        self.component([True]).ensure()
        pid = processes.running("sleeper")
        hung = Component(
            "sleeper",
            lambda: ["sleep", "60"],
            lambda: processes.running("sleeper") != pid,
            "-",
            start_seconds=0.2,
        )
        hung.ensure()
        self.assertNotIn(processes.running("sleeper"), (pid, None))

    def test_one_that_has_ended_is_started_anew(self) -> None:
        self.component([True]).ensure()
        processes.stop("sleeper", grace_seconds=5)
        self.component([True]).ensure()
        self.assertIsNotNone(processes.running("sleeper"))
