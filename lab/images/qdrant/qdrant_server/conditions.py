"""Filters: from their JSON to the engine's."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import qdrant_edge as engine

from qdrant_server.documents import is_number, mapping, point_ids, required, sequence, whole_number
from qdrant_server.failures import bad_json, unsupported

_CLAUSES = ("must", "should", "must_not")
_BOUNDS = ("gt", "gte", "lt", "lte")

_MATCHES: Mapping[str, Callable[..., object]] = {
    "value": engine.MatchValue,
    "text": engine.MatchText,
    "text_any": engine.MatchTextAny,
    "phrase": engine.MatchPhrase,
    "any": engine.MatchAny,
    "except": engine.MatchExcept,
}


def filter_of(value: object) -> engine.Filter | None:
    if value is None:
        return None
    document = mapping(value, "a filter")
    clauses = {name: _conditions(document[name]) for name in _CLAUSES if document.get(name) is not None}
    least = document.get("min_should")
    return engine.Filter(**clauses, min_should=None if least is None else _min_should(least))


def _conditions(value: object) -> list[object]:
    """One condition may be written without the list around it."""
    return [_condition(item) for item in (value if isinstance(value, list) else [value])]


def _min_should(value: object) -> engine.MinShould:
    document = mapping(value, "min_should")
    count = whole_number(required(document, "min_count"), "min_count")
    return engine.MinShould(_conditions(required(document, "conditions")), count)


def _condition(value: object) -> object:
    document = mapping(value, "some form of condition")
    if "key" in document:
        return _field_condition(document)
    for name, build in _OTHER_CONDITIONS.items():
        if name in document:
            return build(document[name])
    if any(clause in document for clause in (*_CLAUSES, "min_should")):
        return filter_of(document)
    raise bad_json("Expected some form of condition, which can be a field condition")


_OTHER_CONDITIONS: Mapping[str, Callable[[object], object]] = {
    "is_empty": lambda value: engine.IsEmptyCondition(_key(value)),
    "is_null": lambda value: engine.IsNullCondition(_key(value)),
    "has_id": lambda value: engine.HasIdCondition(set(point_ids(value))),
    "has_vector": lambda value: engine.HasVectorCondition(str(value)),
    "nested": lambda value: _nested(mapping(value, "a nested condition")),
}


def _key(value: object) -> str:
    return str(required(mapping(value, "a field"), "key"))


def _nested(document: Mapping[str, object]) -> engine.NestedCondition:
    return engine.NestedCondition(str(required(document, "key")), filter_of(required(document, "filter")))


def _field_condition(document: Mapping[str, object]) -> engine.FieldCondition:
    given = {name: value for name, value in document.items() if name != "key" and value is not None}
    if unknown := given.keys() - _FIELD_TESTS.keys():
        raise unsupported(f"filter by {min(unknown)}")
    tests = {name: _FIELD_TESTS[name](value) for name, value in given.items()}
    return engine.FieldCondition(_key(document), **tests)


_FIELD_TESTS: Mapping[str, Callable[[object], object]] = {
    "match": lambda value: _match(mapping(value, "a match")),
    "range": lambda value: _range(mapping(value, "a range")),
    "values_count": lambda value: engine.ValuesCount(**_bounds(mapping(value, "values_count"))),
    "is_empty": bool,
    "is_null": bool,
}


def _match(document: Mapping[str, object]) -> object:
    for name, build in _MATCHES.items():
        if name in document:
            return build(sequence(document[name], name) if name in ("any", "except") else document[name])
    raise bad_json("data did not match any variant of untagged enum Match")


def _range(document: Mapping[str, object]) -> object:
    bounds = _bounds(document)
    return (engine.RangeFloat if all(map(is_number, bounds.values())) else engine.RangeDateTime)(**bounds)


def _bounds(document: Mapping[str, object]) -> dict[str, object]:
    return {name: document[name] for name in _BOUNDS if document.get(name) is not None}
