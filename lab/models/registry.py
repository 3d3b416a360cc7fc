"""The lab's registry.ollama.ai: serves the models over TLS as the public one, or goes wrong on demand."""

from __future__ import annotations

import argparse
import re
import socket
import ssl
import sys
import threading
from collections.abc import Callable, Iterator
from http import HTTPStatus
from http.server import ThreadingHTTPServer
from pathlib import Path

from lab.models import download
from lab.models.control import ControlServer
from lab.models.faults import FaultSwitch
from lab.models.ranges import Span, Unsatisfiable, span_of
from lab.models.responses import Handler
from lab.models.store import MANIFEST_TYPE, Store

_MANIFEST = re.compile(r"/v2/([^/]+)/([^/]+)/manifests/([^/]+)")
_BLOB = re.compile(r"/v2/([^/]+)/([^/]+)/blobs/([^/]+)")
_STORED = re.compile(r"/store/([^/]+)")


class RegistryHandler(Handler):
    """Manifests, redirects to the blobs, and the blobs."""

    server: RegistryServer

    def do_GET(self) -> None:
        for pattern, respond in self._routes():
            if found := pattern.fullmatch(self.path):
                respond(*found.groups())
                break
        else:
            self._refuse(HTTPStatus.NOT_FOUND, "NOT_FOUND", "no such route")

    do_HEAD = do_GET

    def _routes(self) -> Iterator[tuple[re.Pattern[str], Callable[..., None]]]:
        yield _MANIFEST, self._manifest
        yield _BLOB, self._blob
        yield _STORED, self._stored

    def _manifest(self, namespace: str, model: str, tag: str) -> None:
        if self._fails_on_demand():
            return
        manifest = self.server.store.manifest(namespace, model, tag)
        if manifest is None:
            self._refuse(HTTPStatus.NOT_FOUND, "MANIFEST_UNKNOWN", "manifest unknown")
        else:
            self.answer(HTTPStatus.OK, manifest, Content_Type=MANIFEST_TYPE)

    def _blob(self, _namespace: str, _model: str, digest: str) -> None:
        if self._fails_on_demand():
            return
        blob = self.server.store.blob(digest)
        if blob is None:
            self._refuse_blob()
        elif self.command == "HEAD":  # Ollama asks for the size before it asks where to download
            self.answer(HTTPStatus.OK, Content_Length=blob.stat().st_size)
        else:
            self.answer(HTTPStatus.TEMPORARY_REDIRECT, Location=self._location(digest))

    def _location(self, digest: str) -> str:
        """Under another host name, as the public registry sends its clients to an object store.

        Ollama relies on it: a redirect to the same name it follows, and then misses the `Location`.
        """
        host, port = self.connection.getsockname()[:2]
        return f"{self.server.scheme}://{host}:{port}/store/{digest}"

    def _stored(self, digest: str) -> None:
        blob = self.server.store.blob(digest)
        if blob is None:
            self._refuse_blob()
            return
        size = blob.stat().st_size
        try:
            span = span_of(self.headers["Range"], size)
        except Unsatisfiable:
            self.answer(HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE, Content_Range=f"bytes */{size}")
            return
        self._announce(span, size)
        if self.command == "GET":
            with blob.open("rb") as content:
                whole = download.send(content, span or Span(0, size), self.connection, self.server.switch)
            self.close_connection = self.close_connection or not whole

    def _announce(self, span: Span | None, size: int) -> None:
        self.send_response(HTTPStatus.PARTIAL_CONTENT if span else HTTPStatus.OK)
        if span:
            self.send_header("Content-Range", f"bytes {span.start}-{span.stop - 1}/{size}")
        self.send_header("Content-Length", str(span.length if span else size))
        self.send_header("Content-Type", "application/octet-stream")
        self.send_header("Accept-Ranges", "bytes")
        self.end_headers()

    def _fails_on_demand(self) -> bool:
        due = self.server.switch.take_status()
        if due is not None:
            status = HTTPStatus(due)
            self._refuse(status, status.name, status.phrase)
        return due is not None

    def _refuse_blob(self) -> None:
        self._refuse(HTTPStatus.NOT_FOUND, "BLOB_UNKNOWN", "blob unknown to registry")

    def _refuse(self, status: HTTPStatus, code: str, message: str) -> None:
        """As the registry protocol says no; Ollama quotes the whole body in its own error."""
        self.answer_json(status, {"errors": [{"code": code, "message": message}]})


class RegistryServer(ThreadingHTTPServer):
    """One thread a connection. Without a TLS context it speaks plain HTTP: enough to test its routes."""

    daemon_threads = True
    request_queue_size = 64

    def __init__(
        self, address: tuple[str, int], store: Store, switch: FaultSwitch, tls: ssl.SSLContext | None = None
    ):
        super().__init__(address, RegistryHandler)
        self.store = store
        self.switch = switch
        self._tls = tls

    @property
    def scheme(self) -> str:
        return "https" if self._tls else "http"

    def get_request(self) -> tuple[socket.socket, object]:
        """The handshake is left to the connection's own thread: a silent client delays no other."""
        connection, client = super().get_request()
        if self._tls is None:
            return connection, client
        return self._tls.wrap_socket(connection, server_side=True, do_handshake_on_connect=False), client

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that goes away or does not trust us is worth a line in the log, not a traceback."""
        print(f"{client_address}: {sys.exception()!r}", file=sys.stderr, flush=True)


def main() -> None:
    options = _options()
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    tls.load_cert_chain(options.cert, options.key)
    switch = FaultSwitch()
    control = ControlServer(options.control, switch)
    threading.Thread(target=control.serve_forever, daemon=True).start()
    RegistryServer(options.address, Store(options.store), switch, tls).serve_forever()


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python3 -m lab.models.registry", description=__doc__)
    parser.add_argument("--address", type=_address, required=True, metavar="HOST:PORT")
    parser.add_argument(
        "--cert", type=Path, required=True, help="for the registry's name and for the address"
    )
    parser.add_argument("--key", type=Path, required=True)
    parser.add_argument("--store", type=Path, required=True, help="a folder made by lab.models.library")
    parser.add_argument(
        "--control", type=_address, required=True, metavar="HOST:PORT", help="keep it on loopback"
    )
    return parser.parse_args()


def _address(text: str) -> tuple[str, int]:
    host, _, port = text.rpartition(":")
    return host, int(port)


if __name__ == "__main__":
    main()
