"""A part of the lab: a process, how to tell that it works, and where it answers."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from lab import health, processes, shell, waiting
from lab.errors import LabError

Command = Sequence[str | Path]


@dataclass(frozen=True)
class Component:
    name: str
    command: Callable[[], Command]  # called at every start: it writes the configuration the command names
    works: Callable[[], bool]
    address: str
    ports: tuple[
        tuple[str, int], ...
    ] = ()  # host and port of each it listens on, where others could listen too
    namespace: Path | None = None
    environment: Mapping[str, str] = field(default_factory=dict)
    grace_seconds: float = 5  # from SIGTERM to SIGKILL
    start_seconds: float = 60  # from its start until it must work

    def ensure(self) -> None:
        """Starts the component unless it works already, and returns when it does."""
        if self._comes_to_work():
            return
        self.stop()
        waiting.until(lambda: not self._taken_ports(), seconds=5, otherwise=self._taken_complaint)
        processes.start(self.name, self.command(), environment=self.environment, namespace=self.namespace)
        if not self._comes_to_work():
            raise LabError(self._complaint("ended at once" if self.pid() is None else "does not work"))

    def stop(self) -> None:
        processes.stop(self.name, grace_seconds=self.grace_seconds)

    def pid(self) -> int | None:
        return processes.running(self.name)

    def _comes_to_work(self) -> bool:
        """Whether it works once it has had the time of a start: one that lives may be starting, or busy."""
        known = waiting.within(self.start_seconds, lambda: self.pid() is None or self.works())
        return known and self.pid() is not None

    def _taken_ports(self) -> list[str]:
        return [f"{host}:{port}" for host, port in self.ports if not health.is_free(host, port)]

    def _taken_complaint(self) -> str:
        taken = " and ".join(self._taken_ports())
        return (
            f"{self.name} needs {taken}, where another program listens: `ss -ltnp` names it. Stop it first."
        )

    def _complaint(self, what: str) -> str:
        log = processes.log(self.name)
        return f"{self.name} {what}. The end of its log {log}:\n{shell.tail(log)}"
