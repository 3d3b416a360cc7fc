"""Ollama turns texts into vectors."""

from collections.abc import Sequence
from typing import Annotated

import httpx
from pydantic import BaseModel, Field, FiniteFloat, ValidationError

from chatbot_service.errors import DependencyError, unavailable, unusable
from chatbot_service.metrics import DEPENDENCY_SECONDS

_LOOK_AT_OLLAMA = "kubectl logs -l app=ollama"


class _Embeddings(BaseModel):
    embeddings: list[Annotated[list[FiniteFloat], Field(min_length=1)]]


class Ollama:
    def __init__(self, url: str, model: str, timeout_seconds: float) -> None:
        self._model = model
        # trust_env: a proxy meant for the outside world must not catch calls between Services.
        self._http = httpx.AsyncClient(
            base_url=url, timeout=httpx.Timeout(timeout_seconds, connect=5), trust_env=False
        )

    async def embed(self, texts: Sequence[str]) -> list[list[float]]:
        # Without truncate=False a text longer than the model reads would be stored by its beginning only.
        request = {"model": self._model, "input": list(texts), "truncate": False}
        with DEPENDENCY_SECONDS.labels("ollama", "embed").time():
            response = await self._send("POST", "/api/embed", json=request)
        try:
            vectors = _Embeddings.model_validate_json(response.content).embeddings
        except ValidationError as error:
            raise unusable("ollama", "Ollama answered without embeddings", _LOOK_AT_OLLAMA) from error
        if len(vectors) != len(texts):
            raise unusable(
                "ollama", f"Ollama made {len(vectors)} vectors of {len(texts)} texts", _LOOK_AT_OLLAMA
            )
        return vectors

    async def check(self) -> None:
        with DEPENDENCY_SECONDS.labels("ollama", "check").time():
            await self._send("GET", "/api/version")

    async def close(self) -> None:
        await self._http.aclose()

    async def _send(self, method: str, path: str, json: object = None) -> httpx.Response:
        try:
            response = await self._http.request(method, path, json=json)
        except httpx.TimeoutException as error:
            raise unavailable("ollama", f"Ollama did not answer {path} in time", _LOOK_AT_OLLAMA) from error
        except httpx.HTTPError as error:
            detail = f"Ollama cannot be reached at {self._http.base_url}: {error}"
            raise unavailable("ollama", detail, "kubectl get pods -l app=ollama; check OLLAMA_URL") from error
        if response.is_success:
            return response
        raise self._refusal(response)

    def _refusal(self, response: httpx.Response) -> DependencyError:
        reason = _reason(response)
        if response.status_code == 404 and "model" in reason:
            detail = f"model {self._model} is not in Ollama"
            return unavailable("ollama", detail, f"ollama pull {self._model}")
        if response.status_code == 400 and "context length" in reason:
            return DependencyError("ollama", 422, f"Ollama refused a text: {reason}", "send shorter texts")
        if response.status_code == 503:
            return unavailable("ollama", f"Ollama is too busy: {reason}", "try again later")
        return unusable("ollama", f"Ollama answered {response.status_code}: {reason}", _LOOK_AT_OLLAMA)


def _reason(response: httpx.Response) -> str:
    try:
        return str(response.json()["error"])
    except (ValueError, TypeError, KeyError):
        return response.text[:200]
