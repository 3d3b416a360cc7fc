/** A smoke test of several steps, of which each needs the one before: it leaves nothing behind, however it ends. */
import type { Defect, ProbeAnswer, ProbeRequest } from "./check.js";

export interface Scenario {
  readonly id: string;
  readonly title: string;
  /** The server that it is about. */
  readonly base: string;
  /** `undo` still works when the run is being stopped. */
  run(ask: Ask, undo: Ask): Promise<ScenarioEnd>;
}

/** Sends one request. */
export type Ask = (request: ProbeRequest) => Promise<ProbeAnswer>;

export type ScenarioEnd =
  | { readonly kind: "passed"; readonly detail: string }
  /** Not for this application; the detail says why. */
  | { readonly kind: "skipped"; readonly detail: string }
  /** The step goes on after "could not". */
  | {
      readonly kind: "failed";
      readonly step: string;
      readonly request: ProbeRequest;
      readonly answer: ProbeAnswer;
      readonly defect?: Defect | undefined;
    };

/** Seconds for a step in which a text is embedded: on one CPU the model may have to be loaded first. */
export const EMBEDDING_TIMEOUT = 60;
