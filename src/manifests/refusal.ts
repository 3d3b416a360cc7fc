/** What the API server's refusal of an object means for its author. Pure. */
import type { ApiError } from "../cluster/api.js";
import type { Problem } from "../errors.js";
import { at, listAt, mapAt } from "../json.js";
import { say } from "../words/say.js";
import { type Manifest, titleOf } from "./manifest.js";

interface Rule {
  readonly matches: (error: ApiError) => boolean;
  readonly explain: (error: ApiError, manifest: Manifest) => Problem & { readonly id: string };
}

/** The problem to show for an object that the server refused. */
export function explainRefusal(error: ApiError, manifest: Manifest): Problem {
  // It is about us, not about the object.
  if (error.status === 401) return error.problems[0];
  const rule = RULES.find(({ matches }) => matches(error));
  const path = rule ? fieldPath(error, manifest) : [];
  const explained = rule?.explain(error, manifest) ?? {
    id: "object-refused",
    title: say`The cluster refused ${titleOf(manifest.object)}`,
    cause: ownWords(error),
  };
  return {
    detail: error.message,
    file: manifest.file,
    line: manifest.lineOf(path),
    ...explained,
  };
}

/** Is a permission missing, other than by a policy or a quota? */
export function isForbidden(error: ApiError | undefined): boolean {
  return error?.status === 403 && /cannot \w+ resource/.test(error.message);
}

const UNKNOWN_FIELD = /field not declared in schema|unknown field|strict decoding error/;
const DENYING_WEBHOOK = /admission webhook "([^"]+)" denied/;
const DENYING_POLICY = /ValidatingAdmissionPolicy '([^']+)' .*denied/;
const WRONG_TYPE =
  /expected (?:map|list|string|numeric|bool|boolean|number)[^:]*, got|cannot unmarshal|json: /;

const TWICE = /duplicate entries for key \[([^\]]+)\]/;

const OUTSIDE_LIMITS = /(?:minimum|maximum) \S+ usage per [\s\S]+|\S+ max limit to request ratio [\s\S]+/;

