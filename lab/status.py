"""What runs, and whether it works."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

from lab import addons, network
from lab.component import Component

_HEADER = ("COMPONENT", "PID", "HEALTH", "ADDRESS")


def table(components: list[Component]) -> str:
    """One line a component, asked all at once."""
    with ThreadPoolExecutor(max_workers=len(components)) as workers:
        rows = [_HEADER, *workers.map(_row, components), _network_row()]
    widths = [max(len(row[column]) for row in rows) for column in range(len(_HEADER))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows
    )


def all_work(components: list[Component]) -> bool:
    """Whether every component works; add-ons may be off."""
    needed = [component for component in components if component.name not in addons.NAMES]
    return network.is_up() and all(component.pid() is not None and component.works() for component in needed)


def _row(component: Component) -> tuple[str, str, str, str]:
    pid = component.pid()
    if pid is None:
        return component.name, "-", "off" if component.name in addons.NAMES else "down", component.address
    return component.name, str(pid), "works" if component.works() else "does not answer", component.address


def _network_row() -> tuple[str, str, str, str]:
    return "network", "-", "works" if network.is_up() else "down", network.NAMESPACE
