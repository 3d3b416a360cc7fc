"""POST /documents: texts become vectors, vectors become searchable. DELETE /documents/{id}: no longer."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter
from pydantic import BaseModel, ConfigDict, Field

from chatbot_service.dependencies import TheOllama, TheSettings, TheStore
from chatbot_service.errors import FAILURES, FAILURES_OF_THE_STORE
from chatbot_service.metrics import DOCUMENTS_STORED
from chatbot_service.passages import Document

# At their longest about 8,000 tokens: at 10 ms each on one CPU, within the timeout for Ollama.
MAX_DOCUMENTS = 16

router = APIRouter(prefix="/documents", tags=["documents"])


class DocumentsRequest(BaseModel):
    model_config = ConfigDict(extra="forbid")

    documents: Annotated[list[Document], Field(min_length=1, max_length=MAX_DOCUMENTS)]


class DocumentsResponse(BaseModel):
    stored: int = Field(description="How many documents; repeated ones count once.", examples=[1])
    ids: list[UUID] = Field(description="In the order in which they were sent, without repetitions.")


@router.post("", summary="Store documents", responses=FAILURES)
async def store_documents(
    request: DocumentsRequest, settings: TheSettings, ollama: TheOllama, store: TheStore
) -> DocumentsResponse:
    """Embeds the texts in one batch and stores all of them, or none. The same text of the same source is
    stored once."""
    documents = list(dict.fromkeys(request.documents))
    vectors = await ollama.embed([settings.document_prefix + document.text for document in documents])
    await store.add(documents, vectors)
    DOCUMENTS_STORED.inc(len(documents))
    return DocumentsResponse(stored=len(documents), ids=[document.id for document in documents])


@router.delete("/{id}", summary="Delete a document", status_code=204, responses=FAILURES_OF_THE_STORE)
async def delete_document(id: UUID, store: TheStore) -> None:
    """Afterwards there is no such document, whether or not there was one before."""
    await store.delete(id)
