"""The model registry: its routes, its ranges, and each fault as a client meets it."""

from __future__ import annotations

import contextlib
import hashlib
import http.client
import io
import json
import string
import tempfile
import threading
import time
import unittest
from http.server import ThreadingHTTPServer
from pathlib import Path

from lab.models.control import ControlServer
from lab.models.faults import Faults, FaultSwitch, InvalidFaults
from lab.models.ranges import Span, Unsatisfiable, span_of
from lab.models.registry import RegistryServer
from lab.models.store import MODEL_LAYER, Store
from lab.models.vocabulary import SPECIAL, WORD_START, pieces

WEIGHTS = bytes(range(256)) * 1000
DIGEST = "sha256:" + hashlib.sha256(WEIGHTS).hexdigest()
MANIFEST = "/v2/library/tiny/manifests/latest"
BLOB = f"/v2/library/tiny/blobs/{DIGEST}"
STORED = f"/store/{DIGEST}"
LOOPBACK = ("127.0.0.1", 0)


class Ranges(unittest.TestCase):
    def test_a_range_is_cut_to_the_file(self) -> None:
        for header, expected in (
            ("bytes=0-9", Span(0, 10)),
            ("bytes=90-", Span(90, 100)),
            ("bytes=90-500", Span(90, 100)),
            (None, None),
            ("bytes=-5", None),
            ("bytes=1-2,5-6", None),
        ):
            with self.subTest(header=header):
                self.assertEqual(span_of(header, 100), expected)

    def test_a_range_behind_the_end_cannot_be_satisfied(self) -> None:
        for header in ("bytes=100-", "bytes=9-3"):
            with self.subTest(header=header), self.assertRaises(Unsatisfiable):
                span_of(header, 100)


class FaultParsing(unittest.TestCase):
    def test_what_is_written_is_read_again(self) -> None:
        faults = Faults(status=503, times=2)
        self.assertEqual(Faults.parse(faults.to_json()), faults)

    def test_a_mistake_is_named(self) -> None:
        for document, words in (
            ([], "JSON object"),
            ({"stall": 1}, "unknown fault 'stall'"),
            ({"corrupt": 1}, "corrupt: expected true or false"),
            ({"status": 200}, "status: expected an HTTP status"),
            ({"times": 0}, "times: expected a whole number from 1"),
            ({"break-after-bytes": True}, "break-after-bytes: expected a whole number from 0"),
        ):
            with self.subTest(document=document), self.assertRaisesRegex(InvalidFaults, words):
                Faults.parse(document)

    def test_faults_heal_after_their_times(self) -> None:
        switch = FaultSwitch()
        switch.set(Faults(status=503, times=2))
        self.assertEqual([switch.take_status() for _ in range(3)], [503, 503, None])


class Vocabulary(unittest.TestCase):
    def test_no_token_is_there_twice(self) -> None:
        tokens = [piece.token for piece in pieces()]
        self.assertEqual(len(tokens), len(set(tokens)))
        self.assertEqual(tuple(tokens[: len(SPECIAL)]), SPECIAL)

    def test_every_word_of_ascii_letters_and_digits_can_be_spelled(self) -> None:
        tokens = {piece.token for piece in pieces()}
        for letter in string.ascii_letters + string.digits:
            self.assertLessEqual({letter, WORD_START + letter}, tokens)

    def test_capitals_do_not_change_the_meaning(self) -> None:
        meanings = {piece.token: piece.meaning for piece in pieces()}
        self.assertEqual(meanings[f"{WORD_START}Kubernetes"], meanings[f"{WORD_START}kubernetes"])


class RegistryTest(unittest.TestCase):
    """Over plain HTTP: TLS changes nothing of what is tested here."""

    def setUp(self) -> None:
        self.enterContext(contextlib.redirect_stderr(io.StringIO()))  # the server's log
        folder = Path(self.enterContext(tempfile.TemporaryDirectory()))
        self.store = Store(folder / "store")
        weights = folder / "weights"
        weights.write_bytes(WEIGHTS)
        layer = {"mediaType": MODEL_LAYER, **self.store.add_blob(weights)}
        self.store.add_manifest("library", "tiny", "latest", {"schemaVersion": 2, "layers": [layer]})
        self.switch = FaultSwitch()
        self.server = RegistryServer(LOOPBACK, self.store, self.switch)
        self._serve(self.server)

    def _serve(self, server: ThreadingHTTPServer) -> None:
        threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        self.addCleanup(server.server_close)
        self.addCleanup(server.shutdown)

    def connect(self, server: ThreadingHTTPServer | None = None) -> http.client.HTTPConnection:
        connection = http.client.HTTPConnection(*(server or self.server).server_address, timeout=5)
        self.addCleanup(connection.close)
        return connection

    def ask(self, path: str, method: str = "GET", **headers: str) -> http.client.HTTPResponse:
        connection = self.connect()
        connection.request(method, path, headers=headers)
        return connection.getresponse()


