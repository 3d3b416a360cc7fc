/** Whether a crash heals by what may still come, or is the program's own fault: its last words tell, which have to be asked for. Pure. */
import { keyOf } from "./followed.js";
import type { JudgeOptions } from "./judge.js";
import type { Ripening } from "./patience.js";
import { type LastLog, questionKey } from "./questions.js";
import { NEVER, type Subject } from "./signals/signal.js";
import { wordsLeft } from "./signals/words.js";

/** Borne without an end, unless nothing that comes would heal it. */
export function borneUnlessOwnFault(ripe: Ripening, { answers, now }: JudgeOptions): Ripening {
  const { signal, subject, facts } = ripe.sighting;
  const borne = { ...ripe, ripeAt: NEVER };
  if (ripe.ripeAt > now || !signal.isOwnFault) return borne;
  if (signal.isOwnFault(facts)) return ripe;
  const question = wordsLeft(facts) === "" ? lastLogOf(subject) : undefined;
  if (!question) return borne;
  const answer = answers.get(questionKey(question));
  if (!answer) return { ...ripe, open: question };
  return signal.isOwnFault({ ...facts, lastLine: answer.words ?? "" }) ? ripe : borne;
}

function lastLogOf({ followed, pod, container }: Subject): LastLog | undefined {
  if (!pod || !container) return undefined;
  return {
    kind: "Log",
    workload: keyOf(followed),
    pod: pod.name,
    container: container.name,
    previous: container.runningSince !== undefined,
    crashes: container.crashes,
  };
}
