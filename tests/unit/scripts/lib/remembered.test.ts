import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { seal, unseal } from "../../../../scripts/lib/remembered.ts";

const TEXT = "---\nid: a\n---\n\nĐoàn kết.\n";

describe("seal, unseal", () => {
	it("should give back what was sealed", () => {
		assert.equal(unseal(seal(TEXT)), TEXT);
		assert.equal(unseal(seal("")), "");
	});

	const damaged: readonly (readonly [string, string])[] = [
		["that was never sealed", TEXT],
		["that is empty", ""],
		["that was cut short", seal(TEXT).slice(0, -20)],
		["of which a letter changed", seal(TEXT).replace("Đ", "D")],
		["that lost its beginning", seal(TEXT).slice(1)],
		["that git merged with another", seal(TEXT) + seal("b\n")],
	];
	for (const [what, text] of damaged) {
		it(`should not believe a text ${what}`, () => {
			assert.equal(unseal(text), null);
		});
	}
});
