/** A check that the workflow brings itself: one HTTP request to a Service, and what must come back. */
import type { JsonPath } from "./json-path.js";

export interface OwnCheck {
  readonly name: string;
  readonly service: string;
  /** Absent for the only port of the Service. */
  readonly port?: number | undefined;
  readonly method: string;
  /** With its query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
  /** Those that are good; empty for 2xx. */
  readonly statuses: readonly number[];
  /** What must be where in the answer. */
  readonly json: readonly { readonly path: JsonPath; readonly text: string; readonly value: unknown }[];
  readonly contains?: string | undefined;
  readonly required: boolean;
  /** Seconds. */
  readonly timeout: number;
}
