"""The description of the interface, from which people and programs write their calls."""

import tomllib
from pathlib import Path

import pytest

from chatbot_service import __version__


@pytest.fixture
def described(service):
    return service().get("/openapi.json").json()


def operations(described):
    return {
        f"{method.upper()} {path}": operation
        for path, methods in described["paths"].items()
        for method, operation in methods.items()
    }


def test_every_route_for_callers_is_there_with_what_it_does(described):
    routes = operations(described)
    assert routes.keys() == {
        "POST /documents",
        "DELETE /documents/{id}",
        "POST /chat",
        "POST /search",
        "GET /health",
        "GET /ready",
    }
    assert all(route["summary"] and route["description"] and route["tags"] for route in routes.values())


def test_every_field_that_a_caller_writes_has_an_example_or_a_description(described):
    schemas = described["components"]["schemas"]
    written = ["Document", "ChatRequest", "SearchRequest"]
    fields = [field for name in written for field in schemas[name]["properties"].values()]
    assert all(field.keys() & {"description", "examples"} for field in fields)


def test_the_failures_are_described_by_what_is_really_answered(described, service):
    response = service(OLLAMA_URL="http://127.0.0.1:9").post("/chat", json={"question": "anything"})
    content = operations(described)["POST /chat"]["responses"][str(response.status_code)]["content"]
    name = content["application/json"]["schema"]["$ref"].rpartition("/")[2]
    assert response.json().keys() == described["components"]["schemas"][name]["properties"].keys()


def test_the_version_is_that_of_the_package(described):
    project = tomllib.loads((Path(__file__).parent.parent / "pyproject.toml").read_text())["project"]
    assert described["info"]["version"] == __version__ == project["version"]
