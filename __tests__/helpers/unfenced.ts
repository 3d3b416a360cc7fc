/** A page of Markdown as far as it is not a block of code: nothing of a cluster may show there. */
import { expect } from "@jest/globals";

/** The page without the content of its blocks of code; fails when one is not closed. */
export function unfenced(page: string): string {
  const kept: string[] = [];
  let fence = "";
  for (const line of page.split("\n")) {
    const opening = /^(`{3,})\w*$/.exec(line)?.[1] ?? "";
    if (fence === "" && opening !== "") fence = opening;
    else if (fence !== "" && line === fence) fence = "";
    else if (fence === "") kept.push(line);
  }
  expect(fence).toBe("");
  return kept.join("\n");
}
