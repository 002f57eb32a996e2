/** The help page can only list what the browser keeps if one module does all the keeping. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

const src = join(import.meta.dirname, "../../../src");

test("only elements/kept.ts touches the browser's storage, and nothing sets a cookie", () => {
	const touching = readdirSync(src, { recursive: true, encoding: "utf8" })
		.filter((name) => /\.(?:ts|astro|mdx)$/u.test(name))
		.filter((name) =>
			/\b(?:localStorage|sessionStorage|indexedDB|caches|cookieStore)\b|document\.cookie/u.test(
				readFileSync(join(src, name), "utf8"),
			),
		);
	assert.deepEqual(touching, [join("elements", "kept.ts")]);
});
