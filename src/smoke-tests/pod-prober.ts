/** Sends the requests from inside a pod, by the Python that the pod has. */
import { type Exec, type PodPlace, podCommand } from "../cluster/exec.js";
import { CommandError } from "../errors.js";
import { numberAt, textAt } from "../json.js";
import type { Finished } from "../runtime/ports.js";
import { say } from "../words/say.js";
import { jsonOrText, type ProbeAnswer } from "./check.js";
import { PROBE } from "./probe.js";
import type { Prober } from "./prober.js";

const INTERPRETERS = ["python3", "python"];

/** Its `ask` rejects with `NoPython` when the image has none, and with `CommandError` when nothing could be run there. */
export function podProber(place: PodPlace, options: Exec): Prober {
  const exec = podCommand(place, options);
  let known: string | undefined;
  return {
    from: place.pod,
    evidence: "pod",
    async ask(requests, { budget, signal }) {
      // Headers and bodies are the workflow's: on the standard input neither a process list nor an audit log shows them.
      const input = JSON.stringify({ budget, requests });
      for (const interpreter of known === undefined ? INTERPRETERS : [known]) {
        const finished = await exec([interpreter, "-c", PROBE], { input, signal });
        if (isMissing(finished)) continue;
        known = interpreter;
        const answers = new Map(finished.stdout.split("\n").flatMap(readAnswer));
        if (answers.size === 0 && requests.length > 0) throw new CommandError(broken(place, finished));
        return answers;
      }
      throw new NoPython(place);
    },
  };
}

/** The image has no Python. */
export class NoPython extends CommandError {
  constructor({ namespace, pod, container }: PodPlace) {
    super({
      id: "smoke-tests-no-python",
      title: say`The container ${container} of the pod ${pod} has no Python, in which the smoke tests are written`,
      fix: say`Use an image that has \`python3\`, or settle for the tests through the API server.`,
      look: `kubectl -n ${namespace} exec ${pod} -c ${container} -- python3 --version`,
    });
  }
}

function isMissing({ exitCode, stdout, stderr }: Finished): boolean {
  return (
    exitCode !== 0 && stdout === "" && /executable file not found|no such file or directory/i.test(stderr)
  );
}

function readAnswer(line: string): [string, ProbeAnswer][] {
  const answer = jsonOrText(line);
  const id = textAt(answer, "id");
  const stage = stageOf(textAt(answer, "stage"));
  if (id === undefined || stage === undefined) return [];
  return [
    [
      id,
      {
        stage,
        code: textAt(answer, "code"),
        error: textAt(answer, "error"),
        status: numberAt(answer, "status"),
        body: textAt(answer, "body"),
        dns: numberAt(answer, "dns"),
        tcp: numberAt(answer, "tcp"),
        http: numberAt(answer, "http"),
        milliseconds: numberAt(answer, "milliseconds") ?? 0,
        attempts: numberAt(answer, "attempts") ?? 0,
      },
    ],
  ];
}

const STAGES = ["dns", "tcp", "http", "answer"] as const;

function stageOf(text: string | undefined): ProbeAnswer["stage"] | undefined {
  return STAGES.find((stage) => stage === text);
}

function broken({ namespace, pod, container }: PodPlace, { stderr }: Finished) {
  return {
    id: "smoke-tests-not-run",
    title: say`The smoke tests could not be run in the pod ${pod}`,
    detail: stderr.trim().split("\n").slice(-3).join("\n"),
    fix: say`Run the workflow again; if it stays so, try the command below.`,
    look: `kubectl -n ${namespace} exec ${pod} -c ${container} -- python3 --version`,
  };
}
