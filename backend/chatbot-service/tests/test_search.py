"""POST /search."""

import pytest

DOCUMENTS = [
    {"text": "The cat sleeps on the sofa.", "source": "cats.md"},
    {"text": "The cat eats fish."},
    {"text": "Trains leave at noon."},
]


@pytest.fixture
def filled(service):
    client = service(MIN_SCORE=0.3, MAX_PASSAGES=1)
    client.ids = client.post("/documents", json={"documents": DOCUMENTS}).json()["ids"]
    return client


def search(client, **body):
    response = client.post("/search", json={"question": "the cat sleeps on the sofa"} | body)
    assert response.status_code == 200
    return response.json()["passages"]


def test_the_nearest_passage_is_found_with_its_id(filled):
    [passage] = search(filled)
    assert passage == DOCUMENTS[0] | {"id": filled.ids[0], "score": pytest.approx(1)}


def test_the_caller_decides_how_many_and_how_near(filled):
    assert len(search(filled, limit=20)) == 2
    assert len(search(filled, limit=20, min_score=-1)) == 3
    assert len(search(filled, limit=20, min_score=0.99)) == 1


def test_a_limit_of_zero_is_no_limit_and_is_refused(service):
    assert service().post("/search", json={"question": "a", "limit": 0}).status_code == 422


@pytest.mark.parametrize("body", [{}, {"question": " "}, {"question": "a", "limit": 21}, {"min_score": 2}])
def test_wrong_input_is_refused(service, body):
    assert service().post("/search", json=body).status_code == 422


def test_nothing_is_found_before_the_first_document(service):
    assert search(service()) == []
