"""The command line: python3 -m lab up|down|status|kubeconfig|env|act|demo|…"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

sys.dont_write_bytecode = True  # before the lab's own modules: it writes nothing into the checkout

from lab import addons, demo, environment, existing, lifecycle, runner, status, tools  # noqa: E402
from lab.errors import LabError  # noqa: E402


def main() -> int:
    options = _parser().parse_args()
    try:
        return options.run(options) or 0
    except LabError as failure:
        print(f"Error: {failure}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print(
            "Interrupted. `python3 -m lab up` goes on from here, `python3 -m lab down` clears up.",
            file=sys.stderr,
        )
        return 130


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python3 -m lab", description="A real Kubernetes cluster on this machine."
    )
    commands = parser.add_subparsers(required=True, metavar="command")

    up = commands.add_parser("up", help="start what is not running; builds what is not built")
    up.add_argument(
        "--without", action="append", default=[], choices=addons.NAMES, help="leave this add-on off"
    )
    up.set_defaults(run=_up)
    commands.add_parser("down", help="stop everything; images and builds stay").set_defaults(run=_down)
    commands.add_parser("purge", help="down, and forget images, passwords and logs").set_defaults(run=_purge)
    commands.add_parser("build", help="build what is missing and start nothing").set_defaults(run=_build)
    commands.add_parser("status", help="what runs; exit code 1 unless all works").set_defaults(run=_status)
    commands.add_parser("kubeconfig", help="print the path of the administrator's kubeconfig").set_defaults(
        run=_kubeconfig
    )

    env = commands.add_parser("env", help="print what tests need to know, as JSON")
    env.add_argument("--shell", action="store_true", help="as export lines for eval")
    env.set_defaults(run=_env)
    commands.add_parser("node", help="print the folder of Node 24").set_defaults(run=_node)
    commands.add_parser("helm", help="print the path of helm, built first").set_defaults(run=_helm)
    commands.add_parser("demo", help="deploy through the runner and ask the chatbot").set_defaults(run=_demo)
    act = commands.add_parser("act", help="run the staging workflow; further arguments are act's")
    act.add_argument("--workspace", type=Path, default=Path.cwd(), help="a checkout; default is this folder")
    act.add_argument("--kubeconfig-secret", type=Path, help="a file with the text of the secret KUBECONFIG")
    act.add_argument("extra", nargs=argparse.REMAINDER, help="after `--`: arguments for act")
    act.set_defaults(run=_act)
    for verb, switch in (("enable", addons.enable), ("disable", addons.disable)):
        command = commands.add_parser(verb, help=f"{verb} an add-on of the running lab")
        command.add_argument("addon", choices=addons.NAMES)
        command.set_defaults(run=lambda options, switch=switch: switch(options.addon))
    return parser


def _up(options: argparse.Namespace) -> None:
    existing.up() if environment.is_existing() else lifecycle.up(frozenset(options.without))


def _down(_: argparse.Namespace) -> None:
    None if environment.is_existing() else lifecycle.down()


def _purge(_: argparse.Namespace) -> None:
    None if environment.is_existing() else lifecycle.purge()


def _build(_: argparse.Namespace) -> None:
    lifecycle.build()


def _node(_: argparse.Namespace) -> None:
    print(tools.node())


def _helm(_: argparse.Namespace) -> None:
    print(tools.HELM.path() / "helm")


def _demo(_: argparse.Namespace) -> None:
    _up(argparse.Namespace(without=[]))
    demo.run(Path.cwd())


def _act(options: argparse.Namespace) -> int:
    secret = options.kubeconfig_secret.read_text() if options.kubeconfig_secret else None
    return runner.run(
        options.workspace.resolve(), [extra for extra in options.extra if extra != "--"], secret
    )


def _status(_: argparse.Namespace) -> int:
    components = lifecycle.components()
    print(status.table(components))
    return 0 if status.all_work(components) else 1


def _kubeconfig(_: argparse.Namespace) -> None:
    print(environment.variables()["KUBECONFIG"])


def _env(options: argparse.Namespace) -> None:
    print(environment.as_shell() if options.shell else environment.as_json())


if __name__ == "__main__":
    sys.exit(main())
