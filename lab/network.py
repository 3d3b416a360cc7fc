"""The network of the two nodes: a bridge, a namespace for the second, routes between pods, a way out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from lab import addresses, files, paths, shell

NAMESPACE = "lab-node2"
NAMESPACE_FILE = Path("/run/netns") / NAMESPACE
_INSIDE = ("nsenter", f"--net={NAMESPACE_FILE}")
POD_BRIDGE = "cni0"  # made by the CNI plugin on each node
JUDGED = 88  # the queue of packets that the guard of each node judges by NetworkPolicies
POD_SUBNETS = {"node1": "10.244.0.0/24", "node2": "10.244.1.0/24"}

_CHAIN = "CHATBOT-LAB"
# kube-proxy and the CNI plugins own whole chains of these names.
_CHAINS = re.compile(rf"^({_CHAIN}|KUBE-|CNI-)")
_VETH, _VETH_INSIDE = "lab-veth", "eth0"

_FORWARDING = Path("/proc/sys/net/ipv4/ip_forward")
_FORWARDING_BEFORE = paths.RUN / "ip_forward-before"


def up() -> None:
    """Makes what is missing; what is there stays as it is."""
    _bridge(addresses.BRIDGE, f"{addresses.NODE1}/{addresses.PREFIX}")
    _bridge(addresses.BUILD_BRIDGE, addresses.BUILD_GATEWAY)
    if not is_up():
        _create_namespace()
    # Both nodes forward packets between their pods and the network, as any node does.
    _forward_packets()
    _allow_out()
    _judge_connections()


def is_up() -> bool:
    """Whether the second node can be reached by its address, both ways."""
    addressed = ["ip", "-n", NAMESPACE, "route", "get", addresses.NODE1]
    return _link_exists(_VETH) and shell.succeeds(addressed)


def down() -> None:
    """Removes every interface, namespace and firewall rule of the lab and of what it ran."""
    _remove_namespace()
    for bridge in (POD_BRIDGE, addresses.BRIDGE, addresses.BUILD_BRIDGE):
        for link in [*_members(bridge), bridge]:
            _delete_link(link)
    for family in ("iptables", "ip6tables"):
        for table in ("nat", "filter", "mangle"):
            _drop_chains(family, table)
    _restore_forwarding()


def _bridge(name: str, address: str) -> None:
    """The kernel has no dummy interfaces here; a bridge without members holds an address just as well."""
    if not _link_exists(name):
        shell.run(["ip", "link", "add", name, "type", "bridge"])
    shell.run(["ip", "address", "replace", address, "dev", name])
    shell.run(["ip", "link", "set", name, "up"])


def _create_namespace() -> None:
    shell.run(["ip", "netns", "add", NAMESPACE])
    inside = ["ip", "-n", NAMESPACE]
    peer = ["peer", "name", _VETH_INSIDE, "netns", NAMESPACE]
    shell.run(["ip", "link", "add", _VETH, "type", "veth", *peer])
    shell.run(["ip", "link", "set", _VETH, "master", addresses.BRIDGE, "up"])
    shell.run(["ip", "route", "replace", POD_SUBNETS["node2"], "via", addresses.NODE2])
    shell.run([*inside, "link", "set", "lo", "up"])
    shell.run([*inside, "address", "add", f"{addresses.NODE2}/{addresses.PREFIX}", "dev", _VETH_INSIDE])
    shell.run([*inside, "link", "set", _VETH_INSIDE, "up"])
    shell.run([*inside, "route", "add", POD_SUBNETS["node1"], "via", addresses.NODE1])
    shell.run([*inside, "route", "add", "default", "via", addresses.NODE1])


def _remove_namespace() -> None:
    """The namespace's interfaces and firewall rules go with it."""
    _delete_link(_VETH)
    if NAMESPACE_FILE.exists():
        shell.run(["ip", "netns", "delete", NAMESPACE])


def _forward_packets() -> None:
    if not _FORWARDING_BEFORE.is_file():
        files.write(_FORWARDING_BEFORE, _FORWARDING.read_text())
    _FORWARDING.write_text("1")
    shell.run([*_INSIDE, "sh", "-c", f"echo 1 >{_FORWARDING}"])


