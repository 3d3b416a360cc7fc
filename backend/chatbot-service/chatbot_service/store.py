"""Qdrant keeps the documents and finds the nearest ones."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from uuid import UUID

import httpx
from qdrant_client import AsyncQdrantClient, models
from qdrant_client.http.exceptions import ApiException, ResponseHandlingException, UnexpectedResponse

from chatbot_service.errors import DependencyError, unavailable, unusable
from chatbot_service.metrics import DEPENDENCY_SECONDS
from chatbot_service.passages import Document, Passage

_LOOK_AT_QDRANT = "kubectl logs -l app=qdrant"


def connect(url: str, timeout_seconds: int) -> AsyncQdrantClient:
    return AsyncQdrantClient(
        url=url,
        timeout=timeout_seconds,
        prefer_grpc=False,
        check_compatibility=False,  # it would ask the server before the first request, from a thread
        trust_env=False,  # as for Ollama: no proxy between Services
    )


class Store:
    def __init__(self, client: AsyncQdrantClient, collection: str) -> None:
        self._client = client
        self._collection = collection

    async def add(self, documents: Sequence[Document], vectors: Sequence[list[float]]) -> None:
        points = [
            models.PointStruct(
                id=str(document.id), vector=vector, payload={"text": document.text, "source": document.source}
            )
            for document, vector in zip(documents, vectors, strict=True)
        ]
        with _asked("add"):
            await self._make_collection(dimension=len(vectors[0]))
            await self._client.upsert(self._collection, points, wait=True)

    async def search(self, vector: list[float], limit: int, min_score: float) -> list[Passage]:
        with _asked("search"):
            if not await self._client.collection_exists(self._collection):
                return []
            found = await self._client.query_points(
                self._collection, query=vector, limit=limit, score_threshold=min_score, with_payload=True
            )
            return [
                Passage.model_validate({**(point.payload or {}), "id": point.id, "score": point.score})
                for point in found.points
            ]

    async def delete(self, id: UUID) -> None:
        with _asked("delete"):
            if await self._client.collection_exists(self._collection):
                await self._client.delete(self._collection, models.PointIdsList(points=[str(id)]), wait=True)

    async def check(self) -> None:
        with _asked("check"):
            await self._client.get_collections()

    async def close(self) -> None:
        await self._client.close()

    async def _make_collection(self, dimension: int) -> None:
        if await self._client.collection_exists(self._collection):
            return
        vectors = models.VectorParams(size=dimension, distance=models.Distance.COSINE)
        try:
            await self._client.create_collection(self._collection, vectors_config=vectors)
        except UnexpectedResponse as error:
            if error.status_code != 409:  # another replica was faster
                raise


@contextmanager
def _asked(operation: str) -> Iterator[None]:
    try:
        with DEPENDENCY_SECONDS.labels("qdrant", operation).time():
            yield
    except (ApiException, ValueError) as error:  # ValueError: the answer is not JSON, or not a passage
        raise _dependency_error(error) from error


def _dependency_error(error: ApiException | ValueError) -> DependencyError:
    match error:
        case ResponseHandlingException(source=httpx.TimeoutException()):
            return unavailable("qdrant", "Qdrant did not answer in time", _LOOK_AT_QDRANT)
        case ResponseHandlingException(source=httpx.HTTPError() as source):
            return unavailable(
                "qdrant",
                f"Qdrant cannot be reached: {source}",
                "kubectl get pods -l app=qdrant; check QDRANT_URL",
            )
        case UnexpectedResponse(status_code=400) if b"dimension" in error.content:
            return unusable(
                "qdrant",
                f"the collection was made for another model: {_reason(error)}",
                "set COLLECTION to a new name, or EMBEDDING_MODEL to the model that filled it",
            )
        case UnexpectedResponse():
            return unusable(
                "qdrant", f"Qdrant answered {error.status_code}: {_reason(error)}", _LOOK_AT_QDRANT
            )
    first_line = str(error).partition("\n")[0]
    return unusable("qdrant", f"Qdrant gave an unexpected answer: {first_line}", _LOOK_AT_QDRANT)


def _reason(error: UnexpectedResponse) -> str:
    try:
        return str(error.structured()["status"]["error"])
    except (ValueError, TypeError, KeyError):
        return error.content[:200].decode(errors="replace")
