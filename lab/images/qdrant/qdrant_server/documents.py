"""Reading request bodies: a value of the expected kind, or the real server's complaint."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from qdrant_server.failures import bad_json

PointId = int | UUID


def required(document: Mapping[str, object], field: str) -> object:
    if field not in document:
        raise bad_json(f"missing field `{field}`")
    return document[field]


def mapping(value: object, what: str) -> Mapping[str, object]:
    if not isinstance(value, Mapping):
        raise bad_json(f"invalid type: expected {what}")
    return value


def sequence(value: object, what: str) -> list[object]:
    if not isinstance(value, list):
        raise bad_json(f"invalid type: expected {what}")
    return value


def whole_number(value: object, what: str) -> int:
    if type(value) is not int or value < 0:
        raise bad_json(f"invalid value: {what} must be an unsigned integer")
    return value


def is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def point_id(value: object) -> PointId:
    if type(value) is int and value >= 0:
        return value
    try:
        return UUID(value)
    except (AttributeError, TypeError, ValueError):
        valid = "valid values are either an unsigned integer or a UUID"
        raise bad_json(f"value {value} is not a valid point ID, {valid}") from None


def point_ids(value: object) -> list[PointId]:
    return [point_id(item) for item in sequence(value, "a sequence of point ids")]
