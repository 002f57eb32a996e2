/** Every letter of a text reaches a unit or is listed. 10,000 such plans: npm run bench fuzz. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { planIds } from "../../support/fixtures.ts";
import { mutate, seeded } from "../../support/mutate.ts";
import { whatIsLost } from "../../support/nothingLost.ts";

const PLANS = 20;
const root = join(import.meta.dirname, "../../..");

for (const [index, id] of planIds.entries()) {
	const text = readFileSync(join(root, `content/sources/${id}.txt`), "utf8");

	test(`${id}: no letter is lost`, () => {
		assert.equal(whatIsLost(text), null);
	});

	test(`${id}: no letter is lost however the file is damaged`, () => {
		const random = seeded(index + 1);
		for (let n = 0; n < PLANS; n++) assert.equal(whatIsLost(mutate(text, random, 1 + n)), null);
	});
}
