"""POST /chat."""

import pytest

DOCUMENTS = [
    {"text": "The cat sleeps on the sofa.", "source": "cats.md"},
    {"text": "The cat eats fish."},
    {"text": "Trains leave at noon."},
]
NOTHING = {"answer": "Nothing in the stored documents answers this question.", "passages": []}


def ask(client, question):
    response = client.post("/chat", json={"question": question})
    assert response.status_code == 200
    return response.json()


@pytest.fixture
def filled(service):
    client = service(MIN_SCORE=0.3, MAX_PASSAGES=2)
    assert client.post("/documents", json={"documents": DOCUMENTS}).status_code == 200
    return client


def test_the_best_passage_comes_first_with_its_source_and_score(filled):
    answer = ask(filled, "the cat sleeps on the sofa")
    best = answer["passages"][0]
    assert best["text"] == DOCUMENTS[0]["text"]
    assert best["source"] == "cats.md"
    assert best["score"] == pytest.approx(1)
    assert answer["answer"].splitlines()[:2] == [
        "The stored documents say:",
        "- “The cat sleeps on the sofa.” (cats.md, score 1.00)",
    ]


def test_a_passage_without_source_says_so(filled):
    assert "- “The cat eats fish.” (no source, score 1.00)" in ask(filled, "the cat eats fish")["answer"]


def test_no_more_passages_than_the_setting_allows(filled):
    assert len(ask(filled, "the cat sofa fish trains noon")["passages"]) == 2


def test_what_scores_too_low_is_not_an_answer(filled):
    assert ask(filled, "quantum chromodynamics") == NOTHING


def test_nothing_is_found_before_the_first_document(service):
    assert ask(service(), "anything at all") == NOTHING


def test_the_question_is_embedded_with_its_own_prefix(service, ollama):
    ask(service(QUESTION_PREFIX="search_query: "), " what? ")
    assert ollama.requests[0][1]["input"] == ["search_query: what?"]


@pytest.mark.parametrize(
    "body", [{}, {"question": ""}, {"question": "x" * 1001}, {"question": "a", "top": 9}]
)
def test_wrong_input_is_refused(service, body):
    assert service().post("/chat", json=body).status_code == 422


def test_a_body_that_is_no_json_is_refused(service):
    assert service().post("/chat", content=b"{").status_code == 422
