import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type Asked, readAddress, writeAddress } from "../../../src/elements/search/address.ts";
import { countFacet, passes } from "../../../src/elements/search/facets.ts";

describe("the address of a search", () => {
	it("should come back as it was written", () => {
		const asked = {
			q: "dân biết & bàn",
			filters: { cap: ["huyen", "tinh"], noi: ["hau-giang"] },
			order: "level",
			folded: false,
		} satisfies Asked;
		assert.deepEqual(readAddress(writeAddress(asked), ["cap", "noi", "khoi"]), asked);
	});

	it("should be empty for an empty search, and know only the filters of the page", () => {
		const asked = { q: "", filters: {}, order: "relevance", folded: true } as const;
		assert.equal(writeAddress({ ...asked, q: " " }), "");
		assert.deepEqual(readAddress("?q=a&utm=b", ["cap"]), { ...asked, q: "a" });
	});
});

describe("facets", () => {
	const units: { filters: Record<string, string[]> }[] = [
		{ filters: { cap: ["huyen"], noi: ["hau-giang", "hau-giang-phung-hiep"] } },
		{ filters: { cap: ["tinh"], noi: ["kien-giang"] } },
		{ filters: { cap: ["tinh"] } },
	];

	it("should take any value of a facet and all facets", () => {
		assert.equal(units.filter((unit) => passes(unit, { cap: ["tinh", "huyen"] })).length, 3);
		assert.equal(units.filter((unit) => passes(unit, { cap: ["tinh"], noi: ["kien-giang"] })).length, 1);
	});

	it("should count a value with what is chosen in the other facets only", () => {
		assert.deepEqual(
			[...countFacet(units, { cap: ["huyen"] }, "cap")],
			[
				["huyen", 1],
				["tinh", 2],
			],
		);
		assert.equal(countFacet(units, { cap: ["huyen"] }, "noi").has("kien-giang"), false);
		assert.equal(countFacet(units, { noi: ["khong-co"] }, "noi").get("khong-co"), 0);
	});
});
