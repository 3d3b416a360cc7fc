"""The lab's own cgroup: whatever the lab starts, and whatever that starts in turn, can be found there."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path

from lab import identity, waiting

MOUNTS = Path("/sys/fs/cgroup")
ROOT = "chatbot-deploy-lab"
HOST = f"/{ROOT}/host"
DOCKER = f"/{ROOT}/docker"


def node(name: str) -> str:
    """The cgroup under which a node's kubelet puts its pods."""
    return f"/{ROOT}/{name}"


def hierarchies() -> list[Path]:
    """The cgroup v1 hierarchies of this machine, such as /sys/fs/cgroup/memory."""
    return [
        folder
        for folder in sorted(MOUNTS.iterdir())
        if (folder / "tasks").is_file() and not folder.is_symlink()
    ]


def create(cgroup: str) -> None:
    """Makes the cgroup in every hierarchy, ready to hold processes."""
    for hierarchy in hierarchies():
        folder = hierarchy
        for part in cgroup.strip("/").split("/"):
            folder = folder / part
            folder.mkdir(exist_ok=True)
            _inherit_cpus(folder)


def processes_file() -> Path:
    """Where a process writes its id to belong to the lab. One hierarchy is enough to find it again."""
    return MOUNTS / "pids" / HOST.strip("/") / "cgroup.procs"


def members() -> set[int]:
    """Every living process of the lab: servers, container shims, and the processes of all pods and builds."""
    found: set[int] = set()
    for folder in _folders(MOUNTS / "pids" / ROOT):
        with contextlib.suppress(FileNotFoundError):
            found.update(int(pid) for pid in (folder / "cgroup.procs").read_text().split())
    return {pid for pid in found if identity.start_time(pid) is not None}


def kill_members() -> None:
    """Ends every process of the lab at once, repeating while some still start others."""

    def none_left() -> bool:
        for pid in members():
            started = identity.start_time(pid)
            if started is not None:
                identity.end(pid, started, grace_seconds=0)
        return not members()

    waiting.until(
        none_left, seconds=30, otherwise=lambda: f"These processes of the lab do not end: {members()}"
    )


def remove() -> None:
    """Removes the lab's cgroups; they must be empty."""
    # Container runtimes make cgroups in the cgroup v2 hierarchy too, where there is one.
    for ours in MOUNTS.glob(f"*/{ROOT}"):
        for folder in _folders(ours):
            # A cgroup of a process that has just ended stays busy for a moment; the next `up` takes it over.
            with contextlib.suppress(OSError):
                folder.rmdir()


def _folders(top: Path) -> Iterator[Path]:
    """The cgroup and all below it, the deepest first."""
    for folder, _, _ in os.walk(top, topdown=False):
        yield Path(folder)


def _inherit_cpus(folder: Path) -> None:
    """A cgroup v1 cpuset starts empty, and no process can enter an empty one."""
    for setting in ("cpuset.cpus", "cpuset.mems"):
        file = folder / setting
        if file.is_file() and not file.read_text().strip():
            file.write_text((folder.parent / setting).read_text())
