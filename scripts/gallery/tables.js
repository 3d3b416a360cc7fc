/** What is wrong with the tables of the page that is shown. */

/** Runs in the browser, so it holds all that it uses. */
export function faultsOfTables() {
  /** A sentence in a narrower cell has a word or two in each line; a name and a sign may stand below each other. In CSS pixels. */
  const NARROWEST = 140;
  const SENTENCE = 8;

  const isSqueezed = (cell) => {
    const { paddingLeft, paddingRight } = getComputedStyle(cell);
    const width = cell.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
    return width < NARROWEST && cell.innerText.split(/\s+/).length >= SENTENCE;
  };

  return [...document.querySelectorAll("table")].flatMap((table) => {
    const columns = [...table.querySelectorAll("th")].map(({ innerText }) => innerText).join(" | ");
    const cut = table.scrollWidth - table.clientWidth;
    const squeezed = [...table.querySelectorAll("td")].filter(isSqueezed);
    return [
      ...(cut > 0 ? [`the table "${columns}" is cut off at the right by ${cut} pixels`] : []),
      ...squeezed.map(({ innerText }) => `the table "${columns}" squeezes "${innerText}"`),
    ];
  });
}
