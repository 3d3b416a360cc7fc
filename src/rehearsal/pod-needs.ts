/** What one pod asks for, as scheduler and quota count it. Pure. */
import { type JsonMap, listAt, mapAt, textAt } from "../json.js";
import { parseQuantity } from "./quantity.js";

/** Amounts by resource: `cpu` in cores, `memory` in bytes. */
export type Amounts = ReadonlyMap<string, number>;

/**
 * The containers together, or the most that one init container needs with the sidecars before it, whichever is more.
 * https://kubernetes.io/docs/concepts/workloads/pods/init-containers/#resource-sharing-within-containers
 */
export function requestsOf(spec: JsonMap): Amounts {
  return needs(spec, "requests");
}

export function limitsOf(spec: JsonMap): Amounts {
  return needs(spec, "limits");
}

type Side = "requests" | "limits";

function needs(spec: JsonMap, side: Side): Amounts {
  let sidecars: Amounts = new Map();
  let starting: Amounts = new Map();
  for (const container of listAt(spec, "initContainers")) {
    const own = amountsOf(container, side);
    if (textAt(container, "restartPolicy") === "Always") sidecars = sum(sidecars, own);
    else starting = most(starting, sum(sidecars, own));
  }
  const running = listAt(spec, "containers").reduce<Amounts>(
    (total, container) => sum(total, amountsOf(container, side)),
    sidecars,
  );
  const overhead = parsed(mapAt(spec, "overhead"));
  // Resources of the pod as a whole go before those of its containers.
  return new Map([...sum(most(starting, running), overhead), ...amountsOf(spec, side)]);
}

/** Without a request the limit counts as one. */
export function amountsOf(holder: unknown, side: Side): Amounts {
  const own = parsed(mapAt(holder, "resources", side));
  return side === "limits" ? own : new Map([...parsed(mapAt(holder, "resources", "limits")), ...own]);
}

function parsed(quantities: JsonMap): Amounts {
  return new Map(
    Object.entries(quantities).flatMap(([name, value]) => {
      const amount = parseQuantity(value);
      return amount === undefined ? [] : [[name, amount] as const];
    }),
  );
}

function sum(one: Amounts, other: Amounts): Amounts {
  return combine(one, other, (a, b) => a + b);
}

function most(one: Amounts, other: Amounts): Amounts {
  return combine(one, other, Math.max);
}

function combine(one: Amounts, other: Amounts, by: (a: number, b: number) => number): Amounts {
  const names = new Set([...one.keys(), ...other.keys()]);
  return new Map([...names].map((name) => [name, by(one.get(name) ?? 0, other.get(name) ?? 0)]));
}