def _restore_forwarding() -> None:
    """Gives the machine back the setting it had."""
    if _FORWARDING_BEFORE.is_file():
        _FORWARDING.write_text(_FORWARDING_BEFORE.read_text())
        _FORWARDING_BEFORE.unlink()


def _allow_out() -> None:
    """Pods, builds and the second node have the machine's address outside, and their own among themselves."""
    inside = (
        addresses.NODE_NETWORK,
        addresses.POD_NETWORK,
        addresses.SERVICE_NETWORK,
        addresses.BUILD_NETWORK,
    )
    masked = (addresses.NODE2, addresses.POD_NETWORK, addresses.BUILD_NETWORK)
    keep = [f"-A {_CHAIN} -d {network} -j RETURN" for network in inside]
    mask = [f"-A {_CHAIN} -s {network} -j MASQUERADE" for network in masked]
    _fill_chain("nat", "POSTROUTING", keep + mask)
    # A machine that runs another Docker engine drops forwarded packets unless told otherwise.
    _fill_chain(
        "filter", "FORWARD", [f"-A {_CHAIN} -{way} {network} -j ACCEPT" for network in inside for way in "sd"]
    )


def _judge_connections() -> None:
    """Guards get the first packet of a pod's connection, on each node on its way; without one, it passes."""
    judged = f"-j NFQUEUE --queue-num {JUDGED} --queue-bypass"
    rules = [
        f"-A {_CHAIN} -m conntrack --ctstate ESTABLISHED,RELATED -j RETURN",
        # From the node itself, such as a probe of its kubelet: no policy may forbid that.
        f"-A {_CHAIN} -m addrtype --src-type LOCAL -j RETURN",
        *(f"-A {_CHAIN} -{way} {addresses.POD_NETWORK} {judged}" for way in "sd"),
    ]
    # After kube-proxy has put the address of a pod for that of a Service, before anyone's own is masked.
    for inside in ((), _INSIDE):
        for hook in ("POSTROUTING", "INPUT"):
            _fill_chain("mangle", hook, rules, inside)


def _fill_chain(table: str, hook: str, rules: list[str], inside: Sequence[str] = ()) -> None:
    """Replaces our chain in one step, and hooks it in if it is not yet."""
    text = "\n".join([f"*{table}", f":{_CHAIN} - [0:0]", *rules, "COMMIT", ""])
    shell.run([*inside, "iptables-restore", "--wait", "--noflush"], stdin=text)
    iptables, jump = [*inside, "iptables", "--wait", "-t", table], [hook, "-j", _CHAIN]
    if not shell.succeeds([*iptables, "-C", *jump]):
        shell.run([*iptables, "-I", *jump])


def _drop_chains(family: str, table: str) -> None:
    """Removes our chains and kube-proxy's and the CNI plugins', first every rule that jumps to one."""
    lines = shell.run([f"{family}-save", "-t", table]).splitlines()
    chains = [
        name
        for name in (line[1:].split()[0] for line in lines if line.startswith(":"))
        if _CHAINS.match(name)
    ]
    if not chains:
        return
    jumps = [
        line.replace("-A", "-D", 1) for line in lines if line.startswith("-A") and _jumps_to(line, chains)
    ]
    flushes = [f"-F {chain}" for chain in chains]
    deletions = [f"-X {chain}" for chain in chains]
    text = "\n".join([f"*{table}", *jumps, *flushes, *deletions, "COMMIT", ""])
    shell.run([f"{family}-restore", "--wait", "--noflush"], stdin=text)


def _jumps_to(rule: str, chains: list[str]) -> bool:
    """Rules inside the chains themselves go when the chains are flushed."""
    words = rule.split()
    return words[1] not in chains and any(word in chains for word in words[2:])


def _members(bridge: str) -> list[str]:
    """The interfaces plugged into the bridge, such as the machine's ends of the pods' cables."""
    plugged = Path("/sys/class/net") / bridge / "brif"
    return [link.name for link in plugged.iterdir()] if plugged.is_dir() else []


def _link_exists(name: str) -> bool:
    return (Path("/sys/class/net") / name).exists()


def _delete_link(name: str) -> None:
    if _link_exists(name):
        shell.run(["ip", "link", "delete", name])
