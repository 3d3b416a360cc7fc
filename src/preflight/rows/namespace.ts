/** The namespace: whether it is there, and whether it can be made when it is not. */
import { terminating } from "../../cluster/namespace.js";
import { assertNever } from "../../errors.js";
import { permissionProblems } from "../../permissions/problem.js";
import { say } from "../../words/say.js";
import { failed, passed, type Row, unknown } from "../row.js";

export const namespace: Row = {
  id: "namespace",
  title: () => "Namespace",
  judge({ config: { namespace: name }, survey, user }) {
    const { state, live } = survey.namespace;
    switch (state) {
      case "there":
        return passed(say`${name} is there`);
      case "terminating":
        return failed(terminating(live));
      case "hidden":
        return unknown(
          say`the deployer may not see ${name}, which is taken to be there`,
          say`Grant get on this namespace, as the ClusterRole of docs/deployer-role.yaml does.`,
        );
      case "missing": {
        const creating = survey.permissions.filter(({ rule }) => rule.resources.includes("namespaces"));
        const problems = permissionProblems(creating, { namespace: name, user });
        return problems.length > 0
          ? failed(problems)
          : passed(say`${name} is not there yet; the deployment creates it`);
      }
      default:
        return assertNever(state);
    }
  },
};
