"""What a collection is made of: its creation request, kept as it was given, as the engine's configuration."""

from __future__ import annotations

from collections.abc import Mapping

import qdrant_edge as engine

from qdrant_server.documents import mapping, required, whole_number
from qdrant_server.failures import bad_json

_DISTANCES = {name: getattr(engine.Distance, name) for name in ("Cosine", "Euclid", "Dot", "Manhattan")}

# The real server's defaults, shown by `GET /collections/{name}`.
_HNSW = {
    "m": 16,
    "ef_construct": 100,
    "full_scan_threshold": 10000,
    "max_indexing_threads": 0,
    "on_disk": False,
}
_OPTIMIZER = {
    "deleted_threshold": 0.2,
    "vacuum_min_vector_number": 1000,
    "default_segment_number": 0,
    "flush_interval_sec": 5,
}
_WAL = {"wal_capacity_mb": 32, "wal_segments_ahead": 0}


def schema_of(value: object) -> dict[str, object]:
    """The vectors of a `PUT /collections/{name}`, checked; tuning, for big collections, is dropped."""
    document = mapping(value, "a collection")
    schema = {name: dict(mapping(document.get(name) or {}, name)) for name in ("vectors", "sparse_vectors")}
    engine_config(schema)
    return schema


def engine_config(schema: Mapping[str, object]) -> engine.EdgeConfig:
    vectors = schema["vectors"]
    single = "size" in vectors
    return engine.EdgeConfig(
        vectors=_vector(vectors) if single else {name: _vector(vector) for name, vector in vectors.items()},
        sparse_vectors={name: engine.EdgeSparseVectorParams() for name in schema["sparse_vectors"]},
    )


def _vector(value: object) -> engine.EdgeVectorParams:
    document = mapping(value, "vector parameters")
    size = whole_number(required(document, "size"), "size")
    if size == 0:
        raise bad_json("value 0 invalid, must be 1 or larger")
    distance = str(required(document, "distance"))
    if distance not in _DISTANCES:
        expected = ", ".join(f"`{name}`" for name in _DISTANCES)
        raise bad_json(f"unknown variant `{distance}`, expected one of {expected}")
    # There is one way to compare several vectors of a point.
    multivector = document.get("multivector_config") and engine.MultiVectorConfig(
        engine.MultiVectorComparator.MaxSim
    )
    return engine.EdgeVectorParams(size, _DISTANCES[distance], multivector_config=multivector)


def config_json(schema: Mapping[str, object]) -> dict[str, object]:
    params = {
        "vectors": schema["vectors"],
        **({"sparse_vectors": schema["sparse_vectors"]} if schema["sparse_vectors"] else {}),
        "shard_number": 1,
        "replication_factor": 1,
        "write_consistency_factor": 1,
        "on_disk_payload": True,
    }
    return {
        "params": params,
        "hnsw_config": _HNSW,
        "optimizer_config": _OPTIMIZER,
        "wal_config": _WAL,
        "quantization_config": None,
    }
