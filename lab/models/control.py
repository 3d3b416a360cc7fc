"""The switchboard of the model registry: plain HTTP on loopback, one route, `/faults`."""

from __future__ import annotations

import json
from http import HTTPStatus
from http.server import ThreadingHTTPServer

from lab.models.faults import Faults, FaultSwitch, InvalidFaults
from lab.models.responses import Handler


class ControlHandler(Handler):
    """GET the faults in force, PUT others in their place, DELETE them."""

    server: ControlServer

    def do_GET(self) -> None:
        if self._is_ours():
            self.answer_json(HTTPStatus.OK, self.server.switch.current.to_json())

    def do_PUT(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"] or 0))
        if not self._is_ours():
            return
        try:
            faults = Faults.parse(json.loads(body))
        except (InvalidFaults, json.JSONDecodeError) as problem:
            self.answer_json(HTTPStatus.BAD_REQUEST, {"error": str(problem)})
        else:
            self.server.switch.set(faults)
            self.answer_json(HTTPStatus.OK, faults.to_json())

    def do_DELETE(self) -> None:
        if self._is_ours():
            self.server.switch.set(Faults())
            self.answer(HTTPStatus.NO_CONTENT)

    def _is_ours(self) -> bool:
        if self.path != "/faults":
            self.answer_json(HTTPStatus.NOT_FOUND, {"error": "the only route is /faults"})
        return self.path == "/faults"


class ControlServer(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, address: tuple[str, int], switch: FaultSwitch):
        super().__init__(address, ControlHandler)
        self.switch = switch
