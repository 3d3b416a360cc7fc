"""The lab's one kind of expected error."""

from __future__ import annotations


class LabError(Exception):
    """Something the reader can act on: the message says what failed, why, and what to do."""
