/** What the checks of a kubeconfig know beside the file: the time, the runner, and what the inputs allow. Pure. */

export interface Situation {
  /** In milliseconds since the epoch. */
  readonly now: number;
  /** How long the run may take, in milliseconds. */
  readonly timeout: number;
  /** The runner is GitHub's: a local address leads to nothing but the runner itself. */
  readonly hosted: boolean;
  readonly allowed: Allowed;
}

/** Each is the consent of the workflow's author to a risk. */
export interface Allowed {
  /** A server whose certificate is not checked, or that is spoken to without encryption. */
  readonly insecureServer: boolean;
  /** A server at an address of the runner itself, also on GitHub's runners. */
  readonly localServer: boolean;
  /** Names of programs the kubeconfig may run to log in. */
  readonly execPlugins: readonly string[];
}
