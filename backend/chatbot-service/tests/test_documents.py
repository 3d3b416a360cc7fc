"""POST /documents."""

import json

import pytest

from chatbot_service.body_limit import MAX_BODY_BYTES
from chatbot_service.documents import MAX_DOCUMENTS
from chatbot_service.passages import MAX_TEXT_LENGTH

CAT = {"text": "The cat sleeps on the sofa.", "source": "cats.md"}
DOG = {"text": "The dog runs in the garden."}
NO_DOCUMENT = "00000000-0000-0000-0000-000000000000"


def test_documents_are_stored_and_their_ids_returned(service):
    response = service().post("/documents", json={"documents": [CAT, DOG]})
    assert response.status_code == 200
    assert response.json()["stored"] == 2
    assert len(set(response.json()["ids"])) == 2


def test_a_document_sent_again_keeps_its_id_and_is_found_once(service):
    client = service(MIN_SCORE=0)
    first = client.post("/documents", json={"documents": [CAT]}).json()
    second = client.post("/documents", json={"documents": [CAT, CAT]}).json()
    assert first == second
    assert len(client.post("/chat", json={"question": "cat"}).json()["passages"]) == 1


def test_ids_stay_the_same_from_release_to_release(service):
    stored = service().post("/documents", json={"documents": [CAT]}).json()
    assert stored["ids"] == ["df44acf8-a2f1-53ab-8e41-167ebe588335"]


def test_the_same_text_of_another_source_is_another_document(service):
    documents = [CAT, CAT | {"source": "animals.md"}]
    assert service().post("/documents", json={"documents": documents}).json()["stored"] == 2


def test_texts_are_embedded_whole_with_the_prefix_for_documents(service, ollama):
    service(DOCUMENT_PREFIX="search_document: ").post("/documents", json={"documents": [DOG]})
    assert ollama.requests == [
        (
            "POST /api/embed",
            {"model": "nomic-embed-text", "input": ["search_document: " + DOG["text"]], "truncate": False},
        )
    ]


@pytest.mark.parametrize(
    ("documents", "problem"),
    [
        ([], "too_short"),
        ([DOG] * (MAX_DOCUMENTS + 1), "too_long"),
        ([{"text": "   "}], "string_too_short"),
        ([{"text": "x" * (MAX_TEXT_LENGTH + 1)}], "string_too_long"),
        ([{"text": "a text", "title": "not a field"}], "extra_forbidden"),
        ([{"source": "cats.md"}], "missing"),
        ([{"text": "\ud800"}], "string_unicode"),
    ],
)
def test_wrong_input_is_refused_with_its_place_and_reason_and_not_repeated(service, documents, problem):
    # json.dumps escapes what a client library would refuse to send
    body = json.dumps({"documents": documents})
    response = service().post("/documents", content=body, headers={"content-type": "application/json"})
    assert response.status_code == 422
    [detail] = response.json()["detail"]
    assert detail.keys() == {"type", "loc", "msg"}
    assert detail["type"] == problem


def test_the_largest_allowed_request_is_accepted(service):
    documents = [{"text": chr(0x4E00 + n) * MAX_TEXT_LENGTH} for n in range(MAX_DOCUMENTS)]
    assert service().post("/documents", json={"documents": documents}).json()["stored"] == MAX_DOCUMENTS


def test_a_body_above_the_limit_is_refused_before_it_is_parsed(service):
    response = service().post("/documents", content=b" " * (MAX_BODY_BYTES + 1))
    assert response.status_code == 413
    assert response.json() == {"detail": "The body is larger than 524288 bytes."}


def test_a_deleted_document_is_not_found_any_more(service):
    client = service(MIN_SCORE=-1)
    [cat, dog] = client.post("/documents", json={"documents": [CAT, DOG]}).json()["ids"]
    response = client.delete(f"/documents/{cat}")
    assert (response.status_code, response.content) == (204, b"")
    left = client.post("/search", json={"question": "cat"}).json()["passages"]
    assert [passage["id"] for passage in left] == [dog]


def test_what_was_never_stored_can_be_deleted(service):
    assert service().delete(f"/documents/{NO_DOCUMENT}").status_code == 204


def test_what_is_no_id_of_a_document_cannot_be_deleted(service):
    response = service().delete("/documents/all")
    assert response.status_code == 422
    assert response.json()["detail"][0]["loc"] == ["path", "id"]
