"""Points and vectors, from their JSON to the engine's and back."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

import qdrant_edge as engine

from qdrant_server.documents import is_number, mapping, point_id, required, sequence
from qdrant_server.failures import Failure, bad_json


def point_of(value: object) -> engine.Point:
    document = mapping(value, "a point")
    identifier = point_id(required(document, "id"))
    vectors = vectors_of(required(document, "vector"))
    return engine.Point(identifier, vectors, payload_of(document.get("payload")))


def points_of_batch(value: object) -> list[engine.Point]:
    """The column form of an upsert: ids, vectors and payloads side by side."""
    batch = mapping(value, "a batch")
    identifiers = sequence(required(batch, "ids"), "ids")
    vectors = _rows(required(batch, "vectors"), len(identifiers))
    payloads = batch.get("payloads") or [None] * len(identifiers)
    if not len(identifiers) == len(vectors) == len(payloads):
        raise Failure(400, "Wrong input: number of ids, vectors and payloads must be equal")
    rows = zip(identifiers, vectors, payloads, strict=True)
    return [
        point_of({"id": number, "vector": vector, "payload": payload}) for number, vector, payload in rows
    ]


def _rows(vectors: object, count: int) -> list[object]:
    if not isinstance(vectors, Mapping):
        return sequence(vectors, "vectors")
    return [{name: column[row] for name, column in vectors.items()} for row in range(count)]


def payload_of(value: object) -> dict[str, object]:
    return {} if value is None else dict(mapping(value, "a payload"))


def vectors_of(value: object) -> object:
    """What a point holds: one vector, or several by name."""
    if isinstance(value, Mapping):
        return {name: vector_of(named) for name, named in value.items()}
    return vector_of(value)


def vector_of(value: object) -> object:
    """One vector: dense, sparse, or a list of dense ones."""
    if isinstance(value, Mapping):
        return engine.SparseVector(required(value, "indices"), required(value, "values"))
    rows = sequence(value, "a vector")
    for row in rows:
        if not is_number(row) and not isinstance(row, list):
            raise bad_json("data did not match any variant of untagged enum VectorStruct")
    return rows


def is_vector(value: object) -> bool:
    return isinstance(value, list) or (isinstance(value, Mapping) and "indices" in value)


def scored_json(point: engine.ScoredPoint) -> dict[str, object]:
    return {**record_json(point), "version": point.version, "score": point.score}


def record_json(point: engine.Record | engine.ScoredPoint) -> dict[str, object]:
    """A field that was not asked for is left out, as the real server does."""
    vector = _vectors_json(point.vector)
    optional = {"payload": point.payload, "vector": vector, "order_value": point.order_value}
    given = {name: value for name, value in optional.items() if value is not None}
    return {"id": id_json(point.id), **given}


def id_json(identifier: int | UUID | None) -> int | str | None:
    return str(identifier) if isinstance(identifier, UUID) else identifier


def _vectors_json(value: object) -> object:
    if isinstance(value, Mapping):
        return {name: _vectors_json(vector) for name, vector in value.items()}
    if isinstance(value, engine.SparseVector):
        return {"indices": value.indices, "values": value.values}
    return value
