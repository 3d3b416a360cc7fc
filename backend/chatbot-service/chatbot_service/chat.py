"""POST /chat: a question is answered with the stored passages that fit it best.

No language model writes the answer: it quotes, with scores and sources, or says that nothing was found.
"""

from collections.abc import Sequence

from fastapi import APIRouter
from pydantic import BaseModel, ConfigDict, Field

from chatbot_service.errors import FAILURES
from chatbot_service.metrics import QUESTIONS
from chatbot_service.passages import Passage, Question
from chatbot_service.retrieval import TheRetrieval

router = APIRouter(tags=["questions"])


class ChatRequest(BaseModel):
    model_config = ConfigDict(extra="forbid")

    question: Question


class ChatResponse(BaseModel):
    answer: str = Field(
        description="Quotes the passages, or says that nothing was found.",
        examples=["The stored documents say:\n- “We open at nine.” (hours.md, score 0.81)"],
    )
    passages: list[Passage] = Field(description="What the answer quotes, the nearest first.")


@router.post("/chat", summary="Ask a question", responses=FAILURES)
async def chat(request: ChatRequest, retrieval: TheRetrieval) -> ChatResponse:
    """Answers with up to `MAX_PASSAGES` stored passages that score at least `MIN_SCORE`."""
    passages = await retrieval.find(request.question)
    QUESTIONS.labels("yes" if passages else "no").inc()
    return ChatResponse(answer=compose_answer(passages), passages=passages)


def compose_answer(passages: Sequence[Passage]) -> str:
    if not passages:
        return "Nothing in the stored documents answers this question."
    quotes = (
        f"- “{passage.text}” ({passage.source or 'no source'}, score {passage.score:.2f})"
        for passage in passages
    )
    return "\n".join(["The stored documents say:", *quotes])
