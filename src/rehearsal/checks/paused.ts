/** A paused Deployment takes a new template and rolls nothing out. */
import { at } from "../../json.js";
import { titleOf } from "../../manifests/manifest.js";
import { say } from "../../words/say.js";
import { type Check, placed, refuse } from "../check.js";

/** `paused` of each Deployment, as the manifest or somebody else set it. */
export const paused: Check = {
  id: "paused",
  judge: ({ objects, namespace }) =>
    objects
      .filter(({ object, after }) => object.kind === "Deployment" && at(after, "spec", "paused") === true)
      .map((deployment) => {
        const { name } = deployment.object.metadata;
        const written = at(deployment.object, "spec", "paused") === true;
        return refuse(
          placed(deployment, ["spec", "paused"], {
            id: "deployment-paused",
            title: say`${titleOf(deployment.object)} is paused: nothing would be rolled out`,
            cause: written
              ? say`The manifest says \`paused: true\`.`
              : say`Somebody paused it with \`kubectl rollout pause\`.`,
            fix: written
              ? say`Remove \`paused\` from the manifest.`
              : say`Run \`kubectl -n ${namespace} rollout resume deployment/${name}\`, then the workflow again.`,
            look: written ? undefined : `kubectl -n ${namespace} get deployment ${name} -o yaml`,
          }),
        );
      }),
};
