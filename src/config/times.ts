/** The inputs that are durations. */
import { minutes, parseDuration } from "../duration.js";
import type { RawInputs } from "./inputs.js";
import { bad, good, type Part } from "./part.js";

/** In milliseconds. */
export interface Times {
  /** For the whole run. */
  readonly timeout: number;
  /** During which a ready rollout must stay ready. */
  readonly stabilityWindow: number;
}

const LONGEST_TIMEOUT = minutes(360);

export function parseTimes(inputs: RawInputs): Part<Times> {
  const timeout = parseTime("timeout", inputs.timeout, LONGEST_TIMEOUT);
  // It has to end before the whole run does.
  const most = (timeout.value ?? LONGEST_TIMEOUT) - 1;
  const stabilityWindow = parseTime("stability-window", inputs["stability-window"], most);
  const problems = [...timeout.problems, ...stabilityWindow.problems];
  if (problems.length > 0) return bad(...problems);
  return good({ timeout: timeout.value ?? 0, stabilityWindow: stabilityWindow.value ?? 0 });
}

function parseTime(name: string, text: string, most: number): Part<number> {
  const milliseconds = parseDuration(text);
  if (milliseconds === undefined) {
    return bad({
      title: `The input \`${name}\` is not a duration: "${text}"`,
      fix: `Write a number with its unit, for example \`${name}: ${name === "timeout" ? "10m" : "10s"}\` (units: ms, s, m, h).`,
    });
  }
  if (milliseconds > most || (name === "timeout" && milliseconds === 0)) {
    return bad({
      title: `The input \`${name}\` is out of range: ${text}`,
      fix: name === "timeout" ? "Use more than nothing and at most 6 hours." : "Use less than the `timeout`.",
    });
  }
  return good(milliseconds);
}
