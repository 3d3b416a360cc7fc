"""Ollama and Qdrant, opened with the service, handed to the routes, closed with the service."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Annotated

from fastapi import Depends, FastAPI, Request

from chatbot_service.ollama import Ollama
from chatbot_service.settings import Settings

if TYPE_CHECKING:
    from chatbot_service.store import Store

OpenStore = Callable[[Settings], "Store"]


def open_store(settings: Settings) -> "Store":
    from chatbot_service.store import Store, connect

    return Store(connect(str(settings.qdrant_url), settings.qdrant_timeout_seconds), settings.collection)


@asynccontextmanager
async def opened(app: FastAPI, settings: Settings, open_store: OpenStore) -> AsyncIterator[None]:
    ollama = Ollama(str(settings.ollama_url), settings.embedding_model, settings.ollama_timeout_seconds)
    # Importing qdrant-client is half of the start-up: with the pod's CPU limit, /health answers after 1.1 s
    # instead of 2.2 s when a thread does it. A request that needs the store waits for it.
    store = asyncio.create_task(asyncio.to_thread(open_store, settings))
    app.state.settings, app.state.ollama, app.state.store = settings, ollama, store
    yield
    await ollama.close()
    await (await store).close()


def _settings(request: Request) -> Settings:
    return request.app.state.settings


def _ollama(request: Request) -> Ollama:
    return request.app.state.ollama


async def _store(request: Request) -> "Store":
    opening: Awaitable[Store] = request.app.state.store
    return await asyncio.shield(opening)  # a caller that hangs up must not stop it for the others


TheSettings = Annotated[Settings, Depends(_settings)]
TheOllama = Annotated[Ollama, Depends(_ollama)]
TheStore = Annotated["Store", Depends(_store)]
