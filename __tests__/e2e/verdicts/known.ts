/** Scenarios whose verdict is not right yet, each with what is wrong; none may be added without a reason. */
export const KNOWN: Readonly<Record<string, string>> = {
  "ok-node-lost-for-60-s":
    "a pod that was not ready yet when its node fell silent is taken for one that never gets ready, a moment before the cluster notices the loss",
};
