"""The stand-in for registry.ollama.ai as a part of the lab."""

from __future__ import annotations

from lab import addresses, health, paths
from lab.component import Component
from lab.models import service


def component() -> Component:
    return Component(
        "model-registry",
        lambda: service.command(addresses.HOST),
        lambda: health.answers(f"http://{service.CONTROL}/faults"),
        f"https://{addresses.HOST}:{service.PORT}",
        environment={"PYTHONPATH": str(paths.SOURCE.parent), "PYTHONDONTWRITEBYTECODE": "1"},
    )
