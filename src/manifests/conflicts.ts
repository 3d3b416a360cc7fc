/** Conflicts: which fields an apply would take from others, asked from the server before they are taken. */
import { ApiError } from "../cluster/api.js";
import type { Problem } from "../errors.js";
import { isMap, type JsonMap, listAt, textAt } from "../json.js";
import { shortlist } from "../words/enumeration.js";
import { say } from "../words/say.js";
import { type ApplyOptions, FIELD_MANAGER, sendApply, type Target } from "./apply.js";
import { titleOf } from "./manifest.js";

/** Who loses which fields. */
export interface Conflict {
  /** As the API server calls them: `kubectl-edit`. */
  readonly manager: string;
  /** Such as `spec.template.spec.containers[name="api"].image`. */
  readonly fields: readonly string[];
}

/** By a dry run without force, which is refused with 409. Not asked where nobody else owns anything. */
export async function findConflicts(target: Target, options: ApplyOptions): Promise<readonly Conflict[]> {
  if (!hasOthers(target.live)) return [];
  try {
    await sendApply(target, { ...options, dryRun: true }, { force: false });
    return [];
  } catch (thrown) {
    // Whatever else the server has against the object, the forced dry run tells.
    if (thrown instanceof ApiError) return conflictsIn(thrown);
    throw thrown;
  }
}

const MANAGER = /^conflict with "([^"]+)"/;

/** Exported for tests: pure. */
export function conflictsIn({ status, causes }: ApiError): Conflict[] {
  if (status !== 409) return [];
  const lost = causes.flatMap(({ field, message }) => {
    const manager = MANAGER.exec(message)?.[1];
    return manager === undefined || manager === FIELD_MANAGER
      ? []
      : [{ manager, field: field.replace(/^\./, "") }];
  });
  return [...Map.groupBy(lost, ({ manager }) => manager)].map(([manager, fields]) => ({
    manager,
    fields: [...new Set(fields.map(({ field }) => field))],
  }));
}

/** Who owns the status only is in nobody's way. */
function hasOthers(live: JsonMap | undefined): boolean {
  return listAt(live, "metadata", "managedFields").some(
    (entry) =>
      isMap(entry) && textAt(entry, "manager") !== FIELD_MANAGER && textAt(entry, "subresource") !== "status",
  );
}

const MOST_FIELDS = 5;

export function conflictNotice(target: Target, { manager, fields }: Conflict): Problem {
  const { object, manifest, type } = target;
  const { kind, metadata } = object;
  const told = shortlist(
    fields.map((field) => `\`${field}\``),
    MOST_FIELDS,
  );
  const namespace = type.namespaced ? `-n ${metadata.namespace ?? "NAMESPACE"} ` : "";
  return {
    id: "fields-taken-back",
    title:
      fields.length === 1
        ? say`${titleOf(object)}: ${told} is taken back from \`${manager}\``
        : say`${titleOf(object)}: ${told} are taken back from \`${manager}\``,
    cause: say`It was changed by other means than this action, to another value than the manifest has.`,
    fix: say`If their value is right, write it into the manifest; if the field is theirs to set, take it out of the manifest.`,
    look: `kubectl ${namespace}get ${kind.toLowerCase()} ${metadata.name} -o yaml --show-managed-fields`,
    file: manifest.file,
    line: manifest.line,
  };
}
