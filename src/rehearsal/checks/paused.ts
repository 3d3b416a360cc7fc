/** A paused Deployment takes a new template and rolls nothing out. */
import { at } from "../../json.js";
import { titleOf } from "../../manifests/manifest.js";
import { type Check, placed, refuse } from "../check.js";

export const paused: Check = {
  id: "paused",
  looksAt: "`paused` of each Deployment, as the manifest or somebody else set it",
  judge: ({ objects, namespace }) =>
    objects
      .filter(({ object, after }) => object.kind === "Deployment" && at(after, "spec", "paused") === true)
      .map((deployment) => {
        const { name } = deployment.object.metadata;
        const written = at(deployment.object, "spec", "paused") === true;
        return refuse(
          placed(deployment, ["spec", "paused"], {
            title: `${titleOf(deployment.object)} is paused: nothing would be rolled out`,
            cause: written
              ? "The manifest says `paused: true`."
              : "Somebody paused it with `kubectl rollout pause`.",
            fix: written
              ? "Remove `paused` from the manifest."
              : `kubectl -n ${namespace} rollout resume deployment/${name}, then run the workflow again.`,
            look: `kubectl -n ${namespace} get deployment ${name} -o yaml`,
          }),
        );
      }),
};