/** The first that matches explains. */
const RULES: readonly Rule[] = [
  {
    matches: ({ message }) => DENYING_WEBHOOK.test(message),
    explain: (error, manifest) => ({
      id: "object-denied-by-webhook",
      title: say`The admission webhook ${DENYING_WEBHOOK.exec(error.message)?.[1] ?? ""} refuses ${titleOf(manifest.object)}`,
      ...asPolicyAsks(error),
    }),
  },
  {
    matches: ({ message }) => DENYING_POLICY.test(message),
    explain: (error, manifest) => ({
      id: "object-denied-by-policy",
      title: say`The policy ${DENYING_POLICY.exec(error.message)?.[1] ?? ""} of the cluster refuses ${titleOf(manifest.object)}`,
      ...asPolicyAsks(error),
    }),
  },
  {
    matches: ({ message }) => message.includes("violates PodSecurity"),
    explain: (error, manifest) => ({
      id: "object-violates-pod-security",
      title: say`A policy of the cluster refuses ${titleOf(manifest.object)}`,
      ...asPolicyAsks(error),
    }),
  },
  {
    matches: ({ message }) => /failed calling webhook/.test(message),
    explain: ({ message }, manifest) => ({
      id: "object-webhook-silent",
      title: say`${titleOf(manifest.object)} could not be checked: the admission webhook ${/webhook "([^"]+)"/.exec(message)?.[1] ?? say`of the cluster`} does not answer`,
      cause: say`The cluster asks this webhook about every such object, and refuses what it cannot ask about.`,
      fix: say`Have the administrators of the cluster repair or remove the webhook.`,
      look: "kubectl get validatingwebhookconfigurations,mutatingwebhookconfigurations",
    }),
  },
  {
    matches: ({ message }) => /duplicate field "/.test(message) && !/unknown field "/.test(message),
    explain: (error, manifest) => ({
      id: "object-field-twice",
      title: say`${titleOf(manifest.object)} defines a field twice: ${quoted(namedField(error))}`,
      fix: say`Keep one of them.`,
    }),
  },
  {
    matches: ({ message }) => TWICE.test(message),
    explain: (error, manifest) => ({
      id: "object-entry-twice",
      title: say`${titleOf(manifest.object)} has an entry twice: ${TWICE.exec(error.message)?.[1] ?? ""} under ${quoted(namedField(error))}`,
      cause: say`Server-side apply tells entries apart by that; \`kubectl apply\` alone lets it pass, and the last one wins.`,
      fix: say`Keep one of them.`,
    }),
  },
  {
    matches: ({ message }) => UNKNOWN_FIELD.test(message),
    explain: (error, manifest) => ({
      id: "object-field-unknown",
      title: say`${titleOf(manifest.object)} has an unknown field: ${unknownFields(error.message)}`,
      cause: say`A typing error, the wrong indentation, or a field this version of Kubernetes does not have.`,
      fix: say`Correct the name or the place of the field.`,
      look: `kubectl explain ${manifest.object.kind.toLowerCase()} --recursive`,
    }),
  },
  {
    matches: ({ message }) => /illegal base64 data/.test(message),
    explain: (_error, manifest) => ({
      id: "object-not-base64",
      title: say`${titleOf(manifest.object)} has values that are not base64: ${notBase64(manifest)}`,
      cause: say`Under \`data\` of a Secret every value is encoded as base64.`,
      fix: say`Write it as it is under \`stringData\`, or encode it.`,
      look: "kubectl explain secret.stringData",
    }),
  },
  {
    matches: ({ message, status }) => status !== 403 && WRONG_TYPE.test(message),
    explain: (error, manifest) => ({
      id: "object-field-wrong-type",
      title: say`${titleOf(manifest.object)} has a field of the wrong type: ${quoted(namedField(error))}`,
      fix: say`Correct the value; numbers and true/false in places for text need quotes, and the other way round.`,
      look: `kubectl explain ${manifest.object.kind.toLowerCase()} --recursive`,
    }),
  },
  {
    matches: ({ message, status }) =>
      status === 422 &&
      /field is immutable|updates to [\s\S]* are forbidden|is immutable after creation|may not change once set|cannot change roleRef|may not change fields other than/.test(
        message,
      ),
    explain: (error, manifest) => ({
      id: "object-field-immutable",
      title: isOneField(error)
        ? say`${titleOf(manifest.object)} cannot be changed in this way: ${fieldsOf(error)[0] ?? say`a field`} is immutable`
        : say`${titleOf(manifest.object)} cannot be changed in this way: ${fieldsOf(error).join(", ")} are immutable`,
      cause: isOneField(error)
        ? say`The object exists already, and Kubernetes never changes this field.`
        : say`The object exists already, and Kubernetes never changes these fields.`,
      fix:
        manifest.object.kind === "PersistentVolumeClaim"
          ? say`Restore the old value. Deleting and creating the claim again would delete its data.`
          : say`Restore the old value, or delete the object once so that it is created anew.`,
      look: `kubectl -n ${manifest.object.metadata.namespace ?? "NAMESPACE"} get ${manifest.object.kind.toLowerCase()} ${manifest.object.metadata.name} -o yaml`,
    }),
  },
  {
    matches: (error) => error.status === 422 && fieldsOf(error).length > 0,
    explain: (error, manifest) => ({
      id: "object-field-invalid",
      title: say`${titleOf(manifest.object)} is invalid: ${fieldsOf(error).join(", ")}`,
      cause: wordsOfCauses(error),
      fix: say`Correct the value of the field.`,
    }),
  },
  {
    matches: ({ status }) => status === 422,
    explain: (error, manifest) => ({
      id: "object-invalid",
      title: say`${titleOf(manifest.object)} is invalid as a whole`,
      cause: wordsOfCauses(error) ?? ownWords(error),
      fix: say`Change the object as the message asks.`,
    }),
  },
  {
    matches: ({ message }) => /is being terminated/.test(message),
    explain: () => ({
      id: "namespace-being-deleted",
      title: say`The namespace is being deleted`,
      cause: say`Somebody deleted it; what is in it is still being removed.`,
      fix: say`Wait until it is gone, then run the workflow again.`,
      look: "kubectl get namespaces",
    }),
  },
  {
    matches: ({ message }) => /exceeded quota/.test(message),
    explain: ({ message }, manifest) => ({
      id: "object-exceeds-quota",
      title: say`${titleOf(manifest.object)} does not fit into the quota of the namespace`,
      cause: /exceeded quota: [\s\S]+/.exec(message)?.[0],
      fix: say`Free some of it, ask for less, or have the quota raised.`,
      look: "kubectl describe resourcequota",
    }),
  },
  {
    matches: ({ message }) => OUTSIDE_LIMITS.test(message),
    explain: ({ message }, manifest) => ({
      id: "object-outside-limit-range",
      title: say`A LimitRange of the namespace refuses ${titleOf(manifest.object)}`,
      cause: OUTSIDE_LIMITS.exec(message)?.[0],
      fix: say`Keep to the limits of the namespace.`,
      look: "kubectl describe limitrange",
    }),
  },
  {
    matches: isForbidden,
    explain: (_error, manifest) => ({
      id: "object-forbidden",
      title: say`The credentials of the kubeconfig may not apply ${titleOf(manifest.object)}`,
      cause: say`A permission is missing in the deployer's Role.`,
      fix: say`Have the verbs get, list, watch, create and patch granted for this resource; docs/deployer-role.yaml has the Role.`,
      look: "kubectl auth can-i --list",
    }),
  },
];

