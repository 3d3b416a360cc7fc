/** Answers other than 2xx, in the words of a real API server (v1.34.4) and of `kubectl proxy`. */
import { type JsonMap, textAt } from "../../../src/json.js";
import { kindNamed } from "./types.js";

export interface Refusal {
  readonly status: number;
  /** A Status object, or the plain text of the proxy. */
  readonly body: object | string;
}

export function isRefusal(value: object): value is Refusal {
  return "status" in value && typeof value.status === "number" && "body" in value;
}

export function refusal(status: number, reason: string, message: string, details?: object): Refusal {
  return {
    status,
    body: {
      kind: "Status",
      apiVersion: "v1",
      metadata: {},
      status: "Failure",
      message,
      ...(reason === "" ? {} : { reason }),
      ...(details === undefined ? {} : { details }),
      code: status,
    },
  };
}

export function notFound(plural: string, name: string): Refusal {
  return refusal(404, "NotFound", `${plural} "${name}" not found`, { name, kind: plural });
}

export function invalid(object: JsonMap, field: string, message: string): Refusal {
  const name = textAt(object, "metadata", "name") ?? "";
  const kind = textAt(object, "kind") ?? "";
  const [group] = (textAt(object, "apiVersion") ?? "").split("/");
  return refusal(422, "Invalid", `${kind}.${group} "${name}" is invalid: ${field}: ${message}`, {
    name,
    group,
    kind,
    causes: [{ reason: "FieldValueInvalid", message, field }],
  });
}

export function forbidden(
  verb: string,
  kind: string,
  name = "",
  user = "system:serviceaccount:ci:deployer",
): Refusal {
  const { plural, apiVersion } = kindNamed(kind);
  const group = apiVersion.includes("/") ? apiVersion.split("/")[0] : "";
  return refusal(
    403,
    "Forbidden",
    `${plural}${name ? ` "${name}"` : ""} is forbidden: User "${user}" cannot ${verb} resource "${plural}" in API group "${group}"`,
    { name, kind: plural },
  );
}

export const UNAUTHORIZED = refusal(401, "Unauthorized", "Unauthorized");

/** What `kubectl proxy` answers itself when the API server cannot be reached: plain text, status 500. */
export const text = (words: string): Refusal => ({ status: 500, body: `${words}\n` });
export const CONNECTION_REFUSED = text("dial tcp 127.0.0.1:6443: connect: connection refused");
export const NO_SUCH_HOST = text("dial tcp: lookup cluster.example on 127.0.0.53:53: no such host");
export const UNKNOWN_AUTHORITY = text(
  "tls: failed to verify certificate: x509: certificate signed by unknown authority",
);
