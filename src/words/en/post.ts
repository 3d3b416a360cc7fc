/** English for the post step. */

export const post = {
  /** The main step removes its credentials itself; this says that it did, or that it was done here. */
  clean: "No credential of the deployment is left on this runner.",
  processLeft: (pid: number) => `The process ${pid} could not be ended.`,
  folderLeft: (folder: string) => `${folder} could not be removed; it holds credentials.`,
};
