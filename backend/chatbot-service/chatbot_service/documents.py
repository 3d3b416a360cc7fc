"""POST /documents: texts become vectors, vectors become searchable."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter
from pydantic import BaseModel, ConfigDict, Field

from chatbot_service.dependencies import TheOllama, TheSettings, TheStore
from chatbot_service.metrics import DOCUMENTS_STORED
from chatbot_service.passages import Document

# At their longest about 8,000 tokens: at 10 ms each on one CPU, within the timeout for Ollama.
MAX_DOCUMENTS = 16

router = APIRouter()


class DocumentsRequest(BaseModel):
    model_config = ConfigDict(extra="forbid")

    documents: Annotated[list[Document], Field(min_length=1, max_length=MAX_DOCUMENTS)]


class DocumentsResponse(BaseModel):
    stored: int
    ids: list[UUID]


@router.post("/documents")
async def store_documents(
    request: DocumentsRequest, settings: TheSettings, ollama: TheOllama, store: TheStore
) -> DocumentsResponse:
    documents = list(dict.fromkeys(request.documents))
    vectors = await ollama.embed([settings.document_prefix + document.text for document in documents])
    await store.add(documents, vectors)
    DOCUMENTS_STORED.inc(len(documents))
    return DocumentsResponse(stored=len(documents), ids=[document.id for document in documents])
