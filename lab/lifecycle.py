"""Bringing the lab up and down."""

from __future__ import annotations

import contextlib
import fcntl
from collections.abc import Callable, Iterator

from lab import (
    addons,
    cgroups,
    cleanup,
    control_plane,
    dns,
    docker_engine,
    images,
    kubectl,
    model_registry,
    network,
    paths,
    progress,
    registry,
    requirements,
    tools,
    waiting,
)
from lab.component import Component
from lab.models import service as models
from lab.node import NODES, Node
from lab.startup import Step, run

_LOCK = paths.RUN.with_suffix(".lock")


def build() -> None:
    """Builds whatever needs no running lab."""
    requirements.meet()
    tools.build_all([*models.builds(), *images.contexts()])


def up(without: frozenset[str]) -> None:
    """Brings every part up, except the add-ons in `without`. What works already is left as it is."""
    build()
    with _alone(), progress.step("starting", "the lab is up"):
        # Without a living process or without the network between the nodes, there is nothing to repair.
        fresh = not cgroups.members() or not network.is_up()
        if fresh:
            cleanup.sweep()
            cleanup.drop_logs()
        _prepare()
        run(_steps(fresh, without))


def down() -> None:
    """Stops every part, users before what they use, and leaves nothing but built artifacts and state."""
    with _alone(), progress.step("stopping", "the lab is down"):
        for component in reversed(components()):
            component.stop()
        cleanup.sweep()


def purge() -> None:
    down()
    with _alone():
        cleanup.purge()


def components() -> list[Component]:
    """Every part that is a process, in the order in which they may start one after the other."""
    runtimes = [node.containerd.component() for node in NODES]
    servers = [registry.component(), model_registry.component(), *runtimes, docker_engine.component()]
    agents = [agent for node in NODES for agent in (node.proxy(), node.policies(), node.kubelet())]
    return [*servers, *control_plane.components(), dns.component(), *addons.controllers().values(), *agents]


def _prepare() -> None:
    for cgroup in (cgroups.HOST, cgroups.DOCKER, *(cgroups.node(node.name) for node in NODES)):
        cgroups.create(cgroup)
    network.up()
    docker_engine.install_buildx()


def _steps(fresh: bool, without: frozenset[str]) -> dict[str, Step]:
    etcd, api_server, *controllers = control_plane.components()
    steps = {
        "registry": Step(registry.component().ensure),
        "models": Step(model_registry.component().ensure),
        "docker": Step(docker_engine.component().ensure, _after(f"{NODES[0].name}-containerd")),
        "images": Step(images.publish, _after("docker", "registry")),
        "etcd": Step(etcd.ensure),
        "api": Step(api_server.ensure, _after("etcd")),
        "dns": Step(dns.component().ensure, _after("api")),
        **{controller.name: Step(controller.ensure, _after("api")) for controller in controllers},
        **{name: Step(_switch(name, name not in without), _after("api")) for name in addons.NAMES},
    }
    steps["accounts"] = Step(_wait_account, _after(*(controller.name for controller in controllers)))
    for node in NODES:
        steps |= _node_steps(node, fresh)
    return steps


def _node_steps(node: Node, fresh: bool) -> dict[str, Step]:
    runtime, kubelet = f"{node.name}-containerd", f"{node.name}-kubelet"
    return {
        runtime: Step(lambda: node.start_runtime(fresh)),
        f"{node.name}-kube-proxy": Step(node.proxy().ensure, _after("api")),
        f"{node.name}-network-policies": Step(node.policies().ensure, _after("api")),
        kubelet: Step(node.kubelet().ensure, _after("api", runtime)),
        f"{node.name}-ready": Step(lambda: _wait_ready(node.name), _after(kubelet)),
    }


def _after(*names: str) -> frozenset[str]:
    return frozenset(names)


def _switch(name: str, on: bool) -> Callable[[], None]:
    return lambda: addons.enable(name) if on else addons.disable(name)


def _wait_ready(node: str) -> None:
    ready = "jsonpath={.status.conditions[?(@.type=='Ready')].status}"
    asked = ("get", "node", node, "--ignore-not-found", f"--output={ready}")
    waiting.until(
        lambda: kubectl.run(*asked) == "True",
        seconds=60,
        otherwise=lambda: f"{node} does not become Ready:\n{kubectl.run('describe', 'node', node)}",
    )


def _wait_account() -> None:
    """Until it exists, the API server refuses every pod of the namespace."""
    waiting.until(
        lambda: kubectl.run("get", "serviceaccount", "default", "--ignore-not-found", "--output=name") != "",
        seconds=60,
        otherwise=lambda: (
            f"The controllers make no service account; see {paths.logs()}/kube-controller-manager.log"
        ),
    )


@contextlib.contextmanager
def _alone() -> Iterator[None]:
    """One `up` or `down` at a time; the kernel frees the lock when its holder dies."""
    with _LOCK.open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            progress.say("waiting for another `lab up` or `lab down` to end …")
            fcntl.flock(lock, fcntl.LOCK_EX)
        yield
