/** What a phase is: a constant that names its needs by reference, so that a cycle cannot be written down. */

/** What a phase touches. Whatever only reads runs before anything is changed. */
export type Changes = "nothing" | "registry" | "cluster";

/** A phase as the runner sees it, whatever its needs and its output. */
export interface AnyPhase<Context> {
  readonly id: string;
  readonly title: string;
  readonly needs: Needs<Context>;
  readonly changes: Changes;
  run(inputs: never, context: Context, signal: AbortSignal): Promise<unknown>;
  describe?(output: never, context: Context): PhaseNote;
}

export type Needs<Context> = { readonly [name: string]: AnyPhase<Context> };

/** The outputs of the needs, under the names the phase gave them. */
export type Inputs<N> = {
  readonly [K in keyof N]: N[K] extends { run(...args: never[]): Promise<infer Output> } ? Output : never;
};

export interface Phase<N extends Needs<Context>, Output, Context> extends AnyPhase<Context> {
  readonly needs: N;
  /** Does the work. Must stop soon after `signal` is aborted. */
  run(inputs: Inputs<N>, context: Context, signal: AbortSignal): Promise<Output>;
  /** What the summary says beside the phase: short, and empty when there is nothing to say. */
  describe?(output: Output, context: Context): PhaseNote;
}

export interface PhaseNote {
  readonly text: string;
  /** `left-out`: not asked for; `untouched`: everything was already as wanted. */
  readonly kind?: "left-out" | "untouched" | undefined;
}

/** `definePhase` for one kind of context, with the outputs of the needs typed. */
export function phasesFor<Context>() {
  return <const N extends Needs<Context>, Output>(
    phase: Phase<N, Output, Context>,
  ): Phase<N, Output, Context> => phase;
}
