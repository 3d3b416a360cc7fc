/** Read the logs of one workload, or of every pod of the namespace; the log of this step shows them as groups. */

import { ConfigurationError } from "../errors.js";
import type { JsonMap } from "../json.js";
import { type ReadLog, readLogs as read } from "../logs/read.js";
import { type Silent, silentContainers, wantedLogs } from "../logs/wanted.js";
import { chooseWorkload } from "../rollout/choose.js";
import { compareText, nameOf, outgoingPods, sceneOf } from "../rollout/observation.js";
import { podView } from "../rollout/views.js";
import type { Words } from "../words/words.js";
import { connect } from "./connect.js";
import { type DeployContext, definePhase } from "./context.js";
import { type ObservedNamespace, observeNamespace } from "./observe-namespace.js";

export interface Logs {
  /** Whose they are, such as `chatbot-api`. */
  readonly subject: string;
  readonly pods: number;
  readonly logs: readonly ReadLog[];
  readonly silent: readonly Silent[];
  /** How many others there are, beyond what can be shown. */
  readonly more: number;
}

/** More on one page is read by nobody; naming a workload tells which. */
const MOST_LOGS = 30;

export const readLogs = definePhase({
  id: "read-logs",
  title: "Read the logs",
  needs: { cluster: connect, observed: observeNamespace },
  changes: "nothing",
  async run({ cluster: { api }, observed }, context, signal): Promise<Logs> {
    const { config, runtime } = context;
    const { subject, pods } = podsToRead(observed, context);
    const scene = sceneOf(observed.cache);
    const views = pods.map((pod) => podView(pod, scene));
    const wanted = wantedLogs(views);
    const logs = await read(wanted.slice(0, MOST_LOGS), {
      api,
      clock: runtime.clock,
      namespace: config.namespace,
      lines: config.lines,
      signal,
    });
    for (const log of logs) runtime.logger.group(titleOf(log, context.words), log.lines);
    return {
      subject,
      pods: pods.length,
      logs,
      silent: silentContainers(views),
      more: Math.max(0, wanted.length - MOST_LOGS),
    };
  },
  describe: ({ logs, pods }, { words }) => ({ text: words.notes.logs(logs.length, pods) }),
});

/** As the summary calls it too. */
export function titleOf({ pod, container, previous }: ReadLog, { evidenceOf }: Words): string {
  return evidenceOf.container(container, pod, previous);
}

/** The pods of older revisions and those that are ending come last: they may still say why. */
function podsToRead(
  { cache }: ObservedNamespace,
  { config, roles }: DeployContext,
): { readonly subject: string; readonly pods: readonly JsonMap[] } {
  const { workload, namespace } = config;
  if (workload === "all")
    return {
      subject: namespace,
      pods: cache.objects("Pod").toSorted((a, b) => compareText(nameOf(a), nameOf(b))),
    };
  const choice = chooseWorkload(cache, { name: workload, roles, namespace });
  if ("problem" in choice) throw new ConfigurationError(choice.problem);
  const scene = sceneOf(cache);
  return {
    subject: nameOf(choice.workload),
    pods: [...scene.newestPods(choice.workload), ...outgoingPods(choice.workload, scene)],
  };
}
