/** French for what `src/plan/` tells. */
import type { Sentences } from "../../sentence.js";
import { plural } from "../counting.js";

export const plan: Sentences = {
  "@@ … and {0} more lines @@": (lines) =>
    plural(Number(lines), "@@ … et {0} autre ligne @@", "@@ … et {0} autres lignes @@"),
  before: "avant",
  after: "après",
};
