"""From a question to the stored passages that fit it best."""

from typing import Annotated

from fastapi import Depends

from chatbot_service.dependencies import TheOllama, TheSettings, TheStore
from chatbot_service.passages import Passage


class Retrieval:
    def __init__(self, settings: TheSettings, ollama: TheOllama, store: TheStore) -> None:
        self._settings = settings
        self._ollama = ollama
        self._store = store

    async def find(
        self, question: str, limit: int | None = None, min_score: float | None = None
    ) -> list[Passage]:
        """The best passage first. What is not given is as in the settings."""
        [vector] = await self._ollama.embed([self._settings.question_prefix + question])
        return await self._store.search(
            vector,
            self._settings.max_passages if limit is None else limit,
            self._settings.min_score if min_score is None else min_score,
        )


TheRetrieval = Annotated[Retrieval, Depends()]
