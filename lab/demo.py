"""The demonstration: the staging workflow through a real runner, its summary, a question to the chatbot."""

from __future__ import annotations

import html
import json
import re
import subprocess
import tempfile
import time
import urllib.request
from pathlib import Path

from lab import environment, paths, progress, runner
from lab.errors import LabError

_DOCUMENTS = [
    {
        "source": "opening-hours.md",
        "text": "The library opens at nine in the morning and closes at six in the evening.",
    },
    {
        "source": "membership.md",
        "text": "A membership card costs ten euros a year and is free for students.",
    },
    {
        "source": "parking.md",
        "text": "Bicycles are parked behind the building; there is no parking for cars.",
    },
]
_QUESTION = "When does the library open in the morning?"
_ANSWER_SECONDS = 120  # the first embedding loads the model


def run(workspace: Path) -> None:
    """Raises LabError when the workflow fails or the chatbot does not answer."""
    started = time.monotonic()
    outcome = _run_workflow(workspace)
    _show(outcome.summary)
    if outcome.exit_code != 0:
        raise LabError("The workflow failed; the job summary above tells why.")
    deployed = time.monotonic()
    _ask(outcome.outputs["url"])
    progress.say(f"The workflow took {deployed - started:.0f} s.")
    if not environment.is_existing():
        progress.say("`make lab-down` stops the cluster.")


class _Outcome:
    """What a run of the workflow left: exit code, job summary, outputs of its steps."""

    def __init__(self) -> None:
        self.exit_code = 0
        self.summary = ""
        self.outputs: dict[str, str] = {}


def _run_workflow(workspace: Path) -> _Outcome:
    outcome = _Outcome()
    with tempfile.TemporaryDirectory() as folder:
        call = runner.command(workspace, runner.write_secrets(Path(folder)), ["--json"])
        with subprocess.Popen(
            call,
            env=runner.process_environment(),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        ) as act:
            for line in act.stdout or []:
                _read(line, outcome)
        outcome.exit_code = act.returncode
    return outcome


def _read(line: str, outcome: _Outcome) -> None:
    """One event of act: a line of the log, an output, the summary."""
    try:
        event = json.loads(line)
    except json.JSONDecodeError:
        print(line, end="")
        return
    match event.get("command"):
        case "summary":
            outcome.summary = event["content"]
        case "set-output":
            outcome.outputs[event["name"]] = event["arg"]
        case None if event.get("raw_output"):
            print(f"  | {event['msg']}", end="")
        case None if event.get("stage") and event["msg"].strip():
            print(event["msg"])


def _show(summary: str) -> None:
    file = paths.home() / "job-summary.md"
    file.write_text(summary)
    print(f"\n{'─' * 30} job summary {'─' * 30}\n{_plain(summary)}\n{'─' * 73}")
    progress.say(f"The summary as GitHub gets it: {file}")


def _plain(markdown: str) -> str:
    """The page without its tags, for a terminal."""
    return html.unescape(re.sub(r"</?(?:details|summary|b|span|br)[^>]*>", "", markdown)).replace("\xa0", " ")


def _ask(url: str) -> None:
    progress.say(f"The chatbot is at {url}")
    _post(f"{url}/documents", {"documents": _DOCUMENTS})
    answer = _post(f"{url}/chat", {"question": _QUESTION})["answer"]
    lines = answer.replace("\n", f"\n{' ' * 12}")
    print(f"\n  Question  {_QUESTION}\n  Answer    {lines}\n")


def _post(url: str, body: object) -> dict[str, str]:
    data = json.dumps(body).encode()
    request = urllib.request.Request(url, data, {"content-type": "application/json"})
    # No proxy of the environment: the address is one of this machine.
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    with opener.open(request, timeout=_ANSWER_SECONDS) as answer:
        return json.load(answer)
