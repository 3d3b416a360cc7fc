"""What is stored and found: texts with their source."""

import json
from uuid import UUID, uuid5

from pydantic import BaseModel, ConfigDict, Field

# Chosen once for this service. Another value would store every known document a second time.
_NAMESPACE = UUID("6f1d1c3e-5b0a-4c57-9d5e-0f4b6f0f7a11")

# Characters. About 500 tokens of English; at one a character still within the 2,048 of nomic-embed-text.
MAX_TEXT_LENGTH = 2000


class Document(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)

    text: str = Field(min_length=1, max_length=MAX_TEXT_LENGTH)
    source: str | None = Field(default=None, min_length=1, max_length=200)

    @property
    def id(self) -> UUID:
        """The same text of the same source is the same document, however often it is sent."""
        return uuid5(_NAMESPACE, json.dumps([self.source, self.text]))


class Passage(BaseModel):
    text: str
    source: str | None = None
    score: float
