"""What the model registry does wrong on demand, so that tests meet every way a pull can fail."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from http import HTTPStatus

_REFUSALS = frozenset(status.value for status in HTTPStatus if status >= HTTPStatus.BAD_REQUEST)
_LEAST = {"bytes-per-second": 1, "times": 1}


class InvalidFaults(ValueError):
    """A request for faults that this registry does not know; the message names the entry."""


@dataclass(frozen=True)
class Faults:
    """One set of faults. In JSON the names are written with hyphens, as in `stall-after-bytes`."""

    status: int | None = None  # manifests and blob redirects answer this: 429, 503, 401
    stall_after_bytes: int | None = None  # a download falls silent here, its connection open
    break_after_bytes: int | None = None  # a download's connection is reset here
    bytes_per_second: int | None = None  # a slow line
    corrupt: bool = False  # the bytes arrive complete and are not the ones the digest names
    times: int | None = None  # the faults heal by themselves after this many answers; otherwise they stay

    @classmethod
    def parse(cls, document: object) -> Faults:
        if not isinstance(document, Mapping):
            raise InvalidFaults("expected a JSON object")
        known = {field.name.replace("_", "-"): field.name for field in fields(cls)}
        unknown = sorted(set(document) - set(known))
        if unknown:
            raise InvalidFaults(f"unknown fault {unknown[0]!r}; known are {', '.join(sorted(known))}")
        return cls(**{known[name]: _checked(name, value) for name, value in document.items()})

    @property
    def cuts_short(self) -> bool:
        return self.stall_after_bytes is not None or self.break_after_bytes is not None

    def to_json(self) -> dict[str, object]:
        return {field.name.replace("_", "-"): getattr(self, field.name) for field in fields(self)}


def _checked(name: str, value: object) -> object:
    if name == "corrupt":
        if not isinstance(value, bool):
            raise InvalidFaults(f"{name}: expected true or false")
    elif name == "status":
        if value is not None and value not in _REFUSALS:
            raise InvalidFaults(f"{name}: expected an HTTP status from 400 on, or null")
    elif value is not None and (type(value) is not int or value < _LEAST.get(name, 0)):
        raise InvalidFaults(f"{name}: expected a whole number from {_LEAST.get(name, 0)} on, or null")
    return value


class FaultSwitch:
    """The faults in force, shared by the control route and the threads that answer."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._faults = Faults()

    @property
    def current(self) -> Faults:
        with self._changed:
            return self._faults

    def set(self, faults: Faults) -> None:
        with self._changed:
            self._faults = faults
            self._changed.notify_all()

    def take_status(self) -> int | None:
        """The refusal due to one request, if any."""
        with self._changed:
            return None if self._faults.status is None else self._take().status

    def take(self) -> Faults:
        """The faults of one download."""
        with self._changed:
            return self._take()

    def _take(self) -> Faults:
        taken = self._faults
        if taken.times is not None:
            self._faults = replace(taken, times=taken.times - 1) if taken.times > 1 else Faults()
        return taken

    def wait_for_change(self, seconds: float) -> bool:
        """True as soon as someone sets the faults anew."""
        with self._changed:
            return self._changed.wait(seconds)
