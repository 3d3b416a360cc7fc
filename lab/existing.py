"""LAB=existing: the caller's own cluster in the lab's place."""

from __future__ import annotations

from lab import environment, progress, shell
from lab.errors import LabError

_ANSWER_SECONDS = 15  # long enough for a login plugin and a cluster on another continent


def up() -> None:
    """Starts nothing; raises LabError unless the cluster of $KUBECONFIG answers."""
    kubeconfig = environment.variables()["KUBECONFIG"]
    try:
        shell.run(["kubectl", "get", "--raw", "/version", f"--request-timeout={_ANSWER_SECONDS}s"])
    except LabError as failure:
        raise LabError(
            f"LAB=existing, but the cluster of KUBECONFIG={kubeconfig} does not answer.\n{failure}"
        ) from failure
    progress.say(f"LAB=existing: the cluster of {kubeconfig} answers")
