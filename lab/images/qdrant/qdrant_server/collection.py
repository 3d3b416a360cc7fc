"""One collection: the engine's shard, with the requests of the server as methods."""

from __future__ import annotations

import contextlib
import itertools
import json
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path

import qdrant_edge as engine

from qdrant_server.conditions import filter_of
from qdrant_server.documents import mapping, point_id, point_ids, required, sequence, whole_number
from qdrant_server.failures import Failure, bad_json, engine_failure, no_such_point
from qdrant_server.points import id_json, payload_of, point_of, points_of_batch, record_json, scored_json
from qdrant_server.queries import DEFAULT_LIMIT, order_of, query_of, search_of, selection_of
from qdrant_server.schema import config_json, engine_config

_SCHEMA_FILE = "config.json"
_SHARD_FOLDER = "0"


class Collection:
    """A folder as the server's: the configuration, and the only shard of a single node."""

    def __init__(self, shard: engine.EdgeShard, schema: Mapping[str, object]):
        self._shard = shard
        self._schema = schema
        self._operations = itertools.count()

    @classmethod
    def create(cls, folder: Path, schema: Mapping[str, object]) -> Collection:
        """The configuration is written last: a folder without it is a creation that was interrupted."""
        with _refusals():
            shard = engine.EdgeShard.create(str(folder / _SHARD_FOLDER), engine_config(schema))
        (folder / _SCHEMA_FILE).write_text(json.dumps(schema))
        return cls(shard, schema)

    @classmethod
    def load(cls, folder: Path) -> Collection:
        schema = json.loads((folder / _SCHEMA_FILE).read_text())
        return cls(engine.EdgeShard.load(str(folder / _SHARD_FOLDER)), schema)

    @staticmethod
    def exists(folder: Path) -> bool:
        return (folder / _SCHEMA_FILE).is_file()

    def close(self) -> None:
        self._shard.flush()
        self._shard.close()

    def remove(self, folder: Path) -> None:
        """The configuration goes first, so that a removal that is interrupted leaves no collection either."""
        self.close()
        (folder / _SCHEMA_FILE).unlink()
        shutil.rmtree(folder)

    def info(self) -> dict[str, object]:
        with _refusals():
            seen = self._shard.info()
        return {
            "status": "green",
            "optimizer_status": "ok",
            "indexed_vectors_count": seen.indexed_vectors_count,
            "points_count": seen.points_count,
            "segments_count": seen.segments_count,
            "config": config_json(self._schema),
            "payload_schema": {},
        }

    def upsert(self, document: Mapping[str, object]) -> int:
        if "batch" in document:
            return self._update(engine.UpdateOperation.upsert_points(points_of_batch(document["batch"])))
        points = [point_of(point) for point in sequence(required(document, "points"), "a sequence of points")]
        return self._update(engine.UpdateOperation.upsert_points(points))

    def delete(self, document: Mapping[str, object]) -> int:
        if "filter" in document:
            return self._update(engine.UpdateOperation.delete_points_by_filter(filter_of(document["filter"])))
        return self._update(engine.UpdateOperation.delete_points(point_ids(required(document, "points"))))

    def set_payload(self, document: Mapping[str, object]) -> int:
        payload, key = payload_of(required(document, "payload")), document.get("key")
        if document.get("filter") is not None:
            matching = filter_of(document["filter"])
            return self._update(engine.UpdateOperation.set_payload_by_filter(matching, payload, key))
        chosen = point_ids(required(document, "points"))
        return self._update(engine.UpdateOperation.set_payload(chosen, payload, key))

    def point(self, identifier: str) -> dict[str, object]:
        wanted = point_id(int(identifier) if identifier.isdigit() else identifier)
        found = self._retrieve([wanted], with_payload=True, with_vector=True)
        if not found:
            raise no_such_point(identifier)
        return record_json(found[0])

    def points(self, document: Mapping[str, object]) -> list[dict[str, object]]:
        wanted = point_ids(required(document, "ids"))
        payload = selection_of(document.get("with_payload", True))
        found = self._retrieve(wanted, payload, document.get("with_vector", False))
        return [record_json(point) for point in found]

    def scroll(self, document: Mapping[str, object]) -> dict[str, object]:
        offset = document.get("offset")
        request = engine.ScrollRequest(
            offset=None if offset is None else point_id(offset),
            limit=whole_number(document.get("limit") or DEFAULT_LIMIT, "limit"),
            filter=filter_of(document.get("filter")),
            with_payload=selection_of(document.get("with_payload", True)),
            with_vector=document.get("with_vector", False),
            order_by=order_of(document.get("order_by")),
        )
        with _refusals():
            points, following = self._shard.scroll(request)
        return {"points": [record_json(point) for point in points], "next_page_offset": id_json(following)}

    def count(self, document: Mapping[str, object]) -> dict[str, int]:
        exact = bool(document.get("exact", True))
        request = engine.CountRequest(exact=exact, filter=filter_of(document.get("filter")))
        with _refusals():
            return {"count": self._shard.count(request)}

    def query(self, document: Mapping[str, object]) -> dict[str, object]:
        return {"points": self._scored(document)}

    def search(self, document: Mapping[str, object]) -> list[dict[str, object]]:
        required(document, "limit")
        return self._scored(search_of(document))

    def _scored(self, document: Mapping[str, object]) -> list[dict[str, object]]:
        request = query_of(document, self._stored_vector)
        with _refusals():
            return [scored_json(point) for point in self._shard.query(request)]

    def _stored_vector(self, identifier: object, name: str) -> object:
        found = self._retrieve([identifier], with_payload=False, with_vector=True)
        if not found:
            raise no_such_point(identifier)
        vector = found[0].vector
        return mapping(vector, "a vector of this name").get(name) if name else vector

    def _retrieve(
        self, wanted: list[object], with_payload: object, with_vector: object
    ) -> list[engine.Record]:
        with _refusals():
            return self._shard.retrieve(wanted, with_payload, with_vector)

    def _update(self, operation: engine.UpdateOperation) -> int:
        with _refusals():
            self._shard.update(operation)
        return next(self._operations)


@contextlib.contextmanager
def _refusals() -> Iterator[None]:
    try:
        yield
    except (TypeError, ValueError, OverflowError) as error:
        raise bad_json(error) from error
    except Failure:
        raise
    except Exception as error:
        raise engine_failure(error) from error
