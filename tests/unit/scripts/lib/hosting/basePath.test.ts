import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readBasePath } from "../../../../../scripts/lib/hosting/basePath.ts";

const read = (given?: string): string => readBasePath({ BASE_PATH: given });

describe("readBasePath", () => {
	it("should be the root when nothing is set", () => {
		assert.deepEqual([read(), read(""), read("/")], ["/", "/", "/"]);
	});

	it("should begin and end with a slash however it was written", () => {
		for (const given of ["/kho/doi-chieu/", "kho/doi-chieu", " /kho//doi-chieu "])
			assert.equal(read(given), "/kho/doi-chieu/");
	});

	const wrong: readonly (readonly [string, string, RegExp])[] = [
		["a whole address", "http://noi-bo.vn/doi-chieu/", /không kèm tên máy chủ/u],
		["a path that a shell for Windows has changed", "C:/Program Files/Git/doi-chieu/", /MSYS_NO_PATHCONV/u],
		["a blank", "/doi chieu/", /doi chieu/u],
		["letters with marks, which every server writes otherwise", "/đối-chiếu/", /không dấu/u],
		["the folder above", "/../doi-chieu/", /\.\./u],
		["what ends a line of a configuration", '/a";b/', /"/u],
	];
	for (const [what, given, sentence] of wrong)
		it(`should refuse ${what}`, () => {
			assert.throws(() => read(given), sentence);
		});
});
