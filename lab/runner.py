"""The runner: `act` runs a workflow file of a workspace on this machine, as GitHub's runner would."""

from __future__ import annotations

import base64
import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

from lab import environment, paths, tools

WORKFLOW = ".github/workflows/chatbot-deploy-staging.yml"

# A repository of no one, with capitals: image names have to be made lower case.
REPOSITORY = "Acme/Chatbot"


def command(workspace: Path, secrets: Path, extra: list[str]) -> list[str]:
    """The call of act. The secrets are in a file: arguments are visible to every process of the machine."""
    variables = environment.variables()
    return [
        str(tools.ACT.path() / "act"),
        "workflow_dispatch",
        f"--directory={workspace}",
        f"--workflows={workspace / WORKFLOW}",
        # Steps run on this machine, not in containers.
        "--platform=ubuntu-latest=-self-hosted",
        f"--secret-file={secrets}",
        f"--actor={variables['REGISTRY_USERNAME']}",
        f"--var=REGISTRY={variables['REGISTRY']}",
        f"--env=GITHUB_REPOSITORY={REPOSITORY}",
        *extra,
    ]


def process_environment() -> dict[str, str]:
    """The environment of the runner: Node 24 and the lab's kubectl first; the lab's kubeconfig not at all."""
    variables = environment.variables()
    programs = [str(tools.node())]
    if "LAB_KUBECTL" in variables:
        programs.append(str(Path(variables["LAB_KUBECTL"]).parent))
    docker = {name: variables[name] for name in ("DOCKER_HOST", "DOCKER_CONFIG") if name in variables}
    inherited = {name: value for name, value in os.environ.items() if name != "KUBECONFIG"}
    return {
        **inherited,
        **docker,
        "PATH": os.pathsep.join([*programs, os.environ["PATH"]]),
        # act keeps copies of workspaces under here.
        "XDG_CACHE_HOME": str(paths.home() / "runner"),
    }


def write_secrets(folder: Path, kubeconfig: str | None = None) -> Path:
    """A file with the repository's secrets; `kubeconfig` is one's text, by default the administrator's."""
    variables = environment.variables()
    if kubeconfig is None:
        kubeconfig = base64.b64encode(Path(variables["KUBECONFIG"]).read_bytes()).decode()
    file = folder / "secrets"
    file.touch(mode=0o600)
    file.write_text(_dotenv({"KUBECONFIG": kubeconfig, "GITHUB_TOKEN": variables["REGISTRY_PASSWORD"]}))
    return file


def run(workspace: Path, extra: list[str], kubeconfig: str | None = None) -> int:
    """Runs the workflow with act's own output; returns its exit code."""
    with tempfile.TemporaryDirectory() as folder:
        secrets = write_secrets(Path(folder), kubeconfig)
        call = command(workspace, secrets, extra)
        return os.spawnve(os.P_WAIT, call[0], call, process_environment())


def _dotenv(values: Mapping[str, str]) -> str:
    return "".join(f'{name}="{value}"\n' for name, value in values.items())
