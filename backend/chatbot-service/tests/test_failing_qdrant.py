"""What callers are told when Qdrant does not do its part, and what is asked of its server."""

import time

import pytest
from conftest import NO_SERVER

EXISTS = "GET /collections/documents/exists"
DELETE = "POST /collections/documents/points/delete"
CREATE = "PUT /collections/documents"
UPSERT = "PUT /collections/documents/points"
QUERY = "POST /collections/documents/points/query"


def says(result):
    return lambda _: (200, {"result": result, "status": "ok", "time": 0.001})


def refuses(status, reason):
    return lambda _: (status, {"status": {"error": reason}, "time": 0.001})


ACCEPTED = says({"operation_id": 1, "status": "completed"})
POINT = {
    "id": "df44acf8-a2f1-53ab-8e41-167ebe588335",
    "version": 0,
    "score": 0.9,
    "payload": {"title": "written by another program"},
}
DOCUMENT = {"documents": [{"text": "a text"}]}


def failure(response):
    assert response.json()["dependency"] == "qdrant"
    assert response.json()["fix"]
    return response.status_code, response.json()["detail"]


def test_the_first_document_makes_the_collection_with_the_dimension_of_the_model(service, qdrant):
    qdrant.answers = {EXISTS: says({"exists": False}), CREATE: says(True), UPSERT: ACCEPTED}
    assert service(QDRANT_URL=qdrant.url).post("/documents", json=DOCUMENT).status_code == 200
    assert [call for call, _ in qdrant.requests] == [EXISTS, CREATE, UPSERT]
    assert qdrant.requests[1][1]["vectors"] == {"size": 64, "distance": "Cosine"}


def test_a_collection_that_another_replica_just_made_is_used(service, qdrant):
    taken = refuses(409, "Wrong input: Collection `documents` already exists!")
    qdrant.answers = {EXISTS: says({"exists": False}), CREATE: taken, UPSERT: ACCEPTED}
    assert service(QDRANT_URL=qdrant.url).post("/documents", json=DOCUMENT).status_code == 200


def test_a_collection_that_cannot_be_made_is_told(service, qdrant):
    full = refuses(500, "Service internal error: No space left on device")
    qdrant.answers = {EXISTS: says({"exists": False}), CREATE: full}
    response = service(QDRANT_URL=qdrant.url).post("/documents", json=DOCUMENT)
    assert failure(response) == (502, "Qdrant answered 500: Service internal error: No space left on device")


def test_a_collection_of_another_model_is_told_with_the_two_ways_out(service, qdrant):
    wrong = refuses(400, "Wrong input: Vector dimension error: expected dim: 768, got 64")
    qdrant.answers = {EXISTS: says({"exists": True}), UPSERT: wrong}
    response = service(QDRANT_URL=qdrant.url).post("/documents", json=DOCUMENT)
    status, detail = failure(response)
    assert status == 502
    assert detail.endswith("Vector dimension error: expected dim: 768, got 64")
    assert "COLLECTION" in response.json()["fix"]
    assert "EMBEDDING_MODEL" in response.json()["fix"]


@pytest.mark.parametrize(
    ("answer", "status", "detail"),
    [
        (refuses(503, "not ready"), 502, "Qdrant answered 503: not ready"),
        (lambda _: (500, "oops"), 502, "Qdrant answered 500: oops"),
        (lambda _: (200, "<html>"), 502, "Qdrant gave an unexpected answer: Expecting value"),
        (says({"points": "none"}), 502, "Qdrant gave an unexpected answer"),
        (says({"points": [POINT]}), 502, "Qdrant gave an unexpected answer: 1 validation error for Passage"),
    ],
)
def test_a_failed_search_is_told_as_it_was(service, qdrant, answer, status, detail):
    qdrant.answers = {EXISTS: says({"exists": True}), QUERY: answer}
    seen = failure(service(QDRANT_URL=qdrant.url).post("/chat", json={"question": "anything"}))
    assert seen[0] == status
    assert seen[1].startswith(detail)


def test_a_server_that_is_away_is_told(service):
    status, detail = failure(service(QDRANT_URL=NO_SERVER).post("/chat", json={"question": "anything"}))
    assert status == 503
    assert detail.startswith("Qdrant cannot be reached")


def test_a_server_that_stalls_is_not_waited_for_longer_than_set(service, qdrant):
    qdrant.answers = {EXISTS: lambda _: time.sleep(1.5) or (200, {})}
    client = service(QDRANT_URL=qdrant.url, QDRANT_TIMEOUT_SECONDS=1)
    seen = failure(client.post("/chat", json={"question": "anything"}))
    assert seen == (503, "Qdrant did not answer in time")


def test_a_document_that_cannot_be_deleted_is_told(service, qdrant):
    qdrant.answers = {EXISTS: says({"exists": True}), DELETE: refuses(500, "read only")}
    response = service(QDRANT_URL=qdrant.url).delete(f"/documents/{POINT['id']}")
    assert failure(response) == (502, "Qdrant answered 500: read only")
