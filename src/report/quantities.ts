/** Durations and sizes as people write them. */
import type { Words } from "../words/words.js";

type Numbers = Words["numbers"];

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** `410 ms`, `19.2 s`, `1 min 04 s`, `2 h 05 min`. */
export function durationText(milliseconds: number, numbers: Numbers): string {
  const value = Math.max(0, Math.round(milliseconds));
  if (value < SECOND) return `${value}${numbers.space}ms`;
  // 59.96 s would be rounded to "60.0 s"; it is a minute then.
  if (value < MINUTE - 50) return `${decimal(value / SECOND, numbers)}${numbers.space}s`;
  return inMinutes(value, numbers);
}

/** For headlines: as `durationText`, without tenths from ten seconds on. */
export function roughDurationText(milliseconds: number, numbers: Numbers): string {
  const seconds = Math.round(milliseconds / SECOND);
  if (seconds < 10) return durationText(milliseconds, numbers);
  return seconds < 60 ? `${seconds}${numbers.space}s` : inMinutes(seconds * SECOND, numbers);
}

/** How old something is, each unit from two of it on, as kubectl counts: `47 s`, `12 min`, `30 h`, `12 d`. */
export function ageText(milliseconds: number, { space, day }: Numbers): string {
  const age = Math.max(0, milliseconds);
  if (age < 2 * MINUTE) return `${Math.floor(age / SECOND)}${space}s`;
  if (age < 2 * HOUR) return `${Math.floor(age / MINUTE)}${space}min`;
  if (age < 2 * DAY) return `${Math.floor(age / HOUR)}${space}h`;
  return `${Math.floor(age / DAY)}${space}${day}`;
}

/** `850 B`, `12.4 MB`, `274 MB`; decimal units, as registries and Ollama count. */
export function bytesText(bytes: number, numbers: Numbers): string {
  const units = numbers.bytes;
  let value = Math.max(0, bytes);
  let unit = 0;
  // 999.5 kB would be rounded to "1000 kB"; it is 1.0 MB then.
  while (value >= 999.5 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  const amount = unit > 0 && value < 99.95 ? decimal(value, numbers) : Math.round(value);
  return `${amount}${numbers.space}${units[unit] ?? ""}`;
}

/** With one decimal. */
export function decimal(value: number, { point }: Numbers): string {
  return value.toFixed(1).replace(".", point);
}

function inMinutes(milliseconds: number, { space }: Numbers): string {
  const seconds = Math.round(milliseconds / SECOND);
  if (seconds * SECOND < HOUR)
    return [Math.floor(seconds / 60), "min", twoDigits(seconds % 60), "s"].join(space);
  const minutes = Math.round(seconds / 60);
  return [Math.floor(minutes / 60), "h", twoDigits(minutes % 60), "min"].join(space);
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}
