"""GET /health: this process answers. GET /ready: so do Ollama and Qdrant."""

import asyncio
from collections.abc import Awaitable
from typing import Literal

from fastapi import APIRouter, Response
from pydantic import BaseModel, Field

from chatbot_service.dependencies import TheOllama, TheStore
from chatbot_service.errors import DependencyError

# Whoever asks whether the service is ready wants to know now, not after the time limit of an embedding.
CHECK_SECONDS = 5

router = APIRouter(tags=["health"])


class Health(BaseModel):
    status: Literal["ok"] = "ok"


class Readiness(BaseModel):
    status: Literal["ready", "not ready"]
    ollama: str = Field(description="`ok`, or what is wrong with it.", examples=["ok"])
    qdrant: str = Field(description="`ok`, or what is wrong with it.", examples=["ok"])


@router.get("/health", summary="Does the process serve?")
async def health() -> Health:
    """Asks no dependency: a restart would heal none. For liveness probes."""
    return Health()


@router.get(
    "/ready",
    summary="Do Ollama and Qdrant answer?",
    responses={503: {"model": Readiness, "description": "One of them does not, and is named."}},
)
async def ready(response: Response, ollama: TheOllama, store: TheStore) -> Readiness:
    """Does not ask for the model: it is pulled into an Ollama that is ready."""
    seen = await asyncio.gather(_state("Ollama", ollama.check()), _state("Qdrant", store.check()))
    is_ready = all(state == "ok" for state in seen)
    response.status_code = 200 if is_ready else 503
    return Readiness(status="ready" if is_ready else "not ready", ollama=seen[0], qdrant=seen[1])


async def _state(name: str, check: Awaitable[None]) -> str:
    try:
        async with asyncio.timeout(CHECK_SECONDS):
            await check
    except TimeoutError:
        return f"{name} did not answer within {CHECK_SECONDS} s"
    except DependencyError as error:
        return error.detail
    return "ok"
