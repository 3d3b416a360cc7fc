"""The stand-in for registry.ollama.ai as a part of the lab."""

from __future__ import annotations

from lab import addresses, health, paths
from lab.component import Component
from lab.models import service


def component() -> Component:
    control_host, _, control_port = service.CONTROL.rpartition(":")
    return Component(
        "model-registry",
        lambda: service.command(addresses.HOST),
        lambda: health.answers(f"http://{service.CONTROL}/faults"),
        f"https://{addresses.HOST}:{service.PORT}",
        ports=((addresses.HOST, service.PORT), (control_host, int(control_port))),
        environment={"PYTHONPATH": str(paths.SOURCE.parent), "PYTHONDONTWRITEBYTECODE": "1"},
    )
