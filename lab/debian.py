"""A small Debian root file system in an archive: what the lab's images start from."""

from __future__ import annotations

import os
import shutil
import ssl
import tempfile
from collections.abc import Sequence
from pathlib import Path

from lab import cache, paths, progress, shell

SUITE = "bookworm"
CA_BUNDLE = Path("etc/ssl/certs/ca-certificates.crt")

# What nobody reads in a container: two thirds of a fresh tree.
_DISPENSABLE = (
    "dev/*",  # device nodes belong to the runtime
    "usr/share/doc/*",
    "usr/share/info/*",
    "usr/share/locale/*",
    "usr/share/man/*",
    "var/cache/apt/*",
    "var/cache/debconf/*-old",
    "var/lib/apt/lists/*",
    "var/log/*",
)


def root_filesystem(name: str, packages: Sequence[str]) -> Path:
    """A tar archive: a minimal Debian, these packages, and the certificate authorities of this machine."""
    inputs = [Path(__file__), SUITE, *packages, ca_bundle()]
    return cache.artifact(name, inputs, lambda folder: _build(folder, name, packages)) / "root.tar"


def ca_bundle() -> Path:
    """The authorities this machine trusts: behind its proxy, an image would otherwise trust nobody."""
    trusted = ssl.get_default_verify_paths().cafile
    return Path(trusted) if trusted else Path("/") / CA_BUNDLE


def _build(folder: Path, name: str, packages: Sequence[str]) -> None:
    with progress.step(f"making a Debian tree for {name}", f"made the Debian tree for {name}"):
        tree = Path(tempfile.mkdtemp(dir=folder))
        tree.chmod(0o755)
        _bootstrap(tree, name, packages)
        _trim(tree)
        shutil.copyfile(ca_bundle(), tree / CA_BUNDLE)
        archive = ["tar", "--create", "--numeric-owner", "--sort=name", "--file", folder / "root.tar"]
        shell.run([*archive, "--directory", tree, "."])
        shutil.rmtree(tree)


def _bootstrap(tree: Path, name: str, packages: Sequence[str]) -> None:
    downloads = paths.home() / "debs" / name  # an own folder each, because two trees may be made at once
    downloads.mkdir(parents=True, exist_ok=True)
    wanted = ",".join(["ca-certificates", *packages])
    options = ["--variant=minbase", f"--include={wanted}", f"--cache-dir={downloads}"]
    # The tree must not depend on who makes it: a login shell's TMPDIR, say, does not exist inside.
    clean = ["env", "-i", f"PATH={os.defpath}:/usr/sbin:/sbin", *_proxies()]
    log = paths.logs() / "build" / f"{name}.log"
    shell.run([*clean, "debootstrap", *options, SUITE, tree], log=log)


def _proxies() -> list[str]:
    return [f"{name}={value}" for name, value in os.environ.items() if name.lower().endswith("_proxy")]


def _trim(tree: Path) -> None:
    for pattern in _DISPENSABLE:
        for path in tree.glob(pattern):
            if path.is_dir() and not path.is_symlink():
                shutil.rmtree(path)
            else:
                path.unlink()
