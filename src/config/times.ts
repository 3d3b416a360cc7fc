/** The inputs that are durations. */
import { minutes, parseDuration } from "../duration.js";
import { say } from "../words/say.js";
import type { RawInputs } from "./inputs.js";
import { bad, good, type Part } from "./part.js";

/** In milliseconds. */
export interface Times {
  /** For the whole run. */
  readonly timeout: number;
  /** During which a ready rollout must stay ready; longer as long as a liveness probe fails or has not been asked yet. */
  readonly stabilityWindow: number;
  /** Within which a pod must be scheduled that waits for room. */
  readonly unschedulableTimeout: number;
  /** For which another run in the same namespace is waited for; the `timeout` may end it before. */
  readonly lockTimeout: number;
}

const LONGEST_TIMEOUT = minutes(360);

export function parseTimes(inputs: RawInputs): Part<Times> {
  const timeout = parseTime("timeout", inputs.timeout, LONGEST_TIMEOUT);
  // It has to end before the whole run does.
  const most = (timeout.value ?? LONGEST_TIMEOUT) - 1;
  const stabilityWindow = parseTime("stability-window", inputs["stability-window"], most);
  const unschedulable = parseTime("unschedulable-timeout", inputs["unschedulable-timeout"], LONGEST_TIMEOUT);
  const lockTimeout = parseTime("lock-timeout", inputs["lock-timeout"], LONGEST_TIMEOUT);
  const problems = [timeout, stabilityWindow, unschedulable, lockTimeout].flatMap((part) => part.problems);
  if (problems.length > 0) return bad(...problems);
  return good({
    timeout: timeout.value ?? 0,
    stabilityWindow: stabilityWindow.value ?? 0,
    unschedulableTimeout: unschedulable.value ?? 0,
    lockTimeout: lockTimeout.value ?? 0,
  });
}

interface TimeInput {
  readonly example: string;
  readonly range: () => string;
  readonly mayBeNothing?: boolean;
}

const upToLongest = (): string => say`Use more than zero and at most 6 hours.`;

const TIME_INPUTS = {
  timeout: { example: "10m", range: upToLongest },
  "stability-window": {
    example: "10s",
    range: () => say`Use less than the \`timeout\`.`,
    mayBeNothing: true,
  },
  "lock-timeout": { example: "3m", range: () => say`Use at most 6 hours.`, mayBeNothing: true },
  "unschedulable-timeout": { example: "90s", range: upToLongest },
} as const satisfies Readonly<Record<string, TimeInput>>;

function parseTime(name: keyof typeof TIME_INPUTS, text: string, most: number): Part<number> {
  const { example, range, mayBeNothing = false }: TimeInput = TIME_INPUTS[name];
  const milliseconds = parseDuration(text);
  if (milliseconds === undefined) {
    return bad({
      id: "input-no-duration",
      title: say`The input \`${name}\` is not a duration: "${text}"`,
      fix: say`Write a number with its unit, for example \`${name}: ${example}\` (units: ms, s, m, h).`,
    });
  }
  if (milliseconds > most || (milliseconds === 0 && !mayBeNothing))
    return bad({
      id: "input-out-of-range",
      title: say`The input \`${name}\` is out of range: ${text}`,
      fix: range(),
    });
  return good(milliseconds);
}
