"""Searches: from their JSON to the engine's requests."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import qdrant_edge as engine

from qdrant_server.conditions import filter_of
from qdrant_server.documents import mapping, point_id, required, whole_number
from qdrant_server.failures import bad_json, unsupported
from qdrant_server.points import is_vector, vector_of

DEFAULT_LIMIT = 10

# The vector of a stored point, by its id and the vector's name: a query may name a point instead of a vector.
Lookup = Callable[[object, str], object]


def query_of(document: Mapping[str, object], lookup: Lookup) -> engine.QueryRequest:
    """`points/query`, the one search the others are cases of."""
    return engine.QueryRequest(
        **_stage(document, lookup),
        offset=whole_number(document.get("offset") or 0, "offset"),
        with_payload=selection_of(document.get("with_payload", False)),
        with_vector=document.get("with_vector", False),
    )


def search_of(document: Mapping[str, object]) -> Mapping[str, object]:
    """`points/search`, older, in the words of `points/query`."""
    vector = required(document, "vector")
    if isinstance(vector, Mapping) and "name" in vector:
        return {**document, "query": required(vector, "vector"), "using": vector["name"]}
    return {**document, "query": vector}


def _stage(document: Mapping[str, object], lookup: Lookup) -> dict[str, object]:
    """What a query and its prefetches have in common."""
    prefetches = document.get("prefetch") or []
    params = document.get("params")
    return {
        "query": _scoring(document, lookup),
        "limit": whole_number(document.get("limit", DEFAULT_LIMIT), "limit"),
        "filter": _filter(document),
        "score_threshold": document.get("score_threshold"),
        "params": None if params is None else _params(mapping(params, "search parameters")),
        "prefetches": [
            engine.Prefetch(**_stage(mapping(prefetch, "a prefetch"), lookup))
            for prefetch in (prefetches if isinstance(prefetches, list) else [prefetches])
        ],
    }


def _scoring(document: Mapping[str, object], lookup: Lookup) -> object:
    query = document.get("query")
    using = str(document.get("using") or "")
    if query is None:
        return None
    if isinstance(query, Mapping) and not is_vector(query):
        return _named_query(query, using, lookup)
    return _nearest(query, using, lookup)


def _nearest(target: object, using: str, lookup: Lookup) -> object:
    vector = vector_of(target) if is_vector(target) else lookup(point_id(target), using)
    return engine.Query.Nearest(vector, using or None)


def _named_query(query: Mapping[str, object], using: str, lookup: Lookup) -> object:
    if "nearest" in query and not query.get("mmr"):
        return _nearest(query["nearest"], using, lookup)
    if query.get("fusion") == "rrf":
        return engine.Fusion.Rrf(2)  # the server's default
    if query.get("fusion") == "dbsf":
        return engine.Fusion.Dbsf()
    if "order_by" in query:
        return order_of(query["order_by"])
    if query.get("sample") == "random":
        return engine.Sample.Random
    raise unsupported(f"query by {min(query, default='nothing')}")


def _filter(document: Mapping[str, object]) -> engine.Filter | None:
    """A point that is searched with is not one of its own neighbours."""
    wanted = filter_of(document.get("filter"))
    target = document.get("query")
    if isinstance(target, Mapping):
        target = target.get("nearest")
    if target is None or is_vector(target) or isinstance(target, Mapping):
        return wanted
    others = engine.Filter(must_not=[engine.HasIdCondition({point_id(target)})])
    return others if wanted is None else engine.Filter(must=[wanted, others])


def _params(document: Mapping[str, object]) -> engine.SearchParams:
    return engine.SearchParams(
        hnsw_ef=document.get("hnsw_ef"),
        exact=bool(document.get("exact", False)),
        indexed_only=bool(document.get("indexed_only", False)),
    )


def selection_of(value: object) -> object:
    """Which of a point's payload to answer with: all, none, some fields, or all but some."""
    if not isinstance(value, Mapping):
        return value
    if "include" in value:
        return engine.PayloadSelector.Include(value["include"])
    if "exclude" in value:
        return engine.PayloadSelector.Exclude(value["exclude"])
    raise bad_json("data did not match any variant of untagged enum WithPayloadInterface")


def order_of(value: object) -> engine.OrderBy | None:
    if value is None:
        return None
    if isinstance(value, str):
        return engine.OrderBy(value)
    document = mapping(value, "order_by")
    descending = document.get("direction") == "desc"
    direction = engine.Direction.Desc if descending else engine.Direction.Asc
    return engine.OrderBy(str(required(document, "key")), direction, document.get("start_from"))
