"""The busybox binary, a link for each applet, and the few files programs expect of a system."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from pathlib import Path

from lab import shell

_BUSYBOX = Path("/bin/busybox")  # of Debian's busybox-static


def prepare(context: Path) -> None:
    root = context / "root"
    (root / "bin").mkdir(parents=True)
    shutil.copy(_BUSYBOX, root / "bin" / "busybox")
    for applet in shell.run([_BUSYBOX, "--list"]).split():
        if applet != "busybox":
            (root / "bin" / applet).symlink_to("busybox")
    (root / "tmp").mkdir()
    (root / "tmp").chmod(0o1777)
    (root / "etc").mkdir()
    (root / "etc" / "passwd").write_text("root:x:0:0:root:/:/bin/sh\nnobody:x:65534:65534:nobody:/:/bin/sh\n")
    (root / "etc" / "group").write_text("root:x:0:\nnobody:x:65534:\n")


def inputs() -> Iterable[Path | str]:
    return [_BUSYBOX]
