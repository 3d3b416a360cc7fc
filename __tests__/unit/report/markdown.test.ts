import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import {
  blocks,
  code,
  details,
  fence,
  joined,
  link,
  md,
  prose,
  table,
  text,
  unbroken,
} from "../../../src/report/markdown.js";
import { plainLine } from "../../../src/report/plain-text.js";

/** Mostly characters that mean something to Markdown, HTML or a terminal; now and then anything else. */
const hostile = fc.string({
  unit: fc.oneof(
    fc.constantFrom(..."<>&|`*_~[]\\$#-+=.)(!\"' \n\r\ta1é@:\u001b\u202E"),
    fc.string({ minLength: 1, maxLength: 1 }),
  ),
  maxLength: 60,
});

/** What a browser shows of escaped text. */
function shown(source: string): string {
  return source
    .replace(/<span>(.)<\/span>/g, "$1")
    .replace(/&#(\d+);/g, (_, digits: string) => String.fromCharCode(Number(digits)))
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}

function markupLeft(source: string): string {
  return source.replace(/&(?:#\d+|[a-z]+);|<span>.<\/span>/g, "").replace(/[^<>&|`*~[\]\\$]/g, "");
}

describe("text", () => {
  test("shows exactly what came in, on one line", () => {
    fc.assert(fc.property(hostile, (value) => expect(shown(text(value).source)).toBe(plainLine(value))));
  });

  test("leaves no character that is markup", () => {
    fc.assert(fc.property(hostile, (value) => expect(markupLeft(text(value).source)).toBe("")));
  });

  test.each([
    ["# heading", "<span>#</span> heading"],
    ["- item", "&#45; item"],
    ["1. item", "1&#46; item"],
    ["12) item", "12&#41; item"],
    ["=== underline", "&#61;== underline"],
    ["_emphasis_", "&#95;emphasis&#95;"],
    ["__both__", "&#95;&#95;both&#95;&#95;"],
    ["$x$", "<span>$</span>x<span>$</span>"],
    ["\u001b[31mred\u001b[0m", "red"],
    ["safe\u202Etxt.exe", "safetxt.exe"],
    ["@org/team, look", "<span>@</span>org/team, look"],
    ["(@someone)", "(<span>@</span>someone)"],
    ["as in #12", "as in <span>#</span>12"],
    ["org/repo#12 and GH-12", "org/repo<span>#</span>12 and GH<span>-</span>12"],
    [":white_check_mark: well, fd00:100:1", "<span>:</span>white_check_mark: well, fd00<span>:</span>100:1"],
  ])("takes the meaning from %j", (value, source) => expect(text(value).source).toBe(source));

  test.each([
    "QDRANT_URL is missing",
    "19.2 s",
    "chatbot-api 2/2",
    "v1.34.4, as a:b",
    "09:30:45",
    "me@here.org",
    "C# -1",
  ])("leaves %j readable", (value) => {
    expect(text(value).source).toBe(value);
  });

  test("is cut before it can fill the page", () => {
    expect(text("a".repeat(5000)).source).toBe(`${"a".repeat(999)}…`);
  });

  test("keeps a number beside its unit when told to", () => {
    expect(unbroken("1 min 04 s").source).toBe("1&nbsp;min&nbsp;04&nbsp;s");
  });
});

describe("prose", () => {
  test("shows words between backticks as code", () => {
    expect(prose("the key `QDRANT_URL` of *this* map").source).toBe(
      "the key `QDRANT_URL` of &#42;this&#42; map",
    );
  });

  test.each(["`", "``", "a ` b", "```js", "`a``b`", "``a``"])(
    "takes %j literally, because its backticks form no pair",
    (value) => {
      expect(markupLeft(prose(value).source)).toBe("");
    },
  );

  test("lets nothing out of the code it makes", () => {
    fc.assert(
      fc.property(hostile, (value) => {
        const source = prose(value).source;
        const around = source.replace(/<code>[^<`]*(?:<span>.<\/span>[^<`]*)*<\/code>|`[^`|\n]+`/g, "");
        expect(markupLeft(around)).toBe("");
      }),
    );
  });
});

describe("code", () => {
  test("is a code span for what a code span can hold", () => {
    expect(code("<b> & $HOME *x*").source).toBe("`<b> & $HOME *x*`");
  });

  test.each([
    ["a`b", "<code>a&#96;b</code>"],
    ["a|b", "<code>a&#124;b</code>"],
    ["a\\", "<code>a&#92;</code>"],
    ["</code>`<script>", "<code>&lt;/code&gt;&#96;&lt;script&gt;</code>"],
  ])("is an escaped element for %j, which would end a span or a cell", (value, source) => {
    expect(code(value).source).toBe(source);
  });

  test("is nothing when there is nothing to show", () => expect(code(" \n ").source).toBe(""));

  test("never holds a backtick, a pipe or a line end of its own", () => {
    fc.assert(
      fc.property(hostile, (value) => {
        expect(code(value).source).toMatch(/^(?:`[^`|\n]+`|<code>[^`|\n]*<\/code>|)$/);
      }),
    );
  });
});

describe("fence", () => {
  test("holds text with fences of any length", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("`", "~", "\n", " ", "a", "\r") }), (value) => {
        const lines = fence(value, "text").source.split("\n");
        const opening = lines[0] ?? "";
        const length = /^`+/.exec(opening)?.[0].length ?? 0;
        const closing = lines.findIndex(
          (line, index) => index > 0 && new RegExp(`^ {0,3}\`{${length},}\\s*$`).test(line),
        );
        expect(length).toBeGreaterThanOrEqual(3);
        expect(closing).toBe(lines.length - 1);
      }),
    );
  });

  test("shows a log without the codes that colour it", () => {
    expect(fence("\u001b[1mbold\u001b[0m\r\nnext\u0000", "text").source).toBe("```text\nbold\nnext\n```");
  });
});

