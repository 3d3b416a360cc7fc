"""The server's routes. Each asks the storage for something; one place answers, and words the failures."""

from __future__ import annotations

import json
import time
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from importlib.metadata import version

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from qdrant_server.access import ApiKey
from qdrant_server.collection import Collection
from qdrant_server.documents import mapping
from qdrant_server.failures import Failure, bad_json
from qdrant_server.storage import Storage

TITLE = "qdrant - vector search engine"

Body = Mapping[str, object]
Ask = Callable[[Storage, Request, Body], object]


def application(storage: Storage, api_key: str | None) -> Starlette:
    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        yield
        storage.close()

    return Starlette(
        routes=[*_probes(), *(_route(storage, *row) for row in _TABLE)],
        middleware=[Middleware(ApiKey, key=api_key)],
        lifespan=lifespan,
    )


def _probes() -> list[Route]:
    """They answer as soon as the port is open, and it opens when everything is loaded."""
    about = {"title": TITLE, "version": version("qdrant-edge-py"), "commit": ""}
    texts = {
        "/healthz": "healthz check passed",
        "/livez": "healthz check passed",
        "/readyz": "all shards are ready",
    }
    return [
        Route("/", lambda _: JSONResponse(about)),
        *(Route(path, lambda _, text=text: PlainTextResponse(text)) for path, text in texts.items()),
    ]


def _route(storage: Storage, method: str, path: str, ask: Ask) -> Route:
    async def respond(request: Request) -> Response:
        began = time.perf_counter()
        try:
            body = await _body(request)
            result = await run_in_threadpool(ask, storage, request, body)  # the engine blocks
        except Failure as failure:
            return _answer(began, {"status": {"error": failure.message}}, failure.status)
        return _answer(began, {"result": result, "status": "ok"})

    return Route(path, respond, methods=[method])


async def _body(request: Request) -> Body:
    raw = await request.body()
    try:
        return mapping(json.loads(raw), "a JSON object") if raw else {}
    except ValueError as problem:
        raise bad_json(problem) from problem


def _answer(began: float, document: Body, status: int = 200) -> JSONResponse:
    return JSONResponse({**document, "time": time.perf_counter() - began}, status)


def _collection(storage: Storage, request: Request) -> Collection:
    return storage.collection(request.path_params["name"])


def _read(ask: Callable[[Collection, Body], object]) -> Ask:
    return lambda storage, request, body: ask(_collection(storage, request), body)


def _write(change: Callable[[Collection, Body], int]) -> Ask:
    """The engine has applied the change either way; `wait` decides what the answer promises."""

    def ask(storage: Storage, request: Request, body: Body) -> object:
        operation = change(_collection(storage, request), body)
        waited = request.query_params.get("wait") == "true"
        return {"operation_id": operation, "status": "completed" if waited else "acknowledged"}

    return ask


def _list(storage: Storage, _request: Request, _body: Body) -> object:
    return {"collections": [{"name": name} for name in storage.names()]}


def _exists(storage: Storage, request: Request, _body: Body) -> object:
    return {"exists": request.path_params["name"] in storage.names()}


def _create(storage: Storage, request: Request, body: Body) -> object:
    return storage.create(request.path_params["name"], body)


def _delete(storage: Storage, request: Request, _body: Body) -> object:
    return storage.delete(request.path_params["name"])


def _point(storage: Storage, request: Request, _body: Body) -> object:
    return _collection(storage, request).point(request.path_params["id"])


def _collection_snapshots(storage: Storage, request: Request, _body: Body) -> object:
    _collection(storage, request)  # a 404 for a collection that is not there
    return storage.snapshots(request.path_params["name"])


def _all_snapshots(storage: Storage, _request: Request, _body: Body) -> object:
    return storage.snapshots()


_TABLE: list[tuple[str, str, Ask]] = [
    ("GET", "/collections", _list),
    ("GET", "/collections/{name}", _read(lambda collection, _: collection.info())),
    ("PUT", "/collections/{name}", _create),
    ("DELETE", "/collections/{name}", _delete),
    ("GET", "/collections/{name}/exists", _exists),
    ("PUT", "/collections/{name}/points", _write(Collection.upsert)),
    ("POST", "/collections/{name}/points", _read(Collection.points)),
    ("POST", "/collections/{name}/points/delete", _write(Collection.delete)),
    ("POST", "/collections/{name}/points/payload", _write(Collection.set_payload)),
    ("POST", "/collections/{name}/points/scroll", _read(Collection.scroll)),
    ("POST", "/collections/{name}/points/count", _read(Collection.count)),
    ("POST", "/collections/{name}/points/query", _read(Collection.query)),
    ("POST", "/collections/{name}/points/search", _read(Collection.search)),
    ("GET", "/collections/{name}/points/{id}", _point),
    ("GET", "/collections/{name}/snapshots", _collection_snapshots),
    ("GET", "/snapshots", _all_snapshots),
]
