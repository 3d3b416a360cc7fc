"""kubectl as the cluster's administrator."""

from __future__ import annotations

from pathlib import Path

from lab import credentials, shell, tools


def run(*arguments: str | Path) -> str:
    return shell.run(
        [tools.kubernetes("kubectl"), f"--kubeconfig={credentials.kubeconfig('admin')}", *arguments]
    )
