"""Removing every trace of a lab that was stopped or that died, except what is meant to survive."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from lab import cgroups, docker_engine, network, paths, shell

# Fixed by kubelet and libcni, wherever their own folders are.
_KUBELET_LOG_LINKS = Path("/var/log/containers")
_CNI_RESULTS = Path("/var/lib/cni/results")


def sweep() -> None:
    """Ends what still runs, then takes away what it used. Files go last: a sweep cut short can be begun again."""
    cgroups.kill_members()
    _unmount_all()
    network.down()
    cgroups.remove()
    docker_engine.uninstall_buildx()
    _remove_stray_files()
    for folder in (paths.cluster(), paths.RUN):
        shutil.rmtree(folder, ignore_errors=True)


def purge() -> None:
    """Removes images, registry content, passwords and logs too; built artifacts stay."""
    for folder in (paths.state(), paths.logs()):
        shutil.rmtree(folder, ignore_errors=True)


def mounts() -> list[str]:
    """Every mount point below the lab's folders, the deepest first."""
    ours = (str(paths.RUN), str(paths.cluster()), str(paths.state()))
    points = [_unescape(line.split()[4]) for line in Path("/proc/self/mountinfo").read_text().splitlines()]
    return sorted((point for point in points if point.startswith(ours)), key=len, reverse=True)


def _unmount_all() -> None:
    for point in mounts():
        shell.run(["umount", "--lazy", point])


def _remove_stray_files() -> None:
    for link in _KUBELET_LOG_LINKS.glob("*"):
        if link.is_symlink() and paths.cluster() in link.readlink().parents:
            link.unlink()
    for result in _CNI_RESULTS.glob("lab-node*"):
        result.unlink()


def _unescape(path: str) -> str:
    """mountinfo writes spaces and the like as octal numbers."""
    return re.sub(r"\\(\d{3})", lambda code: chr(int(code[1], 8)), path)
