/** Debian's Chromium with the fonts of GitHub's page, and what makes its images small; installed when it is missing, as the lab does with what it needs. */
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";

/** A file that tells the package is installed -> the package. */
const PACKAGES = {
  "/usr/bin/chromium": "chromium",
  "/usr/share/fonts/truetype/liberation": "fonts-liberation",
  "/usr/share/fonts/truetype/noto/NotoColorEmoji.ttf": "fonts-noto-color-emoji",
  "/usr/bin/pngquant": "pngquant",
};

/** Fewer colours: a page of text needs few. */
export function shrink(file) {
  execFileSync("/usr/bin/pngquant", ["--force", "--strip", "--ext=.png", "64", file]);
}

export function findChromium() {
  const missing = Object.entries(PACKAGES).flatMap(([file, name]) => (existsSync(file) ? [] : [name]));
  if (missing.length > 0) install(missing);
  return "/usr/bin/chromium";
}

function install(packages) {
  console.log(`Installing ${packages.join(", ")}`);
  const options = {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  };
  execFileSync("apt-get", ["update", "--quiet"], options);
  execFileSync("apt-get", ["install", "--yes", "--no-install-recommends", ...packages], options);
}
