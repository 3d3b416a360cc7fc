"""An id, one log line and one measurement for each request."""

import re
from time import perf_counter
from uuid import uuid4

import structlog
from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from chatbot_service.metrics import REQUEST_SECONDS

# The kubelet and Prometheus ask these every few seconds: worth a line only when something is wrong.
_ROUTINE = {"/health", "/ready", "/metrics"}
_METHODS = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"}
_USABLE_ID = re.compile(r"[A-Za-z0-9._-]{1,100}")
_log = structlog.get_logger()


class Observation:
    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        start = perf_counter()
        status = 500  # what the server answers when the application raises
        request_id = _request_id(scope)
        # Every line that this request logs has it; a request runs in a task, and so a context, of its own.
        structlog.contextvars.bind_contextvars(request_id=request_id)
        scope.setdefault("state", {})["request_id"] = request_id

        async def send_and_note_status(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                MutableHeaders(scope=message)["x-request-id"] = request_id
            await send(message)

        try:
            await self._app(scope, receive, send_and_note_status)
        finally:
            _record(scope, status, perf_counter() - start)


def _request_id(scope: Scope) -> str:
    """The caller's, so that its log and ours tell of the same request, or one of our own."""
    given = Headers(scope=scope).get("x-request-id", "")
    return given if _USABLE_ID.fullmatch(given) else uuid4().hex


def _record(scope: Scope, status: int, seconds: float) -> None:
    # Not the path, nor any method: these are the callers' to choose, and each would be a new time series.
    route = getattr(scope.get("route"), "path", "unknown")
    method = scope["method"] if scope["method"] in _METHODS else "other"
    REQUEST_SECONDS.labels(method, route, status).observe(seconds)
    log = _log.debug if route in _ROUTINE and status < 400 else _log.info
    log("request", method=scope["method"], path=scope["path"], status=status, seconds=round(seconds, 4))
