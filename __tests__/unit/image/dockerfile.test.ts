/** The line of the instruction a build failed at, where only its text is told. */
import { expect, test } from "@jest/globals";
import { lineOfFailure } from "../../../src/image/dockerfile.js";

const DOCKERFILE = `FROM python:3.11-slim AS build
# a comment
RUN pip install \\
    # in between
    fastapi \\
    uvicorn
COPY . .
RUN make

FROM build
COPY . .
USER 10001
`;

test.each([
  ["BuildKit's heading of a step", " > [build 4/4] RUN make:", 8],
  ["BuildKit's heading in a Dockerfile of one stage", " > [4/4] RUN make:", 8],
  ["the older builder's step", "Step 6/6 : USER 10001", 12],
  [
    "an instruction over several lines with a comment",
    " > [build 2/4] RUN pip install     fastapi     uvicorn:",
    3,
  ],
])("%s leads to its line", (_what, line, expected) => {
  expect(lineOfFailure(["noise", line, "more"], DOCKERFILE)).toBe(expected);
});

test.each([
  ["an instruction that stands there twice", " > [build 3/4] COPY . .:"],
  ["an instruction that is not there", " > [build 3/4] RUN other:"],
  ["output without a step", "ERROR: failed to solve"],
])("%s leads to no line", (_what, line) => {
  expect(lineOfFailure([line], DOCKERFILE)).toBeUndefined();
});
