"""GET /health, /ready and /."""

import time

from conftest import NO_SERVER

from chatbot_service import health


def test_health_asks_nobody(service, ollama):
    response = service(OLLAMA_URL=NO_SERVER, QDRANT_URL=NO_SERVER).get("/health")
    assert (response.status_code, response.json()) == (200, {"status": "ok"})
    assert ollama.requests == []


def test_ready_when_both_dependencies_answer(service):
    response = service().get("/ready")
    assert response.status_code == 200
    assert response.json() == {"status": "ready", "ollama": "ok", "qdrant": "ok"}


def test_ready_does_not_ask_for_the_model(service, ollama):
    ollama.answers["POST /api/embed"] = lambda _: (404, {"error": "model not found"})
    assert service().get("/ready").status_code == 200


def test_not_ready_without_ollama_which_is_named(service):
    response = service(OLLAMA_URL=NO_SERVER).get("/ready")
    assert response.status_code == 503
    assert response.json()["status"] == "not ready"
    assert response.json()["ollama"].startswith("Ollama cannot be reached")
    assert response.json()["qdrant"] == "ok"


def test_not_ready_without_qdrant_which_is_named(service):
    response = service(QDRANT_URL=NO_SERVER).get("/ready")
    assert response.status_code == 503
    assert response.json()["ollama"] == "ok"
    assert response.json()["qdrant"].startswith("Qdrant cannot be reached")


def test_not_ready_when_the_collections_cannot_be_listed(service, qdrant):
    qdrant.answers = {"GET /collections": lambda _: (500, {"status": {"error": "recovery mode"}})}
    assert (
        service(QDRANT_URL=qdrant.url).get("/ready").json()["qdrant"] == "Qdrant answered 500: recovery mode"
    )


def test_a_dependency_that_stalls_is_not_waited_for(service, ollama, monkeypatch):
    monkeypatch.setattr(health, "CHECK_SECONDS", 0.2)
    ollama.answers["GET /api/version"] = lambda _: time.sleep(1) or (200, {})
    response = service().get("/ready")
    assert response.status_code == 503
    assert response.json()["ollama"] == "Ollama did not answer within 0.2 s"


def test_the_first_page_leads_to_the_documentation(service):
    client = service()
    assert client.get("/").headers["location"] == "/docs"
    assert client.get("/docs").status_code == 200
