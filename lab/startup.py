"""Running steps that need one another, each as soon as what it needs is done."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from graphlib import TopologicalSorter


@dataclass(frozen=True)
class Step:
    action: Callable[[], None]
    needs: frozenset[str] = frozenset()


def run(steps: Mapping[str, Step]) -> None:
    """Raises the first failure, once the steps under way have ended; no further step begins."""
    order = TopologicalSorter({name: step.needs for name, step in steps.items()})
    order.prepare()
    with ThreadPoolExecutor(max_workers=len(steps)) as workers:
        under_way: dict[Future[None], str] = {}
        while order.is_active():
            under_way |= {workers.submit(steps[name].action): name for name in order.get_ready()}
            for finished in wait(under_way, return_when=FIRST_COMPLETED).done:
                finished.result()
                order.done(under_way.pop(finished))
