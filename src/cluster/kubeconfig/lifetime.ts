/** How long credentials are still good for, and what is remarked about it. Pure: the clock is an argument. */
import { minutes } from "../../duration.js";
import { say } from "../../words/say.js";
import type { Situation } from "./situation.js";
import { type Remark, stop, tell } from "./words.js";

/** In milliseconds since the epoch. */
export interface Lifetime {
  /** Absent when it is not told. */
  readonly from?: number | undefined;
  readonly until: number;
}

/** What the life is of, and what its end means to the reader. */
export interface Mortal {
  /** The subject of a sentence: `The token of user "deployer"`. */
  readonly subject: string;
  /** Why it may have ended. */
  readonly cause: string;
  readonly renew: string;
}

export function lifetimeRemarks(
  { subject, cause, renew: fix }: Mortal,
  life: Lifetime,
  { now, timeout }: Situation,
): readonly Remark[] {
  const until = timeText(life.until);
  const left = spanText(life.until - now);
  switch (ageOf(life, now, timeout)) {
    case "expired":
      return [
        stop({
          id: "kubeconfig-credentials-expired",
          title: say`${subject} expired ${spanText(now - life.until)} ago`,
          found: say`It was valid until ${until}.`,
          cause,
          fix,
        }),
      ];
    case "not-yet":
      return [
        stop({
          id: "kubeconfig-credentials-not-valid-yet",
          title: say`${subject} is not valid yet`,
          found: say`It is valid from ${timeText(life.from ?? 0)}.`,
          cause: say`The clock of the runner is wrong, or that of the machine that made it was.`,
          fix: say`Set the clock of the runner (\`timedatectl\` shows it).`,
        }),
      ];
    case "within-the-run":
      return [
        tell({
          id: "kubeconfig-credentials-expire-in-run",
          title: say`${subject} expires in ${left}, before the run must end`,
          found: say`It is valid until ${until}. The input \`timeout\` allows the run to take longer.`,
          cause: say`A run that needs longer loses the cluster half-way.`,
          fix,
        }),
      ];
    case "soon":
      return [
        tell({
          id: "kubeconfig-credentials-expire-soon",
          title: say`${subject} expires in ${left}`,
          found: say`It is valid until ${until}; deployments after that will fail.`,
          fix,
        }),
      ];
    case "good":
      return [];
  }
}

type Age = "not-yet" | "expired" | "within-the-run" | "soon" | "good";

/** Clocks differ; who checks the credentials is another machine. */
const SKEW = minutes(5);
const MINUTE = minutes(1);
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** When nothing is known of the whole life. */
const SOON = minutes(60);
const LATEST_WARNING = 14 * DAY;

/** `timeout` is how long the run may take, in milliseconds. Soon is the last tenth of the life, at most two weeks. */
function ageOf({ from, until }: Lifetime, now: number, timeout: number): Age {
  if (from !== undefined && from > now + SKEW) return "not-yet";
  if (until <= now) return "expired";
  if (until <= now + timeout) return "within-the-run";
  const soon = from === undefined ? SOON : Math.min((until - from) / 10, LATEST_WARNING);
  return until <= now + soon ? "soon" : "good";
}

/** `3 days`, `5 hours`, `12 minutes`; a part of a unit counts only above one and a half. */
export function spanText(milliseconds: number): string {
  const amountOf = (unit: number): number => Math.round(milliseconds / unit);
  if (milliseconds >= 1.5 * DAY) return say`${amountOf(DAY)} days`;
  if (milliseconds >= 1.5 * HOUR) return say`${amountOf(HOUR)} hours`;
  return milliseconds >= 1.5 * MINUTE ? say`${amountOf(MINUTE)} minutes` : say`1 minute`;
}

/** `2026-11-20 10:00 UTC`. */
export function timeText(time: number): string {
  return `${new Date(time).toISOString().slice(0, 16).replace("T", " ")} UTC`;
}
