"""POST /search: the stored passages nearest to a text, as they are."""

from typing import Annotated

from fastapi import APIRouter
from pydantic import BaseModel, ConfigDict, Field

from chatbot_service.errors import FAILURES
from chatbot_service.passages import Passage, Question
from chatbot_service.retrieval import TheRetrieval
from chatbot_service.settings import MAX_PASSAGES

router = APIRouter(tags=["questions"])


class SearchRequest(BaseModel):
    model_config = ConfigDict(extra="forbid")

    question: Question
    limit: Annotated[
        int | None,
        Field(ge=1, le=MAX_PASSAGES, description="How many passages at most; by default `MAX_PASSAGES`."),
    ] = None
    min_score: Annotated[
        float | None,
        Field(ge=-1, le=1, description="How near a passage must be; by default `MIN_SCORE`."),
    ] = None


class SearchResponse(BaseModel):
    passages: list[Passage] = Field(description="The nearest first.")


@router.post("/search", summary="Find the nearest passages", responses=FAILURES)
async def search(request: SearchRequest, retrieval: TheRetrieval) -> SearchResponse:
    """Finds stored passages without composing an answer."""
    return SearchResponse(passages=await retrieval.find(request.question, request.limit, request.min_score))
