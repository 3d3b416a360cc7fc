"""Settings, read once at start from the environment (in the cluster: ConfigMap chatbot-config)."""

from typing import Literal

from pydantic import Field, HttpUrl, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

# As many passages as an answer may quote.
MAX_PASSAGES = 20


class Settings(BaseSettings):
    # Upper-case aliases make an error name the variable to set, not the Python field.
    model_config = SettingsConfigDict(alias_generator=str.upper, frozen=True)

    ollama_url: HttpUrl
    qdrant_url: HttpUrl
    embedding_model: str = Field(min_length=1)
    collection: str = Field(default="documents", pattern=r"^[A-Za-z0-9_-]{1,255}$")

    # Some models (nomic-embed-text is one) are trained with a prefix that tells the kind of text.
    document_prefix: str = ""
    question_prefix: str = ""

    max_passages: int = Field(default=3, ge=1, le=MAX_PASSAGES)
    min_score: float = Field(default=0.5, ge=-1, le=1)  # cosine similarity

    # The first embedding after a start of Ollama waits until the model is in memory.
    ollama_timeout_seconds: int = Field(default=120, ge=1)
    qdrant_timeout_seconds: int = Field(default=10, ge=1)

    port: int = Field(default=8080, ge=1, le=65535)
    log_level: Literal["debug", "info", "warning", "error"] = "info"


def explain(error: ValidationError) -> str:
    """One line for each wrong setting: what `kubectl logs` ends with when the service cannot start."""
    return "\n".join(
        f"pydantic_core.ValidationError: {problem['loc'][0]} {problem['msg']}"
        for problem in error.errors(include_url=False, include_input=False)
    )
