/** French for what `src/cluster/kubeconfig/` tells. */
import type { Sentences } from "../../sentence.js";

export const kubeconfig: Sentences = {
  "Linux: `{0} | base64 -w0`; macOS: `{1} | base64`; PowerShell: `[Convert]::ToBase64String([Text.Encoding]::UTF8.GetBytes(({2} | Out-String)))`":
    "Linux : `{0} | base64 -w0` ; macOS : `{1} | base64` ; PowerShell : `[Convert]::ToBase64String([Text.Encoding]::UTF8.GetBytes(({2} | Out-String)))`",
  "Encode the complete file again and update the secret KUBECONFIG. {0}":
    "Encodez à nouveau le fichier complet et mettez à jour le secret KUBECONFIG. {0}",
  "Make a kubeconfig for a ServiceAccount with a token; docs/kubeconfig.md shows how, step by step.":
    "Créez un kubeconfig pour un ServiceAccount avec un token ; docs/kubeconfig.md montre comment, pas à pas.",
};
