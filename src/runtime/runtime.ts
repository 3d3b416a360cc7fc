/** The real ports, put together. */
import { systemClock } from "./clock.js";
import { childEnvironment, folders, runContext } from "./environment.js";
import { createLogger } from "./log.js";
import { createNetwork } from "./network.js";
import type { Runtime } from "./ports.js";
import { createPrivateFolder } from "./private-folder.js";
import { systemProcesses } from "./processes.js";
import { createPublicFiles } from "./public-files.js";
import { createRedactor, type Redactor } from "./redactor.js";
import { createRunner } from "./runner.js";
import { cachedTools } from "./tools.js";
import { createWorkspace } from "./workspace.js";

/** Name of the state under which the post step finds our private folder. */
export const PRIVATE_FOLDER_STATE = "private-folder";

export async function createRuntime(
  variables: NodeJS.ProcessEnv,
): Promise<{ runtime: Runtime; redactor: Redactor }> {
  const { workspace, temporary } = folders(variables);
  // The runner masks what it is told in this step and in all later ones.
  const redactor = createRedactor((secret) => runner.mask(secret));
  const runner = createRunner(redactor);
  const privateFolder = await createPrivateFolder(temporary, (path) =>
    runner.saveState(PRIVATE_FOLDER_STATE, path),
  );
  const runtime: Runtime = {
    clock: systemClock,
    logger: createLogger(redactor),
    runner,
    processes: systemProcesses,
    workspace: createWorkspace(workspace),
    privateFolder,
    publicFiles: createPublicFiles(temporary),
    tools: cachedTools,
    network: createNetwork(variables),
    run: runContext(variables),
    environment: childEnvironment(variables),
  };
  return { runtime, redactor };
}
