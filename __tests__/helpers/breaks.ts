/** A page as people read it. */

/** Without the places where a word may be broken, which nobody sees. */
export function withoutBreaks(page: string): string {
  return page.replaceAll("<wbr>", "");
}
