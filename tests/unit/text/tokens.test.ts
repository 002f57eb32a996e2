import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { tokenise } from "../../../src/text/tokens.ts";

for (const whole of ["30/2020/NĐ-CP", "43-NQ/TW", "24/11/2023", "10/12", "1.250,5", "98%", "0,4%"]) {
	test(`${whole} stays one token`, () => {
		assert.ok(tokenise(`trước ${whole}; sau`).some((token) => token.t === whole));
	});
}

test("punctuation is never part of a word", () => {
	assert.deepEqual(
		tokenise("xã hội; dân chủ").map((token) => token.t),
		["xã", "hội", ";", "dân", "chủ"],
	);
});

test("tokens of any text lie in order and together hold everything but blanks", () => {
	fc.assert(
		fc.property(fc.string({ unit: "grapheme" }), (text) => {
			const tokens = tokenise(text);
			let at = 0;
			for (const token of tokens) {
				assert.ok(token.start >= at);
				assert.equal(text.slice(token.start, token.end), token.t);
				assert.equal(text.slice(at, token.start).trim(), "");
				at = token.end;
			}
			assert.equal(text.slice(at).trim(), "");
		}),
	);
});