class Routes(RegistryTest):
    def test_a_manifest_names_its_layers(self) -> None:
        manifest = json.load(self.ask(MANIFEST))
        self.assertEqual(
            manifest["layers"], [{"mediaType": MODEL_LAYER, "digest": DIGEST, "size": len(WEIGHTS)}]
        )

    def test_what_is_not_there_is_refused_in_the_protocols_words(self) -> None:
        for path, code in (
            ("/v2/library/tiny/manifests/v9", "MANIFEST_UNKNOWN"),
            ("/v2/library/other/manifests/latest", "MANIFEST_UNKNOWN"),
            ("/v2/../../manifests/latest", "MANIFEST_UNKNOWN"),
            ("/v2/library/tiny/blobs/sha256:" + "0" * 64, "BLOB_UNKNOWN"),
            ("/store/..", "BLOB_UNKNOWN"),
            ("/", "NOT_FOUND"),
        ):
            with self.subTest(path=path):
                response = self.ask(path)
                self.assertEqual(response.status, 404)
                self.assertEqual(json.load(response)["errors"][0]["code"], code)

    def test_a_blob_tells_its_size_and_then_where_to_get_it(self) -> None:
        self.assertEqual(self.ask(BLOB, "HEAD").headers["Content-Length"], str(len(WEIGHTS)))
        redirect = self.ask(BLOB)
        self.assertEqual(redirect.status, 307)
        host, port = self.server.server_address
        self.assertEqual(redirect.headers["Location"], f"http://{host}:{port}{STORED}")

    def test_a_blob_comes_whole_or_in_parts(self) -> None:
        self.assertEqual(self.ask(STORED).read(), WEIGHTS)
        part = self.ask(STORED, Range="bytes=1000-1999")
        self.assertEqual(
            (part.status, part.headers["Content-Range"]), (206, f"bytes 1000-1999/{len(WEIGHTS)}")
        )
        self.assertEqual(part.read(), WEIGHTS[1000:2000])
        self.assertEqual(self.ask(STORED, Range=f"bytes={len(WEIGHTS)}-").status, 416)


class FaultsInForce(RegistryTest):
    def test_a_status_is_answered_to_everything_until_it_heals(self) -> None:
        self.switch.set(Faults(status=429, times=2))
        self.assertEqual([self.ask(path).status for path in (MANIFEST, BLOB, MANIFEST)], [429, 429, 200])

    def test_a_corrupt_download_has_its_length_and_other_bytes(self) -> None:
        self.switch.set(Faults(corrupt=True))
        received = self.ask(STORED).read()
        self.assertEqual(len(received), len(WEIGHTS))
        self.assertNotEqual(received, WEIGHTS)

    def test_a_broken_download_ends_early_by_a_reset(self) -> None:
        self.switch.set(Faults(break_after_bytes=1000))
        response = self.ask(STORED)
        with self.assertRaises((http.client.IncompleteRead, ConnectionResetError)):
            response.read()

    def test_a_stalled_download_is_silent_until_the_fault_is_cleared(self) -> None:
        self.switch.set(Faults(stall_after_bytes=1000))
        response = self.ask(STORED)
        self.assertEqual(response.read(1000), WEIGHTS[:1000])
        threading.Timer(0.2, self.switch.set, [Faults()]).start()
        began = time.monotonic()
        with self.assertRaises((http.client.IncompleteRead, ConnectionResetError)):
            response.read()
        self.assertGreater(time.monotonic() - began, 0.1)

    def test_a_slow_line_takes_its_time(self) -> None:
        self.switch.set(Faults(bytes_per_second=100_000))
        began = time.monotonic()
        self.assertEqual(len(self.ask(STORED, Range="bytes=0-29999").read()), 30_000)
        self.assertGreater(time.monotonic() - began, 0.15)


class Control(RegistryTest):
    def setUp(self) -> None:
        super().setUp()
        self.control = ControlServer(LOOPBACK, self.switch)
        self._serve(self.control)

    def told(self, method: str, path: str = "/faults", body: str | None = None) -> tuple[int, object]:
        connection = self.connect(self.control)
        connection.request(method, path, body)
        response = connection.getresponse()
        return response.status, json.loads(response.read() or "null")

    def test_faults_are_set_shown_and_cleared(self) -> None:
        self.assertEqual(self.told("PUT", body='{"status": 503}')[0], 200)
        self.assertEqual(self.told("GET")[1]["status"], 503)
        self.assertEqual(self.ask(MANIFEST).status, 503)
        self.assertEqual(self.told("DELETE"), (204, None))
        self.assertEqual(self.ask(MANIFEST).status, 200)

    def test_a_mistake_changes_nothing(self) -> None:
        for body in ('{"stall": 1}', "no json"):
            with self.subTest(body=body):
                self.assertEqual(self.told("PUT", body=body)[0], 400)
        self.assertEqual(self.switch.current, Faults())
        self.assertEqual(self.told("GET", "/other")[0], 404)


if __name__ == "__main__":
    unittest.main()
