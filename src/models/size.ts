/** Sizes in the log of a pull. Pure. */
import { say, spokenLanguage } from "../words/say.js";

/** `850 kB`, `1.2 MB`, `274 MB`, `1000 MB`: decimal, as Ollama counts, and in one unit as far as possible, so that lines compare. */
export function sizeText(bytes: number): string {
  if (bytes < 1e6) return say`${amount(bytes / 1e3, 0)} kB`;
  return say`${amount(bytes / 1e6, bytes < 1e7 ? 1 : 0)} MB`;
}

function amount(number: number, digits: number): string {
  const sameDigits = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return number.toLocaleString(spokenLanguage(), { ...sameDigits, useGrouping: false });
}
