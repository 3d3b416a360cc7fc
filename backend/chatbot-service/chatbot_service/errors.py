"""Failures as callers see them."""

from typing import Literal

import structlog
from fastapi import Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse

from chatbot_service.metrics import DEPENDENCY_ERRORS

Dependency = Literal["ollama", "qdrant"]
_log = structlog.get_logger()


class DependencyError(Exception):
    """Ollama or Qdrant did not do its part: which one, what failed, what to do about it."""

    def __init__(self, dependency: Dependency, status: int, detail: str, fix: str) -> None:
        super().__init__(detail)
        self.dependency = dependency
        self.status = status
        self.detail = detail
        self.fix = fix


def unavailable(dependency: Dependency, detail: str, fix: str) -> DependencyError:
    """It may work later, without any change of this service or of the request."""
    return DependencyError(dependency, 503, detail, fix)


def unusable(dependency: Dependency, detail: str, fix: str) -> DependencyError:
    """It answered, but with something this service cannot work with."""
    return DependencyError(dependency, 502, detail, fix)


async def answer_dependency_error(_: Request, error: DependencyError) -> JSONResponse:
    DEPENDENCY_ERRORS.labels(error.dependency).inc()
    body = {"detail": error.detail, "dependency": error.dependency, "fix": error.fix}
    _log.warning("dependency failed", status=error.status, **body)
    return JSONResponse(body, status_code=error.status)


async def answer_invalid_input(_: Request, error: RequestValidationError) -> JSONResponse:
    """As FastAPI does, without the input: it may be very long, or text that no JSON answer can hold."""
    detail = [{key: problem[key] for key in ("type", "loc", "msg")} for problem in error.errors()]
    return JSONResponse({"detail": detail}, status_code=422)
