"""The numbers Prometheus collects."""

from fastapi import APIRouter, Response
from prometheus_client import CONTENT_TYPE_LATEST, Counter, Histogram, generate_latest

# Embedding on a CPU takes from tenths of a second to, with a cold model, about a minute.
_BUCKETS = (0.005, 0.025, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120)

REQUEST_SECONDS = Histogram(
    "chatbot_request_seconds",
    "Time from a request to the end of its answer.",
    ["method", "route", "status"],
    buckets=_BUCKETS,
)
DEPENDENCY_SECONDS = Histogram(
    "chatbot_dependency_seconds",
    "Time that Ollama or Qdrant took, failures included.",
    ["dependency", "operation"],
    buckets=_BUCKETS,
)
DEPENDENCY_ERRORS = Counter("chatbot_dependency_errors", "Requests that a dependency failed.", ["dependency"])
DOCUMENTS_STORED = Counter("chatbot_documents_stored", "Documents written to Qdrant, repeated ones included.")
QUESTIONS = Counter("chatbot_questions", "Questions answered.", ["found"])

router = APIRouter()


@router.get("/metrics", include_in_schema=False)
async def metrics() -> Response:
    return Response(generate_latest(), media_type=CONTENT_TYPE_LATEST)
