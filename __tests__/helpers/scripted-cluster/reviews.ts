/** The reviews by which one asks a cluster what one may do. Shapes of authorization.k8s.io/v1, as v1.34.4 answers them. */
import { at, textAt } from "../../../src/json.js";

/** What a review of one access asks about. */
export interface Access {
  /** `create pods/exec`, with the group behind a dot: `patch deployments.apps`. */
  readonly action: string;
  /** Empty when it is about all objects. */
  readonly name: string;
  /** Empty when it is about the whole cluster. */
  readonly namespace: string;
}

const EVERYTHING = { verbs: ["*"], apiGroups: ["*"], resources: ["*"] };

export class Reviews {
  /** The rules that the review of all rules tells. */
  rules: readonly object[] = [EVERYTHING];
  /** A webhook that authorizes does not tell its rules. */
  incomplete = false;
  /** What the review of one access answers; the rules alone do not decide. */
  allows: (access: Access) => boolean = () => true;

  /** Takes one action away, with everything the rules tell. */
  forbid(...actions: readonly string[]): void {
    this.rules = [];
    this.allows = ({ action }) => action !== "* *.*" && !actions.includes(action);
  }

  answer(path: string, body: unknown): object | undefined {
    if (path.endsWith("/selfsubjectrulesreviews"))
      return {
        kind: "SelfSubjectRulesReview",
        status: { resourceRules: this.rules, nonResourceRules: [], incomplete: this.incomplete },
      };
    if (!path.endsWith("/selfsubjectaccessreviews")) return undefined;
    const asked = (field: string): string => textAt(at(body, "spec", "resourceAttributes"), field) ?? "";
    const [group, subresource] = [asked("group"), asked("subresource")];
    const resource = `${asked("resource")}${subresource && `/${subresource}`}${group && `.${group}`}`;
    const access = {
      action: `${asked("verb")} ${resource}`,
      name: asked("name"),
      namespace: asked("namespace"),
    };
    return { kind: "SelfSubjectAccessReview", status: { allowed: this.allows(access) } };
  }
}