function asPolicyAsks(error: ApiError): Pick<Problem, "cause" | "fix"> {
  return {
    cause: /denied (?:the )?request: ([\s\S]+)/.exec(error.message)?.[1] ?? ownWords(error),
    fix: say`Change the manifest as the policy asks, or talk to the administrators of the cluster.`,
  };
}

/** What the server says, without saying again of which object. */
function ownWords({ message }: ApiError): string {
  return message.replace(/^[\w.]+ "[^"]+" is forbidden: /, "");
}

/** What is wrong with the fields it names; undefined when it says no more than the fields. */
function wordsOfCauses({ causes }: ApiError): string | undefined {
  const words = new Set(causes.map(({ message }) => message.replace(DUMP, "")).filter((word) => word !== ""));
  return words.size > 0 ? [...words].slice(0, TOLD_CAUSES).join("; ") : undefined;
}

/** A whole object as the server sees it, in the place of one value: what is wrong with it comes after. */
const DUMP = /^Invalid value: [{[][\s\S]{100,}?[}\]]: /;

/** What comes after is in the server's answer. */
const TOLD_CAUSES = 2;

// `.spec.template.spec.containers[name="api"].imagee: field not declared in schema`, or `unknown field "spec.replica"`.
function unknownFields(message: string): string {
  const fields = [...message.matchAll(/\.([^\s:]+): field not declared in schema|unknown field "([^"]+)"/g)];
  const names = fields.map(([, structured, strict]) => `\`${structured ?? strict}\``);
  return names.join(", ") || say`see the server's answer`;
}

/** The server does not say which: by its rules, which let line ends pass. */
function notBase64({ object }: Manifest): string {
  const fields = ["data", "binaryData"].flatMap((field) =>
    Object.entries(mapAt(object, field)).flatMap(([key, value]) =>
      typeof value === "string" && !BASE64.test(value.replaceAll(/[\r\n]/g, ""))
        ? [`\`${field}.${key}\``]
        : [],
    ),
  );
  return fields.join(", ") || say`see the server's answer`;
}

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** What the server names where it means the whole object. */
const NO_FIELD = new Set(["", "[]", "<nil>"]);

function fieldsOf(error: ApiError): string[] {
  const fields = new Set(error.causes.map(({ field }) => field).filter((field) => !NO_FIELD.has(field)));
  return [...fields].map((field) => `\`${field}\``);
}

const isOneField = (error: ApiError): boolean => fieldsOf(error).length < 2;

/** The path of the field that the error names, for finding its line. */
function fieldPath(error: ApiError, manifest: Manifest): (string | number)[] {
  const named = namedField(error);
  const path: (string | number)[] = [];
  for (const [, index, keys, field] of named.matchAll(/\[(\d+)\]|\[([^\]]+)\]|([^.[\]]+)/g)) {
    if (index !== undefined) path.push(Number(index));
    else if (keys !== undefined)
      path.push(listAt(manifest.object, ...path).findIndex((item) => hasKeys(item, keys)));
    else if (field !== undefined) path.push(field);
  }
  return path;
}

/** The field the server means, such as `spec.replicas`; empty when it names none. */
function namedField(error: ApiError): string {
  const named =
    /(\.[^\s:]+): (?:field not declared|expected|must be|duplicate entries)/.exec(error.message)?.[1] ??
    /(?:unknown|duplicate) field "([^"]+)"/.exec(error.message)?.[1] ??
    /Go struct field \w+(\.[\w.]+) of type/.exec(error.message)?.[1] ??
    error.causes.find(({ field }) => field !== "")?.field ??
    "";
  return named.replace(/^\./, "");
}

function quoted(field: string): string {
  return field === "" ? say`see the server's answer` : `\`${field}\``;
}

/** Is this the item of a list that the server names by `containerPort=8080,protocol="TCP"`? Defaults may be left out. */
function hasKeys(item: unknown, keys: string): boolean {
  return [...keys.matchAll(/(\w+)=(?:"([^"]*)"|(\w+))/g)].every(([, key = "", quoted, bare]) => {
    const value = at(item, key);
    return value === undefined || String(value) === (quoted ?? bare);
  });
}
