"""What is stored, asked and found: texts with their source."""

import json
from typing import Annotated
from uuid import UUID, uuid5

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

# Chosen once for this service. Another value would store every known document a second time.
_NAMESPACE = UUID("6f1d1c3e-5b0a-4c57-9d5e-0f4b6f0f7a11")

# Characters. About 500 tokens of English; at one a character still within the 2,048 of nomic-embed-text.
MAX_TEXT_LENGTH = 2000

Question = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=1000),
    Field(examples=["When do you open?"]),
]


class Document(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)

    text: str = Field(min_length=1, max_length=MAX_TEXT_LENGTH, examples=["We open at nine."])
    source: str | None = Field(
        default=None,
        min_length=1,
        max_length=200,
        description="Where the text is from; answers name it.",
        examples=["hours.md"],
    )

    @property
    def id(self) -> UUID:
        """The same text of the same source is the same document, however often it is sent."""
        return uuid5(_NAMESPACE, json.dumps([self.source, self.text]))


class Passage(BaseModel):
    id: UUID = Field(description="That of the document, as `POST /documents` returned it.")
    text: str = Field(examples=["We open at nine."])
    source: str | None = Field(default=None, examples=["hours.md"])
    score: float = Field(description="Cosine similarity to the question, 1 at most.", examples=[0.81])
