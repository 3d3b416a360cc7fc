"""The application: its routes, and what surrounds them."""

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from fastapi.responses import RedirectResponse

from chatbot_service import __version__, chat, documents, health, metrics, search
from chatbot_service.body_limit import BodyLimit
from chatbot_service.dependencies import OpenStore, open_store, opened
from chatbot_service.errors import (
    DependencyError,
    answer_defect,
    answer_dependency_error,
    answer_invalid_input,
)
from chatbot_service.observation import Observation
from chatbot_service.settings import Settings

_TAGS = [
    {"name": "documents", "description": "What is known."},
    {"name": "questions", "description": "What it is asked for."},
    {"name": "health", "description": "For probes, and for people who look for the cause."},
]


def create_app(settings: Settings, open_store: OpenStore = open_store) -> FastAPI:
    app = FastAPI(
        title="Chatbot",
        version=__version__,
        summary="Stores texts and answers questions with the passages that fit best.",
        openapi_tags=_TAGS,
        lifespan=lambda app: opened(app, settings, open_store),
    )
    app.add_middleware(BodyLimit)
    app.add_middleware(Observation)
    app.add_exception_handler(DependencyError, answer_dependency_error)
    app.add_exception_handler(RequestValidationError, answer_invalid_input)
    app.add_exception_handler(Exception, answer_defect)
    for topic in (documents, chat, search, health, metrics):
        app.include_router(topic.router)
    app.add_api_route("/", _to_docs, include_in_schema=False)
    return app


async def _to_docs() -> RedirectResponse:
    return RedirectResponse("/docs")
