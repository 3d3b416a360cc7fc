/** How full the volume of the models is. */
import { expect, test } from "@jest/globals";
import { folderIn, freeSpace, freeSpaceIn } from "../../../src/models/disk.js";

const { signal } = new AbortController();
const TABLE = `Filesystem     1024-blocks     Used Available Capacity Mounted on
tmpfs                 8192     8188         4     100% /data
`;

test.each([
  ["write /data/models/blobs/sha256-6dbd-partial: no space left on device", "/data/models"],
  ["no space left on device", "/"],
])("%s is about %s", (message, folder) => {
  expect(folderIn(message)).toBe(folder);
});

test("the room that is left is that of the volume", () => {
  expect(freeSpaceIn(TABLE)).toBe("/data: 4 kB of 8.4 MB free");
  expect(freeSpaceIn("df: /data: No such file or directory\n")).toBeUndefined();
});

test("it is asked without a shell, and is no failure when it cannot be told", async () => {
  const commands: (readonly string[])[] = [];
  const exec = async (command: readonly string[]) => {
    commands.push(command);
    return { exitCode: 0, stdout: TABLE, stderr: "" };
  };
  expect(await freeSpace(exec, "/data/models", signal)).toBe("/data: 4 kB of 8.4 MB free");
  expect(commands).toEqual([["df", "-Pk", "/data/models"]]);
  expect(await freeSpace(() => Promise.reject(new Error("forbidden")), "/", signal)).toBeUndefined();
});
