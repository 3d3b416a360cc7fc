"""The API key: asked for everywhere but where a probe looks."""

from __future__ import annotations

import hmac

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

OPEN_PATHS = frozenset({"/", "/healthz", "/livez", "/readyz"})


class ApiKey:
    """Refuses a request without the key, in the real server's words and as plain text."""

    def __init__(self, app: ASGIApp, key: str | None):
        self._app = app
        self._key = key

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        refusal = self._refusal(scope) if scope["type"] == "http" else None
        answer = self._app if refusal is None else PlainTextResponse(refusal, status_code=401)
        await answer(scope, receive, send)

    def _refusal(self, scope: Scope) -> str | None:
        if self._key is None or scope["path"] in OPEN_PATHS:
            return None
        given = _given(Headers(scope=scope))
        if given is None:
            return "Must provide an API key or an Authorization bearer token"
        return None if hmac.compare_digest(given.encode(), self._key.encode()) else "Invalid API key or JWT"


def _given(headers: Headers) -> str | None:
    scheme, _, token = headers.get("authorization", "").partition(" ")
    return headers.get("api-key") or (token if scheme == "Bearer" else None)
