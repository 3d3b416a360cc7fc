"""The words the tiny model knows, and how much each piece of a text counts in its embedding."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from string import ascii_lowercase, digits, punctuation

WORD_START = "\u2581"  # GGUF's mark of a token that starts a word
SPECIAL = ("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]")

# A text is the weighted sum of its pieces: shared topic words must outweigh shared grammar and endings.
FUNCTION_WORD = 0.1
ENDING = 0.1
MARK = 0.05  # punctuation
LETTER = 0.2
FRAGMENT = 0.5  # two letters of a word that is not known as a whole
NUMBER = 0.4
WORD = 1.0

_HERE = Path(__file__).resolve().parent


@dataclass(frozen=True)
class Piece:
    """A token: its spelling in the vocabulary, the meaning it shares with other spellings, and its weight."""

    token: str
    meaning: str
    weight: float


def pieces() -> list[Piece]:
    """Every token once; the first spelling of a token decides, so words go before fragments."""
    known: dict[str, Piece] = {}
    for piece in _all_pieces():
        known.setdefault(piece.token, piece)
    return list(known.values())


def _all_pieces() -> Iterator[Piece]:
    yield from (Piece(token, token, 0.0) for token in SPECIAL)
    yield from _words("function-words.txt", FUNCTION_WORD)
    yield from _words("topic-words.txt", WORD)
    yield from (Piece(ending, f"-{ending}", ENDING) for ending in _read("endings.txt"))
    yield from (Piece(WORD_START + mark, mark, MARK) for mark in punctuation)
    yield from _fragments(digits, 1, NUMBER)
    yield from _fragments(digits, 2, NUMBER)
    yield from _fragments(ascii_lowercase + "àâäçèéêëìíïñòóôöùúûüß", 1, LETTER)
    yield from _fragments(ascii_lowercase, 2, FRAGMENT)


def _words(file: str, weight: float) -> Iterator[Piece]:
    """Each word in its three spellings: Ollama's nomic-bert tokenizer does not fold case."""
    for word in _read(file):
        for spelling in (word, word.capitalize(), word.upper()):
            yield Piece(WORD_START + spelling, word, weight)
        yield Piece(word, word, weight)  # as in `rollback`


def _read(file: str) -> list[str]:
    return (_HERE / file).read_text().split()


def _fragments(alphabet: str, length: int, weight: float) -> Iterator[Piece]:
    """What spells an unknown word: at its start and inside it, in small letters and capitals."""
    for letters in map("".join, product(alphabet, repeat=length)):
        for spelling in (letters, letters.capitalize(), letters.upper()):
            yield Piece(WORD_START + spelling, f"^{letters}", weight)
            yield Piece(spelling, letters, weight)
