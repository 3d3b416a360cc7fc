"""What callers are told when Ollama does not do its part."""

import time

import pytest
from conftest import NO_SERVER

MODEL_MISSING = {"error": 'model "nomic-embed-text" not found, try pulling it first'}
TOO_LONG = {"error": "the input length exceeds the context length"}
BUSY = {"error": "server busy, please try again.  maximum pending requests exceeded"}


def ask(client):
    response = client.post("/chat", json={"question": "anything"})
    assert response.json()["dependency"] == "ollama"
    assert response.json()["fix"]
    return response.status_code, response.json()["detail"]


def test_a_model_that_was_not_pulled_is_named_with_the_command_that_pulls_it(service, ollama):
    ollama.answers["POST /api/embed"] = lambda _: (404, MODEL_MISSING)
    response = service().post("/chat", json={"question": "anything"})
    assert response.status_code == 503
    assert response.json() == {
        "detail": "model nomic-embed-text is not in Ollama",
        "dependency": "ollama",
        "fix": "ollama pull nomic-embed-text",
    }


@pytest.mark.parametrize(
    ("answer", "status", "detail"),
    [
        ((400, TOO_LONG), 422, "Ollama refused a text: the input length exceeds the context length"),
        ((503, BUSY), 503, f"Ollama is too busy: {BUSY['error']}"),
        ((500, {"error": "llama runner has exited"}), 502, "Ollama answered 500: llama runner has exited"),
        ((500, "oops"), 502, "Ollama answered 500: oops"),
        ((500, ["oops"]), 502, 'Ollama answered 500: ["oops"]'),
        ((404, "404 page not found"), 502, "Ollama answered 404: 404 page not found"),
        ((200, "<html>"), 502, "Ollama answered without embeddings"),
        ((200, {"embeddings": [["NaN"]]}), 502, "Ollama answered without embeddings"),
        ((200, {"embeddings": []}), 502, "Ollama made 0 vectors of 1 texts"),
        ((200, {"embeddings": [[]]}), 502, "Ollama answered without embeddings"),
    ],
)
def test_an_answer_without_vectors_is_told_as_it_was(service, ollama, answer, status, detail):
    ollama.answers["POST /api/embed"] = lambda _: answer
    assert ask(service()) == (status, detail)


def test_a_server_that_is_away_is_named_with_its_address(service):
    status, detail = ask(service(OLLAMA_URL=NO_SERVER))
    assert status == 503
    assert detail.startswith(f"Ollama cannot be reached at {NO_SERVER}")


def test_a_server_that_stalls_is_not_waited_for_longer_than_set(service, ollama):
    ollama.answers["POST /api/embed"] = lambda _: time.sleep(1.5) or (200, {})
    assert ask(service(OLLAMA_TIMEOUT_SECONDS=1)) == (503, "Ollama did not answer /api/embed in time")


def test_a_document_is_not_stored_without_its_vector(service, ollama):
    client = service(MIN_SCORE=0)
    works = ollama.answers["POST /api/embed"]
    ollama.answers["POST /api/embed"] = lambda _: (500, "oops")
    assert client.post("/documents", json={"documents": [{"text": "lost"}]}).status_code == 502
    ollama.answers["POST /api/embed"] = works
    assert client.post("/chat", json={"question": "lost"}).json()["passages"] == []
