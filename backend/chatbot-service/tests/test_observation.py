"""What a request leaves behind: an id in its answer, numbers for Prometheus, and a word about defects."""

import re

import pytest
from conftest import NO_SERVER
from fastapi.testclient import TestClient

from chatbot_service.app import create_app
from chatbot_service.settings import Settings


def test_the_callers_id_comes_back(service):
    response = service().get("/health", headers={"X-Request-ID": "4711-a.B_c"})
    assert response.headers["x-request-id"] == "4711-a.B_c"


@pytest.mark.parametrize("given", ["", "with blanks", "x" * 101, "line\x0bbreak", "<script>"])
def test_an_id_that_would_spoil_the_log_is_replaced(service, given):
    response = service().get("/health", headers={"X-Request-ID": given})
    assert re.fullmatch("[0-9a-f]{32}", response.headers["x-request-id"])


def test_refusals_and_failures_have_an_id_too(service):
    client = service(OLLAMA_URL=NO_SERVER)
    answers = [client.post("/chat", json=body) for body in ({}, {"question": "anything"})]
    assert [answer.status_code for answer in answers] == [422, 503]
    assert all(answer.headers["x-request-id"] for answer in answers)


def test_a_defect_is_answered_with_the_id_that_finds_it_in_the_log():
    def fails(_: Settings):
        raise RuntimeError("a secret of the inside")

    settings = Settings(OLLAMA_URL=NO_SERVER, QDRANT_URL=NO_SERVER, EMBEDDING_MODEL="nomic-embed-text")
    client = TestClient(create_app(settings, open_store=fails), raise_server_exceptions=False)
    with pytest.raises(RuntimeError, match="a secret"), client:  # closing the store fails as opening it did
        response = client.get("/ready", headers={"X-Request-ID": "4711"})
    assert (response.status_code, response.headers["x-request-id"]) == (500, "4711")
    assert response.json() == {"detail": "Internal error; the log has it under request_id 4711."}


def test_metrics_count_by_route_and_not_by_path(service):
    client = service()
    client.get("/no/such/page/42")
    client.get("/health")
    metrics = client.get("/metrics").text
    assert 'chatbot_request_seconds_count{method="GET",route="/health",status="200"}' in metrics
    assert 'chatbot_request_seconds_count{method="GET",route="unknown",status="404"}' in metrics
    assert "/no/such/page" not in metrics


def test_a_method_that_a_caller_made_up_is_no_series_of_its_own(service):
    client = service()
    client.request("BREW", "/health")
    metrics = client.get("/metrics").text
    assert 'chatbot_request_seconds_count{method="other",route="/health",status="405"}' in metrics
    assert "BREW" not in metrics


def test_a_text_that_is_too_long_is_no_failure_of_ollama(service, ollama):
    ollama.answers["POST /api/embed"] = lambda _: (400, {"error": "the input exceeds the context length"})
    client = service()
    before = errors_of_ollama(client)
    assert client.post("/chat", json={"question": "anything"}).status_code == 422
    assert errors_of_ollama(client) == before


def errors_of_ollama(client):
    lines = client.get("/metrics").text.splitlines()
    return [line for line in lines if line.startswith('chatbot_dependency_errors_total{dependency="ollama"}')]


def test_metrics_tell_how_long_each_dependency_took_and_which_one_failed(service):
    client = service(OLLAMA_URL=NO_SERVER)
    client.post("/chat", json={"question": "anything"})
    client.get("/ready")
    metrics = client.get("/metrics").text
    assert 'chatbot_dependency_errors_total{dependency="ollama"}' in metrics
    assert 'chatbot_dependency_seconds_count{dependency="ollama",operation="embed"}' in metrics
    assert 'chatbot_dependency_seconds_count{dependency="qdrant",operation="check"}' in metrics
