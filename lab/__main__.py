"""The command line: python3 -m lab up|down|status|kubeconfig|env|build|enable|disable|purge."""

from __future__ import annotations

import argparse
import sys

sys.dont_write_bytecode = True  # before the lab's own modules: it writes nothing into the checkout

from lab import addons, environment, existing, lifecycle, status  # noqa: E402
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
