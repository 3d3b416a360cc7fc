"""Refusals, each with the status and the words of the real server."""

from __future__ import annotations


class Failure(Exception):
    """Becomes `{"status": {"error": …}}` with this HTTP status."""

    def __init__(self, status: int, message: str):
        super().__init__(message)
        self.status = status
        self.message = message


def no_such_collection(name: str) -> Failure:
    return Failure(404, f"Not found: Collection `{name}` doesn't exist!")


def collection_exists(name: str) -> Failure:
    return Failure(409, f"Wrong input: Collection `{name}` already exists!")


def no_such_point(identifier: object) -> Failure:
    return Failure(404, f"Not found: Point with id {identifier} does not exists!")


def bad_json(problem: object) -> Failure:
    return Failure(400, f"Format error in JSON body: {problem}")


def unsupported(what: str) -> Failure:
    """Ours alone: something the real server can do and this stand-in cannot."""
    return Failure(400, f"Bad request: this stand-in for Qdrant has no {what}")


def engine_failure(error: BaseException) -> Failure:
    """The engine raises one kind of error; only its words tell whose fault it was."""
    message = str(error)
    if message.startswith("Service runtime error: "):
        return Failure(500, "Service internal error: " + message.removeprefix("Service runtime error: "))
    return Failure(400, f"Wrong input: {message}")
