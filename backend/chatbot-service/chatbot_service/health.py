"""GET /health: this process answers. GET /ready: so do Ollama and Qdrant."""

import asyncio
from collections.abc import Awaitable
from typing import Literal

from fastapi import APIRouter, Response
from pydantic import BaseModel

from chatbot_service.dependencies import TheOllama, TheStore
from chatbot_service.errors import DependencyError

router = APIRouter()


class Health(BaseModel):
    status: Literal["ok"] = "ok"


class Readiness(BaseModel):
    status: Literal["ready", "not ready"]
    ollama: str  # "ok", or what is wrong with it
    qdrant: str


@router.get("/health")
async def health() -> Health:
    return Health()


@router.get("/ready", responses={503: {"model": Readiness}})
async def ready(response: Response, ollama: TheOllama, store: TheStore) -> Readiness:
    seen = await asyncio.gather(_state(ollama.check()), _state(store.check()))
    is_ready = all(state == "ok" for state in seen)
    response.status_code = 200 if is_ready else 503
    return Readiness(status="ready" if is_ready else "not ready", ollama=seen[0], qdrant=seen[1])


async def _state(check: Awaitable[None]) -> str:
    try:
        await check
    except DependencyError as error:
        return error.detail
    return "ok"
