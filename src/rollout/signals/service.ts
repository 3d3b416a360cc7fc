/** Signals: a Service that leads to nothing although everything else is ready. */
import { seconds } from "../../duration.js";
import { mapAt } from "../../json.js";
import { say } from "../../words/say.js";
import type { Signal } from "./signal.js";

export const noPodsBehind: Signal = {
  id: "no-pods-behind-service",
  family: "workload",
  on: "workload",
  see({ followed, workload, isSettled }) {
    if (followed.kind !== "Service" || !isSettled) return undefined;
    const selector = Object.entries(mapAt(workload, "spec", "selector"));
    return { message: "", selector: selector.map(([key, value]) => `${key}=${String(value)}`).join(",") };
  },
  patience: seconds(10),
  cause: ({ workload = "", selector = "" }) =>
    say`No ready pod has the labels that the Service ${workload} selects (${selector}).`,
  fix: () => say`Correct \`selector\` of the Service, or the labels in the pod template.`,
  look: ({ selector }) => `get pods -l ${selector}`,
};

export const SERVICE_SIGNALS = [noPodsBehind] as const;
