"""The stand-in for Qdrant, by the chatbot's own client, and where no client looks: restarts, locks, keys."""

from __future__ import annotations

import http.client
import json
import os
import socket
import subprocess
import sys
import tempfile
import time
import unittest
import uuid
from pathlib import Path
from typing import ClassVar

from lab import paths, wheels

IMAGE = paths.SOURCE / "images" / "qdrant"
CHATBOT = paths.SOURCE.parent / "backend" / "chatbot-service"
START_SECONDS = 10


class QdrantTest(unittest.TestCase):
    """A server of its own for each test, on a free port and a fresh storage."""

    environment: ClassVar[dict[str, str]] = {}

    @classmethod
    def setUpClass(cls) -> None:
        cls.packages = wheels.installed("qdrant", IMAGE / "requirements.txt")

    def setUp(self) -> None:
        self.folder = Path(self.enterContext(tempfile.TemporaryDirectory()))
        self.port = _free_port()
        self.server = self.start()

    def start(self) -> subprocess.Popen[bytes]:
        server = subprocess.Popen(
            **self._launch(self.port), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        self.addCleanup(server.wait)
        self.addCleanup(server.kill)
        self._wait_until_ready(server)
        return server

    def _launch(self, port: int) -> dict[str, object]:
        path = os.pathsep.join([str(IMAGE), str(self.packages)])
        settings = {
            "PYTHONPATH": path,
            "QDRANT__SERVICE__HTTP_PORT": str(port),
            "QDRANT__SERVICE__HOST": "127.0.0.1",
        }
        command = [sys.executable, "-m", "qdrant_server"]
        return {"args": command, "cwd": self.folder, "env": {**os.environ, **settings, **self.environment}}

    def _wait_until_ready(self, server: subprocess.Popen[bytes]) -> None:
        deadline = time.monotonic() + START_SECONDS
        while time.monotonic() < deadline:
            try:
                socket.create_connection(("127.0.0.1", self.port), 1).close()
                return
            except ConnectionRefusedError:
                self.assertIsNone(server.poll(), "the server ended")
                time.sleep(0.02)
        self.fail("the server did not open its port")

    def ask(self, method: str, path: str, document: object = None, **headers: str) -> tuple[int, object]:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        self.addCleanup(connection.close)
        body = None if document is None else json.dumps(document)
        connection.request(
            method, path, body, {name.replace("_", "-"): value for name, value in headers.items()}
        )
        response = connection.getresponse()
        text = response.read().decode()
        is_json = response.headers["Content-Type"].startswith("application/json")
        return response.status, json.loads(text) if is_json else text

    def make_collection(self) -> None:
        self.ask("PUT", "/collections/books", {"vectors": {"size": 2, "distance": "Cosine"}})
        points = [
            {"id": 1, "vector": [1, 0], "payload": {"shelf": "a", "pages": 10}},
            {"id": 2, "vector": [0, 1], "payload": {"shelf": "b", "pages": 20}},
        ]
        self.assertEqual(self.ask("PUT", "/collections/books/points?wait=true", {"points": points})[0], 200)


class Answers(QdrantTest):
    def test_the_probes_answer_as_the_real_server(self) -> None:
        self.assertEqual(self.ask("GET", "/")[1]["title"], "qdrant - vector search engine")
        for path, text in (
            ("/healthz", "healthz check passed"),
            ("/livez", "healthz check passed"),
            ("/readyz", "all shards are ready"),
        ):
            self.assertEqual(self.ask("GET", path), (200, text))

    def test_an_answer_has_result_status_and_time(self) -> None:
        status, answer = self.ask("GET", "/collections")
        self.assertEqual((status, answer["result"], answer["status"]), (200, {"collections": []}, "ok"))
        self.assertIsInstance(answer["time"], float)

    def test_mistakes_are_refused_in_the_real_servers_words(self) -> None:
        self.make_collection()
        collection = {"vectors": {"size": 2, "distance": "Cosine"}}
        points = "/collections/books/points"
        for method, path, document, status, words in (
            ("GET", "/collections/none", None, 404, "Not found: Collection `none` doesn't exist!"),
            ("PUT", "/collections/books", collection, 409, "Wrong input: Collection `books` already exists!"),
            (
                "PUT",
                points,
                {"points": [{"id": 1, "vector": [1]}]},
                400,
                "Vector dimension error: expected dim: 2, got 1",
            ),
            (
                "PUT",
                points,
                {"points": [{"id": "x", "vector": [1, 2]}]},
                400,
                "value x is not a valid point ID",
            ),
            ("PUT", points, {}, 400, "missing field `points`"),
            ("PUT", points, [], 400, "Format error in JSON body"),
            (
                "POST",
                f"{points}/query",
                {"query": [1, 2], "using": "no"},
                400,
                "Not existing vector name error: no",
            ),
            (
                "POST",
                f"{points}/count",
                {"filter": {"must": [{"odd": 1}]}},
                400,
                "Expected some form of condition",
            ),
            (
                "PUT",
                "/collections/new",
                {"vectors": {"size": 2, "distance": "Far"}},
                400,
                "unknown variant `Far`",
            ),
            ("GET", f"{points}/99", None, 404, "Not found: Point with id 99"),
        ):
            with self.subTest(method=method, path=path, document=document):
                found, answer = self.ask(method, path, document)
                self.assertEqual(found, status, answer)
                self.assertIn(words, answer["status"]["error"])

    def test_search_is_the_older_query(self) -> None:
        self.make_collection()
        _, older = self.ask("POST", "/collections/books/points/search", {"vector": [1, 0], "limit": 1})
        _, newer = self.ask("POST", "/collections/books/points/query", {"query": [1, 0], "limit": 1})
        self.assertEqual(older["result"], newer["result"]["points"])


class Storage(QdrantTest):
    def count(self) -> int:
        return self.ask("POST", "/collections/books/points/count", {})[1]["result"]["count"]

    def test_a_killed_server_finds_everything_again(self) -> None:
        self.make_collection()
        self.server.kill()
        self.server.wait()
        self.start()
        self.assertEqual(self.count(), 2)

    def test_a_second_server_on_the_same_storage_refuses_to_start(self) -> None:
        second = subprocess.run(
            **self._launch(_free_port()), capture_output=True, text=True, timeout=START_SECONDS
        )
        self.assertEqual(second.returncode, 101)
        self.assertIn("Resource temporarily unavailable", second.stderr)

    def test_a_creation_that_was_interrupted_leaves_no_trace(self) -> None:
        (self.folder / "storage" / "collections" / "books" / "0").mkdir(parents=True)
        self.server.kill()
        self.server.wait()
        self.start()
        self.assertEqual(self.ask("GET", "/collections")[1]["result"], {"collections": []})
        self.make_collection()
        self.assertEqual(self.count(), 2)


class Access(QdrantTest):
    environment: ClassVar[dict[str, str]] = {"QDRANT__SERVICE__API_KEY": "right"}

    def test_only_the_probes_do_without_the_key(self) -> None:
        self.assertEqual(self.ask("GET", "/readyz")[0], 200)
        refusal = (401, "Must provide an API key or an Authorization bearer token")
        self.assertEqual(self.ask("GET", "/collections"), refusal)
        self.assertEqual(self.ask("GET", "/collections", api_key="wrong"), (401, "Invalid API key or JWT"))
        self.assertEqual(self.ask("GET", "/collections", api_key="right")[0], 200)
        self.assertEqual(self.ask("GET", "/collections", authorization="Bearer right")[0], 200)


class Client(QdrantTest):
    """qdrant-client, at the version the chatbot has."""

    def setUp(self) -> None:
        super().setUp()
        packages = str(wheels.installed("chatbot-service", CHATBOT / "requirements.txt"))
        if packages not in sys.path:
            sys.path.append(packages)
        from qdrant_client import QdrantClient, models

        self.models = models
        self.client = QdrantClient(url=f"http://127.0.0.1:{self.port}", check_compatibility=False)
        self.addCleanup(self.client.close)

    def test_a_collections_life(self) -> None:
        client, models = self.client, self.models
        self.assertFalse(client.collection_exists("books"))
        client.create_collection("books", models.VectorParams(size=2, distance=models.Distance.COSINE))
        self.assertTrue(client.collection_exists("books"))
        self.assertEqual([found.name for found in client.get_collections().collections], ["books"])
        self.assertEqual(client.get_collection("books").config.params.vectors.size, 2)
        self.assertEqual(client.list_snapshots("books"), [])
        self.assertTrue(client.delete_collection("books"))
        self.assertFalse(client.delete_collection("books"))

    def test_points_are_written_found_and_deleted(self) -> None:
        client, models = self.client, self.models
        self.make_collection()
        second = str(uuid.uuid4())
        written = [models.PointStruct(id=second, vector=[0.9, 0.1], payload={"shelf": "b"})]
        self.assertEqual(client.upsert("books", written, wait=True).status, models.UpdateStatus.COMPLETED)

        nearest = client.query_points("books", query=[1.0, 0.0], limit=2, score_threshold=0.5).points
        self.assertEqual([point.id for point in nearest], [1, second])
        self.assertEqual(nearest[0].payload, {"shelf": "a", "pages": 10})
        self.assertNotIn(1, [point.id for point in client.query_points("books", query=1).points])

        on_b = models.Filter(must=[models.FieldCondition(key="shelf", match=models.MatchValue(value="b"))])
        self.assertEqual(client.count("books", count_filter=on_b).count, 2)
        thick = models.Filter(must=[models.FieldCondition(key="pages", range=models.Range(gte=15))])
        self.assertEqual([point.id for point in client.scroll("books", scroll_filter=thick)[0]], [2])

        page, following = client.scroll("books", limit=2, with_vectors=True)
        self.assertEqual(([point.id for point in page], following), ([1, 2], second))
        self.assertEqual(page[0].vector, [1.0, 0.0])
        self.assertEqual([point.id for point in client.retrieve("books", [second, 99])], [second])

        client.delete("books", [1], wait=True)
        client.delete("books", models.FilterSelector(filter=on_b), wait=True)
        self.assertEqual(client.count("books").count, 0)

    def test_several_and_sparse_vectors_are_fused(self) -> None:
        client, models = self.client, self.models
        dense = models.VectorParams(size=2, distance=models.Distance.DOT)
        client.create_collection(
            "mixed", {"dense": dense}, sparse_vectors_config={"words": models.SparseVectorParams()}
        )
        vector = {"dense": [1.0, 2.0], "words": models.SparseVector(indices=[1, 7], values=[0.5, 1.0])}
        client.upsert("mixed", [models.PointStruct(id=5, vector=vector)])
        prefetch = [
            models.Prefetch(query=[1.0, 1.0], using="dense"),
            models.Prefetch(query=models.SparseVector(indices=[7], values=[2.0]), using="words"),
        ]
        fused = client.query_points(
            "mixed", prefetch=prefetch, query=models.FusionQuery(fusion=models.Fusion.RRF)
        )
        self.assertEqual([point.id for point in fused.points], [5])


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


if __name__ == "__main__":
    unittest.main()
