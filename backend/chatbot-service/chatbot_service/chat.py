"""POST /chat: a question is answered with the stored passages that fit it best.

No language model writes the answer: it quotes, with scores and sources, or says that nothing was found.
"""

from collections.abc import Sequence

from fastapi import APIRouter
from pydantic import BaseModel, ConfigDict, Field

from chatbot_service.dependencies import TheOllama, TheSettings, TheStore
from chatbot_service.metrics import QUESTIONS
from chatbot_service.passages import Passage

router = APIRouter()


class ChatRequest(BaseModel):
    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True)

    question: str = Field(min_length=1, max_length=1000)


class ChatResponse(BaseModel):
    answer: str
    passages: list[Passage]


@router.post("/chat")
async def chat(
    request: ChatRequest, settings: TheSettings, ollama: TheOllama, store: TheStore
) -> ChatResponse:
    [vector] = await ollama.embed([settings.question_prefix + request.question])
    passages = await store.search(vector, settings.max_passages, settings.min_score)
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
