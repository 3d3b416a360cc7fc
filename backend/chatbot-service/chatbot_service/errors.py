"""Failures as callers see them."""

from typing import Any, Literal

import structlog
from fastapi import Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import BaseModel, Field

from chatbot_service.metrics import DEPENDENCY_ERRORS

Dependency = Literal["ollama", "qdrant"]
_log = structlog.get_logger()


class DependencyError(Exception):
    """Ollama or Qdrant did not do what was asked: which one, what failed, what to do about it."""

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


class Failure(BaseModel):
    detail: str = Field(examples=["model nomic-embed-text is not in Ollama"])
    dependency: Dependency
    fix: str = Field(description="What to do about it.", examples=["ollama pull nomic-embed-text"])


class InvalidField(BaseModel):
    type: str = Field(examples=["string_too_long"])
    loc: list[str | int] = Field(examples=[["body", "question"]])
    msg: str = Field(examples=["String should have at most 1000 characters"])


class InvalidInput(BaseModel):
    detail: list[InvalidField]


class Refusal(BaseModel):
    detail: str = Field(examples=["The body is larger than 524288 bytes."])


# How routes describe their failures: those that ask Qdrant alone, and those that embed texts as well.
FAILURES_OF_THE_STORE: dict[int | str, dict[str, Any]] = {
    422: {"model": InvalidInput, "description": "The request is not as it has to be."},
    502: {"model": Failure, "description": "Ollama or Qdrant answered something unusable."},
    503: {"model": Failure, "description": "Ollama or Qdrant cannot be reached, or is not ready."},
}
FAILURES: dict[int | str, dict[str, Any]] = FAILURES_OF_THE_STORE | {
    413: {"model": Refusal, "description": "The body is too large."},
    422: {
        "model": InvalidInput | Failure,
        "description": "The request is not as it has to be, or a text is too long for the model.",
    },
}


async def answer_dependency_error(_: Request, error: DependencyError) -> JSONResponse:
    if error.status >= 500:  # a text that is too long is the caller's fault
        DEPENDENCY_ERRORS.labels(error.dependency).inc()
    body = {"detail": error.detail, "dependency": error.dependency, "fix": error.fix}
    _log.warning("dependency failed", status=error.status, **body)
    return JSONResponse(body, status_code=error.status)


async def answer_invalid_input(_: Request, error: RequestValidationError) -> JSONResponse:
    """As FastAPI does, without the input: it may be very long, or text that no JSON answer can hold."""
    detail = [{key: problem[key] for key in ("type", "loc", "msg")} for problem in error.errors()]
    return JSONResponse({"detail": detail}, status_code=422)


async def answer_defect(request: Request, _: Exception) -> JSONResponse:
    """A fault of this service. The server logs it after this; the id finds it there."""
    id = request.state.request_id
    body = {"detail": f"Internal error; the log has it under request_id {id}."}
    return JSONResponse(body, status_code=500, headers={"x-request-id": id})
