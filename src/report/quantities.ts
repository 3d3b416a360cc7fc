/** Durations, sizes and counts as people write them. */

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** `410 ms`, `19.2 s`, `1 min 04 s`, `2 h 05 min`. */
export function durationText(milliseconds: number): string {
  const value = Math.max(0, Math.round(milliseconds));
  if (value < SECOND) return `${value} ms`;
  // 59.96 s would be rounded to "60.0 s"; it is a minute then.
  if (value < MINUTE - 50) return `${(value / SECOND).toFixed(1)} s`;
  return inMinutes(value);
}

/** For headlines: as `durationText`, without tenths from ten seconds on. */
export function roughDurationText(milliseconds: number): string {
  const seconds = Math.round(milliseconds / SECOND);
  if (seconds < 10) return durationText(milliseconds);
  return seconds < 60 ? `${seconds} s` : inMinutes(seconds * SECOND);
}

/** `850 B`, `12.4 MB`, `274 MB`; decimal units, as registries and Ollama count. */
export function bytesText(bytes: number): string {
  const units = ["B", "kB", "MB", "GB", "TB"];
  let value = Math.max(0, bytes);
  let unit = 0;
  // 999.5 kB would be rounded to "1000 kB"; it is 1.0 MB then.
  while (value >= 999.5 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${unit > 0 && value < 99.95 ? value.toFixed(1) : Math.round(value)} ${units[unit] ?? ""}`;
}

/** `1 problem`, `3 problems`. */
export function countText(count: number, noun: string): string {
  return `${count} ${count === 1 ? noun : `${noun}s`}`;
}

function inMinutes(milliseconds: number): string {
  const seconds = Math.round(milliseconds / SECOND);
  if (seconds * SECOND < HOUR) return `${Math.floor(seconds / 60)} min ${twoDigits(seconds % 60)} s`;
  const minutes = Math.round(seconds / 60);
  return `${Math.floor(minutes / 60)} h ${twoDigits(minutes % 60)} min`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}
