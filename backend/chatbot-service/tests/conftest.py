"""The service as its callers see it: Ollama is a scripted HTTP server, Qdrant an engine in memory."""

from collections.abc import Callable, Iterator
from zlib import crc32

import pytest
from fastapi.testclient import TestClient
from http_server import Answer, ScriptedServer
from qdrant_client import AsyncQdrantClient

from chatbot_service.app import create_app
from chatbot_service.settings import Settings
from chatbot_service.store import Store

DIMENSION = 64
NO_SERVER = "http://127.0.0.1:9"  # the discard port: nothing listens

Service = Callable[..., TestClient]


def embed_words(text: str) -> list[float]:
    """Texts are as near to each other as the words they share."""
    vector = [0.0] * DIMENSION
    for word in text.lower().split():
        vector[crc32(word.strip(".,?!").encode()) % DIMENSION] += 1.0
    return vector


def embed(body: dict) -> Answer:
    return 200, {"model": body["model"], "embeddings": [embed_words(text) for text in body["input"]]}


@pytest.fixture
def ollama() -> Iterator[ScriptedServer]:
    answers = {
        "POST /api/embed": embed,
        "GET /api/version": lambda _: (200, {"version": "0.17.4"}),
    }
    with ScriptedServer(answers) as server:
        yield server


@pytest.fixture
def qdrant() -> Iterator[ScriptedServer]:
    """For what the engine in memory cannot show: a server that refuses, stalls or answers nonsense."""
    with ScriptedServer() as server:
        yield server


@pytest.fixture
def service(ollama: ScriptedServer) -> Iterator[Service]:
    """Starts the service, with Qdrant in memory unless the test gives a URL for it."""
    clients: list[TestClient] = []

    def start(**settings: object) -> TestClient:
        defaults = {"OLLAMA_URL": ollama.url, "QDRANT_URL": NO_SERVER, "EMBEDDING_MODEL": "nomic-embed-text"}
        in_memory = {} if "QDRANT_URL" in settings else {"open_store": open_in_memory}
        client = TestClient(create_app(Settings(**defaults | settings), **in_memory), follow_redirects=False)
        clients.append(client)
        return client.__enter__()

    yield start
    for client in clients:
        client.__exit__(None, None, None)


def open_in_memory(settings: Settings) -> Store:
    return Store(AsyncQdrantClient(":memory:"), settings.collection)
