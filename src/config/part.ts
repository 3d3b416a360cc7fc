/** One part of the configuration: its value, or what is wrong with the inputs it is made of. */
import type { Problem } from "../errors.js";

export interface Part<T> {
  readonly value?: T | undefined;
  readonly problems: readonly Problem[];
}

export const good = <T>(value: T): Part<T> => ({ value, problems: [] });
export const bad = <T>(...problems: readonly Problem[]): Part<T> => ({ problems });

/** The word that leaves a part of the deployment out. */
export const NONE = "none";
