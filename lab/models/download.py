"""Sending a blob over a line that may be slow, fall silent, break or lie."""

from __future__ import annotations

import socket
import struct
import time
from collections.abc import Iterator
from typing import BinaryIO

from lab.models.faults import Faults, FaultSwitch
from lab.models.ranges import Span

CHUNK = 64 * 1024
# Long past the patience of any client: Ollama gives up a silent part after 30 s and asks again.
STALL_SECONDS = 600


def send(content: BinaryIO, span: Span, line: socket.socket, switch: FaultSwitch) -> bool:
    """Whether the whole span was sent. When a fault cuts it short, the connection is gone afterwards."""
    faults = switch.take()
    content.seek(span.start)
    for chunk in _chunks(content, span.length, faults):
        line.sendall(_corrupted(chunk) if faults.corrupt else chunk)
        if faults.bytes_per_second:
            time.sleep(len(chunk) / faults.bytes_per_second)
    if faults.stall_after_bytes is not None:
        switch.wait_for_change(STALL_SECONDS)
    if faults.cuts_short:
        _reset(line)
    return not faults.cuts_short


def _chunks(content: BinaryIO, length: int, faults: Faults) -> Iterator[bytes]:
    limits = (length, faults.stall_after_bytes, faults.break_after_bytes)
    remaining = min(limit for limit in limits if limit is not None)
    # A slow line sends a little ten times a second, not a lot now and then.
    step = max(1, min(CHUNK, faults.bytes_per_second // 10)) if faults.bytes_per_second else CHUNK
    while remaining > 0 and (chunk := content.read(min(step, remaining))):
        remaining -= len(chunk)
        yield chunk


def _corrupted(chunk: bytes) -> bytes:
    return bytes([chunk[0] ^ 0xFF]) + chunk[1:]


def _reset(line: socket.socket) -> None:
    """Closed with no time to linger, the kernel sends RST: what a broken line looks like to the client."""
    line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    line.close()
