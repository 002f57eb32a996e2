import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readAddress, writeAddress } from "../../../src/elements/searchAddress.ts";
import { countFor, passes } from "../../../src/elements/searchFacets.ts";

describe("the address of a search", () => {
	it("should come back as it was written", () => {
		const asked = { q: "dân biết & bàn", filters: { cap: ["huyen", "tinh"], noi: ["hau-giang"] } };
		assert.deepEqual(readAddress(writeAddress(asked), ["cap", "noi", "khoi"]), asked);
	});

	it("should be empty for an empty search, and know only the filters of the page", () => {
		assert.equal(writeAddress({ q: " ", filters: {} }), "");
		assert.deepEqual(readAddress("?q=a&utm=b", ["cap"]), { q: "a", filters: {} });
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
		assert.equal(countFor(units, { cap: ["huyen"] }, "cap", "tinh"), 2);
		assert.equal(countFor(units, { cap: ["huyen"] }, "noi", "kien-giang"), 0);
	});
});
