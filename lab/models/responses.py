"""Answers as both of the registry's servers give them: whole, and with their length."""

from __future__ import annotations

import json
from http.server import BaseHTTPRequestHandler

# A connection that says nothing for this long is given up, so that no thread waits for ever.
IDLE_SECONDS = 120


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    timeout = IDLE_SECONDS

    def answer(self, status: int, body: bytes = b"", **headers: object) -> None:
        """Headers are written with underscores; a given `Content_Length` wins, for a HEAD."""
        self.send_response(status)
        for name, value in {"Content_Length": len(body), **headers}.items():
            self.send_header(name.replace("_", "-"), str(value))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def answer_json(self, status: int, document: object) -> None:
        self.answer(
            status, json.dumps(document, separators=(",", ":")).encode(), Content_Type="application/json"
        )
