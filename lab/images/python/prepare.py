"""The Debian tree and pip's settings for the Python image."""

from __future__ import annotations

import re
import shutil
import sys
from collections.abc import Iterable
from pathlib import Path

from lab import debian, shell

_PACKAGES = ("python3", "python3-pip")
# Where pip finds packages. Its other settings name files of this machine, which the image does not have.
_CARRIED = ("index-url", "extra-index-url", "trusted-host", "proxy", "timeout", "retries")
_SETTING = re.compile(r"[^=]*?\.(?P<name>[^.=]+)='(?P<value>.*)'")


def prepare(context: Path) -> None:
    shutil.copyfile(_tree(), context / "root.tar")
    (context / "pip.conf").write_text(_pip_settings())


def inputs() -> Iterable[Path | str]:
    return [_tree().parent.name, _pip_settings()]


def _tree() -> Path:
    return debian.root_filesystem("debian-python", _PACKAGES)


def _pip_settings() -> str:
    """What this machine's pip was told, by file or environment, as a pip.conf."""
    told = shell.run([sys.executable, "-m", "pip", "config", "list"])
    found = [match for line in told.splitlines() if (match := _SETTING.fullmatch(line))]
    settings = {match["name"]: match["value"] for match in found if match["name"] in _CARRIED}
    return "".join(["[global]\n", *(f"{name} = {value}\n" for name, value in sorted(settings.items()))])