describe("link", () => {
  test("leads to pages of the web only", () => {
    expect(link(md`run`, "https://github.com/a/b").source).toBe("[run](https://github.com/a/b)");
    for (const address of [
      "javascript:alert(1)",
      "data:text/html,x",
      "file:///etc/passwd",
      "not an address",
      "",
      undefined,
    ]) {
      expect(link(md`run`, address).source).toBe("run");
    }
  });

  test("cannot be ended by its own address", () => {
    fc.assert(
      fc.property(hostile, (value) => {
        expect(link(md`run`, `https://example.test/${value}`).source).toMatch(/^\[run\]\([^()<>|`\\\s]+\)$/);
      }),
    );
  });
});

describe("table", () => {
  test("has one line a row and one cell a column, whatever the cells hold", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(hostile, hostile)), (rows) => {
        const columns = [{ title: "a" }, { title: "b", align: "right" as const }];
        const cells = rows.map(([one, two]) => [code(one), md`**${two}**`]);
        const lines = table(columns, cells).source.split("\n");
        expect(lines).toHaveLength(rows.length + 2);
        for (const line of lines) expect(line.match(/\|/g)).toHaveLength(3);
      }),
    );
  });

  test("aligns what is to be compared", () => {
    expect(table([{ title: "x" }, { title: "n", align: "right" }], [[text("a"), text("1")]]).source).toBe(
      "| x | n |\n| --- | ---: |\n| a | 1 |",
    );
  });
});

describe("details", () => {
  test("cannot be closed by its title", () => {
    expect(details("</summary></details>", "a & `b`", md`body`).source).toBe(
      "<details><summary><b>&lt;/summary&gt;&lt;/details&gt;</b> · a &amp; &#96;b&#96;</summary>\n\nbody\n\n</details>",
    );
  });

  test("can begin unfolded", () =>
    expect(details("a", "", md`b`, "open").source).toMatch(/^<details open><summary><b>a<\/b><\/summary>/));
});

test("pieces that are missing or empty leave no separator behind", () => {
  expect(joined([md`a`, undefined, md``, md`b`], " · ")?.source).toBe("a · b");
  expect(joined([undefined, md``], " · ")).toBeUndefined();
  expect(blocks(undefined, md`a`, undefined, md`b`).source).toBe("a\n\nb");
});
